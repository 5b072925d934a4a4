// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/series/design_tables.h"
#include "ui/pages/word_table_card.h"

#include <cstdint>

class QModelIndex;

namespace deployscope::ui {

class Chart;
class ExampleChart;
class HybridSession;
class Segmented;

// In the order of the switch.
enum class HybridFigureView : std::uint8_t { Compared, Ways, Tiers, Flows, Cost };

// The figures of the design in hand: beside those of everything in one place, by the ways of its
// events, by tier, by flow, and what a unit costs in a year. A click asks for the derivation. It
// only looks: the designer tells it when to look again.
class HybridFigures : public WordTableCard
{
    Q_OBJECT

public:
    explicit HybridFigures(HybridSession& session, QWidget* parent = nullptr);

    void refresh();

    HybridFigureView shown() const;
    void show(HybridFigureView view);

    Segmented* views() const { return views_; }
    Chart* costChart() const;

signals:
    void viewChanged();

private:
    void showView();
    void showComparison();
    void showTable(const DesignTable& table);
    void explainCell(const QModelIndex& cell);
    DesignTable table() const; // the one in sight; empty for the others

    HybridSession& session_;
    Segmented* views_;
    ExampleChart* cost_;
};

} // namespace deployscope::ui
