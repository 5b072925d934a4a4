// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/hybrid_view.h"

class QModelIndex;

namespace deployscope::ui {

class HybridSession;
class VerdictBanner;
class WhyPanel;
class WordTableCard;

// The designer: whether the design holds, the design as it is drawn, its figures beside those of
// the two extremes, and at the right the chosen part and why the chosen figure is what it is.
class HybridDesigner : public HybridView
{
    Q_OBJECT

public:
    explicit HybridDesigner(HybridSession& session, QWidget* parent = nullptr);

    VerdictBanner* banner() const { return banner_; }
    WordTableCard* figures() const { return figures_; }
    WhyPanel* why() const { return why_; }

    std::vector<Chart*> charts() const override;
    QList<QAction*> exportActions() const override;
    std::vector<Card*> cards() const override;

protected:
    void showEvent(QShowEvent* event) override;

private:
    void build();
    void follow();
    void refresh();
    void showFigures();
    void explainCell(const QModelIndex& cell);

    HybridSession& session_;
    VerdictBanner* banner_;
    WordTableCard* figures_;
    WhyPanel* why_;
    bool stale_{true}; // something changed while it was not in sight
};

} // namespace deployscope::ui
