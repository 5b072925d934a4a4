// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/book_table_model.h"

#include "ui/pages/example_steps_model.h"
#include "ui/pages/text.h"

#include <algorithm>

namespace deployscope::ui {

void BookTableModel::setLibrary(const ExampleLibrary& library)
{
    beginResetModel();
    table_ = bookTable(library);
    known_.clear();
    for (const Example& example : library.examples) {
        for (const BookCheck& check : checkAgainstBook(example))
            known_.push_back({toQt(example.id), check.state});
    }
    Q_ASSERT(known_.size() == table_.rows.size());
    endResetModel();
}

BookState BookTableModel::stateOf(int row) const
{
    return known_.at(static_cast<std::size_t>(row)).state;
}

QString BookTableModel::exampleOf(int row) const
{
    return known_.at(static_cast<std::size_t>(row)).example;
}

int BookTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(table_.rows.size());
}

int BookTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant BookTableModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const auto row = static_cast<std::size_t>(index.row());
    const QString cell = toQt(table_.rows.at(row).at(static_cast<std::size_t>(index.column())));
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == State ? wordFor(known_[row].state) : cell;
    case Qt::ToolTipRole:
        return cell.isEmpty() ? QVariant() : cell;
    default:
        return {};
    }
}

QVariant BookTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter));
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Section:
        return tr("Section");
    case Title:
        return tr("Example");
    case Quantity:
        return tr("Figure");
    case Ours:
        return tr("Ours");
    case Book:
        return tr("The book");
    case State:
        return tr("State");
    case Why:
        return tr("Because");
    case Where:
        return tr("In the book");
    case columns:
        break;
    }
    return {};
}

void BookTableFilter::setSection(const QString& section)
{
    section_ = section;
    invalidateFilter();
}

void BookTableFilter::setState(std::optional<BookState> state)
{
    state_ = state;
    invalidateFilter();
}

void BookTableFilter::setText(const QString& text)
{
    words_ = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    invalidateFilter();
}

Table BookTableFilter::table() const
{
    const Table& whole = model().table();
    Table table{whole.title, whole.columns, {}};
    for (int row = 0; row < rowCount(); ++row)
        table.rows.push_back(
            whole.rows.at(static_cast<std::size_t>(mapToSource(index(row, 0)).row())));
    return table;
}

bool BookTableFilter::filterAcceptsRow(int row, const QModelIndex&) const
{
    const auto& cells = model().table().rows.at(static_cast<std::size_t>(row));
    if (!section_.isEmpty() && toQt(cells.at(BookTableModel::Section)) != section_)
        return false;
    if (state_ && model().stateOf(row) != *state_)
        return false;
    return std::all_of(words_.begin(), words_.end(), [&cells](const QString& word) {
        return std::any_of(cells.begin(), cells.end(), [&word](const std::string& cell) {
            return toQt(cell).contains(word, Qt::CaseInsensitive);
        });
    });
}

const BookTableModel& BookTableFilter::model() const
{
    return *static_cast<const BookTableModel*>(sourceModel());
}

} // namespace deployscope::ui
