// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paradigm/decision_flow_reader.h"

#include "core/catalog/profile_readers.h"
#include "core/catalog/text.h"
#include "core/paradigm/flow_graph.h"
#include "core/text/characters.h"
#include "core/units/quantity.h"

#include <algorithm>
#include <utility>

namespace deployscope {

namespace {

constexpr std::size_t most_questions = 24;
constexpr std::size_t most_choices = 6;
constexpr std::size_t most_nodes = 200;
constexpr std::size_t most_characters = 400;

constexpr std::array all_senses{Sense::AtMost, Sense::AtLeast};

std::optional<Sense> senseFromId(std::string_view id)
{
    return id == "at_most"    ? std::optional(Sense::AtMost)
           : id == "at_least" ? std::optional(Sense::AtLeast)
                              : std::nullopt;
}

constexpr std::array all_node_kinds{NodeKind::Start, NodeKind::Question, NodeKind::Outcome,
                                    NodeKind::Paradigm};

std::optional<NodeKind> nodeKindFromId(std::string_view id)
{
    for (const NodeKind kind : all_node_kinds) {
        if (idOf(kind) == id)
            return kind;
    }
    return std::nullopt;
}

// The id of a question or a node: "data_rate", "cloud-allowed".
std::string readId(ObjectReader& reader, std::string_view key, Need need = Need::Required)
{
    std::string id = reader.text(key, need, 64);
    const bool sound =
        id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_-") == std::string::npos;
    if (!sound) {
        reader.error(key, quoted(id) + " is no identifier",
                     "use small letters a to z, digits, underscores and hyphens, such as "
                     "\"data_rate\"");
    }
    return id;
}

// The word in braces must be one that is filled in.
void checkReason(ObjectReader& reader, std::string_view key, const std::string& text)
{
    constexpr std::array<std::string_view, 3> words{"paradigm", "offer", "answer"};
    for (std::size_t open = text.find('{'); open != std::string::npos;
         open = text.find('{', open + 1)) {
        const std::size_t close = text.find('}', open);
        const std::string_view word = std::string_view(text).substr(
            open + 1, close == std::string::npos ? std::string_view::npos : close - open - 1);
        if (close == std::string::npos ||
            std::find(words.begin(), words.end(), word) == words.end())
            reader.error(key, quoted(word) + " in braces is not known", remedyFor(word, words));
    }
}

FlowChoice readChoice(const ReadContext& context, const JsonValue& value, Dimension dimension,
                      const Range& range)
{
    ObjectReader reader(context, value);
    FlowChoice choice;
    choice.id = readId(reader, "id");
    choice.label = reader.text("label", Need::Required, most_characters);
    choice.text = reader.text("text", Need::Required, most_characters);
    choice.figure = reader.quantity("figure", Need::Optional, dimension, range);
    reader.finish();
    return choice;
}

Offer readOffer(const ReadContext& context, const JsonValue& value, const FlowQuestion& question)
{
    ObjectReader reader(context, value);
    Offer offer;
    offer.limit = reader.figure("limit", Need::Required, question.dimension, ranges::not_negative)
                      .value_or(Figure{});
    offer.comfortable =
        reader.figure("comfortable", Need::Optional, question.dimension, ranges::not_negative);
    offer.care =
        reader.text("care", offer.comfortable ? Need::Required : Need::Optional, most_characters);
    if (offer.comfortable) {
        const bool at_most = question.sense == Sense::AtMost;
        if (at_most ? offer.comfortable->value < offer.limit.value
                    : offer.comfortable->value > offer.limit.value)
            reader.error("comfortable", "what is comfortable lies beyond the limit",
                         at_most ? "write a figure at or above the limit"
                                 : "write a figure at or below the limit");
    }
    reader.finish();
    return offer;
}

void readOffers(ObjectReader& reader, FlowQuestion& question)
{
    const JsonValue* const value = reader.find("offers");
    if (value == nullptr)
        return;
    ObjectReader offers(reader.context(), *value);
    for (const Tier tier : all_tiers) {
        if (const JsonValue* const offer = offers.find(idOf(tier)))
            question.offers[static_cast<std::size_t>(tier)] =
                readOffer(reader.context(), *offer, question);
    }
    offers.finish();
}

void readRange(ObjectReader& reader, FlowQuestion& question)
{
    const std::vector<const JsonValue*> ends = reader.list("range", Need::Required, 2, 2);
    std::array<double, 2> read{0.0, 0.0};
    for (std::size_t i = 0; i < ends.size() && i < 2; ++i) {
        if (ends[i]->kind != JsonValue::Kind::Text) {
            reader.context().error(*ends[i], expected("a text with a unit", *ends[i]),
                                   "write " + describe(question.dimension) + " such as \"" +
                                       exampleOf(question.dimension) + "\"");
            continue;
        }
        const ParsedQuantity parsed = parseQuantity(ends[i]->text, question.dimension);
        if (parsed.quantity)
            read[i] = parsed.quantity->value;
        else
            reader.context().error(*ends[i], parsed.problem, parsed.remedy);
    }
    question.low = read[0];
    question.high = read[1];
    if (question.low < 0.0 || question.high <= question.low)
        reader.error("range", "the range holds nothing",
                     "write the lower end first, both from 0 on");
}

FlowQuestion readQuestion(const ReadContext& context, const JsonValue& value,
                          const std::vector<std::string>& layers)
{
    ObjectReader reader(context, value);
    FlowQuestion question;
    question.id = readId(reader, "id");
    question.layer = reader.text("layer", Need::Optional, most_characters);
    if (!question.layer.empty() &&
        std::find(layers.begin(), layers.end(), question.layer) == layers.end()) {
        const std::vector<std::string_view> known(layers.begin(), layers.end());
        reader.error("layer", quoted(question.layer) + " is none of the layers",
                     remedyFor(question.layer, known));
    }
    question.name = reader.text("name", Need::Required, most_characters);
    question.text = reader.text("text", Need::Required, most_characters);
    question.help = reader.text("help", Need::Required, most_characters);
    question.unit = reader.text("unit", Need::Required, 32);
    if (const std::optional<Unit> unit = parseUnit(question.unit))
        question.dimension = unit->dimension;
    else
        reader.error("unit", quoted(question.unit) + " is no unit", "write one such as \"ms\"");
    question.sense =
        reader.word("sense", Need::Required, senseFromId, all_senses).value_or(Sense::AtMost);
    readRange(reader, question);
    const Range range{.minimum = question.low, .maximum = question.high};
    for (const JsonValue* const entry : reader.list("choices", Need::Optional, most_choices, 0)) {
        FlowChoice choice = readChoice(context, *entry, question.dimension, range);
        const bool again =
            std::any_of(question.choices.begin(), question.choices.end(),
                        [&choice](const FlowChoice& other) { return other.id == choice.id; });
        if (again)
            context.error(*entry, "two choices are called " + quoted(choice.id),
                          "give each an identifier of its own");
        question.choices.push_back(std::move(choice));
    }
    question.turns_at = reader.quantity("turns_at", Need::Optional, question.dimension, range);
    readOffers(reader, question);
    question.reason = reader.text("reason", Need::Required, most_characters);
    question.met = reader.text("met", Need::Required, most_characters);
    checkReason(reader, "reason", question.reason);
    checkReason(reader, "met", question.met);
    reader.finish();
    return question;
}

struct RawWay
{
    const JsonValue* at{nullptr};
    std::string choice;
    std::string to;
};

struct RawNode
{
    const JsonValue* at{nullptr};
    FlowNode node;
    std::vector<RawWay> ways;
};

RawNode readNode(const ReadContext& context, const JsonValue& value)
{
    ObjectReader reader(context, value);
    RawNode raw{&value, {}, {}};
    raw.node.id = readId(reader, "id");
    raw.node.kind = reader.word("kind", Need::Required, nodeKindFromId, all_node_kinds)
                        .value_or(NodeKind::Outcome);
    raw.node.layer = reader.text("layer", Need::Required, most_characters);
    raw.node.text = reader.text("text", Need::Required, most_characters);
    const bool asks = raw.node.kind == NodeKind::Question;
    const bool ends = raw.node.kind == NodeKind::Paradigm;
    if (asks)
        raw.node.question = readId(reader, "question");
    if (ends)
        raw.node.tier = reader.word("tier", Need::Required, tierFromId, all_tiers);
    else
        for (const JsonValue* const entry : reader.list("ways", Need::Required, 8)) {
            ObjectReader way(context, *entry);
            raw.ways.push_back({entry,
                                readId(way, "choice", asks ? Need::Required : Need::Optional),
                                readId(way, "to")});
            way.finish();
        }
    reader.finish();
    return raw;
}

// Every choice of the question has its way, and no way has a choice that is none.
void checkChoices(const ReadContext& context, const RawNode& raw, const DecisionFlow& flow)
{
    const FlowQuestion* const question = findQuestion(flow, raw.node.question);
    if (question == nullptr) {
        std::vector<std::string_view> known;
        for (const FlowQuestion& each : flow.questions)
            known.emplace_back(each.id);
        context.error(*raw.at, "there is no question " + quoted(raw.node.question),
                      remedyFor(raw.node.question, known));
        return;
    }
    std::vector<std::string_view> known;
    for (const FlowChoice& choice : question->choices)
        known.emplace_back(choice.id);
    for (const RawWay& way : raw.ways) {
        if (std::find(known.begin(), known.end(), way.choice) == known.end())
            context.error(*way.at, quoted(way.choice) + " is no choice of " + quoted(question->id),
                          remedyFor(way.choice, known));
    }
    for (const std::string_view choice : known) {
        if (std::none_of(raw.ways.begin(), raw.ways.end(),
                         [choice](const RawWay& way) { return way.choice == choice; }))
            context.error(*raw.at, "no way leads on from the choice " + quoted(choice),
                          "add one to \"ways\"");
    }
    if (known.size() > 1 && !question->turns_at)
        context.error(*raw.at,
                      "a figure as answer to " + quoted(question->id) + " would not know its way",
                      "say at which figure the question turns: \"turns_at\"");
}

void readNodes(ObjectReader& file, DecisionFlow& flow)
{
    const ReadContext& context = file.context();
    std::vector<RawNode> raw;
    for (const JsonValue* const entry : file.list("nodes", Need::Required, most_nodes))
        raw.push_back(readNode(context, *entry));
    std::vector<std::string_view> ids;
    for (const RawNode& each : raw)
        ids.emplace_back(each.node.id);
    bool linked = true;
    for (std::size_t i = 0; i < raw.size(); ++i) {
        RawNode& each = raw[i];
        if (std::find(ids.begin(), ids.begin() + static_cast<std::ptrdiff_t>(i), ids[i]) !=
            ids.begin() + static_cast<std::ptrdiff_t>(i))
            context.error(*each.at, "two nodes are called " + quoted(each.node.id),
                          "give each an identifier of its own");
        if (std::find(flow.layers.begin(), flow.layers.end(), each.node.layer) ==
            flow.layers.end()) {
            const std::vector<std::string_view> known(flow.layers.begin(), flow.layers.end());
            context.error(*each.at, quoted(each.node.layer) + " is none of the layers",
                          remedyFor(each.node.layer, known));
        }
        if ((each.node.kind == NodeKind::Start) != (i == 0))
            context.error(*each.at, i == 0 ? "the first node is not the start" : "a second start",
                          "begin the nodes with the one start");
        if (each.node.kind == NodeKind::Question)
            checkChoices(context, each, flow);
        for (const RawWay& way : each.ways) {
            const auto to = std::find(ids.begin(), ids.end(), way.to);
            if (to == ids.end()) {
                context.error(*way.at, "there is no node " + quoted(way.to),
                              remedyFor(way.to, ids));
                linked = false;
                continue;
            }
            each.node.ways.push_back({way.choice, static_cast<std::size_t>(to - ids.begin())});
        }
    }
    for (const RawNode& each : raw)
        flow.nodes.push_back(each.node);
    if (!linked)
        return; // what is reached cannot be said yet
    for (const FlowFault& fault : faultsOf(flow.nodes))
        context.error(*raw[fault.node].at, fault.what, fault.remedy);
}

} // namespace

DecisionFlow readDecisionFlow(const ReadContext& context, const JsonValue& root)
{
    ObjectReader reader(context, root);
    readFileKeys(reader);
    DecisionFlow flow;
    flow.title = reader.text("title", Need::Required, most_characters);
    flow.layers = reader.texts("layers");
    for (const JsonValue* const entry : reader.list("questions", Need::Required, most_questions)) {
        FlowQuestion question = readQuestion(context, *entry, flow.layers);
        if (findQuestion(flow, question.id) != nullptr)
            context.error(*entry, "two questions are called " + quoted(question.id),
                          "give each an identifier of its own");
        flow.questions.push_back(std::move(question));
    }
    readNodes(reader, flow);
    flow.sources = reader.texts("sources");
    reader.finish();
    return flow;
}

} // namespace deployscope
