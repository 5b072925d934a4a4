// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/series/pattern_judgement.h"
#include "ui/pages/hybrid_view.h"

#include <vector>

class QMenu;

namespace deployscope::ui {

class DecisionSession;
class HybridSession;
class PatternList;
class PatternVerdict;
class ReadingText;
class RoleLabel;
class WordTableView;

// Patterns: at the left which there are, at the right all that is known of the chosen one: whether
// it fits the answers of the decision, and whether the design in hand shows it. Where there is room
// they all stand side by side below it.
class HybridPatterns : public HybridView
{
    Q_OBJECT

public:
    // Both must outlive the view. The decision is loaded when the view is first shown.
    HybridPatterns(HybridSession& session, DecisionSession& decision, QWidget* parent = nullptr);

    QList<QAction*> exportActions() const override { return {save_csv_, save_markdown_}; }
    std::vector<Card*> cards() const override;

    PatternList* list() const { return list_; }
    Card* card() const { return card_; }
    PatternVerdict* fit() const { return fit_; }
    PatternVerdict* sign() const { return sign_; }
    ReadingText* text() const { return text_; }
    RoleLabel* summary() const { return summary_; }
    RoleLabel* tradeOff() const { return trade_off_; }
    WordTableView* beside() const { return beside_; }
    QAction* copyAction() const { return copy_; }

    Table table(); // of all patterns, as it is exported

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    void follow();
    void refresh();
    void judge();
    void showAll();
    void showChosen();
    void showNothing();
    void save(const QString& suffix, const std::string& contents);

    HybridSession& session_;
    DecisionSession& decision_;
    PatternList* list_;
    Card* card_;
    RoleLabel* summary_;
    RoleLabel* trade_off_;
    PatternVerdict* fit_;
    PatternVerdict* sign_;
    ReadingText* text_;
    Card* all_;
    WordTableView* beside_;
    QMenu* menu_;
    QAction* copy_;
    QAction* save_csv_;
    QAction* save_markdown_;
    std::vector<PatternJudgement> judgements_;
    bool stale_{true};
};

} // namespace deployscope::ui
