// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/page.h"

#include <cstdint>

class QStackedWidget;

namespace deployscope::ui {

class BookTableView;
class CheckpointView;
class ExampleList;
class ExampleSession;
class ExampleView;

// What the list at the left of the page holds, in its order.
enum class ExamplesKind : std::uint8_t { Examples, Claims, Questions, Book };

// The worked examples: at the left what there is, at the right the one in hand: an example to be
// worked out, a claim to be tested, a question for self-check, or the table of every figure that
// the book prints.
class ExamplesPage : public Page
{
    Q_OBJECT

public:
    // Loads the session's library where it is not loaded yet.
    explicit ExamplesPage(ExampleSession& session, QWidget* parent = nullptr);

    ExamplesKind kind() const;
    void showKind(ExamplesKind kind);
    // Shows an example as such, from wherever.
    void openExample(const QString& id);

    ExampleList* list() const { return list_; }
    ExampleView* example() const { return example_; }
    CheckpointView* checkpoint() const { return checkpoint_; }
    BookTableView* book() const { return book_; }

    QString subject() const override;
    QString helpTopic() const override { return QStringLiteral("examples"); }
    std::vector<Chart*> charts() const override;
    QList<QAction*> exportActions() const override;
    QString verdictText() const override;
    bool canUndo() const override;
    bool canRedo() const override;
    void undo() override;
    void redo() override;

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void listen();
    void showLibrary();
    void fillList();
    void showChosen();
    void takeEntry(const QString& id);
    void showCheckpoint(const QString& id);
    void nextCheckpoint();
    void saveExample();
    bool showsExample() const;
    void fitList();

    ExampleSession& session_;
    ExampleList* list_;
    QStackedWidget* stack_;
    ExampleView* example_;
    CheckpointView* checkpoint_;
    BookTableView* book_;
    QAction* save_example_;
    QString checkpoint_id_;
    bool book_stale_{true};
    bool other_example_{false}; // taken up, and not shown yet
};

} // namespace deployscope::ui
