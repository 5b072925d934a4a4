// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paradigm/pattern_rule_text.h"

#include "core/units/format.h"

#include <algorithm>
#include <cstddef>

namespace deployscope {

namespace {

class Words
{
public:
    Words(const DecisionFlow& flow, const Catalog& catalog) : flow_(flow), catalog_(catalog) {}

    std::string of(const PatternClause& clause) const
    {
        const std::string verdict = clause.fits ? "Fits" : "Does not fit";
        if (clause.when.empty())
            return verdict + " otherwise";
        std::string conditions;
        for (const PatternCondition& condition : clause.when)
            conditions += (conditions.empty() ? "" : ", and ") + of(condition);
        return verdict + " where " + conditions;
    }

private:
    std::string of(const PatternCondition& condition) const
    {
        const FlowQuestion* const question = findQuestion(flow_, condition.question);
        const std::string name =
            "“" + (question == nullptr ? condition.question : question->name) + "”";
        const std::string& paradigm = catalog_.paradigms.of(condition.tier).name;
        switch (condition.kind) {
        case ConditionKind::Choice:
            return name + " is answered with “" + labelOf(question, condition.choice) + "”";
        case ConditionKind::Beyond:
            return question == nullptr
                       ? name + " is beyond the limit of " + paradigm
                       : name + beyond(*question, condition.tier) + ", the limit of " + paradigm;
        case ConditionKind::HasFigure:
            return name + " is answered with a figure";
        case ConditionKind::Recommended:
            return paradigm + " is recommended";
        case ConditionKind::Other:
            return "another paradigm than " + paradigm + " is recommended";
        case ConditionKind::NoneRecommended:
            return "nothing is recommended";
        }
        return {};
    }

    static std::string labelOf(const FlowQuestion* question, const std::string& id)
    {
        if (question == nullptr)
            return id;
        const auto choice = std::find_if(question->choices.begin(), question->choices.end(),
                                         [&id](const FlowChoice& each) { return each.id == id; });
        return choice == question->choices.end() ? id : choice->label;
    }

    static std::string beyond(const FlowQuestion& question, Tier tier)
    {
        return (question.sense == Sense::AtMost ? " is below " : " is above ") +
               shownLimit(question, tier);
    }

    const DecisionFlow& flow_;
    const Catalog& catalog_;
};

} // namespace

std::vector<std::string> ruleTexts(const PatternRule& rule, const DecisionFlow& flow,
                                   const Catalog& catalog)
{
    const Words words(flow, catalog);
    std::vector<std::string> texts;
    for (const PatternClause& clause : rule)
        texts.push_back(words.of(clause));
    return texts;
}

} // namespace deployscope
