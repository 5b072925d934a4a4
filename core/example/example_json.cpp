// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/example/example_json.h"

#include "core/example/book_check.h"
#include "core/example/show.h"

#include <nlohmann/json.hpp>

#include <cstddef>

namespace deployscope {

namespace {

using Json = nlohmann::ordered_json;

Json numberOrNull(const std::optional<double>& value)
{
    return value ? Json(*value) : Json(nullptr);
}

Json inputsJson(const Example& example, const ExampleResult& result)
{
    Json inputs = Json::object();
    for (std::size_t i = 0; i < example.inputs.size(); ++i)
        inputs[example.inputs[i].name] = {{"value", result.inputs[i]},
                                          {"unit", example.inputs[i].unit}};
    return inputs;
}

Json stepsJson(const Example& example, const ExampleResult& result)
{
    Json steps = Json::array();
    const std::vector<WorkedStep> worked = workedSteps(example, result);
    for (std::size_t i = 0; i < worked.size(); ++i)
        steps.push_back({{"name", example.steps[i].name},
                         {"value", numberOrNull(result.steps[i])},
                         {"unit", example.steps[i].unit},
                         {"formula", worked[i].formula},
                         {"substituted", worked[i].substituted}});
    return steps;
}

Json bookJson(const Example& example)
{
    Json book = Json::array();
    for (const BookCheck& check : checkAgainstBook(example))
        book.push_back({{"of", check.of},
                        {"ours", check.ours},
                        {"book", check.book},
                        {"state", idOf(check.state)},
                        {"because", check.because},
                        {"where", check.where}});
    return book;
}

Json claimJson(ExampleProgram& program)
{
    const std::optional<ClaimTurn> turn = claimTurn(program);
    if (!turn)
        return nullptr;
    return {{"text", program.example().claim->text},
            {"holds", turn->holds},
            {"turns_at", numberOrNull(turn->turns_at)}};
}

} // namespace

nlohmann::ordered_json exampleToJson(ExampleProgram& program)
{
    const Example& example = program.example();
    const ExampleResult& result = program.result();
    const ExampleVerdict verdict = verdictOf(example, result);
    Json document;
    document["id"] = example.id;
    document["title"] = example.title;
    document["question"] = fill(example.question, example, result);
    document["inputs"] = inputsJson(example, result);
    document["steps"] = stepsJson(example, result);
    document["verdict"] = {{"severity", idOf(verdict.severity)}, {"text", verdict.text}};
    document["book"] = bookJson(example);
    document["takeaway"] = fill(example.takeaway, example, result);
    document["claim"] = claimJson(program);
    document["sources"] = example.sources;
    return document;
}

} // namespace deployscope
