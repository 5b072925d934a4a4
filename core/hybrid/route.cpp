// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hybrid/route.h"

#include <algorithm>

namespace deployscope {

namespace {

// The tier and those that its uplinks lead to. Uplinks lead towards the cloud, so it ends; one that
// does not is not followed.
std::vector<Tier> upwards(const HybridDesign& design, Tier tier)
{
    std::vector<Tier> way{tier};
    while (way.back() != Tier::Cloud) {
        const std::optional<Uplink>& uplink = design.site(way.back()).uplink;
        if (!uplink || uplink->to >= way.back())
            break;
        way.push_back(uplink->to);
    }
    return way;
}

} // namespace

std::optional<std::vector<Hop>> routeBetween(const HybridDesign& design, Tier from, Tier to)
{
    const std::vector<Tier> up = upwards(design, from);
    const std::vector<Tier> down = upwards(design, to);
    const auto top = std::find_if(up.begin(), up.end(), [&down](Tier tier) {
        return std::find(down.begin(), down.end(), tier) != down.end();
    });
    if (top == up.end())
        return std::nullopt;
    std::vector<Hop> hops;
    for (auto tier = up.begin(); tier != top; ++tier)
        hops.push_back({*tier, true});
    const auto bottom = std::find(down.begin(), down.end(), *top);
    for (auto tier = std::make_reverse_iterator(bottom); tier != down.rend(); ++tier)
        hops.push_back({*tier, false});
    return hops;
}

} // namespace deployscope
