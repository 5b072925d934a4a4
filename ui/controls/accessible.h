// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace deployscope::ui {

// Teaches Qt's accessibility what the controls of this folder are. Every control that needs it
// calls it; only the first call does anything.
void installAccessibility();

} // namespace deployscope::ui
