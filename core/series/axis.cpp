// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/series/axis.h"

#include "core/units/format.h"

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
    // About five ticks a round 1, 2 or 5 apart.
    const double rough = largest_seconds / 5.0;
    const double decade = std::pow(10.0, std::floor(std::log10(rough)));
    const double share = rough / decade;
    // A share that is round but for its last digits is round.
    const auto upTo = [share](double round) { return share <= round * (1.0 + 1e-9); };
    const double step = (upTo(1.0) ? 1.0 : upTo(2.0) ? 2.0 : upTo(5.0) ? 5.0 : 10.0) * decade;
    const double count = std::ceil(largest_seconds / step * (1.0 - 1e-9));
    axis.maximum = count * step;
    for (double i = 0.0; i <= count; i += 1.0)
        axis.ticks.push_back({i * step, formatQuantity(i * step, dimension::time, 2)});
    return axis;
}

} // namespace deployscope
