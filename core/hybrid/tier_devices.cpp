// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hybrid/tier_devices.h"

#include <algorithm>

namespace deployscope {

std::vector<const Device*> devicesOn(const HybridDesign& design, const Catalog& catalog,
                                     const DesignResult& result, Tier tier)
{
    std::vector<const Device*> devices;
    const auto add = [&](const std::string& id) {
        const Device* const device = findDevice(catalog, id);
        if (device != nullptr && std::find(devices.begin(), devices.end(), device) == devices.end())
            devices.push_back(device);
    };
    add(design.site(tier).device);
    for (const Machine& machine : result.machines) {
        if (machine.tier == tier)
            add(machine.device);
    }
    return devices;
}

} // namespace deployscope
