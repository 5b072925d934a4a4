// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/example_input_row.h"

#include "core/catalog/terms.h"
#include "core/example/show.h"
#include "core/units/format.h"
#include "core/units/quantity.h"

#include "ui/controls/log_slider.h"
#include "ui/controls/role_label.h"
#include "ui/pages/example_input_field.h"
#include "ui/pages/text.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>
#include <vector>

namespace deployscope::ui {

namespace {

constexpr int most_digits = 12; // of a value on the slider
constexpr int wanted_ticks = 4;
constexpr double above_zero = 1e6; // what a logarithmic slider with a 0 spans apart from it

// The slider works in the unit shown, so that its steps are round there. Conversion leaves no dust.
double inUnit(const ExampleInput& input, double value)
{
    const auto unit = parseUnit(input.unit);
    if (!unit)
        return value;
    return QString::number((value - unit->offset) / unit->factor, 'g', most_digits).toDouble();
}

// As if the figure had been typed, so that "25.1 µs" is the same from the slider and by hand.
double fromUnit(const ExampleInput& input, double value)
{
    const QString number = QString::number(value, 'g', most_digits);
    const std::string text = number.toStdString() + " " + input.unit;
    const ParsedQuantity parsed = parseQuantity(text, input.dimension);
    if (parsed.quantity)
        return parsed.quantity->value;
    return number.toDouble(); // "×" marks a pure number
}

ValueScale scaleOf(const ExampleInput& input)
{
    const double low = inUnit(input, input.low);
    const double high = inUnit(input, input.high);
    if (input.scale == InputScale::Stops) {
        std::vector<double> stops;
        for (const double stop : input.stops)
            stops.push_back(inUnit(input, stop));
        return ValueScale::ofStops(std::move(stops));
    }
    const bool with_zero = low <= 0.0;
    const ValueScale scale =
        input.scale == InputScale::Logarithmic
            ? ValueScale::logarithmic(with_zero ? high / above_zero : low, high, with_zero)
            : ValueScale::linear(low, high);
    return input.whole ? scale.ofWholeNumbers() : scale;
}

} // namespace

QString inputExplanation(const ExampleInput& input)
{
    QString text = toQt(input.label);
    if (input.scale == InputScale::Linear || input.scale == InputScale::Logarithmic)
        text += QLatin1Char('\n') +
                ExampleInputRow::tr("From %1 to %2")
                    .arg(toQt(showInput(input, input.low)), toQt(showInput(input, input.high)));
    text += QLatin1Char('\n') + ExampleInputRow::tr("%1 at first: %2, %3")
                                    .arg(toQt(showInput(input, input.value.value)),
                                         toQt(nameOf(input.value.kind)), toQt(input.value.source));
    if (!input.value.note.empty())
        text += QLatin1Char('\n') + toQt(input.value.note);
    return text;
}

ExampleInputRow::ExampleInputRow(ExampleInput input, std::size_t index, RowShape shape,
                                 QWidget* parent)
    : QWidget(parent)
    , input_(std::move(input))
    , index_(index)
    , label_(new RoleLabel(TextRole::Label, toQt(input_.label), this))
    , field_(new ExampleInputField(input_, this))
    , slider_(new LogSlider(
          scaleOf(input_),
          [this](double value) { return toQt(showInput(input_, fromUnit(input_, value))); }, this))
{
    slider_->setDefaultValue(inUnit(input_, input_.value.value));
    slider_->setAccessibleName(label_->text());
    field_->setAccessibleName(label_->text());
    field_->setObjectName(toQt(input_.name));
    label_->setToolTip(inputExplanation(input_));
    label_->setBuddy(field_);
    layOut(shape);

    connect(slider_, &LogSlider::valueEdited, this, [this](double value) {
        emit valueEdited(std::clamp(fromUnit(input_, value), input_.low, input_.high));
    });
    connect(slider_, &TrackSlider::editingFinished, this, &ExampleInputRow::editEnded);
    connect(field_, &ExampleInputField::valueEdited, this, [this](double value) {
        emit valueEdited(value);
        emit editEnded();
    });
}

void ExampleInputRow::layOut(RowShape shape)
{
    if (shape == RowShape::OneLine) {
        slider_->setSlim(true);
        slider_->setToolTip(label_->toolTip());
        field_->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        auto* line = new QHBoxLayout(this);
        line->setContentsMargins(0, 0, 0, 0);
        line->setSpacing(6);
        line->addWidget(label_);
        line->addWidget(slider_, 1);
        line->addWidget(field_);
        return;
    }
    addTicks();
    label_->setWordWrap(true);
    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(label_, 1);
    line->addWidget(field_);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(line);
    layout->addWidget(slider_);
}

void ExampleInputRow::addTicks()
{
    std::vector<SliderTick> ticks;
    for (const double value : slider_->scale().roundValues(wanted_ticks)) {
        const bool last = value == slider_->scale().maximum(); // which tells the unit for all
        ticks.push_back(
            {value,
             toQt(last ? showInput(input_, fromUnit(input_, value)) : formatExactIn(value, "")),
             {}});
    }
    slider_->setTicks(std::move(ticks));
}

void ExampleInputRow::setValue(double value)
{
    slider_->setValue(inUnit(input_, value));
    field_->setValue(value);
}

void ExampleInputRow::setLimits(double low, double high)
{
    input_.low = low;
    input_.high = high;
    field_->setLimits(low, high);
    label_->setToolTip(inputExplanation(input_));
    slider_->setToolTip(label_->toolTip());
}

void ExampleInputRow::setMarker(std::optional<double> value, const QString& text)
{
    std::vector<SliderMarker> markers;
    if (value)
        markers.push_back({inUnit(input_, *value), text});
    slider_->setMarkers(markers);
}

} // namespace deployscope::ui
