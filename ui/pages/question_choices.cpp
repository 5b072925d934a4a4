// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/question_choices.h"

#include "ui/controls/choice_card.h"
#include "ui/controls/paint.h"
#include "ui/controls/quantity_field.h"
#include "ui/controls/role_label.h"
#include "ui/pages/text.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace deployscope::ui {

namespace {

constexpr int gap = 8;
constexpr int side = 10;
constexpr int widest_alone = 320; // a field needs no more where there are no choices beside it

} // namespace

// A card like those of the choices, with a field on it.
class FigureCard : public QWidget
{
public:
    FigureCard(const FlowQuestion& question, QWidget* parent)
        : QWidget(parent), field_(new QuantityField(question.dimension, this))
    {
        auto* layout = new QVBoxLayout(this);
        layout->setContentsMargins(side, 6, side, 7);
        layout->setSpacing(4);
        auto* title =
            new RoleLabel(TextRole::Label, QuestionChoices::tr("Answer with a figure"), this);
        title->setForegroundRole(QPalette::WindowText);
        title->setAlignment(Qt::AlignHCenter);
        title->setElided(true);
        layout->addWidget(title);
        auto* row = new QHBoxLayout;
        row->setSpacing(6);
        row->addWidget(new RoleLabel(TextRole::Caption,
                                     question.sense == Sense::AtMost
                                         ? QuestionChoices::tr("at most")
                                         : QuestionChoices::tr("at least"),
                                     this));
        row->addWidget(field_, 1);
        layout->addLayout(row);
        field_->setRange({question.low, question.high, false});
        field_->setOptional(QuestionChoices::tr("none yet"));
        field_->setAccessibleName(
            QuestionChoices::tr("%1, %2", "question, at most or at least")
                .arg(toQt(question.name), question.sense == Sense::AtMost
                                              ? QuestionChoices::tr("at most")
                                              : QuestionChoices::tr("at least")));
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    }

    QuantityField* field() const { return field_; }

    void setChosen(bool chosen)
    {
        chosen_ = chosen;
        update();
    }

protected:
    void mousePressEvent(QMouseEvent*) override { field_->setFocus(Qt::TabFocusReason); }

    void paintEvent(QPaintEvent*) override
    {
        const Theme& theme = themeOf(palette());
        QPainter painter(this);
        drawPanel(painter, rect(), chosen_ ? theme.accent_soft : theme.card,
                  chosen_ ? theme.accent : theme.field_border, corner_radius, chosen_ ? 2.0 : 1.0);
    }

private:
    QuantityField* field_;
    bool chosen_{false};
};

QuestionChoices::QuestionChoices(QWidget* parent) : QWidget(parent), layout_(new QHBoxLayout(this))
{
    layout_->setContentsMargins(0, 0, 0, 0);
    layout_->setSpacing(gap);
}

QuantityField* QuestionChoices::field() const
{
    return figure_ ? figure_->field() : nullptr;
}

void QuestionChoices::setQuestion(const FlowQuestion& question)
{
    // One of them may be what is just telling that it was chosen.
    while (QLayoutItem* item = layout_->takeAt(0)) {
        if (QWidget* old = item->widget()) {
            old->hide();
            old->deleteLater();
        }
        delete item;
    }
    cards_.clear();
    choices_.clear();
    figure_ = nullptr;
    for (const FlowChoice& choice : question.choices) {
        auto* card = new ChoiceCard(toQt(choice.label), toQt(choice.text), this);
        const std::size_t index = cards_.size();
        connect(card, &ChoiceCard::chosen, this, [this, index] { choose(index); });
        connect(card, &ChoiceCard::left, this, [this, index](int steps) { leave(index, steps); });
        layout_->addWidget(card, 1);
        card->show(); // now, so that it can take the focus
        cards_.push_back(card);
        choices_.push_back(choice.id);
    }
    if (question.takes_figure) {
        figure_ = new FigureCard(question, this);
        connect(figure_->field(), &QuantityField::quantityEdited, this,
                [this](std::optional<double> figure) {
                    if (figure)
                        emit figureGiven(*figure);
                    else
                        emit figureCleared();
                });
        if (cards_.empty()) {
            figure_->setMaximumWidth(widest_alone);
            layout_->addWidget(figure_, 1);
            layout_->addStretch(1);
        } else {
            layout_->addWidget(figure_, 1);
        }
        figure_->show();
    }
    setAnswer({});
}

void QuestionChoices::setAnswer(const FlowAnswer& answer)
{
    answer_ = answer;
    std::size_t stop = 0; // where Tab leads
    for (std::size_t i = 0; i < cards_.size(); ++i) {
        const bool is_answer = answer.isGiven() && choices_[i] == answer.choice;
        cards_[i]->setChosen(is_answer);
        if (is_answer)
            stop = i;
    }
    for (std::size_t i = 0; i < cards_.size(); ++i)
        cards_[i]->setFocusPolicy(i == stop ? Qt::StrongFocus : Qt::ClickFocus);
    if (figure_) {
        const bool is_answer = answer.isGiven() && answer.choice.empty() && answer.figure;
        figure_->setChosen(is_answer);
        figure_->field()->setQuantity(is_answer ? answer.figure : std::nullopt);
    }
}

std::vector<QWidget*> QuestionChoices::stops() const
{
    std::vector<QWidget*> stops(cards_.begin(), cards_.end());
    if (figure_)
        stops.push_back(figure_->field());
    return stops;
}

void QuestionChoices::focusAnswer()
{
    const auto chosen = std::find_if(cards_.begin(), cards_.end(),
                                     [](const ChoiceCard* card) { return card->isChecked(); });
    const bool figure = answer_.isGiven() && answer_.choice.empty();
    if (chosen != cards_.end())
        (*chosen)->setFocus(Qt::TabFocusReason);
    else if (figure_ && (figure || cards_.empty()))
        figure_->field()->setFocus(Qt::TabFocusReason);
    else if (!cards_.empty())
        cards_.front()->setFocus(Qt::TabFocusReason);
}

void QuestionChoices::choose(std::size_t index)
{
    if (cards_[index]->isChecked() && answer_.source == AnswerSource::User)
        emit confirmed();
    else
        emit chosen(toQt(choices_[index]));
}

void QuestionChoices::leave(std::size_t index, int steps)
{
    const auto count = static_cast<int>(cards_.size());
    const int to = static_cast<int>(index) + steps;
    if (to == count && figure_)
        figure_->field()->setFocus(Qt::TabFocusReason);
    else
        cards_[static_cast<std::size_t>(std::clamp(to, 0, count - 1))]->setFocus(
            Qt::TabFocusReason);
}

} // namespace deployscope::ui
