// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hybrid/patterns.h"

#include "core/catalog/profile_readers.h"
#include "core/catalog/terms.h"
#include "core/catalog/text.h"
#include "core/hybrid/design_dimensions.h"
#include "core/paradigm/pattern_reader.h"
#include "core/units/quantity.h"

#include <algorithm>
#include <utility>

namespace deployscope {

namespace {

constexpr std::size_t longest_line = 400;
constexpr std::size_t longest_name = 80;
constexpr std::size_t most_entries = 20;

constexpr Range share{.maximum = 1.0};

Figure figureOf(ObjectReader& reader, std::string_view key, Dimension dimension,
                const Range& range = ranges::not_negative)
{
    return reader.figure(key, Need::Required, dimension, range).value_or(Figure{});
}

PatternCombination readCombination(const ReadContext& context, const JsonValue& value,
                                   const HybridKnowledge& knowledge)
{
    ObjectReader reader(context, value);
    PatternCombination combination;
    combination.name = reader.text("name", Need::Required, longest_name);
    combination.patterns = reader.texts("patterns");
    std::vector<std::string_view> known;
    for (const HybridPattern& pattern : knowledge.patterns)
        known.emplace_back(pattern.id);
    for (const std::string& pattern : combination.patterns) {
        if (findPattern(knowledge, pattern) == nullptr)
            reader.error("patterns", "there is no pattern " + quoted(pattern),
                         remedyFor(pattern, known));
    }
    combination.source = reader.text("source");
    reader.finish();
    return combination;
}

ConvergenceLayer readLayer(const ReadContext& context, const JsonValue& value)
{
    ObjectReader reader(context, value);
    ConvergenceLayer layer;
    layer.name = reader.text("name", Need::Required, longest_name);
    for (const JsonValue* const entry : reader.list("boxes", Need::Required, most_entries)) {
        ObjectReader box(context, *entry);
        layer.boxes.push_back({box.identifier("id"), box.text("name", Need::Required, longest_name),
                               box.texts("aspects")});
        box.finish();
    }
    reader.finish();
    return layer;
}

// The layer and the box of an id.
std::optional<std::pair<std::size_t, std::size_t>> findBox(const Convergence& convergence,
                                                           std::string_view id)
{
    for (std::size_t layer = 0; layer < convergence.layers.size(); ++layer) {
        const auto& boxes = convergence.layers[layer].boxes;
        for (std::size_t box = 0; box < boxes.size(); ++box) {
            if (boxes[box].id == id)
                return std::pair(layer, box);
        }
    }
    return std::nullopt;
}

void readArrow(const ReadContext& context, const JsonValue& value, Convergence& convergence)
{
    ObjectReader reader(context, value);
    const std::string from = reader.identifier("from");
    const std::string to = reader.identifier("to");
    reader.finish();
    std::vector<std::string_view> known;
    for (const ConvergenceLayer& layer : convergence.layers) {
        for (const ConvergenceBox& box : layer.boxes)
            known.emplace_back(box.id);
    }
    const auto start = findBox(convergence, from);
    const auto end = findBox(convergence, to);
    if (!start && !from.empty())
        reader.error("from", "there is no box " + quoted(from), remedyFor(from, known));
    if (!end && !to.empty())
        reader.error("to", "there is no box " + quoted(to), remedyFor(to, known));
    if (start && end)
        convergence.arrows.push_back({start->first, start->second, end->first, end->second});
}

Convergence readConvergence(const ReadContext& context, const JsonValue& value)
{
    ObjectReader reader(context, value);
    Convergence convergence;
    for (const JsonValue* const layer : reader.list("layers", Need::Required, most_entries))
        convergence.layers.push_back(readLayer(context, *layer));
    for (const JsonValue* const arrow : reader.list("arrows", Need::Required, 100))
        readArrow(context, *arrow, convergence);
    convergence.text = reader.text("text");
    convergence.source = reader.text("source");
    reader.finish();
    return convergence;
}

DecayStory readStory(const ReadContext& context, const JsonValue& value)
{
    ObjectReader reader(context, value);
    DecayStory story;
    story.title = reader.text("title", Need::Required, longest_name);
    story.paragraphs = reader.texts("paragraphs");
    for (const JsonValue* const entry : reader.list("figures", Need::Required, most_entries)) {
        ObjectReader figure(context, *entry);
        NamedFigure named;
        named.name = figure.text("name", Need::Required, longest_name);
        named.unit = figure.text("unit", Need::Optional, 32);
        const std::optional<Unit> unit = parseUnit(named.unit);
        if (!unit)
            figure.error("unit", quoted(named.unit) + " is no unit", "write one such as \"USD\"");
        named.figure = figure
                           .figure("figure", Need::Required,
                                   unit ? unit->dimension : dimension::none, ranges::any)
                           .value_or(Figure{});
        figure.finish();
        story.figures.push_back(std::move(named));
    }
    story.source = reader.text("source");
    reader.finish();
    return story;
}

EntropyStart readEntropy(const ReadContext& context, const JsonValue& value)
{
    ObjectReader reader(context, value);
    EntropyStart start;
    start.accuracy = figureOf(reader, "accuracy", dimension::none, share);
    start.floor = figureOf(reader, "floor", dimension::none, share);
    start.drift = figureOf(reader, "drift", dimension::rate);
    start.interval = figureOf(reader, "interval", dimension::time, ranges::positive);
    start.delay = figureOf(reader, "delay", dimension::time);
    start.monitoring = figureOf(reader, "monitoring", dimension::time, ranges::positive);
    start.tolerance = figureOf(reader, "tolerance", dimension::none, share);
    start.retraining_cost = figureOf(reader, "retraining_cost", dimension::money);
    start.monitoring_cost = figureOf(reader, "monitoring_cost", dimension::money);
    start.value_of_accuracy = figureOf(reader, "value_of_accuracy", dimension::money_rate);
    if (start.floor.value > start.accuracy.value)
        reader.error("floor", "the floor is above the accuracy", "write at most the accuracy");
    if (const JsonValue* const story = reader.find("story"))
        start.story = readStory(context, *story);
    reader.finish();
    return start;
}

EconomicsStart readEconomics(const ReadContext& context, const JsonValue& value)
{
    ObjectReader reader(context, value);
    EconomicsStart start;
    start.training_cost = figureOf(reader, "training_cost", dimension::money);
    start.cloud_answer = figureOf(reader, "cloud_answer", dimension::money);
    start.device_answer = figureOf(reader, "device_answer", dimension::money);
    start.answers = figureOf(reader, "answers", dimension::rate);
    start.federated_devices =
        figureOf(reader, "federated_devices", dimension::none, ranges::at_least_one);
    start.federated_raw = figureOf(reader, "federated_raw", dimension::data);
    start.federated_model = figureOf(reader, "federated_model", dimension::data);
    start.federated_share = figureOf(reader, "federated_share", dimension::none, share);
    start.federated_rounds =
        figureOf(reader, "federated_rounds", dimension::none, ranges::at_least_one);
    reader.finish();
    return start;
}

void readFlowKinds(ObjectReader& file, HybridKnowledge& knowledge)
{
    for (const JsonValue* const entry : file.list("flow_kinds", Need::Required, most_entries)) {
        ObjectReader reader(file.context(), *entry);
        const auto kind = reader.word("kind", Need::Required, flowKindFromId, all_flow_kinds);
        knowledge.flow_kinds.push_back(
            {kind.value_or(FlowKind::Data), reader.text("text", Need::Required, longest_line)});
        reader.finish();
    }
}

} // namespace

const HybridPattern* findPattern(const HybridKnowledge& knowledge, std::string_view id)
{
    const auto found =
        std::find_if(knowledge.patterns.begin(), knowledge.patterns.end(),
                     [id](const HybridPattern& pattern) { return pattern.id == id; });
    return found == knowledge.patterns.end() ? nullptr : &*found;
}

HybridKnowledge readHybridKnowledge(const ReadContext& context, const JsonValue& root)
{
    ObjectReader reader(context, root);
    readFileKeys(reader);
    HybridKnowledge knowledge;
    knowledge.patterns = readHybridPatterns(reader, nullptr);
    for (const JsonValue* const entry : reader.list("combinations", Need::Optional, most_entries))
        knowledge.combinations.push_back(readCombination(context, *entry, knowledge));
    readFlowKinds(reader, knowledge);
    if (const JsonValue* const convergence = reader.find("convergence"))
        knowledge.convergence = readConvergence(context, *convergence);
    if (const JsonValue* const entropy = reader.find("entropy"))
        knowledge.entropy = readEntropy(context, *entropy);
    if (const JsonValue* const economics = reader.find("economics"))
        knowledge.economics = readEconomics(context, *economics);
    knowledge.sources = reader.texts("sources");
    reader.finish();
    return knowledge;
}

} // namespace deployscope
