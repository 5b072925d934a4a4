// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/profile_readers.h"

namespace deployscope {

Network readNetwork(const ReadContext& context, const JsonValue& root)
{
    ObjectReader reader(context, root);
    readFileKeys(reader);
    Network network;
    network.id = reader.identifier("id");
    network.name = reader.text("name");
    network.summary = reader.text("summary");
    network.uplink =
        reader.figure("uplink", Need::Optional, dimension::bandwidth, ranges::positive);
    network.downlink =
        reader.figure("downlink", Need::Optional, dimension::bandwidth, ranges::positive);
    network.radio_energy = reader.figure("radio_energy", Need::Optional, dimension::energy_per_data,
                                         ranges::not_negative);
    network.notes = reader.texts("notes");
    reader.finish();
    return network;
}

} // namespace deployscope
