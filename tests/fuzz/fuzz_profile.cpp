// SPDX-License-Identifier: GPL-3.0-or-later
// Feeds arbitrary bytes to the readers of all file types. The library's verdict on what is JSON
// must be ours, and what is told must fit into a line of text.

#include "core/catalog/load.h"
#include "core/check/check_profile.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace deployscope;
    static const LoadedCatalog built_in = [] {
        std::vector<Diagnostic> diagnostics;
        return loadCatalog(readProfileFolder(DEPLOYSCOPE_SOURCE_DIR "/profiles", diagnostics));
    }();
    const ProfileText file{"fuzz", std::string(data, data + size)};
    const std::vector<Diagnostic> diagnostics = checkProfile(file, *built_in.catalog);
    for (const Diagnostic& diagnostic : diagnostics) {
        if (toString(diagnostic).find('\n') != std::string::npos) {
            std::abort();
        }
    }
    if (!hasErrors(diagnostics) && !nlohmann::json::accept(file.text)) {
        std::abort();
    }
    return 0;
}
