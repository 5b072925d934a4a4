// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/series/flow.h"

#include "core/paradigm/decision_report.h"
#include "core/units/format.h"

#include <algorithm>
#include <map>
#include <utility>

namespace deployscope {

namespace {

constexpr std::size_t not_drawn = static_cast<std::size_t>(-1);

std::size_t layerOf(const DecisionFlow& flow, const FlowNode& node)
{
    const auto found = std::find(flow.layers.begin(), flow.layers.end(), node.layer);
    return static_cast<std::size_t>(found - flow.layers.begin());
}

// How far below the top of its layer a node stands: one row below the lowest that leads to it from
// within the layer. No ways lead in a circle, so that as many rounds as nodes are enough.
std::vector<std::size_t> rowsOf(const DecisionFlow& flow)
{
    std::vector<std::size_t> rows(flow.nodes.size(), 0);
    for (std::size_t round = 0; round < flow.nodes.size(); ++round) {
        bool moved = false;
        for (std::size_t i = 0; i < flow.nodes.size(); ++i) {
            if (flow.nodes[i].kind == NodeKind::Start)
                continue;
            for (const FlowWay& way : flow.nodes[i].ways) {
                if (flow.nodes[way.to].layer == flow.nodes[i].layer && rows[way.to] <= rows[i]) {
                    rows[way.to] = rows[i] + 1;
                    moved = true;
                }
            }
        }
        if (!moved)
            break;
    }
    return rows;
}

const ParadigmOutcome* outcomeOf(const Recommendation& recommendation, std::optional<Tier> tier)
{
    const auto found = std::find_if(
        recommendation.paradigms.begin(), recommendation.paradigms.end(),
        [tier](const ParadigmOutcome& outcome) { return tier && outcome.tier == *tier; });
    return found == recommendation.paradigms.end() ? nullptr : &*found;
}

void fillParadigm(FlowBox& box, const Recommendation& recommendation)
{
    const ParadigmOutcome* const outcome = outcomeOf(recommendation, box.tier);
    if (outcome == nullptr)
        return;
    if (outcome->eliminated) {
        box.state = FlowBoxState::Out;
        box.note = outcome->judgements[*outcome->first_wall].reason;
    } else {
        box.state =
            recommendation.recommended == box.tier ? FlowBoxState::Recommended : FlowBoxState::Open;
    }
}

std::optional<std::size_t> questionOf(const DecisionFlow& flow, const FlowNode& node)
{
    const FlowQuestion* const question = findQuestion(flow, node.question);
    if (question == nullptr)
        return std::nullopt;
    return static_cast<std::size_t>(question - flow.questions.data());
}

// Where the answer to the node's question leads; nothing where it asks nothing or is not answered.
std::optional<std::size_t> leadsTo(const DecisionFlow& flow, const FlowAnswers& answers,
                                   const FlowNode& node)
{
    const std::optional<std::size_t> question = questionOf(flow, node);
    if (!question || !answers[*question].isGiven())
        return std::nullopt;
    const std::string choice = walkedChoice(flow.questions[*question], answers[*question]);
    const auto way = std::find_if(node.ways.begin(), node.ways.end(),
                                  [&choice](const FlowWay& each) { return each.choice == choice; });
    return way == node.ways.end() ? std::nullopt : std::optional(way->to);
}

std::string noteOf(const DecisionFlow& flow, const FlowAnswers& answers,
                   const Recommendation& recommendation, const Catalog& catalog,
                   std::size_t question)
{
    std::string out;
    for (const Tier tier : all_tiers) {
        const ParadigmOutcome* const outcome = outcomeOf(recommendation, tier);
        if (outcome != nullptr && outcome->judgements[question].standing == Standing::Out)
            out += (out.empty() ? ": rules out " : ", ") + catalog.paradigms.of(tier).name;
    }
    const FlowAnswer& answer = answers[question];
    return (answer.figure ? formatQuantity(*answer.figure, flow.questions[question].dimension)
                          : answerText(flow.questions[question], answer)) +
           out;
}

FlowBox boxOf(const DecisionFlow& flow, const FlowAnswers& answers,
              const Recommendation& recommendation, const Catalog& catalog, std::size_t index,
              std::optional<std::size_t> asked)
{
    const FlowNode& node = flow.nodes[index];
    FlowBox box;
    box.id = node.id;
    box.text = node.text;
    box.kind = node.kind;
    box.tier = node.tier;
    box.layer = layerOf(flow, node);
    box.question = questionOf(flow, node);
    if (box.question) {
        const bool given = answers[*box.question].isGiven();
        if (given) {
            box.state = FlowBoxState::Walked;
            box.note = noteOf(flow, answers, recommendation, catalog, *box.question);
        }
        if (asked == box.question) {
            box.state = FlowBoxState::Asked;
            if (!given)
                box.note = "asked now";
        }
    }
    if (node.kind == NodeKind::Paradigm)
        fillParadigm(box, recommendation);
    return box;
}

// An arrow is walked where an answer leads along it, and from there on to what is answered, asked
// or recommended.
void markWalked(FlowSeries& series, const DecisionFlow& flow, const FlowAnswers& answers,
                const std::vector<std::size_t>& box_of)
{
    for (std::size_t i = 0; i < flow.nodes.size(); ++i) {
        const std::optional<std::size_t> to = leadsTo(flow, answers, flow.nodes[i]);
        if (!to)
            continue;
        FlowBox& end = series.boxes[box_of[*to]];
        if (end.kind == NodeKind::Outcome)
            end.state = FlowBoxState::Walked;
        for (FlowArrow& arrow : series.arrows) {
            if (arrow.from == box_of[i] && arrow.to == box_of[*to])
                arrow.walked = true;
        }
    }
    for (FlowArrow& arrow : series.arrows) {
        const FlowBox& from = series.boxes[arrow.from];
        const FlowBoxState to = series.boxes[arrow.to].state;
        if (from.kind == NodeKind::Outcome && from.state == FlowBoxState::Walked)
            arrow.walked = to == FlowBoxState::Walked || to == FlowBoxState::Asked ||
                           to == FlowBoxState::Recommended;
    }
}

std::string labelOf(const DecisionFlow& flow, const FlowNode& node, const FlowWay& way)
{
    const FlowQuestion* const question = findQuestion(flow, node.question);
    if (question == nullptr)
        return {};
    const auto choice =
        std::find_if(question->choices.begin(), question->choices.end(),
                     [&way](const FlowChoice& each) { return each.id == way.choice; });
    if (choice == question->choices.end())
        return {};
    // The buttons say "Yes, under 10 ms"; the arrow has room for the first word.
    return choice->label.substr(0, choice->label.find(','));
}

} // namespace

FlowSeries flowSeries(const DecisionFlow& flow, const FlowAnswers& answers,
                      const Recommendation& recommendation, const Catalog& catalog,
                      std::optional<std::size_t> asked)
{
    if (!asked)
        asked = recommendation.asks;
    FlowSeries series;
    series.title = flow.title;
    for (const std::string& layer : flow.layers)
        series.layers.push_back({layer, 1});
    const std::vector<std::size_t> rows = rowsOf(flow);
    std::vector<std::size_t> box_of(flow.nodes.size(), not_drawn);
    std::map<std::pair<std::size_t, std::size_t>, std::size_t> columns; // by layer and row
    for (std::size_t i = 0; i < flow.nodes.size(); ++i) {
        if (flow.nodes[i].kind == NodeKind::Start)
            continue;
        FlowBox box = boxOf(flow, answers, recommendation, catalog, i, asked);
        box.row = rows[i];
        box.column = columns[{box.layer, box.row}]++;
        series.layers[box.layer].rows = std::max(series.layers[box.layer].rows, box.row + 1);
        box_of[i] = series.boxes.size();
        series.boxes.push_back(std::move(box));
    }
    for (FlowBox& box : series.boxes)
        box.columns = columns[{box.layer, box.row}];
    for (std::size_t i = 0; i < flow.nodes.size(); ++i) {
        if (box_of[i] == not_drawn)
            continue;
        for (const FlowWay& way : flow.nodes[i].ways) {
            series.arrows.push_back(
                {box_of[i], box_of[way.to], labelOf(flow, flow.nodes[i], way), false});
        }
    }
    markWalked(series, flow, answers, box_of);
    const auto open =
        std::count_if(recommendation.paradigms.begin(), recommendation.paradigms.end(),
                      [](const ParadigmOutcome& each) { return !each.eliminated; });
    series.summary = "Deployment options still open: " + formatCount(static_cast<double>(open)) +
                     " of " + formatCount(static_cast<double>(recommendation.paradigms.size()));
    series.description =
        series.summary + ". " +
        (recommendation.recommended
             ? catalog.paradigms.of(*recommendation.recommended).name + " comes first."
             : recommendation.summary);
    return series;
}

Table tableOf(const FlowSeries& series)
{
    Table table;
    table.title = series.title;
    table.columns = {"Layer", "Box", "State", "Note"};
    const auto state = [](FlowBoxState each) -> std::string {
        switch (each) {
        case FlowBoxState::Idle:
            return "not walked";
        case FlowBoxState::Walked:
            return "walked";
        case FlowBoxState::Asked:
            return "asked";
        case FlowBoxState::Open:
            return "open";
        case FlowBoxState::Out:
            return "out";
        case FlowBoxState::Recommended:
            return "recommended";
        }
        return {};
    };
    for (const FlowBox& box : series.boxes)
        table.rows.push_back({series.layers[box.layer].name, box.text, state(box.state), box.note});
    return table;
}

} // namespace deployscope
