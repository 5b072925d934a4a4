// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/starting_scenario.h"
#include "core/hybrid/edit_parts.h"
#include "core/hybrid/evaluate_design.h"

#include <algorithm>
#include <array>

// The edits of all but stages.
namespace deployscope {

using namespace design_edit;

namespace {

void setFigure(std::optional<Figure>& figure, double value, Dimension dimension)
{
    if (!figure || figure->value != value)
        figure = figureSet(value, dimension, figure);
}

void giveMessages(Flow& flow, double bytes, double rate)
{
    setFigure(flow.bytes, bytes, dimension::data);
    setFigure(flow.rate, rate, dimension::rate);
}

// What reaches far in most places; where the catalog has none of it, its first network. As far as
// the cloud usually is: at no distance it would look faster than light lets it be.
Link linkToCloud(const Catalog& catalog)
{
    Link link;
    link.network = findNetwork(catalog, "lte") != nullptr ? "lte" : catalog.networks.front().id;
    if (const Figure& usual = catalog.paradigms.of(Tier::Cloud).usual_distance; usual.value > 0.0)
        link.distance = usual;
    return link;
}

// What a scenario starts with, where that is of the tier; else the catalog's first device there,
// which in the cloud may be a whole pod.
const Device* deviceToBeginWith(const Catalog& catalog, Tier tier)
{
    const Device* const usual = findDevice(catalog, startingScenario(catalog).device);
    if (usual != nullptr && usual->tier == tier)
        return usual;
    const auto first = std::find_if(catalog.devices.begin(), catalog.devices.end(),
                                    [tier](const Device& each) { return each.tier == tier; });
    return first != catalog.devices.end() ? &*first : nullptr;
}

} // namespace

DesignEdit addFlow(const HybridDesign& design, Flow flow, const Catalog& catalog)
{
    return changeDesign(design, catalog,
                        [&flow](HybridDesign& after) { after.flows.push_back(std::move(flow)); });
}

DesignEdit removeFlow(const HybridDesign& design, std::size_t flow, const Catalog& catalog)
{
    if (flow >= design.flows.size())
        return noFlow(design);
    return changeDesign(design, catalog, [flow](HybridDesign& after) {
        after.flows.erase(after.flows.begin() + static_cast<std::ptrdiff_t>(flow));
    });
}

DesignEdit setFlowKind(const HybridDesign& design, std::size_t flow, FlowKind kind,
                       const Catalog& catalog)
{
    if (flow >= design.flows.size())
        return noFlow(design);
    return changeDesign(design, catalog, [flow, kind](HybridDesign& after) {
        Flow& changed = after.flows[flow];
        changed.kind = kind;
        if (kind == FlowKind::Data) { // it carries events then
            changed.bytes.reset();
            changed.rate.reset();
        }
    });
}

DesignEdit setMessages(const HybridDesign& design, std::size_t flow, double bytes, double rate,
                       const Catalog& catalog)
{
    if (flow >= design.flows.size())
        return noFlow(design);
    return changeDesign(design, catalog,
                        [=](HybridDesign& after) { giveMessages(after.flows[flow], bytes, rate); });
}

DesignEdit setFlowKind(const HybridDesign& design, std::size_t flow, FlowKind kind, double bytes,
                       double rate, const Catalog& catalog)
{
    if (flow >= design.flows.size())
        return noFlow(design);
    return changeDesign(design, catalog, [=](HybridDesign& after) {
        after.flows[flow].kind = kind;
        giveMessages(after.flows[flow], bytes, rate);
    });
}

DesignEdit setFlowNetwork(const HybridDesign& design, std::size_t flow, std::string_view network,
                          const Catalog& catalog)
{
    if (flow >= design.flows.size())
        return noFlow(design);
    return changeDesign(design, catalog, [flow, network](HybridDesign& after) {
        std::optional<Link>& link = after.flows[flow].link;
        if (network.empty()) {
            link.reset();
            return;
        }
        if (!link)
            link = Link{};
        lead(*link, network);
    });
}

DesignEdit setFlowDistance(const HybridDesign& design, std::size_t flow,
                           std::optional<double> distance, const Catalog& catalog)
{
    if (flow >= design.flows.size())
        return noFlow(design);
    if (!design.flows[flow].link)
        return refused("the flow goes over the uplinks of the tiers",
                       "give it a link of its own first");
    return changeDesign(design, catalog, [flow, distance](HybridDesign& after) {
        std::optional<Figure>& figure = after.flows[flow].link->distance;
        figure = figureOrNone(distance, dimension::length, figure);
    });
}

DesignEdit setUnits(const HybridDesign& design, double units, const Catalog& catalog)
{
    return changeDesign(design, catalog, [units](HybridDesign& after) {
        after.fleet.units = figureSet(units, dimension::none, after.fleet.units);
    });
}

DesignEdit setPeakFactor(const HybridDesign& design, double factor, const Catalog& catalog)
{
    return changeDesign(design, catalog, [factor](HybridDesign& after) {
        after.cloud.peak_factor = figureSet(factor, dimension::none, after.cloud.peak_factor);
    });
}

DesignEdit setWakingHours(const HybridDesign& design, double seconds, const Catalog& catalog)
{
    return changeDesign(design, catalog, [seconds](HybridDesign& after) {
        after.cloud.waking_hours = figureSet(seconds, dimension::time, after.cloud.waking_hours);
    });
}

DesignEdit setAcceleratorsPerSite(const HybridDesign& design, double accelerators,
                                  const Catalog& catalog)
{
    return changeDesign(design, catalog, [accelerators](HybridDesign& after) {
        after.cloud.accelerators_per_site =
            figureSet(accelerators, dimension::none, after.cloud.accelerators_per_site);
    });
}

DesignEdit setTierDevice(const HybridDesign& design, Tier tier, std::string_view device,
                         const Catalog& catalog)
{
    return changeDesign(design, catalog, [tier, device](HybridDesign& after) {
        if (tier == Tier::Cloud)
            after.cloud.accelerator = device;
        else
            after.site(tier).device = device;
    });
}

DesignEdit setUnitsPerDevice(const HybridDesign& design, Tier tier, double units,
                             const Catalog& catalog)
{
    if (tier == Tier::Cloud)
        return refused("all units share the cloud", "change their number instead");
    return changeDesign(design, catalog, [tier, units](HybridDesign& after) {
        std::optional<Figure>& sharing = after.site(tier).units_per_device;
        sharing = figureSet(units, dimension::none, sharing);
    });
}

DesignEdit setUplinkNetwork(const HybridDesign& design, Tier tier, std::string_view network,
                            const Catalog& catalog)
{
    if (tier == Tier::Cloud)
        return refused("the cloud has no uplink", "choose a tier in the field");
    return changeDesign(design, catalog, [tier, network](HybridDesign& after) {
        std::optional<Uplink>& uplink = after.site(tier).uplink;
        if (!uplink)
            uplink = Uplink{};
        lead(uplink->link, network);
    });
}

HybridDesign emptyDesign(const Catalog& catalog)
{
    const auto start = [](double value, Dimension dimension, const char* note) {
        Figure figure = figureSet(value, dimension, std::nullopt);
        figure.note = note;
        return figure;
    };
    HybridDesign design;
    design.id = "my-design";
    design.title = "My design";
    design.summary = "A sensor to begin with.";
    design.built_in = false;
    design.fleet.units = start(1000.0, dimension::none, "To begin with.");
    design.fleet.unit_name = "unit";
    design.fleet.device_tier = Tier::Tiny;
    design.cloud.accelerators_per_site = start(10000.0, dimension::none, "A large data centre.");
    design.cloud.peak_factor = start(1.0, dimension::none, "Events come evenly.");
    design.cloud.waking_hours = start(seconds_per_day, dimension::time, "By day and by night.");
    design.cloud.sites =
        start(1000.0, dimension::none, "About as many large data centres as the world has.");
    constexpr std::array tiers{Tier::Cloud, Tier::Edge, Tier::Mobile, Tier::Tiny};
    for (const Tier tier : tiers) {
        const Device* const device = deviceToBeginWith(catalog, tier);
        if (device == nullptr)
            continue;
        if (tier == Tier::Cloud)
            design.cloud.accelerator = device->id;
        else
            design.site(tier).device = device->id;
    }
    if (!catalog.networks.empty()) {
        for (const Tier tier : tiers) {
            if (tier != Tier::Cloud)
                design.site(tier).uplink = Uplink{Tier::Cloud, linkToCloud(catalog)};
        }
    }
    Stage sensor;
    sensor.id = "sensor";
    sensor.name = "Sensor";
    sensor.kind = StageKind::Sensing;
    sensor.tier = Tier::Tiny;
    sensor.rate = start(1.0, dimension::rate, "To begin with.");
    sensor.bytes_out = start(1000.0, dimension::data, "To begin with.");
    design.stages.push_back(std::move(sensor));
    return design;
}

} // namespace deployscope
