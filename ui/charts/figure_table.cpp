// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/figure_table.h"

#include "ui/charts/chart.h"
#include "ui/charts/drawing.h"
#include "ui/charts/export.h"

#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QMimeData>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <utility>

namespace deployscope::ui {

void FigureTableModel::setTable(Table table)
{
    const bool same_shape =
        table.columns == m_table.columns && table.rows.size() == m_table.rows.size();
    if (same_shape) { // the selection and the place scrolled to stay
        m_table = std::move(table);
        if (rowCount() > 0 && columnCount() > 0)
            emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        return;
    }
    beginResetModel();
    m_table = std::move(table);
    endResetModel();
}

int FigureTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.rows.size());
}

int FigureTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.columns.size());
}

QVariant FigureTableModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const auto& row = m_table.rows.at(static_cast<std::size_t>(index.row()));
    const auto column = static_cast<std::size_t>(index.column());
    const QString cell = column < row.size() ? toQString(row[column]) : QString();
    if (role == Qt::DisplayRole)
        return cell;
    if (role == Qt::TextAlignmentRole) {
        bool number = false;
        cell.toDouble(&number);
        return QVariant::fromValue(Qt::Alignment(number ? Qt::AlignRight : Qt::AlignLeft) |
                                   Qt::AlignVCenter);
    }
    return {};
}

QVariant FigureTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return toQString(m_table.columns.at(static_cast<std::size_t>(section)));
}

FigureTable::FigureTable(Chart* chart)
    : QDialog(chart)
    , m_chart(chart)
    , m_model(new FigureTableModel(this))
    , m_view(new QTableView(this))
{
    setWindowTitle(tr("%1: figures").arg(chart->title()));
    m_view->setModel(m_model);
    m_view->setAccessibleName(windowTitle());
    m_view->verticalHeader()->hide();
    m_view->horizontalHeader()->setStretchLastSection(true);
    m_view->setAlternatingRowColors(true);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    const auto* copy = buttons->addButton(tr("&Copy figures"), QDialogButtonBox::ActionRole);
    connect(copy, &QPushButton::clicked, this, [this] {
        QApplication::clipboard()->setMimeData(mimeDataOfFigures(*m_chart).release());
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);

    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_view);
    layout->addWidget(buttons);
    resize(720, 420);

    connect(chart, &Chart::seriesChanged, this, &FigureTable::refresh);
    refresh();
    m_view->resizeColumnsToContents();
}

void FigureTable::refresh()
{
    m_model->setTable(m_chart->table());
}

} // namespace deployscope::ui
