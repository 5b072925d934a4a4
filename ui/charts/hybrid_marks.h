// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hybrid/design.h"
#include "ui/theme/theme.h"

#include <QColor>
#include <QList>
#include <QPen>
#include <QPointF>
#include <QPolygonF>
#include <QRectF>

class QPainter;

namespace deployscope::ui {

// How kinds of flows and stages look: a flow's kind is told by colour, dashes, head and mark, so
// that it needs no colour to be known.

QColor colourOf(FlowKind kind, const Theme& theme);
QList<qreal> dashesOf(FlowKind kind); // in pen widths, empty for solid

// px of a line as it usually is.
inline constexpr double flow_line_width = 1.6;

// The line with its head; a full one ends before a wall, in the colour of what is bad.
void drawFlowLine(QPainter& painter, const QPolygonF& path, FlowKind kind, bool is_full,
                  double width, const Theme& theme);

// The ring on a line: an arrow down for models, up for data, a tick for results, a question for
// help, two arrows for what is kept alike.
void drawFlowMark(QPainter& painter, QPointF centre, FlowKind kind, bool is_full,
                  const QColor& surface, const Theme& theme);

// A drawn sign for what a stage does, as wide as the area.
void drawStageIcon(QPainter& painter, const QRectF& area, StageKind kind, const QColor& colour);

} // namespace deployscope::ui
