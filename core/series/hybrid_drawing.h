// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hybrid/evaluate_design.h"
#include "core/series/table.h"

#include <cstddef>
#include <string>
#include <vector>

namespace deployscope {

// How a design is drawn: a band for each tier, the cloud on top; stages as boxes from left to right
// as events pass them; flows as lines of straight pieces that run between the boxes, each in a lane
// of its own. Places are in the units of the drawing, of which a box is hybrid_drawing::box_width
// wide; y grows downwards. How large a unit is on screen is for who draws to say.
namespace hybrid_drawing {
inline constexpr double box_width = 160.0;
inline constexpr double box_height = 56.0;
inline constexpr double column_gap = 120.0;
inline constexpr double row_gap = 44.0;
inline constexpr double band_header = 26.0;
inline constexpr double margin = 16.0;
} // namespace hybrid_drawing

struct DrawnPoint
{
    double x{0.0};
    double y{0.0};
};

struct DrawnTier
{
    Tier tier{Tier::Cloud};
    std::string name;   // "Mobile"
    std::string detail; // "Flagship NPU · 347 µW · battery 4.93 years"; of the cloud its sites
    double top{0.0};
    double height{0.0};
    bool is_full{false}; // a device on it
};

struct DrawnStage
{
    std::size_t stage{0}; // index
    Tier tier{Tier::Cloud};
    double x{0.0}; // left upper corner
    double y{0.0};
    std::size_t column{0};
    std::string name;
    std::string kind;     // "Inference"
    std::string detail;   // "20.0 /day · 500 ms"; why there is no figure
    bool is_stuck{false}; // it has no figure where one is due
};

struct DrawnFlow
{
    std::size_t flow{0}; // index
    FlowKind kind{FlowKind::Data};
    std::vector<DrawnPoint> points; // from box to box, along an axis each piece
    DrawnPoint label_at;            // the middle of the label
    std::string label;              // "29.6 B/s"
    std::string detail;             // "128 kB each, 29.6 GB/s of all units"
    bool is_full{false};            // a link on its way
};

struct HybridDrawing
{
    std::string title;
    double width{0.0};
    double height{0.0};
    std::vector<DrawnTier> tiers;   // from top to bottom: the cloud, and tiers that are used
    std::vector<DrawnStage> stages; // as those of the design
    std::vector<DrawnFlow> flows;   // those whose stages are there
    std::string description;        // sentences for a screen reader
};

// Where the design is not sound there are no figures in it, and the stages of the circle stand in
// the first column.
HybridDrawing hybridDrawing(const HybridDesign& design, const DesignResult& result);

// Flows with their figures: from, to, kind, messages, size, bandwidth of one unit and of all, time.
Table tableOf(const HybridDesign& design, const DesignResult& result);

} // namespace deployscope
