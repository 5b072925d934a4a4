// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/controls/track_slider.h"

#include <cstdint>

namespace deployscope::ui {

enum class StopState : std::uint8_t {
    Native,
    NotNative,   // works by another way: a hollow tick
    Unavailable, // does not work: a crossed tick; it can still be chosen, and is explained
};

struct SliderStop
{
    QString label;       // "FP8"
    QString explanation; // "computed in FP16 on this device"; empty for a native stop
    StopState state{StopState::Native};
};

// A slider over named stops. Setters are silent; indexEdited is said only for what the user does.
class SteppedSlider : public TrackSlider
{
    Q_OBJECT

public:
    explicit SteppedSlider(QWidget* parent = nullptr);

    // At least one stop; keeps the index where it still exists.
    void setStops(std::vector<SliderStop> stops);
    const std::vector<SliderStop>& stops() const { return stops_; }

    int index() const { return index_; }
    void setIndex(int index);
    void setDefaultIndex(int index) { default_index_ = index; }

    // "FP8: computed in FP16 on this device"
    QString valueText() const override;
    double accessibleValue() const override { return index_; }
    double accessibleMinimum() const override { return 0.0; }
    double accessibleMaximum() const override;
    void setAccessibleValue(double value) override;

signals:
    void indexEdited(int index);

protected:
    double fraction() const override { return fractionOf(index_); }
    void moveTo(double fraction) override;
    void step(int direction, StepSize size) override;
    void reset() override;

private:
    void edit(int index);
    int last() const { return static_cast<int>(stops_.size()) - 1; }
    double fractionOf(int index) const;
    static QString describe(const SliderStop& stop);

    std::vector<SliderStop> stops_;
    int index_{0};
    int default_index_{-1};
};

} // namespace deployscope::ui
