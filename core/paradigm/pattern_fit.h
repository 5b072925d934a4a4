// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/paradigm/hybrid_pattern.h"
#include "core/paradigm/recommend.h"

#include <optional>
#include <span>
#include <vector>

namespace deployscope {

// Whether each pattern fits, and the figure that speaks for or against it; in their order. A rule
// that needs a question which the flow does not ask has no verdict, and is left out.
std::vector<PatternFit> patternFits(std::span<const HybridPattern> patterns,
                                    const DecisionFlow& flow, const FlowAnswers& answers,
                                    std::optional<Tier> recommended, const Catalog& catalog);

} // namespace deployscope
