// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/save_dialog.h"

#include "ui/files/export_folder.h"
#include "ui/files/write_whole.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>

namespace deployscope::ui {

namespace {

struct Message
{
    Q_DECLARE_TR_FUNCTIONS(SaveDialog)
};

} // namespace

void saveByDialog(QWidget* parent, const QString& title, const QString& file_name,
                  const QByteArray& contents,
                  const std::function<void(const QString& message)>& tell)
{
    const QString suffix = QFileInfo(file_name).suffix();
    auto* dialog = new QFileDialog(parent, title, exportFolder());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setDefaultSuffix(suffix);
    dialog->setNameFilter(QStringLiteral("%1 (*.%2)").arg(suffix.toUpper(), suffix));
    dialog->selectFile(file_name);
    QObject::connect(
        dialog, &QFileDialog::fileSelected, parent, [parent, contents, tell](const QString& path) {
            const std::optional<WriteFault> fault = writeWhole(path, contents);
            if (!fault) {
                setExportFolder(QFileInfo(path).absolutePath());
                tell(Message::tr("Saved %1").arg(QDir::toNativeSeparators(path)));
                return;
            }
            const QString message = Message::tr("%1; %2", "what went wrong; what to do")
                                        .arg(fault->what, fault->remedy);
            auto* box = new QMessageBox(QMessageBox::Warning, Message::tr("Not saved"), message,
                                        QMessageBox::Ok, parent);
            box->setAttribute(Qt::WA_DeleteOnClose);
            box->open();
            tell(message);
        });
    dialog->open();
}

} // namespace deployscope::ui
