// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paradigm/pattern_fit.h"

#include "core/units/format.h"

#include <string_view>
#include <utility>

namespace deployscope {

namespace {

// Nobody waits longer than that for an answer on a screen; what may take longer can be collected.
constexpr double longest_wait = 60.0; // s

// The answers by what they are about.
class Asked
{
public:
    Asked(const DecisionFlow& flow, const FlowAnswers& answers) : flow_(flow), answers_(answers) {}

    const FlowAnswer* answer(std::string_view id) const
    {
        const FlowQuestion* const question = findQuestion(flow_, id);
        if (question == nullptr)
            return nullptr;
        const FlowAnswer& given =
            answers_[static_cast<std::size_t>(question - flow_.questions.data())];
        return given.isGiven() ? &given : nullptr;
    }

    std::optional<double> figure(std::string_view id) const
    {
        const FlowAnswer* const given = answer(id);
        return given == nullptr ? std::nullopt : given->figure;
    }

    bool isChoice(std::string_view id, std::string_view choice) const
    {
        const FlowAnswer* const given = answer(id);
        return given != nullptr && given->choice == choice;
    }

    std::optional<double> limit(std::string_view id, Tier tier) const
    {
        const FlowQuestion* const question = findQuestion(flow_, id);
        if (question == nullptr)
            return std::nullopt;
        return question->offers[static_cast<std::size_t>(tier)].limit.value;
    }

    std::string shown(std::string_view id, double value) const
    {
        const FlowQuestion* const question = findQuestion(flow_, id);
        return question == nullptr ? formatNumber(value)
                                   : formatQuantity(value, question->dimension);
    }

    // Beyond what the cloud offers to the question, and by which figures.
    std::optional<std::pair<std::string, std::string>> beyond(std::string_view id, Tier tier) const
    {
        const FlowQuestion* const question = findQuestion(flow_, id);
        const std::optional<double> asked = figure(id);
        const std::optional<double> offered = limit(id, tier);
        if (question == nullptr || !asked || !offered)
            return std::nullopt;
        const bool out = question->sense == Sense::AtMost ? *offered > *asked : *offered < *asked;
        if (!out)
            return std::nullopt;
        return std::pair(shown(id, *asked), shown(id, *offered));
    }

private:
    const DecisionFlow& flow_;
    const FlowAnswers& answers_;
};

PatternFit trainServeSplit(const Asked& asked, std::optional<Tier> recommended,
                           const Catalog& catalog)
{
    PatternFit fit{"train-serve-split", "Train-serve split", false, {}};
    if (asked.isChoice("purpose", "training")) {
        fit.why = "The work at hand is the training itself.";
    } else if (!recommended) {
        fit.why = "Nothing is recommended yet that could serve.";
    } else if (*recommended == Tier::Cloud) {
        fit.why = "The cloud trains and serves: there is nothing to split.";
    } else {
        fit.fits = true;
        fit.why = catalog.paradigms.of(*recommended).name + " serves; the cloud, with " +
                  asked.shown("compute", asked.limit("compute", Tier::Cloud).value_or(0.0)) +
                  " at most, trains and sends new versions.";
    }
    return fit;
}

PatternFit hierarchicalProcessing(const Asked& asked)
{
    PatternFit fit{"hierarchical-processing", "Hierarchical processing", false, {}};
    if (const auto data = asked.beyond("data_rate", Tier::Cloud)) {
        fit.fits = true;
        fit.why = "The sensors make " + data->first + " and a link to the cloud takes " +
                  data->second + ": reduce near the sensors, analyse the rest above.";
    } else if (const auto power = asked.beyond("power", Tier::Mobile)) {
        fit.fits = true;
        fit.why = "With " + power->first +
                  " only a detector can run all the time: let it wake something larger.";
    } else {
        fit.why = "No answer given exceeds what one tier can take in.";
    }
    return fit;
}

PatternFit progressiveDeployment(const Asked& asked)
{
    PatternFit fit{"progressive-deployment", "Progressive deployment", false, {}};
    if (const auto memory = asked.beyond("memory", Tier::Tiny)) {
        fit.fits = true;
        fit.why = "The model takes " + memory->first + " and a microcontroller holds " +
                  memory->second + ": compressed versions reach the smaller tiers.";
    } else if (const auto size = asked.figure("memory")) {
        fit.why = "At " + asked.shown("memory", *size) + " one version fits every tier.";
    } else {
        fit.why = "It depends on the size of the model, which is not answered.";
    }
    return fit;
}

PatternFit federatedLearning(const Asked& asked)
{
    PatternFit fit{"federated-learning", "Federated learning", false, {}};
    const auto privacy = asked.beyond("privacy", Tier::Cloud);
    if (asked.beyond("connectivity", Tier::Mobile) || asked.isChoice("connectivity", "never")) {
        fit.why = "Without a link no update leaves the device.";
    } else if (privacy) {
        fit.fits = true;
        fit.why = "Raw data may travel " + privacy->first + ", and the cloud is " +
                  privacy->second + " away: send updates of the model instead.";
    } else {
        fit.why = "Nothing keeps raw data from being collected in one place.";
    }
    return fit;
}

PatternFit collaborativeLearning(const Asked& asked)
{
    PatternFit fit{"collaborative-learning", "Collaborative learning", false, {}};
    const auto link = asked.beyond("connectivity", Tier::Cloud);
    if (asked.isChoice("connectivity", "never")) {
        fit.why = "Without a link devices cannot learn from each other.";
    } else if (link) {
        fit.fits = true;
        fit.why = "It must work " + link->first +
                  " without the cloud: devices nearby can go on exchanging what they learn.";
    } else {
        fit.why = "A link to the cloud that always holds makes peers unnecessary.";
    }
    return fit;
}

} // namespace

OperationMode learningMode(const DecisionFlow& flow, const FlowAnswers& answers,
                           std::optional<Tier> recommended, const Catalog& catalog)
{
    const Asked asked(flow, answers);
    if (asked.isChoice("purpose", "training") && recommended && *recommended != Tier::Cloud)
        return {"online", "Online: weights change on " + catalog.paradigms.of(*recommended).name +
                              " itself, as data comes in."};
    if (asked.isChoice("connectivity", "never"))
        return {"offline", "Offline: without a link, what is learnt arrives with a new version of "
                           "the device's software."};
    if (const auto privacy = asked.beyond("privacy", Tier::Cloud))
        return {"offline", "Offline, on public data or by federated rounds: raw data may travel " +
                               privacy->first + " only."};
    return {"offline", "Offline, in the cloud: versions are trained there, tested, and sent out."};
}

OperationMode predictionMode(const DecisionFlow& flow, const FlowAnswers& answers)
{
    const Asked asked(flow, answers);
    const std::optional<double> budget = asked.figure("latency");
    if (budget && *budget <= longest_wait)
        return {"online", "Online: an answer within " + asked.shown("latency", *budget) +
                              " has to be made when it is asked for."};
    if (budget || asked.isChoice("latency", "no"))
        return {"batch", "In batches: nobody waits, so requests can be collected, which fills the "
                         "processor and costs least."};
    return {"online", "Online, until it is answered whether somebody waits."};
}

std::vector<PatternFit> patternFits(const DecisionFlow& flow, const FlowAnswers& answers,
                                    std::optional<Tier> recommended, const Catalog& catalog)
{
    const Asked asked(flow, answers);
    return {trainServeSplit(asked, recommended, catalog), hierarchicalProcessing(asked),
            progressiveDeployment(asked), federatedLearning(asked), collaborativeLearning(asked)};
}

} // namespace deployscope
