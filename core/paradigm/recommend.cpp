// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paradigm/recommend.h"

#include "core/paradigm/judgement.h"
#include "core/paradigm/operation_mode.h"
#include "core/paradigm/pattern_fit.h"
#include "core/paradigm/relax.h"
#include "core/paradigm/turns.h"
#include "core/units/format.h"

#include <algorithm>

namespace deployscope {

namespace {

// Walks until a question is not answered. Behind the last question the walk ends at what is
// recommended, whatever the drawing says: it forgets the earlier answers, the recommendation does
// not.
void walk(const DecisionFlow& flow, const FlowAnswers& answers, Recommendation& recommendation)
{
    std::size_t at = 0;
    while (at < flow.nodes.size() && recommendation.path.size() <= flow.nodes.size()) {
        const FlowNode& node = flow.nodes[at];
        if (node.kind == NodeKind::Paradigm)
            break;
        recommendation.path.push_back(at);
        auto way = node.ways.begin();
        if (node.kind == NodeKind::Question) {
            const FlowQuestion* const question = findQuestion(flow, node.question);
            const auto index = static_cast<std::size_t>(question - flow.questions.data());
            if (!answers[index].isGiven()) {
                recommendation.asks = index;
                return;
            }
            const std::string choice = walkedChoice(*question, answers[index]);
            way = std::find_if(node.ways.begin(), node.ways.end(),
                               [&choice](const FlowWay& each) { return each.choice == choice; });
        }
        if (way == node.ways.end())
            break;
        at = way->to;
    }
    const auto end = std::find_if(flow.nodes.begin(), flow.nodes.end(), [&](const FlowNode& node) {
        return node.tier && node.tier == recommendation.recommended;
    });
    if (recommendation.recommended && end != flow.nodes.end())
        recommendation.path.push_back(static_cast<std::size_t>(end - flow.nodes.begin()));
}

std::string marginsOf(const DecisionFlow& flow, const ParadigmOutcome& outcome)
{
    std::string margins;
    for (std::size_t i = 0; i < outcome.judgements.size(); ++i) {
        const Judgement& judgement = outcome.judgements[i];
        if (judgement.standing == Standing::NotAsked)
            continue;
        margins += margins.empty() ? "" : ", ";
        margins += flow.questions[i].name + " ";
        margins +=
            judgement.margin >= most_margin ? "without limit" : formatRatio(judgement.margin);
    }
    return margins;
}

std::string summaryOf(const DecisionFlow& flow, const Recommendation& recommendation,
                      const Catalog& catalog)
{
    if (recommendation.recommended) {
        const ParadigmOutcome& best = recommendation.paradigms.front();
        return catalog.paradigms.of(best.tier).name +
               " meets every answer, by these margins: " + marginsOf(flow, best) + ".";
    }
    const bool none =
        std::all_of(recommendation.paradigms.begin(), recommendation.paradigms.end(),
                    [](const ParadigmOutcome& outcome) { return outcome.eliminated; });
    if (!none)
        return "Nothing that was answered limits where it can run.";
    return "No paradigm meets all answers; " +
           std::string(recommendation.relax.front().size() == 1
                           ? "one of them"
                           : formatCount(static_cast<double>(recommendation.relax.front().size())) +
                                 " of them together") +
           " would have to give way.";
}

} // namespace

Recommendation recommend(const DecisionFlow& flow, const FlowAnswers& answers,
                         const Catalog& catalog, std::span<const HybridPattern> patterns)
{
    Recommendation recommendation;
    recommendation.paradigms = outcomesOf(flow, answers);
    for (ParadigmOutcome& outcome : recommendation.paradigms) {
        for (std::size_t i = 0; i < flow.questions.size(); ++i)
            tell(outcome.judgements[i], flow.questions[i], answers[i], outcome.tier, catalog);
    }
    recommendation.recommended = bestOf(recommendation.paradigms, answers);
    recommendation.relax = leastRelaxations(flow, answers, recommendation.paradigms, catalog);
    recommendation.summary = summaryOf(flow, recommendation, catalog);
    recommendation.turns = turnsOf(flow, answers, catalog);
    recommendation.comebacks = comebacksOf(flow, recommendation.paradigms, catalog);
    recommendation.learning = learningMode(flow, answers, recommendation.recommended, catalog);
    recommendation.prediction = predictionMode(flow, answers);
    recommendation.patterns =
        patternFits(patterns, flow, answers, recommendation.recommended, catalog);
    walk(flow, answers, recommendation);
    return recommendation;
}

} // namespace deployscope
