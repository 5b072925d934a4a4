// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/example_chart.h"

#include "core/series/unit_scale.h"
#include "core/units/format.h"
#include "ui/charts/example_bars.h"
#include "ui/charts/example_lines.h"
#include "ui/charts/placement.h"

#include <qcustomplot.h>

#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>
#include <cmath>
#include <utility>

namespace deployscope::ui {

namespace {

constexpr double grip = 10.0; // px beside the point that take hold of it

QString entry(const QString& name, const QString& figure)
{
    return name.isEmpty() ? figure : QStringLiteral("%1: %2").arg(name, figure);
}

QString tipOf(const ExampleBarSeries& bar)
{
    return entry(toQString(bar.label), toQString(bar.parts.empty() ? bar.message : bar.figure));
}

bool hasBars(const ExampleSeries& series)
{
    return series.kind != ExampleChartKind::Lines && series.kind != ExampleChartKind::TimeSeries;
}

} // namespace

ExampleChart::ExampleChart(QWidget* parent) : Chart(parent)
{
    setAccessibleName(title());
}

void ExampleChart::setSeries(ExampleSeries series)
{
    if (series.current != series_.current)
        sought_.reset();
    series_ = std::move(series);
    updateGeometry();
    seriesUpdated(toQString(series_.description));
}

QString ExampleChart::title() const
{
    return series_.title.empty() ? tr("Worked example") : toQString(series_.title);
}

Table ExampleChart::table() const
{
    return tableOf(series_);
}

QSize ExampleChart::sizeHint() const
{
    const QSize usual = Chart::sizeHint();
    if (!hasBars(series_))
        return usual;
    const int height = static_cast<int>(comfortableHeight(series_, chartFonts(font())));
    return {usual.width(), std::max(height, usual.height())};
}

bool ExampleChart::isSweepable() const
{
    return !hasBars(series_) && series_.sweep && series_.current && series_.current_is_input;
}

void ExampleChart::draw(QCPPainter& painter, QSize size, const Theme& theme, Regions* regions) const
{
    const ChartFonts fonts = chartFonts(font());
    painter.setAntialiasing(true);
    if (hasBars(series_)) {
        const ExampleBarsLayout layout = layOutExampleBars(series_, size, fonts);
        drawExampleBars(painter, layout, series_, fonts, theme);
        if (regions != nullptr) {
            plot_on_screen_ = {};
            collectBars(layout, size, *regions);
        }
        return;
    }
    const ExampleLinesLayout layout = layOutExampleLines(series_, size, fonts);
    drawExampleLines(painter, layout, series_, fonts, theme);
    if (regions == nullptr)
        return;
    plot_on_screen_ = layout.frame;
    sweep_on_screen_ = layout.x;
    collectLines(layout, *regions);
}

void ExampleChart::collectBars(const ExampleBarsLayout& layout, QSize size, Regions& regions) const
{
    const auto add = [&](const QRectF& area, const QString& tip) {
        regions.push_back({Placement::polygonOf(area), QString(), tip});
    };
    for (const ExampleBarsLayout::Row& row : layout.rows) {
        const ExampleBarSeries& bar = series_.bars[row.bar];
        add(row.area, tipOf(bar));
        if (row.parts.size() < 2)
            continue;
        for (std::size_t i = 0; i < row.parts.size(); ++i) {
            const ExampleBarPartSeries& part = bar.parts[i];
            const double reach = std::max(0.0, 6 - row.parts[i].area.width()) / 2;
            add(row.parts[i].area.adjusted(-reach, 0, reach, 0),
                entry(toQString(part.label), toQString(part.figure)) + QLatin1Char('\n') +
                    tipOf(bar));
        }
    }
    if (layout.more) {
        QStringList tips;
        for (std::size_t i = layout.rows.size(); i < series_.bars.size(); ++i)
            tips << tipOf(series_.bars[i]);
        add(QRectF(layout.more->corner, QPointF(size.width(), size.height())),
            tips.join(QLatin1Char('\n')));
    }
    for (std::size_t i = 0; i < layout.marks.size(); ++i)
        if (!layout.marks[i].line.isNull())
            add(QRectF(layout.marks[i].line.p1(), layout.marks[i].line.p2()).adjusted(-3, 0, 3, 0),
                toQString(series_.marks[i].label));
}

void ExampleChart::collectLines(const ExampleLinesLayout& layout, Regions& regions) const
{
    if (!series_.sweep)
        return;
    // Narrow columns side by side, each with the values of all lines there.
    constexpr double column_width = 8.0;
    constexpr double most_columns = 160.0;
    const QRectF& frame = layout.frame;
    const double count = std::clamp(std::floor(frame.width() / column_width), 1.0, most_columns);
    const auto add = [&](const QRectF& area, const QString& tip) {
        regions.push_back({Placement::polygonOf(area), QString(), tip});
    };
    const QString names = toQString(series_.sweep_name);
    const UnitScale across(series_.sweep_unit);
    const UnitScale up(series_.value_unit);
    const auto figure = [](double value, const UnitScale& scale) {
        return toQString(formatWholeIn(scale.toSi(value), scale.unit()));
    };
    const auto tipAt = [&](double x) {
        QStringList lines{entry(names, figure(x, across))};
        for (const ExampleLineSeries& line : series_.lines) {
            const std::optional<double> y = valueAt(line, x);
            lines << entry(toQString(line.label), y ? figure(*y, up) : tr("no value"));
        }
        return lines.join(QLatin1Char('\n'));
    };
    for (double i = 0; i < count; ++i) {
        const double left = frame.left() + frame.width() * i / count;
        const double right = frame.left() + frame.width() * (i + 1) / count;
        add(QRectF(QPointF(left, frame.top()), QPointF(right, frame.bottom())),
            tipAt(layout.x.valueAt((left + right) / 2)));
    }
    for (std::size_t i = 0; i < layout.marks.size(); ++i)
        if (layout.marks[i].line)
            add(QRectF(layout.marks[i].line->p1(), layout.marks[i].line->p2())
                    .adjusted(0, -3, 0, 3),
                toQString(series_.marks[i].label));
    if (!layout.hairline)
        return;
    QStringList tips{entry(names, toQString(series_.current_label))};
    for (const ExampleLineSeries& line : series_.lines)
        tips << entry(toQString(line.label),
                      line.current ? toQString(line.figure) : tr("no value"));
    if (isSweepable())
        tips << tr("Drag it, or press the arrow keys, to change the input");
    add(QRectF(layout.hairline->p1(), layout.hairline->p2()).adjusted(-grip, 0, grip, 0),
        tips.join(QLatin1Char('\n')));
}

bool ExampleChart::onPlot(QPointF position) const
{
    return isSweepable() && plot_on_screen_.adjusted(-grip, 0, grip, 0).contains(position);
}

bool ExampleChart::onPoint(QPointF position) const
{
    return onPlot(position) &&
           std::abs(sweep_on_screen_.pixelOf(*series_.current) - position.x()) <= grip;
}

void ExampleChart::request(double x)
{
    if (x != series_.current)
        emit sweepRequested(x);
}

void ExampleChart::keyPressEvent(QKeyEvent* event)
{
    constexpr double small_step = 0.01; // of the axis
    constexpr double large_step = 0.1;
    double step = 0;
    switch (event->key()) {
    case Qt::Key_Right:
        step = small_step;
        break;
    case Qt::Key_Left:
        step = -small_step;
        break;
    case Qt::Key_PageUp:
        step = large_step;
        break;
    case Qt::Key_PageDown:
        step = -large_step;
        break;
    case Qt::Key_Home:
        step = -1;
        break;
    case Qt::Key_End:
        step = 1;
        break;
    default:
        break;
    }
    if (step == 0 || !isSweepable()) {
        Chart::keyPressEvent(event);
        return;
    }
    // An input of whole steps may not follow a small one: steps add up until it does.
    const AxisScale along(*series_.sweep, 0, 1);
    const double from = sought_.value_or(*series_.current);
    const double to = along.valueAt(along.pixelOf(from) + step);
    sought_ = to;
    request(to);
}

void ExampleChart::mousePressEvent(QMouseEvent* event)
{
    drag_.reset();
    if (event->button() != Qt::LeftButton || !onPlot(event->position())) {
        Chart::mousePressEvent(event);
        return;
    }
    sought_.reset();
    const double x = event->position().x();
    const bool held = onPoint(event->position());
    drag_ = held ? sweep_on_screen_.pixelOf(*series_.current) - x : 0.0;
    setCursor(Qt::ClosedHandCursor);
    if (!held)
        request(sweep_on_screen_.valueAt(x));
}

void ExampleChart::mouseMoveEvent(QMouseEvent* event)
{
    if (drag_ && !isSweepable()) // another series came meanwhile
        drag_.reset();
    if (drag_) {
        request(sweep_on_screen_.valueAt(event->position().x() + *drag_));
        return;
    }
    Chart::mouseMoveEvent(event);
    if (onPlot(event->position()) && event->buttons() == Qt::NoButton)
        setCursor(onPoint(event->position()) ? Qt::OpenHandCursor : Qt::SizeHorCursor);
}

void ExampleChart::mouseReleaseEvent(QMouseEvent* event)
{
    if (!drag_) {
        Chart::mouseReleaseEvent(event);
        return;
    }
    drag_.reset();
    setCursor(onPoint(event->position()) ? Qt::OpenHandCursor : Qt::ArrowCursor);
    emit dragEnded();
}

void ExampleChart::focusOutEvent(QFocusEvent* event)
{
    sought_.reset();
    Chart::focusOutEvent(event);
}

} // namespace deployscope::ui
