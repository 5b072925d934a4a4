// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/example/amount_reading.h"

#include "core/units/number_text.h"
#include "core/units/quantity.h"
#include "core/units/text.h"

#include <cmath>
#include <utility>

namespace deployscope {

namespace {

constexpr std::string_view currency = "USD";

// "×1.6" or "1.6 ×" without the sign; nothing where it has none.
std::optional<std::string_view> withoutRatioSign(std::string_view text)
{
    if (text.starts_with(ratio_unit))
        return units::trimmed(text.substr(ratio_unit.size()));
    if (text.ends_with(ratio_unit))
        return units::trimmed(text.substr(0, text.size() - ratio_unit.size()));
    return std::nullopt;
}

// The unit and the last digit of a text that is a quantity, or a plain number.
void readWriting(std::string_view text, Amount& amount)
{
    std::size_t start = units::skipBlanks(text, 0);
    const bool money_first = text.substr(start).starts_with(currency);
    if (money_first)
        start = units::skipBlanks(text, start + currency.size());
    const units::ScannedNumber scanned = units::scanNumber(text, start);
    if (!scanned.number)
        return;
    const std::string_view behind = units::trimmed(text.substr(scanned.end));
    amount.unit = money_first ? std::string(currency) + std::string(behind) : std::string(behind);
    const int last = scanned.number->exponent - static_cast<int>(scanned.number->digits.size()) + 1;
    const std::optional<Unit> unit = parseUnit(amount.unit);
    amount.half_last_digit = 0.5 * std::pow(10.0, last) * (unit ? unit->factor : 1.0);
}

std::optional<Amount> readText(const ReadContext& context, const JsonValue& value,
                               std::optional<Dimension> dimension)
{
    const std::string_view text = units::trimmed(value.text);
    const std::optional<std::string_view> ratio = withoutRatioSign(text);
    const std::string_view number = ratio.value_or(text);
    const std::optional<Dimension> wanted = ratio ? std::optional(dimension::none) : dimension;
    const ParsedQuantity parsed = wanted ? parseQuantity(number, *wanted) : parseQuantity(number);
    if (!parsed.quantity) {
        context.error(value, parsed.problem, parsed.remedy);
        return std::nullopt;
    }
    if (ratio && dimension.value_or(dimension::none) != dimension::none) {
        context.error(
            value, inWords(value) + " is a ratio, but " + describe(*dimension) + " is expected",
            "write " + describe(*dimension) + " such as \"" + exampleOf(*dimension) + "\"");
        return std::nullopt;
    }
    Amount amount;
    amount.value = parsed.quantity->value;
    amount.dimension = parsed.quantity->dimension;
    amount.as_written = text;
    readWriting(number, amount);
    if (ratio)
        amount.unit = ratio_unit;
    return amount;
}

std::optional<Amount> readNumber(const ReadContext& context, const JsonValue& value,
                                 std::optional<Dimension> dimension)
{
    if (dimension.value_or(dimension::none) != dimension::none && value.number != 0.0) {
        context.error(
            value, expected("a text with a unit such as \"" + exampleOf(*dimension) + "\"", value),
            "write " + describe(*dimension) + " such as \"" + exampleOf(*dimension) + "\"");
        return std::nullopt;
    }
    Amount amount;
    amount.value = value.number;
    amount.dimension = dimension.value_or(dimension::none);
    amount.as_written = value.text;
    readWriting(value.text, amount);
    return amount;
}

} // namespace

std::optional<Amount> readAmount(const ReadContext& context, const JsonValue& value,
                                 std::optional<Dimension> dimension)
{
    std::optional<Amount> amount;
    if (value.kind == JsonValue::Kind::Text) {
        amount = readText(context, value, dimension);
    } else if (value.kind == JsonValue::Kind::Number) {
        amount = readNumber(context, value, dimension);
    } else {
        context.error(value, expected("a number with its unit", value),
                      remedyForNull(value, "write it in double quotes, such as \"1500 km\""));
    }
    if (amount && !isAccepted(amount->value, ranges::any)) {
        Fault fault = rangeFault(amount->value, inWords(value), ranges::any, amount->dimension);
        context.error(value, std::move(fault.what), std::move(fault.remedy));
        return std::nullopt;
    }
    return amount;
}

std::optional<Dimension> dimensionOfUnit(std::string_view unit)
{
    if (unit == ratio_unit)
        return dimension::none;
    const std::optional<Unit> read = parseUnit(unit);
    return read ? std::optional(read->dimension) : std::nullopt;
}

} // namespace deployscope
