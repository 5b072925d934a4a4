// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explanation/sentences.h"

#include "core/evaluation/compute.h"
#include "core/evaluation/constraints.h"
#include "core/evaluation/heat.h"
#include "core/evaluation/verdict.h"
#include "core/units/format.h"

#include <algorithm>
#include <cmath>

namespace deployscope {

namespace {

std::string seconds(double value)
{
    return formatQuantity(value, dimension::time);
}

std::string bytes(double value)
{
    return formatQuantity(value, dimension::data);
}

std::string gain(double before, double after)
{
    // What is lost in the last digits of a tie is no gain.
    const double share = after > 0.0 ? before / after - 1.0 : 0.0;
    return formatPercent(share > 1e-9 ? share : 0.0);
}

// The larger of compute and memory, halved, in a stream and for one request.
std::string halved(const Times& time, bool compute, const char* subject)
{
    const double new_compute = compute ? time.compute / 2.0 : time.compute;
    const double new_memory = compute ? time.memory : time.memory / 2.0;
    const double stream = std::max(new_compute, new_memory) + time.overhead;
    const double saved = compute ? time.compute / 2.0 : time.memory / 2.0;
    return std::string{subject} + " gains " + gain(time.device_overlapped, stream) +
           " in a stream and " + gain(time.end_to_end, time.end_to_end - saved) +
           " on one request end to end.";
}

bool tied(double a, double b)
{
    return std::abs(a - b) <= 1e-9 * std::max(a, b);
}

// Why memory takes no time at all.
std::string noMemoryTime(const Case& c)
{
    for (std::size_t i = 0; i < c.result.level_count; ++i) {
        if (c.result.levels[i].traffic > 0.0)
            return "The bandwidth of " + c.subject.device->memory[i].name +
                   " is not known, so it never limits here: compute alone bounds.";
    }
    return "No byte has to leave the chip: compute alone bounds.";
}

std::string largestBatch(std::optional<std::int64_t> largest)
{
    if (!largest)
        return "Memory does not fill with the batch: any batch fits.";
    if (*largest > 0)
        return "The largest batch that fits is " + formatCount(static_cast<double>(*largest)) + ".";
    return "Not even one sample fits at this precision.";
}

} // namespace

void sayBottleneck(Sentences& sentences, const Case& c)
{
    const Times& time = c.result.time;
    const auto ratio = c.result.bottleneck_ratio;
    switch (c.result.device_bottleneck) {
    case Bottleneck::Memory:
        sentences.push_back("Compute needs " + seconds(time.compute) + ", memory " +
                            seconds(time.memory) + ": memory is the bottleneck" +
                            (ratio ? " by " + formatRatio(*ratio) : std::string{}) + ".");
        break;
    case Bottleneck::Compute:
        sentences.push_back(time.memory > 0.0
                                ? "Memory needs " + seconds(time.memory) + ", compute " +
                                      seconds(time.compute) + ": compute is the bottleneck" +
                                      (ratio ? " by " + formatRatio(*ratio) : std::string{}) + "."
                                : noMemoryTime(c));
        break;
    case Bottleneck::Overhead:
        sentences.push_back("The fixed overhead of " + seconds(time.overhead) +
                            " outlasts both compute and memory: a larger batch spreads it.");
        break;
    case Bottleneck::Network:
    case Bottleneck::Balanced:
        sentences.push_back(
            tied(time.compute, time.memory)
                ? "Compute and memory last equally long: the scenario sits on the ridge."
                : "The fixed overhead lasts as long as the longest other term of the device.");
        break;
    }
    if (!c.result.fits)
        return;
    sentences.push_back(halved(time, true, "A processor twice as fast"));
    if (time.memory > 0.0)
        sentences.push_back(halved(time, false, "Memory twice as fast"));
    if (c.result.request_bottleneck == Bottleneck::Network)
        sentences.push_back("Of one request, the network takes " +
                            formatPercent(time.network() / time.end_to_end) + ".");
}

void sayPrecision(Sentences& sentences, const Case& c)
{
    if (!c.result.fits)
        return;
    const auto current = static_cast<std::size_t>(c.scenario.precision);
    for (std::size_t i = current + 1; i < precision_count; ++i) {
        const Precision narrower = all_precisions[i];
        if (bytesOf(narrower) >= bytesOf(c.scenario.precision) || !c.subject.device->peak(narrower))
            continue;
        Scenario changed = c.scenario;
        changed.precision = narrower;
        const Result result =
            evaluate(changed, *c.subject.workload, *c.subject.device, *c.subject.network);
        if (result.time.device_overlapped > 0.0)
            sentences.push_back(
                std::string{nameOf(narrower)} + " moves " + bytes(result.traffic.total) +
                " instead of " + bytes(c.result.traffic.total) + " and speeds a stream up by " +
                formatRatio(c.result.time.device_overlapped / result.time.device_overlapped) + ".");
        return;
    }
}

void sayActivations(Sentences& sentences, const Case& c)
{
    if (!c.demand.activations_known) {
        sentences.push_back("The activation traffic of " + c.subject.workload->name +
                            " is not known: this is a lower bound, on the weights alone.");
        return;
    }
    if (c.demand.moved <= 0.0 || c.demand.working_set <= 0.0 || c.homes.nearest_activations < 0)
        return;
    const MemoryLevel& level =
        c.subject.device->memory[static_cast<std::size_t>(c.homes.nearest_activations)];
    const double batch = c.scenario.batch;
    if (level.role == MemoryRole::Main) {
        sentences.push_back("Activations (" + bytes(batch * c.demand.moved) + ") go through " +
                            level.name + ": no nearer level keeps them.");
        return;
    }
    const bool cache = level.role == MemoryRole::Cache;
    const double per_sample = cache ? c.demand.moved : c.demand.working_set;
    const double from = std::floor(level.capacity.value / per_sample) + 1.0;
    const std::string room = level.capacity.as_written + " of " + level.name;
    const std::string size = " (" + bytes(batch * per_sample) + ")";
    const std::string what = cache ? "Activations" + size : "The working set of activations" + size;
    if (batch >= from)
        sentences.push_back(what + (cache ? " overflow the " : " overflows the ") + room + ".");
    else
        sentences.push_back(what + (cache ? " stay in the " : " stays in the ") + room +
                            (cache ? "; they overflow it" : "; it overflows it") + " from batch " +
                            formatCount(from) + " on.");
}

void sayCrossover(Sentences& sentences, const Case& c)
{
    sentences.push_back(crossoverText(c.scenario, c.result));
}

void sayFit(Sentences& sentences, const Case& c)
{
    for (std::size_t i = 0; i < c.result.constraint_count; ++i) {
        const Constraint& row = c.result.constraints[i];
        if (row.kind == ConstraintKind::Memory ||
            (row.kind == ConstraintKind::Precision && !row.met))
            sentences.push_back(constraintMessage(row, c.scenario, c.subject, c.result));
    }
    sayWhatFits(sentences, c);
}

void sayWhatFits(Sentences& sentences, const Case& c)
{
    // What memory could hold of it is no help where it cannot be computed.
    if (c.result.has(Note::HeldActivationsUnknown) && !c.result.largest_batch_that_fits)
        sentences.push_back("What its activations need is not known, so the largest batch that "
                            "fits is not either.");
    else if (c.result.compute_precision)
        sentences.push_back(largestBatch(c.result.largest_batch_that_fits));
    if (c.result.fits)
        return;
    if (c.result.widest_precision_that_fits)
        sentences.push_back("At this batch the widest precision that fits is " +
                            std::string{nameOf(*c.result.widest_precision_that_fits)} + ".");
    else
        sentences.push_back("At this batch no precision fits.");
}

void sayLight(Sentences& sentences, const Case& c)
{
    if (!c.scenario.latency_budget) {
        sentences.emplace_back("No latency budget is set.");
        return;
    }
    const double budget = *c.scenario.latency_budget;
    const double light = c.result.time.network_propagation;
    if (light > budget)
        sentences.push_back("Light alone spends the budget of " +
                            formatExact(budget, dimension::time) + " and " +
                            seconds(light - budget) + " more: no faster device can help.");
    else if (light > 0.0)
        sentences.push_back("Light alone takes " + formatPercent(light / budget) +
                            " of the budget of " + formatExact(budget, dimension::time) + ".");
    const double reach = budget * speed_of_light_in_fibre / 2.0;
    sentences.push_back("Within that budget light gets there and back over " +
                        formatQuantity(reach, dimension::length) + " at most.");
}

void sayEnergy(Sentences& sentences, const Case& c)
{
    if (!c.result.energy_per_inference) {
        if (c.result.has(Note::PowerUnknown))
            sentences.push_back("The profile of the " + c.subject.device->short_name +
                                " gives no power, so no energy can be told.");
        return;
    }
    sentences.push_back("An upper bound: it takes the sustained power for the whole time.");
    if (c.result.transmission_energy && *c.result.transmission_energy > 0.0)
        sentences.push_back(
            "Sending the payload takes " +
            formatQuantity(*c.result.transmission_energy, dimension::energy) + ", " +
            formatRatio(*c.result.transmission_energy / *c.result.energy_per_inference) +
            " the energy of the inference.");
}

void sayHeat(Sentences& sentences, const Case& c)
{
    const Device& device = *c.subject.device;
    if (device.tier != Tier::Mobile || !device.peak_power || !device.sustained_power)
        return;
    const double peak = device.peak_power->value;
    const double sustained = device.sustained_power->value;
    const HeatModel heat;
    const auto trip = timeToTrip(heat, peak);
    if (!trip || peak <= sustained)
        return;
    sentences.push_back(
        "At its peak of " + formatQuantity(peak, dimension::power) + " the device would reach " +
        formatNumber(heat.trip - kelvin_at_zero_celsius) + " °C after " + seconds(*trip) +
        " and then fall to " + formatPercent(throttledShare(sustained, peak)) +
        " of its rate; these figures take the sustained " +
        formatQuantity(sustained, dimension::power) + ".");
}

void sayConvention(Sentences& sentences, const Case& c)
{
    const Workload& workload = *c.subject.workload;
    if (!workload.operations || !workload.operations->counts_mac)
        return;
    Scenario other = c.scenario;
    const bool book = c.scenario.convention == Convention::Book;
    other.convention = book ? Convention::Vendor : Convention::Book;
    const Result result = evaluate(other, workload, *c.subject.device, *c.subject.network);
    std::string bound = std::string{nameOf(result.device_bottleneck)};
    if (result.device_bottleneck == Bottleneck::Compute ||
        result.device_bottleneck == Bottleneck::Memory)
        bound += "-bound";
    if (result.bottleneck_ratio)
        bound += " by " + formatRatio(*result.bottleneck_ratio);
    sentences.push_back(std::string{book ? "Counted as the vendors do, two operations per "
                                           "multiply-accumulate, it is "
                                         : "Counted as the book does, one operation per "
                                           "multiply-accumulate, it is "} +
                        bound + ".");
}

} // namespace deployscope
