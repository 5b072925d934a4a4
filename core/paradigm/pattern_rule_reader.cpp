// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paradigm/pattern_rule_reader.h"

#include "core/catalog/text.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace deployscope {

namespace {

constexpr std::size_t most_clauses = 20;
constexpr std::size_t most_conditions = 10;
constexpr std::size_t longest_line = 400;

constexpr std::string_view nothing = "none"; // recommended
constexpr std::array<std::string_view, 3> placeholders{"asked:QUESTION", "offered:QUESTION:TIER",
                                                       "recommended"};

// Tells, at the key, of a question that the flow does not ask.
void checkQuestion(const ObjectReader& reader, std::string_view key, const std::string& id,
                   const DecisionFlow* flow)
{
    if (flow == nullptr || id.empty() || findQuestion(*flow, id) != nullptr)
        return;
    std::vector<std::string_view> known;
    for (const FlowQuestion& question : flow->questions)
        known.emplace_back(question.id);
    reader.error(key, "the decision flow has no question " + quoted(id), remedyFor(id, known));
}

void checkChoice(const ObjectReader& reader, const PatternCondition& condition,
                 const DecisionFlow* flow)
{
    const FlowQuestion* const question =
        flow == nullptr ? nullptr : findQuestion(*flow, condition.question);
    if (question == nullptr || condition.choice.empty())
        return;
    std::vector<std::string_view> known;
    for (const FlowChoice& choice : question->choices)
        known.emplace_back(choice.id);
    if (std::find(known.begin(), known.end(), condition.choice) != known.end())
        return;
    reader.error("choice",
                 "the question " + quoted(condition.question) + " has no choice " +
                     quoted(condition.choice),
                 known.empty() ? "ask about its figure: \"beyond\" or \"has_figure\""
                               : remedyFor(condition.choice, known));
}

void readOfQuestion(ObjectReader& reader, PatternCondition& condition, const DecisionFlow* flow)
{
    condition.question = reader.text("question", Need::Required, 64);
    checkQuestion(reader, "question", condition.question, flow);
    if (reader.has("choice")) {
        condition.kind = ConditionKind::Choice;
        condition.choice = reader.text("choice", Need::Required, 64);
        checkChoice(reader, condition, flow);
    } else if (reader.has("beyond")) {
        condition.kind = ConditionKind::Beyond;
        condition.tier =
            reader.word("beyond", Need::Required, tierFromId, all_tiers).value_or(Tier::Cloud);
    } else if (reader.has("has_figure")) {
        condition.kind = ConditionKind::HasFigure;
        if (!reader.flag("has_figure"))
            reader.error("has_figure", "a condition cannot ask for the lack of a figure",
                         "write true; what is without a figure falls to a later clause");
    } else {
        reader.error("question", "the condition does not say what is to hold of the answer",
                     "add one of \"choice\", \"beyond\" and \"has_figure\"");
    }
}

void readRecommended(ObjectReader& reader, PatternCondition& condition)
{
    const JsonValue* const value = reader.find("recommended");
    if (value->kind == JsonValue::Kind::Text && value->text == nothing) {
        condition.kind = ConditionKind::NoneRecommended;
        return;
    }
    condition.kind = ConditionKind::Recommended;
    const std::optional<Tier> tier =
        value->kind == JsonValue::Kind::Text ? tierFromId(value->text) : std::nullopt;
    if (tier) {
        condition.tier = *tier;
        return;
    }
    std::vector<std::string_view> known;
    for (const Tier each : all_tiers)
        known.emplace_back(idOf(each));
    known.emplace_back(nothing);
    ObjectReader::unknownWord(reader.context(), *value, known);
}

PatternCondition readCondition(const ReadContext& context, const JsonValue& value,
                               const DecisionFlow* flow)
{
    ObjectReader reader(context, value);
    PatternCondition condition;
    if (reader.has("question")) {
        readOfQuestion(reader, condition, flow);
    } else if (reader.has("recommended")) {
        readRecommended(reader, condition);
    } else if (reader.has("recommended_not")) {
        condition.kind = ConditionKind::Other;
        condition.tier = reader.word("recommended_not", Need::Required, tierFromId, all_tiers)
                             .value_or(Tier::Cloud);
    } else {
        reader.error("the condition asks about nothing",
                     "begin it with one of \"question\", \"recommended\" and \"recommended_not\"");
    }
    reader.finish(); // a second condition in one object is an unknown key
    return condition;
}

bool holdsFigureOf(const PatternCondition& condition, std::string_view question)
{
    return (condition.kind == ConditionKind::Beyond ||
            condition.kind == ConditionKind::HasFigure) &&
           condition.question == question;
}

bool namesATier(const PatternCondition& condition)
{
    return condition.kind == ConditionKind::Recommended || condition.kind == ConditionKind::Other;
}

// The placeholder without its braces; nothing where it is none.
std::optional<SentencePart> placeholderOf(std::string_view word)
{
    if (word == "recommended")
        return SentencePart{PartKind::Recommended, {}};
    const std::size_t first = word.find(':');
    const std::string_view name = word.substr(0, first);
    if (first == std::string_view::npos || first + 1 == word.size())
        return std::nullopt;
    const std::string_view rest = word.substr(first + 1);
    const std::size_t second = rest.find(':');
    if (name == "asked" && second == std::string_view::npos)
        return SentencePart{PartKind::Asked, std::string(rest)};
    if (name != "offered" || second == std::string_view::npos || second == 0)
        return std::nullopt;
    const std::optional<Tier> tier = tierFromId(rest.substr(second + 1));
    if (!tier)
        return std::nullopt;
    return SentencePart{PartKind::Offered, std::string(rest.substr(0, second)), *tier};
}

// Tells of a placeholder that the conditions leave without a figure.
void checkPlaceholder(const ObjectReader& reader, const SentencePart& part,
                      const PatternClause& clause, const DecisionFlow* flow)
{
    if (part.kind == PartKind::Recommended) {
        if (std::none_of(clause.when.begin(), clause.when.end(), namesATier))
            reader.error("why", "{recommended} has no name where nothing is recommended",
                         "add a condition \"recommended\" or \"recommended_not\" with a tier");
        return;
    }
    checkQuestion(reader, "why", part.text, flow);
    if (part.kind == PartKind::Asked && std::none_of(clause.when.begin(), clause.when.end(),
                                                     [&part](const PatternCondition& condition) {
                                                         return holdsFigureOf(condition, part.text);
                                                     }))
        reader.error("why", "{asked:" + part.text + "} has no figure where none was given",
                     "add a condition on the question " + quoted(part.text) +
                         " with \"beyond\" or \"has_figure\"");
}

std::vector<SentencePart> readSentence(ObjectReader& reader, const PatternClause& clause,
                                       const DecisionFlow* flow)
{
    const std::string text = reader.text("why", Need::Required, longest_line);
    std::vector<SentencePart> parts;
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t brace = text.find_first_of("{}", at);
        if (brace != at)
            parts.push_back({PartKind::Words, text.substr(at, brace - at)});
        if (brace == std::string::npos)
            break;
        const std::size_t close = text[brace] == '{' ? text.find('}', brace) : std::string::npos;
        if (close == std::string::npos) {
            reader.error("why", "a brace stands alone", "close each { with a }");
            break;
        }
        const std::string_view word = std::string_view(text).substr(brace + 1, close - brace - 1);
        if (std::optional<SentencePart> part = placeholderOf(word)) {
            checkPlaceholder(reader, *part, clause, flow);
            parts.push_back(std::move(*part));
        } else {
            reader.error("why", quoted(word) + " in braces is not known",
                         remedyFor(word, placeholders) +
                             "; the tiers are cloud, edge, mobile and tiny");
        }
        at = close + 1;
    }
    return parts;
}

PatternClause readClause(const ReadContext& context, const JsonValue& value,
                         const DecisionFlow* flow)
{
    ObjectReader reader(context, value);
    PatternClause clause;
    for (const JsonValue* const condition : reader.list("when", Need::Optional, most_conditions))
        clause.when.push_back(readCondition(context, *condition, flow));
    if (reader.find("fits") != nullptr)
        clause.fits = reader.flag("fits");
    clause.why = readSentence(reader, clause, flow);
    reader.finish();
    return clause;
}

} // namespace

PatternRule readPatternRule(ObjectReader& pattern, const DecisionFlow* flow)
{
    PatternRule rule;
    const std::vector<const JsonValue*> clauses =
        pattern.list("rule", Need::Required, most_clauses);
    for (const JsonValue* const entry : clauses) {
        rule.push_back(readClause(pattern.context(), *entry, flow));
        if (entry != clauses.back() && rule.back().when.empty())
            pattern.context().error(*entry, "what follows this clause is never reached",
                                    "give it a condition, or put it last");
    }
    if (!rule.empty() && !rule.back().when.empty())
        pattern.context().error(*clauses.back(), "the rule ends with a condition",
                                "add a clause without \"when\", for all that is left");
    return rule;
}

} // namespace deployscope
