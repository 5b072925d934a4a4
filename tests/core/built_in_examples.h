// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/example/library.h"

#include <QTest>

#include <memory>
#include <string>
#include <vector>

namespace deployscope::testing {

// The worked examples of this project, read once. One with a mistake stops the test program: no
// test should pass on what is left.
inline const ExampleLibrary& builtInExamples()
{
    static const std::shared_ptr<const ExampleLibrary> library = [] {
        std::vector<Diagnostic> diagnostics;
        const auto files =
            readProfileFolder(std::string{DEPLOYSCOPE_SOURCE_DIR} + "/profiles", diagnostics);
        LoadedExamples loaded = loadExamples({}, files);
        diagnostics.insert(diagnostics.end(), loaded.diagnostics.begin(), loaded.diagnostics.end());
        for (const Diagnostic& diagnostic : diagnostics)
            qCritical("%s", toString(diagnostic).c_str());
        if (!diagnostics.empty() || loaded.library->examples.empty())
            qFatal("The built-in examples cannot be read.");
        return loaded.library;
    }();
    return *library;
}

} // namespace deployscope::testing
