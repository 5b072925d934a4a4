// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/example_input_field.h"

#include "core/example/program.h"
#include "core/example/show.h"
#include "ui/pages/text.h"

#include <algorithm>
#include <vector>

namespace deployscope::ui {

namespace {

constexpr int frame_room = 8; // what a line edit keeps for itself, and the cursor

} // namespace

ExampleInputField::ExampleInputField(const Example& example, std::size_t input, QWidget* parent)
    : ValueField(example.inputs.at(input).dimension, parent), example_(example), input_(input)
{
    setBounds(ranges::any); // the core knows the input's own
}

QSize ExampleInputField::sizeHint() const
{
    const ExampleInput& input = example_.inputs[input_];
    const QMargins margins = textMargins();
    int widest = 0;
    for (const double value : {input.low, input.high, input.value.value})
        widest = std::max(widest, fontMetrics().horizontalAdvance(format(value)));
    const QSize usual = ValueField::sizeHint();
    const int around = margins.left() + margins.right() + frame_room;
    return {std::max(usual.width(), widest + around), usual.height()};
}

QString ExampleInputField::format(double value) const
{
    return toQt(showInput(example_.inputs[input_], value));
}

ValueField::Reading ExampleInputField::read(const QString& text) const
{
    std::vector<double> inputs = defaultInputs(example_);
    std::vector<Diagnostic> problems;
    setExampleInput(example_, inputs, example_.inputs[input_].name, text.toStdString(), problems);
    if (!problems.empty())
        return {std::nullopt, toQt(problems.front().what), toQt(problems.front().remedy)};
    return {inputs[input_], {}, {}};
}

void ExampleInputField::sayEdited()
{
    if (value())
        emit valueEdited(*value());
}

} // namespace deployscope::ui
