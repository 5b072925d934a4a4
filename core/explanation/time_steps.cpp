// SPDX-License-Identifier: GPL-3.0-or-later
// The steps of times and rates.
#include "core/evaluation/compute.h"
#include "core/explanation/step_inputs.h"
#include "core/explanation/steps.h"
#include "core/units/format.h"

#include <string>

namespace deployscope {

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
