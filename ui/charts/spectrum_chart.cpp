// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/spectrum_chart.h"

#include "ui/charts/drawing.h"
#include "ui/charts/placement.h"

#include <qcustomplot.h>

#include <QFontMetricsF>

#include <algorithm>

namespace deployscope::ui {

namespace {

constexpr double stop_radius = 8.0;
constexpr double own_radius = 14.0;
constexpr double line_width = 5.0;
constexpr double gap = 10.0;
constexpr int name_lines = 3;
constexpr double most_air = 36.0;

QString elided(const QString& text, const QFont& font, double width)
{
    return QFontMetricsF(font).elidedText(text, Qt::ElideRight, width);
}

// The row of each span, so that none lies over another.
std::vector<std::size_t> rowsOf(const std::vector<SpectrumSpan>& spans)
{
    std::vector<std::size_t> rows;
    for (std::size_t i = 0; i < spans.size(); ++i) {
        std::size_t row = 0;
        for (std::size_t other = 0; other < i; ++other)
            if (rows[other] == row && spans[other].last >= spans[i].first &&
                spans[other].first <= spans[i].last) {
                ++row;
                other = static_cast<std::size_t>(-1); // look through all of them again
            }
        rows.push_back(row);
    }
    return rows;
}

} // namespace

SpectrumChart::SpectrumChart(QWidget* parent) : Chart(parent)
{
    setAccessibleName(title());
}

void SpectrumChart::setSeries(const SpectrumSeries& series)
{
    series_ = series;
    QStringList parts;
    for (const SpectrumStop& stop : series.stops)
        parts << QStringLiteral("%1: %2, %3, %4.")
                     .arg(toQString(stop.name), toQString(stop.latency), toQString(stop.power),
                          toQString(stop.memory));
    parts << caption();
    seriesUpdated(parts.join(QLatin1Char(' ')));
}

QString SpectrumChart::caption() const
{
    if (!series_.own)
        return {};
    return QStringLiteral("%1: %2").arg(toQString(series_.own_text),
                                        toQString(series_.stops.at(*series_.own).name).toLower());
}

void SpectrumChart::draw(QCPPainter& painter, QSize size, const Theme& theme,
                         Regions* regions) const
{
    if (series_.stops.empty())
        return;
    const ChartFonts fonts = chartFonts(font());
    painter.setAntialiasing(true);
    const double line = lineHeight(fonts.body);
    const double strong = lineHeight(fonts.heading);
    const double column = (size.width() - 2.0) / static_cast<double>(series_.stops.size());
    const auto xOf = [&](std::size_t stop) {
        return 1 + column * (static_cast<double>(stop) + 0.5);
    };

    // From the top: spans, the scenario's name, the line, and below it the places with their facts.
    const std::vector<std::size_t> span_rows = rowsOf(series_.spans);
    std::size_t rows = 0;
    for (const std::size_t row : span_rows)
        rows = std::max(rows, row + 1);
    const double spans_height = static_cast<double>(rows) * (strong + 10);
    const double own_height = series_.own ? strong + own_radius + 8 : own_radius;
    const double names_height = name_lines * strong + gap;
    const double facts_height = 3 * (2 * line + 4);
    double needed = spans_height + own_height + own_radius + names_height + facts_height;
    const bool with_facts = needed <= size.height() - 2;
    if (!with_facts)
        needed -= facts_height;
    const bool with_spans = needed <= size.height() - 2;
    if (!with_spans)
        needed -= spans_height;
    // What is left goes above, between the parts, and below.
    const double spare = std::max(0.0, size.height() - 2 - needed);
    const double air = std::min(spare / 8, most_air);
    double y = 1 + std::max(0.0, (spare - 5 * air) / 2);

    if (with_spans) {
        for (std::size_t i = 0; i < series_.spans.size(); ++i) {
            const SpectrumSpan& span = series_.spans[i];
            const double left = xOf(static_cast<std::size_t>(span.first)) - 0.42 * column;
            const double right = xOf(static_cast<std::size_t>(span.last)) + 0.42 * column;
            const QRectF area(left, y + static_cast<double>(span_rows[i]) * (strong + 10),
                              right - left, strong + 4);
            painter.setPen(QPen(theme.accent_border, 1));
            painter.setBrush(theme.accent_soft);
            painter.drawRoundedRect(area, 5, 5);
            painter.setPen(theme.accent_text);
            drawAligned(painter, area, Qt::AlignHCenter, fonts.heading,
                        elided(toQString(span.name), fonts.heading, area.width() - 8));
        }
        y += spans_height + air;
    }
    y += own_height;
    const double track = y;
    painter.setPen(Qt::NoPen);
    for (std::size_t i = 0; i + 1 < series_.stops.size(); ++i) {
        QLinearGradient shade(xOf(i), 0, xOf(i + 1), 0);
        shade.setColorAt(0, theme.of(series_.stops[i].tier).fill);
        shade.setColorAt(1, theme.of(series_.stops[i + 1].tier).fill);
        painter.setBrush(shade);
        painter.drawRect(QRectF(xOf(i), track - line_width / 2, xOf(i + 1) - xOf(i), line_width));
    }
    for (std::size_t i = 0; i < series_.stops.size(); ++i) {
        const SpectrumStop& stop = series_.stops[i];
        const TierColours& tier = theme.of(stop.tier);
        const QPointF centre(xOf(i), track);
        if (series_.own == i) {
            painter.setPen(QPen(theme.text, 2.4));
            painter.setBrush(theme.card);
            painter.drawEllipse(centre, own_radius, own_radius);
            const QString text =
                elided(toQString(series_.own_text), fonts.heading, size.width() - 2.0);
            const double width = textSize(fonts.heading, text).width();
            painter.setPen(theme.text);
            drawLine(painter,
                     QPointF(std::clamp(centre.x() - width / 2, 1.0,
                                        std::max(1.0, size.width() - 1 - width)),
                             track - own_radius - strong - 5),
                     fonts.heading, text);
        }
        painter.setPen(QPen(theme.card, 1.5));
        painter.setBrush(tier.fill);
        drawMarker(painter, centre, stop_radius, stop.tier);

        double below = track + own_radius + gap;
        const double room = column - 12;
        const auto tell = [&](const QString& text, const QFont& font, const QColor& colour) {
            painter.setPen(colour);
            drawAligned(painter, QRectF(centre.x() - room / 2, below, room, lineHeight(font)),
                        Qt::AlignHCenter, font, text);
            below += lineHeight(font);
        };
        for (const QString& text : wrapped(toQString(stop.name), fonts.heading, room, name_lines))
            tell(text, fonts.heading, tier.text);
        if (with_facts) {
            below = track + own_radius + gap + names_height + air;
            const std::array<std::pair<QString, QString>, 3> facts{
                {{tr("Latency"), toQString(stop.latency)},
                 {tr("Power"), toQString(stop.power)},
                 {tr("Memory"), toQString(stop.memory)}}};
            for (const auto& fact : facts) {
                tell(fact.first, fonts.body, theme.muted_text);
                tell(elided(fact.second, fonts.body, room), fonts.body, theme.text);
                below += 4 + air;
            }
        }
        if (regions != nullptr)
            regions->push_back(
                {Placement::polygonOf(QRectF(centre.x() - column / 2, track - own_radius, column,
                                             size.height() - track + own_radius)),
                 QString(),
                 QStringLiteral("%1\n%2, %3, %4")
                     .arg(toQString(stop.name), toQString(stop.latency), toQString(stop.power),
                          toQString(stop.memory))});
    }
}

} // namespace deployscope::ui
