// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/result.h"

#include <optional>
#include <vector>

namespace deployscope::testing {

// Every number and every choice of a result, in a fixed order: two results are the same where
// these are. What is absent stands as 0 behind a 0, what is there behind a 1.
inline std::vector<double> everyFigure(const Result& result)
{
    std::vector<double> figures;
    const auto add = [&figures](auto... values) {
        (figures.push_back(static_cast<double>(values)), ...);
    };
    const auto addOptional = [&add](const auto& value) {
        add(value.has_value(), value ? static_cast<double>(*value) : 0.0);
    };
    addOptional(result.compute_precision);
    add(result.operations, result.peak_performance, result.attainable_performance);
    const Traffic& traffic = result.traffic;
    add(traffic.weights, traffic.activations, traffic.kv_cache, traffic.lookups, traffic.total);
    addOptional(result.arithmetic_intensity);
    addOptional(result.ridge_point);
    const Times& time = result.time;
    add(time.compute, time.memory, time.overhead, time.device_sum, time.device_overlapped,
        time.network_propagation, time.network_transfer, time.network_software, time.end_to_end,
        time.network());
    add(result.device_bottleneck, result.request_bottleneck, result.fits, result.feasible,
        result.notes, result.level_count, result.constraint_count);
    addOptional(result.bottleneck_ratio);
    addOptional(result.compute_bound_from_batch);
    addOptional(result.throughput);
    addOptional(result.largest_batch_that_fits);
    addOptional(result.widest_precision_that_fits);
    addOptional(result.energy_per_inference);
    addOptional(result.transmission_energy);
    addOptional(result.battery_life);
    addOptional(result.first_wall);
    for (const LevelUse& level : result.levels)
        add(level.traffic, level.time, level.required, level.must_hold, level.fits);
    for (const Constraint& row : result.constraints) {
        add(row.kind, row.at_least, row.met, row.wall, row.level);
        addOptional(row.value);
        addOptional(row.limit);
    }
    return figures;
}

} // namespace deployscope::testing
