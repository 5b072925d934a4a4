// SPDX-License-Identifier: GPL-3.0-or-later
// How the hybrid chart is drawn.
#include "ui/charts/drawing.h"
#include "ui/charts/hybrid_chart.h"
#include "ui/charts/hybrid_marks.h"
#include "ui/theme/shaped_text.h"

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>

namespace deployscope::ui {

namespace {

constexpr double radius = 6.0;
constexpr double thick_line = 2.4;
constexpr double chosen_width = 2.0;
constexpr double chosen_gap = 3.0;
constexpr double handle_radius = 5.0;

QColor bandColour(Tier tier, const Theme& theme)
{
    const double share = theme.kind == ThemeKind::Dark ? 0.14 : 0.09;
    return blended(theme.card, theme.of(tier).fill, share);
}

QPolygonF thickened(QPointF from, QPointF to, double reach)
{
    return QPolygonF(QRectF(from, to).normalized().adjusted(-reach, -reach, reach, reach));
}

} // namespace

void HybridChart::drawTier(QCPPainter& painter, std::size_t place, const HybridLayout& layout,
                           const Theme& theme) const
{
    const ChartFonts fonts = chartFonts(font());
    const DrawnTier& tier = drawing_.tiers[place];
    const TierColours& colours = theme.of(tier.tier);
    const QRectF& header = layout.tiers[place].header;
    painter.fillRect(header.adjusted(-2.0, 0.0, 0.0, 0.0), bandColour(tier.tier, theme));
    const double y = header.center().y();
    painter.setPen(QPen(colours.text, 1.0));
    painter.setBrush(colours.fill);
    drawMarker(painter, QPointF(header.left() + tier_marker, y), tier_marker - 0.5, tier.tier);
    double x = header.left() + 2.0 * tier_marker + header_gap;
    const QString name = toQString(tier.name);
    painter.setPen(colours.text);
    drawAligned(painter, QRectF(x, header.top(), header.width(), header.height()), Qt::AlignLeft,
                fonts.strong, name);
    x += textSize(fonts.strong, name).width() + header_gap;
    painter.setPen(tier.is_full ? theme.bad_text : theme.secondary_text);
    drawAligned(painter, QRectF(x, header.top(), header.right() - x, header.height()),
                Qt::AlignLeft, fonts.caption,
                elidedTo(labelOf(tier), fonts.caption, std::max(0.0, header.right() - x)));
}

void HybridChart::drawStage(QCPPainter& painter, std::size_t stage, const HybridLayout& layout,
                            const Theme& theme) const
{
    const ChartFonts fonts = chartFonts(font());
    const DrawnStage& drawn = drawing_.stages[stage];
    const PlacedStage& placed = layout.stages[stage];
    const TierColours& colours = theme.of(drawn.tier);
    painter.setPen(
        QPen(drawn.is_stuck ? theme.bad_text : colours.text, drawn.is_stuck ? 1.8 : 1.2));
    painter.setBrush(drawn.is_stuck ? theme.bad_soft : theme.card);
    painter.drawRoundedRect(placed.area, radius, radius);
    drawStageIcon(painter, placed.icon, drawn.kind, colours.text);
    const double line = lineHeight(fonts.caption);
    double y = placed.text_top;
    painter.setPen(theme.text);
    for (const QString& text : placed.name) {
        drawLine(painter, QPointF(placed.icon.right() + 4.0, y), fonts.strong, text);
        y += line;
    }
    painter.setPen(drawn.is_stuck ? theme.bad_text : theme.secondary_text);
    for (const QString& text :
         detailLines(toQString(drawn.detail), fonts.caption,
                     placed.area.width() - 2.0 * stage_padding, placed.detail_lines)) {
        drawLine(painter, QPointF(placed.area.left() + stage_padding, y), fonts.caption, text);
        y += line;
    }
}

void HybridChart::drawFlowLabel(QCPPainter& painter, std::size_t place, const HybridLayout& layout,
                                const Theme& theme) const
{
    const DrawnFlow& flow = drawing_.flows[place];
    const FlowLabel& label = layout.flow_labels[place];
    if (layout.paths[place].size() < 2)
        return;
    const auto surface = [&](QPointF at) {
        for (std::size_t i = 0; i < layout.tiers.size(); ++i)
            if (layout.tiers[i].area.contains(at))
                return bandColour(drawing_.tiers[i].tier, theme);
        return theme.card;
    };
    drawFlowMark(painter, label.mark, flow.kind, flow.is_full, theme.card, theme);
    if (label.area.isEmpty())
        return;
    const QFont font = chartFonts(this->font()).caption;
    const QString text = elidedTo(labelOf(flow), font, label.area.width());
    const double width = textSize(font, text).width();
    QRectF area = label.area;
    if (std::abs(area.center().x() - label.mark.x()) < 1.0)
        area.setLeft(area.center().x() - width / 2.0);
    else if (area.left() < label.mark.x())
        area.setLeft(area.right() - width);
    area.setWidth(width);
    painter.fillRect(area.adjusted(-2.0, 0.0, 2.0, 0.0), surface(area.center()));
    painter.setPen(flow.is_full ? theme.bad_text : theme.text);
    drawAligned(painter, area, Qt::AlignLeft, font, text);
}

void HybridChart::drawAll(QCPPainter& painter, const HybridLayout& layout, const QRectF& visible,
                          bool is_on_screen, const Theme& theme) const
{
    for (std::size_t i = 0; i < layout.tiers.size(); ++i) {
        painter.fillRect(layout.tiers[i].area, bandColour(drawing_.tiers[i].tier, theme));
        if (i > 0) {
            painter.setPen(QPen(theme.card, 2.0));
            painter.drawLine(layout.tiers[i].area.topLeft(), layout.tiers[i].area.topRight());
        }
    }
    const auto isChosen = [&](std::size_t place) {
        return is_on_screen &&
               chosen_ == HybridPart{HybridPart::Kind::Flow, drawing_.flows[place].flow};
    };
    for (std::size_t i = 0; i < layout.paths.size(); ++i)
        if (layout.paths[i].boundingRect().adjusted(-8, -8, 8, 8).intersects(visible))
            drawFlowLine(painter, layout.paths[i], drawing_.flows[i].kind,
                         drawing_.flows[i].is_full, isChosen(i) ? thick_line : flow_line_width,
                         theme);
    for (std::size_t i = 0; i < layout.tiers.size(); ++i)
        if (layout.tiers[i].header.intersects(visible))
            drawTier(painter, i, layout, theme);
    for (std::size_t i = 0; i < layout.stages.size(); ++i)
        if (layout.stages[i].area.intersects(visible))
            drawStage(painter, i, layout, theme);
    for (std::size_t i = 0; i < layout.flow_labels.size(); ++i) {
        const FlowLabel& label = layout.flow_labels[i];
        if (label.area.adjusted(-16, -16, 16, 16).intersects(visible) ||
            visible.contains(label.mark))
            drawFlowLabel(painter, i, layout, theme);
    }
}

// What is chosen, what the keyboard is on, and what the pointer is on.
void HybridChart::drawOutlines(QCPPainter& painter, const HybridLayout& layout,
                               const Theme& theme) const
{
    const auto outline = [&](HybridPart part, const QPen& pen, double gap) {
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        QRectF area;
        switch (part.kind) {
        case HybridPart::Kind::Stage:
            area = layout.stages[part.index].area;
            break;
        case HybridPart::Kind::Flow: {
            const FlowLabel& label = layout.flow_labels[*placeOf(part.index)];
            const QPointF reach(flow_mark_radius, flow_mark_radius);
            painter.drawEllipse(label.mark, flow_mark_radius + gap - 1.0,
                                flow_mark_radius + gap - 1.0);
            if (label.area.isEmpty())
                return;
            area = label.area.adjusted(-1.0, 1.0, 1.0, -1.0);
            gap = 1.0;
            break;
        }
        case HybridPart::Kind::Tier: {
            const std::size_t place = placeOf(all_tiers[part.index]);
            if (place >= layout.tiers.size())
                return;
            area = layout.tiers[place].area.adjusted(gap, gap, -gap, -gap);
            gap = -1.0;
            break;
        }
        case HybridPart::Kind::Nothing:
            return;
        }
        painter.drawRoundedRect(area.adjusted(-gap, -gap, gap, gap), radius, radius);
    };
    if (hover_ != chosen_)
        outline(hover_, QPen(theme.accent_border, 1.5), 2.0);
    outline(chosen_, QPen(theme.accent, chosen_width), chosen_gap);
    if (hasFocus() && current_ != chosen_)
        outline(current_, QPen(theme.accent, 1.6, Qt::DotLine), chosen_gap);
    for (const HybridPart& part : {chosen_, hover_}) {
        if (part.kind != HybridPart::Kind::Stage)
            continue;
        const QRectF& area = layout.stages[part.index].area;
        painter.setPen(QPen(theme.card, 1.5));
        painter.setBrush(theme.accent);
        painter.drawEllipse(QPointF(area.right(), area.bottom() - 0.22 * area.height()),
                            handle_radius, handle_radius);
    }
}

void HybridChart::drawDrag(QCPPainter& painter, const Theme& theme) const
{
    if (drag_ == Drag::Connect) {
        const auto target = stageAt(pointer_);
        painter.setPen(QPen(theme.accent, 2.0));
        painter.setBrush(Qt::NoBrush);
        painter.drawLine(handleOf(pressed_.index), pointer_);
        if (target && *target != pressed_.index)
            painter.drawRoundedRect(
                areaOf({HybridPart::Kind::Stage, *target}).adjusted(-3, -3, 3, 3), radius, radius);
        return;
    }
    if (drag_ != Drag::Move)
        return;
    const ChartFonts fonts = chartFonts(font());
    const std::optional<Tier> tier = tierToDrop(pointer_);
    for (const DropTarget& target : dropTargets()) {
        const bool is_here = tier == target.tier;
        if (target.is_used && !is_here)
            continue;
        painter.setPen(QPen(is_here ? theme.accent : theme.of(target.tier).text,
                            is_here ? 2.0 : 1.2, is_here ? Qt::SolidLine : Qt::DashLine));
        painter.setBrush(target.is_used ? QBrush(Qt::NoBrush)
                                        : QBrush(bandColour(target.tier, theme)));
        painter.drawRoundedRect(target.area.adjusted(1, 1, -1, -1), radius, radius);
        if (target.is_used)
            continue;
        painter.setPen(theme.of(target.tier).text);
        drawAligned(painter, target.area.adjusted(10, 0, 0, 0), Qt::AlignLeft, fonts.strong,
                    toQString(std::string(nameOf(target.tier))));
    }
    const QRectF from = areaOf({HybridPart::Kind::Stage, pressed_.index});
    const QRectF ghost = from.translated(pointer_ - pressed_at_);
    painter.setPen(QPen(theme.accent, 1.5));
    painter.setBrush(theme.accent_soft);
    painter.drawRoundedRect(ghost, radius, radius);
    painter.setPen(theme.text);
    drawAligned(painter, ghost.adjusted(stage_padding, 0, -stage_padding, 0), Qt::AlignHCenter,
                fonts.strong,
                elidedTo(toQString(drawing_.stages[pressed_.index].name), fonts.strong,
                         ghost.width() - 2.0 * stage_padding));
}

// Where one is, in a picture that is larger than the chart.
void HybridChart::drawScrollMarks(QCPPainter& painter, QSize size, const Theme& theme) const
{
    const QRectF room = canvas(size);
    const QSizeF picture = layoutFor(size).size * zoom_;
    constexpr double thickness = 4.0;
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.tick);
    if (picture.width() > room.width() + 0.5) {
        const double share = room.width() / picture.width();
        painter.drawRoundedRect(QRectF(origin_.x() * share, room.bottom() - thickness - 1.0,
                                       room.width() * share, thickness),
                                2.0, 2.0);
    }
    if (picture.height() > room.height() + 0.5) {
        const double share = room.height() / picture.height();
        painter.drawRoundedRect(QRectF(room.right() - thickness - 1.0, origin_.y() * share,
                                       thickness, room.height() * share),
                                2.0, 2.0);
    }
}

void HybridChart::addRegions(Regions& regions) const
{
    const HybridLayout& layout = layoutFor(size());
    const QTransform shown = view(size());
    const auto add = [&](HybridPart part, const QPolygonF& area) {
        regions.push_back({shown.map(area), explains(part), asToolTip(toldOf(part))});
    };
    for (std::size_t i = 0; i < layout.paths.size(); ++i) {
        const HybridPart part{HybridPart::Kind::Flow, drawing_.flows[i].flow};
        const QPolygonF& path = layout.paths[i];
        for (qsizetype k = 1; k < path.size(); ++k)
            add(part, thickened(path[k - 1], path[k], 4.0));
    }
    for (std::size_t i = 0; i < layout.tiers.size(); ++i)
        add({HybridPart::Kind::Tier, static_cast<std::size_t>(drawing_.tiers[i].tier)},
            QPolygonF(layout.tiers[i].header));
    for (std::size_t i = 0; i < layout.flow_labels.size(); ++i) {
        const HybridPart part{HybridPart::Kind::Flow, drawing_.flows[i].flow};
        const FlowLabel& label = layout.flow_labels[i];
        add(part, thickened(label.mark, label.mark, flow_mark_radius));
        if (!label.area.isEmpty())
            add(part, QPolygonF(label.area));
    }
    for (std::size_t i = 0; i < layout.stages.size(); ++i)
        add({HybridPart::Kind::Stage, i}, QPolygonF(layout.stages[i].area));
}

void HybridChart::draw(QCPPainter& painter, QSize size, const Theme& theme, Regions* regions) const
{
    const QRectF room = canvas(size);
    if (regions == nullptr) { // a picture: all of it
        const ChartFonts fonts = chartFonts(font());
        const TextRooms rooms = textRooms(drawing_, fonts);
        const auto scaleOf = [&room](const HybridLayout& of) {
            return std::min(
                {1.0, room.width() / of.size.width(), room.height() / of.size.height()});
        };
        HybridLayout layout = hybridLayout(drawing_, room.size(), fonts, rooms);
        if (const double smaller = scaleOf(layout); smaller < 1.0) // and the room which that gives
            layout = hybridLayout(drawing_, room.size() / smaller, fonts, rooms);
        const double scale = scaleOf(layout);
        painter.save();
        painter.translate((room.width() - scale * layout.size.width()) / 2.0, 0.0);
        painter.scale(scale, scale);
        drawAll(painter, layout, QRectF(QPointF(0.0, 0.0), layout.size), false, theme);
        painter.restore();
    } else {
        const HybridLayout& layout = layoutFor(size);
        const QTransform shown = view(size);
        painter.save();
        painter.setClipRect(room);
        painter.save();
        painter.setTransform(shown, true);
        drawAll(painter, layout, shown.inverted().mapRect(room), true, theme);
        drawOutlines(painter, layout, theme);
        painter.restore();
        drawScrollMarks(painter, size, theme);
        drawDrag(painter, theme);
        painter.restore();
        addRegions(*regions);
    }
    if (legendHeight(size) > 0.0)
        drawLegend(painter, QRectF(0.0, room.bottom(), room.width(), size.height() - room.height()),
                   theme, regions);
}

} // namespace deployscope::ui
