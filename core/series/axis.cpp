// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/series/axis.h"

#include "core/units/format.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace deployscope {

namespace {

// "0.1", "1", "100", "1 k", "10 P": the decade as a tick is labelled.
std::string decadeLabel(int exponent)
{
    if (exponent >= -2 && exponent < 0)
        return formatNumber(std::pow(10.0, exponent), 1);
    std::string label = formatQuantity(std::pow(10.0, exponent), dimension::none, 1);
    return label;
}

// Every so many decades a label, so that they do not run into each other.
int labelledEvery(int decades)
{
    constexpr int most = 10;
    return 1 + std::max(0, decades - 1) / most;
}

// A whole power of ten, but for the last digits of a logarithm.
constexpr double nearly = 1e-9;

// The step between two ticks, kept as whole number × factor ÷ divisor, so that a tick's value is
// the double nearest to its decimal.
struct Step
{
    double count{1.0};
    double factor{1.0};
    double divisor{1.0};

    double times(double ticks) const { return ticks * count * factor / divisor; }
};

// The least of 1, 2, 5 × 10ⁿ that is no less, but for its last digits.
Step decimalStep(double least, double unit)
{
    const double exponent = std::floor(std::log10(least / unit));
    const double power = std::pow(10.0, std::abs(exponent));
    Step step{1.0, unit, 1.0};
    (exponent < 0 ? step.divisor : step.factor) *= power;
    for (const double round : {1.0, 2.0, 5.0, 10.0}) {
        step.count = round;
        if (least <= step.times(1.0) * (1.0 + 1e-9))
            break;
    }
    return step;
}

// Round as clocks and calendars have it.
Step timeStep(double largest_seconds)
{
    constexpr double minute = 60.0;
    constexpr double hour = 60.0 * minute;
    constexpr double day = 24.0 * hour;
    constexpr double year = 365.25 * day;
    constexpr std::array clock{30.0,        minute,      2 * minute, 5 * minute, 10 * minute,
                               15 * minute, 30 * minute, hour,       2 * hour,   3 * hour,
                               6 * hour,    12 * hour,   day};
    const double least = largest_seconds / 5.0;
    if (largest_seconds <= minute)
        return decimalStep(least, 1.0);
    for (const double step : clock)
        if (least <= step * (1.0 + 1e-9))
            return {step, 1.0, 1.0};
    return decimalStep(least, largest_seconds <= year ? day : year);
}

// From so many steps to so many, each with its label.
void addTicks(Axis& axis, const Step& step, double first, double last, Dimension dimension)
{
    const auto count = static_cast<int>(std::lround(last - first));
    for (int i = 0; i <= count; ++i) {
        const double value = step.times(first + i);
        axis.ticks.push_back({value, formatExact(value, dimension)});
    }
}

} // namespace

Axis decadeAxis(std::string label, int lowest, int highest)
{
    Axis axis;
    axis.label = std::move(label);
    axis.logarithmic = true;
    axis.minimum = std::pow(10.0, lowest);
    axis.maximum = std::pow(10.0, highest);
    for (int exponent = lowest; exponent <= highest; ++exponent)
        axis.ticks.push_back({std::pow(10.0, exponent), decadeLabel(exponent)});
    return axis;
}

Axis logarithmicAxis(std::string label, double lowest, double highest)
{
    int first = static_cast<int>(std::floor(std::log10(lowest) + nearly));
    const int last = static_cast<int>(std::ceil(std::log10(highest) - nearly));
    if (first == last)
        --first; // a bar that ends at a decade still has a length
    Axis axis = decadeAxis(std::move(label), first, last);
    const int every = labelledEvery(last - first);
    for (std::size_t i = 0; i < axis.ticks.size(); ++i) {
        if (i % static_cast<std::size_t>(every) != 0)
            axis.ticks[i].label.clear();
    }
    return axis;
}

Axis linearAxis(std::string label, double lowest, double highest)
{
    Axis axis;
    axis.label = std::move(label);
    const double low = std::min(lowest, 0.0);
    const double high = std::max(highest, 0.0);
    const Step step = decimalStep(high > low ? high / 5.0 - low / 5.0 : 0.2, 1.0);
    const double first = std::floor(low / step.times(1.0) + nearly);
    double last = std::ceil(high / step.times(1.0) - nearly);
    if (last == first)
        last += 5.0;
    axis.minimum = step.times(first);
    axis.maximum = step.times(last);
    addTicks(axis, step, first, last, dimension::none);
    return axis;
}

Axis rangeAxis(std::string label, double from, double to, bool logarithmic)
{
    Axis axis;
    axis.label = std::move(label);
    axis.minimum = from;
    axis.maximum = to;
    axis.logarithmic = logarithmic;
    const auto add = [&axis](double value, std::string text) {
        if (value >= axis.minimum * (1.0 - nearly) && value <= axis.maximum * (1.0 + nearly))
            axis.ticks.push_back({value, std::move(text)});
    };
    if (!logarithmic) {
        const Step step = decimalStep(to / 5.0 - from / 5.0, 1.0);
        const double first = std::ceil(from / step.times(1.0) - nearly);
        const double last = std::floor(to / step.times(1.0) + nearly);
        addTicks(axis, step, first, last, dimension::none);
        return axis;
    }
    const int first = static_cast<int>(std::floor(std::log10(from) + nearly));
    const int last = static_cast<int>(std::ceil(std::log10(to) - nearly));
    constexpr int few = 3;
    const int every = labelledEvery(last - first);
    for (int exponent = first; exponent <= last; ++exponent) {
        const bool labelled = (exponent - first) % every == 0;
        add(std::pow(10.0, exponent), labelled ? decadeLabel(exponent) : "");
        for (const double part : {2.0, 5.0}) {
            const double value = part * std::pow(10.0, exponent);
            if (last - first <= few)
                add(value, formatExact(value, dimension::none));
        }
    }
    return axis;
}

Axis timeAxis(double largest_seconds)
{
    Axis axis;
    axis.label = "Time";
    if (!(largest_seconds > 0.0) || !std::isfinite(largest_seconds)) {
        axis.ticks = {{0.0, formatQuantity(0.0, dimension::time)}};
        return axis;
    }
    const Step step = timeStep(largest_seconds);
    const double count = std::ceil(largest_seconds / step.times(1.0) * (1.0 - 1e-9));
    axis.maximum = step.times(count);
    addTicks(axis, step, 0.0, count, dimension::time);
    return axis;
}

} // namespace deployscope
