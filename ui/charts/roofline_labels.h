// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/series/roofline.h"
#include "ui/charts/drawing.h"
#include "ui/theme/theme.h"

#include <QLineF>
#include <QPointF>
#include <QPolygonF>
#include <QRectF>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

class QPainter;

namespace deployscope::ui {

// The roofline's series in pixels: what the labels have to keep clear of. Parallel to the series
// where a vector stands for one of its vectors.
struct RooflinePixels
{
    QRectF frame;
    QRectF margin; // beside the frame, for the names of the roofs; null where they stand inside
    std::vector<QLineF> roofs;
    std::vector<QLineF> slopes;
    std::optional<double> ridge_x;
    std::optional<QPointF> ridge;
    std::vector<QPointF> trail;
    std::optional<QPointF> crossover;
    std::optional<QPointF> point;
    std::vector<QPointF> pinned;
};

struct RooflineLabel
{
    QString text;
    QPointF centre;
    double angle{0.0}; // degrees, clockwise
    QSizeF size;
    bool strong{false};
    bool plate{false}; // drawn on the surface's colour, because a line passes behind it
    QColor colour;
    QLineF leader; // to its marker; null where it stands beside it

    QPolygonF area() const;
};

struct CalloutLine
{
    enum class Kind { Label, Detail, Note };
    QString text;
    QPointF corner; // top left
    Kind kind{Kind::Label};
};

// A box with a word on the operating point, or on why there is none.
struct RooflineCallout
{
    QRectF area;
    std::vector<CalloutLine> lines;
    bool cut{false};         // a line is cut short
    QRectF intensity_area;   // the part that tells the intensity
    QRectF performance_area; // the part that tells the performance
};

// Whether a point has no place in the frame: beyond it, or of an intensity without a number.
bool isOutside(const RooflinePoint& point);

// A point that lies outside the frame: drawn at its edge, pointing out.
struct RooflineArrow
{
    QPointF tip;
    QPointF direction; // of length 1
    Tier tier{Tier::Cloud};
    bool own{false};
};

struct RooflineLabels
{
    std::vector<RooflineLabel> labels;
    std::optional<RooflineCallout> callout;
    std::vector<RooflineArrow> arrows;
};

// Finds a place for every label that has one: inside the frame, over no other label and no marker.
// Labels that find none are left out, the weaker ones first; tool tips and the table have them all.
RooflineLabels layOutRooflineLabels(const RooflineSeries& series, const RooflinePixels& pixels,
                                    const ChartFonts& fonts, const Theme& theme);

void drawRooflineLabels(QPainter& painter, const RooflineLabels& labels,
                        const RooflinePixels& pixels, const RooflineSeries& series,
                        const ChartFonts& fonts, const Theme& theme);

// The width that the names of the roofs need beside the frame; 0 where they had better stand inside
// it, at their own lines: where those are far enough apart, or the chart is too narrow.
double roofNamesWidth(const RooflineSeries& series, QSizeF frame, const ChartFonts& fonts);

// Half the width of the operating point's marker.
inline constexpr double roofline_point_radius = 7.0;

} // namespace deployscope::ui
