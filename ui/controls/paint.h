// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QRectF>

class QPainter;

namespace deployscope::ui {

inline constexpr double corner_radius = 6.0;

// A filled rounded rectangle with a one-pixel outline inside rect, crisp at any density.
void drawPanel(QPainter& painter, const QRectF& rect, const QColor& fill, const QColor& outline,
               double radius = corner_radius, double line_width = 1.0);

// The ring that shows the keyboard's focus, two pixels inside rect.
void drawFocusRing(QPainter& painter, const QRectF& rect, const QColor& accent,
                   double radius = corner_radius);

// Small drawn marks, so that they look alike in every font. centre and size in pixels.
void drawChevron(QPainter& painter, const QPointF& centre, double size, bool pointing_down,
                 const QColor& colour);
void drawCheck(QPainter& painter, const QPointF& centre, double size, const QColor& colour);
void drawCross(QPainter& painter, const QPointF& centre, double size, const QColor& colour);
void drawTriangle(QPainter& painter, const QPointF& centre, double size, const QColor& colour);

} // namespace deployscope::ui
