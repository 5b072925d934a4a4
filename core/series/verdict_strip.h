// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/evaluation/result.h"
#include "core/evaluation/scenario.h"

#include <string>
#include <vector>

namespace deployscope {

enum class FigureMood { Neutral, Good, Bad, Warning, Absent };

// One figure of the strip above the charts.
struct StripFigure
{
    std::string caption; // "Device time"
    std::string value;   // "25.1 µs"; "—" where there is none
    FigureMood mood{FigureMood::Neutral};
    std::string explains; // the quantity that a click explains
    std::string reserved; // the widest text to expect, so that neighbours stay in place
};

struct VerdictStrip
{
    std::vector<StripFigure> figures; // always the same ones in the same order
    bool feasible{false};
    std::string headline; // "Feasible" or the first wall: "Impossible: light"
    std::string sentence; // why, and what would change it
};

VerdictStrip verdictStrip(const Scenario& scenario, const Catalog& catalog, const Result& result);

} // namespace deployscope
