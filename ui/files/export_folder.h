// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace deployscope::ui {

// Where pictures and tables were saved last; the documents folder at first. Remembered between
// starts.
QString exportFolder();
void setExportFolder(const QString& folder);

} // namespace deployscope::ui
