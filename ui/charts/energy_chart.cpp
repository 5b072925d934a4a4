// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/energy_chart.h"

#include "ui/charts/energy_layout.h"
#include "ui/charts/placement.h"

#include <qcustomplot.h>

#include <algorithm>

namespace deployscope::ui {

namespace {

const QString explanation = QStringLiteral("energy_per_inference");

QString tipOf(const EnergyBar& bar)
{
    return QStringLiteral("%1: %2").arg(toQString(bar.name), toQString(bar.label));
}

} // namespace

EnergyChart::EnergyChart(QWidget* parent) : Chart(parent)
{
    setAccessibleName(title());
}

void EnergyChart::setSeries(const EnergySeries& series)
{
    series_ = series;
    QStringList parts;
    for (const EnergyBar& bar : series.bars)
        parts << tipOf(bar);
    parts << toQString(series.caption);
    seriesUpdated(parts.join(QStringLiteral(". ")));
}

Table EnergyChart::table() const
{
    return tableOf(series_);
}

std::vector<Explainable> EnergyChart::explainables() const
{
    const bool has_own = std::any_of(series_.bars.begin(), series_.bars.end(),
                                     [](const EnergyBar& bar) { return bar.own; });
    if (!has_own)
        return {};
    return {{title(), explanation}};
}

void EnergyChart::draw(QCPPainter& painter, QSize size, const Theme& theme, Regions* regions) const
{
    const ChartFonts fonts = chartFonts(font());
    const EnergyLayout layout = layOutEnergy(series_, size, fonts);
    painter.setAntialiasing(true);
    painter.setPen(QPen(theme.grid, 1));
    for (const QLineF& line : layout.grid)
        painter.drawLine(line);
    for (const EnergyLayout::Row& row : layout.rows) {
        const EnergyBar& bar = series_.bars[row.bar];
        const QFont& font = bar.own ? fonts.strong : fonts.caption;
        painter.setPen(bar.own ? theme.text : theme.secondary_text);
        drawLine(painter, row.name.corner, font, row.name.text);
        const QColor fill = theme.of(bar.tier).fill;
        if (row.fill) {
            painter.setPen(bar.own ? QPen(theme.text, 1.4) : QPen(Qt::NoPen));
            painter.setBrush(bar.own ? fill : blended(theme.card, fill, 0.75));
            painter.drawRoundedRect(*row.fill, 2, 2);
        }
        painter.setPen(bar.joules ? (bar.own ? theme.text : theme.secondary_text)
                                  : theme.warning_text);
        drawLine(painter, row.label.corner, font, row.label.text);
        if (regions != nullptr)
            regions->push_back(
                {Placement::polygonOf(row.area), bar.own ? explanation : QString(), tipOf(bar)});
    }
    painter.setPen(theme.muted_text);
    for (const PlacedText& tick : layout.ticks)
        drawLine(painter, tick.corner, fonts.caption, tick.text);
    painter.setPen(theme.secondary_text);
    for (const PlacedText& line : layout.caption)
        drawLine(painter, line.corner, fonts.caption, line.text);
}

} // namespace deployscope::ui
