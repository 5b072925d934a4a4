// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/verbs/recommendation_text.h"

#include "app/verbs/text_table.h"
#include "core/paradigm/decision_report.h"
#include "core/units/format.h"

#include <utility>

namespace deployscope::app {

namespace {

using Align = TextTable::Align;

constexpr auto indent = "  ";

std::string sourceOf(const FlowAnswer& answer)
{
    switch (answer.source) {
    case AnswerSource::None:
        return {};
    case AnswerSource::User:
        return "given";
    case AnswerSource::Scenario:
        return "from the scenario";
    }
    return {};
}

// What may be answered: the choices, and a figure where one is taken.
std::string choicesOf(const FlowQuestion& question)
{
    std::string text;
    for (const FlowChoice& choice : question.choices)
        text += (text.empty() ? "" : "|") + choice.id;
    return text + (text.empty() ? "" : "|") + "\"" +
           formatExact(question.offers.front().limit.value, question.dimension) + "\"";
}

std::string section(const char* title, const std::string& lines)
{
    return lines.empty() ? std::string() : "\n" + std::string(title) + "\n" + lines;
}

std::string listOf(const std::vector<std::string>& entries)
{
    std::string lines;
    for (const std::string& entry : entries)
        lines += indent + entry + "\n";
    return lines;
}

std::string questionsTable(const DecisionFlow& flow, const FlowAnswers& answers)
{
    TextTable table({}, indent);
    for (std::size_t i = 0; i < answers.size(); ++i)
        table.add({flow.questions[i].id, flow.questions[i].text,
                   answerText(flow.questions[i], answers[i]),
                   answers[i].isGiven() ? sourceOf(answers[i]) : choicesOf(flow.questions[i])});
    return table.text();
}

std::string paradigmsTable(const Recommendation& recommendation, const Catalog& catalog)
{
    TextTable table({Align::Left, Align::Right}, indent);
    for (const ParadigmOutcome& outcome : recommendation.paradigms) {
        std::string why;
        for (std::size_t i = 0; i < outcome.judgements.size(); ++i) {
            const Judgement& judgement = outcome.judgements[i];
            if (judgement.standing == Standing::NotAsked ||
                (outcome.eliminated && outcome.first_wall != i))
                continue;
            why += (why.empty() ? "" : "; ") + judgement.reason;
        }
        table.add({catalog.paradigms.of(outcome.tier).name,
                   outcome.eliminated ? "out" : formatNumber(outcome.score), why});
    }
    return table.text();
}

} // namespace

std::string recommendationText(const DecisionFlow& flow, const FlowAnswers& answers,
                               const Recommendation& recommendation, const Catalog& catalog)
{
    std::string text = recommendation.summary + "\n";
    text += section("Questions, with the name for --answer", questionsTable(flow, answers));
    text += section("Paradigms, best first, with a score from 0 to 10",
                    paradigmsTable(recommendation, catalog));
    std::vector<std::string> relax;
    for (const std::vector<AnswerChange>& set : recommendation.relax) {
        std::string line;
        for (const AnswerChange& change : set)
            line += (line.empty() ? "" : "; and ") + change.text;
        relax.push_back(std::move(line));
    }
    text += section("What would have to give way", listOf(relax));
    std::vector<std::string> turns;
    for (const RecommendationTurn& turn : recommendation.turns)
        turns.push_back(turn.text);
    for (const RecommendationTurn& turn : recommendation.comebacks)
        turns.push_back(turn.text);
    text += section("What would change it", listOf(turns));
    text += section("Learning and prediction",
                    listOf({recommendation.learning.text, recommendation.prediction.text}));
    TextTable patterns({}, indent);
    for (const PatternFit& pattern : recommendation.patterns)
        patterns.add({pattern.name, pattern.fits ? "fits" : "—", pattern.why});
    text += section("Hybrid patterns", patterns.text());
    std::string path;
    for (const std::size_t node : recommendation.path)
        path += (path.empty() ? "" : " → ") + flow.nodes[node].text;
    return text + section("The way through the flow", indent + path + "\n");
}

} // namespace deployscope::app
