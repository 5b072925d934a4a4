// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/example/library.h"
#include "core/series/table.h"
#include "ui/controls/card.h"

#include <QString>

class QAction;
class QLabel;
class QTableView;

namespace deployscope::ui {

class BookTableFilter;
class BookTableModel;
class Segmented;

// "Checked against the book": every printed figure with ours and whether they agree. Sorted by a
// click on a column's head, narrowed by section, state and words; what is copied or saved is what
// is shown.
class BookTableView : public Card
{
    Q_OBJECT

public:
    explicit BookTableView(QWidget* parent = nullptr);

    void setLibrary(const ExampleLibrary& library);
    void setSection(const QString& section); // empty: all
    void setText(const QString& text);       // what is searched for

    Table table() const; // as shown

    QTableView* view() const { return view_; }
    Segmented* states() const { return states_; }
    QAction* saveCsv() const { return save_csv_; }
    QAction* saveMarkdown() const { return save_markdown_; }
    QAction* copyTable() const { return copy_; }

signals:
    void exampleRequested(const QString& id);
    void told(const QString& message);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void showCounts();
    void fitColumns();
    void save(const QString& suffix, const QByteArray& contents);

    Segmented* states_;
    QTableView* view_;
    QLabel* nothing_;
    BookTableModel* model_;
    BookTableFilter* filter_;
    QAction* copy_;
    QAction* save_csv_;
    QAction* save_markdown_;
};

} // namespace deployscope::ui
