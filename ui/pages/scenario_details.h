// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/evaluation/result.h"
#include "core/evaluation/scenario.h"

#include <QString>
#include <QWidget>

#include <functional>
#include <string_view>

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
    // Of the scenario's key; empty stands where an optional one has no value.
    QuantityField* addQuantity(Fold* fold, const QString& name, const QString& tooltip,
                               std::string_view key, const QString& empty = {});
    ChoiceBox* addPrecision(Fold* fold, const QString& name, const QString& tooltip,
                            const QString& control,
                            std::function<void(Scenario&, std::optional<Precision>)> set);

    Fold* budget_;
    QuantityField* latency_;
    Fold* network_fold_;
    ChoiceBox* network_;
    QuantityField* software_;
    Fold* efficiency_;
    QuantityField* compute_efficiency_;
    QuantityField* bandwidth_efficiency_;
    QuantityField* overhead_;
    Fold* demand_;
    QuantityField* rate_;
    QuantityField* power_;
    QuantityField* battery_;
    QuantityField* price_;
    Fold* formats_;
    CountField* context_;
    QWidget* context_row_;
    ChoiceBox* activations_;
    ChoiceBox* kv_cache_;
};

} // namespace deployscope::ui
