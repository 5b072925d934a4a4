// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/example/example.h"
#include "core/units/quantity.h"
#include "tests/core/random_cases.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace deployscope::testing {

// Somewhere in the range, and now and then at one of its ends.
inline double drawn(const ExampleInput& input, Random& random)
{
    if (input.scale == InputScale::Fixed)
        return input.value.value;
    if (input.scale == InputScale::Stops)
        return random.oneOf(input.stops);
    if (random.chance(0.2))
        return random.chance(0.5) ? input.low : input.high;
    double value = input.scale == InputScale::Logarithmic
                       ? input.low * std::pow(input.high / input.low, random.share())
                       : random.between(input.low, input.high);
    if (input.whole) {
        const Unit unit = parseUnit(input.unit).value_or(Unit{});
        value = std::round((value - unit.offset) / unit.factor) * unit.factor + unit.offset;
    }
    return std::clamp(value, input.low, input.high);
}

inline std::vector<double> drawnInputs(const Example& example, Random& random)
{
    std::vector<double> inputs;
    for (const ExampleInput& input : example.inputs)
        inputs.push_back(drawn(input, random));
    return inputs;
}

} // namespace deployscope::testing
