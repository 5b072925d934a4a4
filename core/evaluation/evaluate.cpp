// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/evaluate.h"

#include "core/evaluation/compute.h"
#include "core/evaluation/constraints.h"
#include "core/evaluation/demand.h"
#include "core/evaluation/memory.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace deployscope {

namespace {

void note(Result& result, Note flag)
{
    result.notes |= static_cast<std::uint32_t>(flag);
}

// The name of the largest term; a tie within a billionth has no single culprit.
template <std::size_t count>
Bottleneck largestOf(const std::array<double, count>& terms,
                     const std::array<Bottleneck, count>& names)
{
    std::size_t largest = 0;
    for (std::size_t i = 1; i < count; ++i) {
        if (terms[i] > terms[largest])
            largest = i;
    }
    for (std::size_t i = 0; i < count; ++i) {
        if (i != largest && terms[i] >= terms[largest] * (1.0 - 1e-9))
            return Bottleneck::Balanced;
    }
    return names[largest];
}

void evaluateTimes(Result& result, const Scenario& scenario, const Workload& workload,
                   const Network& network)
{
    Times& time = result.time;
    time.compute = result.operations / (result.peak_performance * scenario.compute_efficiency);
    time.overhead = scenario.overhead;
    time.device_sum = time.compute + time.memory + time.overhead;
    time.device_overlapped = std::max(time.compute, time.memory) + time.overhead;
    time.network_propagation = 2.0 * scenario.distance / speed_of_light_in_fibre;
    if (network.uplink && workload.payload_up)
        time.network_transfer += workload.payload_up->value / network.uplink->value;
    if (network.downlink && workload.payload_down)
        time.network_transfer += workload.payload_down->value / network.downlink->value;
    if (network.uplink && !workload.payload_up)
        note(result, Note::RequestSizeUnknown);
    if (network.downlink && !workload.payload_down)
        note(result, Note::AnswerSizeUnknown);
    time.network_software = scenario.software_overhead;
    time.end_to_end = time.device_sum + time.network();

    result.device_bottleneck =
        largestOf(std::array{time.compute, time.memory, time.overhead},
                  std::array{Bottleneck::Compute, Bottleneck::Memory, Bottleneck::Overhead});
    result.request_bottleneck =
        largestOf(std::array{time.compute, time.memory, time.overhead, time.network()},
                  std::array{Bottleneck::Compute, Bottleneck::Memory, Bottleneck::Overhead,
                             Bottleneck::Network});
    const double smaller = std::min(time.compute, time.memory);
    if (smaller > 0.0)
        result.bottleneck_ratio = std::max(time.compute, time.memory) / smaller;
}

void evaluateEnergy(Result& result, const Scenario& scenario, const Workload& workload,
                    const Device& device, const Network& network)
{
    if (!result.fits)
        return;
    if (network.radio_energy && network.radio_energy->value == 0.0)
        result.transmission_energy = 0.0;
    else if (network.radio_energy && workload.payload_up)
        result.transmission_energy = workload.payload_up->value * network.radio_energy->value;
    else
        note(result, Note::RadioEnergyUnknown);

    if (!device.sustained_power)
        note(result, Note::PowerUnknown);
    if (!device.sustained_power)
        return;
    const double effectiveness =
        device.power_usage_effectiveness ? device.power_usage_effectiveness->value : 1.0;
    result.energy_per_inference = device.sustained_power->value * result.time.device_overlapped *
                                  effectiveness / scenario.batch;
    if (!device.battery)
        return;
    if (!scenario.request_rate) {
        result.battery_life = device.battery->value / device.sustained_power->value;
        return;
    }
    if (!device.idle_power)
        note(result, Note::IdlePowerUnknown);
    const double idle = device.idle_power ? device.idle_power->value : 0.0;
    const double power = idle + *scenario.request_rate * *result.energy_per_inference;
    if (power > 0.0)
        result.battery_life = device.battery->value / power;
}

std::optional<Precision> widestThatFits(const Scenario& scenario, const Workload& workload,
                                        const Device& device, const Homes& homes)
{
    for (const Precision precision : all_precisions) {
        if (!computePrecision(device, precision))
            continue;
        const Demand demand = demandOf(scenario, workload, precision);
        if (memoryUse(demand, device, homes, scenario.batch, 1.0).fits)
            return precision;
    }
    return std::nullopt;
}

} // namespace

std::optional<Subject> subjectOf(const Scenario& scenario, const Catalog& catalog)
{
    const Subject subject{findWorkload(catalog, scenario.workload),
                          findDevice(catalog, scenario.device),
                          findNetwork(catalog, scenario.network)};
    if (!subject.workload || !subject.device || !subject.network)
        return std::nullopt;
    return subject;
}

Phase phaseOf(const Scenario& scenario, const Workload& workload)
{
    const auto& phases = workload.phases;
    if (scenario.phase && std::find(phases.begin(), phases.end(), *scenario.phase) != phases.end())
        return *scenario.phase;
    return phases.empty() ? Phase::Inference : phases.front();
}

int contextOf(const Scenario& scenario, const Workload& workload)
{
    return scenario.context.value_or(workload.default_context);
}

Result evaluate(const Scenario& scenario, const Workload& workload, const Device& device,
                const Network& network)
{
    Result result;
    result.level_count = static_cast<std::uint8_t>(device.memory.size());
    const Homes homes = homesOf(device);
    const Demand demand = demandOf(scenario, workload, scenario.precision);
    const double batch = scenario.batch;
    const MemoryUse use = memoryUse(demand, device, homes, batch, scenario.bandwidth_efficiency);
    result.levels = use.levels;
    result.largest_batch_that_fits = largestBatchThatFits(demand, device, homes);
    result.widest_precision_that_fits = widestThatFits(scenario, workload, device, homes);
    if (use.homeless)
        note(result, Note::NoHomeForData);
    if (!demand.activations_known)
        note(result, Note::ActivationsUnknown);
    if (!demand.held_activations_known) {
        note(result, Note::HeldActivationsUnknown);
        if (result.largest_batch_that_fits != 0)
            result.largest_batch_that_fits.reset();
    }

    result.compute_precision = computePrecision(device, scenario.precision);
    if (!result.compute_precision)
        result.largest_batch_that_fits.reset(); // no figure for what cannot run
    result.fits = use.fits && result.compute_precision.has_value();
    if (result.compute_precision) {
        if (*result.compute_precision != scenario.precision)
            note(result, Note::ComputedInWider);
        if (phaseOf(scenario, workload) == Phase::Training)
            note(result, Note::TrainingTraffic);
        if (use.unlimited)
            note(result, Note::BandwidthUnknown);
        result.operations = batch * demand.operations;
        result.peak_performance = device.peak(*result.compute_precision)->value;
        result.traffic = use.traffic;
        result.time.memory = use.time;
        evaluateTimes(result, scenario, workload, network);
        if (use.traffic.total > 0.0)
            result.arithmetic_intensity = result.operations / use.traffic.total;
        else
            note(result, Note::NothingLeavesChip);
        const double compute_rate = result.peak_performance * scenario.compute_efficiency;
        if (homes.ridge >= 0) {
            const auto& bandwidth = device.memory[static_cast<std::size_t>(homes.ridge)].bandwidth;
            if (bandwidth)
                result.ridge_point =
                    compute_rate / (bandwidth->value * scenario.bandwidth_efficiency);
        }
        result.attainable_performance =
            result.operations / std::max(result.time.compute, result.time.memory);
        result.compute_bound_from_batch =
            computeBoundFrom(demand, device, homes, compute_rate, scenario.bandwidth_efficiency);
        if (result.fits)
            result.throughput = batch / result.time.device_overlapped;
        evaluateEnergy(result, scenario, workload, device, network);
        if (device.tier == Tier::Cloud && scenario.distance > 0.0 &&
            scenario.software_overhead == 0.0)
            note(result, Note::SoftwareOverheadZero);
    }
    judge(result, scenario, workload, device, network);
    return result;
}

Result evaluate(const Scenario& scenario, const Catalog& catalog)
{
    const auto subject = subjectOf(scenario, catalog);
    if (!subject)
        return {};
    return evaluate(scenario, *subject->workload, *subject->device, *subject->network);
}

} // namespace deployscope
