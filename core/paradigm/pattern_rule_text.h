// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/paradigm/decision_flow.h"
#include "core/paradigm/hybrid_pattern.h"

#include <string>
#include <vector>

namespace deployscope {

// A rule for people, one line for each of its clauses: "Fits where “Raw data” is above 1.25 GB/s,
// the limit of Cloud ML". The limits are those of the flow; a question that it does not ask is
// called by its id.
std::vector<std::string> ruleTexts(const PatternRule& rule, const DecisionFlow& flow,
                                   const Catalog& catalog);

} // namespace deployscope
