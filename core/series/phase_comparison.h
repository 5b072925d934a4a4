// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/evaluation/result.h"
#include "core/evaluation/scenario.h"
#include "core/series/table.h"

#include <string>
#include <vector>

namespace deployscope {

// The scenario's own workload in one phase, everything else as the scenario sets it.
struct PhaseUse
{
    Phase phase{Phase::Inference};
    std::string name; // "Training"
    Result result;
    bool known{false}; // whether it runs and fits: without that it has no times
    // In the order of PhaseComparison::quantities; "—" where there is no figure.
    std::vector<std::string> figures;
    std::vector<double> values; // SI, for tables; NaN is never among them: see has_value
    std::vector<bool> has_value;
    std::string remark; // why there are no times; may be empty
};

struct PhaseComparison
{
    std::vector<std::string> quantities; // "Operations", "Bytes moved", …, "Limited by"
    std::vector<std::string> units;      // of the values, SI; empty for words
    std::vector<PhaseUse> uses;          // training first, then the workload's other phases
    std::string sentence;                // what limits in which phase, from the figures
};

// Training, and every phase in which the workload is used: the same model can be compute-bound in
// the one and memory-bound in the other. Empty where a profile is unknown.
PhaseComparison phaseComparison(const Scenario& scenario, const Catalog& catalog);

Table tableOf(const PhaseComparison& comparison);

} // namespace deployscope
