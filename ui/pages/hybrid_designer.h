// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/terms.h"
#include "ui/pages/hybrid_view.h"

#include <optional>

namespace deployscope::ui {

class HybridAddStage;
class HybridChart;
class HybridFigures;
class HybridInspector;
class HybridSession;
class VerdictBanner;
class WhyPanel;
struct HybridPart;

// The designer: whether the design holds, the design as it is drawn, its figures beside those of
// the two extremes, and at the right the chosen part and why the chosen figure is what it is.
class HybridDesigner : public HybridView
{
    Q_OBJECT

public:
    explicit HybridDesigner(HybridSession& session, QWidget* parent = nullptr);

    VerdictBanner* banner() const { return banner_; }
    HybridChart* chart() const { return chart_; }
    HybridFigures* figures() const { return figures_; }
    HybridAddStage* addStageButton() const { return add_; }
    HybridInspector* inspector() const { return inspector_; }
    WhyPanel* why() const { return why_; }

    std::vector<Chart*> charts() const override;
    QList<QAction*> exportActions() const override;
    std::vector<Card*> cards() const override;

protected:
    void showEvent(QShowEvent* event) override;

private:
    void build();
    void listen();
    void follow();
    void refresh();
    void showChosen();
    void choose(HybridPart part);
    void move(std::size_t stage, Tier tier);
    void connectStages(std::size_t from, std::size_t to);
    void add(std::optional<std::size_t> into_flow);
    void remove(HybridPart part);

    HybridSession& session_;
    VerdictBanner* banner_;
    Card* drawing_;
    HybridChart* chart_;
    HybridAddStage* add_;
    HybridFigures* figures_;
    HybridInspector* inspector_;
    WhyPanel* why_;
    bool stale_{true}; // something changed while it was not in sight
};

} // namespace deployscope::ui
