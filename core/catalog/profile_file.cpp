// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/profile_file.h"

#include "core/catalog/profile_readers.h"
#include "core/catalog/text.h"

#include <algorithm>

namespace deployscope {

std::string_view idOf(FileType type)
{
    switch (type) {
    case FileType::Device:
        return "device";
    case FileType::Workload:
        return "workload";
    case FileType::Network:
        return "network";
    case FileType::Paradigms:
        return "paradigms";
    case FileType::EnergyReferences:
        return "energy-references";
    case FileType::Landmarks:
        return "landmarks";
    case FileType::Example:
        return "example";
    case FileType::Checkpoints:
        return "checkpoints";
    case FileType::DecisionFlow:
        return "decision-flow";
    case FileType::Comparison:
        return "comparison";
    case FileType::HybridDesign:
        return "hybrid-design";
    case FileType::HybridPatterns:
        return "hybrid-patterns";
    case FileType::Scenario:
        return "scenario";
    }
    return {};
}

std::optional<FileType> fileTypeFromId(std::string_view id)
{
    for (const FileType type : all_file_types) {
        if (idOf(type) == id) {
            return type;
        }
    }
    return std::nullopt;
}

std::optional<FileType> readFileType(const ReadContext& context, const JsonValue& root)
{
    if (root.kind != JsonValue::Kind::Object) {
        context.error(root, expected("an object", root),
                      "a file holds one object that says first what it is: "
                      "{ \"type\": \"device\", … }");
        return std::nullopt;
    }
    ObjectReader reader(context, root);
    const JsonValue* const type = reader.find("type", Need::Optional);
    if (type == nullptr) {
        std::array<std::string_view, all_file_types.size()> ids;
        std::transform(all_file_types.begin(), all_file_types.end(), ids.begin(),
                       [](FileType each) { return idOf(each); });
        reader.error("the key \"type\" is missing",
                     "say what the file is, first of all; known here: " + listed(ids));
        return std::nullopt;
    }
    if (type != context.document.firstChild(root)) {
        context.problems.add(type->key_offset, "/type", "the key \"type\" does not stand first",
                             "put it at the top, where a reader looks for it", Severity::Warning);
    }
    return ObjectReader::word(context, *type, fileTypeFromId, all_file_types);
}

void readFileKeys(ObjectReader& reader)
{
    reader.find("type");
    reader.text("$schema", Need::Optional);
}

Profile readProfile(const ReadContext& context, const JsonValue& root, FileType type)
{
    switch (type) {
    case FileType::Device:
        return readDevice(context, root);
    case FileType::Workload:
        return readWorkload(context, root);
    case FileType::Network:
        return readNetwork(context, root);
    case FileType::Paradigms:
        return readParadigms(context, root);
    case FileType::EnergyReferences:
        return readEnergyReferences(context, root);
    case FileType::Landmarks:
        return readLandmarks(context, root);
    case FileType::Example:
    case FileType::Checkpoints:
    case FileType::DecisionFlow:
    case FileType::Comparison:
    case FileType::HybridDesign:
    case FileType::HybridPatterns:
    case FileType::Scenario:
        return {};
    }
    return {};
}

} // namespace deployscope
