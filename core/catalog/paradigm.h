// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/figure.h"
#include "core/catalog/terms.h"

#include <array>
#include <string>
#include <vector>

namespace deployscope {

// One axis of the chapter's radar charts; scores run from 0 to 10, higher is better.
struct RadarAxis
{
    std::string id;          // "compute", "latency", "scalability", "energy_efficiency",
                             // "connectivity", "privacy", "real_time", "offline"
    std::string name;        // "Compute power"
    bool operational{false}; // false: the chapter's plot a, true: plot b
};

struct Paradigm
{
    Tier tier{Tier::Cloud};
    std::string name;           // "Cloud ML"
    Figure usual_distance;      // m: where a new scenario of this tier starts
    std::vector<double> scores; // one per axis
};

// The paradigms file: axes, and the four paradigms in the order of Tier.
struct Paradigms
{
    std::vector<RadarAxis> axes;
    std::array<Paradigm, 4> by_tier;
    FigureKind kind{FigureKind::Book};
    std::string source;

    const Paradigm& of(Tier tier) const { return by_tier[static_cast<std::size_t>(tier)]; }
};

// A published energy of one inference, for comparison with the scenario's own.
struct EnergyReference
{
    std::string id;
    std::string name;
    Tier tier{Tier::Cloud};
    Figure energy; // J
};

// A distance that people can picture, for the distance slider.
struct Landmark
{
    std::string name;
    Figure distance; // m
};

} // namespace deployscope
