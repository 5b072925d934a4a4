// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/catalog/diagnostic.h"
#include "core/evaluation/scenario.h"

#include <nlohmann/json_fwd.hpp>

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace deployscope {

class ObjectReader;

// A scenario that the user keeps on the charts for comparison.
struct Baseline
{
    std::string name;
    Scenario scenario;

    friend bool operator==(const Baseline&, const Baseline&) = default;
};

// The most that a file may hold, and so that may be pinned.
inline constexpr std::size_t max_baselines = 100;

// What a *.deployscope.json file holds.
struct ScenarioDocument
{
    std::string name;
    Scenario scenario;
    std::vector<Baseline> baselines;

    friend bool operator==(const ScenarioDocument&, const ScenarioDocument&) = default;
};

struct ReadScenario
{
    std::optional<ScenarioDocument> document; // none where there is any error
    std::vector<Diagnostic> diagnostics;
};

// Reads keys of the file that the scenario knows nothing of, and tells what is wrong with them.
using FurtherKeys = std::function<void(ObjectReader& file)>;

// Reads the text of a scenario file; ids are looked up in the catalog. Never throws. What else a
// session keeps in the file (core/session) is an unknown key here, but for those that are read by
// further.
ReadScenario readScenario(std::string_view text, const std::string& file_name,
                          const Catalog& catalog, const FurtherKeys& further = {});

// The text of the file, that readScenario reads back to an equal document. Quantities are written
// with their units.
std::string writeScenario(const ScenarioDocument& document);
// The same before it is text, and how it becomes text.
nlohmann::ordered_json scenarioFile(const ScenarioDocument& document);
std::string textOf(const nlohmann::ordered_json& file);

// The scenario as the command line prints it: every key of the file, in SI, absent ones null.
nlohmann::json toJson(const Scenario& scenario, const Catalog& catalog);

// Sets one key of a scenario from text, as "--set NAME=VALUE" and "--batch 8" do; the names are
// the keys of the file. Problems are added to diagnostics with file "command line".
void setScenarioValue(Scenario& scenario, std::string_view name, std::string_view value,
                      std::vector<Diagnostic>& diagnostics);

// What is wrong with a scenario as a whole: unknown ids (with the nearest known one as remedy), a
// phase that the workload does not have, values out of range. Empty where evaluate may be called.
std::vector<Diagnostic> validate(const Scenario& scenario, const Catalog& catalog,
                                 const std::string& file_name);

} // namespace deployscope
