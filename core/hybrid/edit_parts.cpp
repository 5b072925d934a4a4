// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hybrid/edit_parts.h"

#include "core/catalog/text.h"
#include "core/hybrid/design_rules.h"
#include "core/text/characters.h"
#include "core/units/format.h"
#include "core/units/quantity.h"

#include <algorithm>
#include <vector>

namespace deployscope::design_edit {

namespace {

constexpr std::string_view set_here = "set in the designer";

} // namespace

DesignEdit refused(std::string what, std::string remedy)
{
    return {std::nullopt, std::move(what), std::move(remedy)};
}

DesignEdit noStage(const HybridDesign& design, std::string_view id)
{
    std::vector<std::string_view> known;
    for (const Stage& stage : design.stages)
        known.emplace_back(stage.id);
    return refused("there is no stage " + quoted(id), remedyFor(id, known));
}

DesignEdit noFlow(const HybridDesign& design)
{
    return refused("there is no such flow",
                   "the design has " + formatCount(static_cast<double>(design.flows.size())));
}

DesignEdit checked(const HybridDesign& before, HybridDesign after, const Catalog& catalog)
{
    const std::vector<DesignFault> old = faultsOf(before, catalog);
    for (DesignFault& fault : faultsOf(after, catalog)) {
        const bool was_there =
            std::any_of(old.begin(), old.end(),
                        [&fault](const DesignFault& each) { return each.what == fault.what; });
        if (!was_there)
            return refused(std::move(fault.what), std::move(fault.remedy));
    }
    after.built_in = false;
    return {std::move(after), {}, {}};
}

Figure figureSet(double value, Dimension dimension, const std::optional<Figure>& before)
{
    Figure figure;
    figure.as_written = formatExact(value, dimension);
    // What the text says is what will be read from a saved file.
    const ParsedQuantity read = parseQuantity(figure.as_written, dimension);
    figure.value = read.quantity ? read.quantity->value : value;
    figure.kind = FigureKind::Estimate;
    figure.source = set_here;
    if (!before)
        figure.note = "There was no figure before.";
    else if (before->source == set_here)
        figure.note = before->note;
    else
        figure.note = "It was " + before->as_written + " (" + before->source + ").";
    return figure;
}

std::optional<Figure> figureOrNone(std::optional<double> value, Dimension dimension,
                                   const std::optional<Figure>& before)
{
    return value ? std::optional(figureSet(*value, dimension, before)) : std::nullopt;
}

void lead(Link& link, std::string_view network)
{
    if (link.network == network)
        return;
    link.network = network;
    link.bandwidth.reset();
    link.downlink.reset();
    link.radio_energy.reset();
}

} // namespace deployscope::design_edit

namespace deployscope {

bool isSetHere(const Figure& figure)
{
    return figure.source == design_edit::set_here;
}

} // namespace deployscope
