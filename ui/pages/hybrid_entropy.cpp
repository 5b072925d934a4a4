// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/hybrid_entropy.h"

#include "core/hybrid/evaluate_design.h"
#include "core/series/hybrid_charts.h"

#include "ui/charts/example_chart.h"
#include "ui/controls/card.h"
#include "ui/controls/plain_button.h"
#include "ui/controls/role_label.h"
#include "ui/pages/decay_story_card.h"
#include "ui/session/hybrid_session.h"

#include <QHBoxLayout>
#include <QResizeEvent>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace deployscope::ui {

namespace {

constexpr int gap = 8;
constexpr int text_lines = 5;
constexpr int inputs_part = 34; // of the width, in hundredths
constexpr int pictures_part = 66;

// The height from which on the story stands below the figures.
constexpr int tall = 800;

} // namespace

HybridEntropy::HybridEntropy(HybridSession& session, QWidget* parent)
    : KnownHybridView(session, parent)
    , decay_(toldChart(QStringLiteral("accuracy-under-drift"), text_lines, this))
    , upkeep_(toldChart(QStringLiteral("upkeep"), text_lines, this))
    , inputs_(new Card(tr("Figures"), contents()))
    , rows_(new FigureRows(inputs_))
    , best_(new PlainButton(tr("Use the best interval"), inputs_))
    , equation_(new Card(tr("The degradation equation"), contents()))
    , worked_(addText(equation_, text_lines))
    , story_(new DecayStoryCard(contents()))
{
    auto* columns = new QHBoxLayout(contents());
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(gap);
    columns->addWidget(buildInputs(), inputs_part);
    columns->addWidget(buildPictures(), pictures_part);

    connect(rows_.widget(), &FigureRows::valueEdited, this, &HybridEntropy::edit);
    connect(rows_.widget(), &FigureRows::editEnded, &hybrid(), &HybridSession::endEdit);
    connect(best_, &QAbstractButton::clicked, this, [this] {
        if (const auto interval = best().interval) {
            setInterval(*interval);
            hybrid().endEdit();
        }
    });
    connect(upkeep_.chart, &ExampleChart::sweepRequested, this, &HybridEntropy::moveInterval);
    connect(upkeep_.chart, &ExampleChart::dragEnded, &hybrid(), &HybridSession::endEdit);
    connect(&hybrid(), &HybridSession::upkeepChanged, this, &HybridEntropy::follow);
    begin();
}

QWidget* HybridEntropy::buildInputs()
{
    inputs_->setCornerWidget(best_);
    inputs_->content()->addWidget(rows_.widget(), 1);
    inputs_->content()->addStretch();
    auto* column = new QWidget(contents());
    left_ = new QVBoxLayout(column);
    left_->setContentsMargins(0, 0, 0, 0);
    left_->setSpacing(gap);
    left_->addWidget(inputs_, 1);
    left_->addWidget(equation_);
    return column;
}

QWidget* HybridEntropy::buildPictures()
{
    auto* side = new QWidget(contents());
    auto* charts = new QHBoxLayout;
    charts->setSpacing(gap);
    charts->addWidget(decay_.card, 1);
    charts->addWidget(upkeep_.card, 1);
    right_ = new QVBoxLayout(side);
    right_->setContentsMargins(0, 0, 0, 0);
    right_->setSpacing(gap);
    right_->addLayout(charts, 1);
    right_->addWidget(story_);
    return side;
}

std::vector<Chart*> HybridEntropy::charts() const
{
    if (!isKnown())
        return {};
    return {decay_.chart, upkeep_.chart};
}

std::vector<Card*> HybridEntropy::cards() const
{
    return {inputs_, equation_, decay_.card, upkeep_.card, story_};
}

QString HybridEntropy::monitoringText() const
{
    return decay_.text->text();
}

QString HybridEntropy::upkeepText() const
{
    return upkeep_.text->text();
}

QString HybridEntropy::equationText() const
{
    return worked_->text();
}

void HybridEntropy::resizeEvent(QResizeEvent* event)
{
    const bool is_tall = event->size().height() >= tall;
    QVBoxLayout* const wanted = is_tall ? left_ : right_;
    if (wanted->indexOf(story_) < 0) {
        wanted->addWidget(story_);
        story_->setUpright(is_tall);
    }
    HybridView::resizeEvent(event);
}

// What there is to set starts with what is known.
void HybridEntropy::takeUp(const HybridKnowledge& known)
{
    rows_.setSettings(upkeepSettings(known.entropy));
    rows_.widget()->setMaximumHeight(rows_.widget()->looseSize().height());
    QWidget* before = rows_.widget()->followInTabOrder(best_);
    before = followInTabOrder(decay_, before);
    followInTabOrder(upkeep_, before);
    story_->setStory(known.entropy.story);
    story_->setVisible(!known.entropy.story.title.empty());
}

void HybridEntropy::refresh()
{
    const UpkeepInputs& inputs = hybrid().upkeep();
    showLimits();
    rows_.show(inputs);
    showBest();
    decay_.chart->setSeries(
        decaySeries(inputs.drift, inputs.monitoring, inputs.interval, shownDecay(inputs.interval)));
    decay_.text->setText(toQt(deployscope::monitoringText(inputs)));
    upkeep_.chart->setSeries(upkeepSeries(inputs.drift, inputs.costs, inputs.interval).series);
    const WorkedDecay worked = workedDecay(inputs);
    QString text = tr("accuracy = %1\n= %2\n= %3", "in words, with numbers, the result")
                       .arg(toQt(worked.formula), toQt(worked.substituted), toQt(worked.value));
    if (!worked.note.empty())
        text += QLatin1Char('\n') + toQt(worked.note);
    worked_->setText(text);
}

// No more accuracy can be left than there was.
void HybridEntropy::showLimits()
{
    const Drift& drift = hybrid().upkeep().drift;
    const ExampleInput* const accuracy = rows_.find(accuracy_setting);
    const ExampleInput* const floor = rows_.find(floor_setting);
    rows_.row(accuracy_setting)->setLimits(std::max(accuracy->low, drift.floor), accuracy->high);
    rows_.row(floor_setting)->setLimits(floor->low, std::min(floor->high, drift.accuracy));
}

void HybridEntropy::showBest()
{
    const UpkeepInputs& inputs = hybrid().upkeep();
    const std::string against = bestIntervalText(inputs);
    const BestChoice choice = best();
    QString text = toQt(intervalText(inputs)) + QLatin1Char(' ') + toQt(against);
    best_->setEnabled(choice.interval.has_value());
    best_->setToolTip(choice.interval ? toQt(against) : toQt(choice.refusal));
    best_->setAccessibleDescription(best_->toolTip());
    // Beyond what can be set: nothing else in sight would say so.
    if (choice.is_beyond)
        text += QLatin1Char(' ') + toQt(choice.refusal);
    upkeep_.text->setText(text);
}

BestChoice HybridEntropy::best() const
{
    const ExampleInput* const limits = rows_.find(interval_setting);
    return bestChoice(hybrid().upkeep(), limits->low, limits->high);
}

void HybridEntropy::edit(std::size_t index, double value)
{
    if (const auto edited = rows_.edited(hybrid().upkeep(), index, value))
        hybrid().setUpkeep(*edited, rows_.control(index));
    else
        rows_.show(hybrid().upkeep()); // the handle is back where it may be
}

// The chart's own point, in days of its axis: whole ones where they are many.
void HybridEntropy::moveInterval(double days)
{
    constexpr double many = 10.0;
    constexpr double part = 10.0;
    const double round = days < many ? std::round(days * part) / part : std::round(days);
    setInterval(round * seconds_per_day);
}

void HybridEntropy::setInterval(double interval)
{
    const ExampleInput* const limits = rows_.find(interval_setting);
    UpkeepInputs inputs = hybrid().upkeep();
    const double wanted = std::clamp(interval, limits->low, limits->high);
    if (wanted == inputs.interval)
        return;
    inputs.interval = wanted;
    hybrid().setUpkeep(inputs, toQt(interval_setting));
}

} // namespace deployscope::ui
