// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/stepped_slider.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace deployscope::ui {

SteppedSlider::SteppedSlider(QWidget* parent) : TrackSlider(parent) {}

void SteppedSlider::setStops(std::vector<SliderStop> stops)
{
    stops_ = std::move(stops);
    index_ = std::clamp(index_, 0, std::max(0, last()));
    std::vector<TrackTick> drawn;
    for (int i = 0; i <= last(); ++i) {
        const SliderStop& stop = stops_[static_cast<std::size_t>(i)];
        const TickStyle style = stop.state == StopState::Native      ? TickStyle::Line
                                : stop.state == StopState::NotNative ? TickStyle::Hollow
                                                                     : TickStyle::Crossed;
        drawn.push_back({fractionOf(i), stop.label, describe(stop), style, 0});
    }
    setTrackTicks(std::move(drawn));
    valueShown();
}

void SteppedSlider::setIndex(int index)
{
    const int allowed = std::clamp(index, 0, std::max(0, last()));
    if (allowed == index_)
        return;
    index_ = allowed;
    valueShown();
}

QString SteppedSlider::valueText() const
{
    return stops_.empty() ? QString() : describe(stops_[static_cast<std::size_t>(index_)]);
}

double SteppedSlider::accessibleMaximum() const
{
    return std::max(0, last());
}

void SteppedSlider::setAccessibleValue(double value)
{
    if (std::isfinite(value))
        edit(static_cast<int>(std::lround(std::clamp(value, 0.0, accessibleMaximum()))));
}

void SteppedSlider::moveTo(double fraction)
{
    edit(static_cast<int>(std::lround(fraction * std::max(0, last()))));
}

void SteppedSlider::step(int direction, StepSize size)
{
    if (size == StepSize::End)
        edit(direction > 0 ? last() : 0);
    else
        edit(index_ + direction * (size == StepSize::Large ? 2 : 1));
}

void SteppedSlider::reset()
{
    if (default_index_ >= 0)
        edit(default_index_);
}

void SteppedSlider::edit(int index)
{
    const int before = index_;
    setIndex(index);
    if (index_ != before)
        emit indexEdited(index_);
}

double SteppedSlider::fractionOf(int index) const
{
    return last() <= 0 ? 0.0 : static_cast<double>(index) / last();
}

QString SteppedSlider::describe(const SliderStop& stop)
{
    return stop.explanation.isEmpty()
               ? stop.label
               : tr("%1: %2", "stop: explanation").arg(stop.label, stop.explanation);
}

} // namespace deployscope::ui
