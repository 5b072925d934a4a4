// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/time_chart.h"

#include "ui/charts/drawing.h"
#include "ui/charts/placement.h"
#include "ui/charts/time_layout.h"

#include <qcustomplot.h>

namespace deployscope::ui {

namespace {

QColor colourOf(TimePart part, const TimeColours& colours)
{
    switch (part) {
    case TimePart::Propagation:
        return colours.propagation;
    case TimePart::Transfer:
        return colours.transfer;
    case TimePart::Software:
        return colours.software;
    case TimePart::Memory:
        return colours.memory;
    case TimePart::Compute:
        return colours.compute;
    case TimePart::Overhead:
        return colours.overhead;
    }
    return colours.overhead;
}

QString explanationOf(TimePart part)
{
    switch (part) {
    case TimePart::Propagation:
        return QStringLiteral("network_propagation");
    case TimePart::Transfer:
        return QStringLiteral("network_transfer");
    case TimePart::Software:
        return QStringLiteral("network_software");
    case TimePart::Memory:
        return QStringLiteral("memory");
    case TimePart::Compute:
        return QStringLiteral("compute");
    case TimePart::Overhead:
        return QStringLiteral("overhead");
    }
    return {};
}

QString tipOf(const TimeSegment& segment)
{
    return QStringLiteral("%1: %2").arg(toQString(segment.name), detailOf(segment));
}

void drawTexts(QPainter& painter, const std::vector<PlacedText>& texts, const QFont& font)
{
    for (const PlacedText& text : texts)
        drawLine(painter, text.corner, font, text.text);
}

} // namespace

TimeChart::TimeChart(QWidget* parent) : Chart(parent)
{
    setAccessibleName(title());
}

void TimeChart::setSeries(const TimeSeries& series)
{
    series_ = series;
    QStringList parts;
    for (const TimeSegment& segment : series.request)
        parts << tipOf(segment);
    for (const std::string& text :
         {series.budget_label, series.sum_text, series.overlapped_text, series.message})
        if (!text.empty())
            parts << toQString(text);
    seriesUpdated(parts.join(QStringLiteral(". ")));
}

Table TimeChart::table() const
{
    return tableOf(series_);
}

std::vector<Explainable> TimeChart::explainables() const
{
    std::vector<Explainable> entries;
    const auto add = [&](const std::vector<TimeSegment>& segments, bool device) {
        for (const TimeSegment& segment : segments) {
            const bool is_device = segment.part == TimePart::Memory ||
                                   segment.part == TimePart::Compute ||
                                   segment.part == TimePart::Overhead;
            if (is_device == device)
                entries.push_back({toQString(segment.name), explanationOf(segment.part)});
        }
    };
    add(series_.request, false);
    add(series_.device, true);
    return entries;
}

void TimeChart::drawBar(QPainter& painter, const TimeBarLayout& layout,
                        const std::vector<TimeSegment>& segments, const Theme& theme,
                        Regions* regions) const
{
    const ChartFonts fonts = chartFonts(font());
    painter.fillRect(layout.area, theme.grid);
    for (std::size_t i = 0; i < segments.size(); ++i) {
        const TimeBarLayout::Segment& placed = layout.segments[i];
        const QColor colour = colourOf(segments[i].part, theme.time);
        // A hair of the surface parts neighbours whose colours are alike.
        const bool parted = i + 1 < segments.size() && placed.area.width() > 4;
        painter.fillRect(placed.area.adjusted(0, 0, parted ? -1 : 0, 0), colour);
        if (placed.inside) {
            painter.setPen(readableOn(colour));
            drawLine(painter, placed.inside->corner, fonts.caption, placed.inside->text);
        }
        if (placed.label) {
            painter.setPen(QPen(theme.axis, 1));
            painter.drawLine(placed.leader);
            painter.setPen(theme.text);
            drawLine(painter, placed.label->corner, fonts.caption, placed.label->text);
        }
        if (regions == nullptr)
            continue;
        const double grip = std::max(0.0, 6 - placed.area.width()) / 2;
        regions->push_back({Placement::polygonOf(placed.area.adjusted(-grip, 0, grip, 0)),
                            explanationOf(segments[i].part), tipOf(segments[i])});
        if (placed.label) {
            const QRectF label(placed.label->corner, textSize(fonts.caption, placed.label->text));
            regions->push_back(
                {Placement::polygonOf(label), explanationOf(segments[i].part), tipOf(segments[i])});
        }
    }
    painter.setPen(QPen(theme.axis, 1));
    for (const QLineF& mark : layout.tick_marks)
        painter.drawLine(mark);
    painter.setPen(theme.muted_text);
    drawTexts(painter, layout.ticks, fonts.caption);
}

void TimeChart::draw(QCPPainter& painter, QSize size, const Theme& theme, Regions* regions) const
{
    const ChartFonts fonts = chartFonts(font());
    const TimeLayout layout = layOutTime(series_, size, fonts);
    painter.setAntialiasing(true);
    if (!layout.message.empty()) {
        painter.setPen(theme.bad_text);
        drawTexts(painter, layout.message, fonts.body);
    }
    if (layout.device.segments.empty())
        return;

    if (!layout.sliver.isNull()) {
        const QRectF& from = layout.sliver;
        const QRectF& to = layout.device.area;
        const double top = layout.request.area.bottom();
        const double neck = layout.request.ticks.empty()
                                ? top
                                : layout.request.ticks[0].corner.y() + lineHeight(fonts.caption);
        const double foot = layout.sum.empty() ? to.top() : layout.sum[0].corner.y() - 1;
        const QPolygonF beam{QPointF(from.left(), top),        QPointF(from.right(), top),
                             QPointF(from.right(), neck),      QPointF(to.right(), foot),
                             QPointF(to.right(), to.bottom()), QPointF(to.left(), to.bottom()),
                             QPointF(to.left(), foot),         QPointF(from.left(), neck)};
        painter.setPen(Qt::NoPen);
        painter.setBrush(blended(theme.card, theme.time.memory, 0.05));
        painter.drawPolygon(beam);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(blended(theme.card, theme.time.memory, 0.4), 1));
        painter.drawPolyline(QPolygonF{QPointF(from.left(), top), QPointF(from.left(), neck),
                                       QPointF(to.left(), foot)});
        painter.drawPolyline(QPolygonF{QPointF(from.right(), top), QPointF(from.right(), neck),
                                       QPointF(to.right(), foot)});
    }

    drawBar(painter, layout.request, series_.request, theme, regions);
    drawBar(painter, layout.device, series_.device, theme, regions);

    painter.setPen(theme.secondary_text);
    if (layout.title)
        drawLine(painter, layout.title->corner, fonts.caption, layout.title->text);
    drawTexts(painter, layout.sum, fonts.caption);
    drawTexts(painter, layout.overlapped, fonts.caption);

    if (regions != nullptr) { // captions cut short are told whole
        const double line = lineHeight(fonts.caption);
        for (const auto& [texts, whole] : {std::pair{&layout.sum, &series_.sum_text},
                                           {&layout.overlapped, &series_.overlapped_text}})
            for (const PlacedText& text : *texts)
                regions->push_back(
                    {Placement::polygonOf(QRectF(text.corner, QSizeF(size.width(), line))),
                     QString(), toQString(*whole)});
    }

    for (const TimeLayout::Lane& lane : layout.lanes) {
        const QColor colour = colourOf(lane.part, theme.time);
        painter.fillRect(lane.area, lane.decides || lane.part == TimePart::Overhead
                                        ? colour
                                        : blended(theme.card, colour, 0.6));
        if (!lane.name)
            continue;
        const bool inside =
            lane.area.contains(lane.name->corner + QPointF(1, lane.area.height() / 2));
        painter.setPen(inside ? readableOn(lane.decides ? colour : blended(theme.card, colour, 0.6))
                              : theme.secondary_text);
        drawLine(painter, lane.name->corner, lane.decides ? fonts.strong : fonts.caption,
                 lane.name->text);
    }
    if (layout.overlapped_end) {
        painter.setPen(QPen(theme.text, 1.4));
        painter.drawLine(*layout.overlapped_end);
    }

    if (layout.budget) {
        QPen pen(theme.marker, 1.8);
        pen.setDashPattern({3, 2});
        painter.setPen(pen);
        painter.drawLine(*layout.budget);
    }
    if (layout.budget_label) {
        painter.setPen(series_.budget_met ? theme.secondary_text : theme.bad_text);
        drawLine(painter, layout.budget_label->corner, fonts.strong, layout.budget_label->text);
    }
}

} // namespace deployscope::ui
