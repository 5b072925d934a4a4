// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/figure.h"
#include "core/catalog/terms.h"

#include <optional>
#include <string>
#include <vector>

namespace deployscope {

// The shape from which a transformer's operations and KV cache follow.
struct TransformerShape
{
    int layers{0};
    int hidden{0};
    int heads{0};    // 0: not given
    int kv_heads{0}; // 0: no KV cache (an encoder)
    int head_dimension{0};
    FigureKind kind{FigureKind::Sheet};
    std::string source;
    std::string note;
};

// Operations of one inference, and what the source counted: one per multiply-accumulate, or two.
struct CountedOperations
{
    Figure figure; // operations as the source counts
    bool counts_mac{false};
};

struct Workload
{
    std::string id;
    std::string name;
    Archetype archetype{Archetype::ComputeBeast};
    bool lighthouse{false};
    std::string summary;
    Figure parameters;
    std::optional<Figure> looked_up_parameters;
    std::optional<CountedOperations> operations; // this or transformer, the reader sees to it
    std::optional<TransformerShape> transformer;
    int default_context{1024};                     // tokens, transformers only
    std::vector<Phase> phases;                     // never empty; the first is the default
    std::optional<Figure> activations_moved;       // elements per inference
    std::optional<Figure> activations_working_set; // elements per inference
    std::optional<Figure> values_gathered;         // values per sample
    std::optional<Figure> payload_up;              // bytes per request
    std::optional<Figure> payload_down;
    std::optional<Figure> training_operations; // FLOP of the whole training
    std::vector<std::string> notes;
    bool built_in{true};
};

} // namespace deployscope
