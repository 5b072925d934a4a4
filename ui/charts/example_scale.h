// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/series/axis.h"
#include "ui/charts/drawing.h"
#include "ui/charts/time_layout.h"

#include <QPolygonF>
#include <QRectF>

#include <vector>

namespace deployscope::ui {

// From an axis's values to pixels and back: minimum at `from`, maximum at `to`.
class AxisScale
{
public:
    AxisScale() = default;
    AxisScale(const Axis& axis, double from, double to);

    double pixelOf(double value) const; // kept within twice the axis's length of it
    double valueAt(double pixel) const; // kept on the axis

private:
    double low_{0.0}; // of the axis, or their logarithms
    double high_{1.0};
    bool logarithmic_{false};
    double minimum_{0.0};
    double maximum_{1.0};
    double from_{0.0};
    double to_{1.0};
};

// Grid and tick labels along one side of a frame.
struct TickLayout
{
    std::vector<QLineF> grid; // of the labelled ticks
    std::vector<QLineF> minor;
    std::vector<PlacedText> labels;
};

// Below the frame, centred under their ticks but never outside left … right: every first, second,
// third … label, as many as have room; the one at zero is among them where there is one.
TickLayout ticksBelow(const Axis& axis, const AxisScale& scale, const QRectF& frame, double left,
                      double right, const QFont& font, bool with_labels);

// Left of the frame, aligned to the right.
TickLayout ticksBeside(const Axis& axis, const AxisScale& scale, const QRectF& frame,
                       const QFont& font);

double widestTick(const Axis& axis, const QFont& font);

// The parts of a line of pixels that lie inside the frame; vector pictures know no clipping.
std::vector<QPolygonF> clippedTo(const QRectF& frame, const QPolygonF& line);

// One row of labels each in places near to the wanted ones: the centres, in the order of wanted,
// of boxes of the given heights that do not overlap and lie in low … high, where they have room.
std::vector<double> spread(const std::vector<double>& wanted, const std::vector<double>& heights,
                           double low, double high);

} // namespace deployscope::ui
