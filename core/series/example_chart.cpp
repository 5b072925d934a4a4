// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/series/example_chart.h"

#include "core/example/show.h"
#include "core/series/example_chart_parts.h"
#include "core/units/format.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace deployscope {

namespace example_chart {

void Extent::include(double value)
{
    lowest_ = std::min(value, lowest_.value_or(value));
    highest_ = std::max(value, highest_.value_or(value));
}

std::optional<double> drawable(std::optional<double> si_value, const UnitScale& scale,
                               bool logarithmic)
{
    // Between these an axis has room for round numbers on both sides.
    constexpr double greatest = 1e100;
    constexpr double least = 1e-100;
    if (!si_value)
        return std::nullopt;
    const double value = scale.fromSi(*si_value);
    if (!std::isfinite(value) || std::abs(value) > greatest || (logarithmic && value < least))
        return std::nullopt;
    return std::abs(value) < least ? 0.0 : value;
}

std::string told(double si_value, const UnitScale& scale, bool logarithmic)
{
    return logarithmic && scale.takesPrefixes() ? formatQuantity(si_value, scale.dimension())
                                                : formatWholeIn(si_value, scale.unit());
}

std::string headOf(const std::string& name, const std::string& unit)
{
    return unit.empty() ? name : name + " (" + unit + ")";
}

} // namespace example_chart

namespace {

using example_chart::Extent;
using example_chart::told;

bool isOfBars(ExampleChartKind kind)
{
    return kind == ExampleChartKind::Bars || kind == ExampleChartKind::LogBars ||
           kind == ExampleChartKind::StackedBars;
}

void addMarks(ExampleSeries& series, ExampleProgram& program, const UnitScale& scale,
              Extent& extent)
{
    for (const ExampleMark& mark : program.example().chart.marks) {
        const auto value =
            example_chart::drawable(program.number(mark.value), scale, series.values.logarithmic);
        if (!value)
            continue;
        series.marks.push_back({fill(mark.label, program.example(), program.result()), *value});
        extent.include(*value);
    }
}

// All but axis of values and description, at the program's inputs. The program may be left at
// others.
ExampleSeries contents(ExampleProgram& program, Extent& extent)
{
    const ExampleChartDefinition& chart = program.example().chart;
    const UnitScale scale(chart.unit);
    ExampleSeries series;
    series.kind = chart.kind;
    series.title = chart.title;
    series.value_name = chart.label;
    series.value_unit = chart.unit;
    series.values.logarithmic =
        chart.kind == ExampleChartKind::LogBars || (!isOfBars(chart.kind) && chart.logarithmic);
    addMarks(series, program, scale, extent);
    if (isOfBars(chart.kind))
        example_chart::addBars(series, program, scale, extent);
    else
        example_chart::addLines(series, program, scale, extent);
    return series;
}

Axis valueAxis(const ExampleSeries& series, const Extent& extent)
{
    std::string head = example_chart::headOf(series.value_name, formatUnit(series.value_unit));
    if (!series.values.logarithmic)
        return linearAxis(std::move(head), extent.lowest(), extent.highest());
    const UnitScale scale(series.value_unit);
    if (scale.takesPrefixes())
        head = series.value_name; // each tick says its unit
    Axis axis = extent.isEmpty()
                    ? logarithmicAxis(std::move(head), 1.0, 10.0)
                    : logarithmicAxis(std::move(head), extent.lowest(), extent.highest());
    for (Tick& tick : axis.ticks) {
        if (scale.takesPrefixes() && !tick.label.empty())
            tick.label = formatQuantity(scale.toSi(tick.value), scale.dimension(), 1);
    }
    return axis;
}

std::string ofBars(const ExampleSeries& series)
{
    std::string text;
    for (const ExampleBarSeries& bar : series.bars)
        text += (text.empty() ? "" : "; ") + bar.label + ": " +
                (bar.message.empty() ? bar.figure : bar.message);
    return text;
}

std::string ofLines(const ExampleSeries& series)
{
    const UnitScale scale(series.value_unit);
    std::string text;
    for (const ExampleLineSeries& line : series.lines) {
        text += (text.empty() ? "" : "; ") + line.label;
        if (series.current)
            text += ": " + (line.figure.empty() ? "no value" : line.figure);
        else if (line.pieces.empty())
            text += ": no value";
        else
            text += " from " +
                    told(scale.toSi(line.pieces.front().front().second), scale,
                         series.values.logarithmic) +
                    " to " +
                    told(scale.toSi(line.pieces.back().back().second), scale,
                         series.values.logarithmic);
    }
    return series.current ? series.sweep_name + " " + series.current_label + ": " + text : text;
}

std::string descriptionOf(const ExampleSeries& series)
{
    std::string text =
        series.title + ". " + (isOfBars(series.kind) ? ofBars(series) : ofLines(series));
    for (const ExampleMarkSeries& mark : series.marks)
        text += "; " + mark.label;
    return text + ".";
}

} // namespace

ExampleSeries exampleSeries(ExampleProgram& program)
{
    const std::vector<double> inputs = program.result().inputs;
    Extent extent;
    ExampleSeries series = contents(program, extent);
    if (series.values.logarithmic) {
        // A frame of decades holds what the example starts with, too: so it stays still while a
        // slider moves within it.
        program.evaluate(defaultInputs(program.example()));
        contents(program, extent);
    }
    program.evaluate(inputs);
    series.values = valueAxis(series, extent);
    series.description = descriptionOf(series);
    return series;
}

} // namespace deployscope
