// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hybrid/design.h"

#include <cstddef>
#include <vector>

namespace deployscope {

// The stages of a design and the flows that carry events between them, by index.
struct EventGraph
{
    std::vector<std::vector<std::size_t>> flows_in; // of each stage
    std::vector<std::vector<std::size_t>> flows_out;
    std::vector<std::size_t> from; // of each flow; no_stage where its stage is not known
    std::vector<std::size_t> to;
    std::vector<std::size_t> order;  // stages, each after all that lead to it; without those below
    std::vector<std::size_t> circle; // stages in a circle, from one of them around; empty: none
};
inline constexpr std::size_t no_stage = static_cast<std::size_t>(-1);

EventGraph eventGraph(const HybridDesign& design);

} // namespace deployscope
