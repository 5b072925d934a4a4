// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hybrid/evaluate_design.h"
#include "core/hybrid/event_order.h"
#include "core/hybrid/link_figures.h"
#include "core/hybrid/stage_cost.h"

#include <vector>

// The parts of evaluating a design, in their order; no business of other rooms.
namespace deployscope::design_evaluation {

// A design under way to its result.
struct Work
{
    const HybridDesign& design;
    const Catalog& catalog;
    EventGraph graph;
    DesignResult result;
    std::vector<StageCost> costs;
    std::vector<LinkFigures> figures; // of the result's links
};

void addRates(Work& work);    // of stages and flows
void addLinks(Work& work);    // and what they carry
void addMachines(Work& work); // what stages cost, and how busy that keeps the devices
void addCapacity(Work& work); // of the cloud that the stages there take
void addTimes(Work& work);    // of flows, of events along their ways
void addPower(Work& work);    // of the tiers
void addCost(Work& work);     // of a unit and year
void addWalls(Work& work);

// The link of a hop; the design has one.
std::size_t linkOf(const DesignResult& result, const Hop& hop);
// The link of a flow that has its own.
std::size_t linkOf(const DesignResult& result, std::size_t flow);

} // namespace deployscope::design_evaluation
