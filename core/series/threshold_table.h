// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/evaluation/result.h"
#include "core/evaluation/scenario.h"
#include "core/paradigm/comparison.h"
#include "core/series/table.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace deployscope {

enum class ThresholdStanding : std::uint8_t {
    Unknown, // no figure to answer with
    Meets,
    Depends, // some of the paradigm's machines would do
    Misses,
};

struct ThresholdAnswer
{
    ThresholdStanding standing{ThresholdStanding::Unknown};
    std::optional<double> figure; // SI
    std::string figure_text;      // "266 GB/s"; "—" where there is none
    std::string text;             // "3.90 GB/s short of 270 GB/s", "meets 270 GB/s", or why not
};

struct ThresholdRow
{
    Tier tier{Tier::Cloud};
    ThresholdQuantity quantity{ThresholdQuantity::Compute};
    std::string paradigm;   // "Edge ML"
    std::string name;       // "Memory bandwidth"
    std::string as_printed; // ">270 GB/s"
    bool at_least{true};
    std::string limit;       // "at least 270 GB/s"
    double figure{0.0};      // SI
    ThresholdAnswer device;  // whether the scenario's device is one of the paradigm, so measured
    ThresholdAnswer demand;  // whether the paradigm does what rate and budgets ask of it
    std::string explanation; // source, note and what the book says, as sentences
};

// "Can my workload run here?", once for the device at hand and once for what the scenario demands:
// its operations and bytes at the request rate or within the latency budget, whichever is more,
// and its budgets of power and time. What does not fit has no figure of the device. One row for
// each threshold, in the order of the file.
std::vector<ThresholdRow> thresholdRows(const Comparison& comparison, const Scenario& scenario,
                                        const Catalog& catalog, const Result& result);

Table tableOf(const std::vector<ThresholdRow>& rows);

} // namespace deployscope
