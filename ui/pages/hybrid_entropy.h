// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hybrid/entropy_text.h"
#include "ui/pages/chart_card.h"
#include "ui/pages/known_hybrid_view.h"
#include "ui/pages/setting_rows.h"

class QVBoxLayout;

namespace deployscope::ui {

class DecayStoryCard;
class PlainButton;

// System entropy: how accuracy goes as the world drifts, what keeping it up costs in a year over
// the interval between two trainings, and the story of a company that did not look.
class HybridEntropy : public KnownHybridView
{
    Q_OBJECT

public:
    explicit HybridEntropy(HybridSession& session, QWidget* parent = nullptr);

    std::vector<Chart*> charts() const override;
    std::vector<Card*> cards() const override;

    ExampleChart* decayChart() const { return decay_.chart; }
    ExampleChart* upkeepChart() const { return upkeep_.chart; }
    FigureRows* rows() const { return rows_.widget(); }
    PlainButton* bestButton() const { return best_; }
    DecayStoryCard* story() const { return story_; }
    QString monitoringText() const; // below the chart of accuracy
    QString upkeepText() const;     // below the chart of costs
    QString equationText() const;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void takeUp(const HybridKnowledge& known) override;
    void refresh() override;

private:
    QWidget* buildInputs();
    QWidget* buildPictures();
    void showLimits();
    void showBest();
    void edit(std::size_t index, double value);
    void moveInterval(double days);
    void setInterval(double interval);
    BestChoice best() const;

    QVBoxLayout* left_{nullptr};
    QVBoxLayout* right_{nullptr};
    ToldChart decay_;
    ToldChart upkeep_;
    Card* inputs_;
    SettingRows<UpkeepInputs> rows_;
    PlainButton* best_;
    Card* equation_;
    RoleLabel* worked_;
    DecayStoryCard* story_;
};

} // namespace deployscope::ui
