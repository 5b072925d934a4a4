// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hybrid/design_steps.h"

#include "core/evaluation/compute.h"
#include "core/hybrid/stage_cost.h"
#include "core/hybrid/step_text.h"
#include "core/units/format.h"

#include <utility>

namespace deployscope {

using step_text::keyOf;
using step_text::sumOf;

DesignSteps::DesignSteps(const HybridDesign& design, const Catalog& catalog,
                         const DesignResult& result)
    : design_(design), catalog_(catalog), result_(result), graph_(eventGraph(design))
{}

void DesignSteps::figure(const std::string& name, const std::string& symbol, const Figure& figure,
                         const std::string& title)
{
    derivation_.figure(name, symbol, figure, title);
}

std::string DesignSteps::begins(std::size_t stage)
{
    const Stage& at = design_.stages[stage];
    std::string name = keyOf("begins", stage);
    figure(name, "r₀(" + at.id + ")", *at.rate, at.name + ", events that begin there");
    return name;
}

std::string DesignSteps::rate(std::size_t stage)
{
    std::string name = keyOf("rate", stage);
    if (derivation_.knows(name))
        return name;
    const Stage& at = design_.stages[stage];
    std::vector<std::string> terms;
    if (at.rate)
        terms.push_back(begins(stage));
    for (const std::size_t flow : graph_.flows_in[stage])
        terms.push_back(passedOn(graph_.from[flow]));
    derivation_.step(name, "r(" + at.id + ")", at.name + ", events that come to it", sumOf(terms),
                     result_.stages[stage].rate_in, dimension::rate);
    return name;
}

std::string DesignSteps::passedOn(std::size_t stage)
{
    const Stage& at = design_.stages[stage];
    std::string name = keyOf("passed", stage);
    if (derivation_.knows(name))
        return name;
    const std::string coming = rate(stage);
    std::string formula = coming;
    if (at.share) {
        figure(keyOf("share", stage), "s(" + at.id + ")", *at.share, at.name + ", share passed on");
        formula += " * " + keyOf("share", stage);
    }
    derivation_.step(name, "r′(" + at.id + ")", at.name + ", events passed on", formula,
                     result_.stages[stage].rate_out, dimension::rate);
    return name;
}

std::string DesignSteps::time(std::size_t stage)
{
    const Stage& at = design_.stages[stage];
    std::string name = keyOf("time", stage);
    if (const FixedCost* const cost = fixedCostOf(at, at.tier)) {
        figure(name, "t(" + at.id + ")", cost->time, at.name + ", time of an event");
    } else {
        const double value = *result_.stages[stage].time;
        derivation_.input(name, "t(" + at.id + ")", value, formatQuantity(value, dimension::time));
        step_text::addOrigin(derivation_, design_, catalog_, at, "time of an event",
                             formatQuantity(value, dimension::time));
    }
    return name;
}

std::string DesignSteps::busy(std::size_t stage)
{
    const Stage& at = design_.stages[stage];
    if (fixedCostOf(at, at.tier) != nullptr)
        return time(stage);
    std::string name = keyOf("busy", stage);
    const double value = *result_.stages[stage].busy;
    derivation_.input(name, "b(" + at.id + ")", value, formatQuantity(value, dimension::time));
    step_text::addOrigin(derivation_, design_, catalog_, at, "time of the device for an event",
                         formatQuantity(value, dimension::time));
    return name;
}

std::string DesignSteps::energy(std::size_t stage)
{
    const Stage& at = design_.stages[stage];
    std::string name = keyOf("energy", stage);
    if (derivation_.knows(name))
        return name;
    const double value = *result_.stages[stage].energy;
    const FixedCost* const cost = fixedCostOf(at, at.tier);
    const std::string title = at.name + ", energy of an event";
    const std::string symbol = "E(" + at.id + ")";
    if (cost == nullptr) {
        derivation_.input(name, symbol, value, formatQuantity(value, dimension::energy));
        step_text::addOrigin(derivation_, design_, catalog_, at, "energy of an event",
                             formatQuantity(value, dimension::energy));
        return name;
    }
    if (cost->energy) {
        figure(name, symbol, *cost->energy, title);
        return name;
    }
    const Device* const device = findDevice(catalog_, deviceOf(design_, at));
    const bool has_device = device != nullptr && device->sustained_power.has_value();
    if (!cost->power && !has_device) { // takes no time, and so no energy
        derivation_.input(name, symbol, value, formatQuantity(value, dimension::energy));
        return name;
    }
    std::string formula = time(stage);
    const std::string drawn = keyOf("drawn", stage);
    if (cost->power) {
        figure(drawn, "P(" + at.id + ")", *cost->power, at.name + ", power");
        formula = drawn + " * " + formula;
    } else {
        figure(drawn, "P(" + at.id + ")", *device->sustained_power,
               device->short_name + ", sustained power");
        formula = drawn + " * " + formula;
        if (device->power_usage_effectiveness) {
            figure("effectiveness", "PUE", *device->power_usage_effectiveness,
                   device->short_name + ", power usage effectiveness");
            formula += " * effectiveness";
        }
    }
    derivation_.step(name, symbol, title, formula, value, dimension::energy);
    return name;
}

std::string DesignSteps::linkBandwidth(const Link& link, const std::string& key,
                                       const std::string& title, bool up)
{
    const Network* const network = findNetwork(catalog_, link.network);
    const std::optional<Figure>* bandwidth = nullptr;
    if (network != nullptr)
        bandwidth = up ? &network->uplink : &network->downlink;
    else
        bandwidth = up || !link.downlink ? &link.bandwidth : &link.downlink;
    if (!*bandwidth)
        return {};
    std::string name = "bandwidth_" + key + (up ? "_up" : "_down");
    figure(name, "B(" + title + ")", **bandwidth,
           title + (up ? ", bandwidth up" : ", bandwidth down"));
    return name;
}

void DesignSteps::addHop(std::vector<std::string>& terms, const Link& link, const std::string& key,
                         const std::string& title, const std::string& bytes, bool up)
{
    if (const std::string bandwidth = linkBandwidth(link, key, title, up); !bandwidth.empty())
        terms.push_back(bytes + " / " + bandwidth);
    if (link.distance) {
        figure("distance_" + key, "d(" + title + ")", *link.distance, title + ", distance");
        derivation_.input("light", "c", speed_of_light_in_fibre,
                          formatExactIn(speed_of_light_in_fibre, "km/s"));
        terms.push_back("distance_" + key + " / light");
    }
    if (link.overhead) {
        figure("overhead_" + key, "t₀(" + title + ")", *link.overhead, title + ", overhead");
        terms.push_back("overhead_" + key);
    }
}

std::string DesignSteps::message(std::size_t flow)
{
    std::string name = keyOf("message", flow);
    if (derivation_.knows(name))
        return name;
    const Flow& given = design_.flows[flow];
    const std::string bytes = step_text::addBytes(derivation_, design_, flow);
    std::vector<std::string> terms;
    if (given.link)
        addHop(terms, *given.link, keyOf("own", flow), given.from + " → " + given.to, bytes,
               design_.stages[graph_.from[flow]].tier >= design_.stages[graph_.to[flow]].tier);
    for (const Hop& hop : result_.flows[flow].hops)
        addHop(terms, design_.site(hop.tier).uplink->link, std::string(idOf(hop.tier)),
               step_text::linkTitle(design_, catalog_, hop.tier), bytes, hop.up);
    derivation_.step(name, "t(" + given.from + " → " + given.to + ")",
                     step_text::flowTitle(design_, flow) + ", time of a message",
                     terms.empty() ? "0" : sumOf(terms), *result_.flows[flow].time,
                     dimension::time);
    return name;
}

std::string DesignSteps::done(std::size_t stage)
{
    std::string name = keyOf("done", stage);
    if (derivation_.knows(name))
        return name;
    const Stage& at = design_.stages[stage];
    const StageResult& result = result_.stages[stage];
    std::vector<std::string> terms;
    if (result.worst_from) {
        terms.push_back(done(graph_.from[*result.worst_from]));
        terms.push_back(message(*result.worst_from));
    }
    if (result.worst_wait > 0.0) {
        const std::string waiting = keyOf("wait", stage);
        const std::string coming = rate(stage);
        const std::string sharing = unitsOf(at.tier);
        derivation_.input(keyOf("batch", stage), "b(" + at.id + ")", at.batch,
                          formatCount(at.batch));
        derivation_.step(waiting, "w(" + at.id + ")", at.name + ", longest wait for its batch",
                         "(" + keyOf("batch", stage) + " - 1) / (" + coming + " * " + sharing + ")",
                         result.worst_wait, dimension::time);
        terms.push_back(waiting);
    }
    terms.push_back(time(stage));
    derivation_.step(name, "T(" + at.id + ")", at.name + ", done at the latest after", sumOf(terms),
                     *result.worst_done, dimension::time);
    return name;
}

std::string DesignSteps::bandwidth(std::size_t flow)
{
    std::string name = keyOf("flow", flow);
    if (derivation_.knows(name))
        return name;
    const Flow& given = design_.flows[flow];
    const std::string bytes = step_text::addBytes(derivation_, design_, flow);
    std::string formula;
    if (carriesEvents(given)) {
        formula = passedOn(graph_.from[flow]) + " * " + bytes;
    } else {
        figure(keyOf("often", flow), "f(" + given.from + " → " + given.to + ")", *given.rate,
               step_text::flowTitle(design_, flow) + ", messages");
        formula = keyOf("often", flow) + " * " + bytes;
        const Tier lower =
            std::max(design_.stages[graph_.from[flow]].tier, design_.stages[graph_.to[flow]].tier);
        if (unitsPerDevice(design_, lower) != 1.0)
            formula += " / " + unitsOf(lower);
    }
    derivation_.step(name, "B(" + given.from + " → " + given.to + ")",
                     step_text::flowTitle(design_, flow) + ", of one unit", formula,
                     result_.flows[flow].bandwidth, dimension::bandwidth);
    return name;
}

std::string DesignSteps::units()
{
    figure("fleet_units", "N", design_.fleet.units, "Units in the field");
    return "fleet_units";
}

std::string DesignSteps::unitsOf(Tier tier)
{
    if (tier == Tier::Cloud)
        return units();
    std::string name = "units_" + std::string(idOf(tier));
    const std::string symbol = "n(" + std::string(idOf(tier)) + ")";
    if (const std::optional<Figure>& sharing = design_.site(tier).units_per_device)
        figure(name, symbol, *sharing, std::string(nameOf(tier)) + ", units that share a device");
    else
        derivation_.input(name, symbol, 1.0, "1");
    return name;
}

std::string DesignSteps::fleetBandwidth(std::size_t flow)
{
    std::string name = keyOf("fleet", flow);
    const std::string one = bandwidth(flow);
    derivation_.step(name, "B_N(" + design_.flows[flow].from + " → " + design_.flows[flow].to + ")",
                     step_text::flowTitle(design_, flow) + ", of all units", one + " * " + units(),
                     result_.flows[flow].fleet, dimension::bandwidth);
    return name;
}

std::string DesignSteps::utilisation(std::size_t link)
{
    const LinkResult& given = result_.links[link];
    const double up = given.capacity_up ? given.load_up / *given.capacity_up : 0.0;
    const double down = given.capacity_down ? given.load_down / *given.capacity_down : 0.0;
    const bool is_up = given.capacity_up && up >= down;
    std::vector<std::string> terms;
    for (std::size_t i = 0; i < design_.flows.size(); ++i) {
        if (step_text::loads(design_, result_, graph_, i, given, is_up))
            terms.push_back(bandwidth(i));
    }
    const std::string title =
        given.tier ? step_text::linkTitle(design_, catalog_, *given.tier) : given.name;
    const std::string load = keyOf("load", link);
    std::string formula = terms.empty() ? "0" : sumOf(terms);
    if (given.units != 1.0) {
        const Tier tier = given.tier ? *given.tier
                                     : std::max(design_.stages[graph_.from[*given.flow]].tier,
                                                design_.stages[graph_.to[*given.flow]].tier);
        formula = "(" + formula + ") * " + unitsOf(tier);
    }
    derivation_.step(load, "L", title + (is_up ? ", load up" : ", load down"), formula,
                     is_up ? given.load_up : given.load_down, dimension::bandwidth);
    const Link& figures =
        given.tier ? design_.site(*given.tier).uplink->link : *design_.flows[*given.flow].link;
    const std::string capacity = linkBandwidth(figures, keyOf("of", link), title, is_up);
    derivation_.step(keyOf("utilisation", link), "u", title + ", load over capacity",
                     load + " / " + capacity, *given.utilisation(), dimension::none);
    return keyOf("utilisation", link);
}

std::string DesignSteps::busyMachine(std::size_t machine)
{
    const Machine& given = result_.machines[machine];
    std::vector<std::string> terms;
    for (const std::size_t stage : given.stages) {
        if (result_.stages[stage].rate_in == 0.0)
            continue;
        const std::string coming = rate(stage);
        terms.push_back(coming + " * " + busy(stage));
    }
    std::string formula = terms.empty() ? "0" : sumOf(terms);
    if (given.units != 1.0)
        formula = "(" + formula + ") * " + unitsOf(given.tier);
    derivation_.step(keyOf("machine", machine), "u", given.name + ", busy of each second", formula,
                     *given.utilisation, dimension::none);
    return keyOf("machine", machine);
}

} // namespace deployscope
