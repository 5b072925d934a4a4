// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/series/hybrid_routing.h"

#include <algorithm>
#include <map>
#include <utility>

namespace deployscope {

namespace {

// The parts of a way: the gap between columns that it leaves into, the gap above a row that it
// follows (where its ends are not beside one gap), the gap that it arrives by.
struct Way
{
    std::size_t flow{0};
    std::size_t from_row{0};
    std::size_t to_row{0};
    bool leaves_right{true};
    bool enters_left{true};
    std::size_t first_gap{0};
    std::size_t last_gap{0};

    double out_y{0.0};
    double in_y{0.0};
    double along{0.0}; // y, where it follows a row
    double first{0.0}; // x
    double last{0.0};

    bool isDirect() const { return first_gap == last_gap; }
    bool isStraight() const
    {
        return isDirect() && from_row == to_row && leaves_right == enters_left;
    }
};

std::vector<Way> waysOf(const HybridDrawing& drawing, const HybridGrid& grid)
{
    std::vector<Way> ways;
    for (std::size_t i = 0; i < drawing.flows.size(); ++i) {
        const DrawnFlow& flow = drawing.flows[i];
        const std::size_t from = drawing.stages[flow.from].column;
        const std::size_t to = drawing.stages[flow.to].column;
        Way way;
        way.flow = i;
        way.from_row = grid.row_of[flow.from];
        way.to_row = grid.row_of[flow.to];
        way.leaves_right = to > from;
        way.enters_left = to >= from; // from below or above into the same side
        way.first_gap = way.leaves_right ? from + 1 : from;
        way.last_gap = way.enters_left ? to : to + 1;
        ways.push_back(way);
    }
    return ways;
}

// A piece of a way within a gap, along it from one end to the other; at each end the way turns to
// the side of the gap with the smaller places (before) or the larger ones.
struct Piece
{
    std::size_t way{0};
    bool is_last{false}; // the one by which it arrives
    double begin{0.0};
    bool begin_before{true};
    double end{0.0};
    bool end_before{true};

    bool spans(double place) const
    {
        return place > std::min(begin, end) && place < std::max(begin, end);
    }
};

// Crossings of two pieces where one's lane is nearer to the small places than the other's.
int crossings(const Piece& nearer, const Piece& farther)
{
    return static_cast<int>(!nearer.begin_before && farther.spans(nearer.begin)) +
           static_cast<int>(!nearer.end_before && farther.spans(nearer.end)) +
           static_cast<int>(farther.begin_before && nearer.spans(farther.begin)) +
           static_cast<int>(farther.end_before && nearer.spans(farther.end));
}

// Changes neighbours until no change makes less crossings.
void untangle(std::vector<Piece>& pieces)
{
    bool changed = true;
    for (std::size_t turn = 0; changed && turn < pieces.size(); ++turn) {
        changed = false;
        for (std::size_t i = 1; i < pieces.size(); ++i) {
            if (crossings(pieces[i], pieces[i - 1]) < crossings(pieces[i - 1], pieces[i])) {
                std::swap(pieces[i], pieces[i - 1]);
                changed = true;
            }
        }
    }
}

double laneOf(const HybridGrid::Gap& gap, std::size_t lane, std::size_t lanes)
{
    return gap.begin + gap.width * static_cast<double>(lane + 1) / static_cast<double>(lanes + 1);
}

// Where ways leave and enter the sides of boxes. The two sides that a gap has in one row share out
// their height, so that no way runs on another's; what goes straight across is one of them. Ways to
// what stands higher leave higher.
void findPorts(std::vector<Way>& ways, const HybridDrawing& drawing)
{
    struct User
    {
        Way* way{nullptr};
        bool leaves{true};
        double box_y{0.0};
        double other_y{0.0};
    };
    std::map<std::pair<std::size_t, std::size_t>, std::vector<User>> users; // by row and gap
    for (Way& way : ways) {
        const double from_y = drawing.stages[drawing.flows[way.flow].from].y;
        const double to_y = drawing.stages[drawing.flows[way.flow].to].y;
        users[{way.from_row, way.first_gap}].push_back({&way, true, from_y, to_y});
        if (!way.isStraight())
            users[{way.to_row, way.last_gap}].push_back({&way, false, to_y, from_y});
    }
    for (auto& [place, sharers] : users) {
        std::stable_sort(sharers.begin(), sharers.end(),
                         [](const User& a, const User& b) { return a.other_y < b.other_y; });
        for (std::size_t slot = 0; slot < sharers.size(); ++slot) {
            const User& user = sharers[slot];
            const double y = laneOf({user.box_y, drawing.box_height}, slot, sharers.size());
            (user.leaves ? user.way->out_y : user.way->in_y) = y;
            if (user.way->isStraight())
                user.way->in_y = y;
        }
    }
}

// Rows first: which way a piece turns is known by then, how far to the side it is not, so that the
// gaps' middles stand for it.
void findRowLanes(std::vector<Way>& ways, const HybridGrid& grid)
{
    std::map<std::size_t, std::vector<Piece>> rows;
    const auto middle = [&grid](std::size_t gap) {
        return grid.column_gaps[gap].begin + grid.column_gaps[gap].width / 2.0;
    };
    for (std::size_t i = 0; i < ways.size(); ++i) {
        const Way& way = ways[i];
        if (way.isDirect())
            continue;
        Piece piece;
        piece.way = i;
        piece.begin = middle(way.first_gap);
        piece.begin_before = way.from_row < way.to_row; // it comes from above
        piece.end = middle(way.last_gap);
        piece.end_before = false;
        rows[way.to_row].push_back(piece);
    }
    for (auto& [row, pieces] : rows) {
        untangle(pieces);
        for (std::size_t lane = 0; lane < pieces.size(); ++lane)
            ways[pieces[lane].way].along = laneOf(grid.row_gaps[row], lane, pieces.size());
    }
}

void findColumnLanes(std::vector<Way>& ways, const HybridGrid& grid)
{
    std::vector<std::vector<Piece>> gaps(grid.column_gaps.size());
    for (std::size_t i = 0; i < ways.size(); ++i) {
        const Way& way = ways[i];
        if (way.isStraight())
            continue;
        if (way.isDirect()) {
            gaps[way.first_gap].push_back(
                {i, false, way.out_y, way.leaves_right, way.in_y, !way.enters_left});
            continue;
        }
        const bool goes_right = way.last_gap > way.first_gap;
        gaps[way.first_gap].push_back(
            {i, false, way.out_y, way.leaves_right, way.along, !goes_right});
        gaps[way.last_gap].push_back({i, true, way.along, goes_right, way.in_y, !way.enters_left});
    }
    for (std::size_t gap = 0; gap < gaps.size(); ++gap) {
        std::vector<Piece>& pieces = gaps[gap];
        untangle(pieces);
        for (std::size_t lane = 0; lane < pieces.size(); ++lane) {
            Way& way = ways[pieces[lane].way];
            (pieces[lane].is_last ? way.last : way.first) =
                laneOf(grid.column_gaps[gap], lane, pieces.size());
        }
    }
}

void addPoint(std::vector<DrawnPoint>& points, double x, double y)
{
    // Three in a row need no middle one.
    if (!points.empty() && points.back().x == x && points.back().y == y)
        return;
    if (points.size() > 1) {
        DrawnPoint& last = points.back();
        const DrawnPoint& before = points[points.size() - 2];
        if ((before.x == last.x && last.x == x) || (before.y == last.y && last.y == y)) {
            last = {x, y};
            return;
        }
    }
    points.push_back({x, y});
}

} // namespace

GapNeeds gapNeeds(const HybridDrawing& drawing, const HybridGrid& grid)
{
    GapNeeds needs;
    needs.column_lanes.resize(grid.column_gaps.size());
    needs.crossed_straight.resize(grid.column_gaps.size());
    needs.row_lanes.resize(grid.row_gaps.size());
    for (const Way& way : waysOf(drawing, grid)) {
        if (way.isStraight()) {
            needs.crossed_straight[way.first_gap] = true;
            continue;
        }
        ++needs.column_lanes[way.first_gap];
        if (way.isDirect())
            continue;
        ++needs.column_lanes[way.last_gap];
        ++needs.row_lanes[way.to_row];
    }
    return needs;
}

void routeFlows(HybridDrawing& drawing, const HybridGrid& grid)
{
    std::vector<Way> ways = waysOf(drawing, grid);
    findPorts(ways, drawing);
    findRowLanes(ways, grid);
    findColumnLanes(ways, grid);
    for (const Way& way : ways) {
        DrawnFlow& flow = drawing.flows[way.flow];
        const DrawnStage& from = drawing.stages[flow.from];
        const DrawnStage& to = drawing.stages[flow.to];
        std::vector<DrawnPoint>& points = flow.points;
        points.clear();
        addPoint(points, from.x + (way.leaves_right ? drawing.box_width : 0.0), way.out_y);
        if (!way.isStraight()) {
            addPoint(points, way.first, way.out_y);
            if (!way.isDirect()) {
                addPoint(points, way.first, way.along);
                addPoint(points, way.last, way.along);
                addPoint(points, way.last, way.in_y);
            } else {
                addPoint(points, way.first, way.in_y);
            }
        }
        addPoint(points, to.x + (way.enters_left ? 0.0 : drawing.box_width), way.in_y);
    }
}

} // namespace deployscope
