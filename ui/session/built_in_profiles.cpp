// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/built_in_profiles.h"

#include <QDirIterator>
#include <QFile>

#include <algorithm>
#include <cstdint>

namespace deployscope::ui {

namespace {

enum class Part : std::uint8_t { Catalog, Examples, Decision, Hybrid };

// Of a path below profiles/.
Part partOf(const QString& path)
{
    if (path.startsWith(QLatin1String("examples/")) ||
        path.startsWith(QLatin1String("checkpoints/")))
        return Part::Examples;
    if (path.startsWith(QLatin1String("hybrid/")))
        return Part::Hybrid;
    return path.startsWith(QLatin1String("decision/")) ? Part::Decision : Part::Catalog;
}

// Whether the part is read with the file. A decision tells which hybrid patterns fit.
bool isOf(const QString& path, Part part)
{
    return partOf(path) == part ||
           (part == Part::Decision && path == QLatin1String("hybrid/patterns.json"));
}

std::vector<ProfileText> builtIn(Part part)
{
    const QString root = QStringLiteral(":/profiles/");
    std::vector<ProfileText> profiles;
    QDirIterator files(root, {QStringLiteral("*.json")}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        const QString path = file.fileName().mid(root.size());
        if (!isOf(path, part))
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
    return builtIn(Part::Catalog);
}

std::vector<ProfileText> builtInExamples()
{
    return builtIn(Part::Examples);
}

std::vector<ProfileText> builtInDecision()
{
    return builtIn(Part::Decision);
}

std::vector<ProfileText> builtInHybrid()
{
    return builtIn(Part::Hybrid);
}

} // namespace deployscope::ui
