// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/checkpoint_view.h"

#include "core/example/program.h"
#include "core/example/show.h"

#include "ui/controls/card.h"
#include "ui/controls/paint.h"
#include "ui/controls/plain_button.h"
#include "ui/controls/role_label.h"
#include "ui/pages/text.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace deployscope::ui {

namespace {

constexpr int reading_characters = 104; // longer lines tire the eye
constexpr int note_margin = 14;

} // namespace

// A text on a tinted surface under a small title.
class CheckpointView::Note : public QWidget
{
public:
    Note(const QString& title, bool good, QWidget* parent)
        : QWidget(parent), good_(good), text_(new RoleLabel(TextRole::Body, {}, this))
    {
        auto* layout = new QVBoxLayout(this);
        layout->setContentsMargins(note_margin, note_margin - 4, note_margin, note_margin);
        layout->setSpacing(4);
        layout->addWidget(new RoleLabel(TextRole::Label, title, this));
        text_->setWordWrap(true);
        text_->setTextInteractionFlags(Qt::TextSelectableByMouse);
        layout->addWidget(text_);
        hide();
    }

    void setText(const QString& text) { text_->setText(text); }
    QString text() const { return isHidden() ? QString() : text_->text(); }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Theme& theme = themeOf(palette());
        QPainter painter(this);
        const QColor surface = good_ ? theme.good_soft : theme.accent_soft;
        drawPanel(painter, rect(), surface, surface);
    }

private:
    bool good_;
    RoleLabel* text_;
};

CheckpointView::CheckpointView(QWidget* parent)
    : QWidget(parent)
    , card_(new Card(tr("Question"), this))
    , column_(new QWidget(card_))
    , question_(new RoleLabel(TextRole::Heading, {}, card_))
    , show_hint_(new PlainButton(tr("Show hint"), card_))
    , show_answer_(new PlainButton(tr("Show answer"), card_))
    , open_(new PlainButton(tr("Open the example"), card_))
    , next_(new PlainButton(tr("Next question"), card_))
    , hint_(new Note(tr("Hint"), false, card_))
    , answer_(new Note(tr("Answer"), true, card_))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(card_);

    fitColumn();
    auto* lines = new QVBoxLayout(column_);
    lines->setContentsMargins(0, 8, 0, 0);
    lines->setSpacing(14);
    question_->setWordWrap(true);
    question_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    lines->addWidget(question_);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    for (PlainButton* button : {show_hint_, show_answer_})
        buttons->addWidget(button);
    buttons->addStretch(1);
    for (PlainButton* button : {open_, next_})
        buttons->addWidget(button);
    lines->addLayout(buttons);
    lines->addWidget(hint_);
    lines->addWidget(answer_);
    lines->addStretch(1);
    auto* row = new QHBoxLayout;
    row->addWidget(column_, 1);
    row->addStretch(0);
    card_->content()->addLayout(row, 1);

    connect(show_hint_, &QAbstractButton::clicked, this, [this] {
        hint_->show();
        show_hint_->setEnabled(false);
    });
    connect(show_answer_, &QAbstractButton::clicked, this, [this] {
        answer_->show();
        show_answer_->setEnabled(false);
    });
    connect(open_, &QAbstractButton::clicked, this, [this] { emit exampleRequested(example_); });
    connect(next_, &QAbstractButton::clicked, this, &CheckpointView::nextRequested);
}

void CheckpointView::setCheckpoint(const ExampleLibrary& library, const Checkpoint* checkpoint)
{
    hint_->hide();
    answer_->hide();
    const Example* example = checkpoint ? findExample(library, checkpoint->example) : nullptr;
    card_->setVisible(example != nullptr);
    if (!example)
        return;
    const ExampleProgram program(*example); // at the defaults
    const auto filled = [&](const TextTemplate& text) {
        return toQt(fill(text, *example, program.result()));
    };
    example_ = toQt(example->id);
    card_->setCaption(toQt(checkpoint->section));
    question_->setText(filled(checkpoint->question));
    hint_->setText(filled(checkpoint->hint));
    answer_->setText(filled(checkpoint->answer));
    show_hint_->setEnabled(true);
    show_answer_->setEnabled(true);
    open_->setToolTip(
        tr("The worked example that the answer comes from: %1").arg(toQt(example->title)));
}

void CheckpointView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitColumn();
}

void CheckpointView::fitColumn()
{
    column_->setMaximumWidth(reading_characters * fontMetrics().averageCharWidth());
}

QString CheckpointView::question() const
{
    return question_->text();
}

QString CheckpointView::hint() const
{
    return hint_->text();
}

QString CheckpointView::answer() const
{
    return answer_->text();
}

} // namespace deployscope::ui
