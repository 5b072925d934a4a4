// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/question_card.h"

#include "core/paradigm/decision_report.h"
#include "core/units/format.h"

#include "ui/controls/plain_button.h"
#include "ui/controls/quantity_field.h"
#include "ui/controls/role_label.h"
#include "ui/pages/question_choices.h"
#include "ui/pages/text.h"
#include "ui/session/decision_session.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QVBoxLayout>

#include <algorithm>

namespace deployscope::ui {

namespace {

constexpr int help_lines = 2;

} // namespace

QuestionCard::QuestionCard(DecisionSession& session, QWidget* parent)
    : Card({}, parent)
    , session_(session)
    , place_(new RoleLabel(TextRole::Label, {}, this))
    , anew_(new PlainButton(tr("Start anew"), this))
    , question_(new RoleLabel(TextRole::Title, {}, this))
    , help_(new RoleLabel(TextRole::Caption, {}, this))
    , choices_(new QuestionChoices(this))
    , source_(new RoleLabel(TextRole::Caption, {}, this))
    , change_source_(new PlainButton({}, this))
    , back_(new PlainButton(tr("Back"), this))
    , skip_(new PlainButton(tr("Skip"), this))
    , more_(new PlainButton({}, this))
    , next_(new PlainButton({}, this))
    , more_menu_(new QMenu(this))
{
    setAccessibleName(tr("Question"));
    next_->setProminent(true);
    build();
    anew_->setToolTip(tr("Forget every answer given here; Undo brings them back"));
    skip_->setToolTip(tr("Leave this question open and go on"));
    back_->setToolTip(tr("The question before (Alt+Left)"));
    next_->setToolTip(tr("The next question (Alt+Right)"));
    more_->setToolTip(tr("Questions that the drawn flow does not ask"));

    connect(anew_, &QAbstractButton::clicked, &session_, &DecisionSession::startAnew);
    connect(back_, &QAbstractButton::clicked, this, &QuestionCard::goBack);
    connect(skip_, &QAbstractButton::clicked, this, &QuestionCard::skip);
    connect(next_, &QAbstractButton::clicked, this, &QuestionCard::goOn);
    connect(change_source_, &QAbstractButton::clicked, this, &QuestionCard::changeSource);
    connect(more_, &QAbstractButton::clicked, this,
            [this] { more_menu_->popup(more_->mapToGlobal(QPoint(0, more_->height()))); });
    connect(more_menu_, &QMenu::aboutToShow, this, &QuestionCard::fillMore);
    connect(choices_, &QuestionChoices::chosen, this,
            [this](const QString& choice) { session_.choose(session_.asked(), choice); });
    connect(choices_, &QuestionChoices::confirmed, this, &QuestionCard::goOn);
    connect(choices_, &QuestionChoices::figureGiven, this,
            [this](double figure) { session_.setFigure(session_.asked(), figure); });
    connect(choices_, &QuestionChoices::figureCleared, this,
            [this] { session_.leaveOpen(session_.asked()); });
}

QString QuestionCard::questionText() const
{
    return question_->text();
}

QString QuestionCard::sourceText() const
{
    return source_->text();
}

void QuestionCard::build()
{
    auto* head = new QHBoxLayout;
    place_->setElided(true);
    head->addWidget(place_, 1);
    head->addWidget(anew_);
    content()->addLayout(head);
    question_->setWordWrap(true);
    content()->addWidget(question_);
    help_->setWordWrap(true);
    help_->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    help_->setMinimumHeight(help_lines * help_->fontMetrics().lineSpacing());
    content()->addWidget(help_);
    content()->addWidget(choices_);
    auto* source = new QHBoxLayout;
    source_->setElided(true);
    source->addWidget(source_, 1);
    QSizePolicy keeps = change_source_->sizePolicy();
    keeps.setRetainSizeWhenHidden(true); // what is below stays in its place
    change_source_->setSizePolicy(keeps);
    source->addWidget(change_source_);
    content()->addLayout(source);
    auto* ways = new QHBoxLayout;
    ways->addWidget(back_);
    ways->addWidget(skip_);
    ways->addStretch(1);
    ways->addWidget(more_);
    ways->addStretch(1);
    ways->addWidget(next_);
    content()->addLayout(ways);
}

void QuestionCard::showQuestion()
{
    const DecisionFlow& flow = session_.flow();
    setVisible(!flow.questions.empty());
    if (flow.questions.empty())
        return;
    const bool had_focus = choices_->isAncestorOf(focusWidget()) || next_->hasFocus() ||
                           skip_->hasFocus() || back_->hasFocus();
    const FlowQuestion& question = flow.questions[session_.asked()];
    const std::vector<std::size_t> drawn = session_.drawnQuestions();
    const auto at = std::find(drawn.begin(), drawn.end(), session_.asked());
    place_->setText(at == drawn.end() ? tr("Beyond the drawn flow · %1").arg(toQt(question.name))
                                      : tr("Question %1 of %2 · %3")
                                            .arg(at - drawn.begin() + 1)
                                            .arg(drawn.size())
                                            .arg(toQt(question.name)));
    question_->setText(toQt(question.text));
    help_->setText(toQt(question.help));
    choices_->setQuestion(question);
    choices_->setAccessibleName(question_->text());
    QWidget* before = anew_; // the new ones would be the last of the window
    for (QWidget* stop : choices_->stops()) {
        setTabOrder(before, stop);
        before = stop;
    }
    setTabOrder(before, change_source_);
    showAnswer();
    if (had_focus)
        choices_->focusAnswer();
}

void QuestionCard::showAnswer()
{
    const DecisionFlow& flow = session_.flow();
    if (flow.questions.empty())
        return;
    const std::size_t asked = session_.asked();
    const FlowAnswer& answer = session_.answers()[asked];
    const FlowAnswer& known = session_.scenarioAnswer(asked);
    const QString scenario = toQt(answerText(flow.questions[asked], known));
    choices_->setAnswer(answer);
    switch (answer.source) {
    case AnswerSource::Scenario:
        source_->setText(
            tr("Taken from the scenario: %1. Any answer here overrides it.").arg(scenario));
        change_source_->setText(tr("Leave open"));
        break;
    case AnswerSource::User:
        source_->setText(known.isGiven() ? tr("Your answer; the scenario says %1.").arg(scenario)
                                         : tr("Your answer; the scenario does not say."));
        change_source_->setText(known.isGiven() ? tr("Take the scenario’s") : tr("Clear"));
        break;
    case AnswerSource::None:
        source_->setText(known.isGiven() ? tr("Left open; the scenario says %1.").arg(scenario)
                                         : tr("Not answered, and so it rules nothing out."));
        change_source_->setText(tr("Take the scenario’s"));
        break;
    }
    change_source_->setVisible(answer.isGiven() || known.isGiven());
    back_->setEnabled(session_.questionBefore().has_value());
    skip_->setEnabled(answer.source != AnswerSource::User);
    next_->setText(session_.questionAfter() ? tr("Next") : tr("Recommend"));
    const std::vector<std::size_t> further = session_.furtherQuestions();
    const auto answered =
        std::count_if(further.begin(), further.end(), [this](std::size_t question) {
            return session_.answers()[question].isGiven();
        });
    more_->setVisible(!further.empty());
    more_->setText(tr("More questions: %1 of %2 answered").arg(answered).arg(further.size()));
    anew_->setEnabled(!session_.isAnew());
    for (PlainButton* button : {next_, more_, change_source_})
        button->updateGeometry();
}

void QuestionCard::fillMore()
{
    more_menu_->clear();
    for (const std::size_t question : session_.furtherQuestions()) {
        const FlowQuestion& each = session_.flow().questions[question];
        QString text =
            tr("%1: %2", "question: answer")
                .arg(toQt(each.name), toQt(answerText(each, session_.answers()[question])));
        if (session_.answers()[question].source == AnswerSource::Scenario)
            text = tr("%1, from the scenario").arg(text);
        QAction* action =
            more_menu_->addAction(text.replace(QLatin1Char('&'), QLatin1String("&&")));
        connect(action, &QAction::triggered, this, [this, question] {
            session_.ask(question);
            choices_->focusAnswer();
        });
    }
}

void QuestionCard::goBack()
{
    readField();
    if (const auto before = session_.questionBefore())
        session_.ask(*before);
}

// What is being typed counts, also where a key leads on. False where it is refused.
bool QuestionCard::readField()
{
    QuantityField* field = choices_->field();
    if (field && field->hasFocus())
        next_->setFocus(Qt::OtherFocusReason);
    return !field || field->problem().isEmpty();
}

void QuestionCard::goOn()
{
    if (readField())
        leadOn();
    else
        choices_->field()->setFocus(Qt::TabFocusReason);
}

void QuestionCard::skip()
{
    if (session_.answers()[session_.asked()].source == AnswerSource::Scenario)
        session_.leaveOpen(session_.asked());
    leadOn();
}

void QuestionCard::leadOn()
{
    if (const auto after = session_.questionAfter())
        session_.ask(*after);
    else
        emit recommendRequested();
}

void QuestionCard::changeSource()
{
    const std::size_t asked = session_.asked();
    if (session_.answers()[asked].source == AnswerSource::Scenario)
        session_.leaveOpen(asked);
    else
        session_.takeFromScenario(asked);
}

void QuestionCard::focusAnswer()
{
    choices_->focusAnswer();
}

} // namespace deployscope::ui
