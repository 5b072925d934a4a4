// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/page.h"

class QScrollArea;

namespace deployscope::ui {

class AnswersTable;
class Card;
class DecisionSession;
class FlowChart;
class QuestionCard;
class RecommendationCard;

// Choosing a paradigm: at the left the decision flow as it is walked, at the right the question
// that is asked, what each answer rules out, and what is recommended. It follows the session and
// sends back intent alone.
class WizardPage : public Page
{
    Q_OBJECT

public:
    // Loads the session's flow where it is not loaded yet.
    explicit WizardPage(DecisionSession& session, QWidget* parent = nullptr);

    FlowChart* chart() const { return chart_; }
    QuestionCard* question() const { return question_; }
    AnswersTable* answers() const { return answers_; }
    RecommendationCard* recommendation() const { return recommendation_; }

    QString subject() const override;
    QString helpTopic() const override { return QStringLiteral("wizard"); }
    std::vector<Chart*> charts() const override;
    QList<QAction*> exportActions() const override;
    QString verdictText() const override;
    bool canUndo() const override;
    bool canRedo() const override;
    void undo() override;
    void redo() override;

signals:
    void exampleRequested(const QString& id); // a worked example
    void hybridRequested();                   // a design over several tiers

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void build();
    void listen();
    void showFlow();
    void showResult();
    void showAsked();
    void drawFlow();
    void takeNode(const QString& id);
    void showRecommendation();
    void exportReport(const QString& suffix);
    void copyReport();
    bool hasFlow() const;

    DecisionSession& session_;
    QuestionCard* question_;
    Card* chart_card_;
    FlowChart* chart_;
    QScrollArea* scroll_;
    AnswersTable* answers_;
    RecommendationCard* recommendation_;
    QList<QAction*> reports_;
    bool stale_{true}; // something changed while the page was not in sight
};

} // namespace deployscope::ui
