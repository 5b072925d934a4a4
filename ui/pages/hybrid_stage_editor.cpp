// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/hybrid_stage_editor.h"

#include "core/catalog/limits.h"
#include "core/hybrid/new_parts.h"
#include "core/units/format.h"

#include "ui/controls/choice_box.h"
#include "ui/controls/count_field.h"
#include "ui/controls/line_button.h"
#include "ui/controls/plain_button.h"
#include "ui/controls/quantity_field.h"
#include "ui/controls/role_label.h"
#include "ui/controls/text_field.h"
#include "ui/pages/hybrid_choices.h"
#include "ui/pages/hybrid_figures_block.h"
#include "ui/pages/text.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QVBoxLayout>

namespace deployscope::ui {

namespace {

constexpr double slowest_rate = 1e-6; // 1/s, one event in eleven days
constexpr double fastest_rate = 1e4;
constexpr double smallest_share = 1e-6;
constexpr double largest_message = 1e9; // bytes
constexpr Range share_or_none{.maximum = 1.0};

QString percent(double share)
{
    return toQt(formatPercent(share));
}

} // namespace

HybridStageEditor::HybridStageEditor(HybridSession& session, QWidget* parent)
    : HybridPartEditor(session, parent)
{
    buildPlace();
    buildEvents();
    buildCost();
    buildFlows();
    fillChoices();
}

QString HybridStageEditor::caption() const
{
    return toQt(stage().name);
}

QString HybridStageEditor::partKey() const
{
    return toQt(stage().id);
}

void HybridStageEditor::buildPlace()
{
    name_ = addText(tr("Name"), tr("What the stage is called."));
    connect(name_, &TextField::valueEdited, this, [this](const QString& name) {
        apply(renameStage(design(), stage().id, name.toStdString(), catalog()));
    });
    kind_ = addChoice(tr("Kind"), tr("What the stage does."), [this](const std::string& id) {
        return setKind(design(), stage().id, stageKindFromId(id).value_or(stage().kind), catalog());
    });
    tier_ = addChoice(tr("Tier"), tr("Where the stage runs."), [this](const std::string& id) {
        return moveStage(design(), stage().id, tierFromId(id).value_or(stage().tier), catalog());
    });
    auto* row = new QWidget(this);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(6);
    up_ = new PlainButton({}, row);
    down_ = new PlainButton({}, row);
    line->addWidget(up_, 1);
    line->addWidget(down_, 1);
    body()->addWidget(row);
    connect(up_, &QAbstractButton::clicked, this, [this] { move(true); });
    connect(down_, &QAbstractButton::clicked, this, [this] { move(false); });
}

void HybridStageEditor::buildEvents()
{
    addHeading(tr("Events"));
    rate_ = addFigure({.name = tr("Begin here"),
                       .tip = tr("Events that begin at this stage, of one unit in the field."),
                       .dimension = dimension::rate,
                       .range = ranges::not_negative,
                       .empty = tr("none"),
                       .scale = ValueScale::logarithmic(slowest_rate, fastest_rate, true),
                       .hint = {}},
                      QStringLiteral("rate"), [this](std::optional<double> value) {
                          return setRate(design(), stage().id, value, catalog());
                      });
    share_ = addFigure({.name = tr("Passed on"),
                        .tip = tr("The share of its events that goes on from here."),
                        .dimension = dimension::none,
                        .range = share_or_none,
                        .empty = {},
                        .scale = ValueScale::logarithmic(smallest_share, 1.0, true),
                        .hint = percent},
                       QStringLiteral("share"), [this](std::optional<double> value) {
                           return setShare(design(), stage().id, value.value_or(1.0), catalog());
                       });
    bytes_ = addFigure({.name = tr("Size passed on"),
                        .tip = tr("What each event takes on its way that goes on from here."),
                        .dimension = dimension::data,
                        .range = ranges::not_negative,
                        .empty = tr("not given"),
                        .scale = ValueScale::logarithmic(1.0, largest_message, true),
                        .hint = {}},
                       QStringLiteral("bytes_out"), [this](std::optional<double> value) {
                           return setBytesOut(design(), stage().id, value, catalog());
                       });
}

void HybridStageEditor::buildCost()
{
    addHeading(tr("What an event costs"));
    workload_ = addChoice(
        tr("Workload"), tr("The model that is run on each event."),
        [this](const std::string& id) {
            const bool is_none = id == hybrid_choices::none().toStdString();
            return setWorkload(design(), stage().id, is_none ? std::string() : id, catalog());
        },
        true);
    precision_ = addChoice(
        tr("Precision"), tr("In which its weights are kept."), [this](const std::string& id) {
            return setPrecision(design(), stage().id,
                                precisionFromId(id).value_or(stage().precision), catalog());
        });
    batch_ = new CountField(this);
    batch_->setRange(1, limits::max_batch);
    addRow(tr("Batch"), batch_, tr("How many events are put together to be worked on."));
    batch_->setToolTip(tr("How many events are put together to be worked on."));
    connect(batch_, &CountField::countEdited, this, [this](std::optional<int> count) {
        apply(setBatch(design(), stage().id, count.value_or(1), catalog()));
    });
    device_ = addChoice(
        tr("Device"), tr("What runs the stage, where it is not the tier’s own device."),
        [this](const std::string& id) {
            const bool is_none = id == hybrid_choices::none().toStdString();
            return setDevice(design(), stage().id, is_none ? std::string() : id, catalog());
        },
        true);
    cost_note_ = addNote();
    cost_time_ =
        addFigure({.name = tr("Fixed time"),
                   .tip = tr("How long the device is busy with one event on this tier; where it is "
                             "given, it stands in for the workload."),
                   .dimension = dimension::time,
                   .range = ranges::not_negative,
                   .empty = tr("none"),
                   .scale = {},
                   .hint = {}},
                  QStringLiteral("cost_time"), [this](std::optional<double> value) {
                      return setCostTime(design(), stage().id, value, catalog());
                  });
    cost_power_ = addFigure({.name = tr("Power while busy"),
                             .tip = tr("What the device draws during that time."),
                             .dimension = dimension::power,
                             .range = ranges::not_negative,
                             .empty = tr("none"),
                             .scale = {},
                             .hint = {}},
                            QStringLiteral("cost_power"), [this](std::optional<double> value) {
                                return setCostPower(design(), stage().id, value, catalog());
                            });
    cost_energy_ = addFigure({.name = tr("Or energy of an event"),
                              .tip = tr("What one event takes, in place of the power."),
                              .dimension = dimension::energy,
                              .range = ranges::not_negative,
                              .empty = tr("none"),
                              .scale = {},
                              .hint = {}},
                             QStringLiteral("cost_energy"), [this](std::optional<double> value) {
                                 return setCostEnergy(design(), stage().id, value, catalog());
                             });
}

void HybridStageEditor::buildFlows()
{
    addHeading(tr("Flows here and from here"));
    flow_lines_ = new QVBoxLayout;
    flow_lines_->setSpacing(0);
    body()->addLayout(flow_lines_);
    no_flows_ = addNote();
    no_flows_->setText(tr("None yet."));
    add_flow_ = new PlainButton(tr("Add flow to…"), this);
    add_flow_->setToolTip(tr("Leads from this stage to another one"));
    flow_menu_ = new QMenu(this);
    connect(add_flow_, &QAbstractButton::clicked, this,
            [this] { flow_menu_->popup(add_flow_->mapToGlobal(QPoint(0, add_flow_->height()))); });
    connect(flow_menu_, &QMenu::aboutToShow, this, &HybridStageEditor::fillFlowMenu);
    remove_ = new PlainButton(tr("Remove stage"), this);
    remove_->setToolTip(tr("Events that came here go on to where they went from here"));
    connect(remove_, &QAbstractButton::clicked, this,
            [this] { apply(removeStage(design(), stage().id, catalog())); });
    auto* row = new QHBoxLayout;
    row->setSpacing(6);
    row->addWidget(add_flow_, 1);
    row->addWidget(remove_, 1);
    body()->addSpacing(4);
    body()->addLayout(row);
}

void HybridStageEditor::fillChoices()
{
    kind_->setChoices(hybrid_choices::kinds());
    tier_->setChoices(hybrid_choices::tiers(true));
    workload_->setChoices(hybrid_choices::workloads(catalog()));
    precision_->setChoices(hybrid_choices::precisions());
    device_choices_.clear();
}

void HybridStageEditor::refresh()
{
    figures()->setFigures(figuresOfStage(evaluated(), session().chosen().index));
    refreshPlace();
    rate_->setFigure(stage().rate);
    share_->setFigure(stage().share, shareOf(stage()));
    bytes_->setFigure(stage().bytes_out);
    refreshCost();
    refreshFlows();
}

void HybridStageEditor::refreshPlace()
{
    name_->setValue(toQt(stage().name));
    kind_->setCurrentId(toQt(idOf(stage().kind)));
    tier_->setCurrentId(toQt(idOf(stage().tier)));
    const auto show = [this](PlainButton* button, bool towards_cloud) {
        const auto next = nextTier(design(), stage().tier, towards_cloud);
        button->setEnabled(next.has_value());
        const QString name = next ? toQt(nameOf(*next)) : QString();
        const QString direction =
            towards_cloud ? tr("Move nearer to the cloud") : tr("Move nearer to the sensors");
        QString text = towards_cloud ? tr("Up") : tr("Down");
        if (next)
            text = towards_cloud ? tr("Up to %1").arg(name) : tr("Down to %1").arg(name);
        const QString whole = next ? tr("%1: %2", "move: tier").arg(direction, name) : direction;
        button->setToolTip(whole);
        button->setAccessibleName(whole);
        if (button->text() != text) {
            button->setText(text);
            button->updateGeometry();
        }
    };
    show(up_, true);
    show(down_, false);
}

void HybridStageEditor::refreshCost()
{
    const Stage& now = stage();
    const FixedCost* const cost = fixedCostOf(now, now.tier);
    const bool has_workload = !now.workload.empty();
    const QString tier = toQt(nameOf(now.tier));
    workload_->setCurrentId(has_workload ? toQt(now.workload) : hybrid_choices::none());
    precision_->setCurrentId(toQt(idOf(now.precision)));
    batch_->setCount(now.batch);
    rowOf(precision_)->setVisible(has_workload);
    rowOf(batch_)->setVisible(has_workload);

    const bool in_cloud = now.tier == Tier::Cloud;
    rowOf(device_)->setVisible(!in_cloud);
    if (!in_cloud) {
        const std::string& usual = design().site(now.tier).device;
        const QString made_for = tier + QLatin1Char('/') + toQt(usual);
        if (made_for != device_choices_) {
            device_choices_ = made_for;
            const Device* const device = findDevice(catalog(), usual);
            device_->setChoices(hybrid_choices::devices(
                catalog(), now.tier,
                device != nullptr ? tr("The tier’s: %1").arg(toQt(device->name))
                : usual.empty()   ? tr("None: the tier has no device")
                                  : tr("The tier’s: %1").arg(toQt(usual))));
        }
        device_->setCurrentId(now.device.empty() ? hybrid_choices::none() : toQt(now.device));
    }

    QString note;
    if (cost != nullptr && has_workload)
        note = tr("The fixed time stands in for the workload on the tier %1.").arg(tier);
    else if (cost == nullptr && has_workload)
        note = tr("Time and energy are worked out of the workload. A fixed time would stand in for "
                  "it.");
    else if (cost == nullptr && !isFree(design(), now))
        note = tr("Neither a workload nor a fixed time is known on the tier %1.").arg(tier);
    cost_note_->setText(note);
    cost_note_->setVisible(!note.isEmpty());
    cost_time_->setFigure(cost != nullptr ? std::optional(cost->time) : std::nullopt);
    cost_power_->setVisible(cost != nullptr);
    cost_energy_->setVisible(cost != nullptr);
    if (cost == nullptr)
        return;
    const Device* const device = findDevice(catalog(), deviceOf(design(), now));
    cost_power_->setEmptyText(cost->energy ? tr("none")
                              : device != nullptr && device->sustained_power
                                  ? toQt(device->sustained_power->as_written)
                                  : tr("not known"));
    cost_power_->setFigure(cost->power);
    cost_energy_->setEmptyText(tr("none"));
    cost_energy_->setFigure(cost->energy);
}

void HybridStageEditor::refreshFlows()
{
    flow_indices_.clear();
    std::vector<bool> leads_here;
    for (const bool here : {true, false}) {
        for (std::size_t i = 0; i < design().flows.size(); ++i) {
            const Flow& flow = design().flows[i];
            if ((here ? flow.to : flow.from) != stage().id)
                continue;
            flow_indices_.push_back(i);
            leads_here.push_back(here);
        }
    }
    while (flows_.size() < flow_indices_.size()) {
        const std::size_t place = flows_.size();
        auto* line = new LineButton(this);
        connect(line, &QAbstractButton::clicked, this, [this, place] {
            session().choosePart({DesignPart::Flow, flow_indices_[place]});
        });
        flow_lines_->addWidget(line);
        setTabOrder(flows_.empty() ? cost_energy_->field() : static_cast<QWidget*>(flows_.back()),
                    line);
        flows_.push_back(line);
    }
    const DesignResult& result = session().result();
    for (std::size_t i = 0; i < flows_.size(); ++i) {
        flows_[i]->setVisible(i < flow_indices_.size());
        if (i >= flow_indices_.size())
            continue;
        const Flow& flow = design().flows[flow_indices_[i]];
        const std::string& other = leads_here[i] ? flow.from : flow.to;
        const auto end = findStage(design(), other);
        const QString name = toQt(end ? design().stages[*end].name : other);
        const QString kind = toQt(nameOf(flow.kind));
        QString remark = kind;
        if (result.is_sound)
            remark += QStringLiteral(" · ") +
                      toQt(formatQuantity(result.flows[flow_indices_[i]].bandwidth,
                                          dimension::bandwidth));
        flows_[i]->setWords(leads_here[i] ? tr("From %1").arg(name) : tr("To %1").arg(name),
                            remark);
    }
    no_flows_->setVisible(flow_indices_.empty());
    add_flow_->setEnabled(design().stages.size() > 1);
}

std::vector<LineButton*> HybridStageEditor::flows() const
{
    return {flows_.begin(), flows_.begin() + static_cast<std::ptrdiff_t>(flow_indices_.size())};
}

void HybridStageEditor::fillFlowMenu()
{
    flow_menu_->clear();
    for (std::size_t i = 0; i < design().stages.size(); ++i) {
        const Stage& other = design().stages[i];
        if (other.id == stage().id)
            continue;
        QString name = toQt(other.name);
        name.replace(QLatin1Char('&'), QStringLiteral("&&"));
        const auto* action = flow_menu_->addAction(
            tr("%1 (%2)", "stage (tier)").arg(name, toQt(nameOf(other.tier))));
        connect(action, &QAction::triggered, this, [this, i] { addFlowTo(i); });
    }
}

void HybridStageEditor::move(bool towards_cloud)
{
    if (const auto tier = nextTier(design(), stage().tier, towards_cloud))
        apply(moveStage(design(), stage().id, *tier, catalog()));
}

void HybridStageEditor::addFlowTo(std::size_t to)
{
    const std::size_t from = session().chosen().index;
    if (to >= design().stages.size())
        return;
    if (apply(addFlow(design(), newFlow(design(), from, to, catalog()), catalog())))
        session().choosePart({DesignPart::Flow, design().flows.size() - 1});
}

} // namespace deployscope::ui
