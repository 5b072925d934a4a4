// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hybrid/design_reader.h"
#include "core/hybrid/design_rules.h"
#include "core/hybrid/design_writer.h"
#include "core/hybrid/edit.h"
#include "core/hybrid/evaluate_design.h"
#include "core/hybrid/new_parts.h"
#include "core/hybrid/stage_cost.h"
#include "tests/core/built_in_hybrid.h"
#include "tests/core/closeness.h"
#include "tests/core/random_cases.h"

#include <QTest>

using namespace deployscope;
using namespace deployscope::testing;

namespace {

const Catalog& catalog()
{
    return builtInCatalog();
}

const HybridDesign& voice()
{
    return builtInDesign("voice-assistant");
}

Stage stageCalled(const char* name, Tier tier)
{
    Stage stage;
    stage.name = name;
    stage.kind = StageKind::Preprocessing;
    stage.tier = tier;
    stage.workload = "ds-cnn-kws";
    return stage;
}

std::size_t flowFrom(const HybridDesign& design, std::string_view from, std::string_view to)
{
    for (std::size_t i = 0; i < design.flows.size(); ++i) {
        if (design.flows[i].from == from && design.flows[i].to == to)
            return i;
    }
    qFatal("There is no such flow.");
}

bool isJoined(const HybridDesign& design, std::string_view from, std::string_view to)
{
    for (const Flow& flow : design.flows) {
        if (flow.from == from && flow.to == to)
            return true;
    }
    return false;
}

HybridDesign readBack(const HybridDesign& design)
{
    const std::string text = writeDesign(design);
    std::vector<Diagnostic> diagnostics;
    Problems problems("written", text, diagnostics);
    const JsonDocument document(text, problems);
    HybridDesign back = readHybridDesign({document, problems}, document.root(), catalog());
    for (const Diagnostic& diagnostic : diagnostics)
        qCritical("%s", toString(diagnostic).c_str());
    return back;
}

void checkRefusal(const DesignEdit& edit, const char* expected)
{
    QVERIFY2(!edit.isDone(), expected);
    QVERIFY2(edit.what.find(expected) != std::string::npos, edit.what.c_str());
    QVERIFY(!edit.remedy.empty());
}

} // namespace

class TestHybridEdit : public QObject
{
    Q_OBJECT

private slots:
    void stageIsAdded();
    void stageComesIntoAFlow();
    void stageIsRemovedAndBridged();
    void stageIsMoved();
    void figuresAreSet();
    void flowsAreEdited();
    void fleetAndTiersAreSet();
    void costsAreSetOneByOne();
    void sitesAreSet();
    void linksAreSet();
    void messagesKeepTheirSources();
    void nextTierIsOneInUse();
    void newStagesCanBeEvaluated();
    void newFlowsFollowTheirEnds();
    void emptyDesignIsFine();
    void refusals();
    void oldFaultsDoNotRefuse();
    void editedDesignsReadBack();
    void manyEditsStaySound();
};

void TestHybridEdit::stageIsAdded()
{
    const DesignEdit edit =
        addStage(voice(), stageCalled("Noise  filter!", Tier::Mobile), catalog());
    QVERIFY2(edit.isDone(), edit.what.c_str());
    QCOMPARE(edit.design->stages.back().id, std::string("noise-filter"));
    QVERIFY(!edit.design->built_in);
    const DesignEdit again =
        addStage(*edit.design, stageCalled("Noise filter", Tier::Mobile), catalog());
    QCOMPARE(again.design->stages.back().id, std::string("noise-filter-2"));
    const DesignEdit unnamed = addStage(voice(), stageCalled("\n", Tier::Mobile), catalog());
    QCOMPARE(unnamed.design->stages.back().name, std::string("Preprocessing"));
    QCOMPARE(unnamed.design->stages.back().id, std::string("preprocessing"));
}

void TestHybridEdit::stageComesIntoAFlow()
{
    const std::size_t flow = flowFrom(voice(), "wake-word", "speech");
    const DesignEdit edit =
        addStage(voice(), stageCalled("Noise filter", Tier::Mobile), catalog(), flow);
    QVERIFY2(edit.isDone(), edit.what.c_str());
    QVERIFY(isJoined(*edit.design, "wake-word", "noise-filter"));
    QVERIFY(isJoined(*edit.design, "noise-filter", "speech"));
    QVERIFY(!isJoined(*edit.design, "wake-word", "speech"));
    const DesignResult before = evaluateDesign(voice(), catalog());
    const DesignResult after = evaluateDesign(*edit.design, catalog());
    QCOMPARE(after.stages.back().rate_in, before.stages[1].rate_out);
    COMPARE_CLOSE(after.uplink, before.uplink);
    checkRefusal(addStage(voice(), stageCalled("x", Tier::Mobile), catalog(), 99),
                 "there is no such flow");
    checkRefusal(addStage(voice(), stageCalled("x", Tier::Mobile), catalog(),
                          flowFrom(voice(), "training", "speech")),
                 "no events go along this flow");
}

void TestHybridEdit::stageIsRemovedAndBridged()
{
    const DesignEdit edit = removeStage(voice(), "speech", catalog());
    QVERIFY2(edit.isDone(), edit.what.c_str());
    QVERIFY(!findStage(*edit.design, "speech"));
    QVERIFY(isJoined(*edit.design, "wake-word", "understanding"));
    QVERIFY(!isJoined(*edit.design, "training", "speech"));
    QCOMPARE(edit.design->flows.size(), voice().flows.size() - 3);
    // The sound goes up then instead of the text.
    const DesignResult after = evaluateDesign(*edit.design, catalog());
    COMPARE_CLOSE(after.uplink, 20.0 / 86400.0 * 128e3);
    // Put in and taken out again it is as before.
    const DesignEdit in = addStage(voice(), stageCalled("Filter", Tier::Mobile), catalog(), 1);
    HybridDesign out = *removeStage(*in.design, "filter", catalog()).design;
    QCOMPARE(writeDesign(out), writeDesign(voice()));
    // The last one stays.
    HybridDesign one = emptyDesign(catalog());
    checkRefusal(removeStage(one, "sensor", catalog()), "this is its last");
}

void TestHybridEdit::stageIsMoved()
{
    const DesignEdit edit = moveStage(voice(), "understanding", Tier::Mobile, catalog());
    QVERIFY2(edit.isDone(), edit.what.c_str());
    QCOMPARE(*evaluateDesign(*edit.design, catalog()).cloud.accelerators, 0.0);
    const DesignEdit back = moveStage(*edit.design, "understanding", Tier::Cloud, catalog());
    QCOMPARE(writeDesign(*back.design), writeDesign(voice()));
    // Nothing is known of speech on a tiny device, and this design has no edge.
    checkRefusal(moveStage(voice(), "speech", Tier::Tiny, catalog()),
                 "\"Speech to text\" has no workload, and no cost on the tier Tiny");
    checkRefusal(moveStage(voice(), "understanding", Tier::Edge, catalog()), "Edge");
    checkRefusal(moveStage(voice(), "nobody", Tier::Edge, catalog()),
                 "there is no stage \"nobody\"");
}

void TestHybridEdit::figuresAreSet()
{
    HybridDesign design = *setShare(voice(), "wake-word", 0.5, catalog()).design;
    const Stage& wake = design.stages[*findStage(design, "wake-word")];
    QCOMPARE(shareOf(wake), 0.5);
    QCOMPARE(wake.share->kind, FigureKind::Estimate);
    QCOMPARE(wake.share->source, std::string("set in the designer"));
    const std::string note = wake.share->note;
    QVERIFY(note.find("It was 0.000231481481481481481 (20 queries") != std::string::npos);
    design = *setShare(design, "wake-word", 0.25, catalog()).design; // the note stays
    QCOMPARE(design.stages[*findStage(design, "wake-word")].share->note, note);
    design = *setRate(design, "microphone", 2.0, catalog()).design;
    design = *setBytesOut(design, "microphone", 64e3, catalog()).design;
    const DesignResult result = evaluateDesign(design, catalog());
    COMPARE_CLOSE(result.flows[0].bandwidth, 128e3);
    COMPARE_CLOSE(result.stages[*findStage(design, "speech")].rate_in, 0.5);
    design = *setCost(design, "speech", 0.1, 2.0, catalog()).design;
    COMPARE_CLOSE(*evaluateDesign(design, catalog()).stages[2].energy, 0.2);
    QCOMPARE(design.stages[2].costs.size(), std::size_t{2});
    design = *setPrecision(design, "understanding", Precision::Int8, catalog()).design;
    design = *setBatch(design, "understanding", 8, catalog()).design;
    design = *setCost(design, "understanding", std::nullopt, std::nullopt, catalog()).design;
    QVERIFY(evaluateDesign(design, catalog()).stages[3].worst_wait > 0.0);
    design = *setWorkload(design, "understanding", "bert-large", catalog()).design;
    QVERIFY(!design.stages[3].phase);
    design = *setKind(design, "understanding", StageKind::Analytics, catalog()).design;
    design = *renameStage(design, "understanding", "Meaning", catalog()).design;
    QCOMPARE(design.stages[3].name, std::string("Meaning"));
    design = *moveStage(design, "understanding", Tier::Mobile, catalog()).design;
    design = *setDevice(design, "understanding", "apple-iphone-15-pro", catalog()).design;
    QCOMPARE(deviceOf(design, design.stages[3]), std::string("apple-iphone-15-pro"));
    design = *setDevice(design, "understanding", "flagship-phone", catalog()).design;
    QVERIFY(design.stages[3].device.empty());
    design = *setRate(design, "microphone", std::nullopt, catalog()).design;
    QCOMPARE(evaluateDesign(design, catalog()).events, 0.0);
}

void TestHybridEdit::flowsAreEdited()
{
    Flow flow;
    flow.from = "understanding";
    flow.to = "training";
    flow.kind = FlowKind::Sync;
    checkRefusal(addFlow(voice(), flow, catalog()), "has no size");
    flow.bytes = voice().stages[0].bytes_out;
    flow.rate = voice().stages[0].rate;
    HybridDesign design = *addFlow(voice(), flow, catalog()).design;
    const std::size_t added = design.flows.size() - 1;
    design = *setMessages(design, added, 1e6, 0.5, catalog()).design;
    COMPARE_CLOSE(evaluateDesign(design, catalog()).flows[added].bandwidth, 0.5e6 / 1e9);
    design = *setFlowKind(design, added, FlowKind::Deploy, catalog()).design;
    QCOMPARE(design.flows[added].kind, FlowKind::Deploy);
    // As data its events need a cost in training.
    checkRefusal(setFlowKind(design, added, FlowKind::Data, catalog()),
                 "\"Training\" has no workload");
    design = *removeFlow(design, added, catalog()).design;
    QCOMPARE(writeDesign(design), writeDesign(voice()));
    checkRefusal(removeFlow(design, 99, catalog()), "there is no such flow");
    checkRefusal(setFlowKind(design, 99, FlowKind::Data, catalog()), "there is no such flow");
    checkRefusal(setMessages(design, 99, 1.0, 1.0, catalog()), "there is no such flow");
    checkRefusal(setMessages(design, 0, 1.0, 1.0, catalog()), "a data flow carries what");
}

void TestHybridEdit::fleetAndTiersAreSet()
{
    HybridDesign design = *setUnits(voice(), 2e9, catalog()).design;
    design = *setPeakFactor(design, 2.0, catalog()).design;
    design = *setWakingHours(design, 12.0 * 3600.0, catalog()).design;
    design = *setAcceleratorsPerSite(design, 20000.0, catalog()).design;
    const DesignResult result = evaluateDesign(design, catalog());
    COMPARE_CLOSE(*result.cloud.sites, 2.0 * 20e9 * 0.2 / 86400.0 / 20000.0);
    COMPARE_CLOSE(result.cloud.peak_ratio, 4.0);
    design = *setTierDevice(design, Tier::Mobile, "apple-iphone-15-pro", catalog()).design;
    design = *setTierDevice(design, Tier::Cloud, "nvidia-h100", catalog()).design;
    design = *setUnitsPerDevice(design, Tier::Mobile, 2.0, catalog()).design;
    design = *setUplinkNetwork(design, Tier::Mobile, "5g", catalog()).design;
    design = *setTierDevice(design, Tier::Edge, "raspberry-pi-5", catalog()).design;
    design = *setUplinkNetwork(design, Tier::Edge, "fibre-1g", catalog()).design;
    // Now there is an edge to move to.
    design = *moveStage(design, "understanding", Tier::Edge, catalog()).design;
    QVERIFY(evaluateDesign(design, catalog()).is_sound);
    checkRefusal(setUnitsPerDevice(design, Tier::Cloud, 2.0, catalog()), "all units share");
    checkRefusal(setUplinkNetwork(design, Tier::Cloud, "lte", catalog()),
                 "the cloud has no uplink");
    checkRefusal(setUplinkNetwork(design, Tier::Edge, "lt", catalog()),
                 "there is no network \"lt\"");
}

void TestHybridEdit::costsAreSetOneByOne()
{
    const auto wake = [](const HybridDesign& design) -> const FixedCost& {
        return *fixedCostOf(design.stages[*findStage(design, "wake-word")], Tier::Tiny);
    };
    HybridDesign design = *setCostTime(voice(), "wake-word", 0.2, catalog()).design;
    QCOMPARE(wake(design).time.value, 0.2);
    QVERIFY(isSetHere(wake(design).time));
    QVERIFY(wake(design).energy && !isSetHere(*wake(design).energy)); // it stayed
    design = *setCostPower(design, "wake-word", 0.005, catalog()).design;
    QVERIFY(!wake(design).energy);
    COMPARE_CLOSE(*evaluateDesign(design, catalog()).stages[1].energy, 0.001);
    design = *setCostEnergy(design, "wake-word", 0.002, catalog()).design;
    QVERIFY(!wake(design).power);
    COMPARE_CLOSE(*evaluateDesign(design, catalog()).stages[1].energy, 0.002);
    design = *setCostEnergy(design, "wake-word", std::nullopt, catalog()).design;
    QVERIFY(!wake(design).energy);
    checkRefusal(setCostEnergy(design, "wake-word", -1.0, catalog()), "is too small");
    checkRefusal(setCostTime(design, "speech", std::nullopt, catalog()),
                 "has no workload, and no cost");
    // Without a time the workload counts again: here there is no device for it.
    checkRefusal(setCostTime(design, "wake-word", std::nullopt, catalog()), "there is no device");
    checkRefusal(setCostPower(voice(), "training", 1.0, catalog()),
                 "\"Training\" has no fixed time on the tier Cloud");
    checkRefusal(setCostEnergy(voice(), "nobody", 1.0, catalog()), "there is no stage");
    design = *setCostTime(voice(), "training", 60.0, catalog()).design;
    QCOMPARE(fixedCostOf(design.stages.back(), Tier::Cloud)->time.value, 60.0);
    design = *setCostTime(design, "training", std::nullopt, catalog()).design;
    QVERIFY(design.stages.back().costs.empty());
}

void TestHybridEdit::sitesAreSet()
{
    HybridDesign design = *setUnitName(voice(), "  ear  bud ", catalog()).design;
    QCOMPARE(design.fleet.unit_name, std::string("ear  bud"));
    design = *setDeviceTier(design, Tier::Tiny, catalog()).design;
    design = *setServiceLife(design, 2.0 * seconds_per_year, catalog()).design;
    design = *setElectricity(design, 0.36 / 3.6e6, catalog()).design;
    design = *setRental(design, 2.0 / 3600.0, catalog()).design;
    design = *setTrafficPrice(design, 1e-11, catalog()).design;
    design = *setIngress(design, 1e12, catalog()).design;
    design = *setSites(design, 50.0, catalog()).design;
    design = *setBattery(design, Tier::Mobile, 50e3, catalog()).design;
    design = *setIdlePower(design, Tier::Mobile, 0.02, catalog()).design;
    design = *setPrice(design, Tier::Mobile, 300.0, catalog()).design;
    const TierSite& mobile = design.site(Tier::Mobile);
    for (const Figure& figure :
         {*design.fleet.service_life, *design.fleet.electricity, *design.cloud.rental,
          *design.cloud.traffic_price, *design.cloud.ingress, *design.cloud.sites, *mobile.battery,
          *mobile.idle_power, *mobile.price}) {
        QVERIFY(isSetHere(figure));
        QVERIFY(!figure.as_written.empty() && !figure.note.empty());
    }
    const DesignResult result = evaluateDesign(design, catalog());
    COMPARE_CLOSE(*result.cloud.ingress_use, result.fleet_uplink / 1e12);
    COMPARE_CLOSE(*result.cloud.sites_use, *result.cloud.sites_peak / 50.0);
    COMPARE_CLOSE(*result.cost.devices, 150.0);
    COMPARE_CLOSE(*result.cost.traffic, result.uplink * seconds_per_year * 1e-11);
    const TierResult& at = result.of(Tier::Mobile);
    QVERIFY(*at.power >= 0.02);
    COMPARE_CLOSE(*at.battery_life, 50e3 / *at.power);
    QCOMPARE(writeDesign(readBack(design)), writeDesign(design));
    design = *setIngress(design, std::nullopt, catalog()).design;
    design = *setPrice(design, Tier::Mobile, std::nullopt, catalog()).design;
    QVERIFY(!design.cloud.ingress && !design.site(Tier::Mobile).price);

    checkRefusal(setUnitName(voice(), " \n", catalog()), "needs a name");
    checkRefusal(setDeviceTier(voice(), Tier::Cloud, catalog()), "does not stand in the cloud");
    checkRefusal(setBattery(voice(), Tier::Cloud, 1.0, catalog()), "no device in the field");
    checkRefusal(setServiceLife(voice(), 0.0, catalog()), "is too small");
    checkRefusal(setElectricity(voice(), -1.0, catalog()), "is too small");
    checkRefusal(setRental(voice(), -1.0, catalog()), "is too small");
    checkRefusal(setTrafficPrice(voice(), -1.0, catalog()), "is too small");
    checkRefusal(setIngress(voice(), 0.0, catalog()), "is too small");
    checkRefusal(setBattery(voice(), Tier::Mobile, 0.0, catalog()), "is too small");
    checkRefusal(setIdlePower(voice(), Tier::Mobile, -1.0, catalog()), "is too small");
    checkRefusal(setPrice(voice(), Tier::Mobile, -1.0, catalog()), "is too small");
}

void TestHybridEdit::linksAreSet()
{
    HybridDesign design = *setUplinkDistance(voice(), Tier::Mobile, 100e3, catalog()).design;
    QVERIFY(isSetHere(*design.site(Tier::Mobile).uplink->link.distance));
    QVERIFY(*evaluateDesign(design, catalog()).worst_latency <
            *evaluateDesign(voice(), catalog()).worst_latency);
    design = *setUplinkTarget(design, Tier::Tiny, Tier::Cloud, catalog()).design;
    QCOMPARE(design.site(Tier::Tiny).uplink->to, Tier::Cloud);
    checkRefusal(setUplinkTarget(voice(), Tier::Mobile, Tier::Tiny, catalog()),
                 "which is no nearer to the cloud");
    checkRefusal(setUplinkTarget(voice(), Tier::Edge, Tier::Cloud, catalog()), "has no uplink");
    checkRefusal(setUplinkDistance(voice(), Tier::Cloud, 1.0, catalog()),
                 "the cloud has no uplink");
    checkRefusal(setUplinkDistance(voice(), Tier::Mobile, 30e6, catalog()), "is too large");

    const std::size_t flow = flowFrom(voice(), "speech", "understanding");
    checkRefusal(setFlowDistance(voice(), flow, 1.0, catalog()), "goes over the uplinks");
    design = *setFlowNetwork(voice(), flow, "5g", catalog()).design;
    design = *setFlowDistance(design, flow, 1e6, catalog()).design;
    QCOMPARE(design.flows[flow].link->network, std::string("5g"));
    QVERIFY(evaluateDesign(design, catalog()).flows[flow].hops.empty());
    QCOMPARE(writeDesign(readBack(design)), writeDesign(design));
    // What a network takes is its own.
    HybridDesign measured = design;
    measured.flows[flow].link->radio_energy = voice().fleet.units;
    measured = *setFlowNetwork(measured, flow, "lte", catalog()).design;
    QVERIFY(!measured.flows[flow].link->radio_energy);
    QVERIFY(measured.flows[flow].link->distance);
    checkRefusal(setFlowNetwork(design, flow, "6g", catalog()), "there is no network \"6g\"");
    design = *setFlowNetwork(design, flow, "", catalog()).design;
    QCOMPARE(writeDesign(design), writeDesign(voice()));
    checkRefusal(setFlowNetwork(voice(), 99, "lte", catalog()), "there is no such flow");
    checkRefusal(setFlowDistance(voice(), 99, 1.0, catalog()), "there is no such flow");
}

void TestHybridEdit::messagesKeepTheirSources()
{
    const std::size_t flow = flowFrom(voice(), "training", "wake-word");
    const Flow& before = voice().flows[flow];
    HybridDesign design = *setMessages(voice(), flow, 1e6, before.rate->value, catalog()).design;
    QVERIFY(isSetHere(*design.flows[flow].bytes));
    QCOMPARE(design.flows[flow].rate->source, before.rate->source);
    // A flow that carried events gets messages with its other kind.
    const std::size_t data = flowFrom(voice(), "understanding", "answer");
    checkRefusal(setFlowKind(voice(), data, FlowKind::Sync, catalog()), "has no size");
    design = *setFlowKind(voice(), data, FlowKind::Sync, 2e3, 0.5, catalog()).design;
    QCOMPARE(design.flows[data].bytes->value, 2e3);
    QCOMPARE(design.flows[data].rate->value, 0.5);
    checkRefusal(setFlowKind(voice(), 99, FlowKind::Sync, 1.0, 1.0, catalog()),
                 "there is no such flow");
}

void TestHybridEdit::nextTierIsOneInUse()
{
    // The voice assistant has no edge.
    QCOMPARE(nextTier(voice(), Tier::Mobile, true), std::optional(Tier::Cloud));
    QCOMPARE(nextTier(voice(), Tier::Tiny, true), std::optional(Tier::Mobile));
    QCOMPARE(nextTier(voice(), Tier::Cloud, false), std::optional(Tier::Mobile));
    QCOMPARE(nextTier(voice(), Tier::Mobile, false), std::optional(Tier::Tiny));
    QVERIFY(!nextTier(voice(), Tier::Cloud, true));
    QVERIFY(!nextTier(voice(), Tier::Tiny, false));
}

void TestHybridEdit::newStagesCanBeEvaluated()
{
    for (const HybridDesign& design : builtInHybrid().designs) {
        for (const StageKind kind : all_stage_kinds) {
            for (const Tier tier : all_tiers) {
                const Stage stage = newStage(design, kind, tier, catalog());
                QCOMPARE(stage.rate.has_value(), kind == StageKind::Sensing);
                QVERIFY(stage.costs.empty()); // none is invented
                const bool works = kind != StageKind::Sensing && kind != StageKind::Output &&
                                   kind != StageKind::Training;
                QCOMPARE(!stage.workload.empty(), works);
                const DesignEdit edit = addStage(design, stage, catalog());
                QVERIFY2(edit.isDone(), edit.what.c_str());
                QCOMPARE(edit.design->stages.back().name, std::string(nameOf(kind)));
                const StageCost cost = costOf(*edit.design, edit.design->stages.back(), catalog());
                QCOMPARE(cost.trouble, StageTrouble::None);
            }
        }
    }
    // On the way of a flow it passes on what came to it.
    const std::size_t flow = flowFrom(voice(), "wake-word", "speech");
    const Stage filter = newStage(voice(), StageKind::Preprocessing, Tier::Mobile, catalog(), flow);
    QCOMPARE(filter.bytes_out->value, 128e3);
    QCOMPARE(filter.workload, std::string("mlperf-tiny-kws")); // the smallest of all
    QCOMPARE(filter.precision, Precision::Int8);
    const DesignEdit edit = addStage(voice(), filter, catalog(), flow);
    QVERIFY2(edit.isDone(), edit.what.c_str());
    const DesignResult result = evaluateDesign(*edit.design, catalog());
    QVERIFY(result.stages.back().time && result.worst_latency);
    COMPARE_CLOSE(result.uplink, evaluateDesign(voice(), catalog()).uplink);
    // Where no device is, one of the catalog's stands in.
    const Stage tiny = newStage(voice(), StageKind::Wake, Tier::Tiny, catalog(), 0);
    QCOMPARE(findDevice(catalog(), tiny.device)->tier, Tier::Tiny);
    QVERIFY(addStage(voice(), tiny, catalog(), 0).isDone());
    // An empty catalog has nothing to offer.
    QVERIFY(newStage(voice(), StageKind::Wake, Tier::Tiny, Catalog{}).workload.empty());
}

void TestHybridEdit::newFlowsFollowTheirEnds()
{
    const auto between = [](std::string_view from, std::string_view to) {
        return newFlow(voice(), *findStage(voice(), from), *findStage(voice(), to), catalog());
    };
    QCOMPARE(between("microphone", "speech").kind, FlowKind::Data);
    QCOMPARE(between("understanding", "answer").kind, FlowKind::Results);
    const Flow model = between("training", "understanding");
    QCOMPARE(model.kind, FlowKind::Deploy);
    COMPARE_CLOSE(model.bytes->value, 8.03e9 / 2.0);
    QVERIFY(model.bytes->note.find("INT4") != std::string::npos);
    QVERIFY(addFlow(voice(), model, catalog()).isDone());
    QVERIFY(addFlow(voice(), between("training", "answer"), catalog()).isDone());
    QVERIFY(addFlow(voice(), between("microphone", "speech"), catalog()).isDone());
}

void TestHybridEdit::emptyDesignIsFine()
{
    const HybridDesign design = emptyDesign(catalog());
    QVERIFY(faultsOf(design, catalog()).empty());
    QVERIFY(evaluateDesign(design, catalog()).is_sound);
    QCOMPARE(design.cloud.accelerator, std::string("nvidia-a100")); // no pod of thousands
    for (const Tier tier : {Tier::Edge, Tier::Mobile, Tier::Tiny})
        QCOMPARE(design.site(tier).uplink->link.distance->value, 1.5e6);
    QCOMPARE(writeDesign(readBack(design)), writeDesign(design));
    const DesignEdit edit = addStage(design, stageCalled("Model", Tier::Tiny), catalog());
    QVERIFY2(edit.isDone(), edit.what.c_str());
    Flow flow;
    flow.from = "sensor";
    flow.to = "model";
    QVERIFY(addFlow(*edit.design, flow, catalog()).isDone());
}

void TestHybridEdit::refusals()
{
    checkRefusal(setShare(voice(), "wake-word", 1.1, catalog()), "is too large");
    checkRefusal(setShare(voice(), "wake-word", -0.1, catalog()), "is too small");
    checkRefusal(setRate(voice(), "microphone", -1.0, catalog()), "is too small");
    checkRefusal(setBytesOut(voice(), "microphone", std::nullopt, catalog()),
                 "the size of what \"Microphone\" passes on is missing");
    checkRefusal(setBatch(voice(), "wake-word", 0, catalog()), "a batch of 0 cannot be");
    checkRefusal(setBatch(voice(), "wake-word", 65537, catalog()), "a batch of 65537");
    checkRefusal(setUnits(voice(), 0.5, catalog()), "is too small");
    checkRefusal(setWakingHours(voice(), 90000.0, catalog()), "is too large");
    checkRefusal(setWorkload(voice(), "wake-word", "ds-cnn-kw", catalog()), "there is no workload");
    checkRefusal(setTierDevice(voice(), Tier::Mobile, "flagship", catalog()), "there is no device");
    checkRefusal(setDevice(voice(), "understanding", "nvidia-a100", catalog()),
                 "a stage in the cloud has a device of its own");
    checkRefusal(setCost(voice(), "speech", std::nullopt, std::nullopt, catalog()),
                 "has no workload, and no cost");
    checkRefusal(renameStage(voice(), "speech", " ", catalog()), "a stage needs a name");
    Flow back;
    back.from = "understanding";
    back.to = "wake-word";
    checkRefusal(addFlow(voice(), back, catalog()),
                 "events go in a circle: wake-word → speech → understanding → wake-word");
    back.to = "nobody";
    checkRefusal(addFlow(voice(), back, catalog()), "there is no stage \"nobody\"");
    const double nothing = std::numeric_limits<double>::quiet_NaN();
    QVERIFY(!setShare(voice(), "wake-word", nothing, catalog()).isDone());
    QVERIFY(!setRate(voice(), "microphone", std::numeric_limits<double>::infinity(), catalog())
                 .isDone());
}

// A user's catalog may lack a device of a saved design: it can be edited all the same.
void TestHybridEdit::oldFaultsDoNotRefuse()
{
    HybridDesign design = voice();
    design.site(Tier::Mobile).device = "phone-of-mine";
    QVERIFY(!faultsOf(design, catalog()).empty());
    QVERIFY(setShare(design, "wake-word", 0.5, catalog()).isDone());
    QVERIFY(!setShare(design, "wake-word", 1.5, catalog()).isDone());
    QVERIFY(setTierDevice(design, Tier::Mobile, "flagship-phone", catalog()).isDone());
}

void TestHybridEdit::editedDesignsReadBack()
{
    HybridDesign design = *setShare(voice(), "wake-word", 1.0 / 3.0, catalog()).design;
    design = *setRate(design, "microphone", 0.1, catalog()).design;
    design = *setCost(design, "speech", 1.0 / 7.0, 0.3, catalog()).design;
    design = *setUnits(design, 12345.0, catalog()).design;
    const HybridDesign back = readBack(design);
    QCOMPARE(writeDesign(back), writeDesign(design));
    const DesignResult ours = evaluateDesign(design, catalog());
    const DesignResult theirs = evaluateDesign(back, catalog());
    QCOMPARE(theirs.uplink, ours.uplink);
    QCOMPARE(*theirs.worst_latency, *ours.worst_latency);
    QCOMPARE(*theirs.cost.total, *ours.cost.total);
}

void TestHybridEdit::manyEditsStaySound()
{
    Random random(31);
    HybridDesign design = voice();
    int done = 0;
    for (int i = 0; i < 3000; ++i) {
        const std::string id = design
                                   .stages[static_cast<std::size_t>(
                                       random.count(0, static_cast<int>(design.stages.size()) - 1))]
                                   .id;
        const auto flow =
            static_cast<std::size_t>(random.count(0, static_cast<int>(design.flows.size())));
        DesignEdit edit;
        switch (random.count(0, 8)) {
        case 0:
            edit = addStage(design, stageCalled("New", random.oneOf(all_tiers)), catalog(), flow);
            break;
        case 1:
            edit = removeStage(design, id, catalog());
            break;
        case 2:
            edit = moveStage(design, id, random.oneOf(all_tiers), catalog());
            break;
        case 3:
            edit = setShare(design, id, random.between(-0.2, 1.2), catalog());
            break;
        case 4:
            edit = setBytesOut(design, id, random.decades(-2.0, 8.0), catalog());
            break;
        case 5: {
            Flow added;
            added.from = id;
            added.to = design
                           .stages[static_cast<std::size_t>(
                               random.count(0, static_cast<int>(design.stages.size()) - 1))]
                           .id;
            edit = addFlow(design, added, catalog());
            break;
        }
        case 6:
            edit = removeFlow(design, flow, catalog());
            break;
        case 7:
            edit = setFlowKind(design, flow, random.oneOf(all_flow_kinds), catalog());
            break;
        default:
            edit = setRate(design, id, random.decades(-3.0, 3.0), catalog());
            break;
        }
        QVERIFY(edit.isDone() != !edit.what.empty());
        if (!edit.isDone())
            continue;
        ++done;
        design = *edit.design;
        QVERIFY(faultsOf(design, catalog()).empty());
        QVERIFY(evaluateDesign(design, catalog()).is_sound);
        if (design.stages.size() > 30)
            design = voice();
    }
    QVERIFY(done > 500);
    QCOMPARE(writeDesign(readBack(design)), writeDesign(design));
}

QTEST_GUILESS_MAIN(TestHybridEdit)
#include "tst_hybrid_edit.moc"
