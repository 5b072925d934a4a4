// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/evaluate.h"
#include "core/hybrid/evaluate_design.h"

#include <optional>

namespace deployscope {

// What one event costs at a stage where it stands.
struct StageCost
{
    StageTrouble trouble{StageTrouble::None};
    std::optional<double> time;   // s
    std::optional<double> busy;   // s of the device
    std::optional<double> energy; // J
    std::optional<Result> result; // where a workload was evaluated
};

StageCost costOf(const HybridDesign& design, const Stage& stage, const Catalog& catalog);

// The scenario that a stage with a workload is, on the device that runs it, without a network;
// efficiencies are the device's own. Only meaningful where fixedCostOf gives none.
Scenario scenarioOf(const HybridDesign& design, const Stage& stage, const Catalog& catalog);

} // namespace deployscope
