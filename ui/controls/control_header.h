// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace deployscope::ui {

class RoleLabel;

// The line above a slider: the control's name, a hint that gives way where narrow (the landmark of
// the value: "same building"), and the editor of the exact value at the right.
class ControlHeader : public QWidget
{
    Q_OBJECT

public:
    // Takes ownership of the editor and names it for a screen reader. editor may be null.
    ControlHeader(const QString& name, QWidget* editor, QWidget* parent = nullptr);

    void setHint(const QString& hint);

private:
    RoleLabel* name_;
    RoleLabel* hint_;
};

} // namespace deployscope::ui
