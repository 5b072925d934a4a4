// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hybrid/design_evaluation.h"
#include "core/hybrid/tier_devices.h"

#include <algorithm>

namespace deployscope::design_evaluation {

namespace {

// Sums figures of which each may be unknown; then the sum is.
class Sum
{
public:
    void add(std::optional<double> part)
    {
        is_known_ = is_known_ && part;
        value_ += part.value_or(0.0);
    }
    std::optional<double> value() const { return is_known_ ? std::optional(value_) : std::nullopt; }

private:
    double value_{0.0};
    bool is_known_{true};
};

// W of one unit in the field, caused by the events of the stages on the tier.
std::optional<double> powerOfStages(const Work& work, Tier tier)
{
    Sum power;
    for (std::size_t i = 0; i < work.design.stages.size(); ++i) {
        const StageResult& stage = work.result.stages[i];
        if (work.design.stages[i].tier != tier || stage.rate_in == 0.0)
            continue;
        power.add(stage.energy ? std::optional(stage.rate_in * *stage.energy) : std::nullopt);
    }
    return power.value();
}

// W of one unit for what the tier's devices send. What its radio takes may be unknown.
double powerOfSending(Work& work, Tier tier)
{
    double power = 0.0;
    const auto send = [&](std::size_t link, double bandwidth) {
        if (bandwidth == 0.0)
            return;
        const std::optional<double>& energy = work.figures[link].radio_energy;
        work.result.tiers[static_cast<std::size_t>(tier)].radio_unknown |= !energy.has_value();
        power += bandwidth * energy.value_or(0.0);
    };
    for (std::size_t i = 0; i < work.design.flows.size(); ++i) {
        const FlowResult& flow = work.result.flows[i];
        if (!flow.joined)
            continue;
        for (const Hop& hop : flow.hops) {
            if (hop.up && hop.tier == tier)
                send(linkOf(work.result, hop), flow.bandwidth);
        }
        if (work.design.flows[i].link && work.design.stages[work.graph.from[i]].tier == tier)
            send(linkOf(work.result, i), flow.bandwidth);
    }
    return power;
}

template <typename Member>
std::optional<double> sumOf(const std::vector<const Device*>& devices, Member member)
{
    Sum sum;
    for (const Device* const device : devices) {
        const std::optional<Figure>& figure = device->*member;
        sum.add(figure ? std::optional(figure->value) : std::nullopt);
    }
    return devices.empty() ? std::nullopt : sum.value();
}

void addField(Work& work, Tier tier, TierResult& result)
{
    const TierSite& site = work.design.site(tier);
    const std::vector<const Device*> devices =
        devicesOn(work.design, work.catalog, work.result, tier);
    const std::optional<double> of_events = powerOfStages(work, tier);
    const double of_sending = powerOfSending(work, tier);
    if (!result.is_used && of_sending == 0.0 && !result.radio_unknown)
        return;
    const double units = unitsPerDevice(work.design, tier);
    const std::optional<double> idle = site.idle_power ? std::optional(site.idle_power->value)
                                                       : sumOf(devices, &Device::idle_power);
    result.idle_unknown = !idle.has_value();
    if (!of_events)
        return;
    result.power = idle.value_or(0.0) + units * (*of_events + of_sending);
    if (work.result.events > 0.0)
        result.energy = (*of_events + of_sending) / work.result.events;
    const std::optional<double> battery =
        site.battery ? std::optional(site.battery->value) : sumOf(devices, &Device::battery);
    if (battery && *result.power > 0.0)
        result.battery_life = *battery / *result.power;
}

std::optional<double> priceOf(const Work& work, Tier tier)
{
    const std::optional<Figure>& price = work.design.site(tier).price;
    return price ? std::optional(price->value)
                 : sumOf(devicesOn(work.design, work.catalog, work.result, tier), &Device::price);
}

// USD a year of one unit, for what is bought.
std::optional<double> costOfDevices(const Work& work)
{
    Sum cost;
    for (const Tier tier : all_tiers) {
        if (tier == Tier::Cloud || !work.result.of(tier).is_used)
            continue;
        const std::optional<double> price = priceOf(work, tier);
        const std::optional<Figure>& life = work.design.fleet.service_life;
        if (price && *price == 0.0)
            continue;
        cost.add(price && life ? std::optional(*price / unitsPerDevice(work.design, tier) *
                                               (seconds_per_year / life->value))
                               : std::nullopt);
    }
    return cost.value();
}

std::optional<double> costOfElectricity(const Work& work)
{
    if (!work.design.fleet.electricity)
        return 0.0;
    Sum energy; // J a year
    for (const Tier tier : all_tiers) {
        const TierResult& result = work.result.of(tier);
        if (tier == Tier::Cloud || (!result.is_used && !result.power))
            continue;
        energy.add(result.power ? std::optional(*result.power * seconds_per_year /
                                                unitsPerDevice(work.design, tier))
                                : std::nullopt);
    }
    const auto used = energy.value();
    return used ? std::optional(*used * work.design.fleet.electricity->value) : std::nullopt;
}

std::optional<double> costOfRental(const Work& work)
{
    const std::optional<double>& accelerators = work.result.cloud.accelerators;
    if (accelerators && *accelerators == 0.0)
        return 0.0;
    const Device* const device = findDevice(work.catalog, work.design.cloud.accelerator);
    std::optional<Figure> rental = work.design.cloud.rental;
    if (!rental && device != nullptr)
        rental = device->rental;
    if (!accelerators || !rental)
        return std::nullopt;
    return *accelerators * seconds_per_year * rental->value / work.design.fleet.units.value;
}

} // namespace

void addCost(Work& work)
{
    CostResult& cost = work.result.cost;
    const std::optional<Figure>& traffic = work.design.cloud.traffic_price;
    cost.electricity_counted = work.design.fleet.electricity.has_value();
    cost.traffic_counted = traffic.has_value();
    cost.devices = costOfDevices(work);
    cost.electricity = costOfElectricity(work);
    cost.rental = costOfRental(work);
    cost.traffic = traffic ? work.result.uplink * seconds_per_year * traffic->value : 0.0;
    Sum total;
    for (const auto& part : {cost.devices, cost.electricity, cost.rental, cost.traffic})
        total.add(part);
    cost.total = total.value();
}

void addPower(Work& work)
{
    DesignResult& result = work.result;
    for (const Stage& stage : work.design.stages)
        result.tiers[static_cast<std::size_t>(stage.tier)].is_used = true;
    Sum energy;
    for (const Tier tier : all_tiers) {
        TierResult& at = result.tiers[static_cast<std::size_t>(tier)];
        if (tier != Tier::Cloud) {
            addField(work, tier, at);
        } else if (at.is_used) {
            at.power = powerOfStages(work, tier);
            if (at.power && result.events > 0.0)
                at.energy = *at.power / result.events;
        }
        if (at.is_used || at.energy)
            energy.add(at.energy);
    }
    result.energy = energy.value();
}

void addCapacity(Work& work)
{
    const CloudSite& site = work.design.cloud;
    const double units = work.design.fleet.units.value;
    CloudResult& cloud = work.result.cloud;
    cloud.peak_ratio = site.peak_factor.value * (seconds_per_day / site.waking_hours.value);
    Sum busy;
    for (std::size_t i = 0; i < work.design.stages.size(); ++i) {
        const StageResult& stage = work.result.stages[i];
        if (work.design.stages[i].tier != Tier::Cloud || stage.rate_in == 0.0)
            continue;
        busy.add(stage.busy ? std::optional(stage.rate_in * units * *stage.busy) : std::nullopt);
    }
    cloud.accelerators = busy.value();
    if (cloud.accelerators) {
        cloud.accelerator_time = *cloud.accelerators * seconds_per_day;
        cloud.accelerators_peak = *cloud.accelerators * cloud.peak_ratio;
        cloud.sites = *cloud.accelerators / site.accelerators_per_site.value;
        cloud.sites_peak = *cloud.accelerators_peak / site.accelerators_per_site.value;
    }
    if (cloud.sites_peak && site.sites)
        cloud.sites_use = *cloud.sites_peak / site.sites->value;
}

} // namespace deployscope::design_evaluation
