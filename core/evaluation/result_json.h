// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/evaluation/result.h"
#include "core/evaluation/scenario.h"

#include <nlohmann/json_fwd.hpp>

namespace deployscope {

// The document that "evaluate --json" prints, in SI units; what has no figure is null. Numbers are
// always finite.
nlohmann::ordered_json evaluationToJson(const Scenario& scenario, const Catalog& catalog,
                                        const Result& result);

} // namespace deployscope
