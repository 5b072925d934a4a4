// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/evaluation/result.h"
#include "core/evaluation/scenario.h"

#include <string>

namespace deployscope::app {

// What "evaluate" prints for people: scenario, verdict, bottleneck, figures, constraints and notes
// in aligned columns. The scenario must be valid. Of what does not run or fit there is no time,
// throughput or energy.
std::string evaluationText(const Scenario& scenario, const Catalog& catalog, const Result& result);

} // namespace deployscope::app
