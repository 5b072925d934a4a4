// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/example_lines.h"

#include "ui/charts/placement.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>

namespace deployscope::ui {

namespace {

constexpr double label_gap = 10.0; // px between the frame and labels of lines
constexpr double most_labels = 0.3;
constexpr double swatch_width = 26.0;
constexpr double reach_of_dot = 6.0;

class Layout
{
public:
    Layout(const ExampleSeries& series, QSize size, const ChartFonts& fonts)
        : series_(series)
        , sweep_(series.sweep.value_or(Axis{}))
        , fonts_(fonts)
        , width_(size.width() - 2)
        , height_(size.height() - 2)
        , line_(lineHeight(fonts.caption))
    {}

    ExampleLinesLayout run()
    {
        if (width_ <= 0 || height_ <= 0)
            return result_;
        result_.lines.resize(series_.lines.size());
        result_.marks.resize(series_.marks.size());
        frame();
        axes();
        for (std::size_t i = 0; i < series_.lines.size(); ++i)
            trace(i);
        if (direct_)
            labelEnds();
        marks();
        current();
        return result_;
    }

private:
    bool hasCurrent() const { return series_.current.has_value(); }

    // Labels at lines that end in the same place would not tell which is which.
    bool endsMeet() const
    {
        constexpr double same_place = 3.0;
        const AxisScale up(series_.values, 0, height_);
        std::vector<double> ends;
        for (const ExampleLineSeries& line : series_.lines) {
            if (line.pieces.empty())
                continue;
            const double end = up.pixelOf(line.pieces.back().back().second);
            if (std::any_of(ends.begin(), ends.end(),
                            [&](double other) { return std::abs(end - other) < same_place; }))
                return true;
            ends.push_back(end);
        }
        return false;
    }

    // How wide the labels at the lines' ends are; nothing where they are better in a legend.
    std::optional<double> labelColumn() const
    {
        const double most = most_labels * width_;
        double widest = 0;
        double lines = 0;
        for (const ExampleLineSeries& line : series_.lines) {
            const QString label = labelOf(line);
            for (const QString& text : wrapped(label, fonts_.strong, most, 2)) {
                const double wide = textSize(fonts_.strong, text).width();
                if (wide > most || (text.endsWith(QChar(0x2026)) && !label.endsWith(text)))
                    return std::nullopt;
                widest = std::max(widest, wide);
                ++lines;
            }
        }
        if (lines * line_ > 0.7 * height_ || endsMeet())
            return std::nullopt;
        return std::ceil(widest / 4) * 4;
    }

    // The frame takes what tick labels, axis labels, labels of lines or legend leave. On small
    // surfaces axis labels go first, then the legend, then ticks.
    void frame()
    {
        const std::optional<double> column = labelColumn();
        direct_ = column.has_value();
        const double ticks = std::ceil((widestTick(series_.values, fonts_.caption) + 6) / 8) * 8;
        const double above = hasCurrent() ? line_ + 4 : 0.5 * line_;
        for (const int economy : {0, 1, 2, 3, 4}) {
            const bool axis_labels = economy < 2;
            const int legend_rows = economy == 0 ? 4 : (economy < 3 ? 2 : (economy < 4 ? 1 : 0));
            QStringList names;
            if (!column)
                for (const ExampleLineSeries& line : series_.lines)
                    names << labelOf(line);
            auto legend = layOutLegend(names, QPointF(1, 0), width_, swatch_width, fonts_.caption,
                                       legend_rows);
            const double legend_room =
                legend.empty() ? 0 : legendHeight(legend, fonts_.caption) + 6;
            const double below =
                line_ + 3 + (axis_labels && !sweep_.label.empty() ? line_ + 3 : 0) + legend_room;
            const double most_frame = height_ - above - below;
            if (economy < 4 && most_frame < (economy == 0 ? 7 : 3) * line_)
                continue;

            double left = 1 + ticks;
            double top = 1 + above;
            if (axis_labels && !series_.values.label.empty()) {
                const QString label = toQString(series_.values.label);
                result_.y_label_upright = textSize(fonts_.caption, label).width() <= most_frame;
                if (result_.y_label_upright)
                    left += line_ + 2;
                else
                    top += line_ + 2;
            }
            const double right =
                1 + width_ - (column ? *column + label_gap : std::min(12.0, 0.02 * width_));
            const double bottom = std::max(top + 1, 1 + height_ - below);
            left = std::min(left, std::max(1.0, right - 1));
            result_.frame = QRectF(QPointF(left, top), QPointF(std::max(right, left + 1), bottom));
            placeAxisLabels(axis_labels);
            for (LegendEntry& entry : legend) {
                const double down = 1 + height_ - legend_room + 6;
                entry.swatch.translate(0, down);
                entry.text.corner.ry() += down;
            }
            result_.legend = legend;
            break;
        }
    }

    void placeAxisLabels(bool wanted)
    {
        const QRectF& frame = result_.frame;
        if (!wanted)
            return;
        if (!sweep_.label.empty()) {
            const QString text =
                wrapped(toQString(sweep_.label), fonts_.caption, width_, 1).value(0);
            const double wide = textSize(fonts_.caption, text).width();
            const double x =
                std::clamp(frame.center().x() - wide / 2, 1.0, std::max(1.0, 1 + width_ - wide));
            result_.x_label = PlacedText{QPointF(x, frame.bottom() + 3 + line_ + 3), text};
        }
        if (series_.values.label.empty())
            return;
        const QString text = toQString(series_.values.label);
        const double wide = textSize(fonts_.caption, text).width();
        if (result_.y_label_upright)
            result_.y_label = PlacedText{QPointF(1, frame.center().y() + wide / 2), text};
        else
            result_.y_label =
                PlacedText{QPointF(1, 1), wrapped(text, fonts_.caption, width_, 1).value(0)};
    }

    void axes()
    {
        const QRectF& frame = result_.frame;
        result_.x = AxisScale(sweep_, frame.left(), frame.right());
        result_.y = AxisScale(series_.values, frame.bottom(), frame.top());
        result_.x_ticks = ticksBelow(sweep_, result_.x, frame, 1, 1 + width_, fonts_.caption,
                                     frame.bottom() + 3 + line_ <= 1 + height_ + 0.01);
        result_.y_ticks = ticksBeside(series_.values, result_.y, frame, fonts_.caption);
        std::erase_if(result_.y_ticks.labels, [&](const PlacedText& label) {
            return label.corner.x() < 0.5 || label.corner.y() < 0 ||
                   (result_.y_label && !result_.y_label_upright &&
                    label.corner.y() < result_.y_label->corner.y() + line_);
        });
        // A label below the frame's corner makes way for the one beside it.
        auto& below = result_.x_ticks.labels;
        if (below.empty() || result_.y_ticks.labels.empty())
            return;
        const PlacedText& lowest = result_.y_ticks.labels.front();
        const QSizeF size = textSize(fonts_.caption, lowest.text);
        const double least = lowest.corner.x() + size.width() + 3;
        if (below[0].corner.x() >= least - 2 ||
            below[0].corner.y() >= lowest.corner.y() + size.height())
            return;
        below[0].corner.setX(least);
        if (below.size() > 1 &&
            least + textSize(fonts_.caption, below[0].text).width() + 6 > below[1].corner.x())
            below.erase(below.begin());
    }

    void trace(std::size_t index)
    {
        ExampleLinesLayout::Line& line = result_.lines[index];
        for (const auto& piece : series_.lines[index].pieces) {
            QPolygonF pixels;
            for (const auto& [x, y] : piece)
                pixels << QPointF(result_.x.pixelOf(x), result_.y.pixelOf(y));
            for (QPolygonF& part : clippedTo(result_.frame.adjusted(-0.1, -0.1, 0.1, 0.1), pixels))
                line.pieces.push_back(std::move(part));
        }
        if (!line.pieces.empty())
            line.end = line.pieces.back().back();
        if (hasCurrent() && series_.lines[index].current) {
            const QPointF dot(result_.x.pixelOf(*series_.current),
                              result_.y.pixelOf(*series_.lines[index].current));
            if (result_.frame.adjusted(-1, -1, 1, 1).contains(dot))
                line.dot = dot;
        }
    }

    void labelEnds()
    {
        const QRectF& frame = result_.frame;
        const double left = frame.right() + label_gap;
        std::vector<QStringList> texts;
        std::vector<double> wanted;
        std::vector<double> heights;
        for (std::size_t i = 0; i < result_.lines.size(); ++i) {
            texts.push_back(
                wrapped(labelOf(series_.lines[i]), fonts_.strong, 1 + width_ - left + 0.01, 2));
            heights.push_back(static_cast<double>(texts.back().size()) * line_);
            wanted.push_back(result_.lines[i].end ? result_.lines[i].end->y() : frame.bottom());
        }
        const std::vector<double> centres = spread(
            wanted, heights, frame.top() - (hasCurrent() ? 0 : 0.5 * line_), frame.bottom() + 2);
        for (std::size_t i = 0; i < result_.lines.size(); ++i) {
            ExampleLinesLayout::Line& line = result_.lines[i];
            double y = centres[i] - heights[i] / 2;
            for (const QString& text : texts[i]) {
                line.label.push_back({QPointF(left, y), text});
                y += line_;
            }
            if (line.end && (std::abs(centres[i] - line.end->y()) > 0.55 * line_ ||
                             frame.right() - line.end->x() > 3))
                line.leader = QLineF(*line.end, QPointF(left - 3, centres[i]));
        }
    }

    // What texts inside the frame keep off: the dots, and the lines near to the place.
    Placement surface(std::optional<double> near_x) const
    {
        constexpr double around = 130.0;
        constexpr double coarse = 5.0;
        Placement placement(result_.frame.adjusted(2, 1, -2, -1));
        for (const ExampleLinesLayout::Line& line : result_.lines) {
            if (line.dot)
                placement.take(QRectF(*line.dot - QPointF(reach_of_dot, reach_of_dot),
                                      QSizeF(2 * reach_of_dot, 2 * reach_of_dot)));
            for (const QPolygonF& piece : line.pieces) {
                QPointF last = piece.front();
                for (const QPointF& point : piece) {
                    if (QLineF(last, point).length() < coarse && point != piece.back())
                        continue;
                    if (!near_x || (std::max(last.x(), point.x()) > *near_x - around &&
                                    std::min(last.x(), point.x()) < *near_x + around))
                        placement.keepClear(QLineF(last, point));
                    last = point;
                }
            }
        }
        for (const ExampleLinesLayout::Mark& mark : result_.marks) {
            if (mark.line)
                placement.keepClear(*mark.line);
            if (mark.label)
                placement.take(QRectF(mark.label->corner, textSize(fonts_.strong, mark.label->text))
                                   .adjusted(-2, 0, 2, 0));
        }
        if (hasCurrent()) {
            const double x = result_.x.pixelOf(*series_.current);
            placement.keepClear(QLineF(x, result_.frame.top(), x, result_.frame.bottom()));
        }
        return placement;
    }

    // On their lines, at the right or left end, above or below: where they cover least.
    void marks()
    {
        const QRectF& frame = result_.frame;
        for (std::size_t i = 0; i < series_.marks.size(); ++i) {
            const double y = result_.y.pixelOf(series_.marks[i].value);
            if (y >= frame.top() - 0.01 && y <= frame.bottom() + 0.01)
                result_.marks[i].line = QLineF(frame.left(), y, frame.right(), y);
        }
        for (std::size_t i = 0; i < series_.marks.size(); ++i) {
            ExampleLinesLayout::Mark& mark = result_.marks[i];
            if (!mark.line)
                continue;
            const QString text =
                wrapped(toQString(series_.marks[i].label), fonts_.strong, frame.width() - 10, 1)
                    .value(0);
            const QSizeF size = textSize(fonts_.strong, text);
            const Placement placement = surface(std::nullopt);
            const double y = mark.line->y1();
            int least = 1000;
            for (const double down : {-size.height() - 1, 2.0})
                for (const double share : {0.0, 1.0, 0.5, 0.25, 0.75}) {
                    const double room = frame.width() - 10 - size.width();
                    const QRectF area(QPointF(frame.left() + 5 + share * room, y + down), size);
                    if (room < 0 || !placement.isFree(area))
                        continue;
                    const int crossed = placement.linesThrough(area.adjusted(-6, 0, 6, 0));
                    if (crossed >= least)
                        continue;
                    least = crossed;
                    mark.label = PlacedText{area.topLeft(), text};
                }
        }
    }

    // The hairline with the input above it, and the figures at its dots.
    void current()
    {
        if (!hasCurrent())
            return;
        const QRectF& frame = result_.frame;
        const double x =
            std::clamp(result_.x.pixelOf(*series_.current), frame.left(), frame.right());
        result_.hairline = QLineF(x, frame.top(), x, frame.bottom());
        const QString label = toQString(series_.current_label);
        const double wide = textSize(fonts_.strong, label).width();
        if (!label.isEmpty() && wide <= width_ && frame.top() - line_ - 2 >= 0)
            result_.current = PlacedText{
                QPointF(std::clamp(x - wide / 2, std::min(frame.left() - 4, 1 + width_ - wide),
                                   1 + width_ - wide),
                        frame.top() - line_ - 2),
                label};

        Placement placement = surface(x);
        for (std::size_t i = 0; i < result_.lines.size(); ++i) {
            ExampleLinesLayout::Line& line = result_.lines[i];
            const QString figure = toQString(series_.lines[i].figure);
            if (!line.dot || figure.isEmpty())
                continue;
            const QSizeF size = textSize(fonts_.strong, figure);
            constexpr double nearest = 7.0;
            constexpr double farthest = 60.0;
            constexpr double cost_of_line = 30.0;
            const auto area =
                placement.near(*line.dot, size + QSizeF(4, 0), nearest, farthest, cost_of_line);
            if (!area)
                continue;
            line.figure = PlacedText{area->topLeft() + QPointF(2, 0), figure};
            placement.take(*area);
            if (Placement::gap(*line.dot, *area) > 16)
                line.figure_leader =
                    QLineF(*line.dot,
                           QPointF(std::clamp(line.dot->x(), area->left(), area->right()),
                                   std::clamp(line.dot->y(), area->top() + 2, area->bottom() - 2)));
        }
    }

    const ExampleSeries& series_;
    const Axis sweep_;
    const ChartFonts& fonts_;
    double width_;
    double height_;
    double line_;
    bool direct_{false}; // lines are labelled at their ends
    ExampleLinesLayout result_;
};

} // namespace

ExampleLinesLayout layOutExampleLines(const ExampleSeries& series, QSize size,
                                      const ChartFonts& fonts)
{
    return Layout(series, size, fonts).run();
}

QString labelOf(const ExampleLineSeries& line)
{
    return line.pieces.empty() ? QCoreApplication::translate("ExampleChart", "%1: no value")
                                     .arg(toQString(line.label))
                               : toQString(line.label);
}

std::optional<double> valueAt(const ExampleLineSeries& line, double x)
{
    for (const auto& piece : line.pieces) {
        if (piece.empty() || x < piece.front().first || x > piece.back().first)
            continue;
        const auto next = std::lower_bound(
            piece.begin(), piece.end(), x,
            [](const std::pair<double, double>& point, double at) { return point.first < at; });
        if (next == piece.begin() || next->first == x)
            return next->second;
        const auto before = next - 1;
        const double share = (x - before->first) / (next->first - before->first);
        return before->second + share * (next->second - before->second);
    }
    return std::nullopt;
}

} // namespace deployscope::ui
