// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/memory.h"

#include "core/evaluation/scenario.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace deployscope {

namespace {

const MemoryLevel& levelAt(const Device& device, int index)
{
    return device.memory[static_cast<std::size_t>(index)];
}

// What the scratchpad that keeps weights has left for them beside the activations; 0 without one.
double roomForWeights(const Demand& demand, const Device& device, const Homes& homes, double batch)
{
    if (homes.weights_scratchpad < 0)
        return 0.0;
    const MemoryLevel& scratchpad = levelAt(device, homes.weights_scratchpad);
    const double taken = scratchpad.keeps.activations ? batch * demand.working_set : 0.0;
    return std::max(0.0, scratchpad.capacity.value - taken);
}

// Weights that must be streamed: all, less what a scratchpad holds.
double streamedWeights(const Demand& demand, const Device& device, const Homes& homes, double batch)
{
    return std::max(0.0, demand.streamed_weights - roomForWeights(demand, device, homes, batch));
}

// Activations that leave the nearest level that keeps them.
double leavingActivations(const Demand& demand, const Device& device, const Homes& homes,
                          double batch)
{
    const double moved = batch * demand.moved;
    if (homes.nearest_activations < 0)
        return moved;
    const MemoryLevel& level = levelAt(device, homes.nearest_activations);
    const double working_set = batch * demand.working_set;
    switch (level.role) {
    case MemoryRole::Cache:
        return std::max(0.0, moved - level.capacity.value);
    case MemoryRole::Scratchpad:
        return working_set > 0.0 ? moved * std::max(0.0, 1.0 - level.capacity.value / working_set)
                                 : 0.0;
    case MemoryRole::Main:
        return moved;
    }
    return moved;
}

struct Flow
{
    Traffic leaving; // what leaves the chip, whether or not it has a level to flow through
    std::array<double, max_memory_levels> through{};
};

Flow flowOf(const Demand& demand, const Device& device, const Homes& homes, double batch)
{
    Flow flow;
    flow.leaving.weights = streamedWeights(demand, device, homes, batch);
    flow.leaving.activations = leavingActivations(demand, device, homes, batch);
    flow.leaving.kv_cache = batch * demand.kv_cache;
    flow.leaving.lookups = batch * demand.lookups;
    const auto add = [&flow](int home, double bytes) {
        if (home >= 0)
            flow.through[static_cast<std::size_t>(home)] += bytes;
    };
    add(homes.weights, flow.leaving.weights);
    add(homes.activations, flow.leaving.activations);
    add(homes.kv_cache, flow.leaving.kv_cache);
    add(homes.lookups, flow.leaving.lookups);
    return flow;
}

double slowest(const Flow& flow, const Device& device, double bandwidth_efficiency)
{
    double time = 0.0;
    for (std::size_t i = 0; i < device.memory.size(); ++i) {
        if (const auto& bandwidth = device.memory[i].bandwidth)
            time = std::max(time, flow.through[i] / (bandwidth->value * bandwidth_efficiency));
    }
    return time;
}

// Whether a scratchpad is the only place where activations can live.
bool onlyHomeOfActivations(const Device& device, const Homes& homes, std::size_t index)
{
    return homes.activations < 0 && homes.nearest_activations == static_cast<int>(index) &&
           device.memory[index].role == MemoryRole::Scratchpad;
}

// Bytes that level i must hold: fixed, and per sample.
struct Required
{
    bool must_hold{false};
    double fixed{0.0};
    double per_sample{0.0};
};

Required requiredOf(const Demand& demand, const Device& device, const Homes& homes,
                    std::size_t index)
{
    const MemoryLevel& level = device.memory[index];
    if (level.role == MemoryRole::Main) {
        return {true, level.keeps.weights ? demand.stored_weights : 0.0,
                (level.keeps.kv_cache ? demand.kv_cache : 0.0) +
                    (level.keeps.activations ? demand.held_activations : 0.0)};
    }
    if (onlyHomeOfActivations(device, homes, index))
        return {true, 0.0, demand.held_activations};
    return {};
}

// Whether some data has nowhere to be. A scratchpad that is the only home of activations and too
// small for them is full, not missing: its level says so.
bool homelessAt(const Demand& demand, const Device& device, const Homes& homes, double batch,
                const Flow& flow)
{
    // Without a main level for weights the scratchpad must hold all of them, looked up or not.
    const bool weights_lost =
        homes.weights < 0 && demand.stored_weights > roomForWeights(demand, device, homes, batch);
    const bool has_scratchpad =
        homes.nearest_activations >= 0 &&
        onlyHomeOfActivations(device, homes, static_cast<std::size_t>(homes.nearest_activations));
    return weights_lost ||
           (homes.activations < 0 && !has_scratchpad && flow.leaving.activations > 0.0) ||
           (homes.kv_cache < 0 && flow.leaving.kv_cache > 0.0) ||
           (homes.lookups < 0 && flow.leaving.lookups > 0.0);
}

} // namespace

Homes homesOf(const Device& device)
{
    Homes homes;
    const auto take = [](int& home, int index) {
        if (home < 0)
            home = index;
    };
    for (std::size_t i = 0; i < device.memory.size(); ++i) {
        const MemoryLevel& level = device.memory[i];
        const int index = static_cast<int>(i);
        if (level.keeps.activations)
            take(homes.nearest_activations, index);
        if (level.role == MemoryRole::Scratchpad && level.keeps.weights)
            take(homes.weights_scratchpad, index);
        if (level.role != MemoryRole::Main)
            continue;
        if (level.keeps.weights)
            take(homes.weights, index);
        if (level.keeps.activations)
            take(homes.activations, index);
        if (level.keeps.kv_cache)
            take(homes.kv_cache, index);
        if (level.keeps.lookups)
            take(homes.lookups, index);
        take(homes.ridge, index);
    }
    if (homes.weights >= 0)
        homes.ridge = homes.weights;
    return homes;
}

MemoryUse memoryUse(const Demand& demand, const Device& device, const Homes& homes, double batch,
                    double bandwidth_efficiency)
{
    const Flow flow = flowOf(demand, device, homes, batch);
    MemoryUse use;
    use.traffic.weights = homes.weights >= 0 ? flow.leaving.weights : 0.0;
    use.traffic.activations = homes.activations >= 0 ? flow.leaving.activations : 0.0;
    use.traffic.kv_cache = homes.kv_cache >= 0 ? flow.leaving.kv_cache : 0.0;
    use.traffic.lookups = homes.lookups >= 0 ? flow.leaving.lookups : 0.0;
    use.traffic.total =
        use.traffic.weights + use.traffic.activations + use.traffic.kv_cache + use.traffic.lookups;
    use.time = slowest(flow, device, bandwidth_efficiency);
    use.homeless = homelessAt(demand, device, homes, batch, flow);
    use.fits = !use.homeless;
    for (std::size_t i = 0; i < device.memory.size(); ++i) {
        LevelUse& level = use.levels[i];
        level.traffic = flow.through[i];
        if (const auto& bandwidth = device.memory[i].bandwidth)
            level.time = flow.through[i] / (bandwidth->value * bandwidth_efficiency);
        else if (flow.through[i] > 0.0)
            use.unlimited = true;
        const Required required = requiredOf(demand, device, homes, i);
        level.must_hold = required.must_hold;
        level.required = required.fixed + batch * required.per_sample;
        level.fits = !required.must_hold || level.required <= device.memory[i].capacity.value;
        use.fits = use.fits && level.fits;
    }
    return use;
}

double memoryTime(const Demand& demand, const Device& device, const Homes& homes, double batch,
                  double bandwidth_efficiency)
{
    return slowest(flowOf(demand, device, homes, batch), device, bandwidth_efficiency);
}

std::optional<int> computeBoundFrom(const Demand& demand, const Device& device, const Homes& homes,
                                    double operations_per_second, double bandwidth_efficiency)
{
    const auto computeLasts = [&](int batch) {
        const double compute = batch * demand.operations / operations_per_second;
        return compute >= memoryTime(demand, device, homes, batch, bandwidth_efficiency);
    };
    if (computeLasts(1))
        return 1;

    // The batches after which a level's traffic changes its slope, rising.
    std::array<double, 4> bends{};
    std::size_t bend_count = 0;
    const auto bend = [&](double batch) {
        if (!(batch > 1.0 && batch < limits::max_batch))
            return;
        std::size_t at = bend_count++;
        for (; at > 0 && bends[at - 1] > std::floor(batch); --at)
            bends[at] = bends[at - 1];
        bends[at] = std::floor(batch);
    };
    if (homes.nearest_activations >= 0) {
        const MemoryLevel& level = levelAt(device, homes.nearest_activations);
        if (level.role == MemoryRole::Cache && demand.moved > 0.0)
            bend(level.capacity.value / demand.moved);
        if (level.role == MemoryRole::Scratchpad && demand.working_set > 0.0)
            bend(level.capacity.value / demand.working_set);
    }
    if (homes.weights_scratchpad >= 0 && demand.working_set > 0.0) {
        const MemoryLevel& level = levelAt(device, homes.weights_scratchpad);
        if (level.keeps.activations) {
            bend(level.capacity.value / demand.working_set);
            bend((level.capacity.value - demand.streamed_weights) / demand.working_set);
        }
    }
    bends[bend_count++] = limits::max_batch;

    double from = 1.0;
    for (std::size_t piece = 0; piece < bend_count; ++piece) {
        const double to = bends[piece];
        if (to < from)
            continue;
        // On this piece each level's time is a line; compute must be above all of them.
        const Flow first = flowOf(demand, device, homes, from);
        const Flow last = flowOf(demand, device, homes, to);
        double lower = from;
        double upper = to;
        for (std::size_t i = 0; i < device.memory.size(); ++i) {
            const auto& bandwidth = device.memory[i].bandwidth;
            if (!bandwidth)
                continue;
            const double rate = bandwidth->value * bandwidth_efficiency;
            const double lead_from =
                from * demand.operations / operations_per_second - first.through[i] / rate;
            const double lead_to =
                to * demand.operations / operations_per_second - last.through[i] / rate;
            if (lead_from < 0.0 && lead_to <= lead_from) {
                lower = limits::max_batch + 1.0; // memory only pulls ahead on this piece
            } else if (lead_from < 0.0) {
                lower = std::max(lower, from - lead_from * (to - from) / (lead_to - lead_from));
            } else if (lead_to < 0.0) {
                upper = std::min(upper, from + lead_from * (to - from) / (lead_from - lead_to));
            }
        }
        // Division rounds: the neighbours decide by the very comparison that evaluate makes.
        const double start = std::floor(lower) - 1.0;
        for (double batch = std::max(from, start);
             batch <= std::min({to, upper + 1.0, start + 3.0}); batch += 1.0) {
            if (computeLasts(static_cast<int>(batch)))
                return static_cast<int>(batch);
        }
        from = to + 1.0;
    }
    return std::nullopt;
}

std::optional<std::int64_t> largestBatchThatFits(const Demand& demand, const Device& device,
                                                 const Homes& homes)
{
    const auto fits = [&](double batch) {
        return memoryUse(demand, device, homes, batch, 1.0).fits;
    };
    if (!fits(1.0))
        return 0;
    double largest = -1.0; // none: no level fills with the batch
    const auto bound = [&largest](double batch) {
        largest = largest < 0.0 ? batch : std::min(largest, batch);
    };
    for (std::size_t i = 0; i < device.memory.size(); ++i) {
        const Required required = requiredOf(demand, device, homes, i);
        if (required.must_hold && required.per_sample > 0.0)
            bound(std::floor((device.memory[i].capacity.value - required.fixed) /
                             required.per_sample));
    }
    if (homes.activations < 0 && homes.nearest_activations >= 0 && demand.moved > 0.0) {
        // Nothing may leave the chip, for there is no level to receive it.
        const MemoryLevel& level = levelAt(device, homes.nearest_activations);
        const double per_sample =
            level.role == MemoryRole::Cache ? demand.moved : demand.working_set;
        if (per_sample > 0.0)
            bound(std::floor(level.capacity.value / per_sample));
    }
    if (homes.weights < 0 && homes.weights_scratchpad >= 0 && demand.working_set > 0.0) {
        const MemoryLevel& level = levelAt(device, homes.weights_scratchpad);
        if (level.keeps.activations)
            bound(std::floor((level.capacity.value - demand.stored_weights) / demand.working_set));
    }
    if (largest < 0.0)
        return std::nullopt;
    // Past 2^53 a count is no longer exact; no device of this world gets there.
    largest = std::clamp(largest, 1.0, 9007199254740992.0);
    // Division rounds by a unit or two; where numbers are so huge that one sample no longer counts
    // among them, more steps would not help.
    for (int step = 0; step < 4 && largest > 1.0 && !fits(largest); ++step)
        largest -= 1.0;
    for (int step = 0; step < 4 && largest < 9007199254740992.0 && fits(largest + 1.0); ++step)
        largest += 1.0;
    return static_cast<std::int64_t>(largest);
}

} // namespace deployscope
