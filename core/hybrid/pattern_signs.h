// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hybrid/evaluate_design.h"

#include <string>
#include <vector>

namespace deployscope {

// Whether a design shows a pattern, and by which of its figures.
struct PatternSign
{
    std::string id; // of hybrid_pattern_ids
    bool shows{false};
    std::string why; // one sentence with the figures that decide
};

// One for each pattern, in their order. Where the design is not sound none is shown.
std::vector<PatternSign> patternSigns(const HybridDesign& design, const DesignResult& result);

} // namespace deployscope
