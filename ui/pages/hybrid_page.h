// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/page.h"

#include <array>
#include <cstddef>
#include <cstdint>

class QStackedWidget;

namespace deployscope::ui {

class DecisionSession;
class HybridBar;
class HybridDesigner;
class HybridSession;
class HybridView;

// In the order of the switch at the top.
enum class HybridSection : std::uint8_t { Designer, Patterns, Economics, Convergence, Entropy };
inline constexpr std::size_t hybrid_section_count = 5;

// Hybrid: one system over several tiers. At the top the section and the design in hand, below the
// section, which is made when it is first shown.
class HybridPage : public Page
{
    Q_OBJECT

public:
    // Loads the session where it is not loaded yet. Both must outlive the page.
    HybridPage(HybridSession& session, DecisionSession& decision, QWidget* parent = nullptr);

    HybridSection section() const;
    void showSection(HybridSection section);

    HybridBar* bar() const { return bar_; }
    HybridView* view() const; // in sight
    HybridDesigner* designer();

    QString subject() const override;
    QString helpTopic() const override { return QStringLiteral("hybrid"); }
    bool savesSession() const override { return true; }
    bool showsOpened() const override;
    QString newTip() const override { return tr("Begin a new design"); }
    void startAnew() override;
    std::vector<Chart*> charts() const override;
    QList<QAction*> exportActions() const override;
    QString verdictText() const override;
    bool canUndo() const override;
    bool canRedo() const override;
    void undo() override;
    void redo() override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    HybridView* viewOf(HybridSection section);
    HybridView* make(HybridSection section);
    void setCompact(bool compact);

    HybridSession& session_;
    DecisionSession& decision_;
    HybridBar* bar_;
    QStackedWidget* stack_;
    std::array<HybridView*, hybrid_section_count> views_{}; // null until it is made
    bool compact_{false};
};

} // namespace deployscope::ui
