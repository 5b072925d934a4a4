// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/paradigm/recommend.h"

#include <nlohmann/json_fwd.hpp>

namespace deployscope {

// The document that "recommend --json" prints, in SI units.
nlohmann::ordered_json recommendationToJson(const DecisionFlow& flow, const FlowAnswers& answers,
                                            const Recommendation& recommendation,
                                            const Catalog& catalog);

} // namespace deployscope
