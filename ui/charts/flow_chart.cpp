// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/flow_chart.h"

#include "ui/charts/drawing.h"
#include "ui/charts/flow_layout.h"

#include <qcustomplot.h>

#include <QAccessible>
#include <QKeyEvent>

#include <algorithm>
#include <cmath>
#include <utility>

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
    seriesUpdated(toQString(series_.description));
}

Table FlowChart::table() const
{
    return tableOf(series_);
}

std::vector<Explainable> FlowChart::explainables() const
{
    std::vector<Explainable> entries;
    for (const FlowBox& box : series_.boxes) {
        if (box.kind != NodeKind::Outcome) // which only leads back to its question
            entries.push_back({toQString(box.text), toQString(box.id)});
    }
    return entries;
}

std::optional<std::size_t> FlowChart::questionOf(const FlowBox& box) const
{
    if (box.question || box.tier)
        return box.question;
    const auto at = static_cast<std::size_t>(&box - series_.boxes.data());
    for (const FlowArrow& arrow : series_.arrows) {
        if (arrow.to == at && series_.boxes[arrow.from].question)
            return series_.boxes[arrow.from].question;
    }
    return std::nullopt;
}

QString FlowChart::toldOf(const FlowBox& box) const
{
    const QString text = toQString(box.text);
    switch (box.state) {
    case FlowBoxState::Out:
        return toQString(box.note);
    case FlowBoxState::Open:
        return tr("%1 is open").arg(text);
    case FlowBoxState::Recommended:
        return tr("%1 comes first").arg(text);
    default:
        return box.note.empty() ? text : text + QLatin1Char(' ') + toQString(box.note);
    }
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
    return 0;
}

QSize FlowChart::minimumSizeHint() const
{
    return {360, 420};
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
    const QFont font = flowFont(fonts);
    const double line = lineHeight(font);
    double top = placed.area.center().y() - line * static_cast<double>(placed.lines.size()) / 2.0;
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
    painter.setPen(theme.secondary_text);
    const double note = lineHeight(fonts.caption);
    for (qsizetype i = 0; i < placed.note_lines.size(); ++i)
        drawAligned(painter,
                    QRectF(placed.note.left(), placed.note.top() + note * static_cast<double>(i),
                           placed.note.width(), note),
                    Qt::AlignHCenter, fonts.caption, placed.note_lines[i]);
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
        if (!layout.names[i].isEmpty())
            drawAligned(painter, layout.names[i], Qt::AlignRight, fonts.caption,
                        toQString(series_.layers[i].name));
    }
    painter.setPen(theme.text);
    drawAligned(painter, layout.summary, Qt::AlignHCenter, flowFont(fonts), layout.summary_text);
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
        regions->push_back({QPolygonF(layout.boxes[i].area), toQString(box.id), toldOf(box)});
    }
    if (hasFocus() && current() < layout.boxes.size()) {
        painter.setPen(QPen(theme.accent, walked_width));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(
            layout.boxes[current()].area.adjusted(-focus_gap, -focus_gap, focus_gap, focus_gap),
            radius + focus_gap, radius + focus_gap);
    }
}

// To the nearest box of the row above or below, or to the neighbour in the row.
void FlowChart::step(int rows, int columns)
{
    if (series_.boxes.empty())
        return;
    const FlowBox& from = series_.boxes[current()];
    const auto row = [](const FlowBox& box) { return std::pair(box.layer, box.row); };
    const auto place = [](const FlowBox& box) {
        return (static_cast<double>(box.column) + 0.5) / static_cast<double>(box.columns);
    };
    std::optional<std::size_t> best;
    for (std::size_t i = 0; i < series_.boxes.size(); ++i) {
        const FlowBox& box = series_.boxes[i];
        if (columns != 0) {
            const bool next = row(box) == row(from) && static_cast<int>(box.column) ==
                                                           static_cast<int>(from.column) + columns;
            if (next)
                best = i;
            continue;
        }
        if (rows > 0 ? row(box) <= row(from) : row(box) >= row(from))
            continue;
        if (!best) {
            best = i;
            continue;
        }
        const FlowBox& found = series_.boxes[*best];
        const bool nearer_row = rows > 0 ? row(box) < row(found) : row(box) > row(found);
        const bool nearer = row(box) == row(found) && std::abs(place(box) - place(from)) <
                                                          std::abs(place(found) - place(from));
        if (nearer_row || nearer)
            best = i;
    }
    if (best) {
        current_ = best;
        describe();
        update();
    }
}

// What the keyboard is on is said by the description.
void FlowChart::describe()
{
    const QString box = current_ ? toldOf(series_.boxes[*current_]) : QString();
    setAccessibleDescription(box.isEmpty()
                                 ? toQString(series_.description)
                                 : box + QStringLiteral(". ") + toQString(series_.description));
    if (current_ && QAccessible::isActive()) {
        QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&changed);
    }
}

void FlowChart::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Down:
        step(1, 0);
        return;
    case Qt::Key_Up:
        step(-1, 0);
        return;
    case Qt::Key_Right:
        step(0, 1);
        return;
    case Qt::Key_Left:
        step(0, -1);
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
    describe();
    Chart::focusOutEvent(event);
}

} // namespace deployscope::ui
