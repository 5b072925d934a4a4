// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/series/design_comparison.h"

#include <cstdint>
#include <string>

namespace deployscope {

enum class DesignStanding : std::uint8_t {
    Works,
    NotKnown, // no wall of physics, but a figure is missing
    Fails,
};

struct DesignVerdict
{
    DesignStanding standing{DesignStanding::Works};
    std::string word;     // "Works", "Not known", "Does not work"
    std::string sentence; // with the figures that decide
};

// Of the design alone.
DesignVerdict verdictOf(const ComparedDesign& of);

// Of the designed one, and why the two extremes would not do where they do not.
DesignVerdict verdictOf(const ComparedDesigns& designs);

// Title, verdict, walls and figures of all three as lines of text, to copy.
std::string verdictText(const ComparedDesigns& designs);

} // namespace deployscope
