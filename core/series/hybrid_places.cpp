// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/series/hybrid_drawing.h"
#include "core/series/hybrid_routing.h"

#include <algorithm>
#include <numeric>

namespace deployscope {

namespace {

// Of what is left of the room, boxes take their share first until they are as wide as they should
// be, the gaps the rest until a line between two boxes is long enough.
constexpr double share_of_boxes = 0.5;
constexpr double most_spread = 120.0; // px that a gap grows

double sumOf(const std::vector<double>& values)
{
    return std::accumulate(values.begin(), values.end(), 0.0);
}

// How much each of so many boxes grows of a room.
double growth(double room, double boxes, double least, double most, double share)
{
    return boxes > 0.0 ? std::clamp(share * room / boxes, 0.0, std::max(0.0, most - least)) : 0.0;
}

struct Rows
{
    std::vector<std::size_t> first; // of each tier, counted over all
    std::vector<std::size_t> count;
    std::size_t total{0};
};

// A tier without stages keeps the room of one.
Rows rowsOf(const HybridDrawing& drawing, HybridGrid& grid)
{
    Rows rows;
    grid.row_of.resize(drawing.stages.size());
    for (const DrawnTier& tier : drawing.tiers) {
        std::size_t count = 1;
        for (const DrawnStage& stage : drawing.stages) {
            if (stage.tier != tier.tier)
                continue;
            grid.row_of[stage.stage] = rows.total + stage.row;
            count = std::max(count, stage.row + 1);
        }
        rows.first.push_back(rows.total);
        rows.count.push_back(count);
        rows.total += count;
    }
    return rows;
}

void placeColumns(HybridDrawing& drawing, HybridGrid& grid, const GapNeeds& needs,
                  const HybridMeasures& measures)
{
    const std::size_t columns = grid.column_gaps.size() - 1;
    std::vector<double> widths;
    for (std::size_t gap = 0; gap <= columns; ++gap) {
        const bool is_outside = gap == 0 || gap == columns;
        const double lanes = static_cast<double>(needs.column_lanes[gap]);
        double width = is_outside ? measures.margin : 2.0 * measures.lane;
        if (lanes > 0.0)
            width = std::max(width, (lanes + 1.0) * measures.lane);
        if (needs.crossed_straight[gap])
            width = std::max(width, measures.label_width + measures.lane);
        widths.push_back(width);
    }
    const double count = static_cast<double>(columns);
    const double room =
        std::max(0.0, measures.width - sumOf(widths) - count * measures.least_box_width);
    const double more = growth(room, count, measures.least_box_width, measures.most_box_width,
                               columns > 1 ? share_of_boxes : 1.0);
    drawing.box_width = measures.least_box_width + more;
    if (columns > 1) {
        const double spread =
            std::min(most_spread, (room - count * more) / static_cast<double>(columns - 1));
        for (std::size_t gap = 1; gap < columns; ++gap)
            widths[gap] += spread;
    }
    double x = 0.0;
    for (std::size_t gap = 0; gap <= columns; ++gap) {
        grid.column_gaps[gap] = {x, widths[gap]};
        x += widths[gap] + (gap < columns ? drawing.box_width : 0.0);
    }
    drawing.width = std::max(x, measures.width);
}

void placeRows(HybridDrawing& drawing, HybridGrid& grid, const Rows& rows, const GapNeeds& needs,
               const HybridMeasures& measures)
{
    const double between = measures.margin / 2.0;
    std::vector<double> heights;
    for (std::size_t row = 0; row < rows.total; ++row) {
        const double lanes = static_cast<double>(needs.row_lanes[row]);
        // A figure stands above its lane.
        const double height = lanes > 0.0 ? lanes * measures.label_height + measures.lane / 2.0 : 0;
        heights.push_back(std::max(height, between));
    }
    for (std::size_t tier = 0; tier < rows.first.size(); ++tier) // the header gives room as well
        if (needs.row_lanes[rows.first[tier]] == 0)
            heights[rows.first[tier]] = 0.0;
    const double count = static_cast<double>(rows.total);
    const double bands = static_cast<double>(drawing.tiers.size());
    const double fixed = bands * (measures.header_height + between);
    const double room =
        std::max(0.0, measures.height - fixed - sumOf(heights) - count * measures.least_box_height);
    const double more =
        growth(room, count, measures.least_box_height, measures.most_box_height, share_of_boxes);
    drawing.box_height = measures.least_box_height + more;
    const double spread = std::min(most_spread, (room - count * more) / (count + bands));
    double y = 0.0;
    for (std::size_t tier = 0; tier < drawing.tiers.size(); ++tier) {
        DrawnTier& band = drawing.tiers[tier];
        band.top = y;
        y += measures.header_height;
        for (std::size_t i = 0; i < rows.count[tier]; ++i) {
            const std::size_t row = rows.first[tier] + i;
            const double height = heights[row] + spread;
            grid.row_gaps[row] = {y, height};
            y += height + drawing.box_height;
        }
        y += between + spread;
        band.height = y - band.top;
    }
    if (y < measures.height && !drawing.tiers.empty()) // the last band reaches to the end
        drawing.tiers.back().height += measures.height - y;
    drawing.height = std::max(y, measures.height);
}

} // namespace

void place(HybridDrawing& drawing, const HybridMeasures& measures)
{
    HybridGrid grid;
    const Rows rows = rowsOf(drawing, grid);
    std::size_t columns = 1;
    for (const DrawnStage& stage : drawing.stages)
        columns = std::max(columns, stage.column + 1);
    grid.column_gaps.resize(columns + 1);
    grid.row_gaps.resize(rows.total);
    const GapNeeds needs = gapNeeds(drawing, grid);
    placeColumns(drawing, grid, needs, measures);
    placeRows(drawing, grid, rows, needs, measures);
    for (DrawnStage& stage : drawing.stages) {
        const HybridGrid::Gap& left = grid.column_gaps[stage.column];
        const HybridGrid::Gap& above = grid.row_gaps[grid.row_of[stage.stage]];
        stage.x = left.begin + left.width;
        stage.y = above.begin + above.width;
    }
    routeFlows(drawing, grid);
}

} // namespace deployscope
