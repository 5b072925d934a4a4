// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/document_bar.h"

#include "ui/controls/role_label.h"
#include "ui/pages/page.h"
#include "ui/session/session.h"
#include "ui/window/export_menu.h"
#include "ui/window/session_files.h"
#include "ui/window/view_menu.h"

#include <QApplication>
#include <QClipboard>

namespace deployscope::ui {

DocumentBar::DocumentBar(Session& session, SessionFiles& files, ExportMenu* exports, ViewMenu* view,
                         QWidget* parent)
    : ToolBar(tr("Document"), parent)
    , session_(session)
    , exports_(exports)
    , title_(new RoleLabel(TextRole::Heading, {}, this))
{
    setObjectName(QStringLiteral("document"));
    title_->setContentsMargins(10, 0, 24, 0);
    addWidget(title_);
    buildDocument(files);
    addSeparator();
    buildPage();
    addSpace();
    const auto* reload =
        addTool(tr("Reload profiles"), tr("Read your own profiles again"), QKeySequence::Refresh);
    connect(reload, &QAction::triggered, this, &DocumentBar::reloadRequested);
    addMenu(tr("View"), tr("Light or dark, and how large text is"), view);
    const auto* help =
        addTool(tr("Help"), tr("How to read and use this window"), QKeySequence(Qt::Key_F1));
    connect(help, &QAction::triggered, this, &DocumentBar::helpRequested);
}

void DocumentBar::buildDocument(SessionFiles& files)
{
    new_ = addTool(tr("New"), {}, QKeySequence::New);
    connect(new_, &QAction::triggered, this, [this] { page_->startAnew(); });
    const auto* open = addTool(tr("Open…"), tr("Open a session or a design"), QKeySequence::Open);
    connect(open, &QAction::triggered, &files, &SessionFiles::openByDialog);
    save_ = addTool(tr("Save"), tr("Save the scenario, its baselines and your designs"),
                    QKeySequence::Save);
    connect(save_, &QAction::triggered, &files, &SessionFiles::save);
    save_as_ = addTool(tr("Save as…"), tr("Save under another name"),
                       QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S));
    connect(save_as_, &QAction::triggered, &files, &SessionFiles::saveByDialog);
}

void DocumentBar::buildPage()
{
    undo_ = addTool(tr("Undo"), tr("Take the last change back"), QKeySequence::Undo);
    connect(undo_, &QAction::triggered, this, [this] { page_->undo(); });
    redo_ = addTool(tr("Redo"), tr("Make the change again"), QKeySequence::Redo);
    connect(redo_, &QAction::triggered, this, [this] { page_->redo(); });
    addSeparator();
    pin_ = addTool(tr("Pin"), tr("Pin this scenario for comparison"),
                   QKeySequence(Qt::CTRL | Qt::Key_D));
    connect(pin_, &QAction::triggered, &session_, &Session::pinScenario);
    export_ = addMenu(tr("Export"), tr("Write charts as PNG, SVG, PDF or CSV"), exports_);
    copy_ = addTool(tr("Copy verdict"), tr("Copy the verdict as text"),
                    QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    connect(copy_, &QAction::triggered, this, &DocumentBar::copyVerdict);
}

void DocumentBar::setPage(Page* page)
{
    page_ = page;
    showContents();
    showState();
}

void DocumentBar::showState()
{
    const bool saves = page_->savesSession();
    title_->setText(page_->subject());
    const QString begins = page_->newTip();
    new_->setEnabled(!begins.isEmpty());
    setTip(new_, begins.isEmpty() ? tr("There is nothing to begin on this page") : begins);
    save_->setEnabled(saves && (session_.isModified() || session_.filePath().isEmpty()));
    save_as_->setEnabled(saves);
    undo_->setEnabled(page_->canUndo());
    redo_->setEnabled(page_->canRedo());
    pin_->setEnabled(page_->showsScenario());
}

void DocumentBar::showContents()
{
    exports_->setPage(page_);
    export_->setEnabled(!exports_->isEmpty());
    copy_->setEnabled(!page_->verdictText().isEmpty());
}

void DocumentBar::copyVerdict()
{
    QApplication::clipboard()->setText(page_->verdictText());
    emit told(tr("Verdict copied"));
}

} // namespace deployscope::ui
