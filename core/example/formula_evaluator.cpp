// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/example/formula_evaluator.h"

#include "core/example/formula.h"
#include "core/example/formula_lexer.h"

#include <muParserBase.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>
#include <numbers>
#include <string_view>
#include <system_error>

namespace deployscope {

namespace {

constexpr double no_number = std::numeric_limits<double>::quiet_NaN();

// A value that is none goes through, whereever it stands.
double smallest(const double* values, int count)
{
    double result = values[0];
    for (int i = 1; i < count; ++i)
        result = std::isnan(result) || values[i] >= result ? result : values[i];
    return result;
}

double largest(const double* values, int count)
{
    double result = values[0];
    for (int i = 1; i < count; ++i)
        result = std::isnan(result) || values[i] <= result ? result : values[i];
    return result;
}

double negated(double value)
{
    return -value;
}

// Reads a number as the lexer does, whatever the locale.
int readNumber(const mu::char_type* text, int* position, mu::value_type* value)
{
    const std::string_view rest(text);
    const std::size_t end = endOfFormulaNumber(rest, 0);
    if (end == 0)
        return 0;
    const auto [stop, fault] = std::from_chars(rest.data(), rest.data() + end, *value);
    if (fault != std::errc())
        *value = no_number;
    *position += static_cast<int>(stop - rest.data());
    return 1;
}

} // namespace

class FormulaEvaluator::Parser final : public mu::ParserBase
{
public:
    Parser()
    {
        AddValIdent(readNumber);
        Parser::InitCharSets();
        Parser::InitFun();
        Parser::InitConst();
        Parser::InitOprt();
        EnableOptimizer(false); // it takes 0.5 for false where it works out && and || beforehand
    }

    void InitCharSets() override
    {
        DefineNameChars("0123456789_abcdefghijklmnopqrstuvwxyz");
        DefineOprtChars("+-*/^<>=!&|?");
        DefineInfixOprtChars("-");
    }

    void InitFun() override
    {
        using Function = double (*)(double);
        DefineFun("sqrt", static_cast<Function>(std::sqrt));
        DefineFun("exp", static_cast<Function>(std::exp));
        DefineFun("ln", static_cast<Function>(std::log));
        DefineFun("log2", static_cast<Function>(std::log2));
        DefineFun("log10", static_cast<Function>(std::log10));
        DefineFun("abs", static_cast<Function>(std::fabs));
        DefineFun("min", smallest);
        DefineFun("max", largest);
        DefineFun("floor", static_cast<Function>(std::floor));
        DefineFun("ceil", static_cast<Function>(std::ceil));
        DefineFun("round", static_cast<Function>(std::round));
    }

    void InitConst() override { DefineConst(std::string(formula_constant), std::numbers::pi); }

    void InitOprt() override { DefineInfixOprt("-", negated); }
};

FormulaEvaluator::FormulaEvaluator() : parser_(std::make_unique<Parser>()) {}
FormulaEvaluator::~FormulaEvaluator() = default;
FormulaEvaluator::FormulaEvaluator(FormulaEvaluator&&) noexcept = default;
FormulaEvaluator& FormulaEvaluator::operator=(FormulaEvaluator&&) noexcept = default;

void FormulaEvaluator::define(const std::string& name, double* value)
{
    try {
        parser_->DefineVar(name, value);
    } catch (const mu::ParserError&) {
        compiled_ = false; // a formula with this name will not compile
    }
}

bool FormulaEvaluator::compile(const std::string& formula)
{
    compiled_ = true;
    try {
        parser_->SetExpr(formula);
        parser_->Eval(); // the first call makes the code for all others
    } catch (const mu::ParserError&) {
        compiled_ = false;
    }
    return compiled_;
}

double FormulaEvaluator::evaluate()
{
    if (!compiled_)
        return no_number;
    try {
        return parser_->Eval();
    } catch (const mu::ParserError&) {
        return no_number;
    }
}

} // namespace deployscope
