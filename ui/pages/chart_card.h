// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart.h"

namespace deployscope::ui {

class Card;
class ExampleChart;
class RoleLabel;

// A chart in its card, with its menu under a button in the corner; the card's title and
// caption follow the chart's.
Card* bareChartCard(Chart* chart, QWidget* parent);

// The same for a view of a page, which tells what the chart exports and how long it painted.
template <class View> Card* chartCardOf(Chart* chart, View* view)
{
    Card* const card = bareChartCard(chart, view);
    QObject::connect(chart, &Chart::exported, view, &View::told);
    QObject::connect(chart, &Chart::exportFailed, view, &View::told);
    QObject::connect(chart, &Chart::painted, view, &View::framePainted);
    return card;
}

// A chart with what it comes to in words below; the words keep so many lines, so that the chart
// stays while figures move.
struct ToldChart
{
    ExampleChart* chart{nullptr};
    Card* card{nullptr};
    RoleLabel* text{nullptr};
};
ExampleChart* makeToldChart(const QString& id, QWidget* parent);
RoleLabel* addText(Card* card, int lines);
// Puts the chart and its menu behind a widget in the order of the Tab key; their last stop. Nothing
// stands before the first.
QWidget* followInTabOrder(const ToldChart& told, QWidget* before);

template <class View> ToldChart toldChart(const QString& id, int lines, View* view)
{
    ToldChart told;
    told.chart = makeToldChart(id, view);
    told.card = chartCardOf<View>(told.chart, view);
    told.text = addText(told.card, lines);
    return told;
}

} // namespace deployscope::ui
