// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/series/latency_numbers.h"
#include "ui/charts/drawing.h"
#include "ui/charts/time_layout.h"

#include <QLineF>
#include <QPointF>
#include <QRectF>
#include <QSize>

#include <cstddef>
#include <optional>
#include <vector>

namespace deployscope::ui {

// Where everything of the latency numbers stands, in pixels.
struct LatencyLayout
{
    struct Row
    {
        std::size_t bar{0}; // of the series
        QRectF area;        // the whole row
        PlacedText name;
        QPointF mark;               // centre of the sign for its standing
        std::optional<QRectF> fill; // none where there is no figure
        PlacedText label;           // the figure, beside the bar
        PlacedText meaning;         // empty where there is no room
    };
    QRectF frame; // of the bars
    std::vector<Row> rows;
    std::vector<PlacedText> groups; // headings; none where there is no room
    std::vector<QLineF> grid;
    std::vector<PlacedText> ticks;
    std::optional<QLineF> budget;
    PlacedText budget_label;
    PlacedText left_out; // "+3 more"; empty where every bar shows

    double xOf(const Axis& time, double seconds) const; // clamped to the frame
};

// Where there is no room for all, the meanings go first, then the headings, then rows from the
// end; the scenario's own row stays.
LatencyLayout layOutLatency(const LatencyNumbersSeries& series, QSize size,
                            const ChartFonts& fonts);

} // namespace deployscope::ui
