// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hybrid/design_dimensions.h"
#include "core/hybrid/edit_parts.h"
#include "core/text/characters.h"

#include <algorithm>

// The edits of the fleet, the cloud and the tiers that are one figure or one word.
namespace deployscope {

using namespace design_edit;

namespace {

DesignEdit changeFleet(const HybridDesign& design, std::optional<Figure> Fleet::*member,
                       std::optional<double> value, Dimension dimension, const Catalog& catalog)
{
    return changeDesign(design, catalog, [=](HybridDesign& after) {
        std::optional<Figure>& figure = after.fleet.*member;
        figure = figureOrNone(value, dimension, figure);
    });
}

DesignEdit changeCloud(const HybridDesign& design, std::optional<Figure> CloudSite::*member,
                       std::optional<double> value, Dimension dimension, const Catalog& catalog)
{
    return changeDesign(design, catalog, [=](HybridDesign& after) {
        std::optional<Figure>& figure = after.cloud.*member;
        figure = figureOrNone(value, dimension, figure);
    });
}

DesignEdit changeSite(const HybridDesign& design, Tier tier,
                      std::optional<Figure> TierSite::*member, std::optional<double> value,
                      Dimension dimension, const Catalog& catalog)
{
    if (tier == Tier::Cloud)
        return refused("the cloud is no device in the field", "choose a tier in the field");
    return changeDesign(design, catalog, [=](HybridDesign& after) {
        std::optional<Figure>& figure = after.site(tier).*member;
        figure = figureOrNone(value, dimension, figure);
    });
}

template <typename Change>
DesignEdit changeUplink(const HybridDesign& design, Tier tier, const Catalog& catalog,
                        const Change& change)
{
    if (tier == Tier::Cloud)
        return refused("the cloud has no uplink", "choose a tier in the field");
    if (!design.site(tier).uplink)
        return refused("the tier " + std::string(nameOf(tier)) + " has no uplink",
                       "give it a network first");
    return changeDesign(design, catalog,
                        [&change, tier](HybridDesign& after) { change(*after.site(tier).uplink); });
}

} // namespace

DesignEdit setUnitName(const HybridDesign& design, std::string_view name, const Catalog& catalog)
{
    std::string words = cleaned(name, limits::max_name);
    if (words.empty())
        return refused("a unit in the field needs a name", "write one, such as \"phone\"");
    return changeDesign(design, catalog, [&words](HybridDesign& after) {
        after.fleet.unit_name = std::move(words);
    });
}

DesignEdit setDeviceTier(const HybridDesign& design, Tier tier, const Catalog& catalog)
{
    return changeDesign(design, catalog,
                        [tier](HybridDesign& after) { after.fleet.device_tier = tier; });
}

DesignEdit setServiceLife(const HybridDesign& design, std::optional<double> seconds,
                          const Catalog& catalog)
{
    return changeFleet(design, &Fleet::service_life, seconds, dimension::time, catalog);
}

DesignEdit setElectricity(const HybridDesign& design, std::optional<double> usd_per_joule,
                          const Catalog& catalog)
{
    return changeFleet(design, &Fleet::electricity, usd_per_joule, dimension_of::energy_price,
                       catalog);
}

DesignEdit setRental(const HybridDesign& design, std::optional<double> rental,
                     const Catalog& catalog)
{
    return changeCloud(design, &CloudSite::rental, rental, dimension::money_rate, catalog);
}

DesignEdit setTrafficPrice(const HybridDesign& design, std::optional<double> usd_per_byte,
                           const Catalog& catalog)
{
    return changeCloud(design, &CloudSite::traffic_price, usd_per_byte, dimension_of::data_price,
                       catalog);
}

DesignEdit setSites(const HybridDesign& design, std::optional<double> sites, const Catalog& catalog)
{
    return changeCloud(design, &CloudSite::sites, sites, dimension::none, catalog);
}

DesignEdit setIngress(const HybridDesign& design, std::optional<double> bandwidth,
                      const Catalog& catalog)
{
    return changeCloud(design, &CloudSite::ingress, bandwidth, dimension::bandwidth, catalog);
}

DesignEdit setBattery(const HybridDesign& design, Tier tier, std::optional<double> energy,
                      const Catalog& catalog)
{
    return changeSite(design, tier, &TierSite::battery, energy, dimension::energy, catalog);
}

DesignEdit setIdlePower(const HybridDesign& design, Tier tier, std::optional<double> power,
                        const Catalog& catalog)
{
    return changeSite(design, tier, &TierSite::idle_power, power, dimension::power, catalog);
}

DesignEdit setPrice(const HybridDesign& design, Tier tier, std::optional<double> price,
                    const Catalog& catalog)
{
    return changeSite(design, tier, &TierSite::price, price, dimension::money, catalog);
}

DesignEdit setUplinkTarget(const HybridDesign& design, Tier tier, Tier to, const Catalog& catalog)
{
    return changeUplink(design, tier, catalog, [to](Uplink& uplink) { uplink.to = to; });
}

DesignEdit setUplinkDistance(const HybridDesign& design, Tier tier, std::optional<double> distance,
                             const Catalog& catalog)
{
    return changeUplink(design, tier, catalog, [distance](Uplink& uplink) {
        std::optional<Figure>& figure = uplink.link.distance;
        figure = figureOrNone(distance, dimension::length, figure);
    });
}

std::optional<Tier> nextTier(const HybridDesign& design, Tier tier, bool towards_cloud)
{
    const auto isUsed = [&design](Tier each) {
        return each == Tier::Cloud || design.site(each).isUsed() ||
               std::any_of(design.stages.begin(), design.stages.end(),
                           [each](const Stage& stage) { return stage.tier == each; });
    };
    std::optional<Tier> nearest;
    for (const Tier each : all_tiers) { // the cloud comes first
        if (!isUsed(each))
            continue;
        if (towards_cloud && each < tier)
            nearest = each;
        if (!towards_cloud && each > tier && !nearest)
            nearest = each;
    }
    return nearest;
}

} // namespace deployscope
