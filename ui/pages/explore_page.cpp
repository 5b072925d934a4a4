// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/explore_page.h"

#include "core/evaluation/evaluate.h"
#include "core/evaluation/starting_scenario.h"
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
    : Page(parent)
    , session_(session)
    , panel_(new ScenarioPanel(this))
    , strip_(new VerdictStripView(this))
    , roofline_(new RooflineChart(this))
    , radar_(new RadarChart(this))
    , time_(new TimeChart(this))
    , energy_(new EnergyChart(this))
    , why_(new WhyPanel(this))
{
    fitPanel();
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(gap, gap, gap, gap);
    layout->setSpacing(gap);
    layout->addWidget(panel_);
    auto* pictures = new QVBoxLayout;
    pictures->setSpacing(gap);
    pictures->addWidget(strip_);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(gap);
    columns->addWidget(buildMiddle(), 61);
    columns->addWidget(buildRight(), 39);
    pictures->addLayout(columns, 1);
    layout->addLayout(pictures, 1);

    for (Chart* chart : charts())
        listen(chart);
    connect(strip_, &VerdictStripView::explainRequested, this, [this](const QString& quantity) {
        if (quantity == session_.explained())
            showWhy(); // at once, also where it has not been written yet
        else
            session_.explain(quantity);
    });
    connect(roofline_, &RooflineChart::batchDragged, this, [this](int batch) {
        Scenario scenario = session_.scenario();
        scenario.batch = batch;
        session_.setScenario(scenario, QStringLiteral("batch"));
    });
    connect(roofline_, &RooflineChart::dragEnded, &session_, &Session::endEdit);
    connect(panel_, &ScenarioPanel::scenarioEdited, &session_, &Session::setScenario);
    connect(panel_, &ScenarioPanel::editEnded, &session_, &Session::endEdit);
    BaselineList* list = panel_->baselines();
    connect(list, &BaselineList::pinRequested, &session_, &Session::pinScenario);
    connect(list, &BaselineList::recallRequested, &session_, &Session::recallBaseline);
    connect(list, &BaselineList::removeRequested, &session_, &Session::removeBaseline);

    why_later_.setSingleShot(true);
    why_later_.setInterval(why_delay_ms);
    connect(&why_later_, &QTimer::timeout, this, &ExplorePage::showWhy);
    connect(&session_, &Session::catalogChanged, this,
            [this] { panel_->setCatalog(session_.catalog()); });
    connect(&session_, &Session::resultChanged, this, &ExplorePage::showResult);
    connect(&session_, &Session::historyChanged, this, &Page::stateChanged);
    connect(&session_, &Session::baselinesChanged, this, [this] {
        showRoofline();
        showBaselines();
    });
    connect(&session_, &Session::explainedChanged, this, [this] {
        strip_->setExplained(session_.explained());
        showWhy();
    });
    panel_->setCatalog(session_.catalog());
    showResult();
    strip_->setExplained(session_.explained());
    orderFocus();
}

QString ExplorePage::subject() const
{
    return session_.displayName();
}

QString ExplorePage::verdictText() const
{
    return toQt(nameOf(session_.scenario(), session_.catalog())) + QLatin1Char('\n') +
           strip_->verdict();
}

bool ExplorePage::canUndo() const
{
    return session_.canUndo();
}

bool ExplorePage::canRedo() const
{
    return session_.canRedo();
}

void ExplorePage::undo()
{
    session_.undo();
}

void ExplorePage::redo()
{
    session_.redo();
}

void ExplorePage::startAnew()
{
    session_.startAnew();
}

std::vector<Chart*> ExplorePage::charts() const
{
    return {roofline_, radar_, time_, energy_};
}

void ExplorePage::resizeEvent(QResizeEvent* event)
{
    setCompact(event->size().height() < compact_below);
    Page::resizeEvent(event);
}

void ExplorePage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    why_later_.start(); // after the first frame, which need not wait for so much text
}

void ExplorePage::changeEvent(QEvent* event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitPanel();
}

void ExplorePage::fitPanel()
{
    // Of fixed width, so that the charts keep theirs while figures change; wider where text is.
    panel_->setFixedWidth(panel_characters * fontMetrics().averageCharWidth());
}

void ExplorePage::setCompact(bool compact)
{
    if (std::exchange(compact_, compact) == compact)
        return;
    for (Card* card : cards_)
        card->setCompact(compact);
    strip_->setCompact(compact);
    panel_->setCompact(compact);
    why_->setCompact(compact);
}

QWidget* ExplorePage::buildMiddle()
{
    auto* column = new QWidget(this);
    auto* layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gap);
    addChart(layout, roofline_, 46, 130);
    addChart(layout, time_, 29, 92);
    addChart(layout, energy_, 25, 80);
    return column;
}

QWidget* ExplorePage::buildRight()
{
    auto* column = new QWidget(this);
    auto* layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gap);
    addChart(layout, radar_, 46, 170);
    layout->addWidget(why_, 54);
    return column;
}

void ExplorePage::addChart(QVBoxLayout* column, Chart* chart, int share, int least_height)
{
    chart->setMinimumHeight(least_height);
    auto* card = cardOf(chart, this);
    cards_.push_back(card);
    column->addWidget(card, share);
}

void ExplorePage::orderFocus()
{
    // After the panel, as one reads: the figures, then card by card.
    std::vector<QWidget*> order(strip_->tiles().begin(), strip_->tiles().end());
    for (Chart* chart : {static_cast<Chart*>(roofline_), static_cast<Chart*>(time_),
                         static_cast<Chart*>(energy_), static_cast<Chart*>(radar_)}) {
        order.push_back(chart->parentWidget()->findChild<MenuButton*>());
        order.push_back(chart);
    }
    order.push_back(why_->findChild<QTextBrowser*>());
    for (std::size_t i = 1; i < order.size(); ++i)
        setTabOrder(order[i - 1], order[i]);
}

void ExplorePage::listen(Chart* chart)
{
    connect(chart, &Chart::explainRequested, &session_, &Session::explain);
    connect(chart, &Chart::exported, this, &ExplorePage::told);
    connect(chart, &Chart::exportFailed, this, &ExplorePage::told);
    connect(chart, &Chart::painted, this, [this, chart](double milliseconds) {
        // The roofline is the first to be painted of a frame.
        frame_ = chart == roofline_ ? milliseconds : frame_ + milliseconds;
        if (chart == energy_)
            emit framePainted(frame_);
    });
}

void ExplorePage::showResult()
{
    const Scenario& scenario = session_.scenario();
    const Catalog& catalog = session_.catalog();
    const Result& result = session_.result();
    if (const auto subject = subjectOf(scenario, catalog)) {
        for (Chart* chart : charts())
            chart->setSubject(toQt(subject->workload->name), toQt(subject->device->name));
    }
    showRoofline();
    radar_->setSeries(radarSeries(scenario, catalog, result));
    time_->setSeries(timeSeries(scenario, catalog, result));
    energy_->setSeries(energySeries(scenario, catalog, result));
    strip_->setStrip(verdictStrip(scenario, catalog, result));
    panel_->show(scenario, catalog, result);
    showBaselines();
    if (isVisible() && !why_later_.isActive())
        why_later_.start();
}

void ExplorePage::showRoofline()
{
    roofline_->setSeries(rooflineSeries(session_.scenario(), session_.catalog(), session_.result(),
                                        session_.baselines()));
}

void ExplorePage::showBaselines()
{
    std::vector<BaselineComparison> comparisons;
    for (const Baseline& baseline : session_.baselines())
        comparisons.push_back(compareBaseline(baseline, session_.catalog(), session_.result()));
    panel_->baselines()->setComparisons(comparisons);
}

void ExplorePage::showWhy()
{
    const auto explanation = explain(session_.explained().toStdString(), session_.scenario(),
                                     session_.catalog(), session_.result());
    if (explanation)
        why_->setExplanation(*explanation);
}

} // namespace deployscope::ui
