// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/constraints.h"

#include <cmath>

namespace deployscope {

namespace {

void add(Result& result, Constraint constraint)
{
    result.constraints[result.constraint_count++] = constraint;
}

// A limit that is met where both figures are known and the value keeps to it.
Constraint bounded(ConstraintKind kind, Wall wall, std::optional<double> value,
                   std::optional<double> limit, bool at_least)
{
    Constraint constraint{
        .kind = kind, .value = value, .limit = limit, .at_least = at_least, .wall = wall};
    constraint.met = value && limit && (at_least ? *value >= *limit : *value <= *limit);
    return constraint;
}

Constraint memoryConstraint(const Result& result, const Device& device)
{
    // The level that is fullest speaks for all. What cannot run at all has no figure.
    Constraint constraint{.kind = ConstraintKind::Memory, .wall = Wall::DoesNotFit};
    if (!result.compute_precision)
        return constraint; // the row of the precision speaks
    double fullest = -1.0;
    bool all_fit = true;
    for (std::size_t i = 0; i < device.memory.size(); ++i) {
        const LevelUse& use = result.levels[i];
        const double capacity = device.memory[i].capacity.value;
        all_fit = all_fit && use.fits;
        if (use.must_hold && capacity > 0.0 && use.required / capacity > fullest) {
            fullest = use.required / capacity;
            constraint.value = use.required;
            constraint.limit = capacity;
            constraint.level = static_cast<std::uint8_t>(i);
        }
    }
    constraint.met = all_fit && !result.has(Note::NoHomeForData);
    if (all_fit && !constraint.met) {
        constraint.value.reset();
        constraint.limit.reset();
    }
    return constraint;
}

Wall latencyWall(const Times& time, double budget)
{
    if (time.network_propagation > budget)
        return Wall::Light;
    if (time.network_propagation + time.network_transfer > budget)
        return Wall::Bandwidth;
    return Wall::Time;
}

std::optional<double> valueOf(const std::optional<Figure>& figure)
{
    return figure ? std::optional(figure->value) : std::nullopt;
}

// The direction of the link that is nearer to full.
Constraint networkConstraint(double rate, const Workload& workload, const Network& network)
{
    std::optional<double> value;
    std::optional<double> limit;
    double fullest = -1.0;
    const auto consider = [&](const std::optional<Figure>& payload,
                              const std::optional<Figure>& link) {
        if (payload && link && rate * payload->value / link->value > fullest) {
            fullest = rate * payload->value / link->value;
            value = rate * payload->value;
            limit = link->value;
        }
    };
    consider(workload.payload_up, network.uplink);
    consider(workload.payload_down, network.downlink);
    // A request of unknown size may be any: that it passes cannot be claimed.
    if (network.uplink && !workload.payload_up)
        value.reset();
    return bounded(ConstraintKind::NetworkCapacity, Wall::Bandwidth, value, limit, false);
}

} // namespace

void judge(Result& result, const Scenario& scenario, const Workload& workload, const Device& device,
           const Network& network)
{
    result.constraint_count = 0;
    add(result, memoryConstraint(result, device));
    add(result, Constraint{.kind = ConstraintKind::Precision,
                           .met = result.compute_precision.has_value(),
                           .wall = Wall::DoesNotFit});
    if (scenario.latency_budget) {
        const auto value = result.fits ? std::optional(result.time.end_to_end) : std::nullopt;
        add(result, bounded(ConstraintKind::LatencyBudget,
                            latencyWall(result.time, *scenario.latency_budget), value,
                            scenario.latency_budget, false));
    }
    if (scenario.power_budget)
        add(result, bounded(ConstraintKind::PowerBudget, Wall::Heat,
                            valueOf(device.sustained_power), scenario.power_budget, false));
    if (scenario.battery_life)
        add(result, bounded(ConstraintKind::BatteryLife, Wall::Battery, result.battery_life,
                            scenario.battery_life, true));
    if (scenario.request_rate) {
        add(result, bounded(ConstraintKind::RequestRate, Wall::Time, result.throughput,
                            scenario.request_rate, true));
        if (network.uplink || network.downlink)
            add(result, networkConstraint(*scenario.request_rate, workload, network));
    }
    if (scenario.price_budget)
        add(result, bounded(ConstraintKind::Price, Wall::Money, valueOf(device.price),
                            scenario.price_budget, false));

    result.feasible = true;
    result.first_wall.reset();
    for (std::size_t i = 0; i < result.constraint_count; ++i) {
        const Constraint& constraint = result.constraints[i];
        if (constraint.met)
            continue;
        result.feasible = false;
        if (!result.first_wall || constraint.wall < *result.first_wall)
            result.first_wall = constraint.wall;
    }
}

std::optional<double> marginOf(const Constraint& constraint)
{
    if (!constraint.value || !constraint.limit || *constraint.limit == 0.0)
        return std::nullopt;
    const double room = constraint.at_least ? *constraint.value - *constraint.limit
                                            : *constraint.limit - *constraint.value;
    return room / std::abs(*constraint.limit);
}

std::string_view idOf(ConstraintKind kind)
{
    switch (kind) {
    case ConstraintKind::Memory:
        return "memory";
    case ConstraintKind::Precision:
        return "precision";
    case ConstraintKind::LatencyBudget:
        return "latency_budget";
    case ConstraintKind::PowerBudget:
        return "power_budget";
    case ConstraintKind::BatteryLife:
        return "battery_life";
    case ConstraintKind::RequestRate:
        return "request_rate";
    case ConstraintKind::NetworkCapacity:
        return "network_capacity";
    case ConstraintKind::Price:
        return "price";
    }
    return "";
}

std::string_view nameOf(ConstraintKind kind)
{
    switch (kind) {
    case ConstraintKind::Memory:
        return "memory";
    case ConstraintKind::Precision:
        return "precision";
    case ConstraintKind::LatencyBudget:
        return "latency budget";
    case ConstraintKind::PowerBudget:
        return "power budget";
    case ConstraintKind::BatteryLife:
        return "battery life";
    case ConstraintKind::RequestRate:
        return "request rate";
    case ConstraintKind::NetworkCapacity:
        return "network capacity";
    case ConstraintKind::Price:
        return "price";
    }
    return "";
}

std::string_view nameOf(Wall wall)
{
    switch (wall) {
    case Wall::DoesNotFit:
        return "does not fit";
    case Wall::Light:
        return "light";
    case Wall::Heat:
        return "heat";
    case Wall::Battery:
        return "battery";
    case Wall::Bandwidth:
        return "bandwidth";
    case Wall::Time:
        return "time";
    case Wall::Money:
        return "money";
    }
    return "";
}

std::string_view nameOf(Bottleneck bottleneck)
{
    switch (bottleneck) {
    case Bottleneck::Compute:
        return "compute";
    case Bottleneck::Memory:
        return "memory";
    case Bottleneck::Overhead:
        return "overhead";
    case Bottleneck::Network:
        return "network";
    case Bottleneck::Balanced:
        return "balanced";
    }
    return "";
}

} // namespace deployscope
