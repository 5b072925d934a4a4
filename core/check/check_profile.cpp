// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/check/check_profile.h"

#include "core/evaluation/scenario_fields.h"
#include "core/evaluation/scenario_file.h"
#include "core/example/example_reader.h"
#include "core/hybrid/design_reader.h"
#include "core/hybrid/patterns.h"
#include "core/paradigm/comparison.h"
#include "core/paradigm/decision_flow_reader.h"
#include "core/session/session_file.h"

#include <utility>

namespace deployscope {

namespace {

// The profiles that the example's scenario names must be there.
void checkScenario(const Example& example, const Catalog& catalog, const ReadContext& context,
                   const JsonValue& root)
{
    if (example.scenario.empty() || context.problems.hasErrors())
        return;
    Scenario scenario;
    std::vector<Diagnostic> none; // the reader has found each value to be one
    for (const ExampleScenarioEntry& entry : example.scenario) {
        if (!entry.from_input)
            setScenarioValue(scenario, entry.key, entry.value, none);
    }
    const ObjectReader reader(context, *context.document.find(root, "scenario"));
    for (ScenarioFault& fault : catalogFaults(scenario, catalog))
        reader.error(fault.key, std::move(fault.what), std::move(fault.remedy));
}

void check(const ReadContext& context, const JsonValue& root, FileType type, const Catalog& catalog,
           const ExampleLibrary& library)
{
    switch (type) {
    case FileType::Example:
        checkScenario(readExample(context, root), catalog, context, root);
        return;
    case FileType::Checkpoints:
        readCheckpoints(context, root, library.examples);
        return;
    case FileType::DecisionFlow:
        readDecisionFlow(context, root);
        return;
    case FileType::Comparison:
        readComparison(context, root);
        return;
    case FileType::HybridDesign:
        readHybridDesign(context, root, catalog);
        return;
    case FileType::HybridPatterns:
        readHybridKnowledge(context, root);
        return;
    case FileType::Device:
    case FileType::Workload:
    case FileType::Network:
    case FileType::Paradigms:
    case FileType::EnergyReferences:
    case FileType::Landmarks:
    case FileType::Scenario:
        readProfile(context, root, type);
        return;
    }
}

} // namespace

std::vector<Diagnostic> checkProfile(const ProfileText& file, const Catalog& catalog,
                                     const ExampleLibrary& library)
{
    std::vector<Diagnostic> diagnostics;
    Problems problems(file.name, file.text, diagnostics);
    const JsonDocument document(file.text, problems);
    if (document.isWellFormed()) {
        const ReadContext context{document, problems};
        if (const std::optional<FileType> type = readFileType(context, document.root())) {
            if (*type == FileType::Scenario)
                return readSession(file.text, file.name, catalog).diagnostics;
            check(context, document.root(), *type, catalog, library);
        }
    }
    problems.sort();
    return diagnostics;
}

std::optional<FileType> typeOf(const ProfileText& file)
{
    std::vector<Diagnostic> diagnostics;
    Problems problems(file.name, file.text, diagnostics);
    const JsonDocument document(file.text, problems);
    if (!document.isWellFormed())
        return std::nullopt;
    return readFileType({document, problems}, document.root());
}

} // namespace deployscope
