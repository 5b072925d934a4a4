// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hybrid/evaluate_design.h"
#include "core/series/example_chart.h"
#include "core/series/table.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace deployscope {

// A hybrid design beside the two that it is measured against: all of it in the cloud, all of it on
// the device.
struct ComparedDesign
{
    std::string name;
    HybridDesign design;
    DesignResult result;
};
using ComparedDesigns = std::array<ComparedDesign, 3>; // hybrid, cloud, device

ComparedDesigns compareDesigns(const HybridDesign& design, const Catalog& catalog);

struct ComparisonFigure
{
    std::optional<double> value; // SI
    std::string text;            // "—" where there is none
    std::string explains;        // the name for explainDesign; empty where it has none
    bool is_best{false};         // of those that have a figure; none where all are alike
};

struct DesignComparisonRow
{
    std::string name; // "Uplink of all units"
    std::string unit; // of the values, as in the head of a column: "B/s"
    std::array<ComparisonFigure, 3> designs;
};

struct DesignComparison
{
    std::string title;
    std::array<std::string, 3> columns; // names of the designs
    std::vector<DesignComparisonRow> rows;
    std::array<std::vector<std::string>, 3> walls; // sentences
};

DesignComparison designComparison(const ComparedDesigns& designs);

Table tableOf(const DesignComparison& comparison);

// What a unit costs in a year, a bar of parts for each design; where a part is not known the bar
// says so.
ExampleSeries costSeries(const ComparedDesigns& designs);

} // namespace deployscope
