// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/series/comparison_own.h"

#include "core/evaluation/evaluate.h"
#include "core/paradigm/radar_scores.h"
#include "core/units/format.h"

#include <array>
#include <utility>

namespace deployscope::comparison_table {

namespace {

struct AxisOfDimension
{
    std::string_view dimension;
    std::string_view axis;
};

constexpr std::array axes{AxisOfDimension{"scalability", "scalability"},
                          AxisOfDimension{"data-privacy", "privacy"},
                          AxisOfDimension{"connectivity-required", "connectivity"},
                          AxisOfDimension{"offline-capability", "offline"},
                          AxisOfDimension{"real-time-processing", "real_time"}};

struct Own
{
    const Scenario& scenario;
    const Catalog& catalog;
    const Result& result;
    const Subject& subject;
};

OwnFigure absent(std::string why)
{
    return {"—", std::nullopt, {}, std::move(why)};
}

// Why a figure that only a running scenario has is missing.
OwnFigure doesNotRun(const Result& result)
{
    return absent(result.compute_precision ? "It does not fit the device's memory."
                                           : "The device cannot run it at this precision.");
}

OwnFigure location(const Own& own)
{
    return {formatQuantity(own.scenario.distance, dimension::length) + " away",
            own.scenario.distance, dimension::length,
            "How far the device is from the data, as the scenario sets it."};
}

OwnFigure latency(const Own& own)
{
    if (!own.result.fits)
        return doesNotRun(own.result);
    const double time = own.result.time.end_to_end;
    return {formatQuantity(time, dimension::time), time, dimension::time,
            "End to end, of one request."};
}

OwnFigure compute(const Own& own)
{
    const Result& result = own.result;
    if (!result.fits)
        return doesNotRun(result);
    if (!(result.time.device_overlapped > 0.0))
        return absent("It takes no time on the device, so there is no rate.");
    const double attained = result.operations / result.time.device_overlapped;
    const bool integer = isInteger(*result.compute_precision);
    return {formatOperations(attained, dimension::operation_rate, integer), attained,
            dimension::operation_rate,
            "Attained in a stream, of a peak of " +
                formatOperations(result.peak_performance, dimension::operation_rate, integer) +
                "."};
}

OwnFigure storage(const Own& own)
{
    const Constraint& memory = own.result.memory();
    if (!own.result.compute_precision)
        return doesNotRun(own.result);
    if (!memory.value)
        return absent("No memory of the device keeps all that it needs.");
    const MemoryLevel& level = own.subject.device->memory[memory.level];
    // What is needed is no capacity, so it has no place among those of the paradigms.
    return {formatQuantity(*memory.value, dimension::data) + " needed",
            std::nullopt,
            {},
            (own.result.has(Note::HeldActivationsUnknown) ? "At least; " : "") + level.name +
                " holds " + level.capacity.as_written + (memory.met ? "." : ": it does not fit.")};
}

OwnFigure power(const Own& own)
{
    if (!own.result.fits)
        return doesNotRun(own.result);
    const std::optional<Figure>& sustained = own.subject.device->sustained_power;
    if (!sustained)
        return absent("The device's power is not known.");
    return {formatQuantity(sustained->value, dimension::power), sustained->value, dimension::power,
            own.result.energy_per_inference
                ? "Sustained; at most " +
                      formatQuantity(*own.result.energy_per_inference, dimension::energy) +
                      " an inference."
                : std::string{"Sustained."}};
}

OwnFigure cost(const Own& own)
{
    const Device& device = *own.subject.device;
    if (device.price)
        return {formatQuantity(device.price->value, dimension::money), device.price->value,
                dimension::money, "The price of the device."};
    if (device.rental)
        return {formatQuantity(device.rental->value, dimension::money_rate),
                std::nullopt,
                {},
                "Rented: there is no price of one device."};
    return absent("The device's price is not known.");
}

OwnFigure score(std::string_view axis_id, const Own& own)
{
    const std::vector<RadarScore> scores = radarScores(own.scenario, own.catalog, own.result);
    const std::vector<RadarAxis>& known = own.catalog.paradigms.axes;
    for (std::size_t i = 0; i < scores.size(); ++i) {
        if (known[i].id != axis_id)
            continue;
        if (scores[i].score)
            return {formatNumber(*scores[i].score, 2) + " of 10", scores[i].score, dimension::none,
                    "As on the radar. " + std::string{radarFormula(axis_id).reason}};
        if (!own.result.fits)
            return doesNotRun(own.result);
        return absent("A figure that the score is made of is not known.");
    }
    return absent("There is no score of it.");
}

} // namespace

std::string_view axisOf(std::string_view dimension_id)
{
    for (const AxisOfDimension& each : axes) {
        if (each.dimension == dimension_id)
            return each.axis;
    }
    return {};
}

OwnFigure ownFigure(std::string_view id, const Scenario& scenario, const Catalog& catalog,
                    const Result& result)
{
    const std::optional<Subject> subject = subjectOf(scenario, catalog);
    if (!subject)
        return absent("The scenario names a profile that is not there.");
    const Own own{scenario, catalog, result, *subject};
    if (id == "processing-location")
        return location(own);
    if (id == "latency")
        return latency(own);
    if (id == "compute-power")
        return compute(own);
    if (id == "storage-capacity")
        return storage(own);
    if (id == "energy-consumption")
        return power(own);
    if (id == "cost")
        return cost(own);
    if (id == "hardware-requirements")
        return {subject->device->name, std::nullopt, {}, "The scenario's device."};
    if (const std::string_view axis = axisOf(id); !axis.empty())
        return score(axis, own);
    if (id == "development-complexity" || id == "deployment-speed")
        return absent("A matter of people and processes: the model has no figure for it.");
    return absent("The model has no figure for it.");
}

} // namespace deployscope::comparison_table
