// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hybrid/evaluate_design.h"
#include "core/series/table.h"

#include <optional>
#include <string>
#include <vector>

namespace deployscope {

// The figures of a design by what they belong to: the ways of its events, its tiers, its flows.

struct DesignCell
{
    std::string text;            // "—" where there is no figure
    std::optional<double> value; // SI
    std::string explains;        // the name for explainDesign; empty where it has none
    bool is_wall{false};         // more is asked for than there is
};

struct DesignColumn
{
    std::string name;
    std::string unit; // of the values, as in the head of a column; "" for words and pure numbers
    bool is_words{false};
};

struct DesignTable
{
    std::string title;
    std::vector<DesignColumn> columns;
    std::vector<std::vector<DesignCell>> rows; // each as long as the columns
};

// Where events end, by which way, how many of them, and after what time. Empty where the design is
// not sound, as the others are.
DesignTable pathTable(const HybridDesign& design, const DesignResult& result);

// What stands on each tier that is used: how busy, which power, energy and battery life.
DesignTable tierTable(const HybridDesign& design, const DesignResult& result);

// What each flow carries, how long a message takes, and how full the fullest link on its way is.
DesignTable flowTable(const HybridDesign& design, const DesignResult& result);

Table tableOf(const DesignTable& table);

} // namespace deployscope
