// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hybrid/edit.h"

#include "core/catalog/value_rules.h"
#include "core/hybrid/edit_parts.h"
#include "core/text/characters.h"

#include <algorithm>
#include <utility>

// The edits of stages.
namespace deployscope {

using namespace design_edit;

namespace {

// An identifier from a name: "Wake word" → "wake-word".
std::string idFrom(std::string_view name)
{
    std::string id;
    for (const char c : name) {
        const bool upper = c >= 'A' && c <= 'Z';
        const bool fits = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (upper)
            id += static_cast<char>(c - 'A' + 'a');
        else if (fits)
            id += c;
        else if (!id.empty() && id.back() != '-')
            id += '-';
    }
    while (!id.empty() && id.back() == '-')
        id.pop_back();
    constexpr std::size_t longest = 48; // room for a number behind it
    return id.empty() ? "stage" : id.substr(0, longest);
}

std::string freeId(const HybridDesign& design, const std::string& wanted)
{
    std::string id = wanted;
    for (int number = 2; findStage(design, id); ++number)
        id = wanted + "-" + std::to_string(number);
    return id;
}

// A link of a flow's own joins the places where its ends were.
void dropLinks(HybridDesign& design, std::string_view stage)
{
    for (Flow& flow : design.flows) {
        if (flow.from == stage || flow.to == stage)
            flow.link.reset();
    }
}

} // namespace

DesignEdit addStage(const HybridDesign& design, Stage stage, const Catalog& catalog,
                    std::optional<std::size_t> into_flow)
{
    stage.name = cleaned(stage.name, limits::max_name);
    if (stage.name.empty())
        stage.name = nameOf(stage.kind);
    stage.id = freeId(design, isIdentifier(stage.id) ? stage.id : idFrom(stage.name));
    HybridDesign after = design;
    if (into_flow) {
        if (*into_flow >= design.flows.size())
            return noFlow(design);
        const Flow& given = design.flows[*into_flow];
        if (!carriesEvents(given))
            return refused("no events go along this flow",
                           "put the stage into a flow of data, results or assist");
        const auto from = findStage(design, given.from);
        if (from && !stage.bytes_out)
            stage.bytes_out = design.stages[*from].bytes_out;
        Flow on = given;
        on.from = stage.id;
        on.link.reset();
        after.flows[*into_flow].to = stage.id;
        after.flows[*into_flow].link.reset();
        after.flows.insert(after.flows.begin() + static_cast<std::ptrdiff_t>(*into_flow) + 1,
                           std::move(on));
    }
    after.stages.push_back(std::move(stage));
    return checked(design, std::move(after), catalog);
}

DesignEdit removeStage(const HybridDesign& design, std::string_view id, const Catalog& catalog)
{
    const auto index = findStage(design, id);
    if (!index)
        return noStage(design, id);
    if (design.stages.size() == 1)
        return refused("a design needs a stage, and this is its last",
                       "add another before this one goes");
    HybridDesign after = design;
    after.stages.erase(after.stages.begin() + static_cast<std::ptrdiff_t>(*index));
    after.flows.clear();
    for (const Flow& flow : design.flows) {
        if (flow.from == id)
            continue;
        if (flow.to != id) {
            after.flows.push_back(flow);
            continue;
        }
        if (!carriesEvents(flow))
            continue;
        for (const Flow& on : design.flows) { // its events go on to where it passed them
            if (on.from != id || on.to == flow.from || !carriesEvents(on))
                continue;
            Flow bridge = flow;
            bridge.to = on.to;
            bridge.kind = on.kind;
            bridge.link.reset();
            bridge.bytes.reset();
            bridge.rate.reset();
            const bool again =
                std::any_of(design.flows.begin(), design.flows.end(), [&bridge](const Flow& each) {
                    return each.from == bridge.from && each.to == bridge.to &&
                           each.kind == bridge.kind;
                });
            if (!again)
                after.flows.push_back(std::move(bridge));
        }
    }
    return checked(design, std::move(after), catalog);
}

DesignEdit moveStage(const HybridDesign& design, std::string_view id, Tier tier,
                     const Catalog& catalog)
{
    return changeStage(design, id, catalog, [tier](Stage& stage, HybridDesign& after) {
        if (stage.tier == tier)
            return;
        stage.tier = tier;
        stage.device.clear();
        dropLinks(after, stage.id);
    });
}

DesignEdit renameStage(const HybridDesign& design, std::string_view id, std::string name,
                       const Catalog& catalog)
{
    name = cleaned(name, limits::max_name);
    if (name.empty())
        return refused("a stage needs a name", "write one");
    return changeStage(design, id, catalog,
                       [&name](Stage& stage, HybridDesign&) { stage.name = std::move(name); });
}

DesignEdit setKind(const HybridDesign& design, std::string_view id, StageKind kind,
                   const Catalog& catalog)
{
    return changeStage(design, id, catalog,
                       [kind](Stage& stage, HybridDesign&) { stage.kind = kind; });
}

DesignEdit setShare(const HybridDesign& design, std::string_view id, double share,
                    const Catalog& catalog)
{
    return changeStage(design, id, catalog, [share](Stage& stage, HybridDesign&) {
        stage.share = figureSet(share, dimension::none, stage.share);
    });
}

DesignEdit setRate(const HybridDesign& design, std::string_view id, std::optional<double> rate,
                   const Catalog& catalog)
{
    return changeStage(design, id, catalog, [rate](Stage& stage, HybridDesign&) {
        stage.rate =
            rate ? std::optional(figureSet(*rate, dimension::rate, stage.rate)) : std::nullopt;
    });
}

DesignEdit setBytesOut(const HybridDesign& design, std::string_view id, std::optional<double> bytes,
                       const Catalog& catalog)
{
    return changeStage(design, id, catalog, [bytes](Stage& stage, HybridDesign&) {
        stage.bytes_out = bytes ? std::optional(figureSet(*bytes, dimension::data, stage.bytes_out))
                                : std::nullopt;
    });
}

DesignEdit setWorkload(const HybridDesign& design, std::string_view id, std::string_view workload,
                       const Catalog& catalog)
{
    return changeStage(design, id, catalog, [workload](Stage& stage, HybridDesign&) {
        if (stage.workload == workload)
            return;
        stage.workload = workload;
        stage.phase.reset(); // its own first one
    });
}

DesignEdit setDevice(const HybridDesign& design, std::string_view id, std::string_view device,
                     const Catalog& catalog)
{
    return changeStage(design, id, catalog, [device](Stage& stage, HybridDesign& after) {
        const bool is_usual = device == after.site(stage.tier).device;
        stage.device = is_usual && stage.tier != Tier::Cloud ? std::string() : std::string(device);
    });
}

DesignEdit setPrecision(const HybridDesign& design, std::string_view id, Precision precision,
                        const Catalog& catalog)
{
    return changeStage(design, id, catalog,
                       [precision](Stage& stage, HybridDesign&) { stage.precision = precision; });
}

DesignEdit setBatch(const HybridDesign& design, std::string_view id, int batch,
                    const Catalog& catalog)
{
    return changeStage(design, id, catalog,
                       [batch](Stage& stage, HybridDesign&) { stage.batch = batch; });
}

DesignEdit setCost(const HybridDesign& design, std::string_view id, std::optional<double> time,
                   std::optional<double> power, const Catalog& catalog)
{
    return changeStage(design, id, catalog, [time, power](Stage& stage, HybridDesign&) {
        const auto old =
            std::find_if(stage.costs.begin(), stage.costs.end(),
                         [&stage](const FixedCost& c) { return c.tier == stage.tier; });
        std::optional<Figure> old_time;
        std::optional<Figure> old_power;
        if (old != stage.costs.end()) {
            old_time = old->time;
            old_power = old->power;
            stage.costs.erase(old);
        }
        if (!time)
            return;
        FixedCost cost;
        cost.tier = stage.tier;
        cost.time = figureSet(*time, dimension::time, old_time);
        if (power)
            cost.power = figureSet(*power, dimension::power, old_power);
        stage.costs.push_back(std::move(cost));
    });
}

} // namespace deployscope
