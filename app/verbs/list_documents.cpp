// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/verbs/list_documents.h"

#include <nlohmann/json.hpp>

#include <utility>

namespace deployscope::app {

namespace {

using Json = nlohmann::ordered_json;

// One entry of the list under way, with the sources of its figures.
class Entry
{
public:
    Entry(const std::string& id, const std::string& name)
    {
        object_["id"] = id;
        object_["name"] = name;
    }

    template <typename T> void set(const std::string& pointer, T&& value)
    {
        object_[Json::json_pointer(pointer)] = std::forward<T>(value);
    }

    // A figure goes to a pointer such as "/peaks/fp16"; what is unknown is left out.
    void put(const std::string& pointer, const Figure& figure)
    {
        set(pointer, figure.value);
        cite(pointer, figure.kind, figure.source);
    }

    void put(const std::string& pointer, const std::optional<Figure>& figure)
    {
        if (figure)
            put(pointer, *figure);
    }

    void cite(const std::string& pointer, FigureKind kind, const std::string& source)
    {
        sources_.push_back({{"figure", pointer}, {"kind", idOf(kind)}, {"source", source}});
    }

    Json take()
    {
        object_["sources"] = std::move(sources_);
        return std::move(object_);
    }

private:
    Json object_ = Json::object();
    Json sources_ = Json::array();
};

Json deviceJson(const Device& device)
{
    Entry entry(device.id, device.name);
    entry.set("/tier", idOf(device.tier));
    entry.set("/built_in", device.built_in);
    entry.set("/peaks", Json::object());
    for (const Precision precision : all_precisions)
        entry.put("/peaks/" + std::string(idOf(precision)), device.peak(precision));
    entry.set("/memory", Json::array());
    for (std::size_t i = 0; i < device.memory.size(); ++i) {
        const MemoryLevel& level = device.memory[i];
        const std::string at = "/memory/" + std::to_string(i);
        entry.set(at + "/name", level.name);
        entry.set(at + "/role", idOf(level.role));
        entry.put(at + "/capacity", level.capacity);
        entry.put(at + "/bandwidth", level.bandwidth);
    }
    entry.put("/power/idle", device.idle_power);
    entry.put("/power/sustained", device.sustained_power);
    entry.put("/power/peak", device.peak_power);
    entry.put("/battery", device.battery);
    entry.put("/price", device.price);
    entry.put("/rental", device.rental);
    entry.put("/storage", device.storage);
    entry.put("/pue", device.power_usage_effectiveness);
    return entry.take();
}

Json workloadJson(const Workload& workload)
{
    Entry entry(workload.id, workload.name);
    entry.set("/archetype", idOf(workload.archetype));
    entry.set("/built_in", workload.built_in);
    Json phases = Json::array();
    for (const Phase phase : workload.phases)
        phases.push_back(idOf(phase));
    entry.set("/phases", std::move(phases));
    entry.put("/parameters", workload.parameters);
    entry.put("/looked_up_parameters", workload.looked_up_parameters);
    if (workload.operations) {
        entry.put("/operations/value", workload.operations->figure);
        entry.set("/operations/counts", workload.operations->counts_mac ? "mac" : "flop");
    }
    if (workload.transformer) {
        const TransformerShape& shape = *workload.transformer;
        Json transformer{{"layers", shape.layers}, {"hidden", shape.hidden}};
        if (shape.heads > 0)
            transformer["heads"] = shape.heads;
        transformer["kv_heads"] = shape.kv_heads;
        transformer["head_dimension"] = shape.head_dimension;
        entry.set("/transformer", std::move(transformer));
        entry.cite("/transformer", shape.kind, shape.source);
        entry.set("/default_context", workload.default_context);
    }
    entry.put("/activations/moved", workload.activations_moved);
    entry.put("/activations/working_set", workload.activations_working_set);
    entry.put("/values_gathered", workload.values_gathered);
    entry.put("/payload_up", workload.payload_up);
    entry.put("/payload_down", workload.payload_down);
    entry.put("/training_operations", workload.training_operations);
    return entry.take();
}

Json networkJson(const Network& network)
{
    Entry entry(network.id, network.name);
    entry.set("/built_in", network.built_in);
    entry.put("/uplink", network.uplink);
    entry.put("/downlink", network.downlink);
    entry.put("/radio_energy", network.radio_energy);
    return entry.take();
}

} // namespace

nlohmann::ordered_json listDocument(std::string_view kind, const Catalog& catalog)
{
    Json document = Json::array();
    if (kind == "devices") {
        for (const Device& device : catalog.devices)
            document.push_back(deviceJson(device));
    } else if (kind == "workloads") {
        for (const Workload& workload : catalog.workloads)
            document.push_back(workloadJson(workload));
    } else {
        for (const Network& network : catalog.networks)
            document.push_back(networkJson(network));
    }
    return document;
}

nlohmann::ordered_json listDocument(const ExampleLibrary& library)
{
    Json document = Json::array();
    for (const Example& example : library.examples)
        document.push_back(
            {{"id", example.id}, {"section", example.section}, {"title", example.title}});
    return document;
}

std::string jsonText(const nlohmann::ordered_json& document)
{
    return document.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace deployscope::app
