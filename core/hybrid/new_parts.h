// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/hybrid/design.h"

#include <cstddef>
#include <optional>

namespace deployscope {

// Stages and flows as they begin, for the user to change; what the catalog or the design can tell
// is taken from there. Figures to begin with say so in their note. Neither is checked: addStage and
// addFlow say whether they can be.

// A stage of the kind on the tier, named after its kind. One that senses has a rate and a size; one
// on the way of a flow passes on what came to it. Where work is done it is the smallest workload of
// the catalog that the tier's device runs; without a device there, on the first of the catalog's of
// that tier that runs one. No workload where none can.
Stage newStage(const HybridDesign& design, StageKind kind, Tier tier, const Catalog& catalog,
               std::optional<std::size_t> into_flow = std::nullopt);

// A flow from one stage to the other, by index: models from training go down to the stage, results
// towards the sensors, data else. A model is as large as the weights of the stage's workload, where
// it has one.
Flow newFlow(const HybridDesign& design, std::size_t from, std::size_t to, const Catalog& catalog);

} // namespace deployscope
