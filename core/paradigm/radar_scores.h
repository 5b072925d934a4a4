// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/evaluation/result.h"
#include "core/evaluation/scenario.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace deployscope {

// How a scenario scores on one axis of the chapter's radar, 0 to 10. The chapter gives its scores
// for whole paradigms without a formula; these formulas are ours, anchored so that a typical
// device of each tier lands near its paradigm's score.
struct RadarScore
{
    std::optional<double> score; // none where the figure that it is made of cannot be given
    double figure{0.0};          // the figure that decides, SI
    double anchor{1.0};          // what it is compared with, SI (the real-time axis: the budget)
};

// One score per axis of the catalog, by the axis' id; an unknown axis has no score.
std::vector<RadarScore> radarScores(const Scenario& scenario, const Catalog& catalog,
                                    const Result& result);

// The formula of an axis over "figure" and "anchor", as explanations show it and muParser reads
// it, and one sentence on why it is made so. Empty for an unknown axis.
struct RadarFormula
{
    std::string_view formula;
    std::string_view figure_symbol;
    std::string_view reason;
};
RadarFormula radarFormula(std::string_view axis_id);

// The budget that the real-time axis assumes where the scenario sets none, s.
inline constexpr double default_real_time_budget = 0.1;

// The distance up to which a local network is meant, which goes on working when the link to the
// outside is down, m.
inline constexpr double local_network_distance = 1000.0;

} // namespace deployscope
