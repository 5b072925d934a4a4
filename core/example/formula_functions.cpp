// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/example/formula_functions.h"

#include <algorithm>
#include <array>

namespace deployscope {

namespace {

constexpr std::array functions{
    FormulaFunction{"sqrt"},
    FormulaFunction{"exp"},
    FormulaFunction{"ln"},
    FormulaFunction{"log2"},
    FormulaFunction{"log10"},
    FormulaFunction{"abs"},
    FormulaFunction{"min", 2, any_number},
    FormulaFunction{"max", 2, any_number},
    FormulaFunction{"floor"},
    FormulaFunction{"ceil"},
    FormulaFunction{"round"},
};

// Characters that people write and formulas do not have.
struct Instead
{
    std::string_view written;
    std::string_view remedy;
};
constexpr std::array instead{
    Instead{"×", "write * for times"},
    Instead{"·", "write * for times"},
    Instead{"÷", "write / for a division"},
    Instead{"−", "write the minus of the keyboard: -"},
    Instead{"≤", "write <="},
    Instead{"≥", "write >="},
    Instead{"≠", "write !="},
    Instead{"=", "write == to compare; a step gets its name by its key \"name\""},
    Instead{"!", "write != to compare, and the opposite condition instead of \"not\""},
    Instead{"&", "write && for \"and\""},
    Instead{"|", "write || for \"or\""},
    Instead{"%", "write a share as a number, such as 0.3 for 30 %"},
    Instead{"{", "write names without braces: those are for texts"},
    Instead{"}", "write names without braces: those are for texts"},
    Instead{"[", "write round parentheses"},
    Instead{"]", "write round parentheses"},
    Instead{"π", "write pi"},
};

} // namespace

const FormulaFunction* findFormulaFunction(std::string_view name)
{
    const auto found =
        std::find_if(functions.begin(), functions.end(),
                     [name](const FormulaFunction& function) { return function.name == name; });
    return found == functions.end() ? nullptr : &*found;
}

std::span<const FormulaFunction> formulaFunctions()
{
    return functions;
}

bool isReservedInFormulas(std::string_view name)
{
    return name == formula_constant || findFormulaFunction(name) != nullptr;
}

std::string remedyForFormulaCharacter(std::string_view character)
{
    for (const Instead& each : instead) {
        if (each.written == character)
            return std::string(each.remedy);
    }
    return "a formula holds numbers, names, + - * / ^, parentheses, comparisons, && ||, ? and :";
}

} // namespace deployscope
