// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/series/flow.h"
#include "ui/charts/drawing.h"

#include <QPolygonF>
#include <QRectF>
#include <QSize>
#include <QString>
#include <QStringList>

#include <vector>

namespace deployscope::ui {

struct PlacedBox
{
    QRectF area;
    QStringList lines; // of its text
    QRectF note;       // below it; empty where there is no room or nothing to say
    QStringList note_lines;
};

struct PlacedArrow
{
    QPolygonF path; // from box to box
    QString label;
    QRectF label_area;
};

// Where the boxes of a flowchart stand, in pixels.
struct FlowLayout
{
    std::vector<QRectF> layers;
    std::vector<QRectF> names;    // of the layers; empty where there is no room, and of the last,
                                  // of which the summary says what it is
    std::vector<PlacedBox> boxes; // as the series has them
    std::vector<PlacedArrow> arrows; // as the series has them
    QRectF summary;                  // at the foot of the last layer
    QString summary_text;            // cut to the room
};

// Of the boxes, whatever their state, so that no text moves.
QFont flowFont(const ChartFonts& fonts);

FlowLayout flowLayout(const FlowSeries& series, QSize size, const ChartFonts& fonts);

} // namespace deployscope::ui
