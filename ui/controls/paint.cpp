// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/paint.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace deployscope::ui {

namespace {

void stroke(QPainter& painter, const QPainterPath& path, double width, const QColor& colour)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(path);
    painter.restore();
}

} // namespace

void drawPanel(QPainter& painter, const QRectF& rect, const QColor& fill, const QColor& outline,
               double radius, double line_width)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const double inset = line_width / 2.0;
    painter.setPen(QPen(outline, line_width));
    painter.setBrush(fill);
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius - inset,
                            radius - inset);
    painter.restore();
}

void drawFocusRing(QPainter& painter, const QRectF& rect, const QColor& accent, double radius)
{
    drawPanel(painter, rect, Qt::transparent, accent, radius, 2.0);
}

void drawChevron(QPainter& painter, const QPointF& centre, double size, bool pointing_down,
                 const QColor& colour)
{
    const double half = size / 2.0;
    const double quarter = size / 4.0;
    QPainterPath path;
    if (pointing_down) {
        path.moveTo(centre + QPointF(-half, -quarter));
        path.lineTo(centre + QPointF(0.0, quarter));
        path.lineTo(centre + QPointF(half, -quarter));
    } else {
        path.moveTo(centre + QPointF(-quarter, -half));
        path.lineTo(centre + QPointF(quarter, 0.0));
        path.lineTo(centre + QPointF(-quarter, half));
    }
    stroke(painter, path, std::max(1.4, size / 6.0), colour);
}

void drawCheck(QPainter& painter, const QPointF& centre, double size, const QColor& colour)
{
    const double half = size / 2.0;
    QPainterPath path;
    path.moveTo(centre + QPointF(-half, 0.05 * size));
    path.lineTo(centre + QPointF(-0.12 * size, 0.4 * size));
    path.lineTo(centre + QPointF(half, -0.38 * size));
    stroke(painter, path, std::max(1.5, size / 5.0), colour);
}

void drawCross(QPainter& painter, const QPointF& centre, double size, const QColor& colour)
{
    const double half = 0.42 * size;
    QPainterPath path;
    path.moveTo(centre + QPointF(-half, -half));
    path.lineTo(centre + QPointF(half, half));
    path.moveTo(centre + QPointF(-half, half));
    path.lineTo(centre + QPointF(half, -half));
    stroke(painter, path, std::max(1.5, size / 5.0), colour);
}

void drawTriangle(QPainter& painter, const QPointF& centre, double size, const QColor& colour)
{
    const double half = size / 2.0;
    QPainterPath path;
    path.moveTo(centre + QPointF(0.0, -0.45 * size));
    path.lineTo(centre + QPointF(half, 0.4 * size));
    path.lineTo(centre + QPointF(-half, 0.4 * size));
    path.closeSubpath();
    stroke(painter, path, std::max(1.4, size / 6.0), colour);
}

} // namespace deployscope::ui
