// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/hybrid_files.h"

#include "core/hybrid/design_writer.h"

#include "ui/files/export_folder.h"
#include "ui/files/save_dialog.h"
#include "ui/pages/text.h"
#include "ui/session/hybrid_session.h"

#include <QAction>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QWidget>

namespace deployscope::ui {

HybridFiles::HybridFiles(HybridSession& session, QWidget* parent)
    : QObject(parent)
    , session_(session)
    , parent_(parent)
    , open_(new QAction(tr("Open design…"), this))
    , save_(new QAction(tr("Save design as…"), this))
{
    connect(open_, &QAction::triggered, this, &HybridFiles::openByDialog);
    connect(save_, &QAction::triggered, this, &HybridFiles::saveByDialog);
}

void HybridFiles::openByDialog()
{
    auto* dialog = new QFileDialog(parent_, tr("Open a design"), exportFolder(),
                                   tr("Hybrid designs (*.json);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        setExportFolder(QFileInfo(path).absolutePath());
        if (session_.openDesign(path))
            emit told(tr("Opened %1").arg(QDir::toNativeSeparators(path)));
    });
    dialog->open();
}

void HybridFiles::saveByDialog()
{
    const HybridDesign& design = session_.design();
    ui::saveByDialog(parent_, tr("Save the design"), toQt(design.id) + QStringLiteral(".json"),
                     QByteArray::fromStdString(writeDesign(design)),
                     [this](const QString& message) { emit told(message); });
}

} // namespace deployscope::ui
