// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/compare_view.h"

namespace deployscope::ui {

class LatencyChart;

// What operations take beside the scenario's own request, and which of them its budget rules out.
class CompareLatency : public CompareView
{
    Q_OBJECT

public:
    explicit CompareLatency(QWidget* parent = nullptr);

    void refresh(const Comparison& comparison, const Session& session) override;
    std::vector<Chart*> charts() const override;
    std::vector<Card*> cards() const override { return {card_}; }

    LatencyChart* chart() const { return chart_; }

private:
    LatencyChart* chart_;
    Card* card_;
};

} // namespace deployscope::ui
