// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/series/latency_numbers.h"

#include "core/series/figure_text.h"
#include "core/units/format.h"

#include <algorithm>
#include <utility>

namespace deployscope {

namespace {

std::string timeText(double seconds)
{
    return formatQuantity(seconds, dimension::time);
}

PathStanding standingOf(const LatencyBar& bar, std::optional<double> budget)
{
    if (!budget || !bar.drawn)
        return PathStanding::NoBudget;
    return bar.high <= *budget  ? PathStanding::Within
           : bar.low <= *budget ? PathStanding::AtBest
                                : PathStanding::Above;
}

LatencyBar barOf(const LatencyNumber& number)
{
    LatencyBar bar;
    bar.group = number.group;
    bar.name = number.name;
    bar.meaning = number.meaning;
    const Figure& time = number.time;
    bar.low = time.low.value_or(time.value);
    bar.high = time.high.value_or(time.value);
    bar.text = rangeText(bar.low, bar.high, dimension::time);
    bar.explanation = explanationOf(time);
    return bar;
}

LatencyBar ownBar(const Result& result)
{
    LatencyBar bar;
    bar.own = true;
    bar.group = "This scenario";
    bar.name = "One request, end to end";
    bar.drawn = result.fits && result.time.end_to_end > 0.0;
    if (bar.drawn) {
        bar.low = result.time.end_to_end;
        bar.high = bar.low;
        bar.text = timeText(bar.low);
        bar.meaning = "Device " + timeText(result.time.device_sum) + ", network " +
                      timeText(result.time.network());
        return bar;
    }
    bar.text = "—";
    bar.meaning = !result.compute_precision ? "no figure: the device cannot run it"
                  : !result.fits            ? "no figure: it does not fit"
                                            : "no figure: it takes no time";
    return bar;
}

// What the budget rules out, counted over the operations of the file.
std::string ruleOf(const LatencyNumbersSeries& series)
{
    if (!series.budget)
        return "Set a latency budget: nothing that takes longer may stand in the critical path.";
    int above = 0;
    int at_best = 0;
    int all = 0;
    for (const LatencyBar& bar : series.bars) {
        if (bar.own)
            continue;
        ++all;
        above += bar.standing == PathStanding::Above ? 1 : 0;
        at_best += bar.standing == PathStanding::AtBest ? 1 : 0;
    }
    std::string text = "Nothing above " + timeText(*series.budget) +
                       " may stand in the critical path: that rules out " +
                       (above == 0 ? std::string{"none"} : formatCount(above)) + " of " +
                       formatCount(all) + " operations";
    if (at_best > 0)
        text += ", and " + formatCount(at_best) +
                (at_best == 1 ? " keeps to it only at its best" : " keep to it only at their best");
    return text + ".";
}

std::string_view standingText(PathStanding standing)
{
    switch (standing) {
    case PathStanding::NoBudget:
        return "";
    case PathStanding::Within:
        return "within the budget";
    case PathStanding::AtBest:
        return "within the budget at best";
    case PathStanding::Above:
        return "above the budget";
    }
    return {};
}

} // namespace

LatencyNumbersSeries latencyNumbersSeries(const Comparison& comparison, const Scenario& scenario,
                                          const Result& result)
{
    LatencyNumbersSeries series;
    for (const LatencyNumber& number : comparison.latency_numbers)
        series.bars.push_back(barOf(number));
    series.bars.push_back(ownBar(result));
    series.budget = scenario.latency_budget;
    if (series.budget)
        series.budget_label = "budget " + timeText(*series.budget);
    // An empty chart still has an axis: a nanosecond to a second.
    double lowest = series.budget.value_or(1e-9);
    double highest = series.budget.value_or(1.0);
    bool first = !series.budget;
    for (LatencyBar& bar : series.bars) {
        bar.standing = standingOf(bar, series.budget);
        if (!bar.drawn)
            continue;
        lowest = first ? bar.low : std::min(lowest, bar.low);
        highest = first ? bar.high : std::max(highest, bar.high);
        first = false;
    }
    series.time = logarithmicAxis("Time", lowest, highest);
    for (Tick& tick : series.time.ticks) {
        if (!tick.label.empty())
            tick.label = formatExact(tick.value, dimension::time);
    }
    series.rule = ruleOf(series);
    return series;
}

Table tableOf(const LatencyNumbersSeries& series)
{
    Table table;
    table.title = "Latency numbers";
    table.columns = {"group", "operation", "shortest (s)", "longest (s)", "meaning", "standing"};
    for (const LatencyBar& bar : series.bars)
        table.rows.push_back({bar.group, bar.name, bar.drawn ? formatMachine(bar.low) : "",
                              bar.drawn ? formatMachine(bar.high) : "", bar.meaning,
                              std::string{standingText(bar.standing)}});
    if (series.budget)
        table.rows.push_back({"This scenario", "latency budget", formatMachine(*series.budget),
                              formatMachine(*series.budget), "", ""});
    return table;
}

} // namespace deployscope
