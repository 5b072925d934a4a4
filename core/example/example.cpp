// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/example/example.h"

#include <algorithm>
#include <cmath>

namespace deployscope {

namespace {

template <typename T>
std::optional<std::size_t> indexOf(const std::vector<T>& entries, std::string_view name)
{
    const auto found = std::find_if(entries.begin(), entries.end(),
                                    [name](const T& entry) { return entry.name == name; });
    if (found == entries.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - entries.begin());
}

} // namespace

bool agrees(const BookFigure& figure, double ours)
{
    if (!figure.low || !figure.high)
        return false;
    // A value that lies just in the middle is rounded either way; so may computing have done.
    constexpr double slack = 1.0 + 1e-9;
    const double around =
        slack * std::max(figure.half_last_digit, figure.tolerance * std::abs(*figure.low));
    return ours >= *figure.low - around && ours <= *figure.high + around;
}

std::string_view idOf(VerdictSeverity severity)
{
    switch (severity) {
    case VerdictSeverity::Impossible:
        return "impossible";
    case VerdictSeverity::Warning:
        return "warning";
    case VerdictSeverity::Fine:
        return "fine";
    }
    return {};
}

std::string_view idOf(ExampleChartKind kind)
{
    switch (kind) {
    case ExampleChartKind::Bars:
        return "bars";
    case ExampleChartKind::LogBars:
        return "log_bars";
    case ExampleChartKind::StackedBars:
        return "stacked_bars";
    case ExampleChartKind::Lines:
        return "lines";
    case ExampleChartKind::TimeSeries:
        return "time_series";
    }
    return {};
}

std::string_view idOf(InputScale scale)
{
    switch (scale) {
    case InputScale::Fixed:
        return "fixed";
    case InputScale::Linear:
        return "linear";
    case InputScale::Logarithmic:
        return "log";
    case InputScale::Stops:
        return "stops";
    }
    return {};
}

std::string_view idOf(ClaimKind kind)
{
    switch (kind) {
    case ClaimKind::Fallacy:
        return "fallacy";
    case ClaimKind::Pitfall:
        return "pitfall";
    }
    return {};
}

std::optional<std::size_t> findInput(const Example& example, std::string_view name)
{
    return indexOf(example.inputs, name);
}

std::optional<std::size_t> findStep(const Example& example, std::string_view name)
{
    return indexOf(example.steps, name);
}

} // namespace deployscope
