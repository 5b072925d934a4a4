// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/profile_readers.h"

#include "core/catalog/limits.h"
#include "core/catalog/text.h"

#include <algorithm>
#include <array>

namespace deployscope {

namespace {

// Far beyond any model there is, and small enough for every product of them.
constexpr int max_layers = 100'000;
constexpr int max_width = 10'000'000;

enum class Counts { Mac, Flop };
constexpr std::array all_counts{Counts::Mac, Counts::Flop};

std::string_view idOf(Counts counts)
{
    return counts == Counts::Mac ? "mac" : "flop";
}

std::optional<Counts> countsFromId(std::string_view id)
{
    return id == "mac"    ? std::optional(Counts::Mac)
           : id == "flop" ? std::optional(Counts::Flop)
                          : std::nullopt;
}

CountedOperations readOperations(const ReadContext& context, const JsonValue& value)
{
    ObjectReader reader(context, value);
    CountedOperations operations;
    operations.figure = reader.figureHere(dimension::none, ranges::positive);
    operations.counts_mac =
        reader.word("counts", Need::Required, countsFromId, all_counts) == Counts::Mac;
    reader.finish();
    return operations;
}

TransformerShape readTransformer(const ReadContext& context, const JsonValue& value)
{
    ObjectReader reader(context, value);
    TransformerShape shape;
    shape.layers = reader.integer("layers", Need::Required, 1, max_layers).value_or(1);
    shape.hidden = reader.integer("hidden", Need::Required, 1, max_width).value_or(1);
    shape.heads = reader.integer("heads", Need::Optional, 1, max_width).value_or(0);
    shape.kv_heads = reader.integer("kv_heads", Need::Required, 0, max_width).value_or(0);
    shape.head_dimension =
        reader.integer("head_dimension", Need::Required, 1, max_width).value_or(1);
    if (shape.heads > 0 && shape.kv_heads > shape.heads) {
        reader.error("kv_heads", "there are more KV heads than heads",
                     "heads share their keys and values, or each has its own");
    }
    shape.kind = reader.figureKind();
    shape.source = reader.text("source");
    shape.note = reader.text("note", Need::Optional);
    if (shape.kind == FigureKind::Estimate && !reader.has("note")) {
        reader.error("an estimate has no note", "add a \"note\" that says how it was derived");
    }
    reader.finish();
    return shape;
}

// Why a phase makes no sense for the workload; empty where it does.
std::string phaseFault(Phase phase, const Workload& workload)
{
    switch (phase) {
    case Phase::Inference:
        return workload.transformer ? "a transformer's work is counted for its phases apart" : "";
    case Phase::Decode:
        return !workload.transformer                 ? "only a transformer has this phase"
               : workload.transformer->kv_heads == 0 ? "an encoder writes no tokens"
                                                     : "";
    case Phase::Prefill:
        return workload.transformer ? "" : "only a transformer has this phase";
    case Phase::Training:
        return "";
    }
    return "";
}

std::vector<Phase> usualPhases(const Workload& workload)
{
    if (!workload.transformer) {
        return {Phase::Inference, Phase::Training};
    }
    if (workload.transformer->kv_heads == 0) {
        return {Phase::Prefill, Phase::Training};
    }
    return {Phase::Decode, Phase::Prefill, Phase::Training};
}

// What a transformer can do is not to be judged where its shape could not be read.
std::vector<Phase> readPhases(ObjectReader& reader, const Workload& workload, bool shape_known)
{
    std::vector<Phase> phases;
    for (const JsonValue* const entry : reader.list("phases", Need::Optional)) {
        const std::optional<Phase> phase =
            ObjectReader::word(reader.context(), *entry, phaseFromId, all_phases);
        if (!phase) {
            continue;
        }
        if (std::find(phases.begin(), phases.end(), *phase) != phases.end()) {
            reader.context().error(*entry, quoted(idOf(*phase)) + " stands twice", "write it once");
            continue;
        }
        if (const std::string fault = phaseFault(*phase, workload); shape_known && !fault.empty()) {
            std::vector<std::string_view> suitable;
            for (const Phase other : all_phases) {
                if (phaseFault(other, workload).empty()) {
                    suitable.push_back(idOf(other));
                }
            }
            reader.context().error(*entry,
                                   "the phase " + quoted(idOf(*phase)) + " does not suit: " + fault,
                                   "phases for this workload: " + listed(suitable));
            continue;
        }
        phases.push_back(*phase);
    }
    return phases.empty() ? usualPhases(workload) : phases;
}

void readWork(ObjectReader& reader, Workload& workload)
{
    const JsonValue* const operations = reader.find("operations", Need::Optional);
    const JsonValue* const transformer = reader.find("transformer", Need::Optional);
    if (operations != nullptr) {
        workload.operations = readOperations(reader.context(), *operations);
    }
    if (transformer != nullptr) {
        workload.transformer = readTransformer(reader.context(), *transformer);
    }
    if (operations == nullptr && transformer == nullptr) {
        reader.error("neither \"operations\" nor \"transformer\" is given",
                     "give the operations of one inference, or the shape they follow from");
    } else if (operations != nullptr && transformer != nullptr) {
        reader.error("operations", "both \"operations\" and \"transformer\" are given",
                     "keep the one from which the work is to be computed");
    }
    const std::optional<int> context =
        reader.integer("default_context", Need::Optional, 1, limits::max_context);
    if (context && operations != nullptr && transformer == nullptr) {
        reader.error("default_context", "only a transformer has a context",
                     "leave the key out, or describe the \"transformer\"");
    }
    workload.default_context = context.value_or(workload.default_context);
    workload.phases =
        readPhases(reader, workload, (operations == nullptr) != (transformer == nullptr));
}

} // namespace

Workload readWorkload(const ReadContext& context, const JsonValue& root)
{
    ObjectReader reader(context, root);
    readFileKeys(reader);
    const auto optional = [&reader](std::string_view key, Dimension dimension, const Range& range) {
        return reader.figure(key, Need::Optional, dimension, range);
    };
    Workload workload;
    workload.id = reader.identifier("id");
    workload.name = reader.text("name");
    workload.archetype = reader.word("archetype", Need::Required, archetypeFromId, all_archetypes)
                             .value_or(Archetype::ComputeBeast);
    workload.lighthouse = reader.flag("lighthouse");
    workload.summary = reader.text("summary");
    const std::optional<Figure> parameters =
        reader.figure("parameters", Need::Required, dimension::none, ranges::positive);
    workload.parameters = parameters.value_or(Figure{});
    workload.looked_up_parameters =
        optional("looked_up_parameters", dimension::none, ranges::not_negative);
    if (parameters && parameters->value > 0.0 && workload.looked_up_parameters &&
        workload.looked_up_parameters->value > parameters->value) {
        reader.error("looked_up_parameters", "more parameters are looked up than there are",
                     "they are a part of \"parameters\"");
    }
    readWork(reader, workload);
    if (const JsonValue* const value = reader.find("activations", Need::Optional)) {
        ObjectReader activations(context, *value);
        workload.activations_moved =
            activations.figure("moved", Need::Required, dimension::none, ranges::not_negative);
        workload.activations_working_set = activations.figure(
            "working_set", Need::Required, dimension::none, ranges::not_negative);
        activations.finish();
        if (workload.transformer && !workload.operations) {
            reader.error("activations", "a transformer's activations are taken to stay on the chip",
                         "leave the key out, or give the \"operations\" instead of the shape");
        }
    }
    workload.values_gathered = optional("values_gathered", dimension::none, ranges::not_negative);
    workload.payload_up = optional("payload_up", dimension::data, ranges::not_negative);
    workload.payload_down = optional("payload_down", dimension::data, ranges::not_negative);
    workload.training_operations =
        optional("training_operations", dimension::operations, ranges::positive);
    workload.notes = reader.texts("notes");
    reader.finish();
    return workload;
}

} // namespace deployscope
