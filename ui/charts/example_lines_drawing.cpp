// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/example_lines.h"

#include <QPainter>

namespace deployscope::ui {

namespace {

constexpr double line_width = 2.2;

void drawFrame(QPainter& painter, const ExampleLinesLayout& layout, const ChartFonts& fonts,
               const Theme& theme)
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(blended(theme.card, theme.grid, 0.5), 1));
    for (const TickLayout* ticks : {&layout.x_ticks, &layout.y_ticks})
        for (const QLineF& line : ticks->minor)
            painter.drawLine(line);
    painter.setPen(QPen(theme.grid, 1));
    for (const TickLayout* ticks : {&layout.x_ticks, &layout.y_ticks})
        for (const QLineF& line : ticks->grid)
            painter.drawLine(line);
    painter.setPen(QPen(theme.axis, 1));
    painter.drawRect(layout.frame);
    painter.setPen(theme.muted_text);
    for (const TickLayout* ticks : {&layout.x_ticks, &layout.y_ticks})
        for (const PlacedText& label : ticks->labels)
            drawLine(painter, label.corner, fonts.caption, label.text);
    painter.setPen(theme.secondary_text);
    if (layout.x_label)
        drawLine(painter, layout.x_label->corner, fonts.caption, layout.x_label->text);
    if (!layout.y_label)
        return;
    if (!layout.y_label_upright) {
        drawLine(painter, layout.y_label->corner, fonts.caption, layout.y_label->text);
        return;
    }
    painter.save();
    painter.translate(layout.y_label->corner);
    painter.rotate(-90);
    drawLine(painter, QPointF(0, 0), fonts.caption, layout.y_label->text);
    painter.restore();
}

// Lines that run behind a text stay visible, and the text readable.
void clearBehind(QPainter& painter, const PlacedText& text, const QFont& font, const Theme& theme)
{
    QColor surface = theme.card;
    surface.setAlphaF(0.82F);
    painter.fillRect(QRectF(text.corner, textSize(font, text.text)).adjusted(-2, 1, 2, -1),
                     surface);
}

void drawPieces(QPainter& painter, const ExampleLinesLayout::Line& line, const LineStyle& style)
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(style.pen(line_width));
    for (const QPolygonF& piece : line.pieces)
        if (piece.size() > 1)
            painter.drawPolyline(piece);
    painter.setPen(Qt::NoPen);
    painter.setBrush(style.colour);
    for (const QPolygonF& piece : line.pieces)
        if (piece.size() == 1)
            drawMarker(painter, piece[0], 2.5, style.shape);
    if (line.end)
        drawMarker(painter, *line.end, 3.2, style.shape);
}

void drawLabels(QPainter& painter, const ExampleLinesLayout& layout,
                const std::vector<LineStyle>& styles, const ChartFonts& fonts, const Theme& theme)
{
    for (std::size_t i = 0; i < layout.lines.size(); ++i) {
        const ExampleLinesLayout::Line& line = layout.lines[i];
        painter.setPen(line.end ? styles[i].text : theme.muted_text);
        for (const PlacedText& label : line.label)
            drawLine(painter, label.corner, fonts.strong, label.text);
    }
    for (const LegendEntry& entry : layout.legend) {
        const LineStyle& style = styles[entry.index];
        const double y = entry.swatch.center().y();
        painter.setPen(style.pen(line_width));
        painter.drawLine(QPointF(entry.swatch.left(), y), QPointF(entry.swatch.right(), y));
        painter.setPen(Qt::NoPen);
        painter.setBrush(style.colour);
        drawMarker(painter, QPointF(entry.swatch.right() - 3, y), 3.2, style.shape);
        painter.setPen(theme.secondary_text);
        drawLine(painter, entry.text.corner, fonts.caption, entry.text.text);
    }
}

void drawCurrent(QPainter& painter, const ExampleLinesLayout& layout,
                 const std::vector<LineStyle>& styles, const ChartFonts& fonts, const Theme& theme)
{
    for (std::size_t i = 0; i < layout.lines.size(); ++i) {
        const ExampleLinesLayout::Line& line = layout.lines[i];
        if (line.figure_leader) {
            painter.setPen(QPen(theme.tick, 1));
            painter.drawLine(*line.figure_leader);
        }
    }
    for (std::size_t i = 0; i < layout.lines.size(); ++i) {
        const ExampleLinesLayout::Line& line = layout.lines[i];
        if (line.dot) {
            painter.setPen(QPen(theme.card, 2));
            painter.setBrush(styles[i].colour);
            drawMarker(painter, *line.dot, 5.5, styles[i].shape);
        }
        if (line.figure) {
            clearBehind(painter, *line.figure, fonts.strong, theme);
            painter.setPen(styles[i].text);
            drawLine(painter, line.figure->corner, fonts.strong, line.figure->text);
        }
    }
    if (layout.current) {
        painter.setPen(theme.text);
        drawLine(painter, layout.current->corner, fonts.strong, layout.current->text);
    }
}

} // namespace

void drawExampleLines(QPainter& painter, const ExampleLinesLayout& layout,
                      const ExampleSeries& series, const ChartFonts& fonts, const Theme& theme)
{
    const std::vector<LineStyle> styles = stylesOf(series.lines, theme);
    drawFrame(painter, layout, fonts, theme);
    if (layout.hairline) {
        painter.setPen(QPen(theme.muted_text, 1));
        painter.drawLine(*layout.hairline);
    }
    QPen dashed(theme.marker, 1.8);
    dashed.setDashPattern({3, 2});
    painter.setPen(dashed);
    for (const ExampleLinesLayout::Mark& mark : layout.marks)
        if (mark.line)
            painter.drawLine(*mark.line);
    for (std::size_t i = 0; i < layout.lines.size(); ++i) {
        if (!layout.lines[i].leader)
            continue;
        painter.setPen(QPen(theme.tick, 1));
        painter.drawLine(*layout.lines[i].leader);
    }
    // The first line lies on top: it is what the example is about.
    for (std::size_t i = layout.lines.size(); i-- > 0;)
        drawPieces(painter, layout.lines[i], styles[i]);
    for (const ExampleLinesLayout::Mark& mark : layout.marks) {
        if (!mark.label)
            continue;
        clearBehind(painter, *mark.label, fonts.strong, theme);
        painter.setPen(theme.secondary_text);
        drawLine(painter, mark.label->corner, fonts.strong, mark.label->text);
    }
    drawLabels(painter, layout, styles, fonts, theme);
    drawCurrent(painter, layout, styles, fonts, theme);
}

} // namespace deployscope::ui
