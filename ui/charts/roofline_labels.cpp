// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/roofline_labels.h"

#include "ui/charts/placement.h"

#include <QCoreApplication>
#include <QPainter>
#include <QTransform>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace deployscope::ui {

namespace {

constexpr double gap = 3.0;       // px between a line and the label on it
constexpr double padding_x = 8.0; // of the callout
constexpr double padding_y = 5.0;

QString tr(const char* text)
{
    return QCoreApplication::translate("RooflineChart", text);
}

QRectF around(QPointF centre, double radius)
{
    return {centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius};
}

class Layout
{
public:
    Layout(const RooflineSeries& series, const RooflinePixels& pixels, const ChartFonts& fonts,
           const Theme& theme)
        : m_series(series)
        , m_pixels(pixels)
        , m_fonts(fonts)
        , m_theme(theme)
        , m_placement(pixels.frame.adjusted(2, 2, -2, -2))
    {}

    RooflineLabels run()
    {
        obstacles();
        roofLabels(true);
        slopeLabels();
        ridgeLabels();
        callout();
        crossoverLabel();
        roofLabels(false);
        pinnedLabels();
        return std::move(m_result);
    }

private:
    void obstacles()
    {
        for (const QLineF& line : m_pixels.roofs)
            m_placement.keepClear(line);
        for (const QLineF& line : m_pixels.slopes)
            m_placement.keepClear(line);
        if (m_pixels.ridge && m_pixels.ridge_x)
            m_placement.keepClear({*m_pixels.ridge, QPointF(*m_pixels.ridge_x, frame().bottom())});
        for (std::size_t i = 1; i < m_pixels.trail.size(); ++i)
            m_placement.keepClear({m_pixels.trail[i - 1], m_pixels.trail[i]});
        if (m_pixels.point) {
            m_placement.take(around(*m_pixels.point, roofline_point_radius + 2));
            arrowFor(*m_series.point, *m_pixels.point, m_series.tier, true);
        }
        for (std::size_t i = 0; i < m_pixels.pinned.size(); ++i) {
            m_placement.take(around(m_pixels.pinned[i], 7));
            arrowFor(m_series.pinned[i].point, m_pixels.pinned[i], m_series.pinned[i].tier, false);
        }
        if (m_pixels.crossover)
            m_placement.take(around(*m_pixels.crossover, 5));
    }

    void arrowFor(const RooflinePoint& point, QPointF at, Tier tier, bool own)
    {
        if (point.outside_x == 0 && point.outside_y == 0)
            return;
        const QPointF out(point.outside_x, -point.outside_y);
        m_result.arrows.push_back({at, out / std::hypot(out.x(), out.y()), tier, own});
    }

    void put(const QString& text, QRectF area, bool strong, QColor colour, bool plate = false)
    {
        m_result.labels.push_back({text, area.center(), 0.0, area.size(), strong, plate, colour});
        m_placement.take(area);
    }

    // One label right-aligned above its roof, or below it, or left of a marker that is in the way.
    bool roofLabel(std::size_t index, bool over_lines)
    {
        const PrecisionRoof& roof = m_series.roofs[index];
        const QLineF& line = m_pixels.roofs[index];
        const QString text = toQString(roof.label);
        const QFont& font = roof.chosen ? m_fonts.strong : m_fonts.caption;
        const QSizeF size = textSize(font, text);
        std::vector<double> right_edges{frame().right() - 4};
        if (m_pixels.point)
            right_edges.push_back(m_pixels.point->x() - roofline_point_radius - 5);
        for (const double right : right_edges) {
            for (const double top : {line.y1() - size.height() - 1, line.y1() + 1.5}) {
                const QRectF area(QPointF(right - size.width(), top), size);
                // Ascenders and descenders leave a pixel or two to lines that pass close by.
                const bool covers = m_placement.linesThrough(area.adjusted(0, 1.5, 0, -1.5)) > 0;
                if (!m_placement.isFree(area) || (covers && !over_lines))
                    continue;
                put(text, area, roof.chosen,
                    roof.chosen ? m_theme.of(m_series.tier).text : m_theme.muted_text, covers);
                return true;
            }
        }
        return false;
    }

    void roofLabels(bool chosen)
    {
        for (std::size_t i = m_series.roofs.size(); i-- > 0;)
            if (m_series.roofs[i].chosen == chosen && !roofLabel(i, false) && chosen)
                roofLabel(i, true);
    }

    void slopeLabels()
    {
        for (std::size_t i = 0; i < m_series.memory.size(); ++i)
            if (m_series.memory[i].main)
                slopeLabel(i);
        for (std::size_t i = 0; i < m_series.memory.size(); ++i)
            if (!m_series.memory[i].main)
                slopeLabel(i);
    }

    void slopeLabel(std::size_t index)
    {
        const MemoryRoof& memory = m_series.memory[index];
        const QLineF& line = m_pixels.slopes[index];
        const QString text = toQString(memory.label);
        const QFont& font = memory.main ? m_fonts.strong : m_fonts.caption;
        const QSizeF size = textSize(font, text);
        if (line.length() < size.width() + 12)
            return;
        const QPointF along = (line.p2() - line.p1()) / line.length();
        const QPointF up(along.y(), -along.x()); // the slope rises to the right
        RooflineLabel label;
        label.text = text;
        label.size = size;
        label.strong = memory.main;
        label.colour = memory.main ? m_theme.of(m_series.tier).text : m_theme.muted_text;
        label.angle = std::atan2(along.y(), along.x()) * 180.0 / std::numbers::pi;
        const double from = (size.width() / 2 + 6) / line.length();
        for (const double side : {1.0, -1.0}) {
            for (const double at : {0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8}) {
                label.centre = line.pointAt(std::clamp(at, from, 1.0 - from)) +
                               up * (side * (size.height() / 2 + gap - 1));
                if (!m_placement.isFree(label.area()) || m_placement.linesThrough(label.area()) > 0)
                    continue;
                m_placement.take(label.area());
                m_result.labels.push_back(label);
                return;
            }
        }
    }

    void ridgeLabels()
    {
        if (!m_pixels.ridge_x)
            return;
        const double x = *m_pixels.ridge_x;
        const double bottom = frame().bottom() - gap;
        const double height = lineHeight(m_fonts.caption);
        const auto beside = [&](const QString& text, bool right, double base, QColor colour) {
            const QSizeF size = textSize(m_fonts.caption, text);
            const double left = right ? x + 6 : x - 6 - size.width();
            const QRectF area(QPointF(left, base - size.height()), size);
            if (text.isEmpty() || !m_placement.isFree(area) || m_placement.linesThrough(area) > 0)
                return false;
            put(text, area, false, colour);
            return true;
        };
        beside(toQString(m_series.memory_bound_label), false, bottom, m_theme.muted_text);
        beside(toQString(m_series.compute_bound_label), true, bottom, m_theme.muted_text);
        const QString ridge = toQString(m_series.ridge_label);
        const QColor colour = m_theme.of(m_series.tier).text;
        for (const double rows : {1.0, 2.0, 3.0}) {
            const double base = bottom - rows * (height + 2);
            if (beside(ridge, true, base, colour) || beside(ridge, false, base, colour))
                return;
        }
    }

    void callout()
    {
        if (!m_pixels.point)
            return messageBox();
        const RooflinePoint& point = *m_series.point;
        for (const double share : {0.62, 0.42}) {
            RooflineCallout box = calloutOf(toQString(point.label), toQString(point.detail),
                                            toQString(m_series.message), share * frame().width());
            // The dots of the trail are worth seeing, unless nothing else is left.
            Placement careful = m_placement;
            for (const QPointF& stop : m_pixels.trail)
                careful.take(around(stop, 3));
            const double reach = std::hypot(frame().width(), frame().height());
            auto area = careful.near(*m_pixels.point, box.area.size(), 13, 0.6 * reach);
            if (!area)
                area = m_placement.near(*m_pixels.point, box.area.size(), 11, reach);
            if (!area)
                continue;
            moveTo(box, area->topLeft());
            m_placement.take(*area);
            m_result.callout = box;
            return;
        }
    }

    void messageBox()
    {
        if (m_series.message.empty())
            return;
        RooflineCallout box = calloutOf({}, {}, toQString(m_series.message), 0.6 * frame().width());
        for (const double height : {0.62, 0.8, 0.4, 0.25}) {
            for (const double across : {0.5, 0.62, 0.38, 0.75, 0.25}) {
                QRectF area(QPointF(), box.area.size());
                area.moveCenter(frame().topLeft() +
                                QPointF(across * frame().width(), height * frame().height()));
                if (!m_placement.isFree(area) || m_placement.linesThrough(area) > 0)
                    continue;
                moveTo(box, area.topLeft());
                m_placement.take(area);
                m_result.callout = box;
                return;
            }
        }
        // Nothing else matters as much as this sentence.
        QRectF area(QPointF(), box.area.size());
        area.moveCenter(frame().center());
        std::erase_if(m_result.labels, [&](const RooflineLabel& label) {
            return convexOverlap(label.area(), Placement::polygonOf(area));
        });
        moveTo(box, area.topLeft());
        m_placement.take(area);
        m_result.callout = box;
    }

    // The box with its top left corner at 0, 0.
    RooflineCallout calloutOf(const QString& label, const QString& detail, const QString& message,
                              double widest) const
    {
        RooflineCallout box;
        const double inner = widest - 2 * padding_x;
        const auto cut = [&](const QString& text, const QFont& font) {
            return text.isEmpty() ? QString() : wrapped(text, font, inner, 1).value(0);
        };
        box.label = cut(label, m_fonts.strong);
        box.detail = cut(detail, m_fonts.caption);
        box.notes = wrapped(message, m_fonts.caption, inner, 4);
        double width = std::max(textSize(m_fonts.strong, box.label).width(),
                                textSize(m_fonts.caption, box.detail).width());
        for (const QString& note : box.notes)
            width = std::max(width, textSize(m_fonts.caption, note).width());
        double height = box.label.isEmpty() ? 0 : lineHeight(m_fonts.strong);
        const double line = lineHeight(m_fonts.caption);
        if (!box.detail.isEmpty()) {
            const QString separator = QStringLiteral(" · ");
            const qsizetype cut_at = box.detail.indexOf(separator);
            const double split =
                cut_at < 0 ? width : textSize(m_fonts.caption, box.detail.left(cut_at + 2)).width();
            box.intensity_area = QRectF(padding_x, padding_y + height, split, line);
            box.performance_area =
                QRectF(padding_x + split, padding_y + height, width - split, line);
            height += line;
        }
        height += static_cast<double>(box.notes.size()) * line;
        box.area =
            QRectF(0, 0, std::ceil(width + 2 * padding_x), std::ceil(height + 2 * padding_y));
        return box;
    }

    static void moveTo(RooflineCallout& box, QPointF corner)
    {
        const QPointF whole(std::round(corner.x()), std::round(corner.y()));
        for (QRectF* area : {&box.area, &box.intensity_area, &box.performance_area})
            area->translate(whole);
    }

    void crossoverLabel()
    {
        if (!m_series.crossover || !m_pixels.crossover)
            return;
        const QString text = tr("compute-bound from batch %1").arg(m_series.crossover->batch);
        const auto area =
            m_placement.near(*m_pixels.crossover, textSize(m_fonts.caption, text), 6, 90);
        if (area)
            put(text, *area, false, m_theme.secondary_text, m_placement.linesThrough(*area) > 0);
    }

    void pinnedLabels()
    {
        for (std::size_t i = 0; i < m_pixels.pinned.size(); ++i) {
            const QStringList lines = wrapped(toQString(m_series.pinned[i].name), m_fonts.caption,
                                              0.5 * frame().width(), 1);
            const QString text = lines.value(0);
            const QSizeF size = textSize(m_fonts.caption, text);
            const QPointF at = m_pixels.pinned[i];
            const QRectF right(QPointF(at.x() + 10, at.y() - size.height() / 2), size);
            const QRectF left(QPointF(at.x() - 10 - size.width(), right.top()), size);
            const QColor colour = m_theme.of(m_series.pinned[i].tier).text;
            if (m_placement.isFree(right) && m_placement.linesThrough(right) == 0)
                put(text, right, false, colour);
            else if (m_placement.isFree(left) && m_placement.linesThrough(left) == 0)
                put(text, left, false, colour);
            else if (const auto area = m_placement.near(at, size, 8, 80))
                put(text, *area, false, colour, m_placement.linesThrough(*area) > 0);
        }
    }

    const QRectF& frame() const { return m_pixels.frame; }

    const RooflineSeries& m_series;
    const RooflinePixels& m_pixels;
    const ChartFonts& m_fonts;
    const Theme& m_theme;
    Placement m_placement;
    RooflineLabels m_result;
};

void drawCallout(QPainter& painter, const RooflineCallout& box, const RooflinePixels& pixels,
                 const RooflineSeries& series, const ChartFonts& fonts, const Theme& theme)
{
    const QColor line = blended(theme.card, theme.of(series.tier).fill, 0.55);
    painter.setPen(QPen(line, 1));
    if (pixels.point) {
        // From the nearest spot of the box to the rim of the marker.
        const QPointF spot(
            std::clamp(pixels.point->x(), box.area.left() + 4, box.area.right() - 4),
            std::clamp(pixels.point->y(), box.area.top() + 4, box.area.bottom() - 4));
        QLineF leader(*pixels.point, spot);
        if (leader.length() > roofline_point_radius + 2) {
            leader.setP1(leader.pointAt((roofline_point_radius + 2) / leader.length()));
            painter.drawLine(leader);
        }
    }
    painter.setBrush(theme.card);
    painter.drawRoundedRect(box.area.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    double y = box.area.top() + padding_y;
    const double x = box.area.left() + padding_x;
    if (!box.label.isEmpty()) {
        painter.setPen(theme.text);
        drawLine(painter, QPointF(x, y), fonts.strong, box.label);
        y += lineHeight(fonts.strong);
    }
    if (!box.detail.isEmpty()) {
        painter.setPen(theme.text);
        drawLine(painter, QPointF(x, y), fonts.caption, box.detail);
        y += lineHeight(fonts.caption);
    }
    painter.setPen(theme.bad_text);
    for (const QString& note : box.notes) {
        drawLine(painter, QPointF(x, y), fonts.caption, note);
        y += lineHeight(fonts.caption);
    }
}

} // namespace

QPolygonF RooflineLabel::area() const
{
    const QRectF flat(-size.width() / 2, -size.height() / 2, size.width(), size.height());
    QTransform transform;
    transform.translate(centre.x(), centre.y());
    transform.rotate(angle);
    return transform.map(Placement::polygonOf(flat));
}

RooflineLabels layOutRooflineLabels(const RooflineSeries& series, const RooflinePixels& pixels,
                                    const ChartFonts& fonts, const Theme& theme)
{
    return Layout(series, pixels, fonts, theme).run();
}

void drawRooflineLabels(QPainter& painter, const RooflineLabels& labels,
                        const RooflinePixels& pixels, const RooflineSeries& series,
                        const ChartFonts& fonts, const Theme& theme)
{
    for (const RooflineLabel& label : labels.labels) {
        const QFont& font = label.strong ? fonts.strong : fonts.caption;
        const QPointF corner(-label.size.width() / 2, -label.size.height() / 2);
        painter.save();
        painter.translate(label.centre);
        painter.rotate(label.angle);
        if (label.plate)
            painter.fillRect(QRectF(corner, label.size).adjusted(-2, 1, 2, -1), theme.card);
        painter.setPen(label.colour);
        drawLine(painter, corner, font, label.text);
        painter.restore();
    }
    for (const RooflineArrow& arrow : labels.arrows) {
        const QPointF across(-arrow.direction.y(), arrow.direction.x());
        const double length = arrow.own ? 15 : 10;
        const double half = arrow.own ? 8 : 5;
        const QPointF base = arrow.tip - arrow.direction * length;
        painter.setPen(QPen(theme.of(arrow.tier).fill, 1.5));
        painter.setBrush(arrow.own ? theme.of(arrow.tier).fill : theme.card);
        painter.drawPolygon(QPolygonF{arrow.tip, base + across * half, base - across * half});
    }
    if (labels.callout)
        drawCallout(painter, *labels.callout, pixels, series, fonts, theme);
}

} // namespace deployscope::ui
