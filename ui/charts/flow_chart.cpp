// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/flow_chart.h"

#include "ui/charts/drawing.h"
#include "ui/charts/flow_layout.h"

#include <qcustomplot.h>

#include <QKeyEvent>

#include <algorithm>

namespace deployscope::ui {

namespace {

constexpr double radius = 6.0;
constexpr double walked_width = 2.0;
constexpr double focus_gap = 3.0;

// How a box is drawn: what its state says, shape and text say as well.
struct BoxLook
{
    QColor fill;
    QColor line;
    QColor text;
    double width{1.0};
};

BoxLook lookOf(const FlowBox& box, const Theme& theme)
{
    switch (box.state) {
    case FlowBoxState::Walked:
        return box.kind == NodeKind::Question
                   ? BoxLook{theme.accent_soft, theme.accent_border, theme.text, 1.5}
                   : BoxLook{theme.good_soft, theme.good_text, theme.text, walked_width};
    case FlowBoxState::Asked:
        return {theme.warning_soft, theme.warning_text, theme.text, walked_width};
    case FlowBoxState::Open:
        return {theme.card, theme.of(*box.tier).text, theme.text, walked_width};
    case FlowBoxState::Recommended:
        return {theme.good_soft, theme.of(*box.tier).text, theme.text, 3.0};
    case FlowBoxState::Out:
        return {theme.window, theme.field_border, theme.muted_text, 1.0};
    case FlowBoxState::Idle:
        break;
    }
    return {theme.card, theme.field_border,
            box.kind == NodeKind::Question ? theme.text : theme.muted_text, 1.0};
}

} // namespace

FlowChart::FlowChart(QWidget* parent) : Chart(parent) {}

void FlowChart::setSeries(const FlowSeries& series)
{
    series_ = series;
    if (current_ && *current_ >= series_.boxes.size())
        current_.reset();
    setAccessibleName(title());
    seriesUpdated(toQString(series_.description));
}

Table FlowChart::table() const
{
    return tableOf(series_);
}

std::vector<std::size_t> FlowChart::questions() const
{
    std::vector<std::size_t> boxes;
    for (std::size_t i = 0; i < series_.boxes.size(); ++i) {
        if (series_.boxes[i].question)
            boxes.push_back(i);
    }
    return boxes;
}

std::vector<Explainable> FlowChart::explainables() const
{
    std::vector<Explainable> entries;
    for (const std::size_t i : questions())
        entries.push_back({toQString(series_.boxes[i].text), toQString(series_.boxes[i].id)});
    return entries;
}

std::size_t FlowChart::current() const
{
    if (current_)
        return *current_;
    const auto asked =
        std::find_if(series_.boxes.begin(), series_.boxes.end(),
                     [](const FlowBox& box) { return box.state == FlowBoxState::Asked; });
    if (asked != series_.boxes.end())
        return static_cast<std::size_t>(asked - series_.boxes.begin());
    const std::vector<std::size_t> boxes = questions();
    return boxes.empty() ? 0 : boxes.back();
}

QSize FlowChart::minimumSizeHint() const
{
    return {300, 300};
}

void FlowChart::drawBox(QPainter& painter, std::size_t index, const FlowLayout& layout,
                        const Theme& theme) const
{
    const ChartFonts fonts = chartFonts(font());
    const FlowBox& box = series_.boxes[index];
    const PlacedBox& placed = layout.boxes[index];
    const BoxLook look = lookOf(box, theme);
    painter.setPen(QPen(look.line, look.width));
    painter.setBrush(look.fill);
    const double rounding = box.kind == NodeKind::Paradigm ? placed.area.height() / 2.0 : radius;
    painter.drawRoundedRect(placed.area, rounding, rounding);
    painter.setPen(look.text);
    const double line = lineHeight(fonts.strong);
    double top = placed.area.center().y() - line * static_cast<double>(placed.lines.size()) / 2.0;
    const QFont& font = box.state == FlowBoxState::Idle && box.kind != NodeKind::Question
                            ? fonts.body
                            : fonts.strong;
    for (const QString& text : placed.lines) {
        drawAligned(painter, QRectF(placed.area.left(), top, placed.area.width(), line),
                    Qt::AlignHCenter, font, text);
        top += line;
    }
    if (box.state == FlowBoxState::Out) {
        painter.setPen(QPen(theme.bad_text, 1.5));
        painter.drawLine(QPointF(placed.area.left() + 14.0, placed.area.bottom() - 6.0),
                         QPointF(placed.area.right() - 14.0, placed.area.top() + 6.0));
    }
    if (!placed.note_text.isEmpty()) {
        painter.setPen(theme.secondary_text);
        drawAligned(painter, placed.note, Qt::AlignHCenter, fonts.caption, placed.note_text);
    }
}

void FlowChart::draw(QCPPainter& painter, QSize size, const Theme& theme, Regions* regions) const
{
    const ChartFonts fonts = chartFonts(font());
    const FlowLayout layout = flowLayout(series_, size, fonts);
    painter.setRenderHint(QPainter::Antialiasing);
    for (std::size_t i = 0; i < layout.layers.size(); ++i) {
        painter.setPen(QPen(theme.card_border, 1.0));
        painter.setBrush(theme.window);
        painter.drawRoundedRect(layout.layers[i], radius, radius);
        painter.setPen(theme.muted_text);
        drawAligned(painter, layout.layers[i].adjusted(10.0, 5.0, -10.0, 0.0),
                    Qt::AlignRight | Qt::AlignTop, fonts.caption,
                    toQString(series_.layers[i].name));
    }
    painter.setPen(theme.text);
    drawAligned(painter, layout.summary, Qt::AlignHCenter, fonts.strong,
                toQString(series_.summary));
    // What was walked lies above what was not.
    for (const bool walked : {false, true}) {
        for (std::size_t i = 0; i < layout.arrows.size(); ++i) {
            if (series_.arrows[i].walked != walked)
                continue;
            const PlacedArrow& arrow = layout.arrows[i];
            painter.setPen(
                QPen(walked ? theme.good_text : theme.field_border, walked ? walked_width : 1.0));
            painter.setBrush(Qt::NoBrush);
            painter.drawPolyline(arrow.path);
            painter.setPen(walked ? theme.good_text : theme.muted_text);
            if (!arrow.label.isEmpty())
                drawAligned(painter, arrow.label_area, Qt::AlignHCenter,
                            walked ? fonts.strong : fonts.caption, arrow.label);
        }
    }
    for (std::size_t i = 0; i < series_.boxes.size(); ++i)
        drawBox(painter, i, layout, theme);
    if (regions == nullptr)
        return;
    for (std::size_t i = 0; i < series_.boxes.size(); ++i) {
        const FlowBox& box = series_.boxes[i];
        if (box.question)
            regions->push_back({QPolygonF(layout.boxes[i].area), toQString(box.id),
                                box.note.empty() ? tr("Answer this question")
                                                 : toQString(box.text + " " + box.note)});
        else if (!box.note.empty())
            regions->push_back({QPolygonF(layout.boxes[i].area), {}, toQString(box.note)});
    }
    if (hasFocus() && current() < layout.boxes.size()) {
        painter.setPen(QPen(theme.accent, walked_width));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(
            layout.boxes[current()].area.adjusted(-focus_gap, -focus_gap, focus_gap, focus_gap),
            radius + focus_gap, radius + focus_gap);
    }
}

void FlowChart::keyPressEvent(QKeyEvent* event)
{
    const std::vector<std::size_t> boxes = questions();
    const auto at = std::find(boxes.begin(), boxes.end(), current());
    switch (event->key()) {
    case Qt::Key_Down:
    case Qt::Key_Right:
        if (at != boxes.end() && at + 1 != boxes.end())
            current_ = *(at + 1);
        update();
        return;
    case Qt::Key_Up:
    case Qt::Key_Left:
        if (at != boxes.end() && at != boxes.begin())
            current_ = *(at - 1);
        update();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (current() < series_.boxes.size())
            emit explainRequested(toQString(series_.boxes[current()].id));
        return;
    default:
        Chart::keyPressEvent(event);
    }
}

void FlowChart::focusOutEvent(QFocusEvent* event)
{
    current_.reset(); // back to the question that is asked
    Chart::focusOutEvent(event);
}

} // namespace deployscope::ui
