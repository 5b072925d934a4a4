// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/scenario_panel.h"

#include "core/evaluation/compute.h"
#include "core/evaluation/evaluate.h"
#include "core/evaluation/scenario_fields.h"
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

constexpr int scroll_gap = 8;              // between the controls and the scroll bar
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
    layout->setContentsMargins(0, 0, scroll_gap, 0);
    layout->setSpacing(4);
    buildChoices(layout);
    buildSliders(layout);
    details_ = new ScenarioDetails(inner);
    connect(details_, &ScenarioDetails::edited, this, &ScenarioPanel::edit);
    layout->addSpacing(4);
    layout->addWidget(details_);
    layout->addSpacing(4);
    baselines_ = new BaselineList(inner);
    layout->addWidget(baselines_);
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
    catalog_ = &catalog;
    device_shown_.clear();
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
    workload_->setChoices(workloads);
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
    device_->setChoices(devices);
    distance_->setTicks(landmarkTicks(catalog));
    details_->setCatalog(catalog);
}

void ScenarioPanel::show(const Scenario& scenario, const Catalog& catalog, const Result& result)
{
    catalog_ = &catalog;
    scenario_ = scenario;
    const auto subject = subjectOf(scenario, catalog);
    if (!subject)
        return;
    workload_->setCurrentId(toQt(scenario.workload));
    workload_->setToolTip(toQt(subject->workload->summary) + QStringLiteral("\n") +
                          toQt(wallOf(subject->workload->archetype)));
    device_->setCurrentId(toQt(scenario.device));
    device_->setToolTip(toQt(subject->device->summary));
    showPhase(*subject->workload);

    batch_->setValue(scenario.batch);
    batch_field_->setCount(scenario.batch);
    std::vector<SliderMarker> markers;
    QString hint;
    if (result.compute_bound_from_batch && *result.compute_bound_from_batch > 1) {
        const QString text =
            tr("compute-bound from batch %1").arg(batchText(*result.compute_bound_from_batch));
        if (*result.compute_bound_from_batch <= limits::max_slider_batch)
            markers.push_back({static_cast<double>(*result.compute_bound_from_batch), text});
        hint = tr("compute-bound from %1").arg(batchText(*result.compute_bound_from_batch));
    }
    batch_->setMarkers(markers);
    batch_header_->setHint(hint);

    showPrecision(*subject->device);
    distance_->setValue(scenario.distance);
    distance_field_->setQuantity(scenario.distance);
    distance_->setDefaultValue(catalog.paradigms.of(subject->device->tier).usual_distance.value);
    distance_header_->setHint(distance_->landmarkAt(scenario.distance));
    convention_->setIndex(scenario.convention == Convention::Book ? 0 : 1);
    details_->show(scenario, catalog, result);
}

void ScenarioPanel::buildChoices(QVBoxLayout* layout)
{
    layout->addWidget(new RoleLabel(TextRole::Label, tr("Workload")));
    workload_ = new ChoiceBox(tr("Workload"), this);
    layout->addWidget(workload_);
    layout->addSpacing(2);
    layout->addWidget(new RoleLabel(TextRole::Label, tr("Device")));
    device_ = new ChoiceBox(tr("Device"), this);
    layout->addWidget(device_);
    phase_row_ = new QWidget(this);
    phase_layout_ = new QVBoxLayout(phase_row_);
    phase_layout_->setContentsMargins(0, 4, 0, 0);
    layout->addWidget(phase_row_);
    connect(workload_, &ChoiceBox::idEdited, this, [this](const QString& id) {
        if (catalog_)
            emit scenarioEdited(withWorkload(scenario_, id.toStdString(), *catalog_),
                                QStringLiteral("workload"));
    });
    connect(device_, &ChoiceBox::idEdited, this, [this](const QString& id) {
        if (catalog_)
            emit scenarioEdited(movedToDevice(scenario_, id.toStdString(), *catalog_),
                                QStringLiteral("device"));
    });
}

void ScenarioPanel::buildSliders(QVBoxLayout* layout)
{
    const auto finish = [this](TrackSlider* slider) {
        connect(slider, &TrackSlider::editingFinished, this, &ScenarioPanel::editEnded);
    };
    layout->addSpacing(6);
    batch_field_ = new CountField(this);
    batch_field_->setRange(1, limits::max_batch);
    batch_header_ = new ControlHeader(tr("Batch size"), batch_field_, this);
    batch_ = new LogSlider(ValueScale::powersOfTwo(limits::max_slider_batch), batchText, this);
    batch_->setAccessibleName(tr("Batch size"));
    batch_->setTicks(batchTicks());
    batch_->setDefaultValue(1.0);
    layout->addWidget(batch_header_);
    layout->addWidget(batch_);
    connect(batch_, &LogSlider::valueEdited, this, [this](double batch) {
        edit(QStringLiteral("batch"),
             [batch](Scenario& scenario) { scenario.batch = static_cast<int>(batch + 0.5); });
    });
    connect(batch_field_, &CountField::countEdited, this, [this](std::optional<int> batch) {
        if (batch)
            edit(QStringLiteral("batch"), [batch](Scenario& scenario) { scenario.batch = *batch; });
    });
    finish(batch_);

    precision_value_ = new RoleLabel(TextRole::Body);
    precision_header_ = new ControlHeader(tr("Precision"), precision_value_, this);
    precision_ = new SteppedSlider(this);
    precision_->setAccessibleName(tr("Precision"));
    layout->addWidget(precision_header_);
    layout->addWidget(precision_);
    connect(precision_, &SteppedSlider::indexEdited, this, [this](int index) {
        edit(QStringLiteral("precision"), [index](Scenario& scenario) {
            scenario.precision = all_precisions[static_cast<std::size_t>(index)];
        });
    });
    finish(precision_);

    distance_field_ = new QuantityField(dimension::length, this);
    distance_field_->setObjectName(QStringLiteral("distance"));
    distance_field_->setRange(quantityField("distance").range);
    distance_header_ = new ControlHeader(tr("Distance"), distance_field_, this);
    distance_ = new LogSlider(ValueScale::logarithmic(nearest_distance, limits::max_distance, true),
                              distanceText, this);
    distance_->setAccessibleName(tr("Distance to server"));
    layout->addWidget(distance_header_);
    layout->addWidget(distance_);
    const auto move = [this](double distance) {
        edit(QStringLiteral("distance"),
             [distance](Scenario& scenario) { scenario.distance = distance; });
    };
    connect(distance_, &LogSlider::valueEdited, this, move);
    connect(distance_field_, &QuantityField::quantityEdited, this,
            [move](std::optional<double> distance) {
                if (distance)
                    move(*distance);
            });
    finish(distance_);
}

void ScenarioPanel::buildFooter()
{
    auto* footer = new QVBoxLayout;
    footer->setContentsMargins(0, 0, scroll_gap, 0); // in line with what scrolls above
    footer->setSpacing(content()->spacing());
    content()->addLayout(footer);
    footer->addWidget(new RoleLabel(TextRole::Label, tr("Operations counted as")));
    convention_ =
        new Segmented({{tr("Book: 1 MAC = 1"),
                        tr("The chapter counts one multiply-accumulate as one operation.")},
                       {tr("Vendor: 1 MAC = 2"),
                        tr("Peak figures count one multiply-accumulate as two operations.")}},
                      this);
    convention_->setAccessibleName(tr("Operations counted as"));
    footer->addWidget(convention_);
    connect(convention_, &Segmented::indexEdited, this, [this](int index) {
        edit(QStringLiteral("convention"), [index](Scenario& scenario) {
            scenario.convention = index == 0 ? Convention::Book : Convention::Vendor;
        });
    });
}

void ScenarioPanel::edit(const QString& control, const std::function<void(Scenario&)>& change)
{
    Scenario changed = scenario_;
    change(changed);
    emit scenarioEdited(changed, control);
}

void ScenarioPanel::showPrecision(const Device& device)
{
    if (device_shown_ != toQt(device.id)) {
        device_shown_ = toQt(device.id);
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
        precision_->setStops(std::move(stops));
        precision_->setDefaultIndex(static_cast<int>(Precision::Fp16));
    }
    const int index = static_cast<int>(scenario_.precision);
    precision_->setIndex(index);
    precision_value_->setText(toQt(nameOf(scenario_.precision)));
    const auto& stop = precision_->stops()[static_cast<std::size_t>(index)];
    precision_header_->setHint(
        stop.state == StopState::NotNative
            ? tr("computed in %1").arg(toQt(nameOf(*computePrecision(device, scenario_.precision))))
        : stop.state == StopState::Unavailable ? tr("not on this device")
                                               : QString());
}

void ScenarioPanel::showPhase(const Workload& workload)
{
    if (workload.phases != phases_) {
        phases_ = workload.phases;
        delete phase_;
        phase_ = nullptr;
        if (phases_.size() > 1) {
            std::vector<Segment> segments;
            for (const Phase phase : phases_)
                segments.push_back({phaseLabel(phase), toQt(nameOf(phase))});
            phase_ = new Segmented(segments, phase_row_);
            phase_->setAccessibleName(tr("Phase"));
            phase_layout_->addWidget(phase_);
            QWidget* before = device_;
            for (auto* button : phase_->findChildren<QRadioButton*>()) {
                setTabOrder(before, button);
                before = button;
            }
            connect(phase_, &Segmented::indexEdited, this, [this](int index) {
                const Phase phase = phases_[static_cast<std::size_t>(index)];
                edit(QStringLiteral("phase"),
                     [phase](Scenario& scenario) { scenario.phase = phase; });
            });
        }
        phase_row_->setVisible(phase_ != nullptr);
    }
    if (!phase_)
        return;
    const Phase phase = phaseOf(scenario_, workload);
    const auto found = std::find(phases_.begin(), phases_.end(), phase);
    phase_->setIndex(static_cast<int>(found - phases_.begin()));
}

} // namespace deployscope::ui
