// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/example/book_check.h"
#include "core/example/show.h"

#include <QAbstractListModel>
#include <QString>

#include <vector>

namespace deployscope::ui {

// What the book prints for a step or an input, in a line: "The book prints 15 ms; ours: 15.0 ms."
struct BookLine
{
    BookState state{BookState::Agrees};
    QString text;
};

// One row of the derivation. A heading has a label alone; an input has no formula.
struct StepRow
{
    QString label;
    QString value;
    QString formula;     // "t_rt = 2 × d ÷ c"; may be empty
    QString substituted; // "= 2 × 1 500 km ÷ 200 000 km/s"; may be empty
    QString why;
    std::vector<BookLine> book;
    bool heading{false};

    QString spoken() const; // all of it as sentences
};

// "agrees", "differs", "in words", as the user reads it.
QString wordFor(BookState state);

std::vector<StepRow> stepRows(const Example& example, const ExampleResult& result,
                              const std::vector<BookCheck>& checks);

// The steps of an example, and below them the inputs that the book prints.
class ExampleStepsModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    // Keeps selection and place where there are as many rows as before.
    void setRows(std::vector<StepRow> rows);
    const std::vector<StepRow>& rows() const { return rows_; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    std::vector<StepRow> rows_;
};

} // namespace deployscope::ui
