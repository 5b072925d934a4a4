// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/series/time_breakdown.h"
#include "ui/charts/drawing.h"

#include <QLineF>
#include <QPointF>
#include <QRectF>
#include <QSize>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace deployscope::ui {

// "15.0 ms (2 × 1 500 km ÷ 200 000 km/s)", or the figure alone.
QString detailOf(const TimeSegment& segment);

// A line of text at its place, in pixels.
struct PlacedText
{
    QPointF corner; // top left
    QString text;
};

// One bar of segments at true scale, with its axis.
struct TimeBarLayout
{
    struct Segment
    {
        QRectF area; // at least a hair wide, so that nothing vanishes
        std::optional<PlacedText> inside;
        std::optional<PlacedText> label; // above the bar, where it does not fit inside
        QLineF leader;                   // from the label to the segment
    };
    QRectF area;
    std::vector<Segment> segments; // parallel to the series
    std::vector<PlacedText> ticks;
    std::vector<QLineF> tick_marks;
};

struct TimeLayout
{
    std::optional<PlacedText> title;
    TimeBarLayout request;
    std::optional<QLineF> budget;
    std::optional<PlacedText> budget_label;

    QRectF sliver; // the device's share of the request, that the lower bar magnifies
    std::vector<PlacedText> sum;
    TimeBarLayout device;

    struct Lane
    {
        QRectF area;
        std::optional<PlacedText> name;
        TimePart part{TimePart::Compute};
        bool decides{false};
    };
    std::vector<PlacedText> overlapped;
    std::vector<Lane> lanes;
    std::optional<QLineF> overlapped_end;

    std::vector<PlacedText> message;
};

// Where everything stands. What has no room is left out, the least telling first: second lines of
// captions, the lanes, the labels above the bars, the overlapped form, ticks.
TimeLayout layOutTime(const TimeSeries& series, QSize size, const ChartFonts& fonts);

} // namespace deployscope::ui
