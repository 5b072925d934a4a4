// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/example/example.h"
#include "ui/controls/card.h"

#include <QString>

#include <cstddef>
#include <optional>
#include <vector>

class QScrollArea;

namespace deployscope::ui {

class ExampleInputRow;
class Fold;
class PlainButton;

// The inputs of an example: those that matter with their sliders, the rest and the constants folded
// away with where they come from, and the example's sources.
class ExampleInputs : public Card
{
    Q_OBJECT

public:
    explicit ExampleInputs(QWidget* parent = nullptr);

    // Makes the rows anew. The first input comes first, where one is named. The example must
    // outlive what is made; null takes all away.
    void setExample(const Example* example, std::optional<std::size_t> first = {});

    // Silent; SI, one for each input.
    void show(const std::vector<double>& inputs);
    void setResettable(bool resettable);
    // On the slider of one input; none takes it away.
    void setMarker(std::size_t input, std::optional<double> value, const QString& text = {});

    const std::vector<ExampleInputRow*>& rows() const { return rows_; }
    ExampleInputRow* row(std::size_t input) const; // null where the input is a constant
    Fold* moreFigures() const { return more_; }    // null where there are none
    PlainButton* resetButton() const { return reset_; }

signals:
    void inputEdited(std::size_t input, double value); // SI
    void editEnded();
    void resetRequested();

private:
    void addInput(const Example& example, std::size_t input);
    void addSources(const Example& example);
    void orderFocus();

    QScrollArea* scroll_;
    QWidget* inner_{nullptr}; // all that scrolls
    PlainButton* reset_;
    Fold* more_{nullptr};
    Fold* sources_{nullptr};
    std::vector<ExampleInputRow*> rows_;
};

} // namespace deployscope::ui
