// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/convergence_chart.h"

#include "ui/charts/convergence_layout.h"
#include "ui/charts/drawing.h"

#include <qcustomplot.h>

#include <QAccessible>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainterPath>

#include <algorithm>

namespace deployscope::ui {

namespace {

constexpr double radius = 6.0;
constexpr double head = 7.0;
constexpr QSize least_size(480, 260);

// The tier of a box of the upper layer; nothing for the others.
std::optional<Tier> tierOf(const ConvergenceBox& box)
{
    return tierFromId(box.id);
}

void drawArrow(QPainter& painter, const PlacedConvergenceArrow& arrow, const QColor& colour,
               double width)
{
    const QPointF end = arrow.to - QPointF(0.0, head - 1.0);
    const double bend = (end.y() - arrow.from.y()) * 0.55;
    QPainterPath path(arrow.from);
    path.cubicTo(arrow.from + QPointF(0.0, bend), end - QPointF(0.0, bend), end);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, width));
    painter.drawPath(path);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(QPolygonF{arrow.to, arrow.to + QPointF(-0.55 * head, -head),
                                  arrow.to + QPointF(0.55 * head, -head)});
}

} // namespace

ConvergenceChart::ConvergenceChart(QWidget* parent) : Chart(parent)
{
    setAccessibleName(title());
}

void ConvergenceChart::setConvergence(const Convergence& convergence)
{
    convergence_ = convergence;
    current_.reset();
    hover_.reset();
    seriesUpdated(description());
}

QString ConvergenceChart::description() const
{
    return toQString(descriptionOf(convergence_));
}

QSize ConvergenceChart::minimumSizeHint() const
{
    return least_size;
}

std::optional<ConvergenceChart::Place> ConvergenceChart::looked() const
{
    if (hover_)
        return hover_;
    return hasFocus() ? current_ : std::nullopt;
}

QString ConvergenceChart::toldOf(Place place) const
{
    const ConvergenceBox& box = convergence_.layers[place.first].boxes[place.second];
    QStringList aspects;
    for (const std::string& aspect : box.aspects)
        aspects << toQString(aspect);
    QString text =
        QStringLiteral("%1: %2.").arg(toQString(box.name), aspects.join(QStringLiteral(", ")));
    QStringList targets;
    for (const std::string& name : leadsTo(convergence_, place.first, place.second))
        targets << toQString(name);
    if (!targets.isEmpty())
        text += QLatin1Char(' ') + tr("Leads to: %1.").arg(targets.join(QStringLiteral(", ")));
    return text;
}

void ConvergenceChart::draw(QCPPainter& painter, QSize size, const Theme& theme,
                            Regions* regions) const
{
    // A picture that is smaller than its text is drawn smaller with it.
    if (const double scale = std::min(size.width() / static_cast<double>(least_size.width()),
                                      size.height() / static_cast<double>(least_size.height()));
        scale < 1.0) {
        painter.save();
        painter.scale(scale, scale);
        draw(painter, (QSizeF(size) / scale).toSize().expandedTo(least_size), theme, nullptr);
        painter.restore();
        return;
    }
    const ChartFonts fonts = chartFonts(font());
    const ConvergenceLayout layout = convergenceLayout(convergence_, size, fonts);
    const std::optional<Place> at = regions != nullptr ? looked() : std::nullopt;
    for (std::size_t i = 0; i < layout.layers.size(); ++i) {
        painter.setPen(QPen(theme.rule, 1.0));
        painter.setBrush(blended(theme.card, theme.window, 0.7));
        painter.drawRoundedRect(layout.layers[i].area, radius, radius);
        painter.setPen(theme.secondary_text);
        drawAligned(painter, layout.layers[i].name, Qt::AlignLeft, fonts.caption,
                    toQString(convergence_.layers[i].name));
    }
    // Those of the box that is looked at lie over the others.
    for (const bool strong : {false, true}) {
        for (std::size_t i = 0; i < layout.arrows.size(); ++i) {
            const ConvergenceArrow& arrow = convergence_.arrows[i];
            const bool is_looked = at == Place(arrow.from_layer, arrow.from_box) ||
                                   at == Place(arrow.to_layer, arrow.to_box);
            if (is_looked != strong)
                continue;
            const auto tier = tierOf(convergence_.layers[arrow.from_layer].boxes[arrow.from_box]);
            drawArrow(painter, layout.arrows[i], tier ? theme.of(*tier).text : theme.muted_text,
                      strong ? 2.6 : 1.3);
        }
    }
    for (std::size_t i = 0; i < layout.layers.size(); ++i) {
        for (std::size_t k = 0; k < layout.layers[i].boxes.size(); ++k) {
            const PlacedConvergenceBox& box = layout.layers[i].boxes[k];
            const auto tier = tierOf(convergence_.layers[i].boxes[k]);
            painter.setPen(at == Place(i, k)
                               ? QPen(theme.accent, 2.0)
                               : QPen(tier ? theme.of(*tier).text : theme.field_border, 1.2));
            painter.setBrush(tier ? blended(theme.card, theme.of(*tier).fill, 0.14) : theme.card);
            painter.drawRoundedRect(box.area, radius, radius);
            const double strong = lineHeight(layout.name_font);
            const double line = lineHeight(layout.aspect_font);
            const double height = strong * static_cast<double>(box.name.size()) +
                                  line * static_cast<double>(box.aspects.size());
            double y = box.area.center().y() - height / 2.0;
            painter.setPen(tier ? theme.of(*tier).text : theme.text);
            for (const QString& text : box.name) {
                drawAligned(painter, QRectF(box.area.left(), y, box.area.width(), strong),
                            Qt::AlignHCenter, layout.name_font, text);
                y += strong;
            }
            painter.setPen(theme.secondary_text);
            for (const QString& text : box.aspects) {
                drawAligned(painter, QRectF(box.area.left(), y, box.area.width(), line),
                            Qt::AlignHCenter, layout.aspect_font, text);
                y += line;
            }
            if (regions != nullptr)
                regions->push_back({QPolygonF(box.area), {}, asToolTip(toldOf({i, k}))});
        }
    }
}

// Within the layer, or to the nearest box of the one above or below.
void ConvergenceChart::step(int layers, int boxes)
{
    if (convergence_.layers.empty())
        return;
    if (!current_) {
        current_ = Place(0, 0);
    } else {
        const ConvergenceLayout layout =
            convergenceLayout(convergence_, size(), chartFonts(font()));
        const double x = layout.layers[current_->first].boxes[current_->second].area.center().x();
        const int layer = std::clamp(static_cast<int>(current_->first) + layers, 0,
                                     static_cast<int>(convergence_.layers.size()) - 1);
        const auto& row = layout.layers[static_cast<std::size_t>(layer)].boxes;
        int box = static_cast<int>(current_->second) + boxes;
        if (static_cast<std::size_t>(layer) != current_->first) {
            const auto nearest = std::min_element(
                row.begin(), row.end(),
                [x](const PlacedConvergenceBox& a, const PlacedConvergenceBox& b) {
                    return std::abs(a.area.center().x() - x) < std::abs(b.area.center().x() - x);
                });
            box = static_cast<int>(nearest - row.begin());
        }
        box = std::clamp(box, 0, static_cast<int>(row.size()) - 1);
        current_ = Place(static_cast<std::size_t>(layer), static_cast<std::size_t>(box));
    }
    describe();
    update();
}

// What the keyboard is on is said first.
void ConvergenceChart::describe()
{
    setAccessibleDescription(current_ ? toldOf(*current_) + QLatin1Char(' ') + description()
                                      : description());
    if (current_ && QAccessible::isActive()) {
        QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&changed);
    }
}

void ConvergenceChart::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Up:
        step(-1, 0);
        return;
    case Qt::Key_Down:
        step(1, 0);
        return;
    case Qt::Key_Left:
        step(0, -1);
        return;
    case Qt::Key_Right:
        step(0, 1);
        return;
    default:
        Chart::keyPressEvent(event);
    }
}

void ConvergenceChart::mouseMoveEvent(QMouseEvent* event)
{
    Chart::mouseMoveEvent(event);
    std::optional<Place> hover;
    const ConvergenceLayout layout = convergenceLayout(convergence_, size(), chartFonts(font()));
    for (std::size_t i = 0; i < layout.layers.size(); ++i)
        for (std::size_t k = 0; k < layout.layers[i].boxes.size(); ++k)
            if (layout.layers[i].boxes[k].area.contains(event->position()))
                hover = Place(i, k);
    if (hover != hover_) {
        hover_ = hover;
        update();
    }
}

void ConvergenceChart::leaveEvent(QEvent* event)
{
    Chart::leaveEvent(event);
    hover_.reset();
    update();
}

void ConvergenceChart::focusOutEvent(QFocusEvent* event)
{
    current_.reset();
    describe();
    Chart::focusOutEvent(event);
}

} // namespace deployscope::ui
