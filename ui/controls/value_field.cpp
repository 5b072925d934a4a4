// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/value_field.h"

#include "core/text/characters.h"
#include "ui/controls/field_message.h"
#include "ui/controls/paint.h"
#include "ui/theme/theme.h"

#include <QAccessible>
#include <QEvent>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace deployscope::ui {

namespace {

constexpr int side_margin = 8;
constexpr int usual_width = 80;
constexpr int usual_digits = 9; // "20 000 km"

} // namespace

ValueField::ValueField(Dimension dimension, QWidget* parent)
    : QLineEdit(parent), dimension_(dimension)
{
    setFrame(false);
    setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setTextMargins(side_margin - 2, 0, side_margin - 2, 0); // QLineEdit adds two of its own
    setAttribute(Qt::WA_Hover);
    // The surface is drawn here, rounded; the rest of the palette is inherited.
    QPalette see_through;
    see_through.setColor(QPalette::Base, Qt::transparent);
    setPalette(see_through);
    connect(this, &QLineEdit::returnPressed, this, [this] { commit(); });
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

bool ValueField::event(QEvent* event)
{
    // Escape, Undo and Redo belong to the field while there is something to take back, else to the
    // window.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool history = key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo);
        const bool typing = text() != shownText();
        if (key->key() == Qt::Key_Escape && typing) {
            event->accept();
            return true;
        }
        if (history && !typing) {
            event->ignore();
            return true;
        }
    }
    return QLineEdit::event(event);
}

void ValueField::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        if (text() == shownText() && problem_.isEmpty()) {
            event->ignore();
            return;
        }
        restore();
        selectAll();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void ValueField::focusInEvent(QFocusEvent* event)
{
    QLineEdit::focusInEvent(event);
    if (event->reason() != Qt::MouseFocusReason && event->reason() != Qt::PopupFocusReason)
        selectAll();
    if (!problem_.isEmpty() && message_)
        message_->showMessage(problem_, remedy_);
}

void ValueField::focusOutEvent(QFocusEvent* event)
{
    QLineEdit::focusOutEvent(event);
    // A menu or another window borrows the focus: the user has not finished.
    if (event->reason() == Qt::PopupFocusReason || event->reason() == Qt::ActiveWindowFocusReason)
        return;
    commit();
    if (message_)
        message_->hide(); // the outline and the tooltip stay
}

void ValueField::paintEvent(QPaintEvent* event)
{
    {
        QPainter painter(this);
        const Theme& theme = themeOf(palette());
        const bool wrong = !problem_.isEmpty();
        const QColor surface = !isEnabled()   ? theme.card
                               : wrong        ? theme.bad_soft
                               : hasFocus()   ? theme.card
                               : underMouse() ? theme.field_hover
                                              : theme.field;
        const QColor outline = wrong         ? theme.bad_text
                               : hasFocus()  ? theme.accent
                               : isEnabled() ? theme.field_border
                                             : theme.rule;
        drawPanel(painter, rect(), surface, outline, corner_radius,
                  wrong || hasFocus() ? 2.0 : 1.0);
    }
    QLineEdit::paintEvent(event);
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
