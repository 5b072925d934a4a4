// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/hybrid_part_editor.h"

namespace deployscope::ui {

// The whole: what the design is called, how many units are in the field, and the walls in its way.
class HybridFleetEditor : public HybridPartEditor
{
    Q_OBJECT

public:
    explicit HybridFleetEditor(HybridSession& session, QWidget* parent = nullptr);

    bool isFor(ChosenPart part) const override
    {
        return part.part == DesignPart::Fleet || part.part == DesignPart::Design;
    }
    void refresh() override;
    void fillChoices() override;
    QString title() const override { return tr("Whole design"); }
    QString caption() const override;

    TextField* titleField() const { return title_; }
    FigureRow* units() const { return units_; }
    TextField* unitName() const { return unit_name_; }
    ChoiceBox* deviceTier() const { return device_tier_; }
    FigureRow* serviceLife() const { return service_life_; }
    FigureRow* electricity() const { return electricity_; }

protected:
    QString partKey() const override { return QStringLiteral("fleet"); }

private:
    TextField* title_;
    FigureRow* units_;
    TextField* unit_name_;
    ChoiceBox* device_tier_;
    FigureRow* service_life_;
    FigureRow* electricity_;
};

} // namespace deployscope::ui
