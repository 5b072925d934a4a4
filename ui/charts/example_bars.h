// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/series/example_chart.h"
#include "ui/charts/example_scale.h"
#include "ui/charts/example_style.h"

#include <QLineF>
#include <QRectF>
#include <QSize>

#include <optional>
#include <vector>

class QPainter;

namespace deployscope::ui {

// Where everything of a worked example's bars stands, in pixels.
struct ExampleBarsLayout
{
    struct Part
    {
        QRectF area; // at least a hair wide, so that no part with a value vanishes
        std::optional<PlacedText> figure;
    };
    struct Row
    {
        std::size_t bar{0}; // of the series
        QRectF area;        // the whole row
        std::vector<PlacedText> name;
        std::vector<Part> parts;        // parallel to the bar's; none where there is no figure
        std::optional<QRectF> cross;    // instead of a bar
        std::vector<PlacedText> figure; // of the whole bar, or why there is none
        bool inside{false};             // the figure lies on the bar
    };
    struct Mark
    {
        QLineF line;
        std::optional<PlacedText> label;
    };
    QRectF frame; // of the bars
    AxisScale scale;
    std::optional<QLineF> zero; // where bars reach to both sides of it
    TickLayout ticks;
    std::optional<PlacedText> axis_label;
    std::vector<Row> rows;
    std::vector<Mark> marks; // parallel to the series'
    std::vector<LegendEntry> legend;
    std::optional<PlacedText> more; // "+3 more"
};

// What has no room is left out, the least telling first: the axis's label, its ticks, rows of the
// legend, labels of marks; then the last bars, and a line tells how many.
ExampleBarsLayout layOutExampleBars(const ExampleSeries& series, QSize size,
                                    const ChartFonts& fonts);

void drawExampleBars(QPainter& painter, const ExampleBarsLayout& layout,
                     const ExampleSeries& series, const ChartFonts& fonts, const Theme& theme);

// The height at which bars stand comfortably.
double comfortableHeight(const ExampleSeries& series, const ChartFonts& fonts);

} // namespace deployscope::ui
