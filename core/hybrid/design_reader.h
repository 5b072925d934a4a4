// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/catalog/object_reader.h"
#include "core/hybrid/design.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace deployscope {

struct ReadDesign
{
    std::optional<HybridDesign> design; // none where there is any error
    std::vector<Diagnostic> diagnostics;
};

// Reads the text of a design's file; what it names is looked up in the catalog. Never throws.
ReadDesign readDesign(std::string_view text, const std::string& file_name, const Catalog& catalog);

// Reads the object of a design, of a file or within a session. What it names is looked up in the
// catalog. All problems are told in the context; where one is an error, the result is not to be
// used.
HybridDesign readHybridDesign(const ReadContext& context, const JsonValue& root,
                              const Catalog& catalog);

} // namespace deployscope
