// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/controls/card.h"

class QMenu;

namespace deployscope::ui {

class DecisionSession;
class PlainButton;
class QuestionChoices;
class RoleLabel;

// The question that is asked now: what it means, its answers, whose answer it is, and the way to
// the other questions. It follows the session and sends back intent.
class QuestionCard : public Card
{
    Q_OBJECT

public:
    explicit QuestionCard(DecisionSession& session, QWidget* parent = nullptr);

    // Another question, or another flow.
    void showQuestion();
    void showAnswer();

    QuestionChoices* choices() const { return choices_; }
    PlainButton* backButton() const { return back_; }
    PlainButton* skipButton() const { return skip_; }
    PlainButton* nextButton() const { return next_; }
    PlainButton* sourceButton() const { return change_source_; }
    PlainButton* moreButton() const { return more_; }
    PlainButton* anewButton() const { return anew_; }
    QMenu* moreMenu() const { return more_menu_; }
    QString questionText() const;
    QString sourceText() const; // "Taken from the scenario: 10.0 ms"

    void goBack();
    void goOn(); // stays where the field refuses its text
    void focusAnswer();

signals:
    void recommendRequested(); // the last question is behind

private:
    void build();
    bool readField();
    void fillMore();
    void skip();
    void changeSource();
    void leadOn();

    DecisionSession& session_;
    RoleLabel* place_;
    PlainButton* anew_;
    RoleLabel* question_;
    RoleLabel* help_;
    QuestionChoices* choices_;
    RoleLabel* source_;
    PlainButton* change_source_;
    PlainButton* back_;
    PlainButton* skip_;
    PlainButton* more_;
    PlainButton* next_;
    QMenu* more_menu_;
};

} // namespace deployscope::ui
