// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paradigm/flow_graph.h"

#include "core/text/characters.h"

#include <algorithm>

namespace deployscope {

namespace {

enum class Mark : std::uint8_t { Unseen, Open, Done };

// Walks depth first. A way to a node that is still open closes a circle. Files are bounded, and so
// is the depth.
class Walk
{
public:
    explicit Walk(const std::vector<FlowNode>& nodes)
        : nodes_(nodes), marks_(nodes.size(), Mark::Unseen), arrives_(nodes.size(), false)
    {}

    void from(std::size_t node)
    {
        marks_[node] = Mark::Open;
        trail_.push_back(node);
        arrives_[node] = nodes_[node].kind == NodeKind::Paradigm;
        for (const FlowWay& way : nodes_[node].ways) {
            if (marks_[way.to] == Mark::Open) {
                tellCircle(way.to);
                // A circle is told as one, not as a dead end too.
                arrives_[node] = true;
                continue;
            }
            if (marks_[way.to] == Mark::Unseen)
                from(way.to);
            arrives_[node] = arrives_[node] || arrives_[way.to];
        }
        trail_.pop_back();
        marks_[node] = Mark::Done;
    }

    std::vector<FlowFault> faults()
    {
        for (std::size_t i = 0; i < nodes_.size(); ++i) {
            if (marks_[i] == Mark::Unseen) {
                faults_.push_back({i, "nothing leads to " + quoted(nodes_[i].id),
                                   "lead a way to it, or take it out"});
            } else if (!arrives_[i]) {
                faults_.push_back({i,
                                   quoted(nodes_[i].id) + " is a dead end: no paradigm is "
                                                          "reached from it",
                                   "give it a way on, in the end to a paradigm"});
            }
        }
        return std::move(faults_);
    }

private:
    void tellCircle(std::size_t back_to)
    {
        std::string circle;
        const auto first = std::find(trail_.begin(), trail_.end(), back_to);
        for (auto node = first; node != trail_.end(); ++node)
            circle += nodes_[*node].id + " → ";
        circle += nodes_[back_to].id;
        faults_.push_back({trail_.back(), "the ways lead in a circle: " + printable(circle),
                           "lead each way on to a later node"});
    }

    const std::vector<FlowNode>& nodes_;
    std::vector<Mark> marks_;
    std::vector<bool> arrives_;
    std::vector<std::size_t> trail_;
    std::vector<FlowFault> faults_;
};

} // namespace

std::vector<FlowFault> faultsOf(const std::vector<FlowNode>& nodes)
{
    if (nodes.empty())
        return {};
    Walk walk(nodes);
    walk.from(0);
    return walk.faults();
}

} // namespace deployscope
