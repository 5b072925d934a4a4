// SPDX-License-Identifier: GPL-3.0-or-later
// The steps of the bytes that are moved and of those that have to be held.
#include "core/explanation/step_inputs.h"
#include "core/explanation/steps.h"
#include "core/units/format.h"

#include <string>

namespace deployscope {

void addBandwidth(Derivation& derivation, const Case& c, std::size_t level)
{
    const Device& device = *c.subject.device;
    const MemoryLevel& memory = device.memory[level];
    if (memory.bandwidth)
        derivation.figure("bandwidth", "BW", *memory.bandwidth,
                          device.short_name + ", bandwidth of " + memory.name);
    addEfficiency(derivation, "bandwidth_efficiency", "η_BW", c.scenario.bandwidth_efficiency);
}

void addTraffic(Derivation& derivation, const Case& c)
{
    const Workload& workload = *c.subject.workload;
    const Device& device = *c.subject.device;
    const Traffic& traffic = c.result.traffic;
    std::string sum;
    const auto summand = [&sum](const char* name) {
        sum += (sum.empty() ? "" : " + ") + std::string{name};
    };

    addBatch(derivation, c);
    addParameters(derivation, c);
    addBytes(derivation, "bytes", "b", c.scenario.precision);
    const std::string streamed =
        workload.looked_up_parameters ? "(parameters - looked_up) * bytes" : "parameters * bytes";
    const auto scratchpad = c.homes.weights_scratchpad;
    const bool activations = workload.activations_moved && workload.activations_working_set;
    if (activations)
        addActivations(derivation, c, true, true);
    if (c.homes.weights >= 0) {
        std::string formula = streamed;
        if (scratchpad >= 0) {
            const MemoryLevel& level = device.memory[static_cast<std::size_t>(scratchpad)];
            derivation.figure("weights_capacity", "C_" + level.name, level.capacity,
                              device.short_name + ", capacity of " + level.name);
            const bool shared = level.keeps.activations && activations;
            formula = "max(0, " + streamed + " - " +
                      (shared ? "max(0, weights_capacity - batch * working * activation_bytes))"
                              : "weights_capacity)");
        }
        derivation.step("weights_traffic", "D_weights", "weights, once per batch", formula,
                        traffic.weights, dimension::data);
        summand("weights_traffic");
    }
    if (activations && c.homes.activations >= 0) {
        std::string formula = "batch * moved * activation_bytes";
        if (c.homes.nearest_activations >= 0) {
            const MemoryLevel& level =
                device.memory[static_cast<std::size_t>(c.homes.nearest_activations)];
            if (level.role != MemoryRole::Main)
                derivation.figure("activations_capacity", "C_" + level.name, level.capacity,
                                  device.short_name + ", capacity of " + level.name);
            if (level.role == MemoryRole::Cache)
                formula = "max(0, " + formula + " - activations_capacity)";
            if (level.role == MemoryRole::Scratchpad && c.demand.working_set > 0.0)
                formula += " * max(0, 1 - activations_capacity / (batch * working * "
                           "activation_bytes))";
            if (level.role == MemoryRole::Scratchpad && c.demand.working_set <= 0.0)
                formula = "0 * moved";
        }
        derivation.step("activations_traffic", "D_act", "activations that leave the chip", formula,
                        traffic.activations, dimension::data);
        summand("activations_traffic");
    }
    if (c.demand.kv_cache > 0.0 && c.homes.kv_cache >= 0) {
        derivation.step("kv_cache_traffic", "D_kv", "KV cache", addKvCache(derivation, c),
                        traffic.kv_cache, dimension::data);
        summand("kv_cache_traffic");
    }
    if (workload.values_gathered && c.homes.lookups >= 0) {
        derivation.figure("gathered", "g", *workload.values_gathered,
                          workload.name + ", values gathered per sample");
        derivation.step("lookups_traffic", "D_lookup", "values looked up",
                        "batch * gathered * bytes", traffic.lookups, dimension::data);
        summand("lookups_traffic");
    }
    derivation.step("traffic", "D", "bytes that leave the chip", sum.empty() ? "0" : sum,
                    traffic.total, dimension::data);
}

void addMemoryRequired(Derivation& derivation, const Case& c)
{
    const Workload& workload = *c.subject.workload;
    const Device& device = *c.subject.device;
    const bool training = phaseOf(c.scenario, workload) == Phase::Training;
    addBatch(derivation, c);
    addParameters(derivation, c);
    addBytes(derivation, "bytes", "b", c.scenario.precision);
    std::string weights = "parameters * bytes";
    if (training) {
        derivation.input("training_bytes", "b_train", training_bytes_per_parameter,
                         formatQuantity(training_bytes_per_parameter, dimension::data, 2));
        weights = "parameters * training_bytes";
    }
    for (std::size_t i = 0; i < device.memory.size(); ++i) {
        const MemoryLevel& level = device.memory[i];
        const LevelUse& use = c.result.levels[i];
        if (!use.must_hold)
            continue;
        std::string sum;
        const auto add = [&sum](const std::string& term) {
            sum += (sum.empty() ? "" : " + ") + term;
        };
        if (level.role == MemoryRole::Main && level.keeps.weights)
            add(weights);
        if (level.role == MemoryRole::Main && level.keeps.kv_cache && c.demand.kv_cache > 0.0) {
            add(addKvCache(derivation, c));
        }
        if (level.keeps.activations && c.demand.held_activations > 0.0) {
            // The way back of a training step needs every activation, not just those alive.
            addActivations(derivation, c, training, !training);
            add(training ? "batch * moved * activation_bytes"
                         : "batch * working * activation_bytes");
        }
        derivation.step("required_" + std::to_string(i), "M_" + level.name,
                        "must fit in " + level.name, sum.empty() ? "0" : sum, use.required,
                        dimension::data);
        derivation.figure("capacity_" + std::to_string(i), "C_" + level.name, level.capacity,
                          device.short_name + ", capacity of " + level.name);
    }
}

} // namespace deployscope
