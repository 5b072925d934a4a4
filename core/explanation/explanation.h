// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/evaluation/result.h"
#include "core/evaluation/scenario.h"
#include "core/explanation/derivation.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace deployscope {

// Why a figure is what it is: its derivation, what follows from it, and where its inputs come from.
struct Explanation
{
    std::string id;                     // as asked for
    std::string title;                  // "Memory time"
    std::vector<DerivationStep> steps;  // ingredients first, the figure itself last
    std::vector<std::string> sentences; // made from the figures
    std::vector<std::string> notes;     // what a reader of any figure of this scenario must know
    std::vector<SourceLine> sources;
};

// Explains a quantity by its name, as in the keys of "evaluate --json": "operations",
// "peak_performance", "bandwidth", "traffic", "arithmetic_intensity", "ridge_point",
// "attainable_performance", "compute", "memory", "overhead", "device_sum", "device_overlapped",
// "network_propagation", "network_transfer", "network_software", "end_to_end", "bottleneck",
// "compute_bound_from_batch", "throughput", "memory_required", "largest_batch_that_fits",
// "energy_per_inference", "transmission_energy", "battery_life", "latency_budget", "verdict", and
// "radar:N" for the N-th axis. Nothing for any other name or an unknown profile. Where the scenario
// cannot run there are no steps, and the sentences say why.
std::optional<Explanation> explain(std::string_view id, const Scenario& scenario,
                                   const Catalog& catalog, const Result& result);

// Every name that explain knows.
std::vector<std::string> explainableQuantities(const Catalog& catalog);

} // namespace deployscope
