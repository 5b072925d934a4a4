// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paradigm/comparison.h"

#include "core/catalog/profile_readers.h"
#include "core/catalog/text.h"
#include "core/text/characters.h"
#include "core/units/quantity.h"

#include <algorithm>
#include <utility>

namespace deployscope {

namespace {

constexpr std::size_t most_characters = 1000;

constexpr std::array all_quantities{ThresholdQuantity::Compute, ThresholdQuantity::MemoryBandwidth,
                                    ThresholdQuantity::Power, ThresholdQuantity::Latency};

std::optional<ThresholdQuantity> quantityFromId(std::string_view id)
{
    for (const ThresholdQuantity quantity : all_quantities) {
        if (idOf(quantity) == id)
            return quantity;
    }
    return std::nullopt;
}

enum class Preference : std::uint8_t { More, Less };
constexpr std::array all_preferences{Preference::More, Preference::Less};

std::string_view idOf(Preference preference)
{
    return preference == Preference::More ? "more" : "less";
}

std::optional<Preference> preferenceFromId(std::string_view id)
{
    return id == "more"   ? std::optional(Preference::More)
           : id == "less" ? std::optional(Preference::Less)
                          : std::nullopt;
}

std::string readText(ObjectReader& reader, std::string_view key, Need need = Need::Required)
{
    return reader.text(key, need, most_characters);
}

// The dimension of a unit's text; a problem told where it is none.
Dimension readUnitOf(ObjectReader& reader, std::string_view key)
{
    const std::string text = reader.text(key, Need::Required, 32);
    const std::optional<Unit> unit = parseUnit(text);
    if (!unit)
        reader.error(key, quoted(text) + " is no unit", "write one such as \"ms\"");
    return unit ? unit->dimension : dimension::none;
}

ComparisonRow readRow(const ReadContext& context, const JsonValue& value)
{
    ObjectReader reader(context, value);
    ComparisonRow row;
    row.id = reader.identifier("id");
    row.name = readText(reader, "name");
    if (const JsonValue* const cells = reader.find("cells")) {
        ObjectReader cell(context, *cells);
        for (const Tier tier : all_tiers)
            row.cells[static_cast<std::size_t>(tier)] = readText(cell, idOf(tier));
        cell.finish();
    }
    if (const JsonValue* const figures = reader.find("figures", Need::Optional)) {
        row.dimension = readUnitOf(reader, "unit");
        row.more_is_better = reader.word("better", Need::Required, preferenceFromId,
                                         all_preferences) == Preference::More;
        ObjectReader figure(context, *figures);
        for (const Tier tier : all_tiers)
            row.figures[static_cast<std::size_t>(tier)] =
                figure.quantity(idOf(tier), Need::Optional, row.dimension, ranges::not_negative);
        figure.finish();
    }
    reader.finish();
    return row;
}

ParadigmPortrait readPortrait(const ReadContext& context, const JsonValue& value)
{
    ObjectReader reader(context, value);
    ParadigmPortrait portrait;
    portrait.definition = readText(reader, "definition");
    portrait.where = readText(reader, "where");
    portrait.latency = readText(reader, "latency");
    portrait.power = readText(reader, "power");
    portrait.memory = readText(reader, "memory");
    portrait.best_for = readText(reader, "best_for");
    portrait.characteristics = reader.texts("characteristics");
    portrait.benefits = reader.texts("benefits");
    portrait.challenges = reader.texts("challenges");
    portrait.examples = reader.texts("examples");
    portrait.expertise = readText(reader, "expertise");
    portrait.upkeep = readText(reader, "upkeep");
    portrait.spending = readText(reader, "spending");
    reader.finish();
    return portrait;
}

Threshold readThreshold(const ReadContext& context, const JsonValue& value)
{
    ObjectReader reader(context, value);
    Threshold threshold;
    threshold.tier =
        reader.word("tier", Need::Required, tierFromId, all_tiers).value_or(Tier::Cloud);
    threshold.quantity = reader.word("quantity", Need::Required, quantityFromId, all_quantities)
                             .value_or(ThresholdQuantity::Compute);
    threshold.at_least = reader.flag("at_least");
    threshold.as_printed = readText(reader, "as_printed");
    threshold.figure = reader.figureHere(dimensionOf(threshold.quantity), ranges::positive);
    reader.finish();
    return threshold;
}

LatencyNumber readLatencyNumber(const ReadContext& context, const JsonValue& value)
{
    ObjectReader reader(context, value);
    LatencyNumber number;
    number.group = readText(reader, "group");
    number.name = readText(reader, "name");
    number.meaning = readText(reader, "meaning");
    number.time = reader.figureHere(dimension::time, ranges::positive);
    reader.finish();
    return number;
}

SpectrumDevice readSpectrumDevice(const ReadContext& context, const JsonValue& value)
{
    ObjectReader reader(context, value);
    SpectrumDevice device;
    device.name = readText(reader, "name");
    device.tier = reader.word("tier", Need::Required, tierFromId, all_tiers).value_or(Tier::Cloud);
    device.edition = readText(reader, "edition");
    device.processor = readText(reader, "processor");
    device.memory = reader.figure("memory", Need::Optional, dimension::data, ranges::positive);
    device.power = reader.figure("power", Need::Optional, dimension::power, ranges::positive);
    device.price = reader.figure("price", Need::Optional, dimension::money, ranges::positive);
    device.price_text = readText(reader, "price_text", Need::Optional);
    device.tasks = readText(reader, "tasks", Need::Optional);
    reader.finish();
    return device;
}

void readSpectrum(ObjectReader& file, Comparison& comparison)
{
    const JsonValue* const value = file.find("spectrum");
    if (value == nullptr)
        return;
    const ReadContext& context = file.context();
    ObjectReader reader(context, *value);
    for (const JsonValue* const entry : reader.list("places", Need::Required, 20, 2)) {
        ObjectReader item(context, *entry);
        SpectrumPlace place;
        place.name = readText(item, "name");
        for (const JsonValue* const tier : item.list("tiers", Need::Required, all_tiers.size())) {
            if (const auto known = ObjectReader::word(context, *tier, tierFromId, all_tiers))
                place.tiers.push_back(*known);
        }
        item.finish();
        comparison.places.push_back(std::move(place));
    }
    const int last = static_cast<int>(comparison.places.size()) - 1;
    for (const JsonValue* const entry : reader.list("spans", Need::Required, 20)) {
        ObjectReader item(context, *entry);
        SpectrumSpan span;
        span.name = readText(item, "name");
        span.first = item.integer("first", Need::Required, 0, last).value_or(0);
        span.last = item.integer("last", Need::Required, 0, last).value_or(0);
        if (span.last < span.first)
            item.error("last", "the span ends before it begins", "write the smaller place first");
        item.finish();
        comparison.spans.push_back(std::move(span));
    }
    reader.finish();
}

std::vector<NamedList> readLists(ObjectReader& reader, std::string_view key)
{
    std::vector<NamedList> lists;
    for (const JsonValue* const entry : reader.list(key, Need::Required, 20)) {
        ObjectReader item(reader.context(), *entry);
        NamedList list;
        list.name = readText(item, "name");
        list.entries = item.texts("entries");
        item.finish();
        lists.push_back(std::move(list));
    }
    return lists;
}

void readCloudEdge(ObjectReader& file, Comparison& comparison)
{
    const JsonValue* const value = file.find("cloud_and_edge");
    if (value == nullptr)
        return;
    ObjectReader reader(file.context(), *value);
    for (const JsonValue* const entry : reader.list("rows", Need::Required, 40)) {
        ObjectReader item(file.context(), *entry);
        comparison.cloud_edge.push_back(
            {readText(item, "feature"), readText(item, "cloud"), readText(item, "edge")});
        item.finish();
    }
    comparison.cloud_lists = readLists(reader, "cloud");
    comparison.edge_lists = readLists(reader, "edge");
    comparison.trends = reader.texts("trends");
    reader.finish();
}

template <typename Entry, typename Read>
std::vector<Entry> readEntries(ObjectReader& file, std::string_view key, Read read)
{
    std::vector<Entry> entries;
    for (const JsonValue* const entry : file.list(key, Need::Required, 200))
        entries.push_back(read(file.context(), *entry));
    return entries;
}

} // namespace

std::string_view idOf(ThresholdQuantity quantity)
{
    switch (quantity) {
    case ThresholdQuantity::Compute:
        return "compute";
    case ThresholdQuantity::MemoryBandwidth:
        return "memory_bandwidth";
    case ThresholdQuantity::Power:
        return "power";
    case ThresholdQuantity::Latency:
        return "latency";
    }
    return {};
}

std::string_view nameOf(ThresholdQuantity quantity)
{
    switch (quantity) {
    case ThresholdQuantity::Compute:
        return "Compute";
    case ThresholdQuantity::MemoryBandwidth:
        return "Memory bandwidth";
    case ThresholdQuantity::Power:
        return "Power";
    case ThresholdQuantity::Latency:
        return "Latency";
    }
    return {};
}

Dimension dimensionOf(ThresholdQuantity quantity)
{
    switch (quantity) {
    case ThresholdQuantity::Compute:
        return dimension::operation_rate;
    case ThresholdQuantity::MemoryBandwidth:
        return dimension::bandwidth;
    case ThresholdQuantity::Power:
        return dimension::power;
    case ThresholdQuantity::Latency:
        return dimension::time;
    }
    return dimension::none;
}

Comparison readComparison(const ReadContext& context, const JsonValue& root)
{
    ObjectReader reader(context, root);
    readFileKeys(reader);
    Comparison comparison;
    for (const JsonValue* const entry : reader.list("dimensions", Need::Required, 200)) {
        ComparisonRow row = readRow(context, *entry);
        if (std::any_of(comparison.rows.begin(), comparison.rows.end(),
                        [&row](const ComparisonRow& other) { return other.id == row.id; }))
            context.error(*entry, "two dimensions are called " + quoted(row.id),
                          "give each an identifier of its own");
        comparison.rows.push_back(std::move(row));
    }
    if (const JsonValue* const portraits = reader.find("portraits")) {
        ObjectReader portrait(context, *portraits);
        for (const Tier tier : all_tiers) {
            if (const JsonValue* const entry = portrait.find(idOf(tier)))
                comparison.portraits[static_cast<std::size_t>(tier)] =
                    readPortrait(context, *entry);
        }
        portrait.finish();
    }
    comparison.thresholds = readEntries<Threshold>(reader, "thresholds", readThreshold);
    comparison.latency_numbers =
        readEntries<LatencyNumber>(reader, "latency_numbers", readLatencyNumber);
    comparison.devices = readEntries<SpectrumDevice>(reader, "devices", readSpectrumDevice);
    readSpectrum(reader, comparison);
    readCloudEdge(reader, comparison);
    comparison.constraints = readEntries<DominantConstraint>(
        reader, "constraints", [](const ReadContext& each, const JsonValue& value) {
            ObjectReader item(each, value);
            DominantConstraint constraint{readText(item, "who"), readText(item, "constraint"),
                                          readText(item, "why"), readText(item, "optimise")};
            item.finish();
            return constraint;
        });
    comparison.phases = readEntries<PhaseRow>(
        reader, "phases", [](const ReadContext& each, const JsonValue& value) {
            ObjectReader item(each, value);
            PhaseRow row{readText(item, "component"), readText(item, "training"),
                         readText(item, "inference")};
            item.finish();
            return row;
        });
    comparison.sources = reader.texts("sources");
    reader.finish();
    return comparison;
}

} // namespace deployscope
