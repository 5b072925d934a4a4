// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/load.h"

#include <QTest>

#include <memory>
#include <string>
#include <vector>

namespace deployscope::testing {

// The profiles of this project, read once. A profile with a mistake stops the test program: no
// test should pass on what is left.
inline const Catalog& builtInCatalog()
{
    static const std::shared_ptr<const Catalog> catalog = [] {
        std::vector<Diagnostic> diagnostics;
        const auto files =
            readProfileFolder(std::string{DEPLOYSCOPE_SOURCE_DIR} + "/profiles", diagnostics);
        LoadedCatalog loaded = loadCatalog(files);
        diagnostics.insert(diagnostics.end(), loaded.diagnostics.begin(), loaded.diagnostics.end());
        for (const Diagnostic& diagnostic : diagnostics)
            qCritical("%s", toString(diagnostic).c_str());
        if (!diagnostics.empty() || loaded.catalog->devices.empty())
            qFatal("The built-in profiles cannot be read.");
        return loaded.catalog;
    }();
    return *catalog;
}

} // namespace deployscope::testing
