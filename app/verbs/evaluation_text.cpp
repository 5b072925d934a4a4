// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/verbs/evaluation_text.h"

#include "app/verbs/text_table.h"
#include "core/evaluation/constraints.h"
#include "core/evaluation/evaluate.h"
#include "core/evaluation/verdict.h"
#include "core/units/format.h"

#include <cctype>
#include <utility>
#include <vector>

namespace deployscope::app {

namespace {

constexpr auto indent = "  ";

// The text under way: sections of one name and value per line.
class Writer
{
public:
    Writer(const Scenario& scenario, const Subject& subject, const Result& result)
        : m_scenario(scenario)
        , m_subject(subject)
        , m_result(result)
        , m_runs(result.compute_precision.has_value())
        , m_integer(isInteger(result.compute_precision.value_or(scenario.precision)))
    {}

    void writeScenario();
    void writeBottleneck();
    void writePerformance();
    void writeTraffic();
    void writeTime();
    void writeMemory();
    void writeEnergy();
    void writeConstraints();
    void writeNotes();

    std::string text;

private:
    struct Line
    {
        std::string name;
        std::string value;
    };

    void section(const char* title, std::vector<Line>&& lines);
    static std::string quantity(double value, Dimension dimension);
    std::string operations(double value, Dimension dimension) const;
    static std::string percent(double share);

    const Scenario& m_scenario;
    const Subject& m_subject;
    const Result& m_result;
    bool m_runs;
    bool m_integer;
};

// Wide enough for every name, so that the values of all sections stand in one column.
constexpr std::size_t name_width = 27;

void Writer::section(const char* title, std::vector<Line>&& lines)
{
    if (lines.empty())
        return;
    text += "\n" + std::string(title) + "\n";
    for (Line& line : lines) {
        std::string name = std::move(line.name);
        name.resize(std::max(name.size(), name_width), ' ');
        text += indent + name + line.value + "\n";
    }
}

std::string Writer::quantity(double value, Dimension dimension)
{
    return formatQuantity(value, dimension);
}

std::string Writer::operations(double value, Dimension dimension) const
{
    return formatOperations(value, dimension, m_integer);
}

std::string Writer::percent(double share)
{
    return formatPercent(share);
}

void Writer::writeScenario()
{
    const Workload& workload = *m_subject.workload;
    const Device& device = *m_subject.device;
    std::vector<Line> lines{
        {"workload", workload.name + " (" + workload.id + ")"},
        {"phase", std::string(nameOf(phaseOf(m_scenario, workload)))},
        {"device", device.name + " (" + device.id + "), " + std::string(nameOf(device.tier))},
        {"network", m_subject.network->name + " (" + m_subject.network->id + ")"},
        {"distance", formatExact(m_scenario.distance, dimension::length)},
        {"precision", std::string(nameOf(m_scenario.precision))},
    };
    if (m_scenario.activation_precision)
        lines.push_back(
            {"precision of activations", std::string(nameOf(*m_scenario.activation_precision))});
    if (m_scenario.kv_cache_precision)
        lines.push_back(
            {"precision of KV cache", std::string(nameOf(*m_scenario.kv_cache_precision))});
    lines.push_back({"batch", formatCount(m_scenario.batch)});
    if (workload.transformer)
        lines.push_back({"context", formatCount(contextOf(m_scenario, workload)) + " tokens"});
    lines.push_back({"compute efficiency", percent(m_scenario.compute_efficiency)});
    lines.push_back({"bandwidth efficiency", percent(m_scenario.bandwidth_efficiency)});
    lines.push_back({"overhead per batch", formatExact(m_scenario.overhead, dimension::time)});
    lines.push_back(
        {"software overhead", formatExact(m_scenario.software_overhead, dimension::time)});
    lines.push_back({"counting", std::string(nameOf(m_scenario.convention))});
    const auto limit = [&lines](const char* name, const std::optional<double>& value,
                                Dimension dimension) {
        if (value)
            lines.push_back({name, formatExact(*value, dimension)});
    };
    limit("latency budget", m_scenario.latency_budget, dimension::time);
    limit("request rate", m_scenario.request_rate, dimension::rate);
    limit("power budget", m_scenario.power_budget, dimension::power);
    limit("battery life wanted", m_scenario.battery_life, dimension::time);
    limit("price budget", m_scenario.price_budget, dimension::money);
    section("Scenario", std::move(lines));
}

void Writer::writeBottleneck()
{
    if (!m_result.fits)
        return;
    std::string device(nameOf(m_result.device_bottleneck));
    if (m_result.bottleneck_ratio && m_result.device_bottleneck == Bottleneck::Memory)
        device += ", " + formatRatio(*m_result.bottleneck_ratio) + " the time of compute";
    if (m_result.bottleneck_ratio && m_result.device_bottleneck == Bottleneck::Compute)
        device += ", " + formatRatio(*m_result.bottleneck_ratio) + " the time of memory";
    section("Bottleneck",
            {{"of the device", std::move(device)},
             {"of the request", std::string(nameOf(m_result.request_bottleneck))},
             {"compute-bound from batch", m_result.compute_bound_from_batch
                                              ? formatCount(*m_result.compute_bound_from_batch)
                                              : "none"}});
}

void Writer::writePerformance()
{
    if (!m_runs)
        return;
    std::vector<Line> lines{
        {"computed in", std::string(nameOf(*m_result.compute_precision))},
        {"operations per batch", operations(m_result.operations, dimension::operations)},
        {"peak", operations(m_result.peak_performance, dimension::operation_rate)},
        {"arithmetic intensity",
         m_result.arithmetic_intensity
             ? operations(*m_result.arithmetic_intensity, dimension::operation_intensity)
             : "undefined: no byte leaves the chip"},
    };
    if (m_result.ridge_point)
        lines.push_back(
            {"ridge point", operations(*m_result.ridge_point, dimension::operation_intensity)});
    if (m_result.fits)
        lines.push_back(
            {"attainable", operations(m_result.attainable_performance, dimension::operation_rate)});
    if (m_result.throughput)
        lines.push_back({"throughput", quantity(*m_result.throughput, dimension::rate)});
    section("Performance", std::move(lines));
}

void Writer::writeTraffic()
{
    if (!m_runs)
        return;
    const Traffic& traffic = m_result.traffic;
    section("Traffic off the chip, per batch",
            {{"weights", quantity(traffic.weights, dimension::data)},
             {"activations", m_result.has(Note::ActivationsUnknown)
                                 ? "unknown"
                                 : quantity(traffic.activations, dimension::data)},
             {"KV cache", quantity(traffic.kv_cache, dimension::data)},
             {"lookups", quantity(traffic.lookups, dimension::data)},
             {"total", quantity(traffic.total, dimension::data)}});
}

void Writer::writeTime()
{
    if (!m_result.fits)
        return;
    const Times& time = m_result.time;
    section("Time", {{"compute", quantity(time.compute, dimension::time)},
                     {"memory", quantity(time.memory, dimension::time)},
                     {"overhead", quantity(time.overhead, dimension::time)},
                     {"device, one request", quantity(time.device_sum, dimension::time)},
                     {"device, in a stream", quantity(time.device_overlapped, dimension::time)},
                     {"network propagation", quantity(time.network_propagation, dimension::time)},
                     {"network transfer", quantity(time.network_transfer, dimension::time)},
                     {"network software", quantity(time.network_software, dimension::time)},
                     {"end to end, one request", quantity(time.end_to_end, dimension::time)}});
}

void Writer::writeMemory()
{
    if (!m_runs)
        return;
    std::vector<Line> lines;
    for (std::size_t i = 0; i < m_result.level_count; ++i) {
        const LevelUse& use = m_result.levels[i];
        if (!use.must_hold)
            continue;
        const MemoryLevel& level = m_subject.device->memory[i];
        lines.push_back({level.name, quantity(use.required, dimension::data) + " of " +
                                         level.capacity.as_written +
                                         (use.fits ? "" : ": does not fit")});
    }
    lines.push_back(
        {"largest batch that fits",
         m_result.largest_batch_that_fits
             ? (*m_result.largest_batch_that_fits == 0
                    ? "not even one"
                    : formatCount(static_cast<double>(*m_result.largest_batch_that_fits)))
             : "any"});
    lines.push_back({"widest precision that fits",
                     m_result.widest_precision_that_fits
                         ? std::string(nameOf(*m_result.widest_precision_that_fits))
                         : "none"});
    section("Memory", std::move(lines));
}

void Writer::writeEnergy()
{
    if (!m_result.fits)
        return;
    std::vector<Line> lines;
    if (m_result.energy_per_inference)
        lines.push_back({"per inference, at most",
                         quantity(*m_result.energy_per_inference, dimension::energy)});
    if (m_result.transmission_energy)
        lines.push_back(
            {"sending, per request", quantity(*m_result.transmission_energy, dimension::energy)});
    if (m_result.battery_life)
        lines.push_back({"battery life", quantity(*m_result.battery_life, dimension::time) +
                                             (m_scenario.request_rate ? " at the request rate"
                                                                      : " of continuous work")});
    section("Energy", std::move(lines));
}

void Writer::writeConstraints()
{
    TextTable table({TextTable::Align::Left, TextTable::Align::Left, TextTable::Align::Right},
                    indent);
    for (std::size_t i = 0; i < m_result.constraint_count; ++i) {
        const Constraint& row = m_result.constraints[i];
        const auto margin = marginOf(row);
        table.add({std::string(nameOf(row.kind)), row.met ? "met" : "not met",
                   margin ? formatPercent(*margin) : "",
                   constraintMessage(row, m_scenario, m_subject, m_result)});
    }
    text += "\nConstraints, with the margin that is left\n" + table.text();
}

void Writer::writeNotes()
{
    const auto notes = noteTexts(m_scenario, m_subject, m_result);
    if (notes.empty())
        return;
    text += "\nNotes\n";
    for (const std::string& note : notes)
        text += indent + note + "\n";
}

} // namespace

std::string evaluationText(const Scenario& scenario, const Catalog& catalog, const Result& result)
{
    const auto subject = subjectOf(scenario, catalog);
    if (!subject)
        return {};
    Writer writer(scenario, *subject, result);
    writer.text = subject->workload->name + " on " + subject->device->name + "\n";
    if (!result.feasible)
        writer.text += "Not feasible: " + std::string(nameOf(*result.first_wall)) + ". ";
    writer.text += verdictText(scenario, catalog, result) + "\n";
    writer.writeScenario();
    writer.writeBottleneck();
    writer.writePerformance();
    writer.writeTraffic();
    writer.writeTime();
    writer.writeMemory();
    writer.writeEnergy();
    writer.writeConstraints();
    writer.writeNotes();
    return writer.text;
}

} // namespace deployscope::app
