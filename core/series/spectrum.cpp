// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/series/spectrum.h"

#include "core/series/hardware_points.h"
#include "core/units/format.h"

namespace deployscope {

SpectrumSeries spectrumSeries(const Comparison& comparison, const Scenario& scenario,
                              const Catalog& catalog)
{
    SpectrumSeries series;
    for (const SpectrumPlace& place : comparison.places) {
        SpectrumStop stop;
        stop.name = place.name;
        stop.tier = place.tiers.empty() ? Tier::Cloud : place.tiers.front();
        const ParadigmPortrait& portrait =
            comparison.portraits[static_cast<std::size_t>(stop.tier)];
        stop.latency = portrait.latency;
        stop.power = portrait.power;
        stop.memory = portrait.memory;
        series.stops.push_back(std::move(stop));
    }
    series.spans = comparison.spans;
    const Device* const device = findDevice(catalog, scenario.device);
    if (device == nullptr)
        return series;
    series.own = spectrumPlace(comparison, *device);
    series.own_name = device->short_name;
    series.own_text = "This scenario: " + device->short_name;
    if (device->sustained_power)
        series.own_text += ", " + formatQuantity(device->sustained_power->value, dimension::power);
    return series;
}

Table tableOf(const SpectrumSeries& series)
{
    Table table;
    table.title = "From sensors to cloud";
    table.columns = {"place", "tier", "reached by", "latency", "power", "memory", "scenario"};
    for (std::size_t i = 0; i < series.stops.size(); ++i) {
        const SpectrumStop& stop = series.stops[i];
        std::string spans;
        for (const SpectrumSpan& span : series.spans) {
            const auto at = static_cast<int>(i);
            if (at >= span.first && at <= span.last)
                spans += (spans.empty() ? "" : ", ") + span.name;
        }
        table.rows.push_back({stop.name, std::string{nameOf(stop.tier)}, spans, stop.latency,
                              stop.power, stop.memory, series.own == i ? series.own_name : ""});
    }
    return table;
}

} // namespace deployscope
