// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/evaluation/result.h"
#include "core/evaluation/scenario.h"
#include "core/series/table.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace deployscope {

struct RadarPolygon
{
    std::string name; // "Cloud"
    Tier tier{Tier::Cloud};
    std::vector<double> scores; // 0 … 10, one per axis

    friend bool operator==(const RadarPolygon&, const RadarPolygon&) = default;
};

struct RadarSeries
{
    std::vector<std::string> axes;       // names, clockwise from the top
    std::vector<RadarPolygon> paradigms; // the chapter's
    std::string own_name;                // "This scenario"
    Tier own_tier{Tier::Cloud};
    std::vector<std::optional<double>> own; // one per axis; none where no figure can be given
    std::string message; // why the own polygon is absent or has gaps; may be empty
};

RadarSeries radarSeries(const Scenario& scenario, const Catalog& catalog, const Result& result);

Table tableOf(const RadarSeries& series);

} // namespace deployscope
