// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hybrid/edit.h"
#include "core/units/dimension.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

// What the edits of a design share; no business of other rooms.
namespace deployscope::design_edit {

DesignEdit refused(std::string what, std::string remedy);
DesignEdit noStage(const HybridDesign& design, std::string_view id);
DesignEdit noFlow(const HybridDesign& design);

// The edited design, unless it has a fault that it did not have before.
DesignEdit checked(const HybridDesign& before, HybridDesign after, const Catalog& catalog);

// A figure that the user has set. Where it comes from is said with it.
Figure figureSet(double value, Dimension dimension, const std::optional<Figure>& before);
std::optional<Figure> figureOrNone(std::optional<double> value, Dimension dimension,
                                   const std::optional<Figure>& before);

// The link goes over the network, with that one's figures.
void lead(Link& link, std::string_view network);

template <typename Change>
DesignEdit changeStage(const HybridDesign& design, std::string_view id, const Catalog& catalog,
                       const Change& change)
{
    const auto index = findStage(design, id);
    if (!index)
        return noStage(design, id);
    HybridDesign after = design;
    change(after.stages[*index], after);
    return checked(design, std::move(after), catalog);
}

template <typename Change>
DesignEdit changeDesign(const HybridDesign& design, const Catalog& catalog, const Change& change)
{
    HybridDesign after = design;
    change(after);
    return checked(design, std::move(after), catalog);
}

} // namespace deployscope::design_edit
