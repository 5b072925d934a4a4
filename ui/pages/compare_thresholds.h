// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/series/threshold_table.h"
#include "ui/pages/compare_view.h"

#include <vector>

namespace deployscope::ui {

class RoleLabel;
class WordTableCard;

// "Can my workload run here?": each threshold of the chapter with what the scenario's device offers
// and what its workload demands, and below where the chosen threshold is from.
class CompareThresholds : public CompareView
{
    Q_OBJECT

public:
    explicit CompareThresholds(QWidget* parent = nullptr);

    void refresh(const Comparison& comparison, const Session& session) override;
    QList<QAction*> exportActions() const override;
    std::vector<Card*> cards() const override;

    WordTableCard* card() const { return card_; }
    QString explanation() const; // of the chosen threshold

private:
    void explainRow();

    WordTableCard* card_;
    Card* source_;
    RoleLabel* explanation_;
    std::vector<ThresholdRow> rows_;
};

} // namespace deployscope::ui
