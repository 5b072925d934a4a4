// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/hardware_layout.h"

#include "ui/charts/placement.h"

#include <algorithm>
#include <cmath>

namespace deployscope::ui {

namespace {

constexpr double nearest = 9.0;
constexpr double farthest = 70.0;
constexpr double cost_of_line = 12.0;
constexpr double alike = 4.0; // px: two points that look like one

double share(const Axis& axis, double value)
{
    const double low = std::log10(axis.minimum);
    const double high = std::log10(axis.maximum);
    return std::clamp((std::log10(value) - low) / (high - low), 0.0, 1.0);
}

} // namespace

HardwareLayout layOutHardware(const HardwareSeries& series, QSize size, const ChartFonts& fonts)
{
    HardwareLayout layout;
    const double line = lineHeight(fonts.caption);
    double left = 0;
    for (const Tick& tick : series.memory.ticks)
        left = std::max(left, textSize(fonts.caption, toQString(tick.label)).width());
    left += 8;
    const double top = line + 6;
    layout.frame =
        QRectF(QPointF(left, top), QPointF(std::max(left + 10.0, size.width() - 8.0),
                                           std::max(top + 10.0, size.height() - 2 * line - 6.0)));
    const QRectF& frame = layout.frame;
    const auto xOf = [&](double watts) {
        return frame.left() + frame.width() * share(series.power, watts);
    };
    const auto yOf = [&](double bytes) {
        return frame.bottom() - frame.height() * share(series.memory, bytes);
    };

    double taken = -1e9;
    for (const Tick& tick : series.power.ticks) {
        const double x = xOf(tick.value);
        layout.grid.emplace_back(x, frame.top(), x, frame.bottom());
        const QString text = toQString(tick.label);
        const double width = textSize(fonts.caption, text).width();
        const double at = std::clamp(x - width / 2, 0.0, size.width() - 1 - width);
        if (text.isEmpty() || at < taken + 6)
            continue;
        layout.ticks.push_back({QPointF(at, frame.bottom() + 3), text});
        taken = at + width;
    }
    double above = 1e9;
    for (const Tick& tick : series.memory.ticks) {
        const double y = yOf(tick.value);
        layout.grid.emplace_back(frame.left(), y, frame.right(), y);
        const QString text = toQString(tick.label);
        const double at = std::min(y - line / 2, frame.bottom() - line);
        if (text.isEmpty() || at + line > above)
            continue;
        const double width = textSize(fonts.caption, text).width();
        layout.ticks.push_back({QPointF(left - 5 - width, at), text});
        above = at;
    }
    const QString power = toQString(series.power.label);
    layout.power_name = {QPointF(frame.center().x() - textSize(fonts.caption, power).width() / 2,
                                 frame.bottom() + line + 5),
                         power};
    layout.memory_name = {QPointF(0, 0), toQString(series.memory.label)};

    Placement placement(frame.adjusted(2, 2, -2, -2));
    for (std::size_t i = 0; i < series.points.size(); ++i) {
        const HardwarePoint& point = series.points[i];
        if (!point.power || !point.memory)
            continue;
        HardwareLayout::Point placed;
        placed.point = i;
        placed.centre = QPointF(xOf(point.power->value), yOf(point.memory->value));
        placed.powers = QLineF(xOf(point.power->low), placed.centre.y(), xOf(point.power->high),
                               placed.centre.y());
        placed.memories = QLineF(placed.centre.x(), yOf(point.memory->low), placed.centre.x(),
                                 yOf(point.memory->high));
        const double radius = point.own ? own_hardware_marker : hardware_marker;
        placement.keepClear(placed.powers);
        placement.keepClear(placed.memories);
        placement.take(
            QRectF(placed.centre - QPointF(radius, radius), QSizeF(2 * radius, 2 * radius)));
        layout.points.push_back(std::move(placed));
    }
    // The scenario's own first: it is sure of a place.
    for (auto placed = layout.points.rbegin(); placed != layout.points.rend(); ++placed) {
        const HardwarePoint& point = series.points[placed->point];
        const bool said = std::any_of(layout.points.rbegin(), placed, [&](const auto& other) {
            return !other.label.isEmpty() && series.points[other.point].name == point.name &&
                   QLineF(other.centre, placed->centre).length() < alike;
        });
        if (said)
            continue;
        const QFont& font = point.own ? fonts.strong : fonts.caption;
        const QSizeF name = textSize(font, toQString(point.name));
        const QSizeF price = textSize(fonts.caption, toQString(point.price_text));
        const QSizeF both(std::max(name.width(), price.width()), name.height() + price.height());
        const auto area = placement.near(placed->centre, both, nearest, farthest, cost_of_line);
        if (!area)
            continue;
        placement.take(*area);
        placed->label = *area;
        placed->name = toQString(point.name);
        placed->price = toQString(point.price_text);
    }
    return layout;
}

} // namespace deployscope::ui
