// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/hybrid_marks.h"

#include "ui/charts/hybrid_labels.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace deployscope::ui {

namespace {

constexpr double head_length = 8.0;
constexpr double head_half = 4.0;
constexpr double mark_width = 1.3;
constexpr double wall_half = 7.0;

QPointF towards(QPointF from, QPointF to)
{
    const QPointF way = to - from;
    const double length = std::hypot(way.x(), way.y());
    return length > 0.0 ? way / length : QPointF(1.0, 0.0);
}

void drawHead(QPainter& painter, QPointF tip, QPointF direction, FlowKind kind,
              const QColor& colour)
{
    const QPointF across(-direction.y(), direction.x());
    const QPointF back = tip - direction * head_length;
    const QPolygonF head{tip, back + across * head_half, back - across * head_half};
    painter.setPen(QPen(colour, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(colour);
    switch (kind) {
    case FlowKind::Assist: // open
        painter.setBrush(Qt::NoBrush);
        painter.drawPolyline(QPolygonF{head[1], head[0], head[2]});
        return;
    case FlowKind::Deploy: // a kite
        painter.drawPolygon(QPolygonF{tip, back + across * head_half,
                                      tip - direction * head_length * 0.6,
                                      back - across * head_half});
        return;
    default:
        painter.drawPolygon(head);
    }
}

void drawUpright(QPainter& painter, QPointF centre, double half, bool is_up)
{
    const double sign = is_up ? -1.0 : 1.0;
    const QPointF tip = centre + QPointF(0.0, sign * half);
    painter.drawLine(centre - QPointF(0.0, sign * half), tip);
    painter.drawPolyline(QPolygonF{tip + QPointF(-0.75 * half, -sign * 0.75 * half), tip,
                                   tip + QPointF(0.75 * half, -sign * 0.75 * half)});
}

void drawQuestion(QPainter& painter, QPointF centre, double half)
{
    QPainterPath path;
    path.moveTo(centre + QPointF(-0.6 * half, -0.55 * half));
    path.cubicTo(centre + QPointF(-0.5 * half, -1.3 * half),
                 centre + QPointF(0.9 * half, -1.2 * half),
                 centre + QPointF(0.6 * half, -0.35 * half));
    path.quadTo(centre + QPointF(0.05 * half, -0.05 * half), centre + QPointF(0.0, 0.4 * half));
    painter.drawPath(path);
    painter.drawPoint(centre + QPointF(0.0, 1.05 * half));
}

void drawBothWays(QPainter& painter, QPointF centre, double half)
{
    for (const double sign : {-1.0, 1.0}) {
        const QPointF middle = centre + QPointF(0.0, sign * 0.5 * half);
        const QPointF tip = middle + QPointF(sign * half, 0.0);
        painter.drawLine(middle - QPointF(sign * half, 0.0), tip);
        painter.drawLine(tip, tip + QPointF(-sign * 0.6 * half, sign * 0.6 * half));
    }
}

} // namespace

QColor colourOf(FlowKind kind, const Theme& theme)
{
    switch (kind) {
    case FlowKind::Deploy:
        return theme.series[4];
    case FlowKind::Data:
        return theme.series[0];
    case FlowKind::Results:
        return theme.series[2];
    case FlowKind::Assist:
        return theme.series[3];
    case FlowKind::Sync:
        return theme.series[5];
    }
    return theme.text;
}

QList<qreal> dashesOf(FlowKind kind)
{
    switch (kind) {
    case FlowKind::Deploy:
        return {5.0, 2.5};
    case FlowKind::Data:
        return {};
    case FlowKind::Results:
        return {7.0, 2.0, 1.2, 2.0};
    case FlowKind::Assist:
        return {1.2, 1.8};
    case FlowKind::Sync:
        return {4.0, 1.8, 1.2, 1.8, 1.2, 1.8};
    }
    return {};
}

void drawFlowLine(QPainter& painter, const QPolygonF& path, FlowKind kind, bool is_full,
                  double width, const Theme& theme)
{
    if (path.size() < 2)
        return;
    const QColor colour = is_full ? theme.bad_text : colourOf(kind, theme);
    QPen pen(colour, is_full ? width + 0.6 : width, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    if (const QList<qreal> dashes = dashesOf(kind); !dashes.isEmpty())
        pen.setDashPattern(dashes);
    const QPointF tip = path.back();
    const QPointF direction = towards(path[path.size() - 2], tip);
    const QPointF across(-direction.y(), direction.x());
    const QPointF end = tip - direction * (is_full ? 4.0 : 0.0);
    QPolygonF line = path;
    line.back() = end - direction * (kind == FlowKind::Assist ? 1.0 : head_length - 2.0);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(pen);
    painter.drawPolyline(line);
    drawHead(painter, end, direction, kind, colour);
    if (kind == FlowKind::Sync)
        drawHead(painter, path.front(), towards(path[1], path.front()), kind, colour);
    if (is_full) {
        painter.setPen(QPen(colour, 3.0, Qt::SolidLine, Qt::FlatCap));
        const QPointF wall = tip - direction * 2.5;
        painter.drawLine(wall - across * wall_half, wall + across * wall_half);
    }
}

void drawFlowMark(QPainter& painter, QPointF centre, FlowKind kind, bool is_full,
                  const QColor& surface, const Theme& theme)
{
    const QColor colour = is_full ? theme.bad_text : colourOf(kind, theme);
    painter.setPen(QPen(colour, mark_width));
    painter.setBrush(surface);
    painter.drawEllipse(centre, flow_mark_radius, flow_mark_radius);
    painter.setPen(QPen(colour, mark_width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    constexpr double half = 3.3;
    switch (kind) {
    case FlowKind::Deploy:
        drawUpright(painter, centre, half, false);
        return;
    case FlowKind::Data:
        drawUpright(painter, centre, half, true);
        return;
    case FlowKind::Results:
        painter.drawPolyline(QPolygonF{centre + QPointF(-half, 0.2 * half),
                                       centre + QPointF(-0.2 * half, 0.9 * half),
                                       centre + QPointF(half, -0.8 * half)});
        return;
    case FlowKind::Assist:
        drawQuestion(painter, centre, half);
        return;
    case FlowKind::Sync:
        drawBothWays(painter, centre, half);
        return;
    }
}

void drawStageIcon(QPainter& painter, const QRectF& area, StageKind kind, const QColor& colour)
{
    const QPointF c = area.center();
    const double r = area.width() / 2.0 - 0.8;
    const auto at = [c, r](double x, double y) { return c + QPointF(x * r, y * r); };
    painter.setPen(QPen(colour, 1.3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    switch (kind) {
    case StageKind::Sensing: { // waves that come to a point
        painter.setBrush(colour);
        painter.drawEllipse(at(-0.75, 0.0), 1.6, 1.6);
        painter.setBrush(Qt::NoBrush);
        constexpr int sixteenth = 16;
        for (const double reach : {0.75, 1.5}) {
            const QRectF wave(at(-0.75 - reach, -reach), at(-0.75 + reach, reach));
            painter.drawArc(wave, -40 * sixteenth, 80 * sixteenth);
        }
        return;
    }
    case StageKind::Wake: // a bell
        painter.drawPolyline(QPolygonF{at(-1.0, 0.55), at(-0.65, 0.2), at(-0.6, -0.45),
                                       at(0.0, -0.95), at(0.6, -0.45), at(0.65, 0.2), at(1.0, 0.55),
                                       at(-1.0, 0.55)});
        painter.drawLine(at(-0.2, 0.95), at(0.2, 0.95));
        return;
    case StageKind::Preprocessing: // a funnel
        painter.drawPolygon(QPolygonF{at(-1.0, -0.85), at(1.0, -0.85), at(0.25, 0.1), at(0.25, 0.9),
                                      at(-0.25, 0.6), at(-0.25, 0.1)});
        return;
    case StageKind::Inference: // nodes of a network
        for (const double y : {-0.75, 0.75}) {
            painter.drawLine(at(-0.8, y), at(0.75, 0.0));
            painter.drawEllipse(at(-0.8, y), 1.5, 1.5);
        }
        painter.setBrush(colour);
        painter.drawEllipse(at(0.8, 0.0), 1.7, 1.7);
        return;
    case StageKind::Aggregation: // three into one
        for (const double y : {-0.8, 0.0, 0.8})
            painter.drawPolyline(QPolygonF{at(-1.0, y), at(-0.35, y), at(0.2, 0.0)});
        painter.drawLine(at(0.2, 0.0), at(1.0, 0.0));
        painter.drawPolyline(QPolygonF{at(0.6, -0.4), at(1.0, 0.0), at(0.6, 0.4)});
        return;
    case StageKind::Analytics: // bars
        painter.drawPolyline(QPolygonF{at(-0.95, -0.9), at(-0.95, 0.9), at(1.0, 0.9)});
        painter.drawLine(at(-0.4, 0.85), at(-0.4, 0.3));
        painter.drawLine(at(0.15, 0.85), at(0.15, -0.2));
        painter.drawLine(at(0.7, 0.85), at(0.7, -0.75));
        return;
    case StageKind::Training: { // round again
        constexpr int sixteenth = 16;
        painter.drawArc(QRectF(at(-0.85, -0.85), at(0.85, 0.85)), 60 * sixteenth, 290 * sixteenth);
        painter.drawPolyline(QPolygonF{at(0.25, -1.1), at(0.85, -0.35), at(0.1, -0.3)});
        return;
    }
    case StageKind::Output: // out of the frame
        painter.drawPolyline(
            QPolygonF{at(0.1, -0.85), at(-0.9, -0.85), at(-0.9, 0.85), at(0.1, 0.85)});
        painter.drawLine(at(-0.3, 0.0), at(1.0, 0.0));
        painter.drawPolyline(QPolygonF{at(0.55, -0.45), at(1.0, 0.0), at(0.55, 0.45)});
        return;
    }
}

} // namespace deployscope::ui
