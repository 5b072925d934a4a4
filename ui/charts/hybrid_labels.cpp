// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/hybrid_labels.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <optional>

namespace deployscope::ui {

namespace {

constexpr double air = 2.0;           // around texts
constexpr double arrow_room = 12.0;   // at the end of a line
constexpr double cost_of_line = 40.0; // a line under a text, in pixels off the middle of its own
constexpr double cost_of_mark = 60.0;
constexpr double cost_of_side = 4.0; // rather above than below, rather right than left
constexpr double cost_upright = 6.0; // beside a line that goes up
constexpr double cost_of_turn = 30.0;
constexpr std::array shifts{0.0, -0.25, 0.25, -0.4, 0.4}; // of a piece's length

struct Segment
{
    std::size_t line{0};
    QRectF area; // without width or without height
};

bool meet(const QRectF& one, const QRectF& other)
{
    return one.left() < other.right() && other.left() < one.right() && one.top() < other.bottom() &&
           other.top() < one.bottom();
}

QRectF markArea(QPointF at)
{
    const double reach = flow_mark_radius + 1.0;
    return {at.x() - reach, at.y() - reach, 2.0 * reach, 2.0 * reach};
}

struct Candidate
{
    FlowLabel label;
    double cost{0.0};
};

class Search
{
public:
    Search(const std::vector<QPolygonF>& lines, const std::vector<QRectF>& taken,
           const QRectF& frame)
        : taken_(taken), frame_(frame)
    {
        for (std::size_t i = 0; i < lines.size(); ++i)
            for (qsizetype k = 1; k < lines[i].size(); ++k)
                segments_.push_back({i, QRectF(lines[i][k - 1], lines[i][k]).normalized()});
    }

    FlowLabel find(std::size_t line, const QPolygonF& path, QSizeF size)
    {
        best_.reset();
        for (qsizetype k = 1; k < path.size(); ++k)
            alongPiece(line, path[k - 1], path[k], k + 1 == path.size(), size);
        if (!best_) {
            size = {}; // at least the mark
            for (qsizetype k = 1; k < path.size(); ++k)
                alongPiece(line, path[k - 1], path[k], k + 1 == path.size(), size);
        }
        if (!best_)
            return {(path[0] + path[1]) / 2.0, {}};
        if (!best_->label.area.isEmpty())
            texts_.push_back(best_->label.area);
        marks_.push_back(markArea(best_->label.mark));
        return best_->label;
    }

private:
    void alongPiece(std::size_t line, QPointF from, QPointF to, bool is_last, QSizeF size)
    {
        const bool level = from.y() == to.y();
        const double whole = std::abs(to.x() - from.x()) + std::abs(to.y() - from.y());
        const double end = is_last ? arrow_room : 0.0;
        if (whole < end + 2.0 * flow_mark_radius)
            return;
        const QPointF direction = (to - from) / whole;
        for (const double shift : shifts) {
            const double along = whole * (0.5 + shift);
            const double room = std::min(along, whole - end - along);
            if (shift != 0.0 && room < flow_mark_radius)
                continue;
            const QPointF at = from + direction * along;
            const double away = std::abs(shift) * whole;
            // A mark that covers a turn hides where its line goes.
            const double turn = room < flow_mark_radius ? cost_of_turn : 0.0;
            if (size.isEmpty()) {
                consider(line, at, {}, away + turn);
                continue;
            }
            const double gap = flow_mark_radius + air;
            const double w = size.width();
            const double h = size.height();
            if (level) {
                consider(line, at, {at.x() - w / 2.0, at.y() - gap - h, w, h}, away + turn);
                consider(line, at, {at.x() - w / 2.0, at.y() + gap, w, h},
                         away + turn + cost_of_side);
            } else {
                consider(line, at, {at.x() + gap, at.y() - h / 2.0, w, h},
                         away + turn + cost_upright);
                consider(line, at, {at.x() - gap - w, at.y() - h / 2.0, w, h},
                         away + turn + cost_upright + cost_of_side);
            }
            if (level && whole > w + 4.0 * flow_mark_radius + arrow_room) // within the line
                consider(line, at - QPointF(w / 2.0 + air, 0.0),
                         {at.x() - w / 2.0 + gap - air, at.y() - h / 2.0, w, h},
                         away + turn + cost_of_side);
        }
    }

    void consider(std::size_t line, QPointF mark, const QRectF& text, double cost)
    {
        if (best_ && best_->cost <= cost)
            return;
        const QRectF around = markArea(mark);
        for (const QRectF& other : marks_)
            if (meet(other, around) || meet(other, text))
                return;
        for (const QRectF& other : texts_)
            if (meet(other, around) || meet(other, text))
                return;
        if (!text.isEmpty()) {
            if (!frame_.contains(text))
                return;
            const QRectF with_air = text.adjusted(-air, 0.0, air, 0.0);
            for (const QRectF& area : taken_)
                if (meet(area, with_air))
                    return;
        }
        for (const QRectF& area : taken_)
            if (meet(area, around))
                return;
        for (const Segment& segment : segments_) {
            const QRectF thick = segment.area.adjusted(-0.5, -0.5, 0.5, 0.5);
            if (segment.line != line && meet(thick, around))
                cost += cost_of_mark;
            if (!text.isEmpty() && meet(thick, text))
                cost += segment.line == line ? cost_of_side : cost_of_line;
        }
        if (!best_ || cost < best_->cost)
            best_ = Candidate{{mark, text}, cost};
    }

    const std::vector<QRectF>& taken_;
    QRectF frame_;
    std::vector<Segment> segments_;
    std::vector<QRectF> texts_;
    std::vector<QRectF> marks_;
    std::optional<Candidate> best_;
};

double lengthOf(const QPolygonF& path)
{
    double length = 0.0;
    for (qsizetype k = 1; k < path.size(); ++k)
        length += std::abs(path[k].x() - path[k - 1].x()) + std::abs(path[k].y() - path[k - 1].y());
    return length;
}

} // namespace

std::vector<FlowLabel> flowLabels(const std::vector<QPolygonF>& lines,
                                  const std::vector<QSizeF>& sizes,
                                  const std::vector<QRectF>& taken, const QRectF& frame)
{
    Search search(lines, taken, frame);
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < lines.size(); ++i)
        order.push_back(i);
    // Short lines have the least choice.
    std::stable_sort(order.begin(), order.end(), [&lines](std::size_t a, std::size_t b) {
        return lengthOf(lines[a]) < lengthOf(lines[b]);
    });
    std::vector<FlowLabel> labels(lines.size());
    for (const std::size_t line : order)
        if (lines[line].size() > 1)
            labels[line] = search.find(line, lines[line], sizes[line]);
    return labels;
}

} // namespace deployscope::ui
