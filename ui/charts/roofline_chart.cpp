// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/roofline_chart.h"

#include "ui/charts/placement.h"

#include <qcustomplot.h>

#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>
#include <cmath>
#include <limits>

namespace deployscope::ui {

namespace {

constexpr double grip = 12.0;        // px around the point that take hold of it
constexpr double least_stride = 7.0; // px of pointer movement from one stop to the next

QPolygonF band(const QLineF& line, double half_width)
{
    if (line.length() <= 0)
        return {};
    const QPointF along = (line.p2() - line.p1()) / line.length();
    const QPointF across = QPointF(along.y(), -along.x()) * half_width;
    return {line.p1() + across, line.p2() + across, line.p2() - across, line.p1() - across};
}

QString sentence(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(QStringLiteral(". "));
}

// Where the pointer has to be for each stop, when it took hold of the stop with the index at
// `held`. Stops that lie on one another are spread along the trail, so that each can be reached.
std::vector<QPointF> strides(const std::vector<QPointF>& trail, std::size_t held, QPointF pointer)
{
    std::vector<QPointF> stops(trail.size());
    QPointF along(1, 0);
    for (std::size_t i = 1; i < trail.size(); ++i) {
        const QPointF step = trail[i] - trail[i - 1];
        const double length = std::hypot(step.x(), step.y());
        if (length > 0.5)
            along = step / length;
        stops[i] = stops[i - 1] + along * std::max(length, least_stride);
    }
    const QPointF shift = pointer - stops[held];
    for (QPointF& stop : stops)
        stop += shift;
    return stops;
}

} // namespace

RooflineChart::RooflineChart(QWidget* parent) : Chart(parent)
{
    setAccessibleName(title());
}

RooflineChart::~RooflineChart() = default;

void RooflineChart::setSeries(const RooflineSeries& series)
{
    m_series = series;
    m_plot.setSeries(series);
    QStringList parts{toQString(series.caption)};
    if (series.point)
        parts << QStringLiteral("%1: %2").arg(toQString(series.point->label),
                                              toQString(series.point->detail));
    parts << toQString(series.message);
    if (series.crossover)
        parts << tr("Compute-bound from batch %1").arg(series.crossover->batch);
    for (const PrecisionRoof& roof : series.roofs)
        parts << toQString(roof.label);
    for (const MemoryRoof& memory : series.memory)
        parts << toQString(memory.label);
    for (const PinnedPoint& pinned : series.pinned)
        parts << QStringLiteral("%1: %2").arg(toQString(pinned.name),
                                              toQString(pinned.point.detail));
    seriesUpdated(sentence(parts));
}

QString RooflineChart::caption() const
{
    return toQString(m_series.caption);
}

Table RooflineChart::table() const
{
    return tableOf(m_series);
}

std::vector<Explainable> RooflineChart::explainables() const
{
    std::vector<Explainable> entries;
    if (m_series.point) {
        entries.push_back({tr("Arithmetic intensity"), QStringLiteral("arithmetic_intensity")});
        entries.push_back({tr("Attainable performance"), QStringLiteral("attainable_performance")});
    }
    if (!m_series.roofs.empty())
        entries.push_back({tr("Peak performance"), QStringLiteral("peak_performance")});
    if (!m_series.memory.empty())
        entries.push_back({tr("Memory bandwidth"), QStringLiteral("bandwidth")});
    if (m_series.ridge_intensity)
        entries.push_back({tr("Ridge point"), QStringLiteral("ridge_point")});
    return entries;
}

void RooflineChart::draw(QCPPainter& painter, QSize size, const Theme& theme,
                         Regions* regions) const
{
    m_plot.paint(painter, size, theme, font());
    if (regions == nullptr)
        return;
    m_trail_on_screen = m_plot.pixels().trail;
    collectRegions(*regions);
}

void RooflineChart::collectRegions(Regions& regions) const
{
    const RooflinePixels& pixels = m_plot.pixels();
    const auto add = [&](const QPolygonF& area, const char* what, const QString& tip) {
        if (!area.isEmpty())
            regions.push_back({area, QString::fromLatin1(what), tip});
    };
    const auto box = [](const QRectF& area) { return Placement::polygonOf(area); };
    add(box(m_plot.intensityAxisArea()), "arithmetic_intensity", {});
    add(box(m_plot.performanceAxisArea()), "attainable_performance", {});
    for (std::size_t i = 0; i < pixels.slopes.size(); ++i)
        add(band(pixels.slopes[i], 5), "bandwidth", toQString(m_series.memory[i].label));
    for (std::size_t i = 0; i < pixels.roofs.size(); ++i)
        add(band(pixels.roofs[i], 5), "peak_performance", toQString(m_series.roofs[i].label));
    if (pixels.ridge)
        add(band(QLineF(*pixels.ridge, QPointF(pixels.ridge->x(), pixels.frame.bottom())), 5),
            "ridge_point", toQString(m_series.ridge_label));
    for (std::size_t i = 0; i < pixels.pinned.size(); ++i) {
        const QPointF reach(8, 8);
        add(box(QRectF(pixels.pinned[i] - reach, pixels.pinned[i] + reach)), "",
            QStringLiteral("%1\n%2").arg(toQString(m_series.pinned[i].name),
                                         toQString(m_series.pinned[i].point.detail)));
    }
    if (!pixels.point)
        return;
    const RooflinePoint& point = *m_series.point;
    QString tip = QStringLiteral("%1\n%2").arg(toQString(point.label), toQString(point.detail));
    if (!m_series.message.empty())
        tip += QLatin1Char('\n') + toQString(m_series.message);
    if (m_series.trail.size() > 1)
        tip += QLatin1Char('\n') + tr("Drag it along its trail to change the batch size");
    if (const auto& callout = m_plot.labels().callout) {
        add(box(callout->area), "attainable_performance", tip);
        add(box(callout->intensity_area), "arithmetic_intensity", tip);
    }
    const QPointF reach(grip, grip);
    add(box(QRectF(*pixels.point - reach, *pixels.point + reach)), "attainable_performance", tip);
}

bool RooflineChart::onPoint(QPointF position) const
{
    const Region* region = regionAt(position);
    return region != nullptr && m_series.point &&
           region == &regions().back(); // the point lies on top of all others
}

int RooflineChart::batchAt(QPointF position) const
{
    std::size_t nearest = 0;
    double least = std::numeric_limits<double>::max();
    for (std::size_t i = 0; i < m_drag->stops.size(); ++i) {
        const QPointF away = m_drag->stops[i] - position;
        const double distance = std::hypot(away.x(), away.y());
        if (distance < least) {
            least = distance;
            nearest = i;
        }
    }
    return m_series.trail[nearest].batch;
}

void RooflineChart::moveTo(int batch)
{
    if (batch != m_series.batch)
        emit batchDragged(batch);
}

void RooflineChart::keyPressEvent(QKeyEvent* event)
{
    const auto& trail = m_series.trail;
    const int key = event->key();
    const bool up = key == Qt::Key_Right || key == Qt::Key_Up;
    const bool down = key == Qt::Key_Left || key == Qt::Key_Down;
    const bool ends = key == Qt::Key_Home || key == Qt::Key_End;
    if (trail.empty() || !(up || down || ends)) {
        Chart::keyPressEvent(event);
        return;
    }
    if (up) {
        const auto next = std::find_if(trail.begin(), trail.end(), [&](const TrailPoint& stop) {
            return stop.batch > m_series.batch;
        });
        if (next != trail.end())
            moveTo(next->batch);
    } else if (down) {
        const auto next = std::find_if(trail.rbegin(), trail.rend(), [&](const TrailPoint& stop) {
            return stop.batch < m_series.batch;
        });
        if (next != trail.rend())
            moveTo(next->batch);
    } else {
        moveTo(key == Qt::Key_Home ? trail.front().batch : trail.back().batch);
    }
}

void RooflineChart::mousePressEvent(QMouseEvent* event)
{
    Chart::mousePressEvent(event);
    m_drag.reset();
    const auto& trail = m_trail_on_screen;
    if (event->button() != Qt::LeftButton || trail.size() < 2 ||
        trail.size() != m_series.trail.size() || !onPoint(event->position()))
        return;
    // The stop that the point stands on, or the last one before it.
    std::size_t held = 0;
    while (held + 1 < trail.size() && m_series.trail[held + 1].batch <= m_series.batch)
        ++held;
    m_drag =
        Drag{event->position(), strides(trail, held, event->position()), m_series.batch, false};
    setCursor(Qt::ClosedHandCursor);
}

void RooflineChart::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_drag) {
        Chart::mouseMoveEvent(event);
        if (m_series.trail.size() > 1 && onPoint(event->position()))
            setCursor(Qt::OpenHandCursor);
        return;
    }
    if (m_drag->stops.size() != m_series.trail.size()) { // another series came meanwhile
        m_drag.reset();
        return;
    }
    constexpr double click_slack = 3.0;
    if ((event->position() - m_drag->start).manhattanLength() > click_slack)
        m_drag->moved = true;
    const int batch = batchAt(event->position());
    if (m_drag->moved && batch != m_drag->batch) {
        m_drag->batch = batch;
        moveTo(batch);
    }
}

void RooflineChart::mouseReleaseEvent(QMouseEvent* event)
{
    const bool dragged = m_drag && m_drag->moved;
    m_drag.reset();
    setCursor(Qt::ArrowCursor);
    if (dragged)
        event->accept(); // the end of a drag is no click
    else
        Chart::mouseReleaseEvent(event);
}

} // namespace deployscope::ui
