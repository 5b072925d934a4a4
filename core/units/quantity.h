// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/units/dimension.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace deployscope {

// A number with its physical kind. The value is in SI (bytes, seconds, FLOP, joules, metres).
struct Quantity
{
    double value{0.0};
    Dimension dimension{};

    friend constexpr bool operator==(const Quantity&, const Quantity&) = default;
};

// What reading a quantity gave: the quantity, or what is wrong, where in the text (byte offset)
// and what would be right. Exactly one of quantity and problem is filled.
struct ParsedQuantity
{
    std::optional<Quantity> quantity;
    std::string problem; // "\"80 GB\" is an amount of data, not a bandwidth"
    std::string remedy;  // "write a bandwidth such as \"2039 GB/s\""
    std::size_t position{0};
};

// What a unit symbol means: value in SI = number × factor + offset (offset: degrees Celsius only).
struct Unit
{
    double factor{1.0};
    double offset{0.0};
    Dimension dimension{};
};

// Reads a unit expression: symbols with SI or binary prefixes, products with "·" or "*", one or
// more "/" ("GB/s", "mJ/MB", "Gb/s", "USD/h", "km", "TOP/s", "Wh", "degC"). The empty text is the
// pure number. Nothing where the text is no unit.
//
// "m" is always the metre, "min" the minute, "K" the kelvin, "b" the bit, "year" 365.25 days. The
// prefixes k M G T P E Z Y stand alone for pure numbers ("25.6 M", "1.2 M/s"); the small ones and
// the binary ones do not. FLOPS, OPS and bps are read as FLOP/s, OP/s and b/s; item, query, image,
// inference and token all count items, so "100 queries/s" is not a plain rate, which is "100 /s".
// degC stands alone only. A product behind a "/" is refused, since readers differ on its meaning.
std::optional<Unit> parseUnit(std::string_view text);

// Reads "2039 GB/s", "80 GiB", "15 Wh", "1500 km", "25.6 M", "1e-3 s", "1 500 km", "1,500 km",
// "USD 800". Groups of digits are of three and parted by one kind of blank (ASCII, no-break, thin)
// or by commas; a comma that could be a decimal one ("1,5", "0,500") is refused. A power of ten in
// the unit moves the decimal point, so "25.1 µs" is the double nearest to 25.1e-6.
// Refuses not-a-number, infinities, trailing text, and a unit of another dimension than expected.
// A bare number is taken as SI only where the expected dimension is none, or where it is zero.
ParsedQuantity parseQuantity(std::string_view text, Dimension expected);

// As above, any dimension.
ParsedQuantity parseQuantity(std::string_view text);

// The dimension in words for messages: "a bandwidth", "a time", "a pure number".
std::string describe(Dimension dimension);

// An example that parseQuantity accepts for the dimension: "2039 GB/s".
std::string exampleOf(Dimension dimension);

} // namespace deployscope
