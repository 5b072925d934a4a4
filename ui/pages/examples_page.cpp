// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/examples_page.h"

#include "ui/charts/example_chart.h"
#include "ui/controls/plain_button.h"
#include "ui/controls/search_field.h"
#include "ui/files/save_dialog.h"
#include "ui/pages/book_table_view.h"
#include "ui/pages/checkpoint_view.h"
#include "ui/pages/example_choices.h"
#include "ui/pages/example_list.h"
#include "ui/pages/example_view.h"
#include "ui/pages/text.h"
#include "ui/pages/verdict_banner.h"
#include "ui/session/example_session.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QResizeEvent>
#include <QShortcut>
#include <QStackedWidget>
#include <QTableView>

#include <algorithm>
#include <utility>

namespace deployscope::ui {

namespace {

constexpr int gap = 8;
constexpr int list_characters = 42;

// The height of the page below which cards give up some of their air: a screen of 720 lines.
constexpr int compact_below = 740;

} // namespace

ExamplesPage::ExamplesPage(ExampleSession& session, QWidget* parent)
    : Page(parent)
    , session_(session)
    , list_(new ExampleList(this))
    , stack_(new QStackedWidget(this))
    , example_(new ExampleView(session, stack_))
    , checkpoint_(new CheckpointView(stack_))
    , book_(new BookTableView(stack_))
    , save_example_(new QAction(tr("Worked example as Markdown…"), this))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(gap, gap, gap, gap);
    layout->setSpacing(gap);
    layout->addWidget(list_);
    layout->addWidget(stack_, 1);
    for (QWidget* view : {static_cast<QWidget*>(example_), static_cast<QWidget*>(checkpoint_),
                          static_cast<QWidget*>(book_)})
        stack_->addWidget(view);
    fitList();
    listen();
    session_.load();
    showLibrary();
}

void ExamplesPage::listen()
{
    connect(&session_, &ExampleSession::libraryChanged, this, &ExamplesPage::showLibrary);
    connect(&session_, &ExampleSession::exampleChanged, this, [this] {
        if (showsExample())
            showChosen();
        emit stateChanged();
        other_example_ = true;
    });
    // The view was told before: now it shows the example.
    connect(&session_, &ExampleSession::resultChanged, this, [this] {
        if (std::exchange(other_example_, false))
            emit contentsChanged();
    });
    connect(&session_, &ExampleSession::historyChanged, this, &Page::stateChanged);

    connect(list_, &ExampleList::kindChosen, this,
            [this](int kind) { showKind(static_cast<ExamplesKind>(kind)); });
    connect(list_, &ExampleList::entryChosen, this, &ExamplesPage::takeEntry);
    connect(list_, &ExampleList::searchChanged, this, [this](const QString& text) {
        if (kind() == ExamplesKind::Book)
            book_->setText(text);
    });
    connect(list_, &ExampleList::entered, this, [this] {
        if (showsExample())
            example_->focusFirst();
        else if (kind() == ExamplesKind::Questions)
            checkpoint_->hintButton()->setFocus(Qt::TabFocusReason);
        else
            book_->view()->setFocus(Qt::TabFocusReason);
    });

    connect(example_, &ExampleView::copyRequested, this, [this] {
        QApplication::clipboard()->setText(example_->text());
        emit told(tr("Worked example copied"));
    });
    connect(example_->chart(), &Chart::painted, this, &Page::framePainted);
    connect(example_->chart(), &Chart::exported, this, &Page::told);
    connect(example_->chart(), &Chart::exportFailed, this, &Page::told);
    connect(checkpoint_, &CheckpointView::exampleRequested, this, &ExamplesPage::openExample);
    connect(checkpoint_, &CheckpointView::nextRequested, this, &ExamplesPage::nextCheckpoint);
    connect(book_, &BookTableView::exampleRequested, this, &ExamplesPage::openExample);
    connect(book_, &BookTableView::told, this, &Page::told);
    connect(save_example_, &QAction::triggered, this, &ExamplesPage::saveExample);

    auto* find = new QShortcut(QKeySequence::Find, this);
    find->setContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, this, [this] {
        list_->searchLine()->setFocus(Qt::ShortcutFocusReason);
        list_->searchLine()->selectAll();
    });
}

ExamplesKind ExamplesPage::kind() const
{
    return static_cast<ExamplesKind>(list_->kind());
}

bool ExamplesPage::showsExample() const
{
    return kind() == ExamplesKind::Examples || kind() == ExamplesKind::Claims;
}

void ExamplesPage::showKind(ExamplesKind kind)
{
    list_->setKind(static_cast<int>(kind));
    fillList();
    switch (kind) {
    case ExamplesKind::Examples:
    case ExamplesKind::Claims:
        example_->setAspect(kind == ExamplesKind::Claims ? ExampleAspect::Claim
                                                         : ExampleAspect::Question);
        stack_->setCurrentWidget(example_);
        break;
    case ExamplesKind::Questions:
        stack_->setCurrentWidget(checkpoint_);
        break;
    case ExamplesKind::Book:
        if (std::exchange(book_stale_, false))
            book_->setLibrary(session_.library());
        book_->setText({});
        stack_->setCurrentWidget(book_);
        break;
    }
    showChosen();
    emit stateChanged();
    emit contentsChanged();
}

void ExamplesPage::openExample(const QString& id)
{
    session_.choose(id);
    showKind(ExamplesKind::Examples);
}

void ExamplesPage::showLibrary()
{
    book_stale_ = true;
    showKind(kind());
}

void ExamplesPage::fillList()
{
    const ExampleLibrary& library = session_.library();
    switch (kind()) {
    case ExamplesKind::Examples:
        list_->setEntries(exampleChoices(library), tr("Search examples (Ctrl+F)"));
        break;
    case ExamplesKind::Claims:
        list_->setEntries(claimChoices(library), tr("Search claims (Ctrl+F)"));
        break;
    case ExamplesKind::Questions:
        list_->setEntries(checkpointChoices(library), tr("Search questions (Ctrl+F)"));
        break;
    case ExamplesKind::Book:
        list_->setEntries(sectionChoices(library), tr("Search the table (Ctrl+F)"), false);
        break;
    }
}

void ExamplesPage::showChosen()
{
    const ExampleLibrary& library = session_.library();
    const Example* example = session_.example();
    switch (kind()) {
    case ExamplesKind::Claims:
        if (example && !example->claim) {
            const auto first =
                std::find_if(library.examples.begin(), library.examples.end(),
                             [](const Example& one) { return one.claim.has_value(); });
            if (first != library.examples.end()) {
                session_.choose(toQt(first->id)); // which comes back here
                return;
            }
        }
        [[fallthrough]];
    case ExamplesKind::Examples:
        list_->setCurrentId(example ? toQt(example->id) : QString());
        break;
    case ExamplesKind::Questions: {
        const bool there =
            std::any_of(library.checkpoints.begin(), library.checkpoints.end(),
                        [this](const Checkpoint& one) { return toQt(one.id) == checkpoint_id_; });
        if (!there)
            checkpoint_id_ =
                library.checkpoints.empty() ? QString() : toQt(library.checkpoints.front().id);
        list_->setCurrentId(checkpoint_id_);
        showCheckpoint(checkpoint_id_);
        break;
    }
    case ExamplesKind::Book:
        list_->setCurrentId(everySection());
        book_->setSection({});
        break;
    }
}

void ExamplesPage::takeEntry(const QString& id)
{
    switch (kind()) {
    case ExamplesKind::Examples:
    case ExamplesKind::Claims:
        session_.choose(id);
        break;
    case ExamplesKind::Questions:
        showCheckpoint(id);
        break;
    case ExamplesKind::Book:
        book_->setSection(id == everySection() ? QString() : id);
        break;
    }
}

void ExamplesPage::showCheckpoint(const QString& id)
{
    checkpoint_id_ = id;
    const auto& checkpoints = session_.library().checkpoints;
    const auto found = std::find_if(checkpoints.begin(), checkpoints.end(),
                                    [&id](const Checkpoint& one) { return toQt(one.id) == id; });
    checkpoint_->setCheckpoint(session_.library(), found == checkpoints.end() ? nullptr : &*found);
}

void ExamplesPage::nextCheckpoint()
{
    const auto& checkpoints = session_.library().checkpoints;
    const auto found =
        std::find_if(checkpoints.begin(), checkpoints.end(),
                     [this](const Checkpoint& one) { return toQt(one.id) == checkpoint_id_; });
    if (found == checkpoints.end())
        return;
    const auto next =
        std::next(found) == checkpoints.end() ? checkpoints.begin() : std::next(found);
    list_->setCurrentId(toQt(next->id));
    showCheckpoint(toQt(next->id));
}

void ExamplesPage::saveExample()
{
    const Example* example = session_.example();
    if (!example)
        return;
    saveByDialog(this, tr("Save the worked example"), toQt(example->id) + QStringLiteral(".md"),
                 example_->text().toUtf8(), [this](const QString& message) { emit told(message); });
}

QString ExamplesPage::subject() const
{
    switch (kind()) {
    case ExamplesKind::Examples:
    case ExamplesKind::Claims:
        return session_.example() ? toQt(session_.example()->title) : tr("Examples");
    case ExamplesKind::Questions:
        return tr("Self-check");
    case ExamplesKind::Book:
        return tr("Checked against the book");
    }
    return {};
}

std::vector<Chart*> ExamplesPage::charts() const
{
    if (showsExample() && session_.example())
        return {example_->chart()};
    return {};
}

QList<QAction*> ExamplesPage::exportActions() const
{
    if (kind() == ExamplesKind::Book)
        return {book_->saveCsv(), book_->saveMarkdown()};
    if (showsExample() && session_.example())
        return {save_example_};
    return {};
}

QString ExamplesPage::verdictText() const
{
    if (!showsExample() || !session_.example())
        return {};
    return subject() + QLatin1Char('\n') + example_->banner()->text();
}

bool ExamplesPage::canUndo() const
{
    return showsExample() && session_.canUndo();
}

bool ExamplesPage::canRedo() const
{
    return showsExample() && session_.canRedo();
}

void ExamplesPage::undo()
{
    session_.undo();
}

void ExamplesPage::redo()
{
    session_.redo();
}

void ExamplesPage::changeEvent(QEvent* event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitList();
}

void ExamplesPage::resizeEvent(QResizeEvent* event)
{
    const bool compact = event->size().height() < compact_below;
    list_->setCompact(compact);
    example_->setCompact(compact);
    book_->setCompact(compact);
    Page::resizeEvent(event);
}

void ExamplesPage::fitList()
{
    list_->setFixedWidth(list_characters * fontMetrics().averageCharWidth());
}

} // namespace deployscope::ui
