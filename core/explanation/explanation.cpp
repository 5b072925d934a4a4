// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explanation/explanation.h"

#include "core/evaluation/constraints.h"
#include "core/evaluation/verdict.h"
#include "core/explanation/sentences.h"
#include "core/explanation/steps.h"
#include "core/paradigm/radar_scores.h"
#include "core/units/format.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace deployscope {

namespace {

using Writer = void (*)(Derivation&, Sentences&, const Case&);

struct Entry
{
    std::string_view id;
    std::string_view title;
    bool needs_fit; // a figure that only what fits can have
    Writer write;
};

void writeVerdict(Derivation& derivation, Sentences& sentences, const Case& c)
{
    if (c.result.fits)
        addLatencySlack(derivation, c);
    for (std::size_t i = 0; i < c.result.constraint_count; ++i)
        sentences.push_back(
            constraintMessage(c.result.constraints[i], c.scenario, c.subject, c.result));
}

const std::array entries{
    Entry{"operations", "Operations", false,
          [](Derivation& d, Sentences& s, const Case& c) {
              addOperations(d, c);
              sayConvention(s, c);
          }},
    Entry{"peak_performance", "Peak performance", false,
          [](Derivation& d, Sentences& s, const Case& c) {
              c.result.fits ? addCompute(d, c) : addPeak(d, c);
              addFurtherFigures(d, c);
              s.push_back(constraintMessage(c.result.precision(), c.scenario, c.subject, c.result));
          }},
    Entry{"bandwidth", "Memory bandwidth", true,
          [](Derivation& d, Sentences& s, const Case& c) {
              addMemory(d, c);
              sayBottleneck(s, c);
          }},
    Entry{"traffic", "Memory traffic", false,
          [](Derivation& d, Sentences& s, const Case& c) {
              addTraffic(d, c);
              sayActivations(s, c);
          }},
    Entry{"arithmetic_intensity", "Arithmetic intensity", false,
          [](Derivation& d, Sentences& s, const Case& c) {
              addIntensity(d, c);
              sayActivations(s, c);
              sayConvention(s, c);
          }},
    Entry{"ridge_point", "Ridge point", false,
          [](Derivation& d, Sentences& s, const Case& c) {
              addRidge(d, c);
              addIntensity(d, c);
              s.push_back("Left of the ridge the memory bounds, right of it the processor.");
              sayCrossover(s, c);
          }},
    Entry{"attainable_performance", "Attainable performance", true,
          [](Derivation& d, Sentences& s, const Case& c) {
              addAttainable(d, c);
              sayBottleneck(s, c);
          }},
    Entry{"compute", "Compute time", true,
          [](Derivation& d, Sentences& s, const Case& c) {
              addCompute(d, c);
              sayBottleneck(s, c);
              sayConvention(s, c);
          }},
    Entry{"memory", "Memory time", true,
          [](Derivation& d, Sentences& s, const Case& c) {
              addMemory(d, c);
              sayBottleneck(s, c);
              sayPrecision(s, c);
              sayActivations(s, c);
              sayCrossover(s, c);
          }},
    Entry{"overhead", "Fixed overhead", true,
          [](Derivation& d, Sentences& s, const Case& c) {
              addDeviceSum(d, c);
              s.push_back("Launching and scheduling cost this once per batch, whatever its size.");
          }},
    Entry{"device_sum", "Time on the device, one request", true,
          [](Derivation& d, Sentences& s, const Case& c) {
              addDeviceSum(d, c);
              s.push_back("One isolated request pays each term in turn: the Iron Law's sum.");
              sayBottleneck(s, c);
          }},
    Entry{"device_overlapped", "Time on the device, in a stream", true,
          [](Derivation& d, Sentences& s, const Case& c) {
              addDeviceOverlapped(d, c);
              s.push_back("In a stream the next batch is fetched while this one computes: only the "
                          "longer term counts, the Bottleneck Principle.");
              sayBottleneck(s, c);
          }},
    Entry{"network_propagation", "The light barrier", false,
          [](Derivation& d, Sentences& s, const Case& c) {
              addPropagation(d, c);
              sayLight(s, c);
          }},
    Entry{"network_transfer", "Transfer of the payload", false,
          [](Derivation& d, Sentences& s, const Case& c) {
              addTransfer(d, c);
              s.push_back(c.subject.network->summary);
          }},
    Entry{"network_software", "Software overhead of the service", true,
          [](Derivation& d, Sentences& s, const Case& c) {
              addEndToEnd(d, c);
              s.push_back("On top of the distance " + std::string{typical_software_overhead} +
                          " (ML Systems, the light barrier).");
          }},
    Entry{"end_to_end", "End to end time", true,
          [](Derivation& d, Sentences& s, const Case& c) {
              addEndToEnd(d, c);
              sayLight(s, c);
              sayBottleneck(s, c);
          }},
    Entry{"bottleneck", "The bottleneck", true,
          [](Derivation& d, Sentences& s, const Case& c) {
              addBottleneck(d, c);
              sayBottleneck(s, c);
              sayPrecision(s, c);
              sayActivations(s, c);
              sayCrossover(s, c);
              sayConvention(s, c);
          }},
    Entry{"compute_bound_from_batch", "Compute-bound from batch", true,
          [](Derivation& d, Sentences& s, const Case& c) {
              addBottleneck(d, c);
              sayCrossover(s, c);
              sayActivations(s, c);
          }},
    Entry{"throughput", "Throughput", true,
          [](Derivation& d, Sentences& s, const Case& c) {
              addThroughput(d, c);
              sayHeat(s, c);
              s.push_back("A stream overlaps memory and compute, so the longer of them sets the "
                          "pace.");
              sayBottleneck(s, c);
          }},
    Entry{"memory_required", "Memory that must fit", false,
          [](Derivation& d, Sentences& s, const Case& c) {
              addMemoryRequired(d, c);
              sayFit(s, c);
          }},
    Entry{"largest_batch_that_fits", "Largest batch that fits", false,
          [](Derivation& d, Sentences& s, const Case& c) {
              addMemoryRequired(d, c);
              sayFit(s, c);
          }},
    Entry{"energy_per_inference", "Energy of an inference", true,
          [](Derivation& d, Sentences& s, const Case& c) {
              addEnergy(d, c);
              sayEnergy(s, c);
              sayHeat(s, c);
          }},
    Entry{"transmission_energy", "Energy of sending", false,
          [](Derivation& d, Sentences& s, const Case& c) {
              addTransmissionEnergy(d, c);
              if (!c.result.transmission_energy)
                  s.push_back("The radio energy of " + c.subject.network->name +
                              " or the payload of " + c.subject.workload->name +
                              " is not known: the energy of sending cannot be told.");
              sayEnergy(s, c);
          }},
    Entry{"battery_life", "Battery life", true,
          [](Derivation& d, Sentences& s, const Case& c) {
              addBatteryLife(d, c);
              const Device& device = *c.subject.device;
              if (!device.battery)
                  s.push_back("The profile of the " + device.short_name +
                              " gives no battery to last.");
              else if (!device.sustained_power)
                  s.push_back("The profile of the " + device.short_name +
                              " gives no power, so no battery life can be told.");
              else if (!c.result.battery_life)
                  s.push_back("Nothing is drawn that would empty the battery of the " +
                              device.short_name + ".");
          }},
    Entry{"latency_budget", "Latency budget", true,
          [](Derivation& d, Sentences& s, const Case& c) {
              addLatencySlack(d, c);
              sayLight(s, c);
          }},
    Entry{"verdict", "Verdict", false, writeVerdict},
};

// Why nothing can be derived: the rows that are not met because it does not fit or cannot run.
void sayWhyNot(Sentences& sentences, const Case& c)
{
    for (std::size_t i = 0; i < c.result.constraint_count; ++i) {
        const Constraint& row = c.result.constraints[i];
        if (!row.met && row.wall == Wall::DoesNotFit)
            sentences.push_back(constraintMessage(row, c.scenario, c.subject, c.result));
    }
    sayWhatFits(sentences, c);
    sentences.push_back("What cannot run has no such figure.");
}

// What the figure of an axis is made of.
void addRadarFigure(Derivation& derivation, std::string_view axis, const Case& c)
{
    if (axis == "compute")
        addPeak(derivation, c);
    else if (axis == "latency" || axis == "real_time" || axis == "connectivity")
        addEndToEnd(derivation, c);
    else if (axis == "scalability")
        addThroughput(derivation, c);
    else if (axis == "energy_efficiency")
        addEnergy(derivation, c);
}

Dimension dimensionOfAxis(std::string_view axis)
{
    if (axis == "compute")
        return dimension::operation_rate;
    if (axis == "scalability")
        return dimension::rate;
    if (axis == "energy_efficiency")
        return dimension::energy;
    if (axis == "privacy" || axis == "offline")
        return dimension::length;
    return dimension::time;
}

std::optional<Explanation> explainRadar(std::string_view id, const Case& c, const Catalog& catalog)
{
    const std::string_view number = id.substr(std::string_view{"radar:"}.size());
    std::size_t index = 0;
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), index);
    const auto& axes = catalog.paradigms.axes;
    if (error != std::errc{} || end != number.data() + number.size() || index >= axes.size())
        return std::nullopt;
    Explanation explanation;
    explanation.id = id;
    explanation.title = axes[index].name;
    const RadarScore score = radarScores(c.scenario, catalog, c.result)[index];
    const RadarFormula formula = radarFormula(axes[index].id);
    Derivation derivation;
    if (score.score) {
        const Dimension dimension = dimensionOfAxis(axes[index].id);
        addRadarFigure(derivation, axes[index].id, c);
        derivation.input("figure", std::string{formula.figure_symbol}, score.figure,
                         formatQuantity(score.figure, dimension));
        derivation.input("anchor", formatQuantity(score.anchor, dimension), score.anchor,
                         formatQuantity(score.anchor, dimension));
        derivation.step("score", "score", axes[index].name + ", out of 10", formula.formula,
                        *score.score, dimension::none);
    } else if (!c.result.fits) {
        sayWhyNot(explanation.sentences, c);
    } else if (axes[index].id == "energy_efficiency") {
        sayEnergy(explanation.sentences, c);
    } else {
        explanation.sentences.emplace_back("No figure of the scenario tells of this axis.");
    }
    explanation.steps = derivation.steps();
    explanation.sources = derivation.sources();
    if (!formula.reason.empty())
        explanation.sentences.emplace_back(formula.reason);
    std::string scores = "The chapter's scores:";
    for (std::size_t tier = 0; tier < catalog.paradigms.by_tier.size(); ++tier) {
        const Paradigm& paradigm = catalog.paradigms.by_tier[tier];
        if (index < paradigm.scores.size())
            scores += (tier == 0 ? " " : ", ") + paradigm.name + " " +
                      formatNumber(paradigm.scores[index], 2);
    }
    explanation.sentences.push_back(scores + ".");
    explanation.sources.push_back({"Scores of the paradigms", "", catalog.paradigms.kind,
                                   catalog.paradigms.source, "",
                                   "The formula of the scenario's own score is this program's."});
    return explanation;
}

std::optional<Explanation> explainEntry(std::string_view id, const Case& c)
{
    const auto entry = std::find_if(entries.begin(), entries.end(),
                                    [id](const Entry& candidate) { return candidate.id == id; });
    if (entry == entries.end())
        return std::nullopt;
    Explanation explanation;
    explanation.id = id;
    explanation.title = entry->title;
    if (!c.result.compute_precision || (entry->needs_fit && !c.result.fits)) {
        sayWhyNot(explanation.sentences, c);
        return explanation;
    }
    Derivation derivation;
    entry->write(derivation, explanation.sentences, c);
    explanation.steps = derivation.steps();
    explanation.sources = derivation.sources();
    return explanation;
}

// Notes of the result as sentences, then those of the profiles.
std::vector<std::string> notesOf(const Case& c)
{
    std::vector<std::string> notes;
    for (std::string note : noteTexts(c.scenario, c.subject, c.result)) {
        if (!note.empty() && note.front() >= 'a' && note.front() <= 'z')
            note.front() = static_cast<char>(note.front() - 'a' + 'A');
        notes.push_back(note + ".");
    }
    const auto append = [&notes](const std::string& name, const std::vector<std::string>& texts) {
        for (const std::string& text : texts)
            notes.push_back(name + ": " + text);
    };
    append(c.subject.workload->name, c.subject.workload->notes);
    append(c.subject.device->name, c.subject.device->notes);
    append(c.subject.network->name, c.subject.network->notes);
    return notes;
}

} // namespace

std::optional<Explanation> explain(std::string_view id, const Scenario& scenario,
                                   const Catalog& catalog, const Result& result)
{
    const auto subject = subjectOf(scenario, catalog);
    if (!subject)
        return std::nullopt;
    const Case c{scenario, *subject, result};
    auto explanation =
        id.substr(0, 6) == "radar:" ? explainRadar(id, c, catalog) : explainEntry(id, c);
    if (explanation)
        explanation->notes = notesOf(c);
    return explanation;
}

std::vector<std::string> explainableQuantities(const Catalog& catalog)
{
    std::vector<std::string> ids;
    for (const Entry& entry : entries)
        ids.emplace_back(entry.id);
    for (std::size_t i = 0; i < catalog.paradigms.axes.size(); ++i)
        ids.push_back("radar:" + std::to_string(i));
    return ids;
}

} // namespace deployscope
