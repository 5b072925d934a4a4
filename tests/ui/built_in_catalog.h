// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/load.h"
#include "ui/session/built_in_profiles.h"

#include <QtGlobal>

#include <memory>

namespace deployscope::testing {

// The profiles that are compiled in, read once. A profile with a mistake stops the test program:
// no test should pass on what is left.
inline std::shared_ptr<const Catalog> builtInCatalog()
{
    static const std::shared_ptr<const Catalog> catalog = [] {
        LoadedCatalog loaded = loadCatalog(ui::builtInProfiles());
        for (const Diagnostic& diagnostic : loaded.diagnostics)
            qCritical("%s", toString(diagnostic).c_str());
        if (!loaded.diagnostics.empty() || loaded.catalog->devices.empty())
            qFatal("The built-in profiles cannot be read.");
        return loaded.catalog;
    }();
    return catalog;
}

} // namespace deployscope::testing
