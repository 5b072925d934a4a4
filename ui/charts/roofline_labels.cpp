// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/roofline_labels.h"

#include "ui/charts/placement.h"

#include <QTransform>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <numeric>

namespace deployscope::ui {

namespace {

constexpr double gap = 3.0;       // px between a line and the label on it
constexpr double padding_x = 8.0; // of the callout
constexpr double padding_y = 5.0;
constexpr double cost_of_covered_line = 50.0; // px a label would rather go
constexpr double roof_leader = 12.0; // px from the frame to the names of the roofs beside it

QRectF around(QPointF centre, double radius)
{
    return {centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius};
}

class Layout
{
public:
    Layout(const RooflineSeries& series, const RooflinePixels& pixels, const ChartFonts& fonts,
           const Theme& theme)
        : series_(series)
        , pixels_(pixels)
        , fonts_(fonts)
        , theme_(theme)
        , placement_(pixels.frame.adjusted(2, 2, -2, -2))
        , essential_(placement_)
    {}

    RooflineLabels run()
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

private:
    void obstacles()
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

    void arrowFor(const RooflinePoint& point, QPointF at, Tier tier, bool own)
    {
        // What does not fit keeps its cross, at the edge where it has to.
        if (!isOutside(point) || !point.fits)
            return;
        const QPointF out(point.intensity_undefined ? 1 : point.outside_x, -point.outside_y);
        result_.arrows.push_back({at, out / std::hypot(out.x(), out.y()), tier, own});
    }

    void put(const QString& text, QRectF area, bool strong, QColor colour, bool plate = false)
    {
        result_.labels.push_back(
            {text, area.center(), 0.0, area.size(), strong, plate, colour, {}});
        placement_.take(area);
    }

    // The same without the lines that bound the scenario: nothing may interrupt them.
    Placement besideStrongLines(Placement placement) const
    {
        const auto take = [&](const QLineF& line) {
            placement.take(QPolygonF{line.p1(), line.p2()});
        };
        for (std::size_t i = 0; i < pixels_.roofs.size(); ++i)
            if (series_.roofs[i].chosen)
                take(pixels_.roofs[i]);
        for (std::size_t i = 0; i < pixels_.slopes.size(); ++i)
            if (series_.memory[i].main)
                take(pixels_.slopes[i]);
        return placement;
    }

    // Whether a label there would be read as the marker's, and not as that of another one close by.
    bool belongsTo(QPointF marker, double radius, const QRectF& area) const
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

    // A label near its marker, led to it by a line where it might be read as another's.
    void putNear(const QString& text, QPointF marker, double marker_radius, QColor colour)
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

    // In the margin, in the order of their roofs, each as close to its own as the others let it be
    // and with a line to it.
    void roofLabelsBeside()
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
            const QRectF area(
                QPointF(margin.left() + roof_leader + 2, centres[k] - size.height() / 2), size);
            put(text, area, roof.chosen,
                roof.chosen ? theme_.of(series_.tier).text : theme_.muted_text);
            result_.labels.back().leader = {margin.left(), yOf(order[k]),
                                            margin.left() + roof_leader, centres[k]};
        }
    }

    // Of the roofs from top to bottom the weak one that has the closest neighbour.
    std::vector<std::size_t>::iterator mostCrowded(std::vector<std::size_t>& order) const
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

    // Centres at least a pitch apart, as close to the roofs as can be: those that would overlap
    // stand in a block around the mean of where they wish to be.
    std::vector<double> spread(const std::vector<std::size_t>& order, double pitch,
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
            centres[i] =
                std::clamp(centres[i], within.top() + pitch * (static_cast<double>(i) + 0.5),
                           last - pitch * static_cast<double>(centres.size() - 1 - i));
        return centres;
    }

    // Where a roof's label may stand, the best first: right-aligned above its line, below it, left
    // of the point where that is in the way; the chosen one's also past a marker on the line.
    std::vector<QRectF> placesOf(const PrecisionRoof& roof, const QLineF& line, QSizeF size) const
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

    // Whether another roof runs between a label and its own, so that it would be read as the
    // other's.
    bool isParted(const QRectF& area, std::size_t index) const
    {
        const double own = pixels_.roofs[index].y1();
        const bool adjacent = area.top() < own + 3 && area.bottom() > own - 3;
        return !adjacent &&
               std::any_of(pixels_.roofs.begin(), pixels_.roofs.end(), [&](const QLineF& line) {
                   const double y = line.y1();
                   return (own < y && y < area.center().y()) || (area.center().y() < y && y < own);
               });
    }

    bool roofLabel(std::size_t index, bool over_lines)
    {
        const PrecisionRoof& roof = series_.roofs[index];
        const QString text = toQString(roof.label);
        const QSizeF size = textSize(roof.chosen ? fonts_.strong : fonts_.caption, text);
        for (const QRectF& area : placesOf(roof, pixels_.roofs[index], size)) {
            // Ascenders and descenders leave a pixel or two to lines that pass close by.
            const bool covers = placement_.linesThrough(area.adjusted(-2, 1.5, 0, -1.5)) > 0;
            if (!placement_.isFree(area) || (covers && !over_lines) || isParted(area, index))
                continue;
            put(text, area, roof.chosen,
                roof.chosen ? theme_.of(series_.tier).text : theme_.muted_text, covers);
            return true;
        }
        return false;
    }

    void roofLabels(bool chosen)
    {
        for (std::size_t i = series_.roofs.size(); i-- > 0;)
            if (series_.roofs[i].chosen == chosen && !roofLabel(i, false) && chosen)
                roofLabel(i, true);
    }

    void slopeLabels()
    {
        for (std::size_t i = 0; i < series_.memory.size(); ++i)
            if (series_.memory[i].main)
                slopeLabel(i);
        for (std::size_t i = 0; i < series_.memory.size(); ++i)
            if (!series_.memory[i].main)
                slopeLabel(i);
    }

    void slopeLabel(std::size_t index)
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

    void ridgeLabels()
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

    void callout()
    {
        if (!pixels_.point)
            return messageBox();
        const QString label = toQString(series_.point->label);
        const QString detail = toQString(series_.point->detail);
        const QString message = toQString(series_.message);
        const QStringList whole{detail};
        const QStringList parts = detail.split(QStringLiteral(" · "));
        const double widest = 0.9 * frame().width();
        const std::array boxes{calloutOf(label, whole, message, widest),
                               calloutOf(label, parts, message, widest),
                               calloutOf(label, parts, {}, 0.6 * frame().width())};
        // The lines that bound the scenario and the dots of the trail are worth seeing, unless
        // nothing else is left; and the point's figures are worth more than the names of the sides.
        Placement careful = placement_;
        for (const QPointF& stop : pixels_.trail)
            careful.take(around(stop, 3));
        const Placement most_careful = besideStrongLines(careful);
        const std::array<const Placement*, 4> placements{&most_careful, &careful, &placement_,
                                                         &essential_};
        for (const Placement* placement : placements)
            for (const RooflineCallout& box : boxes)
                if (!box.cut && placeCallout(box, *placement))
                    return;
        placeCallout(boxes.back(), essential_);
    }

    bool placeCallout(RooflineCallout box, const Placement& placement)
    {
        const double reach = 0.6 * std::hypot(frame().width(), frame().height());
        const auto area = placement.near(*pixels_.point, box.area.size(), 13, reach, 90);
        if (!area)
            return false;
        moveTo(box, area->topLeft());
        std::erase_if(result_.labels, [&](const RooflineLabel& label) {
            return convexOverlap(label.area(), Placement::polygonOf(box.area));
        });
        placement_.take(box.area);
        result_.callout = std::move(box);
        return true;
    }

    void messageBox()
    {
        if (series_.message.empty())
            return;
        RooflineCallout box = calloutOf({}, {}, toQString(series_.message), 0.6 * frame().width());
        for (const double height : {0.62, 0.8, 0.4, 0.25}) {
            for (const double across : {0.5, 0.62, 0.38, 0.75, 0.25}) {
                QRectF area(QPointF(), box.area.size());
                area.moveCenter(frame().topLeft() +
                                QPointF(across * frame().width(), height * frame().height()));
                if (!placement_.isFree(area) || placement_.linesThrough(area) > 0)
                    continue;
                moveTo(box, area.topLeft());
                placement_.take(area);
                result_.callout = box;
                return;
            }
        }
        // Nothing else matters as much as this sentence.
        QRectF area(QPointF(), box.area.size());
        area.moveCenter(frame().center());
        std::erase_if(result_.labels, [&](const RooflineLabel& label) {
            return convexOverlap(label.area(), Placement::polygonOf(area));
        });
        moveTo(box, area.topLeft());
        placement_.take(area);
        result_.callout = box;
    }

    // The box with its top left corner at 0, 0.
    RooflineCallout calloutOf(const QString& label, const QStringList& details,
                              const QString& message, double widest) const
    {
        RooflineCallout box;
        const double inner = widest - 2 * padding_x;
        double width = 0;
        double y = padding_y;
        const auto line = [&](const QString& text, const QFont& font, CalloutLine::Kind kind) {
            const QString shown = wrapped(text, font, inner, 1).value(0);
            if (shown.isEmpty())
                return;
            box.cut = box.cut || shown != text;
            const QSizeF size = textSize(font, shown);
            box.lines.push_back({shown, QPointF(padding_x, y), kind});
            width = std::max(width, size.width());
            y += size.height();
        };
        line(label, fonts_.strong, CalloutLine::Kind::Label);
        const double details_top = y;
        for (const QString& detail : details)
            line(detail, fonts_.caption, CalloutLine::Kind::Detail);
        const double details_bottom = y;
        // A narrow column finds a place more easily than a long line.
        const double column = std::min(inner, std::max({width, 0.45 * frame().width(), 180.0}));
        for (const QString& note : wrapped(message, fonts_.caption, column, 4))
            line(note, fonts_.caption, CalloutLine::Kind::Note);
        box.area = QRectF(0, 0, std::ceil(width + 2 * padding_x), std::ceil(y + padding_y));
        if (details.isEmpty())
            return box;
        // The first figure is the intensity, the second the performance.
        QRectF all(QPointF(padding_x, details_top), QPointF(padding_x + width, details_bottom));
        box.intensity_area = all;
        box.performance_area = all;
        if (details.size() > 1) {
            box.intensity_area.setBottom(details_top + lineHeight(fonts_.caption));
            box.performance_area.setTop(box.intensity_area.bottom());
        } else {
            const QString first = details.front().section(QStringLiteral(" · "), 0, 0);
            box.intensity_area.setWidth(textSize(fonts_.caption, first).width() + 3);
            box.performance_area.setLeft(box.intensity_area.right());
        }
        return box;
    }

    static void moveTo(RooflineCallout& box, QPointF corner)
    {
        const QPointF whole(std::round(corner.x()), std::round(corner.y()));
        for (QRectF* area : {&box.area, &box.intensity_area, &box.performance_area})
            area->translate(whole);
        for (CalloutLine& line : box.lines)
            line.corner += whole;
    }

    void crossoverLabel()
    {
        if (!series_.crossover || !pixels_.crossover)
            return;
        putNear(toQString(series_.crossover->point.label), *pixels_.crossover, 5,
                theme_.secondary_text);
    }

    void pinnedLabels()
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

    // Its name, with a number where others have the same: the place among them in the list.
    QString pinnedName(std::size_t index) const
    {
        const std::string& name = series_.pinned[index].name;
        const auto same = [&](const PinnedPoint& other) { return other.name == name; };
        const auto begin = series_.pinned.begin();
        if (std::count_if(begin, series_.pinned.end(), same) < 2)
            return toQString(name);
        const auto place =
            std::count_if(begin, begin + static_cast<std::ptrdiff_t>(index) + 1, same);
        return QStringLiteral("%1. %2").arg(place).arg(toQString(name));
    }

    const QRectF& frame() const { return pixels_.frame; }

    const RooflineSeries& series_;
    const RooflinePixels& pixels_;
    const ChartFonts& fonts_;
    const Theme& theme_;
    Placement placement_;
    Placement essential_; // what has its place before the callout, whatever comes
    RooflineLabels result_;
};

} // namespace

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

RooflineLabels layOutRooflineLabels(const RooflineSeries& series, const RooflinePixels& pixels,
                                    const ChartFonts& fonts, const Theme& theme)
{
    return Layout(series, pixels, fonts, theme).run();
}

} // namespace deployscope::ui
