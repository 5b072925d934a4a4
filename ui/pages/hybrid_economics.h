// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/chart_card.h"
#include "ui/pages/known_hybrid_view.h"
#include "ui/pages/setting_rows.h"

namespace deployscope::ui {

// What the patterns of hybrid systems bring in money and data: the train-serve split, federated
// learning, and the data that is left at each tier of the design in hand; each with a sentence and
// with the figures that it is made of.
class HybridEconomics : public KnownHybridView
{
    Q_OBJECT

public:
    explicit HybridEconomics(HybridSession& session, QWidget* parent = nullptr);

    std::vector<Chart*> charts() const override;
    std::vector<Card*> cards() const override;

    ExampleChart* trainServeChart() const { return train_serve_.chart; }
    ExampleChart* federatedChart() const { return federated_.chart; }
    ExampleChart* reductionChart() const { return reduction_.chart; }
    FigureRows* trainServeRows() const { return train_serve_rows_.widget(); }
    FigureRows* federatedRows() const { return federated_rows_.widget(); }
    QString trainServeText() const;
    QString federatedText() const;
    QString reductionText() const;

protected:
    void takeUp(const HybridKnowledge& known) override;
    void refresh() override;

private:
    void listen(SettingRows<EconomicsInputs>& rows);
    void alignCharts();
    void edit(const SettingRows<EconomicsInputs>& rows, std::size_t index, double value);
    void moveRounds(double rounds);

    ToldChart train_serve_;
    ToldChart federated_;
    ToldChart reduction_;
    SettingRows<EconomicsInputs> train_serve_rows_;
    SettingRows<EconomicsInputs> federated_rows_;
};

} // namespace deployscope::ui
