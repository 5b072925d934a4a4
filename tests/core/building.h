// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/evaluation/evaluate.h"
#include "core/units/format.h"

#include <string>
#include <utility>
#include <vector>

// Small profiles with round figures, so that a test can say by hand what must come out of them.
namespace deployscope::testing {

inline Figure figure(double value, Dimension dimension = {})
{
    Figure result;
    result.value = value;
    result.kind = FigureKind::Estimate;
    result.source = "this test";
    result.as_written = formatExact(value, dimension);
    return result;
}

inline constexpr KeptKinds everything{true, true, true, true};
inline constexpr KeptKinds only_weights{.weights = true};
inline constexpr KeptKinds only_activations{.activations = true};
inline constexpr KeptKinds weights_and_activations{.weights = true, .activations = true};

inline MemoryLevel level(std::string name, MemoryRole role, double capacity,
                         std::optional<double> bandwidth, KeptKinds keeps)
{
    MemoryLevel result;
    result.name = std::move(name);
    result.role = role;
    result.capacity = figure(capacity, dimension::data);
    if (bandwidth)
        result.bandwidth = figure(*bandwidth, dimension::bandwidth);
    result.keeps = keeps;
    return result;
}

inline MemoryLevel cache(double capacity, KeptKinds keeps = only_activations)
{
    return level("cache", MemoryRole::Cache, capacity, std::nullopt, keeps);
}

inline MemoryLevel scratchpad(double capacity, KeptKinds keeps = only_activations)
{
    return level("scratchpad", MemoryRole::Scratchpad, capacity, std::nullopt, keeps);
}

inline MemoryLevel mainMemory(double capacity, std::optional<double> bandwidth,
                              KeptKinds keeps = everything, std::string name = "memory")
{
    return level(std::move(name), MemoryRole::Main, capacity, bandwidth, keeps);
}

// 1 TFLOP/s at FP16, 100 GB/s from a main memory of 1 GB, 10 W.
inline Device smallDevice()
{
    Device device;
    device.id = "device";
    device.name = "Test device";
    device.short_name = "Test";
    device.tier = Tier::Edge;
    device.peaks[static_cast<std::size_t>(Precision::Fp16)] =
        figure(1e12, dimension::operation_rate);
    device.memory = {mainMemory(1e9, 100e9)};
    device.sustained_power = figure(10.0, dimension::power);
    return device;
}

inline void setPeak(Device& device, Precision precision, double peak)
{
    device.peaks[static_cast<std::size_t>(precision)] = figure(peak, dimension::operation_rate);
}

// 10 M parameters, 1 GFLOP; 4 M activation elements moved, 1 M at once.
inline Workload smallWorkload()
{
    Workload workload;
    workload.id = "workload";
    workload.name = "Test workload";
    workload.parameters = figure(10e6);
    workload.operations = CountedOperations{figure(1e9, dimension::operations), false};
    workload.activations_moved = figure(4e6);
    workload.activations_working_set = figure(1e6);
    workload.phases = {Phase::Inference, Phase::Training};
    return workload;
}

// P = 1 G of which 100 M looked up, 10 layers, hidden 1000, 4 KV heads of 50.
inline Workload smallTransformer()
{
    Workload workload;
    workload.id = "transformer";
    workload.name = "Test transformer";
    workload.archetype = Archetype::BandwidthHog;
    workload.parameters = figure(1e9);
    workload.looked_up_parameters = figure(100e6);
    TransformerShape shape;
    shape.layers = 10;
    shape.hidden = 1000;
    shape.heads = 20;
    shape.kv_heads = 4;
    shape.head_dimension = 50;
    shape.source = "this test";
    workload.transformer = shape;
    workload.default_context = 1024;
    workload.phases = {Phase::Decode, Phase::Prefill, Phase::Training};
    return workload;
}

inline Network smallNetwork()
{
    Network network;
    network.id = "network";
    network.name = "Test network";
    network.summary = "A network for tests.";
    return network;
}

// A scenario over the profiles above.
inline Scenario smallScenario()
{
    Scenario scenario;
    scenario.workload = "workload";
    scenario.device = "device";
    scenario.network = "network";
    return scenario;
}

inline Catalog catalogOf(Device device, Workload workload, Network network)
{
    Catalog catalog;
    catalog.devices = {std::move(device)};
    catalog.workloads = {std::move(workload)};
    catalog.networks = {std::move(network)};
    return catalog;
}

inline const Constraint* rowOf(const Result& result, ConstraintKind kind)
{
    for (std::size_t i = 0; i < result.constraint_count; ++i) {
        if (result.constraints[i].kind == kind)
            return &result.constraints[i];
    }
    return nullptr;
}

} // namespace deployscope::testing
