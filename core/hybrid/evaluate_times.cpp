// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hybrid/design_evaluation.h"

#include <algorithm>

namespace deployscope::design_evaluation {

namespace {

void addMessageTime(Work& work, std::size_t index)
{
    FlowResult& flow = work.result.flows[index];
    if (!flow.joined)
        return;
    double time = 0.0;
    const auto over = [&](std::size_t link, bool up) {
        time += messageTime(work.figures[link], flow.bytes, up);
        return !work.result.links[link].isFull();
    };
    const Tier from = work.design.stages[work.graph.from[index]].tier;
    const Tier to = work.design.stages[work.graph.to[index]].tier;
    bool passes = to != Tier::Cloud || from == Tier::Cloud || !work.result.cloud.isIngressFull();
    if (work.design.flows[index].link)
        passes = over(linkOf(work.result, index), from >= to) && passes;
    for (const Hop& hop : flow.hops)
        passes = over(linkOf(work.result, hop), hop.up) && passes;
    if (passes)
        flow.time = time;
}

// When events arrive at a stage: those that begin there at once, others over their flows.
struct Arrival
{
    double rate{0.0};
    double weighted{0.0}; // Σ rate × time
    std::optional<double> worst;
    std::optional<std::size_t> worst_from;
    bool is_known{true};

    void add(double arriving, std::optional<double> mean, std::optional<double> latest,
             std::optional<std::size_t> flow)
    {
        if (arriving == 0.0)
            return;
        if (!mean || !latest) {
            is_known = false;
            return;
        }
        rate += arriving;
        weighted += arriving * *mean;
        if (!worst || *latest > *worst) {
            worst = latest;
            worst_from = flow;
        }
    }
};

std::optional<double> sum(std::optional<double> a, std::optional<double> b)
{
    return a && b ? std::optional(*a + *b) : std::nullopt;
}

void addDone(Work& work, std::size_t index)
{
    DesignResult& result = work.result;
    StageResult& stage = result.stages[index];
    Arrival arrival;
    const std::optional<Figure>& begins = work.design.stages[index].rate;
    arrival.add(begins ? begins->value : 0.0, 0.0, 0.0, std::nullopt);
    for (const std::size_t flow : work.graph.flows_in[index]) {
        const StageResult& before = result.stages[work.graph.from[flow]];
        arrival.add(before.rate_out, sum(before.mean_done, result.flows[flow].time),
                    sum(before.worst_done, result.flows[flow].time), flow);
    }
    const bool in_full_cloud =
        work.design.stages[index].tier == Tier::Cloud && result.cloud.areSitesFull();
    const bool waits_forever =
        in_full_cloud || (stage.machine && result.machines[*stage.machine].isFull());
    if (!arrival.is_known || arrival.rate == 0.0 || !stage.time || waits_forever)
        return;
    stage.mean_done = arrival.weighted / arrival.rate + stage.mean_wait + *stage.time;
    stage.worst_done = *arrival.worst + stage.worst_wait + *stage.time;
    stage.worst_from = arrival.worst_from;
}

// The slowest way to the stage; without times the first.
std::vector<std::size_t> wayTo(const Work& work, std::size_t index)
{
    std::vector<std::size_t> way{index};
    for (;;) {
        const auto& in = work.graph.flows_in[way.back()];
        std::optional<std::size_t> flow = work.result.stages[way.back()].worst_from;
        if (!flow && !work.result.stages[way.back()].worst_done && !in.empty())
            flow = in.front();
        if (!flow)
            break;
        way.push_back(work.graph.from[*flow]);
    }
    std::reverse(way.begin(), way.end());
    return way;
}

void addPaths(Work& work)
{
    DesignResult& result = work.result;
    double rate = 0.0;
    double weighted = 0.0;
    double worst = 0.0;
    bool is_known = true;
    for (const std::size_t index : work.graph.order) {
        const StageResult& stage = result.stages[index];
        if (stage.ends <= 0.0)
            continue;
        PathResult path;
        path.stages = wayTo(work, index);
        path.rate = stage.ends;
        path.mean = stage.mean_done;
        path.worst = stage.worst_done;
        path.is_last = work.graph.flows_out[index].empty();
        is_known = is_known && path.mean && path.worst;
        if (is_known) {
            rate += path.rate;
            weighted += path.rate * *path.mean;
            worst = std::max(worst, *path.worst);
        }
        result.paths.push_back(std::move(path));
    }
    if (is_known && rate > 0.0) {
        result.mean_latency = weighted / rate;
        result.worst_latency = worst;
    }
}

} // namespace

void addTimes(Work& work)
{
    for (std::size_t i = 0; i < work.design.flows.size(); ++i)
        addMessageTime(work, i);
    for (const std::size_t index : work.graph.order)
        addDone(work, index);
    addPaths(work);
}

} // namespace deployscope::design_evaluation
