// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_actions.h"

#include "ui/charts/chart.h"
#include "ui/charts/export.h"
#include "ui/charts/figure_table.h"
#include "ui/files/export_folder.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDrag>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QTemporaryDir>
#include <QUrl>

#include <algorithm>

namespace deployscope::ui {

namespace {

constexpr double saved_scale = 2.0; // sharp on a dense screen and on paper

QSize figureSize(const Chart& chart)
{
    constexpr int header = 60; // what a figure has above and around the chart
    return (chart.size() + QSize(header / 2, header))
        .expandedTo(QSize(least_export_size, least_export_size))
        .boundedTo(QSize(most_export_size / 2, most_export_size / 2));
}

} // namespace

ChartActions::ChartActions(Chart* chart)
    : QObject(chart), chart_(chart), menu_(std::make_unique<QMenu>())
{
    explain_ = menu_->addMenu(tr("&Explain"));
    connect(menu_.get(), &QMenu::aboutToShow, this, &ChartActions::fillExplain);
    menu_->addSeparator();
    for (const auto& [text, suffix] :
         {std::pair{tr("Save as &PNG…"), QStringLiteral("png")},
          std::pair{tr("Save as &SVG…"), QStringLiteral("svg")},
          std::pair{tr("Save as P&DF…"), QStringLiteral("pdf")},
          std::pair{tr("Save figures as CS&V…"), QStringLiteral("csv")}}) {
        const QString chosen = suffix;
        connect(menu_->addAction(text), &QAction::triggered, this,
                [this, chosen] { save(chosen); });
    }
    menu_->addSeparator();
    connect(menu_->addAction(tr("&Copy image")), &QAction::triggered, this,
            &ChartActions::copyPicture);
    connect(menu_->addAction(tr("Copy &figures")), &QAction::triggered, this,
            &ChartActions::copyFigures);
    connect(menu_->addAction(tr("Show figures as &table")), &QAction::triggered, this,
            &ChartActions::showTable);
}

ChartActions::~ChartActions() = default;

void ChartActions::fillExplain()
{
    explain_->clear();
    for (const Explainable& entry : chart_->explainables()) {
        const QString what = entry.what;
        connect(explain_->addAction(entry.name), &QAction::triggered, chart_,
                [this, what] { emit chart_->explainRequested(what); });
    }
    explain_->menuAction()->setVisible(!explain_->isEmpty());
}

void ChartActions::copyPicture()
{
    QApplication::clipboard()->setMimeData(
        mimeDataOf(*chart_, figureSize(*chart_), chart_->theme()).release());
}

void ChartActions::copyFigures()
{
    QApplication::clipboard()->setMimeData(mimeDataOfFigures(*chart_).release());
}

void ChartActions::showTable()
{
    if (table_ == nullptr) {
        table_ = new FigureTable(chart_);
        table_->setAttribute(Qt::WA_DeleteOnClose);
    }
    table_->show();
    table_->raise();
    table_->activateWindow();
}

std::unique_ptr<QMimeData> ChartActions::dragData()
{
    if (dragged_ == nullptr)
        dragged_ = std::make_unique<QTemporaryDir>();
    auto data = mimeDataOf(*chart_, figureSize(*chart_), chart_->theme());
    const QString path = dragged_->filePath(chart_->suggestedFileName(QStringLiteral("png")));
    if (dragged_->isValid() &&
        exportChart(*chart_, path, figureSize(*chart_), chart_->theme(), saved_scale).written)
        data->setUrls({QUrl::fromLocalFile(path)});
    return data;
}

void ChartActions::dragOut()
{
    auto* drag = new QDrag(chart_);
    constexpr int thumbnail = 180;
    drag->setPixmap(
        chart_->grab().scaled(thumbnail, thumbnail, Qt::KeepAspectRatio, Qt::SmoothTransformation));
    drag->setMimeData(dragData().release());
    drag->exec(Qt::CopyAction);
}

void ChartActions::save(const QString& suffix)
{
    auto* dialog = new QFileDialog(chart_, tr("Save %1").arg(chart_->title()), exportFolder());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setDefaultSuffix(suffix);
    dialog->setNameFilter(QStringLiteral("%1 (*.%2)").arg(suffix.toUpper(), suffix));
    dialog->selectFile(chart_->suggestedFileName(suffix));
    connect(dialog, &QFileDialog::fileSelected, this, &ChartActions::write);
    dialog->open();
}

void ChartActions::write(const QString& path)
{
    const ExportOutcome outcome =
        exportChart(*chart_, path, figureSize(*chart_), chart_->theme(), saved_scale);
    if (outcome.written) {
        setExportFolder(QFileInfo(path).absolutePath());
        emit chart_->exported(outcome.message);
    } else {
        auto* box = new QMessageBox(QMessageBox::Warning, tr("Not saved"), outcome.message,
                                    QMessageBox::Ok, chart_);
        box->setAttribute(Qt::WA_DeleteOnClose);
        box->open();
        emit chart_->exportFailed(outcome.message);
    }
}

} // namespace deployscope::ui
