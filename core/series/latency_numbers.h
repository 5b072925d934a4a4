// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/result.h"
#include "core/evaluation/scenario.h"
#include "core/paradigm/comparison.h"
#include "core/series/axis.h"
#include "core/series/table.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace deployscope {

// Whether an operation may stand in the critical path: nothing that takes longer than the budget.
enum class PathStanding : std::uint8_t {
    NoBudget,
    Within,
    AtBest, // its shortest time is within the budget, its longest is not
    Above,
};

struct LatencyBar
{
    std::string group; // "Network"
    std::string name;  // "Within one region"
    std::string meaning;
    std::string text; // "1 to 5 ms"; "—" for an own one without a figure
    double low{0.0};  // s, above 0; the ends of what is printed
    double high{0.0};
    bool drawn{true}; // whether there is a figure
    bool own{false};  // the scenario's request, end to end
    PathStanding standing{PathStanding::NoBudget};
    std::string explanation; // source, what the book says
};

struct LatencyNumbersSeries
{
    Axis time;                    // logarithmic, s, with the budget in it
    std::vector<LatencyBar> bars; // in the order of the file, the own one last
    std::optional<double> budget; // s
    std::string budget_label;     // "budget 10.0 ms"
    std::string rule;             // what the budget rules out, or that there is none
};

LatencyNumbersSeries latencyNumbersSeries(const Comparison& comparison, const Scenario& scenario,
                                          const Result& result);

Table tableOf(const LatencyNumbersSeries& series);

} // namespace deployscope
