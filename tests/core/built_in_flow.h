// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/paradigm/knowledge.h"
#include "tests/core/built_in_catalog.h"

#include <memory>
#include <string>
#include <vector>

namespace deployscope::testing {

// The decision flow of this project, read once. One with a mistake stops the test program.
inline const DecisionFlow& builtInFlow()
{
    static const std::shared_ptr<const DecisionFlow> flow = [] {
        std::vector<Diagnostic> problems;
        const auto files =
            readProfileFolder(std::string{DEPLOYSCOPE_SOURCE_DIR} + "/profiles/decision", problems);
        LoadedKnowledge loaded = loadParadigmKnowledge(files);
        problems.insert(problems.end(), loaded.diagnostics.begin(), loaded.diagnostics.end());
        for (const Diagnostic& problem : problems)
            qCritical("%s", toString(problem).c_str());
        if (!problems.empty() || !loaded.knowledge.flow)
            qFatal("The built-in decision flow cannot be read.");
        return loaded.knowledge.flow;
    }();
    return *flow;
}

} // namespace deployscope::testing
