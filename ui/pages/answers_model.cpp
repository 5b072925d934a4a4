// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/answers_model.h"

#include "core/paradigm/decision_report.h"
#include "core/units/format.h"

#include "ui/pages/text.h"

#include <algorithm>
#include <utility>

namespace deployscope::ui {

namespace {

AnswerMark markOf(Standing standing)
{
    switch (standing) {
    case Standing::Met:
        return AnswerMark::Met;
    case Standing::WithCare:
        return AnswerMark::WithCare;
    case Standing::Out:
        return AnswerMark::Out;
    case Standing::NotAsked:
        break;
    }
    return AnswerMark::Open;
}

// "Latency 100 ms", "Privacy: No": short, for the head of a row.
QString headOf(const FlowQuestion& question, const FlowAnswer& answer)
{
    if (!answer.isGiven())
        return toQt(question.name);
    if (answer.figure)
        return AnswersModel::tr("%1 %2", "question figure")
            .arg(toQt(question.name), toQt(formatQuantity(*answer.figure, question.dimension)));
    const QString words = toQt(answerText(question, answer));
    return AnswersModel::tr("%1: %2", "question: answer")
        .arg(toQt(question.name), words.section(QLatin1Char(','), 0, 0));
}

} // namespace

AnswersModel::AnswersModel(QObject* parent) : QAbstractTableModel(parent) {}

void AnswersModel::set(const DecisionFlow& flow, const FlowAnswers& answers,
                       const Recommendation& recommendation, const Catalog& catalog,
                       std::size_t asked)
{
    std::vector<Row> rows;
    for (std::size_t i = 0; i < flow.questions.size(); ++i) {
        const FlowQuestion& question = flow.questions[i];
        if (question.layer.empty() && !answers[i].isGiven() && i != asked)
            continue;
        Row row{i, headOf(question, answers[i]), toQt(question.text), {}};
        for (const ParadigmOutcome& outcome : recommendation.paradigms) {
            const QString paradigm = toQt(catalog.paradigms.of(outcome.tier).name);
            const Judgement& judgement = outcome.judgements[i];
            Cell& cell = row.cells.at(static_cast<std::size_t>(outcome.tier));
            cell.mark = markOf(judgement.standing);
            if (cell.mark != AnswerMark::Open) {
                cell.text = toQt(judgement.offer);
                cell.reason = judgement.standing == Standing::Out
                                  ? sentenceOf(judgement.reason)
                                  : tr("%1: %2.", "paradigm: what it offers")
                                        .arg(paradigm, toQt(judgement.reason));
            } else if (answers[i].isGiven()) {
                cell.mark = AnswerMark::Met; // an answer without a figure rules nothing out
                cell.reason = tr("%1: this answer rules nothing out.").arg(paradigm);
            } else {
                cell.reason =
                    tr("Not answered; %1 offers %2.").arg(paradigm, toQt(judgement.offer));
            }
        }
        rows.push_back(std::move(row));
    }
    for (const Tier tier : all_tiers)
        names_.at(static_cast<std::size_t>(tier)) = toQt(catalog.paradigms.of(tier).name);
    for (const ParadigmOutcome& outcome : recommendation.paradigms)
        walls_.at(static_cast<std::size_t>(outcome.tier)) = outcome.first_wall;
    const bool same =
        rows.size() == rows_.size() &&
        std::equal(rows.begin(), rows.end(), rows_.begin(),
                   [](const Row& one, const Row& other) { return one.question == other.question; });
    asked_ = asked;
    if (same) { // whoever stands in a cell stays there
        rows_ = std::move(rows);
        if (!rows_.empty())
            emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        return;
    }
    beginResetModel();
    rows_ = std::move(rows);
    endResetModel();
}

std::optional<int> AnswersModel::rowOf(std::size_t question) const
{
    const auto found = std::find_if(rows_.begin(), rows_.end(), [question](const Row& row) {
        return row.question == question;
    });
    return found == rows_.end() ? std::nullopt
                                : std::optional(static_cast<int>(found - rows_.begin()));
}

std::optional<int> AnswersModel::firstWallOf(Tier tier) const
{
    const std::optional<std::size_t> wall = walls_.at(static_cast<std::size_t>(tier));
    return wall ? rowOf(*wall) : std::nullopt;
}

int AnswersModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int AnswersModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : 1 + static_cast<int>(all_tiers.size());
}

QVariant AnswersModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Row& row = rows_[static_cast<std::size_t>(index.row())];
    if (role == asked_role)
        return row.question == asked_;
    if (index.column() == 0) {
        if (role == Qt::DisplayRole)
            return row.head;
        if (role == Qt::ToolTipRole || role == Qt::AccessibleDescriptionRole)
            return tr("%1. %2 Press Return to answer it.", "answer. question.")
                .arg(row.head, row.asks);
        return role == mark_role ? QVariant::fromValue(static_cast<int>(AnswerMark::None))
                                 : QVariant();
    }
    const Cell& cell = row.cells.at(static_cast<std::size_t>(index.column() - 1));
    switch (role) {
    case Qt::DisplayRole:
        return cell.text;
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return cell.reason;
    case mark_role:
        return static_cast<int>(cell.mark);
    default:
        return {};
    }
}

QVariant AnswersModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    if (section == 0)
        return tr("Answer");
    return names_.at(static_cast<std::size_t>(section - 1));
}

} // namespace deployscope::ui
