// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/example_scale.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>
#include <utility>

namespace deployscope::ui {

namespace {

constexpr double label_gap = 10.0; // px between the labels of two ticks
constexpr double tick_gap = 3.0;   // px between frame and label

std::vector<const Tick*> labelledTicks(const Axis& axis)
{
    std::vector<const Tick*> ticks;
    for (const Tick& tick : axis.ticks)
        if (!tick.label.empty() && tick.value >= axis.minimum && tick.value <= axis.maximum)
            ticks.push_back(&tick);
    return ticks;
}

// Of labels a step apart, the one to begin with, so that zero's is among them.
std::size_t firstOf(const std::vector<const Tick*>& ticks, std::size_t step)
{
    for (std::size_t i = 0; i < ticks.size(); ++i)
        if (ticks[i]->value == 0.0)
            return i % step;
    return 0;
}

// Every step-th label along a horizontal axis; nothing where two would touch.
std::optional<std::vector<PlacedText>> everyLabel(const std::vector<const Tick*>& ticks,
                                                  std::size_t step, const AxisScale& scale,
                                                  double top, double left, double right,
                                                  const QFont& font)
{
    std::vector<PlacedText> labels;
    double taken = left - label_gap;
    for (std::size_t i = firstOf(ticks, step); i < ticks.size(); i += step) {
        const QString text = toQString(ticks[i]->label);
        const double width = textSize(font, text).width();
        const double x = std::clamp(scale.pixelOf(ticks[i]->value) - width / 2, left,
                                    std::max(left, right - width));
        if (x < taken + label_gap - 0.01 || x + width > right + 0.01)
            return std::nullopt;
        labels.push_back({QPointF(x, top), text});
        taken = x + width;
    }
    return labels;
}

} // namespace

AxisScale::AxisScale(const Axis& axis, double from, double to)
    : low_(axis.logarithmic ? std::log10(axis.minimum) : axis.minimum)
    , high_(axis.logarithmic ? std::log10(axis.maximum) : axis.maximum)
    , logarithmic_(axis.logarithmic)
    , minimum_(axis.minimum)
    , maximum_(axis.maximum)
    , from_(from)
    , to_(to)
{}

double AxisScale::pixelOf(double value) const
{
    constexpr double reach = 2.0;
    double at = value;
    if (logarithmic_)
        at = value > 0 ? std::log10(value) : low_ - reach * (high_ - low_);
    const double share = std::clamp((at - low_) / (high_ - low_), -reach, 1.0 + reach);
    return from_ + (to_ - from_) * share;
}

double AxisScale::valueAt(double pixel) const
{
    if (from_ == to_)
        return minimum_;
    const double share = std::clamp((pixel - from_) / (to_ - from_), 0.0, 1.0);
    const double at = low_ + (high_ - low_) * share;
    return std::clamp(logarithmic_ ? std::pow(10.0, at) : at, minimum_, maximum_);
}

TickLayout ticksBelow(const Axis& axis, const AxisScale& scale, const QRectF& frame, double left,
                      double right, const QFont& font, bool with_labels)
{
    TickLayout layout;
    for (const Tick& tick : axis.ticks) {
        if (tick.value < axis.minimum || tick.value > axis.maximum)
            continue;
        const double x = scale.pixelOf(tick.value);
        (tick.label.empty() ? layout.minor : layout.grid)
            .emplace_back(x, frame.top(), x, frame.bottom());
    }
    if (!with_labels)
        return layout;
    const std::vector<const Tick*> ticks = labelledTicks(axis);
    for (std::size_t step = 1; step <= ticks.size(); ++step) {
        auto labels = everyLabel(ticks, step, scale, frame.bottom() + tick_gap, left, right, font);
        if (!labels)
            continue;
        layout.labels = std::move(*labels);
        break;
    }
    return layout;
}

TickLayout ticksBeside(const Axis& axis, const AxisScale& scale, const QRectF& frame,
                       const QFont& font)
{
    TickLayout layout;
    for (const Tick& tick : axis.ticks) {
        if (tick.value < axis.minimum || tick.value > axis.maximum)
            continue;
        const double y = scale.pixelOf(tick.value);
        (tick.label.empty() ? layout.minor : layout.grid)
            .emplace_back(frame.left(), y, frame.right(), y);
    }
    const std::vector<const Tick*> ticks = labelledTicks(axis);
    const double line = lineHeight(font);
    double least = frame.height(); // between two neighbours
    for (std::size_t i = 1; i < ticks.size(); ++i)
        least = std::min(
            least, std::abs(scale.pixelOf(ticks[i]->value) - scale.pixelOf(ticks[i - 1]->value)));
    const auto step =
        static_cast<std::size_t>(std::ceil(1.15 * line / std::max(least, 0.01 * line)));
    for (std::size_t i = firstOf(ticks, step); i < ticks.size(); i += step) {
        const QString text = toQString(ticks[i]->label);
        const QSizeF size = textSize(font, text);
        const double y = scale.pixelOf(ticks[i]->value);
        layout.labels.push_back(
            {QPointF(frame.left() - 6 - size.width(), y - size.height() / 2), text});
    }
    return layout;
}

double widestTick(const Axis& axis, const QFont& font)
{
    double widest = 0;
    for (const Tick* tick : labelledTicks(axis))
        widest = std::max(widest, textSize(font, toQString(tick->label)).width());
    return widest;
}

std::vector<QPolygonF> clippedTo(const QRectF& frame, const QPolygonF& line)
{
    std::vector<QPolygonF> parts;
    QPolygonF part;
    const auto finish = [&] {
        if (part.size() > 1)
            parts.push_back(part);
        part.clear();
    };
    if (line.size() == 1 && frame.contains(line[0]))
        return {line};
    for (qsizetype i = 1; i < line.size(); ++i) {
        const QPointF from = line[i - 1];
        const QPointF step = line[i] - from;
        double first = 0; // shares of the step, after Liang and Barsky
        double last = 1;
        for (const auto& [way, room] : {std::pair{-step.x(), from.x() - frame.left()},
                                        {step.x(), frame.right() - from.x()},
                                        {-step.y(), from.y() - frame.top()},
                                        {step.y(), frame.bottom() - from.y()}}) {
            if (way < 0)
                first = std::max(first, room / way);
            else if (way > 0)
                last = std::min(last, room / way);
            else if (room < 0)
                last = -1;
        }
        if (first > last) {
            finish();
            continue;
        }
        if (first > 0)
            finish();
        if (part.isEmpty())
            part << from + step * first;
        part << from + step * last;
        if (last < 1)
            finish();
    }
    finish();
    return parts;
}

std::vector<double> spread(const std::vector<double>& wanted, const std::vector<double>& heights,
                           double low, double high)
{
    std::vector<std::size_t> order(wanted.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return wanted[a] < wanted[b]; });
    std::vector<double> centres = wanted;
    double edge = low;
    for (const std::size_t i : order) {
        centres[i] = std::max(centres[i], edge + heights[i] / 2);
        edge = centres[i] + heights[i] / 2;
    }
    edge = high;
    for (auto i = order.rbegin(); i != order.rend(); ++i) {
        centres[*i] = std::min(centres[*i], edge - heights[*i] / 2);
        edge = centres[*i] - heights[*i] / 2;
    }
    return centres;
}

} // namespace deployscope::ui
