// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hybrid/event_order.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

namespace deployscope {

namespace {

// Behind every stage that is left over stands another one; following them ends in a circle.
std::vector<std::size_t> circleOf(const EventGraph& graph, const std::vector<std::size_t>& waits)
{
    const auto left = std::find_if(waits.begin(), waits.end(), [](std::size_t n) { return n > 0; });
    if (left == waits.end())
        return {};
    std::vector<std::size_t> trail;
    std::size_t at = static_cast<std::size_t>(left - waits.begin());
    while (std::find(trail.begin(), trail.end(), at) == trail.end()) {
        trail.push_back(at);
        const auto& in = graph.flows_in[at];
        const auto flow = std::find_if(
            in.begin(), in.end(), [&](std::size_t each) { return waits[graph.from[each]] > 0; });
        at = graph.from[*flow]; // it waits for one, which is why it is left
    }
    trail.erase(trail.begin(), std::find(trail.begin(), trail.end(), at));
    std::reverse(trail.begin(), trail.end());
    // It begins with the stage that comes first in the design.
    std::rotate(trail.begin(), std::min_element(trail.begin(), trail.end()), trail.end());
    return trail;
}

} // namespace

EventGraph eventGraph(const HybridDesign& design)
{
    EventGraph graph;
    const std::size_t count = design.stages.size();
    graph.flows_in.resize(count);
    graph.flows_out.resize(count);
    std::unordered_map<std::string_view, std::size_t> places;
    for (std::size_t i = 0; i < count; ++i)
        places.emplace(design.stages[i].id, i);
    const auto place = [&places](const std::string& id) {
        const auto found = places.find(id);
        return found == places.end() ? no_stage : found->second;
    };
    std::vector<std::size_t> waits(count, 0); // for so many flows
    for (std::size_t i = 0; i < design.flows.size(); ++i) {
        const std::size_t from = place(design.flows[i].from);
        const std::size_t to = place(design.flows[i].to);
        graph.from.push_back(from);
        graph.to.push_back(to);
        if (!carriesEvents(design.flows[i]) || from == no_stage || to == no_stage)
            continue;
        graph.flows_out[from].push_back(i);
        graph.flows_in[to].push_back(i);
        ++waits[to];
    }
    for (std::size_t i = 0; i < count; ++i) {
        if (waits[i] == 0)
            graph.order.push_back(i);
    }
    for (std::size_t next = 0; next < graph.order.size(); ++next) {
        for (const std::size_t flow : graph.flows_out[graph.order[next]]) {
            if (--waits[graph.to[flow]] == 0)
                graph.order.push_back(graph.to[flow]);
        }
    }
    graph.circle = circleOf(graph, waits);
    return graph;
}

} // namespace deployscope
