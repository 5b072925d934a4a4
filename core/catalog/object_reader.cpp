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

std::string expected(std::string_view wanted, const JsonValue& value)
{
    return "expected " + std::string(wanted) + ", found " + describe(value);
}

std::string remedyForNull(const JsonValue& value, std::string otherwise)
{
    const bool under_key = !value.key.empty();
    return value.kind == JsonValue::Kind::Null && under_key
               ? "leave the key out where the value is not known"
               : std::move(otherwise);
}

void ReadContext::error(const JsonValue& at, std::string what, std::string remedy) const
{
    if (at.told) {
        return;
    }
    problems.add(at.offset, problems.isFull() ? "" : document.pointerTo(at), std::move(what),
                 std::move(remedy));
}

ObjectReader::ObjectReader(const ReadContext& context, const JsonValue& object)
    : context_(context), object_(object), is_object_(object.kind == JsonValue::Kind::Object)
{
    constexpr std::size_t usual_keys = 24;
    known_.reserve(usual_keys);
    if (!is_object_) {
        context_.error(object, expected("an object", object),
                       remedyForNull(object, "write { \"key\": value, … }"));
    }
}

const JsonValue* ObjectReader::find(std::string_view key, Need need)
{
    if (!is_object_) {
        return nullptr;
    }
    if (std::find(known_.begin(), known_.end(), key) == known_.end()) {
        known_.push_back(key);
    }
    const JsonValue* const value = context_.document.find(object_, key);
    if (value == nullptr && need == Need::Required) {
        error("the key " + quoted(key) + " is missing", "it is needed here");
    }
    return value;
}

bool ObjectReader::has(std::string_view key) const
{
    return is_object_ && context_.document.find(object_, key) != nullptr;
}

std::string ObjectReader::text(std::string_view key, Need need, std::size_t most_characters)
{
    const JsonValue* const value = find(key, need);
    if (value == nullptr) {
        return {};
    }
    if (value->kind != JsonValue::Kind::Text) {
        context_.error(*value, expected("a text", *value),
                       remedyForNull(*value, "write it in double quotes"));
        return {};
    }
    if (std::optional<Fault> fault = textFault(value->text, most_characters)) {
        context_.error(*value, std::move(fault->what), std::move(fault->remedy));
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
        context_.error(*value, expected("an identifier", *value),
                       "write it in double quotes, such as \"nvidia-a100\"");
        return {};
    }
    if (!isIdentifier(value->text)) {
        context_.error(*value, quoted(value->text) + " is no identifier",
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
        context_.error(*value, expected("true or false", *value), "write it without quotes");
    }
    return value->boolean;
}

std::optional<int> ObjectReader::integer(std::string_view key, Need need, int minimum, int maximum)
{
    const JsonValue* const value = find(key, need);
    if (value == nullptr) {
        return std::nullopt;
    }
    const auto remedy = [minimum, maximum] {
        return "write a whole number from " + std::to_string(minimum) + " to " +
               std::to_string(maximum);
    };
    if (value->kind != JsonValue::Kind::Number || !value->whole) {
        context_.error(*value, expected("a whole number", *value), remedyForNull(*value, remedy()));
        return std::nullopt;
    }
    if (value->number < minimum || value->number > maximum) {
        context_.error(
            *value, inWords(*value) + (value->number < minimum ? " is too small" : " is too large"),
            remedy());
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
    if (value->kind != JsonValue::Kind::Number) {
        context_.error(*value, expected("a number", *value),
                       remedyForNull(*value, remedyFor(range, dimension::none)));
        return std::nullopt;
    }
    if (!isAccepted(value->number, range)) {
        Fault fault = rangeFault(value->number, inWords(*value), range, dimension::none);
        context_.error(*value, std::move(fault.what), std::move(fault.remedy));
        return std::nullopt;
    }
    return value->number;
}

std::vector<std::string> ObjectReader::texts(std::string_view key)
{
    std::vector<std::string> result;
    for (const JsonValue* const value : list(key, Need::Optional)) {
        if (value->kind != JsonValue::Kind::Text) {
            context_.error(*value, expected("a text", *value), "write it in double quotes");
        } else if (std::optional<Fault> fault = textFault(value->text)) {
            context_.error(*value, std::move(fault->what), std::move(fault->remedy));
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
        context_.error(*value, expected("a list", *value), remedyForNull(*value, "write [ … ]"));
        return result;
    }
    if (value->child_count == 0 && fewest > 0) {
        context_.error(*value, "the list is empty",
                       need == Need::Required ? "write at least one entry"
                                              : "write an entry, or leave the key out");
    } else if (value->child_count > most) {
        context_.error(*value, "the list has " + std::to_string(value->child_count) + " entries",
                       "write at most " + std::to_string(most));
    }
    result.reserve(value->child_count);
    for (const JsonValue* entry = context_.document.firstChild(*value);
         entry != nullptr && result.size() < most; entry = context_.document.nextSibling(*entry)) {
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
    const JsonValue* const value = is_object_ ? context_.document.find(object_, key) : nullptr;
    context_.error(value == nullptr ? object_ : *value, std::move(what), std::move(remedy));
}

void ObjectReader::error(std::string what, std::string remedy) const
{
    context_.error(object_, std::move(what), std::move(remedy));
}

void ObjectReader::finish()
{
    if (!is_object_) {
        return;
    }
    for (const JsonValue* value = context_.document.firstChild(object_); value != nullptr;
         value = context_.document.nextSibling(*value)) {
        if (std::find(known_.begin(), known_.end(), value->key) != known_.end()) {
            continue;
        }
        if (context_.problems.isFull()) {
            context_.problems.add(value->key_offset, "", "", "");
        } else {
            context_.problems.add(value->key_offset, context_.document.pointerTo(*value),
                                  "the key " + quoted(value->key) + " is not known",
                                  remedyFor(value->key, known_));
        }
    }
}

} // namespace deployscope
