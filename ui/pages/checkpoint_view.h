// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/example/library.h"

#include <QString>
#include <QWidget>

namespace deployscope::ui {

class Card;
class PlainButton;
class RoleLabel;

// One question for self-check. Hint and answer, both made from an example's figures, come when they
// are asked for.
class CheckpointView : public QWidget
{
    Q_OBJECT

public:
    explicit CheckpointView(QWidget* parent = nullptr);

    // Puts hint and answer away. Nothing is shown where the question is not there.
    void setCheckpoint(const ExampleLibrary& library, const Checkpoint* checkpoint);

    QString question() const;
    QString hint() const; // empty while it is put away
    QString answer() const;

    PlainButton* hintButton() const { return show_hint_; }
    PlainButton* answerButton() const { return show_answer_; }
    PlainButton* exampleButton() const { return open_; }
    PlainButton* nextButton() const { return next_; }

signals:
    void exampleRequested(const QString& id);
    void nextRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    class Note;

    void fitColumn();

    Card* card_;
    QWidget* column_;
    RoleLabel* question_;
    PlainButton* show_hint_;
    PlainButton* show_answer_;
    PlainButton* open_;
    PlainButton* next_;
    Note* hint_;
    Note* answer_;
    QString example_;
};

} // namespace deployscope::ui
