// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/latency_chart.h"

#include "ui/charts/placement.h"
#include "ui/controls/paint.h"

#include <qcustomplot.h>

#include <QKeyEvent>
#include <QToolTip>

#include <algorithm>

namespace deployscope::ui {

namespace {

constexpr double mark_size = 8.0;
constexpr double mark_dot = 3.2;
constexpr double corner = 3.0;

QString standingText(PathStanding standing)
{
    switch (standing) {
    case PathStanding::NoBudget:
        return {};
    case PathStanding::Within:
        return LatencyChart::tr("Within the budget.");
    case PathStanding::AtBest:
        return LatencyChart::tr("Within the budget only at its best.");
    case PathStanding::Above:
        return LatencyChart::tr("Above the budget: may not stand in the critical path.");
    }
    return {};
}

} // namespace

LatencyChart::LatencyChart(QWidget* parent) : Chart(parent)
{
    setAccessibleName(title());
}

void LatencyChart::setSeries(const LatencyNumbersSeries& series)
{
    series_ = series;
    if (lit_ && *lit_ >= series.bars.size())
        lit_.reset();
    QStringList parts{toQString(series.rule)};
    for (const LatencyBar& bar : series.bars)
        parts << QStringLiteral("%1: %2. %3")
                     .arg(toQString(bar.name), toQString(bar.text), standingText(bar.standing))
                     .trimmed();
    seriesUpdated(parts.join(QLatin1Char(' ')));
}

QString LatencyChart::caption() const
{
    return toQString(series_.rule);
}

Table LatencyChart::table() const
{
    return tableOf(series_);
}

std::vector<Explainable> LatencyChart::explainables() const
{
    std::vector<Explainable> entries;
    for (const LatencyBar& bar : series_.bars)
        if (!whatOf(bar).isEmpty())
            entries.push_back({toQString(bar.name), whatOf(bar)});
    if (series_.budget)
        entries.push_back({tr("Latency budget"), QStringLiteral("latency_budget")});
    return entries;
}

QString LatencyChart::whatOf(const LatencyBar& bar) const
{
    return bar.own && bar.drawn ? QStringLiteral("end_to_end") : QString();
}

QString LatencyChart::tipOf(const LatencyBar& bar) const
{
    QStringList lines{QStringLiteral("%1: %2").arg(toQString(bar.name), toQString(bar.text)),
                      toQString(bar.meaning), standingText(bar.standing),
                      toQString(bar.explanation)};
    lines.removeAll(QString());
    return lines.join(QLatin1Char('\n'));
}

void LatencyChart::draw(QCPPainter& painter, QSize size, const Theme& theme, Regions* regions) const
{
    const ChartFonts fonts = chartFonts(font());
    const LatencyLayout layout = layOutLatency(series_, size, fonts);
    painter.setAntialiasing(true);
    painter.setPen(QPen(theme.grid, 1));
    for (const QLineF& line : layout.grid)
        painter.drawLine(line);
    if (layout.budget) {
        QColor beyond = theme.bad_soft;
        beyond.setAlphaF(0.55F);
        painter.fillRect(QRectF(layout.budget->p1(), layout.frame.bottomRight()), beyond);
    }
    painter.setPen(theme.text);
    for (const PlacedText& group : layout.groups)
        drawLine(painter, group.corner, fonts.strong, group.text);
    for (const LatencyLayout::Row& row : layout.rows)
        drawBar(painter, layout, row, theme);
    if (layout.budget) {
        painter.setPen(QPen(theme.marker, 1.6, Qt::DashLine));
        painter.drawLine(*layout.budget);
        painter.setPen(theme.marker);
        drawLine(painter, layout.budget_label.corner, fonts.strong, layout.budget_label.text);
    }
    for (const LatencyLayout::Row& row : layout.rows) {
        const LatencyBar& bar = series_.bars[row.bar];
        const QFont& font = bar.own ? fonts.strong : fonts.caption;
        const bool lit = regions != nullptr && lit_ == row.bar;
        drawMark(painter, row, theme);
        painter.setPen(lit ? theme.accent_text : (bar.own ? theme.text : theme.secondary_text));
        drawLine(painter, row.name.corner, font, row.name.text);
        // The budget's line must not run through a figure.
        const QRectF figure(row.label.corner, textSize(font, row.label.text));
        if (layout.budget && layout.budget->x1() > figure.left() - 2 &&
            layout.budget->x1() < figure.right() + 2)
            painter.fillRect(figure.adjusted(-1, 0, 2, 0), theme.card);
        painter.setPen(bar.drawn ? theme.text : theme.warning_text);
        drawLine(painter, row.label.corner, font, row.label.text);
        painter.setPen(theme.muted_text);
        if (!row.meaning.text.isEmpty())
            drawLine(painter, row.meaning.corner, fonts.caption, row.meaning.text);
        if (regions != nullptr)
            regions->push_back({Placement::polygonOf(row.area), whatOf(bar), tipOf(bar)});
    }
    painter.setPen(theme.muted_text);
    for (const PlacedText& tick : layout.ticks)
        drawLine(painter, tick.corner, fonts.caption, tick.text);
    painter.setPen(theme.secondary_text);
    if (!layout.left_out.text.isEmpty())
        drawLine(painter, layout.left_out.corner, fonts.caption, layout.left_out.text);
}

void LatencyChart::drawBar(QCPPainter& painter, const LatencyLayout& layout,
                           const LatencyLayout::Row& row, const Theme& theme) const
{
    if (!row.fill)
        return;
    const LatencyBar& bar = series_.bars[row.bar];
    const QColor ours = bar.own ? theme.text : theme.accent;
    const QColor within = bar.own ? ours : blended(theme.card, ours, 0.72);
    const QColor above = bar.own ? theme.marker : blended(theme.card, theme.marker, 0.72);
    painter.setPen(Qt::NoPen);
    painter.setBrush(bar.standing == PathStanding::Above ? above : within);
    painter.drawRoundedRect(*row.fill, corner, corner);
    if (bar.standing != PathStanding::AtBest || !layout.budget)
        return;
    painter.save();
    painter.setClipRect(
        QRectF(QPointF(layout.budget->x1(), row.fill->top()), row.fill->bottomRight()));
    painter.setBrush(above);
    painter.drawRoundedRect(*row.fill, corner, corner);
    painter.restore();
}

void LatencyChart::drawMark(QPainter& painter, const LatencyLayout::Row& row,
                            const Theme& theme) const
{
    switch (series_.bars[row.bar].standing) {
    case PathStanding::NoBudget:
        break;
    case PathStanding::Within:
        drawCheck(painter, row.mark, mark_size, theme.good_text);
        break;
    case PathStanding::AtBest:
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.warning_text);
        painter.drawEllipse(row.mark, mark_dot, mark_dot);
        break;
    case PathStanding::Above:
        drawCross(painter, row.mark, mark_size, theme.bad_text);
        break;
    }
}

void LatencyChart::keyPressEvent(QKeyEvent* event)
{
    const std::size_t count = series_.bars.size();
    const bool forward = event->key() == Qt::Key_Down;
    const bool back = event->key() == Qt::Key_Up;
    if (count > 0 && (forward || back)) {
        const std::size_t from = lit_.value_or(forward ? count - 1 : 0);
        lit_ = (from + (forward ? 1 : count - 1)) % count;
        update();
        const LatencyLayout layout = layOutLatency(series_, size(), chartFonts(font()));
        const auto row = std::find_if(layout.rows.begin(), layout.rows.end(),
                                      [this](const auto& each) { return each.bar == lit_; });
        const QPointF at = row == layout.rows.end() ? QPointF() : row->mark;
        QToolTip::showText(mapToGlobal(at.toPoint()), tipOf(series_.bars[*lit_]), this);
    } else if (lit_ && !whatOf(series_.bars[*lit_]).isEmpty() &&
               (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        emit explainRequested(whatOf(series_.bars[*lit_]));
    } else {
        Chart::keyPressEvent(event);
    }
}

void LatencyChart::focusOutEvent(QFocusEvent* event)
{
    lit_.reset();
    Chart::focusOutEvent(event);
}

} // namespace deployscope::ui
