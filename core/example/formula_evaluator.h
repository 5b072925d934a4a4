// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>

namespace deployscope {

// One formula, compiled by muParser with our functions alone: ln is the natural logarithm, round
// goes to the nearest whole number and away from zero in the middle, comparisons give 0 or 1, a
// condition is false where it is 0. Nothing is thrown.
class FormulaEvaluator
{
public:
    FormulaEvaluator();
    ~FormulaEvaluator();
    FormulaEvaluator(FormulaEvaluator&&) noexcept;
    FormulaEvaluator& operator=(FormulaEvaluator&&) noexcept;

    // A name of the formulas that are compiled from now on; its value is read at each evaluation.
    void define(const std::string& name, double* value);

    // The formula that is evaluated from now on. False where it is none; readFormula says why.
    bool compile(const std::string& formula);

    // The number; not a number or infinite where there is none.
    double evaluate();

private:
    class Parser;
    std::unique_ptr<Parser> parser_;
    bool compiled_{false};
};

} // namespace deployscope
