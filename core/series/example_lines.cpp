// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/example/show.h"
#include "core/series/example_chart_parts.h"
#include "core/units/format.h"

#include <cmath>
#include <cstddef>

namespace deployscope::example_chart {

namespace {

constexpr int input_points = 121;
// What jumps in time, as a sawtooth does, is to look like a jump.
constexpr int time_points = 601;

// From one value to the other, both of them exactly; evenly as the axis has it.
std::vector<double> spread(double from, double to, bool logarithmic, int point_count)
{
    std::vector<double> values;
    values.reserve(static_cast<std::size_t>(point_count));
    for (int i = 0; i < point_count; ++i) {
        const double share = static_cast<double>(i) / (point_count - 1);
        values.push_back(logarithmic ? from * std::pow(to / from, share)
                                     : from + (to - from) * share);
    }
    values.front() = from;
    values.back() = to;
    return values;
}

// Onto whole numbers of the unit, each once.
std::vector<double> wholes(const std::vector<double>& values, const UnitScale& scale)
{
    std::vector<double> result;
    for (const double value : values) {
        const double whole = scale.toSi(std::round(scale.fromSi(value)));
        if (result.empty() || whole > result.back())
            result.push_back(whole);
    }
    return result;
}

// What the lines are drawn over.
struct Sweep
{
    std::optional<std::size_t> input; // none: a variable of the chart's own
    std::string name;
    std::string unit;
    bool logarithmic{false};
    std::vector<double> values; // SI, rising; empty where there is no range
};

Sweep ofInput(const Example& example, std::size_t index)
{
    const ExampleInput& input = example.inputs[index];
    const ExampleSweep& given = example.chart.sweep;
    Sweep sweep{index,
                given.label.empty() ? input.label : given.label,
                input.unit,
                input.scale == InputScale::Logarithmic || given.logarithmic,
                {}};
    sweep.logarithmic = sweep.logarithmic && input.low > 0.0;
    if (input.scale == InputScale::Stops)
        sweep.values = input.stops;
    else if (input.low < input.high)
        sweep.values = spread(input.low, input.high, sweep.logarithmic, input_points);
    if (input.whole && input.scale != InputScale::Stops)
        sweep.values = wholes(sweep.values, UnitScale(input.unit));
    return sweep;
}

Sweep ofVariable(ExampleProgram& program)
{
    const ExampleSweep& given = program.example().chart.sweep;
    Sweep sweep{std::nullopt, given.label, given.unit, given.logarithmic, {}};
    const auto from = program.number(given.from);
    const auto to = program.number(given.to);
    if (from && to && *from < *to && (!sweep.logarithmic || *from > 0.0))
        sweep.values = spread(*from, *to, sweep.logarithmic, time_points);
    return sweep;
}

Sweep sweepOf(ExampleProgram& program)
{
    const Example& example = program.example();
    const auto input = findInput(example, example.chart.sweep.name);
    return input ? ofInput(example, *input) : ofVariable(program);
}

void trace(ExampleSeries& series, ExampleProgram& program, const Sweep& sweep,
           const UnitScale& scale, Extent& extent)
{
    const Example& example = program.example();
    const UnitScale across(sweep.unit);
    std::vector<double> inputs = program.result().inputs;
    std::vector<bool> is_broken(series.lines.size(), true);
    for (const double x : sweep.values) {
        if (sweep.input) {
            inputs[*sweep.input] = x;
            program.evaluate(inputs);
        }
        for (std::size_t i = 0; i < series.lines.size(); ++i) {
            const std::optional<double> y = drawable(
                program.number(example.chart.lines[i].value, x), scale, series.values.logarithmic);
            auto& pieces = series.lines[i].pieces;
            if (y) {
                if (is_broken[i])
                    pieces.emplace_back();
                pieces.back().emplace_back(across.fromSi(x), *y);
                extent.include(*y);
            }
            is_broken[i] = !y;
        }
    }
}

} // namespace

void addLines(ExampleSeries& series, ExampleProgram& program, const UnitScale& scale,
              Extent& extent)
{
    const Example& example = program.example();
    const Sweep sweep = sweepOf(program);
    series.sweep_name = sweep.name;
    series.sweep_unit = sweep.unit;
    const UnitScale across(sweep.unit);
    const std::string head = headOf(sweep.name, formatUnit(sweep.unit));
    if (sweep.values.size() > 1)
        series.sweep = rangeAxis(head, across.fromSi(sweep.values.front()),
                                 across.fromSi(sweep.values.back()), sweep.logarithmic);
    else
        series.sweep = linearAxis(head, 0.0, 0.0);

    for (const ExampleLine& line : example.chart.lines) {
        ExampleLineSeries drawn{line.label, line.tier, {}, std::nullopt, {}};
        if (sweep.input) {
            const std::optional<double> value = program.number(line.value);
            drawn.current = drawable(value, scale, series.values.logarithmic);
            if (drawable(value, scale, false)) // told even where a logarithmic axis has no place
                drawn.figure = told(*value, scale, series.values.logarithmic);
        }
        series.lines.push_back(std::move(drawn));
    }
    if (sweep.input) {
        const double current = program.result().inputs[*sweep.input];
        series.current = across.fromSi(current);
        series.current_label = showInput(example.inputs[*sweep.input], current);
    }
    trace(series, program, sweep, scale, extent);
}

} // namespace deployscope::example_chart
