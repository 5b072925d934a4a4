// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hybrid/patterns.h"
#include "core/series/table.h"

#include <string>
#include <vector>

namespace deployscope {

// How the tiers lead to the same principles: the picture of their convergence.

// The names of the boxes that an arrow leads to from the box.
std::vector<std::string> leadsTo(const Convergence& convergence, std::size_t layer,
                                 std::size_t box);

// A row for each box: its layer, what belongs to it, what it leads to.
Table tableOf(const Convergence& convergence);

// Sentences for a screen reader.
std::string descriptionOf(const Convergence& convergence);

} // namespace deployscope
