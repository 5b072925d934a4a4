// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hybrid/economics.h"
#include "core/hybrid/entropy.h"
#include "core/hybrid/patterns.h"

namespace deployscope {

// What the user sets about system entropy, and about the economics of the patterns. SI.

struct UpkeepInputs
{
    Drift drift;
    double interval{0.0}; // s between two trainings
    Monitoring monitoring;
    UpkeepCosts costs;
};

struct EconomicsInputs
{
    TrainServe train_serve;
    FederatedRounds federated;
    double rounds{0.0}; // of federated training that are looked at
};

UpkeepInputs startingInputs(const EntropyStart& start);
EconomicsInputs startingInputs(const EconomicsStart& start);

} // namespace deployscope
