// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hybrid/library.h"
#include "tests/core/built_in_catalog.h"

#include <QTest>

#include <memory>
#include <string>
#include <vector>

namespace deployscope::testing {

// The hybrid designs of this project, read once. One with a mistake stops the test program: no
// test should pass on what is left.
inline const HybridLibrary& builtInHybrid()
{
    static const std::shared_ptr<const HybridLibrary> library = [] {
        std::vector<Diagnostic> diagnostics;
        const auto files = readProfileFolder(
            std::string{DEPLOYSCOPE_SOURCE_DIR} + "/profiles/hybrid", diagnostics);
        LoadedHybrid loaded = loadHybrid(files, {}, builtInCatalog());
        diagnostics.insert(diagnostics.end(), loaded.diagnostics.begin(), loaded.diagnostics.end());
        for (const Diagnostic& diagnostic : diagnostics)
            qCritical("%s", toString(diagnostic).c_str());
        if (!diagnostics.empty() || loaded.library->designs.empty() || !loaded.library->knowledge)
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
