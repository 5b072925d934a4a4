// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/core/building.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <random>

namespace deployscope::testing {

// The same numbers on every machine: the standard's distributions may differ, its engine may not.
class Random
{
public:
    explicit Random(std::uint64_t seed) : engine_(seed) {}

    double share() { return static_cast<double>(engine_() >> 11U) * 0x1p-53; } // 0 ≤ … < 1
    bool chance(double probability) { return share() < probability; }
    double between(double low, double high) { return low + (high - low) * share(); }
    double decades(double low, double high) { return std::pow(10.0, between(low, high)); }
    int count(int low, int high)
    {
        return low + static_cast<int>(share() * (static_cast<double>(high) - low + 1.0));
    }
    template <typename Range> auto oneOf(const Range& range)
    {
        return range[static_cast<std::size_t>(count(0, static_cast<int>(std::size(range)) - 1))];
    }

private:
    std::mt19937_64 engine_;
};

// A device, a workload, a network and a scenario over them, drawn so that every rule of the model
// is met often: levels too small and large enough, on both sides of the ridge, figures left out.
struct RandomCase
{
    Workload workload;
    Device device;
    Network network;
    Scenario scenario;

    Subject subject() const { return {&workload, &device, &network}; }
    Catalog catalog() const { return catalogOf(device, workload, network); }
    Result result() const { return evaluate(scenario, workload, device, network); }
};

namespace random_parts {

// Nobody reads how these are written, so they are not formatted.
inline Figure drawn(double value)
{
    Figure result;
    result.value = value;
    result.source = "drawn at random";
    result.note = "No figure of anything.";
    return result;
}

inline std::optional<Figure> maybe(Random& random, double probability, double value)
{
    return random.chance(probability) ? std::optional(drawn(value)) : std::nullopt;
}

inline Workload workload(Random& random)
{
    const double parameters = random.decades(3.0, 11.0);
    Workload made = random.chance(0.35) ? smallTransformer() : smallWorkload();
    made.id = "workload";
    made.parameters = drawn(parameters);
    made.looked_up_parameters = maybe(random, 0.3, parameters * random.between(0.0, 0.99));
    if (made.transformer) {
        made.transformer->layers = random.count(1, 100);
        made.transformer->hidden = random.count(1, 200) * 64;
        made.transformer->kv_heads = random.chance(0.2) ? 0 : random.count(1, 64);
        made.transformer->head_dimension = random.count(1, 4) * 32;
    } else {
        const double operations = parameters * random.decades(-1.0, 4.0);
        made.operations = CountedOperations{drawn(operations), random.chance(0.5)};
        made.activations_moved.reset();
        made.activations_working_set.reset();
        if (random.chance(0.85)) {
            const double moved = parameters * random.decades(-3.0, 1.5);
            made.activations_moved = drawn(moved);
            made.activations_working_set = drawn(moved * random.decades(-2.0, 0.0));
        }
    }
    made.values_gathered = maybe(random, 0.3, random.decades(0.0, 6.0));
    made.payload_up = maybe(random, 0.6, random.decades(0.0, 8.0));
    made.payload_down = maybe(random, 0.6, random.decades(0.0, 8.0));
    return made;
}

inline MemoryLevel memoryLevel(Random& random, int index, double weights, double peak)
{
    constexpr std::array roles{MemoryRole::Cache, MemoryRole::Scratchpad, MemoryRole::Main};
    const MemoryRole role = random.oneOf(roles);
    KeptKinds keeps{random.chance(0.6), random.chance(0.7), random.chance(0.6), random.chance(0.6)};
    if (role == MemoryRole::Main && random.chance(0.7))
        keeps = everything;
    MemoryLevel made;
    made.name = "level " + std::to_string(index);
    made.role = role;
    made.keeps = keeps;
    made.capacity = drawn(weights * random.decades(-2.0, 2.5));
    made.bandwidth = maybe(random, 0.85, peak / random.decades(-1.0, 4.0));
    return made;
}

inline Device device(Random& random, double weights)
{
    Device made = smallDevice();
    made.peaks = {};
    const double peak = random.decades(7.0, 16.0);
    for (const Precision precision : all_precisions) {
        if (random.chance(0.55))
            made.peaks[static_cast<std::size_t>(precision)] =
                drawn(peak / bytesOf(precision) * random.between(0.5, 1.5));
    }
    made.memory.clear();
    const int levels = random.count(1, 5);
    for (int i = 0; i < levels; ++i)
        made.memory.push_back(memoryLevel(random, i, weights, peak));
    made.idle_power = maybe(random, 0.6, random.decades(-4.0, 3.0));
    made.sustained_power = maybe(random, 0.85, random.decades(-3.0, 4.0));
    made.battery = maybe(random, 0.6, random.decades(1.0, 6.0));
    made.price = maybe(random, 0.6, random.decades(0.0, 5.0));
    made.power_usage_effectiveness = maybe(random, 0.3, random.between(1.0, 2.0));
    return made;
}

inline Network network(Random& random)
{
    Network made = smallNetwork();
    made.uplink = maybe(random, 0.7, random.decades(2.0, 10.0));
    made.downlink = maybe(random, 0.7, random.decades(2.0, 10.0));
    made.radio_energy = maybe(random, 0.6, random.chance(0.2) ? 0.0 : random.decades(-10.0, -4.0));
    return made;
}

inline Scenario scenario(Random& random, const Workload& workload)
{
    Scenario made = smallScenario();
    made.phase = random.oneOf(workload.phases);
    made.precision = random.oneOf(all_precisions);
    if (random.chance(0.2))
        made.activation_precision = random.oneOf(all_precisions);
    if (random.chance(0.2))
        made.kv_cache_precision = random.oneOf(all_precisions);
    made.batch = random.chance(0.3) ? 1 : static_cast<int>(random.decades(0.0, 4.8));
    if (random.chance(0.5))
        made.context = static_cast<int>(random.decades(0.0, 5.0));
    made.distance = random.chance(0.3) ? 0.0 : random.decades(0.0, 7.3);
    made.compute_efficiency = random.chance(0.5) ? 1.0 : random.between(0.05, 1.0);
    made.bandwidth_efficiency = random.chance(0.5) ? 1.0 : random.between(0.05, 1.0);
    made.overhead = random.chance(0.5) ? 0.0 : random.decades(-7.0, -1.0);
    made.software_overhead = random.chance(0.5) ? 0.0 : random.decades(-4.0, 0.0);
    const auto limit = [&](double low, double high) {
        return random.chance(0.35) ? std::optional(random.decades(low, high)) : std::nullopt;
    };
    made.latency_budget = limit(-3.5, 2.0);
    made.request_rate = limit(-3.0, 4.0);
    made.power_budget = limit(-1.0, 5.0);
    made.battery_life = limit(0.0, 6.0);
    made.price_budget = limit(1.0, 6.0);
    made.convention = random.chance(0.5) ? Convention::Vendor : Convention::Book;
    return made;
}

} // namespace random_parts

inline RandomCase randomCase(Random& random)
{
    RandomCase made;
    made.workload = random_parts::workload(random);
    made.device = random_parts::device(random, made.workload.parameters.value);
    made.network = random_parts::network(random);
    made.scenario = random_parts::scenario(random, made.workload);
    return made;
}

} // namespace deployscope::testing
