// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/evaluation/scenario.h"
#include "core/paradigm/recommend.h"

#include <optional>

namespace deployscope {

struct FittingScenario
{
    Scenario scenario;
    bool feasible{false};
    bool other_precision{false}; // the device cannot compute that of the scenario
};

// The scenario moved to a device of the tier, in the most exact precision that the device computes
// where it does not compute the scenario's, with the latency budget and the power budget that the
// user has answered: of the devices on which it is feasible the one with the least memory, for
// that is enough; where there is none, the one with the most. Nothing where the catalog has no
// device of the tier, or none that takes the scenario.
std::optional<FittingScenario> fittingScenario(const Scenario& scenario, Tier tier,
                                               const DecisionFlow& flow, const FlowAnswers& answers,
                                               const Catalog& catalog);

} // namespace deployscope
