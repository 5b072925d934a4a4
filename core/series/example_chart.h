// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/terms.h"
#include "core/example/example.h"
#include "core/example/program.h"
#include "core/series/axis.h"
#include "core/series/table.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace deployscope {

struct ExampleBarPartSeries
{
    std::string label;  // "Compute"; empty where the bar is one
    std::string figure; // "USD 26 280"
    double value{0.0};  // in the unit of the axis
};

struct ExampleBarSeries
{
    std::string label;
    std::optional<Tier> tier;
    std::vector<ExampleBarPartSeries> parts; // empty where there is no figure
    double total{0.0};                       // in the unit of the axis
    std::string figure;                      // of the whole bar: "15.0 ms"
    std::string message;                     // why there is no figure
};

struct ExampleLineSeries
{
    std::string label;
    std::optional<Tier> tier;
    // In the units of the axes, x rising; where a formula has no value the line is broken into a
    // further list.
    std::vector<std::vector<std::pair<double, double>>> pieces;
    std::optional<double> current; // y at the current x
    std::string figure;            // of that; even where it has no place on a logarithmic axis
};

struct ExampleMarkSeries
{
    std::string label; // "budget 10.0 ms"
    double value{0.0}; // in the unit of the axis
};

// What an example's chart shows, in the units that its axes are labelled in. Everything is finite,
// and above 0 on a logarithmic axis.
struct ExampleSeries
{
    ExampleChartKind kind{ExampleChartKind::Bars};
    std::string title;
    std::string value_name;    // what the axis of values measures: "Time"
    std::string value_unit;    // and in which unit, as the example has it: "ms"
    Axis values;               // vertical for lines, horizontal for bars
    std::string sweep_name;    // of lines: "Distance to the server"
    std::string sweep_unit;    // "km"
    std::optional<Axis> sweep; // of lines
    std::vector<ExampleBarSeries> bars;
    std::vector<std::string> part_labels; // of stacked bars, in order: the legend
    std::vector<ExampleLineSeries> lines;
    std::vector<ExampleMarkSeries> marks;
    std::optional<double> current; // x of the current input, where one is swept
    std::string current_label;     // "1 500 km"
    bool current_is_input{true};   // and can be moved; else it follows from the figures
    std::string description;       // one sentence for a screen reader
};

// At the inputs of the program's last result, which is the same afterwards.
ExampleSeries exampleSeries(ExampleProgram& program);

Table tableOf(const ExampleSeries& series);

} // namespace deployscope
