// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/verdict.h"

#include "core/evaluation/constraints.h"
#include "core/units/format.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace deployscope {

namespace {

std::string bytes(double value)
{
    return formatQuantity(value, dimension::data);
}

std::string seconds(double value)
{
    return formatQuantity(value, dimension::time);
}

std::string power(double value)
{
    return formatQuantity(value, dimension::power);
}

std::string exactly(double value, Dimension dimension)
{
    return formatExact(value, dimension);
}

std::string missingHome(const Subject& subject)
{
    return "No main memory of the " + subject.device->short_name +
           " keeps all the kinds of data that " + subject.workload->name + " moves.";
}

// "80 GiB (85.9 GB)": what is needed is told in powers of ten, so what there is must be, too.
std::string inBothUnits(const Figure& capacity)
{
    const bool binary = capacity.as_written.find("iB") != std::string::npos;
    return capacity.as_written + (binary ? " (" + bytes(capacity.value) + ")" : "");
}

std::string memoryMessage(const Constraint& row, const Subject& subject, const Result& result)
{
    const Device& device = *subject.device;
    if (!result.compute_precision)
        return "No memory can be told for what cannot run.";
    if (row.met && (!row.value || !row.limit))
        return "All that must be kept stays on the chip.";
    if (row.met)
        return bytes(*row.value) + " of " + device.memory[row.level].capacity.as_written + " in " +
               device.memory[row.level].name + ".";
    std::string text;
    for (std::size_t i = 0; i < result.level_count; ++i) {
        const LevelUse& use = result.levels[i];
        if (use.fits)
            continue;
        const Figure& capacity = device.memory[i].capacity;
        text += (text.empty() ? "" : " ") + std::string{"The "} + device.memory[i].name +
                " holds " + inBothUnits(capacity) + ", and " + bytes(use.required) +
                " are needed: " + bytes(use.required - capacity.value) + " too much";
        if (capacity.value > 0.0)
            text += ", " + formatNumber(use.required / capacity.value) + " times its size";
        text += ".";
    }
    return text.empty() ? missingHome(subject) : text;
}

std::string precisionMessage(const Constraint& row, const Scenario& scenario,
                             const Subject& subject, const Result& result)
{
    const std::string wanted{nameOf(scenario.precision)};
    if (!row.met)
        return "The " + subject.device->short_name + " has no peak for " + wanted +
               ", nor for a wider precision that can hold it.";
    if (*result.compute_precision == scenario.precision)
        return wanted + " is native.";
    return wanted + " weights are computed in " + std::string{nameOf(*result.compute_precision)} +
           ", the next precision that the " + subject.device->short_name + " has.";
}

std::string latencyMessage(const Constraint& row, const Result& result)
{
    const std::string budget = exactly(*row.limit, dimension::time);
    if (!row.value)
        return "No time can be told for what does not run; the budget is " + budget + ".";
    if (row.met)
        return seconds(*row.value) + " end to end, " + seconds(*row.limit - *row.value) +
               " less than the budget of " + budget + ".";
    if (row.wall == Wall::Light)
        return "Light alone takes " + seconds(result.time.network_propagation) +
               " there and back; the budget is " + budget + ".";
    if (row.wall == Wall::Bandwidth)
        return "Distance and transfer alone take " +
               seconds(result.time.network_propagation + result.time.network_transfer) +
               "; the budget is " + budget + ".";
    return seconds(*row.value) + " end to end is " + seconds(*row.value - *row.limit) +
           " over the budget of " + budget + ".";
}

std::string powerMessage(const Constraint& row, const Subject& subject)
{
    if (!row.value)
        return "The profile of the " + subject.device->short_name + " gives no power.";
    return "The " + subject.device->short_name + " draws " + power(*row.value) +
           " under load; the budget is " + exactly(*row.limit, dimension::power) + ".";
}

std::string batteryMessage(const Constraint& row, const Scenario& scenario, const Subject& subject)
{
    const std::string wanted = "; asked for: " + exactly(*row.limit, dimension::time) + ".";
    if (!subject.device->battery)
        return "The profile of the " + subject.device->short_name + " gives no battery" + wanted;
    if (!row.value)
        return "No battery life can be told" + wanted;
    const std::string how = scenario.request_rate
                                ? " at " + exactly(*scenario.request_rate, dimension::rate)
                                : " of continuous work";
    return "One charge lasts " + seconds(*row.value) + how + wanted;
}

std::string rateMessage(const Constraint& row)
{
    const std::string wanted = "; asked for: " + exactly(*row.limit, dimension::rate) + ".";
    if (!row.value)
        return "No throughput can be told for what does not run" + wanted;
    return "The device sustains " + formatQuantity(*row.value, dimension::rate) + wanted;
}

std::string networkMessage(const Constraint& row, const Subject& subject)
{
    if (!row.value || !row.limit)
        return "The size of a request of " + subject.workload->name + " is not known, so whether " +
               subject.network->name + " carries them is not either.";
    return "The payload needs " + formatQuantity(*row.value, dimension::bandwidth) + " of " +
           formatQuantity(*row.limit, dimension::bandwidth) + " on " + subject.network->name + ".";
}

std::string priceMessage(const Constraint& row, const Subject& subject)
{
    const std::string budget = exactly(*row.limit, dimension::money);
    if (!row.value)
        return "The profile of the " + subject.device->short_name +
               " gives no price; the budget is " + budget + ".";
    return formatQuantity(*row.value, dimension::money) + " against a budget of " + budget + ".";
}

} // namespace

std::string constraintMessage(const Constraint& constraint, const Scenario& scenario,
                              const Subject& subject, const Result& result)
{
    switch (constraint.kind) {
    case ConstraintKind::Memory:
        return memoryMessage(constraint, subject, result);
    case ConstraintKind::Precision:
        return precisionMessage(constraint, scenario, subject, result);
    case ConstraintKind::LatencyBudget:
        return latencyMessage(constraint, result);
    case ConstraintKind::PowerBudget:
        return powerMessage(constraint, subject);
    case ConstraintKind::BatteryLife:
        return batteryMessage(constraint, scenario, subject);
    case ConstraintKind::RequestRate:
        return rateMessage(constraint);
    case ConstraintKind::NetworkCapacity:
        return networkMessage(constraint, subject);
    case ConstraintKind::Price:
        return priceMessage(constraint, subject);
    }
    return {};
}

std::string verdictText(const Scenario& scenario, const Catalog& catalog, const Result& result)
{
    const auto subject = subjectOf(scenario, catalog);
    if (!subject)
        return {};
    if (result.feasible) {
        const Constraint* tightest = nullptr;
        for (std::size_t i = 0; i < result.constraint_count; ++i) {
            const Constraint& row = result.constraints[i];
            const auto margin = marginOf(row);
            if (margin && (!tightest || *margin < *marginOf(*tightest)))
                tightest = &row;
        }
        std::string text = "Feasible.";
        if (tightest)
            text += " Tightest: " + std::string{nameOf(tightest->kind)} + ", with " +
                    formatPercent(*marginOf(*tightest)) + " to spare.";
        return text;
    }
    std::string text;
    for (std::size_t i = 0; i < result.constraint_count && text.empty(); ++i) {
        const Constraint& row = result.constraints[i];
        if (!row.met && row.wall == *result.first_wall)
            text = constraintMessage(row, scenario, *subject, result);
    }
    auto changes = leastChanges(scenario, catalog, result);
    if (changes.empty())
        return text + " No single slider would change that.";
    const bool enough = std::any_of(changes.begin(), changes.end(),
                                    [](const SliderChange& change) { return change.meets_all; });
    if (enough)
        std::erase_if(changes, [](const SliderChange& change) { return !change.meets_all; });
    text += " It would take ";
    for (std::size_t i = 0; i < changes.size(); ++i)
        text += (i == 0 ? "" : ", or ") + changes[i].text;
    return text + (enough ? "." : " to get past this; another wall would remain.");
}

std::string headlineOf(const Result& result)
{
    if (!result.first_wall)
        return "Feasible";
    // Physics cannot be argued with; the rest could be built or bought.
    if (!result.compute_precision)
        return "Impossible: precision";
    const bool physics = *result.first_wall <= Wall::Heat;
    return (physics ? "Impossible: " : "Not feasible: ") + std::string{nameOf(*result.first_wall)};
}

std::string crossoverText(const Scenario& scenario, const Result& result)
{
    const auto from = result.compute_bound_from_batch;
    if (!from)
        return "No batch up to " + formatCount(limits::max_batch) + " makes it compute-bound.";
    if (scenario.batch >= *from && result.time.memory > result.time.compute)
        return "Compute-bound at batch " + formatCount(*from) +
               ", but memory-bound again at this one: more leaves the chip.";
    return "Compute-bound from batch " + formatCount(*from) + ".";
}

std::vector<std::string> noteTexts(const Scenario& scenario, const Subject& subject,
                                   const Result& result)
{
    std::vector<std::string> texts;
    const auto tell = [&](Note note, std::string text) {
        if (result.has(note))
            texts.push_back(std::move(text));
    };
    const std::string& device = subject.device->short_name;
    tell(Note::ActivationsUnknown, "activation traffic unknown: memory time is a lower bound");
    if (result.compute_precision)
        tell(Note::ComputedInWider, std::string{nameOf(scenario.precision)} +
                                        " weights are computed in " +
                                        std::string{nameOf(*result.compute_precision)} + ": the " +
                                        device + " has no native peak for them");
    tell(Note::NoHomeForData, "no main memory of the " + device +
                                  " keeps all the kinds of data that the workload moves");
    tell(Note::NothingLeavesChip, "no byte leaves the chip: arithmetic intensity is undefined");
    tell(Note::BandwidthUnknown,
         "a memory level of the " + device + " has no known bandwidth: it never limits here");
    tell(Note::TrainingTraffic,
         "training traffic counts one pass over weights and activations: a lower bound");
    tell(Note::HeldActivationsUnknown,
         "activations to keep unknown: the memory needed is a lower bound");
    tell(Note::RequestSizeUnknown, "size of a request unknown: sending it takes no time here");
    tell(Note::AnswerSizeUnknown, "size of an answer unknown: receiving it takes no time here");
    tell(Note::SoftwareOverheadZero,
         "no software overhead is set: " + std::string{typical_software_overhead});
    tell(Note::PowerUnknown, "power of the " + device + " unknown: no energy can be told");
    tell(Note::IdlePowerUnknown, "idle power unknown: battery life is an upper bound");
    tell(Note::RadioEnergyUnknown,
         "radio energy or payload unknown: the energy of sending cannot be told");
    return texts;
}

} // namespace deployscope
