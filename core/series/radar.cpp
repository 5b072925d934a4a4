// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/series/radar.h"

#include "core/evaluation/evaluate.h"
#include "core/evaluation/verdict.h"
#include "core/paradigm/radar_scores.h"
#include "core/units/format.h"

namespace deployscope {

RadarSeries radarSeries(const Scenario& scenario, const Catalog& catalog, const Result& result)
{
    RadarSeries series;
    for (const RadarAxis& axis : catalog.paradigms.axes)
        series.axes.push_back(axis.name);
    for (const Paradigm& paradigm : catalog.paradigms.by_tier) {
        if (!paradigm.scores.empty())
            series.paradigms.push_back(
                {std::string{nameOf(paradigm.tier)}, paradigm.tier, paradigm.scores});
    }
    series.own_name = "This scenario";
    if (const Device* device = findDevice(catalog, scenario.device))
        series.own_tier = device->tier;
    bool gaps = false;
    for (const RadarScore& score : radarScores(scenario, catalog, result)) {
        series.own.push_back(score.score);
        gaps = gaps || !score.score;
    }
    if (!result.compute_precision)
        series.message = "The device cannot run it at this precision: it has no scores.";
    else if (!result.fits)
        series.message = "It does not fit: axes made of times and energies have no score.";
    else if (gaps)
        series.message = "An axis whose figure is not known has no score.";
    return series;
}

Table tableOf(const RadarSeries& series)
{
    Table table;
    table.title = "Paradigm radar";
    table.columns = {"axis"};
    for (const RadarPolygon& paradigm : series.paradigms)
        table.columns.push_back(paradigm.name);
    table.columns.push_back(series.own_name);
    for (std::size_t axis = 0; axis < series.axes.size(); ++axis) {
        std::vector<std::string> row{series.axes[axis]};
        for (const RadarPolygon& paradigm : series.paradigms)
            row.push_back(axis < paradigm.scores.size() ? formatMachine(paradigm.scores[axis])
                                                        : "");
        const bool known = axis < series.own.size() && series.own[axis];
        row.push_back(known ? formatMachine(*series.own[axis]) : "");
        table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace deployscope
