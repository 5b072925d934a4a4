// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/hybrid_tier_editor.h"

#include "core/catalog/limits.h"
#include "core/hybrid/link_figures.h"
#include "core/hybrid/tier_devices.h"
#include "core/units/format.h"

#include "ui/controls/choice_box.h"
#include "ui/controls/role_label.h"
#include "ui/pages/hybrid_choices.h"
#include "ui/pages/hybrid_figures_block.h"
#include "ui/pages/text.h"

#include <vector>

namespace deployscope::ui {

namespace {

constexpr double most_units = 1e6;       // that share a device
constexpr double nearest_distance = 1.0; // m

// What counts where the tier says nothing: the figure of the one device that stands there.
QString usualOf(const std::vector<const Device*>& devices, std::optional<Figure> Device::*member)
{
    if (devices.empty())
        return HybridTierEditor::tr("not known");
    if (devices.size() > 1)
        return HybridTierEditor::tr("the devices’ own");
    const std::optional<Figure>& figure = devices.front()->*member;
    return figure ? toQt(figure->as_written) : HybridTierEditor::tr("not known");
}

} // namespace

HybridTierEditor::HybridTierEditor(HybridSession& session, QWidget* parent)
    : HybridPartEditor(session, parent)
{
    buildDevice();
    buildUplink();
    fillChoices();
}

bool HybridTierEditor::isFor(ChosenPart part) const
{
    return part.part == DesignPart::Tier && part.index < all_tiers.size() &&
           all_tiers[part.index] != Tier::Cloud;
}

QString HybridTierEditor::caption() const
{
    return toQt(nameOf(tier()));
}

QString HybridTierEditor::partKey() const
{
    return toQt(idOf(tier()));
}

void HybridTierEditor::buildDevice()
{
    device_ = addChoice(
        tr("Device"), tr("Runs what is placed on this tier."),
        [this](const std::string& id) {
            const bool is_none = id == hybrid_choices::none().toStdString();
            return setTierDevice(design(), tier(), is_none ? std::string() : id, catalog());
        },
        true);
    units_ =
        addFigure({.name = tr("Units for each"),
                   .tip = tr("How many units in the field share one device of this tier."),
                   .dimension = dimension::none,
                   .range = ranges::at_least_one,
                   .empty = {},
                   .scale = ValueScale::logarithmic(1.0, most_units, false).ofWholeNumbers(),
                   .hint = {}},
                  QStringLiteral("units_per_device"), [this](std::optional<double> value) {
                      return setUnitsPerDevice(design(), tier(), value.value_or(1.0), catalog());
                  });
    battery_ = addFigure({.name = tr("Battery"),
                          .tip = tr("What one charge of the device holds; where nothing is said, "
                                    "what its profile says."),
                          .dimension = dimension::energy,
                          .range = ranges::positive,
                          .empty = tr("not known"),
                          .scale = {},
                          .hint = {}},
                         QStringLiteral("battery"), [this](std::optional<double> value) {
                             return setBattery(design(), tier(), value, catalog());
                         });
    idle_power_ = addFigure({.name = tr("Idle power"),
                             .tip = tr("What the device draws when no event is worked on; where "
                                       "nothing is said, what its profile says."),
                             .dimension = dimension::power,
                             .range = ranges::not_negative,
                             .empty = tr("not known"),
                             .scale = {},
                             .hint = {}},
                            QStringLiteral("idle_power"), [this](std::optional<double> value) {
                                return setIdlePower(design(), tier(), value, catalog());
                            });
    price_ = addFigure({.name = tr("Price"),
                        .tip = tr("Of all that stands here for one device; where nothing is said, "
                                  "what its profile says."),
                        .dimension = dimension::money,
                        .range = ranges::not_negative,
                        .empty = tr("not known"),
                        .scale = {},
                        .hint = {}},
                       QStringLiteral("price"), [this](std::optional<double> value) {
                           return setPrice(design(), tier(), value, catalog());
                       });
}

void HybridTierEditor::buildUplink()
{
    addHeading(tr("Uplink"));
    network_ = addChoice(
        tr("Network"), tr("Over which the tier reaches the next one."),
        [this](const std::string& id) {
            if (id == hybrid_choices::ownLink().toStdString() ||
                id == hybrid_choices::none().toStdString())
                return DesignEdit{design(), {}, {}}; // what it is already
            return setUplinkNetwork(design(), tier(), id, catalog());
        },
        true);
    target_ =
        addChoice(tr("Leads to"), tr("A tier nearer to the cloud."), [this](const std::string& id) {
            return setUplinkTarget(design(), tier(), tierFromId(id).value_or(Tier::Cloud),
                                   catalog());
        });
    distance_ =
        addFigure({.name = tr("Distance"),
                   .tip = tr("Messages take their time at the speed of light in fibre."),
                   .dimension = dimension::length,
                   .range = Range{.maximum = limits::max_distance},
                   .empty = tr("no distance"),
                   .scale = ValueScale::logarithmic(nearest_distance, limits::max_distance, true),
                   .hint = {}},
                  QStringLiteral("distance"), [this](std::optional<double> value) {
                      return setUplinkDistance(design(), tier(), value, catalog());
                  });
}

void HybridTierEditor::fillChoices()
{
    devices_of_.reset();
    targets_of_.reset();
    network_->setChoices(
        hybrid_choices::networks(catalog(), has_uplink_ ? QString() : tr("No uplink"), own_link_));
}

void HybridTierEditor::refresh()
{
    figures()->setFigures(figuresOfTier(evaluated(), tier()));
    refreshDevice();
    refreshUplink();
}

void HybridTierEditor::refreshDevice()
{
    if (devices_of_ != tier()) {
        devices_of_ = tier();
        device_->setChoices(hybrid_choices::devices(catalog(), tier(), tr("No device")));
    }
    device_->setCurrentId(site().device.empty() ? hybrid_choices::none() : toQt(site().device));
    units_->setFigure(site().units_per_device, unitsPerDevice(design(), tier()));
    const std::vector<const Device*> devices =
        devicesOn(design(), catalog(), session().result(), tier());
    battery_->setEmptyText(usualOf(devices, &Device::battery));
    battery_->setFigure(site().battery);
    idle_power_->setEmptyText(usualOf(devices, &Device::idle_power));
    idle_power_->setFigure(site().idle_power);
    price_->setEmptyText(usualOf(devices, &Device::price));
    price_->setFigure(site().price);
}

void HybridTierEditor::refreshUplink()
{
    const std::optional<Uplink>& uplink = site().uplink;
    const bool is_own = uplink && uplink->link.network.empty();
    const QString own = is_own ? toQt(linkFigures(uplink->link, catalog()).name) : QString();
    if (own != own_link_ || uplink.has_value() != has_uplink_) {
        own_link_ = own;
        has_uplink_ = uplink.has_value();
        network_->setChoices(hybrid_choices::networks(
            catalog(), has_uplink_ ? QString() : tr("No uplink"), own_link_));
    }
    network_->setCurrentId(!uplink  ? hybrid_choices::none()
                           : is_own ? hybrid_choices::ownLink()
                                    : toQt(uplink->link.network));
    rowOf(target_)->setVisible(uplink.has_value());
    distance_->setVisible(uplink.has_value());
    if (!uplink)
        return;
    if (targets_of_ != tier()) {
        targets_of_ = tier();
        std::vector<Choice> above;
        for (Choice& choice : hybrid_choices::tiers(true)) {
            if (*choice.tier < tier())
                above.push_back(std::move(choice));
        }
        target_->setChoices(above);
    }
    target_->setCurrentId(toQt(idOf(uplink->to)));
    distance_->setFigure(uplink->link.distance,
                         uplink->link.distance ? std::nullopt : std::optional(0.0));
}

} // namespace deployscope::ui
