// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explanation/steps.h"

#include <string>
#include <vector>

namespace deployscope {

using Sentences = std::vector<std::string>;

// What follows from the figures, each sentence made from them. The case must have a compute
// precision.
void sayBottleneck(Sentences& sentences, const Case& c);  // who bounds, what a faster part gains
void sayPrecision(Sentences& sentences, const Case& c);   // what the next narrower one gains
void sayActivations(Sentences& sentences, const Case& c); // where they stay, from when they leave
void sayCrossover(Sentences& sentences, const Case& c);   // from which batch compute bounds
void sayFit(Sentences& sentences, const Case& c);         // what is needed, and what fits
void sayWhatFits(Sentences& sentences, const Case& c);    // the largest batch, the widest precision
void sayLight(Sentences& sentences, const Case& c);       // what light alone takes of the budget
void sayEnergy(Sentences& sentences, const Case& c);
void sayHeat(Sentences& sentences, const Case& c);       // how long a phone keeps up its peak power
void sayConvention(Sentences& sentences, const Case& c); // what counting MACs otherwise changes

} // namespace deployscope
