// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hybrid/explain_design.h"

#include "core/hybrid/design_steps.h"
#include "core/hybrid/stage_cost.h"
#include "core/hybrid/step_text.h"

#include <array>
#include <charconv>
#include <utility>

namespace deployscope {

namespace {

// What is asked for: a figure of the whole design, or "rate:wake-word".
struct Asked
{
    std::string_view what;
    std::string_view which;
};

Asked readName(std::string_view name)
{
    const std::size_t colon = name.find(':');
    if (colon == std::string_view::npos)
        return {name, {}};
    return {name.substr(0, colon), name.substr(colon + 1)};
}

std::optional<std::size_t> indexBelow(std::string_view text, std::size_t count)
{
    std::size_t index = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), index);
    if (error != std::errc{} || end != text.data() + text.size() || index >= count)
        return std::nullopt;
    return index;
}

// A figure's title, whether it is there, and how it comes about.
struct Entry
{
    std::string title;
    bool is_there{false};
    std::string missing; // why it is not there
    void (*write)(DesignSteps& steps, std::size_t index){nullptr};
    std::size_t index{0};
};

struct WholeFigure
{
    std::string_view name;
    std::string_view title;
    bool (*is_there)(const DesignResult& result);
    std::string_view missing;
    void (*write)(DesignSteps& steps, std::size_t);
};

constexpr std::string_view no_accelerators =
    "What a stage in the cloud takes is not known, so the accelerators are not either.";

const std::array whole_figures{
    WholeFigure{"uplink", "Uplink of one unit", [](const DesignResult&) { return true; }, "",
                [](DesignSteps& s, std::size_t) { s.uplink(); }},
    WholeFigure{"fleet_uplink", "Uplink of all units", [](const DesignResult&) { return true; }, "",
                [](DesignSteps& s, std::size_t) { s.fleetUplink(); }},
    WholeFigure{"ingress", "Share of the networks to the cloud",
                [](const DesignResult& r) { return r.cloud.ingress_use.has_value(); },
                "The design does not say what the service may take of the networks.",
                [](DesignSteps& s, std::size_t) { s.ingressUse(); }},
    WholeFigure{"accelerators", "Accelerators on average",
                [](const DesignResult& r) { return r.cloud.accelerators.has_value(); },
                no_accelerators, [](DesignSteps& s, std::size_t) { s.accelerators(); }},
    WholeFigure{"accelerators_peak", "Accelerators at the peak",
                [](const DesignResult& r) { return r.cloud.accelerators.has_value(); },
                no_accelerators, [](DesignSteps& s, std::size_t) { s.acceleratorsPeak(); }},
    WholeFigure{"cloud_time", "Time of accelerators in a day",
                [](const DesignResult& r) { return r.cloud.accelerators.has_value(); },
                no_accelerators, [](DesignSteps& s, std::size_t) { s.acceleratorTime(); }},
    WholeFigure{"sites", "Data centres on average",
                [](const DesignResult& r) { return r.cloud.sites.has_value(); }, no_accelerators,
                [](DesignSteps& s, std::size_t) { s.sites(); }},
    WholeFigure{"sites_peak", "Data centres at the peak",
                [](const DesignResult& r) { return r.cloud.sites_peak.has_value(); },
                no_accelerators, [](DesignSteps& s, std::size_t) { s.sitesPeak(); }},
    WholeFigure{"sites_use", "Share of the data centres",
                [](const DesignResult& r) { return r.cloud.sites_use.has_value(); },
                "How many data centres are there, or are needed, is not known.",
                [](DesignSteps& s, std::size_t) { s.sitesUse(); }},
    WholeFigure{"energy", "Energy of an event",
                [](const DesignResult& r) { return r.energy.has_value(); },
                "The energy of a stage is not known, or no event begins.",
                [](DesignSteps& s, std::size_t) { s.energyOfEvent(); }},
    WholeFigure{"latency", "Mean time of an event",
                [](const DesignResult& r) { return r.mean_latency.has_value(); },
                "Some events never end: a stage on their way has no time, or a link, a device, the "
                "networks to the cloud or its data centres are full.",
                [](DesignSteps& s, std::size_t) { s.meanLatency(); }},
    WholeFigure{"cost", "Cost of one unit, a year",
                [](const DesignResult& r) { return r.cost.total.has_value(); },
                "A part of the cost is not known.", [](DesignSteps& s, std::size_t) { s.cost(); }},
};

constexpr std::string_view no_way =
    "No event gets here: a stage on the way has no time, or a link, a device, the networks to the "
    "cloud or its data centres are full.";

class Finder
{
public:
    Finder(const HybridDesign& design, const Catalog& catalog, const DesignResult& result)
        : design_(design), catalog_(catalog), result_(result)
    {}

    std::optional<Entry> find(const Asked& asked) const
    {
        if (asked.which.empty()) {
            for (const WholeFigure& each : whole_figures) {
                if (each.name == asked.what)
                    return Entry{std::string(each.title), each.is_there(result_),
                                 std::string(each.missing), each.write, 0};
            }
            return std::nullopt;
        }
        // A stage may be called "edge", or "3".
        std::optional<Entry> entry;
        if (const auto stage = findStage(design_, asked.which))
            entry = ofStage(asked.what, *stage);
        if (const auto tier = tierFromId(asked.which); tier && !entry)
            entry = ofTier(asked.what, *tier);
        return entry ? entry : ofIndex(asked);
    }

private:
    std::optional<Entry> ofStage(std::string_view what, std::size_t index) const
    {
        const std::string& name = design_.stages[index].name;
        const StageResult& stage = result_.stages[index];
        if (what == "rate")
            return Entry{name + ", events", true, "",
                         [](DesignSteps& s, std::size_t i) { s.rate(i); }, index};
        // Without an event no figure of one was asked for.
        if (what == "time" && fixedCostOf(design_.stages[index], design_.stages[index].tier))
            return Entry{name + ", time of an event", true, "",
                         [](DesignSteps& s, std::size_t i) { s.time(i); }, index};
        if (what == "energy")
            return Entry{name + ", energy of an event", stage.energy.has_value(),
                         "The power of the device is not known, or it cannot run there.",
                         [](DesignSteps& s, std::size_t i) { s.energy(i); }, index};
        if (what == "done")
            return Entry{name + ", done at the latest", stage.worst_done.has_value(),
                         std::string(no_way), [](DesignSteps& s, std::size_t i) { s.done(i); },
                         index};
        return std::nullopt;
    }

    std::optional<Entry> ofTier(std::string_view what, Tier tier) const
    {
        const std::size_t index = static_cast<std::size_t>(tier);
        const std::string name(nameOf(tier));
        const TierResult& result = result_.of(tier);
        if (what == "power")
            return Entry{name + ", power", result.power.has_value(),
                         "Nothing draws power here, or the energy of a stage is not known.",
                         [](DesignSteps& s, std::size_t i) { s.power(static_cast<Tier>(i)); },
                         index};
        if (what == "battery")
            return Entry{name + ", battery life", result.battery_life.has_value(),
                         "There is no battery here, or the power is not known.",
                         [](DesignSteps& s, std::size_t i) { s.batteryLife(static_cast<Tier>(i)); },
                         index};
        return std::nullopt;
    }

    std::optional<Entry> ofIndex(const Asked& asked) const
    {
        if (asked.what == "flow") {
            const auto index = indexBelow(asked.which, design_.flows.size());
            if (!index)
                return std::nullopt;
            return Entry{step_text::flowTitle(design_, *index), result_.flows[*index].joined,
                         "No link joins the two.",
                         [](DesignSteps& s, std::size_t i) { s.fleetBandwidth(i); }, *index};
        }
        if (asked.what == "link") {
            const auto index = indexBelow(asked.which, result_.links.size());
            if (!index)
                return std::nullopt;
            return Entry{result_.links[*index].name,
                         result_.links[*index].utilisation().has_value(),
                         "It has no bandwidth that would limit it.",
                         [](DesignSteps& s, std::size_t i) { s.utilisation(i); }, *index};
        }
        if (asked.what == "machine") {
            const auto index = indexBelow(asked.which, result_.machines.size());
            if (!index)
                return std::nullopt;
            return Entry{result_.machines[*index].name,
                         result_.machines[*index].utilisation.has_value(),
                         "The time of a stage on it is not known.",
                         [](DesignSteps& s, std::size_t i) { s.busyMachine(i); }, *index};
        }
        return std::nullopt;
    }

    const HybridDesign& design_;
    const Catalog& catalog_;
    const DesignResult& result_;
};

// The time of a stage that was worked out is explained as any scenario's.
std::optional<Explanation> explainTime(std::string_view name, const Stage& stage,
                                       const HybridDesign& design, const Catalog& catalog)
{
    const Scenario scenario = scenarioOf(design, stage, catalog);
    auto explanation = explain("device_sum", scenario, catalog, evaluate(scenario, catalog));
    if (!explanation) {
        explanation.emplace();
        explanation->sentences.push_back("What an event costs here is not known.");
    }
    explanation->id = name;
    explanation->title = stage.name + ", time of an event";
    return explanation;
}

} // namespace

std::optional<Explanation> explainDesign(std::string_view name, const HybridDesign& design,
                                         const Catalog& catalog, const DesignResult& result)
{
    if (!result.is_sound)
        return std::nullopt;
    const Asked asked = readName(name);
    if (const auto stage = findStage(design, asked.which);
        stage && asked.what == "time" &&
        fixedCostOf(design.stages[*stage], design.stages[*stage].tier) == nullptr)
        return explainTime(name, design.stages[*stage], design, catalog);
    const std::optional<Entry> entry = Finder(design, catalog, result).find(asked);
    if (!entry)
        return std::nullopt;
    Explanation explanation;
    explanation.id = name;
    explanation.title = entry->title;
    explanation.notes = design.notes;
    if (!entry->is_there) {
        explanation.sentences.push_back(entry->missing);
        for (const DesignWall& wall : result.walls)
            explanation.sentences.push_back(wall.text);
        return explanation;
    }
    DesignSteps steps(design, catalog, result);
    entry->write(steps, entry->index);
    explanation.steps = steps.derivation().steps();
    explanation.sources = steps.derivation().sources();
    return explanation;
}

std::vector<std::string> explainableFigures(const HybridDesign& design, const DesignResult& result)
{
    std::vector<std::string> names;
    if (!result.is_sound)
        return names;
    for (const WholeFigure& each : whole_figures)
        names.emplace_back(each.name);
    for (const Stage& stage : design.stages) {
        for (const char* const what : {"rate:", "time:", "energy:", "done:"})
            names.push_back(what + stage.id);
    }
    const auto byIndex = [&names](const char* what, std::size_t count) {
        for (std::size_t i = 0; i < count; ++i)
            names.push_back(std::string(what) + std::to_string(i));
    };
    byIndex("flow:", design.flows.size());
    byIndex("link:", result.links.size());
    byIndex("machine:", result.machines.size());
    for (const Tier tier : all_tiers) {
        names.push_back("power:" + std::string(idOf(tier)));
        names.push_back("battery:" + std::string(idOf(tier)));
    }
    return names;
}

} // namespace deployscope
