// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/rail_icons.h"

#include <QPainter>
#include <QPainterPath>

namespace deployscope::ui {

namespace {

constexpr double grid = 24.0; // the icons are drawn on a square of this side
constexpr double stroke = 1.7;

QPainterPath roofline()
{
    QPainterPath path;
    path.moveTo(3.5, 3.5);
    path.lineTo(3.5, 20.5);
    path.lineTo(20.5, 20.5);
    path.moveTo(7.0, 16.5);
    path.lineTo(13.0, 7.5);
    path.lineTo(20.5, 7.5);
    return path;
}

QPainterPath columns()
{
    QPainterPath path;
    path.addRoundedRect(QRectF(3.5, 11.0, 4.6, 9.5), 1.0, 1.0);
    path.addRoundedRect(QRectF(9.7, 3.5, 4.6, 17.0), 1.0, 1.0);
    path.addRoundedRect(QRectF(15.9, 7.5, 4.6, 13.0), 1.0, 1.0);
    return path;
}

QPainterPath openBook()
{
    QPainterPath path;
    for (const double side : {-1.0, 1.0}) { // the two pages meet at the spine
        path.moveTo(12.0, 6.5);
        path.cubicTo(12.0 + side * 2.5, 4.6, 12.0 + side * 6.0, 4.2, 12.0 + side * 9.0, 4.8);
        path.lineTo(12.0 + side * 9.0, 18.4);
        path.cubicTo(12.0 + side * 6.0, 17.8, 12.0 + side * 2.5, 18.2, 12.0, 20.0);
    }
    path.moveTo(12.0, 6.5);
    path.lineTo(12.0, 20.0);
    return path;
}

// Two tiers and what goes up and down between them.
QPainterPath tiers()
{
    QPainterPath path;
    path.addRoundedRect(QRectF(6.5, 3.5, 11.0, 5.4), 1.4, 1.4);
    path.addRoundedRect(QRectF(3.5, 15.1, 7.0, 5.4), 1.4, 1.4);
    path.addRoundedRect(QRectF(13.5, 15.1, 7.0, 5.4), 1.4, 1.4);
    path.moveTo(9.0, 8.9);
    path.lineTo(7.4, 15.1);
    path.moveTo(15.0, 8.9);
    path.lineTo(16.6, 15.1);
    return path;
}

// A question that leads two ways.
QPainterPath decision()
{
    QPainterPath path;
    path.moveTo(12.0, 2.8);
    path.lineTo(18.2, 7.6);
    path.lineTo(12.0, 12.4);
    path.lineTo(5.8, 7.6);
    path.closeSubpath();
    for (const double side : {-1.0, 1.0}) {
        path.moveTo(12.0 + side * 6.2, 7.6);
        path.lineTo(12.0 + side * 7.6, 7.6);
        path.lineTo(12.0 + side * 7.6, 15.4);
        path.addRect(12.0 + side * 7.2 - 3.4, 15.4, 6.8, 5.2);
    }
    return path;
}

} // namespace

void drawRailIcon(QPainter& painter, RailIcon icon, const QRectF& square, const QColor& colour)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(square.topLeft());
    painter.scale(square.width() / grid, square.height() / grid);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, stroke, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    switch (icon) {
    case RailIcon::Explore:
        painter.drawPath(roofline());
        painter.setBrush(colour);
        painter.drawEllipse(QPointF(10.2, 11.7), 1.9, 1.9);
        break;
    case RailIcon::Compare:
        painter.drawPath(columns());
        break;
    case RailIcon::Examples:
        painter.drawPath(openBook());
        break;
    case RailIcon::Hybrid:
        painter.drawPath(tiers());
        break;
    case RailIcon::Wizard:
        painter.drawPath(decision());
        break;
    }
    painter.restore();
}

} // namespace deployscope::ui
