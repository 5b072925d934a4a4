// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hybrid/link_figures.h"

#include "core/evaluation/compute.h"

namespace deployscope {

namespace {

std::optional<double> valueOf(const std::optional<Figure>& figure)
{
    return figure ? std::optional(figure->value) : std::nullopt;
}

} // namespace

LinkFigures linkFigures(const Link& link, const Catalog& catalog)
{
    LinkFigures figures;
    if (const Network* const network = findNetwork(catalog, link.network)) {
        figures.name = network->name;
        figures.up = valueOf(network->uplink);
        figures.down = valueOf(network->downlink);
        figures.radio_energy = valueOf(network->radio_energy);
    } else {
        figures.name = link.bandwidth ? "Link of " + link.bandwidth->as_written : link.network;
        figures.up = valueOf(link.bandwidth);
        figures.down = link.downlink ? valueOf(link.downlink) : figures.up;
    }
    if (link.radio_energy)
        figures.radio_energy = link.radio_energy->value;
    figures.distance = link.distance ? link.distance->value : 0.0;
    figures.overhead = link.overhead ? link.overhead->value : 0.0;
    return figures;
}

double messageTime(const LinkFigures& link, double bytes, bool up)
{
    const std::optional<double>& bandwidth = up ? link.up : link.down;
    const double transfer = bandwidth ? bytes / *bandwidth : 0.0;
    return transfer + link.distance / speed_of_light_in_fibre + link.overhead;
}

} // namespace deployscope
