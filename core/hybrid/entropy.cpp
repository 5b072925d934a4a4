// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hybrid/entropy.h"

#include "core/hybrid/evaluate_design.h"

#include <algorithm>
#include <cmath>

namespace deployscope {

namespace {

// What can be lost at most.
double deepest(const Drift& drift)
{
    return drift.accuracy - drift.floor;
}

// The time in service after which only the floor is left; nothing where that never comes.
std::optional<double> serviceToFloor(const Drift& drift)
{
    const std::optional<double> whole = timeToFloor(drift);
    return whole ? std::optional(std::max(0.0, *whole - drift.delay)) : std::nullopt;
}

} // namespace

double accuracyAfter(const Drift& drift, double time)
{
    const double lost = drift.loss_rate * (drift.delay + time);
    return drift.accuracy - std::min(lost, deepest(drift));
}

double meanLoss(const Drift& drift, double interval)
{
    const std::optional<double> until = serviceToFloor(drift);
    if (!until)
        return 0.0;
    if (interval <= *until)
        return drift.loss_rate * (drift.delay + interval / 2.0);
    // The loss grows until then, and stays.
    return deepest(drift) - drift.loss_rate * *until * *until / (2.0 * interval);
}

double finalLoss(const Drift& drift)
{
    return drift.loss_rate > 0.0 ? deepest(drift) : 0.0;
}

std::optional<double> timeToFloor(const Drift& drift)
{
    if (drift.loss_rate <= 0.0 || deepest(drift) <= 0.0)
        return std::nullopt;
    return deepest(drift) / drift.loss_rate;
}

YearlyUpkeep yearlyUpkeep(const Drift& drift, const UpkeepCosts& costs, double interval)
{
    return {costs.retraining * seconds_per_year / interval,
            costs.value_of_accuracy * seconds_per_year * meanLoss(drift, interval)};
}

BestInterval bestInterval(const Drift& drift, const UpkeepCosts& costs)
{
    BestInterval best;
    const std::optional<double> until = serviceToFloor(drift);
    const bool saves = until && *until > 0.0 && costs.value_of_accuracy > 0.0;
    if (!saves) {
        best.never = true;
        return best;
    }
    if (costs.retraining <= 0.0) {
        best.always_better = true;
        return best;
    }
    const double interval =
        std::sqrt(2.0 * costs.retraining / (costs.value_of_accuracy * drift.loss_rate));
    // Beyond the floor a longer interval only saves trainings.
    if (interval <= *until)
        best.interval = interval;
    else
        best.never = true;
    return best;
}

std::optional<MonitoredInterval> monitoredInterval(const Drift& drift, const Monitoring& monitoring)
{
    if (drift.loss_rate <= 0.0 || monitoring.tolerance >= deepest(drift))
        return std::nullopt; // it is never exceeded
    // Looks at 1, 2, 3 … periods; the first at which more than the tolerance is lost.
    const double exceeded = monitoring.tolerance / drift.loss_rate - drift.delay;
    const double looks = std::max(1.0, std::floor(exceeded / monitoring.period) + 1.0);
    MonitoredInterval result;
    result.looks = looks;
    result.interval = looks * monitoring.period + drift.delay;
    result.worst_loss = drift.accuracy - accuracyAfter(drift, result.interval);
    return result;
}

MonitoredUpkeep monitoredUpkeep(const Drift& drift, const UpkeepCosts& costs,
                                const Monitoring& monitoring)
{
    MonitoredUpkeep result;
    if (const auto monitored = monitoredInterval(drift, monitoring)) {
        result.upkeep = yearlyUpkeep(drift, costs, monitored->interval);
        result.looks = monitoring.cost * monitored->looks * seconds_per_year / monitored->interval;
    } else {
        result.upkeep.decay = costs.value_of_accuracy * seconds_per_year * finalLoss(drift);
        result.looks = monitoring.cost * seconds_per_year / monitoring.period;
    }
    return result;
}

} // namespace deployscope
