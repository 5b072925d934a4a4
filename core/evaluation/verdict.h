// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/evaluate.h"
#include "core/evaluation/result.h"
#include "core/evaluation/scenario.h"

#include <string>
#include <string_view>
#include <vector>

namespace deployscope {

// One sentence for a row of the verdict, made from its figures: "54.8 MB of 80 GiB in HBM2e."
std::string constraintMessage(const Constraint& constraint, const Scenario& scenario,
                              const Subject& subject, const Result& result);

enum class Slider { Batch, Precision, Distance };

// The nearest setting of one slider at which the first wall falls.
struct SliderChange
{
    Slider slider{Slider::Batch};
    Scenario changed;      // the scenario with only that slider moved
    double travel{0.0};    // how far the slider moves, as a share of its length
    bool meets_all{false}; // whether every other row is met then, too
    std::string text;      // "batch 32 instead of 64"
};

// For a scenario with a first wall: the least change of each single slider that meets the row
// that the verdict names, the shortest travel first. Empty where none would, or where nothing is
// wrong.
std::vector<SliderChange> leastChanges(const Scenario& scenario, const Catalog& catalog,
                                       const Result& result);

// The headline, from the figures: what is the verdict, by what, and what would change it.
std::string verdictText(const Scenario& scenario, const Catalog& catalog, const Result& result);

// "Feasible", "Impossible: light", "Not feasible: money".
std::string headlineOf(const Result& result);

// "Compute-bound from batch 58.", or what is so instead.
std::string crossoverText(const Scenario& scenario, const Result& result);

// What the software of a service behind a network adds (ML Systems, the light barrier).
inline constexpr std::string_view typical_software_overhead =
    "a cloud service typically adds 60 to 150 ms";

// One sentence per note of the result: "Activation traffic unknown: memory time is a lower bound."
std::vector<std::string> noteTexts(const Scenario& scenario, const Subject& subject,
                                   const Result& result);

} // namespace deployscope
