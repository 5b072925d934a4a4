// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>

#include <cstdint>

class QColor;
class QPainter;

namespace deployscope::ui {

enum class RailIcon : std::uint8_t {
    Explore,  // a roofline and a point on it
    Compare,  // columns of unlike height
    Examples, // an open book
    Hybrid,   // tiers and what flows between them
    Wizard,   // a question that leads two ways
};

// Strokes of one width inside a square, in one colour: sharp at every size and density.
void drawRailIcon(QPainter& painter, RailIcon icon, const QRectF& square, const QColor& colour);

} // namespace deployscope::ui
