// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_actions.h"

#include "ui/charts/chart.h"
#include "ui/charts/export.h"
#include "ui/charts/figure_table.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QDrag>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QUrl>

#include <algorithm>

namespace deployscope::ui {

namespace {

const QString folder_setting = QStringLiteral("export/folder");
constexpr double saved_scale = 2.0; // sharp on a dense screen and on paper

QSize figureSize(const Chart& chart)
{
    constexpr int header = 60; // what a figure has above and around the chart
    return (chart.size() + QSize(header / 2, header))
        .expandedTo(QSize(least_export_size, least_export_size))
        .boundedTo(QSize(most_export_size / 2, most_export_size / 2));
}

QString lastFolder()
{
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString folder = QSettings().value(folder_setting, documents).toString();
    return QFileInfo(folder).isDir() ? folder : QDir::homePath();
}

} // namespace

ChartActions::ChartActions(Chart* chart)
    : QObject(chart), m_chart(chart), m_menu(std::make_unique<QMenu>())
{
    m_explain = m_menu->addMenu(tr("&Explain"));
    connect(m_menu.get(), &QMenu::aboutToShow, this, &ChartActions::fillExplain);
    m_menu->addSeparator();
    for (const auto& [text, suffix] :
         {std::pair{tr("Save as &PNG…"), QStringLiteral("png")},
          std::pair{tr("Save as &SVG…"), QStringLiteral("svg")},
          std::pair{tr("Save as P&DF…"), QStringLiteral("pdf")},
          std::pair{tr("Save figures as CS&V…"), QStringLiteral("csv")}}) {
        const QString chosen = suffix;
        connect(m_menu->addAction(text), &QAction::triggered, this,
                [this, chosen] { save(chosen); });
    }
    m_menu->addSeparator();
    connect(m_menu->addAction(tr("&Copy image")), &QAction::triggered, this,
            &ChartActions::copyPicture);
    connect(m_menu->addAction(tr("Copy &figures")), &QAction::triggered, this,
            &ChartActions::copyFigures);
    connect(m_menu->addAction(tr("Show figures as &table")), &QAction::triggered, this,
            &ChartActions::showTable);
}

ChartActions::~ChartActions() = default;

void ChartActions::fillExplain()
{
    m_explain->clear();
    for (const Explainable& entry : m_chart->explainables()) {
        const QString what = entry.what;
        connect(m_explain->addAction(entry.name), &QAction::triggered, m_chart,
                [this, what] { emit m_chart->explainRequested(what); });
    }
    m_explain->menuAction()->setVisible(!m_explain->isEmpty());
}

void ChartActions::copyPicture()
{
    QApplication::clipboard()->setMimeData(
        mimeDataOf(*m_chart, figureSize(*m_chart), m_chart->theme()).release());
}

void ChartActions::copyFigures()
{
    QApplication::clipboard()->setMimeData(mimeDataOfFigures(*m_chart).release());
}

void ChartActions::showTable()
{
    if (m_table == nullptr) {
        m_table = new FigureTable(m_chart);
        m_table->setAttribute(Qt::WA_DeleteOnClose);
    }
    m_table->show();
    m_table->raise();
    m_table->activateWindow();
}

void ChartActions::dragOut()
{
    if (m_dragged == nullptr)
        m_dragged = std::make_unique<QTemporaryDir>();
    auto data = mimeDataOf(*m_chart, figureSize(*m_chart), m_chart->theme());
    if (m_dragged->isValid()) {
        const QString path = m_dragged->filePath(m_chart->suggestedFileName(QStringLiteral("png")));
        if (exportChart(*m_chart, path, figureSize(*m_chart), m_chart->theme(), saved_scale)
                .written)
            data->setUrls({QUrl::fromLocalFile(path)});
    }
    auto* drag = new QDrag(m_chart);
    constexpr int thumbnail = 180;
    drag->setPixmap(m_chart->grab().scaled(thumbnail, thumbnail, Qt::KeepAspectRatio,
                                           Qt::SmoothTransformation));
    drag->setMimeData(data.release());
    drag->exec(Qt::CopyAction);
}

void ChartActions::save(const QString& suffix)
{
    auto* dialog = new QFileDialog(m_chart, tr("Save %1").arg(m_chart->title()), lastFolder());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setDefaultSuffix(suffix);
    dialog->setNameFilter(QStringLiteral("%1 (*.%2)").arg(suffix.toUpper(), suffix));
    dialog->selectFile(m_chart->suggestedFileName(suffix));
    connect(dialog, &QFileDialog::fileSelected, this, &ChartActions::write);
    dialog->open();
}

void ChartActions::write(const QString& path)
{
    const ExportOutcome outcome =
        exportChart(*m_chart, path, figureSize(*m_chart), m_chart->theme(), saved_scale);
    if (outcome.written) {
        QSettings().setValue(folder_setting, QFileInfo(path).absolutePath());
        emit m_chart->exported(outcome.message);
    } else {
        auto* box = new QMessageBox(QMessageBox::Warning, tr("Not saved"), outcome.message,
                                    QMessageBox::Ok, m_chart);
        box->setAttribute(Qt::WA_DeleteOnClose);
        box->open();
        emit m_chart->exportFailed(outcome.message);
    }
}

} // namespace deployscope::ui
