// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/units/decimal.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace deployscope::units {

// Why a text was not taken: what is wrong, what would be right, and where (byte offset).
struct Refusal
{
    std::string problem;
    std::string remedy;
    std::size_t position{0};
};

// A number at the start of a text. Exactly one of number and refusal is filled.
struct ScannedNumber
{
    std::optional<Decimal> number;
    std::optional<Refusal> refusal;
    std::size_t end{0}; // where the number ends
};

// Reads the number that starts at the position, whatever the locale: a sign (U+2212 too), digits
// that may be parted in groups of three by one kind of blank or by commas, a decimal point, an
// exponent. A comma that does not part groups of three is refused, since it may be meant as a
// decimal comma.
ScannedNumber scanNumber(std::string_view text, std::size_t position);

} // namespace deployscope::units
