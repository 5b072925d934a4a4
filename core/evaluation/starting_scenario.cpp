// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/starting_scenario.h"

#include "core/units/format.h"

namespace deployscope {

namespace {

double startingDistance(const Device& device, const Catalog& catalog)
{
    return catalog.paradigms.of(device.tier).usual_distance.value;
}

double valueOr(const std::optional<Figure>& figure, double fallback)
{
    return figure ? figure->value : fallback;
}

void applyStart(Scenario& scenario, const Device& device, const Catalog& catalog)
{
    scenario.distance = startingDistance(device, catalog);
    scenario.compute_efficiency = valueOr(device.compute_efficiency, 1.0);
    scenario.bandwidth_efficiency = valueOr(device.bandwidth_efficiency, 1.0);
    scenario.overhead = valueOr(device.overhead, 0.0);
}

} // namespace

Scenario startingScenario(const Catalog& catalog)
{
    Scenario scenario;
    scenario.workload = "resnet-50";
    scenario.device = "nvidia-a100";
    if (!findWorkload(catalog, scenario.workload) && !catalog.workloads.empty())
        scenario.workload = catalog.workloads.front().id;
    if (!findDevice(catalog, scenario.device) && !catalog.devices.empty())
        scenario.device = catalog.devices.front().id;
    if (!findNetwork(catalog, scenario.network) && !catalog.networks.empty())
        scenario.network = catalog.networks.front().id;
    if (const Device* device = findDevice(catalog, scenario.device))
        applyStart(scenario, *device, catalog);
    scenario.latency_budget = 0.01;
    return scenario;
}

Scenario movedToDevice(const Scenario& scenario, std::string_view device_id, const Catalog& catalog)
{
    Scenario moved = scenario;
    moved.device = device_id;
    const Device* before = findDevice(catalog, scenario.device);
    const Device* after = findDevice(catalog, device_id);
    if (!before || !after)
        return moved;
    Scenario old_start = scenario;
    applyStart(old_start, *before, catalog);
    Scenario new_start = scenario;
    applyStart(new_start, *after, catalog);
    if (scenario.distance == old_start.distance)
        moved.distance = new_start.distance;
    if (scenario.compute_efficiency == old_start.compute_efficiency)
        moved.compute_efficiency = new_start.compute_efficiency;
    if (scenario.bandwidth_efficiency == old_start.bandwidth_efficiency)
        moved.bandwidth_efficiency = new_start.bandwidth_efficiency;
    if (scenario.overhead == old_start.overhead)
        moved.overhead = new_start.overhead;
    return moved;
}

Scenario withWorkload(const Scenario& scenario, std::string_view workload_id,
                      const Catalog& catalog)
{
    Scenario changed = scenario;
    changed.workload = workload_id;
    const Workload* before = findWorkload(catalog, scenario.workload);
    const Workload* after = findWorkload(catalog, workload_id);
    if (!before || !after || before->phases != after->phases)
        changed.phase.reset();
    changed.context.reset();
    return changed;
}

std::string nameOf(const Scenario& scenario, const Catalog& catalog)
{
    const Workload* workload = findWorkload(catalog, scenario.workload);
    const Device* device = findDevice(catalog, scenario.device);
    return (workload ? workload->name : scenario.workload) + " · " +
           (device ? device->short_name : scenario.device) + " · " +
           std::string{nameOf(scenario.precision)} + " · b" + formatCount(scenario.batch);
}

} // namespace deployscope
