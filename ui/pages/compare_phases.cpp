// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/compare_phases.h"

#include "ui/controls/role_label.h"
#include "ui/pages/compare_parts.h"
#include "ui/pages/text.h"
#include "ui/pages/word_table_card.h"
#include "ui/pages/word_table_view.h"
#include "ui/session/session.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace deployscope::ui {

namespace {

Table phaseTable(const Comparison& comparison)
{
    Table table;
    table.title = "Data, algorithm, machine";
    table.columns = {"component", "training", "inference"};
    for (const PhaseRow& row : comparison.phases)
        table.rows.push_back({row.component, row.training, row.inference});
    return table;
}

Table constraintTable(const Comparison& comparison)
{
    Table table;
    table.title = "What limits, and what to optimise";
    table.columns = {"who", "limit", "why", "optimise"};
    for (const DominantConstraint& row : comparison.constraints)
        table.rows.push_back({row.who, row.constraint, row.why, row.optimise});
    return table;
}

} // namespace

ComparePhases::ComparePhases(QWidget* parent)
    : CompareView(parent)
    , own_(new WordTableCard(tr("This scenario’s workload by phase"),
                             QStringLiteral("workload-by-phase"), this))
    , sentence_(new RoleLabel(TextRole::Body, {}, own_))
    , phases_(new WordTableCard(tr("Data, algorithm, machine"),
                                QStringLiteral("data-algorithm-machine"), this))
    , constraints_(new WordTableCard(tr("What limits, and what to optimise"),
                                     QStringLiteral("dominant-constraints"), this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(compare_gap);
    auto* above = new QHBoxLayout;
    above->setSpacing(compare_gap);
    above->addWidget(own_, 58);
    above->addWidget(phases_, 42);
    layout->addLayout(above, 55);
    layout->addWidget(constraints_, 45);
    sentence_->setWordWrap(true);
    own_->content()->insertWidget(0, sentence_);
    phases_->view()->words()->setColumns({{tr("Component"), 22, {}, false},
                                          {tr("Training"), 39, {}, false},
                                          {tr("Inference"), 39, {}, false}});
    constraints_->view()->words()->setColumns({{tr("Who"), 16, {}, false},
                                               {tr("Limited by"), 24, {}, false},
                                               {tr("Why"), 33, {}, false},
                                               {tr("Optimise"), 27, {}, false}});
    own_->setTable([this] { return tableOf(comparison_); });
    phases_->setTable([this] { return phaseTable(texts_); });
    constraints_->setTable([this] { return constraintTable(texts_); });
    for (WordTableCard* card : {own_, phases_, constraints_})
        connect(card, &WordTableCard::told, this, &CompareView::told);
}

void ComparePhases::refresh(const Comparison& comparison, const Session& session)
{
    texts_ = comparison;
    WordTableModel::Rows rows;
    for (const PhaseRow& row : comparison.phases)
        rows.push_back({{toQt(row.component), {}, WordTone::Strong},
                        {toQt(row.training)},
                        {toQt(row.inference)}});
    phases_->view()->words()->setRows(std::move(rows));
    rows.clear();
    for (const DominantConstraint& row : comparison.constraints)
        rows.push_back({{toQt(row.who), {}, WordTone::Strong},
                        {toQt(row.constraint)},
                        {toQt(row.why)},
                        {toQt(row.optimise)}});
    constraints_->view()->words()->setRows(std::move(rows));
    comparison_ = phaseComparison(session.scenario(), session.catalog());
    showOwn();
}

QList<QAction*> ComparePhases::exportActions() const
{
    return own_->saveActions() + phases_->saveActions() + constraints_->saveActions();
}

std::vector<Card*> ComparePhases::cards() const
{
    return {own_, phases_, constraints_};
}

void ComparePhases::showOwn()
{
    std::vector<WordColumn> columns{{tr("Per batch"), 28, {}, false}};
    for (const PhaseUse& use : comparison_.uses)
        columns.push_back({toQt(use.name), 30, {}, true});
    WordTableModel* model = own_->view()->words();
    if (columns != model->columns())
        model->setColumns(std::move(columns));
    WordTableModel::Rows rows;
    for (std::size_t row = 0; row < comparison_.quantities.size(); ++row) {
        const bool last = row + 1 == comparison_.quantities.size();
        std::vector<WordCell> cells{
            {toQt(comparison_.quantities[row]), {}, last ? WordTone::Strong : WordTone::Plain}};
        for (const PhaseUse& use : comparison_.uses) {
            const QString remark = last ? toQt(use.remark) : QString();
            const WordTone tone = last && use.known         ? WordTone::Strong
                                  : use.figures[row] == "—" ? WordTone::Quiet
                                                            : WordTone::Plain;
            cells.push_back({toQt(use.figures[row]), remark, tone});
        }
        rows.push_back(std::move(cells));
    }
    model->setRows(std::move(rows));
    sentence_->setText(toQt(comparison_.sentence));
}

} // namespace deployscope::ui
