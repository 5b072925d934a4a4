// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hybrid/library.h"
#include "tests/benchmarks/benchmark.h"

#include <array>
#include <string>
#include <utility>
#include <vector>

namespace deployscope::benchmark {

inline constexpr std::size_t stage_count = 50;

inline HybridDesign caseCalled(std::string_view id, const Catalog& catalog)
{
    std::vector<Diagnostic> diagnostics;
    const auto files =
        readProfileFolder(std::string{DEPLOYSCOPE_SOURCE_DIR} + "/profiles/hybrid", diagnostics);
    return *findDesign(*loadHybrid(files, {}, catalog).library, id);
}

// The farm's chain over and over, each stage evaluated where it stands, and a deploy flow to every
// fifth: what the designer has to redo while a slider moves.
inline HybridDesign largeDesign(const Catalog& catalog)
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

} // namespace deployscope::benchmark
