// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/device.h"
#include "core/catalog/network.h"
#include "core/catalog/paradigm.h"
#include "core/catalog/workload.h"

#include <string_view>
#include <vector>

namespace deployscope {

// Everything that is known, immutable once loaded. Devices are ordered by tier, then as read.
struct Catalog
{
    std::vector<Device> devices;
    std::vector<Workload> workloads;
    std::vector<Network> networks;
    Paradigms paradigms;
    std::vector<EnergyReference> energy_references; // by rising energy
    std::vector<Landmark> landmarks;                // by rising distance
};

// Null where the id is unknown. None of them allocates.
const Device* findDevice(const Catalog& catalog, std::string_view id);
const Workload* findWorkload(const Catalog& catalog, std::string_view id);
const Network* findNetwork(const Catalog& catalog, std::string_view id);

} // namespace deployscope
