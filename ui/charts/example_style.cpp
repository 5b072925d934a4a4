// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/example_style.h"

#include <algorithm>
#include <array>

namespace deployscope::ui {

QPen LineStyle::pen(double width) const
{
    QPen pen(colour, width, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    const QList<qreal> dashes = alone ? QList<qreal>() : dashesOf(shape);
    if (!dashes.isEmpty())
        pen.setDashPattern(dashes);
    return pen;
}

std::vector<LineStyle> stylesOf(const std::vector<ExampleLineSeries>& lines, const Theme& theme)
{
    std::vector<LineStyle> styles(lines.size());
    std::array<bool, all_tiers.size()> used{};
    const auto take = [&](LineStyle& style, std::size_t wanted) {
        std::size_t shape = wanted % all_tiers.size();
        for (std::size_t i = 0; i < all_tiers.size() && used[shape]; ++i)
            shape = (shape + 1) % all_tiers.size();
        used[shape] = true;
        style.shape = all_tiers[shape];
    };
    // Tiers first: their shapes are their own everywhere.
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (!lines[i].tier)
            continue;
        const TierColours& colours = theme.of(*lines[i].tier);
        styles[i].colour = colours.fill;
        styles[i].text = colours.text;
        take(styles[i], static_cast<std::size_t>(*lines[i].tier));
    }
    // The first colour is close to a tier's.
    const bool any_tier = std::find(used.begin(), used.end(), true) != used.end();
    std::size_t untiered = any_tier ? 1 : 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (lines[i].tier)
            continue;
        styles[i].colour = theme.series[untiered++ % theme.series.size()];
        styles[i].text = readableHue(styles[i].colour, theme);
        take(styles[i], 0);
    }
    if (styles.size() == 1)
        styles[0].alone = true;
    return styles;
}

QColor barColour(const ExampleSeries& series, std::size_t bar, const Theme& theme)
{
    if (const auto& tier = series.bars[bar].tier)
        return theme.of(*tier).fill;
    // Among bars of tiers, one without is grey, so that it is not taken for one of them.
    const bool any_tier =
        std::any_of(series.bars.begin(), series.bars.end(),
                    [](const ExampleBarSeries& each) { return each.tier.has_value(); });
    return any_tier ? theme.series.back() : theme.series.front();
}

QColor partColour(std::size_t part, const Theme& theme)
{
    return theme.series[part % theme.series.size()];
}

QColor readableHue(const QColor& colour, const Theme& theme)
{
    constexpr double readable = 4.5;
    QColor text = colour;
    for (double share = 0.1; contrastRatio(text, theme.card) < readable && share <= 1.0;
         share += 0.1)
        text = blended(colour, theme.text, share);
    return text;
}

std::vector<LegendEntry> layOutLegend(const QStringList& labels, QPointF top_left, double width,
                                      double swatch_width, const QFont& font, int most_rows)
{
    constexpr double swatch_gap = 6.0;
    constexpr double entry_gap = 18.0;
    const double line = lineHeight(font);
    std::vector<LegendEntry> legend;
    double x = 0;
    int row = 0;
    for (qsizetype i = 0; i < labels.size(); ++i) {
        const double room = width - swatch_width - swatch_gap;
        const QString text = wrapped(labels[i], font, room, 1).value(0);
        const double text_width = textSize(font, text).width();
        if (text_width > room)
            continue;
        const double entry = swatch_width + swatch_gap + text_width;
        if (x > 0 && x + entry > width) {
            x = 0;
            ++row;
        }
        if (row >= most_rows)
            break;
        const QPointF corner = top_left + QPointF(x, row * line);
        const double height = std::min(0.62 * line, 11.0);
        legend.push_back(
            {static_cast<std::size_t>(i),
             QRectF(corner.x(), corner.y() + (line - height) / 2, swatch_width, height),
             {corner + QPointF(swatch_width + swatch_gap, 0), text}});
        x += entry + entry_gap;
    }
    return legend;
}

double legendHeight(const std::vector<LegendEntry>& legend, const QFont& font)
{
    return legend.empty()
               ? 0
               : legend.back().text.corner.y() - legend.front().text.corner.y() + lineHeight(font);
}

} // namespace deployscope::ui
