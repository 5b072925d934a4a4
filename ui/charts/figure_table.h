// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/series/table.h"

#include <QAbstractTableModel>
#include <QDialog>

class QTableView;

namespace deployscope::ui {

class Chart;

// A table of figures, read only: shown as figures are everywhere, in the unit of the column's head.
// Every digit is in what is copied and saved.
class FigureTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setTable(Table table);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    QString shown(std::size_t row, std::size_t column) const;

    Table table_;
};

// The figures behind a chart in a window of their own, which follows the chart while it is open.
class FigureTable : public QDialog
{
    Q_OBJECT

public:
    explicit FigureTable(Chart* chart);

private:
    void refresh();
    void fitToColumns();

    Chart* chart_;
    FigureTableModel* model_;
    QTableView* view_;
};

} // namespace deployscope::ui
