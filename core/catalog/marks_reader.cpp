// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/profile_readers.h"

#include "core/catalog/limits.h"
#include "core/text/characters.h"

#include <algorithm>
#include <utility>

namespace deployscope {

std::vector<EnergyReference> readEnergyReferences(const ReadContext& context, const JsonValue& root)
{
    ObjectReader reader(context, root);
    readFileKeys(reader);
    std::vector<EnergyReference> references;
    for (const JsonValue* const entry : reader.list("references", Need::Required)) {
        ObjectReader item(context, *entry);
        EnergyReference reference;
        reference.id = item.identifier("id");
        reference.name = item.text("name");
        reference.tier =
            item.word("tier", Need::Required, tierFromId, all_tiers).value_or(Tier::Cloud);
        // Bars on a logarithmic axis: zero would have no length.
        reference.energy =
            item.figure("energy", Need::Required, dimension::energy, ranges::positive)
                .value_or(Figure{});
        item.finish();
        const bool again =
            !reference.id.empty() &&
            std::any_of(references.begin(), references.end(),
                        [&reference](const EnergyReference& r) { return r.id == reference.id; });
        if (again) {
            item.error("id", "two references are called " + quoted(reference.id),
                       "give each an identifier of its own");
        }
        references.push_back(std::move(reference));
    }
    reader.finish();
    return references;
}

std::vector<Landmark> readLandmarks(const ReadContext& context, const JsonValue& root)
{
    ObjectReader reader(context, root);
    readFileKeys(reader);
    std::vector<Landmark> landmarks;
    for (const JsonValue* const entry : reader.list("landmarks", Need::Required)) {
        ObjectReader item(context, *entry);
        Landmark landmark;
        landmark.name = item.text("name");
        landmark.distance = item.figure("distance", Need::Required, dimension::length,
                                        {.maximum = limits::max_distance})
                                .value_or(Figure{});
        item.finish();
        const bool again = !landmark.name.empty() && std::any_of(landmarks.begin(), landmarks.end(),
                                                                 [&landmark](const Landmark& l) {
                                                                     return l.name == landmark.name;
                                                                 });
        if (again) {
            item.error("name", "two landmarks are called " + quoted(landmark.name),
                       "give each a name of its own");
        }
        landmarks.push_back(std::move(landmark));
    }
    reader.finish();
    return landmarks;
}

} // namespace deployscope
