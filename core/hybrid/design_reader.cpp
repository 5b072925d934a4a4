// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hybrid/design_reader.h"

#include "core/catalog/limits.h"
#include "core/catalog/profile_file.h"
#include "core/catalog/profile_readers.h"
#include "core/hybrid/design_dimensions.h"
#include "core/hybrid/design_rules.h"
#include "core/hybrid/patterns.h"

#include <utility>

namespace deployscope {

namespace {

constexpr int largest_order = 1'000'000;
constexpr std::size_t most_patterns = hybrid_pattern_ids.size();

// Where the parts of the design stand in the file, for what is wrong between them.
struct Places
{
    const JsonValue* fleet{nullptr};
    const JsonValue* cloud{nullptr};
    std::array<const JsonValue*, all_tiers.size()> tiers{};
    std::vector<const JsonValue*> stages;
    std::vector<const JsonValue*> flows;
};

Figure required(ObjectReader& reader, std::string_view key, Dimension dimension, const Range& range)
{
    return reader.figure(key, Need::Required, dimension, range).value_or(Figure{});
}

std::optional<Figure> optional(ObjectReader& reader, std::string_view key, Dimension dimension,
                               const Range& range = ranges::not_negative)
{
    return reader.figure(key, Need::Optional, dimension, range);
}

Tier readTier(ObjectReader& reader, std::string_view key)
{
    return reader.word(key, Need::Required, tierFromId, all_tiers).value_or(Tier::Cloud);
}

Fleet readFleet(const ReadContext& context, const JsonValue& value)
{
    ObjectReader reader(context, value);
    Fleet fleet;
    fleet.units = required(reader, "units", dimension::none, ranges::at_least_one);
    fleet.unit_name = reader.text("unit_name", Need::Required, limits::max_name);
    fleet.device_tier = readTier(reader, "device_tier");
    fleet.service_life = optional(reader, "service_life", dimension::time, ranges::positive);
    fleet.electricity = optional(reader, "electricity", dimension_of::energy_price);
    reader.finish();
    return fleet;
}

CloudSite readCloud(const ReadContext& context, const JsonValue& value)
{
    constexpr Range day{.maximum = 86400.0, .above_minimum = true};
    ObjectReader reader(context, value);
    CloudSite cloud;
    cloud.accelerator = reader.identifier("accelerator");
    cloud.accelerators_per_site =
        required(reader, "accelerators_per_site", dimension::none, ranges::at_least_one);
    cloud.peak_factor = required(reader, "peak_factor", dimension::none, ranges::at_least_one);
    cloud.waking_hours = required(reader, "waking_hours", dimension::time, day);
    cloud.sites = optional(reader, "sites", dimension::none, ranges::positive);
    cloud.rental = optional(reader, "rental", dimension::money_rate);
    cloud.traffic_price = optional(reader, "traffic_price", dimension_of::data_price);
    cloud.ingress = optional(reader, "ingress", dimension::bandwidth, ranges::positive);
    reader.finish();
    return cloud;
}

// The keys of a link stand beside others in an uplink.
Link readLinkKeys(ObjectReader& reader)
{
    Link link;
    link.network = reader.identifier("network", Need::Optional);
    link.bandwidth = optional(reader, "bandwidth", dimension::bandwidth, ranges::positive);
    link.downlink = optional(reader, "downlink", dimension::bandwidth, ranges::positive);
    link.distance =
        optional(reader, "distance", dimension::length, Range{.maximum = limits::max_distance});
    link.overhead = optional(reader, "overhead", dimension::time);
    link.radio_energy = optional(reader, "radio_energy", dimension::energy_per_data);
    return link;
}

TierSite readSite(const ReadContext& context, const JsonValue& value)
{
    ObjectReader reader(context, value);
    TierSite site;
    site.device = reader.identifier("device", Need::Optional);
    site.units_per_device =
        optional(reader, "units_per_device", dimension::none, ranges::at_least_one);
    site.battery = optional(reader, "battery", dimension::energy, ranges::positive);
    site.idle_power = optional(reader, "idle_power", dimension::power);
    site.price = optional(reader, "price", dimension::money);
    if (const JsonValue* const uplink = reader.find("uplink", Need::Optional)) {
        ObjectReader link(context, *uplink);
        const Tier to = readTier(link, "to");
        site.uplink = Uplink{to, readLinkKeys(link)};
        link.finish();
    }
    reader.finish();
    return site;
}

void readTiers(ObjectReader& file, HybridDesign& design, Places& places)
{
    const JsonValue* const value = file.find("tiers");
    if (value == nullptr)
        return;
    ObjectReader tiers(file.context(), *value);
    for (const Tier tier : all_tiers) {
        if (tier == Tier::Cloud)
            continue; // it has a part of its own
        if (const JsonValue* const site = tiers.find(idOf(tier), Need::Optional)) {
            places.tiers[static_cast<std::size_t>(tier)] = site;
            design.site(tier) = readSite(file.context(), *site);
        }
    }
    tiers.finish();
}

FixedCost readCost(const ReadContext& context, const JsonValue& value)
{
    ObjectReader reader(context, value);
    FixedCost cost;
    cost.tier = readTier(reader, "tier");
    cost.time = required(reader, "time", dimension::time, ranges::not_negative);
    cost.energy = optional(reader, "energy", dimension::energy);
    cost.power = optional(reader, "power", dimension::power);
    reader.finish();
    return cost;
}

Stage readStage(const ReadContext& context, const JsonValue& value)
{
    ObjectReader reader(context, value);
    Stage stage;
    stage.id = reader.identifier("id");
    stage.name = reader.text("name", Need::Required, limits::max_name);
    stage.kind = reader.word("kind", Need::Required, stageKindFromId, all_stage_kinds)
                     .value_or(StageKind::Inference);
    stage.tier = readTier(reader, "tier");
    stage.workload = reader.identifier("workload", Need::Optional);
    stage.device = reader.identifier("device", Need::Optional);
    stage.precision = reader.word("precision", Need::Optional, precisionFromId, all_precisions)
                          .value_or(Precision::Int8);
    stage.batch = reader.integer("batch", Need::Optional, 1, limits::max_batch).value_or(1);
    stage.phase = reader.word("phase", Need::Optional, phaseFromId, all_phases);
    for (const JsonValue* const cost : reader.list("cost", Need::Optional, all_tiers.size()))
        stage.costs.push_back(readCost(context, *cost));
    stage.rate = optional(reader, "rate", dimension::rate);
    stage.share = optional(reader, "share", dimension::none, Range{.maximum = 1.0});
    stage.bytes_out = optional(reader, "bytes_out", dimension::data);
    reader.finish();
    return stage;
}

Flow readFlow(const ReadContext& context, const JsonValue& value)
{
    ObjectReader reader(context, value);
    Flow flow;
    flow.from = reader.identifier("from");
    flow.to = reader.identifier("to");
    flow.kind = reader.word("kind", Need::Required, flowKindFromId, all_flow_kinds)
                    .value_or(FlowKind::Data);
    if (const JsonValue* const link = reader.find("link", Need::Optional)) {
        ObjectReader keys(context, *link);
        flow.link = readLinkKeys(keys);
        keys.finish();
    }
    flow.bytes = optional(reader, "bytes", dimension::data);
    flow.rate = optional(reader, "rate", dimension::rate);
    reader.finish();
    return flow;
}

const JsonValue* placeOf(const DesignFault& fault, const Places& places, const JsonValue& root)
{
    switch (fault.part) {
    case DesignPart::Design:
        return &root;
    case DesignPart::Fleet:
        return places.fleet;
    case DesignPart::Cloud:
        return places.cloud;
    case DesignPart::Tier:
        return places.tiers[fault.index];
    case DesignPart::Stage:
        return places.stages[fault.index];
    case DesignPart::Flow:
        return places.flows[fault.index];
    }
    return &root;
}

} // namespace

HybridDesign readHybridDesign(const ReadContext& context, const JsonValue& root,
                              const Catalog& catalog)
{
    const std::size_t told = context.problems.errors();
    ObjectReader reader(context, root);
    readFileKeys(reader);
    HybridDesign design;
    Places places;
    design.id = reader.identifier("id");
    design.order = reader.integer("order", Need::Optional, 0, largest_order).value_or(0);
    design.title = reader.text("title", Need::Required, limits::max_name);
    design.summary = reader.text("summary", Need::Required, limits::max_summary);
    for (const JsonValue* const pattern : reader.list("patterns", Need::Optional, most_patterns)) {
        if (pattern->kind == JsonValue::Kind::Text)
            design.patterns.emplace_back(pattern->text);
        else
            context.error(*pattern, expected("the id of a pattern", *pattern),
                          "write it in double quotes");
    }
    places.fleet = reader.find("fleet");
    if (places.fleet != nullptr)
        design.fleet = readFleet(context, *places.fleet);
    places.cloud = reader.find("cloud");
    if (places.cloud != nullptr)
        design.cloud = readCloud(context, *places.cloud);
    readTiers(reader, design, places);
    places.stages = reader.list("stages", Need::Required, limits::max_stages);
    for (const JsonValue* const stage : places.stages)
        design.stages.push_back(readStage(context, *stage));
    places.flows = reader.list("flows", Need::Optional, limits::max_flows, 0);
    for (const JsonValue* const flow : places.flows)
        design.flows.push_back(readFlow(context, *flow));
    design.notes = reader.texts("notes");
    design.sources = reader.texts("sources");
    reader.finish();
    if (context.problems.errors() > told)
        return design; // what stands between the parts cannot be said before each is right
    for (DesignFault& fault : faultsOf(design, catalog)) {
        const JsonValue* const place = placeOf(fault, places, root);
        const ObjectReader part(context, place == nullptr ? root : *place);
        if (fault.key.empty())
            part.error(std::move(fault.what), std::move(fault.remedy));
        else
            part.error(fault.key, std::move(fault.what), std::move(fault.remedy));
    }
    return design;
}

ReadDesign readDesign(std::string_view text, const std::string& file_name, const Catalog& catalog)
{
    ReadDesign result;
    Problems problems(file_name, text, result.diagnostics);
    const JsonDocument document(text, problems);
    if (document.isWellFormed()) {
        const ReadContext context{document, problems};
        const std::optional<FileType> type = readFileType(context, document.root());
        if (type && *type != FileType::HybridDesign) {
            context.error(*document.find(document.root(), "type"),
                          "expected a hybrid design, found a file of type \"" +
                              std::string(idOf(*type)) + "\"",
                          "open a file that was saved as a design");
        } else if (type) {
            HybridDesign design = readHybridDesign(context, document.root(), catalog);
            if (!problems.hasErrors())
                result.design = std::move(design);
        }
    }
    problems.sort();
    return result;
}

} // namespace deployscope
