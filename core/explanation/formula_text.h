// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace deployscope {

// What stands for a name of a formula; nothing for what is no input or step, such as "max".
using FormulaWords = std::function<std::optional<std::string>(std::string_view name)>;

// The formula as it is read: "2 * distance / c" → "2 × d ÷ c", "a <= b && c ? x : y" →
// "x if a ≤ b and c, else y", "a^2" → "a^2". Names become the words for them, figures written in
// the formula have their digits grouped. A word that starts with a minus, or has a unit and is
// raised to a power, is put in parentheses where it is not alone. The formula is one that the
// evaluator reads; what it would not read is left as it is.
std::string formulaText(std::string_view formula, const FormulaWords& words);

} // namespace deployscope
