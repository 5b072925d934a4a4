// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/evaluation/result.h"
#include "core/evaluation/scenario.h"
#include "core/units/dimension.h"

#include <optional>
#include <string>
#include <string_view>

// How the scenario at hand stands to one dimension of the comparison; no business of other rooms.
namespace deployscope::comparison_table {

struct OwnFigure
{
    std::string text{"—"};
    std::optional<double> figure; // SI; none where it cannot be set beside those of the paradigms
    Dimension dimension{};        // of the figure
    std::string remark;           // never empty
};

// By the dimension's id; an unknown one has no figure.
OwnFigure ownFigure(std::string_view dimension_id, const Scenario& scenario, const Catalog& catalog,
                    const Result& result);

// The radar's axis that scores what the dimension is about; empty where none does.
std::string_view axisOf(std::string_view dimension_id);

} // namespace deployscope::comparison_table
