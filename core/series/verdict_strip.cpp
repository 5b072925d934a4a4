// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/series/verdict_strip.h"

#include "core/evaluation/constraints.h"
#include "core/evaluation/evaluate.h"
#include "core/evaluation/verdict.h"
#include "core/units/format.h"

namespace deployscope {

namespace {

std::string capitalised(std::string_view text)
{
    std::string result{text};
    if (!result.empty() && result.front() >= 'a' && result.front() <= 'z')
        result.front() = static_cast<char>(result.front() - 'a' + 'A');
    return result;
}

StripFigure absent(std::string caption, std::string explains, std::string reserved)
{
    return {std::move(caption), "—", FigureMood::Absent, std::move(explains), std::move(reserved)};
}

StripFigure bottleneckFigure(const Result& result)
{
    StripFigure figure = absent("Device bottleneck", "bottleneck", "Compute ×1.91");
    if (!result.fits)
        return figure;
    figure.mood = FigureMood::Neutral;
    figure.value = capitalised(nameOf(result.device_bottleneck));
    const bool compared = result.device_bottleneck == Bottleneck::Compute ||
                          result.device_bottleneck == Bottleneck::Memory;
    if (compared && result.bottleneck_ratio)
        figure.value += " " + formatRatio(*result.bottleneck_ratio);
    return figure;
}

StripFigure deviceTimeFigure(const Result& result)
{
    StripFigure figure = absent("Batch time, stream", "device_overlapped", "25.11 ms");
    if (result.fits) {
        figure.mood = FigureMood::Neutral;
        figure.value = formatQuantity(result.time.device_overlapped, dimension::time);
    }
    return figure;
}

// What one inference is in this phase, where it is not simply that.
std::string_view unitOf(Phase phase)
{
    switch (phase) {
    case Phase::Inference:
        return {};
    case Phase::Decode:
        return "token";
    case Phase::Prefill:
        return "prompt";
    case Phase::Training:
        return "sample";
    }
    return {};
}

StripFigure throughputFigure(const Result& result, std::string_view unit)
{
    StripFigure figure =
        absent(unit.empty() ? "Throughput" : "Throughput, " + std::string{unit} + "s", "throughput",
               "39.8 k/s");
    if (result.throughput) {
        figure.mood = FigureMood::Neutral;
        figure.value = formatQuantity(*result.throughput, dimension::rate);
    }
    return figure;
}

StripFigure memoryFigure(const std::optional<Subject>& subject, const Result& result)
{
    StripFigure figure = absent("Fits memory", "memory_required", "51.2 MB of 80 GiB");
    if (!subject)
        return figure;
    const Constraint& row = result.memory();
    if (!result.compute_precision) {
        figure.caption = "Memory";
        return figure;
    }
    figure.mood = row.met ? FigureMood::Good : FigureMood::Bad;
    if (!row.met)
        figure.caption = "Does not fit";
    if (row.value && row.limit)
        figure.value = formatQuantity(*row.value, dimension::data) + " of " +
                       subject->device->memory[row.level].capacity.as_written;
    else
        figure.value = row.met ? "yes" : "no home for it";
    return figure;
}

StripFigure endToEndFigure(const Result& result)
{
    StripFigure figure = absent("End to end", "end_to_end", "15.04 ms");
    if (result.fits) {
        figure.mood = FigureMood::Neutral;
        figure.value = formatQuantity(result.time.end_to_end, dimension::time);
    }
    return figure;
}

StripFigure energyFigure(const Result& result, std::string_view unit)
{
    StripFigure figure =
        absent(unit.empty() ? "Energy, at most" : "Energy, at most, a " + std::string{unit},
               "energy_per_inference", "11.1 mJ");
    if (result.energy_per_inference) {
        figure.mood = FigureMood::Neutral;
        figure.value = formatQuantity(*result.energy_per_inference, dimension::energy);
    }
    return figure;
}

StripFigure budgetFigure(const Scenario& scenario, const Result& result)
{
    StripFigure figure = absent("Latency budget", "latency_budget", "−5.04 ms over");
    if (!scenario.latency_budget) {
        figure.value = "none set";
        return figure;
    }
    figure.caption = "Budget " + formatExact(*scenario.latency_budget, dimension::time);
    if (!result.fits)
        return figure;
    const double slack = *scenario.latency_budget - result.time.end_to_end;
    figure.mood = slack >= 0.0 ? FigureMood::Good : FigureMood::Bad;
    figure.value = slack >= 0.0 ? formatQuantity(slack, dimension::time) + " left"
                                : formatQuantity(-slack, dimension::time) + " over";
    return figure;
}

} // namespace

VerdictStrip verdictStrip(const Scenario& scenario, const Catalog& catalog, const Result& result)
{
    VerdictStrip strip;
    const auto subject = subjectOf(scenario, catalog);
    const std::string_view unit =
        subject ? unitOf(phaseOf(scenario, *subject->workload)) : std::string_view{};
    strip.figures = {bottleneckFigure(result),       deviceTimeFigure(result),
                     throughputFigure(result, unit), energyFigure(result, unit),
                     memoryFigure(subject, result),  endToEndFigure(result),
                     budgetFigure(scenario, result)};
    if (!subject) {
        strip.headline = "No scenario";
        strip.sentence = "The scenario names a profile that is not there.";
        return strip;
    }
    strip.feasible = result.feasible;
    strip.headline = headlineOf(result);
    strip.sentence = verdictText(scenario, catalog, result);
    if (result.feasible && strip.sentence.rfind("Feasible. ", 0) == 0)
        strip.sentence.erase(0, 10);
    return strip;
}

} // namespace deployscope
