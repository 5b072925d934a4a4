// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/scenario_file.h"

#include "core/catalog/profile_file.h"
#include "core/catalog/profile_readers.h"
#include "core/evaluation/scenario_fields.h"

#include <algorithm>
#include <utility>

namespace deployscope {

namespace {

void tellFaults(const Scenario& scenario, const Catalog& catalog, const ObjectReader& reader)
{
    for (ScenarioFault& fault : catalogFaults(scenario, catalog)) {
        const auto is_empty = [&fault, &scenario](const IdentifierField& field) {
            return field.name == fault.key && (scenario.*field.value).empty();
        };
        // An id that could not be read has been told.
        if (std::none_of(identifierFields().begin(), identifierFields().end(), is_empty)) {
            reader.error(fault.key, std::move(fault.what), std::move(fault.remedy));
        }
    }
}

Scenario readScenarioObject(const ReadContext& context, const JsonValue& value,
                            const Catalog& catalog)
{
    ObjectReader reader(context, value);
    Scenario scenario;
    for (const IdentifierField& field : identifierFields()) {
        const bool given = reader.has(field.name);
        std::string id = reader.identifier(field.name, field.need);
        if (given) {
            scenario.*field.value = std::move(id);
        }
    }
    scenario.phase = reader.word("phase", Need::Optional, phaseFromId, all_phases);
    for (const PrecisionField& field : precisionFields()) {
        field.set(scenario,
                  reader.word(field.name, Need::Optional, precisionFromId, all_precisions));
    }
    for (const CountField& field : countFields()) {
        field.set(scenario, reader.integer(field.name, Need::Optional, 1, field.maximum));
    }
    for (const QuantityField& field : quantityFields()) {
        field.set(scenario,
                  field.units.empty()
                      ? reader.number(field.name, Need::Optional, field.range)
                      : reader.quantity(field.name, Need::Optional, field.dimension, field.range));
    }
    scenario.convention =
        reader.word("convention", Need::Optional, conventionFromId, all_conventions)
            .value_or(Convention::Book);
    tellFaults(scenario, catalog, reader);
    reader.finish();
    return scenario;
}

Scenario readScenarioIn(ObjectReader& reader, const Catalog& catalog)
{
    const JsonValue* const value = reader.find("scenario");
    return value == nullptr ? Scenario{} : readScenarioObject(reader.context(), *value, catalog);
}

ScenarioDocument readDocument(const ReadContext& context, const JsonValue& root,
                              const Catalog& catalog, const FurtherKeys& further)
{
    ObjectReader reader(context, root);
    readFileKeys(reader);
    const JsonValue* const version = reader.find("version");
    if (version != nullptr &&
        (version->kind != JsonValue::Kind::Number || version->number != scenario_file_version)) {
        context.error(*version,
                      "expected version " + std::to_string(scenario_file_version) + ", found " +
                          describe(*version),
                      "a file of a later version needs a later release of the program");
    }
    ScenarioDocument document;
    document.name = reader.text("name", Need::Optional);
    document.scenario = readScenarioIn(reader, catalog);
    for (const JsonValue* const entry :
         reader.list("baselines", Need::Optional, max_baselines, 0)) {
        ObjectReader item(context, *entry);
        Baseline baseline;
        baseline.name = item.text("name");
        baseline.scenario = readScenarioIn(item, catalog);
        item.finish();
        document.baselines.push_back(std::move(baseline));
    }
    if (further) {
        further(reader);
    }
    reader.finish();
    return document;
}

} // namespace

ReadScenario readScenario(std::string_view text, const std::string& file_name,
                          const Catalog& catalog, const FurtherKeys& further)
{
    ReadScenario result;
    Problems problems(file_name, text, result.diagnostics);
    const JsonDocument document(text, problems);
    if (document.isWellFormed()) {
        const ReadContext context{document, problems};
        const std::optional<FileType> type = readFileType(context, document.root());
        if (type && *type != FileType::Scenario) {
            context.error(*document.find(document.root(), "type"),
                          "expected a scenario, found a file of type \"" +
                              std::string(idOf(*type)) + "\"",
                          "open a file that was saved as a scenario");
        } else if (type) {
            ScenarioDocument read = readDocument(context, document.root(), catalog, further);
            if (!problems.hasErrors()) {
                result.document = std::move(read);
            }
        }
    }
    problems.sort();
    return result;
}

std::vector<Diagnostic> validate(const Scenario& scenario, const Catalog& catalog,
                                 const std::string& file_name)
{
    std::vector<Diagnostic> diagnostics;
    const auto tell = [&diagnostics, &file_name](std::vector<ScenarioFault> faults) {
        for (ScenarioFault& fault : faults) {
            diagnostics.push_back({Severity::Error, file_name, 0, 0, "/" + std::string(fault.key),
                                   std::move(fault.what), std::move(fault.remedy)});
        }
    };
    tell(catalogFaults(scenario, catalog));
    tell(rangeFaults(scenario));
    return diagnostics;
}

} // namespace deployscope
