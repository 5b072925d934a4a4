// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/evaluation/result.h"
#include "core/evaluation/scenario.h"
#include "core/series/axis.h"
#include "core/series/table.h"

#include <optional>
#include <string>
#include <vector>

namespace deployscope {

enum class TimePart { Propagation, Transfer, Software, Memory, Compute, Overhead };

struct TimeSegment
{
    TimePart part{TimePart::Compute};
    std::string name;   // "Network propagation"
    std::string figure; // "15.0 ms"
    std::string how;    // "2 × 1 500 km ÷ 200 000 km/s"; empty where there is nothing to say
    double seconds{0.0};
};

// Where the time of one request goes. The device's share is often too thin to see at the scale of
// the network, so it has an axis of its own below.
struct TimeSeries
{
    Axis request_axis;                // 0 … end to end or budget, whichever is longer
    std::vector<TimeSegment> request; // in the order that a request lives through, zeros left out
    std::optional<double> budget;     // s
    std::string budget_label;         // "budget 10.0 ms"
    bool budget_met{true};
    Axis device_axis;                // 0 … device sum
    std::vector<TimeSegment> device; // memory, compute, overhead: the sum, for one request
    double device_overlapped{0.0};   // s: the maximum and overhead, for a stream
    std::string sum_text; // "One request, the sum: 25.1 µs + 13.1 µs = 38.3 µs on the device."
    std::string
        overlapped_text; // "A stream, overlapped: max(25.1 µs, 13.1 µs) = 25.1 µs per batch."
    std::string message; // why there is no figure; then the lists are empty
};

TimeSeries timeSeries(const Scenario& scenario, const Catalog& catalog, const Result& result);

Table tableOf(const TimeSeries& series);

} // namespace deployscope
