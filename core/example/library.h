// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/diagnostic.h"
#include "core/catalog/load.h"
#include "core/example/example.h"

#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace deployscope {

// All worked examples and checkpoints, by their place in the book. Immutable once loaded. It is
// apart from the catalog because the first picture of the window needs none of it.
struct ExampleLibrary
{
    std::vector<Example> examples;
    std::vector<Checkpoint> checkpoints; // each of an example that is there
};

struct LoadedExamples
{
    std::shared_ptr<const ExampleLibrary> library; // never null; what could be read
    std::vector<Diagnostic> diagnostics;
};

// The built-in examples with the user's layered over them: the same id replaces. Files of other
// types among the layered ones are passed over, as loadCatalog passes over examples; so each
// problem is told once. A file with an error is left out whole. Never throws.
LoadedExamples loadExamples(std::span<const ProfileText> built_in,
                            std::span<const ProfileText> layered = {});

const Example* findExample(const ExampleLibrary& library, std::string_view id); // null: unknown

} // namespace deployscope
