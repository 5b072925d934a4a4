// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/example_input_field.h"

#include "core/example/show.h"
#include "ui/pages/text.h"

#include <algorithm>
#include <utility>

namespace deployscope::ui {

namespace {

constexpr int frame_room = 8; // what a line edit keeps for itself, and the cursor

} // namespace

ExampleInputField::ExampleInputField(ExampleInput input, QWidget* parent)
    : ValueField(input.dimension, parent), input_(std::move(input))
{
    setBounds(ranges::any); // the core knows the input's own
}

void ExampleInputField::setLimits(double low, double high)
{
    input_.low = low;
    input_.high = high;
}

QSize ExampleInputField::sizeHint() const
{
    const QMargins margins = textMargins();
    int widest = 0;
    for (const double value : {input_.low, input_.high, input_.value.value})
        widest = std::max(widest, fontMetrics().horizontalAdvance(format(value)));
    const QSize usual = ValueField::sizeHint();
    const int around = margins.left() + margins.right() + frame_room;
    return {std::max(usual.width(), widest + around), usual.height()};
}

QString ExampleInputField::format(double value) const
{
    return toQt(showInput(input_, value));
}

ValueField::Reading ExampleInputField::read(const QString& text) const
{
    const InputReading reading = readInput(input_, text.toStdString());
    if (reading.refusal)
        return {std::nullopt, toQt(reading.refusal->what), toQt(reading.refusal->remedy)};
    return {reading.value, {}, {}};
}

void ExampleInputField::sayEdited()
{
    if (value())
        emit valueEdited(*value());
}

} // namespace deployscope::ui
