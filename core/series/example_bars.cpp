// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/example/show.h"
#include "core/series/example_chart_parts.h"
#include "core/units/format.h"

#include <algorithm>

namespace deployscope::example_chart {

namespace {

bool isLogarithmic(const ExampleSeries& series)
{
    return series.kind == ExampleChartKind::LogBars;
}

// Why the bar has no figure; empty where it has one.
std::string refusal(const ExampleBar& bar, ExampleProgram& program)
{
    if (!bar.when.isThere())
        return {};
    const std::optional<double> holds = program.number(bar.when);
    if (!holds)
        return "no answer at these inputs";
    return *holds != 0.0 ? "" : fill(bar.otherwise, program.example(), program.result());
}

ExampleBarSeries barOf(const ExampleBar& bar, ExampleProgram& program, const UnitScale& scale,
                       bool logarithmic)
{
    ExampleBarSeries result;
    result.label = fill(bar.label, program.example(), program.result());
    result.tier = bar.tier;
    result.message = refusal(bar, program);
    if (!result.message.empty())
        return result;
    double sum = 0.0; // SI
    for (const ExampleBarPart& part : bar.parts) {
        const std::optional<double> value = program.number(part.value);
        const std::optional<double> drawn = drawable(value, scale, logarithmic);
        if (!drawn) {
            // A value that a logarithmic axis has no place for is still told.
            const bool is_known = drawable(value, scale, false).has_value();
            result.message = is_known ? told(*value, scale, logarithmic) +
                                            ": no place for it among powers of ten"
                                      : "no value at these inputs";
            result.parts.clear();
            return result;
        }
        sum += *value;
        result.parts.push_back({part.label, told(*value, scale, logarithmic), *drawn});
    }
    result.total = result.parts.size() == 1 ? result.parts.front().value : scale.fromSi(sum);
    result.figure = told(sum, scale, logarithmic);
    return result;
}

// How far a bar reaches to both sides of zero.
void include(Extent& extent, const ExampleBarSeries& bar)
{
    double above = 0.0;
    double below = 0.0;
    for (const ExampleBarPartSeries& part : bar.parts)
        (part.value < 0.0 ? below : above) += part.value;
    if (above > 0.0)
        extent.include(above);
    if (below < 0.0)
        extent.include(below);
}

} // namespace

void addBars(ExampleSeries& series, ExampleProgram& program, const UnitScale& scale, Extent& extent)
{
    const bool logarithmic = isLogarithmic(series);
    for (const ExampleBar& bar : program.example().chart.bars) {
        series.bars.push_back(barOf(bar, program, scale, logarithmic));
        include(extent, series.bars.back());
        for (const ExampleBarPart& part : bar.parts) {
            auto& labels = series.part_labels;
            const bool is_new = std::find(labels.begin(), labels.end(), part.label) == labels.end();
            if (series.kind == ExampleChartKind::StackedBars && is_new)
                labels.push_back(part.label);
        }
    }
}

} // namespace deployscope::example_chart
