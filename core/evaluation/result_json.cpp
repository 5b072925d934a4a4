// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/result_json.h"

#include "core/evaluation/constraints.h"
#include "core/evaluation/evaluate.h"
#include "core/evaluation/scenario_file.h"
#include "core/evaluation/verdict.h"

#include <nlohmann/json.hpp>

#include <cmath>

namespace deployscope {

namespace {

using Json = nlohmann::ordered_json;

Json number(double value)
{
    return std::isfinite(value) ? Json(value) : Json();
}

template <typename Value> Json orNull(const std::optional<Value>& value)
{
    return value ? Json(*value) : Json();
}

Json trafficJson(const Traffic& traffic)
{
    return {{"weights", number(traffic.weights)},
            {"activations", number(traffic.activations)},
            {"kv_cache", number(traffic.kv_cache)},
            {"lookups", number(traffic.lookups)},
            {"total", number(traffic.total)}};
}

Json timeJson(const Times& time)
{
    return {{"compute", number(time.compute)},
            {"memory", number(time.memory)},
            {"overhead", number(time.overhead)},
            {"device_sum", number(time.device_sum)},
            {"device_overlapped", number(time.device_overlapped)},
            {"network_propagation", number(time.network_propagation)},
            {"network_transfer", number(time.network_transfer)},
            {"network_software", number(time.network_software)},
            {"end_to_end", number(time.end_to_end)}};
}

std::string_view unitOf(ConstraintKind kind)
{
    switch (kind) {
    case ConstraintKind::Memory:
        return "B";
    case ConstraintKind::Precision:
        return "";
    case ConstraintKind::LatencyBudget:
    case ConstraintKind::BatteryLife:
        return "s";
    case ConstraintKind::PowerBudget:
        return "W";
    case ConstraintKind::RequestRate:
        return "1/s";
    case ConstraintKind::NetworkCapacity:
        return "B/s";
    case ConstraintKind::Price:
        return "USD";
    }
    return "";
}

Json constraintsJson(const Scenario& scenario, const Subject& subject, const Result& result)
{
    Json rows = Json::array();
    for (std::size_t i = 0; i < result.constraint_count; ++i) {
        const Constraint& row = result.constraints[i];
        const auto margin = marginOf(row);
        rows.push_back({{"name", idOf(row.kind)},
                        {"value", orNull(row.value)},
                        {"limit", orNull(row.limit)},
                        {"unit", unitOf(row.kind)},
                        {"margin", margin ? Json(*margin * 100.0) : Json()},
                        {"met", row.met},
                        {"message", constraintMessage(row, scenario, subject, result)}});
    }
    return rows;
}

} // namespace

nlohmann::ordered_json evaluationToJson(const Scenario& scenario, const Catalog& catalog,
                                        const Result& result)
{
    const auto subject = subjectOf(scenario, catalog);
    Json document;
    document["scenario"] = toJson(scenario, catalog);
    if (!subject)
        return document;
    const bool runs = result.compute_precision.has_value();
    const auto figure = [runs](double value) { return runs ? number(value) : Json(); };
    document["operations"] = figure(result.operations);
    document["peak_performance"] = figure(result.peak_performance);
    document["compute_precision"] = runs ? Json(idOf(*result.compute_precision)) : Json();
    document["traffic"] = runs ? trafficJson(result.traffic) : Json();
    document["arithmetic_intensity"] = orNull(result.arithmetic_intensity);
    document["ridge_point"] = orNull(result.ridge_point);
    document["attainable_performance"] = figure(result.attainable_performance);
    document["time"] = runs ? timeJson(result.time) : Json();
    document["device_bottleneck"] = runs ? Json(nameOf(result.device_bottleneck)) : Json();
    document["bottleneck_ratio"] = orNull(result.bottleneck_ratio);
    document["request_bottleneck"] = runs ? Json(nameOf(result.request_bottleneck)) : Json();
    document["compute_bound_from_batch"] = orNull(result.compute_bound_from_batch);
    document["throughput"] = orNull(result.throughput);
    Json required = Json::object();
    for (std::size_t i = 0; i < result.level_count; ++i) {
        if (subject->device->memory[i].role == MemoryRole::Main)
            required[subject->device->memory[i].name] = number(result.levels[i].required);
    }
    document["memory_required"] = runs ? required : Json();
    document["fits"] = result.fits;
    document["largest_batch_that_fits"] = orNull(result.largest_batch_that_fits);
    document["widest_precision_that_fits"] =
        result.widest_precision_that_fits ? Json(idOf(*result.widest_precision_that_fits)) : Json();
    document["energy_per_inference"] = orNull(result.energy_per_inference);
    document["transmission_energy"] = orNull(result.transmission_energy);
    document["battery_life"] = orNull(result.battery_life);
    document["constraints"] = constraintsJson(scenario, *subject, result);
    document["feasible"] = result.feasible;
    document["first_wall"] = result.first_wall ? Json(nameOf(*result.first_wall)) : Json();
    document["notes"] = noteTexts(scenario, *subject, result);
    return document;
}

} // namespace deployscope
