// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/series/example_chart.h"
#include "core/series/unit_scale.h"

#include <optional>
#include <string>

// What the series of an example's chart are made of; no business of other rooms.
namespace deployscope::example_chart {

// The lowest and the highest value that an axis is to show.
class Extent
{
public:
    void include(double value);
    bool isEmpty() const { return !lowest_; }
    double lowest() const { return lowest_.value_or(0.0); }
    double highest() const { return highest_.value_or(0.0); }

private:
    std::optional<double> lowest_;
    std::optional<double> highest_;
};

// A formula's value in the unit of the axis; nothing where it has none, or none that can be drawn.
std::optional<double> drawable(std::optional<double> si_value, const UnitScale& scale,
                               bool logarithmic);

// A value as it is told beside its bar or point: in the chart's unit, or over decades with the
// prefix that suits it, since "10.0 µJ" reads better than "0.0000100 J".
std::string told(double si_value, const UnitScale& scale, bool logarithmic);

// "Time (ms)"; the name alone for a pure number.
std::string headOf(const std::string& name, const std::string& unit);

// Fill in the bars, or the lines with the axis that they are swept over, at the program's inputs,
// and tell how far the values reach.
void addBars(ExampleSeries& series, ExampleProgram& program, const UnitScale& scale,
             Extent& extent);
void addLines(ExampleSeries& series, ExampleProgram& program, const UnitScale& scale,
              Extent& extent);

} // namespace deployscope::example_chart
