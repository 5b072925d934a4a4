// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/series/hybrid_drawing.h"
#include "ui/charts/drawing.h"
#include "ui/charts/hybrid_labels.h"

#include <QPolygonF>
#include <QRectF>
#include <QSizeF>
#include <QStringList>

#include <cstddef>
#include <vector>

namespace deployscope::ui {

struct PlacedTierBand
{
    QRectF area;
    QRectF header; // of name and detail, as far as they may reach
};

struct PlacedStage
{
    QRectF area;
    QRectF icon;
    double text_top{0.0};
    QStringList name; // lines
    int detail_lines{1};
};

// Where the parts of a hybrid design stand, in pixels; its text has the size of the fonts, so that
// the whole may be larger than the room it is made for.
struct HybridLayout
{
    QSizeF size;
    std::vector<PlacedTierBand> tiers;  // as the drawing has them
    std::vector<PlacedStage> stages;    // as the drawing has them
    std::vector<QPolygonF> paths;       // of the flows, as the drawing has them
    std::vector<FlowLabel> flow_labels; // the same
};

// Widths of the texts that follow the figures, with some to spare: while they change a little,
// nothing moves. In pixels.
struct TextRooms
{
    std::vector<double> flows; // 0 where there is no text
    std::vector<double> tiers;

    friend bool operator==(const TextRooms&, const TextRooms&) = default;
};
TextRooms textRooms(const HybridDrawing& drawing, const ChartFonts& fonts);

HybridLayout hybridLayout(HybridDrawing drawing, QSizeF room, const ChartFonts& fonts,
                          const TextRooms& rooms);

// What is written on a flow, and behind the name of a tier: what is full is said to be.
QString labelOf(const DrawnFlow& flow);
QString labelOf(const DrawnTier& tier);

// The parts of a stage's detail in so many lines.
QStringList detailLines(const QString& detail, const QFont& font, double width, int lines);

// Whether two drawings have the same parts at the same places, whatever their figures.
bool haveSameShape(const HybridDrawing& one, const HybridDrawing& other);

inline constexpr double stage_padding = 6.0; // px beside the text of a stage
inline constexpr double stage_icon = 13.0;   // px
inline constexpr double tier_marker = 5.0;   // px, radius
inline constexpr double header_gap = 8.0;    // px between marker, name and detail of a tier

} // namespace deployscope::ui
