// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/settings.h"

#include <QCoreApplication>
#include <QSettings>
#include <QTemporaryDir>

#include <memory>

namespace deployscope::testing {

// A folder for a test's files, with settings of its own: nobody's are read or written. To be made
// anew before each test function, before any window is.
inline std::unique_ptr<QTemporaryDir> ownSettings()
{
    if (QCoreApplication::organizationName().isEmpty())
        QCoreApplication::setOrganizationName(QStringLiteral("deployscope"));
    auto folder = std::make_unique<QTemporaryDir>();
    if (!folder->isValid())
        qFatal("There is no room for the files of the test.");
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, folder->path());
    ui::settings::setFolder(folder->path());
    return folder;
}

} // namespace deployscope::testing
