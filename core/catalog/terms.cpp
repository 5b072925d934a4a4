// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/terms.h"

namespace deployscope {

namespace {

template <typename E> struct Term
{
    E value;
    std::string_view id;
    std::string_view name;
};

constexpr std::array tier_terms{
    Term<Tier>{Tier::Cloud, "cloud", "Cloud"},
    Term<Tier>{Tier::Edge, "edge", "Edge"},
    Term<Tier>{Tier::Mobile, "mobile", "Mobile"},
    Term<Tier>{Tier::Tiny, "tiny", "Tiny"},
};

constexpr std::array precision_terms{
    Term<Precision>{Precision::Fp32, "fp32", "FP32"},
    Term<Precision>{Precision::Tf32, "tf32", "TF32"},
    Term<Precision>{Precision::Fp16, "fp16", "FP16"},
    Term<Precision>{Precision::Fp8, "fp8", "FP8"},
    Term<Precision>{Precision::Int8, "int8", "INT8"},
    Term<Precision>{Precision::Int4, "int4", "INT4"},
};

constexpr std::array phase_terms{
    Term<Phase>{Phase::Inference, "inference", "inference"},
    Term<Phase>{Phase::Decode, "decode", "decode (one token)"},
    Term<Phase>{Phase::Prefill, "prefill", "prefill (the whole prompt)"},
    Term<Phase>{Phase::Training, "training", "training (one step)"},
};

constexpr std::array convention_terms{
    Term<Convention>{Convention::Book, "book", "book: one MAC is one operation"},
    Term<Convention>{Convention::Vendor, "vendor", "vendor: one MAC is two operations"},
};

constexpr std::array memory_role_terms{
    Term<MemoryRole>{MemoryRole::Cache, "cache", "cache"},
    Term<MemoryRole>{MemoryRole::Scratchpad, "scratchpad", "scratchpad"},
    Term<MemoryRole>{MemoryRole::Main, "main", "main memory"},
};

constexpr std::array data_kind_terms{
    Term<DataKind>{DataKind::Weights, "weights", "weights"},
    Term<DataKind>{DataKind::Activations, "activations", "activations"},
    Term<DataKind>{DataKind::KvCache, "kv_cache", "KV cache"},
    Term<DataKind>{DataKind::Lookups, "lookups", "lookups"},
};

constexpr std::array archetype_terms{
    Term<Archetype>{Archetype::ComputeBeast, "compute_beast", "Compute Beast"},
    Term<Archetype>{Archetype::BandwidthHog, "bandwidth_hog", "Bandwidth Hog"},
    Term<Archetype>{Archetype::SparseScatter, "sparse_scatter", "Sparse Scatter"},
    Term<Archetype>{Archetype::TinyConstraint, "tiny_constraint", "Tiny Constraint"},
};

constexpr std::array figure_kind_terms{
    Term<FigureKind>{FigureKind::Sheet, "sheet", "data sheet"},
    Term<FigureKind>{FigureKind::Book, "book", "book"},
    Term<FigureKind>{FigureKind::Seed, "seed", "earlier edition"},
    Term<FigureKind>{FigureKind::Measured, "measured", "measured"},
    Term<FigureKind>{FigureKind::Estimate, "estimate", "estimate"},
};

// The tables stand in the order of their enumerations, so that a value is its own index.
template <typename E, std::size_t N> constexpr bool inOrder(const std::array<Term<E>, N>& terms)
{
    for (std::size_t i = 0; i < N; ++i) {
        if (static_cast<std::size_t>(terms[i].value) != i) {
            return false;
        }
    }
    return true;
}
static_assert(inOrder(tier_terms) && inOrder(precision_terms) && inOrder(phase_terms) &&
              inOrder(convention_terms) && inOrder(memory_role_terms) && inOrder(data_kind_terms) &&
              inOrder(archetype_terms) && inOrder(figure_kind_terms));
static_assert(tier_terms.size() == all_tiers.size() &&
              precision_terms.size() == all_precisions.size() &&
              phase_terms.size() == all_phases.size() &&
              convention_terms.size() == all_conventions.size() &&
              memory_role_terms.size() == all_memory_roles.size() &&
              data_kind_terms.size() == all_data_kinds.size() &&
              archetype_terms.size() == all_archetypes.size() &&
              figure_kind_terms.size() == all_figure_kinds.size());

template <typename E, std::size_t N>
std::optional<E> fromId(const std::array<Term<E>, N>& terms, std::string_view id)
{
    for (const Term<E>& term : terms) {
        if (term.id == id) {
            return term.value;
        }
    }
    return std::nullopt;
}

template <typename E, std::size_t N>
const Term<E>& termOf(const std::array<Term<E>, N>& terms, E value)
{
    return terms[static_cast<std::size_t>(value)];
}

} // namespace

std::string_view idOf(Tier tier)
{
    return termOf(tier_terms, tier).id;
}
std::string_view idOf(Precision precision)
{
    return termOf(precision_terms, precision).id;
}
std::string_view idOf(Phase phase)
{
    return termOf(phase_terms, phase).id;
}
std::string_view idOf(Convention convention)
{
    return termOf(convention_terms, convention).id;
}
std::string_view idOf(MemoryRole role)
{
    return termOf(memory_role_terms, role).id;
}
std::string_view idOf(DataKind kind)
{
    return termOf(data_kind_terms, kind).id;
}
std::string_view idOf(Archetype archetype)
{
    return termOf(archetype_terms, archetype).id;
}
std::string_view idOf(FigureKind kind)
{
    return termOf(figure_kind_terms, kind).id;
}

std::string_view nameOf(Tier tier)
{
    return termOf(tier_terms, tier).name;
}
std::string_view nameOf(Precision precision)
{
    return termOf(precision_terms, precision).name;
}
std::string_view nameOf(Phase phase)
{
    return termOf(phase_terms, phase).name;
}
std::string_view nameOf(Convention convention)
{
    return termOf(convention_terms, convention).name;
}
std::string_view nameOf(MemoryRole role)
{
    return termOf(memory_role_terms, role).name;
}
std::string_view nameOf(DataKind kind)
{
    return termOf(data_kind_terms, kind).name;
}
std::string_view nameOf(Archetype archetype)
{
    return termOf(archetype_terms, archetype).name;
}
std::string_view nameOf(FigureKind kind)
{
    return termOf(figure_kind_terms, kind).name;
}

std::string_view wallOf(Archetype archetype)
{
    switch (archetype) {
    case Archetype::ComputeBeast:
        return "Limited by arithmetic: every byte that is read is used many times, so the peak of "
               "the device sets the pace.";
    case Archetype::BandwidthHog:
        return "Limited by memory bandwidth: all weights are read for little arithmetic, so the "
               "arithmetic units wait.";
    case Archetype::SparseScatter:
        return "Limited by memory capacity and irregular access: huge tables must be held, and few "
               "of their rows are read.";
    case Archetype::TinyConstraint:
        return "Limited by energy and by a few hundred kilobytes of memory: the model must fit on "
               "a microcontroller and run on milliwatts.";
    }
    return {};
}

std::optional<Tier> tierFromId(std::string_view id)
{
    return fromId(tier_terms, id);
}
std::optional<Precision> precisionFromId(std::string_view id)
{
    // Both are sixteen bits wide, and profiles give one peak for the two.
    return fromId(precision_terms, id == "bf16" ? std::string_view("fp16") : id);
}
std::optional<Phase> phaseFromId(std::string_view id)
{
    return fromId(phase_terms, id);
}
std::optional<Convention> conventionFromId(std::string_view id)
{
    return fromId(convention_terms, id);
}
std::optional<MemoryRole> memoryRoleFromId(std::string_view id)
{
    return fromId(memory_role_terms, id);
}
std::optional<DataKind> dataKindFromId(std::string_view id)
{
    return fromId(data_kind_terms, id);
}
std::optional<Archetype> archetypeFromId(std::string_view id)
{
    return fromId(archetype_terms, id);
}
std::optional<FigureKind> figureKindFromId(std::string_view id)
{
    return fromId(figure_kind_terms, id);
}

} // namespace deployscope
