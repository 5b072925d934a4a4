// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/help_window.h"

#include "ui/controls/thin_scroll_bar.h"

#include <QFile>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace deployscope::ui {

void HelpWindow::showFor(QWidget* window)
{
    auto* help = window->findChild<HelpWindow*>();
    if (!help)
        help = new HelpWindow(window);
    help->show();
    help->raise();
    help->activateWindow();
}

HelpWindow::HelpWindow(QWidget* parent) : QDialog(parent)
{
    setWindowTitle(tr("Deployscope: guide"));
    resize(620, 640);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    auto* text = new QTextBrowser(this);
    text->setFrameShape(QFrame::NoFrame);
    text->document()->setDocumentMargin(20);
    text->setOpenLinks(false);
    text->setAccessibleName(windowTitle());
    QFile guide(QStringLiteral(":/help/guide.html"));
    if (guide.open(QIODevice::ReadOnly))
        text->setHtml(QString::fromUtf8(guide.readAll()));
    useThinScrollBar(text);
    layout->addWidget(text);
}

} // namespace deployscope::ui
