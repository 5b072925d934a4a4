// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/load.h"
#include "core/example/library.h"

#include <QtGlobal>

#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

namespace deployscope::testing {

// A complete small example, and ways to spoil it.
inline const std::string& exampleText()
{
    static const std::string text = [] {
        std::ifstream stream(DEPLOYSCOPE_SOURCE_DIR "/tests/data/examples/far-server.json",
                             std::ios::binary);
        return std::string{std::istreambuf_iterator<char>(stream), {}};
    }();
    return text;
}

// The text with its only such part replaced.
inline std::string replaced(std::string text, std::string_view part, std::string_view by)
{
    const std::size_t at = text.find(part);
    if (at == std::string::npos || text.find(part, at + 1) != std::string::npos)
        qFatal("not there just once: %s", std::string(part).c_str());
    return text.replace(at, part.size(), by);
}

// Of a text that must have no problem.
inline Example readSound(const std::string& text)
{
    const LoadedExamples loaded = loadExamples({{ProfileText{"example.json", text}}});
    for (const Diagnostic& diagnostic : loaded.diagnostics)
        qCritical("%s", toString(diagnostic).c_str());
    if (!loaded.diagnostics.empty() || loaded.library->examples.size() != 1)
        qFatal("The example cannot be read.");
    return loaded.library->examples.front();
}

} // namespace deployscope::testing
