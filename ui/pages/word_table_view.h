// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/word_table_model.h"

#include <QTableView>
#include <QTimer>

#include <set>

namespace deployscope::ui {

// A table of short texts that shares its width out between its columns and wraps its texts; what
// is left of its height gives the rows some air. Rows
// are reached by arrows, and Tab leads out again. Ctrl+C asks for a copy.
class WordTableView : public QTableView
{
    Q_OBJECT

public:
    explicit WordTableView(QWidget* parent = nullptr);

    WordTableModel* words() const { return model_; }

    // Heads are clicked to sort. The owner does the sorting and says so by showSort.
    void setSortable(bool sortable);
    void showSort(std::optional<int> column, bool descending);
    std::optional<int> sortColumn() const { return sort_column_; }
    bool sortDescending() const { return sort_descending_; }

    // What each row has beyond its texts where the rows leave room, in pixels.
    int rowAir() const { return air_; }

signals:
    void headClicked(int column);
    void copyRequested();
    void rowChosen(int row);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    void fit();
    void fitRows();
    void air();

    WordTableModel* model_;
    std::set<int> stale_rows_; // whose texts have changed since they were measured
    QTimer fit_rows_;
    int air_{0}; // what each row has beyond its texts
    std::optional<int> sort_column_;
    bool sort_descending_{false};
};

} // namespace deployscope::ui
