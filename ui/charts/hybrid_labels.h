// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QPolygonF>
#include <QRectF>
#include <QSizeF>

#include <vector>

namespace deployscope::ui {

// The radius of the mark that tells the kind of a flow, in pixels.
inline constexpr double flow_mark_radius = 6.5;

// Where the mark and the figure of a flow stand.
struct FlowLabel
{
    QPointF mark; // on the line
    QRectF area;  // of the text; empty where there is nothing to say or no room to say it
};

// The best places for the marks and the texts of lines, each beside its own line: over no area that
// is taken, over no other label, over as few lines as can be. sizes: of the texts, empty for none.
std::vector<FlowLabel> flowLabels(const std::vector<QPolygonF>& lines,
                                  const std::vector<QSizeF>& sizes,
                                  const std::vector<QRectF>& taken, const QRectF& frame);

} // namespace deployscope::ui
