// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/built_in_profiles.h"

#include <QDirIterator>
#include <QFile>

#include <algorithm>

namespace deployscope::ui {

namespace {

// Of a path below profiles/.
bool isOfExamples(const QString& path)
{
    return path.startsWith(QLatin1String("examples/")) ||
           path.startsWith(QLatin1String("checkpoints/"));
}

std::vector<ProfileText> builtIn(bool of_examples)
{
    const QString root = QStringLiteral(":/profiles/");
    std::vector<ProfileText> profiles;
    QDirIterator files(root, {QStringLiteral("*.json")}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        const QString path = file.fileName().mid(root.size());
        if (isOfExamples(path) != of_examples)
            continue;
        // What is compiled in can be read.
        const bool opened = file.open(QIODevice::ReadOnly);
        Q_ASSERT(opened);
        if (opened)
            profiles.push_back({"built-in:" + path.toStdString(), file.readAll().toStdString()});
    }
    std::sort(profiles.begin(), profiles.end(),
              [](const ProfileText& a, const ProfileText& b) { return a.name < b.name; });
    return profiles;
}

} // namespace

std::vector<ProfileText> builtInProfiles()
{
    return builtIn(false);
}

std::vector<ProfileText> builtInExamples()
{
    return builtIn(true);
}

} // namespace deployscope::ui
