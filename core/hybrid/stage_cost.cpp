// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hybrid/stage_cost.h"

namespace deployscope {

namespace {

// Sends nothing: what travels between stages is counted with their flows.
const Network no_network;

double valueOr(const std::optional<Figure>& figure, double fallback)
{
    return figure ? figure->value : fallback;
}

StageCost fixed(const FixedCost& cost, const Device* device)
{
    StageCost result;
    const double time = cost.time.value;
    result.time = time;
    result.busy = time;
    if (cost.energy)
        result.energy = cost.energy->value;
    else if (cost.power)
        result.energy = cost.power->value * time;
    else if (device != nullptr && device->sustained_power)
        result.energy =
            device->sustained_power->value * time * valueOr(device->power_usage_effectiveness, 1.0);
    else if (time == 0.0)
        result.energy = 0.0;
    return result;
}

StageCost troubled(StageTrouble trouble)
{
    StageCost cost;
    cost.trouble = trouble;
    return cost;
}

} // namespace

Scenario scenarioOf(const HybridDesign& design, const Stage& stage, const Catalog& catalog)
{
    Scenario scenario;
    scenario.workload = stage.workload;
    scenario.device = deviceOf(design, stage);
    scenario.precision = stage.precision;
    scenario.batch = stage.batch;
    scenario.phase = stage.phase;
    if (const Device* const device = findDevice(catalog, scenario.device)) {
        scenario.compute_efficiency = valueOr(device->compute_efficiency, 1.0);
        scenario.bandwidth_efficiency = valueOr(device->bandwidth_efficiency, 1.0);
        scenario.overhead = valueOr(device->overhead, 0.0);
    }
    return scenario;
}

StageCost costOf(const HybridDesign& design, const Stage& stage, const Catalog& catalog)
{
    const Device* const device = findDevice(catalog, deviceOf(design, stage));
    if (const FixedCost* const cost = fixedCostOf(stage, stage.tier))
        return fixed(*cost, device);
    if (stage.workload.empty()) {
        if (!isFree(design, stage))
            return troubled(StageTrouble::CostUnknown);
        StageCost nothing;
        if (stage.kind == StageKind::Sensing || stage.kind == StageKind::Output)
            nothing.time = nothing.busy = nothing.energy = 0.0;
        return nothing; // no event reaches any other: what one would cost is not asked
    }
    if (deviceOf(design, stage).empty())
        return troubled(StageTrouble::NoDevice);
    const Workload* const workload = findWorkload(catalog, stage.workload);
    if (device == nullptr || workload == nullptr)
        return troubled(StageTrouble::UnknownName);
    StageCost cost;
    cost.result = evaluate(scenarioOf(design, stage, catalog), *workload, *device, no_network);
    if (!cost.result->compute_precision) {
        cost.trouble = StageTrouble::NoPrecision;
    } else if (!cost.result->fits) {
        cost.trouble = StageTrouble::DoesNotFit;
    } else {
        cost.time = cost.result->time.device_sum;
        cost.busy = cost.result->time.device_overlapped / stage.batch;
        cost.energy = cost.result->energy_per_inference;
    }
    return cost;
}

} // namespace deployscope
