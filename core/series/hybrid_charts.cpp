// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/series/hybrid_charts.h"

#include "core/hybrid/economics_text.h"
#include "core/hybrid/evaluate_design.h"
#include "core/series/example_chart_parts.h"
#include "core/units/format.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <utility>

namespace deployscope {

namespace {

using example_chart::drawable;
using example_chart::Extent;
using example_chart::headOf;

constexpr double shown_upkeep = 6.0 * seconds_per_year; // between two trainings
constexpr int places = 200; // of a line; more than pixels between two of them is no use

// A chart of lines over one variable, under way.
class Lines
{
    static constexpr double closest_ = 0.1; // of an axis that does not start at 0: its span

public:
    Lines(std::string title, std::string value_name, std::string value_unit, bool logarithmic)
        : scale_(value_unit)
    {
        series_.kind = ExampleChartKind::Lines;
        series_.title = std::move(title);
        series_.value_name = std::move(value_name);
        series_.value_unit = std::move(value_unit);
        series_.values.logarithmic = logarithmic;
    }

    // SI; from 0 on where not logarithmic.
    void sweep(std::string name, const std::string& unit, double from, double to, bool logarithmic)
    {
        const UnitScale scale(unit);
        series_.sweep_name = std::move(name);
        series_.sweep_unit = unit;
        series_.sweep = rangeAxis(headOf(series_.sweep_name, formatUnit(unit)), scale.fromSi(from),
                                  scale.fromSi(to), logarithmic);
        for (int i = 0; i <= places; ++i) {
            const double part = static_cast<double>(i) / places;
            xs_.push_back(logarithmic ? from * std::pow(to / from, part)
                                      : from + (to - from) * part);
        }
    }

    void line(std::string label, std::optional<Tier> tier,
              const std::function<double(double)>& value)
    {
        ExampleLineSeries line;
        line.label = std::move(label);
        line.tier = tier;
        const UnitScale across(series_.sweep_unit);
        bool is_open = false;
        for (const double x : xs_) {
            const auto y = drawable(value(x), scale_, series_.values.logarithmic);
            if (y) {
                if (!is_open)
                    line.pieces.emplace_back();
                line.pieces.back().emplace_back(across.fromSi(x), *y);
                extent_.include(*y);
            }
            is_open = y.has_value();
        }
        if (current_) {
            const double now = value(*current_);
            line.current = drawable(now, scale_, series_.values.logarithmic);
            line.figure = formatWholeIn(now, series_.value_unit);
        }
        series_.lines.push_back(std::move(line));
    }

    // A line of straight pieces between corners given in SI.
    void corners(std::string label, std::optional<Tier> tier,
                 const std::vector<std::pair<double, double>>& points)
    {
        ExampleLineSeries line;
        line.label = std::move(label);
        line.tier = tier;
        const UnitScale across(series_.sweep_unit);
        line.pieces.emplace_back();
        for (const auto& [x, y] : points) {
            const auto drawn = drawable(y, scale_, series_.values.logarithmic);
            if (!drawn)
                continue;
            line.pieces.back().emplace_back(across.fromSi(x), *drawn);
            extent_.include(*drawn);
        }
        series_.lines.push_back(std::move(line));
    }

    void mark(std::string label, double value)
    {
        if (const auto drawn = drawable(value, scale_, series_.values.logarithmic)) {
            series_.marks.push_back({std::move(label), *drawn});
            extent_.include(*drawn);
        }
    }

    // The current place; lines that are added afterwards have their value there.
    void current(double x)
    {
        current_ = x;
        series_.current = UnitScale(series_.sweep_unit).fromSi(x);
        series_.current_label = formatWholeIn(x, series_.sweep_unit);
    }

    // A place that follows from the figures, as above.
    void point(double x, std::string label)
    {
        current(x);
        series_.current_label = std::move(label);
        series_.current_is_input = false;
    }

    // The axis of values only goes around what is drawn, not from 0.
    void closeUp() { is_close_ = true; }
    // The lowest value that the axis then has, SI.
    double lowest() const { return scale_.toSi(closeAxis().minimum); }

    ExampleSeries take(const std::string& more = {})
    {
        std::string head = headOf(series_.value_name, formatUnit(series_.value_unit));
        if (is_close_)
            series_.values = closeAxis();
        else if (!series_.values.logarithmic)
            series_.values = linearAxis(std::move(head), extent_.lowest(), extent_.highest());
        else if (extent_.isEmpty())
            series_.values = logarithmicAxis(std::move(head), 1.0, 10.0);
        else
            series_.values = logarithmicAxis(std::move(head), extent_.lowest(), extent_.highest());
        series_.description =
            series_.title + ". " + described() + (more.empty() ? "" : "; " + more) + ".";
        return std::move(series_);
    }

private:
    // Between round numbers of which there are about ten.
    Axis closeAxis() const
    {
        const double span = std::max(extent_.highest() - extent_.lowest(), closest_);
        const double decade = std::pow(10.0, std::floor(std::log10(span)));
        const double step = span / decade >= 5.0 ? decade : decade / 2.0;
        const double low = std::floor(extent_.lowest() / step) * step;
        const double high = std::ceil(extent_.highest() / step) * step;
        return rangeAxis(headOf(series_.value_name, formatUnit(series_.value_unit)), low,
                         high > low ? high : low + step, false);
    }

    std::string described() const
    {
        std::string text;
        for (const ExampleLineSeries& line : series_.lines) {
            text += (text.empty() ? "" : "; ") + line.label;
            if (!line.figure.empty())
                text += " " + line.figure;
            else if (line.pieces.empty() || line.pieces.front().empty())
                text += " has no value";
            else
                text += " from " + shown(line.pieces.front().front().second) + " to " +
                        shown(line.pieces.back().back().second);
        }
        for (const ExampleMarkSeries& mark : series_.marks)
            text += "; " + mark.label;
        return series_.current ? "At " + series_.current_label + ": " + text : text;
    }

    std::string shown(double drawn) const
    {
        return formatWholeIn(scale_.toSi(drawn), series_.value_unit);
    }

    UnitScale scale_;
    ExampleSeries series_;
    std::vector<double> xs_;
    std::optional<double> current_;
    bool is_close_{false};
    Extent extent_;
};

// Corners of a saw: the model ages, and is replaced every interval.
std::vector<std::pair<double, double>> saw(const Drift& drift, double interval, double horizon)
{
    // More teeth than that cannot be told apart; then the horizon is cut.
    constexpr int most_teeth = 2000;
    std::vector<std::pair<double, double>> corners;
    const std::optional<double> whole = timeToFloor(drift);
    for (int tooth = 0; tooth < most_teeth && tooth * interval < horizon; ++tooth) {
        const double begin = tooth * interval;
        const double end = std::min((tooth + 1) * interval, horizon);
        corners.emplace_back(begin, accuracyAfter(drift, 0.0));
        const double bend = whole ? begin + *whole - drift.delay : end;
        if (whole && bend > begin && bend < end)
            corners.emplace_back(bend, drift.floor);
        corners.emplace_back(end, accuracyAfter(drift, end - begin));
    }
    return corners;
}

std::string bestText(const Drift& drift, const UpkeepCosts& costs, const BestInterval& best)
{
    if (best.interval)
        return "least at " + formatQuantity(*best.interval, dimension::time) + ": " +
               formatQuantity(yearlyUpkeep(drift, costs, *best.interval).total(),
                              dimension::money) +
               " a year";
    if (best.always_better)
        return "training costs nothing, so the more often the better";
    return "no interval is best: a training costs more than the accuracy that it saves";
}

} // namespace

double shownService(const TrainServe& costs)
{
    const double wanted = 2.0 * trainingEarnedBack(costs).value_or(0.0) / seconds_per_year;
    for (const double years : {1.0, 2.0, 5.0, 10.0, 20.0, 50.0})
        if (wanted <= years)
            return years * seconds_per_year;
    return 100.0 * seconds_per_year;
}

double shownDecay(double interval)
{
    constexpr double least = 2.0;
    constexpr double most = 5.0;
    return std::clamp(2.0 * interval, least * seconds_per_year, most * seconds_per_year);
}

ExampleSeries trainServeSeries(const TrainServe& costs, double horizon)
{
    Lines lines("Cost of training once and answering always", "Cost so far", "USD", true);
    lines.sweep("Time in service", "year", 0.0, horizon, false);
    const auto earned = trainingEarnedBack(costs);
    if (earned && *earned > 0.0 && *earned <= horizon)
        lines.point(*earned, serviceTime(*earned));
    lines.line("Answered from the cloud", Tier::Cloud,
               [&costs](double t) { return servedFromCloud(costs, t); });
    lines.line("Answered on the devices", Tier::Mobile,
               [&costs](double t) { return servedOnDevices(costs, t); });
    lines.mark("training " + formatQuantity(costs.training_cost, dimension::money),
               costs.training_cost);
    return lines.take(earned ? "answers from the cloud cost as much as the training after " +
                                   serviceTime(*earned)
                             : "answers from the cloud never cost as much as the training");
}

ExampleSeries federatedSeries(const FederatedRounds& rounds, double shown_rounds)
{
    Lines lines("Data sent until the model is trained", "Data sent", "GB", true);
    const auto even = evenRounds(rounds);
    // Where both are level should be in sight, unless it is far off.
    const double most = std::max(
        {10.0, 2.0 * shown_rounds, even ? std::min(2.0 * *even, 100.0 * shown_rounds) : 0.0});
    lines.sweep("Rounds of training", "", 1.0, most, true);
    lines.current(std::max(1.0, shown_rounds));
    lines.line("Raw data uploaded", Tier::Cloud, [&rounds](double) { return rawUpload(rounds); });
    lines.line("Federated learning", Tier::Mobile,
               [&rounds](double n) { return federatedTraffic(rounds, n); });
    return lines.take(even ? "level after " + formatNumber(*even) + " rounds"
                           : "a round sends nothing");
}

ExampleSeries reductionSeries(const HybridDesign& design, const DesignResult& result)
{
    ExampleSeries series;
    series.kind = ExampleChartKind::LogBars;
    series.title = "Data of one unit that reaches each tier";
    series.value_name = "Data";
    series.value_unit = "B/s";
    Extent extent;
    std::string description;
    for (const TierData& data : dataByTier(design, result)) {
        ExampleBarSeries bar;
        bar.label = data.name;
        bar.tier = data.tier;
        bar.total = data.bandwidth;
        bar.figure = formatQuantity(data.bandwidth, dimension::bandwidth);
        if (data.bandwidth > 0.0) {
            bar.parts.push_back({"", bar.figure, data.bandwidth});
            extent.include(data.bandwidth);
        } else {
            bar.message = "nothing";
        }
        description += (description.empty() ? "" : "; ") + bar.label + ": " +
                       (bar.message.empty() ? bar.figure : bar.message);
        series.bars.push_back(std::move(bar));
    }
    series.values = extent.isEmpty()
                        ? logarithmicAxis("Data (B/s)", 1.0, 10.0)
                        : logarithmicAxis("Data (B/s)", extent.lowest(), extent.highest());
    series.description =
        series.title + ". " + (description.empty() ? "no data" : description) + ".";
    return series;
}

ExampleSeries decaySeries(const Drift& drift, const Monitoring& monitoring, double interval,
                          double horizon)
{
    Lines lines("Accuracy as the world drifts", "Accuracy", "%", false);
    lines.sweep("Time", "day", 0.0, horizon, false);
    lines.corners("Trained every " + formatQuantity(interval, dimension::time), std::nullopt,
                  saw(drift, interval, horizon));
    if (const auto monitored = monitoredInterval(drift, monitoring))
        lines.corners("Trained when a look finds " + formatPercent(monitoring.tolerance) + " lost",
                      std::nullopt, saw(drift, monitored->interval, horizon));
    lines.corners("Never trained again", std::nullopt, saw(drift, 2.0 * horizon, horizon));
    // What is left in the end is far below where little has been lost.
    lines.closeUp();
    if (drift.floor >= lines.lowest())
        lines.mark("floor " + formatPercent(drift.floor), drift.floor);
    return lines.take();
}

UpkeepChart upkeepSeries(const Drift& drift, const UpkeepCosts& costs, double interval)
{
    UpkeepChart chart;
    chart.best = bestInterval(drift, costs);
    chart.best_text = bestText(drift, costs, chart.best);
    // Wide enough that the axis stays while the interval is moved along it.
    const double kept = chart.best.interval.value_or(interval);
    const double least = std::min({seconds_per_day, interval, kept / 2.0});
    const double most = std::max({shown_upkeep, interval, kept * 2.0});
    Lines lines("What upkeep costs in a year", "Cost, a year", "USD", true);
    lines.sweep("Time between two trainings", "day", least, most, true);
    lines.current(interval);
    lines.line("Trainings", std::nullopt,
               [&](double t) { return yearlyUpkeep(drift, costs, t).retraining; });
    lines.line("Lost accuracy", std::nullopt,
               [&](double t) { return yearlyUpkeep(drift, costs, t).decay; });
    lines.line("Both", std::nullopt,
               [&](double t) { return yearlyUpkeep(drift, costs, t).total(); });
    if (chart.best.interval)
        lines.mark("least " +
                       formatQuantity(yearlyUpkeep(drift, costs, *chart.best.interval).total(),
                                      dimension::money),
                   yearlyUpkeep(drift, costs, *chart.best.interval).total());
    chart.series = lines.take(chart.best_text);
    return chart;
}

} // namespace deployscope
