// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/roofline_labels.h"

#include <QPainter>

#include <algorithm>

namespace deployscope::ui {

namespace {

void drawCallout(QPainter& painter, const RooflineCallout& box, const RooflinePixels& pixels,
                 const RooflineSeries& series, const ChartFonts& fonts, const Theme& theme)
{
    const bool fits = series.point && series.point->fits;
    const QColor line = blended(theme.card, theme.of(series.tier).fill, 0.55);
    painter.setPen(QPen(line, 1));
    if (pixels.point) {
        // From the nearest spot of the box to the rim of the marker.
        const QPointF spot(
            std::clamp(pixels.point->x(), box.area.left() + 4, box.area.right() - 4),
            std::clamp(pixels.point->y(), box.area.top() + 4, box.area.bottom() - 4));
        QLineF leader(*pixels.point, spot);
        if (leader.length() > roofline_point_radius + 2) {
            leader.setP1(leader.pointAt((roofline_point_radius + 2) / leader.length()));
            painter.drawLine(leader);
        }
    }
    painter.setBrush(theme.card);
    painter.drawRoundedRect(box.area.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    for (const CalloutLine& text : box.lines) {
        const bool strong = text.kind == CalloutLine::Kind::Label;
        const bool wrong = text.kind == CalloutLine::Kind::Note && !fits;
        painter.setPen(wrong ? theme.bad_text : theme.text);
        drawLine(painter, text.corner, strong ? fonts.strong : fonts.caption, text.text);
    }
}

} // namespace

void drawRooflineLabels(QPainter& painter, const RooflineLabels& labels,
                        const RooflinePixels& pixels, const RooflineSeries& series,
                        const ChartFonts& fonts, const Theme& theme)
{
    for (const RooflineLabel& label : labels.labels) {
        const QFont& font = label.strong ? fonts.strong : fonts.caption;
        const QPointF corner(-label.size.width() / 2, -label.size.height() / 2);
        if (!label.leader.isNull()) {
            painter.setPen(QPen(blended(theme.card, label.colour, 0.7), 1));
            painter.drawLine(label.leader);
        }
        painter.save();
        painter.translate(label.centre);
        painter.rotate(label.angle);
        if (label.plate)
            painter.fillRect(QRectF(corner, label.size).adjusted(-2, 1, 2, -1), theme.card);
        painter.setPen(label.colour);
        drawLine(painter, corner, font, label.text);
        painter.restore();
    }
    for (const RooflineArrow& arrow : labels.arrows) {
        const QPointF across(-arrow.direction.y(), arrow.direction.x());
        const double length = arrow.own ? 15 : 10;
        const double half = arrow.own ? 8 : 5;
        const QPointF base = arrow.tip - arrow.direction * length;
        const QColor fill = theme.of(arrow.tier).fill;
        painter.setPen(QPen(fill, 1.5));
        painter.setBrush(arrow.own ? fill : theme.card);
        painter.drawPolygon(QPolygonF{arrow.tip, base + across * half, base - across * half});
    }
    if (labels.callout)
        drawCallout(painter, *labels.callout, pixels, series, fonts, theme);
}

} // namespace deployscope::ui
