// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/page.h"

#include <QString>
#include <QTimer>

#include <vector>

class QVBoxLayout;

namespace deployscope::ui {

class Card;
class Chart;
class EnergyChart;
class RadarChart;
class RooflineChart;
class ScenarioPanel;
class Session;
class TimeChart;
class VerdictStripView;
class WhyPanel;

// Explore: the controls at the left, the verdict above, roofline, time and energy in the middle,
// radar and the derivation at the right. It follows the session and sends back intent alone.
class ExplorePage : public Page
{
    Q_OBJECT

public:
    explicit ExplorePage(Session& session, QWidget* parent = nullptr);

    ScenarioPanel* panel() const { return panel_; }
    VerdictStripView* strip() const { return strip_; }
    RooflineChart* roofline() const { return roofline_; }
    RadarChart* radar() const { return radar_; }
    TimeChart* time() const { return time_; }
    EnergyChart* energy() const { return energy_; }
    WhyPanel* why() const { return why_; }

    QString subject() const override;
    QString helpTopic() const override { return QStringLiteral("guide"); }
    bool showsScenario() const override { return true; }
    QString newTip() const override { return tr("Start anew"); }
    void startAnew() override;
    std::vector<Chart*> charts() const override;
    QString verdictText() const override;
    bool canUndo() const override;
    bool canRedo() const override;
    void undo() override;
    void redo() override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    QWidget* buildMiddle();
    QWidget* buildRight();
    void addChart(QVBoxLayout* column, Chart* chart, int share, int least_height);
    void orderFocus();
    void listen(Chart* chart);
    void showResult();
    void showRoofline();
    void showBaselines();
    void showWhy();
    void setCompact(bool compact);
    void fitPanel();

    Session& session_;
    ScenarioPanel* panel_;
    VerdictStripView* strip_;
    RooflineChart* roofline_;
    RadarChart* radar_;
    TimeChart* time_;
    EnergyChart* energy_;
    WhyPanel* why_;
    QTimer why_later_; // the derivation is long text: it follows a drag at its own pace
    std::vector<Card*> cards_;
    bool compact_{false};
    double frame_{0.0};
};

} // namespace deployscope::ui
