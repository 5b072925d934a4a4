// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/search_field.h"

#include "ui/controls/paint.h"
#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace deployscope::ui {

SearchField::SearchField(QWidget* parent) : QLineEdit(parent)
{
    setFrame(false);
    setTextMargins(6, 0, 2, 0);
    setClearButtonEnabled(true);
    setAttribute(Qt::WA_Hover);
    // The surface is drawn here, rounded; the rest of the palette is inherited.
    QPalette see_through;
    see_through.setColor(QPalette::Base, Qt::transparent);
    setPalette(see_through);
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
    {
        QPainter painter(this);
        const Theme& theme = themeOf(palette());
        const QColor surface = hasFocus()     ? theme.card
                               : underMouse() ? theme.field_hover
                                              : theme.field;
        drawPanel(painter, rect(), surface, hasFocus() ? theme.accent : theme.field_border,
                  corner_radius, hasFocus() ? 2.0 : 1.0);
    }
    QLineEdit::paintEvent(event);
}

} // namespace deployscope::ui
