// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/series/hardware_points.h"

#include "core/units/format.h"

#include <algorithm>
#include <utility>

namespace deployscope {

namespace {

// As it is written, so that "520 KiB" stays that.
std::string memoryText(const std::optional<Figure>& figure)
{
    if (!figure)
        return "memory not known";
    return figure->as_written.empty() ? formatQuantity(figure->value, dimension::data)
                                      : figure->as_written;
}

std::optional<HardwareSpan> spanOf(const std::optional<Figure>& figure)
{
    if (!figure || !(figure->value > 0.0))
        return std::nullopt;
    // The end of a range may be zero or left open.
    const double low = figure->low.value_or(figure->value);
    return HardwareSpan{low > 0.0 ? low : figure->value, figure->value,
                        figure->high.value_or(figure->value)};
}

std::string figureText(const std::optional<HardwareSpan>& span, Dimension dimension,
                       std::string otherwise)
{
    return span ? formatQuantity(span->value, dimension) : std::move(otherwise);
}

void addDetail(HardwarePoint& point, const std::optional<Figure>& memory)
{
    if (point.price_text.empty())
        point.price_text = figureText(point.price, dimension::money, "price not known");
    point.memory_text = memoryText(memory);
    point.detail = figureText(point.power, dimension::power, "power not known") + " · " +
                   point.memory_text + " · " + point.price_text;
}

HardwarePoint pointOf(const SpectrumDevice& device)
{
    HardwarePoint point;
    point.name = device.name;
    point.tier = device.tier;
    point.edition = device.edition;
    point.processor = device.processor;
    point.tasks = device.tasks;
    point.power = spanOf(device.power);
    point.memory = spanOf(device.memory);
    point.price = spanOf(device.price);
    point.price_text = device.price_text;
    addDetail(point, device.memory);
    return point;
}

// The memory in which a device keeps what it works on: as the hardware tables print it, RAM rather
// than flash.
std::optional<Figure> workingMemory(const Device& device)
{
    const MemoryLevel* found = nullptr;
    for (const MemoryLevel& level : device.memory) {
        const bool works = level.keeps.activations && level.role != MemoryRole::Cache;
        if (works && (found == nullptr || level.capacity.value > found->capacity.value))
            found = &level;
    }
    return found == nullptr ? std::nullopt : std::optional(found->capacity);
}

HardwarePoint ownPoint(const Device& device)
{
    HardwarePoint point;
    point.name = device.name;
    point.tier = device.tier;
    point.own = true;
    point.power = spanOf(device.sustained_power);
    const std::optional<Figure> memory = workingMemory(device);
    point.memory = spanOf(memory);
    point.price = spanOf(device.price);
    if (!point.price && device.rental)
        point.price_text = formatQuantity(device.rental->value, dimension::money_rate);
    addDetail(point, memory);
    return point;
}

// Whole decades around what is known; one to ten where nothing is.
Axis axisOver(std::string label, const std::vector<HardwarePoint>& points,
              std::optional<HardwareSpan> HardwarePoint::*span)
{
    double lowest = 1.0;
    double highest = 10.0;
    bool first = true;
    for (const HardwarePoint& point : points) {
        const std::optional<HardwareSpan>& each = point.*span;
        if (!each)
            continue;
        lowest = first ? each->low : std::min(lowest, each->low);
        highest = first ? each->high : std::max(highest, each->high);
        first = false;
    }
    return logarithmicAxis(std::move(label), lowest, highest);
}

} // namespace

HardwareSeries hardwareSeries(const Comparison& comparison, const Scenario& scenario,
                              const Catalog& catalog)
{
    HardwareSeries series;
    for (const SpectrumDevice& device : comparison.devices) {
        series.points.push_back(pointOf(device));
        if (std::find(series.editions.begin(), series.editions.end(), device.edition) ==
            series.editions.end())
            series.editions.push_back(device.edition);
    }
    if (const Device* const device = findDevice(catalog, scenario.device))
        series.points.push_back(ownPoint(*device));
    series.power = axisOver("Power (W)", series.points, &HardwarePoint::power);
    series.memory = axisOver("Memory (B)", series.points, &HardwarePoint::memory);
    series.price = axisOver("Price (USD)", series.points, &HardwarePoint::price);
    return series;
}

Table tableOf(const HardwareSeries& series)
{
    Table table;
    table.title = "Hardware spectrum";
    table.columns = {"device",     "tier",        "edition",        "processor", "power (W)",
                     "memory (B)", "price (USD)", "price in words", "tasks"};
    const auto cell = [](const std::optional<HardwareSpan>& span) {
        return span ? formatMachine(span->value) : std::string();
    };
    for (const HardwarePoint& point : series.points)
        table.rows.push_back({point.name, std::string{nameOf(point.tier)},
                              point.own ? "this scenario" : point.edition, point.processor,
                              cell(point.power), cell(point.memory), cell(point.price),
                              point.price_text, point.tasks});
    return table;
}

std::optional<std::size_t> spectrumPlace(const Comparison& comparison, const Device& device)
{
    std::optional<std::size_t> first;
    std::optional<std::size_t> last;
    for (std::size_t i = 0; i < comparison.places.size(); ++i) {
        const std::vector<Tier>& tiers = comparison.places[i].tiers;
        if (std::find(tiers.begin(), tiers.end(), device.tier) == tiers.end())
            continue;
        first = first ? first : std::optional(i);
        last = i;
    }
    const bool serves = device.sustained_power && device.sustained_power->value >= server_power;
    return serves ? last : first;
}

} // namespace deployscope
