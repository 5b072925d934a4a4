// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/figure.h"
#include "core/catalog/terms.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace deployscope {

// The kinds of data that a memory level keeps.
struct KeptKinds
{
    bool weights{false};
    bool activations{false};
    bool kv_cache{false};
    bool lookups{false};

    constexpr bool keeps(DataKind kind) const
    {
        switch (kind) {
        case DataKind::Weights:
            return weights;
        case DataKind::Activations:
            return activations;
        case DataKind::KvCache:
            return kv_cache;
        case DataKind::Lookups:
            return lookups;
        }
        return false;
    }
    friend constexpr bool operator==(const KeptKinds&, const KeptKinds&) = default;
};

struct MemoryLevel
{
    std::string name;
    MemoryRole role{MemoryRole::Main};
    Figure capacity;                 // bytes
    std::optional<Figure> bandwidth; // bytes/s; a level without one never limits
    KeptKinds keeps;
};

// The reader refuses a device with more levels, so that a result needs no allocation.
inline constexpr std::size_t max_memory_levels = 8;

// A figure that is known and sourced but that the model does not use: "Peak, INT8 sparse".
struct FurtherFigure
{
    std::string name;
    Figure figure;
};

struct Device
{
    std::string id;
    std::string name;
    std::string short_name; // for labels on charts
    Tier tier{Tier::Cloud};
    std::string summary;
    std::array<std::optional<Figure>, precision_count> peaks; // FLOP/s, dense, by Precision
    std::vector<MemoryLevel> memory;                          // nearest to farthest
    std::optional<Figure> idle_power;                         // W
    std::optional<Figure> sustained_power;                    // W
    std::optional<Figure> peak_power;                         // W
    std::optional<Figure> battery;                            // J
    std::optional<Figure> price;                              // USD
    std::optional<Figure> rental;                             // USD/s
    std::optional<Figure> storage;                            // bytes
    std::optional<Figure> power_usage_effectiveness;          // facility ÷ device power, ≥ 1
    std::optional<Figure> compute_efficiency;                 // share of peak, for new scenarios
    std::optional<Figure> bandwidth_efficiency;
    std::optional<Figure> overhead; // s per batch
    std::vector<FurtherFigure> further_figures;
    std::vector<std::string> notes;
    bool built_in{true};

    const std::optional<Figure>& peak(Precision precision) const
    {
        return peaks[static_cast<std::size_t>(precision)];
    }
};

} // namespace deployscope
