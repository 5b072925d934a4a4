// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/series/hardware_points.h"
#include "ui/pages/compare_view.h"

namespace deployscope::ui {

class HardwareChart;
class WordTableCard;

// The hardware of both editions as a chart and as a table, the scenario's device among it.
class CompareHardware : public CompareView
{
    Q_OBJECT

public:
    explicit CompareHardware(QWidget* parent = nullptr);

    void refresh(const Comparison& comparison, const Session& session) override;
    std::vector<Chart*> charts() const override;
    QList<QAction*> exportActions() const override;
    std::vector<Card*> cards() const override;

    HardwareChart* chart() const { return chart_; }
    WordTableCard* table() const { return table_; }

private:
    HardwareChart* chart_;
    Card* chart_card_;
    WordTableCard* table_;
};

} // namespace deployscope::ui
