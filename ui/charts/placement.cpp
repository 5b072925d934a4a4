// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/placement.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <utility>

namespace deployscope::ui {

namespace {

constexpr double touching = 0.01; // px: areas that only share an edge do not overlap

std::pair<double, double> project(const QPolygonF& area, QPointF axis)
{
    double low = std::numeric_limits<double>::max();
    double high = std::numeric_limits<double>::lowest();
    for (const QPointF& point : area) {
        const double at = QPointF::dotProduct(point, axis);
        low = std::min(low, at);
        high = std::max(high, at);
    }
    return {low, high};
}

bool partedAlongASideOf(const QPolygonF& sides, const QPolygonF& one, const QPolygonF& other)
{
    for (qsizetype i = 0; i < sides.size(); ++i) {
        const QPointF side = sides[(i + 1) % sides.size()] - sides[i];
        const double length = std::hypot(side.x(), side.y());
        if (length <= 0)
            continue;
        const QPointF normal(side.y() / length, -side.x() / length);
        const auto [one_low, one_high] = project(one, normal);
        const auto [other_low, other_high] = project(other, normal);
        if (one_high <= other_low + touching || other_high <= one_low + touching)
            return true;
    }
    return false;
}

} // namespace

bool convexOverlap(const QPolygonF& one, const QPolygonF& other)
{
    return !partedAlongASideOf(one, one, other) && !partedAlongASideOf(other, one, other);
}

bool crosses(const QLineF& line, const QPolygonF& area)
{
    return convexOverlap(area, QPolygonF{line.p1(), line.p2()});
}

QPolygonF Placement::polygonOf(const QRectF& area)
{
    return {area.topLeft(), area.topRight(), area.bottomRight(), area.bottomLeft()};
}

bool Placement::isFree(const QPolygonF& area) const
{
    for (const QPointF& corner : area)
        if (!frame_.contains(corner))
            return false;
    return std::none_of(taken_.begin(), taken_.end(),
                        [&](const QPolygonF& taken) { return convexOverlap(area, taken); });
}

int Placement::linesThrough(const QPolygonF& area) const
{
    return static_cast<int>(std::count_if(lines_.begin(), lines_.end(),
                                          [&](const QLineF& line) { return crosses(line, area); }));
}

double Placement::gap(QPointF anchor, const QRectF& area)
{
    const double across = std::max({area.left() - anchor.x(), anchor.x() - area.right(), 0.0});
    const double down = std::max({area.top() - anchor.y(), anchor.y() - area.bottom(), 0.0});
    return std::hypot(across, down);
}

std::optional<QRectF> Placement::near(QPointF anchor, QSizeF size, double nearest, double farthest,
                                      double cost_of_line) const
{
    // Where the box stands, seen from the anchor, in units of half its size; the earlier, the
    // better liked.
    static constexpr std::array<std::pair<double, double>, 8> directions{
        {{-1, -1}, {1, -1}, {1, 1}, {-1, 1}, {0, -1}, {0, 1}, {1, 0}, {-1, 0}}};
    constexpr double step = 6.0;
    constexpr double cost_of_rank = 5.0;

    std::optional<QRectF> best;
    double best_cost = std::numeric_limits<double>::max();
    for (double distance = nearest; distance <= farthest; distance += step) {
        if (distance >= best_cost)
            break;
        double rank = 0;
        for (const auto& [across, down] : directions) {
            const double slack = across != 0 && down != 0 ? 0.75 : 1.0; // diagonals reach farther
            const QPointF centre = anchor + QPointF(across * (size.width() / 2 + slack * distance),
                                                    down * (size.height() / 2 + slack * distance));
            QRectF area(centre - QPointF(size.width() / 2, size.height() / 2), size);
            area.moveLeft(std::clamp(area.left(), frame_.left(),
                                     std::max(frame_.left(), frame_.right() - size.width())));
            area.moveTop(std::clamp(area.top(), frame_.top(),
                                    std::max(frame_.top(), frame_.bottom() - size.height())));
            const double cost = std::max(distance, gap(anchor, area)) + cost_of_rank * rank++;
            if (cost >= best_cost || gap(anchor, area) > farthest || !isFree(area))
                continue;
            const double full_cost = cost + cost_of_line * linesThrough(area);
            if (full_cost < best_cost) {
                best_cost = full_cost;
                best = area;
            }
        }
    }
    return best;
}

} // namespace deployscope::ui
