// SPDX-License-Identifier: GPL-3.0-or-later
// The names of a roofline's lines: the roofs, the slopes of the memory, and the ridge.
#include "ui/charts/roofline_label_layout.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

namespace deployscope::ui {

namespace {

constexpr double gap = 3.0;          // px between a line and the label on it
constexpr double roof_leader = 12.0; // px from the frame to the names of the roofs beside it

} // namespace

void RooflineLabelLayout::roofLabelsBeside()
{
    const double pitch = lineHeight(fonts_.strong);
    const QRectF& margin = pixels_.margin;
    std::vector<std::size_t> order(series_.roofs.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto yOf = [&](std::size_t index) { return pixels_.roofs[index].y2(); };
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return yOf(a) < yOf(b); });
    while (static_cast<double>(order.size()) * pitch > margin.height() && order.size() > 1)
        order.erase(mostCrowded(order));
    const std::vector<double> centres = spread(order, pitch, margin);
    for (std::size_t k = 0; k < order.size(); ++k) {
        const PrecisionRoof& roof = series_.roofs[order[k]];
        const QString text = toQString(roof.label);
        const QSizeF size = textSize(roof.chosen ? fonts_.strong : fonts_.caption, text);
        const QRectF area(QPointF(margin.left() + roof_leader + 2, centres[k] - size.height() / 2),
                          size);
        put(text, area, roof.chosen,
            roof.chosen ? theme_.of(series_.tier).text : theme_.muted_text);
        result_.labels.back().leader = {margin.left(), yOf(order[k]), margin.left() + roof_leader,
                                        centres[k]};
    }
}

std::vector<std::size_t>::iterator
RooflineLabelLayout::mostCrowded(std::vector<std::size_t>& order) const
{
    auto crowded = series_.roofs[order.front()].chosen ? order.begin() + 1 : order.begin();
    double least = pixels_.margin.height();
    for (auto at = order.begin() + 1; at != order.end(); ++at) {
        const double apart = pixels_.roofs[*at].y2() - pixels_.roofs[*(at - 1)].y2();
        if (apart >= least)
            continue;
        least = apart;
        crowded = series_.roofs[*at].chosen ? at - 1 : at;
    }
    return crowded;
}

std::vector<double> RooflineLabelLayout::spread(const std::vector<std::size_t>& order, double pitch,
                                                const QRectF& within) const
{
    struct Block
    {
        double sum{0.0}; // of the wished places of its first
        std::size_t count{0};
        double top() const { return sum / static_cast<double>(count); }
    };
    std::vector<Block> blocks;
    for (const std::size_t index : order) {
        Block block{pixels_.roofs[index].y2(), 1};
        while (!blocks.empty()) {
            const Block& above = blocks.back();
            const double length = pitch * static_cast<double>(above.count);
            if (above.top() + length <= block.top())
                break;
            block.sum += above.sum - length * static_cast<double>(block.count);
            block.count += above.count;
            blocks.pop_back();
        }
        blocks.push_back(block);
    }
    std::vector<double> centres;
    for (const Block& block : blocks)
        for (std::size_t i = 0; i < block.count; ++i)
            centres.push_back(block.top() + pitch * static_cast<double>(i));
    const double last = within.bottom() - pitch / 2;
    for (std::size_t i = 0; i < centres.size(); ++i)
        centres[i] = std::clamp(centres[i], within.top() + pitch * (static_cast<double>(i) + 0.5),
                                last - pitch * static_cast<double>(centres.size() - 1 - i));
    return centres;
}

std::vector<QRectF> RooflineLabelLayout::placesOf(const PrecisionRoof& roof, const QLineF& line,
                                                  QSizeF size) const
{
    std::vector<double> distances{1.0};
    if (roof.chosen)
        distances.insert(distances.end(), {6.0, 11.0});
    std::vector<double> rights{frame().right() - 4};
    // As long as it still stands on its roof.
    const auto stands = [&](double right) { return right - size.width() >= line.x1() - 2; };
    if (pixels_.point) {
        const double beside = pixels_.point->x() - roofline_point_radius - 5;
        if (stands(beside))
            rights.push_back(beside);
    }
    for (double right = rights.front() - 24; stands(right); right -= 24)
        rights.push_back(right);
    std::vector<QRectF> places;
    for (const double right : rights) {
        for (const double away : distances) {
            const double left = right - size.width();
            places.emplace_back(QPointF(left, line.y1() - size.height() - away), size);
            places.emplace_back(QPointF(left, line.y1() + away + 0.5), size);
        }
    }
    return places;
}

bool RooflineLabelLayout::isParted(const QRectF& area, std::size_t index) const
{
    const double own = pixels_.roofs[index].y1();
    const bool adjacent = area.top() < own + 3 && area.bottom() > own - 3;
    return !adjacent &&
           std::any_of(pixels_.roofs.begin(), pixels_.roofs.end(), [&](const QLineF& line) {
               const double y = line.y1();
               return (own < y && y < area.center().y()) || (area.center().y() < y && y < own);
           });
}

bool RooflineLabelLayout::roofLabel(std::size_t index, bool over_lines)
{
    const PrecisionRoof& roof = series_.roofs[index];
    const QString text = toQString(roof.label);
    const QSizeF size = textSize(roof.chosen ? fonts_.strong : fonts_.caption, text);
    for (const QRectF& area : placesOf(roof, pixels_.roofs[index], size)) {
        // Ascenders and descenders leave a pixel or two to lines that pass close by.
        const bool covers = placement_.linesThrough(area.adjusted(-2, 1.5, 0, -1.5)) > 0;
        if (!placement_.isFree(area) || (covers && !over_lines) || isParted(area, index))
            continue;
        put(text, area, roof.chosen, roof.chosen ? theme_.of(series_.tier).text : theme_.muted_text,
            covers);
        return true;
    }
    return false;
}

void RooflineLabelLayout::roofLabels(bool chosen)
{
    for (std::size_t i = series_.roofs.size(); i-- > 0;)
        if (series_.roofs[i].chosen == chosen && !roofLabel(i, false) && chosen)
            roofLabel(i, true);
}

void RooflineLabelLayout::slopeLabels()
{
    for (std::size_t i = 0; i < series_.memory.size(); ++i)
        if (series_.memory[i].main)
            slopeLabel(i);
    for (std::size_t i = 0; i < series_.memory.size(); ++i)
        if (!series_.memory[i].main)
            slopeLabel(i);
}

void RooflineLabelLayout::slopeLabel(std::size_t index)
{
    const MemoryRoof& memory = series_.memory[index];
    const QLineF& line = pixels_.slopes[index];
    const QString text = toQString(memory.label);
    const QFont& font = memory.main ? fonts_.strong : fonts_.caption;
    const QSizeF size = textSize(font, text);
    if (line.length() < size.width() + 12)
        return;
    const QPointF along = (line.p2() - line.p1()) / line.length();
    const QPointF up(along.y(), -along.x()); // the slope rises to the right
    RooflineLabel label;
    label.text = text;
    label.size = size;
    label.strong = memory.main;
    label.colour = memory.main ? theme_.of(series_.tier).text : theme_.muted_text;
    label.angle = std::atan2(along.y(), along.x()) * 180.0 / std::numbers::pi;
    const double from = (size.width() / 2 + 6) / line.length();
    for (const double side : {1.0, -1.0}) {
        for (const double at : {0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8}) {
            label.centre = line.pointAt(std::clamp(at, from, 1.0 - from)) +
                           up * (side * (size.height() / 2 + gap + 1));
            if (!placement_.isFree(label.area()) || placement_.linesThrough(label.area()) > 0)
                continue;
            placement_.take(label.area());
            result_.labels.push_back(label);
            return;
        }
    }
}

void RooflineLabelLayout::ridgeLabels()
{
    if (!pixels_.ridge_x)
        return;
    const double x = *pixels_.ridge_x;
    const double bottom = frame().bottom() - gap;
    const double height = lineHeight(fonts_.caption);
    const auto beside = [&](const QString& text, bool right, double base, QColor colour) {
        const QSizeF size = textSize(fonts_.caption, text);
        const double left = right ? x + 6 : x - 6 - size.width();
        const QRectF area(QPointF(left, base - size.height()), size);
        if (text.isEmpty() || !placement_.isFree(area) || placement_.linesThrough(area) > 0)
            return false;
        put(text, area, false, colour);
        return true;
    };
    beside(toQString(series_.memory_bound_label), false, bottom, theme_.muted_text);
    beside(toQString(series_.compute_bound_label), true, bottom, theme_.muted_text);
    const QString ridge = toQString(series_.ridge_label);
    const QColor colour = theme_.of(series_.tier).text;
    for (const double rows : {1.0, 2.0, 3.0}) {
        const double base = bottom - rows * (height + 2);
        if (beside(ridge, true, base, colour) || beside(ridge, false, base, colour))
            return;
    }
}

double roofNamesWidth(const RooflineSeries& series, QSizeF frame, const ChartFonts& fonts)
{
    const double decades = std::log10(series.performance.maximum / series.performance.minimum);
    const double line = lineHeight(fonts.strong);
    bool crowded = false;
    double widest = 0;
    for (std::size_t i = 0; i < series.roofs.size(); ++i) {
        const PrecisionRoof& roof = series.roofs[i];
        widest = std::max(
            widest,
            textSize(roof.chosen ? fonts.strong : fonts.caption, toQString(roof.label)).width());
        for (std::size_t j = 0; j < i; ++j) {
            const double apart =
                std::abs(std::log10(roof.performance / series.roofs[j].performance)) / decades;
            crowded = crowded || apart * frame.height() < line + 4;
        }
    }
    const double width = std::ceil(widest) + roof_leader + 4;
    return crowded && width < 0.3 * frame.width() ? width : 0.0;
}

} // namespace deployscope::ui
