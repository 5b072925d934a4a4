// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/evaluation/scenario.h"

#include <string>
#include <string_view>

namespace deployscope {

// What the window shows first: ResNet-50 on an A100, 1 500 km away, with 10 ms to answer; the
// chapter's own example of a request that light forbids. Where the catalog lacks a profile of it,
// its first one stands in.
Scenario startingScenario(const Catalog& catalog);

// The same scenario moved to another device: where distance, efficiency and overhead still are what
// the old device starts with, they become what the new one starts with (the tier's usual distance);
// what the user has set stays.
Scenario movedToDevice(const Scenario& scenario, std::string_view device_id,
                       const Catalog& catalog);

// The same scenario with another workload: phase and context go back to the workload's own.
Scenario withWorkload(const Scenario& scenario, std::string_view workload_id,
                      const Catalog& catalog);

// A name for a scenario from what it is: "ResNet-50 · A100 · FP16 · b1".
std::string nameOf(const Scenario& scenario, const Catalog& catalog);

} // namespace deployscope
