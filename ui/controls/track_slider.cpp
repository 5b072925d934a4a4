// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/track_slider.h"

#include "ui/controls/accessible.h"
#include "ui/controls/paint.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace deployscope::ui {

namespace {

constexpr double handle_radius = 8.0;
constexpr double side_margin = handle_radius + 3.0; // the focus ring around the handle at an end
constexpr double above_track = 19.0;                // markers, and the upper half of the handle
constexpr double tick_top = 11.0;                   // below the track's middle
constexpr double tick_height = 4.0;
constexpr double label_top = 17.0;
constexpr double label_gap = 8.0;
constexpr int wheel_notch = 120; // eighths of a degree, as Qt counts

} // namespace

TrackSlider::TrackSlider(QWidget* parent) : QWidget(parent)
{
    installAccessibility();
    setFocusPolicy(Qt::StrongFocus); // the wheel must not take the focus while a page scrolls
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
}

QSize TrackSlider::sizeHint() const
{
    return {268, minimumSizeHint().height()};
}

QSize TrackSlider::minimumSizeHint() const
{
    if (slim_)
        return {80, static_cast<int>(std::ceil(2.0 * side_margin))};
    const QFontMetricsF metrics(tickFont(font()));
    return {160, static_cast<int>(std::ceil(above_track + label_top + metrics.height() + 1.0))};
}

void TrackSlider::setSlim(bool slim)
{
    slim_ = slim;
    updateGeometry();
    update();
}

double TrackSlider::positionOf(double fraction) const
{
    return side_margin + fraction * std::max(1.0, width() - 2.0 * side_margin);
}

double TrackSlider::fractionAt(double x) const
{
    return std::clamp((x - side_margin) / std::max(1.0, width() - 2.0 * side_margin), 0.0, 1.0);
}

std::vector<std::size_t> TrackSlider::labelledTicks() const
{
    std::vector<std::size_t> indices;
    for (const PlacedLabel& label : placeLabels())
        indices.push_back(label.tick);
    std::sort(indices.begin(), indices.end());
    return indices;
}

void TrackSlider::setTrackTicks(std::vector<TrackTick> ticks)
{
    ticks_ = std::move(ticks);
    update();
}

void TrackSlider::setTrackMarkers(std::vector<TrackMarker> markers)
{
    if (markers == markers_)
        return;
    markers_ = std::move(markers);
    update();
}

void TrackSlider::valueShown()
{
    update();
    if (QAccessible::isActive()) {
        QAccessibleValueChangeEvent change(this, accessibleValue());
        QAccessible::updateAccessibility(&change);
        // Readers that know only numbers take the words from the description.
        QAccessibleEvent words(this, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&words);
    }
}

bool TrackSlider::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const QString text = tooltipAt(help->pos());
        if (text.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), text, this);
        return true;
    }
    return QWidget::event(event);
}

void TrackSlider::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& theme = themeOf(palette());
    const bool enabled = isEnabled();
    const double y = trackY();
    const double left = positionOf(0.0);
    const double right = positionOf(1.0);
    const double handle = positionOf(fraction());
    const QColor strong = enabled ? theme.accent : theme.track;

    painter.setPen(Qt::NoPen);
    painter.setBrush(enabled ? theme.track : theme.rule);
    painter.drawRoundedRect(QRectF(left, y - 2.0, right - left, 4.0), 2.0, 2.0);
    painter.setBrush(strong);
    painter.drawRoundedRect(QRectF(left, y - 2.0, handle - left, 4.0), 2.0, 2.0);

    painter.setBrush(enabled ? theme.marker : theme.track);
    for (const TrackMarker& marker : markers_) {
        const double x = positionOf(marker.fraction);
        painter.drawPolygon(QPolygonF{QPointF(x, y - 11.0), QPointF(x - 4.5, y - 18.0),
                                      QPointF(x + 4.5, y - 18.0)});
    }

    for (const TrackTick& tick : ticks_) {
        const double x = positionOf(tick.fraction);
        const QPointF middle(x, y + tick_top + tick_height / 2.0);
        switch (tick.style) {
        case TickStyle::Line:
            // One whole pixel, so that ticks are equally dark.
            painter.fillRect(QRectF(std::floor(x), y + tick_top, 1.0, tick_height), theme.tick);
            break;
        case TickStyle::Hollow:
            painter.setPen(QPen(enabled ? theme.muted_text : theme.disabled_text, 1.2));
            painter.setBrush(Qt::NoBrush);
            painter.drawEllipse(middle, 2.1, 2.1);
            break;
        case TickStyle::Crossed:
            drawCross(painter, middle, 5.0, enabled ? theme.bad_text : theme.disabled_text);
            break;
        }
    }

    painter.setFont(tickFont(font()));
    for (const PlacedLabel& label : placeLabels()) {
        const TrackTick& tick = ticks_[label.tick];
        const bool chosen = std::abs(tick.fraction - fraction()) < 1e-6;
        painter.setPen(!enabled ? theme.disabled_text : chosen ? theme.text : theme.muted_text);
        painter.drawText(label.area, Qt::AlignCenter | Qt::TextDontClip, tick.label);
    }

    const QPointF centre(handle, y);
    if (hasFocus()) {
        QColor halo = theme.accent;
        halo.setAlphaF(0.35F);
        painter.setPen(Qt::NoPen);
        painter.setBrush(halo);
        painter.drawEllipse(centre, handle_radius + 3.0, handle_radius + 3.0);
    }
    painter.setPen(QPen(strong, 2.5));
    painter.setBrush(dragging_ || (underMouse() && enabled) ? theme.accent_soft : theme.card);
    painter.drawEllipse(centre, handle_radius - 1.25, handle_radius - 1.25);
    if (hasFocus()) { // not by the halo's colour alone
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.accent);
        painter.drawEllipse(centre, 2.5, 2.5);
    }
}

void TrackSlider::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton) {
        event->ignore();
        return;
    }
    const double handle = positionOf(fraction());
    const double x = event->position().x();
    dragging_ = true;
    // Taken by the handle it must not jump; taken by the track it comes to the pointer.
    const bool on_handle = std::abs(x - handle) <= handle_radius + 2.0 &&
                           std::abs(event->position().y() - trackY()) <= handle_radius + 2.0;
    grab_offset_ = on_handle ? handle - x : 0.0;
    if (!on_handle)
        moveTo(fractionAt(x));
    update();
}

void TrackSlider::mouseMoveEvent(QMouseEvent* event)
{
    if (dragging_)
        moveTo(fractionAt(event->position().x() + grab_offset_));
}

void TrackSlider::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !dragging_)
        return;
    dragging_ = false;
    update();
    emit editingFinished();
}

void TrackSlider::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    dragging_ = false;
    reset();
    emit editingFinished();
}

void TrackSlider::wheelEvent(QWheelEvent* event)
{
    if (!hasFocus()) {
        event->ignore(); // the page scrolls
        return;
    }
    const QPoint turned = event->angleDelta();
    wheel_remainder_ += turned.y() != 0 ? turned.y() : -turned.x();
    const int notches = wheel_remainder_ / wheel_notch;
    wheel_remainder_ -= notches * wheel_notch;
    for (int i = 0; i < std::abs(notches); ++i)
        step(notches > 0 ? 1 : -1, StepSize::Small);
    event->accept();
}

void TrackSlider::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Plus:
        step(1, StepSize::Small);
        break;
    case Qt::Key_Left:
    case Qt::Key_Down:
    case Qt::Key_Minus:
        step(-1, StepSize::Small);
        break;
    case Qt::Key_PageUp:
        step(1, StepSize::Large);
        break;
    case Qt::Key_PageDown:
        step(-1, StepSize::Large);
        break;
    case Qt::Key_End:
        step(1, StepSize::End);
        break;
    case Qt::Key_Home:
        step(-1, StepSize::End);
        break;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    key_down_ = true;
}

void TrackSlider::keyReleaseEvent(QKeyEvent* event)
{
    if (key_down_ && !event->isAutoRepeat()) {
        key_down_ = false;
        emit editingFinished();
        return;
    }
    QWidget::keyReleaseEvent(event);
}

void TrackSlider::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange ||
        event->type() == QEvent::EnabledChange)
        update();
    QWidget::changeEvent(event);
}

std::vector<TrackSlider::PlacedLabel> TrackSlider::placeLabels() const
{
    const QFontMetricsF metrics(tickFont(font()));
    std::vector<std::size_t> order(ticks_.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto rank = [this](std::size_t index) {
        const double at = ticks_[index].fraction;
        return at <= 0.0 || at >= 1.0 ? 1'000'000 : ticks_[index].importance;
    };
    std::stable_sort(order.begin(), order.end(), [&rank](std::size_t one, std::size_t other) {
        return rank(one) > rank(other);
    });

    std::vector<PlacedLabel> placed;
    for (const std::size_t index : order) {
        const TrackTick& tick = ticks_[index];
        if (tick.label.isEmpty())
            continue;
        const double wide = metrics.horizontalAdvance(tick.label);
        const double left =
            std::clamp(positionOf(tick.fraction) - wide / 2.0, 0.0, std::max(0.0, width() - wide));
        const QRectF area(left, trackY() + label_top, wide, metrics.height());
        const QRectF spaced = area.adjusted(-label_gap, 0.0, label_gap, 0.0);
        const bool free = std::none_of(placed.begin(), placed.end(), [&spaced](const auto& other) {
            return spaced.intersects(other.area);
        });
        if (free)
            placed.push_back({index, area});
    }
    return placed;
}

double TrackSlider::trackY() const
{
    return slim_ ? height() / 2.0 : above_track;
}

QString TrackSlider::tooltipAt(const QPointF& position) const
{
    const double reach = 7.0;
    for (const TrackMarker& marker : markers_)
        if (position.y() < trackY() - 8.0 &&
            std::abs(positionOf(marker.fraction) - position.x()) <= reach)
            return marker.tooltip;
    const TrackTick* nearest = nullptr;
    double distance = 0.0;
    for (const TrackTick& tick : ticks_) {
        const double away = std::abs(positionOf(tick.fraction) - position.x());
        if (position.y() >= trackY() + handle_radius && away <= 12.0 &&
            (!nearest || away < distance)) {
            nearest = &tick;
            distance = away;
        }
    }
    if (nearest)
        return nearest->tooltip.isEmpty() ? nearest->label : nearest->tooltip;
    return toolTip().isEmpty() ? valueText() : toolTip();
}

} // namespace deployscope::ui
