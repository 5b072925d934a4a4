// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/example/example_reader.h"

#include "core/catalog/profile_readers.h"
#include "core/example/example_parts.h"

#include <array>
#include <utility>

namespace deployscope {

namespace {

constexpr int largest_order = 1'000'000;
constexpr std::size_t most_rules = 40;

constexpr std::array all_severities{VerdictSeverity::Impossible, VerdictSeverity::Warning,
                                    VerdictSeverity::Fine};
constexpr std::array all_claim_kinds{ClaimKind::Fallacy, ClaimKind::Pitfall};

} // namespace

void readVerdict(ObjectReader& file, ExampleReading& reading)
{
    const std::vector<const JsonValue*> entries = file.list("verdict", Need::Required, most_rules);
    bool is_decided = false; // by a rule without a condition
    for (const JsonValue* const entry : entries) {
        ObjectReader reader(file.context(), *entry);
        VerdictRule rule;
        TriedFormula when = reading.formula(reader, "when", Need::Optional, condition());
        reading.checkNumbers(when, "the condition");
        rule.when = std::move(when.formula);
        rule.severity = reader
                            .word("severity", Need::Required,
                                  fromId<VerdictSeverity, all_severities>, all_severities)
                            .value_or(VerdictSeverity::Fine);
        rule.text = reading.templateText(reader, "text", Need::Required);
        if (is_decided)
            reader.error("no verdict comes this far: the rule before it always holds",
                         "put the rule without \"when\" last");
        else if (entry == entries.back() && reader.has("when"))
            reader.error("when", "the last rule has a condition, so that there may be no verdict",
                         "end with a rule without \"when\"");
        is_decided = is_decided || !reader.has("when");
        reader.finish();
        reading.example().verdict.push_back(std::move(rule));
    }
}

void readClaim(ObjectReader& file, ExampleReading& reading)
{
    const JsonValue* const value = file.find("claim", Need::Optional);
    if (value == nullptr)
        return;
    ObjectReader reader(file.context(), *value);
    Claim claim;
    claim.kind =
        reader.word("kind", Need::Required, fromId<ClaimKind, all_claim_kinds>, all_claim_kinds)
            .value_or(ClaimKind::Fallacy);
    claim.text = plainText(reader, "text");
    TriedFormula holds = reading.formula(reader, "holds", Need::Required, condition());
    reading.checkNumbers(holds, "the condition");
    claim.holds = std::move(holds.formula);
    claim.over = reader.text("over");
    if (!claim.over.empty() && reading.named(*reader.find("over"), claim.over) != nullptr) {
        const auto input = findInput(reading.example(), claim.over);
        if (!input || reading.example().inputs[*input].scale == InputScale::Fixed)
            reader.error("over", "\"" + claim.over + "\" cannot be changed",
                         "name an input that has a range or stops");
    }
    reader.finish();
    reading.example().claim = std::move(claim);
}

Example readExample(const ReadContext& context, const JsonValue& root)
{
    ObjectReader reader(context, root);
    readFileKeys(reader);
    ExampleReading reading(context);
    Example& example = reading.example();
    example.id = reader.identifier("id");
    example.title = plainText(reader, "title");
    example.section = plainText(reader, "section");
    example.order = reader.integer("order", Need::Required, 0, largest_order).value_or(0);
    reader.find("question");
    readInputs(reader, reading);
    declareSteps(reader, reading);
    readBookFigures(reader, reading);
    reading.layOutPoints();
    example.question = reading.templateText(reader, "question", Need::Required);
    readSteps(reader, reading);
    readVerdict(reader, reading);
    readChart(reader, reading);
    example.takeaway = reading.templateText(reader, "takeaway", Need::Required);
    readClaim(reader, reading);
    readExampleScenario(reader, reading);
    compareWithBook(reader, reading);
    example.sources = reader.texts("sources");
    if (!reader.has("sources"))
        reader.error("the key \"sources\" is missing", "say where the example comes from");
    reader.finish();
    return std::move(example);
}

} // namespace deployscope
