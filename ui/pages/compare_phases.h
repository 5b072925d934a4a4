// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/series/phase_comparison.h"
#include "ui/pages/compare_view.h"

#include <vector>

namespace deployscope::ui {

class RoleLabel;
class WordTableCard;

// Training against inference: the scenario's own workload in each of its phases, what data,
// algorithm and machine are like in either, and what limits where and is to be optimised.
class ComparePhases : public CompareView
{
    Q_OBJECT

public:
    explicit ComparePhases(QWidget* parent = nullptr);

    void refresh(const Comparison& comparison, const Session& session) override;
    QList<QAction*> exportActions() const override;
    std::vector<Card*> cards() const override;

    WordTableCard* own() const { return own_; }
    WordTableCard* phases() const { return phases_; }
    WordTableCard* constraints() const { return constraints_; }

private:
    void showOwn();

    WordTableCard* own_;
    RoleLabel* sentence_;
    WordTableCard* phases_;
    WordTableCard* constraints_;
    PhaseComparison comparison_;
    Comparison texts_; // as last shown
};

} // namespace deployscope::ui
