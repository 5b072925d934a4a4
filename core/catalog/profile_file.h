// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/catalog/object_reader.h"

#include <array>
#include <optional>
#include <string_view>
#include <variant>
#include <vector>

namespace deployscope {

// What a file can be, by its key "type".
enum class FileType {
    Device,
    Workload,
    Network,
    Paradigms,
    EnergyReferences,
    Landmarks,
    Example,
    Checkpoints,
    DecisionFlow,
    Comparison,
    HybridDesign,
    HybridPatterns,
    Scenario
};
inline constexpr std::array all_file_types{
    FileType::Device,     FileType::Workload,         FileType::Network,
    FileType::Paradigms,  FileType::EnergyReferences, FileType::Landmarks,
    FileType::Example,    FileType::Checkpoints,      FileType::DecisionFlow,
    FileType::Comparison, FileType::HybridDesign,     FileType::HybridPatterns,
    FileType::Scenario};

// Worked examples and what is asked about them lie among the profiles, but the catalog has none of
// them.
constexpr bool isOfExamples(FileType type)
{
    return type == FileType::Example || type == FileType::Checkpoints;
}

// So do the decision flow and the comparison of the paradigms.
constexpr bool isOfDecision(FileType type)
{
    return type == FileType::DecisionFlow || type == FileType::Comparison;
}

// So do the designs of hybrid systems and what is known about them.
constexpr bool isOfHybrid(FileType type)
{
    return type == FileType::HybridDesign || type == FileType::HybridPatterns;
}

std::string_view idOf(FileType type);
std::optional<FileType> fileTypeFromId(std::string_view id);

// The type of a file. Nothing, and a problem told, where the root is no object or has no known
// type; a type that does not stand first is told as a warning.
std::optional<FileType> readFileType(const ReadContext& context, const JsonValue& root);

// What a profile file holds; monostate for a type that is no profile.
using Profile = std::variant<std::monostate, Device, Workload, Network, Paradigms,
                             std::vector<EnergyReference>, std::vector<Landmark>>;

// Reads the file with the reader for its type. Not to be used where a problem was told.
Profile readProfile(const ReadContext& context, const JsonValue& root, FileType type);

} // namespace deployscope
