// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/field_surface.h"

#include "ui/controls/paint.h"
#include "ui/theme/theme.h"

#include <QLineEdit>
#include <QPainter>

namespace deployscope::ui {

void useFieldSurface(QLineEdit& line)
{
    line.setFrame(false);
    line.setAttribute(Qt::WA_Hover);
    // The rest of the palette is inherited.
    QPalette see_through;
    see_through.setColor(QPalette::Base, Qt::transparent);
    line.setPalette(see_through);
}

void drawFieldSurface(QLineEdit& line, bool is_wrong)
{
    QPainter painter(&line);
    const Theme& theme = themeOf(line.palette());
    const bool focused = line.hasFocus();
    const bool enabled = line.isEnabled();
    const QColor surface = !enabled            ? theme.card
                           : is_wrong          ? theme.bad_soft
                           : focused           ? theme.card
                           : line.underMouse() ? theme.field_hover
                                               : theme.field;
    const QColor outline = is_wrong  ? theme.bad_text
                           : focused ? theme.accent
                           : enabled ? theme.field_border
                                     : theme.rule;
    drawPanel(painter, line.rect(), surface, outline, corner_radius,
              is_wrong || focused ? 2.0 : 1.0);
}

} // namespace deployscope::ui
