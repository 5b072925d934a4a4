// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QLineEdit;

namespace deployscope::ui {

// Takes a line's own frame and ground away, for the surface that is drawn in their place.
void useFieldSurface(QLineEdit& line);

// The rounded surface below the text, to be drawn before it: outlined in the accent's colour where
// the keyboard is, in red where the text is wrong.
void drawFieldSurface(QLineEdit& line, bool is_wrong);

} // namespace deployscope::ui
