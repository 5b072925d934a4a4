// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/diagnostic.h"
#include "core/catalog/load.h"
#include "core/paradigm/comparison.h"
#include "core/paradigm/decision_flow.h"
#include "core/paradigm/hybrid_pattern.h"

#include <memory>
#include <span>
#include <vector>

namespace deployscope {

// What is known about choosing a paradigm. Apart from the catalog, because the first picture of
// the window needs none of it. Each is null only where no file of the type could be read.
struct ParadigmKnowledge
{
    std::shared_ptr<const DecisionFlow> flow;
    std::shared_ptr<const Comparison> comparison;
    std::shared_ptr<const std::vector<HybridPattern>> patterns;

    // Those that there are rules of; empty where none could be read.
    std::span<const HybridPattern> knownPatterns() const
    {
        return patterns ? std::span<const HybridPattern>(*patterns)
                        : std::span<const HybridPattern>();
    }
};

struct LoadedKnowledge
{
    ParadigmKnowledge knowledge;
    std::vector<Diagnostic> diagnostics;
};

// Of each type the last file without an error: the user's own over the built-in one. Of a file of
// hybrid patterns only these are read, and are judged by the flow that is used; the built-in ones
// by the built-in flow, since a flow of the user's own need not ask what they go by. Files of other
// types are passed over. Never throws.
LoadedKnowledge loadParadigmKnowledge(std::span<const ProfileText> built_in,
                                      std::span<const ProfileText> layered = {});

} // namespace deployscope
