// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/device.h"
#include "core/evaluation/demand.h"
#include "core/evaluation/result.h"

#include <cstdint>
#include <optional>

namespace deployscope {

// Which level of a device serves each kind of data; −1 where none does.
struct Homes
{
    int weights{-1};     // nearest main level that keeps weights
    int activations{-1}; // the same for activations, KV cache and lookups
    int kv_cache{-1};
    int lookups{-1};
    int weights_scratchpad{-1};  // nearest scratchpad that keeps weights
    int nearest_activations{-1}; // nearest level of any role that keeps activations
    int ridge{-1};               // the main level whose bandwidth sets the ridge point
};

Homes homesOf(const Device& device);

// What flows and what is kept at one batch size.
struct MemoryUse
{
    Traffic traffic; // bytes that leave the chip and have a level to flow through
    std::array<LevelUse, max_memory_levels> levels;
    double time{0.0};      // s: the slowest level
    bool homeless{false};  // some data has no main level to live in
    bool unlimited{false}; // traffic flows through a level with no known bandwidth
    bool fits{true};
};

// Section 3 and 5 of the model for one batch.
MemoryUse memoryUse(const Demand& demand, const Device& device, const Homes& homes, double batch,
                    double bandwidth_efficiency);

// The memory time alone, s; what memoryUse gives, computed without the rest.
double memoryTime(const Demand& demand, const Device& device, const Homes& homes, double batch,
                  double bandwidth_efficiency);

// The least batch in 1 … 65 536 at which compute takes at least as long as memory. Memory time is
// piecewise linear in the batch, so each piece is solved, not searched.
std::optional<int> computeBoundFrom(const Demand& demand, const Device& device, const Homes& homes,
                                    double operations_per_second, double bandwidth_efficiency);

// The largest batch that fits; 0 where not even one does, nothing where any does.
std::optional<std::int64_t> largestBatchThatFits(const Demand& demand, const Device& device,
                                                 const Homes& homes);

} // namespace deployscope
