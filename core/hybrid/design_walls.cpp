// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hybrid/design_evaluation.h"

#include "core/evaluation/verdict.h"
#include "core/units/format.h"

#include <utility>

namespace deployscope::design_evaluation {

namespace {

std::string bandwidth(double value)
{
    return formatQuantity(value, dimension::bandwidth);
}

std::string stageText(const Work& work, std::size_t index)
{
    const Stage& stage = work.design.stages[index];
    const StageCost& cost = work.costs[index];
    const Device* const device = findDevice(work.catalog, deviceOf(work.design, stage));
    const Workload* const workload = findWorkload(work.catalog, stage.workload);
    const std::string tier(nameOf(stage.tier));
    switch (cost.trouble) {
    case StageTrouble::None:
        break;
    case StageTrouble::CostUnknown:
        return "What “" + stage.name + "” would cost on the tier " + tier +
               " is not known: there are no figures for it.";
    case StageTrouble::NoDevice:
        return "No device on the tier " + tier + " is there to run “" + stage.name + "”.";
    case StageTrouble::UnknownName:
        return "“" + stage.name + "” names a profile that is not there.";
    case StageTrouble::NoPrecision:
    case StageTrouble::DoesNotFit: {
        const Scenario scenario = scenarioOf(work.design, stage, work.catalog);
        const Network network;
        const Subject subject{workload, device, &network};
        const Constraint& row = cost.trouble == StageTrouble::NoPrecision ? cost.result->precision()
                                                                          : cost.result->memory();
        return "“" + stage.name + "” cannot run on the " + device->short_name + ". " +
               constraintMessage(row, scenario, subject, *cost.result);
    }
    }
    return {};
}

// Whole where there are many.
std::string countText(double value)
{
    return value < 1000.0 ? formatNumber(value) : formatCount(value);
}

// "“A”", "“A” and “B”", "“A”, “B” and “C”".
std::string namesOf(const Work& work, const std::vector<std::size_t>& stages)
{
    std::string names;
    for (std::size_t i = 0; i < stages.size(); ++i) {
        if (i > 0)
            names += i + 1 == stages.size() ? " and " : ", ";
        names += "“" + work.design.stages[stages[i]].name + "”";
    }
    return names;
}

// How many units share something: ", which 100 units share,"; nothing for one.
std::string sharedBy(double units)
{
    return units > 1.0 ? ", which " + formatCount(units) + " units share," : std::string();
}

void addStageWalls(Work& work)
{
    for (std::size_t i = 0; i < work.costs.size(); ++i) {
        const StageTrouble trouble = work.costs[i].trouble;
        if (trouble == StageTrouble::None || work.result.stages[i].rate_in == 0.0)
            continue;
        const bool is_gap =
            trouble != StageTrouble::NoPrecision && trouble != StageTrouble::DoesNotFit;
        work.result.walls.push_back(
            {is_gap ? DesignWallKind::CostUnknown : DesignWallKind::StageCannotRun, i, std::nullopt,
             stageText(work, i)});
    }
}

void addMachineWalls(Work& work)
{
    for (std::size_t i = 0; i < work.result.machines.size(); ++i) {
        const Machine& machine = work.result.machines[i];
        if (!machine.holds)
            work.result.walls.push_back({DesignWallKind::MemoryFull, i, std::nullopt,
                                         namesOf(work, machine.stages) +
                                             " each fit into the memory of the " + machine.name +
                                             ", but not together."});
        if (machine.isFull())
            work.result.walls.push_back({DesignWallKind::MachineFull, i, machine.utilisation,
                                         namesOf(work, machine.stages) + " would keep the " +
                                             machine.name + sharedBy(machine.units) + " busy for " +
                                             formatNumber(*machine.utilisation) +
                                             " seconds of each second."});
    }
}

void addLinkWalls(Work& work)
{
    for (std::size_t i = 0; i < work.result.links.size(); ++i) {
        const LinkResult& link = work.result.links[i];
        if (!link.isFull())
            continue;
        const double up = link.capacity_up ? link.load_up / *link.capacity_up : 0.0;
        const double down = link.capacity_down ? link.load_down / *link.capacity_down : 0.0;
        const bool is_up = up >= down;
        work.result.walls.push_back(
            {DesignWallKind::LinkFull, i, link.utilisation(),
             link.name + sharedBy(link.units) + " is asked for " +
                 bandwidth(is_up ? link.load_up : link.load_down) + (is_up ? " up" : " down") +
                 " and carries " + bandwidth(is_up ? *link.capacity_up : *link.capacity_down) +
                 ": " + formatNumber(*link.utilisation()) + " times what there is."});
    }
}

} // namespace

void addWalls(Work& work)
{
    addStageWalls(work);
    addMachineWalls(work);
    addLinkWalls(work);
    const std::optional<double>& use = work.result.cloud.ingress_use;
    if (work.result.cloud.isIngressFull())
        work.result.walls.push_back({DesignWallKind::IngressFull, 0, use,
                                     "All units together send " +
                                         bandwidth(work.result.fleet_uplink) +
                                         " to the cloud, where the service may take " +
                                         bandwidth(work.design.cloud.ingress->value) + ": " +
                                         formatNumber(*use) + " times what there is."});
    const CloudResult& cloud = work.result.cloud;
    if (cloud.areSitesFull())
        work.result.walls.push_back(
            {DesignWallKind::SitesFull, 0, cloud.sites_use,
             "At the peak the cloud’s part takes " + countText(*cloud.sites_peak) +
                 " data centres of " + formatCount(work.design.cloud.accelerators_per_site.value) +
                 " accelerators, and " + countText(work.design.cloud.sites->value) +
                 " are there: " + formatNumber(*cloud.sites_use) + " times what there is."});
}

} // namespace deployscope::design_evaluation
