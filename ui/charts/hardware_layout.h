// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/series/hardware_points.h"
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

// Where everything of the hardware chart stands, in pixels.
struct HardwareLayout
{
    struct Point
    {
        std::size_t point{0}; // of the series
        QPointF centre;
        QLineF powers; // the range that is printed; of no length where there is none
        QLineF memories;
        QRectF label; // empty where there is no room, or another says the same
        QString name;
        QString price;
    };
    QRectF frame;
    std::vector<Point> points; // only those with power and memory
    std::vector<QLineF> grid;
    std::vector<PlacedText> ticks;
    PlacedText power_name;  // below
    PlacedText memory_name; // above the axis at the left
};

HardwareLayout layOutHardware(const HardwareSeries& series, QSize size, const ChartFonts& fonts);

inline constexpr double hardware_marker = 5.0;     // px, radius
inline constexpr double own_hardware_marker = 9.0; // of the ring around the scenario's device

} // namespace deployscope::ui
