// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/plain_button.h"

#include "ui/controls/paint.h"
#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QPainter>

namespace deployscope::ui {

namespace {

constexpr int least_height = 28;
constexpr int padding = 12;

} // namespace

PlainButton::PlainButton(const QString& text, QWidget* parent) : QAbstractButton(parent)
{
    setText(text);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
}

void PlainButton::setProminent(bool prominent)
{
    prominent_ = prominent;
    update();
}

QSize PlainButton::sizeHint() const
{
    const QFontMetrics metrics(font());
    return {metrics.horizontalAdvance(text()) + 2 * padding,
            qMax(least_height, metrics.height() + 10)};
}

void PlainButton::paintEvent(QPaintEvent*)
{
    const Theme& theme = themeOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool filled = prominent_ && isEnabled();
    const bool hovered = underMouse() && isEnabled();
    QColor fill = isDown() ? theme.accent_soft : hovered ? theme.field_hover : theme.field;
    if (filled)
        fill = isDown() || hovered ? blended(theme.accent, theme.text, 0.15) : theme.accent;
    drawPanel(painter, rect(), fill, filled ? fill : theme.field_border);
    if (hasFocus() && filled) // within its own colour a ring of that colour is not seen
        drawFocusRing(painter, QRectF(rect()).adjusted(2, 2, -2, -2), theme.on_accent, 4.0);
    else if (hasFocus())
        drawFocusRing(painter, rect(), theme.accent);
    painter.setPen(filled ? theme.on_accent : isEnabled() ? theme.text : theme.disabled_text);
    painter.drawText(rect(), Qt::AlignCenter, text());
}

void PlainButton::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

} // namespace deployscope::ui
