// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/energy_layout.h"

#include <QCoreApplication>
#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace deployscope::ui {

namespace {

constexpr double column_gap = 8.0;
constexpr double most_bar = 22.0;
constexpr double least_bar = 2.0; // px: an energy at the low end of the axis still shows

const QString own_mark = QStringLiteral("◂");

// A name no wider than width; the mark of the own bar is never cut off.
QString cutName(const QString& name, const QFont& font, double width)
{
    const QFontMetricsF metrics(font);
    if (metrics.horizontalAdvance(name) <= width)
        return name;
    const qsizetype mark = name.indexOf(own_mark);
    if (mark < 0)
        return metrics.elidedText(name, Qt::ElideRight, width);
    const QString tail = QLatin1Char(' ') + name.mid(mark);
    const double left = width - metrics.horizontalAdvance(tail);
    return metrics.elidedText(name.left(mark).trimmed(), Qt::ElideRight, left) + tail;
}

QString fullName(const EnergyBar& bar)
{
    QString name = toQString(bar.name);
    if (!bar.own || name.contains(own_mark))
        return name;
    return QStringLiteral("%1 %2 %3")
        .arg(name, own_mark, QCoreApplication::translate("EnergyChart", "you"));
}

// The bars to show where only so many have room: those nearest to the scenario's own.
std::vector<std::size_t> shown(const EnergySeries& series, std::size_t most)
{
    const auto own = std::find_if(series.bars.begin(), series.bars.end(),
                                  [](const EnergyBar& bar) { return bar.own; });
    const auto count = series.bars.size();
    const auto at =
        own == series.bars.end() ? 0 : static_cast<std::size_t>(own - series.bars.begin());
    most = std::min(most, count);
    const std::size_t first = std::min(at > most / 2 ? at - most / 2 : 0, count - most);
    std::vector<std::size_t> rows;
    for (std::size_t i = first; i < first + most; ++i)
        rows.push_back(i);
    return rows;
}

// A grid line at every tick, and every first, second, third … label, as many as have room.
template <typename Place>
void ticks(EnergyLayout& layout, const Axis& axis, const Place& xOf, double right,
           const QFont& font)
{
    if (layout.rows.empty() || axis.ticks.size() < 2)
        return;
    double widest = 0;
    for (const Tick& tick : axis.ticks)
        widest = std::max(widest, textSize(font, toQString(tick.label)).width());
    const double apart = std::max(1.0, xOf(axis.ticks[1].value) - xOf(axis.ticks[0].value));
    const auto step = static_cast<std::size_t>(std::ceil((widest + column_gap) / apart));
    for (std::size_t i = 0; i < axis.ticks.size(); ++i) {
        const double x = xOf(axis.ticks[i].value);
        const bool labelled = i % step == 0 && !axis.ticks[i].label.empty();
        const double bottom = layout.frame.bottom();
        layout.grid.emplace_back(x, layout.frame.top(), x, bottom + (labelled ? 2 : 0));
        if (!labelled)
            continue;
        const QString text = toQString(axis.ticks[i].label);
        const double width = textSize(font, text).width();
        layout.ticks.push_back({QPointF(std::min(x - width / 2, right - width), bottom + 3), text});
    }
}

} // namespace

EnergyLayout layOutEnergy(const EnergySeries& series, QSize size, const ChartFonts& fonts)
{
    EnergyLayout layout;
    const double width = size.width() - 2;
    const double line = lineHeight(fonts.caption);

    // The labels beside the bars say what the axis does, so it goes before the caption, and the
    // caption before any bar.
    const double all_bars = line * static_cast<double>(series.bars.size()) + 1;
    const bool crowded = size.height() - (2 * line + 7) < all_bars;
    const double ticks_height = crowded ? -3 : line + 3;
    const double spare = size.height() - all_bars - ticks_height - 4;
    QStringList caption;
    if (spare >= line)
        caption =
            wrapped(toQString(series.caption), fonts.caption, width, spare > 5 * line ? 2 : 1);
    // No bar goes unmentioned, as long as there is room for a bar and a word.
    const bool some_left_out = size.height() - 2 < all_bars - 1;
    if (some_left_out && size.height() > 2 * line + 2) {
        const auto rows = static_cast<std::size_t>((size.height() - 2 - line) / line);
        caption = {QCoreApplication::translate("EnergyChart", "+%1 more")
                       .arg(series.bars.size() - std::min(rows, series.bars.size()))};
    }
    double bottom = size.height() - ticks_height - 4 - line * static_cast<double>(caption.size());

    const double top = 1;
    const double room = std::max(0.0, bottom - top);
    const auto most = static_cast<std::size_t>((room + 0.01) / line);
    const std::vector<std::size_t> bars = shown(series, most);
    const double pitch =
        bars.empty() ? line : std::min(room / static_cast<double>(bars.size()), 3.0 * line);
    bottom = top + pitch * static_cast<double>(bars.size());

    const auto fontOf = [&](const EnergyBar& bar) -> const QFont& {
        return bar.own ? fonts.strong : fonts.caption;
    };
    double names = 0;
    double labels = 0; // beside bars; where there is no bar, its place is free
    for (const std::size_t i : bars) {
        const EnergyBar& bar = series.bars[i];
        names = std::max(names, textSize(fontOf(bar), fullName(bar)).width());
        if (bar.joules)
            labels = std::max(labels, textSize(fontOf(bar), toQString(bar.label)).width());
    }
    names = std::ceil(std::min(names, 0.42 * width));
    const double left = 1 + names + column_gap;
    const double right = std::max(left + 20, 1 + width - labels - column_gap);
    layout.frame = QRectF(QPointF(left, top), QPointF(right, bottom));

    const double low = std::log10(series.energy.minimum);
    const double high = std::log10(series.energy.maximum);
    const auto xOf = [&](double joules) {
        return left +
               (right - left) * std::clamp((std::log10(joules) - low) / (high - low), 0.0, 1.0);
    };

    double y = top;
    for (const std::size_t i : bars) {
        const EnergyBar& bar = series.bars[i];
        const QFont& font = fontOf(bar);
        EnergyLayout::Row row;
        row.bar = i;
        row.area = QRectF(1, y, width, pitch);
        const double text_top = y + (pitch - lineHeight(font)) / 2;
        row.name = {QPointF(1, text_top), cutName(fullName(bar), font, names)};
        double label_left = left;
        if (bar.joules && *bar.joules > 0) {
            const double height = std::min(most_bar, pitch - 3);
            const double end = std::max(xOf(*bar.joules), left + least_bar);
            row.fill = QRectF(left, y + (pitch - height) / 2, end - left, height);
            label_left = end + 6;
        }
        row.label = {QPointF(label_left, text_top),
                     wrapped(toQString(bar.label), font, 1 + width - label_left, 1).value(0)};
        layout.rows.push_back(row);
        y += pitch;
    }

    for (qsizetype i = 0; i < caption.size(); ++i)
        layout.caption.push_back(
            {QPointF(1, bottom + ticks_height + 4 + static_cast<double>(i) * line), caption[i]});
    ticks(layout, series.energy, xOf, 1 + width, fonts.caption);
    if (crowded)
        layout.ticks.clear();
    return layout;
}

} // namespace deployscope::ui
