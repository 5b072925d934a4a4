// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/series/axis.h"

#include "core/units/format.h"

#include <array>
#include <cmath>

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
    for (double i = 0.0; i <= count; i += 1.0)
        axis.ticks.push_back({step.times(i), formatExact(step.times(i), dimension::time)});
    return axis;
}

} // namespace deployscope
