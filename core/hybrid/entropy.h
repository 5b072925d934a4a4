// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

namespace deployscope {

// System entropy: a model that is not trained anew loses accuracy as the world moves away from its
// data (ML Systems, the degradation equation). The loss is taken to grow in step with time until
// only the floor is left. SI: seconds, USD; accuracies and losses from 0 to 1.
struct Drift
{
    double accuracy{1.0};  // when data and world agree
    double floor{0.0};     // what is left in the end, at most the accuracy
    double loss_rate{0.0}; // 1/s
    double delay{0.0};     // s from the data to the model in service: it starts that old
};

// Accuracy a time after the model went into service, s ≥ 0.
double accuracyAfter(const Drift& drift, double time);

// The mean loss of accuracy over an interval between two trainings, s > 0. Exact.
double meanLoss(const Drift& drift, double interval);

// The loss that is reached in the end.
double finalLoss(const Drift& drift);

// The time after which only the floor is left; nothing where nothing drifts.
std::optional<double> timeToFloor(const Drift& drift);

struct UpkeepCosts
{
    double retraining{0.0};        // USD for each training
    double value_of_accuracy{0.0}; // USD/s for an accuracy of 1
};

// What a year costs with a training every interval, USD.
struct YearlyUpkeep
{
    double retraining{0.0};
    double decay{0.0}; // the accuracy that is missing
    double total() const { return retraining + decay; }
};
YearlyUpkeep yearlyUpkeep(const Drift& drift, const UpkeepCosts& costs, double interval);

// The interval at which the sum is least, s: √(2C ÷ (V·r)), which weighs a training against the
// accuracy that it saves. Past the time to the floor no interval is best: there the sum falls, or
// is level, with each training that is left out.
struct BestInterval
{
    std::optional<double> interval;
    bool never{false};         // the less often the better
    bool always_better{false}; // the more often the better: training costs nothing
};
BestInterval bestInterval(const Drift& drift, const UpkeepCosts& costs);

// With monitoring a training is called for at the first look, counted from when the model came into
// service, at which more than the tolerance is lost; it takes the delay to come into service.
struct Monitoring
{
    double period{0.0};    // s between two looks
    double tolerance{0.0}; // accuracy
    double cost{0.0};      // USD for each look
};
struct MonitoredInterval
{
    double interval{0.0}; // s between two trainings
    double looks{0.0};    // for each training
    double worst_loss{0.0};
};
// Nothing where the tolerance is never exceeded.
std::optional<MonitoredInterval> monitoredInterval(const Drift& drift,
                                                   const Monitoring& monitoring);

// What a year costs with monitoring, USD. Where it never calls for a training none is made, the
// looks go on, and what can be lost is lost in the end.
struct MonitoredUpkeep
{
    YearlyUpkeep upkeep;
    double looks{0.0};
    double total() const { return upkeep.total() + looks; }
};
MonitoredUpkeep monitoredUpkeep(const Drift& drift, const UpkeepCosts& costs,
                                const Monitoring& monitoring);

} // namespace deployscope
