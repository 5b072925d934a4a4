// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/value_scale.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace deployscope::ui {

namespace {

constexpr double zero_gap = 0.06; // share of the track between the value 0 and the minimum
constexpr double same = 1e-9;     // relative: closer values are the same place

bool isAbove(double value, double other)
{
    return value > other * (1.0 + same);
}

bool isBelow(double value, double other)
{
    return value < other * (1.0 - same);
}

double twoDigits(double value)
{
    const double unit = std::pow(10.0, std::floor(std::log10(value)) - 1.0);
    return std::round(value / unit) * unit;
}

// A round number at or below a width: 1, 2 or 5 of a power of ten. count × width() is exact to the
// last digit, also below 1.
class RoundStep
{
public:
    explicit RoundStep(double width, bool whole)
    {
        const double decade = std::floor(std::log10(width));
        double digit = std::floor(width / std::pow(10.0, decade) * (1.0 + same));
        digit = digit >= 5.0 ? 5.0 : digit >= 2.0 ? 2.0 : 1.0;
        // A division by a whole number is exact where a product with 0.1 is not.
        if (decade < 0.0)
            divisor_ = std::round(std::pow(10.0, -decade) / digit);
        else
            factor_ = digit * std::pow(10.0, decade);
        if (whole && divisor_ > 1.0)
            divisor_ = 1.0;
    }

    double times(double count) const { return count * factor_ / divisor_; }
    double countOf(double value) const { return value * divisor_ / factor_; }

private:
    double factor_{1.0};
    double divisor_{1.0};
};

// Shares of a linear scale that one step takes.
constexpr double dragged_share = 1.0 / 200.0;
constexpr double small_share = 1.0 / 50.0;
constexpr double large_share = 1.0 / 10.0;

// 1, 2, 5, 10 … over the range, with the range's own ends.
std::vector<double> oneTwoFive(double minimum, double maximum)
{
    std::vector<double> values{minimum};
    for (int decade = static_cast<int>(std::floor(std::log10(minimum)));
         decade <= static_cast<int>(std::ceil(std::log10(maximum))); ++decade)
        for (const double digit : {1.0, 2.0, 5.0}) {
            // A division by a whole power is exact where a product with 0.1 is not.
            const double value =
                decade < 0 ? digit / std::pow(10.0, -decade) : digit * std::pow(10.0, decade);
            if (isAbove(value, minimum) && isBelow(value, maximum))
                values.push_back(value);
        }
    values.push_back(maximum);
    return values;
}

} // namespace

ValueScale ValueScale::ofStops(std::vector<double> stops)
{
    ValueScale scale;
    scale.values_ = std::move(stops);
    scale.stopped_ = true;
    return scale;
}

ValueScale ValueScale::powersOfTwo(double maximum)
{
    std::vector<double> stops;
    for (double stop = 1.0; stop <= maximum; stop *= 2.0)
        stops.push_back(stop);
    return ofStops(std::move(stops));
}

ValueScale ValueScale::logarithmic(double minimum, double maximum, bool with_zero)
{
    ValueScale scale;
    scale.values_ = {minimum, maximum};
    scale.with_zero_ = with_zero;
    return scale;
}

ValueScale ValueScale::linear(double minimum, double maximum)
{
    ValueScale scale;
    scale.values_ = {minimum, maximum};
    scale.linear_ = true;
    return scale;
}

ValueScale ValueScale::ofWholeNumbers() const
{
    ValueScale scale = *this;
    scale.whole_ = true;
    return scale;
}

double ValueScale::minimum() const
{
    return with_zero_ ? 0.0 : values_.front();
}

double ValueScale::fractionOf(double value) const
{
    if (with_zero_ && value <= 0.0)
        return 0.0;
    const double start = with_zero_ ? zero_gap : 0.0;
    if (!(value > values_.front()))
        return start;
    if (value >= values_.back())
        return 1.0;
    const auto above = std::upper_bound(values_.begin(), values_.end(), value);
    const auto below = std::prev(above);
    const double part = linear_ || *below <= 0.0
                            ? (value - *below) / (*above - *below)
                            : std::log(value / *below) / std::log(*above / *below);
    const double whole = static_cast<double>(values_.size() - 1);
    return start + (1.0 - start) * (static_cast<double>(below - values_.begin()) + part) / whole;
}

double ValueScale::valueAt(double fraction) const
{
    const double start = with_zero_ ? zero_gap : 0.0;
    if (with_zero_ && fraction < start / 2.0)
        return 0.0;
    const double place = std::clamp((fraction - start) / (1.0 - start), 0.0, 1.0) *
                         static_cast<double>(values_.size() - 1);
    const std::size_t index = std::min(static_cast<std::size_t>(place), values_.size() - 2);
    const double part = place - static_cast<double>(index);
    if (part <= 0.0)
        return values_[index];
    if (part >= 1.0)
        return values_[index + 1];
    if (linear_ || values_[index] <= 0.0)
        return values_[index] + part * (values_[index + 1] - values_[index]);
    return values_[index] * std::pow(values_[index + 1] / values_[index], part);
}

double ValueScale::roundedAt(double fraction) const
{
    if (stopped_) {
        const double place =
            std::clamp(fraction, 0.0, 1.0) * static_cast<double>(values_.size() - 1);
        return values_[static_cast<std::size_t>(std::lround(place))];
    }
    const double value = valueAt(fraction);
    if (linear_) {
        const RoundStep step((maximum() - minimum()) * dragged_share, whole_);
        return std::clamp(step.times(std::round(step.countOf(value))), minimum(), maximum());
    }
    if (value <= 0.0)
        return 0.0;
    return wholePart(std::clamp(twoDigits(value), values_.front(), values_.back()));
}

std::vector<double> ValueScale::roundValues(int wanted) const
{
    if (stopped_)
        return values_;
    std::vector<double> values{minimum()};
    const auto add = [&](double value) {
        if (value > values_.front() && value < values_.back())
            values.push_back(value);
    };
    if (linear_) {
        const double range = maximum() - minimum();
        // A round step is down to half of the width asked for.
        const RoundStep step(range / static_cast<double>(wanted) * 1.5, whole_);
        const double first = std::ceil(step.countOf(minimum()));
        const double last = std::floor(step.countOf(maximum()));
        for (double count = first; count <= last; ++count)
            add(step.times(count));
    } else {
        const int first = static_cast<int>(std::floor(std::log10(values_.front())));
        const int last = static_cast<int>(std::ceil(std::log10(values_.back())));
        const int every = std::max(1, (last - first) / wanted);
        for (int decade = first; decade <= last; decade += every)
            add(decade < 0 ? 1.0 / std::pow(10.0, -decade) : std::pow(10.0, decade));
    }
    values.push_back(maximum());
    return values;
}

double ValueScale::stepped(double value, int direction, StepSize size,
                           const std::vector<double>& large_steps) const
{
    if (size == StepSize::End)
        return direction > 0 ? maximum() : minimum();
    if (stopped_) {
        double reached = value;
        for (int i = 0; i < (size == StepSize::Large ? 3 : 1); ++i)
            reached = neighbour(values_, reached, direction);
        return reached;
    }
    if (linear_)
        return linearStep(value, direction, size == StepSize::Large ? large_share : small_share);
    if (size == StepSize::Large && !large_steps.empty()) {
        std::vector<double> rising = large_steps;
        rising.push_back(minimum());
        rising.push_back(maximum());
        std::sort(rising.begin(), rising.end());
        return neighbour(rising, value, direction);
    }
    if (size == StepSize::Large && value > 0.0) {
        const double reached = direction > 0 ? value * 10.0 : value / 10.0;
        if (reached >= values_.front())
            return wholePart(std::min(reached, values_.back()));
        return isAbove(value, values_.front()) ? values_.front() : minimum();
    }
    std::vector<double> rising = oneTwoFive(values_.front(), values_.back());
    if (with_zero_)
        rising.insert(rising.begin(), 0.0);
    return neighbour(rising, value, direction);
}

double ValueScale::neighbour(const std::vector<double>& rising, double value, int direction) const
{
    if (direction > 0) {
        const auto next = std::find_if(rising.begin(), rising.end(),
                                       [value](double one) { return isAbove(one, value); });
        return next == rising.end() ? maximum() : *next;
    }
    const auto next = std::find_if(rising.rbegin(), rising.rend(),
                                   [value](double one) { return isBelow(one, value); });
    return next == rising.rend() ? minimum() : *next;
}

double ValueScale::wholePart(double value) const
{
    return whole_ ? std::clamp(std::round(value), minimum(), maximum()) : value;
}

double ValueScale::linearStep(double value, int direction, double share) const
{
    const RoundStep step((maximum() - minimum()) * share, whole_);
    const double count = step.countOf(value);
    const double next = direction > 0 ? std::floor(count + same * std::abs(count)) + 1.0
                                      : std::ceil(count - same * std::abs(count)) - 1.0;
    return std::clamp(step.times(next), minimum(), maximum());
}

} // namespace deployscope::ui
