// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/catalog/object_reader.h"

#include <vector>

namespace deployscope {

// One reader for each type of profile. All problems are told in the context; where one is an
// error, the result is not to be used. Each takes the object of the whole file.
Device readDevice(const ReadContext& context, const JsonValue& root);
Workload readWorkload(const ReadContext& context, const JsonValue& root);
Network readNetwork(const ReadContext& context, const JsonValue& root);
Paradigms readParadigms(const ReadContext& context, const JsonValue& root);
std::vector<EnergyReference> readEnergyReferences(const ReadContext& context,
                                                  const JsonValue& root);
std::vector<Landmark> readLandmarks(const ReadContext& context, const JsonValue& root);

// The keys that every file may begin with, "type" and "$schema". The type itself has been looked
// at before.
void readFileKeys(ObjectReader& reader);

} // namespace deployscope
