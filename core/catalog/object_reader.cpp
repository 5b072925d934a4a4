// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/object_reader.h"

#include "core/catalog/terms.h"
#include "core/catalog/text.h"
#include "core/units/format.h"
#include "core/units/quantity.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace deployscope {

namespace {

// Products and quotients of a handful of figures within these stay finite.
constexpr double largest_magnitude = 1e30;
constexpr double smallest_magnitude = 1e-30;

std::string expected(std::string_view wanted, const JsonValue& value)
{
    return "expected " + std::string(wanted) + ", found " + describe(value);
}

std::string remedyForNull(const JsonValue& value, std::string otherwise)
{
    return value.kind == JsonValue::Kind::Null ? "leave the key out where the value is not known"
                                               : std::move(otherwise);
}

} // namespace

void ReadContext::error(const JsonValue& at, std::string what, std::string remedy) const
{
    problems.add(at.offset, problems.isFull() ? "" : document.pointerTo(at), std::move(what),
                 std::move(remedy));
}

std::string remedyFor(const Range& range, Dimension dimension)
{
    const auto shown = [dimension](double bound) {
        return bound == 0.0 ? "0" : formatExact(bound, dimension);
    };
    std::string result = "write a value ";
    if (std::isfinite(range.minimum)) {
        result += range.above_minimum ? "above " : "of at least ";
        result += shown(range.minimum);
        result += std::isfinite(range.maximum) ? " and " : "";
    }
    if (std::isfinite(range.maximum)) {
        result += "at most " + shown(range.maximum);
    }
    return result;
}

std::string rangeFault(double value, const Range& range)
{
    if (!range.contains(value)) {
        return value < range.minimum || (range.above_minimum && value == range.minimum)
                   ? "is too small"
                   : "is too large";
    }
    if (std::abs(value) > largest_magnitude) {
        return "is beyond anything that exists";
    }
    if (value != 0.0 && std::abs(value) < smallest_magnitude) {
        return "is as good as zero";
    }
    return {};
}

std::optional<TextFault> textFault(std::string_view text, std::size_t most_characters)
{
    if (text.find_first_not_of(' ') == std::string_view::npos) {
        return TextFault{"the text is empty", "write a text, or leave the key out if it may be"};
    }
    if (const std::size_t at = controlCharacterAt(text); at != std::string_view::npos) {
        return TextFault{"the text " + quoted(text) + " holds a control character",
                         "write plain text on one line"};
    }
    if (const std::size_t count = countCharacters(text); count > most_characters) {
        return TextFault{"the text " + quoted(text) + " has " + std::to_string(count) +
                             " characters",
                         "write at most " + std::to_string(most_characters)};
    }
    return std::nullopt;
}

bool isIdentifier(std::string_view text)
{
    constexpr std::size_t longest = 64;
    return !text.empty() && text.size() <= longest && text.front() != '-' &&
           text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") ==
               std::string_view::npos;
}

ObjectReader::ObjectReader(const ReadContext& context, const JsonValue& object)
    : m_context(context), m_object(object), m_is_object(object.kind == JsonValue::Kind::Object)
{
    constexpr std::size_t usual_keys = 24;
    m_known.reserve(usual_keys);
    if (!m_is_object) {
        m_context.error(object, expected("an object", object),
                        remedyForNull(object, "write { \"key\": value, … }"));
    }
}

const JsonValue* ObjectReader::find(std::string_view key, Need need)
{
    if (!m_is_object) {
        return nullptr;
    }
    if (std::find(m_known.begin(), m_known.end(), key) == m_known.end()) {
        m_known.push_back(key);
    }
    const JsonValue* const value = m_context.document.find(m_object, key);
    if (value == nullptr && need == Need::Required) {
        error("the key " + quoted(key) + " is missing", "it is needed here");
    }
    return value;
}

bool ObjectReader::has(std::string_view key) const
{
    return m_is_object && m_context.document.find(m_object, key) != nullptr;
}

std::string ObjectReader::text(std::string_view key, Need need, std::size_t most_characters)
{
    const JsonValue* const value = find(key, need);
    if (value == nullptr) {
        return {};
    }
    if (value->kind != JsonValue::Kind::Text) {
        m_context.error(*value, expected("a text", *value),
                        remedyForNull(*value, "write it in double quotes"));
        return {};
    }
    if (std::optional<TextFault> fault = textFault(value->text, most_characters)) {
        m_context.error(*value, std::move(fault->what), std::move(fault->remedy));
        return {};
    }
    return std::string(value->text);
}

std::string ObjectReader::identifier(std::string_view key, Need need)
{
    const JsonValue* const value = find(key, need);
    if (value == nullptr) {
        return {};
    }
    if (value->kind != JsonValue::Kind::Text) {
        m_context.error(*value, expected("an identifier", *value),
                        "write it in double quotes, such as \"nvidia-a100\"");
        return {};
    }
    if (!isIdentifier(value->text)) {
        m_context.error(*value, quoted(value->text) + " is no identifier",
                        std::string(identifier_remedy));
        return {};
    }
    return std::string(value->text);
}

bool ObjectReader::flag(std::string_view key)
{
    const JsonValue* const value = find(key, Need::Optional);
    if (value == nullptr) {
        return false;
    }
    if (value->kind != JsonValue::Kind::Boolean) {
        m_context.error(*value, expected("true or false", *value), "write it without quotes");
    }
    return value->boolean;
}

std::optional<int> ObjectReader::integer(std::string_view key, Need need, int minimum, int maximum)
{
    const JsonValue* const value = find(key, need);
    if (value == nullptr) {
        return std::nullopt;
    }
    const std::string remedy =
        "write a whole number from " + std::to_string(minimum) + " to " + std::to_string(maximum);
    if (value->kind != JsonValue::Kind::Number || !value->whole) {
        m_context.error(*value, expected("a whole number", *value), remedyForNull(*value, remedy));
        return std::nullopt;
    }
    if (value->number < minimum || value->number > maximum) {
        m_context.error(*value,
                        std::string(value->text.substr(0, 40)) +
                            (value->number < minimum ? " is too small" : " is too large"),
                        remedy);
        return std::nullopt;
    }
    return static_cast<int>(value->number);
}

std::optional<double> ObjectReader::number(std::string_view key, Need need, const Range& range)
{
    const JsonValue* const value = find(key, need);
    if (value == nullptr) {
        return std::nullopt;
    }
    const std::string remedy = remedyFor(range, dimension::none);
    if (value->kind != JsonValue::Kind::Number) {
        m_context.error(*value, expected("a number", *value), remedyForNull(*value, remedy));
        return std::nullopt;
    }
    if (const std::string fault = rangeFault(value->number, range); !fault.empty()) {
        m_context.error(*value, std::string(value->text.substr(0, 40)) + " " + fault, remedy);
        return std::nullopt;
    }
    return value->number;
}

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
            m_context.error(value, parsed.problem, parsed.remedy);
            return std::nullopt;
        }
        quantity = *parsed.quantity;
    } else if (value.kind == JsonValue::Kind::Number &&
               dimension.value_or(dimension::none) == dimension::none) {
        quantity.value = value.number;
    } else {
        const Dimension wanted = dimension.value_or(dimension::none);
        const std::string example = "\"" + exampleOf(wanted) + "\"";
        m_context.error(value,
                        expected(wanted == dimension::none
                                     ? "a number"
                                     : "a text with a unit such as " + example,
                                 value),
                        remedyForNull(value, "write " + describe(wanted) + " such as " + example));
        return std::nullopt;
    }
    if (found != nullptr) {
        *found = quantity.dimension;
    }
    if (const std::string fault = rangeFault(quantity.value, range); !fault.empty()) {
        m_context.error(
            value,
            (value.kind == JsonValue::Kind::Text ? quoted(value.text) : std::string(value.text)) +
                " " + fault,
            remedyFor(range, quantity.dimension));
        return std::nullopt;
    }
    return quantity.value;
}

std::optional<Figure> ObjectReader::figure(std::string_view key, Need need, Dimension dimension,
                                           const Range& range)
{
    const JsonValue* const value = find(key, need);
    return value == nullptr ? std::nullopt : readFigure(m_context, *value, dimension, range);
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

std::vector<std::string> ObjectReader::texts(std::string_view key)
{
    std::vector<std::string> result;
    for (const JsonValue* const value : list(key, Need::Optional)) {
        if (value->kind != JsonValue::Kind::Text) {
            m_context.error(*value, expected("a text", *value), "write it in double quotes");
        } else if (std::optional<TextFault> fault = textFault(value->text)) {
            m_context.error(*value, std::move(fault->what), std::move(fault->remedy));
        } else {
            result.emplace_back(value->text);
        }
    }
    return result;
}

std::vector<const JsonValue*> ObjectReader::list(std::string_view key, Need need, std::size_t most,
                                                 std::size_t fewest)
{
    std::vector<const JsonValue*> result;
    const JsonValue* const value = find(key, need);
    if (value == nullptr) {
        return result;
    }
    if (value->kind != JsonValue::Kind::List) {
        m_context.error(*value, expected("a list", *value), remedyForNull(*value, "write [ … ]"));
        return result;
    }
    if (value->child_count == 0 && fewest > 0) {
        m_context.error(*value, "the list is empty",
                        need == Need::Required ? "write at least one entry"
                                               : "write an entry, or leave the key out");
    } else if (value->child_count > most) {
        m_context.error(*value, "the list has " + std::to_string(value->child_count) + " entries",
                        "write at most " + std::to_string(most));
    }
    result.reserve(value->child_count);
    for (const JsonValue* entry = m_context.document.firstChild(*value);
         entry != nullptr && result.size() < most; entry = m_context.document.nextSibling(*entry)) {
        result.push_back(entry);
    }
    return result;
}

void ObjectReader::unknownWord(const ReadContext& context, const JsonValue& value,
                               std::span<const std::string_view> known)
{
    if (value.kind != JsonValue::Kind::Text) {
        context.error(value, expected("one of " + listed(known), value),
                      remedyForNull(value, "write the word in double quotes"));
        return;
    }
    context.error(value, quoted(value.text) + " is not known here", remedyFor(value.text, known));
}

void ObjectReader::error(std::string_view key, std::string what, std::string remedy) const
{
    const JsonValue* const value = m_is_object ? m_context.document.find(m_object, key) : nullptr;
    m_context.error(value == nullptr ? m_object : *value, std::move(what), std::move(remedy));
}

void ObjectReader::error(std::string what, std::string remedy) const
{
    m_context.error(m_object, std::move(what), std::move(remedy));
}

void ObjectReader::finish()
{
    if (!m_is_object) {
        return;
    }
    for (const JsonValue* value = m_context.document.firstChild(m_object); value != nullptr;
         value = m_context.document.nextSibling(*value)) {
        if (std::find(m_known.begin(), m_known.end(), value->key) != m_known.end()) {
            continue;
        }
        if (m_context.problems.isFull()) {
            m_context.problems.add(value->key_offset, "", "", "");
        } else {
            m_context.problems.add(value->key_offset, m_context.document.pointerTo(*value),
                                   "the key " + quoted(value->key) + " is not known",
                                   remedyFor(value->key, m_known));
        }
    }
}

std::optional<Figure> readFigure(const ReadContext& context, const JsonValue& value,
                                 std::optional<Dimension> dimension, const Range& range)
{
    if (value.kind == JsonValue::Kind::Text || value.kind == JsonValue::Kind::Number) {
        context.error(value, "expected a figure with its source, found " + describe(value),
                      "write { \"value\": " +
                          (value.kind == JsonValue::Kind::Text ? quoted(value.text)
                                                               : std::string(value.text)) +
                          ", \"kind\": \"sheet\", \"source\": \"…\" }");
        return std::nullopt;
    }
    ObjectReader reader(context, value);
    Figure figure = reader.figureHere(dimension, range);
    reader.finish();
    return figure;
}

} // namespace deployscope
