// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

class QListView;
class QPainter;
class QStyleOptionViewItem;

namespace deployscope::ui {

// A list that stands in a card: no frame of its own, no bar at its foot, a thin one at its right.
// The pointer lights the line that it is on.
void makeQuiet(QListView* list);

// Calls enter where Return is pressed on the list, in place of what the list would do with it.
void whenEntered(QListView* list, std::function<void()> enter);

// What lies below the text of a line: the panel of the chosen one, with a ring where the keyboard
// is on it, or of the one that the pointer is on.
void drawLineSurface(QPainter& painter, const QStyleOptionViewItem& option, bool has_keyboard);

} // namespace deployscope::ui
