// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/radar_chart.h"

#include "core/units/format.h"
#include "ui/charts/placement.h"

#include <qcustomplot.h>

#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace deployscope::ui {

namespace {

constexpr double ring_step = 2.0;
constexpr double marker_radius = 2.6;
constexpr double own_marker_radius = 4.0;

QString scoreText(double score)
{
    return toQString(score == std::round(score) ? formatCount(score) : formatNumber(score, 2));
}

QPen outline(const RadarPolygon& polygon, const Theme& theme)
{
    QPen pen(theme.of(polygon.tier).fill, 1.3);
    pen.setJoinStyle(Qt::RoundJoin);
    if (const QList<qreal> dashes = dashesOf(polygon.tier); !dashes.isEmpty())
        pen.setDashPattern(dashes);
    return pen;
}

// Edge by edge, which the raster painter does several times faster than a stroked polygon.
void drawOutline(QPainter& painter, const QPolygonF& corners)
{
    QList<QLineF> edges;
    for (qsizetype i = 0; i < corners.size(); ++i)
        edges << QLineF(corners[i], corners[(i + 1) % corners.size()]);
    painter.drawLines(edges);
}

// The raster painter shares a sheer area of more than 95 stretches of pixels among threads and
// waits for all of them: on a busy machine that takes many times as long as the area does. A row of
// a radar's polygon has three stretches at most where it is jagged.
constexpr double rows_at_once = 31.0;

void drawInBands(QPainter& painter, const QPolygonF& corners)
{
    const QRect area = corners.boundingRect().toAlignedRect();
    const int rows =
        std::max(1, static_cast<int>(rows_at_once / painter.device()->devicePixelRatio()));
    painter.save();
    for (int top = area.top(); top <= area.bottom(); top += rows) {
        painter.setClipRect(QRect(area.left(), top, area.width(), rows));
        painter.drawPolygon(corners);
    }
    painter.restore();
}

void fillPolygon(QCPPainter& painter, const QPolygonF& corners, const QColor& colour)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.setAntialiasing(false); // the outline covers the steps
    if (isForWidget(painter))
        drawInBands(painter, corners);
    else
        painter.drawPolygon(corners);
    painter.setAntialiasing(true);
}

QColor sheer(QColor colour, double opacity)
{
    colour.setAlphaF(static_cast<float>(opacity));
    return colour;
}

} // namespace

RadarChart::RadarChart(QWidget* parent) : Chart(parent)
{
    setAccessibleName(title());
}

void RadarChart::setSeries(const RadarSeries& series)
{
    series_ = series;
    if (lit_ && *lit_ >= series.axes.size())
        lit_.reset();
    QStringList parts;
    for (std::size_t i = 0; i < series.axes.size(); ++i)
        parts << scoresOn(i);
    parts << toQString(series.message);
    parts.removeAll(QString());
    seriesUpdated(parts.join(QStringLiteral(". ")));
}

Table RadarChart::table() const
{
    return tableOf(series_);
}

std::vector<Explainable> RadarChart::explainables() const
{
    std::vector<Explainable> entries;
    for (std::size_t i = 0; i < series_.axes.size(); ++i)
        entries.push_back({toQString(series_.axes[i]), QStringLiteral("radar:%1").arg(i)});
    return entries;
}

// "Latency: Cloud 2, Edge 7, …, this scenario 6.1"
QString RadarChart::scoresOn(std::size_t axis) const
{
    QStringList scores;
    for (const RadarPolygon& polygon : series_.paradigms)
        if (axis < polygon.scores.size())
            scores << QStringLiteral("%1 %2").arg(toQString(polygon.name),
                                                  scoreText(polygon.scores[axis]));
    if (axis < series_.own.size())
        scores << (series_.own[axis] ? QStringLiteral("%1 %2").arg(toQString(series_.own_name),
                                                                   scoreText(*series_.own[axis]))
                                     : tr("%1: no figure").arg(toQString(series_.own_name)));
    return QStringLiteral("%1: %2").arg(toQString(series_.axes[axis]),
                                        scores.join(QStringLiteral(", ")));
}

void RadarChart::draw(QCPPainter& painter, QSize size, const Theme& theme, Regions* regions) const
{
    const ChartFonts fonts = chartFonts(font());
    const RadarLayout layout = layOutRadar(series_, size, fonts);
    painter.setAntialiasing(true);
    const std::optional<std::size_t> lit = regions != nullptr ? lit_ : std::nullopt;
    backdrop_.paint(painter, size, theme.card,
                    {size, theme, fonts, series_.axes, series_.paradigms, series_.own_name, lit},
                    [&](QCPPainter& onto) {
                        onto.setAntialiasing(true);
                        drawRings(onto, layout, fonts, theme, lit);
                        drawParadigms(onto, layout, theme);
                    });
    drawOwn(painter, layout, theme);
    drawLegend(painter, layout, fonts, theme);
    if (!layout.message_lines.isEmpty()) {
        painter.setPen(theme.warning_text);
        QPointF corner = layout.message.topLeft();
        for (const QString& line : layout.message_lines) {
            drawLine(painter, corner, fonts.caption, line);
            corner.ry() += lineHeight(fonts.caption);
        }
    }
    if (regions == nullptr)
        return;
    const std::size_t axes = series_.axes.size();
    for (std::size_t i = 0; i < axes; ++i) {
        const QString what = QStringLiteral("radar:%1").arg(i);
        const QString tip = scoresOn(i)
                                .replace(QStringLiteral(", "), QStringLiteral("\n"))
                                .replace(QStringLiteral(": "), QStringLiteral("\n"));
        const auto between = [&](double axis) {
            const double angle = 2.0 * M_PI * axis / static_cast<double>(axes);
            return layout.centre + QPointF(std::sin(angle), -std::cos(angle)) * layout.radius;
        };
        const double middle = static_cast<double>(i);
        regions->push_back({QPolygonF{layout.centre, between(middle - 0.5), between(middle),
                                      between(middle + 0.5)},
                            QString(), tip});
        regions->push_back({Placement::polygonOf(layout.names[i].area), what, tip});
    }
    if (!layout.message_lines.isEmpty()) // it may be cut short
        regions->push_back(
            {Placement::polygonOf(layout.message), QString(), toQString(series_.message)});
}

void RadarChart::drawRings(QPainter& painter, const RadarLayout& layout, const ChartFonts& fonts,
                           const Theme& theme, std::optional<std::size_t> lit) const
{
    const std::size_t axes = series_.axes.size();
    painter.setBrush(Qt::NoBrush);
    for (double score = ring_step; score <= most_radar_score; score += ring_step) {
        QPolygonF ring;
        for (std::size_t i = 0; i < axes; ++i)
            ring << layout.at(i, axes, score);
        painter.setPen(QPen(score < most_radar_score ? theme.grid : theme.axis, 1));
        drawOutline(painter, ring);
    }
    for (std::size_t i = 0; i < axes; ++i) {
        const bool is_lit = lit == i;
        painter.setPen(QPen(is_lit ? theme.accent : theme.grid, is_lit ? 1.6 : 1));
        painter.drawLine(layout.centre, layout.at(i, axes, most_radar_score));
        const RadarLayout::AxisName& name = layout.names[i];
        painter.setPen(is_lit ? theme.accent_text : theme.secondary_text);
        QRectF line = name.area;
        line.setHeight(lineHeight(fonts.caption));
        for (const QString& text : name.lines) {
            drawAligned(painter, line, name.alignment, fonts.caption, text);
            line.translate(0, line.height());
        }
    }
    // The rings' scores, half way between the first axis and the next, where no axis runs.
    QFont small = fonts.caption;
    small.setPixelSize(std::max(8, small.pixelSize() - 2));
    if (layout.radius * ring_step / most_radar_score < 1.3 * lineHeight(small) || axes < 3)
        return;
    painter.setPen(theme.muted_text);
    for (double score = ring_step; score <= most_radar_score; score += ring_step) {
        const QString text = scoreText(score);
        const QSizeF size = textSize(small, text);
        const QPointF at = (layout.at(0, axes, score) + layout.at(axes - 1, axes, score)) / 2;
        const QRectF area(at - QPointF(size.width() / 2, size.height() / 2), size);
        painter.fillRect(area.adjusted(-1, 2, 1, -2), theme.card);
        drawLine(painter, area.topLeft(), small, text);
    }
}

void RadarChart::drawParadigms(QCPPainter& painter, const RadarLayout& layout,
                               const Theme& theme) const
{
    const std::size_t axes = series_.axes.size();
    for (const RadarPolygon& polygon : series_.paradigms) {
        QPolygonF corners;
        for (std::size_t i = 0; i < std::min(axes, polygon.scores.size()); ++i)
            corners << layout.at(i, axes, polygon.scores[i]);
        const QColor colour = theme.of(polygon.tier).fill;
        fillPolygon(painter, corners, sheer(colour, 0.055));
        painter.setPen(outline(polygon, theme));
        drawOutline(painter, corners);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        for (const QPointF& corner : corners)
            drawMarker(painter, corner, marker_radius, polygon.tier);
    }
}

void RadarChart::drawOwn(QCPPainter& painter, const RadarLayout& layout, const Theme& theme) const
{
    const std::size_t axes = series_.axes.size();
    const std::size_t count = std::min(axes, series_.own.size());
    QPolygonF corners;
    for (std::size_t i = 0; i < count; ++i)
        if (series_.own[i])
            corners << layout.at(i, axes, *series_.own[i]);
    const QPen pen(theme.text, 2.2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    if (static_cast<std::size_t>(corners.size()) == axes) {
        fillPolygon(painter, corners, sheer(theme.of(series_.own_tier).fill, 0.14));
        painter.setPen(pen);
        drawOutline(painter, corners);
    } else {
        painter.setPen(pen);
        // Lines only between neighbours that both have a figure: a gap stays a gap.
        for (std::size_t i = 0; i < count; ++i) {
            const std::size_t next = (i + 1) % axes;
            if (next < count && series_.own[i] && series_.own[next])
                painter.drawLine(layout.at(i, axes, *series_.own[i]),
                                 layout.at(next, axes, *series_.own[next]));
        }
    }
    painter.setPen(QPen(theme.card, 1.2));
    painter.setBrush(theme.text);
    for (const QPointF& corner : corners)
        painter.drawEllipse(corner, own_marker_radius, own_marker_radius);
}

void RadarChart::drawLegend(QPainter& painter, const RadarLayout& layout, const ChartFonts& fonts,
                            const Theme& theme) const
{
    for (std::size_t i = 0; i < layout.legend.size(); ++i) {
        const RadarLayout::LegendEntry& entry = layout.legend[i];
        const bool own = i >= series_.paradigms.size();
        const QPointF left(entry.area.left(), entry.area.center().y());
        const QPointF middle = left + QPointF((radar_swatch - 6) / 2, 0);
        painter.setPen(own ? QPen(theme.text, 2.2) : outline(series_.paradigms[i], theme));
        painter.drawLine(left, left + QPointF(radar_swatch - 6, 0));
        painter.setPen(own ? QPen(theme.card, 1.2) : QPen(Qt::NoPen));
        painter.setBrush(own ? theme.text : theme.of(series_.paradigms[i].tier).fill);
        if (own)
            painter.drawEllipse(middle, own_marker_radius, own_marker_radius);
        else
            drawMarker(painter, middle, marker_radius + 0.6, series_.paradigms[i].tier);
        painter.setPen(own ? theme.text : theme.secondary_text);
        drawAligned(painter, entry.area.adjusted(radar_swatch, 0, 0, 0), Qt::AlignLeft,
                    own ? fonts.strong : fonts.caption, entry.name);
    }
}

void RadarChart::light(std::optional<std::size_t> axis)
{
    if (lit_ == axis)
        return;
    lit_ = axis;
    update();
}

void RadarChart::keyPressEvent(QKeyEvent* event)
{
    const std::size_t axes = series_.axes.size();
    const int key = event->key();
    const bool forward = key == Qt::Key_Right || key == Qt::Key_Down;
    const bool back = key == Qt::Key_Left || key == Qt::Key_Up;
    if (axes > 0 && (forward || back)) {
        const std::size_t from = lit_.value_or(forward ? axes - 1 : 0);
        light((from + (forward ? 1 : axes - 1)) % axes);
        const RadarLayout layout = layOutRadar(series_, size(), chartFonts(font()));
        QToolTip::showText(mapToGlobal(layout.names[*lit_].area.center().toPoint()),
                           scoresOn(*lit_), this);
    } else if (lit_ && (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space)) {
        emit explainRequested(QStringLiteral("radar:%1").arg(*lit_));
    } else {
        Chart::keyPressEvent(event);
    }
}

void RadarChart::mouseMoveEvent(QMouseEvent* event)
{
    Chart::mouseMoveEvent(event);
    // The regions of an axis come in pairs: its sector, then its name.
    const Region* region = regionAt(event->position());
    const auto axis = region == nullptr ? series_.axes.size()
                                        : static_cast<std::size_t>(region - regions().data()) / 2;
    light(axis < series_.axes.size() ? std::optional(axis) : std::nullopt);
}

void RadarChart::leaveEvent(QEvent* event)
{
    light({});
    Chart::leaveEvent(event);
}

void RadarChart::focusOutEvent(QFocusEvent* event)
{
    light({});
    Chart::focusOutEvent(event);
}

} // namespace deployscope::ui
