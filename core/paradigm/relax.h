// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/paradigm/recommend.h"

#include <vector>

namespace deployscope {

// The smallest sets of answers that have to change so that a paradigm is left, each with the
// nearest figures that would do; empty where one is left already.
std::vector<std::vector<AnswerChange>>
leastRelaxations(const DecisionFlow& flow, const FlowAnswers& answers,
                 const std::vector<ParadigmOutcome>& outcomes, const Catalog& catalog);

} // namespace deployscope
