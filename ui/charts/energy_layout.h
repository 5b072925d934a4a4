// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/series/energy.h"
#include "ui/charts/drawing.h"
#include "ui/charts/time_layout.h"

#include <QLineF>
#include <QRectF>
#include <QSize>

#include <optional>
#include <vector>

namespace deployscope::ui {

// Where everything of the energy bars stands, in pixels.
struct EnergyLayout
{
    struct Row
    {
        std::size_t bar{0}; // of the series
        QRectF area;        // the whole row
        PlacedText name;
        std::optional<QRectF> fill; // none where there is no figure
        PlacedText label;
    };
    QRectF frame; // of the bars
    std::vector<Row> rows;
    std::vector<QLineF> grid;
    std::vector<PlacedText> ticks;
    std::vector<PlacedText> caption;
};

// Rows are left out, farthest from the scenario's own first, where there is no room for all; the
// caption then tells how many.
EnergyLayout layOutEnergy(const EnergySeries& series, QSize size, const ChartFonts& fonts);

} // namespace deployscope::ui
