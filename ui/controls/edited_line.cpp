// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/edited_line.h"

#include "ui/controls/field_surface.h"

#include <QKeyEvent>

namespace deployscope::ui {

EditedLine::EditedLine(QWidget* parent) : QLineEdit(parent)
{
    useFieldSurface(*this);
    connect(this, &QLineEdit::returnPressed, this, [this] { commit(); });
}

bool EditedLine::event(QEvent* event)
{
    // Escape, Undo and Redo belong to the line while there is something to take back, else to the
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

void EditedLine::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        if (text() == shownText() && !isWrong()) {
            event->ignore();
            return;
        }
        restore();
        selectAll();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void EditedLine::focusOutEvent(QFocusEvent* event)
{
    QLineEdit::focusOutEvent(event);
    // A menu or another window borrows the focus: the user has not finished.
    if (event->reason() == Qt::PopupFocusReason || event->reason() == Qt::ActiveWindowFocusReason)
        return;
    commit();
    left();
}

void EditedLine::paintEvent(QPaintEvent* event)
{
    drawFieldSurface(*this, isWrong());
    QLineEdit::paintEvent(event);
}

} // namespace deployscope::ui
