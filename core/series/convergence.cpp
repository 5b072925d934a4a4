// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/series/convergence.h"

namespace deployscope {

namespace {

std::string joined(const std::vector<std::string>& parts)
{
    std::string text;
    for (const std::string& part : parts)
        text += (text.empty() ? "" : ", ") + part;
    return text;
}

} // namespace

std::vector<std::string> leadsTo(const Convergence& convergence, std::size_t layer, std::size_t box)
{
    std::vector<std::string> names;
    for (const ConvergenceArrow& arrow : convergence.arrows) {
        if (arrow.from_layer == layer && arrow.from_box == box)
            names.push_back(convergence.layers[arrow.to_layer].boxes[arrow.to_box].name);
    }
    return names;
}

Table tableOf(const Convergence& convergence)
{
    Table table;
    table.title = "How the tiers converge";
    table.columns = {"Layer", "Box", "Aspects", "Leads to"};
    for (std::size_t layer = 0; layer < convergence.layers.size(); ++layer) {
        const ConvergenceLayer& each = convergence.layers[layer];
        for (std::size_t box = 0; box < each.boxes.size(); ++box)
            table.rows.push_back({each.name, each.boxes[box].name, joined(each.boxes[box].aspects),
                                  joined(leadsTo(convergence, layer, box))});
    }
    return table;
}

std::string descriptionOf(const Convergence& convergence)
{
    std::string text;
    for (std::size_t layer = 0; layer < convergence.layers.size(); ++layer) {
        const ConvergenceLayer& each = convergence.layers[layer];
        text += (text.empty() ? "" : " ") + each.name + ".";
        for (std::size_t box = 0; box < each.boxes.size(); ++box) {
            text += " " + each.boxes[box].name + ": " + joined(each.boxes[box].aspects);
            const std::string targets = joined(leadsTo(convergence, layer, box));
            text += targets.empty() ? "." : "; leads to " + targets + ".";
        }
    }
    return text;
}

} // namespace deployscope
