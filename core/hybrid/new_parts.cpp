// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hybrid/new_parts.h"

#include "core/hybrid/edit_parts.h"
#include "core/hybrid/stage_cost.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace deployscope {

namespace {

// The precisions that models are usually served in, the smallest that loses little first.
constexpr std::array precisions_to_try{Precision::Int8, Precision::Fp16, Precision::Fp32};

Figure toBeginWith(double value, Dimension dimension, std::string note = "To begin with.")
{
    Figure figure = design_edit::figureSet(value, dimension, std::nullopt);
    figure.note = std::move(note);
    return figure;
}

bool doesWork(StageKind kind)
{
    return kind != StageKind::Sensing && kind != StageKind::Output && kind != StageKind::Training;
}

std::vector<const Workload*> smallestFirst(const Catalog& catalog)
{
    std::vector<const Workload*> workloads;
    for (const Workload& workload : catalog.workloads)
        workloads.push_back(&workload);
    std::stable_sort(workloads.begin(), workloads.end(),
                     [](const Workload* one, const Workload* other) {
                         return one->parameters.value < other->parameters.value;
                     });
    return workloads;
}

// Whether the device that the stage has can run one; then the stage has it.
bool takeWorkload(Stage& stage, const HybridDesign& design, const Catalog& catalog)
{
    Stage tried = stage;
    for (const Workload* const workload : smallestFirst(catalog)) {
        tried.workload = workload->id;
        for (const Precision precision : precisions_to_try) {
            tried.precision = precision;
            const StageCost cost = costOf(design, tried, catalog);
            if (cost.trouble == StageTrouble::None && cost.time) {
                stage = std::move(tried);
                return true;
            }
        }
    }
    return false;
}

} // namespace

Stage newStage(const HybridDesign& design, StageKind kind, Tier tier, const Catalog& catalog,
               std::optional<std::size_t> into_flow)
{
    Stage stage;
    stage.name = nameOf(kind);
    stage.kind = kind;
    stage.tier = tier;
    if (kind == StageKind::Sensing) {
        stage.rate = toBeginWith(1.0, dimension::rate);
        stage.bytes_out = toBeginWith(1000.0, dimension::data);
    }
    if (into_flow && *into_flow < design.flows.size()) {
        const auto before = findStage(design, design.flows[*into_flow].from);
        if (before && design.stages[*before].bytes_out)
            stage.bytes_out = design.stages[*before].bytes_out;
    }
    if (!doesWork(kind))
        return stage;
    const bool has_device = findDevice(catalog, deviceOf(design, stage)) != nullptr;
    if (has_device) {
        takeWorkload(stage, design, catalog);
    } else if (tier != Tier::Cloud) {
        for (const Device& device : catalog.devices) {
            if (device.tier != tier)
                continue;
            stage.device = device.id;
            if (takeWorkload(stage, design, catalog))
                return stage;
        }
        stage.device.clear();
    }
    return stage;
}

Flow newFlow(const HybridDesign& design, std::size_t from, std::size_t to, const Catalog& catalog)
{
    const Stage& source = design.stages[from];
    const Stage& target = design.stages[to];
    Flow flow;
    flow.from = source.id;
    flow.to = target.id;
    if (source.kind != StageKind::Training) {
        flow.kind = target.tier > source.tier ? FlowKind::Results : FlowKind::Data;
        return flow;
    }
    flow.kind = FlowKind::Deploy;
    const Workload* const workload = findWorkload(catalog, target.workload);
    flow.bytes =
        workload != nullptr
            ? toBeginWith(workload->parameters.value * bytesOf(target.precision), dimension::data,
                          "The weights of " + workload->name + " at " +
                              std::string(nameOf(target.precision)) + ".")
            : toBeginWith(1e6, dimension::data);
    flow.rate = toBeginWith(1.0 / 86400.0, dimension::rate);
    return flow;
}

} // namespace deployscope
