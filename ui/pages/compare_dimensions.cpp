// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/compare_dimensions.h"

#include "ui/controls/role_label.h"
#include "ui/controls/search_field.h"
#include "ui/pages/compare_parts.h"
#include "ui/pages/text.h"
#include "ui/pages/word_table_card.h"
#include "ui/pages/word_table_view.h"
#include "ui/session/session.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QMenu>
#include <QShortcut>
#include <QVBoxLayout>

namespace deployscope::ui {

namespace {

constexpr int search_width = 260;

std::optional<Tier> tierOf(std::size_t column)
{
    const auto first = static_cast<std::size_t>(ComparisonColumn::Cloud);
    if (column < first || column >= first + all_tiers.size())
        return std::nullopt;
    return all_tiers.at(column - first);
}

// The cell has no room for more; the tool tip has.
QString firstSentence(const QString& text)
{
    const qsizetype end = text.indexOf(QStringLiteral(". "));
    return end < 0 ? text : text.left(end + 1);
}

} // namespace

CompareDimensions::CompareDimensions(QWidget* parent)
    : CompareView(parent)
    , card_(
          new WordTableCard(tr("Fourteen dimensions"), QStringLiteral("fourteen-dimensions"), this))
    , search_(new SearchField(card_))
    , nothing_(new RoleLabel(TextRole::Caption, tr("No dimension has all of these words."), card_))
    , sorts_(new QActionGroup(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(card_);

    search_->setPlaceholderText(tr("Filter (Ctrl+F)"));
    search_->setAccessibleName(tr("Filter the dimensions"));
    search_->setFixedWidth(search_width);
    auto* line = new QHBoxLayout;
    line->setSpacing(12);
    line->addWidget(search_);
    auto* hint = new RoleLabel(
        TextRole::Caption,
        tr("Bold: no paradigm does better. Click on a head to sort, best first."), card_);
    hint->setElided(true);
    line->addWidget(hint, 1);
    card_->content()->insertLayout(0, line);
    card_->content()->insertWidget(1, nothing_);
    nothing_->hide();

    WordTableView* view = card_->view();
    view->setSortable(true);
    QMenu* menu = card_->menu()->addMenu(tr("Sort by"));
    sorts_->setExclusionPolicy(QActionGroup::ExclusionPolicy::ExclusiveOptional);
    const std::array<QString, comparison_column_count> names{
        tr("Dimension"), tr("Cloud"), tr("Edge"), tr("Mobile"), tr("TinyML"), tr("This scenario")};
    for (std::size_t column = 0; column < comparison_column_count; ++column) {
        QAction* action = menu->addAction(names.at(column));
        action->setCheckable(true);
        sorts_->addAction(action);
        connect(action, &QAction::triggered, this,
                [this, column] { sortBy(static_cast<ComparisonColumn>(column)); });
    }
    connect(view, &WordTableView::headClicked, this,
            [this](int column) { sortBy(static_cast<ComparisonColumn>(column)); });
    connect(search_, &QLineEdit::textChanged, this, [this](const QString& text) {
        view_.filter = text.toStdString();
        arrange();
    });
    connect(card_, &WordTableCard::told, this, &CompareView::told);
    card_->setTable([this] { return tableOf(table_, rows_); });
    card_->setMarkdown([this] { return toMarkdown(reportOf(table_, rows_)); });

    auto* find = new QShortcut(QKeySequence::Find, this);
    find->setContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, this, [this] {
        search_->setFocus(Qt::ShortcutFocusReason);
        search_->selectAll();
    });
}

void CompareDimensions::refresh(const Comparison& comparison, const Session& session)
{
    table_ = comparisonTable(comparison, session.scenario(), session.catalog(), session.result());
    std::vector<WordColumn> columns;
    for (std::size_t column = 0; column < comparison_column_count; ++column) {
        const bool own = column == static_cast<std::size_t>(ComparisonColumn::Scenario);
        columns.push_back({toQt(table_.heads.at(column)), own ? 24 : (column == 0 ? 14 : 16),
                           tierOf(column), own});
    }
    WordTableModel* model = card_->view()->words();
    if (columns != model->columns())
        model->setColumns(std::move(columns));
    arrange();
}

void CompareDimensions::sortBy(ComparisonColumn column)
{
    if (view_.sort != column) {
        view_.sort = column;
        view_.descending = false;
    } else if (!view_.descending) {
        view_.descending = true;
    } else {
        view_.sort.reset();
        view_.descending = false;
    }
    arrange();
}

QList<QAction*> CompareDimensions::exportActions() const
{
    return card_->saveActions();
}

std::vector<Card*> CompareDimensions::cards() const
{
    return {card_};
}

void CompareDimensions::arrange()
{
    rows_ = shownRows(table_, view_);
    WordTableModel::Rows rows;
    for (const std::size_t row : rows_) {
        std::vector<WordCell> cells;
        for (std::size_t column = 0; column < comparison_column_count; ++column)
            cells.push_back(cell(table_.rows[row], column));
        rows.push_back(std::move(cells));
    }
    WordTableView* view = card_->view();
    view->words()->setRows(std::move(rows));
    const auto sorted = view_.sort ? std::optional(static_cast<int>(*view_.sort)) : std::nullopt;
    view->showSort(sorted, view_.descending);
    for (qsizetype i = 0; i < sorts_->actions().size(); ++i)
        sorts_->actions().at(i)->setChecked(sorted == static_cast<int>(i));
    card_->setCaption(rows_.size() == table_.rows.size()
                          ? QString()
                          : tr("%1 of %2").arg(rows_.size()).arg(table_.rows.size()));
    nothing_->setVisible(rows_.empty());
    for (QAction* action : {card_->copyAction(), card_->saveCsv(), card_->saveMarkdown()})
        action->setEnabled(!rows_.empty());
}

WordCell CompareDimensions::cell(const ComparisonTableRow& row, std::size_t column) const
{
    switch (static_cast<ComparisonColumn>(column)) {
    case ComparisonColumn::Dimension:
        return {toQt(row.name), {}, WordTone::Strong, {}};
    case ComparisonColumn::Scenario:
        return {toQt(row.own),
                firstSentence(toQt(row.remark)),
                row.own_figure ? WordTone::Strong : WordTone::Quiet,
                {},
                toQt(row.remark)};
    default:
        break;
    }
    const std::size_t tier = column - static_cast<std::size_t>(ComparisonColumn::Cloud);
    return {toQt(row.cells.at(tier)),
            {},
            row.ranks.at(tier) == 1 ? WordTone::Strong : WordTone::Plain,
            {}};
}

} // namespace deployscope::ui
