// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/paradigm/recommend.h"

#include <vector>

namespace deployscope {

// For each question answered with a figure: the nearest answers, tighter and looser, at which
// another paradigm comes first or none is left, all other answers as they are.
std::vector<RecommendationTurn> turnsOf(const DecisionFlow& flow, const FlowAnswers& answers,
                                        const Catalog& catalog);

// For each paradigm that a single answer rules out: the nearest answer that would not.
std::vector<RecommendationTurn> comebacksOf(const DecisionFlow& flow,
                                            const std::vector<ParadigmOutcome>& outcomes,
                                            const Catalog& catalog);

} // namespace deployscope
