// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/evaluate.h"

#include "app/verbs/evaluation_text.h"
#include "app/verbs/list_documents.h"
#include "app/verbs/scenario_options.h"
#include "app/verbs/verbs.h"
#include "core/evaluation/result_json.h"

#include <nlohmann/json.hpp>

#include <utility>

namespace deployscope::app {

Answer answerEvaluate(const Call& call, std::vector<Diagnostic> problems)
{
    Answer answer;
    const auto catalog = knownCatalog(call, problems);
    const Scenario scenario = scenarioOf(call, *catalog, false, problems).scenario;
    const bool is_wrong = hasErrors(problems);
    answer.problems = std::move(problems);
    if (is_wrong) {
        answer.status = ExitStatus::WrongInput;
        return answer;
    }
    const Result result = evaluate(scenario, *catalog);
    answer.output = call.json ? jsonText(evaluationToJson(scenario, *catalog, result))
                              : evaluationText(scenario, *catalog, result);
    answer.status = result.feasible ? ExitStatus::Done : ExitStatus::NotFeasible;
    return answer;
}

} // namespace deployscope::app
