// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/compute.h"
#include "core/evaluation/verdict.h"
#include "core/units/format.h"

#include <algorithm>
#include <cmath>

namespace deployscope {

namespace {

// The row that the verdict names: the first unmet one of the first wall.
ConstraintKind namedRow(const Result& result)
{
    for (std::size_t i = 0; i < result.constraint_count; ++i) {
        const Constraint& row = result.constraints[i];
        if (!row.met && row.wall == result.first_wall)
            return row.kind;
    }
    return ConstraintKind::Memory;
}

// Whether that row is met now, and no wall has come nearer instead.
bool meets(const Result& result, ConstraintKind kind, Wall wall)
{
    for (std::size_t i = 0; i < result.constraint_count; ++i) {
        if (result.constraints[i].kind == kind && !result.constraints[i].met)
            return false;
    }
    if (!result.first_wall || *result.first_wall > wall)
        return true;
    // Another row may still stand at the same wall, but not where the thing cannot run at all.
    return *result.first_wall == wall && wall != Wall::DoesNotFit;
}

struct Search
{
    const Scenario& scenario;
    const Catalog& catalog;
    Wall wall;
    ConstraintKind kind;
    std::vector<SliderChange>& found;

    // Takes the change if it is one and meets the wall; says whether it does.
    bool consider(Slider slider, Scenario changed, double travel, std::string text) const
    {
        const Result result = evaluate(changed, catalog);
        if (!meets(result, kind, wall))
            return false;
        found.push_back({slider, std::move(changed), travel, result.feasible, std::move(text)});
        return true;
    }
};

void tryBatch(const Search& search, const Result& result)
{
    std::vector<int> batches;
    for (int batch = 1; batch <= limits::max_slider_batch; batch *= 2)
        batches.push_back(batch);
    if (result.largest_batch_that_fits && *result.largest_batch_that_fits >= 1 &&
        *result.largest_batch_that_fits < search.scenario.batch)
        batches.push_back(static_cast<int>(*result.largest_batch_that_fits));
    const double length = std::log2(limits::max_slider_batch);
    const auto travel = [&](int batch) {
        return std::abs(std::log2(static_cast<double>(batch) / search.scenario.batch)) / length;
    };
    std::sort(batches.begin(), batches.end(), [&](int a, int b) { return travel(a) < travel(b); });
    for (const int batch : batches) {
        if (batch == search.scenario.batch)
            continue;
        Scenario changed = search.scenario;
        changed.batch = batch;
        if (search.consider(Slider::Batch, std::move(changed), travel(batch),
                            "batch " + formatCount(batch) + " instead of " +
                                formatCount(search.scenario.batch)))
            return;
    }
}

void tryPrecision(const Search& search)
{
    std::vector<Precision> precisions(all_precisions.begin(), all_precisions.end());
    const auto steps = [&](Precision precision) {
        return std::abs(static_cast<int>(precision) - static_cast<int>(search.scenario.precision));
    };
    std::stable_sort(precisions.begin(), precisions.end(),
                     [&](Precision a, Precision b) { return steps(a) < steps(b); });
    for (const Precision precision : precisions) {
        if (precision == search.scenario.precision)
            continue;
        Scenario changed = search.scenario;
        changed.precision = precision;
        const double travel = steps(precision) / static_cast<double>(precision_count - 1);
        if (search.consider(Slider::Precision, std::move(changed), travel,
                            std::string{nameOf(precision)} + " instead of " +
                                std::string{nameOf(search.scenario.precision)}))
            return;
    }
}

void tryDistance(const Search& search, const Result& result)
{
    const Scenario& scenario = search.scenario;
    if (!scenario.latency_budget || scenario.distance <= 0.0)
        return;
    const double rest = result.time.end_to_end - result.time.network_propagation;
    const double farthest = (*scenario.latency_budget - rest) * speed_of_light_in_fibre / 2.0;
    if (!(farthest > 0.0) || farthest >= scenario.distance)
        return;
    // Rounded down to three digits, so that what is said is what meets the budget.
    const double unit = std::pow(10.0, std::floor(std::log10(farthest)) - 2.0);
    Scenario changed = scenario;
    changed.distance = std::floor(farthest / unit) * unit;
    const double travel = std::min(1.0, std::log10(scenario.distance / changed.distance) / 5.0);
    const std::string text = "a distance of " +
                             formatQuantity(changed.distance, dimension::length) + " instead of " +
                             formatQuantity(scenario.distance, dimension::length);
    search.consider(Slider::Distance, std::move(changed), travel, text);
}

} // namespace

std::vector<SliderChange> leastChanges(const Scenario& scenario, const Catalog& catalog,
                                       const Result& result)
{
    std::vector<SliderChange> found;
    if (!result.first_wall)
        return found;
    const Search search{scenario, catalog, *result.first_wall, namedRow(result), found};
    tryBatch(search, result);
    tryPrecision(search);
    tryDistance(search, result);
    std::stable_sort(found.begin(), found.end(), [](const SliderChange& a, const SliderChange& b) {
        return a.travel < b.travel;
    });
    return found;
}

} // namespace deployscope
