// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/figure.h"
#include "core/units/dimension.h"

#include <string>

namespace deployscope {

// Where a figure is from, how it was derived and what the book says instead, as sentences.
std::string explanationOf(const Figure& figure);

// "5 to 20 ms", "500 µs to 1 ms"; the one figure where both ends are alike.
std::string rangeText(double low, double high, Dimension dimension);

} // namespace deployscope
