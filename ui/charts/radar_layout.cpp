// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/radar_layout.h"

#include "ui/charts/placement.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace deployscope::ui {

namespace {

constexpr double name_gap = 7.0; // px from the outermost ring to an axis name
constexpr double entry_gap = 12.0;
constexpr double least_radius = 24.0;

QPointF direction(std::size_t axis, std::size_t axes)
{
    const double angle = 2.0 * std::numbers::pi * static_cast<double>(axis) /
                         static_cast<double>(std::max<std::size_t>(axes, 1));
    return {std::sin(angle), -std::cos(angle)};
}

QSizeF sizeOf(const QStringList& lines, const QFont& font)
{
    double width = 0;
    for (const QString& line : lines)
        width = std::max(width, textSize(font, line).width());
    return {width, static_cast<double>(lines.size()) * lineHeight(font)};
}

// A name on as few lines as keep it narrow: long ones are broken near the middle.
QStringList linesOf(const QString& name, const QFont& font, double widest)
{
    if (textSize(font, name).width() <= widest || !name.contains(QLatin1Char(' ')))
        return {name};
    double longest_word = 0;
    for (const QString& word : name.split(QLatin1Char(' ')))
        longest_word = std::max(longest_word, textSize(font, word).width());
    return wrapped(name, font, std::max(widest, longest_word + 1), 3);
}

// The area of a name whose anchor on the rim is given, relative to the centre.
QRectF nameArea(QPointF rim, QPointF out, QSizeF size)
{
    // Sideways names start at their anchor; those above and below are centred on it.
    const double across = std::abs(out.x()) < 0.1 ? 0 : (out.x() > 0 ? 1 : -1);
    const double left = rim.x() + (across - 1) * size.width() / 2;
    const double top = rim.y() + (out.y() - 1) * size.height() / 2;
    return {QPointF(left, top), size};
}

class Solver
{
public:
    Solver(const RadarSeries& series, const ChartFonts& fonts, double widest_name)
    {
        for (std::size_t i = 0; i < series.axes.size(); ++i) {
            lines_.push_back(linesOf(toQString(series.axes[i]), fonts.caption, widest_name));
            sizes_.push_back(sizeOf(lines_.back(), fonts.caption));
        }
    }

    // What the radar with its names covers, relative to its centre.
    QRectF extent(double radius) const
    {
        QRectF all(-radius, -radius, 2 * radius, 2 * radius);
        for (std::size_t i = 0; i < sizes_.size(); ++i)
            all = all.united(area(i, radius));
        return all;
    }

    QRectF area(std::size_t axis, double radius) const
    {
        const QPointF out = direction(axis, sizes_.size());
        return nameArea(out * (radius + name_gap), out, sizes_[axis]);
    }

    // Whether neither the outermost ring nor a name reaches into the area, seen from the centre.
    bool leavesFree(const QRectF& rectangle, double radius) const
    {
        QPolygonF ring;
        for (std::size_t i = 0; i < axes(); ++i) {
            if (area(i, radius).intersects(rectangle))
                return false;
            ring << direction(i, axes()) * radius;
        }
        return ring.size() < 3 || !convexOverlap(ring, Placement::polygonOf(rectangle));
    }

    const QStringList& lines(std::size_t axis) const { return lines_[axis]; }
    std::size_t axes() const { return sizes_.size(); }

    double largestRadius(QSizeF room) const
    {
        double low = 0;
        double high = std::min(room.width(), room.height()) / 2;
        for (int i = 0; i < 24; ++i) {
            const double middle = (low + high) / 2;
            const QRectF needed = extent(middle);
            const bool fits = needed.width() <= room.width() && needed.height() <= room.height();
            (fits ? low : high) = middle;
        }
        return low;
    }

private:
    std::vector<QStringList> lines_;
    std::vector<QSizeF> sizes_;
};

struct Legend
{
    std::vector<QSizeF> sizes;
    QStringList names;
    double widest{0.0};
    double line{0.0};
};

Legend legendOf(const RadarSeries& series, const ChartFonts& fonts)
{
    Legend legend;
    legend.line = lineHeight(fonts.caption) + 3;
    const auto add = [&](const std::string& name, const QFont& font) {
        legend.names << toQString(name);
        const double width = radar_swatch + textSize(font, legend.names.back()).width();
        legend.sizes.emplace_back(width, legend.line);
        legend.widest = std::max(legend.widest, width);
    };
    for (const RadarPolygon& polygon : series.paradigms)
        add(polygon.name, fonts.caption);
    add(series.own_name, fonts.strong);
    return legend;
}

// The legend in rows of at most this width; returns the height.
double rows(const Legend& legend, double width, std::vector<QRectF>* areas)
{
    double y = 0;
    std::size_t first = 0;
    while (first < legend.sizes.size()) {
        double used = legend.sizes[first].width();
        std::size_t last = first + 1;
        while (last < legend.sizes.size() && used + entry_gap + legend.sizes[last].width() <= width)
            used += entry_gap + legend.sizes[last++].width();
        double x = (width - used) / 2;
        for (; first < last; ++first) {
            if (areas != nullptr)
                areas->emplace_back(QPointF(x, y), legend.sizes[first]);
            x += legend.sizes[first].width() + entry_gap;
        }
        y += legend.line;
    }
    return y;
}

struct Arrangement
{
    double radius{0.0};
    QPointF centre;
    bool legend_below{false};
};

// The legend in the corner at the top left, where the names leave it free; else below the radar.
Arrangement arrange(const Solver& solver, const Legend& legend, const QRectF& room)
{
    const auto centred = [&](double radius, const QRectF& within) {
        return Arrangement{radius, within.center() - solver.extent(radius).center(), false};
    };
    const QRectF above = room.adjusted(0, 0, 0, -rows(legend, room.width(), nullptr) - 6);
    Arrangement below = centred(std::floor(solver.largestRadius(above.size())), above);
    below.legend_below = true;

    const QRectF corner(
        room.topLeft(),
        QSizeF(legend.widest + entry_gap, legend.line * static_cast<double>(legend.sizes.size())));
    const QRectF beside = room.adjusted(corner.width(), 0, 0, 0);
    for (double radius = std::floor(solver.largestRadius(room.size())); radius >= below.radius;
         radius -= 1) {
        const Arrangement middle = centred(radius, room);
        if (solver.leavesFree(corner.translated(-middle.centre), radius))
            return middle;
        if (solver.extent(radius).width() <= beside.width())
            return centred(radius, beside);
    }
    return below;
}

} // namespace

QPointF RadarLayout::at(std::size_t axis, std::size_t axes, double score) const
{
    return centre + direction(axis, axes) * (radius * score / most_radar_score);
}

RadarLayout layOutRadar(const RadarSeries& series, QSize size, const ChartFonts& fonts)
{
    RadarLayout layout;
    QRectF room(1, 1, size.width() - 2, size.height() - 2);
    const double line = lineHeight(fonts.caption);
    const int message_lines = room.height() > 20 * line ? 2 : 1;
    layout.message_lines =
        wrapped(toQString(series.message), fonts.caption, room.width(), message_lines);
    const double message_height = line * message_lines;
    layout.message =
        QRectF(room.left(), room.bottom() - message_height, room.width(), message_height);
    room.setBottom(layout.message.top() - 4);

    const Legend legend = legendOf(series, fonts);
    const Solver solver(series, fonts, std::max(56.0, 0.2 * size.width()));
    const Arrangement arrangement = arrange(solver, legend, room);
    layout.radius = arrangement.radius;
    layout.centre = arrangement.centre;

    for (std::size_t i = 0; i < solver.axes(); ++i) {
        RadarLayout::AxisName name;
        const QRectF area = solver.area(i, layout.radius).translated(layout.centre);
        const bool apart = std::none_of(
            layout.names.begin(), layout.names.end(),
            [&](const RadarLayout::AxisName& other) { return other.area.intersects(area); });
        if (layout.radius >= least_radius && apart) {
            name.area = area;
            name.lines = solver.lines(i);
        }
        const double out = direction(i, solver.axes()).x();
        name.alignment =
            std::abs(out) < 0.1 ? Qt::AlignHCenter : (out > 0 ? Qt::AlignLeft : Qt::AlignRight);
        layout.names.push_back(std::move(name));
    }

    std::vector<QRectF> areas;
    if (arrangement.legend_below) {
        const double height = rows(legend, room.width(), &areas);
        for (QRectF& area : areas)
            area.translate(room.left(), room.bottom() - height);
    } else {
        for (std::size_t i = 0; i < legend.sizes.size(); ++i)
            areas.emplace_back(room.topLeft() + QPointF(0, static_cast<double>(i) * legend.line),
                               legend.sizes[i]);
    }
    const bool has_own = std::any_of(series.own.begin(), series.own.end(),
                                     [](const auto& score) { return score.has_value(); });
    if (!has_own)
        areas.pop_back();
    for (std::size_t i = 0; i < areas.size(); ++i)
        layout.legend.push_back({areas[i], legend.names[static_cast<qsizetype>(i)]});
    return layout;
}

} // namespace deployscope::ui
