// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hybrid/design.h"

#include <algorithm>

namespace deployscope {

namespace {

template <typename E, std::size_t N>
std::optional<E> fromId(std::string_view id, const std::array<E, N>& all)
{
    const auto found = std::find_if(all.begin(), all.end(), [id](E e) { return idOf(e) == id; });
    return found == all.end() ? std::nullopt : std::optional(*found);
}

} // namespace

std::string_view idOf(StageKind kind)
{
    switch (kind) {
    case StageKind::Sensing:
        return "sensing";
    case StageKind::Wake:
        return "wake";
    case StageKind::Preprocessing:
        return "preprocessing";
    case StageKind::Inference:
        return "inference";
    case StageKind::Aggregation:
        return "aggregation";
    case StageKind::Analytics:
        return "analytics";
    case StageKind::Training:
        return "training";
    case StageKind::Output:
        return "output";
    }
    return {};
}

std::string_view idOf(FlowKind kind)
{
    switch (kind) {
    case FlowKind::Deploy:
        return "deploy";
    case FlowKind::Data:
        return "data";
    case FlowKind::Results:
        return "results";
    case FlowKind::Assist:
        return "assist";
    case FlowKind::Sync:
        return "sync";
    }
    return {};
}

std::string_view nameOf(StageKind kind)
{
    switch (kind) {
    case StageKind::Sensing:
        return "Sensing";
    case StageKind::Wake:
        return "Wake";
    case StageKind::Preprocessing:
        return "Preprocessing";
    case StageKind::Inference:
        return "Inference";
    case StageKind::Aggregation:
        return "Aggregation";
    case StageKind::Analytics:
        return "Analytics";
    case StageKind::Training:
        return "Training";
    case StageKind::Output:
        return "Output";
    }
    return {};
}

std::string_view nameOf(FlowKind kind)
{
    switch (kind) {
    case FlowKind::Deploy:
        return "Deploy";
    case FlowKind::Data:
        return "Data";
    case FlowKind::Results:
        return "Results";
    case FlowKind::Assist:
        return "Assist";
    case FlowKind::Sync:
        return "Sync";
    }
    return {};
}

std::optional<StageKind> stageKindFromId(std::string_view id)
{
    return fromId(id, all_stage_kinds);
}

std::optional<FlowKind> flowKindFromId(std::string_view id)
{
    return fromId(id, all_flow_kinds);
}

std::optional<std::size_t> findStage(const HybridDesign& design, std::string_view id)
{
    const auto found = std::find_if(design.stages.begin(), design.stages.end(),
                                    [id](const Stage& stage) { return stage.id == id; });
    if (found == design.stages.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - design.stages.begin());
}

bool carriesEvents(const Flow& flow)
{
    switch (flow.kind) {
    case FlowKind::Data:
        return true;
    case FlowKind::Results:
    case FlowKind::Assist:
        return !flow.bytes && !flow.rate;
    case FlowKind::Deploy:
    case FlowKind::Sync:
        return false;
    }
    return false;
}

double shareOf(const Stage& stage)
{
    return stage.share ? stage.share->value : 1.0;
}

double unitsPerDevice(const HybridDesign& design, Tier tier)
{
    if (tier == Tier::Cloud)
        return design.fleet.units.value;
    const std::optional<Figure>& units = design.site(tier).units_per_device;
    return units ? units->value : 1.0;
}

const std::string& deviceOf(const HybridDesign& design, const Stage& stage)
{
    if (stage.tier == Tier::Cloud)
        return design.cloud.accelerator;
    return stage.device.empty() ? design.site(stage.tier).device : stage.device;
}

bool isFree(const HybridDesign& design, const Stage& stage)
{
    if (!stage.workload.empty() || fixedCostOf(stage, stage.tier) != nullptr)
        return false;
    if (stage.kind == StageKind::Sensing || stage.kind == StageKind::Output)
        return true;
    const bool is_reached =
        std::any_of(design.flows.begin(), design.flows.end(), [&stage](const Flow& flow) {
            return flow.to == stage.id && carriesEvents(flow);
        });
    return !is_reached && !stage.rate;
}

const FixedCost* fixedCostOf(const Stage& stage, Tier tier)
{
    const auto found = std::find_if(stage.costs.begin(), stage.costs.end(),
                                    [tier](const FixedCost& cost) { return cost.tier == tier; });
    return found == stage.costs.end() ? nullptr : &*found;
}

} // namespace deployscope
