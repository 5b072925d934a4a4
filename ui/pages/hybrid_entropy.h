// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hybrid/entropy_text.h"
#include "ui/pages/chart_card.h"
#include "ui/pages/hybrid_view.h"
#include "ui/pages/setting_rows.h"

class QVBoxLayout;

namespace deployscope::ui {

class DecayStoryCard;
class HybridSession;
class PlainButton;

// System entropy: how accuracy goes as the world drifts, what keeping it up costs in a year over
// the interval between two trainings, and the story of a company that did not look.
class HybridEntropy : public HybridView
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
    void showEvent(QShowEvent* event) override;

private:
    QWidget* buildInputs();
    QWidget* buildPictures();
    void takeUp();
    void follow();
    void refresh();
    void showLimits();
    void showBest();
    void edit(std::size_t index, double value);
    void moveInterval(double days);
    void setInterval(double interval);
    BestChoice best() const;

    HybridSession& session_;
    RoleLabel* nothing_; // in place of all, where nothing is known
    QWidget* whole_;
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
    bool stale_{true};
};

} // namespace deployscope::ui
