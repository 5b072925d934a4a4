// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/paradigm/recommend.h"

#include <string>

namespace deployscope::app {

// A recommendation for the terminal, in aligned columns.
std::string recommendationText(const DecisionFlow& flow, const FlowAnswers& answers,
                               const Recommendation& recommendation, const Catalog& catalog);

} // namespace deployscope::app
