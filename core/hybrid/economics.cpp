// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hybrid/economics.h"

#include <algorithm>

namespace deployscope {

double servedFromCloud(const TrainServe& costs, double time)
{
    return costs.training_cost + costs.answers * time * costs.cloud_answer;
}

double servedOnDevices(const TrainServe& costs, double time)
{
    return costs.training_cost + costs.answers * time * costs.device_answer;
}

std::optional<double> trainingEarnedBack(const TrainServe& costs)
{
    const double spending = costs.answers * costs.cloud_answer;
    return spending > 0.0 ? std::optional(costs.training_cost / spending) : std::nullopt;
}

double rawUpload(const FederatedRounds& rounds)
{
    return rounds.devices * rounds.raw;
}

double federatedTraffic(const FederatedRounds& rounds, double n)
{
    constexpr double ways = 2.0; // the model goes out and comes back changed
    return n * rounds.devices * rounds.share * ways * rounds.model;
}

std::optional<double> evenRounds(const FederatedRounds& rounds)
{
    const double one = federatedTraffic(rounds, 1.0);
    return one > 0.0 ? std::optional(rawUpload(rounds) / one) : std::nullopt;
}

std::vector<TierData> dataByTier(const HybridDesign& design, const DesignResult& result)
{
    std::vector<TierData> data;
    if (!result.is_sound)
        return data;
    double sensed = 0.0;
    Tier lowest = Tier::Cloud;
    for (std::size_t i = 0; i < design.stages.size(); ++i) {
        const Stage& stage = design.stages[i];
        if (!stage.rate || !stage.bytes_out)
            continue;
        sensed += stage.rate->value * stage.bytes_out->value;
        lowest = std::max(lowest, stage.tier);
    }
    data.push_back({"Sensors", lowest, sensed});
    for (auto tier = all_tiers.rbegin(); tier != all_tiers.rend(); ++tier) {
        double arriving = 0.0;
        bool is_reached = false;
        for (std::size_t i = 0; i < design.flows.size(); ++i) {
            const auto from = findStage(design, design.flows[i].from);
            const auto to = findStage(design, design.flows[i].to);
            if (!from || !to || !carriesEvents(design.flows[i]))
                continue;
            // From below, for that is where data is reduced on its way.
            if (design.stages[*to].tier != *tier || design.stages[*from].tier <= *tier)
                continue;
            is_reached = true;
            arriving += result.flows[i].bandwidth;
        }
        if (is_reached)
            data.push_back({std::string(nameOf(*tier)), *tier, arriving});
    }
    return data;
}

} // namespace deployscope
