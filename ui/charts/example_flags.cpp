// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/example_flags.h"

#include "ui/charts/drawing.h"

#include <algorithm>
#include <numeric>

namespace deployscope::ui {

namespace {

constexpr double apart = 8.0;     // px between two labels of a row
constexpr double from_line = 4.0; // px between a line and its flag
constexpr double touching = 2.0;
constexpr int most_rows = 4;

// A label with its line, which reaches up from below to the label's row. Rows count upwards.
struct Flag
{
    double line{0.0};
    double left{0.0};
    double right{0.0};
    int row{0};
};

bool runsThrough(const Flag& flag, const Flag& other)
{
    return flag.row >= other.row && flag.line >= other.left - touching &&
           flag.line <= other.right + touching;
}

bool agree(const Flag& one, const Flag& other)
{
    const bool beside =
        one.row != other.row || one.right + apart <= other.left || other.right + apart <= one.left;
    return beside && !runsThrough(one, other) && !runsThrough(other, one);
}

} // namespace

Flags layOutFlags(const std::vector<double>& lines, const QStringList& texts, double left,
                  double right, const QFont& font)
{
    // From right to left: a flag flies to the right, and the next one further left above it.
    std::vector<std::size_t> order(lines.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return lines[a] > lines[b]; });
    Flags flags;
    flags.labels.resize(lines.size());
    std::vector<Flag> placed;
    std::vector<double> waiting;
    for (std::size_t i = 0; i < lines.size(); ++i)
        if (!texts[static_cast<qsizetype>(i)].isEmpty())
            waiting.push_back(lines[i]);
    int rows = 0;
    for (const std::size_t i : order) {
        const QString& whole = texts[static_cast<qsizetype>(i)];
        if (whole.isEmpty())
            continue;
        const double x = lines[i];
        waiting.erase(std::find(waiting.begin(), waiting.end(), x));
        const QString text = wrapped(whole, font, right - left, 1).value(0);
        const double wide = textSize(font, text).width();
        if (wide > right - left)
            continue;
        for (int row = 0; row < most_rows && !flags.labels[i]; ++row) {
            for (const double at : {x + from_line, x - from_line - wide,
                                    std::clamp(x - wide / 2, left, right - wide)}) {
                const Flag flag{x, at, at + wide, row};
                // Lines that still want a flag need room for it below.
                const auto covered =
                    std::count_if(waiting.begin(), waiting.end(), [&](double other) {
                        return other > at - touching && other < at + wide + touching;
                    });
                if (row < covered || at < left || at + wide > right + 0.01 ||
                    !std::all_of(placed.begin(), placed.end(),
                                 [&](const Flag& other) { return agree(flag, other); }))
                    continue;
                placed.push_back(flag);
                rows = std::max(rows, row + 1);
                flags.labels[i] = PlacedText{QPointF(at, row), text};
                break;
            }
        }
    }
    const double line = lineHeight(font);
    for (std::optional<PlacedText>& label : flags.labels)
        if (label)
            label->corner.setY((rows - 1 - label->corner.y()) * line);
    flags.height = rows * line;
    return flags;
}

} // namespace deployscope::ui
