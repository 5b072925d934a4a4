// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/scenario_fields.h"
#include "core/evaluation/scenario_file.h"
#include "core/example/example_parts.h"
#include "core/text/characters.h"
#include "core/units/format.h"
#include "core/units/quantity.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace deployscope {

namespace {

// What an input must be for a key that takes a number; nothing for a key that takes words.
struct NumberKey
{
    Dimension dimension{};
    Range range{};
    bool whole{false};
};

std::optional<NumberKey> numberKey(std::string_view key)
{
    for (const QuantityField& field : quantityFields()) {
        if (field.name == key)
            return NumberKey{field.dimension, field.range, false};
    }
    for (const CountField& field : countFields()) {
        if (field.name == key)
            return NumberKey{
                {}, {.minimum = 1.0, .maximum = static_cast<double>(field.maximum)}, true};
    }
    return std::nullopt;
}

void checkInput(ObjectReader& reader, const ExampleInput& input, std::string_view key)
{
    const std::optional<NumberKey> number = numberKey(key);
    if (!number) {
        reader.error("input", quoted(key) + " is given in words, not by an input",
                     "write the words themselves");
    } else if (number->dimension != input.dimension) {
        reader.error("input",
                     quoted(input.name) + " is " + describe(input.dimension) + ", but " +
                         quoted(key) + " is " + describe(number->dimension),
                     "name an input that is " + describe(number->dimension));
    } else if (!number->range.contains(input.low) || !number->range.contains(input.high)) {
        reader.error("input", quoted(input.name) + " can take values that a scenario cannot have",
                     remedyFor(number->range, number->dimension));
    } else if (number->whole && !input.whole) {
        reader.error("input", quoted(input.name) + " can take values that are not whole",
                     "give the input \"whole\": true");
    }
}

ExampleScenarioEntry readEntry(const JsonValue& value, std::string_view key,
                               ExampleReading& reading)
{
    ExampleScenarioEntry entry;
    entry.key = key;
    const ReadContext& context = reading.context();
    if (value.kind == JsonValue::Kind::Object) {
        entry.from_input = true;
        ObjectReader reader(context, value);
        entry.value = reader.text("input");
        reader.finish();
        if (entry.value.empty() || reading.named(*reader.find("input"), entry.value) == nullptr)
            return entry;
        if (const auto input = findInput(reading.example(), entry.value))
            checkInput(reader, reading.example().inputs[*input], key);
        else
            reader.error("input", quoted(entry.value) + " is a step", "name an input");
        return entry;
    }
    if (value.kind != JsonValue::Kind::Text && value.kind != JsonValue::Kind::Number) {
        context.error(value, expected("a value, or the input that gives it", value),
                      R"(write "10 ms", 1 or { "input": "batch" })");
        return entry;
    }
    entry.value = value.text;
    Scenario scenario;
    std::vector<Diagnostic> diagnostics;
    setScenarioValue(scenario, key, value.text, diagnostics);
    for (Diagnostic& diagnostic : diagnostics)
        context.error(value, std::move(diagnostic.what), std::move(diagnostic.remedy));
    return entry;
}

} // namespace

void readExampleScenario(ObjectReader& file, ExampleReading& reading)
{
    const JsonValue* const value = file.find("scenario", Need::Optional);
    if (value == nullptr)
        return;
    ObjectReader reader(file.context(), *value);
    for (const std::string_view key : scenarioKeys()) {
        const auto fields = identifierFields();
        const bool is_needed =
            std::any_of(fields.begin(), fields.end(), [key](const IdentifierField& field) {
                return field.name == key && field.need == Need::Required;
            });
        if (const JsonValue* const given =
                reader.find(key, is_needed ? Need::Required : Need::Optional))
            reading.example().scenario.push_back(readEntry(*given, key, reading));
    }
    reader.finish();
}

} // namespace deployscope
