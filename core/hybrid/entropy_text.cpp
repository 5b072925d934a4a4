// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hybrid/entropy_text.h"

#include "core/hybrid/evaluate_design.h"
#include "core/units/format.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace deployscope {

namespace {

// As set by the user: with all its digits.
std::string timeText(double seconds)
{
    return formatExactIn(seconds, "day");
}

std::string moneyText(double dollars)
{
    return dollars > 0.0 ? formatQuantity(dollars, dimension::money) : "nothing";
}

std::string shareText(double share)
{
    return formatExactIn(share, "%");
}

// "USD 10 000 less than"; "as much as" where the two cannot be told apart in the digits shown.
std::string comparison(double cost, double other)
{
    constexpr double same = 5e-4;
    const double more = cost - other;
    if (std::abs(more) <= same * std::max(cost, other))
        return "as much as";
    return moneyText(std::abs(more)) + (more > 0.0 ? " more than" : " less than");
}

} // namespace

std::string intervalText(const UpkeepInputs& inputs)
{
    const YearlyUpkeep year = yearlyUpkeep(inputs.drift, inputs.costs, inputs.interval);
    return "With a training every " + timeText(inputs.interval) + " a year costs " +
           moneyText(year.total()) + ": " + moneyText(year.retraining) + " for trainings and " +
           moneyText(year.decay) + " for the accuracy that is missing.";
}

std::string bestIntervalText(const UpkeepInputs& inputs)
{
    const BestInterval best = bestInterval(inputs.drift, inputs.costs);
    if (best.always_better)
        return "A training costs nothing, so the more often the better.";
    if (best.interval) {
        if (inputs.interval == settableInterval(*best.interval))
            return "No other interval costs less.";
        const double least = yearlyUpkeep(inputs.drift, inputs.costs, *best.interval).total();
        const double now = yearlyUpkeep(inputs.drift, inputs.costs, inputs.interval).total();
        return "The best is a training every " + formatQuantity(*best.interval, dimension::time) +
               ": " + moneyText(least) + " a year, " + comparison(least, now) + " now.";
    }
    const double lost = finalLoss(inputs.drift);
    if (lost <= 0.0)
        return "Nothing is lost with time, so no training is needed.";
    if (inputs.costs.value_of_accuracy <= 0.0)
        return "Accuracy is worth nothing here, so no training pays.";
    return "No interval is best, for a training costs more than the accuracy that it saves. "
           "Without any a year costs " +
           moneyText(inputs.costs.value_of_accuracy * seconds_per_year * lost) + " in the end.";
}

std::string monitoringText(const UpkeepInputs& inputs)
{
    const MonitoredUpkeep year = monitoredUpkeep(inputs.drift, inputs.costs, inputs.monitoring);
    const std::string looked = "a look every " + timeText(inputs.monitoring.period);
    const auto monitored = monitoredInterval(inputs.drift, inputs.monitoring);
    if (!monitored)
        return "With " + looked + " no training is ever called for, since never more than " +
               shareText(inputs.monitoring.tolerance) + " is lost. A year costs " +
               moneyText(year.total()) + ", of which " + moneyText(year.looks) + " for looks.";
    const double fixed = yearlyUpkeep(inputs.drift, inputs.costs, inputs.interval).total();
    return "With " + looked + " a training is called for at look " + formatCount(monitored->looks) +
           ", and the next model comes " + formatWholeIn(monitored->interval, "day") +
           " after the last; at worst " + formatPercent(monitored->worst_loss) +
           " is lost. A year costs " + moneyText(year.total()) + ", of which " +
           moneyText(year.looks) + " for looks: " + comparison(year.total(), fixed) + " every " +
           timeText(inputs.interval) + ".";
}

WorkedDecay workedDecay(const UpkeepInputs& inputs)
{
    const Drift& drift = inputs.drift;
    WorkedDecay worked;
    worked.formula = "accuracy when trained − drift × (delay + time in service)";
    worked.substituted = shareText(drift.accuracy) + " − " +
                         formatExactIn(drift.loss_rate, "%/year") + " × (" + timeText(drift.delay) +
                         " + " + timeText(inputs.interval) + ")";
    worked.value = formatPercent(accuracyAfter(drift, inputs.interval));
    const auto whole = timeToFloor(drift);
    if (whole && *whole < drift.delay + inputs.interval)
        worked.note = "No more than what can be lost is lost: " + shareText(drift.floor) +
                      " is left after " + formatQuantity(*whole, dimension::time) + ".";
    return worked;
}

double settableInterval(double best)
{
    constexpr double parts = 10.0; // of a day
    return std::round(best / seconds_per_day * parts) / parts * seconds_per_day;
}

BestChoice bestChoice(const UpkeepInputs& inputs, double lowest, double highest)
{
    const BestInterval best = bestInterval(inputs.drift, inputs.costs);
    if (!best.interval)
        return {std::nullopt, bestIntervalText(inputs), false};
    const double wanted = settableInterval(*best.interval);
    if (wanted == inputs.interval)
        return {std::nullopt, "This is the best interval.", false};
    const std::string is =
        "The best interval is " + formatQuantity(*best.interval, dimension::time);
    if (wanted < lowest)
        return {std::nullopt, is + ", and the shortest here is " + timeText(lowest) + ".", true};
    if (wanted > highest)
        return {std::nullopt, is + ", and the longest here is " + timeText(highest) + ".", true};
    return {wanted, {}, false};
}

} // namespace deployscope
