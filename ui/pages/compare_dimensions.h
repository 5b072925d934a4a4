// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/series/comparison_table.h"
#include "ui/pages/compare_view.h"
#include "ui/pages/word_table_model.h"

#include <vector>

class QActionGroup;
class QLabel;

namespace deployscope::ui {

class SearchField;
class WordTableCard;

// The fourteen dimensions: the four paradigms beside each other and the scenario beside them.
// Sorted by a click on a head or from the menu, narrowed by words; what is copied or saved is what
// is shown.
class CompareDimensions : public CompareView
{
    Q_OBJECT

public:
    explicit CompareDimensions(QWidget* parent = nullptr);

    void refresh(const Comparison& comparison, const Session& session) override;
    QList<QAction*> exportActions() const override;
    std::vector<Card*> cards() const override;

    WordTableCard* card() const { return card_; }
    SearchField* searchLine() const { return search_; }
    const std::vector<std::size_t>& shown() const { return rows_; }

    // As a click on the head: best first, then worst first, then as in the file again.
    void sortBy(ComparisonColumn column);

private:
    void arrange();
    WordCell cell(const ComparisonTableRow& row, std::size_t column) const;

    WordTableCard* card_;
    SearchField* search_;
    QLabel* nothing_;
    QActionGroup* sorts_;
    ComparisonTable table_;
    ComparisonView view_;
    std::vector<std::size_t> rows_;
};

} // namespace deployscope::ui
