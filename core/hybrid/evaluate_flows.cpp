// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hybrid/design_evaluation.h"

#include <algorithm>
#include <utility>

namespace deployscope::design_evaluation {

namespace {

// The end that is nearer to the sensors.
Tier lowerEnd(const HybridDesign& design, const EventGraph& graph, std::size_t flow)
{
    return std::max(design.stages[graph.from[flow]].tier, design.stages[graph.to[flow]].tier);
}

void addFlow(Work& work, std::size_t index)
{
    const HybridDesign& design = work.design;
    const Flow& flow = design.flows[index];
    FlowResult& result = work.result.flows[index];
    const std::size_t from = work.graph.from[index];
    const std::size_t to = work.graph.to[index];
    if (from == no_stage || to == no_stage) {
        result.joined = false;
        return;
    }
    if (carriesEvents(flow)) {
        const std::optional<Figure>& bytes = design.stages[from].bytes_out;
        result.rate = work.result.stages[from].rate_out;
        result.bytes = bytes ? bytes->value : 0.0;
    } else if (flow.bytes && flow.rate) {
        result.rate =
            flow.rate->value / unitsPerDevice(design, lowerEnd(design, work.graph, index));
        result.bytes = flow.bytes->value;
    }
    result.bandwidth = result.rate * result.bytes;
    result.fleet = result.bandwidth * design.fleet.units.value;
    if (flow.link)
        return;
    const auto route = routeBetween(design, design.stages[from].tier, design.stages[to].tier);
    result.joined = route.has_value();
    if (route)
        result.hops = *route;
}

LinkResult linkFrom(const LinkFigures& figures)
{
    LinkResult link;
    link.name = figures.name;
    link.capacity_up = figures.up;
    link.capacity_down = figures.down;
    return link;
}

} // namespace

std::size_t linkOf(const DesignResult& result, const Hop& hop)
{
    const auto found =
        std::find_if(result.links.begin(), result.links.end(),
                     [&hop](const LinkResult& link) { return link.tier == hop.tier; });
    return static_cast<std::size_t>(found - result.links.begin());
}

std::size_t linkOf(const DesignResult& result, std::size_t flow)
{
    const auto found = std::find_if(result.links.begin(), result.links.end(),
                                    [flow](const LinkResult& link) { return link.flow == flow; });
    return static_cast<std::size_t>(found - result.links.begin());
}

void addRates(Work& work)
{
    const HybridDesign& design = work.design;
    DesignResult& result = work.result;
    result.stages.resize(design.stages.size());
    result.flows.resize(design.flows.size());
    for (const std::size_t index : work.graph.order) {
        const Stage& stage = design.stages[index];
        StageResult& at = result.stages[index];
        const double begins = stage.rate ? stage.rate->value : 0.0;
        result.events += begins;
        at.rate_in = begins;
        for (const std::size_t flow : work.graph.flows_in[index])
            at.rate_in += result.stages[work.graph.from[flow]].rate_out;
        const bool is_last = work.graph.flows_out[index].empty();
        at.rate_out = is_last ? 0.0 : at.rate_in * shareOf(stage);
        at.ends = is_last ? at.rate_in : at.rate_in * (1.0 - shareOf(stage));
    }
    for (std::size_t i = 0; i < design.flows.size(); ++i)
        addFlow(work, i);
}

void addLinks(Work& work)
{
    const HybridDesign& design = work.design;
    DesignResult& result = work.result;
    for (const Tier tier : all_tiers) {
        const std::optional<Uplink>& uplink = design.site(tier).uplink;
        if (tier == Tier::Cloud || !uplink)
            continue;
        work.figures.push_back(linkFigures(uplink->link, work.catalog));
        LinkResult link = linkFrom(work.figures.back());
        link.tier = tier;
        link.units = unitsPerDevice(design, tier);
        result.links.push_back(std::move(link));
    }
    for (std::size_t i = 0; i < design.flows.size(); ++i) {
        const Flow& flow = design.flows[i];
        if (!flow.link || !result.flows[i].joined)
            continue;
        work.figures.push_back(linkFigures(*flow.link, work.catalog));
        LinkResult link = linkFrom(work.figures.back());
        link.flow = i;
        link.units = unitsPerDevice(design, lowerEnd(design, work.graph, i));
        result.links.push_back(std::move(link));
    }
    for (std::size_t i = 0; i < design.flows.size(); ++i) {
        const FlowResult& flow = result.flows[i];
        if (!flow.joined)
            continue;
        const Tier from = design.stages[work.graph.from[i]].tier;
        const Tier to = design.stages[work.graph.to[i]].tier;
        const auto load = [&](LinkResult& link, bool up) {
            (up ? link.load_up : link.load_down) += flow.bandwidth * link.units;
        };
        if (design.flows[i].link)
            load(result.links[linkOf(result, i)], from >= to);
        for (const Hop& hop : flow.hops)
            load(result.links[linkOf(result, hop)], hop.up);
        if (to == Tier::Cloud && from != Tier::Cloud)
            result.uplink += flow.bandwidth;
    }
    result.fleet_uplink = result.uplink * design.fleet.units.value;
    if (design.cloud.ingress)
        result.cloud.ingress_use = result.fleet_uplink / design.cloud.ingress->value;
}

} // namespace deployscope::design_evaluation
