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

struct Caption
{
    Q_DECLARE_TR_FUNCTIONS(TimeChart)
};

bool onDevice(TimePart part)
{
    return part == TimePart::Memory || part == TimePart::Compute || part == TimePart::Overhead;
}

} // namespace

QString detailOf(const TimeSegment& segment)
{
    const QString figure = toQString(segment.figure);
    return segment.how.empty() ? figure
                               : QStringLiteral("%1 (%2)").arg(figure, toQString(segment.how));
}

namespace {

// What may be said of a segment, longest first.
QStringList wordings(const TimeSegment& segment)
{
    const QString name = toQString(segment.name);
    return {name + QLatin1Char(' ') + detailOf(segment),
            name + QLatin1Char(' ') + toQString(segment.figure), name};
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
        : series_(series)
        , fonts_(fonts)
        , width_(size.width() - 2)
        , height_(size.height())
        , line_(lineHeight(fonts.caption))
    {}

    TimeLayout run()
    {
        if (!series_.message.empty() || series_.device.empty()) {
            message();
            return result_;
        }
        // Try with less and less until the rows fit.
        std::vector<Economy> economies(6);
        for (std::size_t i = 0; i < economies.size(); ++i)
            economies[i] = {i < 1 ? 2 : 1, i < 2, i < 3, i < 4, i < 5};
        for (const Economy& economy : economies) {
            economy_ = economy;
            const double spare = height_ - rows(least_bar, least_magnifier);
            if (spare < 0 && economy.ticks)
                continue;
            // What is left over goes to the bars, then to the magnifier, then between the rows.
            const double grown = std::clamp(spare / 3.0, 0.0, most_bar - least_bar);
            const double left = std::max(0.0, spare - 2 * grown);
            const double magnifier = std::min(0.5 * left, 30.0);
            extra_gap_ = std::min((left - magnifier) / 3.0, 14.0);
            result_ = {};
            rows(least_bar + grown, least_magnifier + magnifier);
            break;
        }
        return result_;
    }

private:
    static constexpr double least_bar = 17.0;
    static constexpr double most_bar = 40.0;
    static constexpr double least_magnifier = 9.0;

    void message()
    {
        const QStringList lines = wrapped(toQString(series_.message), fonts_.body, 0.9 * width_, 4);
        const double line = lineHeight(fonts_.body);
        double y = (height_ - line * static_cast<double>(lines.size())) / 2;
        for (const QString& text : lines) {
            const double width = textSize(fonts_.body, text).width();
            result_.message.push_back({QPointF(1 + (width_ - width) / 2, y), text});
            y += line;
        }
    }

    // Lays out every row and returns the height used.
    double rows(double bar, double magnifier)
    {
        double y = 0;
        topRow(y);
        y += line_ + 3;
        y = barRows(result_.request, series_.request, series_.request_axis, y, bar, true);
        if (result_.budget)
            result_.budget = QLineF(result_.budget->x1(), line_ + 2, result_.budget->x1(),
                                    result_.request.area.bottom() + 3);
        sliver();
        y += magnifier;
        result_.sum = caption(series_.sum_text, y);
        y += 3 + extra_gap_ / 3;
        y = barRows(result_.device, series_.device, series_.device_axis, y, bar, false);
        if (economy_.overlapped) {
            y += 4 + extra_gap_;
            result_.overlapped = caption(series_.overlapped_text, y);
        }
        if (economy_.lanes) {
            y += 3 + extra_gap_ / 3;
            lanes(y);
        }
        return y;
    }

    std::vector<PlacedText> caption(const std::string& text, double& y) const
    {
        std::vector<PlacedText> placed;
        for (const QString& line :
             wrapped(toQString(text), fonts_.caption, width_, economy_.caption_lines)) {
            placed.push_back({QPointF(1, y), line});
            y += line_;
        }
        return placed;
    }

    double xOf(const Axis& axis, double seconds) const
    {
        return 1 + width_ * std::clamp(seconds / axis.maximum, 0.0, 1.0);
    }

    // The bar's title, and the budget's label at its line; the title gives way.
    void topRow(double y)
    {
        double title_left = 1;
        double title_right = 1 + width_;
        budget_x_.reset();
        result_.budget.reset();
        result_.budget_label.reset();
        if (series_.budget) {
            const double x = xOf(series_.request_axis, *series_.budget);
            budget_x_ = x;
            result_.budget = QLineF(x, y, x, y);
            const QString text = toQString(series_.budget_label);
            const double width = textSize(fonts_.strong, text).width();
            const double left = std::clamp(x - width / 2, 1.0, std::max(1.0, 1 + width_ - width));
            result_.budget_label = PlacedText{QPointF(left, y), text};
            if (left - title_left > title_right - (left + width))
                title_right = left - label_gap;
            else
                title_left = left + width + label_gap;
        }
        for (const QString& text :
             {Caption::tr("One request, from end to end"), Caption::tr("One request")}) {
            result_.title.reset();
            if (textSize(fonts_.caption, text).width() > title_right - title_left)
                continue;
            result_.title = PlacedText{QPointF(title_left, y), text};
            break;
        }
    }

    // Labels above, bar, axis below; returns where the next row begins.
    double barRows(TimeBarLayout& layout, const std::vector<TimeSegment>& segments,
                   const Axis& axis, double y, double height, bool request)
    {
        layout = {};
        layout.area = QRectF(1, y, width_, height);
        double seconds = 0;
        for (const TimeSegment& segment : segments) {
            const double left = xOf(axis, seconds);
            seconds += segment.seconds;
            const double right = std::min(std::max(xOf(axis, seconds), left + hair), 1 + width_);
            TimeBarLayout::Segment placed;
            placed.area =
                QRectF(QPointF(std::min(left, right - hair), y), QPointF(right, y + height));
            placed.inside = insideText(segment, placed.area, request);
            layout.segments.push_back(placed);
        }
        if (economy_.labels && labelsAbove(layout, segments, request)) {
            const double row = line_ + 7;
            layout.area.translate(0, row);
            for (TimeBarLayout::Segment& segment : layout.segments) {
                segment.area.translate(0, row);
                if (segment.inside)
                    segment.inside->corner.ry() += row;
            }
        }
        double below = layout.area.bottom();
        if (economy_.ticks) {
            ticks(layout, axis);
            below += line_ + 5;
        }
        return below;
    }

    std::optional<PlacedText> insideText(const TimeSegment& segment, const QRectF& area,
                                         bool request) const
    {
        // The budget's line would run through the text: the wider side of it is used.
        double left = area.left();
        double right = area.right();
        if (request && budget_x_ && *budget_x_ > left && *budget_x_ < right) {
            if (*budget_x_ - left >= right - *budget_x_)
                right = *budget_x_;
            else
                left = *budget_x_;
        }
        for (const QString& text : wordings(segment)) {
            const QSizeF size = textSize(fonts_.caption, text);
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
            widths.push_back(textSize(fonts_.caption, wordings(segments[i])[wording]).width());
            const double wished = layout.segments[i].area.center().x() - widths.back() / 2;
            lefts.push_back(std::max(wished, end));
            end = lefts.back() + widths.back() + label_gap;
        }
        double limit = 1 + width_;
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
                                    top + line_, x, top + line_ + 7);
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
            const double width = textSize(fonts_.caption, text).width();
            const double left = std::clamp(x - width / 2, 1.0, 1 + width_ - width);
            if (text.isEmpty() || left < end)
                continue;
            layout.tick_marks.emplace_back(x, y + 1, x, y + 4);
            layout.ticks.push_back({QPointF(left, y + 4), text});
            end = left + width + label_gap;
        }
    }

    void sliver()
    {
        result_.sliver = {};
        for (std::size_t i = 0; i < series_.request.size(); ++i)
            if (onDevice(series_.request[i].part))
                result_.sliver = result_.sliver.united(result_.request.segments[i].area);
        if (result_.sliver.isNull())
            return;
        // The magnifier starts there and passes the ticks: a label in its way stands beside it, or
        // is left out where there is no room.
        auto& labels = result_.request.ticks;
        const auto widthOf = [&](const PlacedText& tick) {
            return textSize(fonts_.caption, tick.text).width();
        };
        const double left = result_.sliver.left() - 4;
        const double right = result_.sliver.right() + 4;
        for (std::size_t i = 0; i < labels.size(); ++i) {
            const double width = widthOf(labels[i]);
            double& x = labels[i].corner.rx();
            const auto passes = [&](double line) { return x - 2 < line && line < x + width + 2; };
            if (!passes(result_.sliver.left()) && !passes(result_.sliver.right()))
                continue;
            const double least = i == 0 ? 1 : labels[i - 1].corner.x() + widthOf(labels[i - 1]) + 4;
            const double most = i + 1 < labels.size() ? labels[i + 1].corner.x() - 4 : 1 + width_;
            // Close enough to its mark to be read as its label.
            const auto serves = [&](double at) {
                return at >= least && at + width <= most && std::abs(at - x) <= width / 2 + 8;
            };
            if (serves(left - width)) {
                x = left - width;
            } else if (serves(right)) {
                x = right;
            } else {
                labels.erase(labels.begin() + static_cast<std::ptrdiff_t>(i));
                --i;
            }
        }
    }

    // Memory and compute from the start, side by side; overhead follows the longer.
    void lanes(double& y)
    {
        result_.lanes.clear();
        double longest = 0;
        bool one_longest = false; // of two that are equal, neither decides
        for (const TimeSegment& segment : series_.device) {
            if (segment.part == TimePart::Overhead || segment.seconds < longest)
                continue;
            one_longest = segment.seconds > longest;
            longest = segment.seconds;
        }
        const double top = y;
        const double pitch = line_ + 2;
        for (const TimeSegment& segment : series_.device) {
            if (segment.part == TimePart::Overhead)
                continue;
            TimeLayout::Lane lane;
            lane.part = segment.part;
            lane.decides = one_longest && segment.seconds >= longest;
            lane.area = QRectF(
                1, y + 1, std::max(hair, xOf(series_.device_axis, segment.seconds) - 1), pitch - 2);
            const QString text = lane.decides
                                     ? Caption::tr("%1 decides").arg(toQString(segment.name))
                                     : toQString(segment.name);
            const QFont& font = lane.decides ? fonts_.strong : fonts_.caption;
            const double width = textSize(font, text).width();
            const double end = xOf(series_.device_axis, series_.device_overlapped);
            const double right = std::max(lane.area.right(), end) + padding;
            if (right + width <= 1 + width_)
                lane.name = PlacedText{QPointF(right, y + 1), text};
            else if (width + 2 * padding <= lane.area.width())
                lane.name = PlacedText{QPointF(lane.area.left() + padding, y + 1), text};
            result_.lanes.push_back(lane);
            y += pitch;
        }
        for (const TimeSegment& segment : series_.device)
            if (segment.part == TimePart::Overhead && segment.seconds > 0) {
                TimeLayout::Lane lane;
                lane.part = segment.part;
                const double left = xOf(series_.device_axis, longest);
                const double right = xOf(series_.device_axis, longest + segment.seconds);
                lane.area = QRectF(left, top + 1, std::max(hair, right - left), y - top - 2);
                result_.lanes.push_back(lane);
            }
        const double end = xOf(series_.device_axis, series_.device_overlapped);
        result_.overlapped_end = QLineF(end, top - 1, end, y + 1);
        y += 1;
    }

    const TimeSeries& series_;
    const ChartFonts& fonts_;
    double width_;
    double height_;
    double line_;
    Economy economy_;
    double extra_gap_{0.0};
    std::optional<double> budget_x_;
    TimeLayout result_;
};

} // namespace

TimeLayout layOutTime(const TimeSeries& series, QSize size, const ChartFonts& fonts)
{
    return Layout(series, size, fonts).run();
}

} // namespace deployscope::ui
