// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/evaluation/result.h"
#include "core/evaluation/scenario.h"
#include "core/units/dimension.h"

#include <QString>
#include <QWidget>

#include <functional>

class QFormLayout;

namespace deployscope::ui {

class ChoiceBox;
class CountField;
class Fold;
class QuantityField;

// The further parameters of a scenario, folded away by subject, each fold with a summary of what
// it holds.
class ScenarioDetails : public QWidget
{
    Q_OBJECT

public:
    explicit ScenarioDetails(QWidget* parent = nullptr);

    void setCatalog(const Catalog& catalog);
    void show(const Scenario& scenario, const Catalog& catalog, const Result& result);

signals:
    // The owner applies the change to the scenario at hand.
    void edited(const QString& control, const std::function<void(Scenario&)>& change);

private:
    Fold* addFold(const QString& title);
    QuantityField* addQuantity(Fold* fold, const QString& name, const QString& tooltip,
                               Dimension dimension, double minimum, double maximum,
                               const QString& empty, const QString& control,
                               std::function<void(Scenario&, std::optional<double>)> set);
    ChoiceBox* addPrecision(Fold* fold, const QString& name, const QString& tooltip,
                            const QString& control,
                            std::function<void(Scenario&, std::optional<Precision>)> set);

    Fold* m_budget;
    QuantityField* m_latency;
    Fold* m_network_fold;
    ChoiceBox* m_network;
    QuantityField* m_software;
    Fold* m_efficiency;
    QuantityField* m_compute_efficiency;
    QuantityField* m_bandwidth_efficiency;
    QuantityField* m_overhead;
    Fold* m_demand;
    QuantityField* m_rate;
    QuantityField* m_power;
    QuantityField* m_battery;
    QuantityField* m_price;
    Fold* m_formats;
    CountField* m_context;
    QWidget* m_context_row;
    ChoiceBox* m_activations;
    ChoiceBox* m_kv_cache;
};

} // namespace deployscope::ui
