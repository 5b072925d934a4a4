// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hybrid/economics.h"
#include "core/hybrid/entropy.h"
#include "core/series/example_chart.h"

namespace deployscope {

// The charts of the hybrid page, as series of the kind that worked examples have: one chart draws
// them all. Everything is finite, and above 0 on a logarithmic axis.

// Cost so far over the time that a model serves, s: answers from the cloud, answers on the devices,
// and the training as a mark.
ExampleSeries trainServeSeries(const TrainServe& costs, double horizon);

// The time to show, s: round, and with the training earned back in sight where that is not far off.
double shownService(const TrainServe& costs);

// Data sent over rounds of training, against raw data sent once.
ExampleSeries federatedSeries(const FederatedRounds& rounds, double shown_rounds);

// What is left of the data at each tier, by unit.
ExampleSeries reductionSeries(const HybridDesign& design, const DesignResult& result);

// Accuracy over time with a training every interval, with monitoring, and with none at all. All in
// s; monitoring has a line where it ever calls for a training.
ExampleSeries decaySeries(const Drift& drift, const Monitoring& monitoring, double interval,
                          double horizon);

// The time to show at an interval, s: two trainings where that is not too long.
double shownDecay(double interval);

// What a year costs over the interval between two trainings: trainings, lost accuracy, and both
// together, with the best interval as a mark in the description.
struct UpkeepChart
{
    ExampleSeries series;
    BestInterval best;
    std::string best_text; // "least at 67.6 days: USD 216 000"; why there is no best
};
UpkeepChart upkeepSeries(const Drift& drift, const UpkeepCosts& costs, double interval);

} // namespace deployscope
