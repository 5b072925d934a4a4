// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paradigm/radar_scores.h"

#include <algorithm>
#include <cmath>

namespace deployscope {

namespace {

double bounded(double score)
{
    return std::clamp(score, 0.0, 10.0);
}

// low + slope per decade of the figure over the anchor.
double perDecade(double figure, double anchor, double low, double slope)
{
    return bounded(low + slope * std::log10(figure / anchor));
}

// How far the data goes, m: what is sent at distance 0 still leaves the device, by a metre.
double distanceOfData(const Scenario& scenario, const Result& result)
{
    if (scenario.distance > 0.0)
        return scenario.distance;
    return result.time.network() > 0.0 ? 1.0 : 0.0;
}

RadarScore scoreOf(std::string_view axis, const Scenario& scenario, const Result& result)
{
    if (axis == "compute")
        return {perDecade(result.peak_performance, 1e9, 3.0, 7.0 / 6.0), result.peak_performance,
                1e9};
    if (axis == "privacy") {
        const double distance = distanceOfData(scenario, result);
        return {distance > 0.0
                    ? std::clamp(7.0 - 4.0 / 3.0 * std::log10(distance / 1000.0), 2.0, 9.0)
                    : 10.0,
                distance, 1000.0};
    }
    if (axis == "offline") {
        const double distance = distanceOfData(scenario, result);
        const double score = distance <= 0.0                      ? 10.0
                             : distance <= local_network_distance ? 6.0
                                                                  : 2.0;
        return {score, distance, local_network_distance};
    }
    // What follows is made of times and energies, which only a scenario that runs has.
    if (!result.fits)
        return {};
    const double end_to_end = result.time.end_to_end;
    if (axis == "latency")
        return {perDecade(end_to_end, 1e-3, 10.0, -3.0), end_to_end, 1e-3};
    if (axis == "scalability")
        return {perDecade(*result.throughput, 10.0, 5.0, 1.25), *result.throughput, 10.0};
    if (axis == "energy_efficiency") {
        if (!result.energy_per_inference || *result.energy_per_inference <= 0.0)
            return {};
        return {perDecade(*result.energy_per_inference, 10.0, 3.0, -7.0 / 6.0),
                *result.energy_per_inference, 10.0};
    }
    if (axis == "connectivity") {
        // With no server apart from the device there is no link to depend on.
        if (scenario.distance <= 0.0 && result.time.network() <= 0.0)
            return {10.0, end_to_end, end_to_end};
        return {bounded(10.0 * result.time.device_sum / end_to_end), result.time.device_sum,
                end_to_end};
    }
    if (axis == "real_time") {
        const double budget = scenario.latency_budget.value_or(default_real_time_budget);
        if (budget <= 0.0)
            return {};
        return {perDecade(end_to_end, budget, 5.0, -5.0), end_to_end, budget};
    }
    return {};
}

} // namespace

std::vector<RadarScore> radarScores(const Scenario& scenario, const Catalog& catalog,
                                    const Result& result)
{
    std::vector<RadarScore> scores;
    scores.reserve(catalog.paradigms.axes.size());
    for (const RadarAxis& axis : catalog.paradigms.axes)
        scores.push_back(result.compute_precision ? scoreOf(axis.id, scenario, result)
                                                  : RadarScore{});
    return scores;
}

RadarFormula radarFormula(std::string_view axis)
{
    if (axis == "compute")
        return {"min(10, max(0, 3 + 7 / 6 * log10(figure / anchor)))", "R_peak",
                "A microcontroller of 1 GFLOP/s scores the paradigm's 3, an accelerator of "
                "1 PFLOP/s its 10; between them each tenfold counts the same."};
    if (axis == "latency")
        return {"min(10, max(0, 10 - 3 * log10(figure / anchor)))", "T_end",
                "A millisecond scores 10, and every tenfold wait costs 3 points."};
    if (axis == "scalability")
        return {"min(10, max(0, 5 + 1.25 * log10(figure / anchor)))", "X",
                "Ten inferences a second score 5, a hundred thousand 10: how far one device "
                "carries a growing demand."};
    if (axis == "energy_efficiency")
        return {"min(10, max(0, 3 - 7 / 6 * log10(figure / anchor)))", "E_inf",
                "Ten joules, the chapter's cloud ResNet-50, score 3, and ten microjoules, its "
                "keyword spotter, 10."};
    if (axis == "connectivity")
        return {"10 * figure / anchor", "T_dev",
                "The share of a request that passes without the network."};
    if (axis == "privacy")
        return {"figure > 0 ? min(9, max(2, 7 - 4 / 3 * log10(figure / anchor))) : 10", "d",
                "Data that stays on the device scores 10; every tenfold of distance crosses more "
                "hands."};
    if (axis == "real_time")
        return {"min(10, max(0, 5 - 5 * log10(figure / anchor)))", "T_end",
                "Just meeting the budget scores 5, a tenth of it 10. Without a budget, 100 ms is "
                "assumed."};
    if (axis == "offline")
        return {"figure <= 0 ? 10 : (figure <= anchor ? 6 : 2)", "d",
                "On the device everything goes on without a network; within a kilometre a local "
                "network does, beyond it the outside link decides."};
    return {};
}

} // namespace deployscope
