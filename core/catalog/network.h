// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/figure.h"

#include <optional>
#include <string>
#include <vector>

namespace deployscope {

struct Network
{
    std::string id;
    std::string name;
    std::string summary;
    std::optional<Figure> uplink;       // bytes/s; without one, transfer takes no time
    std::optional<Figure> downlink;     // bytes/s
    std::optional<Figure> radio_energy; // J/byte sent
    std::vector<std::string> notes;
    bool built_in{true};
};

} // namespace deployscope
