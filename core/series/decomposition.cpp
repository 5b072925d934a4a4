// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/series/decomposition.h"

#include "core/series/paradigm_name.h"

namespace deployscope {

Decomposition decompositionOf(const Comparison& comparison, const Catalog& catalog, Tier tier)
{
    const ParadigmPortrait& portrait = comparison.portraits[static_cast<std::size_t>(tier)];
    return {tier,
            paradigmName(catalog, tier),
            {{"Characteristics", portrait.characteristics},
             {"Benefits", portrait.benefits},
             {"Challenges", portrait.challenges},
             {"Examples", portrait.examples}}};
}

Table tableOf(const Decomposition& decomposition)
{
    Table table;
    table.title = decomposition.name;
    table.columns = {"paradigm", "branch", "entry"};
    for (const NamedList& branch : decomposition.branches)
        for (const std::string& entry : branch.entries)
            table.rows.push_back({decomposition.name, branch.name, entry});
    return table;
}

} // namespace deployscope
