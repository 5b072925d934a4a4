// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/example/book_check.h"
#include "core/series/table.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace deployscope::ui {

// Every figure that the book prints, beside ours: the rows of the core's table.
class BookTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    // The core's columns, in their order.
    enum Column { Section, Title, Quantity, Ours, Book, State, Why, Where, columns };

    using QAbstractTableModel::QAbstractTableModel;

    void setLibrary(const ExampleLibrary& library);

    const Table& table() const { return table_; }
    BookState stateOf(int row) const;
    QString exampleOf(int row) const; // its id

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    struct Known
    {
        QString example;
        BookState state{BookState::Agrees};
    };

    Table table_;
    std::vector<Known> known_; // of each row
};

// Rows of one section, of one state and with all the words searched for; none of the three: all.
class BookTableFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setSection(const QString& section);
    void setState(std::optional<BookState> state);
    void setText(const QString& text);

    // The rows as they stand, all columns.
    Table table() const;

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    const BookTableModel& model() const;

    QString section_;
    std::optional<BookState> state_;
    QStringList words_;
};

} // namespace deployscope::ui
