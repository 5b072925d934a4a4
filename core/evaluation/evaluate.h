// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/evaluation/result.h"
#include "core/evaluation/scenario.h"

#include <optional>

namespace deployscope {

// The profiles that a scenario names, looked up once. They live as long as the catalog.
struct Subject
{
    const Workload* workload{nullptr};
    const Device* device{nullptr};
    const Network* network{nullptr};
};

// Nothing where an id is unknown.
std::optional<Subject> subjectOf(const Scenario& scenario, const Catalog& catalog);

// The phase and the context length that count: the scenario's, or the workload's default.
Phase phaseOf(const Scenario& scenario, const Workload& workload);
int contextOf(const Scenario& scenario, const Workload& workload);

// The physics: pure, allocates nothing, about a microsecond. The scenario must be valid
// (validate of scenario_file.h); nothing is read that is not in the arguments.
Result evaluate(const Scenario& scenario, const Workload& workload, const Device& device,
                const Network& network);

// As above with the ids looked up. An unknown id gives a Result that is not feasible and has no
// figure.
Result evaluate(const Scenario& scenario, const Catalog& catalog);

} // namespace deployscope
