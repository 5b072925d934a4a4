// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/roofline_labels.h"

#include "ui/charts/roofline_label_layout.h"

#include <QTransform>

#include <algorithm>
#include <cmath>
#include <utility>

namespace deployscope::ui {

namespace {

constexpr double cost_of_covered_line = 50.0; // px a label would rather go

} // namespace

RooflineLabelLayout::RooflineLabelLayout(const RooflineSeries& series, const RooflinePixels& pixels,
                                         const ChartFonts& fonts, const Theme& theme)
    : series_(series)
    , pixels_(pixels)
    , fonts_(fonts)
    , theme_(theme)
    , placement_(pixels.frame.adjusted(2, 2, -2, -2))
    , essential_(placement_)
{}

RooflineLabels RooflineLabelLayout::run()
{
    obstacles();
    if (!pixels_.margin.isNull())
        roofLabelsBeside();
    else
        roofLabels(true);
    slopeLabels();
    essential_ = placement_;
    // What depends on the device alone comes first, so that it stays while a slider moves.
    if (pixels_.margin.isNull())
        roofLabels(false);
    ridgeLabels();
    callout();
    crossoverLabel();
    pinnedLabels();
    return std::move(result_);
}

void RooflineLabelLayout::obstacles()
{
    for (const QLineF& line : pixels_.roofs)
        placement_.keepClear(line);
    for (const QLineF& line : pixels_.slopes)
        placement_.keepClear(line);
    if (pixels_.ridge && pixels_.ridge_x)
        placement_.keepClear({*pixels_.ridge, QPointF(*pixels_.ridge_x, frame().bottom())});
    for (std::size_t i = 1; i < pixels_.trail.size(); ++i)
        placement_.keepClear({pixels_.trail[i - 1], pixels_.trail[i]});
    if (pixels_.point) {
        placement_.take(around(*pixels_.point, roofline_point_radius + 2));
        arrowFor(*series_.point, *pixels_.point, series_.tier, true);
    }
    for (std::size_t i = 0; i < pixels_.pinned.size(); ++i) {
        placement_.take(around(pixels_.pinned[i], 7));
        arrowFor(series_.pinned[i].point, pixels_.pinned[i], series_.pinned[i].tier, false);
    }
    if (pixels_.crossover)
        placement_.take(around(*pixels_.crossover, 5));
}

void RooflineLabelLayout::arrowFor(const RooflinePoint& point, QPointF at, Tier tier, bool own)
{
    // What does not fit keeps its cross, at the edge where it has to.
    if (!isOutside(point) || !point.fits)
        return;
    const QPointF out(point.intensity_undefined ? 1 : point.outside_x, -point.outside_y);
    result_.arrows.push_back({at, out / std::hypot(out.x(), out.y()), tier, own});
}

void RooflineLabelLayout::put(const QString& text, QRectF area, bool strong, QColor colour,
                              bool plate)
{
    result_.labels.push_back({text, area.center(), 0.0, area.size(), strong, plate, colour, {}});
    placement_.take(area);
}

Placement RooflineLabelLayout::besideStrongLines(Placement placement) const
{
    const auto take = [&](const QLineF& line) { placement.take(QPolygonF{line.p1(), line.p2()}); };
    for (std::size_t i = 0; i < pixels_.roofs.size(); ++i)
        if (series_.roofs[i].chosen)
            take(pixels_.roofs[i]);
    for (std::size_t i = 0; i < pixels_.slopes.size(); ++i)
        if (series_.memory[i].main)
            take(pixels_.slopes[i]);
    return placement;
}

bool RooflineLabelLayout::belongsTo(QPointF marker, double radius, const QRectF& area) const
{
    const double own = Placement::gap(marker, area);
    if (own > radius + 7)
        return false;
    std::vector<QPointF> others = pixels_.pinned;
    if (pixels_.crossover)
        others.push_back(*pixels_.crossover);
    // Of markers on one spot, each needs a line to its name.
    const auto here = std::find(others.begin(), others.end(), marker);
    if (here != others.end())
        others.erase(here);
    if (pixels_.point)
        others.push_back(*pixels_.point);
    return std::none_of(others.begin(), others.end(),
                        [&](QPointF other) { return Placement::gap(other, area) < own + 6; });
}

void RooflineLabelLayout::putNear(const QString& text, QPointF marker, double marker_radius,
                                  QColor colour)
{
    const QSizeF size = textSize(fonts_.caption, text);
    const Placement placement = besideStrongLines(placement_);
    auto area = placement.near(marker, size, marker_radius + 2, 44, cost_of_covered_line);
    const bool adjacent = area && belongsTo(marker, marker_radius, *area);
    if (!adjacent) // with room for a line that can be seen
        area = placement.near(marker, size, marker_radius + 12, 90, cost_of_covered_line);
    if (!area)
        return;
    put(text, *area, false, colour, placement_.linesThrough(*area) > 0);
    if (adjacent)
        return;
    QLineF leader(marker, QPointF(std::clamp(marker.x(), area->left(), area->right()),
                                  std::clamp(marker.y(), area->top(), area->bottom())));
    leader.setP1(leader.pointAt((marker_radius + 1) / leader.length()));
    result_.labels.back().leader = leader;
}

void RooflineLabelLayout::crossoverLabel()
{
    if (!series_.crossover || !pixels_.crossover)
        return;
    putNear(toQString(series_.crossover->point.label), *pixels_.crossover, 5,
            theme_.secondary_text);
}

void RooflineLabelLayout::pinnedLabels()
{
    for (std::size_t i = 0; i < pixels_.pinned.size(); ++i) {
        const QString text =
            wrapped(pinnedName(i), fonts_.caption, 0.5 * frame().width(), 1).value(0);
        const QSizeF size = textSize(fonts_.caption, text);
        const QPointF at = pixels_.pinned[i];
        const QRectF right(QPointF(at.x() + 10, at.y() - size.height() / 2), size);
        const QRectF left(QPointF(at.x() - 10 - size.width(), right.top()), size);
        const QColor colour = theme_.of(series_.pinned[i].tier).text;
        const auto serves = [&](const QRectF& area) {
            return placement_.isFree(area) && placement_.linesThrough(area) == 0 &&
                   belongsTo(at, 7, area);
        };
        if (serves(right))
            put(text, right, false, colour);
        else if (serves(left))
            put(text, left, false, colour);
        else
            putNear(text, at, 7, colour);
    }
}

QString RooflineLabelLayout::pinnedName(std::size_t index) const
{
    const std::string& name = series_.pinned[index].name;
    const auto same = [&](const PinnedPoint& other) { return other.name == name; };
    const auto begin = series_.pinned.begin();
    if (std::count_if(begin, series_.pinned.end(), same) < 2)
        return toQString(name);
    const auto place = std::count_if(begin, begin + static_cast<std::ptrdiff_t>(index) + 1, same);
    return QStringLiteral("%1. %2").arg(place).arg(toQString(name));
}

bool isOutside(const RooflinePoint& point)
{
    return point.outside_x != 0 || point.outside_y != 0 || point.intensity_undefined;
}

QPolygonF RooflineLabel::area() const
{
    const QRectF flat(-size.width() / 2, -size.height() / 2, size.width(), size.height());
    QTransform transform;
    transform.translate(centre.x(), centre.y());
    transform.rotate(angle);
    return transform.map(Placement::polygonOf(flat));
}

RooflineLabels layOutRooflineLabels(const RooflineSeries& series, const RooflinePixels& pixels,
                                    const ChartFonts& fonts, const Theme& theme)
{
    return RooflineLabelLayout(series, pixels, fonts, theme).run();
}

} // namespace deployscope::ui
