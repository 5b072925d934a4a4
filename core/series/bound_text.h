// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/units/dimension.h"

#include <string>

namespace deployscope {

// A figure, or the bound that it is: "347 µW" or "≥ 347 µW".
std::string atLeast(double value, Dimension dimension, bool is_bound);

// "4.93 years" or "≤ 4.93 years".
std::string atMost(double value, Dimension dimension, bool is_bound);

} // namespace deployscope
