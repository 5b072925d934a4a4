// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/hybrid_part_editor.h"

namespace deployscope::ui {

// A tier in the field: the device that stands there, its battery, power and price, and its uplink.
class HybridTierEditor : public HybridPartEditor
{
    Q_OBJECT

public:
    explicit HybridTierEditor(HybridSession& session, QWidget* parent = nullptr);

    bool isFor(ChosenPart part) const override;
    void refresh() override;
    void fillChoices() override;
    QString title() const override { return tr("Tier"); }
    QString caption() const override;

    ChoiceBox* device() const { return device_; }
    FigureRow* units() const { return units_; }
    FigureRow* battery() const { return battery_; }
    FigureRow* idlePower() const { return idle_power_; }
    FigureRow* price() const { return price_; }
    ChoiceBox* network() const { return network_; }
    ChoiceBox* target() const { return target_; }
    FigureRow* distance() const { return distance_; }

protected:
    QString partKey() const override;

private:
    Tier tier() const { return all_tiers[session().chosen().index]; }
    const TierSite& site() const { return design().site(tier()); }
    void buildDevice();
    void buildUplink();
    void refreshDevice();
    void refreshUplink();

    ChoiceBox* device_{nullptr};
    std::optional<Tier> devices_of_; // the tier that the choices were made for
    FigureRow* units_{nullptr};
    FigureRow* battery_{nullptr};
    FigureRow* idle_power_{nullptr};
    FigureRow* price_{nullptr};
    ChoiceBox* network_{nullptr};
    QString own_link_; // what the choices of networks were made for
    bool has_uplink_{true};
    ChoiceBox* target_{nullptr};
    std::optional<Tier> targets_of_;
    FigureRow* distance_{nullptr};
};

} // namespace deployscope::ui
