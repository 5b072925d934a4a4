// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paradigm/pattern_reader.h"

#include "core/catalog/text.h"
#include "core/paradigm/pattern_rule_reader.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace deployscope {

namespace {

constexpr std::size_t most_patterns = 20;
constexpr std::size_t longest_line = 400;
constexpr std::size_t longest_name = 80;

HybridPattern readPattern(const ReadContext& context, const JsonValue& value,
                          const DecisionFlow* flow)
{
    ObjectReader reader(context, value);
    HybridPattern pattern;
    pattern.id = reader.identifier("id");
    pattern.name = reader.text("name", Need::Required, longest_name);
    pattern.summary = reader.text("summary", Need::Required, longest_line);
    pattern.trade_off = reader.text("trade_off", Need::Required, longest_line);
    pattern.choose_when = reader.texts("choose_when");
    pattern.avoid_when = reader.texts("avoid_when");
    pattern.examples = reader.texts("examples");
    pattern.rule = readPatternRule(reader, flow);
    pattern.kind = reader.figureKind();
    pattern.source = reader.text("source");
    reader.finish();
    return pattern;
}

} // namespace

std::vector<HybridPattern> readHybridPatterns(ObjectReader& file, const DecisionFlow* flow)
{
    std::vector<HybridPattern> patterns;
    for (const JsonValue* const entry : file.list("patterns", Need::Required, most_patterns)) {
        HybridPattern pattern = readPattern(file.context(), *entry, flow);
        const bool again =
            std::any_of(patterns.begin(), patterns.end(),
                        [&pattern](const HybridPattern& other) { return other.id == pattern.id; });
        if (again)
            file.context().error(*entry, "two patterns are called " + quoted(pattern.id),
                                 "keep one of the two");
        patterns.push_back(std::move(pattern));
    }
    return patterns;
}

} // namespace deployscope
