// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/compare_view.h"

#include <vector>

namespace deployscope::ui {

class ReadingText;
class Segmented;
class WordTableCard;

// Cloud against edge: ten features beside each other, and for either when to use it, on which
// platforms, for what, and what is hard; and where things are going.
class CompareCloudEdge : public CompareView
{
    Q_OBJECT

public:
    explicit CompareCloudEdge(QWidget* parent = nullptr);

    void refresh(const Comparison& comparison, const Session& session) override;
    QList<QAction*> exportActions() const override;
    std::vector<Card*> cards() const override;

    WordTableCard* features() const { return features_; }
    Segmented* sides() const { return sides_; }
    ReadingText* text() const { return text_; }

private:
    void showLists();

    WordTableCard* features_;
    Card* lists_;
    Segmented* sides_;
    ReadingText* text_;
    Comparison comparison_; // as last shown
};

} // namespace deployscope::ui
