// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/text.h"
#include "core/example/show.h"
#include "core/units/quantity.h"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <utility>

namespace deployscope {

namespace {

// The same value written in another unit may differ in its last digit.
constexpr double same_value = 1e-12;

bool isSame(double a, double b)
{
    return std::abs(a - b) <= same_value * std::max(std::abs(a), std::abs(b));
}

bool isWhole(const ExampleInput& input, double value)
{
    const Unit unit = parseUnit(input.unit).value_or(Unit{});
    const double number = (value - unit.offset) / unit.factor;
    return isSame(number, std::round(number));
}

std::string rangeText(const ExampleInput& input)
{
    return showInput(input, input.low) + " to " + showInput(input, input.high);
}

std::string stopsText(const ExampleInput& input)
{
    std::string text;
    for (const double stop : input.stops)
        text += (text.empty() ? "" : ", ") + showInput(input, stop);
    return text;
}

// Onto the bound or stop that it was meant to be.
double settled(const ExampleInput& input, double value)
{
    for (const double stop : input.stops) {
        if (isSame(value, stop))
            return stop;
    }
    return std::clamp(value, input.low, input.high);
}

// The names that can be set.
std::vector<std::string_view> settable(const Example& example)
{
    std::vector<std::string_view> names;
    for (const ExampleInput& input : example.inputs) {
        if (input.scale != InputScale::Fixed)
            names.push_back(input.name);
    }
    return names;
}

} // namespace

std::optional<InputRefusal> refusalOf(const ExampleInput& input, double value)
{
    switch (input.scale) {
    case InputScale::Fixed:
        if (isSame(value, input.value.value))
            return std::nullopt;
        return InputRefusal{"“" + input.label + "” is a constant of this example",
                            "leave it at " + showInput(input, input.value.value)};
    case InputScale::Stops:
        if (std::any_of(input.stops.begin(), input.stops.end(),
                        [value](double stop) { return isSame(value, stop); }))
            return std::nullopt;
        return InputRefusal{showInput(input, value) + " is none of its values",
                            "choose one of " + stopsText(input)};
    case InputScale::Linear:
    case InputScale::Logarithmic:
        break;
    }
    const bool is_inside = (value >= input.low || isSame(value, input.low)) &&
                           (value <= input.high || isSame(value, input.high));
    if (!is_inside) // not a number is not inside, either
        return InputRefusal{showInput(input, value) + " is outside of its range",
                            "choose a value from " + rangeText(input)};
    if (input.whole && !isWhole(input, value))
        return InputRefusal{showInput(input, value) + " is no whole number",
                            "choose a whole number from " + rangeText(input)};
    return std::nullopt;
}

InputReading readInput(const ExampleInput& input, std::string_view text)
{
    constexpr std::string_view ratio_sign{"×"};
    const bool is_ratio = input.unit == ratio_sign && text.starts_with(ratio_sign);
    ParsedQuantity parsed =
        parseQuantity(is_ratio ? text.substr(ratio_sign.size()) : text, input.dimension);
    if (!parsed.quantity)
        return {std::nullopt, InputRefusal{std::move(parsed.problem), std::move(parsed.remedy)}};
    if (auto refusal = refusalOf(input, parsed.quantity->value))
        return {std::nullopt, std::move(refusal)};
    return {settled(input, parsed.quantity->value), std::nullopt};
}

void setExampleInput(const Example& example, std::vector<double>& inputs, std::string_view name,
                     std::string_view value, std::vector<Diagnostic>& diagnostics)
{
    const auto tell = [&](std::string pointer, std::string what, std::string remedy) {
        diagnostics.push_back({Severity::Error, "command line", 0, 0, std::move(pointer),
                               std::move(what), std::move(remedy)});
    };
    const auto index = findInput(example, name);
    if (!index) {
        tell("", "the example has no input " + quoted(name), remedyFor(name, settable(example)));
        return;
    }
    const ExampleInput& input = example.inputs[*index];
    InputReading reading = readInput(input, value);
    if (reading.value)
        inputs[*index] = *reading.value;
    else
        tell("/" + input.name, std::move(reading.refusal->what),
             std::move(reading.refusal->remedy));
}

} // namespace deployscope
