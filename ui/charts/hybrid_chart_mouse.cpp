// SPDX-License-Identifier: GPL-3.0-or-later
// The hybrid chart by mouse.
#include "ui/charts/hybrid_chart.h"

#include <QApplication>
#include <QMouseEvent>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace deployscope::ui {

namespace {

constexpr double reach_of_handle = 9.0; // px
constexpr double notch = 120.0;         // of a wheel
constexpr double scroll_step = 60.0;    // px for each notch
constexpr double zoom_step = 1.2;       // for each notch
constexpr double strip_height = 26.0;   // px of a tier that is not used yet

} // namespace

void HybridChart::updateHover(QPointF position)
{
    HybridPart hover = partAt(position);
    bool on_handle = false;
    for (const HybridPart& part : {hover_, hover, chosen_}) {
        if (part.kind != HybridPart::Kind::Stage)
            continue;
        const QPointF away = position - handleOf(part.index);
        if (std::hypot(away.x(), away.y()) <= reach_of_handle) {
            hover = part;
            on_handle = true;
            break;
        }
    }
    const bool changed = hover != hover_ || on_handle != on_handle_;
    hover_ = hover;
    on_handle_ = on_handle;
    if (on_handle_)
        setCursor(Qt::CrossCursor);
    else
        setCursor(hover_.kind == HybridPart::Kind::Nothing ? Qt::ArrowCursor
                                                           : Qt::PointingHandCursor);
    if (changed)
        update();
}

void HybridChart::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton) {
        Chart::mousePressEvent(event);
        return;
    }
    updateHover(event->position());
    drag_ = Drag::Pressed;
    pressed_at_ = pointer_ = event->position();
    origin_at_press_ = origin_;
    pressed_ = hover_;
}

void HybridChart::mouseMoveEvent(QMouseEvent* event)
{
    pointer_ = event->position();
    if (drag_ == Drag::None || !event->buttons().testFlag(Qt::LeftButton)) {
        updateHover(pointer_);
        return;
    }
    const bool far =
        (pointer_ - pressed_at_).manhattanLength() >= QApplication::startDragDistance();
    if (drag_ == Drag::Pressed && far) {
        QToolTip::hideText();
        if (pressed_.kind != HybridPart::Kind::Stage)
            drag_ = Drag::Pan;
        else
            drag_ = on_handle_ ? Drag::Connect : Drag::Move;
        setCursor(drag_ == Drag::Connect ? Qt::CrossCursor : Qt::ClosedHandCursor);
    }
    if (drag_ == Drag::Pan) {
        origin_ = clampedOrigin(origin_at_press_ + pressed_at_ - pointer_);
        moved_ = true;
    }
    if (drag_ != Drag::Pressed)
        update();
}

void HybridChart::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || drag_ == Drag::None) {
        Chart::mouseReleaseEvent(event);
        return;
    }
    pointer_ = event->position();
    const Drag drag = drag_;
    const HybridPart pressed = pressed_;
    const std::optional<Tier> tier = tierToDrop(pointer_);
    const std::optional<std::size_t> target = stageAt(pointer_);
    endDrag();
    updateHover(pointer_);
    if (drag == Drag::Pressed) {
        choose(pressed);
    } else if (drag == Drag::Move) {
        if (tier && *tier != drawing_.stages[pressed.index].tier)
            emit moveRequested(pressed.index, *tier);
    } else if (drag == Drag::Connect) {
        if (target && *target != pressed.index)
            emit flowRequested(pressed.index, *target);
    }
}

void HybridChart::endDrag()
{
    drag_ = Drag::None;
    unsetCursor();
    update();
}

void HybridChart::leaveEvent(QEvent* event)
{
    Chart::leaveEvent(event);
    if (drag_ != Drag::None || hover_ == HybridPart{})
        return;
    hover_ = {};
    on_handle_ = false;
    update();
}

// Bands where there are stages, and strips between them for tiers that are not used yet.
std::vector<HybridChart::DropTarget> HybridChart::dropTargets() const
{
    const HybridLayout& layout = layoutFor(size());
    const QTransform shown = view(size());
    const QRectF room = canvas(size());
    std::vector<DropTarget> targets;
    std::vector<Tier> waiting; // for the next band below
    double above = room.top();
    const auto addStrips = [&](double boundary) {
        const double height = strip_height * static_cast<double>(waiting.size());
        // Above the boundary, so that the name of the tier below it stays.
        double top = std::max(room.top(), std::min(boundary, room.bottom()) - height);
        for (const Tier tier : waiting) {
            targets.push_back(
                {tier, QRectF(room.left() + 4.0, top + 2.0, room.width() - 8.0, strip_height - 4.0),
                 false});
            top += strip_height;
        }
        waiting.clear();
    };
    for (const Tier tier : all_tiers) {
        const std::size_t place = placeOf(tier);
        if (place >= layout.tiers.size()) {
            waiting.push_back(tier);
            continue;
        }
        const QRectF band = shown.mapRect(layout.tiers[place].area);
        addStrips(band.top());
        targets.push_back({tier, band & room, true});
        above = band.bottom();
    }
    addStrips(above);
    return targets;
}

std::optional<Tier> HybridChart::tierToDrop(QPointF position) const
{
    std::optional<Tier> found;
    for (const DropTarget& target : dropTargets()) {
        if (!target.area.contains(position))
            continue;
        if (!target.is_used)
            return target.tier;
        found = target.tier;
    }
    return found;
}

void HybridChart::choose(HybridPart part)
{
    moveKeyboardTo(part);
    const QString what = explains(part);
    emit partChosen(part);
    if (!what.isEmpty())
        emit explainRequested(what);
}

void HybridChart::wheelEvent(QWheelEvent* event)
{
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        zoomAt(event->position(), zoom_ * std::pow(zoom_step, event->angleDelta().y() / notch));
        event->accept();
        return;
    }
    QPointF way = event->pixelDelta().isNull()
                      ? QPointF(event->angleDelta()) * (scroll_step / notch)
                      : QPointF(event->pixelDelta());
    if (event->modifiers().testFlag(Qt::ShiftModifier))
        way = QPointF(way.y(), way.x());
    const QPointF origin = clampedOrigin(origin_ - way);
    if (origin == origin_) {
        event->ignore(); // whatever is around may scroll
        return;
    }
    origin_ = origin;
    moved_ = true;
    updateHover(event->position());
    update();
    event->accept();
}

} // namespace deployscope::ui
