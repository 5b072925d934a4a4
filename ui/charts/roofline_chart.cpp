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
    series_ = series;
    plot_.setSeries(series);
    QStringList parts{toQString(series.caption)};
    if (series.point)
        parts << QStringLiteral("%1: %2").arg(toQString(series.point->label),
                                              toQString(series.point->detail));
    parts << toQString(series.message);
    if (series.crossover)
        parts << toQString(series.crossover->point.label);
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
    return toQString(series_.caption);
}

Table RooflineChart::table() const
{
    return tableOf(series_);
}

std::vector<Explainable> RooflineChart::explainables() const
{
    std::vector<Explainable> entries;
    if (series_.point) {
        entries.push_back({tr("Arithmetic intensity"), QStringLiteral("arithmetic_intensity")});
        entries.push_back({tr("Attainable performance"), QStringLiteral("attainable_performance")});
    }
    if (!series_.roofs.empty())
        entries.push_back({tr("Peak performance"), QStringLiteral("peak_performance")});
    if (!series_.memory.empty())
        entries.push_back({tr("Memory bandwidth"), QStringLiteral("bandwidth")});
    if (series_.ridge_intensity)
        entries.push_back({tr("Ridge point"), QStringLiteral("ridge_point")});
    return entries;
}

void RooflineChart::draw(QCPPainter& painter, QSize size, const Theme& theme,
                         Regions* regions) const
{
    plot_.paint(painter, size, theme, font());
    if (regions == nullptr)
        return;
    trail_on_screen_ = plot_.pixels().trail;
    collectRegions(*regions);
}

void RooflineChart::collectRegions(Regions& regions) const
{
    const RooflinePixels& pixels = plot_.pixels();
    const auto add = [&](const QPolygonF& area, const char* what, const QString& tip) {
        if (!area.isEmpty())
            regions.push_back({area, QString::fromLatin1(what), tip});
    };
    const auto box = [](const QRectF& area) { return Placement::polygonOf(area); };
    add(box(plot_.intensityAxisArea()), "arithmetic_intensity", {});
    add(box(plot_.performanceAxisArea()), "attainable_performance", {});
    for (std::size_t i = 0; i < pixels.slopes.size(); ++i)
        add(band(pixels.slopes[i], 5), "bandwidth", toQString(series_.memory[i].label));
    for (std::size_t i = 0; i < pixels.roofs.size(); ++i)
        add(band(pixels.roofs[i], 5), "peak_performance", toQString(series_.roofs[i].label));
    if (pixels.ridge)
        add(band(QLineF(*pixels.ridge, QPointF(pixels.ridge->x(), pixels.frame.bottom())), 5),
            "ridge_point", toQString(series_.ridge_label));
    if (pixels.crossover) {
        const QPointF reach(6, 6);
        add(box(QRectF(*pixels.crossover - reach, *pixels.crossover + reach)), "ridge_point",
            toQString(series_.crossover->point.label));
    }
    for (std::size_t i = 0; i < pixels.pinned.size(); ++i) {
        const QPointF reach(8, 8);
        add(box(QRectF(pixels.pinned[i] - reach, pixels.pinned[i] + reach)), "",
            QStringLiteral("%1\n%2").arg(toQString(series_.pinned[i].name),
                                         toQString(series_.pinned[i].point.detail)));
    }
    if (!pixels.point)
        return;
    const RooflinePoint& point = *series_.point;
    QString tip = QStringLiteral("%1\n%2").arg(toQString(point.label), toQString(point.detail));
    if (!series_.message.empty())
        tip += QLatin1Char('\n') + toQString(series_.message);
    if (series_.trail.size() > 1)
        tip += QLatin1Char('\n') + tr("Drag it along its trail to change the batch size");
    if (const auto& callout = plot_.labels().callout) {
        add(box(callout->area), "attainable_performance", tip);
        add(box(callout->intensity_area), "arithmetic_intensity", tip);
    }
    const QPointF reach(grip, grip);
    add(box(QRectF(*pixels.point - reach, *pixels.point + reach)), "attainable_performance", tip);
}

bool RooflineChart::onPoint(QPointF position) const
{
    const Region* region = regionAt(position);
    return region != nullptr && series_.point &&
           region == &regions().back(); // the point lies on top of all others
}

int RooflineChart::batchAt(QPointF position) const
{
    std::size_t nearest = 0;
    double least = std::numeric_limits<double>::max();
    for (std::size_t i = 0; i < drag_->stops.size(); ++i) {
        const QPointF away = drag_->stops[i] - position;
        const double distance = std::hypot(away.x(), away.y());
        if (distance < least) {
            least = distance;
            nearest = i;
        }
    }
    return series_.trail[nearest].batch;
}

void RooflineChart::moveTo(int batch)
{
    if (batch != series_.batch)
        emit batchDragged(batch);
}

void RooflineChart::keyPressEvent(QKeyEvent* event)
{
    const auto& trail = series_.trail;
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
            return stop.batch > series_.batch;
        });
        if (next != trail.end())
            moveTo(next->batch);
    } else if (down) {
        const auto next = std::find_if(trail.rbegin(), trail.rend(), [&](const TrailPoint& stop) {
            return stop.batch < series_.batch;
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
    drag_.reset();
    const auto& trail = trail_on_screen_;
    if (event->button() != Qt::LeftButton || trail.size() < 2 ||
        trail.size() != series_.trail.size() || !onPoint(event->position()))
        return;
    // The stop that the point stands on, or the last one before it.
    std::size_t held = 0;
    while (held + 1 < trail.size() && series_.trail[held + 1].batch <= series_.batch)
        ++held;
    drag_ = Drag{event->position(), strides(trail, held, event->position()), series_.batch, false};
    setCursor(Qt::ClosedHandCursor);
}

void RooflineChart::mouseMoveEvent(QMouseEvent* event)
{
    if (!drag_) {
        Chart::mouseMoveEvent(event);
        if (series_.trail.size() > 1 && onPoint(event->position()))
            setCursor(Qt::OpenHandCursor);
        return;
    }
    if (drag_->stops.size() != series_.trail.size()) { // another series came meanwhile
        drag_.reset();
        return;
    }
    constexpr double click_slack = 3.0;
    if ((event->position() - drag_->start).manhattanLength() > click_slack)
        drag_->moved = true;
    const int batch = batchAt(event->position());
    if (drag_->moved && batch != drag_->batch) {
        drag_->batch = batch;
        moveTo(batch);
    }
}

void RooflineChart::mouseReleaseEvent(QMouseEvent* event)
{
    const bool dragged = drag_ && drag_->moved;
    drag_.reset();
    setCursor(Qt::ArrowCursor);
    if (dragged) {
        event->accept(); // the end of a drag is no click
        emit dragEnded();
    } else
        Chart::mouseReleaseEvent(event);
}

} // namespace deployscope::ui
