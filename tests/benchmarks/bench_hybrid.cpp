// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hybrid/edit.h"
#include "core/hybrid/library.h"
#include "core/series/design_comparison.h"
#include "core/series/hybrid_drawing.h"
#include "tests/benchmarks/benchmark.h"

#include <string>

namespace deployscope::benchmark {

namespace {

constexpr std::size_t stage_count = 50;

HybridDesign caseCalled(std::string_view id, const Catalog& catalog)
{
    std::vector<Diagnostic> diagnostics;
    const auto files =
        readProfileFolder(std::string{DEPLOYSCOPE_SOURCE_DIR} + "/profiles/hybrid", diagnostics);
    return *findDesign(*loadHybrid(files, {}, catalog).library, id);
}

// The farm's chain over and over, each stage evaluated where it stands, and a deploy flow to every
// fifth: what the designer has to redo while a slider moves.
HybridDesign largeDesign(const Catalog& catalog)
{
    HybridDesign design = caseCalled("farm-monitoring", catalog);
    const Stage sensor = design.stages.front();
    const Stage model = design.stages[1];
    const Flow deploy = design.flows[4];
    design.stages = {sensor};
    design.flows.clear();
    constexpr std::array tiers{Tier::Tiny, Tier::Edge, Tier::Cloud};
    for (std::size_t i = 1; i < stage_count; ++i) {
        Stage stage = model;
        stage.id = "stage-" + std::to_string(i);
        stage.name = "Stage " + std::to_string(i);
        stage.tier = tiers[i % tiers.size()];
        stage.share->value = 0.9;
        Flow data;
        data.from = design.stages[i > 3 ? i - 3 : 0].id;
        data.to = stage.id;
        design.flows.push_back(data);
        if (i % 5 == 0) {
            Flow down = deploy;
            down.from = stage.id;
            down.to = design.stages[i - 1].id;
            design.flows.push_back(down);
        }
        design.stages.push_back(std::move(stage));
    }
    return design;
}

} // namespace

Json benchHybrid(const Settings& settings)
{
    const auto catalog = loadCatalog(textsOf(false)).catalog;
    const HybridDesign design = largeDesign(*catalog);
    const auto measured = [&settings](const auto& call) {
        return repeated(settings, 2000, "us", [&call] { return secondsOf(call); });
    };
    const DesignResult result = evaluateDesign(design, *catalog);
    const auto recomputed = [&] {
        // As when a share is dragged: the edit, all three designs, the table and the drawing.
        const DesignEdit edit = setShare(design, "stage-7", 0.5, *catalog);
        const ComparedDesigns compared = compareDesigns(*edit.design, *catalog);
        const DesignComparison comparison = designComparison(compared);
        const HybridDrawing drawing = hybridDrawing(compared[0].design, compared[0].result);
        return comparison.rows.size() + drawing.flows.size();
    };
    return {{"stages", design.stages.size()},
            {"flows", design.flows.size()},
            {"evaluate", measured([&] { return evaluateDesign(design, *catalog); })},
            {"compare", measured([&] { return compareDesigns(design, *catalog); })},
            {"drawing", measured([&] { return hybridDrawing(design, result); })},
            {"edit", measured([&] { return setShare(design, "stage-7", 0.5, *catalog); })},
            {"recompute", measured(recomputed)}};
}

} // namespace deployscope::benchmark
