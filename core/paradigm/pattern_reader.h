// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/object_reader.h"
#include "core/paradigm/decision_flow.h"
#include "core/paradigm/hybrid_pattern.h"

#include <vector>

namespace deployscope {

// Reads the list under "patterns" of a file's object. With a flow, the questions and choices that
// the rules ask about must be among its own; without one (null) any will do. Problems are told in
// the context; where one is an error, the result is not to be used.
std::vector<HybridPattern> readHybridPatterns(ObjectReader& file, const DecisionFlow* flow);

} // namespace deployscope
