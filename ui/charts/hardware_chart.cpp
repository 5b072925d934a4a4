// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/hardware_chart.h"

#include "ui/charts/hardware_layout.h"
#include "ui/charts/placement.h"

#include <qcustomplot.h>

#include <QKeyEvent>
#include <QToolTip>

namespace deployscope::ui {

namespace {

const std::string current_edition = "current";

QString editionText(const HardwarePoint& point)
{
    if (point.own)
        return HardwareChart::tr("The scenario’s device");
    return point.edition == current_edition ? HardwareChart::tr("Current edition")
                                            : HardwareChart::tr("Earlier edition");
}

} // namespace

HardwareChart::HardwareChart(QWidget* parent) : Chart(parent)
{
    setAccessibleName(title());
}

void HardwareChart::setSeries(const HardwareSeries& series)
{
    series_ = series;
    lit_.reset();
    QStringList parts;
    for (const HardwarePoint& point : series.points)
        parts << QStringLiteral("%1: %2.").arg(toQString(point.name), toQString(point.detail));
    seriesUpdated(parts.join(QLatin1Char(' ')));
}

QString HardwareChart::caption() const
{
    return tr("Filled: current edition; hollow: earlier edition; in a ring: this scenario");
}

QString HardwareChart::tipOf(const HardwarePoint& point) const
{
    QStringList lines{toQString(point.name), toQString(point.detail), editionText(point),
                      toQString(point.processor), toQString(point.tasks)};
    lines.removeAll(QString());
    return lines.join(QLatin1Char('\n'));
}

void HardwareChart::draw(QCPPainter& painter, QSize size, const Theme& theme,
                         Regions* regions) const
{
    const ChartFonts fonts = chartFonts(font());
    const HardwareLayout layout = layOutHardware(series_, size, fonts);
    painter.setAntialiasing(true);
    painter.setPen(QPen(theme.grid, 1));
    for (const QLineF& line : layout.grid)
        painter.drawLine(line);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.axis, 1));
    painter.drawRect(layout.frame);
    painter.setPen(theme.muted_text);
    for (const PlacedText& tick : layout.ticks)
        drawLine(painter, tick.corner, fonts.caption, tick.text);
    painter.setPen(theme.secondary_text);
    for (const PlacedText& name : {layout.power_name, layout.memory_name})
        drawLine(painter, name.corner, fonts.caption, name.text);

    for (std::size_t i = 0; i < layout.points.size(); ++i) {
        const HardwareLayout::Point& placed = layout.points[i];
        const HardwarePoint& point = series_.points[placed.point];
        const TierColours& tier = theme.of(point.tier);
        QColor range = tier.fill;
        range.setAlphaF(0.45F);
        painter.setPen(QPen(range, 3));
        for (const QLineF& line : {placed.powers, placed.memories})
            if (line.length() > 1)
                painter.drawLine(line);
        const bool lit = regions != nullptr && lit_ == i;
        if (point.own || lit) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(lit ? theme.accent : theme.text, 2));
            painter.drawEllipse(placed.centre, own_hardware_marker, own_hardware_marker);
        }
        const bool filled = point.own || point.edition == current_edition;
        painter.setPen(QPen(tier.fill, 1.8));
        painter.setBrush(filled ? tier.fill : theme.card);
        drawMarker(painter, placed.centre, hardware_marker, point.tier);
        if (regions != nullptr)
            regions->push_back(
                {Placement::polygonOf(QRectF(placed.centre - QPointF(9, 9), QSizeF(18, 18))),
                 QString(), tipOf(point)});
        if (placed.label.isEmpty())
            continue;
        const QFont& font = point.own ? fonts.strong : fonts.caption;
        painter.setPen(tier.text);
        drawLine(painter, placed.label.topLeft(), font, placed.name);
        painter.setPen(theme.muted_text);
        drawLine(painter, placed.label.topLeft() + QPointF(0, lineHeight(font)), fonts.caption,
                 placed.price);
    }
}

void HardwareChart::keyPressEvent(QKeyEvent* event)
{
    const HardwareLayout layout = layOutHardware(series_, size(), chartFonts(font()));
    const std::size_t count = layout.points.size();
    const int key = event->key();
    const bool forward = key == Qt::Key_Right || key == Qt::Key_Down;
    const bool back = key == Qt::Key_Left || key == Qt::Key_Up;
    if (count == 0 || (!forward && !back)) {
        Chart::keyPressEvent(event);
        return;
    }
    const std::size_t from = lit_.value_or(forward ? count - 1 : 0);
    lit_ = (from + (forward ? 1 : count - 1)) % count;
    update();
    const HardwareLayout::Point& placed = layout.points[*lit_];
    QToolTip::showText(mapToGlobal(placed.centre.toPoint()), tipOf(series_.points[placed.point]),
                       this);
}

void HardwareChart::focusOutEvent(QFocusEvent* event)
{
    lit_.reset();
    Chart::focusOutEvent(event);
}

} // namespace deployscope::ui
