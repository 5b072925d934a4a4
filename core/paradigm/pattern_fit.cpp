// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paradigm/pattern_fit.h"

#include "core/paradigm/asked.h"

#include <algorithm>
#include <string>
#include <utility>

namespace deployscope {

namespace {

// What the rules are about.
struct Decision
{
    Asked asked;
    std::optional<Tier> recommended;
    const Catalog& catalog;

    bool holds(const PatternCondition& condition) const
    {
        switch (condition.kind) {
        case ConditionKind::Choice:
            return asked.isChoice(condition.question, condition.choice);
        case ConditionKind::Beyond:
            return asked.isBeyond(condition.question, condition.tier);
        case ConditionKind::HasFigure:
            return asked.figure(condition.question).has_value();
        case ConditionKind::Recommended:
            return recommended == condition.tier;
        case ConditionKind::Other:
            return recommended && *recommended != condition.tier;
        case ConditionKind::NoneRecommended:
            return !recommended;
        }
        return false;
    }

    std::optional<std::string> shown(const SentencePart& part) const
    {
        switch (part.kind) {
        case PartKind::Words:
            return part.text;
        case PartKind::Asked:
            return asked.shown(part.text);
        case PartKind::Offered:
            return asked.shownOffer(part.text, part.tier);
        case PartKind::Recommended:
            return recommended ? std::optional(catalog.paradigms.of(*recommended).name)
                               : std::nullopt;
        }
        return std::nullopt;
    }

    std::optional<std::string> sentence(const PatternClause& clause) const
    {
        std::string text;
        for (const SentencePart& part : clause.why) {
            const std::optional<std::string> words = shown(part);
            if (!words)
                return std::nullopt;
            text += *words;
        }
        return text;
    }
};

} // namespace

std::vector<PatternFit> patternFits(std::span<const HybridPattern> patterns,
                                    const DecisionFlow& flow, const FlowAnswers& answers,
                                    std::optional<Tier> recommended, const Catalog& catalog)
{
    const Decision decision{Asked(flow, answers), recommended, catalog};
    std::vector<PatternFit> fits;
    for (const HybridPattern& pattern : patterns) {
        const auto clause = std::find_if(
            pattern.rule.begin(), pattern.rule.end(), [&decision](const PatternClause& each) {
                return std::all_of(each.when.begin(), each.when.end(),
                                   [&decision](const PatternCondition& condition) {
                                       return decision.holds(condition);
                                   });
            });
        if (clause == pattern.rule.end())
            continue;
        if (std::optional<std::string> why = decision.sentence(*clause))
            fits.push_back({pattern.id, pattern.name, clause->fits, std::move(*why),
                            static_cast<std::size_t>(clause - pattern.rule.begin())});
    }
    return fits;
}

} // namespace deployscope
