// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explanation/derivation.h"
#include "core/hybrid/evaluate_design.h"
#include "core/hybrid/event_order.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

// What the steps of a design are called; no business of other rooms.
namespace deployscope::step_text {

// A name for formulas: "rate_3".
std::string keyOf(std::string_view what, std::size_t index);

// "a + b + c"; "0" where there are none.
std::string sumOf(const std::vector<std::string>& terms);

std::string flowTitle(const HybridDesign& design, std::size_t flow); // "Speech → Understanding"
std::string linkTitle(const HybridDesign& design, const Catalog& catalog, Tier tier); // "LTE"

// The size of a flow's message, as a figure of the derivation; its name there.
std::string addBytes(Derivation& derivation, const HybridDesign& design, std::size_t flow);

// Names workload and device as the source of a figure that was worked out of them.
void addOrigin(Derivation& derivation, const HybridDesign& design, const Catalog& catalog,
               const Stage& stage, const std::string& what, const std::string& shown);

// Whether the flow adds to what the link carries in that direction.
bool loads(const HybridDesign& design, const DesignResult& result, const EventGraph& graph,
           std::size_t flow, const LinkResult& link, bool up);

} // namespace deployscope::step_text
