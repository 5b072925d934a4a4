// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/catalog/diagnostic.h"
#include "core/catalog/load.h"

#include <vector>

namespace deployscope {

// Reads one file of any type (device, workload, network, paradigms, …, scenario) and tells what is
// wrong with it, without keeping it. References to ids are looked up in the catalog.
std::vector<Diagnostic> checkProfile(const ProfileText& file, const Catalog& catalog);

} // namespace deployscope
