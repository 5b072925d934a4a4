// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/paradigm/recommend.h"
#include "core/series/table.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace deployscope {

enum class FlowBoxState : std::uint8_t {
    Idle,        // the walk has not come by
    Walked,      // on the way
    Asked,       // the question at which the walk stands
    Open,        // a paradigm that no answer rules out
    Out,         // a paradigm that an answer rules out
    Recommended, // the paradigm that comes first
};

// A box of the flowchart and its place: layers from top to bottom, within each rows, within each
// columns from left to right. The start is not drawn: the first question is where one begins.
struct FlowBox
{
    std::string id; // of the node
    std::string text;
    std::string note; // a question's answer, with its figure; why a paradigm is out
    NodeKind kind{NodeKind::Outcome};
    std::optional<std::size_t> question; // index, of a question's box
    std::optional<Tier> tier;
    FlowBoxState state{FlowBoxState::Idle};
    std::size_t layer{0};
    std::size_t row{0};
    std::size_t column{0};
    std::size_t columns{1}; // in its row
};

struct FlowArrow
{
    std::size_t from{0}; // of the boxes
    std::size_t to{0};
    std::string label; // of a choice: "No"
    bool walked{false};
};

struct FlowLayer
{
    std::string name;
    std::size_t rows{1};
};

struct FlowSeries
{
    std::string title;
    std::vector<FlowLayer> layers;
    std::vector<FlowBox> boxes;
    std::vector<FlowArrow> arrows;
    std::string summary;     // "Deployment options still open: 2 of 4"
    std::string description; // one sentence for a screen reader
};

FlowSeries flowSeries(const DecisionFlow& flow, const FlowAnswers& answers,
                      const Recommendation& recommendation, const Catalog& catalog);

Table tableOf(const FlowSeries& series);

} // namespace deployscope
