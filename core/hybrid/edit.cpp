// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hybrid/edit.h"

#include "core/catalog/text.h"
#include "core/catalog/value_rules.h"
#include "core/hybrid/design_rules.h"
#include "core/hybrid/evaluate_design.h"
#include "core/text/characters.h"
#include "core/units/format.h"
#include "core/units/quantity.h"

#include <algorithm>
#include <array>
#include <utility>

namespace deployscope {

namespace {

constexpr std::string_view set_here = "set in the designer";
constexpr std::size_t longest_name = 80;

DesignEdit refused(std::string what, std::string remedy)
{
    return {std::nullopt, std::move(what), std::move(remedy)};
}

// The edited design, unless it has a fault that it did not have before.
DesignEdit checked(const HybridDesign& before, HybridDesign after, const Catalog& catalog)
{
    const std::vector<DesignFault> old = faultsOf(before, catalog);
    for (DesignFault& fault : faultsOf(after, catalog)) {
        const bool was_there =
            std::any_of(old.begin(), old.end(),
                        [&fault](const DesignFault& each) { return each.what == fault.what; });
        if (!was_there)
            return refused(std::move(fault.what), std::move(fault.remedy));
    }
    after.built_in = false;
    return {std::move(after), {}, {}};
}

DesignEdit noStage(const HybridDesign& design, std::string_view id)
{
    std::vector<std::string_view> known;
    for (const Stage& stage : design.stages)
        known.emplace_back(stage.id);
    return refused("there is no stage " + quoted(id), remedyFor(id, known));
}

DesignEdit noFlow(const HybridDesign& design)
{
    return refused("there is no such flow",
                   "the design has " + formatCount(static_cast<double>(design.flows.size())));
}

// A figure that the user has set. Where it comes from is said with it.
Figure figureSet(double value, Dimension dimension, const std::optional<Figure>& before)
{
    Figure figure;
    figure.as_written = formatExact(value, dimension);
    // What the text says is what will be read from a saved file.
    const ParsedQuantity read = parseQuantity(figure.as_written, dimension);
    figure.value = read.quantity ? read.quantity->value : value;
    figure.kind = FigureKind::Estimate;
    figure.source = set_here;
    if (!before)
        figure.note = "There was no figure before.";
    else if (before->source == set_here)
        figure.note = before->note;
    else
        figure.note = "It was " + before->as_written + " (" + before->source + ").";
    return figure;
}

template <typename Change>
DesignEdit changeStage(const HybridDesign& design, std::string_view id, const Catalog& catalog,
                       const Change& change)
{
    const auto index = findStage(design, id);
    if (!index)
        return noStage(design, id);
    HybridDesign after = design;
    change(after.stages[*index], after);
    return checked(design, std::move(after), catalog);
}

template <typename Change>
DesignEdit changeDesign(const HybridDesign& design, const Catalog& catalog, const Change& change)
{
    HybridDesign after = design;
    change(after);
    return checked(design, std::move(after), catalog);
}

// An identifier from a name: "Wake word" → "wake-word".
std::string idFrom(std::string_view name)
{
    std::string id;
    for (const char c : name) {
        const bool upper = c >= 'A' && c <= 'Z';
        const bool fits = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (upper)
            id += static_cast<char>(c - 'A' + 'a');
        else if (fits)
            id += c;
        else if (!id.empty() && id.back() != '-')
            id += '-';
    }
    while (!id.empty() && id.back() == '-')
        id.pop_back();
    constexpr std::size_t longest = 48; // room for a number behind it
    return id.empty() ? "stage" : id.substr(0, longest);
}

std::string freeId(const HybridDesign& design, const std::string& wanted)
{
    std::string id = wanted;
    for (int number = 2; findStage(design, id); ++number)
        id = wanted + "-" + std::to_string(number);
    return id;
}

// What reaches far in most places; where the catalog has none of it, its first network.
Link linkOver(const Catalog& catalog)
{
    Link link;
    link.network = findNetwork(catalog, "lte") != nullptr ? "lte" : catalog.networks.front().id;
    return link;
}

// A link of a flow's own joins the places where its ends were.
void dropLinks(HybridDesign& design, std::string_view stage)
{
    for (Flow& flow : design.flows) {
        if (flow.from == stage || flow.to == stage)
            flow.link.reset();
    }
}

} // namespace

DesignEdit addStage(const HybridDesign& design, Stage stage, const Catalog& catalog,
                    std::optional<std::size_t> into_flow)
{
    stage.name = cleaned(stage.name, longest_name);
    if (stage.name.empty())
        stage.name = nameOf(stage.kind);
    stage.id = freeId(design, isIdentifier(stage.id) ? stage.id : idFrom(stage.name));
    HybridDesign after = design;
    if (into_flow) {
        if (*into_flow >= design.flows.size())
            return noFlow(design);
        const Flow& given = design.flows[*into_flow];
        if (!carriesEvents(given))
            return refused("no events go along this flow",
                           "put the stage into a flow of data, results or assist");
        const auto from = findStage(design, given.from);
        if (from && !stage.bytes_out)
            stage.bytes_out = design.stages[*from].bytes_out;
        Flow on = given;
        on.from = stage.id;
        on.link.reset();
        after.flows[*into_flow].to = stage.id;
        after.flows[*into_flow].link.reset();
        after.flows.insert(after.flows.begin() + static_cast<std::ptrdiff_t>(*into_flow) + 1,
                           std::move(on));
    }
    after.stages.push_back(std::move(stage));
    return checked(design, std::move(after), catalog);
}

DesignEdit removeStage(const HybridDesign& design, std::string_view id, const Catalog& catalog)
{
    const auto index = findStage(design, id);
    if (!index)
        return noStage(design, id);
    HybridDesign after = design;
    after.stages.erase(after.stages.begin() + static_cast<std::ptrdiff_t>(*index));
    after.flows.clear();
    for (const Flow& flow : design.flows) {
        if (flow.from == id)
            continue;
        if (flow.to != id) {
            after.flows.push_back(flow);
            continue;
        }
        if (!carriesEvents(flow))
            continue;
        for (const Flow& on : design.flows) { // its events go on to where it passed them
            if (on.from != id || on.to == flow.from || !carriesEvents(on))
                continue;
            Flow bridge = flow;
            bridge.to = on.to;
            bridge.kind = on.kind;
            bridge.link.reset();
            bridge.bytes.reset();
            bridge.rate.reset();
            const bool again =
                std::any_of(design.flows.begin(), design.flows.end(), [&bridge](const Flow& each) {
                    return each.from == bridge.from && each.to == bridge.to &&
                           each.kind == bridge.kind;
                });
            if (!again)
                after.flows.push_back(std::move(bridge));
        }
    }
    return checked(design, std::move(after), catalog);
}

DesignEdit moveStage(const HybridDesign& design, std::string_view id, Tier tier,
                     const Catalog& catalog)
{
    return changeStage(design, id, catalog, [tier](Stage& stage, HybridDesign& after) {
        if (stage.tier == tier)
            return;
        stage.tier = tier;
        stage.device.clear();
        dropLinks(after, stage.id);
    });
}

DesignEdit renameStage(const HybridDesign& design, std::string_view id, std::string name,
                       const Catalog& catalog)
{
    name = cleaned(name, longest_name);
    if (name.empty())
        return refused("a stage needs a name", "write one");
    return changeStage(design, id, catalog,
                       [&name](Stage& stage, HybridDesign&) { stage.name = std::move(name); });
}

DesignEdit setKind(const HybridDesign& design, std::string_view id, StageKind kind,
                   const Catalog& catalog)
{
    return changeStage(design, id, catalog,
                       [kind](Stage& stage, HybridDesign&) { stage.kind = kind; });
}

DesignEdit setShare(const HybridDesign& design, std::string_view id, double share,
                    const Catalog& catalog)
{
    return changeStage(design, id, catalog, [share](Stage& stage, HybridDesign&) {
        stage.share = figureSet(share, dimension::none, stage.share);
    });
}

DesignEdit setRate(const HybridDesign& design, std::string_view id, std::optional<double> rate,
                   const Catalog& catalog)
{
    return changeStage(design, id, catalog, [rate](Stage& stage, HybridDesign&) {
        stage.rate =
            rate ? std::optional(figureSet(*rate, dimension::rate, stage.rate)) : std::nullopt;
    });
}

DesignEdit setBytesOut(const HybridDesign& design, std::string_view id, std::optional<double> bytes,
                       const Catalog& catalog)
{
    return changeStage(design, id, catalog, [bytes](Stage& stage, HybridDesign&) {
        stage.bytes_out = bytes ? std::optional(figureSet(*bytes, dimension::data, stage.bytes_out))
                                : std::nullopt;
    });
}

DesignEdit setWorkload(const HybridDesign& design, std::string_view id, std::string_view workload,
                       const Catalog& catalog)
{
    return changeStage(design, id, catalog, [workload](Stage& stage, HybridDesign&) {
        if (stage.workload == workload)
            return;
        stage.workload = workload;
        stage.phase.reset(); // its own first one
    });
}

DesignEdit setDevice(const HybridDesign& design, std::string_view id, std::string_view device,
                     const Catalog& catalog)
{
    return changeStage(design, id, catalog, [device](Stage& stage, HybridDesign& after) {
        const bool is_usual = device == after.site(stage.tier).device;
        stage.device = is_usual && stage.tier != Tier::Cloud ? std::string() : std::string(device);
    });
}

DesignEdit setPrecision(const HybridDesign& design, std::string_view id, Precision precision,
                        const Catalog& catalog)
{
    return changeStage(design, id, catalog,
                       [precision](Stage& stage, HybridDesign&) { stage.precision = precision; });
}

DesignEdit setBatch(const HybridDesign& design, std::string_view id, int batch,
                    const Catalog& catalog)
{
    return changeStage(design, id, catalog,
                       [batch](Stage& stage, HybridDesign&) { stage.batch = batch; });
}

DesignEdit setCost(const HybridDesign& design, std::string_view id, std::optional<double> time,
                   std::optional<double> power, const Catalog& catalog)
{
    return changeStage(design, id, catalog, [time, power](Stage& stage, HybridDesign&) {
        const auto old =
            std::find_if(stage.costs.begin(), stage.costs.end(),
                         [&stage](const FixedCost& c) { return c.tier == stage.tier; });
        std::optional<Figure> old_time;
        std::optional<Figure> old_power;
        if (old != stage.costs.end()) {
            old_time = old->time;
            old_power = old->power;
            stage.costs.erase(old);
        }
        if (!time)
            return;
        FixedCost cost;
        cost.tier = stage.tier;
        cost.time = figureSet(*time, dimension::time, old_time);
        if (power)
            cost.power = figureSet(*power, dimension::power, old_power);
        stage.costs.push_back(std::move(cost));
    });
}

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
    return changeDesign(design, catalog, [=](HybridDesign& after) {
        Flow& changed = after.flows[flow];
        changed.bytes = figureSet(bytes, dimension::data, changed.bytes);
        changed.rate = figureSet(rate, dimension::rate, changed.rate);
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
        Link& link = uplink->link;
        if (link.network == network)
            return;
        link.network = network;
        link.bandwidth.reset();
        link.downlink.reset();
        link.radio_energy.reset(); // that of the network
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
    constexpr std::array tiers{Tier::Cloud, Tier::Edge, Tier::Mobile, Tier::Tiny};
    for (const Tier tier : tiers) {
        const auto device = std::find_if(catalog.devices.begin(), catalog.devices.end(),
                                         [tier](const Device& each) { return each.tier == tier; });
        if (device == catalog.devices.end())
            continue;
        if (tier == Tier::Cloud)
            design.cloud.accelerator = device->id;
        else
            design.site(tier).device = device->id;
    }
    if (!catalog.networks.empty()) {
        for (const Tier tier : tiers) {
            if (tier != Tier::Cloud)
                design.site(tier).uplink = Uplink{Tier::Cloud, linkOver(catalog)};
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
