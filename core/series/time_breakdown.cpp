// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/series/time_breakdown.h"

#include "core/evaluation/compute.h"
#include "core/evaluation/evaluate.h"
#include "core/evaluation/verdict.h"
#include "core/units/format.h"

#include <algorithm>
#include <utility>

namespace deployscope {

namespace {

std::string seconds(double value)
{
    return formatQuantity(value, dimension::time);
}

void add(std::vector<TimeSegment>& segments, TimePart part, const char* name, double value,
         std::string how = {})
{
    if (value > 0.0)
        segments.push_back({part, name, seconds(value), std::move(how), value});
}

} // namespace

TimeSeries timeSeries(const Scenario& scenario, const Catalog& catalog, const Result& result)
{
    TimeSeries series;
    series.request_axis = timeAxis(0.0);
    series.device_axis = timeAxis(0.0);
    const auto subject = subjectOf(scenario, catalog);
    if (!subject || !result.fits) {
        series.message = "No time for what cannot run.";
        if (subject) {
            const auto& row = result.compute_precision ? result.memory() : result.precision();
            series.message += " " + constraintMessage(row, scenario, *subject, result);
        }
        return series;
    }
    const Times& time = result.time;
    add(series.request, TimePart::Propagation, "Network propagation", time.network_propagation,
        "2 × " + formatQuantity(scenario.distance, dimension::length) + " ÷ " +
            formatIn(speed_of_light_in_fibre, "km/s", 6));
    add(series.request, TimePart::Transfer, "Network transfer", time.network_transfer);
    add(series.request, TimePart::Software, "Service software", time.network_software);
    add(series.device, TimePart::Memory, "Memory", time.memory);
    add(series.device, TimePart::Compute, "Compute", time.compute);
    add(series.device, TimePart::Overhead, "Overhead", time.overhead);
    series.request.insert(series.request.end(), series.device.begin(), series.device.end());
    series.device_overlapped = time.device_overlapped;
    double longest = time.end_to_end;
    if (scenario.latency_budget) {
        series.budget = *scenario.latency_budget;
        series.budget_met = time.end_to_end <= *scenario.latency_budget;
        series.budget_label = "budget " + formatExact(*scenario.latency_budget, dimension::time);
        longest = std::max(longest, *scenario.latency_budget);
    }
    series.request_axis = timeAxis(longest);
    series.device_axis = timeAxis(time.device_sum);
    const std::string overhead = time.overhead > 0.0 ? " + " + seconds(time.overhead) : "";
    series.sum_text = "One request, the sum: " + seconds(time.memory) + " + " +
                      seconds(time.compute) + overhead + " = " + seconds(time.device_sum) +
                      " on the device.";
    series.overlapped_text = "A stream, overlapped: max(" + seconds(time.memory) + ", " +
                             seconds(time.compute) + ")" + overhead + " = " +
                             seconds(time.device_overlapped) + " per batch.";
    return series;
}

Table tableOf(const TimeSeries& series)
{
    Table table;
    table.title = "Where the time goes";
    table.columns = {"part", "time (s)"};
    for (const TimeSegment& segment : series.request)
        table.rows.push_back({segment.name, formatMachine(segment.seconds)});
    if (!series.request.empty()) {
        double sum = 0.0;
        for (const TimeSegment& segment : series.request)
            sum += segment.seconds;
        table.rows.push_back({"End to end, one request", formatMachine(sum)});
        table.rows.push_back(
            {"Per batch on the device, in a stream", formatMachine(series.device_overlapped)});
    }
    if (series.budget)
        table.rows.push_back({"Latency budget", formatMachine(*series.budget)});
    return table;
}

} // namespace deployscope
