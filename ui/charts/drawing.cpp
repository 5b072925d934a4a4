// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/drawing.h"

#include "ui/theme/fonts.h"

#include <QCache>
#include <QFontInfo>
#include <QFontMetricsF>
#include <QPainter>
#include <QPolygonF>

#include <algorithm>
#include <utility>

namespace deployscope::ui {

namespace {

QFont inPixels(QFont font)
{
    if (font.pixelSize() < 0)
        font.setPixelSize(std::max(1, QFontInfo(font).pixelSize()));
    return font;
}

} // namespace

ChartFonts chartFonts(const QFont& base)
{
    return {inPixels(base), inPixels(captionFont(base)), inPixels(labelFont(captionFont(base))),
            inPixels(headingFont(base))};
}

namespace {

constexpr int remembered_texts = 4096;

// Shaping a text is most of what laying out a chart costs, and a chart shows the same few texts
// frame after frame: their widths are remembered. Charts live in the one thread of the interface.
double advance(const QFont& font, const QString& text)
{
    static QCache<std::pair<QFont, QString>, double> widths(remembered_texts);
    const std::pair key(font, text);
    if (const double* width = widths.object(key))
        return *width;
    const double width = QFontMetricsF(font).horizontalAdvance(text);
    widths.insert(key, new double(width));
    return width;
}

} // namespace

QSizeF textSize(const QFont& font, const QString& text)
{
    return {advance(font, text), QFontMetricsF(font).height()};
}

double lineHeight(const QFont& font)
{
    return QFontMetricsF(font).height();
}

QStringList wrapped(const QString& text, const QFont& font, double width, int most_lines)
{
    QStringList lines;
    if (text.isEmpty() || most_lines < 1)
        return lines;
    const QFontMetricsF metrics(font);
    const QStringList words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    QString line;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString longer = line.isEmpty() ? words[i] : line + QLatin1Char(' ') + words[i];
        if (line.isEmpty() || advance(font, longer) <= width) {
            line = longer;
            continue;
        }
        if (lines.size() + 1 == most_lines) {
            line += QLatin1Char(' ') + words.mid(i).join(QLatin1Char(' '));
            break;
        }
        lines << metrics.elidedText(line, Qt::ElideRight, width);
        line = words[i];
    }
    lines << metrics.elidedText(line, Qt::ElideRight, width);
    return lines;
}

void drawLine(QPainter& painter, QPointF top_left, const QFont& font, const QString& text)
{
    painter.setFont(font);
    painter.drawText(QPointF(top_left.x(), top_left.y() + QFontMetricsF(font).ascent()), text);
}

void drawAligned(QPainter& painter, const QRectF& area, Qt::Alignment alignment, const QFont& font,
                 const QString& text)
{
    const QSizeF size = textSize(font, text);
    double x = area.left();
    if (alignment.testFlag(Qt::AlignRight))
        x = area.right() - size.width();
    else if (alignment.testFlag(Qt::AlignHCenter))
        x = area.center().x() - size.width() / 2;
    drawLine(painter, QPointF(x, area.center().y() - size.height() / 2), font, text);
}

void drawMarker(QPainter& painter, QPointF centre, double radius, Tier tier)
{
    const double x = centre.x();
    const double y = centre.y();
    switch (tier) {
    case Tier::Cloud:
        painter.drawEllipse(centre, radius, radius);
        return;
    case Tier::Edge:
        painter.drawRect(
            QRectF(x - 0.88 * radius, y - 0.88 * radius, 1.76 * radius, 1.76 * radius));
        return;
    case Tier::Mobile:
        painter.drawPolygon(QPolygonF{QPointF(x, y - 1.25 * radius), QPointF(x + 1.25 * radius, y),
                                      QPointF(x, y + 1.25 * radius),
                                      QPointF(x - 1.25 * radius, y)});
        return;
    case Tier::Tiny:
        painter.drawPolygon(QPolygonF{QPointF(x, y - 1.2 * radius),
                                      QPointF(x + 1.15 * radius, y + 0.85 * radius),
                                      QPointF(x - 1.15 * radius, y + 0.85 * radius)});
        return;
    }
}

QList<qreal> dashesOf(Tier tier)
{
    switch (tier) {
    case Tier::Cloud:
        return {};
    case Tier::Edge:
        return {6, 3};
    case Tier::Mobile:
        return {6, 2.5, 1, 2.5};
    case Tier::Tiny:
        return {1.5, 2};
    }
    return {};
}

} // namespace deployscope::ui
