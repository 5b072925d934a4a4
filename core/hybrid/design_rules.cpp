// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hybrid/design_rules.h"

#include "core/catalog/limits.h"
#include "core/catalog/text.h"
#include "core/catalog/value_rules.h"
#include "core/hybrid/design_dimensions.h"
#include "core/hybrid/event_order.h"
#include "core/hybrid/patterns.h"
#include "core/hybrid/route.h"
#include "core/units/format.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace deployscope {

namespace {

template <typename T> std::vector<std::string_view> idsOf(const std::vector<T>& entries)
{
    std::vector<std::string_view> ids;
    ids.reserve(entries.size());
    for (const T& entry : entries)
        ids.emplace_back(entry.id);
    return ids;
}

class Rules
{
public:
    Rules(const HybridDesign& design, const Catalog& catalog) : design_(design), catalog_(catalog)
    {}

    std::vector<DesignFault> check()
    {
        checkDesign();
        checkFleet();
        checkCloud();
        for (const Tier tier : all_tiers)
            checkTier(tier);
        for (std::size_t i = 0; i < design_.stages.size(); ++i)
            checkStage(i);
        for (std::size_t i = 0; i < design_.flows.size(); ++i)
            checkFlow(i);
        checkCircle();
        return std::move(faults_);
    }

private:
    struct Place
    {
        DesignPart part;
        std::size_t index{0};
    };

    void tell(Place place, std::string key, std::string what, std::string remedy)
    {
        faults_.push_back(
            {place.part, place.index, std::move(key), std::move(what), std::move(remedy)});
    }

    void checkKnown(Place place, const std::string& key, std::string_view kind,
                    const std::string& id, const void* found,
                    const std::vector<std::string_view>& known)
    {
        if (!id.empty() && found == nullptr)
            tell(place, key, "there is no " + std::string(kind) + " " + quoted(id),
                 remedyFor(id, known));
    }

    void checkDevice(Place place, const std::string& key, const std::string& id)
    {
        if (!id.empty() && findDevice(catalog_, id) == nullptr)
            checkKnown(place, key, "device", id, nullptr, idsOf(catalog_.devices));
    }

    // A figure that was edited has not been through a reader.
    void checkRange(Place place, const std::string& key, const std::optional<Figure>& figure,
                    const Range& range, Dimension dimension)
    {
        if (!figure || isAccepted(figure->value, range))
            return;
        Fault fault =
            rangeFault(figure->value, formatExact(figure->value, dimension), range, dimension);
        tell(place, key, std::move(fault.what), std::move(fault.remedy));
    }

    void checkLink(Place place, const std::string& key, const Link& link)
    {
        if (!link.network.empty() && findNetwork(catalog_, link.network) == nullptr)
            checkKnown(place, key, "network", link.network, nullptr, idsOf(catalog_.networks));
        if (link.network.empty() && !link.bandwidth)
            tell(place, key, "the link has neither a network nor a bandwidth",
                 "give it one of them");
        if (!link.network.empty() && (link.bandwidth || link.downlink))
            tell(place, key, "the link has a network and a bandwidth of its own",
                 "leave one of them out");
        checkRange(place, key, link.distance, Range{.maximum = limits::max_distance},
                   dimension::length);
    }

    void checkDesign()
    {
        const Place here{DesignPart::Design};
        if (design_.stages.empty())
            tell(here, "stages", "the design has no stage", "begin with one that senses");
        if (design_.stages.size() > limits::max_stages)
            tell(here, "stages",
                 "the design has " + std::to_string(design_.stages.size()) + " stages",
                 "a design has at most " + std::to_string(limits::max_stages));
        if (design_.flows.size() > limits::max_flows)
            tell(here, "flows", "the design has " + std::to_string(design_.flows.size()) + " flows",
                 "a design has at most " + std::to_string(limits::max_flows));
        for (const std::string& pattern : design_.patterns) {
            if (std::find(hybrid_pattern_ids.begin(), hybrid_pattern_ids.end(), pattern) ==
                hybrid_pattern_ids.end())
                tell(here, "patterns", "there is no pattern " + quoted(pattern),
                     remedyFor(pattern, hybrid_pattern_ids));
        }
    }

    void checkFleet()
    {
        const Place here{DesignPart::Fleet};
        if (design_.fleet.device_tier == Tier::Cloud)
            tell(here, "device_tier", "a unit in the field does not stand in the cloud",
                 "write edge, mobile or tiny");
        checkRange(here, "units", design_.fleet.units, ranges::at_least_one, dimension::none);
        checkRange(here, "service_life", design_.fleet.service_life, ranges::positive,
                   dimension::time);
        checkRange(here, "electricity", design_.fleet.electricity, ranges::not_negative,
                   dimension_of::energy_price);
    }

    void checkCloud()
    {
        const Place here{DesignPart::Cloud};
        const CloudSite& cloud = design_.cloud;
        checkDevice(here, "accelerator", cloud.accelerator);
        checkRange(here, "accelerators_per_site", cloud.accelerators_per_site, ranges::at_least_one,
                   dimension::none);
        checkRange(here, "peak_factor", cloud.peak_factor, ranges::at_least_one, dimension::none);
        checkRange(here, "waking_hours", cloud.waking_hours, waking_hours, dimension::time);
        checkRange(here, "sites", cloud.sites, ranges::positive, dimension::none);
        checkRange(here, "rental", cloud.rental, ranges::not_negative, dimension::money_rate);
        checkRange(here, "traffic_price", cloud.traffic_price, ranges::not_negative,
                   dimension_of::data_price);
        checkRange(here, "ingress", cloud.ingress, ranges::positive, dimension::bandwidth);
    }

    void checkTier(Tier tier)
    {
        const TierSite& site = design_.site(tier);
        const Place here{DesignPart::Tier, static_cast<std::size_t>(tier)};
        checkDevice(here, "device", site.device);
        checkRange(here, "units_per_device", site.units_per_device, ranges::at_least_one,
                   dimension::none);
        checkRange(here, "battery", site.battery, ranges::positive, dimension::energy);
        checkRange(here, "idle_power", site.idle_power, ranges::not_negative, dimension::power);
        checkRange(here, "price", site.price, ranges::not_negative, dimension::money);
        if (!site.uplink)
            return;
        if (tier == Tier::Cloud)
            tell(here, "uplink", "the cloud has no uplink", "leave it out");
        else if (site.uplink->to >= tier)
            tell(here, "uplink",
                 "the uplink leads to " + std::string(idOf(site.uplink->to)) +
                     ", which is no nearer to the cloud",
                 tier == Tier::Edge ? "lead it to cloud" : "lead it to a tier further up");
        checkLink(here, "uplink", site.uplink->link);
    }

    void checkStage(std::size_t index)
    {
        const Stage& stage = design_.stages[index];
        const Place here{DesignPart::Stage, index};
        if (findStage(design_, stage.id) != index)
            tell(here, "id", "two stages are called " + quoted(stage.id),
                 "give each an identifier of its own");
        if (!stage.workload.empty() && findWorkload(catalog_, stage.workload) == nullptr)
            checkKnown(here, "workload", "workload", stage.workload, nullptr,
                       idsOf(catalog_.workloads));
        checkPhase(stage, here);
        checkDevice(here, "device", stage.device);
        if (stage.tier == Tier::Cloud && !stage.device.empty())
            tell(here, "device", "a stage in the cloud has a device of its own",
                 "leave it out: it runs on the cloud's accelerator");
        if (stage.batch < 1 || stage.batch > limits::max_batch)
            tell(here, "batch", "a batch of " + std::to_string(stage.batch) + " cannot be",
                 "write a whole number from 1 to " + std::to_string(limits::max_batch));
        checkRange(here, "rate", stage.rate, ranges::not_negative, dimension::rate);
        checkRange(here, "share", stage.share, share_or_none, dimension::none);
        checkRange(here, "bytes_out", stage.bytes_out, ranges::not_negative, dimension::data);
        checkCosts(stage, here);
        const bool passes_on =
            std::any_of(design_.flows.begin(), design_.flows.end(), [&stage](const Flow& flow) {
                return flow.from == stage.id && carriesEvents(flow);
            });
        if (passes_on && !stage.bytes_out)
            tell(here, "bytes_out",
                 "the size of what " + quoted(stage.name) + " passes on is missing",
                 "say how many bytes an event has that goes on");
    }

    void checkPhase(const Stage& stage, Place here)
    {
        const Workload* const workload = findWorkload(catalog_, stage.workload);
        if (!stage.phase || workload == nullptr)
            return;
        std::vector<std::string_view> known;
        for (const Phase phase : workload->phases)
            known.push_back(idOf(phase));
        if (std::find(workload->phases.begin(), workload->phases.end(), *stage.phase) ==
            workload->phases.end())
            tell(here, "phase",
                 quoted(workload->name) + " has no phase " + quoted(idOf(*stage.phase)),
                 "known here: " + listed(known));
    }

    void checkCosts(const Stage& stage, Place here)
    {
        for (auto cost = stage.costs.begin(); cost != stage.costs.end(); ++cost) {
            if (std::any_of(stage.costs.begin(), cost,
                            [cost](const FixedCost& other) { return other.tier == cost->tier; }))
                tell(here, "cost",
                     "the cost on the tier " + std::string(idOf(cost->tier)) +
                         " is given a second time",
                     "keep one of the two");
            if (cost->energy && cost->power)
                tell(here, "cost", "a cost has an energy and a power",
                     "leave one out: energy = power × time");
            checkRange(here, "cost", cost->time, ranges::not_negative, dimension::time);
            checkRange(here, "cost", cost->power, ranges::not_negative, dimension::power);
            checkRange(here, "cost", cost->energy, ranges::not_negative, dimension::energy);
        }
        if (fixedCostOf(stage, stage.tier) != nullptr || isFree(design_, stage))
            return;
        const std::string tier(nameOf(stage.tier));
        if (stage.workload.empty())
            tell(here, "", quoted(stage.name) + " has no workload, and no cost on the tier " + tier,
                 "give it a \"workload\", or a \"cost\" with the time of an event there");
        else if (deviceOf(design_, stage).empty())
            tell(here, "",
                 "there is no device that runs " + quoted(stage.name) + " on the tier " + tier,
                 "give the tier a device, or the stage one of its own");
    }

    void checkEnd(Place here, const std::string& key, const std::string& id)
    {
        if (!findStage(design_, id))
            tell(here, key, "there is no stage " + quoted(id),
                 remedyFor(id, idsOf(design_.stages)));
    }

    void checkFlow(std::size_t index)
    {
        const Flow& flow = design_.flows[index];
        const Place here{DesignPart::Flow, index};
        checkEnd(here, "from", flow.from);
        checkEnd(here, "to", flow.to);
        const bool again = std::any_of(
            design_.flows.begin(), design_.flows.begin() + static_cast<std::ptrdiff_t>(index),
            [&flow](const Flow& other) {
                return other.from == flow.from && other.to == flow.to && other.kind == flow.kind;
            });
        const std::string way = quoted(flow.from) + " to " + quoted(flow.to);
        if (again)
            tell(here, "", "the flow from " + way + " is there already", "keep one of the two");
        if (flow.link)
            checkLink(here, "link", *flow.link);
        checkMessages(flow, here);
        const auto from = findStage(design_, flow.from);
        const auto to = findStage(design_, flow.to);
        if (from && to && !flow.link &&
            !routeBetween(design_, design_.stages[*from].tier, design_.stages[*to].tier))
            tell(here, "",
                 "no link leads from the tier " + std::string(nameOf(design_.stages[*from].tier)) +
                     " to the tier " + std::string(nameOf(design_.stages[*to].tier)),
                 "give the tiers uplinks, or the flow a \"link\" of its own");
    }

    void checkMessages(const Flow& flow, Place here)
    {
        checkRange(here, "bytes", flow.bytes, ranges::not_negative, dimension::data);
        checkRange(here, "rate", flow.rate, ranges::not_negative, dimension::rate);
        if (flow.kind == FlowKind::Data && (flow.bytes || flow.rate)) {
            tell(here, flow.bytes ? "bytes" : "rate",
                 "a data flow carries what its stage passes on, and has no size or rate of its own",
                 "leave it out");
        } else if (!carriesEvents(flow) && (!flow.bytes || !flow.rate)) {
            tell(here, "",
                 "the " + std::string(idOf(flow.kind)) + " flow from " + quoted(flow.from) +
                     " to " + quoted(flow.to) + " has no " + (flow.bytes ? "rate" : "size"),
                 "write the \"bytes\" of a message and their \"rate\"");
        }
    }

    void checkCircle()
    {
        const EventGraph graph = eventGraph(design_);
        if (graph.circle.empty())
            return;
        std::string circle;
        for (const std::size_t stage : graph.circle)
            circle += design_.stages[stage].id + " → ";
        circle += design_.stages[graph.circle.front()].id;
        // Told at the flow that closes it.
        const std::size_t last = graph.circle.back();
        const auto& out = graph.flows_out[last];
        const auto closing = std::find_if(out.begin(), out.end(), [&graph](std::size_t flow) {
            return graph.to[flow] == graph.circle.front();
        });
        tell({DesignPart::Flow, *closing}, "", "events go in a circle: " + printable(circle),
             "take one of these flows out, or give it a size and a rate of its own");
    }

    static constexpr Range share_or_none{.maximum = 1.0};
    static constexpr Range waking_hours{.maximum = 86400.0, .above_minimum = true};

    const HybridDesign& design_;
    const Catalog& catalog_;
    std::vector<DesignFault> faults_;
};

} // namespace

std::vector<DesignFault> faultsOf(const HybridDesign& design, const Catalog& catalog)
{
    return Rules(design, catalog).check();
}

} // namespace deployscope
