// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/example/example.h"

#include <QString>
#include <QWidget>

#include <cstddef>
#include <optional>

namespace deployscope::ui {

class ExampleInputField;
class LogSlider;

// What the user can know of an input besides its value: unit, range, kind of figure and source.
QString inputExplanation(const ExampleInput& input);

// One input of an example: its label, its exact value, and below them the slider over its range.
// Setters are silent. The example must outlive the row.
class ExampleInputRow : public QWidget
{
    Q_OBJECT

public:
    ExampleInputRow(const Example& example, std::size_t input, QWidget* parent = nullptr);

    std::size_t input() const { return input_; }
    LogSlider* slider() const { return slider_; }
    ExampleInputField* field() const { return field_; }

    void setValue(double value); // SI
    // A mark above the track, and what it says; none takes it away.
    void setMarker(std::optional<double> value, const QString& text = {});

signals:
    void valueEdited(double value); // SI
    void editEnded();

private:
    const Example& example_;
    std::size_t input_;
    ExampleInputField* field_;
    LogSlider* slider_;
};

} // namespace deployscope::ui
