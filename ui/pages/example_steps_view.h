// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/controls/card.h"
#include "ui/pages/example_steps_model.h"

#include <QString>

#include <vector>

class QListView;

namespace deployscope::ui {

class PlainButton;

// The derivation of an example, step by step, with the book's figures beside ours.
class ExampleStepsView : public Card
{
    Q_OBJECT

public:
    explicit ExampleStepsView(QWidget* parent = nullptr);

    // Another example begins at the top; the same one stays where it was scrolled to.
    void setRows(std::vector<StepRow> rows, bool other_example);
    const std::vector<StepRow>& rows() const { return model_->rows(); }

    QListView* list() const { return list_; }
    PlainButton* copyButton() const { return copy_; }

signals:
    void copyRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void measure();

    QListView* list_;
    PlainButton* copy_;
    ExampleStepsModel* model_;
    std::vector<int> heights_; // of the rows as they are laid out
};

} // namespace deployscope::ui
