// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTimer>
#include <QWidget>

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
class ExplorePage : public QWidget
{
    Q_OBJECT

public:
    explicit ExplorePage(Session& session, QWidget* parent = nullptr);

    ScenarioPanel* panel() const { return m_panel; }
    VerdictStripView* strip() const { return m_strip; }
    RooflineChart* roofline() const { return m_roofline; }
    RadarChart* radar() const { return m_radar; }
    TimeChart* time() const { return m_time; }
    EnergyChart* energy() const { return m_energy; }
    WhyPanel* why() const { return m_why; }
    std::vector<Chart*> charts() const;

signals:
    // What a chart has to say about an export: "Saved …", or why not.
    void told(const QString& message);
    // How long the charts took to paint last, together, in ms.
    void framePainted(double milliseconds);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

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

    Session& m_session;
    ScenarioPanel* m_panel;
    VerdictStripView* m_strip;
    RooflineChart* m_roofline;
    RadarChart* m_radar;
    TimeChart* m_time;
    EnergyChart* m_energy;
    WhyPanel* m_why;
    QTimer m_why_later; // the derivation is long text: it follows a drag at its own pace
    std::vector<Card*> m_cards;
    bool m_compact{false};
    double m_frame{0.0};
};

} // namespace deployscope::ui
