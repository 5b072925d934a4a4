// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/figure.h"
#include "core/catalog/terms.h"

#include <cstdint>
#include <string>
#include <vector>

namespace deployscope {

// A way to put tiers together, and the rule that tells from the answers of a decision whether it
// fits. Plain values, read from profiles/hybrid/patterns.json.

enum class ConditionKind : std::uint8_t {
    Choice,      // the question was answered with this choice
    Beyond,      // the figure asked for is beyond what the tier offers to the question
    HasFigure,   // the question was answered with a figure
    Recommended, // the tier is the recommended one
    Other,       // another tier than this one is the recommended one
    NoneRecommended
};

struct PatternCondition
{
    ConditionKind kind{ConditionKind::NoneRecommended};
    std::string question; // its id, for the first three
    std::string choice;   // its id
    Tier tier{Tier::Cloud};
};

enum class PartKind : std::uint8_t {
    Words,      // as they stand
    Asked,      // the figure that the question was answered with
    Offered,    // what the tier offers to the question
    Recommended // the name of the recommended paradigm
};

// A piece of a sentence: words, or a placeholder.
struct SentencePart
{
    PartKind kind{PartKind::Words};
    std::string text; // the words, or the id of a question
    Tier tier{Tier::Cloud};
};

struct PatternClause
{
    std::vector<PatternCondition> when; // all must hold
    bool fits{false};
    std::vector<SentencePart> why;
};

// The first clause whose conditions hold decides. The reader has found that the last has none, and
// that the conditions of a clause see to each figure that its sentence shows.
using PatternRule = std::vector<PatternClause>;

struct HybridPattern
{
    std::string id; // as in PatternFit
    std::string name;
    std::string summary;
    std::string trade_off;
    std::vector<std::string> choose_when;
    std::vector<std::string> avoid_when;
    std::vector<std::string> examples;
    PatternRule rule;
    FigureKind kind{FigureKind::Book}; // of the texts
    std::string source;
};

} // namespace deployscope
