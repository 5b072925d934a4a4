// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hybrid/design.h"

#include <nlohmann/json_fwd.hpp>

#include <string>

namespace deployscope {

// The design as a file or a session has it; what is read from it again is the same design.
nlohmann::ordered_json designToJson(const HybridDesign& design);
std::string writeDesign(const HybridDesign& design);

} // namespace deployscope
