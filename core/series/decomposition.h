// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/paradigm/comparison.h"
#include "core/series/table.h"

#include <string>
#include <vector>

namespace deployscope {

// The chapter's tree of one paradigm: what it is made of, in four branches.
struct Decomposition
{
    Tier tier{Tier::Cloud};
    std::string name;                // "Cloud ML"
    std::vector<NamedList> branches; // characteristics, benefits, challenges, examples
};

Decomposition decompositionOf(const Comparison& comparison, const Catalog& catalog, Tier tier);

// One row for each leaf.
Table tableOf(const Decomposition& decomposition);

} // namespace deployscope
