// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/paradigm/recommend.h"
#include "ui/controls/card.h"

class QTableView;

namespace deployscope::ui {

class AnswersModel;
class RoleLabel;

// "What each answer rules out": under each paradigm ✓, △ or ✗ with the figure that decides. The
// line below says the reason of the cell that the keyboard is on.
class AnswersTable : public Card
{
    Q_OBJECT

public:
    explicit AnswersTable(QWidget* parent = nullptr);

    void set(const DecisionFlow& flow, const FlowAnswers& answers,
             const Recommendation& recommendation, const Catalog& catalog, std::size_t asked);

    // Goes to what rules the paradigm out, or to its cell in the row of the question.
    void showParadigm(Tier tier, std::size_t question);

    QTableView* view() const { return view_; }
    AnswersModel* model() const { return model_; }
    QString reason() const; // the line below

signals:
    void questionRequested(int question);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void fit();
    void showReason();

    QTableView* view_;
    AnswersModel* model_;
    RoleLabel* reason_;
    QString summary_; // the line below while no cell is in hand
};

} // namespace deployscope::ui
