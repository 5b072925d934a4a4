// SPDX-License-Identifier: GPL-3.0-or-later
// The box with a word on a roofline's operating point, or on why there is none.
#include "ui/charts/roofline_label_layout.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace deployscope::ui {

namespace {

constexpr double padding_x = 8.0;
constexpr double padding_y = 5.0;

void moveTo(RooflineCallout& box, QPointF corner)
{
    const QPointF whole(std::round(corner.x()), std::round(corner.y()));
    for (QRectF* area : {&box.area, &box.intensity_area, &box.performance_area})
        area->translate(whole);
    for (CalloutLine& line : box.lines)
        line.corner += whole;
}

} // namespace

void RooflineLabelLayout::callout()
{
    if (!pixels_.point)
        return messageBox();
    const QString label = toQString(series_.point->label);
    const QString detail = toQString(series_.point->detail);
    const QString message = toQString(series_.message);
    const QStringList whole{detail};
    const QStringList parts = detail.split(QStringLiteral(" · "));
    const double widest = 0.9 * frame().width();
    const std::array boxes{calloutOf(label, whole, message, widest),
                           calloutOf(label, parts, message, widest),
                           calloutOf(label, parts, {}, 0.6 * frame().width())};
    // The lines that bound the scenario and the dots of the trail are worth seeing, unless
    // nothing else is left; and the point's figures are worth more than the names of the sides.
    Placement careful = placement_;
    for (const QPointF& stop : pixels_.trail)
        careful.take(around(stop, 3));
    const Placement most_careful = besideStrongLines(careful);
    const std::array<const Placement*, 4> placements{&most_careful, &careful, &placement_,
                                                     &essential_};
    for (const Placement* placement : placements)
        for (const RooflineCallout& box : boxes)
            if (!box.cut && placeCallout(box, *placement))
                return;
    placeCallout(boxes.back(), essential_);
}

bool RooflineLabelLayout::placeCallout(RooflineCallout box, const Placement& placement)
{
    const double reach = 0.6 * std::hypot(frame().width(), frame().height());
    const auto area = placement.near(*pixels_.point, box.area.size(), 13, reach, 90);
    if (!area)
        return false;
    moveTo(box, area->topLeft());
    std::erase_if(result_.labels, [&](const RooflineLabel& label) {
        return convexOverlap(label.area(), Placement::polygonOf(box.area));
    });
    placement_.take(box.area);
    result_.callout = std::move(box);
    return true;
}

void RooflineLabelLayout::messageBox()
{
    if (series_.message.empty())
        return;
    RooflineCallout box = calloutOf({}, {}, toQString(series_.message), 0.6 * frame().width());
    for (const double height : {0.62, 0.8, 0.4, 0.25}) {
        for (const double across : {0.5, 0.62, 0.38, 0.75, 0.25}) {
            QRectF area(QPointF(), box.area.size());
            area.moveCenter(frame().topLeft() +
                            QPointF(across * frame().width(), height * frame().height()));
            if (!placement_.isFree(area) || placement_.linesThrough(area) > 0)
                continue;
            moveTo(box, area.topLeft());
            placement_.take(area);
            result_.callout = box;
            return;
        }
    }
    // Nothing else matters as much as this sentence.
    QRectF area(QPointF(), box.area.size());
    area.moveCenter(frame().center());
    std::erase_if(result_.labels, [&](const RooflineLabel& label) {
        return convexOverlap(label.area(), Placement::polygonOf(area));
    });
    moveTo(box, area.topLeft());
    placement_.take(area);
    result_.callout = box;
}

RooflineCallout RooflineLabelLayout::calloutOf(const QString& label, const QStringList& details,
                                               const QString& message, double widest) const
{
    RooflineCallout box;
    const double inner = widest - 2 * padding_x;
    double width = 0;
    double y = padding_y;
    const auto line = [&](const QString& text, const QFont& font, CalloutLine::Kind kind) {
        const QString shown = wrapped(text, font, inner, 1).value(0);
        if (shown.isEmpty())
            return;
        box.cut = box.cut || shown != text;
        const QSizeF size = textSize(font, shown);
        box.lines.push_back({shown, QPointF(padding_x, y), kind});
        width = std::max(width, size.width());
        y += size.height();
    };
    line(label, fonts_.strong, CalloutLine::Kind::Label);
    const double details_top = y;
    for (const QString& detail : details)
        line(detail, fonts_.caption, CalloutLine::Kind::Detail);
    const double details_bottom = y;
    // A narrow column finds a place more easily than a long line.
    const double column = std::min(inner, std::max({width, 0.45 * frame().width(), 180.0}));
    for (const QString& note : wrapped(message, fonts_.caption, column, 4))
        line(note, fonts_.caption, CalloutLine::Kind::Note);
    box.area = QRectF(0, 0, std::ceil(width + 2 * padding_x), std::ceil(y + padding_y));
    if (details.isEmpty())
        return box;
    // The first figure is the intensity, the second the performance.
    QRectF all(QPointF(padding_x, details_top), QPointF(padding_x + width, details_bottom));
    box.intensity_area = all;
    box.performance_area = all;
    if (details.size() > 1) {
        box.intensity_area.setBottom(details_top + lineHeight(fonts_.caption));
        box.performance_area.setTop(box.intensity_area.bottom());
    } else {
        const QString first = details.front().section(QStringLiteral(" · "), 0, 0);
        box.intensity_area.setWidth(textSize(fonts_.caption, first).width() + 3);
        box.performance_area.setLeft(box.intensity_area.right());
    }
    return box;
}

} // namespace deployscope::ui
