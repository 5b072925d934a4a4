// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hybrid/design.h"

#include <optional>
#include <vector>

namespace deployscope {

// One hop of a way: the uplink of a tier, upwards or downwards.
struct Hop
{
    Tier tier{Tier::Tiny}; // whose uplink it is
    bool up{true};
};

// The way over the uplinks from one tier to another: up to where both ways to the cloud meet, and
// down from there. Empty within a tier; nothing where an uplink is missing.
std::optional<std::vector<Hop>> routeBetween(const HybridDesign& design, Tier from, Tier to);

} // namespace deployscope
