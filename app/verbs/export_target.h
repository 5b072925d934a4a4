// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/verbs/call.h"
#include "ui/theme/theme.h"

#include <QSize>

#include <string>
#include <string_view>
#include <vector>

namespace deployscope::app {

struct ExportFile
{
    std::string_view chart; // of chart_names
    std::string path;
};

// What is to be written, and how.
struct ExportTarget
{
    std::vector<ExportFile> files;
    QSize size{1200, 800};
    ui::ThemeKind theme{ui::ThemeKind::Light};
    bool makes_folders{false}; // whether folders that are missing are made
};

// Reads the chart, --output, --size and --theme of an export. "{chart}" in the path stands for the
// name of the chart; all charts go to such a path, or to a folder. What is wrong is added to
// problems.
ExportTarget exportTargetOf(const Call& call, std::vector<Diagnostic>& problems);

} // namespace deployscope::app
