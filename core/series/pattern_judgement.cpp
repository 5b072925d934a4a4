// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/series/pattern_judgement.h"

#include <algorithm>

namespace deployscope {

namespace {

template <typename T> std::optional<T> findById(std::span<const T> all, const std::string& id)
{
    const auto found =
        std::find_if(all.begin(), all.end(), [&id](const T& each) { return each.id == id; });
    return found == all.end() ? std::nullopt : std::optional(*found);
}

std::string joined(const std::vector<std::string>& texts)
{
    std::string line;
    for (const std::string& text : texts)
        line += (line.empty() ? "" : " · ") + text;
    return line;
}

std::string yesOrNo(bool yes)
{
    return yes ? "yes" : "no";
}

} // namespace

std::vector<PatternJudgement> judgePatterns(const HybridKnowledge& knowledge,
                                            std::span<const PatternFit> fits,
                                            std::span<const PatternSign> signs)
{
    std::vector<PatternJudgement> judgements;
    for (const HybridPattern& pattern : knowledge.patterns)
        judgements.push_back({pattern, findById(fits, pattern.id), findById(signs, pattern.id)});
    return judgements;
}

Table tableOf(std::span<const PatternJudgement> judgements, const std::string& design)
{
    Table table;
    table.title = "Hybrid patterns and “" + design + "”";
    table.columns = {
        "pattern",          "trade-off", "choose when",         "avoid when", "examples",
        "fits the answers", "why",       "shown by the design", "by what",    "source"};
    for (const PatternJudgement& each : judgements) {
        const HybridPattern& pattern = each.pattern;
        table.rows.push_back({pattern.name, pattern.trade_off, joined(pattern.choose_when),
                              joined(pattern.avoid_when), joined(pattern.examples),
                              each.fit ? yesOrNo(each.fit->fits) : "",
                              each.fit ? each.fit->why : "",
                              each.sign ? yesOrNo(each.sign->shows) : "",
                              each.sign ? each.sign->why : "", pattern.source});
    }
    return table;
}

} // namespace deployscope
