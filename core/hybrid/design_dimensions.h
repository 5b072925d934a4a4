// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/units/dimension.h"

// Dimensions that only the figures of hybrid designs have.
namespace deployscope::dimension_of {

inline constexpr Dimension energy_price = dimension::money / dimension::energy;
inline constexpr Dimension data_price = dimension::money / dimension::data;

} // namespace deployscope::dimension_of
