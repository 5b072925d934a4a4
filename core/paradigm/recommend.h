// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/catalog/diagnostic.h"
#include "core/evaluation/scenario.h"
#include "core/paradigm/decision_flow.h"
#include "core/paradigm/hybrid_pattern.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace deployscope {

enum class AnswerSource : std::uint8_t { None, User, Scenario };

// An answer to one question: a choice, a figure, or none.
struct FlowAnswer
{
    std::string choice;           // its id; empty where it is a figure or none
    std::optional<double> figure; // SI: the figure given, or that the choice stands for
    AnswerSource source{AnswerSource::None};

    bool isGiven() const { return source != AnswerSource::None; }
    friend bool operator==(const FlowAnswer&, const FlowAnswer&) = default;
};

// One for each question of the flow, in its order.
using FlowAnswers = std::vector<FlowAnswer>;

// No question answered.
FlowAnswers noAnswers(const DecisionFlow& flow);

// Sets an answer from text, as "--answer latency=100 ms" or "latency=yes" do. Unknown questions and
// choices (with the nearest known), wrong units and figures out of range are added to diagnostics,
// and the answers stay as they were.
void setAnswer(const DecisionFlow& flow, FlowAnswers& answers, std::string_view question,
               std::string_view value, std::vector<Diagnostic>& diagnostics);

// The choice that an answer walks the flow by: its own, or the one that its figure falls to. Empty
// where nothing is answered or the question has no choices.
std::string walkedChoice(const FlowQuestion& question, const FlowAnswer& answer);

// What the scenario knows: its latency budget, operations × request rate, price and power budget,
// the memory that the model takes, the raw data rate (payload × request rate), the phase. Questions
// that the user has answered are left as they are.
FlowAnswers withScenario(const DecisionFlow& flow, FlowAnswers answers, const Scenario& scenario,
                         const Catalog& catalog);

enum class Standing : std::uint8_t { NotAsked, Met, WithCare, Out };

// How one paradigm stands to one answer.
struct Judgement
{
    Standing standing{Standing::NotAsked};
    double margin{1.0}; // offer over answer the way that more is better; below 1: out
    std::string offer;  // "10 to 30 ms", as shown in the cell
    std::string reason; // a sentence with the figure that decides; empty where not asked
};

struct ParadigmOutcome
{
    Tier tier{Tier::Cloud};
    bool eliminated{false};
    std::vector<Judgement> judgements;     // one for each question
    std::optional<std::size_t> first_wall; // of the questions, in the order of the flow
    double score{0.0}; // 0 to 10 of what is left, for ranking; 0 where eliminated
};

// An answer to change, so that something is left: "latency: 150 ms would bring Cloud ML back".
struct AnswerChange
{
    std::size_t question{0};
    double figure{0.0}; // SI: the nearest answer that would do
    std::string text;
};

struct RecommendationTurn // what would change the outcome
{
    std::size_t question{0};
    double figure{0.0};       // SI: the answer at which it turns
    std::optional<Tier> tier; // who comes first then, or comes back; nothing where none is left
    std::string text;
};

struct OperationMode // of learning, of prediction
{
    std::string id;   // "offline", "online"; "batch", "online"
    std::string text; // with the reason
};

struct PatternFit
{
    std::string id; // "train-serve-split"
    std::string name;
    bool fits{false};
    std::string why;
    std::size_t clause{0}; // of the pattern's rule: the one that decided
};

struct Recommendation
{
    std::vector<ParadigmOutcome> paradigms; // best first, the eliminated ones last
    std::optional<Tier> recommended;        // nothing where none is left, or nothing was answered
    std::string summary;                    // one sentence with the margins
    std::vector<std::vector<AnswerChange>> relax; // where none is left: each least set of answers
    std::vector<RecommendationTurn> turns;        // at which another comes first, or none is left
    std::vector<RecommendationTurn> comebacks;    // at which one that is out would be in again
    OperationMode learning;
    OperationMode prediction;
    std::vector<PatternFit> patterns; // of those that are known
    std::vector<std::size_t> path;    // nodes of the flow walked so far, from the start
    std::optional<std::size_t> asks;  // the question at which the walk stands
};

// Pure. A recommended paradigm is ruled out by no answer; a tighter answer brings none back.
Recommendation recommend(const DecisionFlow& flow, const FlowAnswers& answers,
                         const Catalog& catalog, std::span<const HybridPattern> patterns = {});

} // namespace deployscope
