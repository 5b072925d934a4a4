// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/paradigm/recommend.h"

#include <vector>

namespace deployscope {

// How far an offer goes beyond what is asked, as a factor; both ways so that more is better.
// Between 0 and most_margin, which stands for "without limit" too.
inline constexpr double most_margin = 1e9;
double marginOf(Sense sense, double offer, double answer);

// How a paradigm stands to an answer, in numbers.
Judgement judge(const FlowQuestion& question, const FlowAnswer& answer, Tier tier);

// The same in words, added to it.
void tell(Judgement& judgement, const FlowQuestion& question, const FlowAnswer& answer, Tier tier,
          const Catalog& catalog);

// All paradigms, best first. Those that nothing rules out come first: the one that needs care in
// fewer answers, then the one whose smallest margin is larger, then the one whose margins together
// are. A margin beyond a hundred counts as a hundred: more than enough is enough. No words yet.
std::vector<ParadigmOutcome> outcomesOf(const DecisionFlow& flow, const FlowAnswers& answers);

// The first of them; nothing where it is ruled out, or where no answer limits anything.
std::optional<Tier> bestOf(const std::vector<ParadigmOutcome>& outcomes,
                           const FlowAnswers& answers);

} // namespace deployscope
