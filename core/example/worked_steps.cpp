// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/example/named_value.h"
#include "core/example/show.h"
#include "core/explanation/formula_text.h"

#include <algorithm>
#include <string_view>

namespace deployscope {

namespace {

// A ratio has its sign where it stands alone; in a product the sign would stand there twice.
std::string substitute(const NamedValue& named)
{
    constexpr std::string_view ratio_sign{"×"};
    std::string shown = show(named);
    if (shown.starts_with(ratio_sign))
        shown.erase(0, ratio_sign.size());
    return shown;
}

// The first step that has no value; the ones after it may lack theirs for its sake.
std::string reasonOfNoVerdict(const Example& example, const ExampleResult& result)
{
    const auto lacking = std::find(result.steps.begin(), result.steps.end(), std::nullopt);
    if (lacking == result.steps.end())
        return "its condition has no value";
    const auto index = static_cast<std::size_t>(lacking - result.steps.begin());
    return "“" + example.steps[index].label + "” has no value";
}

} // namespace

std::vector<WorkedStep> workedSteps(const Example& example, const ExampleResult& result)
{
    const auto symbol = [&](std::string_view name) -> std::optional<std::string> {
        if (const auto input = findInput(example, name))
            return example.inputs[*input].symbol;
        if (const auto step = findStep(example, name))
            return example.steps[*step].symbol;
        return std::nullopt;
    };
    const auto number = [&](std::string_view name) -> std::optional<std::string> {
        if (const auto named = findNamed(example, result, name))
            return substitute(*named);
        return std::nullopt;
    };
    std::vector<WorkedStep> worked;
    worked.reserve(example.steps.size());
    for (std::size_t i = 0; i < example.steps.size(); ++i) {
        const ExampleStep& step = example.steps[i];
        worked.push_back({step.symbol, step.label, formulaText(step.formula.text, symbol),
                          formulaText(step.formula.text, number), showStep(step, result.steps[i]),
                          step.why});
    }
    return worked;
}

ExampleVerdict verdictOf(const Example& example, const ExampleResult& result)
{
    if (!result.verdict)
        return {VerdictSeverity::Warning,
                "No verdict at these inputs: " + reasonOfNoVerdict(example, result) + "."};
    const VerdictRule& rule = example.verdict[*result.verdict];
    return {rule.severity, fill(rule.text, example, result)};
}

} // namespace deployscope
