// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/hybrid_view.h"

namespace deployscope::ui {

class ConvergenceChart;
class HybridSession;
class ReadingText;
class RoleLabel;

// How the tiers come to the same principles: the picture, and below it what it says and where it
// is from.
class HybridConvergence : public HybridView
{
    Q_OBJECT

public:
    explicit HybridConvergence(HybridSession& session, QWidget* parent = nullptr);

    ConvergenceChart* chart() const { return chart_; }
    ReadingText* text() const { return text_; }

    std::vector<Chart*> charts() const override;
    std::vector<Card*> cards() const override { return {card_, text_card_}; }

protected:
    void showEvent(QShowEvent* event) override;

private:
    void follow();
    void refresh();

    HybridSession& session_;
    RoleLabel* nothing_; // where nothing is known
    ConvergenceChart* chart_;
    Card* card_;
    Card* text_card_;
    ReadingText* text_;
    bool stale_{true}; // what is known changed while it was not in sight
};

} // namespace deployscope::ui
