// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

namespace deployscope {

inline constexpr double kelvin_at_zero_celsius = 273.15;

// A device without a fan as one body that warms: C·dT/dt = P − (T − T_ambient)/R. The defaults are
// those of a phone: 3 W is just sustainable, 10 W trips in about a minute.
struct HeatModel
{
    double capacity{10.0};                         // J/K
    double resistance{18.3};                       // K/W
    double ambient{25.0 + kelvin_at_zero_celsius}; // K
    double trip{80.0 + kelvin_at_zero_celsius};    // K, where it begins to throttle
};

// The power that the body can shed at the trip temperature, W.
double sustainablePower(const HeatModel& heat);

// From ambient to the trip temperature at constant power, s; nothing where it never gets there.
std::optional<double> timeToTrip(const HeatModel& heat, double power);

// The share of the rate that is left after the trip: sustained ÷ demanded power, at most 1.
double throttledShare(double sustained_power, double demanded_power);

} // namespace deployscope
