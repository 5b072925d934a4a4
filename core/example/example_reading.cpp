// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/example/example_reading.h"

#include "core/catalog/text.h"
#include "core/example/amount_reading.h"
#include "core/example/formula.h"
#include "core/units/format.h"
#include "core/units/quantity.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace deployscope {

namespace {

constexpr std::size_t longest_name = 64;

bool isName(std::string_view name)
{
    return !name.empty() && name.size() <= longest_name && name.front() >= 'a' &&
           name.front() <= 'z' &&
           name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") ==
               std::string_view::npos;
}

std::string joined(const std::vector<std::string>& names)
{
    std::string result;
    for (const std::string& name : names)
        result += (result.empty() ? "" : " → ") + name;
    return result;
}

// "gives a bandwidth, but "ms" is a time".
std::string unitProblem(const FoundDimension& found, const ExpectedValue& expected)
{
    switch (found.kind) {
    case FoundDimension::Kind::Fits:
        return {};
    case FoundDimension::Kind::Other:
        if (expected.is_condition)
            return "gives " + describe(found.dimension) + ", which is neither true nor false";
        return "gives " + describe(found.dimension) + ", but " +
               (expected.unit.empty() ? std::string("no unit") : quoted(expected.unit)) +
               (expected.unit.empty() ? " means " : " is ") + describe(expected.dimension);
    case FoundDimension::Kind::Fractional:
        return "gives a root of a unit";
    case FoundDimension::Kind::Mixed:
        return "adds or compares quantities of different kinds, or a bare number stands where one "
               "with a unit belongs";
    }
    return {};
}

std::string unitRemedy(const FoundDimension& found, const ExpectedValue& expected)
{
    switch (found.kind) {
    case FoundDimension::Kind::Other:
        return expected.is_condition
                   ? "compare it with something"
                   : "change the formula, or show it in a unit such as that of \"" +
                         exampleOf(found.dimension) + "\"";
    case FoundDimension::Kind::Fractional:
        return "take roots and broken powers of pure numbers, or of whole powers of units";
    case FoundDimension::Kind::Fits:
    case FoundDimension::Kind::Mixed:
        return "put it among the inputs with its unit";
    }
    return {};
}

} // namespace

FormulaBench::Variable* ExampleReading::declare(ObjectReader& reader, std::string_view key,
                                                std::string_view name, Dimension dimension)
{
    if (name.empty())
        return nullptr; // told already
    if (!isName(name)) {
        reader.error(
            key, quoted(name) + " is no name for a formula",
            "use small letters a to z, digits and underscores, a letter first, at most 64");
        return nullptr;
    }
    if (isReservedInFormulas(name)) {
        reader.error(key, quoted(name) + " has a meaning of its own in formulas",
                     "choose another name");
        return nullptr;
    }
    if (bench_.find(name) != nullptr) {
        reader.error(key, "the name " + quoted(name) + " stands twice",
                     "give each input and each step a name of its own");
        return nullptr;
    }
    return &bench_.add(std::string(name), dimension);
}

void ExampleReading::setStepNames(std::vector<std::vector<std::string>> names)
{
    step_names_ = std::move(names);
}

TriedFormula ExampleReading::formula(ObjectReader& reader, std::string_view key, Need need,
                                     const ExpectedValue& expected_value)
{
    TriedFormula tried;
    tried.place = reader.find(key, need);
    if (tried.place == nullptr)
        return tried;
    const JsonValue& place = *tried.place;
    if (place.kind != JsonValue::Kind::Text) {
        context_.error(place, expected("a formula", place),
                       remedyForNull(place, "write it in double quotes, such as \"2 * x\""));
        return tried;
    }
    FormulaReading reading = readFormula(place.text);
    for (FormulaProblem& problem : reading.problems)
        tellInText(context_, place, problem.character, problem.what, std::move(problem.remedy));
    tried.formula = std::move(reading.formula);
    tried.is_sound =
        checkNames(place, tried.formula, reading.characters) && reading.problems.empty();
    if (!tried.is_sound)
        return tried;
    if (!bench_.compile(tried.formula.text, tried.formula.names)) {
        context_.error(place, "the formula cannot be computed", "write it in another way");
        tried.is_sound = false;
        return tried;
    }
    tried.is_sound = checkUnits(place, tried.formula, expected_value);
    if (tried.is_sound)
        tried.values = bench_.values(point_count_);
    return tried;
}

bool ExampleReading::checkNames(const JsonValue& place, const Formula& formula,
                                const std::vector<std::size_t>& characters)
{
    bool is_sound = true;
    for (std::size_t i = 0; i < formula.names.size(); ++i) {
        const FormulaBench::Variable* const variable = bench_.find(formula.names[i]);
        if (variable == nullptr || !variable->can_be_used)
            tellName(place, characters[i], formula.names[i], variable);
        is_sound = is_sound && variable != nullptr && variable->can_be_used && variable->is_sound;
    }
    return is_sound;
}

// Why a name cannot stand in the formula that is read.
void ExampleReading::tellName(const JsonValue& place, std::size_t character,
                              const std::string& name, const FormulaBench::Variable* variable)
{
    if (variable == nullptr) {
        tellInText(context_, place, character, "unknown name " + quoted(name),
                   remedyFor(name, namesOf(example_)));
        return;
    }
    const auto later = findStep(example_, name);
    if (!later) {
        tellInText(context_, place, character,
                   quoted(name) + " has a value along the chart's lines only",
                   "use it in the formulas of the lines");
        return;
    }
    const std::vector<std::string> cycle = cycleThrough(current_step_, *later);
    if (cycle.empty()) {
        tellInText(context_, place, character, quoted(name) + " is computed later",
                   "put the step " + quoted(name) + " before this one");
    } else {
        tellInText(context_, place, character, "these steps need each other: " + joined(cycle),
                   "compute one of them without the others");
    }
}

// The shortest way from a step over a later one that it uses back to itself; empty where there is
// none.
std::vector<std::string> ExampleReading::cycleThrough(std::size_t step, std::size_t later) const
{
    const std::string& start = example_.steps[step].name;
    std::vector<std::vector<std::string>> ways{{start, example_.steps[later].name}};
    std::vector<bool> seen(example_.steps.size(), false);
    for (std::size_t i = 0; i < ways.size(); ++i) {
        std::vector<std::string> way = ways[i];
        if (way.back() == start)
            return way;
        const auto at = findStep(example_, way.back());
        if (!at || seen[*at] || *at >= step_names_.size())
            continue;
        seen[*at] = true;
        for (const std::string& next : step_names_[*at]) {
            ways.push_back(way);
            ways.back().push_back(next);
        }
    }
    return {};
}

bool ExampleReading::checkUnits(const JsonValue& place, const Formula& formula,
                                const ExpectedValue& expected_value)
{
    const FoundDimension found = bench_.check(expected_value.dimension, unit_points_);
    if (found.kind == FoundDimension::Kind::Fits)
        return true;
    // What is wrong as a whole is told at its beginning.
    context_.error(place, quoted(formula.text) + " " + unitProblem(found, expected_value),
                   unitRemedy(found, expected_value));
    return false;
}

void ExampleReading::checkNumbers(const TriedFormula& tried, std::string_view subject)
{
    if (!tried.is_sound)
        return;
    const auto can_be_told = [this, &tried](std::size_t point) {
        return std::all_of(tried.formula.names.begin(), tried.formula.names.end(),
                           [this, point](const std::string& name) {
                               return std::isfinite(bench_.find(name)->values[point]);
                           });
    };
    if (!std::isfinite(tried.values.front())) {
        if (can_be_told(0))
            context_.error(*tried.place, std::string(subject) + " has no value at the defaults",
                           "mind divisions by zero, and roots and logarithms of what is negative");
        return;
    }
    for (std::size_t i = 0; i < ends_.size(); ++i) {
        if (std::isfinite(tried.values[i + 1]) || !can_be_told(i + 1))
            continue;
        const ExampleInput& input = example_.inputs[ends_[i].input];
        context_.error(*tried.place,
                       std::string(subject) + " has no value where " + quoted(input.name) + " is " +
                           formatExact(ends_[i].value, input.dimension) + ", an end of its range",
                       "narrow the range, or write the formula so that it has a value there");
    }
}

std::optional<Dimension> ExampleReading::unit(ObjectReader& reader, std::string& unit)
{
    const JsonValue* const value = reader.find("unit");
    if (value == nullptr)
        return std::nullopt;
    if (value->kind != JsonValue::Kind::Text) {
        context_.error(*value, expected("a unit", *value),
                       remedyForNull(*value, "write it in double quotes, such as \"ms\""));
        return std::nullopt;
    }
    unit = value->text;
    const std::optional<Dimension> dimension = dimensionOfUnit(unit);
    if (!dimension) {
        const ParsedQuantity advice = parseQuantity("1 " + unit);
        context_.error(*value, quoted(unit) + " is not a unit known here",
                       advice.remedy.empty() ? "write a unit such as \"ms\"" : advice.remedy);
    }
    return dimension;
}

const FormulaBench::Variable* ExampleReading::named(const JsonValue& place, std::string_view name)
{
    const FormulaBench::Variable* const variable = bench_.find(name);
    if (variable == nullptr && !name.empty())
        context_.error(place, "there is no input and no step " + quoted(name),
                       remedyFor(name, namesOf(example_)));
    return variable;
}

} // namespace deployscope
