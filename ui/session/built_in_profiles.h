// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/load.h"

#include <vector>

namespace deployscope::ui {

// The profiles that are compiled in, in the order of their paths, named
// "built-in:devices/cloud/nvidia-a100.json". Needs no QCoreApplication.
std::vector<ProfileText> builtInProfiles();

} // namespace deployscope::ui
