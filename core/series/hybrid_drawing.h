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
// of its own. Places are in the units of the measures; y grows downwards.

// How large things have to be, for the text that is to stand in and beside them, and the room that
// the drawing may spread out to. In pixels of whoever draws.
struct HybridMeasures
{
    double least_box_width{120.0};
    double most_box_width{180.0};
    double least_box_height{56.0};
    double most_box_height{72.0};
    double label_width{64.0}; // of the figure on a flow
    double label_height{16.0};
    double header_height{24.0}; // of a tier, above its boxes
    double lane{12.0};          // between flows that run side by side
    double margin{12.0};
    double width{0.0}; // to fill; a drawing that needs more is larger
    double height{0.0};
};

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
    std::size_t row{0}; // within its tier
    std::string id;
    StageKind kind{StageKind::Inference};
    std::string name;
    std::string detail;   // "20.0 /day · 500 ms"; why there is no figure
    bool is_stuck{false}; // it has no figure where one is due
};

struct DrawnFlow
{
    std::size_t flow{0}; // index
    FlowKind kind{FlowKind::Data};
    std::size_t from{0}; // stages
    std::size_t to{0};
    std::vector<DrawnPoint> points; // from box to box, along an axis each piece
    std::string label;              // "29.6 B/s"
    std::string detail;             // "128 kB each, 29.6 GB/s of all units"
    bool is_full{false};            // a link on its way
};

struct HybridDrawing
{
    std::string title;
    double width{0.0};
    double height{0.0};
    double box_width{0.0};
    double box_height{0.0};
    std::vector<DrawnTier> tiers;   // from top to bottom: the cloud, and tiers that are used
    std::vector<DrawnStage> stages; // as those of the design
    std::vector<DrawnFlow> flows;   // those whose stages are there
    std::string description;        // sentences for a screen reader
};

// Where the design is not sound there are no figures in it, and the stages of the circle stand in
// the first column.
HybridDrawing hybridDrawing(const HybridDesign& design, const DesignResult& result,
                            const HybridMeasures& measures = {});

// Gives tiers, stages and flows of the drawing their places anew.
void place(HybridDrawing& drawing, const HybridMeasures& measures);

// Flows with their figures: from, to, kind, messages, size, bandwidth of one unit and of all, time.
Table tableOf(const HybridDesign& design, const DesignResult& result);

} // namespace deployscope
