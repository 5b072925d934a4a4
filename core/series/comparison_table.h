// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/evaluation/result.h"
#include "core/evaluation/scenario.h"
#include "core/paradigm/comparison.h"
#include "core/series/table.h"
#include "core/text/report.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace deployscope {

enum class ComparisonColumn : std::uint8_t { Dimension, Cloud, Edge, Mobile, Tiny, Scenario };
inline constexpr std::size_t comparison_column_count = 6;

// One dimension: the four paradigms in words, and the scenario at hand beside them.
struct ComparisonTableRow
{
    std::string id;
    std::string name;
    ByTier cells;
    // What the words stand for, SI: the file's figures, or the chapter's score on the radar's axis
    // of the same meaning.
    std::array<std::optional<double>, all_tiers.size()> figures;
    Dimension dimension{};
    std::string own;                  // "15.0 ms"; "—" where there is no figure
    std::optional<double> own_figure; // SI, of the kind of the figures
    std::string remark;               // what the own figure is, or why there is none
    // 1: no paradigm is better. By tier, then the scenario; none without figures to go by.
    std::array<std::optional<int>, all_tiers.size() + 1> ranks;
};

struct ComparisonTable
{
    std::array<std::string, comparison_column_count> heads; // by ComparisonColumn
    std::vector<ComparisonTableRow> rows;                   // in the order of the file
};

// What does not fit has no figure of time, compute, power or score made of them; what the scenario
// says itself (distance, price, the memory that is needed) it has.
ComparisonTable comparisonTable(const Comparison& comparison, const Scenario& scenario,
                                const Catalog& catalog, const Result& result);

struct ComparisonView
{
    std::string filter; // words, each of which must stand somewhere in the row, whatever the case
    std::optional<ComparisonColumn> sort{}; // none: in the order of the file
    bool descending{false};
};

// The rows to show. The dimensions sort by name. A paradigm's column, and the scenario's, sort by
// rank: where it does best comes first, rows without a rank last in either direction.
std::vector<std::size_t> shownRows(const ComparisonTable& table, const ComparisonView& view);

// Of the shown rows.
Table tableOf(const ComparisonTable& table, std::span<const std::size_t> rows);
Report reportOf(const ComparisonTable& table, std::span<const std::size_t> rows);

} // namespace deployscope
