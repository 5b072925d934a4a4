// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hybrid/economics_text.h"

#include "core/hybrid/evaluate_design.h"
#include "core/units/format.h"

#include <cstddef>

namespace deployscope {

namespace {

std::string moneyText(double dollars)
{
    return dollars > 0.0 ? formatQuantity(dollars, dimension::money) : "nothing";
}

std::string dataText(double bytes)
{
    return formatQuantity(bytes, dimension::data);
}

std::string flowText(double bandwidth)
{
    return formatQuantity(bandwidth, dimension::bandwidth);
}

std::string tierText(const TierData& data)
{
    return "the " + data.name + " tier";
}

std::string roundsText(double n)
{
    return formatNumber(n) + (n == 1.0 ? " round" : " rounds");
}

// The index of the tier that passes on the least part of what comes to it, and that part; 0 where
// none takes anything off.
struct Step
{
    std::size_t tier{0};
    double part{1.0};
};
Step largestStep(const std::vector<TierData>& data)
{
    Step largest;
    for (std::size_t i = 1; i < data.size(); ++i) {
        if (data[i - 1].bandwidth <= 0.0)
            break;
        const double part = data[i].bandwidth / data[i - 1].bandwidth;
        if (part < largest.part)
            largest = {i, part};
    }
    return largest;
}

} // namespace

std::string serviceTime(double seconds)
{
    constexpr double most_days = 1000.0;
    return seconds <= most_days * seconds_per_day ? formatWholeIn(seconds, "day")
                                                  : formatQuantity(seconds, dimension::time);
}

std::string trainServeText(const TrainServe& costs)
{
    const auto earned = trainingEarnedBack(costs);
    std::string text;
    if (costs.training_cost <= 0.0)
        text = "The training costs nothing";
    else if (!earned)
        text = "Answers from the cloud never cost as much as the training";
    else
        text = "Answers from the cloud have cost as much as the training after " +
               serviceTime(*earned);
    const double yearly = costs.answers * seconds_per_year;
    return text + ". A year of answers costs " + moneyText(yearly * costs.cloud_answer) +
           " from the cloud and " + moneyText(yearly * costs.device_answer) + " on the devices.";
}

std::string federatedText(const FederatedRounds& rounds, double n)
{
    const double raw = rawUpload(rounds);
    const auto even = evenRounds(rounds);
    if (raw <= 0.0)
        return "There is no raw data that could be sent.";
    if (!even)
        return "A round sends nothing, so federated learning never sends as much as the raw data.";
    const double sent = federatedTraffic(rounds, n);
    const std::string so_far =
        "After " + roundsText(n) + " federated learning has sent " + dataText(sent) + ", ";
    if (*even < 1.0)
        return so_far + formatRatio(sent / raw) + " the raw data of " + dataText(raw) +
               ". A single round sends more than that.";
    if (n <= *even)
        return so_far + formatPercent(sent / raw) + " of the raw data of " + dataText(raw) +
               ". They are even after " + roundsText(*even) + ".";
    return so_far + formatRatio(sent / raw) + " the raw data of " + dataText(raw) +
           ". They were even after " + roundsText(*even) + ".";
}

std::string reductionText(const HybridDesign& design, const DesignResult& result)
{
    if (!result.is_sound)
        return "The design has no figures as it stands.";
    const std::vector<TierData> data = dataByTier(design, result);
    const double sensed = data.empty() ? 0.0 : data.front().bandwidth;
    if (sensed <= 0.0)
        return "No stage of the design senses anything.";
    const std::string taken = flowText(sensed) + " that the sensors of one unit take in";
    if (data.size() == 1)
        return "All of the " + taken + " stay where they are.";
    const TierData& last = data.back();
    std::string text = "Of the " + taken + ", ";
    if (last.bandwidth <= 0.0)
        text += "nothing reaches " + tierText(last);
    else if (last.bandwidth < sensed)
        text += flowText(last.bandwidth) + " reach " + tierText(last) + ": one byte of " +
                formatCount(sensed / last.bandwidth);
    else
        text += tierText(last) + " gets " + flowText(last.bandwidth) + ", no less";
    const Step step = largestStep(data);
    const bool is_all = step.part * sensed <= last.bandwidth * (1.0 + 1e-9);
    if (step.tier > 0 && step.part > 0.0 && !is_all)
        text += ". The largest step is on the way to " + tierText(data[step.tier]) + ": " +
                formatRatio(1.0 / step.part) + " less";
    text += ".";
    const double units = design.fleet.units.value;
    if (units > 1.0 && last.bandwidth > 0.0)
        text += " From " + formatCount(units) + " units it is " + flowText(units * last.bandwidth) +
                " instead of " + flowText(units * sensed) + ".";
    text += " Events alone are counted: models and updates come on top.";
    return text;
}

} // namespace deployscope
