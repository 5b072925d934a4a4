// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hybrid/design_from_scenario.h"

#include "core/evaluation/starting_scenario.h"
#include "core/hybrid/edit_parts.h"

#include <utility>

namespace deployscope {

namespace {

constexpr double rate_to_begin_with = 1.0;     // 1/s
constexpr double bytes_to_begin_with = 1000.0; // of an event
constexpr std::string_view on_device = "on-device";

Figure begunWith(double value, Dimension dimension, std::string note)
{
    Figure figure = design_edit::figureSet(value, dimension, std::nullopt);
    figure.note = std::move(note);
    return figure;
}

Figure ofScenario(double value, Dimension dimension)
{
    return begunWith(value, dimension, "From the scenario.");
}

Figure sizeOf(const std::optional<Figure>& payload)
{
    return payload ? *payload
                   : begunWith(bytes_to_begin_with, dimension::data,
                               "To begin with: the workload's profile does not say.");
}

Flow dataFlow(const Stage& from, const Stage& to, FlowKind kind)
{
    Flow flow;
    flow.from = from.id;
    flow.to = to.id;
    flow.kind = kind;
    return flow;
}

} // namespace

HybridDesign designFrom(const Scenario& scenario, const Catalog& catalog)
{
    const Device& device = *findDevice(catalog, scenario.device);
    const Workload& workload = *findWorkload(catalog, scenario.workload);
    const bool in_cloud = device.tier == Tier::Cloud;
    const Tier field = in_cloud ? Tier::Mobile : device.tier;

    HybridDesign design = emptyDesign(catalog);
    design.title = nameOf(scenario, catalog);
    design.summary = "Begun from a scenario.";
    design.fleet.device_tier = field;
    if (in_cloud)
        design.cloud.accelerator = device.id;
    else
        design.site(field).device = device.id;
    if (std::optional<Uplink>& uplink = design.site(field).uplink;
        uplink && scenario.network != on_device) {
        uplink->link.network = scenario.network;
        uplink->link.distance = ofScenario(scenario.distance, dimension::length);
    }

    Stage sensor = design.stages.front();
    sensor.tier = field;
    sensor.rate = scenario.request_rate ? ofScenario(*scenario.request_rate, dimension::rate)
                                        : begunWith(rate_to_begin_with, dimension::rate,
                                                    "To begin with: the scenario does not say.");
    sensor.bytes_out = sizeOf(workload.payload_up);
    Stage model;
    model.id = "model";
    model.name = workload.name;
    model.kind = StageKind::Inference;
    model.tier = device.tier;
    model.workload = workload.id;
    model.precision = scenario.precision;
    model.batch = scenario.batch;
    model.phase = scenario.phase;
    model.bytes_out = sizeOf(workload.payload_down);
    Stage output;
    output.id = "output";
    output.name = "Output";
    output.kind = StageKind::Output;
    output.tier = field;
    design.flows = {dataFlow(sensor, model, FlowKind::Data),
                    dataFlow(model, output, FlowKind::Results)};
    design.stages = {std::move(sensor), std::move(model), std::move(output)};
    return design;
}

} // namespace deployscope
