// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/menu_button.h"

#include "ui/controls/paint.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace deployscope::ui {

MenuButton::MenuButton(const QString& name, QWidget* parent) : QToolButton(parent)
{
    setAccessibleName(name);
    setToolTip(name);
    setPopupMode(QToolButton::InstantPopup);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
}

QSize MenuButton::sizeHint() const
{
    return {26, 24};
}

void MenuButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& theme = themeOf(palette());
    if (isDown())
        drawPanel(painter, rect(), theme.accent_soft, theme.accent_soft);
    else if (underMouse() && isEnabled())
        drawPanel(painter, rect(), theme.field_hover, theme.field_hover);
    painter.setPen(Qt::NoPen);
    painter.setBrush(isEnabled() ? theme.secondary_text : theme.disabled_text);
    const QPointF centre = QRectF(rect()).center();
    for (const double offset : {-5.0, 0.0, 5.0})
        painter.drawEllipse(centre + QPointF(offset, 0.0), 1.6, 1.6);
    if (hasFocus())
        drawFocusRing(painter, rect(), theme.accent);
}

} // namespace deployscope::ui
