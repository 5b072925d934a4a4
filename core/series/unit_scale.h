// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/units/symbols.h"

#include <string>
#include <string_view>

namespace deployscope {

// Numbers of SI in the unit of an axis and back. "×", of a ratio, and "" are the pure number.
class UnitScale
{
public:
    explicit UnitScale(std::string_view unit);

    double fromSi(double value) const;
    double toSi(double number) const;

    const std::string& unit() const { return unit_; } // as given
    std::string siUnit() const;                       // "s", "J·m/s"; empty for a pure number

    Dimension dimension() const { return exact_.dimension; }
    // Whether other sizes of the unit differ by a prefix: so of joules and bytes, but not of times,
    // which go on in minutes, of dollars and of pure numbers.
    bool takesPrefixes() const;

private:
    std::string unit_;
    units::ExactUnit exact_;
    double power_{1.0}; // of ten, of the unit's exponent without its sign
};

} // namespace deployscope
