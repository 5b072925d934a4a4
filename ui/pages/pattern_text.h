// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hybrid/patterns.h"
#include "core/series/pattern_judgement.h"

#include <QString>

#include <string>
#include <vector>

namespace deployscope::ui {

struct Theme;

// What is known of a pattern, as HTML in two columns: when to choose it and when to avoid it, the
// examples, and the rule, of which the clause that decides stands out.
QString patternHtml(const PatternJudgement& judgement, const std::vector<std::string>& rule,
                    const Theme& theme);

// Which patterns go together and where; the one of the id stands out.
QString combinationsHtml(const HybridKnowledge& knowledge, const QString& id, const Theme& theme);

} // namespace deployscope::ui
