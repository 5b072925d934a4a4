// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/paradigm/recommend.h"

#include <QAbstractTableModel>
#include <QString>

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace deployscope::ui {

// How a cell is marked.
enum class AnswerMark : std::uint8_t {
    None, // the head of a row
    Open, // not answered
    Met,
    WithCare,
    Out,
};

// What each answer rules out: a row for each question that is answered, drawn or asked, a column
// for each paradigm.
class AnswersModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    static constexpr int mark_role = Qt::UserRole;      // AnswerMark
    static constexpr int asked_role = Qt::UserRole + 1; // bool: the question that is asked

    explicit AnswersModel(QObject* parent = nullptr);

    void set(const DecisionFlow& flow, const FlowAnswers& answers,
             const Recommendation& recommendation, const Catalog& catalog, std::size_t asked);

    std::size_t questionAt(int row) const { return rows_[static_cast<std::size_t>(row)].question; }
    std::optional<int> rowOf(std::size_t question) const;
    // Where an answer is the first to rule a paradigm out.
    std::optional<int> firstWallOf(Tier tier) const;
    static int columnOf(Tier tier) { return static_cast<int>(tier) + 1; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Cell
    {
        AnswerMark mark{AnswerMark::Open};
        QString text;
        QString reason; // a sentence

        friend bool operator==(const Cell&, const Cell&) = default;
    };
    struct Row
    {
        std::size_t question{0};
        QString head;
        QString asks;
        std::array<Cell, all_tiers.size()> cells;

        friend bool operator==(const Row&, const Row&) = default;
    };

    std::vector<Row> rows_;
    std::array<QString, all_tiers.size()> names_;
    std::array<std::optional<std::size_t>, all_tiers.size()> walls_; // questions
    std::size_t asked_{0};
};

} // namespace deployscope::ui
