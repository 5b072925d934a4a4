// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/series/energy.h"

#include "core/evaluation/evaluate.h"
#include "core/units/format.h"

#include <algorithm>
#include <cmath>

namespace deployscope {

namespace {

std::string joules(double value, int digits = 3)
{
    return formatQuantity(value, dimension::energy, digits);
}

EnergyBar ownBar(const Subject& subject, const Result& result)
{
    EnergyBar bar;
    bar.own = true;
    bar.tier = subject.device->tier;
    bar.name = subject.workload->name + " on " + subject.device->short_name;
    if (result.energy_per_inference) {
        bar.joules = *result.energy_per_inference;
        bar.label = "≤ " + joules(*bar.joules);
    } else if (!result.compute_precision) {
        bar.label = "no figure: cannot run";
    } else if (!result.fits) {
        bar.label = "no figure: does not fit";
    } else {
        bar.label = "no figure: power unknown";
    }
    return bar;
}

} // namespace

EnergySeries energySeries(const Scenario& scenario, const Catalog& catalog, const Result& result)
{
    EnergySeries series;
    // The frame starts from the published figures and widens by whole decades for the own one, so
    // that it stays still while a slider moves within it.
    int lowest = 0;
    int highest = 1;
    bool first = true;
    const auto include = [&](double value) {
        const int below = static_cast<int>(std::floor(std::log10(value) - 1e-9));
        const int above = static_cast<int>(std::ceil(std::log10(value) + 1e-9));
        lowest = first ? below : std::min(lowest, below);
        highest = first ? above : std::max(highest, above);
        first = false;
    };
    for (const EnergyReference& reference : catalog.energy_references) {
        series.bars.push_back({reference.name, reference.tier, reference.energy.value,
                               joules(reference.energy.value, 1), false});
        include(reference.energy.value);
    }
    if (const auto subject = subjectOf(scenario, catalog)) {
        EnergyBar bar = ownBar(*subject, result);
        if (bar.joules && *bar.joules > 0.0)
            include(*bar.joules);
        series.bars.push_back(std::move(bar));
        if (result.energy_per_inference && result.transmission_energy &&
            *result.transmission_energy > 0.0)
            series.caption = "Sending the payload over " + subject->network->name + " takes " +
                             joules(*result.transmission_energy) + " more.";
        if (result.battery_life)
            series.caption +=
                (series.caption.empty() ? "" : " ") +
                std::string{result.has(Note::IdlePowerUnknown) ? "One charge lasts at most "
                                                               : "One charge lasts "} +
                formatQuantity(*result.battery_life, dimension::time) + ".";
    }
    std::stable_sort(series.bars.begin(), series.bars.end(),
                     [](const EnergyBar& a, const EnergyBar& b) {
                         if (a.joules.has_value() != b.joules.has_value())
                             return a.joules.has_value();
                         return a.joules && *a.joules < *b.joules;
                     });
    series.energy = decadeAxis("Energy per inference (J)", lowest, highest);
    for (Tick& tick : series.energy.ticks)
        tick.label = joules(tick.value, 1);
    if (series.caption.empty())
        series.caption = "Published full-system figures, and this scenario's upper bound.";
    return series;
}

Table tableOf(const EnergySeries& series)
{
    Table table;
    table.title = "Energy per inference";
    table.columns = {"name", "tier", "energy per inference (J)", "own"};
    for (const EnergyBar& bar : series.bars)
        table.rows.push_back({bar.name, std::string{nameOf(bar.tier)},
                              bar.joules ? formatMachine(*bar.joules) : "",
                              bar.own ? "yes" : "no"});
    return table;
}

} // namespace deployscope
