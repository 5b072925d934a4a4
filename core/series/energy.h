// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/evaluation/result.h"
#include "core/evaluation/scenario.h"
#include "core/series/axis.h"
#include "core/series/table.h"

#include <optional>
#include <string>
#include <vector>

namespace deployscope {

struct EnergyBar
{
    std::string name; // of the reference, or "ResNet-50 on A100" of the own
    Tier tier{Tier::Cloud};
    std::optional<double> joules; // none: said in label
    std::string label;            // "50 mJ", "≤ 10.0 mJ", "no figure: does not fit"
    bool own{false};
};

struct EnergySeries
{
    Axis energy; // logarithmic, whole decades around the published figures and the own
    std::vector<EnergyBar> bars; // by rising energy, the own among them; last where it has none
    std::string caption;         // what the figures mean, and the energy of sending
};

EnergySeries energySeries(const Scenario& scenario, const Catalog& catalog, const Result& result);

Table tableOf(const EnergySeries& series);

} // namespace deployscope
