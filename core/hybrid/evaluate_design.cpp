// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hybrid/evaluate_design.h"

#include "core/hybrid/design_evaluation.h"

#include <algorithm>
#include <utility>

namespace deployscope {

std::optional<double> LinkResult::utilisation() const
{
    std::optional<double> fuller;
    if (capacity_up)
        fuller = load_up / *capacity_up;
    if (capacity_down)
        fuller = std::max(fuller.value_or(0.0), load_down / *capacity_down);
    return fuller;
}

bool DesignResult::isPossible() const
{
    return is_sound && std::all_of(walls.begin(), walls.end(), [](const DesignWall& wall) {
               return wall.kind == DesignWallKind::CostUnknown;
           });
}

DesignResult evaluateDesign(const HybridDesign& design, const Catalog& catalog)
{
    namespace steps = design_evaluation;
    steps::Work work{design, catalog, eventGraph(design), {}, {}, {}};
    work.result.is_sound = work.graph.circle.empty();
    if (!work.result.is_sound)
        return std::move(work.result);
    steps::addRates(work);
    steps::addLinks(work);
    steps::addMachines(work);
    steps::addCapacity(work);
    steps::addTimes(work);
    steps::addPower(work);
    steps::addCost(work);
    steps::addWalls(work);
    return std::move(work.result);
}

} // namespace deployscope
