// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/example_list.h"

#include "ui/controls/choice_model.h"
#include "ui/controls/quiet_list.h"
#include "ui/controls/role_label.h"
#include "ui/controls/search_field.h"
#include "ui/controls/segmented.h"
#include "ui/pages/example_list_delegate.h"

#include <QKeyEvent>
#include <QListView>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <utility>

namespace deployscope::ui {

ExampleList::ExampleList(QWidget* parent)
    : Card({}, parent)
    , kinds_(new Segmented({{tr("Examples"), tr("Every worked example, section by section")},
                            {tr("Claims"), tr("Fallacies and pitfalls, put to the test")},
                            {tr("Self-check"), tr("Questions with a hint and an answer")},
                            {tr("Book"), tr("Every figure that the book prints, beside ours")}},
                           this))
    , search_(new SearchField(this))
    , list_(new QListView(this))
    , nothing_(new RoleLabel(TextRole::Caption, tr("Nothing here has all of these words."), this))
    , model_(new QStandardItemModel(this))
    , filter_(new ChoiceFilter(this))
{
    setAccessibleName(tr("Contents"));
    kinds_->setAccessibleName(tr("What is listed"));
    search_->setAccessibleName(tr("Search"));
    search_->installEventFilter(this);
    nothing_->setWordWrap(true);
    nothing_->hide();
    filter_->setSourceModel(model_);
    list_->setModel(filter_);
    list_->setItemDelegate(new ExampleListDelegate(list_));
    makeQuiet(list_);
    list_->setResizeMode(QListView::Adjust);
    list_->setAutoScroll(false); // reveal shows the heading too
    list_->setTabKeyNavigation(false);
    list_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    list_->viewport()->setAutoFillBackground(false);
    list_->setAccessibleName(tr("Entries"));
    list_->installEventFilter(this);

    content()->addWidget(kinds_);
    content()->addWidget(search_);
    content()->addWidget(nothing_);
    content()->addWidget(list_, 1);

    connect(kinds_, &Segmented::indexEdited, this, &ExampleList::kindChosen);
    connect(search_, &QLineEdit::textChanged, this, &ExampleList::search);
    connect(list_->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& current) { take(current); });
    connect(list_, &QListView::doubleClicked, this, &ExampleList::entered);
}

int ExampleList::kind() const
{
    return kinds_->index();
}

void ExampleList::setKind(int kind)
{
    kinds_->setIndex(kind);
}

void ExampleList::setEntries(const std::vector<Choice>& entries, const QString& search_hint,
                             bool searched)
{
    silent_ = true;
    searched_ = searched;
    search_->clear();
    search_->setPlaceholderText(search_hint);
    fillChoices(*model_, entries);
    filter_->setText({}); // a heading is in sight once there is something below it
    silent_ = false;
    nothing_->hide();
}

QString ExampleList::currentId() const
{
    return list_->currentIndex().data(choice_role::id).toString();
}

void ExampleList::setCurrentId(const QString& id)
{
    silent_ = true;
    said_ = id;
    const QModelIndexList found = model_->match(model_->index(0, 0), choice_role::id, id, 1,
                                                Qt::MatchExactly | Qt::MatchCaseSensitive);
    const QModelIndex shown =
        found.isEmpty() ? QModelIndex() : filter_->mapFromSource(found.front());
    list_->setCurrentIndex(shown);
    reveal(shown);
    silent_ = false;
}

void ExampleList::showEvent(QShowEvent* event)
{
    Card::showEvent(event);
    reveal(list_->currentIndex()); // until now there was no height to scroll by
}

bool ExampleList::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return Card::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    const bool enters = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (watched == search_) {
        if (enters || key == Qt::Key_Down) {
            if (!list_->currentIndex().isValid())
                list_->setCurrentIndex(firstEntry());
            list_->setFocus(Qt::TabFocusReason);
            return true;
        }
    } else if (key == Qt::Key_Home) {
        // The view itself would go to the heading, which cannot be chosen.
        list_->setCurrentIndex(firstEntry());
        return true;
    } else if (enters && list_->currentIndex().isValid()) {
        emit entered();
        return true;
    }
    return Card::eventFilter(watched, event);
}

void ExampleList::search(const QString& text)
{
    const bool was_silent = std::exchange(silent_, true);
    filter_->setText(searched_ ? text : QString());
    // What is chosen stays so while it is not in sight; a neighbour does not take its place.
    setCurrentId(QString(said_));
    silent_ = true;
    nothing_->setVisible(filter_->rowCount() == 0 && !text.isEmpty());
    silent_ = was_silent;
    if (!silent_)
        emit searchChanged(text);
}

void ExampleList::reveal(const QModelIndex& index)
{
    if (!index.isValid())
        return;
    const QModelIndex above = index.siblingAtRow(index.row() - 1);
    if (above.data(choice_role::heading).toBool())
        list_->scrollTo(above);
    list_->scrollTo(index);
}

void ExampleList::take(const QModelIndex& index)
{
    if (silent_ || !index.isValid())
        return;
    reveal(index);
    const QString id = index.data(choice_role::id).toString();
    if (std::exchange(said_, id) != id)
        emit entryChosen(id);
}

QModelIndex ExampleList::firstEntry() const
{
    for (int row = 0; row < filter_->rowCount(); ++row) {
        const QModelIndex index = filter_->index(row, 0);
        if (!index.data(choice_role::heading).toBool())
            return index;
    }
    return {};
}

} // namespace deployscope::ui
