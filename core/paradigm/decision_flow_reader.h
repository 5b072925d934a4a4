// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/diagnostic.h"
#include "core/catalog/load.h"
#include "core/catalog/object_reader.h"
#include "core/paradigm/decision_flow.h"

#include <memory>
#include <span>
#include <vector>

namespace deployscope {

// Reads the object of a decision-flow file. Every problem is told in the context; where one is an
// error, the flow is not to be used.
DecisionFlow readDecisionFlow(const ReadContext& context, const JsonValue& root);

struct LoadedFlow
{
    std::shared_ptr<const DecisionFlow> flow; // null only where no file could be read
    std::vector<Diagnostic> diagnostics;
};

// The last flow without an error: the user's own over the built-in one. Files of other types are
// passed over. Never throws.
LoadedFlow loadDecisionFlow(std::span<const ProfileText> built_in,
                            std::span<const ProfileText> layered = {});

} // namespace deployscope
