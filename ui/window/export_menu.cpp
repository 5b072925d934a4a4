// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/export_menu.h"

#include "ui/charts/chart.h"
#include "ui/charts/export.h"
#include "ui/pages/page.h"
#include "ui/window/settings.h"

#include <QDir>
#include <QFileDialog>

namespace deployscope::ui {

namespace {

constexpr QSize exported_size{1200, 800};

} // namespace

ExportMenu::ExportMenu(QWidget* window)
    : QMenu(tr("Export"), window)
    , window_(window)
    , all_(new QAction(tr("All charts into a folder…"), window))
{
    all_->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_E));
    // A menu that lets go of an action cuts what ties the two: the tie is to the window.
    connect(all_, &QAction::triggered, window, [this] { exportAll(); });
    window->addAction(all_); // so that the shortcut works while the menu is closed
}

void ExportMenu::setPage(Page* page)
{
    page_ = page;
    clear();
    const std::vector<Chart*> charts = page->charts();
    for (const Chart* chart : charts)
        addMenu(chart->menu())->setText(chart->title());
    if (!charts.empty()) {
        addSeparator();
        addAction(all_);
    }
    addActions(page->exportActions());
    all_->setEnabled(!charts.empty());
}

void ExportMenu::exportAll()
{
    const QString folder =
        QFileDialog::getExistingDirectory(window_, tr("Export all charts to"), settings::folder());
    if (folder.isEmpty())
        return;
    settings::setFolder(folder);
    const Theme& theme = themeOf(window_->palette());
    QStringList failures;
    int written = 0;
    for (Chart* chart : page_->charts()) {
        for (const char* suffix : {"png", "svg", "pdf", "csv"}) {
            const QString path =
                QDir(folder).filePath(chart->suggestedFileName(QLatin1String(suffix)));
            const ExportOutcome outcome = exportChart(*chart, path, exported_size, theme, 2.0);
            if (outcome.written)
                ++written;
            else
                failures << outcome.message;
        }
    }
    emit told(failures.isEmpty()
                  ? tr("%1 files written to %2").arg(written).arg(QDir::toNativeSeparators(folder))
                  : failures.front());
}

} // namespace deployscope::ui
