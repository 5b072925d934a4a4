// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/explanation/explanation.h"
#include "core/hybrid/evaluate_design.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace deployscope {

// Explains a figure of a design by its name: "uplink", "fleet_uplink", "ingress", "accelerators",
// "accelerators_peak", "cloud_time", "sites", "sites_peak", "sites_use", "energy", "latency",
// "cost"; "rate:STAGE", "time:STAGE", "energy:STAGE", "done:STAGE" (the slowest way there);
// "flow:N", "link:N", "machine:N" by index; "power:TIER", "battery:TIER". Nothing for any other
// name. Where there is no figure there are no steps, and the sentences say why; the time of a
// figure that a source gives needs none either. The result must be the design's own.
std::optional<Explanation> explainDesign(std::string_view name, const HybridDesign& design,
                                         const Catalog& catalog, const DesignResult& result);

// Every name that explainDesign knows for the design.
std::vector<std::string> explainableFigures(const HybridDesign& design, const DesignResult& result);

} // namespace deployscope
