// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/value_field.h"

#include "core/text/characters.h"
#include "ui/controls/field_message.h"

#include <QAccessible>
#include <QFocusEvent>

#include <algorithm>

namespace deployscope::ui {

namespace {

constexpr int side_margin = 8;
constexpr int usual_width = 80;
constexpr int usual_digits = 9; // "20 000 km"

} // namespace

ValueField::ValueField(Dimension dimension, QWidget* parent)
    : EditedLine(parent), dimension_(dimension)
{
    setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setTextMargins(side_margin - 2, 0, side_margin - 2, 0); // QLineEdit adds two of its own
    connect(this, &QLineEdit::textEdited, this, [this] {
        if (!problem_.isEmpty() && text() != refused_)
            setProblem({}, {});
    });
}

ValueField::~ValueField()
{
    delete message_;
}

void ValueField::setOptional(const QString& empty_text)
{
    optional_ = true;
    setPlaceholderText(empty_text);
}

QSize ValueField::sizeHint() const
{
    const int wide =
        fontMetrics().horizontalAdvance(QLatin1Char('0')) * usual_digits + 2 * side_margin;
    return {std::max(usual_width, wide), minimumSizeHint().height()};
}

QSize ValueField::minimumSizeHint() const
{
    return {56, std::max(24, fontMetrics().height() + 8)};
}

void ValueField::showValue(std::optional<double> value)
{
    const bool editing = hasFocus() && isModified();
    if (editing && value == value_)
        return;
    value_ = value;
    restore();
}

void ValueField::focusInEvent(QFocusEvent* event)
{
    EditedLine::focusInEvent(event);
    if (event->reason() != Qt::MouseFocusReason && event->reason() != Qt::PopupFocusReason)
        selectAll();
    if (!problem_.isEmpty() && message_)
        message_->showMessage(problem_, remedy_);
}

void ValueField::left()
{
    if (message_)
        message_->hide(); // the outline and the tooltip stay
}

void ValueField::commit()
{
    if (text() == shownText()) {
        restore();
        return;
    }
    const Reading reading = readInRange(text().trimmed());
    if (!reading.problem.isEmpty()) {
        refused_ = text();
        setProblem(reading.problem, reading.remedy);
        return;
    }
    const bool changed = reading.value != value_;
    value_ = reading.value;
    restore();
    if (changed)
        sayEdited();
}

void ValueField::restore()
{
    if (text() != shownText())
        setText(shownText());
    setModified(false);
    setProblem({}, {});
}

ValueField::Reading ValueField::readInRange(const QString& text) const
{
    if (text.isEmpty()) {
        if (optional_)
            return {};
        return {std::nullopt, tr("A figure is needed here."),
                value_ ? tr("Press Escape to go back to %1.").arg(format(*value_)) : QString()};
    }
    Reading reading = read(text);
    if (!reading.problem.isEmpty() || !reading.value)
        return reading;
    if (isAccepted(*reading.value, range_))
        return reading;
    const Fault fault = rangeFault(*reading.value, quoted(text.toStdString()), range_, dimension_);
    return {std::nullopt, QString::fromStdString(fault.what), QString::fromStdString(fault.remedy)};
}

void ValueField::setProblem(const QString& problem, const QString& remedy)
{
    if (problem == problem_ && remedy == remedy_)
        return;
    problem_ = problem;
    remedy_ = remedy;
    const QString whole = remedy.isEmpty() ? problem : problem + QLatin1Char('\n') + remedy;
    setToolTip(whole);
    setAccessibleDescription(whole);
    if (problem.isEmpty()) {
        if (message_)
            message_->hide();
    } else {
        if (!message_)
            message_ = new FieldMessage(this);
        message_->showMessage(problem, remedy);
        if (QAccessible::isActive()) {
            QAccessibleEvent alert(this, QAccessible::Alert);
            QAccessible::updateAccessibility(&alert);
        }
    }
    update();
}

QString ValueField::shownText() const
{
    return value_ ? format(*value_) : QString();
}

} // namespace deployscope::ui
