// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/figure.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace deployscope {

// The closed vocabularies of the model, with the one home of their identifiers (as in files and on
// the command line) and names (as on screen).

enum class Tier : std::uint8_t { Cloud, Edge, Mobile, Tiny };
inline constexpr std::array all_tiers{Tier::Cloud, Tier::Edge, Tier::Mobile, Tier::Tiny};

// In the order of the precision slider, widest first.
enum class Precision : std::uint8_t { Fp32, Tf32, Fp16, Fp8, Int8, Int4 };
inline constexpr std::array all_precisions{Precision::Fp32, Precision::Tf32, Precision::Fp16,
                                           Precision::Fp8,  Precision::Int8, Precision::Int4};
inline constexpr std::size_t precision_count = all_precisions.size();

enum class Phase : std::uint8_t { Inference, Decode, Prefill, Training };
inline constexpr std::array all_phases{Phase::Inference, Phase::Decode, Phase::Prefill,
                                       Phase::Training};

// Whether a multiply-accumulate counts as one operation (book) or two (vendor).
enum class Convention : std::uint8_t { Book, Vendor };
inline constexpr std::array all_conventions{Convention::Book, Convention::Vendor};

enum class MemoryRole : std::uint8_t { Cache, Scratchpad, Main };
inline constexpr std::array all_memory_roles{MemoryRole::Cache, MemoryRole::Scratchpad,
                                             MemoryRole::Main};

enum class DataKind : std::uint8_t { Weights, Activations, KvCache, Lookups };
inline constexpr std::array all_data_kinds{DataKind::Weights, DataKind::Activations,
                                           DataKind::KvCache, DataKind::Lookups};

enum class Archetype : std::uint8_t { ComputeBeast, BandwidthHog, SparseScatter, TinyConstraint };
inline constexpr std::array all_archetypes{Archetype::ComputeBeast, Archetype::BandwidthHog,
                                           Archetype::SparseScatter, Archetype::TinyConstraint};

inline constexpr std::array all_figure_kinds{FigureKind::Sheet, FigureKind::Book, FigureKind::Seed,
                                             FigureKind::Measured, FigureKind::Estimate};

// Bytes of one value (FP32 4, TF32 4, FP16/BF16 2, FP8 1, INT8 1, INT4 0.5).
constexpr double bytesOf(Precision precision)
{
    switch (precision) {
    case Precision::Fp32:
    case Precision::Tf32:
        return 4.0;
    case Precision::Fp16:
        return 2.0;
    case Precision::Fp8:
    case Precision::Int8:
        return 1.0;
    case Precision::Int4:
        return 0.5;
    }
    return 4.0;
}

constexpr bool isInteger(Precision precision)
{
    return precision == Precision::Int8 || precision == Precision::Int4;
}

// Identifiers: "cloud", "fp16", "decode", "book", "main", "kv_cache", "compute_beast", "sheet".
std::string_view idOf(Tier tier);
std::string_view idOf(Precision precision);
std::string_view idOf(Phase phase);
std::string_view idOf(Convention convention);
std::string_view idOf(MemoryRole role);
std::string_view idOf(DataKind kind);
std::string_view idOf(Archetype archetype);
std::string_view idOf(FigureKind kind);

// Names for people: "Cloud", "FP16", "decode (one token)", "Compute Beast", "KV cache",
// "data sheet".
std::string_view nameOf(Tier tier);
std::string_view nameOf(Precision precision);
std::string_view nameOf(Phase phase);
std::string_view nameOf(Convention convention);
std::string_view nameOf(MemoryRole role);
std::string_view nameOf(DataKind kind);
std::string_view nameOf(Archetype archetype);
std::string_view nameOf(FigureKind kind);

// The wall that an archetype runs into first, one sentence (ML Systems, workload archetypes).
std::string_view wallOf(Archetype archetype);

// Nothing where the text is not one of the identifiers ("bf16" reads as fp16).
std::optional<Tier> tierFromId(std::string_view id);
std::optional<Precision> precisionFromId(std::string_view id);
std::optional<Phase> phaseFromId(std::string_view id);
std::optional<Convention> conventionFromId(std::string_view id);
std::optional<MemoryRole> memoryRoleFromId(std::string_view id);
std::optional<DataKind> dataKindFromId(std::string_view id);
std::optional<Archetype> archetypeFromId(std::string_view id);
std::optional<FigureKind> figureKindFromId(std::string_view id);

} // namespace deployscope
