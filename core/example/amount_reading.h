// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/object_reader.h"
#include "core/units/dimension.h"

#include <optional>
#include <string>
#include <string_view>

namespace deployscope {

// A number with its unit as an example's file has it, and what its text says beyond the number.
struct Amount
{
    double value{0.0}; // SI
    Dimension dimension{};
    std::string unit;            // as written: "km", "USD/h", "×", "%"; "" for a pure number
    std::string as_written;      // "1500 km"
    double half_last_digit{0.0}; // SI: half a unit of the last digit written
};

// A text with a unit, a ratio as "×1.6", or a plain number where the dimension is none. What is
// wrong with it is told.
std::optional<Amount> readAmount(const ReadContext& context, const JsonValue& value,
                                 std::optional<Dimension> dimension);

// As unit of figures that are shown: what parseUnit reads, or "×". Nothing where it is none.
std::optional<Dimension> dimensionOfUnit(std::string_view unit);

inline constexpr std::string_view ratio_unit = "×";

} // namespace deployscope
