// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hybrid/event_order.h"
#include "core/series/hybrid_drawing.h"

namespace deployscope {

// Finds the ways of the drawing's flows, whose boxes have their places: out of the box at its right
// (at its left for what goes back), along the gaps between columns and rows, and in at the left. No
// way crosses a box, and no two share a lane.
void routeFlows(HybridDrawing& drawing, const EventGraph& graph);

} // namespace deployscope
