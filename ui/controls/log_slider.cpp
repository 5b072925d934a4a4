// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/log_slider.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace deployscope::ui {

namespace {

constexpr double snap_pixels = 4.0;

bool isSame(double one, double other)
{
    return std::abs(one - other) <= 1e-9 * std::max(std::abs(one), std::abs(other));
}

} // namespace

LogSlider::LogSlider(ValueScale scale, std::function<QString(double)> format, QWidget* parent)
    : TrackSlider(parent)
    , scale_(std::move(scale))
    , format_(std::move(format))
    , value_(scale_.minimum())
{}

void LogSlider::setValue(double value)
{
    if (value == value_ || !std::isfinite(value))
        return;
    value_ = value;
    valueShown();
}

void LogSlider::setTicks(std::vector<SliderTick> ticks)
{
    slider_ticks_ = std::move(ticks);
    std::vector<TrackTick> drawn;
    drawn.reserve(slider_ticks_.size());
    int importance = static_cast<int>(slider_ticks_.size());
    for (const SliderTick& tick : slider_ticks_) {
        const QString words = format_(tick.value);
        drawn.push_back(
            {scale_.fractionOf(tick.value), tick.label,
             tick.name.isEmpty() ? words : tr("%1 · %2", "landmark · value").arg(tick.name, words),
             TickStyle::Line, importance--});
    }
    setTrackTicks(std::move(drawn));
}

void LogSlider::setMarkers(const std::vector<SliderMarker>& markers)
{
    std::vector<TrackMarker> drawn;
    drawn.reserve(markers.size());
    for (const SliderMarker& marker : markers)
        drawn.push_back({scale_.fractionOf(marker.value), marker.tooltip});
    setTrackMarkers(std::move(drawn));
}

QString LogSlider::landmarkAt(double value) const
{
    const auto tick =
        std::find_if(slider_ticks_.begin(), slider_ticks_.end(), [value](const SliderTick& one) {
            return !one.name.isEmpty() && isSame(one.value, value);
        });
    return tick == slider_ticks_.end() ? QString() : tick->name;
}

QString LogSlider::valueText() const
{
    const QString landmark = landmarkAt(value_);
    const QString words = format_(value_);
    return landmark.isEmpty() ? words : tr("%1, %2", "value, landmark").arg(words, landmark);
}

void LogSlider::moveTo(double fraction)
{
    const double x = positionOf(fraction);
    const SliderTick* nearest = nullptr;
    double distance = snap_pixels;
    for (const SliderTick& tick : slider_ticks_) {
        const double away = std::abs(positionOf(scale_.fractionOf(tick.value)) - x);
        if (!tick.name.isEmpty() && away <= distance) {
            nearest = &tick;
            distance = away;
        }
    }
    edit(nearest ? nearest->value : scale_.roundedAt(fraction));
}

void LogSlider::step(int direction, StepSize size)
{
    std::vector<double> landmarks;
    for (const SliderTick& tick : slider_ticks_)
        if (!tick.name.isEmpty())
            landmarks.push_back(tick.value);
    edit(scale_.stepped(value_, direction, size, landmarks));
}

void LogSlider::reset()
{
    if (default_value_)
        edit(*default_value_);
}

void LogSlider::edit(double value)
{
    if (!std::isfinite(value))
        return;
    const double allowed = std::clamp(value, scale_.minimum(), scale_.maximum());
    if (allowed == value_)
        return;
    value_ = allowed;
    valueShown();
    emit valueEdited(value_);
}

} // namespace deployscope::ui
