// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paradigm/recommend_json.h"

#include <nlohmann/json.hpp>

namespace deployscope {

namespace {

using Json = nlohmann::ordered_json;

std::string_view idOf(AnswerSource source)
{
    switch (source) {
    case AnswerSource::None:
        return "none";
    case AnswerSource::User:
        return "answer";
    case AnswerSource::Scenario:
        return "scenario";
    }
    return {};
}

std::string_view idOf(Standing standing)
{
    switch (standing) {
    case Standing::NotAsked:
        return "not asked";
    case Standing::Met:
        return "met";
    case Standing::WithCare:
        return "with care";
    case Standing::Out:
        return "out";
    }
    return {};
}

Json questionToJson(const FlowQuestion& question, const FlowAnswer& answer)
{
    Json answered = nullptr;
    if (!answer.choice.empty())
        answered = answer.choice;
    else if (answer.figure)
        answered = *answer.figure;
    return {{"id", question.id},
            {"text", question.text},
            {"answer", std::move(answered)},
            {"figure", answer.figure ? Json(*answer.figure) : Json(nullptr)},
            {"unit", question.unit},
            {"source", idOf(answer.source)}};
}

Json outcomeToJson(const DecisionFlow& flow, const ParadigmOutcome& outcome, const Catalog& catalog)
{
    Json by = Json::array();
    Json judgements = Json::array();
    for (std::size_t i = 0; i < outcome.judgements.size(); ++i) {
        const Judgement& judgement = outcome.judgements[i];
        if (judgement.standing == Standing::NotAsked)
            continue;
        const std::string& question = flow.questions[i].id;
        if (judgement.standing == Standing::Out)
            by.push_back({{"question", question}, {"reason", judgement.reason}});
        judgements.push_back({{"question", question},
                              {"standing", idOf(judgement.standing)},
                              {"margin", judgement.margin},
                              {"reason", judgement.reason}});
    }
    return {{"id", idOf(outcome.tier)},
            {"name", catalog.paradigms.of(outcome.tier).name},
            {"eliminated", outcome.eliminated},
            {"by", std::move(by)},
            {"score", outcome.eliminated ? Json(nullptr) : Json(outcome.score)},
            {"judgements", std::move(judgements)}};
}

} // namespace

Json recommendationToJson(const DecisionFlow& flow, const FlowAnswers& answers,
                          const Recommendation& recommendation, const Catalog& catalog)
{
    Json document;
    document["questions"] = Json::array();
    for (std::size_t i = 0; i < flow.questions.size(); ++i)
        document["questions"].push_back(questionToJson(flow.questions[i], answers[i]));
    document["paradigms"] = Json::array();
    for (const ParadigmOutcome& outcome : recommendation.paradigms)
        document["paradigms"].push_back(outcomeToJson(flow, outcome, catalog));
    document["recommended"] =
        recommendation.recommended ? Json(idOf(*recommendation.recommended)) : Json(nullptr);
    document["summary"] = recommendation.summary;
    document["relax"] = Json::array();
    for (const std::vector<AnswerChange>& set : recommendation.relax) {
        Json changes = Json::array();
        for (const AnswerChange& change : set)
            changes.push_back({{"question", flow.questions[change.question].id},
                               {"figure", change.figure},
                               {"text", change.text}});
        document["relax"].push_back(std::move(changes));
    }
    document["turns"] = Json::array();
    for (const RecommendationTurn& turn : recommendation.turns)
        document["turns"].push_back({{"question", flow.questions[turn.question].id},
                                     {"figure", turn.figure},
                                     {"text", turn.text}});
    document["comebacks"] = Json::array();
    for (const RecommendationTurn& turn : recommendation.comebacks)
        document["comebacks"].push_back({{"question", flow.questions[turn.question].id},
                                         {"figure", turn.figure},
                                         {"text", turn.text}});
    document["learning"] = {{"mode", recommendation.learning.id},
                            {"why", recommendation.learning.text}};
    document["prediction"] = {{"mode", recommendation.prediction.id},
                              {"why", recommendation.prediction.text}};
    document["patterns"] = Json::array();
    for (const PatternFit& pattern : recommendation.patterns)
        document["patterns"].push_back(
            {{"id", pattern.id}, {"fits", pattern.fits}, {"why", pattern.why}});
    document["path"] = Json::array();
    for (const std::size_t node : recommendation.path)
        document["path"].push_back(flow.nodes[node].id);
    return document;
}

} // namespace deployscope
