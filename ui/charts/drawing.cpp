// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/drawing.h"

#include "ui/theme/fonts.h"
#include "ui/theme/shaped_text.h"

#include <QFontInfo>
#include <QPainter>
#include <QPolygonF>

#include <algorithm>
#include <optional>
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
    // Charts ask for them at every frame, and most charts have the same font.
    static std::optional<std::pair<QFont, ChartFonts>> last;
    if (!last || !last->first.isCopyOf(base))
        last = {base,
                {inPixels(base), inPixels(captionFont(base)),
                 inPixels(labelFont(captionFont(base))), inPixels(headingFont(base))}};
    return last->second;
}

QString asToolTip(const QString& text)
{
    return text.isEmpty() ? QString() : QStringLiteral("<qt>%1</qt>").arg(text.toHtmlEscaped());
}

QSizeF textSize(const QFont& font, const QString& text)
{
    return {shapedWidth(font, text), lineHeight(font)};
}

double lineHeight(const QFont& font)
{
    return lineMeasure(font).height;
}

QStringList wrapped(const QString& text, const QFont& font, double width, int most_lines)
{
    QStringList lines;
    if (text.isEmpty() || most_lines < 1)
        return lines;
    const QStringList words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (const QString whole = words.join(QLatin1Char(' ')); shapedWidth(font, whole) <= width)
        return {whole};
    QString line;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString longer = line.isEmpty() ? words[i] : line + QLatin1Char(' ') + words[i];
        if (line.isEmpty() || shapedWidth(font, longer) <= width) {
            line = longer;
            continue;
        }
        if (lines.size() + 1 == most_lines) {
            line += QLatin1Char(' ') + words.mid(i).join(QLatin1Char(' '));
            break;
        }
        lines << elidedTo(line, font, width);
        line = words[i];
    }
    lines << elidedTo(line, font, width);
    return lines;
}

void drawLine(QPainter& painter, QPointF top_left, const QFont& font, const QString& text)
{
    drawShaped(painter, QPointF(top_left.x(), top_left.y() + lineMeasure(font).ascent), font, text);
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
