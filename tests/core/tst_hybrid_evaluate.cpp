// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hybrid/counter_designs.h"
#include "core/hybrid/design_rules.h"
#include "core/hybrid/evaluate_design.h"
#include "core/hybrid/event_order.h"
#include "core/hybrid/link_figures.h"
#include "tests/core/built_in_hybrid.h"
#include "tests/core/closeness.h"
#include "tests/core/random_designs.h"

#include <QTest>

#include <cmath>
#include <functional>

using namespace deployscope;
using namespace deployscope::testing;

namespace {

constexpr double day = 86400.0;
constexpr double year = 365.25 * day;

DesignResult evaluated(const HybridDesign& design)
{
    return evaluateDesign(design, builtInCatalog());
}

std::size_t at(const HybridDesign& design, std::string_view stage)
{
    return *findStage(design, stage);
}

const StageResult& stageOf(const HybridDesign& design, const DesignResult& result,
                           std::string_view stage)
{
    return result.stages[at(design, stage)];
}

const LinkResult& linkOf(const DesignResult& result, Tier tier)
{
    for (const LinkResult& link : result.links) {
        if (link.tier == tier)
            return link;
    }
    qFatal("There is no such link.");
}

std::size_t countOf(const DesignResult& result, DesignWallKind kind)
{
    return static_cast<std::size_t>(
        std::count_if(result.walls.begin(), result.walls.end(),
                      [kind](const DesignWall& wall) { return wall.kind == kind; }));
}

// A catalog of one device, workload and network.
const Catalog& smallCatalog()
{
    static const Catalog catalog = catalogOf(smallDevice(), smallWorkload(), smallNetwork());
    return catalog;
}

template <typename Check> void visitFigures(const DesignResult& result, const Check& check)
{
    const auto maybe = [&check](const std::optional<double>& figure) {
        if (figure)
            check(*figure);
    };
    for (const StageResult& stage : result.stages) {
        for (const double figure :
             {stage.rate_in, stage.rate_out, stage.ends, stage.mean_wait, stage.worst_wait})
            check(figure);
        for (const auto& figure :
             {stage.time, stage.busy, stage.energy, stage.mean_done, stage.worst_done})
            maybe(figure);
    }
    for (const FlowResult& flow : result.flows) {
        for (const double figure : {flow.rate, flow.bytes, flow.bandwidth, flow.fleet})
            check(figure);
        maybe(flow.time);
    }
    for (const LinkResult& link : result.links) {
        check(link.load_up);
        check(link.load_down);
        maybe(link.utilisation());
    }
    for (const Machine& machine : result.machines)
        maybe(machine.utilisation);
    for (const TierResult& tier : result.tiers) {
        for (const auto& figure : {tier.power, tier.energy, tier.battery_life})
            maybe(figure);
    }
    const CloudResult& cloud = result.cloud;
    for (const auto& figure : {cloud.accelerators, cloud.accelerators_peak, cloud.accelerator_time,
                               cloud.sites, cloud.sites_peak, cloud.sites_use, cloud.ingress_use})
        maybe(figure);
    const CostResult& cost = result.cost;
    for (const auto& figure :
         {cost.devices, cost.electricity, cost.rental, cost.traffic, cost.total,
          result.mean_latency, result.worst_latency, result.energy})
        maybe(figure);
    for (const PathResult& path : result.paths) {
        check(path.rate);
        maybe(path.mean);
        maybe(path.worst);
    }
    check(result.events);
    check(result.uplink);
    check(result.fleet_uplink);
}

// Every way that events can take, walked one by one: rate, mean and worst time at its end.
struct Walked
{
    std::vector<double> rate;
    std::vector<double> weighted;
    std::vector<double> worst;
    std::vector<bool> known;
};

Walked walkAll(const HybridDesign& design, const Catalog& catalog, const DesignResult& result)
{
    const std::size_t count = design.stages.size();
    Walked walked{std::vector<double>(count, 0.0), std::vector<double>(count, 0.0),
                  std::vector<double>(count, 0.0), std::vector<bool>(count, true)};
    const auto timeOf = [&](std::size_t flow) -> std::optional<double> {
        double time = 0.0;
        const Flow& given = design.flows[flow];
        const Tier from = design.stages[*findStage(design, given.from)].tier;
        const Tier to = design.stages[*findStage(design, given.to)].tier;
        const double bytes = design.stages[*findStage(design, given.from)].bytes_out->value;
        if (to == Tier::Cloud && from != Tier::Cloud && design.cloud.ingress &&
            result.fleet_uplink > design.cloud.ingress->value)
            return std::nullopt;
        if (given.link) {
            for (const LinkResult& link : result.links) {
                if (link.flow == flow && link.isFull())
                    return std::nullopt;
            }
            return messageTime(linkFigures(*given.link, catalog), bytes, from >= to);
        }
        const auto route = *routeBetween(design, from, to);
        for (const Hop& hop : route) {
            if (linkOf(result, hop.tier).isFull())
                return std::nullopt;
            time += messageTime(linkFigures(design.site(hop.tier).uplink->link, catalog), bytes,
                                hop.up);
        }
        return time;
    };
    const std::function<void(std::size_t, double, double, bool)> walk =
        [&](std::size_t stage, double rate, double time, bool known) {
            if (rate == 0.0)
                return;
            const StageResult& here = result.stages[stage];
            const bool stuck =
                (here.machine && result.machines[*here.machine].isFull()) ||
                (design.stages[stage].tier == Tier::Cloud && design.cloud.sites &&
                 result.cloud.sites_peak && *result.cloud.sites_peak > design.cloud.sites->value);
            known = known && here.time && !stuck;
            const double mean = time + (known ? *here.time + here.mean_wait : 0.0);
            walked.rate[stage] += rate;
            walked.weighted[stage] += rate * mean;
            walked.worst[stage] = std::max(walked.worst[stage], mean);
            walked.known[stage] = walked.known[stage] && known;
            for (std::size_t i = 0; i < design.flows.size(); ++i) {
                if (design.flows[i].from != design.stages[stage].id ||
                    !carriesEvents(design.flows[i]))
                    continue;
                const auto way = timeOf(i);
                walk(*findStage(design, design.flows[i].to), rate * shareOf(design.stages[stage]),
                     mean + way.value_or(0.0), known && way);
            }
        };
    for (std::size_t i = 0; i < count; ++i) {
        if (design.stages[i].rate)
            walk(i, design.stages[i].rate->value, 0.0, true);
    }
    return walked;
}

} // namespace

class TestHybridEvaluate : public QObject
{
    Q_OBJECT

private slots:
    void voiceAssistantOfTheChapter();
    void voiceAssistantInTheCloud();
    void voiceAssistantOnThePhone();
    void factoryOfTheChapter();
    void farm();
    void fitnessTracker();
    void autonomousVehicle();
    void wildlifeOfTheChapter();
    void circleHasNoFigures();
    void fullLinkIsAWall();
    void fullMachineIsAWall();
    void memoryIsShared();
    void whatCannotRunHasNoFigure();
    void batchesWait();
    void flowsUseTheLinksOnTheWay();
    void messagesAreThoseOfTheLowerEnd();
    void costOfParts();
    void randomDesignsAreSound();
    void everyWayWalkedAlone();
    void eventsAreConserved();
    void moreIsNeverLess();
    void countersKeepTheEvents();
    void fiftyStages();
};

// ML Systems, “The Voice Assistant Wall”: 1 G devices × 20 queries a day × 200 ms.
void TestHybridEvaluate::voiceAssistantOfTheChapter()
{
    const HybridDesign& design = builtInDesign("voice-assistant");
    const DesignResult result = evaluated(design);
    const double queries =
        stageOf(design, result, "understanding").rate_in * design.fleet.units.value * day;
    COMPARE_CLOSE(queries, 20e9);
    const double hours = *result.cloud.accelerator_time / 3600.0;
    COMPARE_CLOSE(hours, 20e9 * 0.2 / 3600.0);
    QCOMPARE(std::round(hours), 1111111.0);
    COMPARE_CLOSE(*result.cloud.sites, 20e9 * 0.2 / 3600.0 / 240000.0);
    COMPARE_CLOSE(*result.cloud.sites_peak, 20e9 * 0.2 / 3600.0 / 240000.0 * 4.5);
    QCOMPARE(formatNumber(*result.cloud.sites), std::string("4.63"));
    QCOMPARE(formatNumber(*result.cloud.sites_peak, 4), std::string("20.83"));
    COMPARE_CLOSE(result.cloud.peak_ratio, 4.5);
    // 1 mW of listening costs less than a cent a year; the rest is the phone's.
    COMPARE_CLOSE(*result.of(Tier::Tiny).power, 1e-3);
    QVERIFY(*result.cost.electricity < 0.01);
    // Accelerators at 4 USD/h.
    COMPARE_CLOSE(*result.cost.rental, 20.0 / day * 0.2 * year * 4.0 / 3600.0);
    // A text of 200 B for each query, and 10 kB a day beside.
    COMPARE_CLOSE(result.uplink, (20.0 * 200.0 + 10e3) / day);
    // Wake word 100 ms, speech 500 ms, 200 B over LTE, understanding, 2 kB back.
    const double worst =
        0.1 + 0.5 + 200.0 / 2.5e6 + 1.5e6 / 2e8 + 0.2 + 2000.0 / 6.25e6 + 1.5e6 / 2e8;
    COMPARE_CLOSE(*result.worst_latency, worst);
    COMPARE_CLOSE(*result.mean_latency, 0.1 + 20.0 / day * (worst - 0.1));
    QVERIFY(result.walls.empty());
}

// All sound streamed: 16 kHz × 2 B × 1 G devices.
void TestHybridEvaluate::voiceAssistantInTheCloud()
{
    const HybridDesign design = everythingInCloud(builtInDesign("voice-assistant"));
    const DesignResult result = evaluated(design);
    const double raw = result.flows[0].fleet;
    COMPARE_CLOSE(raw, 32e12);
    QCOMPARE(formatQuantity(result.fleet_uplink, dimension::bandwidth, 2),
             std::string("32\u00A0TB/s"));
    QCOMPARE(countOf(result, DesignWallKind::IngressFull), std::size_t{1});
    QVERIFY(result.walls[0].text.ends_with(": 54.9 times what there is."));
    COMPARE_CLOSE(*result.cloud.ingress_use, result.fleet_uplink / 0.5825e12);
    QVERIFY(!result.mean_latency && !result.worst_latency); // nothing comes through
    QVERIFY(!result.isPossible());
    // Were every second of sound understood in the cloud, the world's data centres were too few.
    HybridDesign all = builtInDesign("voice-assistant");
    all.stages[at(all, "wake-word")].share->value = 1.0;
    const DesignResult too_much = evaluated(all);
    COMPARE_CLOSE(*too_much.cloud.sites_use, 1e9 * 0.2 * 4.5 / 1e4 / 1000.0);
    QCOMPARE(countOf(too_much, DesignWallKind::SitesFull), std::size_t{1});
    QVERIFY(too_much.walls[0].text.find("90\u202F000 data centres of 10\u202F000 accelerators") !=
            std::string::npos);
    QVERIFY(!stageOf(all, too_much, "understanding").mean_done && !too_much.mean_latency);
    all.cloud.sites.reset();
    QVERIFY(evaluated(all).walls.empty() && evaluated(all).mean_latency);
    // The queries take what they took, and looking for wake words comes on top.
    QVERIFY(*result.cloud.sites > 20e9 * 0.2 / 3600.0 / 240000.0);
    QVERIFY(*result.cloud.sites < 4.7);
}

void TestHybridEvaluate::voiceAssistantOnThePhone()
{
    const HybridDesign design = everythingOnDevice(builtInDesign("voice-assistant"));
    const DesignResult result = evaluated(design);
    QCOMPARE(*result.cloud.accelerators, 0.0);
    COMPARE_CLOSE(result.uplink, 10e3 / day); // signs of drift still go up
    QVERIFY(stageOf(design, result, "understanding").time.has_value());
}

// ML Systems, “The Bandwidth Bottleneck”.
void TestHybridEvaluate::factoryOfTheChapter()
{
    const HybridDesign& design = builtInDesign("factory-inspection");
    const DesignResult result = evaluated(design);
    const double sync = 6.2e6 * 20.0 / day; // of the server
    COMPARE_CLOSE(result.fleet_uplink, 100.0 * 30.0 * 0.006 * 1000.0 + sync);
    QVERIFY(result.walls.empty());
    COMPARE_CLOSE(*result.cost.devices, (15000.0 / 100.0 + 600.0 / 20.0 + 500.0) / 3.0);

    const DesignResult cloud = evaluated(everythingInCloud(design));
    // 1920 × 1080 × 3 B × 30 /s × 100 = 18.7 GB/s over 1.25 GB/s: 15 times.
    COMPARE_CLOSE(cloud.flows[0].fleet, 18662400000.0);
    const LinkResult& line = linkOf(cloud, Tier::Edge);
    COMPARE_CLOSE(line.load_up, 18662400000.0); // its drift examples stay in the cloud
    COMPARE_CLOSE(*line.utilisation(), 18662400000.0 / 1.25e9);
    QCOMPARE(countOf(cloud, DesignWallKind::LinkFull), std::size_t{1});
    QVERIFY(!cloud.mean_latency && !cloud.worst_latency);
    // USD 4.4 M in a month of thirty days, for all cameras.
    const double month = *cloud.cost.traffic * 100.0 * 30.0 / 365.25;
    COMPARE_CLOSE(month, 18.6624 * 0.09 * 30.0 * day);
    QCOMPARE(formatQuantity(month, dimension::money, 2),
             std::string("USD\u00A04\u202F400\u202F000"));
    // The chapter's factor of a million.
    const double reduction = cloud.flows[0].bandwidth / (30.0 * 0.006 * 1000.0);
    QVERIFY(reduction > 0.9e6 && reduction < 1.1e6);
}

void TestHybridEvaluate::farm()
{
    const HybridDesign& design = builtInDesign("farm-monitoring");
    const DesignResult result = evaluated(design);
    const double readings = 6.0 / 3600.0;
    // 0.264 M multiply-accumulates at 256 MOP/s, 270 kB of weights at 64 MB/s.
    const double time = 0.264e6 / 256e6 + 270e3 / 64e6;
    COMPARE_CLOSE(*stageOf(design, result, "anomaly").time, time);
    const double detecting = 40e-3 * 270e3 / 64e6;
    const double sending = 0.1 * 20.0 * 140e-6;
    COMPARE_CLOSE(*result.of(Tier::Tiny).power, 50e-6 + readings * (detecting + sending));
    COMPARE_CLOSE(*result.of(Tier::Tiny).battery_life, 9.0 * 3600.0 / *result.of(Tier::Tiny).power);
    COMPARE_CLOSE(result.fleet_uplink, 1000.0 * readings * 0.1 * 0.05 * 200.0);
    COMPARE_CLOSE(*result.cost.devices, (35.0 + 80.0 / 50.0) / 5.0);
    QVERIFY(result.walls.empty());

    // Sending every reading takes many times the energy.
    const DesignResult cloud = evaluated(everythingInCloud(design));
    COMPARE_CLOSE(*cloud.of(Tier::Tiny).power, 50e-6 + readings * 640.0 * 140e-6);
    // Nobody knows what farm-wide analytics would cost on a sensor.
    const DesignResult device = evaluated(everythingOnDevice(design));
    QCOMPARE(countOf(device, DesignWallKind::CostUnknown), std::size_t{1});
    QVERIFY(!device.of(Tier::Tiny).power && !device.cost.electricity && !device.cost.total);
}

void TestHybridEvaluate::fitnessTracker()
{
    const HybridDesign& design = builtInDesign("fitness-tracker");
    const DesignResult result = evaluated(design);
    // 1 mW idle, 1 mJ a second, 100 B of a summary in fifty seconds.
    const double power = 1e-3 + 1e-3 + 0.02 * 100.0 * 115e-9;
    COMPARE_CLOSE(*result.of(Tier::Tiny).power, power);
    COMPARE_CLOSE(*result.of(Tier::Tiny).battery_life, 0.4 * 3600.0 / power);
    QVERIFY(*result.of(Tier::Tiny).battery_life > 7.0 * day); // a week, as the chapter says
    COMPARE_CLOSE(result.uplink, 0.02 * 0.01 * 2000.0);
    COMPARE_CLOSE(*result.cloud.accelerators, 1e6 * 0.02 * 0.01 * 5e-3);
}

void TestHybridEvaluate::autonomousVehicle()
{
    const HybridDesign& design = builtInDesign("autonomous-vehicle");
    const DesignResult result = evaluated(design);
    COMPARE_CLOSE(*stageOf(design, result, "brake").worst_done, 0.02);
    COMPARE_CLOSE(result.uplink, 30.0 * 1e-4 * 500e3);
    COMPARE_CLOSE(*result.cost.devices, 75.0);
    QVERIFY(result.walls.empty());
    const DesignResult cloud = evaluated(everythingInCloud(design));
    COMPARE_CLOSE(*linkOf(cloud, Tier::Edge).utilisation(), 30.0 * 6220800.0 / 12.5e6);
    QVERIFY(!stageOf(design, cloud, "brake").worst_done);
}

// 4.3 GB a day against 400 KB.
void TestHybridEvaluate::wildlifeOfTheChapter()
{
    const HybridDesign& design = builtInDesign("wildlife-audio");
    const DesignResult result = evaluated(design);
    COMPARE_CLOSE(result.flows[0].bandwidth * day, 4.3e9);
    COMPARE_CLOSE(result.uplink * day, 400e3);
    COMPARE_CLOSE(*result.of(Tier::Tiny).power, 0.1);
    QVERIFY(result.of(Tier::Tiny).radio_unknown);
    QVERIFY(result.walls.empty());
    const DesignResult cloud = evaluated(everythingInCloud(design));
    COMPARE_CLOSE(cloud.uplink * day, 4.3e9);
    COMPARE_CLOSE(*linkOf(cloud, Tier::Tiny).utilisation(), 4.3e9 / day / 300.0);
    QCOMPARE(countOf(cloud, DesignWallKind::LinkFull), std::size_t{1});
}

void TestHybridEvaluate::circleHasNoFigures()
{
    HybridDesign design = builtInDesign("farm-monitoring");
    Flow back = design.flows[0];
    std::swap(back.from, back.to);
    design.flows.push_back(back);
    const DesignResult result = evaluated(design);
    QVERIFY(!result.is_sound);
    QVERIFY(result.stages.empty() && result.walls.empty());
}

void TestHybridEvaluate::fullLinkIsAWall()
{
    HybridDesign design = builtInDesign("wildlife-audio");
    const std::size_t species = at(design, "species");
    const double capacity = 300.0;
    const double others = evaluated(design).flows.back().bandwidth;
    // Just full is no wall; a little more is.
    design.stages[species].share->value = 1.0;
    design.stages[species].bytes_out->value = capacity;
    QVERIFY(others > 0.0); // comes down, and so takes nothing of it
    QVERIFY(evaluated(design).worst_latency.has_value());
    QCOMPARE(evaluated(design).walls.size(), std::size_t{0});
    design.stages[species].bytes_out->value = capacity * 1.001;
    const DesignResult result = evaluated(design);
    QCOMPARE(result.walls.size(), std::size_t{1});
    QCOMPARE(result.walls[0].kind, DesignWallKind::LinkFull);
    COMPARE_CLOSE(*result.walls[0].times, 1.001);
    QVERIFY(!result.worst_latency && !result.mean_latency);
    // What does not wait for it still has its figures.
    QVERIFY(stageOf(design, result, "species").mean_done.has_value());
    QVERIFY(result.of(Tier::Tiny).power.has_value());
}

void TestHybridEvaluate::fullMachineIsAWall()
{
    HybridDesign design = builtInDesign("autonomous-vehicle");
    design.stages[at(design, "camera")].rate->value = 60.0; // 20 ms each: 1.2 s of a second
    const DesignResult result = evaluated(design);
    QCOMPARE(countOf(result, DesignWallKind::MachineFull), std::size_t{1});
    COMPARE_CLOSE(*result.walls[0].times, 60.0 * (0.02 + 0.0001));
    QVERIFY(!stageOf(design, result, "brake").mean_done);
    QVERIFY(stageOf(design, result, "pedestrians").time.has_value());
}

void TestHybridEvaluate::memoryIsShared()
{
    HybridDesign design = everythingOnDevice(builtInDesign("voice-assistant"));
    QVERIFY(evaluated(design).walls.empty());
    // Two of 4 GB fit into 8 GiB, a third does not.
    for (const char* const id : {"second", "third"}) {
        QVERIFY(evaluated(design).walls.empty());
        Stage another = design.stages[at(design, "understanding")];
        another.id = id;
        design.stages.push_back(another);
    }
    const DesignResult result = evaluated(design);
    QCOMPARE(countOf(result, DesignWallKind::MemoryFull), std::size_t{1});
    QVERIFY(!stageOf(design, result, "understanding").time);
    QVERIFY(!result.worst_latency);
}

void TestHybridEvaluate::whatCannotRunHasNoFigure()
{
    HybridDesign design = everythingOnDevice(builtInDesign("voice-assistant"));
    design.stages[at(design, "understanding")].precision = Precision::Fp16; // 16 GB in 8 GiB
    DesignResult result = evaluated(design);
    QCOMPARE(stageOf(design, result, "understanding").trouble, StageTrouble::DoesNotFit);
    QCOMPARE(countOf(result, DesignWallKind::StageCannotRun), std::size_t{1});
    QVERIFY(!stageOf(design, result, "understanding").time);
    QVERIFY(!stageOf(design, result, "answer").mean_done);
    QVERIFY(!result.of(Tier::Mobile).power && !result.energy && !result.cost.total);
    design.site(Tier::Mobile).device = "google-coral-dev"; // INT8 only
    result = evaluated(design);
    QCOMPARE(stageOf(design, result, "understanding").trouble, StageTrouble::NoPrecision);
    design.site(Tier::Mobile).device = "nothing";
    result = evaluated(design);
    QCOMPARE(stageOf(design, result, "understanding").trouble, StageTrouble::UnknownName);
    design.site(Tier::Mobile).device.clear();
    result = evaluated(design);
    QCOMPARE(stageOf(design, result, "understanding").trouble, StageTrouble::NoDevice);
}

void TestHybridEvaluate::batchesWait()
{
    const HybridDesign& design = builtInDesign("autonomous-vehicle");
    const DesignResult result = evaluated(design);
    const StageResult& training = stageOf(design, result, "training");
    const double arriving = 1e6 * 30.0 * 1e-4 * 0.1; // frames a second of the whole fleet
    COMPARE_CLOSE(training.worst_wait, 63.0 / arriving);
    COMPARE_CLOSE(training.mean_wait, 31.5 / arriving);
}

void TestHybridEvaluate::flowsUseTheLinksOnTheWay()
{
    const HybridDesign& design = builtInDesign("voice-assistant");
    const auto up = routeBetween(design, Tier::Tiny, Tier::Cloud);
    QVERIFY(up && up->size() == 2);
    QVERIFY((*up)[0].tier == Tier::Tiny && (*up)[1].tier == Tier::Mobile && (*up)[1].up);
    const auto down = routeBetween(design, Tier::Cloud, Tier::Tiny);
    QVERIFY(down && down->size() == 2);
    QVERIFY((*down)[0].tier == Tier::Mobile && (*down)[1].tier == Tier::Tiny && !(*down)[1].up);
    QVERIFY(routeBetween(design, Tier::Mobile, Tier::Mobile)->empty());
    QVERIFY(!routeBetween(design, Tier::Edge, Tier::Cloud));
    // Siblings meet where both come by: at the edge server.
    const HybridDesign& factory = builtInDesign("factory-inspection");
    const auto across = routeBetween(factory, Tier::Tiny, Tier::Mobile);
    QVERIFY(across && across->size() == 2);
    QVERIFY((*across)[0].up && !(*across)[1].up);
}

void TestHybridEvaluate::messagesAreThoseOfTheLowerEnd()
{
    const HybridDesign& design = builtInDesign("farm-monitoring");
    const DesignResult result = evaluated(design);
    // 1 MB four times a year to each gateway, 270 kB once to each of its fifty sensors.
    COMPARE_CLOSE(linkOf(result, Tier::Edge).load_down, (4.0 * 1e6 + 50.0 * 270e3) / year);
    COMPARE_CLOSE(linkOf(result, Tier::Tiny).load_down, 270e3 / year);
}

void TestHybridEvaluate::costOfParts()
{
    HybridDesign design = builtInDesign("farm-monitoring");
    const DesignResult before = evaluated(design);
    COMPARE_CLOSE(*before.cost.total, *before.cost.devices + *before.cost.electricity +
                                          *before.cost.rental + *before.cost.traffic);
    COMPARE_CLOSE(*before.cost.traffic, before.uplink * year * 0.09e-9);
    design.cloud.rental.reset(); // the T4 has none of its own
    const DesignResult after = evaluated(design);
    QVERIFY(!after.cost.rental && !after.cost.total);
    design.fleet.electricity.reset();
    QCOMPARE(*evaluated(design).cost.electricity, 0.0);
    QVERIFY(!evaluated(design).cost.electricity_counted);
    design.fleet.service_life.reset();
    QVERIFY(!evaluated(design).cost.devices);
}

void TestHybridEvaluate::randomDesignsAreSound()
{
    Random random(11);
    for (int i = 0; i < 2000; ++i) {
        const RandomDesigns make{random, smallCatalog()};
        const HybridDesign design = make.design(static_cast<std::size_t>(random.count(1, 20)));
        for (const HybridDesign& each :
             {design, everythingInCloud(design), everythingOnDevice(design)}) {
            const DesignResult result = evaluateDesign(each, smallCatalog());
            QVERIFY(result.is_sound);
            bool fine = true;
            visitFigures(result, [&fine](double figure) {
                fine = fine && std::isfinite(figure) && figure >= 0.0;
            });
            QVERIFY(fine);
            std::size_t full = 0;
            for (const LinkResult& link : result.links)
                full += link.isFull() ? 1U : 0U;
            QCOMPARE(countOf(result, DesignWallKind::LinkFull), full);
            for (const DesignWall& wall : result.walls)
                QVERIFY(!wall.text.empty() && (!wall.times || *wall.times > 1.0));
            if (result.cost.total)
                QVERIFY(*result.cost.total >= *result.cost.rental);
        }
    }
}

void TestHybridEvaluate::everyWayWalkedAlone()
{
    Random random(12);
    int with_times = 0;
    for (int i = 0; i < 1500; ++i) {
        const RandomDesigns make{random, smallCatalog()};
        HybridDesign design = make.design(static_cast<std::size_t>(random.count(2, 9)));
        for (Stage& stage : design.stages)
            stage.batch = 1; // mean and worst way then differ by the way alone
        const DesignResult result = evaluateDesign(design, smallCatalog());
        const Walked walked = walkAll(design, smallCatalog(), result);
        for (std::size_t s = 0; s < design.stages.size(); ++s) {
            const StageResult& stage = result.stages[s];
            QVERIFY2(close(stage.rate_in, walked.rate[s], 1e-12),
                     difference(stage.rate_in, walked.rate[s]).constData());
            QCOMPARE(stage.mean_done.has_value(), walked.known[s] && walked.rate[s] > 0.0);
            if (!stage.mean_done)
                continue;
            ++with_times;
            QVERIFY(close(*stage.mean_done, walked.weighted[s] / walked.rate[s], 1e-9));
            QVERIFY(close(*stage.worst_done, walked.worst[s], 1e-9));
        }
    }
    QVERIFY(with_times > 1000);
}

void TestHybridEvaluate::eventsAreConserved()
{
    Random random(13);
    for (int i = 0; i < 500; ++i) {
        const RandomDesigns make{random, smallCatalog()};
        HybridDesign design = make.design(20);
        // One way on from each stage: nothing is copied.
        std::vector<std::string> seen;
        std::erase_if(design.flows, [&seen](const Flow& flow) {
            if (!carriesEvents(flow))
                return false;
            const bool again = std::find(seen.begin(), seen.end(), flow.from) != seen.end();
            seen.push_back(flow.from);
            return again;
        });
        const DesignResult result = evaluateDesign(design, smallCatalog());
        double ended = 0.0;
        for (const StageResult& stage : result.stages) {
            ended += stage.ends;
            QVERIFY(close(stage.rate_in, stage.ends + stage.rate_out, 1e-12));
        }
        QVERIFY2(close(ended, result.events, 1e-9), difference(ended, result.events).constData());
    }
}

void TestHybridEvaluate::moreIsNeverLess()
{
    Random random(14);
    for (int i = 0; i < 1000; ++i) {
        const RandomDesigns make{random, smallCatalog()};
        const HybridDesign design = make.design(12);
        HybridDesign more = design;
        const auto which = static_cast<std::size_t>(random.count(0, 11));
        const double share = shareOf(design.stages[which]);
        more.stages[which].share = random_parts::drawn(random.between(share, 1.0));
        const DesignResult before = evaluateDesign(design, smallCatalog());
        const DesignResult after = evaluateDesign(more, smallCatalog());
        const auto isNoLess = [](double a, double b) { return b >= a * (1.0 - 1e-12); };
        QVERIFY(isNoLess(before.uplink, after.uplink));
        for (std::size_t f = 0; f < design.flows.size(); ++f)
            QVERIFY(isNoLess(before.flows[f].bandwidth, after.flows[f].bandwidth));
        for (std::size_t l = 0; l < before.links.size(); ++l)
            QVERIFY(isNoLess(before.links[l].load_up, after.links[l].load_up));
        if (before.cloud.accelerators && after.cloud.accelerators)
            QVERIFY(isNoLess(*before.cloud.accelerators, *after.cloud.accelerators));
        HybridDesign twice = design;
        twice.fleet.units.value *= 2.0;
        const DesignResult doubled = evaluateDesign(twice, smallCatalog());
        QVERIFY(close(doubled.fleet_uplink, 2.0 * before.fleet_uplink, 1e-12) ||
                before.fleet_uplink == 0.0);
    }
}

void TestHybridEvaluate::countersKeepTheEvents()
{
    Random random(15);
    for (int i = 0; i < 500; ++i) {
        const RandomDesigns make{random, smallCatalog()};
        const HybridDesign design = make.design(15);
        const DesignResult here = evaluateDesign(design, smallCatalog());
        const HybridDesign cloud = everythingInCloud(design);
        const HybridDesign device = everythingOnDevice(design);
        for (const HybridDesign* const moved : {&cloud, &device}) {
            const DesignResult there = evaluateDesign(*moved, smallCatalog());
            for (std::size_t s = 0; s < design.stages.size(); ++s) {
                QCOMPARE(there.stages[s].rate_in, here.stages[s].rate_in);
                const StageKind kind = design.stages[s].kind;
                if (kind == StageKind::Sensing || kind == StageKind::Training ||
                    kind == StageKind::Output) {
                    QCOMPARE(moved->stages[s].tier, design.stages[s].tier);
                } else {
                    QCOMPARE(moved->stages[s].tier,
                             moved == &cloud
                                 ? Tier::Cloud
                                 : std::max(design.fleet.device_tier, design.stages[s].tier));
                }
            }
        }
    }
    // Done twice it is the same.
    const HybridDesign once = everythingInCloud(builtInDesign("farm-monitoring"));
    const HybridDesign twice = everythingInCloud(once);
    for (std::size_t s = 0; s < once.stages.size(); ++s)
        QCOMPARE(once.stages[s].tier, twice.stages[s].tier);
}

void TestHybridEvaluate::fiftyStages()
{
    Random random(16);
    const RandomDesigns make{random, builtInCatalog()};
    const HybridDesign design = make.design(50);
    const DesignResult result = evaluateDesign(design, builtInCatalog());
    QVERIFY(result.is_sound);
    QCOMPARE(result.stages.size(), std::size_t{50});
    // A ladder of two ways at each of 50 steps: too many ways to walk, soon worked out.
    HybridDesign ladder = design;
    ladder.stages.resize(50);
    ladder.flows.clear();
    for (std::size_t s = 0; s < 50; ++s) {
        ladder.stages[s].tier = Tier::Cloud;
        ladder.stages[s].kind = s == 0 ? StageKind::Sensing : StageKind::Inference;
        ladder.stages[s].workload.clear();
        ladder.stages[s].costs = {{Tier::Cloud, random_parts::drawn(1e-3), {}, {}}};
        ladder.stages[s].rate.reset();
        ladder.stages[s].share = random_parts::drawn(0.5);
        for (const std::size_t step : {1U, 2U}) {
            if (s >= step) {
                Flow flow;
                flow.from = ladder.stages[s - step].id;
                flow.to = ladder.stages[s].id;
                ladder.flows.push_back(flow);
            }
        }
    }
    ladder.stages[0].rate = random_parts::drawn(1.0);
    const DesignResult climbed = evaluateDesign(ladder, builtInCatalog());
    COMPARE_CLOSE(*climbed.stages[49].worst_done, 0.05);
    QCOMPARE(climbed.paths.back().stages.size(), std::size_t{50});
}

QTEST_GUILESS_MAIN(TestHybridEvaluate)
#include "tst_hybrid_evaluate.moc"
