// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explanation/steps.h"

#include "core/explanation/step_inputs.h"
#include "core/units/format.h"

#include <string>

namespace deployscope {

Case::Case(const Scenario& the_scenario, const Subject& the_subject, const Result& the_result)
    : scenario(the_scenario)
    , subject(the_subject)
    , result(the_result)
    , demand(demandOf(the_scenario, *the_subject.workload, the_scenario.precision))
    , homes(homesOf(*the_subject.device))
{}

int slowestLevel(const Case& c)
{
    int slowest = c.homes.ridge;
    double longest = 0.0;
    for (std::size_t i = 0; i < c.result.level_count; ++i) {
        if (c.result.levels[i].time > longest) {
            longest = c.result.levels[i].time;
            slowest = static_cast<int>(i);
        }
    }
    return slowest;
}

void addFurtherFigures(Derivation& derivation, const Case& c)
{
    const Device& device = *c.subject.device;
    for (const FurtherFigure& further : device.further_figures)
        derivation.source({device.short_name + ", " + further.name, further.figure.as_written,
                           further.figure.kind, further.figure.source, further.figure.book_says,
                           further.figure.note + (further.figure.note.empty() ? "" : " ") +
                               "Known, but not used by the model."});
}

void addOperations(Derivation& derivation, const Case& c)
{
    const Workload& workload = *c.subject.workload;
    const bool training = phaseOf(c.scenario, workload) == Phase::Training;
    if (training) // forward, and backward for twice as much
        derivation.input("passes", formatNumber(training_operations_factor, 1),
                         training_operations_factor, formatNumber(training_operations_factor, 1));
    addBatch(derivation, c);
    if (!workload.transformer) {
        const CountedOperations& counted = *workload.operations;
        derivation.figure("per_inference", "O_1", counted.figure,
                          workload.name + ", operations per inference, as " +
                              (counted.counts_mac ? "multiply-accumulates" : "FLOP"));
        derivation.input("mac_factor", "f_MAC", macFactor(c.scenario, workload),
                         formatNumber(macFactor(c.scenario, workload), 1));
        derivation.step("operations", "O", "operations per batch",
                        training ? "passes * batch * per_inference * mac_factor"
                                 : "batch * per_inference * mac_factor",
                        c.result.operations, dimension::operations);
        return;
    }
    addParameters(derivation, c);
    addShape(derivation, c);
    std::string active = workload.looked_up_parameters ? "(parameters - looked_up)" : "parameters";
    std::string forward =
        phaseOf(c.scenario, workload) == Phase::Decode
            ? "batch * (2 * " + active + " + 4 * layers * hidden * context)"
            : "batch * (2 * " + active + " * context + 2 * layers * hidden * context * context)";
    derivation.step("operations", "O", "operations per batch",
                    training ? "passes * " + forward : forward, c.result.operations,
                    dimension::operations);
}

void addPeak(Derivation& derivation, const Case& c)
{
    const Device& device = *c.subject.device;
    const Precision precision = *c.result.compute_precision;
    derivation.figure("peak", "R_peak", *device.peak(precision),
                      device.short_name + ", dense peak at " + std::string{nameOf(precision)});
    addEfficiency(derivation, "compute_efficiency", "η", c.scenario.compute_efficiency);
}

void addIntensity(Derivation& derivation, const Case& c)
{
    addOperations(derivation, c);
    addTraffic(derivation, c);
    if (c.result.arithmetic_intensity)
        derivation.step("intensity", "I", "arithmetic intensity", "operations / traffic",
                        *c.result.arithmetic_intensity, dimension::operation_intensity);
}

void addRidge(Derivation& derivation, const Case& c)
{
    addPeak(derivation, c);
    if (c.homes.ridge < 0 || !c.result.ridge_point)
        return;
    addBandwidth(derivation, c, static_cast<std::size_t>(c.homes.ridge));
    derivation.step("ridge", "I_ridge", "ridge point",
                    "peak * compute_efficiency / (bandwidth * bandwidth_efficiency)",
                    *c.result.ridge_point, dimension::operation_intensity);
}

void addAttainable(Derivation& derivation, const Case& c)
{
    addBottleneck(derivation, c);
    derivation.step("attainable", "R", "attainable performance",
                    "operations / max(compute, memory)", c.result.attainable_performance,
                    dimension::operation_rate);
}

} // namespace deployscope
