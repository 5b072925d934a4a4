// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/series/baseline_comparison.h"

#include "core/evaluation/evaluate.h"
#include "core/units/format.h"

#include <optional>

namespace deployscope {

namespace {

BaselineDelta delta(std::string name, std::optional<double> pinned, std::optional<double> current,
                    Dimension dimension, bool more_is_better)
{
    BaselineDelta result;
    result.name = std::move(name);
    result.pinned = pinned ? formatQuantity(*pinned, dimension) : "—";
    if (!pinned || !current || *pinned <= 0.0)
        return result;
    const double ratio = *current / *pinned;
    result.change = formatRatio(ratio);
    if (ratio > 1.0 + 1e-9)
        result.better = more_is_better ? 1 : -1;
    else if (ratio < 1.0 - 1e-9)
        result.better = more_is_better ? -1 : 1;
    return result;
}

std::optional<double> endToEnd(const Result& result)
{
    return result.fits ? std::optional(result.time.end_to_end) : std::nullopt;
}

} // namespace

BaselineComparison compareBaseline(const Baseline& baseline, const Catalog& catalog,
                                   const Result& current)
{
    BaselineComparison comparison;
    comparison.name = baseline.name;
    const auto subject = subjectOf(baseline.scenario, catalog);
    if (!subject) {
        comparison.known = false;
        comparison.feasible = false;
        return comparison;
    }
    const Result pinned =
        evaluate(baseline.scenario, *subject->workload, *subject->device, *subject->network);
    comparison.tier = subject->device->tier;
    comparison.feasible = pinned.feasible;
    comparison.deltas = {
        delta("end to end", endToEnd(pinned), endToEnd(current), dimension::time, false),
        delta("throughput", pinned.throughput, current.throughput, dimension::rate, true),
        delta("energy", pinned.energy_per_inference, current.energy_per_inference,
              dimension::energy, false)};
    return comparison;
}

} // namespace deployscope
