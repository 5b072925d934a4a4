// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hybrid/edit_parts.h"
#include "core/text/characters.h"

#include <algorithm>

// The edits of what an event costs at a stage.
namespace deployscope {

using namespace design_edit;

namespace {

auto costOn(std::vector<FixedCost>& costs, Tier tier)
{
    return std::find_if(costs.begin(), costs.end(),
                        [tier](const FixedCost& cost) { return cost.tier == tier; });
}

// Changes the cost on the stage's tier, which must be there.
template <typename Change>
DesignEdit changeCost(const HybridDesign& design, std::string_view id, const Catalog& catalog,
                      const Change& change)
{
    const auto index = findStage(design, id);
    if (!index)
        return noStage(design, id);
    const Stage& stage = design.stages[*index];
    if (fixedCostOf(stage, stage.tier) == nullptr)
        return refused(quoted(stage.name) + " has no fixed time on the tier " +
                           std::string(nameOf(stage.tier)),
                       "say first how long an event takes there");
    return changeStage(design, id, catalog, [&change](Stage& changed, HybridDesign&) {
        change(*costOn(changed.costs, changed.tier));
    });
}

} // namespace

DesignEdit setCostTime(const HybridDesign& design, std::string_view id, std::optional<double> time,
                       const Catalog& catalog)
{
    return changeStage(design, id, catalog, [time](Stage& stage, HybridDesign&) {
        const auto cost = costOn(stage.costs, stage.tier);
        if (cost != stage.costs.end()) {
            if (time)
                cost->time = figureSet(*time, dimension::time, cost->time);
            else
                stage.costs.erase(cost);
        } else if (time) {
            FixedCost added;
            added.tier = stage.tier;
            added.time = figureSet(*time, dimension::time, std::nullopt);
            stage.costs.push_back(std::move(added));
        }
    });
}

DesignEdit setCostPower(const HybridDesign& design, std::string_view id,
                        std::optional<double> power, const Catalog& catalog)
{
    return changeCost(design, id, catalog, [power](FixedCost& cost) {
        cost.power = figureOrNone(power, dimension::power, cost.power);
        if (power)
            cost.energy.reset();
    });
}

DesignEdit setCostEnergy(const HybridDesign& design, std::string_view id,
                         std::optional<double> energy, const Catalog& catalog)
{
    return changeCost(design, id, catalog, [energy](FixedCost& cost) {
        cost.energy = figureOrNone(energy, dimension::energy, cost.energy);
        if (energy)
            cost.power.reset();
    });
}

} // namespace deployscope
