// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/hybrid_figures.h"

#include "core/series/design_verdict.h"

#include "ui/charts/example_chart.h"
#include "ui/controls/menu_button.h"
#include "ui/controls/segmented.h"
#include "ui/pages/text.h"
#include "ui/pages/word_table_view.h"
#include "ui/session/hybrid_session.h"

#include <QAbstractButton>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace deployscope::ui {

namespace {

constexpr int words_share = 30;
constexpr int figures_share = 14;
constexpr int segment_air = 18;

WordTone toneOf(DesignStanding standing)
{
    switch (standing) {
    case DesignStanding::Works:
        return WordTone::Good;
    case DesignStanding::NotKnown:
        return WordTone::Warning;
    case DesignStanding::Fails:
        break;
    }
    return WordTone::Bad;
}

// The first row: whether each of the three works at all, and the wall that it meets.
std::vector<WordCell> standingRow(const ComparedDesigns& designs)
{
    std::vector<WordCell> row{{HybridFigures::tr("Does it work?"), {}, WordTone::Strong}};
    for (const ComparedDesign& each : designs) {
        const DesignVerdict verdict = verdictOf(each);
        WordCell cell;
        cell.text = toQt(verdict.word);
        cell.tone = toneOf(verdict.standing);
        cell.tip = toQt(verdict.sentence);
        row.push_back(std::move(cell));
    }
    return row;
}

WordCell cellOf(const ComparisonFigure& figure)
{
    WordCell cell;
    cell.text = toQt(figure.text);
    cell.tone = !figure.value    ? WordTone::Quiet
                : figure.is_best ? WordTone::Strong
                                 : WordTone::Plain;
    return cell;
}

WordCell cellOf(const DesignCell& figure, bool is_words)
{
    WordCell cell;
    cell.text = toQt(figure.text);
    if (figure.is_wall) {
        cell.text = QStringLiteral("✗ ") + cell.text;
        cell.tone = WordTone::Bad;
        cell.tip = HybridFigures::tr("More is asked for than there is");
    } else if (!is_words && !figure.value) {
        cell.tone = WordTone::Quiet;
    }
    return cell;
}

} // namespace

HybridFigures::HybridFigures(HybridSession& session, QWidget* parent)
    : WordTableCard(tr("Figures"), QStringLiteral("hybrid-figures"), parent)
    , session_(session)
    , views_(new Segmented(
          {{tr("Compared"), tr("Beside everything in the cloud and everything on the device")},
           {tr("Ways"), tr("Where events end, and after what time")},
           {tr("Tiers"), tr("How busy, which power and energy, how long a battery lasts")},
           {tr("Flows"), tr("What flows carry, and how full their links are")},
           {tr("Cost"), tr("What one unit costs in a year, by parts")}},
          this))
    , cost_(new ExampleChart(this))
{
    views_->setAccessibleName(tr("Which figures"));
    // In the line of the title, which leaves more rows in sight.
    auto* corner = new QWidget(this);
    auto* line = new QHBoxLayout(corner);
    line->setContentsMargins(0, 0, 0, 0);
    int longest = 0;
    for (const QAbstractButton* segment : views_->findChildren<QAbstractButton*>())
        longest = std::max(longest, fontMetrics().horizontalAdvance(segment->text()));
    views_->setMinimumWidth(5 * (longest + segment_air));
    line->addWidget(views_);
    auto* button = new MenuButton(tr("Copy and save: %1").arg(title()), corner);
    button->setMenu(menu());
    line->addWidget(button);
    setCornerWidget(corner);
    content()->addWidget(cost_, 1);
    setTable([this] {
        return shown() == HybridFigureView::Compared || shown() == HybridFigureView::Cost
                   ? tableOf(designComparison(session_.compared()))
                   : tableOf(table());
    });
    connect(views_, &Segmented::indexEdited, this, &HybridFigures::showView);
    connect(view(), &QAbstractItemView::clicked, this, &HybridFigures::explainCell);
    connect(view(), &WordTableView::rowChosen, this,
            [this] { explainCell(view()->currentIndex()); });
    cost_->setVisible(false);
}

HybridFigureView HybridFigures::shown() const
{
    return static_cast<HybridFigureView>(views_->index());
}

void HybridFigures::show(HybridFigureView view)
{
    views_->setIndex(static_cast<int>(view));
    showView();
}

Chart* HybridFigures::costChart() const
{
    return shown() == HybridFigureView::Cost ? cost_ : nullptr;
}

void HybridFigures::showView()
{
    const bool is_cost = shown() == HybridFigureView::Cost;
    view()->setVisible(!is_cost);
    cost_->setVisible(is_cost);
    refresh();
    emit viewChanged();
}

void HybridFigures::refresh()
{
    switch (shown()) {
    case HybridFigureView::Compared:
        showComparison();
        break;
    case HybridFigureView::Cost:
        cost_->setSeries(costSeries(session_.compared()));
        setCaption({});
        break;
    default:
        showTable(table());
        break;
    }
}

DesignTable HybridFigures::table() const
{
    switch (shown()) {
    case HybridFigureView::Ways:
        return pathTable(session_.design(), session_.result());
    case HybridFigureView::Tiers:
        return tierTable(session_.design(), session_.result());
    case HybridFigureView::Flows:
        return flowTable(session_.design(), session_.result());
    default:
        return {};
    }
}

void HybridFigures::showComparison()
{
    const DesignComparison comparison = designComparison(session_.compared());
    WordTableModel* const words = view()->words();
    const std::vector<WordColumn> columns{{tr("Figure"), 34, {}, false},
                                          {toQt(comparison.columns[0]), 22, {}, true},
                                          {toQt(comparison.columns[1]), 22, {}, false},
                                          {toQt(comparison.columns[2]), 22, {}, false}};
    if (words->columns() != columns)
        words->setColumns(columns);
    WordTableModel::Rows rows{standingRow(session_.compared())};
    for (const DesignComparisonRow& row : comparison.rows) {
        std::vector<WordCell> cells{{toQt(row.name)}};
        for (const ComparisonFigure& figure : row.designs)
            cells.push_back(cellOf(figure));
        rows.push_back(std::move(cells));
    }
    words->setRows(std::move(rows));
    setCaption(tr("best in bold"));
}

void HybridFigures::showTable(const DesignTable& table)
{
    WordTableModel* const words = view()->words();
    std::vector<WordColumn> columns;
    for (const DesignColumn& column : table.columns)
        columns.push_back(
            {toQt(column.name), columns.empty() ? words_share : figures_share, {}, false});
    if (words->columns() != columns)
        words->setColumns(std::move(columns));
    WordTableModel::Rows rows;
    for (const auto& row : table.rows) {
        std::vector<WordCell> cells;
        for (std::size_t i = 0; i < row.size(); ++i)
            cells.push_back(cellOf(row[i], table.columns[i].is_words));
        rows.push_back(std::move(cells));
    }
    words->setRows(std::move(rows));
    setCaption({});
}

void HybridFigures::explainCell(const QModelIndex& cell)
{
    if (!cell.isValid())
        return;
    const auto row = static_cast<std::size_t>(cell.row());
    const auto column = static_cast<std::size_t>(cell.column());
    if (shown() == HybridFigureView::Compared) {
        const DesignComparison comparison = designComparison(session_.compared());
        if (row == 0 || row > comparison.rows.size()) // the first says whether it works
            return;
        const std::size_t design = column > 0 ? column - 1 : 0;
        session_.explain(toQt(comparison.rows[row - 1].designs[design].explains), design);
        return;
    }
    const DesignTable given = table();
    if (row >= given.rows.size())
        return;
    // Of a name, or where there is nothing to say: the first figure of the row that can be derived.
    const std::vector<DesignCell>& cells = given.rows[row];
    if (column < cells.size() && !cells[column].explains.empty()) {
        session_.explain(toQt(cells[column].explains));
        return;
    }
    for (const DesignCell& each : cells) {
        if (!each.explains.empty()) {
            session_.explain(toQt(each.explains));
            return;
        }
    }
}

} // namespace deployscope::ui
