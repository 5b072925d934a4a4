// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/series/example_chart.h"
#include "ui/charts/example_scale.h"
#include "ui/charts/example_style.h"

#include <QLineF>
#include <QPolygonF>
#include <QRectF>
#include <QSize>

#include <optional>
#include <vector>

class QPainter;

namespace deployscope::ui {

// Where everything of a worked example's lines stands, in pixels.
struct ExampleLinesLayout
{
    struct Line
    {
        std::vector<QPolygonF> pieces; // within the frame; a single point stands for itself
        std::optional<QPointF> end;
        std::vector<PlacedText> label; // beside the frame, at the line's end
        std::optional<QLineF> leader;  // from there to a label that stands elsewhere
        std::optional<QPointF> dot;    // at the current input
        std::optional<PlacedText> figure;
        std::optional<QLineF> figure_leader;
    };
    struct Mark
    {
        std::optional<QLineF> line;
        std::optional<PlacedText> label;
    };
    QRectF frame;
    AxisScale x;
    AxisScale y;
    TickLayout x_ticks;
    TickLayout y_ticks;
    std::optional<PlacedText> x_label;
    std::optional<PlacedText> y_label;
    bool y_label_upright{false};     // its corner is then the bottom left one, and it runs upwards
    std::vector<Line> lines;         // parallel to the series'
    std::vector<Mark> marks;         // parallel to the series'
    std::vector<LegendEntry> legend; // instead of labels at the ends, where they have no room
    std::optional<QLineF> hairline;
    std::optional<PlacedText> current; // above it
};

// What has no room is left out, the least telling first: axis labels, legend, labels of figures.
ExampleLinesLayout layOutExampleLines(const ExampleSeries& series, QSize size,
                                      const ChartFonts& fonts);

void drawExampleLines(QPainter& painter, const ExampleLinesLayout& layout,
                      const ExampleSeries& series, const ChartFonts& fonts, const Theme& theme);

// "Edge: no value" where a line has no value anywhere, else its label.
QString labelOf(const ExampleLineSeries& line);

// The line's value at x, where it has one.
std::optional<double> valueAt(const ExampleLineSeries& line, double x);

} // namespace deployscope::ui
