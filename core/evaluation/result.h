// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/device.h"
#include "core/catalog/terms.h"

#include <array>
#include <cstdint>
#include <optional>

namespace deployscope {

// What limits: the largest term of the device's time, or of the whole request's.
enum class Bottleneck : std::uint8_t { Compute, Memory, Overhead, Network, Balanced };

// Bytes per batch that leave the chip.
struct Traffic
{
    double weights{0.0};
    double activations{0.0};
    double kv_cache{0.0};
    double lookups{0.0};
    double total{0.0};
};

// Seconds. The sum is the Iron Law for one isolated request, the overlapped form the Bottleneck
// Principle for a stream.
struct Times
{
    double compute{0.0};
    double memory{0.0};
    double overhead{0.0};
    double device_sum{0.0};
    double device_overlapped{0.0};
    double network_propagation{0.0};
    double network_transfer{0.0};
    double network_software{0.0};
    double end_to_end{0.0};

    double network() const { return network_propagation + network_transfer + network_software; }
};

// One memory level under the scenario; levels are those of the device, in its order.
struct LevelUse
{
    double traffic{0.0};   // bytes per batch that flow through it (main levels)
    double time{0.0};      // s; 0 where the level has no bandwidth
    double required{0.0};  // bytes that must fit (main levels, and a scratchpad that is the only
                           // home of activations)
    bool must_hold{false}; // whether required counts
    bool fits{true};
};

// Why a scenario cannot be met, nearest to physics first; the order is the rank.
enum class Wall : std::uint8_t { DoesNotFit, Light, Heat, Battery, Bandwidth, Time, Money };

enum class ConstraintKind : std::uint8_t {
    Memory,
    Precision,
    LatencyBudget,
    PowerBudget,
    BatteryLife,
    RequestRate,
    NetworkCapacity,
    Price
};
inline constexpr std::size_t max_constraints = 8;

// One row of the verdict. The value must not exceed the limit, or, where at_least is set, must
// reach it. A value or a limit that is not known is nothing, and then the row is not met.
struct Constraint
{
    ConstraintKind kind{ConstraintKind::Memory};
    std::optional<double> value{};
    std::optional<double> limit{};
    bool at_least{false};
    bool met{true};
    Wall wall{Wall::DoesNotFit}; // which wall it is where it is not met
    std::uint8_t level{0};       // the memory level, for Memory
};

// Things that a reader of the figures must know; a set of bits in Result::notes.
enum class Note : std::uint32_t {
    ActivationsUnknown = 1u << 0,      // memory time is a lower bound
    ComputedInWider = 1u << 1,         // no native peak for the precision
    RequestSizeUnknown = 1u << 2,      // its transfer is left out
    SoftwareOverheadZero = 1u << 3,    // a distant service with no software overhead
    IdlePowerUnknown = 1u << 4,        // battery life is an upper bound
    PowerUnknown = 1u << 5,            // no energy can be told
    NothingLeavesChip = 1u << 6,       // arithmetic intensity is undefined
    BandwidthUnknown = 1u << 7,        // traffic flows through a level that never limits
    TrainingTraffic = 1u << 8,         // one pass is counted: a lower bound
    NoHomeForData = 1u << 9,           // a kind of data has no main level to live in
    RadioEnergyUnknown = 1u << 10,     // transmission energy cannot be told
    AnswerSizeUnknown = 1u << 11,      // its transfer is left out
    HeldActivationsUnknown = 1u << 12, // the memory needed is a lower bound
};

// Everything that evaluate computes: numbers and enumerations only, so that it needs no
// allocation. Sentences and derivations are made from it when asked for.
struct Result
{
    std::optional<Precision> compute_precision; // none: cannot run; then no figure below is filled
    double operations{0.0};                     // FLOP per batch, in the scenario's convention
    double peak_performance{0.0};               // FLOP/s, dense, as listed
    Traffic traffic;
    std::optional<double> arithmetic_intensity; // FLOP/byte; none where no byte leaves the chip
    std::optional<double> ridge_point;  // FLOP/byte; none where the main level has no bandwidth
    double attainable_performance{0.0}; // FLOP/s at this intensity under the roofs
    Times time;
    Bottleneck device_bottleneck{Bottleneck::Balanced};
    std::optional<double> bottleneck_ratio; // the larger over the smaller of compute and memory
    Bottleneck request_bottleneck{Bottleneck::Balanced};
    std::optional<int> compute_bound_from_batch;
    bool fits{false};
    std::optional<double> throughput; // inferences/s; none where it does not fit
    std::array<LevelUse, max_memory_levels> levels;
    std::uint8_t level_count{0};
    std::optional<std::int64_t> largest_batch_that_fits; // 0: not even one; none: any batch
    // does, or it is not known (HeldActivationsUnknown)
    std::optional<Precision> widest_precision_that_fits; // none: not one does
    std::optional<double> energy_per_inference;          // J, an upper bound
    std::optional<double> transmission_energy;           // J per request
    std::optional<double> battery_life; // s at the request rate; continuous without one
    std::array<Constraint, max_constraints> constraints;
    std::uint8_t constraint_count{0};
    bool feasible{false};
    std::optional<Wall> first_wall;
    std::uint32_t notes{0};

    // The two rows that are always there, judge sees to it.
    const Constraint& memory() const { return constraints[0]; }
    const Constraint& precision() const { return constraints[1]; }

    bool has(Note note) const { return (notes & static_cast<std::uint32_t>(note)) != 0; }
};

} // namespace deployscope
