// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/hybrid_chart.h"

#include "ui/charts/drawing.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace deployscope::ui {

namespace {

constexpr double most_zoom = 3.0;
constexpr double reach_of_line = 5.0; // px beside a flow that still hit it

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
    if (moved_)
        origin_ = clampedOrigin(origin_);
    else
        showStart();
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
    showStart();
}

// A picture that is larger than its room is first seen where its first stage is.
void HybridChart::showStart()
{
    origin_ = {};
    bringIntoSight({HybridPart::Kind::Stage, 0});
    moved_ = false;
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
    moved_ = true;
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
    moved_ = true;
    update();
}

void HybridChart::resizeEvent(QResizeEvent* event)
{
    Chart::resizeEvent(event);
    if (moved_)
        origin_ = clampedOrigin(origin_);
    else
        showStart();
}

} // namespace deployscope::ui
