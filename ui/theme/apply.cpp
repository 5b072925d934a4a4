// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/apply.h"

#include "ui/theme/fonts.h"

#include <QApplication>
#include <QStyle>
#include <QToolTip>

namespace deployscope::ui {

ThemeKind systemThemeKind()
{
    static const ThemeKind kind = themeOf(QApplication::palette()).kind;
    return kind;
}

void applyTheme(ThemeKind kind, double zoom)
{
    systemThemeKind();
    const QString fusion = QStringLiteral("fusion");
    if (QApplication::style()->name().compare(fusion, Qt::CaseInsensitive) != 0)
        QApplication::setStyle(fusion);
    const QPalette palette = paletteOf(themeFor(kind));
    QApplication::setPalette(palette);
    QApplication::setFont(uiFont(zoom));
    // Tooltips keep a palette and a font of their own.
    QToolTip::setPalette(palette);
    QToolTip::setFont(uiFont(zoom));
}

} // namespace deployscope::ui
