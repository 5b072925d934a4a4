// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

// Decimal numbers as digits. Scaling by a prefix moves the exponent, which is exact where a
// multiplication by 1e-6 is not.
namespace deployscope::units {

// d.ddd × 10^exponent, where d are the digits, at least one of them.
struct Decimal
{
    bool negative{false};
    std::string digits{"0"};
    int exponent{0};
};

// The finite value with that many significant digits (held within 1 to 17), correctly rounded.
// Zero has the one digit 0 and no sign.
Decimal rounded(double value, int significant_digits);

// The fewest digits that read back as the same finite value.
Decimal shortest(double value);

bool isZero(const Decimal& decimal);

enum class Range { Held, TooLarge, TooSmall };

struct Converted
{
    double value{0.0};
    Range range{Range::Held};
};

// The nearest double. Out of range where a number that is not zero would become 0 or infinite.
Converted toDouble(const Decimal& decimal);

// For the screen: groups of three digits, U+2212 as minus; below 1e-4 and from 1e15 on with an
// exponent: "−39 800", "0.0401", "1.25e−7".
std::string layOut(const Decimal& decimal);

} // namespace deployscope::units
