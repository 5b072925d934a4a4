// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/series/decomposition.h"
#include "ui/charts/drawing.h"
#include "ui/charts/time_layout.h"

#include <QPolygonF>
#include <QRectF>
#include <QSize>

#include <vector>

namespace deployscope::ui {

// Where everything of a paradigm's tree stands, in pixels.
struct TreeLayout
{
    struct Node
    {
        QRectF box;
        QString text; // elided to the box
    };
    struct Branch
    {
        Node node;
        std::vector<PlacedText> leaves; // the last may be "+2 more"
    };
    Node root;
    std::vector<Branch> branches;
    std::vector<QPolygonF> lines; // from root to branches, from branches to leaves
};

// Where there is no room for every leaf, each branch shows as many as it can.
TreeLayout layOutTree(const Decomposition& series, QSize size, const ChartFonts& fonts);

} // namespace deployscope::ui
