// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/write_whole.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

namespace deployscope::ui {

namespace {

struct Message
{
    Q_DECLARE_TR_FUNCTIONS(WriteWhole)
};

} // namespace

std::optional<WriteFault> faultOfPlace(const QString& path)
{
    const QFileInfo file(path);
    const QFileInfo folder(file.absolutePath());
    const QString shown = QDir::toNativeSeparators(folder.filePath());
    if (file.isDir())
        return WriteFault{Message::tr("\"%1\" is a folder").arg(QDir::toNativeSeparators(path)),
                          Message::tr("give the name of a file in it")};
    if (!folder.exists())
        return WriteFault{Message::tr("The folder \"%1\" does not exist").arg(shown),
                          Message::tr("create it or choose another")};
    if (!folder.isDir())
        return WriteFault{Message::tr("\"%1\" is a file, not a folder").arg(shown),
                          Message::tr("choose another place")};
    return std::nullopt;
}

std::optional<WriteFault> writeWhole(const QString& path, const QByteArray& contents)
{
    if (std::optional<WriteFault> fault = faultOfPlace(path))
        return fault;
    QSaveFile file(path);
    // Flushed here because commit does not notice when its own flush fails (QTBUG-75077), and would
    // put a part of the contents in place of the old file.
    const bool written = file.open(QIODevice::WriteOnly) &&
                         file.write(contents) == contents.size() && file.flush() && file.commit();
    if (written)
        return std::nullopt;
    return WriteFault{Message::tr("Could not write \"%1\": %2")
                          .arg(QDir::toNativeSeparators(path), file.errorString()),
                      Message::tr("free some space, or choose a folder that you may write to")};
}

} // namespace deployscope::ui
