// SPDX-License-Identifier: GPL-3.0-or-later
// The hybrid chart's legend: how the kinds of flows are drawn.
#include "ui/charts/drawing.h"
#include "ui/charts/hybrid_chart.h"
#include "ui/charts/hybrid_marks.h"

#include <qcustomplot.h>

#include <cmath>

namespace deployscope::ui {

namespace {

constexpr double sample = 34.0; // px of a line
constexpr double legend_gap = 18.0;

double legendEntry(const QString& name, const QFont& font)
{
    return sample + 6.0 + textSize(font, name).width() + legend_gap;
}

QString nameOfKind(FlowKind kind)
{
    return toQString(std::string(nameOf(kind)));
}

} // namespace

double HybridChart::legendHeight(QSize size) const
{
    const double width = size.width();
    constexpr double most_share = 0.3; // of the height
    const QFont font = chartFonts(this->font()).caption;
    int rows = 1;
    double x = 8.0;
    for (const FlowKind kind : all_flow_kinds) {
        const double entry = legendEntry(nameOfKind(kind), font);
        if (x > 8.0 && x + entry - legend_gap > width) {
            ++rows;
            x = 8.0;
        }
        x += entry;
    }
    const double height = std::ceil(rows * (lineHeight(font) + 4.0) + 4.0);
    return height <= most_share * size.height() ? height : 0.0;
}

void HybridChart::drawLegend(QCPPainter& painter, const QRectF& area, const Theme& theme,
                             Regions* regions) const
{
    const QFont font = chartFonts(this->font()).caption;
    const double row = lineHeight(font) + 4.0;
    QPointF at(8.0, area.top() + 4.0);
    for (const FlowKind kind : all_flow_kinds) {
        const QString name = nameOfKind(kind);
        const double entry = legendEntry(name, font);
        if (at.x() > 8.0 && at.x() + entry - legend_gap > area.width())
            at = QPointF(8.0, at.y() + row);
        const double y = at.y() + row / 2.0;
        drawFlowLine(painter, QPolygonF{QPointF(at.x(), y), QPointF(at.x() + sample, y)}, kind,
                     false, flow_line_width, theme);
        drawFlowMark(painter, QPointF(at.x() + sample * 0.42, y), kind, false, theme.card, theme);
        const QRectF text(at.x() + sample + 6.0, at.y(), entry - sample - 6.0 - legend_gap, row);
        painter.setPen(theme.secondary_text);
        drawAligned(painter, text, Qt::AlignLeft, font, name);
        if (regions != nullptr)
            regions->push_back({QPolygonF(QRectF(at.x(), at.y(), entry - legend_gap, row)),
                                {},
                                asToolTip(flow_texts_[static_cast<std::size_t>(kind)])});
        at.rx() += entry;
    }
    if (regions != nullptr && zoom_ != 1.0) {
        painter.setPen(theme.muted_text);
        const QString percent = tr("%1 %").arg(std::lround(zoom_ * 100.0));
        if (at.x() + textSize(font, percent).width() + 8.0 < area.width())
            drawAligned(painter, QRectF(at.x(), at.y(), area.width() - at.x() - 8.0, row),
                        Qt::AlignRight, font, percent);
    }
}

} // namespace deployscope::ui
