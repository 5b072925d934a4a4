// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/catalog/diagnostic.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace deployscope {

// A profile's text and the name to call it by in messages.
struct ProfileText
{
    std::string name;
    std::string text;
};

struct LoadedCatalog
{
    std::shared_ptr<const Catalog> catalog; // never null; what could be read
    std::vector<Diagnostic> diagnostics;    // every problem, in the order of the files
};

// The built-in profiles with the user's layered over them: the same type and id replaces, a later
// layer over an earlier. A file with an error is left out whole (the one it would have replaced
// stays) and every problem of every file is told. Never throws.
LoadedCatalog loadCatalog(std::span<const ProfileText> built_in,
                          std::span<const ProfileText> layered = {});

// Every *.json file below the folder, in the order of their paths. A missing folder, an unreadable
// or a huge file is told in diagnostics. Folders named "schema" and hidden ones are passed over.
std::vector<ProfileText> readProfileFolder(const std::string& folder,
                                           std::vector<Diagnostic>& diagnostics);

inline constexpr std::size_t max_profile_bytes = std::size_t{4} << 20;

// Reads a whole file, refusing one larger than max_profile_bytes, a folder, and what is not UTF-8.
// Nothing, and a diagnostic, where that fails.
std::optional<std::string> readTextFile(const std::string& path,
                                        std::vector<Diagnostic>& diagnostics);

} // namespace deployscope
