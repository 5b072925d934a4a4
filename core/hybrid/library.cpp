// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hybrid/library.h"

#include "core/catalog/layer.h"
#include "core/catalog/profile_file.h"
#include "core/hybrid/design_reader.h"

#include <algorithm>
#include <string>
#include <utility>

namespace deployscope {

namespace {

// Where a design is from. The texts outlive the loading.
struct Kept
{
    HybridDesign design;
    Origin origin;
};

class Loader
{
public:
    explicit Loader(const Catalog& catalog) : catalog_(catalog) {}

    void read(const ProfileText& file, bool built_in)
    {
        std::vector<Diagnostic> found;
        Problems problems(file.name, file.text, found);
        const JsonDocument document(file.text, problems);
        std::optional<FileType> type;
        const ReadContext context{document, problems};
        if (document.isWellFormed())
            type = readFileType(context, document.root());
        if (type == FileType::HybridDesign) {
            HybridDesign design = readHybridDesign(context, document.root(), catalog_);
            design.built_in = built_in;
            if (!problems.hasErrors())
                keep(std::move(design), originOf(file, built_in), context, document.root());
        } else if (type == FileType::HybridPatterns) {
            HybridKnowledge knowledge = readHybridKnowledge(context, document.root());
            if (!problems.hasErrors())
                knowledge_ = std::make_shared<const HybridKnowledge>(std::move(knowledge));
        } else if (!built_in) {
            return; // told where the catalog is read
        }
        problems.sort();
        diagnostics_.insert(diagnostics_.end(), found.begin(), found.end());
    }

    LoadedHybrid take()
    {
        HybridLibrary library;
        for (Kept& kept : kept_)
            library.designs.push_back(std::move(kept.design));
        std::stable_sort(
            library.designs.begin(), library.designs.end(),
            [](const HybridDesign& a, const HybridDesign& b) { return a.order < b.order; });
        library.knowledge = std::move(knowledge_);
        return {std::make_shared<const HybridLibrary>(std::move(library)), std::move(diagnostics_)};
    }

private:
    void keep(HybridDesign design, Origin origin, const ReadContext& context, const JsonValue& root)
    {
        const auto same = std::find_if(kept_.begin(), kept_.end(), [&design](const Kept& kept) {
            return kept.design.id == design.id;
        });
        if (same == kept_.end())
            kept_.push_back({std::move(design), origin});
        else if (isFirstInLayer(same->origin, origin, context, *context.document.find(root, "id"),
                                design.id))
            *same = {std::move(design), origin};
    }

    const Catalog& catalog_;
    std::vector<Kept> kept_;
    std::shared_ptr<const HybridKnowledge> knowledge_;
    std::vector<Diagnostic> diagnostics_;
};

} // namespace

LoadedHybrid loadHybrid(std::span<const ProfileText> built_in, std::span<const ProfileText> layered,
                        const Catalog& catalog)
{
    Loader loader(catalog);
    for (const ProfileText& file : built_in)
        loader.read(file, true);
    for (const ProfileText& file : layered)
        loader.read(file, false);
    return loader.take();
}

const HybridDesign* findDesign(const HybridLibrary& library, std::string_view id)
{
    const auto found = std::find_if(library.designs.begin(), library.designs.end(),
                                    [id](const HybridDesign& design) { return design.id == id; });
    return found == library.designs.end() ? nullptr : &*found;
}

} // namespace deployscope
