// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/series/hybrid_routing.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace deployscope {

namespace {

using namespace hybrid_drawing;

// The parts of a way: where it leaves, the gap between columns that it takes first, the gap above a
// row that it follows (where its ends are not beside each other), the gap that it arrives by.
struct Way
{
    const DrawnStage* from{nullptr};
    const DrawnStage* to{nullptr};
    bool leaves_right{true};
    std::size_t first_gap{0}; // in front of the column of the same number
    std::size_t last_gap{0};
    bool is_direct{false}; // both gaps are the same one
};

Way wayOf(const DrawnStage& from, const DrawnStage& to)
{
    Way way;
    way.from = &from;
    way.to = &to;
    way.leaves_right = to.column > from.column;
    way.first_gap = way.leaves_right ? from.column + 1 : from.column;
    way.last_gap = to.column;
    way.is_direct = way.first_gap == way.last_gap;
    return way;
}

// Gives out the lanes of gaps, evenly.
class Lanes
{
public:
    void count(double gap) { ++counts_[key(gap)]; }
    // The next lane's distance from the beginning of the gap.
    double next(double gap, double width)
    {
        const double lane = ++given_[key(gap)];
        return width * lane / (counts_[key(gap)] + 1.0);
    }

private:
    static long key(double gap) { return std::lround(gap * 16.0); }

    std::map<long, int> counts_;
    std::map<long, int> given_;
};

double gapLeft(std::size_t gap)
{
    return margin + static_cast<double>(gap) * (box_width + column_gap);
}

// Where ways leave and enter the sides of boxes. The two sides that a gap has in one row share out
// their height, so that no way runs on another's; what goes straight across is one of them. Ways to
// what stands higher leave higher.
class Ports
{
public:
    explicit Ports(const std::vector<Way>& ways) : leaves_(ways.size()), enters_(ways.size())
    {
        for (std::size_t i = 0; i < ways.size(); ++i) {
            const Way& way = ways[i];
            add(way.from->y, way.first_gap, {i, true, way.to->y});
            if (isStraight(way))
                continue;
            add(way.to->y, way.last_gap, {i, false, way.from->y});
        }
        for (auto& [place, users] : users_) {
            std::stable_sort(users.begin(), users.end(),
                             [](const User& a, const User& b) { return a.other_y < b.other_y; });
            for (std::size_t slot = 0; slot < users.size(); ++slot) {
                const double share =
                    static_cast<double>(slot + 1) / static_cast<double>(users.size() + 1);
                const Way& way = ways[users[slot].way];
                const DrawnStage& box = users[slot].leaves ? *way.from : *way.to;
                const double y = box.y + share * box_height;
                (users[slot].leaves ? leaves_ : enters_)[users[slot].way] = y;
                if (isStraight(way))
                    enters_[users[slot].way] = y;
            }
        }
    }

    double leaves(std::size_t way) const { return leaves_[way]; }
    double enters(std::size_t way) const { return enters_[way]; }

private:
    struct User
    {
        std::size_t way{0};
        bool leaves{true};
        double other_y{0.0};
    };

    static bool isStraight(const Way& way)
    {
        return way.is_direct && way.leaves_right && way.from->y == way.to->y;
    }
    void add(double y, std::size_t gap, User user)
    {
        users_[{std::lround(y * 16.0), gap}].push_back(user);
    }

    std::map<std::pair<long, std::size_t>, std::vector<User>> users_;
    std::vector<double> leaves_; // y, of each way
    std::vector<double> enters_;
};

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

// The middle of the longest piece.
DrawnPoint labelPlace(const std::vector<DrawnPoint>& points)
{
    DrawnPoint place = points.front();
    double longest = -1.0;
    for (std::size_t i = 1; i < points.size(); ++i) {
        const double length =
            std::abs(points[i].x - points[i - 1].x) + std::abs(points[i].y - points[i - 1].y);
        if (length > longest) {
            longest = length;
            place = {(points[i].x + points[i - 1].x) / 2.0, (points[i].y + points[i - 1].y) / 2.0};
        }
    }
    return place;
}

} // namespace

void routeFlows(HybridDrawing& drawing, const EventGraph& graph)
{
    std::vector<Way> ways;
    Lanes columns;
    Lanes rows;
    for (const DrawnFlow& flow : drawing.flows) {
        const Way way =
            wayOf(drawing.stages[graph.from[flow.flow]], drawing.stages[graph.to[flow.flow]]);
        columns.count(static_cast<double>(way.first_gap));
        if (!way.is_direct) {
            columns.count(static_cast<double>(way.last_gap));
            rows.count(way.to->y);
        }
        ways.push_back(way);
    }
    const Ports ports(ways);
    for (std::size_t i = 0; i < ways.size(); ++i) {
        const Way& way = ways[i];
        std::vector<DrawnPoint>& points = drawing.flows[i].points;
        const double out_y = ports.leaves(i);
        const double in_y = ports.enters(i);
        const double first =
            gapLeft(way.first_gap) + columns.next(static_cast<double>(way.first_gap), column_gap);
        addPoint(points, way.from->x + (way.leaves_right ? box_width : 0.0), out_y);
        addPoint(points, first, out_y);
        if (!way.is_direct) {
            const double along = way.to->y - row_gap + rows.next(way.to->y, row_gap);
            const double last =
                gapLeft(way.last_gap) + columns.next(static_cast<double>(way.last_gap), column_gap);
            addPoint(points, first, along);
            addPoint(points, last, along);
            addPoint(points, last, in_y);
        } else {
            addPoint(points, first, in_y);
        }
        addPoint(points, way.to->x, in_y);
        drawing.flows[i].label_at = labelPlace(points);
    }
}

} // namespace deployscope
