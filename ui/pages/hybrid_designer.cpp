// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/hybrid_designer.h"

#include "core/series/design_verdict.h"

#include "ui/pages/text.h"
#include "ui/pages/verdict_banner.h"
#include "ui/pages/why_panel.h"
#include "ui/pages/word_table_card.h"
#include "ui/pages/word_table_view.h"
#include "ui/session/hybrid_session.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace deployscope::ui {

namespace {

constexpr int gap = 8;
constexpr int drawing_share = 58;
constexpr int figures_share = 42;
constexpr int side_width = 330;

BannerTone toneOf(DesignStanding standing)
{
    switch (standing) {
    case DesignStanding::Works:
        return BannerTone::Good;
    case DesignStanding::NotKnown:
        return BannerTone::Warning;
    case DesignStanding::Fails:
        break;
    }
    return BannerTone::Bad;
}

WordTone wordToneOf(DesignStanding standing)
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
    std::vector<WordCell> row{{HybridDesigner::tr("Does it work?"), {}, WordTone::Strong}};
    for (const ComparedDesign& each : designs) {
        const DesignVerdict verdict = verdictOf(each.result);
        WordCell cell;
        cell.text = toQt(verdict.word);
        cell.tone = wordToneOf(verdict.standing);
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

} // namespace

HybridDesigner::HybridDesigner(HybridSession& session, QWidget* parent)
    : HybridView(parent)
    , session_(session)
    , banner_(new VerdictBanner(this))
    , figures_(
          new WordTableCard(tr("Beside all in one place"), QStringLiteral("hybrid-figures"), this))
    , why_(new WhyPanel(this))
{
    build();
    connect(&session_, &HybridSession::designChanged, this, &HybridDesigner::follow);
    connect(&session_, &HybridSession::explainedChanged, this, [this] {
        if (isVisible())
            why_->setExplanation(session_.explanation());
        else
            stale_ = true;
    });
}

void HybridDesigner::build()
{
    auto* columns = new QHBoxLayout(this);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(gap);
    auto* left = new QVBoxLayout;
    left->setSpacing(gap);
    left->addWidget(banner_);
    left->addWidget(figures_, figures_share);
    columns->addLayout(left, 1);
    auto* right = new QVBoxLayout;
    right->setSpacing(gap);
    why_->setFixedWidth(side_width);
    right->addWidget(why_, 1);
    columns->addLayout(right);

    figures_->setTable([this] { return tableOf(designComparison(session_.compared())); });
    connect(figures_, &WordTableCard::told, this, &HybridView::told);
    connect(figures_->view(), &QAbstractItemView::clicked, this, &HybridDesigner::explainCell);
    connect(figures_->view(), &WordTableView::rowChosen, this,
            [this] { explainCell(figures_->view()->currentIndex()); });
}

void HybridDesigner::follow()
{
    stale_ = true;
    if (isVisible())
        refresh();
}

void HybridDesigner::refresh()
{
    stale_ = false;
    const DesignVerdict verdict = verdictOf(session_.compared());
    banner_->set(toneOf(verdict.standing), toQt(verdict.word), toQt(verdict.sentence));
    showFigures();
    why_->setExplanation(session_.explanation());
}

void HybridDesigner::showFigures()
{
    const DesignComparison comparison = designComparison(session_.compared());
    WordTableModel* const words = figures_->view()->words();
    if (words->columns().empty())
        words->setColumns({{tr("Figure"), 34, {}, false},
                           {toQt(comparison.columns[0]), 22, {}, true},
                           {toQt(comparison.columns[1]), 22, {}, false},
                           {toQt(comparison.columns[2]), 22, {}, false}});
    WordTableModel::Rows rows{standingRow(session_.compared())};
    for (const DesignComparisonRow& row : comparison.rows) {
        std::vector<WordCell> cells{{toQt(row.name)}};
        for (const ComparisonFigure& figure : row.designs)
            cells.push_back(cellOf(figure));
        rows.push_back(std::move(cells));
    }
    words->setRows(std::move(rows));
    figures_->setCaption(tr("best in bold; a click says why"));
}

void HybridDesigner::explainCell(const QModelIndex& cell)
{
    const DesignComparison comparison = designComparison(session_.compared());
    const int row = cell.row() - 1; // below whether it works
    if (row < 0 || row >= static_cast<int>(comparison.rows.size()))
        return;
    const std::size_t column = cell.column() > 0 ? static_cast<std::size_t>(cell.column() - 1) : 0;
    session_.explain(toQt(comparison.rows[static_cast<std::size_t>(row)].designs[column].explains),
                     column);
}

std::vector<Chart*> HybridDesigner::charts() const
{
    return {};
}

QList<QAction*> HybridDesigner::exportActions() const
{
    return figures_->saveActions();
}

std::vector<Card*> HybridDesigner::cards() const
{
    return {figures_, why_};
}

void HybridDesigner::showEvent(QShowEvent* event)
{
    HybridView::showEvent(event);
    if (stale_)
        refresh();
}

} // namespace deployscope::ui
