// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hybrid/evaluate_design.h"

#include <vector>

namespace deployscope {

// The devices that stand on a tier of the field: its own, whatever runs on it, and others that
// stages have. Those that the catalog knows, each once.
std::vector<const Device*> devicesOn(const HybridDesign& design, const Catalog& catalog,
                                     const DesignResult& result, Tier tier);

} // namespace deployscope
