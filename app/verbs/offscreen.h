// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

class QApplication;

namespace deployscope::app {

// Widgets without a display, for as long as this lives. What the user's environment says about
// displays, styles and sizes of text is taken out of it first, so that a figure is the same
// everywhere.
class OffscreenApplication
{
public:
    OffscreenApplication();
    ~OffscreenApplication();
    OffscreenApplication(const OffscreenApplication&) = delete;
    OffscreenApplication& operator=(const OffscreenApplication&) = delete;

private:
    std::unique_ptr<QApplication> application_;
};

} // namespace deployscope::app
