// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/example/formula.h"

#include <cstddef>
#include <limits>
#include <string>
#include <string_view>

namespace deployscope {

// Of arguments.
inline constexpr std::size_t any_number = std::numeric_limits<std::size_t>::max();

const FormulaFunction* findFormulaFunction(std::string_view name); // null: there is none

// What to write in place of a character that formulas do not have: "write * for times".
std::string remedyForFormulaCharacter(std::string_view character);

} // namespace deployscope
