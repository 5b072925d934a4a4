// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hybrid/design_evaluation.h"

#include <algorithm>
#include <array>

namespace deployscope::design_evaluation {

namespace {

// The machine that a stage runs on. What senses has a part of its own beside the tier's processor,
// unless a workload is run for it.
std::size_t machineFor(Work& work, std::size_t index)
{
    const Stage& stage = work.design.stages[index];
    std::vector<Machine>& machines = work.result.machines;
    const bool is_sensor = stage.kind == StageKind::Sensing && stage.workload.empty();
    const std::string device = is_sensor ? std::string() : deviceOf(work.design, stage);
    if (!is_sensor) {
        const auto found = std::find_if(machines.begin(), machines.end(), [&](const Machine& each) {
            const Stage& first = work.design.stages[each.stages.front()];
            const bool of_sensor = first.kind == StageKind::Sensing && first.workload.empty();
            return !of_sensor && each.tier == stage.tier && each.device == device;
        });
        if (found != machines.end())
            return static_cast<std::size_t>(found - machines.begin());
    }
    Machine machine;
    machine.tier = stage.tier;
    machine.device = device;
    const Device* const known = findDevice(work.catalog, device);
    machine.name = known != nullptr ? known->short_name : is_sensor ? stage.name : device;
    if (machine.name.empty())
        machine.name = std::string(nameOf(stage.tier)) + " device";
    machine.units = unitsPerDevice(work.design, stage.tier);
    machines.push_back(std::move(machine));
    return machines.size() - 1;
}

// What all stages keep in the memory of one machine must fit at once.
bool holds(const Work& work, const Machine& machine)
{
    const Device* const device = findDevice(work.catalog, machine.device);
    if (device == nullptr)
        return true;
    std::array<double, max_memory_levels> required{};
    for (const std::size_t stage : machine.stages) {
        const std::optional<Result>& result = work.costs[stage].result;
        if (!result || work.costs[stage].trouble != StageTrouble::None)
            continue;
        for (std::size_t level = 0; level < result->level_count; ++level) {
            if (result->levels[level].must_hold)
                required[level] += result->levels[level].required;
        }
    }
    for (std::size_t level = 0; level < device->memory.size(); ++level) {
        if (required[level] > device->memory[level].capacity.value)
            return false;
    }
    return true;
}

void addUtilisation(Work& work, Machine& machine)
{
    double busy = 0.0;
    for (const std::size_t index : machine.stages) {
        const StageResult& stage = work.result.stages[index];
        if (stage.rate_in == 0.0)
            continue;
        if (!stage.busy)
            return; // how busy it would be cannot be said
        busy += stage.rate_in * machine.units * *stage.busy;
    }
    machine.utilisation = busy;
}

// How long events wait until a batch of them is there.
void addWait(Work& work, std::size_t index)
{
    const Stage& stage = work.design.stages[index];
    StageResult& result = work.result.stages[index];
    const bool is_batched =
        fixedCostOf(stage, stage.tier) == nullptr && !stage.workload.empty() && stage.batch > 1;
    const double arriving = result.rate_in * unitsPerDevice(work.design, stage.tier);
    if (!is_batched || arriving == 0.0)
        return;
    result.worst_wait = (stage.batch - 1) / arriving;
    result.mean_wait = result.worst_wait / 2.0;
}

} // namespace

void addMachines(Work& work)
{
    DesignResult& result = work.result;
    for (std::size_t i = 0; i < work.design.stages.size(); ++i) {
        work.costs.push_back(costOf(work.design, work.design.stages[i], work.catalog));
        const StageCost& cost = work.costs.back();
        StageResult& stage = result.stages[i];
        stage.trouble = cost.trouble;
        stage.time = cost.time;
        stage.busy = cost.busy;
        stage.energy = cost.energy;
        addWait(work, i);
        if (work.design.stages[i].tier == Tier::Cloud)
            continue;
        stage.machine = machineFor(work, i);
        result.machines[*stage.machine].stages.push_back(i);
    }
    for (Machine& machine : result.machines) {
        machine.holds = holds(work, machine);
        if (!machine.holds) {
            for (const std::size_t stage : machine.stages) {
                if (work.costs[stage].result) {
                    result.stages[stage].trouble = StageTrouble::DoesNotFit;
                    result.stages[stage].time.reset();
                    result.stages[stage].busy.reset();
                    result.stages[stage].energy.reset();
                }
            }
        }
        addUtilisation(work, machine);
    }
}

} // namespace deployscope::design_evaluation
