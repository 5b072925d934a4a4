// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/units/dimension.h"
#include "core/units/number_text.h"

#include <optional>
#include <string>
#include <string_view>

// What to say where a unit is not known, or is of the wrong kind. Positions are left to the caller.
namespace deployscope::units {

// "write a bandwidth such as "2039 GB/s"", or of any quantity where nothing is expected.
std::string remedyFor(const std::optional<Dimension>& expected);

// For a unit that cannot be read, of which the given part is what is not known.
Refusal adviseOnUnit(std::string_view unit, std::string_view part,
                     const std::optional<Dimension>& expected);

// For a quantity, written with the given unit, that has another dimension than expected.
Refusal adviseOnDimension(std::string_view quantity, std::string_view unit, Dimension dimension,
                          Dimension expected);

} // namespace deployscope::units
