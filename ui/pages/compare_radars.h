// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/radar_chart.h"
#include "ui/pages/compare_view.h"

#include <array>
#include <cstddef>
#include <vector>

namespace deployscope::ui {

class Session;
class WhyPanel;
class WordTableCard;

// One of the chapter's two plots: some of the radar's axes, by their places among all of them.
class PartRadarChart : public RadarChart
{
    Q_OBJECT

public:
    PartRadarChart(const QString& id, const QString& title, QWidget* parent = nullptr);

    void setPart(const RadarSeries& whole, const std::vector<std::size_t>& axes);

    QString id() const override { return id_; }
    QString title() const override { return title_; }
    Table table() const override;

    // "radar:N" with N counted among all axes, where a part counts its own.
    QString wholeName(const QString& part) const;

private:
    QString id_;
    QString title_;
    std::vector<std::size_t> axes_;
};

// Both radars, every score as a figure, and the derivation of the one that was clicked.
class CompareRadars : public CompareView
{
    Q_OBJECT

public:
    explicit CompareRadars(QWidget* parent = nullptr);

    void refresh(const Comparison& comparison, const Session& session) override;
    std::vector<Chart*> charts() const override;
    QList<QAction*> exportActions() const override;
    std::vector<Card*> cards() const override;

    const std::array<PartRadarChart*, 2>& radars() const { return radars_; }
    WordTableCard* scores() const { return scores_; }
    WhyPanel* why() const { return why_; }
    std::size_t explained() const { return explained_; } // the axis

private:
    void explainAxis(std::size_t axis);
    void showWhy();

    std::array<PartRadarChart*, 2> radars_;
    std::vector<Card*> cards_;
    WordTableCard* scores_;
    WhyPanel* why_;
    RadarSeries series_;
    const Session* session_{nullptr}; // of the last refresh; the page's own outlives the view
    std::size_t explained_{0};
};

} // namespace deployscope::ui
