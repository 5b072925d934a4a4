// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hybrid/pattern_signs.h"
#include "core/hybrid/patterns.h"
#include "core/paradigm/recommend.h"
#include "core/series/table.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace deployscope {

// A pattern beside what is said of it: by the answers of the decision, by the design in hand.
struct PatternJudgement
{
    HybridPattern pattern;
    std::optional<PatternFit> fit;   // nothing where the answers cannot say
    std::optional<PatternSign> sign; // nothing where the program knows no sign of it
};

// One for each pattern that is known, in their order.
std::vector<PatternJudgement> judgePatterns(const HybridKnowledge& knowledge,
                                            std::span<const PatternFit> fits,
                                            std::span<const PatternSign> signs);

// To be copied and saved. The title of the design stands in the table's own.
Table tableOf(std::span<const PatternJudgement> judgements, const std::string& design);

} // namespace deployscope
