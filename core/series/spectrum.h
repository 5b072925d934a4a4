// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/evaluation/scenario.h"
#include "core/paradigm/comparison.h"
#include "core/series/table.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace deployscope {

struct SpectrumStop
{
    std::string name; // "Gateway"
    Tier tier{Tier::Cloud};
    std::string latency; // of its paradigm, in words
    std::string power;
    std::string memory;
};

// From sensors to cloud: the places, what reaches over which of them, and where the scenario is.
struct SpectrumSeries
{
    std::vector<SpectrumStop> stops; // sensors first
    std::vector<SpectrumSpan> spans; // of the stops
    std::optional<std::size_t> own;  // the stop of the scenario's device
    std::string own_name;            // "A100"
    std::string own_text;            // "This scenario: A100, 400 W"
};

SpectrumSeries spectrumSeries(const Comparison& comparison, const Scenario& scenario,
                              const Catalog& catalog);

Table tableOf(const SpectrumSeries& series);

} // namespace deployscope
