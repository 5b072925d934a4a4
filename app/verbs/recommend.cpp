// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paradigm/recommend.h"

#include "app/verbs/list_documents.h"
#include "app/verbs/recommendation_text.h"
#include "app/verbs/scenario_options.h"
#include "app/verbs/verbs.h"
#include "core/paradigm/knowledge.h"
#include "core/paradigm/recommend_json.h"
#include "ui/session/built_in_profiles.h"

#include <nlohmann/json.hpp>

#include <utility>

namespace deployscope::app {

Answer answerRecommend(const Call& call, std::vector<Diagnostic> problems)
{
    const std::vector<ProfileText> layered = layeredProfiles(call, problems);
    LoadedCatalog catalog = loadCatalog(ui::builtInProfiles(), layered);
    append(problems, std::move(catalog.diagnostics));
    LoadedKnowledge known = loadParadigmKnowledge(ui::builtInDecision(), layered);
    append(problems, std::move(known.diagnostics));
    const DecisionFlow& flow = *known.knowledge.flow; // the built-in one at least

    FlowAnswers answers = noAnswers(flow);
    for (const Assignment& answer : call.answers)
        setAnswer(flow, answers, answer.name, answer.value, problems);
    if (call.scenario_file) {
        const Scenario scenario = scenarioOf(call, *catalog.catalog, false, problems).scenario;
        if (!hasErrors(problems))
            answers = withScenario(flow, std::move(answers), scenario, *catalog.catalog);
    }
    Answer answer;
    const bool is_wrong = hasErrors(problems);
    answer.problems = std::move(problems);
    if (is_wrong) {
        answer.status = ExitStatus::WrongInput;
        return answer;
    }
    const Recommendation recommendation =
        recommend(flow, answers, *catalog.catalog, known.knowledge.knownPatterns());
    answer.output =
        call.json ? jsonText(recommendationToJson(flow, answers, recommendation, *catalog.catalog))
                  : recommendationText(flow, answers, recommendation, *catalog.catalog);
    answer.status = recommendation.relax.empty() ? ExitStatus::Done : ExitStatus::NotFeasible;
    return answer;
}

} // namespace deployscope::app
