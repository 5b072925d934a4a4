// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hybrid/pattern_signs.h"

#include "core/hybrid/economics.h"
#include "core/hybrid/patterns.h"
#include "core/units/format.h"

#include <algorithm>
#include <set>

namespace deployscope {

namespace {

// A tier passes on at most a tenth of what it is given: otherwise nothing is processed away.
constexpr double least_reduction = 10.0;

std::string bandwidth(double value)
{
    return formatQuantity(value, dimension::bandwidth);
}

const Stage* stageOf(const HybridDesign& design, const std::string& id)
{
    const auto index = findStage(design, id);
    return index ? &design.stages[*index] : nullptr;
}

bool isModel(const Stage& stage)
{
    return stage.kind == StageKind::Inference || stage.kind == StageKind::Wake;
}

PatternSign trainServeSplit(const HybridDesign& design)
{
    const auto training =
        std::find_if(design.stages.begin(), design.stages.end(),
                     [](const Stage& stage) { return stage.kind == StageKind::Training; });
    if (training == design.stages.end())
        return {{}, false, "No stage trains."};
    for (const Flow& flow : design.flows) {
        const Stage* const to = stageOf(design, flow.to);
        if (flow.kind == FlowKind::Deploy && flow.from == training->id && to != nullptr &&
            to->tier != training->tier)
            return {{},
                    true,
                    "“" + training->name + "” stands on the tier " +
                        std::string(nameOf(training->tier)) + " and sends its model to “" +
                        to->name + "” on the tier " + std::string(nameOf(to->tier)) + "."};
    }
    return {{}, false, "No model goes from “" + training->name + "” to another tier."};
}

PatternSign hierarchicalProcessing(const HybridDesign& design, const DesignResult& result)
{
    const std::vector<TierData> data = dataByTier(design, result);
    if (data.size() < 2)
        return {{}, false, "What the sensors make never leaves their tier."};
    const double raw = data.front().bandwidth;
    const double left = data.back().bandwidth;
    const std::string where = data.back().name;
    if (raw >= least_reduction * left && raw > 0.0)
        return {{},
                true,
                "The sensors make " + bandwidth(raw) + ", and " + bandwidth(left) +
                    " of it reach the tier " + where + "."};
    return {{},
            false,
            "The sensors make " + bandwidth(raw) + ", and " + bandwidth(left) +
                " still reach the tier " + where + "."};
}

PatternSign progressiveDeployment(const HybridDesign& design)
{
    std::set<Tier> tiers;
    std::string names;
    for (const Flow& flow : design.flows) {
        const Stage* const to = stageOf(design, flow.to);
        if (flow.kind != FlowKind::Deploy || to == nullptr)
            continue;
        if (tiers.insert(to->tier).second)
            names += (names.empty() ? "" : ", ") + std::string(nameOf(to->tier)) + " (" +
                     formatQuantity(flow.bytes ? flow.bytes->value : 0.0, dimension::data) + ")";
    }
    for (const Stage& stage : design.stages) {
        if (isModel(stage) && tiers.insert(stage.tier).second)
            names += (names.empty() ? "" : ", ") + std::string(nameOf(stage.tier));
    }
    if (tiers.size() > 1)
        return {{}, true, "Models of different size stand on the tiers " + names + "."};
    return {{}, false, "Models stand on one tier only."};
}

PatternSign federatedLearning(const HybridDesign& design)
{
    for (const Stage& stage : design.stages) {
        if (stage.kind != StageKind::Training || stage.tier == Tier::Cloud)
            continue;
        for (const Flow& flow : design.flows) {
            const Stage* const to = stageOf(design, flow.to);
            if (flow.from == stage.id && flow.kind == FlowKind::Sync && to != nullptr &&
                to->tier < stage.tier)
                return {{},
                        true,
                        "“" + stage.name + "” trains in the field, and " +
                            formatQuantity(flow.bytes->value, dimension::data) +
                            " of what it learnt go up each time."};
        }
    }
    return {{}, false, "Nothing trains in the field and sends up what it learnt."};
}

PatternSign collaborativeLearning(const HybridDesign& design)
{
    for (const Flow& flow : design.flows) {
        const Stage* const from = stageOf(design, flow.from);
        const Stage* const to = stageOf(design, flow.to);
        const bool between_peers = from != nullptr && to != nullptr && from->tier == to->tier &&
                                   from->tier != Tier::Cloud && flow.link;
        if (between_peers && (flow.kind == FlowKind::Sync || flow.kind == FlowKind::Assist))
            return {{},
                    true,
                    "“" + from->name + "” and “" + to->name + "” reach each other on the tier " +
                        std::string(nameOf(from->tier)) + ", without the cloud."};
    }
    return {{}, false, "No two devices of one tier reach each other by a link of their own."};
}

} // namespace

std::vector<PatternSign> patternSigns(const HybridDesign& design, const DesignResult& result)
{
    std::vector<PatternSign> signs{trainServeSplit(design), hierarchicalProcessing(design, result),
                                   progressiveDeployment(design), federatedLearning(design),
                                   collaborativeLearning(design)};
    for (std::size_t i = 0; i < signs.size(); ++i) {
        signs[i].id = hybrid_pattern_ids[i];
        if (!result.is_sound) {
            signs[i].shows = false;
            signs[i].why = "Events go in a circle.";
        }
    }
    return signs;
}

} // namespace deployscope
