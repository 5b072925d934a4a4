// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/figure.h"
#include "core/catalog/terms.h"
#include "core/units/dimension.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace deployscope {

// The decision flow as its file has it: questions, what each paradigm can offer to them, and the
// drawn flowchart. Plain values; the reader has found everything in it to be sound: every node is
// reached, none leads back or nowhere, every choice of a question has its way on.

// What a paradigm can offer to one question, and so where it drops out.
struct Offer
{
    Figure limit; // SI: beyond it the paradigm is out. Where a question is of choices alone: 0 or 1
    std::optional<Figure> comfortable; // SI: between this and the limit it works with care
    std::string care;                  // what to care for then: "throttles when it gets warm"
};

enum class Sense : std::uint8_t {
    AtMost,  // the answer is a ceiling that the offer must keep: latency, price, power
    AtLeast, // the answer is a need that the offer must reach: compute, memory, data rate
};

struct FlowChoice
{
    std::string id;               // "yes", "heavy"
    std::string label;            // "Heavy"
    std::string text;             // one line: what it means
    std::optional<double> figure; // SI: what the words stand for; none: rules nothing out
};

struct FlowQuestion
{
    std::string id;    // "latency"
    std::string layer; // "Performance"; empty where the drawn flow does not ask it
    std::string name;  // "Latency"
    std::string text;  // "Must it answer in less than 10 ms?"
    std::string help;  // one or two sentences with figures and where they are from
    Dimension dimension{};
    std::string unit; // to show figures in; empty: engineering form
    bool takes_figure{true};
    double low{0.0}; // of a figure as answer, SI
    double high{0.0};
    Sense sense{Sense::AtMost};
    std::vector<FlowChoice> choices;
    std::optional<double> turns_at; // SI: an answer beyond it (below for AtMost, above for AtLeast)
                                    // walks the flow like the first choice, else like the second
    std::array<Offer, all_tiers.size()> offers; // by tier
    // "{paradigm} answers within {offer}; {answer} are allowed." One reason for all paradigms.
    std::string reason;
    std::string met; // the same where it fits: "{offer} of {answer}"
};

enum class NodeKind : std::uint8_t { Start, Question, Outcome, Paradigm };

struct FlowWay
{
    std::string choice; // of the question; empty for nodes that ask nothing
    std::size_t to{0};  // index of a node
};

struct FlowNode
{
    std::string id;
    NodeKind kind{NodeKind::Outcome};
    std::string layer;        // "Privacy"
    std::string text;         // "Cloud allowed"
    std::string question;     // its id
    std::optional<Tier> tier; // of a paradigm
    std::vector<FlowWay> ways;
};

struct DecisionFlow
{
    std::string title;
    std::vector<FlowQuestion> questions;
    std::vector<FlowNode> nodes;     // the first is the start
    std::vector<std::string> layers; // from top to bottom
    std::vector<std::string> sources;
    bool built_in{true};
};

std::string_view idOf(Sense sense);   // "at_most", "at_least"
std::string_view idOf(NodeKind kind); // "start", "question", "outcome", "paradigm"

const FlowQuestion* findQuestion(const DecisionFlow& flow, std::string_view id); // null: unknown

// What a paradigm offers to the question at most: "8 GiB" where it is written in binary units, as
// memories are sold; else in the form of all figures.
std::string shownLimit(const FlowQuestion& question, Tier tier);

} // namespace deployscope
