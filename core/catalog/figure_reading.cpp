// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/object_reader.h"

#include "core/catalog/terms.h"
#include "core/units/quantity.h"

#include <utility>

namespace deployscope {

std::optional<double> ObjectReader::quantity(std::string_view key, Need need, Dimension dimension,
                                             const Range& range)
{
    const JsonValue* const value = find(key, need);
    return value == nullptr ? std::nullopt : quantityOf(*value, dimension, range);
}

std::optional<double> ObjectReader::quantityOf(const JsonValue& value,
                                               std::optional<Dimension> dimension,
                                               const Range& range, Dimension* found)
{
    Quantity quantity;
    if (value.kind == JsonValue::Kind::Text) {
        const ParsedQuantity parsed =
            dimension ? parseQuantity(value.text, *dimension) : parseQuantity(value.text);
        if (!parsed.quantity) {
            context_.error(value, parsed.problem, parsed.remedy);
            return std::nullopt;
        }
        quantity = *parsed.quantity;
    } else if (value.kind == JsonValue::Kind::Number &&
               dimension.value_or(dimension::none) == dimension::none) {
        quantity.value = value.number;
    } else {
        const Dimension wanted = dimension.value_or(dimension::none);
        const std::string example = "\"" + exampleOf(wanted) + "\"";
        context_.error(value,
                       expected(wanted == dimension::none ? "a number"
                                                          : "a text with a unit such as " + example,
                                value),
                       remedyForNull(value, "write " + describe(wanted) + " such as " + example));
        return std::nullopt;
    }
    if (found != nullptr) {
        *found = quantity.dimension;
    }
    if (!isAccepted(quantity.value, range)) {
        Fault fault = rangeFault(quantity.value, inWords(value), range, quantity.dimension);
        context_.error(value, std::move(fault.what), std::move(fault.remedy));
        return std::nullopt;
    }
    return quantity.value;
}

std::optional<Figure> ObjectReader::figure(std::string_view key, Need need, Dimension dimension,
                                           const Range& range)
{
    const JsonValue* const value = find(key, need);
    return value == nullptr ? std::nullopt : readFigure(context_, *value, dimension, range);
}

FigureKind ObjectReader::figureKind()
{
    return word("kind", Need::Required, figureKindFromId, all_figure_kinds)
        .value_or(FigureKind::Sheet);
}

Figure ObjectReader::figureHere(std::optional<Dimension> dimension, const Range& range)
{
    Figure figure;
    std::optional<double> value;
    if (const JsonValue* const given = find("value")) {
        Dimension found{};
        value = quantityOf(*given, dimension, range, &found);
        figure.as_written = given->text;
        if (value && !dimension) {
            dimension = found; // the ends of the range must be of the same kind
        }
    }
    figure.value = value.value_or(0.0);
    figure.kind = figureKind();
    figure.source = text("source");
    if (const JsonValue* const low = find("low", Need::Optional)) {
        figure.low = quantityOf(*low, dimension, range);
    }
    if (const JsonValue* const high = find("high", Need::Optional)) {
        figure.high = quantityOf(*high, dimension, range);
    }
    if (value && figure.low && *figure.low > *value) {
        error("low", "the low end is above the value",
              "the value lies within its range, ends included");
    }
    if (value && figure.high && *figure.high < *value) {
        error("high", "the high end is below the value",
              "the value lies within its range, ends included");
    }
    figure.book_says = text("book_says", Need::Optional);
    figure.note = text("note", Need::Optional);
    if (figure.kind == FigureKind::Estimate && !has("note")) {
        error("an estimate has no note", "add a \"note\" that says how it was derived");
    }
    return figure;
}

std::optional<Figure> readFigure(const ReadContext& context, const JsonValue& value,
                                 std::optional<Dimension> dimension, const Range& range)
{
    if (value.kind != JsonValue::Kind::Object) {
        const bool has_words =
            value.kind == JsonValue::Kind::Text || value.kind == JsonValue::Kind::Number;
        context.error(
            value, expected("a figure with its source", value),
            remedyForNull(value, "write { \"value\": " + (has_words ? inWords(value) : "…") +
                                     ", \"kind\": \"sheet\", \"source\": \"…\" }"));
        return std::nullopt;
    }
    ObjectReader reader(context, value);
    Figure figure = reader.figureHere(dimension, range);
    reader.finish();
    return figure;
}

} // namespace deployscope
