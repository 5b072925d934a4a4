// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/verbs/known_examples.h"
#include "app/verbs/list_documents.h"
#include "app/verbs/scenario_options.h"
#include "app/verbs/text_table.h"
#include "app/verbs/verbs.h"
#include "core/evaluation/memory.h"

#include <nlohmann/json.hpp>

#include <utility>

namespace deployscope::app {

namespace {

using Align = TextTable::Align;

// Figures are listed as their sources write them.
std::string shown(const std::optional<Figure>& figure)
{
    return figure ? figure->as_written : "—";
}

// The native precision to know a device by: FP16 as most networks run in, or else the widest.
std::string peakOf(const Device& device)
{
    Precision best = Precision::Fp16;
    for (const Precision precision : all_precisions) {
        if (!device.peak(best) && device.peak(precision))
            best = precision;
    }
    if (!device.peak(best))
        return "—";
    return device.peak(best)->as_written + " " + std::string(nameOf(best));
}

std::string listDevices(const Catalog& catalog)
{
    TextTable table({Align::Left, Align::Left, Align::Left, Align::Right, Align::Left, Align::Right,
                     Align::Right, Align::Right, Align::Right});
    table.add(
        {"ID", "TIER", "NAME", "PEAK", "MAIN MEMORY", "CAPACITY", "BANDWIDTH", "POWER", "PRICE"});
    for (const Device& device : catalog.devices) {
        const int ridge = homesOf(device).ridge;
        const MemoryLevel* level =
            ridge < 0 ? nullptr : &device.memory[static_cast<std::size_t>(ridge)];
        table.add({device.id, std::string(idOf(device.tier)), device.name, peakOf(device),
                   level ? level->name : "—", level ? level->capacity.as_written : "—",
                   level ? shown(level->bandwidth) : "—", shown(device.sustained_power),
                   shown(device.price)});
    }
    return table.text();
}

std::string operationsOf(const Workload& workload)
{
    if (workload.transformer)
        return "from its shape";
    if (!workload.operations)
        return "—";
    return workload.operations->figure.as_written +
           (workload.operations->counts_mac ? " MAC" : " FLOP");
}

std::string listWorkloads(const Catalog& catalog)
{
    TextTable table(
        {Align::Left, Align::Left, Align::Left, Align::Right, Align::Right, Align::Left});
    table.add({"ID", "ARCHETYPE", "NAME", "PARAMETERS", "OPERATIONS", "PHASES"});
    for (const Workload& workload : catalog.workloads) {
        std::string phases;
        for (const Phase phase : workload.phases)
            phases.append(phases.empty() ? "" : ", ").append(idOf(phase));
        table.add({workload.id, std::string(idOf(workload.archetype)), workload.name,
                   workload.parameters.as_written, operationsOf(workload), phases});
    }
    return table.text();
}

std::string listNetworks(const Catalog& catalog)
{
    TextTable table({Align::Left, Align::Left, Align::Right, Align::Right, Align::Right});
    table.add({"ID", "NAME", "UPLINK", "DOWNLINK", "RADIO"});
    for (const Network& network : catalog.networks)
        table.add({network.id, network.name, shown(network.uplink), shown(network.downlink),
                   shown(network.radio_energy)});
    return table.text();
}

std::string listExamples(const ExampleLibrary& library)
{
    TextTable table;
    table.add({"ID", "SECTION", "TITLE"});
    for (const Example& example : library.examples)
        table.add({example.id, example.section, example.title});
    return table.text();
}

Answer answerListOfExamples(const Call& call, std::vector<Diagnostic> problems)
{
    Answer answer;
    const auto library = knownExamples(call, problems);
    if (hasErrors(problems))
        answer.status = ExitStatus::WrongInput;
    else
        answer.output = call.json ? jsonText(listDocument(*library)) : listExamples(*library);
    answer.problems = std::move(problems);
    return answer;
}

} // namespace

Answer answerList(const Call& call, std::vector<Diagnostic> problems)
{
    if (!call.operands.empty() && call.operands.front() == "examples")
        return answerListOfExamples(call, std::move(problems));
    Answer answer;
    const auto catalog = knownCatalog(call, problems);
    if (hasErrors(problems)) {
        answer.status = ExitStatus::WrongInput;
    } else if (call.json) {
        answer.output = jsonText(listDocument(call.operands.front(), *catalog));
    } else if (call.operands.front() == "devices") {
        answer.output = listDevices(*catalog);
    } else if (call.operands.front() == "workloads") {
        answer.output = listWorkloads(*catalog);
    } else {
        answer.output = listNetworks(*catalog);
    }
    answer.problems = std::move(problems);
    return answer;
}

} // namespace deployscope::app
