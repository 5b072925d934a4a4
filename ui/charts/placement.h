// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineF>
#include <QPolygonF>
#include <QRectF>
#include <QSizeF>

#include <optional>
#include <vector>

namespace deployscope::ui {

// Where labels may stand: a frame, what is taken in it, and lines that are better left uncovered.
// All in pixels. Areas are convex polygons, so that a label along a slope counts as it lies.
class Placement
{
public:
    explicit Placement(QRectF frame) : frame_(frame) {}

    void take(const QPolygonF& area) { taken_.push_back(area); }
    void take(const QRectF& area) { taken_.push_back(polygonOf(area)); }
    void keepClear(const QLineF& line) { lines_.push_back(line); }

    const QRectF& frame() const { return frame_; }
    bool isFree(const QPolygonF& area) const; // inside the frame, over nothing taken
    bool isFree(const QRectF& area) const { return isFree(polygonOf(area)); }
    int linesThrough(const QPolygonF& area) const;
    int linesThrough(const QRectF& area) const { return linesThrough(polygonOf(area)); }

    // The best free place for a box near the anchor: preferably above left or right of it, close,
    // over no line; cost_of_line is the way in pixels that an uncovered line is worth. Nothing
    // where every place within reach is taken.
    std::optional<QRectF> near(QPointF anchor, QSizeF size, double nearest, double farthest,
                               double cost_of_line) const;

    static QPolygonF polygonOf(const QRectF& area);
    static double gap(QPointF anchor, const QRectF& area); // 0 where the anchor is inside

private:
    QRectF frame_;
    std::vector<QPolygonF> taken_;
    std::vector<QLineF> lines_;
};

bool convexOverlap(const QPolygonF& one, const QPolygonF& other);
bool crosses(const QLineF& line, const QPolygonF& area);

} // namespace deployscope::ui
