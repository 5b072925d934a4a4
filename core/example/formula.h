// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/example/example.h"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace deployscope {

// What a formula's text may be.
namespace limits {
inline constexpr std::size_t max_formula_characters = 1000;
inline constexpr std::size_t max_formula_depth = 32; // of parentheses and choices
} // namespace limits

struct FormulaProblem
{
    std::size_t character{0}; // of the formula, from 1
    std::string what;
    std::string remedy;
};

struct FormulaReading
{
    Formula formula;                     // not there where the text is none
    std::vector<std::size_t> characters; // where each of formula.names stands first, from 1
    std::vector<FormulaProblem> problems;
};

// Looks whether a text is a formula: numbers, names, + - * / ^, parentheses, comparisons, && and
// ||, c ? a : b, and the functions and the constant below. Whether its names mean anything is for
// the caller to know. What passes, the evaluator compiles.
FormulaReading readFormula(std::string_view text);

struct FormulaFunction
{
    std::string_view name;
    std::size_t fewest{1}; // arguments
    std::size_t most{1};
};
std::span<const FormulaFunction> formulaFunctions();

inline constexpr std::string_view formula_constant = "pi";

// The names of functions and constants: no input and no step may be called so.
bool isReservedInFormulas(std::string_view name);

} // namespace deployscope
