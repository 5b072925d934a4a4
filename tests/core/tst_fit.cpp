// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/evaluate.h"
#include "tests/core/building.h"
#include "tests/core/closeness.h"

#include <QTest>

using namespace deployscope;
using namespace deployscope::testing;

// What must fit where, and what the result says where it does not.
class TestFit : public QObject
{
    Q_OBJECT

private slots:
    void mainMemoryHoldsWeightsAndActivations_data();
    void mainMemoryHoldsWeightsAndActivations();
    void whatDoesNotFitHasNoRateAndNoEnergy();
    void eachMainLevelHoldsWhatItKeeps();
    void fullestLevelSpeaks();
    void scratchpadThatIsTheOnlyHome_data();
    void scratchpadThatIsTheOnlyHome();
    void scratchpadBesideMainMemoryNeedNotHold();
    void dataWithoutAHomeDoesNotFit_data();
    void dataWithoutAHomeDoesNotFit();
    void cacheHoldsActivationsUntilItOverflows();
    void scratchpadIsHomeOfWeightsThatItHoldsWhole_data();
    void scratchpadIsHomeOfWeightsThatItHoldsWhole();
    void trainingHoldsSixteenBytesPerParameter();
    void largestBatch_data();
    void largestBatch();
    void widestPrecision_data();
    void widestPrecision();
};

namespace {

Result evaluateOn(const Device& device, int batch = 1, const Workload& workload = smallWorkload())
{
    Scenario scenario = smallScenario();
    scenario.batch = batch;
    return evaluate(scenario, workload, device, smallNetwork());
}

} // namespace

void TestFit::mainMemoryHoldsWeightsAndActivations_data()
{
    // 20 MB of weights and 2 MB of activations for each sample.
    QTest::addColumn<double>("capacity");
    QTest::addColumn<int>("batch");
    QTest::addColumn<bool>("fits");
    QTest::newRow("with room") << 100e6 << 1 << true;
    QTest::newRow("just full") << 40e6 << 10 << true;
    QTest::newRow("one byte short") << 40e6 - 1.0 << 10 << false;
    QTest::newRow("one sample too many") << 40e6 << 11 << false;
    QTest::newRow("weights alone too large") << 19e6 << 1 << false;
}

void TestFit::mainMemoryHoldsWeightsAndActivations()
{
    QFETCH(double, capacity);
    QFETCH(int, batch);
    QFETCH(bool, fits);
    Device device = smallDevice();
    device.memory = {mainMemory(capacity, 100e9)};
    const Result result = evaluateOn(device, batch);
    const double required = 20e6 + batch * 2e6;
    COMPARE_CLOSE(result.levels[0].required, required);
    QCOMPARE(result.fits, fits);
    QCOMPARE(result.levels[0].fits, fits);
    const Constraint& row = *rowOf(result, ConstraintKind::Memory);
    QCOMPARE(row.met, fits);
    COMPARE_CLOSE(*row.value, required);
    COMPARE_CLOSE(*row.limit, capacity);
    QCOMPARE(int{row.level}, 0);
}

void TestFit::whatDoesNotFitHasNoRateAndNoEnergy()
{
    Device device = smallDevice();
    device.memory = {mainMemory(19e6, 100e9)};
    device.battery = figure(3600.0, dimension::energy);
    const Result result = evaluateOn(device);
    QVERIFY(!result.fits);
    QVERIFY(!result.feasible);
    QVERIFY(result.first_wall == Wall::DoesNotFit);
    QVERIFY(!result.throughput);
    QVERIFY(!result.energy_per_inference);
    QVERIFY(!result.battery_life);
    QCOMPARE(result.largest_batch_that_fits, std::optional<std::int64_t>(0));
    // What it would ask of the device is still told.
    COMPARE_CLOSE(result.time.compute, 1e-3);
    COMPARE_CLOSE(result.traffic.total, 28e6);
}

void TestFit::eachMainLevelHoldsWhatItKeeps()
{
    Workload workload = smallTransformer();
    workload.activations_moved = figure(4e6);
    workload.activations_working_set = figure(1e6);
    Device device = smallDevice();
    device.memory = {mainMemory(10e9, 1e9, only_activations, "a"),
                     mainMemory(10e9, 1e9, KeptKinds{.kv_cache = true}, "k"),
                     mainMemory(10e9, 1e9, only_weights, "w"),
                     mainMemory(10e9, 1e9, KeptKinds{.lookups = true}, "l"),
                     mainMemory(10e9, 1e9, everything, "all")};
    Scenario scenario = smallScenario();
    scenario.context = 2000;
    scenario.batch = 3;
    const Result result = evaluate(scenario, workload, device, smallNetwork());
    QCOMPARE(int{result.level_count}, 5);
    const double kv_cache = 3 * 2.0 * 10 * 4 * 50 * 2000 * 2.0;
    COMPARE_CLOSE(result.levels[0].required, 6e6);
    COMPARE_CLOSE(result.levels[1].required, kv_cache);
    COMPARE_CLOSE(result.levels[2].required, 2e9);
    QCOMPARE(result.levels[3].required, 0.0);
    COMPARE_CLOSE(result.levels[4].required, 2e9 + kv_cache + 6e6);
    // Each kind flows through the nearest of its homes only.
    QCOMPARE(result.levels[4].traffic, 0.0);
    COMPARE_CLOSE(result.levels[2].traffic, 1.8e9);
}

void TestFit::fullestLevelSpeaks()
{
    Device device = smallDevice();
    device.memory = {mainMemory(1e6, 1e9, only_activations, "near"), // 2 MB: twice its size
                     mainMemory(15e6, 1e9, only_weights, "far")};    // 20 MB: 1.33 times
    const Result result = evaluateOn(device);
    const Constraint& row = *rowOf(result, ConstraintKind::Memory);
    QCOMPARE(int{row.level}, 0);
    COMPARE_CLOSE(*row.value - *row.limit, 1e6);
    QVERIFY(!result.levels[0].fits);
    QVERIFY(!result.levels[1].fits);
    device.memory[0].capacity.value = 4e6;
    QCOMPARE(int{rowOf(evaluateOn(device), ConstraintKind::Memory)->level}, 1);
}

void TestFit::scratchpadThatIsTheOnlyHome_data()
{
    QTest::addColumn<double>("capacity");
    QTest::addColumn<bool>("fits");
    QTest::newRow("holds") << 6e6 << true;
    QTest::newRow("does not hold") << 6e6 - 1.0 << false;
}

void TestFit::scratchpadThatIsTheOnlyHome()
{
    QFETCH(double, capacity);
    QFETCH(bool, fits);
    Device device = smallDevice();
    device.memory = {scratchpad(capacity), mainMemory(1e9, 100e9, only_weights)};
    const Result result = evaluateOn(device, 3);
    QVERIFY(result.levels[0].must_hold);
    COMPARE_CLOSE(result.levels[0].required, 6e6);
    COMPARE_CLOSE(result.levels[1].required, 20e6);
    QCOMPARE(result.fits, fits);
    QCOMPARE(result.traffic.activations, 0.0); // they have no level to flow through
    QCOMPARE(int{rowOf(result, ConstraintKind::Memory)->level}, 0);
    QCOMPARE(result.largest_batch_that_fits, std::optional<std::int64_t>(fits ? 3 : 2));
}

void TestFit::scratchpadBesideMainMemoryNeedNotHold()
{
    Device device = smallDevice();
    device.memory = {scratchpad(1e6), mainMemory(1e9, 100e9)};
    const Result result = evaluateOn(device);
    QVERIFY(!result.levels[0].must_hold);
    QVERIFY(result.fits);
    COMPARE_CLOSE(result.traffic.activations, 4e6);
}

void TestFit::dataWithoutAHomeDoesNotFit_data()
{
    QTest::addColumn<QString>("kind");
    for (const char* kind : {"weights", "activations", "kv_cache", "lookups"})
        QTest::newRow(kind) << kind;
}

void TestFit::dataWithoutAHomeDoesNotFit()
{
    QFETCH(QString, kind);
    Workload workload = smallTransformer();
    workload.activations_moved = figure(4e6);
    workload.activations_working_set = figure(1e6);
    workload.values_gathered = figure(10.0);
    KeptKinds keeps = everything;
    (kind == "weights"       ? keeps.weights
     : kind == "activations" ? keeps.activations
     : kind == "kv_cache"    ? keeps.kv_cache
                             : keeps.lookups) = false;
    Device device = smallDevice();
    device.memory = {mainMemory(100e9, 1e9)};
    QVERIFY(evaluateOn(device, 1, workload).fits);
    device.memory = {mainMemory(100e9, 1e9, keeps)};
    const Result result = evaluateOn(device, 1, workload);
    QVERIFY(!result.fits);
    QVERIFY(result.has(Note::NoHomeForData));
    QCOMPARE(result.largest_batch_that_fits, std::optional<std::int64_t>(0));
    QVERIFY(!result.widest_precision_that_fits);
    const Constraint& row = *rowOf(result, ConstraintKind::Memory);
    QVERIFY(!row.met);
    QVERIFY(!row.value);
    QVERIFY(!row.limit);
    // What has no home does not flow either.
    QCOMPARE((kind == "weights"       ? result.traffic.weights
              : kind == "activations" ? result.traffic.activations
              : kind == "kv_cache"    ? result.traffic.kv_cache
                                      : result.traffic.lookups),
             0.0);
}

void TestFit::cacheHoldsActivationsUntilItOverflows()
{
    // A cache is the only home: 8 MB moved for each sample.
    Device device = smallDevice();
    device.memory = {cache(24e6), mainMemory(1e9, 100e9, only_weights)};
    QVERIFY(evaluateOn(device, 3).fits);
    QVERIFY(!evaluateOn(device, 4).fits);
    QCOMPARE(evaluateOn(device, 4).largest_batch_that_fits, std::optional<std::int64_t>(3));
}

void TestFit::scratchpadIsHomeOfWeightsThatItHoldsWhole_data()
{
    // No main memory at all: 20 MB of weights and 2 MB of activations for each sample.
    QTest::addColumn<double>("capacity");
    QTest::addColumn<double>("looked_up");
    QTest::addColumn<Phase>("phase");
    QTest::addColumn<qint64>("largest");
    const auto inference = Phase::Inference;
    QTest::newRow("room for 3") << 26e6 << 0.0 << inference << qint64{3};
    QTest::newRow("room for none") << 21e6 << 0.0 << inference << qint64{0};
    // Parameters that are only looked up must be stored as well.
    QTest::newRow("tables too") << 26e6 << 4e6 << inference << qint64{3};
    QTest::newRow("tables too large") << 14e6 << 4e6 << inference << qint64{0};
    // Training holds 160 MB beside 8 MB for each sample.
    QTest::newRow("no room to train") << 100e6 << 0.0 << Phase::Training << qint64{0};
}

void TestFit::scratchpadIsHomeOfWeightsThatItHoldsWhole()
{
    QFETCH(double, capacity);
    QFETCH(double, looked_up);
    QFETCH(Phase, phase);
    QFETCH(qint64, largest);
    Device device = smallDevice();
    device.memory = {scratchpad(capacity, weights_and_activations)};
    Workload workload = smallWorkload();
    if (looked_up > 0.0)
        workload.looked_up_parameters = figure(looked_up);
    Scenario scenario = smallScenario();
    scenario.phase = phase;
    scenario.batch = static_cast<int>(largest);
    if (largest > 0)
        QVERIFY(evaluate(scenario, workload, device, smallNetwork()).fits);
    scenario.batch = static_cast<int>(largest) + 1;
    const Result result = evaluate(scenario, workload, device, smallNetwork());
    QVERIFY(!result.fits);
    QVERIFY(result.largest_batch_that_fits);
    QCOMPARE(qint64{*result.largest_batch_that_fits}, largest);
}

void TestFit::trainingHoldsSixteenBytesPerParameter()
{
    Device device = smallDevice();
    device.memory = {mainMemory(240e6, 100e9)};
    Scenario scenario = smallScenario();
    scenario.phase = Phase::Training;
    scenario.batch = 10;
    const Result full = evaluate(scenario, smallWorkload(), device, smallNetwork());
    QVERIFY(full.fits);
    QCOMPARE(full.largest_batch_that_fits, std::optional<std::int64_t>(10));
    scenario.precision = Precision::Int8; // the states of the optimizer do not shrink
    setPeak(device, Precision::Int8, 2e12);
    const Result narrow = evaluate(scenario, smallWorkload(), device, smallNetwork());
    COMPARE_CLOSE(narrow.levels[0].required, 160e6 + 10 * 4e6);
}

void TestFit::largestBatch_data()
{
    QTest::addColumn<double>("capacity");
    QTest::addColumn<bool>("transformer");
    QTest::addColumn<int>("kv_heads");
    QTest::addColumn<std::optional<std::int64_t>>("largest");
    using Largest = std::optional<std::int64_t>;
    QTest::newRow("490") << 1e9 << false << 0 << Largest{490};
    QTest::newRow("one") << 22e6 << false << 0 << Largest{1};
    QTest::newRow("none") << 21.9e6 << false << 0 << Largest{0};
    QTest::newRow("beyond the slider") << 1e12 << false << 0 << Largest{499990};
    // 8 MB of KV cache for each context of 1 000 tokens.
    QTest::newRow("KV cache") << 2.1e9 << true << 4 << Largest{12};
    QTest::newRow("nothing grows") << 2.1e9 << true << 0 << Largest{};
    QTest::newRow("weights alone too large") << 1.9e9 << true << 0 << Largest{0};
}

void TestFit::largestBatch()
{
    QFETCH(double, capacity);
    QFETCH(bool, transformer);
    QFETCH(int, kv_heads);
    Device device = smallDevice();
    device.memory = {mainMemory(capacity, 100e9)};
    Workload workload = transformer ? smallTransformer() : smallWorkload();
    if (transformer)
        workload.transformer->kv_heads = kv_heads;
    Scenario scenario = smallScenario();
    scenario.context = 1000;
    const Result result = evaluate(scenario, workload, device, smallNetwork());
    QTEST(result.largest_batch_that_fits, "largest");
}

void TestFit::widestPrecision_data()
{
    // 300 M parameters and 1 M activations at once.
    QTest::addColumn<QString>("native");
    QTest::addColumn<double>("capacity");
    QTest::addColumn<QString>("widest");
    QTest::newRow("all fit") << "fp32 tf32 fp16 int8" << 2e9 << "fp32";
    QTest::newRow("half") << "fp32 tf32 fp16 int8" << 1e9 << "fp16";
    QTest::newRow("a byte, in FP16") << "fp32 fp16" << 400e6 << "fp8";
    QTest::newRow("a byte") << "int8" << 400e6 << "int8";
    QTest::newRow("half a byte, in INT8") << "int8" << 200e6 << "int4";
    QTest::newRow("FP32 cannot run") << "int8" << 2e9 << "int8";
    QTest::newRow("none") << "fp32 fp16 int8 int4" << 100e6 << "";
}

void TestFit::widestPrecision()
{
    QFETCH(QString, native);
    QFETCH(double, capacity);
    QFETCH(QString, widest);
    Device device = smallDevice();
    device.peaks = {};
    for (const QString& id : native.split(' '))
        setPeak(device, *precisionFromId(id.toStdString()), 1e12);
    device.memory = {mainMemory(capacity, 100e9)};
    Workload workload = smallWorkload();
    workload.parameters = figure(300e6);
    // Whatever the scenario has now.
    for (const Precision precision : all_precisions) {
        Scenario scenario = smallScenario();
        scenario.precision = precision;
        const Result result = evaluate(scenario, workload, device, smallNetwork());
        QCOMPARE(result.widest_precision_that_fits, precisionFromId(widest.toStdString()));
    }
}

QTEST_APPLESS_MAIN(TestFit)
#include "tst_fit.moc"
