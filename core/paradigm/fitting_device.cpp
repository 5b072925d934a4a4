// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paradigm/fitting_device.h"

#include "core/evaluation/evaluate.h"
#include "core/evaluation/scenario_file.h"
#include "core/evaluation/starting_scenario.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace deployscope {

namespace {

double memoryOf(const Device& device)
{
    double most = 0.0;
    for (const MemoryLevel& level : device.memory) {
        if (level.role == MemoryRole::Main)
            most = std::max(most, level.capacity.value);
    }
    return most;
}

std::optional<double> userFigure(const DecisionFlow& flow, const FlowAnswers& answers,
                                 std::string_view id)
{
    const FlowQuestion* const question = findQuestion(flow, id);
    if (question == nullptr)
        return std::nullopt;
    const FlowAnswer& answer = answers[static_cast<std::size_t>(question - flow.questions.data())];
    return answer.source == AnswerSource::User ? answer.figure : std::nullopt;
}

// A microcontroller without floating point takes integers.
FittingScenario onDevice(const Scenario& asked, const Device& device, const Catalog& catalog)
{
    FittingScenario moved{movedToDevice(asked, device.id, catalog), false, false};
    if (!validate(moved.scenario, catalog, {}).empty() ||
        evaluate(moved.scenario, catalog).compute_precision)
        return moved;
    std::optional<Precision> best;
    for (const Precision precision : all_precisions) {
        Scenario other = moved.scenario;
        other.precision = precision;
        if ((!best || bytesOf(precision) > bytesOf(*best)) &&
            evaluate(other, catalog).compute_precision)
            best = precision;
    }
    if (best) {
        moved.scenario.precision = *best;
        moved.other_precision = true;
    }
    return moved;
}

} // namespace

std::optional<FittingScenario> fittingScenario(const Scenario& scenario, Tier tier,
                                               const DecisionFlow& flow, const FlowAnswers& answers,
                                               const Catalog& catalog)
{
    Scenario asked = scenario;
    if (const auto budget = userFigure(flow, answers, "latency"))
        asked.latency_budget = budget;
    if (const auto budget = userFigure(flow, answers, "power"))
        asked.power_budget = budget;
    std::optional<FittingScenario> best;
    double best_memory = 0.0;
    for (const Device& device : catalog.devices) {
        if (device.tier != tier)
            continue;
        FittingScenario candidate = onDevice(asked, device, catalog);
        if (!validate(candidate.scenario, catalog, {}).empty())
            continue;
        candidate.feasible = evaluate(candidate.scenario, catalog).feasible;
        const double memory = memoryOf(device);
        const bool better = !best || (candidate.feasible != best->feasible ? candidate.feasible
                                      : candidate.feasible                 ? memory < best_memory
                                                                           : memory > best_memory);
        if (better) {
            best = std::move(candidate);
            best_memory = memory;
        }
    }
    return best;
}

} // namespace deployscope
