// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/series/bound_text.h"

#include "core/units/format.h"
#include "core/units/text.h"

namespace deployscope {

namespace {

std::string signedText(const char* sign, double value, Dimension dimension, bool is_bound)
{
    const std::string text = formatQuantity(value, dimension);
    return is_bound ? std::string(sign) + std::string(units::no_break_space) + text : text;
}

} // namespace

std::string atLeast(double value, Dimension dimension, bool is_bound)
{
    return signedText("≥", value, dimension, is_bound);
}

std::string atMost(double value, Dimension dimension, bool is_bound)
{
    return signedText("≤", value, dimension, is_bound);
}

} // namespace deployscope
