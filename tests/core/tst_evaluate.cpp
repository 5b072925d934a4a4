// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/compute.h"
#include "core/evaluation/evaluate.h"
#include "tests/core/building.h"
#include "tests/core/built_in_catalog.h"
#include "tests/core/closeness.h"
#include "tests/core/golden.h"

#include <QTest>

using namespace deployscope;
using namespace deployscope::testing;

// The golden figures, and each rule of operations, traffic, time and energy with figures that can
// be followed by hand. What must fit, and the verdict, have tests of their own.
class TestEvaluate : public QObject
{
    Q_OBJECT

private slots:
    void golden_data();
    void golden();
    void precisionFallsBack_data();
    void precisionFallsBack();
    void withoutAPeakThereIsNoFigure();
    void operationsFollowTheConvention_data();
    void operationsFollowTheConvention();
    void operationsOfATransformer_data();
    void operationsOfATransformer();
    void activationsLeave_data();
    void activationsLeave();
    void weightsAreHeldByAScratchpad_data();
    void weightsAreHeldByAScratchpad();
    void lookedUpParametersAreNotStreamed();
    void keyValueCacheIsRead_data();
    void keyValueCacheIsRead();
    void activationPrecisionIsSetApart();
    void activationsOfATransformerStayOnChip();
    void unknownActivationsAreTold();
    void trainingCountsOnePass();
    void slowestLevelSetsMemoryTime();
    void levelWithoutBandwidthNeverLimits();
    void nothingLeavesTheChip();
    void timesOfARequest();
    void efficienciesStretchTheTerms();
    void transferNeedsPayloadAndLink();
    void bottlenecks_data();
    void bottlenecks();
    void ridgeIsOfTheMemoryThatKeepsWeights();
    void attainablePerformanceIsUnderTheRoofs();
    void computeBoundFromBatch_data();
    void computeBoundFromBatch();
    void crossoverOfTheChapter();
    void energyIsAnUpperBound();
    void energyOfSending_data();
    void energyOfSending();
    void batteryLife_data();
    void batteryLife();
    void unknownIdGivesNoFigure();
};

void TestEvaluate::golden_data()
{
    QTest::addColumn<GoldenCase>("golden");
    const auto cases = goldenCases();
    QVERIFY(cases.size() >= 12);
    for (const GoldenCase& each : cases)
        QTest::newRow(each.name.c_str()) << each;
}

void TestEvaluate::golden()
{
    QFETCH(GoldenCase, golden);
    const Scenario& scenario = golden.scenario;
    const auto& expected = golden.expected;
    const Catalog& catalog = builtInCatalog();
    const Result result = evaluate(scenario, catalog);

    QVERIFY(result.compute_precision);
    QCOMPARE(std::string{idOf(*result.compute_precision)},
             expected["compute_precision"].get<std::string>());
    COMPARE_CLOSE(result.operations, expected["operations"]);
    COMPARE_CLOSE(result.peak_performance, expected["peak_performance"]);
    COMPARE_CLOSE(result.traffic.total, expected["traffic"]);
    const auto compareOptional = [](const std::optional<double>& actual, const auto& wanted) {
        QCOMPARE(actual.has_value(), !wanted.is_null());
        if (actual)
            COMPARE_CLOSE(*actual, wanted);
    };
    compareOptional(result.arithmetic_intensity, expected["arithmetic_intensity"]);
    compareOptional(result.ridge_point, expected["ridge_point"]);
    compareOptional(result.bottleneck_ratio, expected["bottleneck_ratio"]);
    compareOptional(result.throughput, expected["throughput"]);
    const auto& time = expected["time"];
    COMPARE_CLOSE(result.time.compute, time["compute"]);
    COMPARE_CLOSE(result.time.memory, time["memory"]);
    COMPARE_CLOSE(result.time.overhead, time["overhead"]);
    COMPARE_CLOSE(result.time.device_sum, time["device_sum"]);
    COMPARE_CLOSE(result.time.device_overlapped, time["device_overlapped"]);
    COMPARE_CLOSE(result.time.network_propagation, time["network_propagation"]);
    COMPARE_CLOSE(result.time.network_transfer, time["network_transfer"]);
    COMPARE_CLOSE(result.time.network_software, time["network_software"]);
    COMPARE_CLOSE(result.time.end_to_end, time["end_to_end"]);
    const auto names = std::array{"compute", "memory", "overhead", "network", "balanced"};
    QCOMPARE(std::string{names[static_cast<std::size_t>(result.device_bottleneck)]},
             expected["device_bottleneck"].get<std::string>());
    QCOMPARE(result.fits, expected["fits"].get<bool>());
    const Device& device = *findDevice(catalog, scenario.device);
    std::size_t main_levels = 0;
    for (std::size_t i = 0; i < device.memory.size(); ++i) {
        if (device.memory[i].role != MemoryRole::Main)
            continue;
        ++main_levels;
        COMPARE_CLOSE(result.levels[i].required,
                      expected["memory_required"][device.memory[i].name]);
    }
    QCOMPARE(main_levels, expected["memory_required"].size());
}

void TestEvaluate::precisionFallsBack_data()
{
    QTest::addColumn<QString>("native");
    QTest::addColumn<QString>("wanted");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* native, const char* wanted, const char* expected) {
        QTest::addRow("%s on %s", wanted, native) << native << wanted << expected;
    };
    for (const char* same : {"fp32", "tf32", "fp16", "fp8", "int8", "int4"})
        row("fp32 tf32 fp16 fp8 int8 int4", same, same);
    row("fp32 tf32 fp16 fp8 int8", "int4", "int8");
    row("fp32 tf32 fp16 fp8", "int4", "fp16"); // not FP8, which cannot hold an integer exactly
    row("fp32 tf32", "int4", "fp32");
    row("int4", "int8", "");
    row("fp32 fp16", "int8", "fp16");
    row("fp8 fp32", "int8", "fp32");
    row("fp32 tf32 fp16 int8", "fp8", "fp16");
    row("fp32 int8", "fp8", "fp32");
    row("int8 int4", "fp8", "");
    row("fp32 fp16", "tf32", "fp32");
    row("fp16", "tf32", "");
    row("tf32 fp32", "fp16", "fp32");
    row("tf32", "fp16", "");
    row("int8", "fp16", "");
    row("tf32 fp16", "fp32", "");
}

void TestEvaluate::precisionFallsBack()
{
    QFETCH(QString, native);
    QFETCH(QString, wanted);
    QFETCH(QString, expected);
    Device device = smallDevice();
    device.peaks = {};
    for (const QString& id : native.split(' ')) {
        const Precision precision = *precisionFromId(id.toStdString());
        setPeak(device, precision, 1e12 * (1.0 + static_cast<double>(precision)));
    }
    Scenario scenario = smallScenario();
    scenario.precision = *precisionFromId(wanted.toStdString());
    const Result result = evaluate(scenario, smallWorkload(), device, smallNetwork());
    QCOMPARE(result.compute_precision, precisionFromId(expected.toStdString()));
    if (!result.compute_precision)
        return;
    QCOMPARE(result.peak_performance, device.peak(*result.compute_precision)->value);
    // The weights stay at their own size.
    COMPARE_CLOSE(result.traffic.weights, 10e6 * bytesOf(scenario.precision));
    QCOMPARE(result.has(Note::ComputedInWider), wanted != expected);
}

void TestEvaluate::withoutAPeakThereIsNoFigure()
{
    Scenario scenario = smallScenario();
    scenario.precision = Precision::Fp32;
    scenario.distance = 1e6;
    scenario.latency_budget = 1.0;
    scenario.request_rate = 1.0;
    const Result result = evaluate(scenario, smallWorkload(), smallDevice(), smallNetwork());
    QVERIFY(!result.compute_precision);
    QVERIFY(!result.fits);
    QVERIFY(!result.feasible);
    QCOMPARE(result.operations, 0.0);
    QCOMPARE(result.peak_performance, 0.0);
    QCOMPARE(result.attainable_performance, 0.0);
    QCOMPARE(result.traffic.total, 0.0);
    QCOMPARE(result.time.end_to_end, 0.0);
    QVERIFY(!result.arithmetic_intensity);
    QVERIFY(!result.ridge_point);
    QVERIFY(!result.bottleneck_ratio);
    QVERIFY(!result.compute_bound_from_batch);
    QVERIFY(!result.throughput);
    QVERIFY(!result.energy_per_inference);
    QVERIFY(!result.transmission_energy);
    QVERIFY(!result.battery_life);
    QVERIFY(result.first_wall == Wall::DoesNotFit);
    QVERIFY(!rowOf(result, ConstraintKind::Precision)->met);
    QVERIFY(!rowOf(result, ConstraintKind::LatencyBudget)->met);
    QVERIFY(!rowOf(result, ConstraintKind::LatencyBudget)->value);
    QVERIFY(!rowOf(result, ConstraintKind::RequestRate)->met);
}

void TestEvaluate::operationsFollowTheConvention_data()
{
    QTest::addColumn<bool>("counts_mac");
    QTest::addColumn<Convention>("convention");
    QTest::addColumn<double>("operations"); // of a batch of 8
    QTest::newRow("MAC, book") << true << Convention::Book << 8e9;
    QTest::newRow("MAC, vendor") << true << Convention::Vendor << 16e9;
    QTest::newRow("FLOP, book") << false << Convention::Book << 8e9;
    QTest::newRow("FLOP, vendor") << false << Convention::Vendor << 8e9;
}

void TestEvaluate::operationsFollowTheConvention()
{
    QFETCH(bool, counts_mac);
    QFETCH(Convention, convention);
    Workload workload = smallWorkload();
    workload.operations->counts_mac = counts_mac;
    Scenario scenario = smallScenario();
    scenario.batch = 8;
    scenario.convention = convention;
    QTEST(evaluate(scenario, workload, smallDevice(), smallNetwork()).operations, "operations");
    scenario.phase = Phase::Training;
    QFETCH(double, operations);
    QCOMPARE(evaluate(scenario, workload, smallDevice(), smallNetwork()).operations,
             3.0 * operations);
}

void TestEvaluate::operationsOfATransformer_data()
{
    QTest::addColumn<Phase>("phase");
    QTest::addColumn<double>("operations");
    // P' = 900 M, L·h = 10 000, S = 2 000, batch 4.
    QTest::newRow("decode") << Phase::Decode << 4.0 * (1.8e9 + 4e4 * 2000.0);
    QTest::newRow("prefill") << Phase::Prefill << 4.0 * (1.8e9 * 2000.0 + 2e4 * 4e6);
    QTest::newRow("training") << Phase::Training << 12.0 * (1.8e9 * 2000.0 + 2e4 * 4e6);
}

void TestEvaluate::operationsOfATransformer()
{
    QFETCH(Phase, phase);
    Scenario scenario = smallScenario();
    scenario.phase = phase;
    scenario.batch = 4;
    scenario.context = 2000;
    scenario.convention = Convention::Vendor; // a shape counts FLOP, whatever the convention
    const Result result = evaluate(scenario, smallTransformer(), smallDevice(), smallNetwork());
    QTEST(result.operations, "operations");
    // Neither phase nor context given: the workload's own.
    const Result defaults =
        evaluate(smallScenario(), smallTransformer(), smallDevice(), smallNetwork());
    QCOMPARE(defaults.operations, 1.8e9 + 4e4 * 1024.0);
}

void TestEvaluate::activationsLeave_data()
{
    // A = 8 MB and W = 2 MB for each sample at FP16.
    QTest::addColumn<MemoryRole>("role");
    QTest::addColumn<double>("capacity");
    QTest::addColumn<int>("batch");
    QTest::addColumn<double>("leaving");
    const auto cached = MemoryRole::Cache;
    const auto managed = MemoryRole::Scratchpad;
    QTest::newRow("cache, with room") << cached << 20e6 << 2 << 0.0;
    QTest::newRow("cache, just full") << cached << 16e6 << 2 << 0.0;
    QTest::newRow("cache, overflowing") << cached << 20e6 << 3 << 4e6;
    QTest::newRow("scratchpad, with room") << managed << 5e6 << 2 << 0.0;
    QTest::newRow("scratchpad, just full") << managed << 4e6 << 2 << 0.0;
    QTest::newRow("scratchpad, half") << managed << 4e6 << 4 << 16e6;
    QTest::newRow("scratchpad, tenth") << managed << 2e6 << 10 << 72e6;
    QTest::newRow("main only") << MemoryRole::Main << 0.0 << 3 << 24e6;
}

void TestEvaluate::activationsLeave()
{
    QFETCH(MemoryRole, role);
    QFETCH(double, capacity);
    QFETCH(int, batch);
    QFETCH(double, leaving);
    Device device = smallDevice();
    if (role != MemoryRole::Main)
        device.memory.insert(device.memory.begin(),
                             level("near", role, capacity, std::nullopt, only_activations));
    Scenario scenario = smallScenario();
    scenario.batch = batch;
    const Result result = evaluate(scenario, smallWorkload(), device, smallNetwork());
    COMPARE_CLOSE(result.traffic.activations, leaving);
    COMPARE_CLOSE(result.traffic.weights, 20e6);
    COMPARE_CLOSE(result.traffic.total, 20e6 + leaving);
    COMPARE_CLOSE(result.time.memory, (20e6 + leaving) / 100e9);
    COMPARE_CLOSE(*result.arithmetic_intensity, batch * 1e9 / (20e6 + leaving));

    // A nearer level that keeps no activations changes nothing, a farther one neither.
    Device more = device;
    more.memory.insert(more.memory.begin(), cache(1e9, KeptKinds{.lookups = true}));
    more.memory.push_back(cache(1e9));
    const Result same = evaluate(scenario, smallWorkload(), more, smallNetwork());
    COMPARE_CLOSE(same.traffic.total, result.traffic.total);
}

void TestEvaluate::weightsAreHeldByAScratchpad_data()
{
    // 20 MB of weights, a working set of 2 MB for each sample.
    QTest::addColumn<bool>("keeps_activations");
    QTest::addColumn<double>("capacity");
    QTest::addColumn<int>("batch");
    QTest::addColumn<double>("streamed");
    QTest::newRow("weights alone") << false << 8e6 << 100 << 12e6;
    QTest::newRow("weights alone, all held") << false << 25e6 << 100 << 0.0;
    QTest::newRow("beside one working set") << true << 8e6 << 1 << 14e6;
    QTest::newRow("beside three") << true << 8e6 << 3 << 18e6;
    QTest::newRow("no room left") << true << 8e6 << 4 << 20e6;
    QTest::newRow("less than none left") << true << 8e6 << 9 << 20e6;
    QTest::newRow("room for all") << true << 30e6 << 5 << 0.0;
}

void TestEvaluate::weightsAreHeldByAScratchpad()
{
    QFETCH(bool, keeps_activations);
    QFETCH(double, capacity);
    QFETCH(int, batch);
    QFETCH(double, streamed);
    Device device = smallDevice();
    device.memory.insert(
        device.memory.begin(),
        scratchpad(capacity, keeps_activations ? weights_and_activations : only_weights));
    Scenario scenario = smallScenario();
    scenario.batch = batch;
    const Result result = evaluate(scenario, smallWorkload(), device, smallNetwork());
    COMPARE_CLOSE(result.traffic.weights, streamed);
    // They are stored in main memory all the same.
    COMPARE_CLOSE(result.levels[1].required, 20e6 + batch * 2e6);
    // A cache holds no weights, whatever it says that it keeps.
    device.memory[0].role = MemoryRole::Cache;
    COMPARE_CLOSE(evaluate(scenario, smallWorkload(), device, smallNetwork()).traffic.weights,
                  20e6);
}

void TestEvaluate::lookedUpParametersAreNotStreamed()
{
    Workload workload = smallWorkload();
    workload.looked_up_parameters = figure(9e6);
    workload.values_gathered = figure(300.0);
    Scenario scenario = smallScenario();
    scenario.batch = 5;
    const Result result = evaluate(scenario, workload, smallDevice(), smallNetwork());
    COMPARE_CLOSE(result.traffic.weights, 2e6);
    COMPARE_CLOSE(result.traffic.lookups, 5 * 300.0 * 2.0);
    COMPARE_CLOSE(result.traffic.total, 2e6 + 3000.0 + 5 * 8e6);
    COMPARE_CLOSE(result.levels[0].required, 20e6 + 5 * 2e6);
}

void TestEvaluate::keyValueCacheIsRead_data()
{
    QTest::addColumn<Phase>("phase");
    QTest::addColumn<std::optional<Precision>>("precision");
    QTest::addColumn<double>("bytes"); // 2 · 10 · 4 · 50 · 2000 = 8 M values for each of 3
    using Wanted = std::optional<Precision>;
    QTest::newRow("as the weights") << Phase::Decode << Wanted{} << 3 * 8e6 * 2.0;
    QTest::newRow("INT8") << Phase::Decode << Wanted{Precision::Int8} << 3 * 8e6;
    QTest::newRow("INT4") << Phase::Decode << Wanted{Precision::Int4} << 3 * 4e6;
    QTest::newRow("prefill") << Phase::Prefill << Wanted{} << 3 * 8e6 * 2.0;
    QTest::newRow("training has none") << Phase::Training << Wanted{} << 0.0;
}

void TestEvaluate::keyValueCacheIsRead()
{
    QFETCH(Phase, phase);
    QFETCH(std::optional<Precision>, precision);
    QFETCH(double, bytes);
    Scenario scenario = smallScenario();
    scenario.phase = phase;
    scenario.kv_cache_precision = precision;
    scenario.context = 2000;
    scenario.batch = 3;
    Device device = smallDevice();
    device.memory[0].capacity.value = 100e9;
    const Result result = evaluate(scenario, smallTransformer(), device, smallNetwork());
    COMPARE_CLOSE(result.traffic.kv_cache, bytes);
    COMPARE_CLOSE(result.traffic.weights, 1.8e9);
    COMPARE_CLOSE(result.traffic.total, 1.8e9 + bytes);
    COMPARE_CLOSE(result.levels[0].required, (phase == Phase::Training ? 16e9 : 2e9) + bytes);
}

void TestEvaluate::activationPrecisionIsSetApart()
{
    Scenario scenario = smallScenario();
    scenario.activation_precision = Precision::Int8;
    const Result result = evaluate(scenario, smallWorkload(), smallDevice(), smallNetwork());
    COMPARE_CLOSE(result.traffic.activations, 4e6);
    COMPARE_CLOSE(result.traffic.weights, 20e6);
    COMPARE_CLOSE(result.levels[0].required, 21e6);
}

void TestEvaluate::activationsOfATransformerStayOnChip()
{
    const Result result =
        evaluate(smallScenario(), smallTransformer(), smallDevice(), smallNetwork());
    QCOMPARE(result.traffic.activations, 0.0);
    QVERIFY(!result.has(Note::ActivationsUnknown));
}

void TestEvaluate::unknownActivationsAreTold()
{
    Workload workload = smallWorkload();
    workload.activations_moved.reset();
    workload.activations_working_set.reset();
    const Result result = evaluate(smallScenario(), workload, smallDevice(), smallNetwork());
    QCOMPARE(result.traffic.activations, 0.0);
    COMPARE_CLOSE(result.time.memory, 20e6 / 100e9);
    QVERIFY(result.has(Note::ActivationsUnknown));
}

void TestEvaluate::trainingCountsOnePass()
{
    Scenario scenario = smallScenario();
    scenario.phase = Phase::Training;
    scenario.batch = 10;
    const Result result = evaluate(scenario, smallWorkload(), smallDevice(), smallNetwork());
    QVERIFY(result.has(Note::TrainingTraffic));
    QCOMPARE(result.operations, 30e9);
    COMPARE_CLOSE(result.traffic.total, 20e6 + 10 * 8e6);
    // 16 bytes for each parameter, and every activation kept for the way back.
    COMPARE_CLOSE(result.levels[0].required, 160e6 + 10 * 8e6);
}

void TestEvaluate::slowestLevelSetsMemoryTime()
{
    Device device = smallDevice();
    device.memory = {mainMemory(1e9, 80e9, only_activations, "near"),
                     mainMemory(1e9, 100e9, only_weights, "far")};
    Scenario scenario = smallScenario();
    const Result weights = evaluate(scenario, smallWorkload(), device, smallNetwork());
    COMPARE_CLOSE(weights.levels[0].time, 8e6 / 80e9);
    COMPARE_CLOSE(weights.levels[1].time, 20e6 / 100e9);
    COMPARE_CLOSE(weights.time.memory, 20e6 / 100e9);
    scenario.batch = 4;
    const Result activations = evaluate(scenario, smallWorkload(), device, smallNetwork());
    COMPARE_CLOSE(activations.time.memory, 32e6 / 80e9);
    COMPARE_CLOSE(activations.traffic.total, 52e6);
}

void TestEvaluate::levelWithoutBandwidthNeverLimits()
{
    Device device = smallDevice();
    device.memory = {mainMemory(1e9, std::nullopt)};
    const Result result = evaluate(smallScenario(), smallWorkload(), device, smallNetwork());
    QCOMPARE(result.time.memory, 0.0);
    COMPARE_CLOSE(result.traffic.total, 28e6);
    COMPARE_CLOSE(*result.arithmetic_intensity, 1e9 / 28e6);
    QVERIFY(!result.ridge_point);
    QVERIFY(!result.bottleneck_ratio);
    QVERIFY(result.has(Note::BandwidthUnknown));
    QVERIFY(result.device_bottleneck == Bottleneck::Compute);
    QCOMPARE(result.compute_bound_from_batch, std::optional(1));
}

void TestEvaluate::nothingLeavesTheChip()
{
    Device device = smallDevice();
    device.memory.insert(device.memory.begin(), scratchpad(30e6, weights_and_activations));
    const Result result = evaluate(smallScenario(), smallWorkload(), device, smallNetwork());
    QCOMPARE(result.traffic.total, 0.0);
    QVERIFY(!result.arithmetic_intensity);
    QVERIFY(result.has(Note::NothingLeavesChip));
    COMPARE_CLOSE(*result.ridge_point, 10.0);
    COMPARE_CLOSE(result.attainable_performance, 1e12);
    QVERIFY(result.fits);
}

void TestEvaluate::timesOfARequest()
{
    Workload workload = smallWorkload();
    workload.payload_up = figure(1e6, dimension::data);
    workload.payload_down = figure(2e5, dimension::data);
    Network network = smallNetwork();
    network.uplink = figure(1e7, dimension::bandwidth);
    network.downlink = figure(4e7, dimension::bandwidth);
    Scenario scenario = smallScenario();
    scenario.batch = 2;
    scenario.overhead = 5e-5;
    scenario.distance = 1.5e6;
    scenario.software_overhead = 0.06;
    const Result result = evaluate(scenario, workload, smallDevice(), network);
    COMPARE_CLOSE(result.time.compute, 2e-3);
    COMPARE_CLOSE(result.time.memory, 36e6 / 100e9);
    COMPARE_CLOSE(result.time.overhead, 5e-5);
    COMPARE_CLOSE(result.time.device_sum, 2e-3 + 3.6e-4 + 5e-5);
    COMPARE_CLOSE(result.time.device_overlapped, 2e-3 + 5e-5);
    COMPARE_CLOSE(*result.throughput, 2.0 / (2e-3 + 5e-5));
    COMPARE_CLOSE(result.time.network_propagation, 0.015);
    COMPARE_CLOSE(result.time.network_transfer, 0.1 + 0.005);
    COMPARE_CLOSE(result.time.network_software, 0.06);
    COMPARE_CLOSE(result.time.end_to_end, 2.41e-3 + 0.18);
    QVERIFY(!result.has(Note::SoftwareOverheadZero));
    scenario.software_overhead = 0.0;
    Device cloud = smallDevice();
    cloud.tier = Tier::Cloud;
    QVERIFY(evaluate(scenario, workload, cloud, network).has(Note::SoftwareOverheadZero));
}

void TestEvaluate::efficienciesStretchTheTerms()
{
    Scenario scenario = smallScenario();
    scenario.compute_efficiency = 0.5;
    scenario.bandwidth_efficiency = 0.1;
    const Result result = evaluate(scenario, smallWorkload(), smallDevice(), smallNetwork());
    COMPARE_CLOSE(result.peak_performance, 1e12); // as listed
    COMPARE_CLOSE(result.time.compute, 2e-3);
    COMPARE_CLOSE(result.time.memory, 28e6 / 10e9);
    COMPARE_CLOSE(*result.ridge_point, 0.5e12 / 10e9);
    COMPARE_CLOSE(result.attainable_performance, 1e9 / 2.8e-3);
    COMPARE_CLOSE(*result.bottleneck_ratio, 1.4);
    QVERIFY(result.device_bottleneck == Bottleneck::Memory);
}

void TestEvaluate::transferNeedsPayloadAndLink()
{
    Workload workload = smallWorkload();
    workload.payload_up = figure(1e6, dimension::data);
    Network network = smallNetwork();
    network.downlink = figure(4e7, dimension::bandwidth);
    const Result nothing = evaluate(smallScenario(), workload, smallDevice(), network);
    QCOMPARE(nothing.time.network_transfer, 0.0);
    QVERIFY(nothing.has(Note::AnswerSizeUnknown));
    QVERIFY(!nothing.has(Note::RequestSizeUnknown));
    network.uplink = figure(1e7, dimension::bandwidth);
    network.downlink.reset();
    const Result up = evaluate(smallScenario(), workload, smallDevice(), network);
    COMPARE_CLOSE(up.time.network_transfer, 0.1);
    QVERIFY(!up.has(Note::AnswerSizeUnknown));
}

void TestEvaluate::bottlenecks_data()
{
    // Compute takes 1 ms, memory 0.28 ms.
    QTest::addColumn<double>("compute_efficiency");
    QTest::addColumn<double>("bandwidth_efficiency");
    QTest::addColumn<double>("overhead");
    QTest::addColumn<double>("software");
    QTest::addColumn<Bottleneck>("device");
    QTest::addColumn<Bottleneck>("request");
    const auto compute = Bottleneck::Compute;
    const auto memory = Bottleneck::Memory;
    const auto overhead = Bottleneck::Overhead;
    const auto balanced = Bottleneck::Balanced;
    const auto network = Bottleneck::Network;
    QTest::newRow("compute") << 1.0 << 1.0 << 0.0 << 0.0 << compute << compute;
    QTest::newRow("memory") << 1.0 << 0.2 << 0.0 << 0.0 << memory << memory;
    QTest::newRow("overhead") << 1.0 << 1.0 << 2e-3 << 0.0 << overhead << overhead;
    QTest::newRow("network") << 1.0 << 1.0 << 0.0 << 2e-3 << compute << network;
    QTest::newRow("tie of two") << 1.0 << 0.28 << 0.0 << 0.0 << balanced << balanced;
    QTest::newRow("near tie") << 1.0 << 0.28 * (1 + 1e-10) << 0.0 << 0.0 << balanced << balanced;
    QTest::newRow("no tie") << 1.0 << 0.28 * (1 + 1e-8) << 0.0 << 0.0 << compute << compute;
    QTest::newRow("tie with overhead") << 1.0 << 1.0 << 1e-3 << 0.0 << balanced << balanced;
    QTest::newRow("tie with network") << 1.0 << 1.0 << 0.0 << 1e-3 << compute << balanced;
    QTest::newRow("tie below the largest") << 1.0 << 0.28 << 2e-3 << 0.0 << overhead << overhead;
}

void TestEvaluate::bottlenecks()
{
    QFETCH(double, compute_efficiency);
    QFETCH(double, bandwidth_efficiency);
    QFETCH(double, overhead);
    QFETCH(double, software);
    Scenario scenario = smallScenario();
    scenario.compute_efficiency = compute_efficiency;
    scenario.bandwidth_efficiency = bandwidth_efficiency;
    scenario.overhead = overhead;
    scenario.software_overhead = software;
    const Result result = evaluate(scenario, smallWorkload(), smallDevice(), smallNetwork());
    QTEST(result.device_bottleneck, "device");
    QTEST(result.request_bottleneck, "request");
}

void TestEvaluate::ridgeIsOfTheMemoryThatKeepsWeights()
{
    Device device = smallDevice();
    device.memory = {cache(1e6), mainMemory(1e9, 50e9, only_activations, "near"),
                     mainMemory(1e9, 20e9, only_weights, "far")};
    device.memory[0].bandwidth = figure(1e13, dimension::bandwidth);
    const Result result = evaluate(smallScenario(), smallWorkload(), device, smallNetwork());
    COMPARE_CLOSE(*result.ridge_point, 1e12 / 20e9);
}

void TestEvaluate::attainablePerformanceIsUnderTheRoofs()
{
    Scenario scenario = smallScenario();
    const Result bound = evaluate(scenario, smallWorkload(), smallDevice(), smallNetwork());
    COMPARE_CLOSE(bound.attainable_performance, 1e12); // right of the ridge at 10
    Workload light = smallWorkload();
    light.operations->figure.value = 28e6; // one for each byte
    const Result sloped = evaluate(scenario, light, smallDevice(), smallNetwork());
    COMPARE_CLOSE(sloped.attainable_performance, 100e9);
}

void TestEvaluate::computeBoundFromBatch_data()
{
    // Compute takes o / 1 TFLOP/s for each sample; weights 20 MB / 100 GB/s = 0.2 ms for a batch.
    QTest::addColumn<double>("operations");
    QTest::addColumn<double>("moved"); // activation elements, 2 bytes each
    QTest::addColumn<double>("cache");
    QTest::addColumn<std::optional<int>>("from");
    using Batch = std::optional<int>;
    QTest::newRow("at once") << 1e9 << 4e6 << 0.0 << Batch{1};
    QTest::newRow("weights spread") << 1e7 << 0.0 << 0.0 << Batch{20};
    QTest::newRow("weights spread, rounded up") << 0.99e7 << 0.0 << 0.0 << Batch{21};
    QTest::newRow("beside activations") << 1e7 << 0.25e6 << 0.0 << Batch{40};
    QTest::newRow("activations outweigh") << 1e7 << 0.5e6 << 0.0 << Batch{};
    QTest::newRow("before the cache is full") << 1e7 << 2e6 << 80e6 << Batch{20};
    QTest::newRow("after the cache is full") << 1e7 << 0.25e6 << 2e6 << Batch{36};
    QTest::newRow("the cache comes too late") << 1e7 << 2e6 << 40e6 << Batch{};
    QTest::newRow("the last batch of all") << 2e8 / 65536.0 << 0.0 << 0.0 << Batch{65536};
    QTest::newRow("one too late") << 2e8 / 65536.5 << 0.0 << 0.0 << Batch{};
}

void TestEvaluate::computeBoundFromBatch()
{
    QFETCH(double, operations);
    QFETCH(double, moved);
    QFETCH(double, cache);
    Workload workload = smallWorkload();
    workload.operations->figure.value = operations;
    workload.activations_moved->value = moved;
    Device device = smallDevice();
    if (cache > 0.0)
        device.memory.insert(device.memory.begin(), testing::cache(cache));
    const Result result = evaluate(smallScenario(), workload, device, smallNetwork());
    QTEST(result.compute_bound_from_batch, "from");
}

void TestEvaluate::crossoverOfTheChapter()
{
    Scenario scenario;
    scenario.workload = "resnet-50";
    scenario.device = "nvidia-a100";
    QCOMPARE(evaluate(scenario, builtInCatalog()).compute_bound_from_batch, std::optional(58));
    scenario.convention = Convention::Vendor;
    QCOMPARE(evaluate(scenario, builtInCatalog()).compute_bound_from_batch, std::optional(1));
}

void TestEvaluate::energyIsAnUpperBound()
{
    Device device = smallDevice();
    Scenario scenario = smallScenario();
    scenario.batch = 4;
    scenario.overhead = 1e-3;
    const Result plain = evaluate(scenario, smallWorkload(), device, smallNetwork());
    COMPARE_CLOSE(*plain.energy_per_inference, 10.0 * 5e-3 / 4);
    device.power_usage_effectiveness = figure(1.2);
    const Result facility = evaluate(scenario, smallWorkload(), device, smallNetwork());
    COMPARE_CLOSE(*facility.energy_per_inference, 10.0 * 5e-3 * 1.2 / 4);
    device.sustained_power.reset();
    const Result unknown = evaluate(scenario, smallWorkload(), device, smallNetwork());
    QVERIFY(!unknown.energy_per_inference);
    QVERIFY(unknown.has(Note::PowerUnknown));
    QVERIFY(unknown.feasible);
}

void TestEvaluate::energyOfSending_data()
{
    QTest::addColumn<bool>("payload");
    QTest::addColumn<std::optional<double>>("radio"); // J/byte
    QTest::addColumn<std::optional<double>>("energy");
    using Joules = std::optional<double>;
    QTest::newRow("a megabyte") << true << Joules{1e-7} << Joules{0.1};
    QTest::newRow("free") << true << Joules{0.0} << Joules{0.0};
    QTest::newRow("nothing is sent") << false << Joules{0.0} << Joules{0.0};
    QTest::newRow("payload unknown") << false << Joules{1e-7} << Joules{};
    QTest::newRow("radio unknown") << true << Joules{} << Joules{};
}

void TestEvaluate::energyOfSending()
{
    QFETCH(bool, payload);
    QFETCH(std::optional<double>, radio);
    QFETCH(std::optional<double>, energy);
    Workload workload = smallWorkload();
    if (payload)
        workload.payload_up = figure(1e6, dimension::data);
    Network network = smallNetwork();
    if (radio)
        network.radio_energy = figure(*radio, dimension::energy_per_data);
    const Result result = evaluate(smallScenario(), workload, smallDevice(), network);
    QCOMPARE(result.transmission_energy.has_value(), energy.has_value());
    if (energy)
        COMPARE_CLOSE(*result.transmission_energy, *energy);
    QCOMPARE(result.has(Note::RadioEnergyUnknown), !energy);
}

void TestEvaluate::batteryLife_data()
{
    // 3 600 J, 10 W under load, 10 mJ for each inference.
    QTest::addColumn<std::optional<double>>("rate");
    QTest::addColumn<std::optional<double>>("idle");
    QTest::addColumn<std::optional<double>>("seconds");
    using Value = std::optional<double>;
    QTest::newRow("continuous") << Value{} << Value{1.0} << Value{360.0};
    QTest::newRow("at a rate") << Value{50.0} << Value{1.0} << Value{3600.0 / 1.5};
    QTest::newRow("idle") << Value{0.0} << Value{1.0} << Value{3600.0};
    QTest::newRow("idle power unknown") << Value{50.0} << Value{} << Value{3600.0 / 0.5};
    QTest::newRow("nothing is drawn") << Value{0.0} << Value{} << Value{};
}

void TestEvaluate::batteryLife()
{
    QFETCH(std::optional<double>, rate);
    QFETCH(std::optional<double>, idle);
    QFETCH(std::optional<double>, seconds);
    Device device = smallDevice();
    device.battery = figure(3600.0, dimension::energy);
    if (idle)
        device.idle_power = figure(*idle, dimension::power);
    Scenario scenario = smallScenario();
    scenario.request_rate = rate;
    const Result result = evaluate(scenario, smallWorkload(), device, smallNetwork());
    QCOMPARE(result.battery_life.has_value(), seconds.has_value());
    if (seconds)
        COMPARE_CLOSE(*result.battery_life, *seconds);
    QCOMPARE(result.has(Note::IdlePowerUnknown), rate && !idle);
}

void TestEvaluate::unknownIdGivesNoFigure()
{
    const Catalog catalog = catalogOf(smallDevice(), smallWorkload(), smallNetwork());
    QVERIFY(evaluate(smallScenario(), catalog).feasible);
    for (std::string Scenario::*id : {&Scenario::workload, &Scenario::device, &Scenario::network}) {
        Scenario scenario = smallScenario();
        scenario.*id = "nowhere";
        const Result result = evaluate(scenario, catalog);
        QVERIFY(!result.feasible);
        QVERIFY(!result.fits);
        QVERIFY(!result.compute_precision);
        QVERIFY(!result.throughput);
        QVERIFY(!result.first_wall);
        QCOMPARE(int{result.constraint_count}, 0);
    }
}

QTEST_APPLESS_MAIN(TestEvaluate)
#include "tst_evaluate.moc"
