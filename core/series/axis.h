// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace deployscope {

struct Tick
{
    double value{0.0};
    std::string label; // "100 G"; empty for a minor tick

    friend bool operator==(const Tick&, const Tick&) = default;
};

// A chart's axis: always finite, minimum < maximum, and above 0 where logarithmic.
struct Axis
{
    std::string label; // "Performance (FLOP/s)"
    double minimum{0.0};
    double maximum{1.0};
    bool logarithmic{false};
    std::vector<Tick> ticks;

    friend bool operator==(const Axis&, const Axis&) = default;
};

// Whole decades from 10^lowest to 10^highest with a labelled tick at each ("10 P", "0.1").
Axis decadeAxis(std::string label, int lowest, int highest);

// Whole decades around the values, both above 0; where there are many, not every one is labelled.
Axis logarithmicAxis(std::string label, double lowest, double highest);

// From 0 or a round number at or below the lowest value to 0 or one at or above the highest, with
// about five ticks 1, 2 or 5 of a power of ten apart ("20 k").
Axis linearAxis(std::string label, double lowest, double highest);

// Just from one value to a larger one, with round ticks between them: decades where logarithmic,
// and 1, 2 and 5 of each where there are few decades. 0 < from where logarithmic.
Axis rangeAxis(std::string label, double from, double to, bool logarithmic);

// 0 … a round number at or above the largest value, with about five ticks labelled in the time
// unit that fits: 1, 2 or 5 of a power of ten apart ("5 ms"), beyond a minute as clocks have it
// ("15 min").
Axis timeAxis(double largest_seconds);

} // namespace deployscope
