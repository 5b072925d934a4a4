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

    BaselineList* baselines() const { return m_baselines; }

    LogSlider* batchSlider() const { return m_batch; }
    SteppedSlider* precisionSlider() const { return m_precision; }
    LogSlider* distanceSlider() const { return m_distance; }

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

    const Catalog* m_catalog{nullptr};
    Scenario m_scenario;
    QString m_device_shown; // what the slider's marks were made for

    ChoiceBox* m_workload;
    ChoiceBox* m_device;
    QWidget* m_phase_row;
    Segmented* m_phase{nullptr};
    std::vector<Phase> m_phases;
    QVBoxLayout* m_phase_layout;
    LogSlider* m_batch;
    CountField* m_batch_field;
    ControlHeader* m_batch_header;
    SteppedSlider* m_precision;
    RoleLabel* m_precision_value;
    ControlHeader* m_precision_header;
    LogSlider* m_distance;
    QuantityField* m_distance_field;
    ControlHeader* m_distance_header;
    ScenarioDetails* m_details;
    BaselineList* m_baselines;
    Segmented* m_convention;
};

} // namespace deployscope::ui
