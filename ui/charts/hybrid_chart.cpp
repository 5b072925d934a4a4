// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/hybrid_chart.h"

#include "ui/charts/drawing.h"

#include <qcustomplot.h>

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <utility>

namespace deployscope::ui {

namespace {

constexpr double most_zoom = 3.0;
constexpr double reach_of_line = 5.0;   // px beside a flow that still hit it
constexpr double reach_of_handle = 9.0; // px
constexpr double notch = 120.0;         // of a wheel
constexpr double scroll_step = 60.0;    // px for each notch
constexpr double zoom_step = 1.2;       // for each notch
constexpr double strip_height = 26.0;   // px of a tier that is not used yet

double distanceTo(QPointF at, QPointF from, QPointF to)
{
    const QRectF piece = QRectF(from, to).normalized();
    const double dx = std::max({piece.left() - at.x(), 0.0, at.x() - piece.right()});
    const double dy = std::max({piece.top() - at.y(), 0.0, at.y() - piece.bottom()});
    return std::hypot(dx, dy);
}

bool isNearLine(QPointF at, const QPolygonF& path, double reach)
{
    for (qsizetype k = 1; k < path.size(); ++k)
        if (distanceTo(at, path[k - 1], path[k]) <= reach)
            return true;
    return false;
}

} // namespace

HybridChart::HybridChart(QWidget* parent) : Chart(parent) {}

HybridChart::~HybridChart() = default;

void HybridChart::setDrawing(const HybridDrawing& drawing)
{
    if (!haveSameShape(drawing_, drawing)) {
        ++shape_;
        endDrag();
    }
    drawing_ = drawing;
    const auto isThere = [this](HybridPart part) {
        switch (part.kind) {
        case HybridPart::Kind::Stage:
            return part.index < drawing_.stages.size();
        case HybridPart::Kind::Flow:
            return placeOf(part.index).has_value();
        case HybridPart::Kind::Tier:
            return part.index < all_tiers.size() &&
                   placeOf(all_tiers[part.index]) < drawing_.tiers.size();
        case HybridPart::Kind::Nothing:
            break;
        }
        return true;
    };
    for (HybridPart* part : {&chosen_, &current_, &hover_})
        if (!isThere(*part))
            *part = {};
    if (current_stage_ >= drawing_.stages.size())
        current_stage_ = 0;
    origin_ = clampedOrigin(origin_);
    describe();
    seriesUpdated(accessibleDescription());
}

void HybridChart::setTable(Table table)
{
    table_ = std::move(table);
}

void HybridChart::setFlowTexts(const std::vector<FlowKindText>& texts)
{
    for (const FlowKindText& text : texts)
        flow_texts_[static_cast<std::size_t>(text.kind)] = toQString(text.text);
    update();
}

void HybridChart::setChosen(HybridPart part)
{
    if (chosen_ == part)
        return;
    chosen_ = part;
    moveKeyboardTo(part);
}

std::vector<Explainable> HybridChart::explainables() const
{
    std::vector<Explainable> entries;
    const auto add = [&](HybridPart part, const QString& name) {
        entries.push_back({name, explains(part)});
    };
    for (const DrawnStage& stage : drawing_.stages)
        add({HybridPart::Kind::Stage, stage.stage}, toQString(stage.name));
    for (const DrawnFlow& flow : drawing_.flows)
        add({HybridPart::Kind::Flow, flow.flow},
            tr("%1 to %2")
                .arg(toQString(drawing_.stages[flow.from].name),
                     toQString(drawing_.stages[flow.to].name)));
    for (const DrawnTier& tier : drawing_.tiers)
        add({HybridPart::Kind::Tier, static_cast<std::size_t>(tier.tier)}, toQString(tier.name));
    return entries;
}

QSize HybridChart::sizeHint() const
{
    return {760, 330};
}

QSize HybridChart::minimumSizeHint() const
{
    return {360, 220};
}

// What is where.

const HybridLayout& HybridChart::layoutFor(QSize size) const
{
    const ChartFonts fonts = chartFonts(font());
    LayoutKey key{canvas(size).size(), fonts, textRooms(drawing_, fonts), shape_};
    if (layout_key_ != key) {
        layout_ = hybridLayout(drawing_, key.room, fonts, key.rooms);
        layout_key_ = std::move(key);
    }
    return layout_;
}

QRectF HybridChart::canvas(QSize size) const
{
    return {0.0, 0.0, static_cast<double>(size.width()),
            std::max(0.0, size.height() - legendHeight(size))};
}

// From the picture to the widget. What is smaller than the canvas stands in its middle.
QTransform HybridChart::view(QSize size) const
{
    const QSizeF picture = layoutFor(size).size * zoom_;
    const QRectF room = canvas(size);
    const QPointF spare(std::max(0.0, room.width() - picture.width()) / 2.0,
                        std::max(0.0, room.height() - picture.height()) / 2.0);
    return QTransform::fromTranslate(spare.x() - origin_.x(), spare.y() - origin_.y())
        .scale(zoom_, zoom_);
}

QPointF HybridChart::clampedOrigin(QPointF origin) const
{
    const QSizeF picture = layoutFor(size()).size * zoom_;
    const QRectF room = canvas(size());
    return {std::clamp(origin.x(), 0.0, std::max(0.0, picture.width() - room.width())),
            std::clamp(origin.y(), 0.0, std::max(0.0, picture.height() - room.height()))};
}

std::optional<std::size_t> HybridChart::placeOf(std::size_t flow) const
{
    for (std::size_t i = 0; i < drawing_.flows.size(); ++i)
        if (drawing_.flows[i].flow == flow)
            return i;
    return std::nullopt;
}

std::size_t HybridChart::placeOf(Tier tier) const
{
    const auto found = std::find_if(drawing_.tiers.begin(), drawing_.tiers.end(),
                                    [tier](const DrawnTier& drawn) { return drawn.tier == tier; });
    return static_cast<std::size_t>(found - drawing_.tiers.begin());
}

QRectF HybridChart::areaOf(HybridPart part) const
{
    const HybridLayout& layout = layoutFor(size());
    const QTransform shown = view(size());
    switch (part.kind) {
    case HybridPart::Kind::Stage:
        if (part.index < layout.stages.size())
            return shown.mapRect(layout.stages[part.index].area);
        break;
    case HybridPart::Kind::Flow:
        if (const auto place = placeOf(part.index)) {
            const FlowLabel& label = layout.flow_labels[*place];
            const QRectF mark(label.mark - QPointF(flow_mark_radius, flow_mark_radius),
                              label.mark + QPointF(flow_mark_radius, flow_mark_radius));
            return shown.mapRect(mark | label.area);
        }
        break;
    case HybridPart::Kind::Tier:
        if (part.index < all_tiers.size()) {
            const std::size_t place = placeOf(all_tiers[part.index]);
            if (place < layout.tiers.size())
                return shown.mapRect(layout.tiers[place].header);
        }
        break;
    case HybridPart::Kind::Nothing:
        break;
    }
    return {};
}

QPointF HybridChart::handleOf(std::size_t stage) const
{
    const QRectF area = areaOf({HybridPart::Kind::Stage, stage});
    return {area.right(), area.bottom() - 0.22 * area.height()};
}

std::optional<std::size_t> HybridChart::stageAt(QPointF position) const
{
    if (!canvas(size()).contains(position))
        return std::nullopt;
    const QPointF at = view(size()).inverted().map(position);
    const HybridLayout& layout = layoutFor(size());
    for (std::size_t i = layout.stages.size(); i-- > 0;)
        if (layout.stages[i].area.contains(at))
            return i;
    return std::nullopt;
}

HybridPart HybridChart::partAt(QPointF position) const
{
    if (!canvas(size()).contains(position))
        return {};
    if (const auto stage = stageAt(position))
        return {HybridPart::Kind::Stage, *stage};
    const QPointF at = view(size()).inverted().map(position);
    const HybridLayout& layout = layoutFor(size());
    for (std::size_t i = 0; i < layout.flow_labels.size(); ++i) {
        const FlowLabel& label = layout.flow_labels[i];
        const QPointF away = at - label.mark;
        if (label.area.contains(at) || std::hypot(away.x(), away.y()) <= flow_mark_radius + 1.0)
            return {HybridPart::Kind::Flow, drawing_.flows[i].flow};
    }
    for (std::size_t i = 0; i < layout.tiers.size(); ++i)
        if (layout.tiers[i].header.contains(at))
            return {HybridPart::Kind::Tier, static_cast<std::size_t>(drawing_.tiers[i].tier)};
    for (std::size_t i = 0; i < layout.paths.size(); ++i)
        if (isNearLine(at, layout.paths[i], reach_of_line / std::min(1.0, zoom_)))
            return {HybridPart::Kind::Flow, drawing_.flows[i].flow};
    return {};
}

// Moving and enlarging.

void HybridChart::setZoom(double zoom)
{
    zoomAt(canvas(size()).center(), zoom);
}

void HybridChart::fit()
{
    zoom_ = 1.0;
    origin_ = clampedOrigin({});
    update();
}

void HybridChart::zoomAt(QPointF position, double zoom)
{
    const QSizeF picture = layoutFor(size()).size;
    const QRectF room = canvas(size());
    const double all = std::min(room.width() / std::max(1.0, picture.width()),
                                room.height() / std::max(1.0, picture.height()));
    const QPointF held = view(size()).inverted().map(position);
    zoom_ = std::clamp(zoom, std::clamp(all, 0.05, 1.0), most_zoom);
    if (std::abs(zoom_ - 1.0) < 0.02)
        zoom_ = 1.0;
    const QPointF now = view(size()).map(held);
    origin_ = clampedOrigin(origin_ + now - position);
    update();
}

// Brings a part into sight.
void HybridChart::bringIntoSight(HybridPart part)
{
    const QRectF area = areaOf(part);
    if (area.isEmpty())
        return;
    constexpr double around = 12.0;
    const QRectF wanted = area.adjusted(-around, -around, around, around);
    const QRectF room = canvas(size());
    QPointF origin = origin_;
    if (wanted.right() > room.right())
        origin.rx() += wanted.right() - room.right();
    if (wanted.bottom() > room.bottom())
        origin.ry() += wanted.bottom() - room.bottom();
    if (wanted.left() < room.left() || wanted.width() > room.width())
        origin.rx() = origin_.x() + wanted.left() - room.left();
    if (wanted.top() < room.top())
        origin.ry() = origin_.y() + wanted.top() - room.top();
    origin_ = clampedOrigin(origin);
    update();
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
    updateHover(event->position());
    update();
    event->accept();
}

void HybridChart::resizeEvent(QResizeEvent* event)
{
    Chart::resizeEvent(event);
    origin_ = clampedOrigin(origin_);
}

// The mouse.

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
    if (drag_ == Drag::Pan)
        origin_ = clampedOrigin(origin_at_press_ + pressed_at_ - pointer_);
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

} // namespace deployscope::ui
