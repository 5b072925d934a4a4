// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/session_file.h"

#include "core/catalog/profile_file.h"
#include "core/hybrid/design_reader.h"
#include "core/hybrid/design_writer.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <utility>

namespace deployscope {

namespace {

constexpr std::string_view hybrid_key = "hybrid";
constexpr std::string_view designs_key = "designs";
constexpr std::string_view shown_key = "shown";

bool names(const OwnDesigns& designs, std::string_view id)
{
    return std::any_of(designs.begin(), designs.end(),
                       [id](const auto& design) { return design->id == id; });
}

void readOwnDesign(const ReadContext& context, const JsonValue& entry, const Catalog& catalog,
                   OwnDesigns& designs)
{
    const std::optional<FileType> type = readFileType(context, entry);
    if (!type)
        return; // that has been told
    if (*type != FileType::HybridDesign) {
        context.error(*context.document.find(entry, "type"),
                      "expected a hybrid design, found the type \"" + std::string(idOf(*type)) +
                          "\"",
                      "write \"" + std::string(idOf(FileType::HybridDesign)) + "\"");
        return;
    }
    HybridDesign design = readHybridDesign(context, entry, catalog);
    design.built_in = false;
    if (!design.id.empty() && names(designs, design.id))
        context.error(*context.document.find(entry, "id"),
                      "the id \"" + design.id + "\" is that of a design above",
                      "give each design an id of its own");
    designs.push_back(std::make_shared<const HybridDesign>(std::move(design)));
}

void readHybrid(ObjectReader& file, const Catalog& catalog, SessionDocument& document)
{
    const JsonValue* const value = file.find(hybrid_key, Need::Optional);
    if (value == nullptr)
        return;
    const ReadContext& context = file.context();
    ObjectReader reader(context, *value);
    for (const JsonValue* const entry :
         reader.list(designs_key, Need::Required, max_own_designs, 0))
        readOwnDesign(context, *entry, catalog, document.designs);
    document.shown_design = reader.identifier(shown_key, Need::Optional);
    if (!document.shown_design.empty() && !names(document.designs, document.shown_design))
        reader.error(shown_key, "there is no design \"" + document.shown_design + "\" here",
                     "write the id of one of the designs, or leave the key out");
    reader.finish();
}

} // namespace

ReadSession readSession(std::string_view text, const std::string& file_name, const Catalog& catalog)
{
    SessionDocument document;
    ReadScenario read =
        readScenario(text, file_name, catalog, [&catalog, &document](ObjectReader& file) {
            readHybrid(file, catalog, document);
        });
    ReadSession result{std::nullopt, std::move(read.diagnostics)};
    if (read.document) {
        document.scenario = std::move(*read.document);
        result.document = std::move(document);
    }
    return result;
}

std::string writeSession(const SessionDocument& document)
{
    nlohmann::ordered_json file = scenarioFile(document.scenario);
    if (!document.designs.empty()) {
        nlohmann::ordered_json& hybrid = file[std::string(hybrid_key)];
        nlohmann::ordered_json& designs = hybrid[std::string(designs_key)];
        for (const auto& design : document.designs)
            designs.push_back(designToJson(*design));
        if (!document.shown_design.empty())
            hybrid[std::string(shown_key)] = document.shown_design;
    }
    return textOf(file);
}

} // namespace deployscope
