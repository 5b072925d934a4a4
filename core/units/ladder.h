// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/units/symbols.h"

#include <cstddef>
#include <string>
#include <vector>

// In which units a dimension is shown.
namespace deployscope::units {

struct Rung
{
    std::string text; // as shown, and as readUnit reads it
    ExactUnit unit;
    double factor{1.0}; // in SI
};

// Units of one dimension, smallest first.
struct Ladder
{
    std::vector<Rung> rungs;
    std::size_t base{0}; // the rung for zero, and for what lies far beyond both ends
};

// The ladder of a dimension; one that has none of its own has the single rung of its base units.
// Built once for each known dimension, so that labels of a chart cost no parsing.
const Ladder& ladderOf(Dimension dimension, Ladder& scratch);

} // namespace deployscope::units
