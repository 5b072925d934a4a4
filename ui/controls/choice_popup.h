// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QAbstractItemModel;
class QLabel;
class QLineEdit;
class QListView;

namespace deployscope::ui {

class ChoiceFilter;

// The list that a ChoiceBox opens, with a line to search it when it is long. Typing searches from
// either, Up and Down go to the list, Return chooses, Escape closes.
class ChoicePopup : public QFrame
{
    Q_OBJECT

public:
    ChoicePopup(QAbstractItemModel* model, const QString& name, QWidget* parent);

    // Opens below (or above) the anchor with the row current and text already typed.
    void open(const QWidget& anchor, int row, const QString& text);

    QLineEdit* searchLine() const { return search_; }
    QListView* list() const { return list_; }

signals:
    void chosen(int row); // of the source model
    void closed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void filter(const QString& text);
    void select(int source_row);
    void choose(const QModelIndex& index);

    ChoiceFilter* filter_;
    QLineEdit* search_;
    QListView* list_;
    QLabel* nothing_;
};

} // namespace deployscope::ui
