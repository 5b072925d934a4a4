// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/explore_page.h"

#include "core/evaluation/evaluate.h"
#include "core/explanation/explanation.h"
#include "core/series/energy.h"
#include "core/series/radar.h"
#include "core/series/roofline.h"
#include "core/series/time_breakdown.h"
#include "core/series/verdict_strip.h"

#include "ui/charts/energy_chart.h"
#include "ui/charts/radar_chart.h"
#include "ui/charts/roofline_chart.h"
#include "ui/charts/time_chart.h"
#include "ui/controls/card.h"
#include "ui/controls/figure_tile.h"
#include "ui/controls/menu_button.h"
#include "ui/pages/baseline_list.h"
#include "ui/pages/scenario_panel.h"
#include "ui/pages/text.h"
#include "ui/pages/verdict_strip.h"
#include "ui/pages/why_panel.h"
#include "ui/session/session.h"

#include <QHBoxLayout>
#include <QResizeEvent>
#include <QTextBrowser>
#include <QVBoxLayout>

#include <utility>

namespace deployscope::ui {

namespace {

constexpr int gap = 8;
constexpr int panel_characters = 44;
constexpr int why_delay_ms = 40;

// The height of the page below which cards give up some of their air: a screen of 720 lines.
constexpr int compact_below = 740;

// A chart in its card, with its menu under a button in the corner.
Card* cardOf(Chart* chart, QWidget* parent)
{
    auto* card = new Card(chart->title(), parent);
    card->content()->addWidget(chart, 1);
    auto* button =
        new MenuButton(ExplorePage::tr("Export, copy and figures: %1").arg(chart->title()), card);
    button->setMenu(chart->menu());
    card->setCornerWidget(button);
    QObject::connect(chart, &Chart::seriesChanged, card,
                     [card, chart] { card->setCaption(chart->caption()); });
    return card;
}

} // namespace

ExplorePage::ExplorePage(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_panel(new ScenarioPanel(this))
    , m_strip(new VerdictStripView(this))
    , m_roofline(new RooflineChart(this))
    , m_radar(new RadarChart(this))
    , m_time(new TimeChart(this))
    , m_energy(new EnergyChart(this))
    , m_why(new WhyPanel(this))
{
    fitPanel();
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(gap, gap, gap, gap);
    layout->setSpacing(gap);
    layout->addWidget(m_panel);
    auto* pictures = new QVBoxLayout;
    pictures->setSpacing(gap);
    pictures->addWidget(m_strip);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(gap);
    columns->addWidget(buildMiddle(), 62);
    columns->addWidget(buildRight(), 38);
    pictures->addLayout(columns, 1);
    layout->addLayout(pictures, 1);

    for (Chart* chart : charts())
        listen(chart);
    connect(m_strip, &VerdictStripView::explainRequested, &m_session, &Session::explain);
    connect(m_roofline, &RooflineChart::batchDragged, this, [this](int batch) {
        Scenario scenario = m_session.scenario();
        scenario.batch = batch;
        m_session.setScenario(scenario, QStringLiteral("batch"));
    });
    connect(m_roofline, &RooflineChart::dragEnded, &m_session, &Session::endEdit);
    connect(m_panel, &ScenarioPanel::scenarioEdited, &m_session, &Session::setScenario);
    connect(m_panel, &ScenarioPanel::editEnded, &m_session, &Session::endEdit);
    BaselineList* list = m_panel->baselines();
    connect(list, &BaselineList::pinRequested, &m_session, &Session::pinScenario);
    connect(list, &BaselineList::recallRequested, &m_session, &Session::recallBaseline);
    connect(list, &BaselineList::removeRequested, &m_session, &Session::removeBaseline);

    m_why_later.setSingleShot(true);
    m_why_later.setInterval(why_delay_ms);
    connect(&m_why_later, &QTimer::timeout, this, &ExplorePage::showWhy);
    connect(&m_session, &Session::catalogChanged, this,
            [this] { m_panel->setCatalog(m_session.catalog()); });
    connect(&m_session, &Session::resultChanged, this, &ExplorePage::showResult);
    connect(&m_session, &Session::baselinesChanged, this, [this] {
        showRoofline();
        showBaselines();
    });
    connect(&m_session, &Session::explainedChanged, this, [this] {
        m_strip->setExplained(m_session.explained());
        showWhy();
    });
    m_panel->setCatalog(m_session.catalog());
    showResult();
    m_strip->setExplained(m_session.explained());
    showWhy();
    orderFocus();
}

std::vector<Chart*> ExplorePage::charts() const
{
    return {m_roofline, m_radar, m_time, m_energy};
}

void ExplorePage::resizeEvent(QResizeEvent* event)
{
    setCompact(event->size().height() < compact_below);
    QWidget::resizeEvent(event);
}

void ExplorePage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitPanel();
}

void ExplorePage::fitPanel()
{
    // Of fixed width, so that the charts keep theirs while figures change; wider where text is.
    m_panel->setFixedWidth(panel_characters * fontMetrics().averageCharWidth());
}

void ExplorePage::setCompact(bool compact)
{
    if (std::exchange(m_compact, compact) == compact)
        return;
    for (Card* card : m_cards)
        card->setCompact(compact);
    m_strip->setCompact(compact);
    m_panel->setCompact(compact);
    m_why->setCompact(compact);
}

QWidget* ExplorePage::buildMiddle()
{
    auto* column = new QWidget(this);
    auto* layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gap);
    addChart(layout, m_roofline, 46, 160);
    addChart(layout, m_time, 29, 100);
    addChart(layout, m_energy, 25, 88);
    return column;
}

QWidget* ExplorePage::buildRight()
{
    auto* column = new QWidget(this);
    auto* layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gap);
    addChart(layout, m_radar, 46, 180);
    layout->addWidget(m_why, 54);
    return column;
}

void ExplorePage::addChart(QVBoxLayout* column, Chart* chart, int share, int least_height)
{
    chart->setMinimumHeight(least_height);
    auto* card = cardOf(chart, this);
    m_cards.push_back(card);
    column->addWidget(card, share);
}

void ExplorePage::orderFocus()
{
    // After the panel, as one reads: the figures, then card by card.
    std::vector<QWidget*> order(m_strip->tiles().begin(), m_strip->tiles().end());
    for (Chart* chart : {static_cast<Chart*>(m_roofline), static_cast<Chart*>(m_time),
                         static_cast<Chart*>(m_energy), static_cast<Chart*>(m_radar)}) {
        order.push_back(chart->parentWidget()->findChild<MenuButton*>());
        order.push_back(chart);
    }
    order.push_back(m_why->findChild<QTextBrowser*>());
    for (std::size_t i = 1; i < order.size(); ++i)
        setTabOrder(order[i - 1], order[i]);
}

void ExplorePage::listen(Chart* chart)
{
    connect(chart, &Chart::explainRequested, &m_session, &Session::explain);
    connect(chart, &Chart::exported, this, &ExplorePage::told);
    connect(chart, &Chart::exportFailed, this, &ExplorePage::told);
    connect(chart, &Chart::painted, this, [this, chart](double milliseconds) {
        // The roofline is the first to be painted of a frame.
        m_frame = chart == m_roofline ? milliseconds : m_frame + milliseconds;
        if (chart == m_energy)
            emit framePainted(m_frame);
    });
}

void ExplorePage::showResult()
{
    const Scenario& scenario = m_session.scenario();
    const Catalog& catalog = m_session.catalog();
    const Result& result = m_session.result();
    if (const auto subject = subjectOf(scenario, catalog)) {
        for (Chart* chart : charts())
            chart->setSubject(toQt(subject->workload->name), toQt(subject->device->name));
    }
    showRoofline();
    m_radar->setSeries(radarSeries(scenario, catalog, result));
    m_time->setSeries(timeSeries(scenario, catalog, result));
    m_energy->setSeries(energySeries(scenario, catalog, result));
    m_strip->setStrip(verdictStrip(scenario, catalog, result));
    m_panel->show(scenario, catalog, result);
    showBaselines();
    if (!m_why_later.isActive())
        m_why_later.start();
}

void ExplorePage::showRoofline()
{
    m_roofline->setSeries(rooflineSeries(m_session.scenario(), m_session.catalog(),
                                         m_session.result(), m_session.baselines()));
}

void ExplorePage::showBaselines()
{
    std::vector<BaselineComparison> comparisons;
    for (const Baseline& baseline : m_session.baselines())
        comparisons.push_back(compareBaseline(baseline, m_session.catalog(), m_session.result()));
    m_panel->baselines()->setComparisons(comparisons);
}

void ExplorePage::showWhy()
{
    const auto explanation = explain(m_session.explained().toStdString(), m_session.scenario(),
                                     m_session.catalog(), m_session.result());
    if (explanation)
        m_why->setExplanation(*explanation);
}

} // namespace deployscope::ui
