// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hybrid/edit.h"
#include "core/series/design_comparison.h"
#include "core/series/hybrid_drawing.h"
#include "tests/benchmarks/benchmark.h"
#include "tests/benchmarks/large_design.h"

namespace deployscope::benchmark {

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
