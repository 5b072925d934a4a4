// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/hybrid/evaluate_design.h"

#include <optional>
#include <string>
#include <vector>

namespace deployscope {

// Train-serve split: a training is paid once, an answer each time.
struct TrainServe
{
    double training_cost{0.0}; // USD
    double cloud_answer{0.0};  // USD
    double device_answer{0.0}; // USD
    double answers{0.0};       // 1/s
};
double servedFromCloud(const TrainServe& costs, double time); // USD after s, training included
double servedOnDevices(const TrainServe& costs, double time);
// When the answers from the cloud have cost as much as the training, s; nothing where they never
// do.
std::optional<double> trainingEarnedBack(const TrainServe& costs);

// Federated learning: rounds of a model sent out and back, against raw data sent once.
struct FederatedRounds
{
    double devices{0.0};
    double raw{0.0};   // bytes of each device
    double model{0.0}; // bytes
    double share{0.0}; // of the devices in each round
};
double rawUpload(const FederatedRounds& rounds);                  // bytes
double federatedTraffic(const FederatedRounds& rounds, double n); // bytes after n rounds, both ways
// Rounds after which federated learning has sent as much; nothing where it never does.
std::optional<double> evenRounds(const FederatedRounds& rounds);

// What is left of the raw data at each tier: bytes/s of one unit that arrive there, the sensors'
// own first.
struct TierData
{
    std::string name;
    Tier tier{Tier::Tiny};
    double bandwidth{0.0}; // bytes/s of one unit
};
std::vector<TierData> dataByTier(const HybridDesign& design, const DesignResult& result);

} // namespace deployscope
