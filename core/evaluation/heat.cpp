// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/heat.h"

#include <algorithm>
#include <cmath>

namespace deployscope {

double sustainablePower(const HeatModel& heat)
{
    return (heat.trip - heat.ambient) / heat.resistance;
}

std::optional<double> timeToTrip(const HeatModel& heat, double power)
{
    if (!(power > sustainablePower(heat)))
        return std::nullopt;
    return -heat.resistance * heat.capacity *
           std::log(1.0 - (heat.trip - heat.ambient) / (power * heat.resistance));
}

double throttledShare(double sustained_power, double demanded_power)
{
    return demanded_power > 0.0 ? std::min(1.0, sustained_power / demanded_power) : 1.0;
}

} // namespace deployscope
