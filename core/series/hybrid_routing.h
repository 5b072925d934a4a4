// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/series/hybrid_drawing.h"

#include <cstddef>
#include <vector>

namespace deployscope {

// The boxes of a drawing as a grid, and the gaps that flows take between them.
struct HybridGrid
{
    struct Gap
    {
        double begin{0.0};
        double width{0.0};
    };

    std::vector<std::size_t> row_of; // of each stage, counted over all tiers
    std::vector<Gap> column_gaps;    // in front of each column, and behind the last
    std::vector<Gap> row_gaps;       // above each row
};

// What flows ask of the gaps.
struct GapNeeds
{
    std::vector<std::size_t> column_lanes; // ways that go up or down in the gap
    std::vector<bool> crossed_straight;    // by a flow between neighbours, whose label stands here
    std::vector<std::size_t> row_lanes;
};

// Only the rows of the grid and the number of its gaps have to be there.
GapNeeds gapNeeds(const HybridDrawing& drawing, const HybridGrid& grid);

// Finds the ways of the drawing's flows, whose boxes have their places: out of the box at its right
// (at its left for what goes back), along the gaps between columns and rows, and in at the side
// that looks that way. No way crosses a box, and no two share a lane. Lanes are given out so that
// ways of a gap cross one another little.
void routeFlows(HybridDrawing& drawing, const HybridGrid& grid);

} // namespace deployscope
