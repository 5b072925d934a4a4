// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/controls/card.h"
#include "ui/controls/choice.h"

#include <QString>

#include <vector>

class QLabel;
class QListView;
class QStandardItemModel;

namespace deployscope::ui {

class ChoiceFilter;
class SearchField;
class Segmented;

// The card at the left of the examples: what kind of thing is listed, a line to search it, and the
// list under its headings. Going to an entry chooses it; Return goes on into it. Setters are
// silent.
class ExampleList : public Card
{
    Q_OBJECT

public:
    explicit ExampleList(QWidget* parent = nullptr);

    // Kinds are counted from 0: examples, claims, questions, the book's figures.
    int kind() const;
    void setKind(int kind);

    // Clears the search. Where the list itself is not searched, its owner answers searchChanged.
    void setEntries(const std::vector<Choice>& entries, const QString& search_hint,
                    bool searched = true);

    QString currentId() const; // empty where none is chosen
    void setCurrentId(const QString& id);

    Segmented* kinds() const { return kinds_; }
    SearchField* searchLine() const { return search_; }
    QListView* list() const { return list_; }

signals:
    void kindChosen(int kind);
    void entryChosen(const QString& id);
    void entered(); // Return: on into what is chosen
    void searchChanged(const QString& text);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void search(const QString& text);
    void take(const QModelIndex& index);
    void reveal(const QModelIndex& index);
    QModelIndex firstEntry() const;

    Segmented* kinds_;
    SearchField* search_;
    QListView* list_;
    QLabel* nothing_;
    QStandardItemModel* model_;
    ChoiceFilter* filter_;
    QString said_; // the last id that was shown or said
    bool silent_{false};
    bool searched_{true};
};

} // namespace deployscope::ui
