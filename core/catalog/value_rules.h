// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/units/dimension.h"

#include <cstddef>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

namespace deployscope {

// What files and the command line may say.

// The values that are accepted, in SI.
struct Range
{
    double minimum{0.0};
    double maximum{std::numeric_limits<double>::infinity()};
    bool above_minimum{false}; // the minimum itself is not accepted

    bool contains(double value) const
    {
        return (above_minimum ? value > minimum : value >= minimum) && value <= maximum;
    }
};

namespace ranges {
inline constexpr Range any{.minimum = -std::numeric_limits<double>::infinity()};
inline constexpr Range not_negative{};
inline constexpr Range positive{.above_minimum = true};
inline constexpr Range share{.maximum = 1.0, .above_minimum = true}; // 0 < x ≤ 1
inline constexpr Range at_least_one{.minimum = 1.0};
} // namespace ranges

// What is wrong with a value, and what would be right.
struct Fault
{
    std::string what;
    std::string remedy;
};

// Whether a value lies in the range, and is not so large or small that computing with it could
// overflow.
bool isAccepted(double value, const Range& range);

// "write a number between 1e-30 and 1e+30, or zero": what isAccepted asks of every value.
std::string remedyForMagnitude();

// What is wrong with a value that is not accepted. Its own words ("-3 USD") begin the sentence.
Fault rangeFault(double value, std::string_view as_written, const Range& range,
                 Dimension dimension);

// What is wrong with text as files may hold it: empty, control characters, too long.
inline constexpr std::size_t max_text = 4000;
std::optional<Fault> textFault(std::string_view text, std::size_t most_characters = max_text);

// Whether it is an identifier as files use them: lower-case letters, digits, hyphens; at most 64.
inline constexpr std::size_t max_identifier = 64;
bool isIdentifier(std::string_view text);
inline constexpr std::string_view identifier_remedy =
    "use small letters a to z, digits and hyphens, at most 64, such as \"nvidia-a100\"";

// "write a value above 0 and at most 20 000 km".
std::string remedyFor(const Range& range, Dimension dimension);

} // namespace deployscope
