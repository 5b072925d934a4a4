// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/terms.h"

#include <QAbstractTableModel>
#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace deployscope::ui {

// How a cell's text is meant.
enum class WordTone : std::uint8_t { Plain, Strong, Quiet, Good, Warning, Bad };

struct WordCell
{
    QString text;
    QString remark{}; // smaller, below; may be empty
    WordTone tone{WordTone::Plain};
    std::optional<Tier> tier{}; // in whose colour the text is; the tone then only says how bold
    QString tip{};              // where there is more to say than the remark

    friend bool operator==(const WordCell&, const WordCell&) = default;
};

struct WordColumn
{
    QString head;
    int share{1};               // of the width, against the other columns' shares
    std::optional<Tier> tier{}; // a band of its colour under the head
    bool own{false};            // the scenario's: stands out from the others

    friend bool operator==(const WordColumn&, const WordColumn&) = default;
};

// A table of short texts, read only.
class WordTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using Rows = std::vector<std::vector<WordCell>>; // each as long as the columns

    using QAbstractTableModel::QAbstractTableModel;

    void setColumns(std::vector<WordColumn> columns); // takes the rows away
    // Where there are as many rows as before, only the cells that differ are told as changed.
    void setRows(Rows rows);

    const std::vector<WordColumn>& columns() const { return columns_; }
    const Rows& rows() const { return rows_; }
    const WordCell& cell(const QModelIndex& index) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    std::vector<WordColumn> columns_;
    Rows rows_;
};

} // namespace deployscope::ui
