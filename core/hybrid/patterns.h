// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/figure.h"
#include "core/catalog/object_reader.h"
#include "core/hybrid/design.h"
#include "core/paradigm/hybrid_pattern.h"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace deployscope {

// What is known about hybrid systems beyond single designs; read from
// profiles/hybrid/patterns.json.

// The patterns that the program knows the signs of (pattern_signs.h). Files may name others beside
// them.
inline constexpr std::array<std::string_view, 5> hybrid_pattern_ids{
    "train-serve-split", "hierarchical-processing", "progressive-deployment", "federated-learning",
    "collaborative-learning"};

struct PatternCombination
{
    std::string name; // "Voice assistant"
    std::vector<std::string> patterns;
    std::string source;
};

struct ConvergenceBox
{
    std::string id;
    std::string name;
    std::vector<std::string> aspects; // "Collection", "Processing", "Deployment"
};
struct ConvergenceLayer // from top to bottom
{
    std::string name;
    std::vector<ConvergenceBox> boxes;
};
struct ConvergenceArrow
{
    std::size_t from_layer{0};
    std::size_t from_box{0};
    std::size_t to_layer{0};
    std::size_t to_box{0};
};
struct Convergence
{
    std::vector<ConvergenceLayer> layers;
    std::vector<ConvergenceArrow> arrows;
    std::string text;
    std::string source;
};

struct NamedFigure
{
    std::string name;
    Figure figure;
    std::string unit; // to show it in
};

struct DecayStory
{
    std::string title;
    std::vector<std::string> paragraphs;
    std::vector<NamedFigure> figures;
    std::string source;
};

// What the picture of system entropy starts with.
struct EntropyStart
{
    Figure accuracy;          // when trained
    Figure floor;             // accuracy that is left when old and new data have nothing in common
    Figure drift;             // accuracy lost, 1/s
    Figure interval;          // s between two trainings
    Figure delay;             // s from the data to the model in service
    Figure monitoring;        // s between two looks at the accuracy
    Figure tolerance;         // accuracy that may be lost before a look calls for a training
    Figure retraining_cost;   // USD for each training
    Figure monitoring_cost;   // USD for each look
    Figure value_of_accuracy; // USD/s for an accuracy of 1
    DecayStory story;
};

struct EconomicsStart
{
    Figure training_cost; // USD
    Figure cloud_answer;  // USD
    Figure device_answer; // USD
    Figure answers;       // 1/s of the whole fleet
    Figure federated_devices;
    Figure federated_raw;   // bytes that a device has gathered
    Figure federated_model; // bytes of the model
    Figure federated_share; // of the devices that take part in a round
    Figure federated_rounds;
};

struct FlowKindText
{
    FlowKind kind{FlowKind::Data};
    std::string text; // one sentence for the legend
};

struct HybridKnowledge
{
    std::vector<HybridPattern> patterns;
    std::vector<PatternCombination> combinations;
    std::vector<FlowKindText> flow_kinds;
    Convergence convergence;
    EntropyStart entropy;
    EconomicsStart economics;
    std::vector<std::string> sources;
};

const HybridPattern* findPattern(const HybridKnowledge& knowledge, std::string_view id);

// Reads the object of a file of patterns. Their rules are read whatever the questions are that they
// ask about (see core/paradigm/knowledge.h). Problems are told in the context; where one is an
// error, the result is not to be used.
HybridKnowledge readHybridKnowledge(const ReadContext& context, const JsonValue& root);

} // namespace deployscope
