// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/paradigm/recommend.h"

#include <QString>
#include <QWidget>

#include <cstddef>
#include <vector>

class QHBoxLayout;

namespace deployscope::ui {

class ChoiceCard;
class FigureCard;
class QuantityField;

// The answers that a question takes, side by side: its choices, and a card with a field for a
// figure. One tab stop for the choices, between which the arrow keys go, and one for the field.
class QuestionChoices : public QWidget
{
    Q_OBJECT

public:
    explicit QuestionChoices(QWidget* parent = nullptr);

    void setQuestion(const FlowQuestion& question);
    void setAnswer(const FlowAnswer& answer); // of the question; silent

    const std::vector<ChoiceCard*>& cards() const { return cards_; }
    QuantityField* field() const; // null where the question takes no figure

    // What Tab leads to, in order.
    std::vector<QWidget*> stops() const;
    // The answer given, or the first that can be.
    void focusAnswer();

signals:
    void chosen(const QString& choice);
    void figureGiven(double figure); // SI, in the question's range
    void figureCleared();
    void confirmed(); // Return on what is the answer already

private:
    void choose(std::size_t index);
    void leave(std::size_t index, int steps);

    QHBoxLayout* layout_;
    std::vector<std::string> choices_; // ids
    std::vector<ChoiceCard*> cards_;
    FigureCard* figure_{nullptr};
    FlowAnswer answer_;
};

} // namespace deployscope::ui
