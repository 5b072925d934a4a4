// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/evaluation/result.h"
#include "core/evaluation/scenario.h"

#include "ui/controls/card.h"

#include <QString>

#include <functional>

class QVBoxLayout;

namespace deployscope::ui {

class BaselineList;
class ChoiceBox;
class ControlHeader;
class CountField;
class LogSlider;
class QuantityField;
class RoleLabel;
class ScenarioDetails;
class Segmented;
class Session;
class SteppedSlider;

// The controls of a scenario: what is computed on what, the three sliders, the rest folded away,
// and always in sight the convention that decides the headline. It offers whole new scenarios and
// is shown what became of them.
class ScenarioPanel : public Card
{
    Q_OBJECT

public:
    explicit ScenarioPanel(QWidget* parent = nullptr);

    void setCatalog(const Catalog& catalog);
    // Silent: follows the session, from wherever the change came.
    void show(const Scenario& scenario, const Catalog& catalog, const Result& result);

    BaselineList* baselines() const { return baselines_; }

    LogSlider* batchSlider() const { return batch_; }
    SteppedSlider* precisionSlider() const { return precision_; }
    LogSlider* distanceSlider() const { return distance_; }

signals:
    // control names what was moved, for undo.
    void scenarioEdited(const Scenario& scenario, const QString& control);
    void editEnded();

private:
    void buildChoices(QVBoxLayout* layout);
    void buildSliders(QVBoxLayout* layout);
    void buildFooter();
    void edit(const QString& control, const std::function<void(Scenario&)>& change);
    void showPrecision(const Device& device);
    void showPhase(const Workload& workload);

    const Catalog* catalog_{nullptr};
    Scenario scenario_;
    QString device_shown_; // what the slider's marks were made for

    ChoiceBox* workload_;
    ChoiceBox* device_;
    QWidget* phase_row_;
    Segmented* phase_{nullptr};
    std::vector<Phase> phases_;
    QVBoxLayout* phase_layout_;
    LogSlider* batch_;
    CountField* batch_field_;
    ControlHeader* batch_header_;
    SteppedSlider* precision_;
    RoleLabel* precision_value_;
    ControlHeader* precision_header_;
    LogSlider* distance_;
    QuantityField* distance_field_;
    ControlHeader* distance_header_;
    ScenarioDetails* details_;
    BaselineList* baselines_;
    Segmented* convention_;
};

} // namespace deployscope::ui
