// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/example_bars.h"

#include <QPainter>

#include <algorithm>

namespace deployscope::ui {

namespace {

void drawGrid(QPainter& painter, const ExampleBarsLayout& layout, const Theme& theme)
{
    painter.setPen(QPen(blended(theme.card, theme.grid, 0.5), 1));
    for (const QLineF& line : layout.ticks.minor)
        painter.drawLine(line);
    painter.setPen(QPen(theme.grid, 1));
    for (const QLineF& line : layout.ticks.grid)
        painter.drawLine(line);
}

QColor colourOf(const ExampleSeries& series, const ExampleBarsLayout::Row& row, std::size_t part,
                const Theme& theme)
{
    if (series.kind != ExampleChartKind::StackedBars)
        return barColour(series, row.bar, theme);
    // By its label, since the bars need not be made of the same parts.
    const auto& labels = series.part_labels;
    const auto label =
        std::find(labels.begin(), labels.end(), series.bars[row.bar].parts[part].label);
    return partColour(static_cast<std::size_t>(label - labels.begin()), theme);
}

void drawParts(QPainter& painter, const ExampleBarsLayout::Row& row, const ExampleSeries& series,
               const Theme& theme)
{
    painter.setPen(Qt::NoPen);
    for (std::size_t i = 0; i < row.parts.size(); ++i) {
        const QRectF& area = row.parts[i].area;
        const QColor colour = colourOf(series, row, i, theme);
        if (row.parts.size() == 1) {
            painter.setBrush(colour);
            painter.drawRoundedRect(area, 2, 2);
            continue;
        }
        // A hair of the surface parts neighbours whose colours are alike.
        const bool parted = area.width() > 4;
        painter.fillRect(area.adjusted(0, 0, parted ? -1 : 0, 0), colour);
    }
}

void drawCross(QPainter& painter, const QRectF& area, const Theme& theme)
{
    painter.setPen(QPen(theme.muted_text, 1.6, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(area.topLeft(), area.bottomRight());
    painter.drawLine(area.bottomLeft(), area.topRight());
}

// A text that a mark's line runs behind stands on a surface of its own.
void clearBehind(QPainter& painter, const PlacedText& text, const QFont& font,
                 const ExampleBarsLayout& layout, const QColor& surface)
{
    const QRectF area(text.corner, textSize(font, text.text));
    const bool crossed = std::any_of(
        layout.marks.begin(), layout.marks.end(), [&](const ExampleBarsLayout::Mark& mark) {
            return !mark.line.isNull() && mark.line.x1() > area.left() - 3 &&
                   mark.line.x1() < area.right() + 3;
        });
    if (crossed)
        painter.fillRect(area.adjusted(-2, 1, 2, -1), surface);
}

} // namespace

void drawExampleBars(QPainter& painter, const ExampleBarsLayout& layout,
                     const ExampleSeries& series, const ChartFonts& fonts, const Theme& theme)
{
    drawGrid(painter, layout, theme);
    for (const ExampleBarsLayout::Row& row : layout.rows)
        drawParts(painter, row, series, theme);
    if (layout.zero) {
        painter.setPen(QPen(theme.muted_text, 1));
        painter.drawLine(*layout.zero);
    }
    QPen dashed(theme.marker, 1.8);
    dashed.setDashPattern({3, 2});
    painter.setPen(dashed);
    for (const ExampleBarsLayout::Mark& mark : layout.marks)
        if (!mark.line.isNull())
            painter.drawLine(mark.line);
    painter.setPen(theme.secondary_text);
    for (const ExampleBarsLayout::Mark& mark : layout.marks)
        if (mark.label)
            drawLine(painter, mark.label->corner, fonts.strong, mark.label->text);

    for (const ExampleBarsLayout::Row& row : layout.rows) {
        painter.setPen(theme.secondary_text);
        for (const PlacedText& line : row.name)
            drawLine(painter, line.corner, fonts.caption, line.text);
        if (row.cross)
            drawCross(painter, *row.cross, theme);
        for (std::size_t i = 0; i < row.parts.size(); ++i) {
            if (!row.parts[i].figure)
                continue;
            const QColor colour = colourOf(series, row, i, theme);
            clearBehind(painter, *row.parts[i].figure, fonts.caption, layout, colour);
            painter.setPen(readableOn(colour));
            drawLine(painter, row.parts[i].figure->corner, fonts.caption,
                     row.parts[i].figure->text);
        }
        const QFont& font = row.cross ? fonts.caption : fonts.strong;
        const QColor surface = row.inside ? colourOf(series, row, 0, theme) : theme.card;
        for (const PlacedText& line : row.figure) {
            clearBehind(painter, line, font, layout, surface);
            painter.setPen(row.inside ? readableOn(surface)
                                      : (row.cross ? theme.muted_text : theme.text));
            drawLine(painter, line.corner, font, line.text);
        }
    }

    painter.setPen(theme.muted_text);
    for (const PlacedText& tick : layout.ticks.labels)
        drawLine(painter, tick.corner, fonts.caption, tick.text);
    painter.setPen(theme.secondary_text);
    if (layout.axis_label)
        drawLine(painter, layout.axis_label->corner, fonts.caption, layout.axis_label->text);
    if (layout.more)
        drawLine(painter, layout.more->corner, fonts.caption, layout.more->text);
    for (const LegendEntry& entry : layout.legend) {
        painter.fillRect(entry.swatch, partColour(entry.index, theme));
        drawLine(painter, entry.text.corner, fonts.caption, entry.text.text);
    }
}

} // namespace deployscope::ui
