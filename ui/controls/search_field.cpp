// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/search_field.h"

#include "ui/controls/field_surface.h"

#include <QKeyEvent>

#include <algorithm>

namespace deployscope::ui {

SearchField::SearchField(QWidget* parent) : QLineEdit(parent)
{
    useFieldSurface(*this);
    setTextMargins(6, 0, 2, 0);
    setClearButtonEnabled(true);
}

QSize SearchField::sizeHint() const
{
    return {200, minimumSizeHint().height()};
}

QSize SearchField::minimumSizeHint() const
{
    return {80, std::max(28, fontMetrics().height() + 10)};
}

bool SearchField::event(QEvent* event)
{
    // Escape belongs to the field while there is something to take away, else to the window.
    if (event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape && !text().isEmpty()) {
        event->accept();
        return true;
    }
    return QLineEdit::event(event);
}

void SearchField::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty())
        clear();
    else
        QLineEdit::keyPressEvent(event);
}

void SearchField::paintEvent(QPaintEvent* event)
{
    drawFieldSurface(*this, false);
    QLineEdit::paintEvent(event);
}

} // namespace deployscope::ui
