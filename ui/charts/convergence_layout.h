// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hybrid/patterns.h"
#include "ui/charts/drawing.h"

#include <QFont>
#include <QPointF>
#include <QRectF>
#include <QSize>
#include <QStringList>

#include <vector>

namespace deployscope::ui {

struct PlacedConvergenceBox
{
    QRectF area;
    QStringList name;    // lines
    QStringList aspects; // lines; none where there is no room
};

struct PlacedConvergenceLayer
{
    QRectF area;
    QRectF name;
    std::vector<PlacedConvergenceBox> boxes;
};

struct PlacedConvergenceArrow
{
    QPointF from; // at the lower edge of a box
    QPointF to;   // at the upper edge of another
};

// Where the layers of the convergence stand, in pixels. Arrows share out the edges of their boxes.
struct ConvergenceLayout
{
    QFont name_font;
    QFont aspect_font;
    std::vector<PlacedConvergenceLayer> layers; // as the convergence has them
    std::vector<PlacedConvergenceArrow> arrows; // the same
};

ConvergenceLayout convergenceLayout(const Convergence& convergence, QSize size,
                                    const ChartFonts& fonts);

} // namespace deployscope::ui
