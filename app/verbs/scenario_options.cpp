// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/verbs/scenario_options.h"

#include "core/evaluation/starting_scenario.h"
#include "core/session/session_file.h"
#include "ui/session/built_in_profiles.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace deployscope::app {

namespace {

// Whether the call names a value, or tries to.
bool names(const Call& call, std::string_view key)
{
    return std::find(call.named.begin(), call.named.end(), key) != call.named.end();
}

// The scenario that the options start from. It names no workload or device where that has been told
// to be a problem, so that the options can still be looked at.
ScenarioDocument baseOf(const Call& call, const Catalog& catalog, bool has_default,
                        std::vector<Diagnostic>& problems)
{
    if (call.scenario_file) {
        const auto text = readTextFile(*call.scenario_file, problems);
        if (!text)
            return {};
        ReadSession read = readSession(*text, *call.scenario_file, catalog);
        append(problems, std::move(read.diagnostics));
        return read.document ? std::move(read.document->scenario) : ScenarioDocument{};
    }
    const bool names_workload = names(call, "workload");
    const bool names_device = names(call, "device");
    if (has_default && !names_workload && !names_device)
        return {{}, startingScenario(catalog), {}};
    if (!names_workload)
        problems.push_back(callProblem("no workload is given",
                                       "add --workload ID (\"list workloads\" names them), or "
                                       "--scenario FILE"));
    if (!names_device)
        problems.push_back(
            callProblem("no device is given",
                        "add --device ID (\"list devices\" names them), or --scenario FILE"));
    return {};
}

} // namespace

void append(std::vector<Diagnostic>& problems, std::vector<Diagnostic>&& further)
{
    problems.insert(problems.end(), std::make_move_iterator(further.begin()),
                    std::make_move_iterator(further.end()));
}

std::vector<ProfileText> layeredProfiles(const Call& call, std::vector<Diagnostic>& problems)
{
    std::vector<ProfileText> layered;
    for (const std::string& folder : call.profile_folders) {
        std::vector<ProfileText> profiles = readProfileFolder(folder, problems);
        layered.insert(layered.end(), std::make_move_iterator(profiles.begin()),
                       std::make_move_iterator(profiles.end()));
    }
    return layered;
}

std::shared_ptr<const Catalog> knownCatalog(const Call& call, std::vector<Diagnostic>& problems)
{
    LoadedCatalog loaded = loadCatalog(ui::builtInProfiles(), layeredProfiles(call, problems));
    append(problems, std::move(loaded.diagnostics));
    return loaded.catalog;
}

ScenarioDocument scenarioOf(const Call& call, const Catalog& catalog, bool has_default,
                            std::vector<Diagnostic>& problems)
{
    ScenarioDocument document = baseOf(call, catalog, has_default, problems);
    Scenario& scenario = document.scenario;
    for (const Assignment& assignment : call.assignments)
        setScenarioValue(scenario, assignment.name, assignment.value, problems);
    for (Diagnostic& problem : validate(scenario, catalog, "command line")) {
        // Why there is none has been told: not given, not readable, or no identifier.
        const bool is_told = (scenario.workload.empty() && problem.pointer == "/workload") ||
                             (scenario.device.empty() && problem.pointer == "/device");
        if (!is_told)
            problems.push_back(std::move(problem));
    }
    return document;
}

} // namespace deployscope::app
