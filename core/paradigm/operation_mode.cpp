// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paradigm/operation_mode.h"

#include "core/paradigm/asked.h"

namespace deployscope {

namespace {

// Nobody waits longer than that for an answer on a screen; what may take longer can be collected.
constexpr double longest_wait = 60.0; // s

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
    if (asked.isBeyond("privacy", Tier::Cloud))
        return {"offline", "Offline, on public data or by federated rounds: raw data may travel " +
                               *asked.shown("privacy") + " only."};
    return {"offline", "Offline, in the cloud: versions are trained there, tested, and sent out."};
}

OperationMode predictionMode(const DecisionFlow& flow, const FlowAnswers& answers)
{
    const Asked asked(flow, answers);
    const std::optional<double> budget = asked.figure("latency");
    if (budget && *budget <= longest_wait)
        return {"online", "Online: an answer within " + *asked.shown("latency") +
                              " has to be made when it is asked for."};
    if (budget || asked.isChoice("latency", "no"))
        return {"batch", "In batches: nobody waits, so requests can be collected, which fills the "
                         "processor and costs least."};
    return {"online", "Online, until it is answered whether somebody waits."};
}

} // namespace deployscope
