// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paradigm/turns.h"

#include "core/paradigm/judgement.h"
#include "core/units/format.h"

#include <algorithm>
#include <cmath>

namespace deployscope {

namespace {

constexpr int most_halvings = 60;

// The ranking as one answer moves.
class Mover
{
public:
    Mover(const DecisionFlow& flow, const FlowAnswers& answers, std::size_t question)
        : flow_(flow), answers_(answers), question_(question)
    {}

    std::optional<Tier> bestAt(double figure)
    {
        answers_[question_].figure = figure;
        return bestOf(outcomesOf(flow_, answers_), answers_);
    }

    // Between two answers with different outcomes: the nearest to the first that has another.
    double turnBetween(double same, double other)
    {
        const std::optional<Tier> best = bestAt(same);
        for (int i = 0; i < most_halvings; ++i) {
            // Halfway by factors where both are above 0: figures span many decades.
            const double middle =
                same > 0.0 && other > 0.0 ? std::sqrt(same * other) : (same + other) / 2.0;
            if (middle == same || middle == other)
                break;
            (bestAt(middle) == best ? same : other) = middle;
        }
        return other;
    }

private:
    const DecisionFlow& flow_;
    FlowAnswers answers_;
    std::size_t question_;
};

// Where something may change: the limits and comforts of all paradigms, and the ends of the range.
std::vector<double> placesOf(const FlowQuestion& question)
{
    std::vector<double> places{question.low, question.high};
    for (const Offer& offer : question.offers) {
        for (const Figure& figure : {offer.limit, offer.comfortable.value_or(offer.limit)}) {
            // Just beyond it too: at the limit itself the paradigm is still in.
            for (const double factor : {1.0, 0.999, 1.001})
                places.push_back(std::clamp(figure.value * factor, question.low, question.high));
        }
    }
    std::sort(places.begin(), places.end());
    return places;
}

// "Latency of 150 ms or more".
std::string answerFrom(const FlowQuestion& question, double figure, bool above)
{
    return question.name + " of " + formatQuantity(figure, question.dimension) +
           (above ? " or more" : " or less");
}

std::string textOf(const FlowQuestion& question, double figure, bool above,
                   std::optional<Tier> then, const Catalog& catalog)
{
    const std::string answer = answerFrom(question, figure, above);
    if (!then)
        return answer + " would leave no paradigm";
    return answer + " would put " + catalog.paradigms.of(*then).name + " first";
}

} // namespace

std::vector<RecommendationTurn> turnsOf(const DecisionFlow& flow, const FlowAnswers& answers,
                                        const Catalog& catalog)
{
    std::vector<RecommendationTurn> turns;
    const std::optional<Tier> best = bestOf(outcomesOf(flow, answers), answers);
    for (std::size_t i = 0; i < flow.questions.size(); ++i) {
        if (!answers[i].figure)
            continue;
        const FlowQuestion& question = flow.questions[i];
        const double now = *answers[i].figure;
        Mover mover(flow, answers, i);
        const std::vector<double> places = placesOf(question);
        const auto tell = [&](double same, double other) {
            const double figure = mover.turnBetween(same, other);
            const std::optional<Tier> then = mover.bestAt(figure);
            turns.push_back(
                {i, figure, then, textOf(question, figure, other > same, then, catalog)});
        };
        double same = now;
        for (auto place = std::upper_bound(places.begin(), places.end(), now);
             place != places.end(); ++place) {
            if (mover.bestAt(*place) != best) {
                tell(same, *place);
                break;
            }
            same = *place;
        }
        same = now;
        for (auto place =
                 std::make_reverse_iterator(std::lower_bound(places.begin(), places.end(), now));
             place != places.rend(); ++place) {
            if (mover.bestAt(*place) != best) {
                tell(same, *place);
                break;
            }
            same = *place;
        }
    }
    return turns;
}

std::vector<RecommendationTurn> comebacksOf(const DecisionFlow& flow,
                                            const std::vector<ParadigmOutcome>& outcomes,
                                            const Catalog& catalog)
{
    std::vector<RecommendationTurn> comebacks;
    for (const ParadigmOutcome& outcome : outcomes) {
        const auto walls = std::count_if(
            outcome.judgements.begin(), outcome.judgements.end(),
            [](const Judgement& judgement) { return judgement.standing == Standing::Out; });
        if (walls != 1 || !outcome.first_wall)
            continue;
        const FlowQuestion& question = flow.questions[*outcome.first_wall];
        const double limit = question.offers[static_cast<std::size_t>(outcome.tier)].limit.value;
        comebacks.push_back({*outcome.first_wall, limit, outcome.tier,
                             answerFrom(question, limit, question.sense == Sense::AtMost) +
                                 " would bring " + catalog.paradigms.of(outcome.tier).name +
                                 " back"});
    }
    return comebacks;
}

} // namespace deployscope
