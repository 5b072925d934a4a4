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
    Idle,        // not answered, or not where an answer leads
    Walked,      // an answered question, and where its answer leads
    Asked,       // the question that is asked now
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
    std::string note; // a question's answer and what it rules out; why a paradigm is out
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

// Every answered question is drawn as walked, also behind one that was left open: no answer is
// forgotten. asked: the question that is put to the user now; nothing stands for the one at which
// the walk stands.
FlowSeries flowSeries(const DecisionFlow& flow, const FlowAnswers& answers,
                      const Recommendation& recommendation, const Catalog& catalog,
                      std::optional<std::size_t> asked = std::nullopt);

Table tableOf(const FlowSeries& series);

} // namespace deployscope
