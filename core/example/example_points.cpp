// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/example/example_reading.h"
#include "core/units/quantity.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace deployscope {

namespace {

using Row = std::vector<double>; // a value for each input

constexpr std::size_t places_between = 3;

// The value that stands at a share of the input's range.
double valueAt(const ExampleInput& input, double share)
{
    double value = input.low + share * (input.high - input.low);
    if (input.scale == InputScale::Fixed)
        return input.value.value;
    if (input.scale == InputScale::Stops && !input.stops.empty()) {
        const auto last = static_cast<double>(input.stops.size() - 1);
        return input.stops[static_cast<std::size_t>(std::round(share * last))];
    }
    if (input.scale == InputScale::Logarithmic && input.low > 0.0)
        value = input.low * std::pow(input.high / input.low, share);
    if (input.whole) {
        const double factor = parseUnit(input.unit).value_or(Unit{}).factor;
        value = std::round(value / factor) * factor;
    }
    return std::clamp(value, std::min(input.low, input.high), std::max(input.low, input.high));
}

// Spread over the range, another share for each input and place, the same every time.
double shareOf(std::size_t input, std::size_t place)
{
    constexpr double golden = 0.6180339887498949;
    const double turns = golden * static_cast<double>(input + 1) * static_cast<double>(place + 1) +
                         0.37 * static_cast<double>(place);
    return turns - std::floor(turns);
}

} // namespace

void ExampleReading::layOutPoints()
{
    const std::vector<ExampleInput>& inputs = example_.inputs;
    Row defaults;
    for (const ExampleInput& input : inputs)
        defaults.push_back(input.value.value);
    std::vector<Row> points{defaults};
    unit_points_ = {0};
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        if (inputs[i].scale == InputScale::Fixed)
            continue;
        for (const double end : {inputs[i].low, inputs[i].high}) {
            points.push_back(defaults);
            points.back()[i] = end;
            ends_.push_back({i, end});
        }
    }
    const auto add_shares = [&](auto share) {
        Row row;
        for (std::size_t i = 0; i < inputs.size(); ++i)
            row.push_back(valueAt(inputs[i], share(i)));
        unit_points_.push_back(points.size());
        points.push_back(std::move(row));
    };
    add_shares([](std::size_t) { return 0.0; });
    add_shares([](std::size_t) { return 1.0; });
    for (std::size_t place = 0; place < places_between; ++place)
        add_shares([place](std::size_t input) { return shareOf(input, place); });
    for (const BookFigure& figure : example_.book_says) {
        book_points_.push_back(figure.at.empty() ? 0 : points.size());
        if (figure.at.empty())
            continue;
        points.push_back(defaults);
        for (const auto& [name, value] : figure.at) {
            if (const auto input = findInput(example_, name))
                points.back()[*input] = value;
        }
    }
    point_count_ = points.size();
    for (FormulaBench::Variable& variable : bench_.variables()) {
        const auto input = findInput(example_, variable.name);
        for (const Row& row : points)
            variable.values.push_back(input ? row[*input]
                                            : std::numeric_limits<double>::quiet_NaN());
    }
}

} // namespace deployscope
