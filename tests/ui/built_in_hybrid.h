// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "built_in_catalog.h"

#include "core/hybrid/library.h"
#include "ui/session/built_in_profiles.h"

#include <QtGlobal>

#include <memory>
#include <string_view>

namespace deployscope::testing {

// The hybrid designs and patterns that are compiled in, read once. A mistake in one stops the test
// program.
inline const HybridLibrary& builtInHybrid()
{
    static const std::shared_ptr<const HybridLibrary> library = [] {
        LoadedHybrid loaded = loadHybrid(ui::builtInHybrid(), {}, *builtInCatalog());
        for (const Diagnostic& diagnostic : loaded.diagnostics)
            qCritical("%s", toString(diagnostic).c_str());
        if (!loaded.diagnostics.empty() || loaded.library->designs.empty() ||
            !loaded.library->knowledge)
            qFatal("The built-in hybrid designs cannot be read.");
        return loaded.library;
    }();
    return *library;
}

inline const HybridDesign& builtInDesign(std::string_view id)
{
    const HybridDesign* const design = findDesign(builtInHybrid(), id);
    if (design == nullptr)
        qFatal("There is no such design.");
    return *design;
}

} // namespace deployscope::testing
