// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

namespace deployscope::ui {

// Light or dark, as the desktop is. The desktop's palette is read at the first call of either
// function, because a palette of our own hides it from then on.
ThemeKind systemThemeKind();

// Gives the application the Fusion style, the theme's palette and the UI font, magnified by zoom.
// Needs a QApplication; may be called again while windows are open.
void applyTheme(ThemeKind kind, double zoom = 1.0);

} // namespace deployscope::ui
