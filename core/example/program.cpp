// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/example/program.h"

#include "core/example/formula_evaluator.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <string>
#include <string_view>
#include <utility>

namespace deployscope {

namespace {

// Every formula that number() may be asked for.
void collect(const Formula& formula, std::vector<const Formula*>& formulas)
{
    if (formula.isThere())
        formulas.push_back(&formula);
}

std::vector<const Formula*> formulasOf(const Example& example)
{
    std::vector<const Formula*> formulas;
    for (const ExampleStep& step : example.steps)
        collect(step.formula, formulas);
    for (const VerdictRule& rule : example.verdict)
        collect(rule.when, formulas);
    const ExampleChartDefinition& chart = example.chart;
    for (const ExampleBar& bar : chart.bars) {
        collect(bar.when, formulas);
        for (const ExampleBarPart& part : bar.parts)
            collect(part.value, formulas);
    }
    for (const ExampleLine& line : chart.lines)
        collect(line.value, formulas);
    for (const ExampleMark& mark : chart.marks)
        collect(mark.value, formulas);
    collect(chart.sweep.from, formulas);
    collect(chart.sweep.to, formulas);
    if (example.claim)
        collect(example.claim->holds, formulas);
    std::sort(formulas.begin(), formulas.end(), std::less<>());
    return formulas;
}

} // namespace

class ExampleProgram::Compiled
{
public:
    explicit Compiled(const Example& example)
        : example_(example), variables_(example.inputs.size() + example.steps.size() + 1)
    {
        for (const Formula* const formula : formulasOf(example))
            codes_.push_back(codeOf(*formula));
        for (const ExampleStep& step : example.steps)
            steps_.push_back(find(step.formula));
        for (const VerdictRule& rule : example.verdict)
            rules_.push_back(rule.when.isThere() ? find(rule.when) : nullptr);
        result_.steps.resize(example.steps.size());
        evaluate(defaultInputs(example));
    }

    Compiled(const Compiled&) = delete;
    Compiled& operator=(const Compiled&) = delete;

    const Example& example() const { return example_; }
    const ExampleResult& result() const { return result_; }

    void evaluate(std::span<const double> inputs)
    {
        const std::size_t count = std::min(inputs.size(), example_.inputs.size());
        for (std::size_t i = 0; i < count; ++i)
            set(i, inputs[i]);
        for (std::size_t i = 0; i < steps_.size(); ++i) {
            const std::size_t variable = example_.inputs.size() + i;
            variables_[variable].is_known = false; // of the last inputs
            result_.steps[i] = steps_[i] == nullptr ? std::nullopt : value(*steps_[i]);
            if (result_.steps[i])
                set(variable, *result_.steps[i]);
        }
        result_.inputs.assign(inputs.begin(), inputs.end());
        result_.verdict = decide();
    }

    std::optional<double> number(const Formula& formula, double swept)
    {
        Code* const code = find(formula);
        if (code == nullptr)
            return std::nullopt;
        set(variables_.size() - 1, swept);
        return value(*code);
    }

private:
    struct Variable
    {
        double value{0.0};
        bool is_known{false};
    };
    struct Code
    {
        const Formula* formula;
        FormulaEvaluator evaluator;
        std::vector<std::size_t> variables; // that it uses
    };

    std::optional<std::size_t> variableOf(std::string_view name) const
    {
        if (const auto input = findInput(example_, name))
            return input;
        if (const auto step = findStep(example_, name))
            return example_.inputs.size() + *step;
        if (name == example_.chart.sweep.name)
            return variables_.size() - 1;
        return std::nullopt;
    }

    Code codeOf(const Formula& formula)
    {
        Code code{&formula, {}, {}};
        for (const std::string& name : formula.names) {
            if (const auto variable = variableOf(name)) {
                code.evaluator.define(name, &variables_[*variable].value);
                code.variables.push_back(*variable);
            }
        }
        code.evaluator.compile(formula.text);
        return code;
    }

    Code* find(const Formula& formula)
    {
        const auto found = std::lower_bound(codes_.begin(), codes_.end(), &formula,
                                            [](const Code& code, const Formula* wanted) {
                                                return std::less<>()(code.formula, wanted);
                                            });
        return found != codes_.end() && found->formula == &formula ? &*found : nullptr;
    }

    void set(std::size_t variable, double value)
    {
        variables_[variable] = {value, std::isfinite(value)};
    }

    std::optional<double> value(Code& code)
    {
        for (const std::size_t variable : code.variables) {
            if (!variables_[variable].is_known)
                return std::nullopt;
        }
        const double value = code.evaluator.evaluate();
        return std::isfinite(value) ? std::optional(value) : std::nullopt;
    }

    std::optional<std::size_t> decide()
    {
        for (std::size_t i = 0; i < rules_.size(); ++i) {
            if (rules_[i] == nullptr)
                return i;
            const std::optional<double> holds = value(*rules_[i]);
            if (!holds)
                return std::nullopt;
            if (*holds != 0.0)
                return i;
        }
        return std::nullopt;
    }

    const Example& example_;
    // Inputs, steps and the swept variable. The codes hold addresses of the values.
    std::vector<Variable> variables_;
    std::vector<Code> codes_;  // by the formula's address
    std::vector<Code*> steps_; // in the order of the example
    std::vector<Code*> rules_; // null: without a condition
    ExampleResult result_;
};

ExampleProgram::ExampleProgram(const Example& example)
    : compiled_(std::make_unique<Compiled>(example))
{}

ExampleProgram::~ExampleProgram() = default;
ExampleProgram::ExampleProgram(ExampleProgram&&) noexcept = default;
ExampleProgram& ExampleProgram::operator=(ExampleProgram&&) noexcept = default;

const Example& ExampleProgram::example() const
{
    return compiled_->example();
}

ExampleResult ExampleProgram::evaluate(std::span<const double> inputs)
{
    compiled_->evaluate(inputs);
    return compiled_->result();
}

const ExampleResult& ExampleProgram::result() const
{
    return compiled_->result();
}

std::optional<double> ExampleProgram::number(const Formula& formula, double swept)
{
    return compiled_->number(formula, swept);
}

std::vector<double> defaultInputs(const Example& example)
{
    std::vector<double> inputs;
    inputs.reserve(example.inputs.size());
    for (const ExampleInput& input : example.inputs)
        inputs.push_back(input.value.value);
    return inputs;
}

} // namespace deployscope
