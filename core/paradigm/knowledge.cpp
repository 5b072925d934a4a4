// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paradigm/knowledge.h"

#include "core/catalog/problems.h"
#include "core/catalog/profile_file.h"
#include "core/paradigm/decision_flow_reader.h"
#include "core/paradigm/pattern_reader.h"

#include <utility>

namespace deployscope {

namespace {

class Loader
{
public:
    void read(const ProfileText& file, bool built_in)
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
        if (type->text == idOf(FileType::DecisionFlow)) {
            DecisionFlow flow = readDecisionFlow(context, document.root());
            flow.built_in = built_in;
            if (!problems.hasErrors())
                knowledge_.flow = std::make_shared<const DecisionFlow>(std::move(flow));
        } else if (type->text == idOf(FileType::Comparison)) {
            Comparison comparison = readComparison(context, document.root());
            if (!problems.hasErrors())
                knowledge_.comparison = std::make_shared<const Comparison>(std::move(comparison));
        } else if (type->text == idOf(FileType::HybridPatterns)) {
            pattern_files_.push_back(&file); // once the flow is known
            return;
        } else {
            return;
        }
        keep(problems, found);
    }

    // Those met since the last call.
    void readPatterns()
    {
        for (const ProfileText* const file : std::exchange(pattern_files_, {})) {
            std::vector<Diagnostic> found;
            Problems problems(file->name, file->text, found);
            const JsonDocument document(file->text, problems);
            const ReadContext context{document, problems};
            ObjectReader reader(context, document.root());
            std::vector<HybridPattern> patterns = readHybridPatterns(reader, knowledge_.flow.get());
            if (!problems.hasErrors())
                knowledge_.patterns =
                    std::make_shared<const std::vector<HybridPattern>>(std::move(patterns));
            keep(problems, found);
        }
    }

    LoadedKnowledge take() { return {std::move(knowledge_), std::move(diagnostics_)}; }

private:
    void keep(Problems& problems, const std::vector<Diagnostic>& found)
    {
        problems.sort();
        diagnostics_.insert(diagnostics_.end(), found.begin(), found.end());
    }

    ParadigmKnowledge knowledge_;
    std::vector<Diagnostic> diagnostics_;
    std::vector<const ProfileText*> pattern_files_;
};

} // namespace

LoadedKnowledge loadParadigmKnowledge(std::span<const ProfileText> built_in,
                                      std::span<const ProfileText> layered)
{
    Loader loader;
    for (const ProfileText& file : built_in)
        loader.read(file, true);
    loader.readPatterns();
    for (const ProfileText& file : layered)
        loader.read(file, false);
    loader.readPatterns();
    return loader.take();
}

} // namespace deployscope
