// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/hybrid/design.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace deployscope {

// What must hold between the parts of a design, so that it can be evaluated: the same when it is
// read as when it is edited.

enum class DesignPart : std::uint8_t { Design, Fleet, Cloud, Tier, Stage, Flow };

struct DesignFault
{
    DesignPart part{DesignPart::Design};
    std::size_t index{0}; // of the stage, the flow, or the tier
    std::string key;      // of the part; empty for the part itself
    std::string what;
    std::string remedy;
};

// Everything that is wrong: ids that are given twice or are not known (with the nearest known one),
// events that go in a circle (which is named), a share beyond 0 to 1, a stage without a device or a
// cost, a flow between tiers that no link joins, sizes and rates that are missing or superfluous.
std::vector<DesignFault> faultsOf(const HybridDesign& design, const Catalog& catalog);

} // namespace deployscope
