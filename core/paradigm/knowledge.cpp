// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paradigm/knowledge.h"

#include "core/catalog/problems.h"
#include "core/paradigm/decision_flow_reader.h"

#include <utility>

namespace deployscope {

namespace {

void read(const ProfileText& file, bool built_in, LoadedKnowledge& loaded)
{
    std::vector<Diagnostic> found;
    Problems problems(file.name, file.text, found);
    const JsonDocument document(file.text, problems);
    if (!document.isWellFormed() || document.root().kind != JsonValue::Kind::Object)
        return; // told where the catalog is read
    const JsonValue* const type = document.find(document.root(), "type");
    if (type == nullptr || type->kind != JsonValue::Kind::Text)
        return;
    const ReadContext context{document, problems};
    if (type->text == "decision-flow") {
        DecisionFlow flow = readDecisionFlow(context, document.root());
        flow.built_in = built_in;
        if (!problems.hasErrors())
            loaded.knowledge.flow = std::make_shared<const DecisionFlow>(std::move(flow));
    } else if (type->text == "comparison") {
        Comparison comparison = readComparison(context, document.root());
        if (!problems.hasErrors())
            loaded.knowledge.comparison = std::make_shared<const Comparison>(std::move(comparison));
    } else {
        return;
    }
    problems.sort();
    loaded.diagnostics.insert(loaded.diagnostics.end(), found.begin(), found.end());
}

} // namespace

LoadedKnowledge loadParadigmKnowledge(std::span<const ProfileText> built_in,
                                      std::span<const ProfileText> layered)
{
    LoadedKnowledge loaded;
    for (const ProfileText& file : built_in)
        read(file, true, loaded);
    for (const ProfileText& file : layered)
        read(file, false, loaded);
    return loaded;
}

} // namespace deployscope
