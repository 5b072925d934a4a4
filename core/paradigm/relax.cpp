// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paradigm/relax.h"

#include "core/units/format.h"

#include <algorithm>

namespace deployscope {

namespace {

std::vector<std::size_t> wallsOf(const ParadigmOutcome& outcome)
{
    std::vector<std::size_t> walls;
    for (std::size_t i = 0; i < outcome.judgements.size(); ++i) {
        if (outcome.judgements[i].standing == Standing::Out)
            walls.push_back(i);
    }
    return walls;
}

} // namespace

// A paradigm is brought back by giving way at each of its walls, and by nothing less; so the least
// sets are those of the paradigms with the fewest walls.
std::vector<std::vector<AnswerChange>>
leastRelaxations(const DecisionFlow& flow, const FlowAnswers& answers,
                 const std::vector<ParadigmOutcome>& outcomes, const Catalog& catalog)
{
    std::size_t fewest = flow.questions.size() + 1;
    for (const ParadigmOutcome& outcome : outcomes)
        fewest = std::min(fewest, wallsOf(outcome).size());
    if (fewest == 0)
        return {};
    std::vector<std::vector<AnswerChange>> sets;
    for (const ParadigmOutcome& outcome : outcomes) {
        const std::vector<std::size_t> walls = wallsOf(outcome);
        if (walls.size() != fewest)
            continue;
        std::vector<AnswerChange> set;
        for (const std::size_t i : walls) {
            const FlowQuestion& question = flow.questions[i];
            const double limit =
                question.offers[static_cast<std::size_t>(outcome.tier)].limit.value;
            set.push_back(
                {i, limit,
                 question.name + ": " + shownLimit(question, outcome.tier) + " instead of " +
                     formatQuantity(answers[i].figure.value_or(limit), question.dimension) +
                     " would bring " + catalog.paradigms.of(outcome.tier).name + " back"});
        }
        sets.push_back(std::move(set));
    }
    return sets;
}

} // namespace deployscope
