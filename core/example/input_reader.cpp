// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/terms.h"
#include "core/example/amount_reading.h"
#include "core/example/example_parts.h"
#include "core/units/quantity.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace deployscope {

namespace {

constexpr std::size_t most_inputs = 60;
constexpr std::size_t most_stops = 200;
constexpr std::size_t longest_symbol = 40;

constexpr std::array all_scales{InputScale::Linear, InputScale::Logarithmic};

// The default with its source, among the keys of the input. Nothing where it has no value.
std::optional<Amount> readDefault(ObjectReader& reader, Figure& figure)
{
    std::optional<Amount> amount;
    if (const JsonValue* const value = reader.find("value"))
        amount = readAmount(reader.context(), *value, std::nullopt);
    if (amount) {
        figure.value = amount->value;
        figure.as_written = amount->as_written;
    }
    figure.kind = reader.figureKind();
    figure.source = reader.text("source");
    figure.note = reader.text("note", Need::Optional);
    figure.book_says = reader.text("book_says", Need::Optional);
    if (figure.kind == FigureKind::Estimate && !reader.has("note"))
        reader.error("an estimate has no note", "add a \"note\" that says how it was derived");
    return amount;
}

bool isWhole(double value, const ExampleInput& input)
{
    const double in_unit = value / parseUnit(input.unit).value_or(Unit{}).factor;
    return std::abs(in_unit - std::round(in_unit)) <= 1e-9 * std::max(1.0, std::abs(in_unit));
}

void readRange(ObjectReader& reader, ExampleInput& input, bool has_value)
{
    const std::vector<const JsonValue*> ends = reader.list("range", Need::Required, 2);
    const std::optional<InputScale> scale =
        reader.word("scale", Need::Optional, fromId<InputScale, all_scales>, all_scales);
    input.scale = scale.value_or(InputScale::Linear);
    if (ends.size() != 2) {
        if (ends.size() == 1)
            reader.error("range", "a range has two ends", "write [low, high]");
        return;
    }
    const auto expected_dimension = has_value ? std::optional(input.dimension) : std::nullopt;
    const auto low = readAmount(reader.context(), *ends[0], expected_dimension);
    const auto high = readAmount(reader.context(), *ends[1], expected_dimension);
    if (!low || !high)
        return;
    input.low = low->value;
    input.high = high->value;
    if (input.low >= input.high) {
        reader.error("range", "the range is upside down or has no width",
                     "write the lower end first");
        return;
    }
    if (input.scale == InputScale::Logarithmic && input.low <= 0.0)
        reader.context().error(*ends[0], "a logarithmic range begins above 0",
                               "write a lower end above 0, or the scale \"linear\"");
    if (has_value && (input.value.value < input.low || input.value.value > input.high))
        reader.error("value", "the default lies outside the range",
                     "widen the range, or choose a default within it");
}

void readStops(ObjectReader& reader, ExampleInput& input, bool has_value)
{
    input.scale = InputScale::Stops;
    const auto expected_dimension = has_value ? std::optional(input.dimension) : std::nullopt;
    for (const JsonValue* const entry : reader.list("stops", Need::Required, most_stops)) {
        const auto stop = readAmount(reader.context(), *entry, expected_dimension);
        if (!stop)
            return;
        if (!input.stops.empty() && stop->value <= input.stops.back())
            reader.context().error(*entry, "the stops do not rise here",
                                   "write them from the lowest to the highest, each once");
        input.stops.push_back(stop->value);
    }
    if (input.stops.size() == 1)
        reader.error("stops", "there is one stop only",
                     "write a second one, or leave \"stops\" out for a constant");
    if (input.stops.empty())
        return;
    input.low = input.stops.front();
    input.high = input.stops.back();
    const double value = input.value.value;
    const auto same = std::find_if(input.stops.begin(), input.stops.end(), [value](double stop) {
        return std::abs(stop - value) <= 1e-12 * std::abs(value);
    });
    if (has_value && same == input.stops.end())
        reader.error("value", "the default is none of the stops",
                     "choose one of them, or add it to them");
}

void checkWhole(ObjectReader& reader, const ExampleInput& input)
{
    const auto check = [&](std::string_view key, double value) {
        if (!isWhole(value, input))
            reader.error(key, "the input takes whole numbers only, and this is none",
                         "round it, or leave \"whole\" out");
    };
    check("value", input.value.value);
    if (input.scale == InputScale::Stops) {
        if (!std::all_of(input.stops.begin(), input.stops.end(),
                         [&input](double stop) { return isWhole(stop, input); }))
            reader.error("stops", "the input takes whole numbers only, and a stop is none",
                         "round it, or leave \"whole\" out");
    } else if (input.scale != InputScale::Fixed && isWhole(input.value.value, input)) {
        check("range", isWhole(input.low, input) ? input.high : input.low);
    }
}

ExampleInput readInput(ObjectReader& reader, ExampleReading& reading)
{
    ExampleInput input;
    input.name = reader.text("name");
    input.symbol = plainText(reader, "symbol", Need::Optional, longest_symbol);
    if (input.symbol.empty())
        input.symbol = input.name;
    input.label = plainText(reader, "label");
    const std::optional<Amount> amount = readDefault(reader, input.value);
    if (amount) {
        input.dimension = amount->dimension;
        input.unit = amount->unit;
    }
    input.low = input.high = input.value.value;
    if (reader.has("range") && reader.has("stops"))
        reader.error("stops", "an input has either a range or stops", "leave one of them out");
    if (reader.has("stops"))
        readStops(reader, input, amount.has_value());
    else if (reader.has("range"))
        readRange(reader, input, amount.has_value());
    reader.find("range", Need::Optional);
    reader.find("stops", Need::Optional);
    reader.find("scale", Need::Optional);
    if (reader.has("scale") && (reader.has("stops") || !reader.has("range")))
        reader.error("scale", "a scale belongs to a range", "add a \"range\", or leave it out");
    input.whole = reader.flag("whole");
    input.minor = reader.flag("minor");
    if (input.whole && amount)
        checkWhole(reader, input);
    FormulaBench::Variable* const variable =
        reading.declare(reader, "name", input.name, input.dimension);
    if (variable != nullptr)
        variable->is_sound = amount.has_value();
    return input;
}

} // namespace

void readInputs(ObjectReader& file, ExampleReading& reading)
{
    for (const JsonValue* const entry : file.list("inputs", Need::Required, most_inputs)) {
        ObjectReader reader(file.context(), *entry);
        ExampleInput input = readInput(reader, reading);
        reader.finish();
        reading.example().inputs.push_back(std::move(input));
    }
}

} // namespace deployscope
