// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/controls/track_slider.h"

#include <functional>
#include <optional>

namespace deployscope::ui {

// A labelled place of a LogSlider. A named one is a landmark: the name is in the tooltip and in
// valueText, dragging snaps to it, and Page Up and Page Down go from landmark to landmark.
struct SliderTick
{
    double value{0.0};
    QString label; // below the track, short: "1 000 km"; may be empty
    QString name;  // "same building"; may be empty
};

struct SliderMarker
{
    double value{0.0};
    QString tooltip; // "compute-bound from batch 58"
};

// A slider over values of the domain. setValue and the other setters are silent; valueEdited is
// said only for what the user does. A value beyond the scale is kept and shown at its end.
class LogSlider : public TrackSlider
{
    Q_OBJECT

public:
    // format gives the words for a value: "1 500 km".
    LogSlider(ValueScale scale, std::function<QString(double)> format, QWidget* parent = nullptr);

    double value() const { return value_; }
    void setValue(double value);

    // What a double-click goes back to; without one it does nothing.
    void setDefaultValue(double value) { default_value_ = value; }

    void setTicks(std::vector<SliderTick> ticks);
    void setMarkers(const std::vector<SliderMarker>& markers);

    // The name of the landmark at a value: "same building"; empty where there is none.
    QString landmarkAt(double value) const;

    const ValueScale& scale() const { return scale_; }

    QString valueText() const override;
    double accessibleValue() const override { return value_; }
    double accessibleMinimum() const override { return scale_.minimum(); }
    double accessibleMaximum() const override { return scale_.maximum(); }
    void setAccessibleValue(double value) override { edit(value); }

signals:
    void valueEdited(double value);

protected:
    double fraction() const override { return scale_.fractionOf(value_); }
    void moveTo(double fraction) override;
    void step(int direction, StepSize size) override;
    void reset() override;

private:
    void edit(double value);

    ValueScale scale_;
    std::function<QString(double)> format_;
    double value_;
    std::optional<double> default_value_;
    std::vector<SliderTick> slider_ticks_;
};

} // namespace deployscope::ui
