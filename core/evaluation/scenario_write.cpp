// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/scenario_file.h"

#include "core/catalog/object_reader.h"
#include "core/catalog/text.h"
#include "core/evaluation/evaluate.h"
#include "core/evaluation/scenario_fields.h"
#include "core/units/format.h"
#include "core/units/quantity.h"

#include <nlohmann/json.hpp>

#include <array>
#include <charconv>
#include <cmath>
#include <limits>
#include <utility>

namespace deployscope {

namespace {

// Rounded to the fifteen significant digits that a double holds for sure.
double withoutLastDigits(double number)
{
    std::array<char, 32> text{};
    const std::to_chars_result written =
        std::to_chars(text.data(), text.data() + text.size(), number, std::chars_format::scientific,
                      std::numeric_limits<double>::digits10 - 1);
    double rounded = number;
    std::from_chars(text.data(), written.ptr, rounded);
    return rounded;
}

// The shortest text that reads back as the same number; the first unit of equally short ones. The
// SI unit, in which nothing is rounded, always reads back.
std::string writeQuantity(double value, const QuantityField& field)
{
    std::string shortest;
    const auto consider = [&](std::string text) {
        const ParsedQuantity read = parseQuantity(text, field.dimension);
        if (read.quantity && read.quantity->value == value &&
            (shortest.empty() || text.size() < shortest.size())) {
            shortest = std::move(text);
        }
    };
    for (const std::string_view symbol : field.units) {
        if (const std::optional<Unit> unit = parseUnit(symbol)) {
            const std::string suffix = " " + std::string(symbol);
            const double number = value / unit->factor;
            consider(formatMachine(number) + suffix);
            // The division may have moved the last digit: 20e-6 ÷ 1e-6 is not quite 20.
            consider(formatMachine(withoutLastDigits(number)) + suffix);
        }
    }
    return shortest;
}

// The keys that have a value, in their order.
nlohmann::ordered_json writeScenarioObject(const Scenario& scenario)
{
    nlohmann::ordered_json object;
    const auto put = [&object](std::string_view key, auto&& value) {
        object[std::string(key)] = std::forward<decltype(value)>(value);
    };
    for (const IdentifierField& field : identifierFields()) {
        put(field.name, cleaned(scenario.*field.value, max_text));
    }
    if (scenario.phase) {
        put("phase", idOf(*scenario.phase));
    }
    for (const PrecisionField& field : precisionFields()) {
        if (const std::optional<Precision> precision = field.get(scenario)) {
            put(field.name, idOf(*precision));
        }
    }
    for (const CountField& field : countFields()) {
        if (const std::optional<int> count = field.get(scenario)) {
            put(field.name, *count);
        }
    }
    for (const QuantityField& field : quantityFields()) {
        const std::optional<double> value = field.get(scenario);
        if (!value || !std::isfinite(*value)) {
            continue; // JSON has no such number
        }
        if (field.units.empty()) {
            put(field.name, *value);
        } else {
            put(field.name, writeQuantity(*value, field));
        }
    }
    put("convention", idOf(scenario.convention));
    return object;
}

} // namespace

nlohmann::ordered_json scenarioFile(const ScenarioDocument& document)
{
    nlohmann::ordered_json file;
    file["type"] = "scenario";
    file["version"] = scenario_file_version;
    // The user may have pasted anything into a name.
    if (std::string name = cleaned(document.name, max_text); !name.empty()) {
        file["name"] = std::move(name);
    }
    file["scenario"] = writeScenarioObject(document.scenario);
    if (!document.baselines.empty()) {
        nlohmann::ordered_json& baselines = file["baselines"];
        for (const Baseline& baseline : document.baselines) {
            nlohmann::ordered_json& item = baselines.emplace_back();
            std::string name = cleaned(baseline.name, max_text);
            item["name"] = name.empty() ? "Baseline" : std::move(name);
            item["scenario"] = writeScenarioObject(baseline.scenario);
        }
    }
    return file;
}

std::string textOf(const nlohmann::ordered_json& file)
{
    return file.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

std::string writeScenario(const ScenarioDocument& document)
{
    return textOf(scenarioFile(document));
}

nlohmann::json toJson(const Scenario& scenario, const Catalog& catalog)
{
    nlohmann::json object = writeScenarioObject(scenario);
    for (const std::string_view key : scenarioKeys()) {
        object.emplace(std::string(key), nullptr);
    }
    for (const QuantityField& field : quantityFields()) {
        const std::optional<double> value = field.get(scenario);
        if (value && std::isfinite(*value)) {
            object[std::string(field.name)] = *value;
        }
    }
    // What the workload decides where the scenario does not.
    if (const Workload* const workload = findWorkload(catalog, scenario.workload)) {
        object["phase"] = idOf(phaseOf(scenario, *workload));
        object["context"] = workload->transformer ? nlohmann::json(contextOf(scenario, *workload))
                                                  : nlohmann::json();
    }
    return object;
}

} // namespace deployscope
