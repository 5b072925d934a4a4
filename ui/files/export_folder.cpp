// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/export_folder.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

namespace deployscope::ui {

namespace {

const QString folder_setting = QStringLiteral("export/folder");

} // namespace

QString exportFolder()
{
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString folder = QSettings().value(folder_setting, documents).toString();
    return QFileInfo(folder).isDir() ? folder : QDir::homePath();
}

void setExportFolder(const QString& folder)
{
    QSettings().setValue(folder_setting, folder);
}

} // namespace deployscope::ui
