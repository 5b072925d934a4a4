// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/compare_thresholds.h"

#include "ui/controls/role_label.h"
#include "ui/pages/compare_parts.h"
#include "ui/pages/text.h"
#include "ui/pages/word_table_card.h"
#include "ui/pages/word_table_view.h"
#include "ui/session/session.h"

#include <QVBoxLayout>

#include <algorithm>

namespace deployscope::ui {

namespace {

constexpr int explanation_lines = 2;

WordTone toneOf(ThresholdStanding standing)
{
    switch (standing) {
    case ThresholdStanding::Unknown:
        return WordTone::Quiet;
    case ThresholdStanding::Meets:
        return WordTone::Good;
    case ThresholdStanding::Depends:
        return WordTone::Warning;
    case ThresholdStanding::Misses:
        return WordTone::Bad;
    }
    return WordTone::Plain;
}

WordCell answerCell(const ThresholdAnswer& answer)
{
    return {toQt(answer.figure_text), toQt(answer.text), toneOf(answer.standing)};
}

} // namespace

CompareThresholds::CompareThresholds(QWidget* parent)
    : CompareView(parent)
    , card_(new WordTableCard(tr("Can it run here?"), QStringLiteral("thresholds"), this))
    , source_(new Card(tr("Where the threshold is from"), this))
    , explanation_(new RoleLabel(TextRole::Caption, {}, source_))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(compare_gap);
    layout->addWidget(card_, 1);
    layout->addWidget(source_);
    explanation_->setWordWrap(true);
    explanation_->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    explanation_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    explanation_->setMinimumHeight(explanation_lines * explanation_->fontMetrics().lineSpacing());
    source_->content()->addWidget(explanation_);
    source_->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);

    card_->view()->words()->setColumns({{tr("Paradigm"), 11, {}, false},
                                        {tr("Asks about"), 15, {}, false},
                                        {tr("The book prints"), 14, {}, false},
                                        {tr("Meant as"), 15, {}, false},
                                        {tr("This scenario’s device"), 25, {}, true},
                                        {tr("What this scenario asks for"), 25, {}, true}});
    card_->setTable([this] { return tableOf(rows_); });
    connect(card_, &WordTableCard::told, this, &CompareView::told);
    connect(card_->view(), &WordTableView::rowChosen, this, &CompareThresholds::explainRow);
}

void CompareThresholds::refresh(const Comparison& comparison, const Session& session)
{
    rows_ = thresholdRows(comparison, session.scenario(), session.catalog(), session.result());
    WordTableModel::Rows rows;
    for (const ThresholdRow& row : rows_)
        rows.push_back({tierCell(row.tier, toQt(row.paradigm)),
                        {toQt(row.name)},
                        {toQt(row.as_printed)},
                        {toQt(row.limit), {}, WordTone::Quiet},
                        answerCell(row.device),
                        answerCell(row.demand)});
    card_->view()->words()->setRows(std::move(rows));
    const auto met = std::count_if(rows_.begin(), rows_.end(), [](const ThresholdRow& row) {
        return row.device.standing == ThresholdStanding::Meets;
    });
    card_->setCaption(tr("The device meets %1 of %2").arg(met).arg(rows_.size()));
    explainRow();
}

QList<QAction*> CompareThresholds::exportActions() const
{
    return card_->saveActions();
}

std::vector<Card*> CompareThresholds::cards() const
{
    return {card_, source_};
}

QString CompareThresholds::explanation() const
{
    return explanation_->text();
}

void CompareThresholds::explainRow()
{
    const int chosen = std::max(0, card_->view()->currentIndex().row());
    const auto row = static_cast<std::size_t>(chosen);
    if (row >= rows_.size()) {
        explanation_->setText({});
        return;
    }
    explanation_->setText(QStringLiteral("%1, %2: %3")
                              .arg(toQt(rows_[row].paradigm), toQt(rows_[row].name).toLower(),
                                   toQt(rows_[row].explanation)));
}

} // namespace deployscope::ui
