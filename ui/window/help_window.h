// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace deployscope::ui {

// The guide, in a window beside the program: how to read the charts, the keys, what the model
// leaves out.
class HelpWindow : public QDialog
{
    Q_OBJECT

public:
    // Opens the one help window of the given window, or brings it to the front.
    static void showFor(QWidget* window);

private:
    explicit HelpWindow(QWidget* parent);
};

} // namespace deployscope::ui
