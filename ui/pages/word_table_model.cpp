// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/word_table_model.h"

#include <utility>

namespace deployscope::ui {

void WordTableModel::setColumns(std::vector<WordColumn> columns)
{
    beginResetModel();
    columns_ = std::move(columns);
    rows_.clear();
    endResetModel();
}

void WordTableModel::setRows(Rows rows)
{
    if (rows.size() != rows_.size()) {
        beginResetModel();
        rows_ = std::move(rows);
        endResetModel();
        return;
    }
    for (std::size_t row = 0; row < rows.size(); ++row) {
        for (std::size_t column = 0; column < rows[row].size(); ++column) {
            if (rows[row][column] == rows_[row][column])
                continue;
            rows_[row][column] = std::move(rows[row][column]);
            const QModelIndex changed = index(static_cast<int>(row), static_cast<int>(column));
            emit dataChanged(changed, changed);
        }
    }
}

const WordCell& WordTableModel::cell(const QModelIndex& index) const
{
    return rows_.at(static_cast<std::size_t>(index.row()))
        .at(static_cast<std::size_t>(index.column()));
}

int WordTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int WordTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(columns_.size());
}

QVariant WordTableModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const WordCell& shown = cell(index);
    switch (role) {
    case Qt::DisplayRole:
        return shown.text;
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole:
        if (!shown.tip.isEmpty())
            return shown.tip;
        return shown.remark.isEmpty() ? QVariant() : shown.remark;
    default:
        return {};
    }
}

QVariant WordTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return columns_.at(static_cast<std::size_t>(section)).head;
}

} // namespace deployscope::ui
