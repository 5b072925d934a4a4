// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/hybrid_economics.h"

#include "core/hybrid/economics_text.h"
#include "core/series/hybrid_charts.h"

#include "ui/charts/example_chart.h"
#include "ui/controls/card.h"
#include "ui/controls/role_label.h"
#include "ui/session/hybrid_session.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace deployscope::ui {

namespace {

constexpr int gap = 8;
constexpr int text_lines = 4;

} // namespace

HybridEconomics::HybridEconomics(HybridSession& session, QWidget* parent)
    : KnownHybridView(session, parent)
    , train_serve_(toldChart(QStringLiteral("train-serve"), text_lines, this))
    , federated_(toldChart(QStringLiteral("federated"), text_lines, this))
    , reduction_(toldChart(QStringLiteral("data-by-tier"), text_lines, this))
    , train_serve_rows_(new FigureRows(train_serve_.card))
    , federated_rows_(new FigureRows(federated_.card))
{
    auto* columns = new QHBoxLayout(contents());
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(gap);
    for (const ToldChart& column : {train_serve_, federated_, reduction_})
        columns->addWidget(column.card, 1);
    train_serve_.card->content()->addWidget(train_serve_rows_.widget());
    federated_.card->content()->addWidget(federated_rows_.widget());

    listen(train_serve_rows_);
    listen(federated_rows_);
    connect(federated_.chart, &ExampleChart::sweepRequested, this, &HybridEconomics::moveRounds);
    connect(federated_.chart, &ExampleChart::dragEnded, &hybrid(), &HybridSession::endEdit);
    connect(&hybrid(), &HybridSession::economicsChanged, this, &HybridEconomics::follow);
    connect(&hybrid(), &HybridSession::designChanged, this, &HybridEconomics::follow);
    begin();
}

void HybridEconomics::listen(SettingRows<EconomicsInputs>& rows)
{
    connect(rows.widget(), &FigureRows::valueEdited, this,
            [this, &rows](std::size_t index, double value) { edit(rows, index, value); });
    connect(rows.widget(), &FigureRows::editEnded, &hybrid(), &HybridSession::endEdit);
}

std::vector<Chart*> HybridEconomics::charts() const
{
    if (!isKnown())
        return {};
    return {train_serve_.chart, federated_.chart, reduction_.chart};
}

std::vector<Card*> HybridEconomics::cards() const
{
    return {train_serve_.card, federated_.card, reduction_.card};
}

QString HybridEconomics::trainServeText() const
{
    return train_serve_.text->text();
}

QString HybridEconomics::federatedText() const
{
    return federated_.text->text();
}

QString HybridEconomics::reductionText() const
{
    return reduction_.text->text();
}

// What there is to set starts with what is known.
void HybridEconomics::takeUp(const HybridKnowledge& known)
{
    train_serve_rows_.setSettings(trainServeSettings(known.economics));
    federated_rows_.setSettings(federatedSettings(known.economics));
    alignCharts();
    QWidget* before = followInTabOrder(train_serve_, nullptr);
    before = train_serve_rows_.widget()->followInTabOrder(before);
    before = followInTabOrder(federated_, before);
    before = federated_rows_.widget()->followInTabOrder(before);
    followInTabOrder(reduction_, before);
}

// What stands below the charts is equally high, so that they are.
void HybridEconomics::alignCharts()
{
    const int rows = std::max(train_serve_rows_.widget()->sizeHint().height(),
                              federated_rows_.widget()->sizeHint().height());
    for (const auto* below : {&train_serve_rows_, &federated_rows_})
        below->widget()->setFixedHeight(rows);
    const int between = reduction_.card->content()->spacing();
    reduction_.text->setMinimumHeight(federated_.text->minimumHeight() + between + rows);
}

void HybridEconomics::refresh()
{
    const EconomicsInputs& inputs = hybrid().economics();
    train_serve_rows_.show(inputs);
    federated_rows_.show(inputs);
    train_serve_.chart->setSeries(
        trainServeSeries(inputs.train_serve, shownService(inputs.train_serve)));
    train_serve_.text->setText(toQt(deployscope::trainServeText(inputs.train_serve)));
    federated_.chart->setSeries(federatedSeries(inputs.federated, inputs.rounds));
    federated_.text->setText(toQt(deployscope::federatedText(inputs.federated, inputs.rounds)));
    const HybridDesign& design = hybrid().design();
    reduction_.chart->setSubject(toQt(design.title), {});
    reduction_.chart->setSeries(reductionSeries(design, hybrid().result()));
    reduction_.text->setText(toQt(deployscope::reductionText(design, hybrid().result())));
    // Which of the three are about the design in hand.
    train_serve_.card->setCaption(tr("example"));
    federated_.card->setCaption(tr("example"));
    reduction_.card->setCaption(toQt(design.title));
}

void HybridEconomics::edit(const SettingRows<EconomicsInputs>& rows, std::size_t index,
                           double value)
{
    if (const auto edited = rows.edited(hybrid().economics(), index, value))
        hybrid().setEconomics(*edited, rows.control(index));
    else
        rows.show(hybrid().economics()); // the handle is back where it may be
}

// The chart's own point: whole rounds within the limits.
void HybridEconomics::moveRounds(double rounds)
{
    const ExampleInput* const limits = federated_rows_.find(rounds_setting);
    EconomicsInputs inputs = hybrid().economics();
    if (limits == nullptr)
        return;
    const double wanted = std::clamp(std::round(rounds), limits->low, limits->high);
    if (wanted == inputs.rounds)
        return;
    inputs.rounds = wanted;
    hybrid().setEconomics(inputs, toQt(rounds_setting));
}

} // namespace deployscope::ui
