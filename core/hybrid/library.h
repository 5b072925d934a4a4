// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/catalog/diagnostic.h"
#include "core/catalog/load.h"
#include "core/hybrid/design.h"
#include "core/hybrid/patterns.h"

#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace deployscope {

// The ready designs and what is known about hybrid systems. Immutable once loaded, and apart from
// the catalog, because the first picture of the window needs none of it.
struct HybridLibrary
{
    std::vector<HybridDesign> designs; // by their order; the first is what the page starts with
    std::shared_ptr<const HybridKnowledge> knowledge; // null where no file of it could be read
};

struct LoadedHybrid
{
    std::shared_ptr<const HybridLibrary> library; // never null; what could be read
    std::vector<Diagnostic> diagnostics;
};

// The built-in files with the user's layered over them: a design of the same id replaces, and so
// do patterns. Files of other types are passed over. A file with an error is left out whole. Never
// throws.
LoadedHybrid loadHybrid(std::span<const ProfileText> built_in, std::span<const ProfileText> layered,
                        const Catalog& catalog);

const HybridDesign* findDesign(const HybridLibrary& library, std::string_view id); // null: unknown

} // namespace deployscope
