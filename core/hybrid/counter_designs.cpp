// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hybrid/counter_designs.h"

#include <utility>

namespace deployscope {

namespace {

// Not what senses, shows or learns.
bool isMovable(const Stage& stage)
{
    return stage.kind != StageKind::Sensing && stage.kind != StageKind::Output &&
           stage.kind != StageKind::Training;
}

// A link of a flow's own joins the places where its ends were.
void dropLinks(const HybridDesign& before, HybridDesign& after)
{
    for (Flow& flow : after.flows) {
        for (const std::string& end : {flow.from, flow.to}) {
            const auto stage = findStage(before, end);
            if (stage && before.stages[*stage].tier != after.stages[*stage].tier)
                flow.link.reset();
        }
    }
}

} // namespace

HybridDesign everythingInCloud(const HybridDesign& design)
{
    HybridDesign moved = design;
    moved.title = "Everything in the cloud";
    for (Stage& stage : moved.stages) {
        if (!isMovable(stage))
            continue;
        stage.tier = Tier::Cloud;
        stage.device.clear();
    }
    dropLinks(design, moved);
    return moved;
}

HybridDesign everythingOnDevice(const HybridDesign& design)
{
    HybridDesign moved = design;
    moved.title = "Everything on the device";
    const Tier tier = design.fleet.device_tier;
    for (Stage& stage : moved.stages) {
        if (!isMovable(stage) || stage.tier >= tier)
            continue;
        stage.tier = tier;
        stage.device.clear();
    }
    dropLinks(design, moved);
    return moved;
}

} // namespace deployscope
