// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/session_files.h"

#include "core/catalog/load.h"
#include "core/catalog/profile_file.h"
#include "core/check/check_profile.h"

#include "ui/pages/text.h"
#include "ui/session/hybrid_session.h"
#include "ui/session/session.h"
#include "ui/window/settings.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QWidget>

namespace deployscope::ui {

namespace {

// Of what can be read at all; what is wrong with others is told when they are opened.
bool isDesign(const QString& path)
{
    std::vector<Diagnostic> told_later;
    const std::string name = path.toStdString();
    auto text = readTextFile(name, told_later);
    return text && typeOf({name, std::move(*text)}) == FileType::HybridDesign;
}

} // namespace

SessionFiles::SessionFiles(Session& session, HybridSession& hybrid, QWidget* window)
    : QObject(window), session_(session), hybrid_(hybrid), window_(window)
{}

void SessionFiles::open(const QString& path)
{
    if (isDesign(path)) {
        if (!hybrid_.openDesign(path))
            return;
        emit designOpened();
    } else {
        if (!session_.openFile(path))
            return;
        emit opened();
    }
    emit told(tr("Opened %1").arg(QDir::toNativeSeparators(path)));
}

void SessionFiles::openByDialog()
{
    const QString path = QFileDialog::getOpenFileName(
        window_, tr("Open a session or a design"), settings::folder(),
        tr("Sessions and designs (*.json);;Sessions (*.deployscope.json);;All files (*)"));
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
        QFileDialog::getSaveFileName(window_, tr("Save the session"), suggestion,
                                     tr("Sessions (*.deployscope.json);;All files (*)"));
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
    if (!session_.losesByClosing())
        return true;
    // Closing is the one moment at which a question beats losing what was made.
    const auto answer = QMessageBox::question(
        window_, tr("Save the session?"),
        session_.filePath().isEmpty()
            ? tr("Your hybrid designs have not been saved.")
            : tr("%1 has changed since it was saved.").arg(session_.displayName()),
        QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, QMessageBox::Save);
    return answer == QMessageBox::Discard || (answer == QMessageBox::Save && save());
}

} // namespace deployscope::ui
