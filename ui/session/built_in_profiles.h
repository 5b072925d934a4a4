// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/load.h"

#include <vector>

namespace deployscope::ui {

// The profiles that are compiled in, in the order of their paths, named
// "built-in:devices/cloud/nvidia-a100.json"; without the examples, the hybrid designs
// and what is known of choosing a paradigm, which no start needs to read. Needs no
// QCoreApplication.
std::vector<ProfileText> builtInProfiles();

// The worked examples and the checkpoints that are compiled in, named
// "built-in:examples/light-barrier.json". As above.
std::vector<ProfileText> builtInExamples();

// The decision flow, the comparison of the paradigms and the hybrid patterns that are compiled in.
// As above.
std::vector<ProfileText> builtInDecision();

// The designs of hybrid systems and their patterns that are compiled in. As above.
std::vector<ProfileText> builtInHybrid();

} // namespace deployscope::ui
