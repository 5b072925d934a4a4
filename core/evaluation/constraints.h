// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/device.h"
#include "core/catalog/network.h"
#include "core/catalog/workload.h"
#include "core/evaluation/result.h"
#include "core/evaluation/scenario.h"

#include <optional>
#include <string_view>

namespace deployscope {

// Section 7 of the model: fills constraints, feasible and first_wall from the figures that the
// result already holds. Memory and precision are always judged, the others where the scenario sets
// a limit.
void judge(Result& result, const Scenario& scenario, const Workload& workload, const Device& device,
           const Network& network);

// The room that is left, as a share of the limit: negative where it is not met. None where value
// or limit is unknown or the limit is zero.
std::optional<double> marginOf(const Constraint& constraint);

// "memory", "latency_budget" … as in files and JSON.
std::string_view idOf(ConstraintKind kind);

// "memory", "latency budget" … for people.
std::string_view nameOf(ConstraintKind kind);

// "does not fit", "light", "heat", "battery", "bandwidth", "time", "money".
std::string_view nameOf(Wall wall);

// "compute", "memory", "overhead", "network", "balanced".
std::string_view nameOf(Bottleneck bottleneck);

} // namespace deployscope
