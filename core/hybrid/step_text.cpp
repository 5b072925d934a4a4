// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hybrid/step_text.h"

#include "core/hybrid/link_figures.h"

#include <algorithm>

namespace deployscope::step_text {

std::string keyOf(std::string_view what, std::size_t index)
{
    return std::string(what) + "_" + std::to_string(index);
}

std::string sumOf(const std::vector<std::string>& terms)
{
    std::string sum;
    for (const std::string& term : terms)
        sum += (sum.empty() ? "" : " + ") + term;
    return sum.empty() ? "0" : sum;
}

std::string flowTitle(const HybridDesign& design, std::size_t flow)
{
    const auto nameOf = [&design](const std::string& id) {
        const auto stage = findStage(design, id);
        return stage ? design.stages[*stage].name : id;
    };
    return nameOf(design.flows[flow].from) + " → " + nameOf(design.flows[flow].to);
}

std::string linkTitle(const HybridDesign& design, const Catalog& catalog, Tier tier)
{
    return linkFigures(design.site(tier).uplink->link, catalog).name;
}

std::string addBytes(Derivation& derivation, const HybridDesign& design, std::size_t flow)
{
    const Flow& given = design.flows[flow];
    if (!carriesEvents(given)) {
        std::string name = keyOf("bytes", flow);
        derivation.figure(name, "D(" + given.from + " → " + given.to + ")", *given.bytes,
                          flowTitle(design, flow) + ", size of a message");
        return name;
    }
    const std::size_t from = *findStage(design, given.from);
    const Stage& stage = design.stages[from];
    std::string name = keyOf("size", from);
    if (stage.bytes_out)
        derivation.figure(name, "D(" + stage.id + ")", *stage.bytes_out,
                          stage.name + ", size of an event passed on");
    else
        derivation.input(name, "D(" + stage.id + ")", 0.0, "0 B");
    return name;
}

void addOrigin(Derivation& derivation, const HybridDesign& design, const Catalog& catalog,
               const Stage& stage, const std::string& what, const std::string& shown)
{
    const Workload* const workload = findWorkload(catalog, stage.workload);
    const Device* const device = findDevice(catalog, deviceOf(design, stage));
    if (workload == nullptr || device == nullptr)
        return; // nothing, and so nothing to source
    derivation.source(
        {stage.name + ", " + what, shown, FigureKind::Estimate,
         "worked out from the profiles of " + workload->name + " and " + device->short_name, "",
         "Precision " + std::string(nameOf(stage.precision)) + ", batch " +
             std::to_string(stage.batch) + "."});
}

bool loads(const HybridDesign& design, const DesignResult& result, const EventGraph& graph,
           std::size_t flow, const LinkResult& link, bool up)
{
    const FlowResult& given = result.flows[flow];
    if (link.flow) {
        const bool goes_up =
            design.stages[graph.from[flow]].tier >= design.stages[graph.to[flow]].tier;
        return *link.flow == flow && goes_up == up;
    }
    return std::any_of(given.hops.begin(), given.hops.end(),
                       [&](const Hop& hop) { return hop.tier == *link.tier && hop.up == up; });
}

} // namespace deployscope::step_text
