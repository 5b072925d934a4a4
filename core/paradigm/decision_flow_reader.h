// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/object_reader.h"
#include "core/paradigm/decision_flow.h"

namespace deployscope {

// Reads the object of a decision-flow file. Every problem is told in the context; where one is an
// error, the flow is not to be used.
DecisionFlow readDecisionFlow(const ReadContext& context, const JsonValue& root);

} // namespace deployscope
