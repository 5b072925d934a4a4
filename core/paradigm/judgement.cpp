// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paradigm/judgement.h"

#include "core/units/format.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>

namespace deployscope {

namespace {

constexpr double enough = 100.0;

void replace(std::string& text, std::string_view word, const std::string& figure)
{
    for (std::size_t at = text.find(word); at != std::string::npos;
         at = text.find(word, at + figure.size()))
        text.replace(at, word.size(), figure);
}

std::string filled(std::string text, const std::string& paradigm, const std::string& offer,
                   const std::string& answer)
{
    replace(text, "{paradigm}", paradigm);
    replace(text, "{offer}", offer);
    replace(text, "{answer}", answer);
    return text;
}

bool needsCare(Sense sense, const Figure& comfortable, double answer)
{
    return sense == Sense::AtMost ? answer < comfortable.value : answer > comfortable.value;
}

// What the ranking goes by.
struct Merit
{
    int cares{0};
    double smallest{enough}; // margin
    double together{0.0};    // log10 of all margins
};

Merit meritOf(const ParadigmOutcome& outcome)
{
    Merit merit;
    for (const Judgement& judgement : outcome.judgements) {
        if (judgement.standing == Standing::NotAsked)
            continue;
        merit.cares += judgement.standing == Standing::WithCare ? 1 : 0;
        const double margin = std::clamp(judgement.margin, 1.0, enough);
        merit.smallest = std::min(merit.smallest, margin);
        merit.together += std::log10(margin);
    }
    return merit;
}

bool isBetter(const ParadigmOutcome& one, const ParadigmOutcome& other)
{
    if (one.eliminated != other.eliminated)
        return !one.eliminated;
    if (one.eliminated)
        return false; // those stay in the order of the tiers
    const Merit a = meritOf(one);
    const Merit b = meritOf(other);
    if (a.cares != b.cares)
        return a.cares < b.cares;
    if (a.smallest != b.smallest)
        return a.smallest > b.smallest;
    return a.together > b.together;
}

// 0 to 10: each answer that is met without care gives its share, the smallest margin the rest.
double scoreOf(const ParadigmOutcome& outcome)
{
    if (outcome.eliminated)
        return 0.0;
    const auto asked = std::count_if(
        outcome.judgements.begin(), outcome.judgements.end(),
        [](const Judgement& judgement) { return judgement.standing != Standing::NotAsked; });
    if (asked == 0)
        return 0.0;
    const Merit merit = meritOf(outcome);
    const double met = static_cast<double>(asked) - merit.cares;
    const double margin = std::log10(merit.smallest) / std::log10(enough);
    return 10.0 * (met + margin) / (static_cast<double>(asked) + 1.0);
}

} // namespace

double marginOf(Sense sense, double offer, double answer)
{
    const double good = sense == Sense::AtMost ? answer : offer;
    const double bad = sense == Sense::AtMost ? offer : answer;
    if (bad == 0.0)
        return most_margin;
    return std::min(good / bad, most_margin);
}

Judgement judge(const FlowQuestion& question, const FlowAnswer& answer, Tier tier)
{
    Judgement judgement;
    if (!answer.figure)
        return judgement;
    const Offer& offer = question.offers[static_cast<std::size_t>(tier)];
    judgement.margin = marginOf(question.sense, offer.limit.value, *answer.figure);
    if (judgement.margin < 1.0)
        judgement.standing = Standing::Out;
    else if (offer.comfortable && needsCare(question.sense, *offer.comfortable, *answer.figure))
        judgement.standing = Standing::WithCare;
    else
        judgement.standing = Standing::Met;
    return judgement;
}

void tell(Judgement& judgement, const FlowQuestion& question, const FlowAnswer& answer, Tier tier,
          const Catalog& catalog)
{
    const Offer& offer = question.offers[static_cast<std::size_t>(tier)];
    judgement.offer = shownLimit(question, tier);
    if (judgement.standing == Standing::NotAsked)
        return;
    judgement.reason = filled(judgement.standing == Standing::Out ? question.reason : question.met,
                              catalog.paradigms.of(tier).name, judgement.offer,
                              formatQuantity(answer.figure.value_or(0.0), question.dimension));
    if (judgement.standing == Standing::WithCare)
        judgement.reason += ", but " + offer.care;
}

std::vector<ParadigmOutcome> outcomesOf(const DecisionFlow& flow, const FlowAnswers& answers)
{
    std::vector<ParadigmOutcome> outcomes;
    for (const Tier tier : all_tiers) {
        ParadigmOutcome outcome;
        outcome.tier = tier;
        for (std::size_t i = 0; i < flow.questions.size(); ++i) {
            outcome.judgements.push_back(judge(flow.questions[i], answers[i], tier));
            if (outcome.judgements.back().standing == Standing::Out && !outcome.eliminated) {
                outcome.eliminated = true;
                outcome.first_wall = i;
            }
        }
        outcome.score = scoreOf(outcome);
        outcomes.push_back(std::move(outcome));
    }
    std::stable_sort(outcomes.begin(), outcomes.end(), isBetter);
    return outcomes;
}

std::optional<Tier> bestOf(const std::vector<ParadigmOutcome>& outcomes, const FlowAnswers& answers)
{
    const bool limited = std::any_of(answers.begin(), answers.end(), [](const FlowAnswer& answer) {
        return answer.figure.has_value();
    });
    if (!limited || outcomes.empty() || outcomes.front().eliminated)
        return std::nullopt;
    return outcomes.front().tier;
}

} // namespace deployscope
