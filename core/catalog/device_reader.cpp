// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/profile_readers.h"

#include "core/text/characters.h"

#include <algorithm>
#include <utility>

namespace deployscope {

namespace {

// On the labels of charts there is room for so many characters.
constexpr std::size_t max_short_name = 14;

void readPeaks(ObjectReader& device, std::array<std::optional<Figure>, precision_count>& peaks)
{
    const JsonValue* const value = device.find("peaks");
    if (value == nullptr) {
        return;
    }
    ObjectReader reader(device.context(), *value);
    for (const Precision precision : all_precisions) {
        peaks[static_cast<std::size_t>(precision)] = reader.figure(
            idOf(precision), Need::Optional, dimension::operation_rate, ranges::positive);
    }
    if (value->kind == JsonValue::Kind::Object && value->child_count == 0) {
        reader.error("the device has no peak", "give the peak of at least one precision");
    }
    reader.finish();
}

KeptKinds readKeptKinds(ObjectReader& level, MemoryRole role)
{
    // Only a main level keeps what nobody says.
    const Need need = role == MemoryRole::Main ? Need::Optional : Need::Required;
    const std::vector<const JsonValue*> entries = level.list("keeps", need);
    if (entries.empty()) {
        return {.weights = true, .activations = true, .kv_cache = true, .lookups = true};
    }
    KeptKinds kept;
    for (const JsonValue* const entry : entries) {
        const std::optional<DataKind> kind =
            ObjectReader::word(level.context(), *entry, dataKindFromId, all_data_kinds);
        if (!kind) {
            continue;
        }
        if (kept.keeps(*kind)) {
            level.context().error(*entry, quoted(idOf(*kind)) + " stands twice", "write it once");
        }
        switch (*kind) {
        case DataKind::Weights:
            kept.weights = true;
            break;
        case DataKind::Activations:
            kept.activations = true;
            break;
        case DataKind::KvCache:
            kept.kv_cache = true;
            break;
        case DataKind::Lookups:
            kept.lookups = true;
            break;
        }
    }
    return kept;
}

MemoryLevel readMemoryLevel(const ReadContext& context, const JsonValue& value)
{
    ObjectReader reader(context, value);
    MemoryLevel level;
    level.name = reader.text("name");
    level.role = reader.word("role", Need::Required, memoryRoleFromId, all_memory_roles)
                     .value_or(MemoryRole::Main);
    level.capacity =
        reader.figure("capacity", Need::Required, dimension::data, ranges::not_negative)
            .value_or(Figure{});
    level.bandwidth =
        reader.figure("bandwidth", Need::Optional, dimension::bandwidth, ranges::positive);
    level.keeps = readKeptKinds(reader, level.role);
    reader.finish();
    return level;
}

void readMemory(ObjectReader& device, std::vector<MemoryLevel>& memory)
{
    const std::vector<const JsonValue*> entries =
        device.list("memory", Need::Required, max_memory_levels);
    bool main_possible = entries.empty(); // then that is told already
    for (const JsonValue* const entry : entries) {
        MemoryLevel level = readMemoryLevel(device.context(), *entry);
        // A level whose role could not be read may have been meant as one.
        main_possible = main_possible || level.role == MemoryRole::Main;
        const bool again = !level.name.empty() && std::any_of(memory.begin(), memory.end(),
                                                              [&level](const MemoryLevel& other) {
                                                                  return other.name == level.name;
                                                              });
        if (again) {
            device.context().error(*entry, "two memory levels are called " + quoted(level.name),
                                   "give each a name of its own");
        }
        memory.push_back(std::move(level));
    }
    if (!main_possible) {
        device.error("memory", "no memory level has the role \"main\"",
                     "add the memory that weights are stored in");
    }
}

void readPower(ObjectReader& device, Device& result)
{
    const JsonValue* const value = device.find("power", Need::Optional);
    if (value == nullptr) {
        return;
    }
    ObjectReader reader(device.context(), *value);
    result.idle_power =
        reader.figure("idle", Need::Optional, dimension::power, ranges::not_negative);
    result.sustained_power =
        reader.figure("sustained", Need::Required, dimension::power, ranges::positive);
    result.peak_power = reader.figure("peak", Need::Optional, dimension::power, ranges::positive);
    if (result.idle_power && result.sustained_power &&
        result.idle_power->value > result.sustained_power->value) {
        reader.error("idle", "idle power is above sustained power",
                     "it is what the device draws while it waits");
    }
    if (result.peak_power && result.sustained_power &&
        result.peak_power->value < result.sustained_power->value) {
        reader.error("peak", "peak power is below sustained power",
                     "it is what the device draws in bursts");
    }
    reader.finish();
}

void readDefaults(ObjectReader& device, Device& result)
{
    const JsonValue* const value = device.find("defaults", Need::Optional);
    if (value == nullptr) {
        return;
    }
    ObjectReader reader(device.context(), *value);
    result.compute_efficiency =
        reader.figure("compute_efficiency", Need::Optional, dimension::none, ranges::share);
    result.bandwidth_efficiency =
        reader.figure("bandwidth_efficiency", Need::Optional, dimension::none, ranges::share);
    result.overhead =
        reader.figure("overhead", Need::Optional, dimension::time, ranges::not_negative);
    reader.finish();
}

} // namespace

Device readDevice(const ReadContext& context, const JsonValue& root)
{
    ObjectReader reader(context, root);
    readFileKeys(reader);
    Device device;
    device.id = reader.identifier("id");
    device.name = reader.text("name");
    device.short_name = reader.text("short_name", Need::Required, max_short_name);
    device.tier = reader.word("tier", Need::Required, tierFromId, all_tiers).value_or(Tier::Cloud);
    device.summary = reader.text("summary");
    readPeaks(reader, device.peaks);
    readMemory(reader, device.memory);
    readPower(reader, device);
    const auto optional = [&reader](std::string_view key, Dimension dimension, const Range& range) {
        return reader.figure(key, Need::Optional, dimension, range);
    };
    device.battery = optional("battery", dimension::energy, ranges::positive);
    device.price = optional("price", dimension::money, ranges::not_negative);
    device.rental = optional("rental", dimension::money_rate, ranges::not_negative);
    device.storage = optional("storage", dimension::data, ranges::not_negative);
    device.power_usage_effectiveness = optional("pue", dimension::none, ranges::at_least_one);
    readDefaults(reader, device);
    for (const JsonValue* const entry : reader.list("further_figures", Need::Optional)) {
        ObjectReader further(context, *entry);
        std::string name = further.text("name");
        Figure figure = further.figureHere(std::nullopt, ranges::any);
        further.finish();
        device.further_figures.push_back({std::move(name), std::move(figure)});
    }
    device.notes = reader.texts("notes");
    reader.finish();
    return device;
}

} // namespace deployscope
