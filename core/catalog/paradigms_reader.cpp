// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/profile_readers.h"

#include "core/catalog/limits.h"
#include "core/text/characters.h"

#include <algorithm>
#include <utility>

namespace deployscope {

namespace {

// A radar chart with fewer is no area.
constexpr std::size_t fewest_axes = 3;
constexpr std::size_t most_axes = 24;
constexpr Range scores{.minimum = 0.0, .maximum = 10.0};

enum class Plot { Performance, Operation };
constexpr std::array all_plots{Plot::Performance, Plot::Operation};

std::string_view idOf(Plot plot)
{
    return plot == Plot::Performance ? "performance" : "operation";
}

std::optional<Plot> plotFromId(std::string_view id)
{
    return id == "performance" ? std::optional(Plot::Performance)
           : id == "operation" ? std::optional(Plot::Operation)
                               : std::nullopt;
}

bool isAxisIdentifier(std::string_view text)
{
    return isIdentifier(text) ||
           (!text.empty() && text.size() <= 64 && text.front() >= 'a' && text.front() <= 'z' &&
            text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") ==
                std::string_view::npos);
}

std::vector<RadarAxis> readAxes(ObjectReader& file)
{
    std::vector<RadarAxis> axes;
    const std::vector<const JsonValue*> entries = file.list("axes", Need::Required, most_axes);
    for (const JsonValue* const entry : entries) {
        ObjectReader reader(file.context(), *entry);
        RadarAxis axis;
        axis.id = reader.text("id");
        if (!axis.id.empty() && !isAxisIdentifier(axis.id)) {
            reader.error("id", quoted(axis.id) + " is no identifier",
                         "use small letters a to z, digits and underscores, such as "
                         "\"energy_efficiency\"");
        }
        axis.name = reader.text("name");
        axis.operational =
            reader.word("plot", Need::Required, plotFromId, all_plots) == Plot::Operation;
        reader.finish();
        const bool again = std::any_of(axes.begin(), axes.end(), [&axis](const RadarAxis& other) {
            return other.id == axis.id;
        });
        if (again && !axis.id.empty()) {
            reader.error("id", "two axes are called " + quoted(axis.id),
                         "give each an identifier of its own");
            continue;
        }
        axes.push_back(std::move(axis));
    }
    if (!entries.empty() && entries.size() < fewest_axes) {
        file.error("axes", "a radar chart has at least " + std::to_string(fewest_axes) + " axes",
                   "add axes");
    }
    return axes;
}

std::vector<double> readScores(ObjectReader& paradigm, const std::vector<RadarAxis>& axes)
{
    std::vector<double> result;
    const JsonValue* const value = paradigm.find("scores");
    if (value == nullptr) {
        return result;
    }
    ObjectReader reader(paradigm.context(), *value);
    for (const RadarAxis& axis : axes) {
        if (!axis.id.empty()) {
            result.push_back(reader.number(axis.id, Need::Required, scores).value_or(0.0));
        }
    }
    reader.finish();
    return result;
}

} // namespace

Paradigms readParadigms(const ReadContext& context, const JsonValue& root)
{
    ObjectReader reader(context, root);
    readFileKeys(reader);
    Paradigms paradigms;
    paradigms.axes = readAxes(reader);
    std::array<bool, all_tiers.size()> given{};
    bool all_known = true;
    const std::vector<const JsonValue*> entries = reader.list("paradigms", Need::Required);
    for (const JsonValue* const entry : entries) {
        ObjectReader paradigm(context, *entry);
        const std::optional<Tier> tier = paradigm.word("id", Need::Required, tierFromId, all_tiers);
        Paradigm result;
        result.name = paradigm.text("name");
        result.usual_distance = paradigm
                                    .figure("usual_distance", Need::Required, dimension::length,
                                            {.maximum = limits::max_distance})
                                    .value_or(Figure{});
        result.scores = readScores(paradigm, paradigms.axes);
        paradigm.finish();
        if (!tier) {
            all_known = false;
            continue;
        }
        result.tier = *tier;
        const auto index = static_cast<std::size_t>(*tier);
        if (given[index]) {
            paradigm.error("id", "the paradigm " + quoted(idOf(*tier)) + " stands twice",
                           "describe each once");
        }
        given[index] = true;
        paradigms.by_tier[index] = std::move(result);
    }
    for (const Tier tier : all_tiers) {
        if (!entries.empty() && all_known && !given[static_cast<std::size_t>(tier)]) {
            reader.error("paradigms", "the paradigm " + quoted(idOf(tier)) + " is missing",
                         "describe cloud, edge, mobile and tiny");
        }
    }
    paradigms.kind = reader.figureKind();
    paradigms.source = reader.text("source");
    reader.finish();
    return paradigms;
}

} // namespace deployscope
