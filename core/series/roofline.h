// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/evaluation/result.h"
#include "core/evaluation/scenario.h"
#include "core/evaluation/scenario_file.h"
#include "core/series/axis.h"
#include "core/series/table.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace deployscope {

// A flat roof: what the processor can do at one native precision, efficiency applied.
struct PrecisionRoof
{
    Precision precision{Precision::Fp16};
    double performance{0.0};    // FLOP/s
    double from_intensity{0.0}; // where the main memory's slope meets it: the ridge
    std::string label;          // "FP16 312 TFLOP/s"
    bool chosen{false};         // the one that is computed in

    friend bool operator==(const PrecisionRoof&, const PrecisionRoof&) = default;
};

// A slanted roof: performance = bandwidth × intensity, efficiency applied.
struct MemoryRoof
{
    double bandwidth{0.0}; // bytes/s
    std::string label;     // "HBM2e 2.04 TB/s"
    bool main{false};      // the level whose ridge is shown

    friend bool operator==(const MemoryRoof&, const MemoryRoof&) = default;
};

// Where a point stands. A point outside the frame is shown at the edge with an arrow.
struct RooflinePoint
{
    double intensity{0.0};   // FLOP/byte; axis maximum where undefined
    double performance{0.0}; // FLOP/s; axis minimum where it does not fit
    bool intensity_undefined{false};
    double frame_intensity{0.0}; // the same, drawn back into the frame
    double frame_performance{0.0};
    int outside_x{0};   // −1 left of the frame, +1 right of it
    int outside_y{0};   // −1 below, +1 above
    std::string label;  // "ResNet-50 b1 FP16"
    std::string detail; // "80.1 FLOP/byte · 163 TFLOP/s"
    bool fits{true};    // hollow and crossed where it does not: no performance is claimed
};

struct TrailPoint
{
    int batch{1};
    RooflinePoint point;
};

struct PinnedPoint
{
    std::string name;
    Tier tier{Tier::Cloud};
    RooflinePoint point;
};

struct RooflineSeries
{
    Axis intensity;   // "Arithmetic intensity (FLOP/byte)", or OP for an integer precision
    Axis performance; // "Performance (FLOP/s)"
    Tier tier{Tier::Cloud};
    std::string caption;              // "A100: ridge 153 FLOP/byte (FP16)"
    std::vector<PrecisionRoof> roofs; // by rising performance
    std::vector<MemoryRoof> memory;   // by rising bandwidth
    std::optional<double> ridge_intensity;
    std::optional<double> ridge_performance;
    std::string ridge_label;             // "ridge 153 FLOP/byte"
    std::string memory_bound_label;      // "memory-bound"
    std::string compute_bound_label;     // "compute-bound"
    std::vector<TrailPoint> trail;       // batch 1, 2, 4 … 4096, those that fit
    std::optional<TrailPoint> crossover; // the batch from which compute bounds
    std::optional<RooflinePoint> point;  // none where the device cannot compute it at all
    int batch{1};
    std::vector<PinnedPoint> pinned;
    std::string message; // why there is no point, or why it is no performance; may be empty
};

// The frame is set by the device's roofs alone, in whole decades, so that two settings of one
// device can be compared by eye.
RooflineSeries rooflineSeries(const Scenario& scenario, const Catalog& catalog,
                              const Result& result, std::span<const Baseline> baselines = {});

Table tableOf(const RooflineSeries& series);

} // namespace deployscope
