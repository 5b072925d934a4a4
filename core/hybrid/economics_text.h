// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hybrid/economics.h"

#include <string>

namespace deployscope {

// What the economics of the patterns come to, in sentences made from the figures.

// "460 days"; years where days would be more than a thousand.
std::string serviceTime(double seconds);

// When the answers have cost as much as the training, and what a year of them costs.
std::string trainServeText(const TrainServe& costs);

// What has been sent after the rounds, and from when on it is more than the raw data.
std::string federatedText(const FederatedRounds& rounds, double n);

// What is left of the sensors' data where it goes last, where most of it is left out, and what that
// is for the whole fleet.
std::string reductionText(const HybridDesign& design, const DesignResult& result);

} // namespace deployscope
