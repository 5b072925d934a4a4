// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/latency_layout.h"

#include <QCoreApplication>
#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace deployscope::ui {

namespace {

constexpr double column_gap = 10.0;
constexpr double mark_room = 16.0;
constexpr double most_bar = 18.0;
constexpr double least_bar = 8.0;       // px: one figure without a range is a bar, too
constexpr double most_pitch = 2.6;      // lines
constexpr double meanings_from = 720.0; // px of the whole width
constexpr double names_share = 0.34;

QString elided(const QString& text, const QFont& font, double width)
{
    return QFontMetricsF(font).elidedText(text, Qt::ElideRight, width);
}

// The bars that show where only so many have room; the own one is the last of the series.
std::vector<std::size_t> shown(const LatencyNumbersSeries& series, std::size_t most)
{
    std::vector<std::size_t> bars;
    for (std::size_t i = 0; i < series.bars.size(); ++i)
        bars.push_back(i);
    if (bars.size() <= most)
        return bars;
    const std::size_t own = bars.back();
    bars.resize(most);
    if (!bars.empty())
        bars.back() = own;
    return bars;
}

void placeTicks(LatencyLayout& layout, const Axis& axis, double left_edge, double right_edge,
                const QFont& font)
{
    double taken = left_edge - column_gap;
    for (const Tick& tick : axis.ticks) {
        const double x = layout.xOf(axis, tick.value);
        layout.grid.emplace_back(x, layout.frame.top(), x, layout.frame.bottom());
        if (tick.label.empty())
            continue;
        const QString text = toQString(tick.label);
        const double width = textSize(font, text).width();
        const double left = std::clamp(x - width / 2, left_edge, right_edge - width);
        if (left < taken + column_gap)
            continue;
        layout.ticks.push_back({QPointF(left, layout.frame.bottom() + 3), text});
        taken = left + width;
    }
}

} // namespace

double LatencyLayout::xOf(const Axis& time, double seconds) const
{
    const double low = std::log10(time.minimum);
    const double high = std::log10(time.maximum);
    return frame.left() +
           frame.width() * std::clamp((std::log10(seconds) - low) / (high - low), 0.0, 1.0);
}

LatencyLayout layOutLatency(const LatencyNumbersSeries& series, QSize size, const ChartFonts& fonts)
{
    LatencyLayout layout;
    const double width = size.width() - 2;
    const double line = lineHeight(fonts.caption);
    const double strong_line = std::max(line, lineHeight(fonts.strong));
    const double budget_height = series.budget ? line + 3 : 0;
    const double ticks_height = line + 3;
    const double room = std::max(0.0, size.height() - 2 - budget_height - ticks_height); // for rows

    // As many rows as fit, with a heading for each group where all do.
    std::size_t headings = 0;
    for (std::size_t i = 0; i < series.bars.size(); ++i)
        headings += i == 0 || series.bars[i].group != series.bars[i - 1].group ? 1U : 0U;
    const double least = strong_line + 1;
    const std::size_t count = series.bars.size();
    const bool with_headings = least * static_cast<double>(count + headings) <= room;
    std::vector<std::size_t> bars = shown(series, count);
    double rows_room = room;
    if (least * static_cast<double>(count) > room) {
        rows_room = std::max(0.0, room - line);
        bars = shown(series, static_cast<std::size_t>(rows_room / least));
    }
    const std::size_t lines = bars.size() + (with_headings ? headings : 0);
    const double pitch = std::min(rows_room / static_cast<double>(std::max<std::size_t>(1, lines)),
                                  most_pitch * line);

    // Columns: names, signs, bars with their figures, meanings.
    const auto fontOf = [&](const LatencyBar& bar) -> const QFont& {
        return bar.own ? fonts.strong : fonts.caption;
    };
    double names = 0;
    double labels = 0;
    double meanings = 0;
    for (const std::size_t i : bars) {
        const LatencyBar& bar = series.bars[i];
        names = std::max(names, textSize(fontOf(bar), toQString(bar.name)).width());
        labels = std::max(labels, textSize(fontOf(bar), toQString(bar.text)).width());
        meanings = std::max(meanings, textSize(fonts.caption, toQString(bar.meaning)).width());
    }
    names = std::ceil(std::min(names, names_share * width));
    meanings = width < meanings_from ? 0 : std::ceil(std::min(meanings, 0.26 * width));
    const double left = 1 + names + column_gap + mark_room;
    const double meanings_left = 1 + width - meanings;
    const double plot_right = meanings > 0 ? meanings_left - column_gap : 1 + width;
    const double right = std::max(left + 20, plot_right - labels - 6);
    const double top = 1 + budget_height;
    layout.frame =
        QRectF(QPointF(left, top), QPointF(right, top + pitch * static_cast<double>(lines)));

    double y = top;
    for (std::size_t at = 0; at < bars.size(); ++at) {
        const LatencyBar& bar = series.bars[bars[at]];
        if (with_headings && (at == 0 || bar.group != series.bars[bars[at - 1]].group)) {
            layout.groups.push_back(
                {QPointF(1, y + pitch - strong_line - 1), toQString(bar.group)});
            y += pitch;
        }
        const QFont& font = fontOf(bar);
        LatencyLayout::Row row;
        row.bar = bars[at];
        row.area = QRectF(1, y, width, pitch);
        const double text_top = y + (pitch - lineHeight(font)) / 2;
        row.name = {QPointF(1, text_top), elided(toQString(bar.name), font, names)};
        row.mark = QPointF(left - mark_room / 2 - 1, y + pitch / 2);
        double label_left = left;
        if (bar.drawn) {
            const double height = std::min(most_bar, pitch - 4);
            double from = layout.xOf(series.time, bar.low);
            double to = layout.xOf(series.time, bar.high);
            if (to - from < least_bar) {
                const double middle = (from + to) / 2;
                from = std::max(left, middle - least_bar / 2);
                to = from + least_bar;
            }
            row.fill = QRectF(from, y + (pitch - height) / 2, to - from, height);
            label_left = to + 6;
            // Rather before the bar than across the budget's line.
            const double figure = textSize(font, toQString(bar.text)).width();
            const double line_at =
                series.budget ? layout.xOf(series.time, *series.budget) : layout.frame.left();
            if (label_left - 3 < line_at && label_left + figure + 3 > line_at &&
                from - 6 - figure >= left)
                label_left = from - 6 - figure;
        }
        row.label = {QPointF(label_left, text_top),
                     elided(toQString(bar.text), font, plot_right - label_left)};
        if (meanings > 0)
            row.meaning = {QPointF(meanings_left, y + (pitch - line) / 2),
                           elided(toQString(bar.meaning), fonts.caption, meanings)};
        layout.rows.push_back(std::move(row));
        y += pitch;
    }
    if (bars.size() < count)
        layout.left_out = {
            QPointF(1, layout.frame.bottom() + ticks_height),
            QCoreApplication::translate("LatencyChart", "+%1 more").arg(count - bars.size())};

    if (!layout.rows.empty())
        placeTicks(layout, series.time, left - 4, plot_right, fonts.caption);
    if (series.budget) {
        const double x = layout.xOf(series.time, *series.budget);
        layout.budget = QLineF(x, top - 2, x, layout.frame.bottom());
        const QString text = elided(toQString(series.budget_label), fonts.strong, width);
        const double label = textSize(fonts.strong, text).width();
        layout.budget_label = {
            QPointF(std::clamp(x - label / 2, 1.0, std::max(1.0, 1 + width - label)), 0), text};
    }
    return layout;
}

} // namespace deployscope::ui
