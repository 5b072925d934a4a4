// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hybrid/design_dimensions.h"
#include "core/hybrid/design_steps.h"
#include "core/hybrid/link_figures.h"
#include "core/hybrid/step_text.h"
#include "core/hybrid/tier_devices.h"
#include "core/units/format.h"

#include <algorithm>

// The steps of what stands on the tiers and in the cloud.
namespace deployscope {

using step_text::keyOf;
using step_text::sumOf;

std::string DesignSteps::powerOfEvents(Tier tier)
{
    const std::string id(idOf(tier));
    std::string name = "events_power_" + id;
    if (derivation_.knows(name))
        return name;
    std::vector<std::string> terms;
    double value = 0.0;
    for (std::size_t i = 0; i < design_.stages.size(); ++i) {
        const StageResult& stage = result_.stages[i];
        if (design_.stages[i].tier != tier || stage.rate_in == 0.0)
            continue;
        const std::string coming = rate(i);
        terms.push_back(coming + " * " + energy(i));
        value += stage.rate_in * *stage.energy;
    }
    for (std::size_t i = 0; i < design_.flows.size(); ++i) {
        const Flow& flow = design_.flows[i];
        const FlowResult& result = result_.flows[i];
        const bool sends =
            flow.link ? design_.stages[graph_.from[i]].tier == tier
                      : std::any_of(result.hops.begin(), result.hops.end(),
                                    [tier](const Hop& hop) { return hop.up && hop.tier == tier; });
        if (!sends || tier == Tier::Cloud || result.bandwidth == 0.0)
            continue;
        const Link& link = flow.link ? *flow.link : design_.site(tier).uplink->link;
        const LinkFigures figures = linkFigures(link, catalog_);
        if (!figures.radio_energy || *figures.radio_energy == 0.0)
            continue;
        const std::string radio = flow.link ? keyOf("radio", i) : "radio_" + id;
        const Network* const network = findNetwork(catalog_, link.network);
        figure(radio, "e(" + figures.name + ")",
               link.radio_energy ? *link.radio_energy : *network->radio_energy,
               figures.name + ", energy of sending");
        terms.push_back(bandwidth(i) + " * " + radio);
        value += result.bandwidth * *figures.radio_energy;
    }
    derivation_.step(name, "P_e(" + id + ")",
                     std::string(nameOf(tier)) + ", power that the events of one unit cause",
                     sumOf(terms), value, dimension::power);
    return name;
}

std::string DesignSteps::power(Tier tier)
{
    const std::string id(idOf(tier));
    std::string name = "power_" + id;
    if (derivation_.knows(name))
        return name;
    std::string formula = powerOfEvents(tier);
    if (tier != Tier::Cloud) {
        if (unitsPerDevice(design_, tier) != 1.0)
            formula = unitsOf(tier) + " * " + formula;
        if (!result_.of(tier).idle_unknown)
            formula = ofDevices(tier, "idle", "P₀", design_.site(tier).idle_power,
                                &Device::idle_power, "idle power") +
                      " + " + formula;
    }
    derivation_.step(name, "P(" + id + ")",
                     std::string(nameOf(tier)) +
                         (tier == Tier::Cloud ? ", power for one unit" : ", power of a device"),
                     formula, *result_.of(tier).power, dimension::power);
    return name;
}

std::string DesignSteps::ofDevices(Tier tier, const std::string& what, const std::string& symbol,
                                   const std::optional<Figure>& own,
                                   std::optional<Figure> Device::*member, const std::string& title)
{
    std::string key = what + "_" + std::string(idOf(tier));
    if (own) {
        figure(key, symbol + "(" + std::string(idOf(tier)) + ")", *own,
               std::string(nameOf(tier)) + ", " + title);
        return key;
    }
    std::vector<std::string> terms;
    for (const Device* const device : devicesOn(design_, catalog_, result_, tier)) {
        std::string name = keyOf(key, terms.size());
        figure(name, symbol + "(" + device->short_name + ")", *(device->*member),
               device->short_name + ", " + title);
        terms.push_back(name);
    }
    return terms.size() == 1 ? terms.front() : "(" + sumOf(terms) + ")";
}

std::string DesignSteps::batteryLife(Tier tier)
{
    const std::string id(idOf(tier));
    const std::string drawn = power(tier);
    const std::string battery =
        ofDevices(tier, "battery", "E_b", design_.site(tier).battery, &Device::battery, "battery");
    derivation_.step("life_" + id, "T_b(" + id + ")", std::string(nameOf(tier)) + ", battery life",
                     battery + " / " + drawn, *result_.of(tier).battery_life, dimension::time);
    return "life_" + id;
}

std::string DesignSteps::uplink()
{
    if (derivation_.knows("uplink"))
        return "uplink";
    std::vector<std::string> terms;
    for (std::size_t i = 0; i < design_.flows.size(); ++i) {
        const bool goes_up = design_.stages[graph_.to[i]].tier == Tier::Cloud &&
                             design_.stages[graph_.from[i]].tier != Tier::Cloud;
        if (goes_up && result_.flows[i].joined)
            terms.push_back(bandwidth(i));
    }
    derivation_.step("uplink", "U", "Uplink of one unit to the cloud", sumOf(terms), result_.uplink,
                     dimension::bandwidth);
    return "uplink";
}

std::string DesignSteps::fleetUplink()
{
    const std::string one = uplink();
    derivation_.step("fleet_uplink", "U_N", "Uplink of all units to the cloud",
                     one + " * " + units(), result_.fleet_uplink, dimension::bandwidth);
    return "fleet_uplink";
}

std::string DesignSteps::ingressUse()
{
    const std::string all = fleetUplink();
    figure("ingress", "U_max", *design_.cloud.ingress, "What the service may take of the networks");
    derivation_.step("ingress_use", "u", "Uplink over what the service may take",
                     all + " / ingress", *result_.cloud.ingress_use, dimension::none);
    return "ingress_use";
}

std::string DesignSteps::day()
{
    derivation_.input("day", "day", seconds_per_day, "24 h");
    return "day";
}

std::string DesignSteps::year()
{
    derivation_.input("year", "year", seconds_per_year, "365.25 days");
    return "year";
}

std::string DesignSteps::accelerators()
{
    if (derivation_.knows("accelerators"))
        return "accelerators";
    std::vector<std::string> terms;
    for (std::size_t i = 0; i < design_.stages.size(); ++i) {
        if (design_.stages[i].tier != Tier::Cloud || result_.stages[i].rate_in == 0.0)
            continue;
        const std::string coming = rate(i);
        terms.push_back(coming + " * " + busy(i));
    }
    const std::string formula = terms.empty() ? "0" : "(" + sumOf(terms) + ") * " + units();
    derivation_.step("accelerators", "A", "Accelerators busy on average", formula,
                     *result_.cloud.accelerators, dimension::none);
    return "accelerators";
}

std::string DesignSteps::acceleratorTime()
{
    const std::string busy = accelerators();
    derivation_.step("accelerator_time", "A_day", "Time of accelerators in a day",
                     busy + " * " + day(), *result_.cloud.accelerator_time, dimension::time);
    return "accelerator_time";
}

std::string DesignSteps::peakRatio()
{
    figure("peak_factor", "p", design_.cloud.peak_factor, "Peak against the waking hours");
    figure("waking", "t_w", design_.cloud.waking_hours, "Waking hours");
    derivation_.step("peak_ratio", "p_day", "Peak against the average of the day",
                     "peak_factor * " + day() + " / waking", result_.cloud.peak_ratio,
                     dimension::none);
    return "peak_ratio";
}

std::string DesignSteps::acceleratorsPeak()
{
    const std::string mean = accelerators();
    derivation_.step("accelerators_peak", "A_p", "Accelerators busy at the peak",
                     mean + " * " + peakRatio(), *result_.cloud.accelerators_peak, dimension::none);
    return "accelerators_peak";
}

std::string DesignSteps::sites()
{
    const std::string mean = accelerators();
    figure("per_site", "n_s", design_.cloud.accelerators_per_site, "Accelerators of a data centre");
    derivation_.step("sites", "S", "Data centres on average", mean + " / per_site",
                     *result_.cloud.sites, dimension::none);
    return "sites";
}

std::string DesignSteps::sitesPeak()
{
    const std::string mean = sites();
    derivation_.step("sites_peak", "S_p", "Data centres at the peak", mean + " * " + peakRatio(),
                     *result_.cloud.sites_peak, dimension::none);
    return "sites_peak";
}

std::string DesignSteps::sitesUse()
{
    const std::string peak = sitesPeak();
    figure("sites_there", "S_max", *design_.cloud.sites, "Data centres that are there");
    derivation_.step("sites_use", "u_S", "Data centres at the peak over those that are there",
                     peak + " / sites_there", *result_.cloud.sites_use, dimension::none);
    return "sites_use";
}

std::string DesignSteps::energyOfEvent()
{
    std::vector<std::string> terms;
    for (const Tier tier : all_tiers) {
        if (result_.of(tier).energy)
            terms.push_back(powerOfEvents(tier));
    }
    std::vector<std::string> beginning;
    for (std::size_t i = 0; i < design_.stages.size(); ++i) {
        if (design_.stages[i].rate)
            beginning.push_back(begins(i));
    }
    derivation_.step("energy", "E", "Energy of an event over all tiers",
                     "(" + sumOf(terms) + ") / (" + sumOf(beginning) + ")", *result_.energy,
                     dimension::energy);
    return "energy";
}

std::string DesignSteps::meanLatency()
{
    std::vector<std::string> weighted;
    std::vector<std::string> rates;
    for (const PathResult& path : result_.paths) {
        const std::size_t end = path.stages.back();
        const std::string& id = design_.stages[end].id;
        derivation_.input(keyOf("ends", end), "r_end(" + id + ")", path.rate,
                          formatQuantity(path.rate, dimension::rate));
        derivation_.input(keyOf("mean", end), "T̄(" + id + ")", *path.mean,
                          formatQuantity(*path.mean, dimension::time));
        weighted.push_back(keyOf("ends", end) + " * " + keyOf("mean", end));
        rates.push_back(keyOf("ends", end));
    }
    derivation_.step("latency", "T̄", "Mean time until an event has ended",
                     "(" + sumOf(weighted) + ") / (" + sumOf(rates) + ")", *result_.mean_latency,
                     dimension::time);
    return "latency";
}

std::string DesignSteps::costOfDevices()
{
    std::vector<std::string> terms;
    for (const Tier tier : all_tiers) {
        if (tier == Tier::Cloud || !result_.of(tier).is_used)
            continue;
        std::string term =
            ofDevices(tier, "price", "p", design_.site(tier).price, &Device::price, "price");
        if (unitsPerDevice(design_, tier) != 1.0)
            term += " / " + unitsOf(tier);
        terms.push_back(term);
    }
    std::string formula = sumOf(terms);
    if (design_.fleet.service_life) {
        figure("service_life", "T_s", *design_.fleet.service_life,
               "Time to write off what is bought");
        formula = "(" + formula + ") * " + year() + " / service_life";
    }
    derivation_.step("cost_devices", "c_dev", "Devices in the field, a year", formula,
                     *result_.cost.devices, dimension::money);
    return "cost_devices";
}

std::string DesignSteps::costOfElectricity()
{
    std::vector<std::string> terms;
    for (const Tier tier : all_tiers) {
        if (tier == Tier::Cloud || !result_.of(tier).power)
            continue;
        std::string term = power(tier);
        if (unitsPerDevice(design_, tier) != 1.0)
            term += " / " + unitsOf(tier);
        terms.push_back(term);
    }
    figure("electricity", "p_el", *design_.fleet.electricity, "Price of electricity");
    derivation_.step("cost_electricity", "c_el", "Electricity in the field, a year",
                     "(" + sumOf(terms) + ") * " + year() + " * electricity",
                     *result_.cost.electricity, dimension::money);
    return "cost_electricity";
}

std::string DesignSteps::costOfRental()
{
    const std::string mean = accelerators();
    const Device* const device = findDevice(catalog_, design_.cloud.accelerator);
    const Figure* rental = design_.cloud.rental ? &*design_.cloud.rental : nullptr;
    if (rental == nullptr && device != nullptr && device->rental)
        rental = &*device->rental;
    if (rental == nullptr || *result_.cloud.accelerators == 0.0) {
        derivation_.input("cost_rental", "c_rent", *result_.cost.rental, "USD 0");
        return "cost_rental";
    }
    figure("rental", "p_rent", *rental, "Rental of an accelerator");
    derivation_.step("cost_rental", "c_rent", "Accelerators of the cloud, a year",
                     mean + " * " + year() + " * rental / " + units(), *result_.cost.rental,
                     dimension::money);
    return "cost_rental";
}

std::string DesignSteps::costOfTraffic()
{
    const std::string one = uplink();
    figure("traffic_price", "p_net", *design_.cloud.traffic_price, "Price of traffic");
    derivation_.step("cost_traffic", "c_net", "Traffic to the cloud, a year",
                     one + " * " + year() + " * traffic_price", *result_.cost.traffic,
                     dimension::money);
    return "cost_traffic";
}

std::string DesignSteps::cost()
{
    std::vector<std::string> terms{costOfDevices()};
    if (result_.cost.electricity_counted)
        terms.push_back(costOfElectricity());
    terms.push_back(costOfRental());
    if (result_.cost.traffic_counted)
        terms.push_back(costOfTraffic());
    derivation_.step("cost", "c", "Cost of one unit, a year", sumOf(terms), *result_.cost.total,
                     dimension::money);
    return "cost";
}

} // namespace deployscope
