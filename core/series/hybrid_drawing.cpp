// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/series/hybrid_drawing.h"

#include "core/hybrid/event_order.h"
#include "core/series/bound_text.h"
#include "core/units/format.h"

#include <algorithm>
#include <map>
#include <utility>

namespace deployscope {

namespace {

std::string shown(double value, Dimension dimension)
{
    return formatQuantity(value, dimension);
}

std::string joined(const std::vector<std::string>& parts)
{
    std::string text;
    for (const std::string& part : parts)
        text += (text.empty() ? "" : " · ") + part;
    return text;
}

// How many stages an event has passed at most when it comes to each. What no event reaches stands
// beside the others of its tier.
std::vector<std::size_t> columnsOf(const EventGraph& graph)
{
    std::vector<std::size_t> columns(graph.flows_in.size(), 0);
    for (const std::size_t stage : graph.order) {
        for (const std::size_t flow : graph.flows_out[stage])
            columns[graph.to[flow]] = std::max(columns[graph.to[flow]], columns[stage] + 1);
    }
    return columns;
}

// How many are kept busy; of a single one, what share of its time.
std::string acceleratorsText(double mean, double peak)
{
    if (peak <= 1.0)
        return "one accelerator, " + formatPercent(mean) + " busy" +
               (peak > mean ? ", " + formatPercent(peak) + " at the peak" : std::string());
    const std::string text = formatNumber(mean) + " accelerators";
    return peak > mean ? text + ", " + formatNumber(peak) + " at the peak" : text;
}

std::string detailOf(const HybridDesign& design, const DesignResult& result, Tier tier)
{
    std::vector<std::string> parts;
    if (tier == Tier::Cloud) {
        const CloudResult& cloud = result.cloud;
        if (cloud.sites && cloud.sites_peak && *cloud.accelerators > 0.0) {
            parts.push_back(acceleratorsText(*cloud.accelerators, *cloud.accelerators_peak));
            constexpr double worth_telling = 0.1; // of a data centre
            if (*cloud.sites_peak >= worth_telling)
                parts.push_back(formatNumber(*cloud.sites) + " data centres, " +
                                formatNumber(*cloud.sites_peak) + " at the peak");
        }
        return joined(parts);
    }
    for (const Machine& machine : result.machines) {
        if (machine.tier == tier && machine.device == design.site(tier).device &&
            !machine.device.empty())
            parts.push_back(machine.name +
                            (machine.utilisation
                                 ? " " + formatPercent(*machine.utilisation) + " busy"
                                 : std::string()));
    }
    const double units = unitsPerDevice(design, tier);
    if (units > 1.0)
        parts.push_back("one for " + formatCount(units));
    if (const auto& power = result.of(tier).power; power && *power > 0.0)
        parts.push_back(atLeast(*power, dimension::power, result.of(tier).isBound()));
    if (const auto& life = result.of(tier).battery_life)
        parts.push_back("battery " + atMost(*life, dimension::time, result.of(tier).isBound()));
    return joined(parts);
}

std::string troubleText(StageTrouble trouble)
{
    switch (trouble) {
    case StageTrouble::None:
        return {};
    case StageTrouble::CostUnknown:
        return "cost unknown here";
    case StageTrouble::NoDevice:
        return "no device";
    case StageTrouble::UnknownName:
        return "unknown profile";
    case StageTrouble::NoPrecision:
        return "cannot compute it";
    case StageTrouble::DoesNotFit:
        return "does not fit";
    }
    return {};
}

void addFigures(DrawnStage& drawn, const DesignResult& result)
{
    const StageResult& stage = result.stages[drawn.stage];
    if (stage.rate_in == 0.0) {
        drawn.detail = "no events";
        return;
    }
    const bool in_full_cloud = drawn.tier == Tier::Cloud && result.cloud.areSitesFull();
    const bool is_full =
        in_full_cloud || (stage.machine && result.machines[*stage.machine].isFull());
    drawn.is_stuck = stage.trouble != StageTrouble::None || is_full;
    std::vector<std::string> parts{formatRate(stage.rate_in)};
    if (stage.trouble != StageTrouble::None)
        parts.push_back(troubleText(stage.trouble));
    else if (stage.time && *stage.time > 0.0)
        parts.push_back(shown(*stage.time, dimension::time));
    if (is_full)
        parts.emplace_back(in_full_cloud ? "cloud full" : "device full");
    drawn.detail = joined(parts);
}

DrawnFlow labelled(const HybridDesign& design, const DesignResult& result, std::size_t index)
{
    DrawnFlow drawn;
    drawn.flow = index;
    drawn.kind = design.flows[index].kind;
    if (!result.is_sound)
        return drawn;
    const FlowResult& flow = result.flows[index];
    drawn.label = flow.joined ? shown(flow.bandwidth, dimension::bandwidth) : "no link";
    drawn.detail = shown(flow.bytes, dimension::data) + " each, " + formatRate(flow.rate) + "; " +
                   shown(flow.fleet, dimension::bandwidth) + " of all units";
    for (const LinkResult& link : result.links) {
        const bool is_on_way = link.flow == index || std::any_of(flow.hops.begin(), flow.hops.end(),
                                                                 [&link](const Hop& hop) {
                                                                     return link.tier == hop.tier;
                                                                 });
        if (!is_on_way || !link.isFull())
            continue;
        drawn.is_full = true;
        drawn.detail += "; " + link.name + " is asked for " + formatNumber(*link.utilisation()) +
                        " times " + "what it carries";
    }
    return drawn;
}

std::string descriptionOf(const HybridDesign& design, const DesignResult& result)
{
    std::string text = design.title + ": " +
                       formatCount(static_cast<double>(design.stages.size())) + " stages, " +
                       formatCount(static_cast<double>(design.flows.size())) + " flows.";
    if (!result.is_sound)
        return text + " Events go in a circle, so there are no figures.";
    text += " " + shown(result.uplink, dimension::bandwidth) + " of one unit reach the cloud, " +
            shown(result.fleet_uplink, dimension::bandwidth) + " of all.";
    for (const DesignWall& wall : result.walls)
        text += " " + wall.text;
    return text;
}

} // namespace

HybridDrawing hybridDrawing(const HybridDesign& design, const DesignResult& result,
                            const HybridMeasures& measures)
{
    HybridDrawing drawing;
    drawing.title = design.title;
    const EventGraph graph = eventGraph(design);
    const std::vector<std::size_t> columns = columnsOf(graph);
    // Each place of a tier's grid is taken once.
    std::map<Tier, std::map<std::size_t, std::size_t>> taken; // rows in use, by column
    for (std::size_t i = 0; i < design.stages.size(); ++i) {
        const Stage& stage = design.stages[i];
        DrawnStage drawn;
        drawn.stage = i;
        drawn.tier = stage.tier;
        drawn.column = columns[i];
        drawn.row = taken[stage.tier][columns[i]]++;
        drawn.id = stage.id;
        drawn.kind = stage.kind;
        drawn.name = stage.name;
        if (result.is_sound)
            addFigures(drawn, result);
        drawing.stages.push_back(std::move(drawn));
    }
    for (const Tier tier : all_tiers) {
        if (tier != Tier::Cloud && taken.count(tier) == 0)
            continue;
        DrawnTier band;
        band.tier = tier;
        band.name = nameOf(tier);
        if (result.is_sound) {
            band.detail = detailOf(design, result, tier);
            band.is_full = std::any_of(
                result.machines.begin(), result.machines.end(),
                [tier](const Machine& each) { return each.tier == tier && each.isFull(); });
            band.is_full = band.is_full || (tier == Tier::Cloud && result.cloud.areSitesFull());
        }
        drawing.tiers.push_back(std::move(band));
    }
    for (std::size_t i = 0; i < design.flows.size(); ++i) {
        if (graph.from[i] == no_stage || graph.to[i] == no_stage)
            continue;
        DrawnFlow drawn = labelled(design, result, i);
        drawn.from = graph.from[i];
        drawn.to = graph.to[i];
        drawing.flows.push_back(std::move(drawn));
    }
    place(drawing, measures);
    drawing.description = descriptionOf(design, result);
    return drawing;
}

Table tableOf(const HybridDesign& design, const DesignResult& result)
{
    Table table;
    table.title = design.title;
    table.columns = {"From",
                     "To",
                     "Kind",
                     "Messages of one unit (1/s)",
                     "Size (B)",
                     "Bandwidth of one unit (B/s)",
                     "Bandwidth of all units (B/s)",
                     "Time of a message (s)"};
    for (std::size_t i = 0; i < design.flows.size() && result.is_sound; ++i) {
        const FlowResult& flow = result.flows[i];
        table.rows.push_back(
            {design.flows[i].from, design.flows[i].to, std::string(idOf(design.flows[i].kind)),
             formatMachine(flow.rate), formatMachine(flow.bytes), formatMachine(flow.bandwidth),
             formatMachine(flow.fleet), flow.time ? formatMachine(*flow.time) : std::string()});
    }
    return table;
}

} // namespace deployscope
