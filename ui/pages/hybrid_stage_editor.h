// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/hybrid_part_editor.h"

#include <vector>

class QAbstractButton;
class QMenu;

namespace deployscope::ui {

class CountField;
class PlainButton;

// A stage: what it is and where, how many events it has and passes on, what one costs, and the
// flows that lead here and away.
class HybridStageEditor : public HybridPartEditor
{
    Q_OBJECT

public:
    explicit HybridStageEditor(HybridSession& session, QWidget* parent = nullptr);

    bool isFor(ChosenPart part) const override { return part.part == DesignPart::Stage; }
    void refresh() override;
    void fillChoices() override;
    QString title() const override { return tr("Stage"); }
    QString caption() const override;

    FigureRow* rate() const { return rate_; }
    FigureRow* share() const { return share_; }
    FigureRow* bytes() const { return bytes_; }
    FigureRow* costTime() const { return cost_time_; }
    FigureRow* costPower() const { return cost_power_; }
    FigureRow* costEnergy() const { return cost_energy_; }
    // The flows, those that lead here first.
    std::vector<LineButton*> flows() const;
    QMenu* flowMenu() const { return flow_menu_; }

protected:
    QString partKey() const override;

private:
    void buildPlace();
    void buildEvents();
    void buildCost();
    void buildFlows();
    void refreshPlace();
    void refreshCost();
    void refreshFlows();
    void fillFlowMenu();
    void move(bool towards_cloud);
    void addFlowTo(std::size_t stage);
    const Stage& stage() const { return *session().chosenStage(); }

    TextField* name_{nullptr};
    ChoiceBox* kind_{nullptr};
    ChoiceBox* tier_{nullptr};
    PlainButton* up_{nullptr};
    PlainButton* down_{nullptr};
    FigureRow* rate_{nullptr};
    FigureRow* share_{nullptr};
    FigureRow* bytes_{nullptr};
    RoleLabel* cost_note_{nullptr};
    FigureRow* cost_time_{nullptr};
    FigureRow* cost_power_{nullptr};
    FigureRow* cost_energy_{nullptr};
    ChoiceBox* workload_{nullptr};
    ChoiceBox* precision_{nullptr};
    CountField* batch_{nullptr};
    ChoiceBox* device_{nullptr};
    QString device_choices_; // what they were made for
    QVBoxLayout* flow_lines_{nullptr};
    std::vector<LineButton*> flows_;
    std::vector<std::size_t> flow_indices_;
    RoleLabel* no_flows_{nullptr};
    PlainButton* add_flow_{nullptr};
    QMenu* flow_menu_{nullptr};
    PlainButton* remove_{nullptr};
};

} // namespace deployscope::ui
