// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json.hpp>

#include <QRegularExpression>

#include <algorithm>
#include <map>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace deployscope::testing {

using Json = nlohmann::json;

// As much of JSON Schema 2020-12 as the schemas of this project use. A keyword that is not known
// here is an error of the schema, so that none is passed over in silence.
class JsonSchemas
{
public:
    // By the file's name, by which others refer to it.
    void add(const std::string& name, Json schema) { schemas_[name] = std::move(schema); }

    // What is wrong with the document, as "/pointer: what"; empty where it is valid.
    std::vector<std::string> faults(const std::string& name, const Json& document) const
    {
        if (schemas_.count(name) == 0)
            return {": there is no " + name};
        return check(schemas_.at(name), document, {name, ""});
    }

private:
    using Faults = std::vector<std::string>;
    struct Place
    {
        std::string schema; // the file that is looked into
        std::string pointer;
    };

    Faults check(const Json& schema, const Json& value, const Place& place) const
    {
        if (schema.is_boolean())
            return schema.get<bool>() ? Faults{} : fault(place, "nothing may stand here");
        Faults faults;
        for (const auto& [keyword, rule] : schema.items()) {
            const Faults found = checkKeyword(schema, keyword, rule, value, place);
            faults.insert(faults.end(), found.begin(), found.end());
        }
        return faults;
    }

    static Faults fault(const Place& place, const std::string& what)
    {
        return {place.pointer + ": " + what};
    }

    static Faults unless(bool holds, const Place& place, const std::string& what)
    {
        return holds ? Faults{} : fault(place, what);
    }

    Faults checkKeyword(const Json& schema, const std::string& keyword, const Json& rule,
                        const Json& value, const Place& place) const
    {
        static const std::vector<std::string> remarks{
            "$schema", "title", "description", "$defs", "$id", "examples", "default", "$comment"};
        if (std::find(remarks.begin(), remarks.end(), keyword) != remarks.end())
            return {};
        if (keyword == "$ref")
            return follow(rule.get<std::string>(), value, place);
        if (keyword == "type")
            return unless(isOf(rule, value), place, "is not of type " + rule.dump());
        if (keyword == "const")
            return unless(value == rule, place, "is not " + rule.dump());
        if (keyword == "enum")
            return unless(std::find(rule.begin(), rule.end(), value) != rule.end(), place,
                          value.dump() + " is none of " + rule.dump());
        if (keyword == "anyOf" || keyword == "oneOf" || keyword == "allOf" || keyword == "not" ||
            keyword == "if")
            return checkLogic(schema, keyword, rule, value, place);
        if (keyword == "then" || keyword == "else")
            return {}; // seen with "if"
        if (value.is_string())
            return checkText(keyword, rule, value.get<std::string>(), place);
        if (value.is_number())
            return checkNumber(keyword, rule, value.get<double>(), place);
        if (value.is_array())
            return checkList(keyword, rule, value, place);
        if (value.is_object())
            return checkObject(schema, keyword, rule, value, place);
        return {};
    }

    Faults follow(const std::string& reference, const Json& value, Place place) const
    {
        const std::size_t hash = reference.find('#');
        if (hash > 0)
            place.schema = reference.substr(0, hash);
        const std::string pointer =
            hash == std::string::npos ? std::string() : reference.substr(hash + 1);
        return check(schemas_.at(place.schema).at(Json::json_pointer(pointer)), value, place);
    }

    static bool isOf(const Json& type, const Json& value)
    {
        if (type.is_array())
            return std::any_of(type.begin(), type.end(),
                               [&value](const Json& each) { return isOf(each, value); });
        const std::string name = type.get<std::string>();
        return name == "integer"  ? value.is_number_integer()
               : name == "number" ? value.is_number()
                                  : name == value.type_name();
    }

    Faults checkLogic(const Json& schema, const std::string& keyword, const Json& rule,
                      const Json& value, const Place& place) const
    {
        if (keyword == "not")
            return unless(!check(rule, value, place).empty(), place, "is what must not be");
        if (keyword == "if") {
            const char* const next = check(rule, value, place).empty() ? "then" : "else";
            return schema.contains(next) ? check(schema[next], value, place) : Faults{};
        }
        std::size_t fitting = 0;
        Faults faults;
        for (const Json& each : rule) {
            const Faults found = check(each, value, place);
            fitting += found.empty() ? 1U : 0U;
            faults.insert(faults.end(), found.begin(), found.end());
        }
        if (keyword == "oneOf" && fitting > 1)
            return fault(place, "fits more than one of the ways");
        if (fitting == rule.size() || (keyword != "allOf" && fitting > 0))
            return {};
        return faults;
    }

    static bool matches(const std::string& text, const std::string& pattern)
    {
        const QRegularExpression expression(QString::fromStdString(pattern));
        if (!expression.isValid())
            throw std::logic_error("the schema has a bad pattern: " + pattern);
        return expression.match(QString::fromStdString(text)).hasMatch();
    }

    static Faults checkText(const std::string& keyword, const Json& rule, const std::string& text,
                            const Place& place)
    {
        const auto characters =
            static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
                return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
            }));
        if (keyword == "minLength")
            return unless(characters >= rule.get<std::size_t>(), place, "is too short");
        if (keyword == "maxLength")
            return unless(characters <= rule.get<std::size_t>(), place, "is too long");
        if (keyword == "pattern")
            return unless(matches(text, rule.get<std::string>()), place,
                          "\"" + text + "\" does not match " + rule.dump());
        return ofOtherTypes(keyword);
    }

    static Faults checkNumber(const std::string& keyword, const Json& rule, double number,
                              const Place& place)
    {
        if (keyword == "minimum")
            return unless(number >= rule.get<double>(), place, "is too small");
        if (keyword == "exclusiveMinimum")
            return unless(number > rule.get<double>(), place, "is too small");
        if (keyword == "maximum")
            return unless(number <= rule.get<double>(), place, "is too large");
        return ofOtherTypes(keyword);
    }

    Faults checkList(const std::string& keyword, const Json& rule, const Json& list,
                     const Place& place) const
    {
        if (keyword == "minItems")
            return unless(list.size() >= rule.get<std::size_t>(), place, "has too few entries");
        if (keyword == "maxItems")
            return unless(list.size() <= rule.get<std::size_t>(), place, "has too many entries");
        if (keyword == "uniqueItems") {
            for (std::size_t i = 0; i < list.size(); ++i) {
                if (std::count(list.begin(), list.end(), list[i]) > 1)
                    return fault(place, "has an entry twice");
            }
            return {};
        }
        if (keyword == "contains")
            return unless(
                std::any_of(list.begin(), list.end(),
                            [&](const Json& entry) { return check(rule, entry, place).empty(); }),
                place, "has no such entry as is needed");
        if (keyword != "items")
            return ofOtherTypes(keyword);
        Faults faults;
        for (std::size_t i = 0; i < list.size(); ++i) {
            const Faults found =
                check(rule, list[i], {place.schema, place.pointer + "/" + std::to_string(i)});
            faults.insert(faults.end(), found.begin(), found.end());
        }
        return faults;
    }

    Faults checkObject(const Json& schema, const std::string& keyword, const Json& rule,
                       const Json& object, const Place& place) const
    {
        Faults faults;
        const auto look = [&](const Json& each, const std::string& key, const Json& value) {
            const Faults found = check(each, value, {place.schema, place.pointer + "/" + key});
            faults.insert(faults.end(), found.begin(), found.end());
        };
        if (keyword == "properties") {
            for (const auto& [key, each] : rule.items()) {
                if (object.contains(key))
                    look(each, key, object[key]);
            }
        } else if (keyword == "additionalProperties") {
            for (const auto& [key, value] : object.items()) {
                if (!schema.contains("properties") || !schema["properties"].contains(key))
                    look(rule, key, value);
            }
        } else if (keyword == "propertyNames") {
            for (const auto& [key, value] : object.items())
                look(rule, key, Json(key));
        } else if (keyword == "required") {
            for (const Json& key : rule) {
                if (!object.contains(key.get<std::string>()))
                    faults.push_back(place.pointer + ": misses " + key.dump());
            }
        } else if (keyword == "dependentRequired") {
            for (const auto& [key, others] : rule.items()) {
                if (object.contains(key)) {
                    const Faults found = checkObject(schema, "required", others, object, place);
                    faults.insert(faults.end(), found.begin(), found.end());
                }
            }
        } else if (keyword == "minProperties") {
            return unless(object.size() >= rule.get<std::size_t>(), place, "has too few keys");
        } else {
            return ofOtherTypes(keyword);
        }
        return faults;
    }

    // A keyword that says nothing about values of this type; but it must be one.
    static Faults ofOtherTypes(const std::string& keyword)
    {
        static const std::vector<std::string> known{"minLength",
                                                    "maxLength",
                                                    "pattern",
                                                    "minimum",
                                                    "exclusiveMinimum",
                                                    "maximum",
                                                    "minItems",
                                                    "maxItems",
                                                    "uniqueItems",
                                                    "contains",
                                                    "items",
                                                    "properties",
                                                    "required",
                                                    "additionalProperties",
                                                    "propertyNames",
                                                    "minProperties",
                                                    "dependentRequired"};
        if (std::find(known.begin(), known.end(), keyword) == known.end())
            throw std::logic_error("the schema has an unknown keyword: " + keyword);
        return {};
    }

    std::map<std::string, Json> schemas_;
};

} // namespace deployscope::testing
