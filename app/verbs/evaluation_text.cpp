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
        : scenario_(scenario)
        , subject_(subject)
        , result_(result)
        , runs_(result.compute_precision.has_value())
        , integer_(isInteger(result.compute_precision.value_or(scenario.precision)))
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

    const Scenario& scenario_;
    const Subject& subject_;
    const Result& result_;
    bool runs_;
    bool integer_;
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
    return formatOperations(value, dimension, integer_);
}

std::string Writer::percent(double share)
{
    return formatPercent(share);
}

void Writer::writeScenario()
{
    const Workload& workload = *subject_.workload;
    const Device& device = *subject_.device;
    std::vector<Line> lines{
        {"workload", workload.name + " (" + workload.id + ")"},
        {"phase", std::string(nameOf(phaseOf(scenario_, workload)))},
        {"device", device.name + " (" + device.id + "), " + std::string(nameOf(device.tier))},
        {"network", subject_.network->name + " (" + subject_.network->id + ")"},
        {"distance", formatExact(scenario_.distance, dimension::length)},
        {"precision", std::string(nameOf(scenario_.precision))},
    };
    if (scenario_.activation_precision)
        lines.push_back(
            {"precision of activations", std::string(nameOf(*scenario_.activation_precision))});
    if (scenario_.kv_cache_precision)
        lines.push_back(
            {"precision of KV cache", std::string(nameOf(*scenario_.kv_cache_precision))});
    lines.push_back({"batch", formatCount(scenario_.batch)});
    if (workload.transformer)
        lines.push_back({"context", formatCount(contextOf(scenario_, workload)) + " tokens"});
    lines.push_back({"compute efficiency", percent(scenario_.compute_efficiency)});
    lines.push_back({"bandwidth efficiency", percent(scenario_.bandwidth_efficiency)});
    lines.push_back({"overhead per batch", formatExact(scenario_.overhead, dimension::time)});
    lines.push_back(
        {"software overhead", formatExact(scenario_.software_overhead, dimension::time)});
    lines.push_back({"counting", std::string(nameOf(scenario_.convention))});
    const auto limit = [&lines](const char* name, const std::optional<double>& value,
                                Dimension dimension) {
        if (value)
            lines.push_back({name, formatExact(*value, dimension)});
    };
    limit("latency budget", scenario_.latency_budget, dimension::time);
    limit("request rate", scenario_.request_rate, dimension::rate);
    limit("power budget", scenario_.power_budget, dimension::power);
    limit("battery life wanted", scenario_.battery_life, dimension::time);
    limit("price budget", scenario_.price_budget, dimension::money);
    section("Scenario", std::move(lines));
}

void Writer::writeBottleneck()
{
    if (!result_.fits)
        return;
    std::string device(nameOf(result_.device_bottleneck));
    if (result_.bottleneck_ratio && result_.device_bottleneck == Bottleneck::Memory)
        device += ", " + formatRatio(*result_.bottleneck_ratio) + " the time of compute";
    if (result_.bottleneck_ratio && result_.device_bottleneck == Bottleneck::Compute)
        device += ", " + formatRatio(*result_.bottleneck_ratio) + " the time of memory";
    section("Bottleneck", {{"of the device", std::move(device)},
                           {"of the request", std::string(nameOf(result_.request_bottleneck))},
                           {"of other batches", crossoverText(scenario_, result_)}});
}

void Writer::writePerformance()
{
    if (!runs_)
        return;
    std::vector<Line> lines{
        {"computed in", std::string(nameOf(*result_.compute_precision))},
        {"operations per batch", operations(result_.operations, dimension::operations)},
        {"peak", operations(result_.peak_performance, dimension::operation_rate)},
        {"arithmetic intensity",
         result_.arithmetic_intensity
             ? operations(*result_.arithmetic_intensity, dimension::operation_intensity)
             : "undefined: no byte leaves the chip"},
    };
    if (result_.ridge_point)
        lines.push_back(
            {"ridge point", operations(*result_.ridge_point, dimension::operation_intensity)});
    if (result_.fits)
        lines.push_back(
            {"attainable", operations(result_.attainable_performance, dimension::operation_rate)});
    if (result_.throughput)
        lines.push_back({"throughput", quantity(*result_.throughput, dimension::rate)});
    section("Performance", std::move(lines));
}

void Writer::writeTraffic()
{
    if (!runs_)
        return;
    const Traffic& traffic = result_.traffic;
    section("Traffic off the chip, per batch",
            {{"weights", quantity(traffic.weights, dimension::data)},
             {"activations", result_.has(Note::ActivationsUnknown)
                                 ? "unknown"
                                 : quantity(traffic.activations, dimension::data)},
             {"KV cache", quantity(traffic.kv_cache, dimension::data)},
             {"lookups", quantity(traffic.lookups, dimension::data)},
             {"total", quantity(traffic.total, dimension::data)}});
}

void Writer::writeTime()
{
    if (!result_.fits)
        return;
    const Times& time = result_.time;
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
    if (!runs_)
        return;
    std::vector<Line> lines;
    for (std::size_t i = 0; i < result_.level_count; ++i) {
        const LevelUse& use = result_.levels[i];
        if (!use.must_hold)
            continue;
        const MemoryLevel& level = subject_.device->memory[i];
        lines.push_back({level.name, quantity(use.required, dimension::data) + " of " +
                                         level.capacity.as_written +
                                         (use.fits ? "" : ": does not fit")});
    }
    lines.push_back(
        {"largest batch that fits",
         result_.largest_batch_that_fits
             ? (*result_.largest_batch_that_fits == 0
                    ? "not even one"
                    : formatCount(static_cast<double>(*result_.largest_batch_that_fits)))
             : (result_.has(Note::HeldActivationsUnknown) || !result_.compute_precision
                    ? "not known"
                    : "any")});
    lines.push_back({"widest precision that fits",
                     result_.widest_precision_that_fits
                         ? std::string(nameOf(*result_.widest_precision_that_fits))
                         : "none"});
    section("Memory", std::move(lines));
}

void Writer::writeEnergy()
{
    if (!result_.fits)
        return;
    std::vector<Line> lines;
    if (result_.energy_per_inference)
        lines.push_back(
            {"per inference, at most", quantity(*result_.energy_per_inference, dimension::energy)});
    if (result_.transmission_energy)
        lines.push_back(
            {"sending, per request", quantity(*result_.transmission_energy, dimension::energy)});
    if (result_.battery_life)
        lines.push_back({"battery life", quantity(*result_.battery_life, dimension::time) +
                                             (scenario_.request_rate ? " at the request rate"
                                                                     : " of continuous work")});
    section("Energy", std::move(lines));
}

void Writer::writeConstraints()
{
    TextTable table({TextTable::Align::Left, TextTable::Align::Left, TextTable::Align::Right},
                    indent);
    for (std::size_t i = 0; i < result_.constraint_count; ++i) {
        const Constraint& row = result_.constraints[i];
        const auto margin = marginOf(row);
        table.add({std::string(nameOf(row.kind)), row.met ? "met" : "not met",
                   margin ? formatPercent(*margin) : "",
                   constraintMessage(row, scenario_, subject_, result_)});
    }
    text += "\nConstraints, with the margin that is left\n" + table.text();
}

void Writer::writeNotes()
{
    auto notes = noteTexts(scenario_, subject_, result_);
    notes.insert(notes.end(), subject_.workload->notes.begin(), subject_.workload->notes.end());
    notes.insert(notes.end(), subject_.device->notes.begin(), subject_.device->notes.end());
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
        writer.text += headlineOf(result) + ". ";
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
