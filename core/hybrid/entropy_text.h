// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hybrid/starting_inputs.h"

#include <optional>
#include <string>

namespace deployscope {

// What upkeep comes to, in sentences made from the figures.

// What a year costs with a training every interval.
std::string intervalText(const UpkeepInputs& inputs);

// Against the best interval, or why none is best.
std::string bestIntervalText(const UpkeepInputs& inputs);

// What monitoring does: looks for each training, the worst loss, and what a year of it costs.
std::string monitoringText(const UpkeepInputs& inputs);

// The degradation equation at the end of an interval: a model loses accuracy with the time since
// its data.
struct WorkedDecay
{
    std::string formula;     // "accuracy when trained − drift × (delay + time in service)"
    std::string substituted; // "95 % − 10 %/year × (14 days + 90 days)"
    std::string value;       // "92.2 %"
    std::string note;        // why the value is another one: the floor; mostly empty
};
WorkedDecay workedDecay(const UpkeepInputs& inputs);

// The best interval as one sets it: a tenth of a day near.
double settableInterval(double best);

// The best interval to be set, between the limits, s; or why it cannot be.
struct BestChoice
{
    std::optional<double> interval;
    std::string refusal;
    bool is_beyond{false}; // there is one, but not between the limits
};
BestChoice bestChoice(const UpkeepInputs& inputs, double lowest, double highest);

} // namespace deployscope
