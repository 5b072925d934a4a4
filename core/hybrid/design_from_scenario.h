// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/evaluation/scenario.h"
#include "core/hybrid/design.h"

namespace deployscope {

// A design to go on from: a sensor, the scenario's workload on its device, and somebody who uses
// the result; in the field all on one tier, else with the sensor on a phone before the cloud. What
// the scenario does not say (rate, sizes that the workload does not have) is a figure to begin
// with, and its note says so. The scenario's profiles must be there.
HybridDesign designFrom(const Scenario& scenario, const Catalog& catalog);

} // namespace deployscope
