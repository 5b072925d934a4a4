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
        table.columns == table_.columns && table.rows.size() == table_.rows.size();
    if (same_shape) { // the selection and the place scrolled to stay
        table_ = std::move(table);
        if (rowCount() > 0 && columnCount() > 0)
            emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        return;
    }
    beginResetModel();
    table_ = std::move(table);
    endResetModel();
}

int FigureTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(table_.rows.size());
}

int FigureTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(table_.columns.size());
}

QVariant FigureTableModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const auto& row = table_.rows.at(static_cast<std::size_t>(index.row()));
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
    return toQString(table_.columns.at(static_cast<std::size_t>(section)));
}

FigureTable::FigureTable(Chart* chart)
    : QDialog(chart), chart_(chart), model_(new FigureTableModel(this)), view_(new QTableView(this))
{
    setWindowTitle(tr("%1: figures").arg(chart->title()));
    view_->setModel(model_);
    view_->setAccessibleName(windowTitle());
    view_->verticalHeader()->hide();
    view_->horizontalHeader()->setStretchLastSection(true);
    view_->setAlternatingRowColors(true);
    view_->setSelectionBehavior(QAbstractItemView::SelectRows);
    view_->setTabKeyNavigation(false); // cells are reached by arrows, and Tab leads out again

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    const auto* copy = buttons->addButton(tr("&Copy figures"), QDialogButtonBox::ActionRole);
    connect(copy, &QPushButton::clicked, this, [this] {
        QApplication::clipboard()->setMimeData(mimeDataOfFigures(*chart_).release());
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);

    auto* layout = new QVBoxLayout(this);
    layout->addWidget(view_);
    layout->addWidget(buttons);
    resize(720, 420);

    connect(chart, &Chart::seriesChanged, this, &FigureTable::refresh);
    refresh();
    view_->resizeColumnsToContents();
}

void FigureTable::refresh()
{
    model_->setTable(chart_->table());
}

} // namespace deployscope::ui
