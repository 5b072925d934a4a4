// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/scenario_details.h"

#include "core/evaluation/evaluate.h"
#include "core/evaluation/scenario_fields.h"
#include "core/units/format.h"

#include "ui/controls/choice_box.h"
#include "ui/controls/count_field.h"
#include "ui/controls/fold.h"
#include "ui/controls/quantity_field.h"
#include "ui/controls/role_label.h"
#include "ui/pages/text.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace deployscope::ui {

namespace {

QWidget* addRow(QVBoxLayout* layout, const QString& name, QWidget* editor)
{
    auto* row = new QWidget;
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    auto* label = new RoleLabel(TextRole::Body, name);
    label->setElided(true);
    line->addWidget(label, 2);
    if (qobject_cast<ChoiceBox*>(editor)) {
        editor->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        line->addWidget(editor, 3);
    } else {
        line->addWidget(editor);
    }
    editor->setAccessibleName(name);
    layout->addWidget(row);
    return row;
}

QString quantity(double value, Dimension dimension)
{
    return toQt(formatExact(value, dimension));
}

QString joined(const QStringList& parts)
{
    return parts.join(QStringLiteral(" · "));
}

} // namespace

ScenarioDetails::ScenarioDetails(QWidget* parent) : QWidget(parent)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);

    budget_ = addFold(tr("Latency budget"));
    latency_ = addQuantity(budget_, tr("End to end within"),
                           tr("How long one request may take, network and all."), "latency_budget",
                           tr("no budget"));

    network_fold_ = addFold(tr("Network"));
    network_ = new ChoiceBox(tr("Network"), this);
    addRow(network_fold_->content(), tr("Link"), network_);
    connect(network_, &ChoiceBox::idEdited, this, [this](const QString& id) {
        emit edited(QStringLiteral("network"),
                    [id](Scenario& scenario) { scenario.network = id.toStdString(); });
    });
    software_ = addQuantity(
        network_fold_, tr("Service software"),
        tr("What the service behind the network adds to each request; 60 to 150 ms are typical of "
           "a cloud service."),
        "software_overhead");

    efficiency_ = addFold(tr("Efficiency and overhead"));
    compute_efficiency_ =
        addQuantity(efficiency_, tr("Of peak compute"),
                    tr("The share of the listed peak that is reached."), "compute_efficiency");
    bandwidth_efficiency_ = addQuantity(efficiency_, tr("Of peak bandwidth"),
                                        tr("The share of the listed bandwidth that is reached."),
                                        "bandwidth_efficiency");
    overhead_ = addQuantity(efficiency_, tr("Fixed overhead"),
                            tr("Launch and scheduling on the device, once per batch."), "overhead");

    demand_ = addFold(tr("Load, power, battery, price"));
    rate_ = addQuantity(demand_, tr("Requests"),
                        tr("How many inferences a second are asked for: \"100 /s\"."),
                        "request_rate", tr("such as 100 /s"));
    power_ =
        addQuantity(demand_, tr("Power at most"), tr("What may be drawn, by heat or by supply."),
                    "power_budget", tr("such as 5 W"));
    battery_ = addQuantity(demand_, tr("One charge lasts"),
                           tr("How long the battery must last: \"24 h\"."), "battery_life",
                           tr("such as 24 h"));
    price_ = addQuantity(demand_, tr("Price at most"), tr("What one device may cost: \"800 USD\"."),
                         "price_budget", tr("such as 800 USD"));

    formats_ = addFold(tr("Context and formats"));
    context_ = new CountField(this);
    context_->setRange(1, limits::max_context);
    context_->setToolTip(tr("Tokens that each sequence holds."));
    context_row_ = addRow(formats_->content(), tr("Context, tokens"), context_);
    connect(context_, &CountField::countEdited, this, [this](std::optional<int> count) {
        emit edited(QStringLiteral("context"),
                    [count](Scenario& scenario) { scenario.context = count; });
    });
    activations_ = addPrecision(formats_, tr("Activations"),
                                tr("Bytes of an activation, where they differ from the weights'."),
                                QStringLiteral("activation_precision"),
                                [](Scenario& scenario, std::optional<Precision> value) {
                                    scenario.activation_precision = value;
                                });
    kv_cache_ = addPrecision(formats_, tr("KV cache"),
                             tr("Bytes of a cached value, where they differ from the weights'."),
                             QStringLiteral("kv_cache_precision"),
                             [](Scenario& scenario, std::optional<Precision> value) {
                                 scenario.kv_cache_precision = value;
                             });
}

void ScenarioDetails::setCatalog(const Catalog& catalog)
{
    std::vector<Choice> choices;
    for (const Network& network : catalog.networks) {
        Choice choice;
        choice.id = toQt(network.id);
        choice.name = toQt(network.name);
        choice.tooltip = toQt(network.summary);
        if (network.uplink)
            choice.secondary = toQt(network.uplink->as_written);
        choices.push_back(std::move(choice));
    }
    network_->setChoices(choices);
}

void ScenarioDetails::show(const Scenario& scenario, const Catalog& catalog, const Result& result)
{
    const auto subject = subjectOf(scenario, catalog);
    if (!subject)
        return;
    latency_->setQuantity(scenario.latency_budget);
    budget_->setSummary(
        scenario.latency_budget ? quantity(*scenario.latency_budget, dimension::time) : tr("none"));

    network_->setCurrentId(toQt(scenario.network));
    software_->setQuantity(scenario.software_overhead);
    network_fold_->setSummary(toQt(formatQuantity(
        result.time.network_transfer + result.time.network_software, dimension::time)));

    compute_efficiency_->setQuantity(scenario.compute_efficiency);
    bandwidth_efficiency_->setQuantity(scenario.bandwidth_efficiency);
    overhead_->setQuantity(scenario.overhead);
    const bool ideal = scenario.compute_efficiency == 1.0 && scenario.bandwidth_efficiency == 1.0 &&
                       scenario.overhead == 0.0;
    efficiency_->setSummary(ideal ? tr("ideal bound")
                                  : joined({toQt(formatPercent(scenario.compute_efficiency)),
                                            toQt(formatPercent(scenario.bandwidth_efficiency)),
                                            quantity(scenario.overhead, dimension::time)}));

    rate_->setQuantity(scenario.request_rate);
    power_->setQuantity(scenario.power_budget);
    battery_->setQuantity(scenario.battery_life);
    price_->setQuantity(scenario.price_budget);
    QStringList demands;
    const auto mention = [&demands](std::optional<double> value, Dimension dimension) {
        if (value)
            demands << quantity(*value, dimension);
    };
    mention(scenario.request_rate, dimension::rate);
    mention(scenario.power_budget, dimension::power);
    mention(scenario.battery_life, dimension::time);
    mention(scenario.price_budget, dimension::money);
    demand_->setSummary(demands.isEmpty() ? tr("none set") : joined(demands));

    const bool transformer = subject->workload->transformer.has_value();
    const int context = contextOf(scenario, *subject->workload);
    context_row_->setVisible(transformer);
    kv_cache_->parentWidget()->setVisible(transformer);
    activations_->parentWidget()->setVisible(!transformer);
    context_->setCount(context);
    const auto precisionId = [](std::optional<Precision> precision) {
        return precision ? toQt(idOf(*precision)) : QStringLiteral("as-weights");
    };
    activations_->setCurrentId(precisionId(scenario.activation_precision));
    kv_cache_->setCurrentId(precisionId(scenario.kv_cache_precision));
    QStringList formats;
    if (transformer)
        formats << tr("%1 tokens").arg(toQt(formatCount(context)));
    if (transformer && scenario.kv_cache_precision)
        formats << tr("KV %1").arg(toQt(nameOf(*scenario.kv_cache_precision)));
    if (!transformer)
        formats << (scenario.activation_precision ? toQt(nameOf(*scenario.activation_precision))
                                                  : tr("as weights"));
    formats_->setSummary(joined(formats));
}

Fold* ScenarioDetails::addFold(const QString& title)
{
    auto* fold = new Fold(title, this);
    layout()->addWidget(fold);
    return fold;
}

QuantityField* ScenarioDetails::addQuantity(Fold* fold, const QString& name, const QString& tooltip,
                                            std::string_view key, const QString& empty)
{
    const deployscope::QuantityField& subject = quantityField(key);
    auto* field = new QuantityField(subject.dimension, this);
    field->setObjectName(toQt(subject.name));
    field->setRange(subject.range);
    field->setToolTip(tooltip);
    if (subject.optional_value != nullptr)
        field->setOptional(empty);
    addRow(fold->content(), name, field);
    connect(
        field, &QuantityField::quantityEdited, this, [this, &subject](std::optional<double> value) {
            emit edited(toQt(subject.name),
                        [&subject, value](Scenario& scenario) { subject.set(scenario, value); });
        });
    return field;
}

ChoiceBox*
ScenarioDetails::addPrecision(Fold* fold, const QString& name, const QString& tooltip,
                              const QString& control,
                              std::function<void(Scenario&, std::optional<Precision>)> set)
{
    auto* box = new ChoiceBox(name, this);
    std::vector<Choice> choices;
    Choice same;
    same.id = QStringLiteral("as-weights");
    same.name = tr("As the weights");
    choices.push_back(same);
    for (const Precision precision : all_precisions) {
        Choice choice;
        choice.id = toQt(idOf(precision));
        choice.name = toQt(nameOf(precision));
        choice.secondary = toQt(formatQuantity(bytesOf(precision), dimension::data, 1));
        choices.push_back(std::move(choice));
    }
    box->setChoices(choices);
    box->setToolTip(tooltip);
    addRow(fold->content(), name, box);
    connect(box, &ChoiceBox::idEdited, this,
            [this, control, set = std::move(set)](const QString& id) {
                const auto precision = precisionFromId(id.toStdString());
                emit edited(control,
                            [set, precision](Scenario& scenario) { set(scenario, precision); });
            });
    return box;
}

} // namespace deployscope::ui
