// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/paradigm/recommend.h"

#include <optional>

namespace deployscope {

// What the answers say about the two further decisions of the chapter's older edition:
// offline or online learning, batch or online predictions.
OperationMode learningMode(const DecisionFlow& flow, const FlowAnswers& answers,
                           std::optional<Tier> recommended, const Catalog& catalog);
OperationMode predictionMode(const DecisionFlow& flow, const FlowAnswers& answers);

} // namespace deployscope
