// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/example/example.h"

#include <QString>
#include <QWidget>

#include <cstddef>
#include <cstdint>
#include <optional>

namespace deployscope::ui {

class ExampleInputField;
class LogSlider;
class RoleLabel;

// What the user can know of an input besides its value: unit, range, kind of figure and source.
QString inputExplanation(const ExampleInput& input);

// How a row is laid out: with the slider and its ticks below, or all in one line where many stand
// under each other.
enum class RowShape : std::uint8_t { TwoLines, OneLine };

// One input that can be changed: its label, its exact value, and the slider over its range. Setters
// are silent.
class ExampleInputRow : public QWidget
{
    Q_OBJECT

public:
    // index is kept for whoever made the row.
    ExampleInputRow(ExampleInput input, std::size_t index, RowShape shape,
                    QWidget* parent = nullptr);

    std::size_t input() const { return index_; }
    RoleLabel* label() const { return label_; }
    LogSlider* slider() const { return slider_; }
    ExampleInputField* field() const { return field_; }

    void setValue(double value); // SI
    // What is accepted for now, which is inside the range: the slider stops there, and the field
    // refuses what is beyond. SI.
    void setLimits(double low, double high);
    // A mark above the track, and what it says; none takes it away.
    void setMarker(std::optional<double> value, const QString& text = {});

signals:
    void valueEdited(double value); // SI
    void editEnded();

private:
    void addTicks();
    void layOut(RowShape shape);

    ExampleInput input_;
    std::size_t index_;
    RoleLabel* label_;
    ExampleInputField* field_;
    LogSlider* slider_;
};

} // namespace deployscope::ui
