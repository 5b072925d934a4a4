// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/flow_layout.h"

#include <QPointF>

#include <algorithm>
#include <cmath>

namespace deployscope::ui {

namespace {

constexpr double usual_gap = 8.0;      // between layers, and within them above and below
constexpr double usual_height = 400.0; // below it gaps shrink
constexpr double side_lane = 14.0;     // at both sides, for arrows that pass layers
constexpr double box_padding = 10.0;   // beside a box's text
constexpr double widest_box = 230.0;
constexpr double tallest_box = 44.0;
constexpr double least_box = 20.0;
constexpr double paradigm_share = 0.88; // of its column, a paradigm's box is wide
constexpr double question_share = 0.40; // of the layer's width
constexpr double outcome_share = 0.27;
constexpr double name_inset = 20.0; // beside the lane of the arrows that pass
constexpr int most_lines = 2;

class Layouting
{
public:
    Layouting(const FlowSeries& series, QSize size, const ChartFonts& fonts)
        : series_(series)
        , size_(size)
        , fonts_(fonts)
        , strong_(flowFont(fonts))
        , gap_(usual_gap * std::min(1.0, size.height() / usual_height))
    {}

    FlowLayout layout()
    {
        placeLayers();
        for (const FlowBox& box : series_.boxes)
            placeBox(box);
        for (const FlowArrow& arrow : series_.arrows)
            placeArrow(arrow);
        placeNames();
        return std::move(layout_);
    }

private:
    void placeLayers()
    {
        double rows = 0.0;
        for (const FlowLayer& layer : series_.layers)
            rows += static_cast<double>(layer.rows);
        const double summary = lineHeight(strong_) + gap_;
        const double gaps = gap_ * static_cast<double>(series_.layers.size() - 1) +
                            2.0 * gap_ * static_cast<double>(series_.layers.size());
        row_height_ = std::max(1.0, (size_.height() - 1.0 - gaps - summary) / std::max(rows, 1.0));
        double top = 0.0;
        for (std::size_t i = 0; i < series_.layers.size(); ++i) {
            double height = row_height_ * static_cast<double>(series_.layers[i].rows) + 2.0 * gap_;
            if (i + 1 == series_.layers.size()) { // at its foot, where no arrow comes by
                height += summary;
                layout_.summary =
                    QRectF(0.0, top + height - summary, size_.width(), lineHeight(strong_));
                layout_.summary_text =
                    wrapped(toQString(series_.summary), strong_, size_.width(), 1).value(0);
            }
            layout_.layers.emplace_back(0.5, top + 0.5, size_.width() - 1.0, height);
            top += height + gap_;
        }
    }

    void placeNames()
    {
        for (std::size_t i = 0; i < series_.layers.size(); ++i) {
            const QSizeF size = textSize(fonts_.caption, toQString(series_.layers[i].name));
            const QRectF& layer = layout_.layers[i];
            const QRectF name(layer.right() - name_inset - size.width(), layer.top() + 5.0,
                              size.width(), size.height());
            const bool taken =
                i + 1 == series_.layers.size() || name.left() < layer.left() ||
                std::any_of(layout_.boxes.begin(), layout_.boxes.end(),
                            [&name](const PlacedBox& box) {
                                return box.area.intersects(name) || box.note.intersects(name);
                            }) ||
                std::any_of(
                    layout_.arrows.begin(), layout_.arrows.end(),
                    [&name](const PlacedArrow& arrow) {
                        return arrow.label_area.adjusted(-4.0, 0.0, 4.0, 0.0).intersects(name);
                    });
            layout_.names.push_back(taken ? QRectF() : name);
        }
    }

    double widthOf(const FlowBox& box, const QRectF& layer) const
    {
        const double room = layer.width() - 2.0 * side_lane;
        const double column = room / static_cast<double>(box.columns);
        double share = outcome_share * room;
        if (box.kind == NodeKind::Paradigm)
            share = paradigm_share * column;
        else if (box.kind == NodeKind::Question)
            share = question_share * room;
        return std::min({share, column - 8.0, widest_box});
    }

    void placeBox(const FlowBox& box)
    {
        const QRectF& layer = layout_.layers[box.layer];
        const double x = centreOf(box);
        const double row_top = layer.top() + gap_ + row_height_ * static_cast<double>(box.row);
        const double width = widthOf(box, layer);
        PlacedBox placed;
        const double note_height = lineHeight(fonts_.caption);
        // A question keeps room for its answer below; the others stand at the foot of their row.
        const bool asks = box.kind == NodeKind::Question;
        const double below = asks ? note_height + 2.0 : 0.0;
        const double height = std::clamp(row_height_ - below - (asks ? 0.0 : 6.0),
                                         std::min(least_box, 0.9 * row_height_), tallest_box);
        const bool last_row = box.row + 1 == series_.layers[box.layer].rows;
        const double top = asks || !last_row ? row_top : row_top + row_height_ - height;
        placed.area = QRectF(x - width / 2.0, top, width, height);
        const int lines =
            std::clamp(static_cast<int>(height / lineHeight(fonts_.body)), 1, most_lines);
        if (height >= lineHeight(strong_) - 2.0)
            placed.lines = wrapped(toQString(box.text), strong_, width - 2.0 * box_padding, lines);
        const int note_lines =
            std::min(most_lines, static_cast<int>((row_height_ - height - 2.0) / note_height));
        if (asks && note_lines > 0 && !box.note.empty()) {
            const double half = noteRoom(box, x);
            placed.note_lines =
                wrapped(toQString(box.note), fonts_.caption, 2.0 * half, note_lines);
            placed.note = QRectF(x - half, placed.area.bottom() + 2.0, 2.0 * half,
                                 note_height * static_cast<double>(placed.note_lines.size()));
        }
        layout_.boxes.push_back(std::move(placed));
    }

    double centreOf(const FlowBox& box) const
    {
        const QRectF& layer = layout_.layers[box.layer];
        const double room = layer.width() - 2.0 * side_lane;
        return layer.left() + side_lane +
               room / static_cast<double>(box.columns) * (static_cast<double>(box.column) + 0.5);
    }

    // To each side of a question: up to the arrows that lead down beside it.
    double noteRoom(const FlowBox& box, double x) const
    {
        double room = std::min(x, size_.width() - x) - side_lane;
        for (const FlowBox& below : series_.boxes) {
            if (below.layer == box.layer && below.row == box.row + 1)
                room = std::min(room, std::abs(centreOf(below) - x));
        }
        return std::max(0.0, room - 5.0);
    }

    void placeArrow(const FlowArrow& arrow)
    {
        const FlowBox& from = series_.boxes[arrow.from];
        const FlowBox& to = series_.boxes[arrow.to];
        const QRectF& start = layout_.boxes[arrow.from].area;
        const QRectF& end = layout_.boxes[arrow.to].area;
        PlacedArrow placed;
        placed.label = toQString(arrow.label);
        if (from.layer == to.layer)
            elbow(start, end, placed);
        else if (from.layer + 1 == to.layer)
            stepDown(start, end, layout_.layers[to.layer], placed);
        else
            passBy(start, end, layout_.layers[to.layer], placed);
        layout_.arrows.push_back(std::move(placed));
    }

    // Out of the side and down, or straight down.
    void elbow(const QRectF& start, const QRectF& end, PlacedArrow& placed) const
    {
        const double x = end.center().x();
        if (x > start.left() && x < start.right()) {
            placed.path << QPointF(x, start.bottom()) << QPointF(x, end.top());
            return;
        }
        const bool left = x < start.left();
        const double y = start.center().y();
        placed.path << QPointF(left ? start.left() : start.right(), y) << QPointF(x, y)
                    << QPointF(x, end.top());
        const QSizeF size = textSize(fonts_.caption, placed.label);
        if (y - size.height() - 1.0 < start.top() - gap_) {
            placed.label.clear(); // no room above the arrow
            return;
        }
        const double middle = ((left ? start.left() : start.right()) + x) / 2.0;
        placed.label_area = QRectF(middle - size.width() / 2.0, y - size.height() - 1.0,
                                   size.width(), size.height());
    }

    // From the foot of one layer to the head of the next, across in the gap between them.
    void stepDown(const QRectF& start, const QRectF& end, const QRectF& layer,
                  PlacedArrow& placed) const
    {
        const double gap = layer.top() - gap_ / 2.0;
        placed.path << QPointF(start.center().x(), start.bottom())
                    << QPointF(start.center().x(), gap) << QPointF(end.center().x(), gap)
                    << QPointF(end.center().x(), end.top());
    }

    // Past the layers between, in the lane at the nearer side.
    void passBy(const QRectF& start, const QRectF& end, const QRectF& layer,
                PlacedArrow& placed) const
    {
        const bool left = start.center().x() < size_.width() / 2.0;
        const double lane = left ? layer.left() + side_lane / 2.0 : layer.right() - side_lane / 2.0;
        const double gap = layer.top() + gap_ / 2.0;
        placed.path << QPointF(left ? start.left() : start.right(), start.center().y())
                    << QPointF(lane, start.center().y()) << QPointF(lane, gap)
                    << QPointF(end.center().x(), gap) << QPointF(end.center().x(), end.top());
    }

    const FlowSeries& series_;
    QSize size_;
    const ChartFonts& fonts_;
    QFont strong_;
    double gap_;
    double row_height_{1.0};
    FlowLayout layout_;
};

} // namespace

QFont flowFont(const ChartFonts& fonts)
{
    QFont font(fonts.body);
    font.setWeight(QFont::DemiBold);
    return font;
}

FlowLayout flowLayout(const FlowSeries& series, QSize size, const ChartFonts& fonts)
{
    if (series.layers.empty())
        return {};
    return Layouting(series, size, fonts).layout();
}

} // namespace deployscope::ui
