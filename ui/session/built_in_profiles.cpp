// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/built_in_profiles.h"

#include <QDirIterator>
#include <QFile>

#include <algorithm>

namespace deployscope::ui {

std::vector<ProfileText> builtInProfiles()
{
    const QString root = QStringLiteral(":/profiles/");
    std::vector<ProfileText> profiles;
    QDirIterator files(root, {QStringLiteral("*.json")}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        // What is compiled in can be read.
        const bool opened = file.open(QIODevice::ReadOnly);
        Q_ASSERT(opened);
        if (opened) {
            const QString path = file.fileName().mid(root.size());
            profiles.push_back({"built-in:" + path.toStdString(), file.readAll().toStdString()});
        }
    }
    std::sort(profiles.begin(), profiles.end(),
              [](const ProfileText& a, const ProfileText& b) { return a.name < b.name; });
    return profiles;
}

} // namespace deployscope::ui
