// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/scenario_panel.h"

#include "core/evaluation/compute.h"
#include "core/evaluation/evaluate.h"
#include "core/evaluation/starting_scenario.h"
#include "core/units/format.h"

#include "ui/controls/choice_box.h"
#include "ui/controls/control_header.h"
#include "ui/controls/count_field.h"
#include "ui/controls/log_slider.h"
#include "ui/controls/quantity_field.h"
#include "ui/controls/role_label.h"
#include "ui/controls/segmented.h"
#include "ui/controls/stepped_slider.h"
#include "ui/controls/thin_scroll_bar.h"
#include "ui/pages/baseline_list.h"
#include "ui/pages/scenario_details.h"
#include "ui/pages/text.h"

#include <QRadioButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace deployscope::ui {

namespace {

constexpr double nearest_distance = 100.0; // m: the slider's first step away from the device

QString batchText(double batch)
{
    return toQt(formatCount(batch));
}

QString distanceText(double distance)
{
    return distance <= 0.0 ? ScenarioPanel::tr("on device")
                           : toQt(formatQuantity(distance, dimension::length));
}

std::vector<SliderTick> batchTicks()
{
    std::vector<SliderTick> ticks;
    for (int batch = 1; batch <= limits::max_slider_batch; batch *= 8)
        ticks.push_back({static_cast<double>(batch), QString::number(batch), {}});
    return ticks;
}

std::vector<SliderTick> landmarkTicks(const Catalog& catalog)
{
    std::vector<SliderTick> ticks;
    for (const Landmark& landmark : catalog.landmarks) {
        const double distance = landmark.distance.value;
        ticks.push_back({distance, distanceText(distance), toQt(landmark.name)});
    }
    return ticks;
}

QString phaseLabel(Phase phase)
{
    switch (phase) {
    case Phase::Inference:
        return ScenarioPanel::tr("Inference");
    case Phase::Decode:
        return ScenarioPanel::tr("Decode");
    case Phase::Prefill:
        return ScenarioPanel::tr("Prefill");
    case Phase::Training:
        return ScenarioPanel::tr("Training");
    }
    return {};
}

} // namespace

ScenarioPanel::ScenarioPanel(QWidget* parent) : Card({}, parent)
{
    setAccessibleName(tr("Scenario"));
    auto* inner = new QWidget;
    auto* layout = new QVBoxLayout(inner);
    layout->setContentsMargins(0, 0, 8, 0);
    layout->setSpacing(4);
    buildChoices(layout);
    buildSliders(layout);
    m_details = new ScenarioDetails(inner);
    connect(m_details, &ScenarioDetails::edited, this, &ScenarioPanel::edit);
    layout->addSpacing(4);
    layout->addWidget(m_details);
    layout->addSpacing(4);
    m_baselines = new BaselineList(inner);
    layout->addWidget(m_baselines);
    layout->addStretch(1);

    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    scroll->setWidget(inner);
    inner->setAutoFillBackground(false); // the scroll area has just set it
    useThinScrollBar(scroll);
    content()->addWidget(scroll, 1);
    buildFooter();
}

void ScenarioPanel::setCatalog(const Catalog& catalog)
{
    m_catalog = &catalog;
    m_device_shown.clear();
    std::vector<Choice> workloads;
    for (const Workload& workload : catalog.workloads) {
        Choice choice;
        choice.id = toQt(workload.id);
        choice.name = toQt(workload.name);
        choice.secondary = toQt(nameOf(workload.archetype));
        choice.group = workload.lighthouse ? tr("Lighthouse models") : tr("Further models");
        choice.tooltip = toQt(workload.summary);
        workloads.push_back(std::move(choice));
    }
    m_workload->setChoices(workloads);
    std::vector<Choice> devices;
    for (const Device& device : catalog.devices) {
        Choice choice;
        choice.id = toQt(device.id);
        choice.name = toQt(device.name);
        choice.secondary = toQt(nameOf(device.tier));
        choice.group = choice.secondary;
        choice.tier = device.tier;
        choice.tooltip = toQt(device.summary);
        devices.push_back(std::move(choice));
    }
    m_device->setChoices(devices);
    m_distance->setTicks(landmarkTicks(catalog));
    m_details->setCatalog(catalog);
}

void ScenarioPanel::show(const Scenario& scenario, const Catalog& catalog, const Result& result)
{
    m_catalog = &catalog;
    m_scenario = scenario;
    const auto subject = subjectOf(scenario, catalog);
    if (!subject)
        return;
    m_workload->setCurrentId(toQt(scenario.workload));
    m_workload->setToolTip(toQt(subject->workload->summary) + QStringLiteral("\n") +
                           toQt(wallOf(subject->workload->archetype)));
    m_device->setCurrentId(toQt(scenario.device));
    m_device->setToolTip(toQt(subject->device->summary));
    showPhase(*subject->workload);

    m_batch->setValue(scenario.batch);
    m_batch_field->setCount(scenario.batch);
    std::vector<SliderMarker> markers;
    QString hint;
    if (result.compute_bound_from_batch && *result.compute_bound_from_batch > 1) {
        const QString text =
            tr("compute-bound from batch %1").arg(batchText(*result.compute_bound_from_batch));
        if (*result.compute_bound_from_batch <= limits::max_slider_batch)
            markers.push_back({static_cast<double>(*result.compute_bound_from_batch), text});
        hint = tr("crossover at %1").arg(batchText(*result.compute_bound_from_batch));
    }
    m_batch->setMarkers(markers);
    m_batch_header->setHint(hint);

    showPrecision(*subject->device);
    m_distance->setValue(scenario.distance);
    m_distance_field->setQuantity(scenario.distance);
    m_distance->setDefaultValue(catalog.paradigms.of(subject->device->tier).usual_distance.value);
    m_distance_header->setHint(m_distance->landmarkAt(scenario.distance));
    m_convention->setIndex(scenario.convention == Convention::Book ? 0 : 1);
    m_details->show(scenario, catalog, result);
}

void ScenarioPanel::buildChoices(QVBoxLayout* layout)
{
    layout->addWidget(new RoleLabel(TextRole::Label, tr("Workload")));
    m_workload = new ChoiceBox(tr("Workload"), this);
    layout->addWidget(m_workload);
    layout->addSpacing(2);
    layout->addWidget(new RoleLabel(TextRole::Label, tr("Device")));
    m_device = new ChoiceBox(tr("Device"), this);
    layout->addWidget(m_device);
    m_phase_row = new QWidget(this);
    m_phase_layout = new QVBoxLayout(m_phase_row);
    m_phase_layout->setContentsMargins(0, 4, 0, 0);
    layout->addWidget(m_phase_row);
    connect(m_workload, &ChoiceBox::idEdited, this, [this](const QString& id) {
        if (m_catalog)
            emit scenarioEdited(withWorkload(m_scenario, id.toStdString(), *m_catalog),
                                QStringLiteral("workload"));
    });
    connect(m_device, &ChoiceBox::idEdited, this, [this](const QString& id) {
        if (m_catalog)
            emit scenarioEdited(movedToDevice(m_scenario, id.toStdString(), *m_catalog),
                                QStringLiteral("device"));
    });
}

void ScenarioPanel::buildSliders(QVBoxLayout* layout)
{
    const auto finish = [this](TrackSlider* slider) {
        connect(slider, &TrackSlider::editingFinished, this, &ScenarioPanel::editEnded);
    };
    layout->addSpacing(6);
    m_batch_field = new CountField(this);
    m_batch_field->setRange(1, limits::max_batch);
    m_batch_header = new ControlHeader(tr("Batch size"), m_batch_field, this);
    m_batch = new LogSlider(ValueScale::powersOfTwo(limits::max_slider_batch), batchText, this);
    m_batch->setAccessibleName(tr("Batch size"));
    m_batch->setTicks(batchTicks());
    m_batch->setDefaultValue(1.0);
    layout->addWidget(m_batch_header);
    layout->addWidget(m_batch);
    connect(m_batch, &LogSlider::valueEdited, this, [this](double batch) {
        edit(QStringLiteral("batch"),
             [batch](Scenario& scenario) { scenario.batch = static_cast<int>(batch + 0.5); });
    });
    connect(m_batch_field, &CountField::countEdited, this, [this](std::optional<int> batch) {
        if (batch)
            edit(QStringLiteral("batch"), [batch](Scenario& scenario) { scenario.batch = *batch; });
    });
    finish(m_batch);

    m_precision_value = new RoleLabel(TextRole::Body);
    m_precision_header = new ControlHeader(tr("Precision"), m_precision_value, this);
    m_precision = new SteppedSlider(this);
    m_precision->setAccessibleName(tr("Precision"));
    layout->addWidget(m_precision_header);
    layout->addWidget(m_precision);
    connect(m_precision, &SteppedSlider::indexEdited, this, [this](int index) {
        edit(QStringLiteral("precision"), [index](Scenario& scenario) {
            scenario.precision = all_precisions[static_cast<std::size_t>(index)];
        });
    });
    finish(m_precision);

    m_distance_field = new QuantityField(dimension::length, this);
    m_distance_field->setRange(0.0, limits::max_distance);
    m_distance_header = new ControlHeader(tr("Distance"), m_distance_field, this);
    m_distance = new LogSlider(
        ValueScale::logarithmic(nearest_distance, limits::max_distance, true), distanceText, this);
    m_distance->setAccessibleName(tr("Distance to server"));
    layout->addWidget(m_distance_header);
    layout->addWidget(m_distance);
    const auto move = [this](double distance) {
        edit(QStringLiteral("distance"),
             [distance](Scenario& scenario) { scenario.distance = distance; });
    };
    connect(m_distance, &LogSlider::valueEdited, this, move);
    connect(m_distance_field, &QuantityField::quantityEdited, this,
            [move](std::optional<double> distance) {
                if (distance)
                    move(*distance);
            });
    finish(m_distance);
}

void ScenarioPanel::buildFooter()
{
    content()->addWidget(new RoleLabel(TextRole::Label, tr("Operations counted as")));
    m_convention =
        new Segmented({{tr("Book: 1 MAC = 1"),
                        tr("The chapter counts one multiply-accumulate as one operation.")},
                       {tr("Vendor: 1 MAC = 2"),
                        tr("Peak figures count one multiply-accumulate as two operations.")}},
                      this);
    m_convention->setAccessibleName(tr("Operations counted as"));
    content()->addWidget(m_convention);
    connect(m_convention, &Segmented::indexEdited, this, [this](int index) {
        edit(QStringLiteral("convention"), [index](Scenario& scenario) {
            scenario.convention = index == 0 ? Convention::Book : Convention::Vendor;
        });
    });
}

void ScenarioPanel::edit(const QString& control, const std::function<void(Scenario&)>& change)
{
    Scenario changed = m_scenario;
    change(changed);
    emit scenarioEdited(changed, control);
}

void ScenarioPanel::showPrecision(const Device& device)
{
    if (m_device_shown != toQt(device.id)) {
        m_device_shown = toQt(device.id);
        std::vector<SliderStop> stops;
        for (const Precision precision : all_precisions) {
            SliderStop stop;
            stop.label = toQt(nameOf(precision));
            const auto computed = computePrecision(device, precision);
            if (!computed) {
                stop.state = StopState::Unavailable;
                stop.explanation =
                    tr("the %1 has no peak for it, nor for a wider one that holds it")
                        .arg(toQt(device.short_name));
            } else if (*computed != precision) {
                stop.state = StopState::NotNative;
                stop.explanation =
                    tr("stored so, computed in %1 on this device").arg(toQt(nameOf(*computed)));
            }
            stops.push_back(std::move(stop));
        }
        m_precision->setStops(std::move(stops));
        m_precision->setDefaultIndex(static_cast<int>(Precision::Fp16));
    }
    const int index = static_cast<int>(m_scenario.precision);
    m_precision->setIndex(index);
    m_precision_value->setText(toQt(nameOf(m_scenario.precision)));
    const auto& stop = m_precision->stops()[static_cast<std::size_t>(index)];
    m_precision_header->setHint(
        stop.state == StopState::NotNative
            ? tr("computed in %1")
                  .arg(toQt(nameOf(*computePrecision(device, m_scenario.precision))))
        : stop.state == StopState::Unavailable ? tr("not on this device")
                                               : QString());
}

void ScenarioPanel::showPhase(const Workload& workload)
{
    if (workload.phases != m_phases) {
        m_phases = workload.phases;
        delete m_phase;
        m_phase = nullptr;
        if (m_phases.size() > 1) {
            std::vector<Segment> segments;
            for (const Phase phase : m_phases)
                segments.push_back({phaseLabel(phase), toQt(nameOf(phase))});
            m_phase = new Segmented(segments, m_phase_row);
            m_phase->setAccessibleName(tr("Phase"));
            m_phase_layout->addWidget(m_phase);
            QWidget* before = m_device;
            for (auto* button : m_phase->findChildren<QRadioButton*>()) {
                setTabOrder(before, button);
                before = button;
            }
            connect(m_phase, &Segmented::indexEdited, this, [this](int index) {
                const Phase phase = m_phases[static_cast<std::size_t>(index)];
                edit(QStringLiteral("phase"),
                     [phase](Scenario& scenario) { scenario.phase = phase; });
            });
        }
        m_phase_row->setVisible(m_phase != nullptr);
    }
    if (!m_phase)
        return;
    const Phase phase = phaseOf(m_scenario, workload);
    const auto found = std::find(m_phases.begin(), m_phases.end(), phase);
    m_phase->setIndex(static_cast<int>(found - m_phases.begin()));
}

} // namespace deployscope::ui
