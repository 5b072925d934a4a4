// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/series/design_verdict.h"

#include "core/units/format.h"

#include <algorithm>

namespace deployscope {

namespace {

std::string time(double value)
{
    return formatQuantity(value, dimension::time);
}

// Of the ways on which events go through to the end, the slowest; nothing where its time is not
// known, or where all events take it.
const PathResult* wayThrough(const DesignResult& result)
{
    const PathResult* slowest = nullptr;
    for (const PathResult& path : result.paths) {
        if (path.is_last && path.worst && (slowest == nullptr || *path.worst > *slowest->worst))
            slowest = &path;
    }
    return result.paths.size() > 1 ? slowest : nullptr;
}

// "An event takes 23 ms on average and 1.2 s at the longest; all units send 29.6 GB/s to the
// cloud."
std::string workingSentence(const ComparedDesign& of)
{
    const DesignResult& result = of.result;
    std::string sentence;
    if (result.mean_latency && result.worst_latency && *result.worst_latency > 0.0) {
        const std::string mean = time(*result.mean_latency);
        const std::string longest = time(*result.worst_latency);
        const PathResult* const way = wayThrough(result);
        if (way != nullptr && mean != longest)
            sentence = "Events that go through to “" + of.design.stages[way->stages.back()].name +
                       "” take " + time(*way->worst) + " at the longest; all of them " + mean +
                       " on average";
        else
            sentence = mean == longest ? "An event takes " + mean
                                       : "An event takes " + mean + " on average and " + longest +
                                             " at the longest";
    } else if (result.paths.empty()) {
        sentence = "No wall stands in the way, but no event begins anywhere";
    } else {
        sentence = "Every stage runs";
    }
    if (result.fleet_uplink > 0.0)
        sentence += "; all units together send " +
                    formatQuantity(result.fleet_uplink, dimension::bandwidth) + " to the cloud";
    else
        sentence += "; nothing is sent to the cloud";
    if (result.cloud.sites_peak && *result.cloud.sites_peak >= 1.0)
        sentence += "; their work there keeps " + formatNumber(*result.cloud.sites_peak) +
                    " data centres busy at the peak";
    else if (result.cloud.accelerators_peak && *result.cloud.accelerators_peak > 1.0)
        sentence += "; their work there keeps " + formatNumber(*result.cloud.accelerators_peak) +
                    " accelerators busy at the peak";
    else if (result.cloud.accelerators_peak && *result.cloud.accelerators_peak > 0.0)
        sentence += ", where one accelerator is enough";
    return sentence + ".";
}

std::string wallSentence(const std::vector<DesignWall>& walls, const DesignWall& first)
{
    std::string sentence = first.text;
    const std::size_t more = walls.size() - 1;
    if (more == 1)
        sentence += " And one more wall.";
    else if (more > 1)
        sentence += " And " + std::to_string(more) + " more walls.";
    return sentence;
}

bool isWall(const DesignWall& wall)
{
    return wall.kind != DesignWallKind::CostUnknown;
}

} // namespace

DesignVerdict verdictOf(const ComparedDesign& of)
{
    const DesignResult& result = of.result;
    if (!result.is_sound)
        return {DesignStanding::Fails, "Does not work",
                "Events go in a circle and never come to an end."};
    if (result.walls.empty())
        return {DesignStanding::Works, "Works", workingSentence(of)};
    const auto wall = std::find_if(result.walls.begin(), result.walls.end(), isWall);
    if (wall != result.walls.end())
        return {DesignStanding::Fails, "Does not work", wallSentence(result.walls, *wall)};
    return {DesignStanding::NotKnown, "Not known",
            wallSentence(result.walls, result.walls.front())};
}

DesignVerdict verdictOf(const ComparedDesigns& designs)
{
    DesignVerdict verdict = verdictOf(designs[0]);
    if (verdict.standing != DesignStanding::Works)
        return verdict;
    std::string failing;
    for (std::size_t i = 1; i < designs.size(); ++i) {
        if (verdictOf(designs[i]).standing == DesignStanding::Fails)
            failing += failing.empty() ? designs[i].name : " or " + designs[i].name;
    }
    if (!failing.empty()) {
        std::transform(failing.begin(), failing.begin() + 1, failing.begin(),
                       [](char c) { return c == 'A' ? 'a' : c; });
        verdict.sentence += " It would not work with " + failing + ".";
    }
    return verdict;
}

std::string verdictText(const ComparedDesigns& designs)
{
    std::string text = designs[0].design.title + "\n";
    for (const ComparedDesign& each : designs) {
        const DesignVerdict verdict = verdictOf(each);
        text += each.name + ": " + verdict.word + ". " + verdict.sentence + "\n";
    }
    for (const DesignComparisonRow& row : designComparison(designs).rows) {
        text += row.name + ": ";
        for (std::size_t i = 0; i < designs.size(); ++i)
            text += (i == 0 ? "" : " · ") + row.designs[i].text;
        text += "\n";
    }
    return text;
}

} // namespace deployscope
