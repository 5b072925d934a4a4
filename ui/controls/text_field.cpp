// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/text_field.h"

#include "ui/controls/paint.h"
#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace deployscope::ui {

TextField::TextField(QWidget* parent) : QLineEdit(parent)
{
    setFrame(false);
    setTextMargins(6, 0, 6, 0);
    setAttribute(Qt::WA_Hover);
    // The surface is drawn here, rounded; the rest of the palette is inherited.
    QPalette see_through;
    see_through.setColor(QPalette::Base, Qt::transparent);
    setPalette(see_through);
    connect(this, &QLineEdit::returnPressed, this, [this] { commit(); });
}

void TextField::setValue(const QString& value)
{
    if (value == value_ && hasFocus() && isModified())
        return;
    value_ = value;
    restore();
}

QSize TextField::sizeHint() const
{
    return {160, minimumSizeHint().height()};
}

QSize TextField::minimumSizeHint() const
{
    return {80, std::max(28, fontMetrics().height() + 12)};
}

bool TextField::event(QEvent* event)
{
    // Escape, Undo and Redo belong to the line while there is something to take back, else to the
    // window.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool typing = text() != value_;
        if (key->key() == Qt::Key_Escape && typing) {
            event->accept();
            return true;
        }
        const bool history = key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo);
        if (history && !typing) {
            event->ignore();
            return true;
        }
    }
    return QLineEdit::event(event);
}

void TextField::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        if (text() == value_) {
            event->ignore();
            return;
        }
        restore();
        selectAll();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void TextField::focusOutEvent(QFocusEvent* event)
{
    QLineEdit::focusOutEvent(event);
    // A menu or another window borrows the focus: the user has not finished.
    if (event->reason() == Qt::PopupFocusReason || event->reason() == Qt::ActiveWindowFocusReason)
        return;
    commit();
    setCursorPosition(0); // a long name shows how it begins
}

void TextField::paintEvent(QPaintEvent* event)
{
    {
        QPainter painter(this);
        const Theme& theme = themeOf(palette());
        const QColor surface = !isEnabled()   ? theme.card
                               : hasFocus()   ? theme.card
                               : underMouse() ? theme.field_hover
                                              : theme.field;
        const QColor outline = hasFocus()    ? theme.accent
                               : isEnabled() ? theme.field_border
                                             : theme.rule;
        drawPanel(painter, rect(), surface, outline, corner_radius, hasFocus() ? 2.0 : 1.0);
    }
    QLineEdit::paintEvent(event);
}

void TextField::commit()
{
    const QString given = text();
    if (given == value_)
        return;
    value_ = given;
    setModified(false);
    emit valueEdited(given);
}

void TextField::restore()
{
    if (text() != value_) {
        setText(value_);
        if (!hasFocus())
            setCursorPosition(0);
    }
    setModified(false);
}

} // namespace deployscope::ui
