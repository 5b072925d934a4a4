// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/series/phase_comparison.h"

#include "core/evaluation/compute.h"
#include "core/evaluation/evaluate.h"
#include "core/units/format.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

namespace deployscope {

namespace {

std::string nameOfPhase(Phase phase)
{
    switch (phase) {
    case Phase::Inference:
        return "Inference";
    case Phase::Decode:
        return "Inference: decode";
    case Phase::Prefill:
        return "Inference: prefill";
    case Phase::Training:
        return "Training";
    }
    return {};
}

std::string_view boundOf(Bottleneck bottleneck)
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
        return "balance";
    }
    return {};
}

// "compute-bound", as a sentence has it.
std::string boundText(Bottleneck bottleneck)
{
    return bottleneck == Bottleneck::Balanced ? std::string{"balanced"}
                                              : std::string{boundOf(bottleneck)} + "-bound";
}

void add(PhaseUse& use, std::optional<double> value, std::string text)
{
    use.values.push_back(value.value_or(0.0));
    use.has_value.push_back(value.has_value());
    use.figures.push_back(value ? std::move(text) : "—");
}

PhaseUse useOf(Scenario scenario, Phase phase, const Subject& subject)
{
    PhaseUse use;
    use.phase = phase;
    use.name = nameOfPhase(phase);
    scenario.phase = phase;
    use.result = evaluate(scenario, *subject.workload, *subject.device, *subject.network);
    const Result& result = use.result;
    use.known = result.compute_precision && result.fits;
    const bool runs = result.compute_precision.has_value();
    const auto when = [](bool is, double value) {
        return is ? std::optional(value) : std::nullopt;
    };
    const bool integer = runs && isInteger(*result.compute_precision);
    add(use, when(runs, result.operations),
        formatOperations(result.operations, dimension::operations, integer));
    add(use, when(runs, result.traffic.total),
        formatQuantity(result.traffic.total, dimension::data));
    const std::string needed = result.memory().value
                                   ? formatQuantity(*result.memory().value, dimension::data)
                                   : std::string{};
    add(use, runs ? result.memory().value : std::nullopt, needed);
    add(use, use.known ? result.arithmetic_intensity : std::nullopt,
        result.arithmetic_intensity ? formatOperations(*result.arithmetic_intensity,
                                                       dimension::operation_intensity, integer)
                                    : std::string{});
    add(use, when(use.known, result.time.compute),
        formatQuantity(result.time.compute, dimension::time));
    add(use, when(use.known, result.time.memory),
        formatQuantity(result.time.memory, dimension::time));
    std::string bound = boundText(result.device_bottleneck);
    if (result.bottleneck_ratio && result.device_bottleneck != Bottleneck::Balanced &&
        result.device_bottleneck != Bottleneck::Overhead)
        bound += " " + formatRatio(*result.bottleneck_ratio);
    use.figures.push_back(use.known ? bound : "—");
    use.values.push_back(0.0);
    use.has_value.push_back(false);
    if (!runs)
        use.remark = "The device cannot run it at this precision.";
    else if (!result.fits) {
        const Constraint& memory = result.memory();
        use.remark = memory.value && memory.limit
                         ? "Does not fit: " + formatQuantity(*memory.value, dimension::data) +
                               " needed, " + formatQuantity(*memory.limit, dimension::data) +
                               " there."
                         : std::string{"Does not fit the device's memory."};
    }
    return use;
}

std::string lowered(std::string text)
{
    if (!text.empty() && text[0] >= 'A' && text[0] <= 'Z')
        text[0] = static_cast<char>(text[0] - 'A' + 'a');
    return text;
}

std::string sentenceOf(const PhaseComparison& comparison, const Subject& subject)
{
    std::vector<const PhaseUse*> known;
    for (const PhaseUse& use : comparison.uses)
        if (use.known)
            known.push_back(&use);
    const std::string on = subject.workload->name + " on the " + subject.device->short_name;
    if (known.empty())
        return on + " runs in none of its phases, so nothing limits it but the device itself.";
    const Bottleneck first = known.front()->result.device_bottleneck;
    const bool alike = std::all_of(known.begin(), known.end(), [first](const PhaseUse* use) {
        return use->result.device_bottleneck == first;
    });
    if (alike && known.size() > 1)
        return on + " is " + boundText(first) + " in each of these phases.";
    std::string text = on + " is ";
    for (std::size_t i = 0; i < known.size(); ++i)
        text += (i == 0                  ? ""
                 : i + 1 == known.size() ? " and "
                                         : ", ") +
                boundText(known[i]->result.device_bottleneck) + " in " + lowered(known[i]->name);
    return text + ".";
}

} // namespace

PhaseComparison phaseComparison(const Scenario& scenario, const Catalog& catalog)
{
    PhaseComparison comparison;
    const std::optional<Subject> subject = subjectOf(scenario, catalog);
    if (!subject)
        return comparison;
    comparison.quantities = {"Operations",   "Bytes moved", "Memory needed", "Arithmetic intensity",
                             "Compute time", "Memory time", "Limited by"};
    comparison.units = {"FLOP", "B", "B", "FLOP/B", "s", "s", ""};
    comparison.uses.push_back(useOf(scenario, Phase::Training, *subject));
    for (const Phase phase : subject->workload->phases) {
        if (phase != Phase::Training)
            comparison.uses.push_back(useOf(scenario, phase, *subject));
    }
    comparison.sentence = sentenceOf(comparison, *subject);
    return comparison;
}

Table tableOf(const PhaseComparison& comparison)
{
    Table table;
    table.title = "The scenario's workload by phase";
    table.columns = {"quantity", "unit"};
    for (const PhaseUse& use : comparison.uses)
        table.columns.push_back(use.name);
    for (std::size_t row = 0; row < comparison.quantities.size(); ++row) {
        std::vector<std::string> cells{comparison.quantities[row], comparison.units[row]};
        for (const PhaseUse& use : comparison.uses) {
            const bool word = comparison.units[row].empty();
            cells.push_back(use.has_value[row]  ? formatMachine(use.values[row])
                            : word && use.known ? use.figures[row]
                                                : std::string{});
        }
        table.rows.push_back(std::move(cells));
    }
    return table;
}

} // namespace deployscope
