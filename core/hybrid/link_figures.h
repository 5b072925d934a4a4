// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/hybrid/design.h"

#include <optional>
#include <string>

namespace deployscope {

// A link with its network looked up. SI.
struct LinkFigures
{
    std::string name;                   // "LTE", "Link of 2.4 kb/s"
    std::optional<double> up;           // bytes/s; none: it never limits
    std::optional<double> down;         // the same
    double distance{0.0};               // m
    double overhead{0.0};               // s per message
    std::optional<double> radio_energy; // J/byte sent; none: not known
};

LinkFigures linkFigures(const Link& link, const Catalog& catalog);

// Time of one message, s: transfer, distance at the speed of light in fibre, overhead.
double messageTime(const LinkFigures& link, double bytes, bool up);

} // namespace deployscope
