// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/session_files.h"

#include "ui/pages/text.h"
#include "ui/session/session.h"
#include "ui/window/settings.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QWidget>

namespace deployscope::ui {

namespace {

QString fileFilter()
{
    return SessionFiles::tr("Deployscope scenarios (*.deployscope.json);;All files (*)");
}

} // namespace

SessionFiles::SessionFiles(Session& session, QWidget* window)
    : QObject(window), session_(session), window_(window)
{}

void SessionFiles::open(const QString& path)
{
    if (!session_.openFile(path))
        return;
    emit opened();
    emit told(tr("Opened %1").arg(QDir::toNativeSeparators(path)));
}

void SessionFiles::openByDialog()
{
    const QString path = QFileDialog::getOpenFileName(window_, tr("Open a scenario"),
                                                      settings::folder(), fileFilter());
    if (path.isEmpty())
        return;
    settings::setFolder(QFileInfo(path).absolutePath());
    open(path);
}

bool SessionFiles::save()
{
    return session_.filePath().isEmpty() ? saveByDialog() : saveAt(session_.filePath());
}

bool SessionFiles::saveByDialog()
{
    const QString suggestion =
        QDir(settings::folder())
            .filePath(toQt(session_.scenario().workload) + QLatin1Char('-') +
                      toQt(session_.scenario().device) + QStringLiteral(".deployscope.json"));
    const QString path =
        QFileDialog::getSaveFileName(window_, tr("Save the scenario"), suggestion, fileFilter());
    if (path.isEmpty())
        return false;
    settings::setFolder(QFileInfo(path).absolutePath());
    return saveAt(path);
}

bool SessionFiles::saveAt(const QString& path)
{
    const bool saved = session_.saveFile(path);
    if (saved)
        emit told(tr("Saved %1").arg(QDir::toNativeSeparators(path)));
    return saved;
}

bool SessionFiles::mayClose()
{
    if (!session_.isModified() || session_.filePath().isEmpty())
        return true;
    // Closing is the one moment at which a question beats losing what was made.
    const auto answer = QMessageBox::question(
        window_, tr("Save the scenario?"),
        tr("%1 has changed since it was saved.").arg(session_.displayName()),
        QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, QMessageBox::Save);
    return answer == QMessageBox::Discard || (answer == QMessageBox::Save && save());
}

} // namespace deployscope::ui
