// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

namespace deployscope::ui {

enum class StepSize : std::uint8_t { Small, Large, End };

// Where a value stands along a slider's track, and which values the keys reach from it: a value
// without a widget. Values are SI or counts, fractions of the track 0…1. A value outside the scale
// stands at its end.
class ValueScale
{
public:
    // Stops at equal distances, interpolated logarithmically between them (linearly where one is
    // not above 0). Needs at least two stops, rising.
    static ValueScale ofStops(std::vector<double> stops);

    // Powers of two from 1 to the largest at or below maximum.
    static ValueScale powersOfTwo(double maximum);

    // Logarithmic from minimum to maximum (0 < minimum < maximum). With a zero, the left end of
    // the track is the value 0, apart from the minimum.
    static ValueScale logarithmic(double minimum, double maximum, bool with_zero);

    // Even from minimum to maximum (minimum < maximum).
    static ValueScale linear(double minimum, double maximum);

    // The same scale, but that dragging and keys reach whole numbers only.
    ValueScale ofWholeNumbers() const;

    double minimum() const;
    double maximum() const { return values_.back(); }

    double fractionOf(double value) const;

    // The exact value at a place of the track; 0 in the left half of the gap beside a zero end.
    double valueAt(double fraction) const;

    // What dragging to a place means: the nearest stop, two significant digits, or on a linear
    // scale the nearest of about two hundred round values.
    double roundedAt(double fraction) const;

    // Where ticks stand well: both ends, and about as many round values between them as wanted;
    // every stop of a scale of stops.
    std::vector<double> roundValues(int wanted) const;

    // The next value in a direction (+1, −1). Small: the next stop, or the next of 1-2-5. Large:
    // three stops, or the next of large_steps where there are any, else a decade. On a linear scale
    // small and large are about a fiftieth and a tenth of the whole. End: the ends.
    double stepped(double value, int direction, StepSize size,
                   const std::vector<double>& large_steps = {}) const;

private:
    ValueScale() = default;

    double neighbour(const std::vector<double>& rising, double value, int direction) const;
    double wholePart(double value) const;
    double linearStep(double value, int direction, double share) const;

    std::vector<double> values_; // the stops, or minimum and maximum
    bool stopped_{false};
    bool with_zero_{false};
    bool linear_{false};
    bool whole_{false};
};

} // namespace deployscope::ui
