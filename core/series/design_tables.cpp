// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/series/design_tables.h"

#include "core/series/bound_text.h"
#include "core/units/format.h"
#include "core/units/symbols.h"

#include <algorithm>
#include <utility>

namespace deployscope {

namespace {

DesignColumn words(std::string name)
{
    return {std::move(name), {}, true};
}

DesignColumn figures(std::string name, Dimension dimension)
{
    return {std::move(name), formatUnit(units::spelt(dimension)), false};
}

DesignCell word(std::string text)
{
    return {std::move(text), std::nullopt, {}, false};
}

DesignCell figure(std::optional<double> value, Dimension dimension, std::string explains = {})
{
    return {value ? formatQuantity(*value, dimension) : "—", value, std::move(explains), false};
}

DesignCell rate(double per_second, std::string explains = {})
{
    return {formatRate(per_second), per_second, std::move(explains), false};
}

DesignCell share(std::optional<double> value, std::string explains = {})
{
    DesignCell cell{value ? formatPercent(*value) : "—", value, std::move(explains), false};
    cell.is_wall = value.value_or(0.0) > LinkResult::full;
    return cell;
}

std::string wayText(const HybridDesign& design, const PathResult& path)
{
    std::string text;
    for (const std::size_t stage : path.stages)
        text += (text.empty() ? "" : " → ") + design.stages[stage].name;
    return text;
}

// The devices of the tier, the busiest first to be told.
DesignCell busyCell(const DesignResult& result, Tier tier)
{
    if (tier == Tier::Cloud)
        return share(result.cloud.sites_use, result.cloud.sites_use ? "sites_use" : "");
    std::optional<std::size_t> busiest;
    for (std::size_t i = 0; i < result.machines.size(); ++i) {
        const Machine& machine = result.machines[i];
        if (machine.tier != tier || !machine.utilisation)
            continue;
        if (!busiest || *machine.utilisation > *result.machines[*busiest].utilisation)
            busiest = i;
    }
    return busiest
               ? share(result.machines[*busiest].utilisation, "machine:" + std::to_string(*busiest))
               : share(std::nullopt);
}

std::string devicesText(const HybridDesign& design, const DesignResult& result, Tier tier)
{
    if (tier == Tier::Cloud)
        return result.cloud.accelerators
                   ? formatNumber(*result.cloud.accelerators) + " accelerators for all"
                   : std::string("—");
    std::string text;
    for (const Machine& machine : result.machines) {
        if (machine.tier == tier && !machine.name.empty() &&
            text.find(machine.name) == std::string::npos)
            text += (text.empty() ? "" : ", ") + machine.name;
    }
    const double units = unitsPerDevice(design, tier);
    if (units > 1.0)
        text += (text.empty() ? "one for " : ", one for ") + formatCount(units);
    return text.empty() ? "—" : text;
}

// Of the links on the flow's way the fullest.
DesignCell linkCell(const DesignResult& result, std::size_t flow)
{
    std::optional<std::size_t> fullest;
    for (std::size_t i = 0; i < result.links.size(); ++i) {
        const LinkResult& link = result.links[i];
        const std::vector<Hop>& hops = result.flows[flow].hops;
        const bool is_on_way =
            link.flow == flow || std::any_of(hops.begin(), hops.end(), [&link](const Hop& hop) {
                return link.tier == hop.tier;
            });
        if (!is_on_way || !link.utilisation())
            continue;
        if (!fullest || *link.utilisation() > *result.links[*fullest].utilisation())
            fullest = i;
    }
    return fullest ? share(result.links[*fullest].utilisation(), "link:" + std::to_string(*fullest))
                   : share(std::nullopt);
}

std::string nameOfStage(const HybridDesign& design, const std::string& id)
{
    const auto index = findStage(design, id);
    return index ? design.stages[*index].name : id;
}

} // namespace

DesignTable pathTable(const HybridDesign& design, const DesignResult& result)
{
    DesignTable table;
    table.title = "Ways of events";
    table.columns = {words("Way"), figures("Events of one unit", dimension::rate),
                     figures("Share", dimension::none), figures("Mean time", dimension::time),
                     figures("Longest time", dimension::time)};
    double ending = 0.0;
    for (const PathResult& path : result.paths)
        ending += path.rate;
    for (const PathResult& path : result.paths) {
        const std::string& last = design.stages[path.stages.back()].id;
        table.rows.push_back({word(wayText(design, path)), rate(path.rate, "rate:" + last),
                              share(ending > 0.0 ? path.rate / ending : 0.0),
                              figure(path.mean, dimension::time, "latency"),
                              figure(path.worst, dimension::time, "done:" + last)});
    }
    return table;
}

DesignTable tierTable(const HybridDesign& design, const DesignResult& result)
{
    DesignTable table;
    table.title = "Tiers";
    table.columns = {words("Tier"),
                     words("Devices"),
                     figures("Busy", dimension::none),
                     figures("Power of one device", dimension::power),
                     figures("Energy of an event", dimension::energy),
                     figures("Battery on this work", dimension::time)};
    for (const Tier tier : all_tiers) {
        const TierResult& at = result.of(tier);
        if (!at.is_used)
            continue;
        const std::string id(idOf(tier));
        DesignCell power = figure(at.power, dimension::power, "power:" + id);
        if (tier == Tier::Cloud && power.value)
            power.text += " for one unit"; // of accelerators that all share
        else if (power.value)
            power.text = atLeast(*power.value, dimension::power, at.isBound());
        DesignCell life = figure(at.battery_life, dimension::time,
                                 tier == Tier::Cloud ? std::string() : "battery:" + id);
        if (life.value)
            life.text = atMost(*life.value, dimension::time, at.isBound());
        table.rows.push_back({word(std::string(nameOf(tier))),
                              word(devicesText(design, result, tier)), busyCell(result, tier),
                              std::move(power), figure(at.energy, dimension::energy, "energy"),
                              std::move(life)});
    }
    return table;
}

DesignTable flowTable(const HybridDesign& design, const DesignResult& result)
{
    DesignTable table;
    table.title = "Flows";
    table.columns = {words("Flow"),
                     words("Kind"),
                     figures("Messages of one unit", dimension::rate),
                     figures("Size", dimension::data),
                     figures("One unit", dimension::bandwidth),
                     figures("All units", dimension::bandwidth),
                     figures("Time of a message", dimension::time),
                     figures("Fullest link", dimension::none)};
    for (std::size_t i = 0; i < design.flows.size() && result.is_sound; ++i) {
        const Flow& given = design.flows[i];
        const FlowResult& flow = result.flows[i];
        const std::string name = "flow:" + std::to_string(i);
        std::vector<DesignCell> row{
            word(nameOfStage(design, given.from) + " → " + nameOfStage(design, given.to)),
            word(std::string(nameOf(given.kind)))};
        if (flow.joined) {
            row.push_back(rate(flow.rate));
            row.push_back(figure(flow.bytes, dimension::data));
            row.push_back(figure(flow.bandwidth, dimension::bandwidth, name));
            row.push_back(figure(flow.fleet, dimension::bandwidth, name));
            row.push_back(figure(flow.time, dimension::time));
            row.push_back(linkCell(result, i));
        } else {
            for (std::size_t cell = row.size(); cell < table.columns.size(); ++cell)
                row.push_back(word("no link"));
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table tableOf(const DesignTable& table)
{
    Table plain;
    plain.title = table.title;
    for (const DesignColumn& column : table.columns)
        plain.columns.push_back(column.unit.empty() ? column.name
                                                    : column.name + " (" + column.unit + ")");
    for (const std::vector<DesignCell>& row : table.rows) {
        std::vector<std::string> cells;
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (table.columns[i].is_words)
                cells.push_back(row[i].text);
            else
                cells.push_back(row[i].value ? formatMachine(*row[i].value) : std::string());
        }
        plain.rows.push_back(std::move(cells));
    }
    return plain;
}

} // namespace deployscope
