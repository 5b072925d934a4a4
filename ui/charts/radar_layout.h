// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/series/radar.h"
#include "ui/charts/drawing.h"

#include <QPointF>
#include <QRectF>
#include <QSize>
#include <QStringList>

#include <vector>

namespace deployscope::ui {

// Where everything of a radar stands, in pixels.
struct RadarLayout
{
    QPointF centre;
    double radius{0.0}; // of the score 10
    struct AxisName
    {
        QRectF area;
        QStringList lines;
        Qt::Alignment alignment;
    };
    std::vector<AxisName> names; // one per axis; no lines where there is no room
    struct LegendEntry
    {
        QRectF area;
        QString name;
    };
    std::vector<LegendEntry> legend; // the paradigms, then the scenario's own
    QRectF message;
    QStringList message_lines;

    QPointF at(std::size_t axis, std::size_t axes, double score) const;
};

// The largest radar that fits: every axis name whole and inside, the legend in a free corner, or
// below where the names leave none. The scenario's own legend and the message have their place
// whether they show or not, so that the radar stays where it is while they come and go.
RadarLayout layOutRadar(const RadarSeries& series, QSize size, const ChartFonts& fonts);

inline constexpr double radar_swatch = 22.0; // px, the line and marker before a legend's name
inline constexpr double most_radar_score = 10.0;

} // namespace deployscope::ui
