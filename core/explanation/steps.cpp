// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explanation/steps.h"

#include "core/evaluation/compute.h"
#include "core/units/format.h"

namespace deployscope {

namespace {

void addBatch(Derivation& derivation, const Case& c)
{
    derivation.input("batch", "B", c.scenario.batch, formatCount(c.scenario.batch));
}

void addEfficiency(Derivation& derivation, const char* name, const char* symbol, double value)
{
    derivation.input(name, symbol, value, formatNumber(value, value == 1.0 ? 1 : 3));
}

void addBytes(Derivation& derivation, const char* name, const char* symbol, Precision precision)
{
    derivation.input(name, symbol, bytesOf(precision),
                     formatQuantity(bytesOf(precision), dimension::data, 1));
}

void addParameters(Derivation& derivation, const Case& c)
{
    const Workload& workload = *c.subject.workload;
    derivation.figure("parameters", "P", workload.parameters, workload.name + ", parameters");
    if (workload.looked_up_parameters)
        derivation.figure("looked_up", "P_lookup", *workload.looked_up_parameters,
                          workload.name + ", parameters that are only looked up");
}

// The elements of activations, moved or alive at once, and the bytes of each.
void addActivations(Derivation& derivation, const Case& c, bool moved, bool working)
{
    const Workload& workload = *c.subject.workload;
    const Precision precision = c.scenario.activation_precision.value_or(c.scenario.precision);
    if (moved)
        derivation.figure("moved", "a", *workload.activations_moved,
                          workload.name + ", activation elements moved");
    if (working)
        derivation.figure("working", "w", *workload.activations_working_set,
                          workload.name + ", peak working set of activations");
    addBytes(derivation, "activation_bytes", "b_act", precision);
}

void addShape(Derivation& derivation, const Case& c)
{
    const Workload& workload = *c.subject.workload;
    const TransformerShape& shape = *workload.transformer;
    const int context = contextOf(c.scenario, workload);
    derivation.input("layers", "L", shape.layers, formatCount(shape.layers));
    derivation.input("hidden", "h", shape.hidden, formatCount(shape.hidden));
    derivation.input("kv_heads", "H_kv", shape.kv_heads, formatCount(shape.kv_heads));
    derivation.input("head_dimension", "d_head", shape.head_dimension,
                     formatCount(shape.head_dimension));
    derivation.input("context", "S", context, formatCount(context));
    std::string shown =
        formatCount(shape.layers) + " layers, hidden size " + formatCount(shape.hidden);
    if (shape.kv_heads > 0)
        shown += ", " + formatCount(shape.kv_heads) + " KV heads of " +
                 formatCount(shape.head_dimension);
    derivation.source({workload.name + ", shape", shown, shape.kind, shape.source, {}, shape.note});
}

// The KV cache of a batch, as a formula.
std::string addKvCache(Derivation& derivation, const Case& c)
{
    addShape(derivation, c);
    addBytes(derivation, "kv_bytes", "b_kv",
             c.scenario.kv_cache_precision.value_or(c.scenario.precision));
    return "2 * layers * kv_heads * head_dimension * context * kv_bytes * batch";
}

void addSeconds(Derivation& derivation, const char* name, const char* symbol, double value)
{
    derivation.input(name, symbol, value, formatExact(value, dimension::time));
}

} // namespace

Case::Case(const Scenario& the_scenario, const Subject& the_subject, const Result& the_result)
    : scenario(the_scenario)
    , subject(the_subject)
    , result(the_result)
    , demand(demandOf(the_scenario, *the_subject.workload, the_scenario.precision))
    , homes(homesOf(*the_subject.device))
{}

int slowestLevel(const Case& c)
{
    int slowest = c.homes.ridge;
    double longest = 0.0;
    for (std::size_t i = 0; i < c.result.level_count; ++i) {
        if (c.result.levels[i].time > longest) {
            longest = c.result.levels[i].time;
            slowest = static_cast<int>(i);
        }
    }
    return slowest;
}

void addFurtherFigures(Derivation& derivation, const Case& c)
{
    const Device& device = *c.subject.device;
    for (const FurtherFigure& further : device.further_figures)
        derivation.source({device.short_name + ", " + further.name, further.figure.as_written,
                           further.figure.kind, further.figure.source, further.figure.book_says,
                           further.figure.note + (further.figure.note.empty() ? "" : " ") +
                               "Known, but not used by the model."});
}

void addOperations(Derivation& derivation, const Case& c)
{
    const Workload& workload = *c.subject.workload;
    const bool training = phaseOf(c.scenario, workload) == Phase::Training;
    if (training) // forward, and backward for twice as much
        derivation.input("passes", formatNumber(training_operations_factor, 1),
                         training_operations_factor, formatNumber(training_operations_factor, 1));
    addBatch(derivation, c);
    if (!workload.transformer) {
        const CountedOperations& counted = *workload.operations;
        derivation.figure("per_inference", "O_1", counted.figure,
                          workload.name + ", operations per inference, as " +
                              (counted.counts_mac ? "multiply-accumulates" : "FLOP"));
        derivation.input("mac_factor", "f_MAC", macFactor(c.scenario, workload),
                         formatNumber(macFactor(c.scenario, workload), 1));
        derivation.step("operations", "O", "operations per batch",
                        training ? "passes * batch * per_inference * mac_factor"
                                 : "batch * per_inference * mac_factor",
                        c.result.operations, dimension::operations);
        return;
    }
    addParameters(derivation, c);
    addShape(derivation, c);
    std::string active = workload.looked_up_parameters ? "(parameters - looked_up)" : "parameters";
    std::string forward =
        phaseOf(c.scenario, workload) == Phase::Decode
            ? "batch * (2 * " + active + " + 4 * layers * hidden * context)"
            : "batch * (2 * " + active + " * context + 2 * layers * hidden * context * context)";
    derivation.step("operations", "O", "operations per batch",
                    training ? "passes * " + forward : forward, c.result.operations,
                    dimension::operations);
}

void addPeak(Derivation& derivation, const Case& c)
{
    const Device& device = *c.subject.device;
    const Precision precision = *c.result.compute_precision;
    derivation.figure("peak", "R_peak", *device.peak(precision),
                      device.short_name + ", dense peak at " + std::string{nameOf(precision)});
    addEfficiency(derivation, "compute_efficiency", "η", c.scenario.compute_efficiency);
}

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

void addIntensity(Derivation& derivation, const Case& c)
{
    addOperations(derivation, c);
    addTraffic(derivation, c);
    if (c.result.arithmetic_intensity)
        derivation.step("intensity", "I", "arithmetic intensity", "operations / traffic",
                        *c.result.arithmetic_intensity, dimension::operation_intensity);
}

void addRidge(Derivation& derivation, const Case& c)
{
    addPeak(derivation, c);
    if (c.homes.ridge < 0 || !c.result.ridge_point)
        return;
    addBandwidth(derivation, c, static_cast<std::size_t>(c.homes.ridge));
    derivation.step("ridge", "I_ridge", "ridge point",
                    "peak * compute_efficiency / (bandwidth * bandwidth_efficiency)",
                    *c.result.ridge_point, dimension::operation_intensity);
}

void addAttainable(Derivation& derivation, const Case& c)
{
    addBottleneck(derivation, c);
    derivation.step("attainable", "R", "attainable performance",
                    "operations / max(compute, memory)", c.result.attainable_performance,
                    dimension::operation_rate);
}

void addCompute(Derivation& derivation, const Case& c)
{
    addOperations(derivation, c);
    addPeak(derivation, c);
    derivation.step("compute", "T_comp", "compute time", "operations / (peak * compute_efficiency)",
                    c.result.time.compute, dimension::time);
}

void addMemory(Derivation& derivation, const Case& c)
{
    addTraffic(derivation, c);
    const int slowest = slowestLevel(c);
    const auto index = static_cast<std::size_t>(slowest);
    if (slowest < 0 || !c.subject.device->memory[index].bandwidth) {
        derivation.step("memory", "T_mem", "memory time", "0", c.result.time.memory,
                        dimension::time);
        return;
    }
    addBandwidth(derivation, c, index);
    // Only what lives in the slowest level flows through it.
    std::string through;
    const auto flows = [&](int home, const char* name) {
        if (home == slowest && derivation.knows(name))
            through += (through.empty() ? "" : " + ") + std::string{name};
    };
    flows(c.homes.weights, "weights_traffic");
    flows(c.homes.activations, "activations_traffic");
    flows(c.homes.kv_cache, "kv_cache_traffic");
    flows(c.homes.lookups, "lookups_traffic");
    const bool all = c.result.levels[index].traffic == c.result.traffic.total;
    const std::string bytes = all ? "traffic" : through.empty() ? "0" : "(" + through + ")";
    derivation.step("memory", "T_mem", "memory time",
                    bytes + " / (bandwidth * bandwidth_efficiency)", c.result.time.memory,
                    dimension::time);
}

void addDeviceSum(Derivation& derivation, const Case& c)
{
    addCompute(derivation, c);
    addMemory(derivation, c);
    addSeconds(derivation, "overhead", "L_dev", c.scenario.overhead);
    derivation.step("device_sum", "T_dev", "time on the device, one request",
                    "compute + memory + overhead", c.result.time.device_sum, dimension::time);
}

void addDeviceOverlapped(Derivation& derivation, const Case& c)
{
    addCompute(derivation, c);
    addMemory(derivation, c);
    addSeconds(derivation, "overhead", "L_dev", c.scenario.overhead);
    derivation.step("device_overlapped", "T_stream", "time per batch in a stream",
                    "max(compute, memory) + overhead", c.result.time.device_overlapped,
                    dimension::time);
}

void addPropagation(Derivation& derivation, const Case& c)
{
    derivation.input("distance", "d", c.scenario.distance,
                     formatExact(c.scenario.distance, dimension::length));
    derivation.input("light", "c_fibre", speed_of_light_in_fibre,
                     formatIn(speed_of_light_in_fibre, "km/s", 6));
    derivation.source({"Light in fibre",
                       formatIn(speed_of_light_in_fibre, "km/s", 6),
                       FigureKind::Book,
                       "ML Systems, the light barrier",
                       {},
                       "Two thirds of its speed in vacuum."});
    derivation.step("propagation", "T_light", "light, there and back", "2 * distance / light",
                    c.result.time.network_propagation, dimension::time);
}

void addTransfer(Derivation& derivation, const Case& c)
{
    const Workload& workload = *c.subject.workload;
    const Network& network = *c.subject.network;
    std::string sum;
    if (workload.payload_up && network.uplink) {
        derivation.figure("payload_up", "V_up", *workload.payload_up,
                          workload.name + ", payload sent");
        derivation.figure("uplink", "BW_up", *network.uplink, network.name + ", uplink");
        sum = "payload_up / uplink";
    }
    if (workload.payload_down && network.downlink) {
        derivation.figure("payload_down", "V_down", *workload.payload_down,
                          workload.name + ", payload received");
        derivation.figure("downlink", "BW_down", *network.downlink, network.name + ", downlink");
        sum += std::string{sum.empty() ? "" : " + "} + "payload_down / downlink";
    }
    derivation.step("transfer", "T_transfer", "transfer of the payload", sum.empty() ? "0" : sum,
                    c.result.time.network_transfer, dimension::time);
}

void addEndToEnd(Derivation& derivation, const Case& c)
{
    addDeviceSum(derivation, c);
    addPropagation(derivation, c);
    addTransfer(derivation, c);
    addSeconds(derivation, "software", "L_net", c.scenario.software_overhead);
    derivation.step("end_to_end", "T_end", "end to end, one request",
                    "device_sum + propagation + transfer + software", c.result.time.end_to_end,
                    dimension::time);
}

void addBottleneck(Derivation& derivation, const Case& c)
{
    addCompute(derivation, c);
    addMemory(derivation, c);
    if (c.result.bottleneck_ratio)
        derivation.step("ratio", "×", "larger over smaller",
                        "max(compute, memory) / min(compute, memory)", *c.result.bottleneck_ratio,
                        dimension::none);
}

void addThroughput(Derivation& derivation, const Case& c)
{
    addDeviceOverlapped(derivation, c);
    if (c.result.throughput)
        derivation.step("throughput", "X", "throughput", "batch / device_overlapped",
                        *c.result.throughput, dimension::rate);
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

void addEnergy(Derivation& derivation, const Case& c)
{
    const Device& device = *c.subject.device;
    addDeviceOverlapped(derivation, c);
    addBatch(derivation, c);
    if (!device.sustained_power || !c.result.energy_per_inference)
        return;
    derivation.figure("power", "P_load", *device.sustained_power,
                      device.short_name + ", sustained power");
    std::string formula = "power * device_overlapped";
    if (device.power_usage_effectiveness) {
        derivation.figure("pue", "PUE", *device.power_usage_effectiveness,
                          device.short_name + ", power usage effectiveness");
        formula += " * pue";
    }
    derivation.step("energy", "E_inf", "energy of an inference, at most", formula + " / batch",
                    *c.result.energy_per_inference, dimension::energy);
}

void addTransmissionEnergy(Derivation& derivation, const Case& c)
{
    const Workload& workload = *c.subject.workload;
    const Network& network = *c.subject.network;
    if (!network.radio_energy || !c.result.transmission_energy)
        return;
    derivation.figure("radio", "e_radio", *network.radio_energy, network.name + ", radio energy");
    if (!workload.payload_up) {
        derivation.step("transmission", "E_send", "energy of sending", "0 * radio",
                        *c.result.transmission_energy, dimension::energy);
        return;
    }
    derivation.figure("payload_up", "V_up", *workload.payload_up, workload.name + ", payload sent");
    derivation.step("transmission", "E_send", "energy of sending", "payload_up * radio",
                    *c.result.transmission_energy, dimension::energy);
}

void addBatteryLife(Derivation& derivation, const Case& c)
{
    const Device& device = *c.subject.device;
    if (!c.result.battery_life || !device.battery)
        return;
    derivation.figure("battery", "E_battery", *device.battery, device.short_name + ", battery");
    if (!c.scenario.request_rate) {
        derivation.figure("power", "P_load", *device.sustained_power,
                          device.short_name + ", sustained power");
        derivation.step("battery_life", "T_battery", "battery life, continuous work",
                        "battery / power", *c.result.battery_life, dimension::time);
        return;
    }
    addEnergy(derivation, c);
    derivation.input("rate", "r", *c.scenario.request_rate,
                     formatExact(*c.scenario.request_rate, dimension::rate));
    if (device.idle_power)
        derivation.figure("idle", "P_idle", *device.idle_power, device.short_name + ", idle power");
    derivation.step("battery_life", "T_battery", "battery life at this request rate",
                    device.idle_power ? "battery / (idle + rate * energy)"
                                      : "battery / (rate * energy)",
                    *c.result.battery_life, dimension::time);
}

void addLatencySlack(Derivation& derivation, const Case& c)
{
    addEndToEnd(derivation, c);
    if (!c.scenario.latency_budget)
        return;
    addSeconds(derivation, "budget", "T_budget", *c.scenario.latency_budget);
    derivation.step("slack", "slack", "what the budget leaves", "budget - end_to_end",
                    *c.scenario.latency_budget - c.result.time.end_to_end, dimension::time);
}

} // namespace deployscope
