// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/scenario_file.h"
#include "core/example/show.h"
#include "core/units/format.h"

namespace deployscope {

namespace {

// As a scenario's setting is written. A plain number has no unit to name, so its digits do.
std::string settingText(const ExampleInput& input, double value)
{
    return input.dimension == dimension::none ? formatMachine(value)
                                              : formatExact(value, input.dimension);
}

} // namespace

std::optional<Scenario> scenarioOf(const Example& example, const std::vector<double>& inputs,
                                   const Catalog& catalog)
{
    if (example.scenario.empty())
        return std::nullopt;
    Scenario scenario;
    std::vector<Diagnostic> diagnostics;
    for (const ExampleScenarioEntry& entry : example.scenario) {
        std::string value = entry.value;
        if (entry.from_input) {
            const auto index = findInput(example, entry.value);
            if (!index)
                return std::nullopt;
            value = settingText(example.inputs[*index], inputs[*index]);
        }
        setScenarioValue(scenario, entry.key, value, diagnostics);
    }
    if (hasErrors(diagnostics) || !validate(scenario, catalog, example.file).empty())
        return std::nullopt;
    return scenario;
}

} // namespace deployscope
