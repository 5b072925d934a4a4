// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/terms.h"
#include "core/explanation/derivation.h"
#include "core/explanation/steps.h"

#include <string>

namespace deployscope {

// What the steps of a derivation are made of: inputs that more than one quantity draws on.

void addBatch(Derivation& derivation, const Case& c);
void addEfficiency(Derivation& derivation, const char* name, const char* symbol, double value);
void addBytes(Derivation& derivation, const char* name, const char* symbol, Precision precision);
void addParameters(Derivation& derivation, const Case& c);
// The elements of activations, moved or alive at once, and the bytes of each.
void addActivations(Derivation& derivation, const Case& c, bool moved, bool working);
// The shape of a transformer, with its source.
void addShape(Derivation& derivation, const Case& c);
// The KV cache of a batch, as a formula.
std::string addKvCache(Derivation& derivation, const Case& c);
void addSeconds(Derivation& derivation, const char* name, const char* symbol, double value);

} // namespace deployscope
