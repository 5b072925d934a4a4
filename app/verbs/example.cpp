// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/verbs/example_text.h"
#include "app/verbs/known_examples.h"
#include "app/verbs/list_documents.h"
#include "app/verbs/verbs.h"
#include "core/catalog/text.h"
#include "core/example/example_json.h"
#include "core/example/show.h"

#include <nlohmann/json.hpp>

#include <string_view>
#include <utility>

namespace deployscope::app {

namespace {

// Null, and a problem told, where there is no such example.
const Example* exampleOf(const Call& call, const ExampleLibrary& library,
                         std::vector<Diagnostic>& problems)
{
    if (call.operands.empty())
        return nullptr; // as has been told
    const std::string& id = call.operands.front();
    const Example* example = findExample(library, id);
    if (!example) {
        std::vector<std::string_view> ids;
        ids.reserve(library.examples.size());
        for (const Example& known : library.examples)
            ids.push_back(known.id);
        problems.push_back(
            callProblem("there is no example " + deployscope::quoted(id), remedyFor(id, ids)));
    }
    return example;
}

} // namespace

Answer answerExample(const Call& call, std::vector<Diagnostic> problems)
{
    Answer answer;
    const auto library = knownExamples(call, problems);
    const Example* example = exampleOf(call, *library, problems);
    std::vector<double> inputs;
    if (example) {
        inputs = defaultInputs(*example);
        for (const Assignment& assignment : call.assignments) {
            if (!assignment.by_option) // that an example has no such option has been told
                setExampleInput(*example, inputs, assignment.name, assignment.value, problems);
        }
    }
    const bool is_wrong = hasErrors(problems);
    answer.problems = std::move(problems);
    if (is_wrong || !example) {
        answer.status = ExitStatus::WrongInput;
        return answer;
    }
    ExampleProgram program(*example);
    const ExampleVerdict verdict = verdictOf(*example, program.evaluate(inputs));
    answer.output = call.json ? jsonText(exampleToJson(program)) : exampleText(program);
    answer.status = verdict.severity == VerdictSeverity::Impossible ? ExitStatus::NotFeasible
                                                                    : ExitStatus::Done;
    return answer;
}

} // namespace deployscope::app
