// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/series/example_chart.h"
#include "ui/charts/drawing.h"
#include "ui/charts/time_layout.h"
#include "ui/theme/theme.h"

#include <QColor>
#include <QList>
#include <QPen>
#include <QRectF>

#include <vector>

namespace deployscope::ui {

// How a line looks: no two lines of a chart have both colour and shape in common, as long as there
// are shapes left; dashes and marker go together.
struct LineStyle
{
    QColor colour;
    QColor text; // of the same hue, readable on a card
    Tier shape{Tier::Cloud};
    bool alone{false}; // a line without others needs no dashes

    QPen pen(double width) const;
};

std::vector<LineStyle> stylesOf(const std::vector<ExampleLineSeries>& lines, const Theme& theme);

// Of a bar that is one; of the parts of stacked bars.
QColor barColour(const ExampleSeries& series, std::size_t bar, const Theme& theme);
QColor partColour(std::size_t part, const Theme& theme);

// The colour, mixed with that of text until it reads on a card at 4.5:1.
QColor readableHue(const QColor& colour, const Theme& theme);

// What stands for what, in rows below a chart.
struct LegendEntry
{
    std::size_t index{0}; // of the part or line
    QRectF swatch;
    PlacedText text;
};

// From the area's top left corner on, in as many rows as it takes, at most most_rows; entries that
// find no room are left out, texts wider than the area are cut short.
std::vector<LegendEntry> layOutLegend(const QStringList& labels, QPointF top_left, double width,
                                      double swatch_width, const QFont& font, int most_rows);

double legendHeight(const std::vector<LegendEntry>& legend, const QFont& font);

} // namespace deployscope::ui
