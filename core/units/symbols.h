// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/units/decimal.h"
#include "core/units/dimension.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace deployscope::units {

// A unit as exactly as it is defined: value in SI = number × 10^exponent × numerator ÷ denominator
// + offset. A unit that only has SI prefixes is a power of ten, and numbers in it stay exact.
struct ExactUnit
{
    double numerator{1.0};
    double denominator{1.0};
    int exponent{0};
    double offset{0.0};
    Dimension dimension{};
};

struct UnitReading
{
    std::optional<ExactUnit> unit;
    std::size_t bad_position{0}; // where no unit is filled: what could not be read, in bytes
    std::size_t bad_length{0};
};

// No unit has a longer text (in bytes).
inline constexpr std::size_t longest_unit = 128;

// Reads a unit expression (see parseUnit). Symbols are joined by "·" or "*", then divided by each
// symbol behind a "/"; a product behind a "/" is refused, since readers disagree on its meaning.
// The SI prefixes from k on stand alone for a pure number ("25.6 M", "1.2 M/s"). "m" is always the
// metre, "K" the kelvin.
UnitReading readUnit(std::string_view text);

// The number, given in the unit, in SI.
Converted toSi(const Decimal& number, const ExactUnit& unit);

// The SI value as a number in the unit, with that many significant digits; nothing where it cannot
// be told.
std::optional<Decimal> fromSi(double si_value, const ExactUnit& unit, int significant_digits);

// The dimension spelt in base units, as readUnit reads it: "J·m/s". Empty for a pure number.
std::string spelt(Dimension dimension);

} // namespace deployscope::units
