// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/paradigm/knowledge.h"
#include "ui/session/built_in_profiles.h"

#include <QtGlobal>

namespace deployscope::testing {

// What is compiled in about choosing a paradigm, read once. A mistake in it stops the test program.
inline LoadedKnowledge builtInKnowledge()
{
    static const ParadigmKnowledge knowledge = [] {
        LoadedKnowledge loaded = loadParadigmKnowledge(ui::builtInDecision());
        for (const Diagnostic& diagnostic : loaded.diagnostics)
            qCritical("%s", toString(diagnostic).c_str());
        if (!loaded.diagnostics.empty() || !loaded.knowledge.flow)
            qFatal("The built-in decision flow cannot be read.");
        return loaded.knowledge;
    }();
    return {knowledge, {}};
}

} // namespace deployscope::testing
