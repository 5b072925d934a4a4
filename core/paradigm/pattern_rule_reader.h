// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/object_reader.h"
#include "core/paradigm/decision_flow.h"
#include "core/paradigm/hybrid_pattern.h"

namespace deployscope {

// Reads the clauses under "rule" of a pattern's object. As readHybridPatterns.
PatternRule readPatternRule(ObjectReader& pattern, const DecisionFlow* flow);

} // namespace deployscope
