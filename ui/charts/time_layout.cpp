// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/time_layout.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace deployscope::ui {

namespace {

constexpr double padding = 7.0;    // px beside a text inside a segment
constexpr double label_gap = 10.0; // px between labels above a bar
constexpr double hair = 1.0;

QString tr(const char* text)
{
    return QCoreApplication::translate("TimeChart", text);
}

bool onDevice(TimePart part)
{
    return part == TimePart::Memory || part == TimePart::Compute || part == TimePart::Overhead;
}

// "15.0 ms (2 × 1 500 km ÷ 200 000 km/s)" → "15.0 ms"
QString figureOf(const TimeSegment& segment)
{
    const QString detail = toQString(segment.detail);
    const qsizetype more = detail.indexOf(QStringLiteral(" ("));
    return more < 0 ? detail : detail.left(more);
}

// What may be said of a segment, longest first.
QStringList wordings(const TimeSegment& segment)
{
    const QString name = toQString(segment.name);
    return {name + QLatin1Char(' ') + toQString(segment.detail),
            name + QLatin1Char(' ') + figureOf(segment), name};
}

// What to leave out where room is short.
struct Economy
{
    int caption_lines{2};
    bool lanes{true};
    bool labels{true};
    bool overlapped{true};
    bool ticks{true};
};

class Layout
{
public:
    Layout(const TimeSeries& series, QSize size, const ChartFonts& fonts)
        : m_series(series)
        , m_fonts(fonts)
        , m_width(size.width() - 2)
        , m_height(size.height())
        , m_line(lineHeight(fonts.caption))
    {}

    TimeLayout run()
    {
        if (!m_series.message.empty() || m_series.device.empty()) {
            message();
            return m_result;
        }
        // Try with less and less until the rows fit.
        std::vector<Economy> economies(6);
        for (std::size_t i = 0; i < economies.size(); ++i)
            economies[i] = {i < 1 ? 2 : 1, i < 2, i < 3, i < 4, i < 5};
        for (const Economy& economy : economies) {
            m_economy = economy;
            const double spare = m_height - rows(least_bar, least_magnifier);
            if (spare < 0 && economy.ticks)
                continue;
            const double grown = std::clamp(spare / 3.0, 0.0, most_bar - least_bar);
            const double magnifier = std::clamp(spare - 2 * grown, 0.0, 16.0);
            m_result = {};
            rows(least_bar + grown, least_magnifier + magnifier);
            break;
        }
        return m_result;
    }

private:
    static constexpr double least_bar = 17.0;
    static constexpr double most_bar = 34.0;
    static constexpr double least_magnifier = 9.0;

    void message()
    {
        const QStringList lines =
            wrapped(toQString(m_series.message), m_fonts.body, 0.9 * m_width, 4);
        const double line = lineHeight(m_fonts.body);
        double y = (m_height - line * static_cast<double>(lines.size())) / 2;
        for (const QString& text : lines) {
            const double width = textSize(m_fonts.body, text).width();
            m_result.message.push_back({QPointF(1 + (m_width - width) / 2, y), text});
            y += line;
        }
    }

    // Lays out every row and returns the height used.
    double rows(double bar, double magnifier)
    {
        double y = 0;
        topRow(y);
        y += m_line + 3;
        y = barRows(m_result.request, m_series.request, m_series.request_axis, y, bar, true);
        if (m_result.budget)
            m_result.budget = QLineF(m_result.budget->x1(), m_line + 2, m_result.budget->x1(),
                                     m_result.request.area.bottom() + 3);
        sliver();
        y += magnifier;
        m_result.sum = caption(m_series.sum_text, y);
        y += 3;
        y = barRows(m_result.device, m_series.device, m_series.device_axis, y, bar, false);
        if (m_economy.overlapped) {
            y += 4;
            m_result.overlapped = caption(m_series.overlapped_text, y);
        }
        if (m_economy.lanes) {
            y += 3;
            lanes(y);
        }
        return y;
    }

    std::vector<PlacedText> caption(const std::string& text, double& y) const
    {
        std::vector<PlacedText> placed;
        for (const QString& line :
             wrapped(toQString(text), m_fonts.caption, m_width, m_economy.caption_lines)) {
            placed.push_back({QPointF(1, y), line});
            y += m_line;
        }
        return placed;
    }

    double xOf(const Axis& axis, double seconds) const
    {
        return 1 + m_width * std::clamp(seconds / axis.maximum, 0.0, 1.0);
    }

    // The bar's title, and the budget's label at its line; the title gives way.
    void topRow(double y)
    {
        double title_left = 1;
        double title_right = 1 + m_width;
        m_budget_x.reset();
        m_result.budget.reset();
        m_result.budget_label.reset();
        if (m_series.budget) {
            const double x = xOf(m_series.request_axis, *m_series.budget);
            m_budget_x = x;
            m_result.budget = QLineF(x, y, x, y);
            const QString text = toQString(m_series.budget_label);
            const double width = textSize(m_fonts.strong, text).width();
            const double left = std::clamp(x - width / 2, 1.0, std::max(1.0, 1 + m_width - width));
            m_result.budget_label = PlacedText{QPointF(left, y), text};
            if (left - title_left > title_right - (left + width))
                title_right = left - label_gap;
            else
                title_left = left + width + label_gap;
        }
        for (const QString& text : {tr("One request, from end to end"), tr("One request")}) {
            m_result.title.reset();
            if (textSize(m_fonts.caption, text).width() > title_right - title_left)
                continue;
            m_result.title = PlacedText{QPointF(title_left, y), text};
            break;
        }
    }

    // Labels above, bar, axis below; returns where the next row begins.
    double barRows(TimeBarLayout& layout, const std::vector<TimeSegment>& segments,
                   const Axis& axis, double y, double height, bool request)
    {
        layout = {};
        layout.area = QRectF(1, y, m_width, height);
        double seconds = 0;
        for (const TimeSegment& segment : segments) {
            const double left = xOf(axis, seconds);
            seconds += segment.seconds;
            const double right = std::min(std::max(xOf(axis, seconds), left + hair), 1 + m_width);
            TimeBarLayout::Segment placed;
            placed.area =
                QRectF(QPointF(std::min(left, right - hair), y), QPointF(right, y + height));
            placed.inside = insideText(segment, placed.area, request);
            layout.segments.push_back(placed);
        }
        if (m_economy.labels && labelsAbove(layout, segments, request)) {
            const double row = m_line + 7;
            layout.area.translate(0, row);
            for (TimeBarLayout::Segment& segment : layout.segments) {
                segment.area.translate(0, row);
                if (segment.inside)
                    segment.inside->corner.ry() += row;
            }
        }
        double below = layout.area.bottom();
        if (m_economy.ticks) {
            ticks(layout, axis);
            below += m_line + 5;
        }
        return below;
    }

    std::optional<PlacedText> insideText(const TimeSegment& segment, const QRectF& area,
                                         bool request) const
    {
        // The budget's line would run through the text: the wider side of it is used.
        double left = area.left();
        double right = area.right();
        if (request && m_budget_x && *m_budget_x > left && *m_budget_x < right) {
            if (*m_budget_x - left >= right - *m_budget_x)
                right = *m_budget_x;
            else
                left = *m_budget_x;
        }
        for (const QString& text : wordings(segment)) {
            const QSizeF size = textSize(m_fonts.caption, text);
            if (size.width() + 2 * padding <= right - left)
                return PlacedText{QPointF(left + padding, area.center().y() - size.height() / 2),
                                  text};
        }
        return std::nullopt;
    }

    // Labels for the segments that have no text inside. Slivers of the device are named by the
    // magnified bar instead. Returns whether there are any.
    bool labelsAbove(TimeBarLayout& layout, const std::vector<TimeSegment>& segments,
                     bool request) const
    {
        std::vector<std::size_t> wanted;
        for (std::size_t i = 0; i < segments.size(); ++i)
            if (!layout.segments[i].inside && !(request && onDevice(segments[i].part)))
                wanted.push_back(i);
        while (!wanted.empty() && !placeAbove(layout, segments, wanted, 1) &&
               !placeAbove(layout, segments, wanted, 2)) {
            const auto shortest =
                std::min_element(wanted.begin(), wanted.end(), [&](std::size_t a, std::size_t b) {
                    return segments[a].seconds < segments[b].seconds;
                });
            wanted.erase(shortest);
        }
        return !wanted.empty();
    }

    bool placeAbove(TimeBarLayout& layout, const std::vector<TimeSegment>& segments,
                    const std::vector<std::size_t>& wanted, int wording) const
    {
        std::vector<double> lefts;
        std::vector<double> widths;
        double end = 1;
        for (const std::size_t i : wanted) {
            widths.push_back(textSize(m_fonts.caption, wordings(segments[i])[wording]).width());
            const double wished = layout.segments[i].area.center().x() - widths.back() / 2;
            lefts.push_back(std::max(wished, end));
            end = lefts.back() + widths.back() + label_gap;
        }
        double limit = 1 + m_width;
        for (std::size_t k = wanted.size(); k-- > 0;) {
            lefts[k] = std::min(lefts[k], limit - widths[k]);
            limit = lefts[k] - label_gap;
        }
        if (lefts.front() < 1)
            return false;
        const double top = layout.area.top();
        for (std::size_t k = 0; k < wanted.size(); ++k) {
            TimeBarLayout::Segment& segment = layout.segments[wanted[k]];
            segment.label =
                PlacedText{QPointF(lefts[k], top), wordings(segments[wanted[k]])[wording]};
            const double x = segment.area.center().x();
            segment.leader = QLineF(std::clamp(x, lefts[k] + 3, lefts[k] + widths[k] - 3),
                                    top + m_line, x, top + m_line + 7);
        }
        return true;
    }

    void ticks(TimeBarLayout& layout, const Axis& axis) const
    {
        double end = 0;
        for (const Tick& tick : axis.ticks) {
            const double x = xOf(axis, tick.value);
            const double y = layout.area.bottom();
            const QString text = toQString(tick.label);
            const double width = textSize(m_fonts.caption, text).width();
            const double left = std::clamp(x - width / 2, 1.0, 1 + m_width - width);
            if (text.isEmpty() || left < end)
                continue;
            layout.tick_marks.emplace_back(x, y + 1, x, y + 4);
            layout.ticks.push_back({QPointF(left, y + 4), text});
            end = left + width + label_gap;
        }
    }

    void sliver()
    {
        m_result.sliver = {};
        for (std::size_t i = 0; i < m_series.request.size(); ++i)
            if (onDevice(m_series.request[i].part))
                m_result.sliver = m_result.sliver.united(m_result.request.segments[i].area);
        if (m_result.sliver.isNull())
            return;
        // The magnifier starts there and passes the ticks, so a tick in its way is left out.
        std::erase_if(m_result.request.ticks, [&](const PlacedText& tick) {
            const double width = textSize(m_fonts.caption, tick.text).width();
            return tick.corner.x() - 2 < m_result.sliver.right() &&
                   tick.corner.x() + width + 2 > m_result.sliver.left() &&
                   m_result.sliver.width() < width;
        });
    }

    // Memory and compute from the start, side by side; overhead follows the longer.
    void lanes(double& y)
    {
        m_result.lanes.clear();
        double longest = 0;
        for (const TimeSegment& segment : m_series.device)
            if (segment.part != TimePart::Overhead)
                longest = std::max(longest, segment.seconds);
        const double top = y;
        bool decided = false;
        for (const TimeSegment& segment : m_series.device) {
            if (segment.part == TimePart::Overhead)
                continue;
            TimeLayout::Lane lane;
            lane.part = segment.part;
            lane.decides = !decided && segment.seconds >= longest;
            decided = decided || lane.decides;
            lane.area =
                QRectF(1, y + 1.5, std::max(hair, xOf(m_series.device_axis, segment.seconds) - 1),
                       m_line - 3);
            const QString text = lane.decides ? tr("%1 decides").arg(toQString(segment.name))
                                              : toQString(segment.name);
            const QFont& font = lane.decides ? m_fonts.strong : m_fonts.caption;
            const double width = textSize(font, text).width();
            const double end = xOf(m_series.device_axis, m_series.device_overlapped);
            const double right = std::max(lane.area.right(), end) + padding;
            if (right + width <= 1 + m_width)
                lane.name = PlacedText{QPointF(right, y), text};
            else if (width + 2 * padding <= lane.area.width())
                lane.name = PlacedText{QPointF(lane.area.left() + padding, y), text};
            m_result.lanes.push_back(lane);
            y += m_line;
        }
        for (const TimeSegment& segment : m_series.device)
            if (segment.part == TimePart::Overhead && segment.seconds > 0) {
                TimeLayout::Lane lane;
                lane.part = segment.part;
                const double left = xOf(m_series.device_axis, longest);
                const double right = xOf(m_series.device_axis, longest + segment.seconds);
                lane.area = QRectF(left, top + 1.5, std::max(hair, right - left), y - top - 3);
                m_result.lanes.push_back(lane);
            }
        const double end = xOf(m_series.device_axis, m_series.device_overlapped);
        m_result.overlapped_end = QLineF(end, top - 1, end, y + 1);
        y += 2;
    }

    const TimeSeries& m_series;
    const ChartFonts& m_fonts;
    double m_width;
    double m_height;
    double m_line;
    Economy m_economy;
    std::optional<double> m_budget_x;
    TimeLayout m_result;
};

} // namespace

TimeLayout layOutTime(const TimeSeries& series, QSize size, const ChartFonts& fonts)
{
    return Layout(series, size, fonts).run();
}

} // namespace deployscope::ui
