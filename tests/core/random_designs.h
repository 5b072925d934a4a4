// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hybrid/design.h"
#include "tests/core/random_cases.h"

#include <string>

namespace deployscope::testing {

// A design of so many stages, drawn so that every rule is met often: costs and workloads, links
// that are full, batches, stages that nothing reaches. Its events go in no circle.
struct RandomDesigns
{
    Random& random;
    const Catalog& catalog;

    Figure drawn(double value) const { return random_parts::drawn(value); }

    Link link() const
    {
        Link made;
        if (random.chance(0.3)) {
            made.network = catalog.networks.front().id;
        } else {
            made.bandwidth = drawn(random.decades(2.0, 9.0));
            if (random.chance(0.3))
                made.downlink = drawn(random.decades(2.0, 9.0));
        }
        if (random.chance(0.5))
            made.distance = drawn(random.decades(1.0, 7.0));
        if (random.chance(0.3))
            made.overhead = drawn(random.decades(-4.0, -1.0));
        if (random.chance(0.5))
            made.radio_energy = drawn(random.decades(-9.0, -5.0));
        return made;
    }

    Stage stage(std::size_t index) const
    {
        Stage made;
        made.id = "s" + std::to_string(index);
        made.name = "Stage " + std::to_string(index);
        constexpr std::array kinds{StageKind::Wake,      StageKind::Preprocessing,
                                   StageKind::Inference, StageKind::Aggregation,
                                   StageKind::Analytics, StageKind::Training,
                                   StageKind::Output};
        made.kind = index == 0 ? StageKind::Sensing : random.oneOf(kinds);
        made.tier = index == 0 ? Tier::Tiny : random.oneOf(all_tiers);
        made.precision = Precision::Fp16;
        if (random.chance(0.4)) {
            made.workload = catalog.workloads.front().id;
            made.batch = random.chance(0.3) ? random.count(1, 64) : 1;
        }
        if (made.workload.empty() || random.chance(0.3))
            made.costs.push_back({made.tier, drawn(random.decades(-6.0, 0.0)), std::nullopt,
                                  random.chance(0.7)
                                      ? std::optional(drawn(random.decades(-4.0, 2.0)))
                                      : std::nullopt});
        if (index == 0 || random.chance(0.1))
            made.rate = drawn(random.decades(-4.0, 2.0));
        if (random.chance(0.8))
            made.share = drawn(random.chance(0.1) ? 0.0 : random.share());
        made.bytes_out = drawn(random.decades(0.0, 7.0));
        return made;
    }

    void addFlows(HybridDesign& design, std::size_t index) const
    {
        const int count = random.chance(0.2) ? random.count(0, 3) : 1;
        for (int i = 0; i < count && index > 0; ++i) {
            Flow flow;
            flow.from = "s" + std::to_string(random.count(0, static_cast<int>(index) - 1));
            flow.to = "s" + std::to_string(index);
            constexpr std::array kinds{FlowKind::Data, FlowKind::Data, FlowKind::Results,
                                       FlowKind::Assist};
            flow.kind = random.oneOf(kinds);
            if (random.chance(0.2))
                flow.link = link();
            bool again = false;
            for (const Flow& other : design.flows)
                again = again || (other.from == flow.from && other.to == flow.to);
            if (!again)
                design.flows.push_back(flow);
        }
        if (index > 0 && random.chance(0.2)) {
            Flow back;
            back.from = "s" + std::to_string(index);
            back.to = "s" + std::to_string(random.count(0, static_cast<int>(index) - 1));
            back.kind = random.chance(0.5) ? FlowKind::Deploy : FlowKind::Sync;
            back.bytes = drawn(random.decades(0.0, 8.0));
            back.rate = drawn(random.decades(-7.0, -2.0));
            design.flows.push_back(back);
        }
    }

    HybridDesign design(std::size_t stages) const
    {
        HybridDesign made;
        made.id = "random";
        made.title = "Random";
        made.summary = "Drawn at random.";
        made.fleet.units = drawn(static_cast<double>(random.count(1, 1000000)));
        made.fleet.unit_name = "box";
        constexpr std::array field{Tier::Edge, Tier::Mobile, Tier::Tiny};
        made.fleet.device_tier = random.oneOf(field);
        if (random.chance(0.7))
            made.fleet.service_life = drawn(random.decades(6.0, 9.0));
        if (random.chance(0.7))
            made.fleet.electricity = drawn(1e-7);
        made.cloud.accelerator = catalog.devices.front().id;
        made.cloud.accelerators_per_site = drawn(static_cast<double>(random.count(1, 100000)));
        made.cloud.peak_factor = drawn(random.between(1.0, 10.0));
        made.cloud.waking_hours = drawn(random.between(3600.0, 86400.0));
        if (random.chance(0.5))
            made.cloud.rental = drawn(0.001);
        if (random.chance(0.5))
            made.cloud.traffic_price = drawn(9e-11);
        if (random.chance(0.3))
            made.cloud.sites = drawn(random.decades(-3.0, 4.0));
        if (random.chance(0.3))
            made.cloud.ingress = drawn(random.decades(3.0, 12.0));
        const bool by_steps = random.chance(0.5);
        for (const Tier tier : field) {
            TierSite& site = made.site(tier);
            site.device = catalog.devices.front().id;
            if (random.chance(0.4))
                site.units_per_device = drawn(static_cast<double>(random.count(1, 500)));
            site.battery = random_parts::maybe(random, 0.5, random.decades(2.0, 6.0));
            site.idle_power = random_parts::maybe(random, 0.5, random.decades(-5.0, 1.0));
            site.price = random_parts::maybe(random, 0.7, random.decades(0.0, 4.0));
            const Tier next = static_cast<Tier>(static_cast<int>(tier) - 1);
            site.uplink = Uplink{by_steps ? next : Tier::Cloud, link()};
        }
        for (std::size_t i = 0; i < stages; ++i) {
            made.stages.push_back(stage(i));
            addFlows(made, i);
        }
        return made;
    }
};

} // namespace deployscope::testing
