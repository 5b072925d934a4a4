// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/paradigm/decision_flow.h"

#include <cstddef>
#include <string>
#include <vector>

namespace deployscope {

// One thing that is wrong with the drawn flow, and at which node.
struct FlowFault
{
    std::size_t node{0};
    std::string what;
    std::string remedy;
};

// Ways in a circle, nodes that nothing leads to, and nodes from which no paradigm is reached. The
// first node is the start; every way leads to a node that is there.
std::vector<FlowFault> faultsOf(const std::vector<FlowNode>& nodes);

} // namespace deployscope
