// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/example_bars.h"

#include "ui/charts/example_flags.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>

namespace deployscope::ui {

namespace {

constexpr double column_gap = 8.0;    // px between names and bars
constexpr double figure_gap = 6.0;    // px between a bar's end and its figure
constexpr double padding = 5.0;       // px beside a figure inside a bar
constexpr double least_bar = 1.5;     // px: a value that is not zero shows
constexpr double most_names = 0.38;   // share of the width
constexpr double most_figures = 0.34; // of what names leave; more only where they fit nowhere else
constexpr double most_figures_in_need = 0.75;
constexpr double swatch_width = 11.0;

// What there is room for below and above the bars.
struct Economy
{
    bool axis_label{true};
    bool ticks{true};
    int legend_rows{4};
    bool mark_labels{true};
};

constexpr std::array<Economy, 6> economies{{{true, true, 4, true},
                                            {false, true, 4, true},
                                            {false, false, 4, true},
                                            {false, false, 2, true},
                                            {false, false, 1, true},
                                            {false, false, 0, false}}};

class Layout
{
public:
    Layout(const ExampleSeries& series, QSize size, const ChartFonts& fonts)
        : series_(series)
        , fonts_(fonts)
        , width_(size.width() - 2)
        , height_(size.height() - 2)
        , line_(lineHeight(fonts.caption))
    {}

    ExampleBarsLayout run()
    {
        if (width_ <= 0 || height_ <= 0)
            return result_;
        columns();
        const double count = static_cast<double>(std::max<std::size_t>(series_.bars.size(), 1));
        const double least = line_ + 3;
        for (const Economy& economy : economies) {
            economy_ = economy;
            above_ = economy.mark_labels ? placeMarkLabels() : 0;
            if (!economy.mark_labels)
                result_.marks.assign(series_.marks.size(), {});
            if (above_ + count * least + below() <= height_)
                break;
        }
        rows(least);
        surroundings();
        return result_;
    }

private:
    // Names at the left, room for figures at the right, the bars between them.
    void columns()
    {
        double names = 0;
        double figures = 0;
        double figures_left = 0; // of bars that reach to the left
        for (const ExampleBarSeries& bar : series_.bars) {
            names = std::max(names, textSize(fonts_.caption, toQString(bar.label)).width());
            if (bar.parts.empty())
                continue;
            const double figure =
                textSize(fonts_.strong, toQString(bar.figure)).width() + figure_gap;
            double& side = bar.total < 0 ? figures_left : figures;
            side = std::max(side, figure);
        }
        names_ = std::ceil(std::min(names, most_names * width_));
        const double left = 1 + names_ + (names_ > 0 ? column_gap : 0);
        const double room = 1 + width_ - left;
        double low = left;
        double high = 1 + width_;
        for (const double share : {most_figures, most_figures_in_need}) {
            // In steps, so that bars do not tremble while figures change.
            const auto reserve = [&](double wanted) {
                return std::min(std::ceil(wanted / 8) * 8, share * room);
            };
            low = left + (series_.values.minimum < 0 ? 0.5 * reserve(2 * figures_left) : 0);
            high = std::max(low + 10, 1 + width_ - reserve(figures));
            if (figuresFit(AxisScale(series_.values, low, high)))
                break;
        }
        result_.frame = QRectF(QPointF(low, 1), QPointF(high, 1 + height_));
        result_.scale = AxisScale(series_.values, low, high);
        origin_ = series_.values.logarithmic ? low : result_.scale.pixelOf(0.0);
        origin_ = std::clamp(origin_, low, high);
    }

    // Whether every figure stands whole beyond its bar's end or inside it.
    bool figuresFit(const AxisScale& scale) const
    {
        const double zero = scale.pixelOf(series_.values.logarithmic ? series_.values.minimum : 0);
        const bool roomy = height_ > 1.8 * line_ * static_cast<double>(series_.bars.size() + 3);
        return std::all_of(
            series_.bars.begin(), series_.bars.end(), [&](const ExampleBarSeries& bar) {
                const double figure = textSize(fonts_.strong, toQString(bar.figure)).width();
                const double end = scale.pixelOf(bar.total);
                return bar.parts.empty() || bar.total < 0 ||
                       end + figure_gap + figure <= 1 + width_ ||
                       (roomy && bar.parts.size() == 1 && figure + 2 * padding <= end - zero);
            });
    }

    double below() const
    {
        double height = 0;
        if (economy_.ticks && !series_.values.ticks.empty())
            height += line_ + 3;
        if (economy_.axis_label && !series_.values.label.empty())
            height += line_ + 3;
        const double legend = legendHeight(legendAt(0), fonts_.caption);
        return height + (legend > 0 ? legend + 6 : 0);
    }

    std::vector<LegendEntry> legendAt(double top) const
    {
        QStringList labels;
        for (const std::string& label : series_.part_labels)
            labels << toQString(label);
        return layOutLegend(labels, QPointF(1, top), width_, swatch_width, fonts_.caption,
                            economy_.legend_rows);
    }

    // The height that they take.
    double placeMarkLabels()
    {
        std::vector<double> places;
        QStringList texts;
        for (const ExampleMarkSeries& mark : series_.marks) {
            places.push_back(result_.scale.pixelOf(mark.value));
            texts << toQString(mark.label);
        }
        const Flags flags = layOutFlags(places, texts, 1, 1 + width_, fonts_.strong);
        result_.marks.assign(series_.marks.size(), {});
        for (std::size_t i = 0; i < flags.labels.size(); ++i) {
            result_.marks[i].label = flags.labels[i];
            if (result_.marks[i].label)
                result_.marks[i].label->corner.ry() += 1;
        }
        return flags.height > 0 ? flags.height + 3 : 0;
    }

    void rows(double least)
    {
        const double top = 1 + above_;
        double room = std::max(0.0, height_ - above_ - below());
        std::size_t shown = series_.bars.size();
        if (static_cast<double>(shown) * least > room + 0.01) {
            room = std::max(0.0, room - line_);
            shown = std::min(shown, static_cast<std::size_t>(room / least));
        }
        const double pitch =
            shown == 0
                ? least
                : std::min(room / static_cast<double>(shown),
                           std::max(5.5 * line_, 0.62 * height_ / static_cast<double>(shown)));
        const double bottom = top + pitch * static_cast<double>(shown);
        result_.frame.setTop(top);
        result_.frame.setBottom(bottom);
        for (std::size_t i = 0; i < shown; ++i)
            result_.rows.push_back(row(i, top + pitch * static_cast<double>(i), pitch));
        if (shown < series_.bars.size() && bottom + line_ <= 1 + height_)
            result_.more = PlacedText{
                QPointF(1, bottom), wrapped(QCoreApplication::translate("ExampleChart", "+%1 more")
                                                .arg(series_.bars.size() - shown),
                                            fonts_.caption, width_, 1)
                                        .value(0)};
    }

    ExampleBarsLayout::Row row(std::size_t index, double top, double pitch) const
    {
        const ExampleBarSeries& bar = series_.bars[index];
        ExampleBarsLayout::Row row;
        row.bar = index;
        row.area = QRectF(1, top, width_, pitch);
        const int lines = std::clamp(static_cast<int>((pitch - 2) / line_), 1, 3);
        const double centre = top + pitch / 2;
        const QStringList name = wrapped(toQString(bar.label), fonts_.caption, names_, lines);
        double y = centre - static_cast<double>(name.size()) * line_ / 2;
        for (const QString& text : name) {
            const double wide = textSize(fonts_.caption, text).width();
            row.name.push_back({QPointF(1 + names_ - wide, y), text});
            y += line_;
        }
        if (bar.parts.empty()) {
            const double reach = 0.24 * line_;
            row.cross = QRectF(origin_ + reach, centre - reach, 2 * reach, 2 * reach);
            const double left = row.cross->right() + figure_gap;
            const QStringList message =
                wrapped(toQString(bar.message), fonts_.caption, 1 + width_ - left, lines);
            y = centre - static_cast<double>(message.size()) * line_ / 2;
            for (const QString& text : message) {
                row.figure.push_back({QPointF(left, y), text});
                y += line_;
            }
            return row;
        }
        const double height =
            std::min({0.62 * pitch + 2, pitch - 3, std::max(2.5 * line_, 0.07 * height_)});
        stack(row, bar, centre - height / 2, height);
        placeFigure(row, bar, centre);
        return row;
    }

    // Parts above zero to the right of it, parts below zero to the left, one after the other.
    void stack(ExampleBarsLayout::Row& row, const ExampleBarSeries& bar, double top,
               double height) const
    {
        double sum_right = 0;
        double sum_left = 0;
        for (const ExampleBarPartSeries& part : bar.parts) {
            double& sum = part.value < 0 ? sum_left : sum_right;
            const double from = sum == 0 ? origin_ : result_.scale.pixelOf(sum);
            sum += part.value;
            double to = result_.scale.pixelOf(sum);
            if (part.value > 0)
                to = std::max(to, from + least_bar);
            else if (part.value < 0)
                to = std::min(to, from - least_bar);
            else
                to = from;
            const double low = result_.frame.left();
            const double high = result_.frame.right();
            ExampleBarsLayout::Part placed;
            placed.area = QRectF(QPointF(std::clamp(std::min(from, to), low, high), top),
                                 QPointF(std::clamp(std::max(from, to), low, high), top + height));
            const QString figure = toQString(part.figure);
            const QSizeF text = textSize(fonts_.caption, figure);
            if (bar.parts.size() > 1 && !figure.isEmpty() &&
                text.width() + 2 * padding <= placed.area.width() && text.height() <= height)
                placed.figure = PlacedText{
                    placed.area.center() - QPointF(text.width() / 2, text.height() / 2), figure};
            row.parts.push_back(placed);
        }
    }

    // Beyond the bar's end; where there is no room, inside it; else cut short.
    void placeFigure(ExampleBarsLayout::Row& row, const ExampleBarSeries& bar, double centre) const
    {
        const QString figure = toQString(bar.figure);
        if (figure.isEmpty())
            return;
        const QSizeF text = textSize(fonts_.strong, figure);
        double low = origin_;
        double high = origin_;
        for (const ExampleBarsLayout::Part& part : row.parts) {
            low = std::min(low, part.area.left());
            high = std::max(high, part.area.right());
        }
        const double top = centre - text.height() / 2;
        const double names_end = 1 + names_ + (names_ > 0 ? column_gap : 0);
        const double right_edge = 1 + width_;
        const bool whole = row.parts.size() == 1;
        const bool fits_inside = whole && text.width() + 2 * padding <= high - low &&
                                 text.height() <= row.parts[0].area.height();
        if (bar.total < 0 && low - figure_gap - text.width() >= names_end) {
            row.figure = {{QPointF(low - figure_gap - text.width(), top), figure}};
        } else if (bar.total < 0 && fits_inside) {
            row.inside = true;
            row.figure = {{QPointF(low + padding, top), figure}};
        } else if (high + figure_gap + text.width() <= right_edge) {
            row.figure = {{QPointF(high + figure_gap, top), figure}};
        } else if (fits_inside) {
            row.inside = true;
            row.figure = {{QPointF(high - padding - text.width(), top), figure}};
        } else {
            const double left = high + figure_gap;
            const QString cut = wrapped(figure, fonts_.strong, right_edge - left, 1).value(0);
            if (textSize(fonts_.strong, cut).width() <= right_edge - left)
                row.figure = {{QPointF(left, top), cut}};
        }
    }

    // Axis, marks and legend around the rows.
    void surroundings()
    {
        const QRectF& frame = result_.frame;
        const double full_bottom = 1 + height_;
        double y = frame.bottom() + (result_.more ? line_ : 0);
        const bool ticks = economy_.ticks && y + line_ + 3 <= full_bottom + 0.01;
        result_.ticks =
            ticksBelow(series_.values, result_.scale, frame, 1, 1 + width_, fonts_.caption, ticks);
        if (!result_.ticks.labels.empty())
            y += line_ + 3;
        if (series_.values.minimum < 0 && !series_.values.logarithmic)
            result_.zero = QLineF(origin_, frame.top(), origin_, frame.bottom());
        if (economy_.axis_label && !series_.values.label.empty()) {
            const QString text =
                wrapped(toQString(series_.values.label), fonts_.caption, width_, 1).value(0);
            const double wide = textSize(fonts_.caption, text).width();
            const double x =
                std::clamp(frame.center().x() - wide / 2, 1.0, std::max(1.0, 1 + width_ - wide));
            result_.axis_label = PlacedText{QPointF(x, y + 3), text};
            y += line_ + 3;
        }
        result_.legend = legendAt(y + 6);
        for (std::size_t i = 0; i < series_.marks.size(); ++i) {
            const double x = result_.scale.pixelOf(series_.marks[i].value);
            ExampleBarsLayout::Mark& mark = result_.marks[i];
            if (x >= frame.left() - 0.01 && x <= frame.right() + 0.01)
                mark.line = QLineF(x, topOf(mark, x), x, frame.bottom());
            else
                mark.label.reset();
        }
    }

    // A mark's line runs along its label, or begins below it.
    double topOf(const ExampleBarsLayout::Mark& mark, double x) const
    {
        if (!mark.label)
            return result_.frame.top();
        const QPointF& corner = mark.label->corner;
        const double wide = textSize(fonts_.strong, mark.label->text).width();
        const bool through = x > corner.x() - 2 && x < corner.x() + wide + 2;
        return corner.y() + (through ? line_ : 2);
    }

    const ExampleSeries& series_;
    const ChartFonts& fonts_;
    double width_;
    double height_;
    double line_;
    Economy economy_;
    double names_{0.0};
    double above_{0.0};
    double origin_{0.0};
    ExampleBarsLayout result_;
};

} // namespace

ExampleBarsLayout layOutExampleBars(const ExampleSeries& series, QSize size,
                                    const ChartFonts& fonts)
{
    return Layout(series, size, fonts).run();
}

double comfortableHeight(const ExampleSeries& series, const ChartFonts& fonts)
{
    const double line = lineHeight(fonts.caption);
    const double bars = 2.6 * line * static_cast<double>(series.bars.size());
    const double around = (series.marks.empty() ? 3.0 : 4.0) + (series.part_labels.empty() ? 0 : 2);
    return std::ceil(bars + around * line);
}

} // namespace deployscope::ui
