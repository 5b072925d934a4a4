// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/example/amount_reading.h"
#include "core/example/example_parts.h"
#include "core/text/characters.h"
#include "core/units/format.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace deployscope {

namespace {

constexpr std::size_t most_figures = 100;

void readAt(ObjectReader& reader, ExampleReading& reading, BookFigure& figure)
{
    const JsonValue* const at = reader.find("at", Need::Optional);
    if (at == nullptr)
        return;
    ObjectReader inputs(reader.context(), *at);
    for (const ExampleInput& input : reading.example().inputs) {
        if (input.name.empty() || !inputs.has(input.name))
            continue;
        const auto amount = readAmount(reader.context(), *inputs.find(input.name), input.dimension);
        if (amount)
            figure.at.emplace_back(input.name, amount->value);
    }
    for (const ExampleInput& input : reading.example().inputs)
        inputs.find(input.name, Need::Optional); // known, should others stand there
    inputs.finish();
}

// The number printed, or the two ends of a range, or words.
void readPrinted(ObjectReader& reader, BookFigure& figure, std::optional<Dimension> dimension)
{
    const bool is_range = reader.has("low") || reader.has("high");
    const int ways = int{reader.has("value")} + int{is_range} + int{reader.has("words")};
    const JsonValue* const value = reader.find("value", Need::Optional);
    const Need need = is_range ? Need::Required : Need::Optional;
    const JsonValue* const low = reader.find("low", need);
    const JsonValue* const high = reader.find("high", need);
    const std::string words = reader.text("words", Need::Optional);
    if (ways != 1) {
        reader.error(ways == 0 ? "what the book prints is missing"
                               : "what the book prints is given in more than one way",
                     "write either \"value\", or \"low\" and \"high\", or \"words\"");
        return;
    }
    figure.as_printed = words;
    if (value != nullptr) {
        if (const auto amount = readAmount(reader.context(), *value, dimension)) {
            figure.low = figure.high = amount->value;
            figure.half_last_digit = amount->half_last_digit;
            figure.as_printed = amount->as_written;
        }
    } else if (low != nullptr && high != nullptr) {
        const auto from = readAmount(reader.context(), *low, dimension);
        const auto to = readAmount(reader.context(), *high, dimension);
        if (!from || !to)
            return;
        if (from->value > to->value)
            reader.error("low", "the low end is above the high one", "write the lower one as low");
        figure.low = from->value;
        figure.high = to->value;
        figure.half_last_digit = std::min(from->half_last_digit, to->half_last_digit);
        const std::string& written = from->as_written;
        const bool same_unit =
            !from->unit.empty() && from->unit == to->unit && written.ends_with(from->unit);
        figure.as_printed =
            (same_unit ? written.substr(0, written.find_last_not_of(
                                               "  ", written.size() - from->unit.size() - 1) +
                                               1)
                       : written) +
            "–" + to->as_written;
    }
}

} // namespace

void readBookFigures(ObjectReader& file, ExampleReading& reading)
{
    for (const JsonValue* const entry : file.list("book_says", Need::Optional, most_figures)) {
        ObjectReader reader(file.context(), *entry);
        BookFigure figure;
        figure.of = reader.text("of");
        const FormulaBench::Variable* const variable =
            figure.of.empty() ? nullptr : reading.named(*reader.find("of"), figure.of);
        const bool is_known = variable != nullptr && variable->is_sound;
        readPrinted(reader, figure, is_known ? std::optional(variable->dimension) : std::nullopt);
        figure.tolerance =
            reader.quantity("tolerance", Need::Optional, dimension::none, ranges::share)
                .value_or(0.0);
        if (reader.has("tolerance") && !reader.has("value"))
            reader.error("tolerance", "a tolerance belongs to a single value",
                         "leave it out, or write a \"value\"");
        figure.where = plainText(reader, "where");
        readAt(reader, reading, figure);
        figure.because = plainText(reader, "because", Need::Optional);
        reader.finish();
        reading.example().book_says.push_back(std::move(figure));
    }
}

void compareWithBook(ObjectReader& file, ExampleReading& reading)
{
    const Example& example = reading.example();
    const JsonValue* const list = file.find("book_says", Need::Optional);
    if (list == nullptr || example.book_says.empty())
        return;
    const JsonDocument& document = file.context().document;
    const JsonValue* next = document.firstChild(*list);
    for (std::size_t i = 0; i < example.book_says.size(); ++i) {
        const BookFigure& figure = example.book_says[i];
        const JsonValue& place = *next;
        next = document.nextSibling(place);
        const FormulaBench::Variable* const variable = reading.bench().find(figure.of);
        if (!figure.low || variable == nullptr || !variable->is_sound || !figure.because.empty())
            continue;
        const double ours = variable->values[reading.pointOfBook(i)];
        if (!std::isfinite(ours)) {
            file.context().error(place,
                                 quoted(figure.of) + " has no value at the inputs of the book",
                                 "check \"at\"");
        } else if (!agrees(figure, ours)) {
            file.context().error(place,
                                 quoted(figure.of) + " is " +
                                     formatQuantity(ours, variable->dimension, 6) +
                                     ", but the book prints " + figure.as_printed,
                                 "say in \"because\" why they differ, or correct the example");
        }
    }
}

} // namespace deployscope
