// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/evaluation/result.h"
#include "core/evaluation/scenario_file.h"

#include <string>
#include <vector>

namespace deployscope {

// One figure of a pinned baseline beside the same figure of the scenario at hand.
struct BaselineDelta
{
    std::string name;   // "end to end"
    std::string pinned; // "15.0 ms"; "—" where there is none
    std::string change; // the scenario's against it: "×0.50"; empty where either has none
    int better{0};      // +1 the scenario is better, −1 worse, 0 alike or not comparable
};

struct BaselineComparison
{
    std::string name;
    Tier tier{Tier::Cloud};
    bool known{true}; // its profiles are in the catalog
    bool feasible{true};
    std::vector<BaselineDelta> deltas; // end to end, throughput, energy
};

BaselineComparison compareBaseline(const Baseline& baseline, const Catalog& catalog,
                                   const Result& current);

} // namespace deployscope
