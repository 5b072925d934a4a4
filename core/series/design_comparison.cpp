// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/series/design_comparison.h"

#include "core/hybrid/counter_designs.h"
#include "core/series/bound_text.h"
#include "core/series/unit_scale.h"
#include "core/units/format.h"
#include "core/units/symbols.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace deployscope {

namespace {

constexpr std::string_view nothing = "—";

using Value = std::function<std::optional<double>(const DesignResult&)>;
using ValueText = std::string (*)(double value, Dimension dimension);

// Marks the least of the designs that can be.
void markLeast(DesignComparisonRow& row, const ComparedDesigns& designs, double sign)
{
    std::optional<double> least;
    std::optional<double> most;
    const auto countsAt = [&](std::size_t i) {
        return row.designs[i].value && designs[i].result.isPossible();
    };
    for (std::size_t i = 0; i < designs.size(); ++i) {
        if (!countsAt(i))
            continue;
        const double value = sign * *row.designs[i].value;
        least = std::min(value, least.value_or(value));
        most = std::max(value, most.value_or(value));
    }
    if (!least || *least == *most)
        return;
    for (std::size_t i = 0; i < designs.size(); ++i)
        row.designs[i].is_best = countsAt(i) && sign * *row.designs[i].value == *least;
}

std::string quantityText(double value, Dimension dimension)
{
    return formatQuantity(value, dimension);
}

// 46 296 says more than 46.3 k of things that are counted.
std::string countText(double value, Dimension)
{
    constexpr double least_told = 0.001; // less of an accelerator is none
    if (value > 0.0 && value < least_told)
        return "< " + formatNumber(least_told, 1);
    return value < 1000.0 ? formatNumber(value) : formatCount(std::round(value));
}

std::string hoursText(double value, Dimension)
{
    return formatWholeIn(value, "h");
}

class Rows
{
public:
    Rows(DesignComparison& comparison, const ComparedDesigns& designs)
        : comparison_(comparison), designs_(designs)
    {}

    // What it is like for those who use and pay it; less is better. A design that cannot be has no
    // such figure.
    void add(std::string name, Dimension dimension, const std::string& explains, const Value& value)
    {
        DesignComparisonRow row = rowOf(std::move(name), dimension, explains, ifPossible(value));
        markLeast(row, designs_, 1.0);
        comparison_.rows.push_back(std::move(row));
    }

    // What the design asks for, whether it can be had or not; less is better.
    void addDemand(std::string name, Dimension dimension, const std::string& explains,
                   const Value& value, ValueText text = quantityText)
    {
        DesignComparisonRow row = rowOf(std::move(name), dimension, explains, value, text);
        markLeast(row, designs_, 1.0);
        comparison_.rows.push_back(std::move(row));
    }

    // Of a battery, more is.
    void addLife(Tier tier, std::string name, const std::string& explains, const Value& value)
    {
        DesignComparisonRow row =
            rowOf(std::move(name), dimension::time, explains, ifPossible(value));
        const bool any = std::any_of(row.designs.begin(), row.designs.end(),
                                     [](const ComparisonFigure& f) { return f.value.has_value(); });
        if (!any)
            return;
        for (std::size_t i = 0; i < designs_.size(); ++i) {
            if (row.designs[i].value)
                row.designs[i].text = atMost(*row.designs[i].value, dimension::time,
                                             designs_[i].result.of(tier).isBound());
        }
        markLeast(row, designs_, -1.0);
        comparison_.rows.push_back(std::move(row));
    }

private:
    static Value ifPossible(const Value& value)
    {
        return [value](const DesignResult& result) {
            return result.isPossible() ? value(result) : std::nullopt;
        };
    }

    DesignComparisonRow rowOf(std::string name, Dimension dimension, const std::string& explains,
                              const Value& value, ValueText text = quantityText) const
    {
        DesignComparisonRow row;
        row.name = std::move(name);
        row.unit = formatUnit(units::spelt(dimension));
        for (std::size_t i = 0; i < designs_.size(); ++i) {
            ComparisonFigure& figure = row.designs[i];
            figure.explains = explains;
            figure.value = value(designs_[i].result);
            figure.text = figure.value ? text(*figure.value, dimension) : std::string(nothing);
        }
        return row;
    }

    DesignComparison& comparison_;
    const ComparedDesigns& designs_;
};

// What derives the longest time: the stage at the end of the slowest way.
std::string longestExplained(const ComparedDesign& each)
{
    const PathResult* slowest = nullptr;
    for (const PathResult& path : each.result.paths) {
        if (path.worst && (slowest == nullptr || *path.worst > *slowest->worst))
            slowest = &path;
    }
    return slowest != nullptr ? "done:" + each.design.stages[slowest->stages.back()].id
                              : std::string();
}

void addField(Rows& rows)
{
    for (const Tier tier : all_tiers) {
        if (tier == Tier::Cloud)
            continue;
        const std::string id(idOf(tier));
        rows.addLife(tier, "Battery on this work, " + std::string(nameOf(tier)), "battery:" + id,
                     [tier](const DesignResult& r) { return r.of(tier).battery_life; });
    }
}

} // namespace

ComparedDesigns compareDesigns(const HybridDesign& design, const Catalog& catalog)
{
    ComparedDesigns compared{ComparedDesign{"As designed", design, {}},
                             ComparedDesign{"All in the cloud", everythingInCloud(design), {}},
                             ComparedDesign{"All on the device", everythingOnDevice(design), {}}};
    for (ComparedDesign& each : compared)
        each.result = evaluateDesign(each.design, catalog);
    return compared;
}

DesignComparison designComparison(const ComparedDesigns& designs)
{
    DesignComparison comparison;
    comparison.title = designs[0].design.title;
    for (std::size_t i = 0; i < designs.size(); ++i) {
        comparison.columns[i] = designs[i].name;
        for (const DesignWall& wall : designs[i].result.walls)
            comparison.walls[i].push_back(wall.text);
    }
    Rows rows(comparison, designs);
    using R = const DesignResult&;
    rows.add("Mean time of an event", dimension::time, "latency",
             [](R r) { return r.mean_latency; });
    // Where there is no figure, what says why is the same.
    rows.add("Longest time of an event", dimension::time, "latency",
             [](R r) { return r.worst_latency; });
    for (std::size_t i = 0; i < designs.size(); ++i) {
        ComparisonFigure& longest = comparison.rows.back().designs[i];
        if (longest.value)
            longest.explains = longestExplained(designs[i]);
    }
    rows.addDemand("Uplink of one unit", dimension::bandwidth, "uplink",
                   [](R r) { return std::optional(r.uplink); });
    rows.addDemand("Uplink of all units", dimension::bandwidth, "fleet_uplink",
                   [](R r) { return std::optional(r.fleet_uplink); });
    rows.add("Energy of an event", dimension::energy, "energy", [](R r) { return r.energy; });
    addField(rows);
    rows.addDemand(
        "Accelerators on average", dimension::none, "accelerators",
        [](R r) { return r.cloud.accelerators; }, countText);
    rows.addDemand(
        "Accelerators at the peak", dimension::none, "accelerators_peak",
        [](R r) { return r.cloud.accelerators_peak; }, countText);
    rows.addDemand(
        "Time of accelerators in a day", dimension::time, "cloud_time",
        [](R r) { return r.cloud.accelerator_time; }, hoursText);
    rows.addDemand(
        "Data centres on average", dimension::none, "sites", [](R r) { return r.cloud.sites; },
        countText);
    rows.addDemand(
        "Data centres at the peak", dimension::none, "sites_peak",
        [](R r) { return r.cloud.sites_peak; }, countText);
    rows.add("Cost of one unit, a year", dimension::money, "cost",
             [](R r) { return r.cost.total; });
    return comparison;
}

Table tableOf(const DesignComparison& comparison)
{
    Table table;
    table.title = comparison.title;
    table.columns = {"Figure", "Unit", comparison.columns[0], comparison.columns[1],
                     comparison.columns[2]};
    for (const DesignComparisonRow& row : comparison.rows) {
        std::vector<std::string> cells{row.name, row.unit};
        for (const ComparisonFigure& figure : row.designs)
            cells.push_back(figure.value ? formatMachine(*figure.value) : std::string());
        table.rows.push_back(std::move(cells));
    }
    return table;
}

ExampleSeries costSeries(const ComparedDesigns& designs)
{
    ExampleSeries series;
    series.kind = ExampleChartKind::StackedBars;
    series.title = "Cost of one unit, a year";
    series.value_name = "Cost";
    series.value_unit = "USD";
    series.part_labels = {"Devices", "Electricity", "Accelerators", "Traffic"};
    double longest = 0.0;
    std::string description;
    for (const ComparedDesign& each : designs) {
        const CostResult& cost = each.result.cost;
        ExampleBarSeries bar;
        bar.label = each.name;
        if (each.result.is_sound && !each.result.isPossible()) {
            bar.message = "does not work";
        } else if (cost.total) {
            const std::array parts{cost.devices, cost.electricity, cost.rental, cost.traffic};
            for (std::size_t i = 0; i < parts.size(); ++i)
                bar.parts.push_back(
                    {series.part_labels[i], formatWholeIn(*parts[i], "USD"), *parts[i]});
            bar.total = *cost.total;
            bar.figure = formatQuantity(*cost.total, dimension::money);
            longest = std::max(longest, bar.total);
        } else {
            bar.message = each.result.is_sound ? "a part is not known" : "events go in a circle";
        }
        description += (description.empty() ? "" : "; ") + bar.label + ": " +
                       (bar.message.empty() ? bar.figure : bar.message);
        series.bars.push_back(std::move(bar));
    }
    series.values = linearAxis(series.title + " (USD)", 0.0, longest);
    series.description = series.title + ". " + description + ".";
    return series;
}

} // namespace deployscope
