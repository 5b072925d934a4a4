// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/series/unit_scale.h"

#include <cmath>
#include <cstdlib>

namespace deployscope {

UnitScale::UnitScale(std::string_view unit)
    : unit_(unit)
    , exact_(units::readUnit(unit).unit.value_or(units::ExactUnit{}))
    , power_(std::pow(10.0, std::abs(exact_.exponent)))
{}

// A power of ten above 1 is exact, so "15 ms" is 15 and not the double beside it.
double UnitScale::fromSi(double value) const
{
    const double number = (value - exact_.offset) * exact_.denominator / exact_.numerator;
    return exact_.exponent < 0 ? number * power_ : number / power_;
}

double UnitScale::toSi(double number) const
{
    const double scaled = exact_.exponent < 0 ? number / power_ : number * power_;
    return scaled * exact_.numerator / exact_.denominator + exact_.offset;
}

bool UnitScale::takesPrefixes() const
{
    return exact_.dimension != deployscope::dimension::none &&
           exact_.dimension != deployscope::dimension::time && exact_.dimension.money == 0 &&
           exact_.numerator == exact_.denominator && exact_.offset == 0.0;
}

std::string UnitScale::siUnit() const
{
    return units::spelt(exact_.dimension);
}

} // namespace deployscope
