// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/series/roofline.h"
#include "core/units/format.h"
#include "tests/core/building.h"
#include "tests/core/built_in_catalog.h"
#include "tests/core/closeness.h"
#include "tests/core/random_cases.h"

#include <QTest>

#include <set>

using namespace deployscope;
using namespace deployscope::testing;

// The roofline as numbers: its frame, its roofs, and where points stand.
class TestRooflineSeries : public QObject
{
    Q_OBJECT

private slots:
    void decadesAreLabelled();
    void frameIsOfWholeDecadesAndHoldsTheRoofs();
    void frameStandsStill();
    void chapterFrame();
    void roofsOfTheChapter();
    void trailFollowsTheBatch();
    void trailEndsWhereItFitsNoMore();
    void crossoverOfTheChapter();
    void pointOutsideIsFlagged_data();
    void pointOutsideIsFlagged();
    void integersCountOperations();
    void whatDoesNotFitClaimsNoPerformance();
    void whatCannotRunHasNoPoint();
    void nothingLeavesTheChip();
    void baselinesArePinned();
    void unknownProfile();
    void deviceWithoutBandwidth();
    void everySeriesIsSound();
};

namespace {

Scenario chapterScenario()
{
    Scenario scenario;
    scenario.workload = "resnet-50";
    scenario.device = "nvidia-a100";
    return scenario;
}

RooflineSeries seriesOf(const Scenario& scenario, const Catalog& catalog = builtInCatalog(),
                        std::span<const Baseline> baselines = {})
{
    return rooflineSeries(scenario, catalog, evaluate(scenario, catalog), baselines);
}

QString plain(const std::string& text)
{
    QString result = QString::fromStdString(text);
    return result.replace(QChar(0x00A0), ' ').replace(QChar(0x202F), ' ');
}

bool isDecade(double value)
{
    const double exponent = std::log10(value);
    return std::isfinite(exponent) && std::abs(exponent - std::round(exponent)) < 1e-12;
}

void checkAxis(const Axis& axis)
{
    QVERIFY(axis.logarithmic);
    QVERIFY(isDecade(axis.minimum));
    QVERIFY(isDecade(axis.maximum));
    QVERIFY(axis.minimum < axis.maximum);
    QVERIFY(!axis.label.empty());
    const auto decades = std::llround(std::log10(axis.maximum / axis.minimum));
    QCOMPARE(axis.ticks.size(), static_cast<std::size_t>(decades) + 1);
    std::set<std::string> labels;
    double before = 0.0;
    for (const Tick& tick : axis.ticks) {
        QVERIFY(isDecade(tick.value));
        QVERIFY(tick.value > before);
        before = tick.value;
        QVERIFY2(!tick.label.empty() && labels.insert(tick.label).second, tick.label.c_str());
    }
    QCOMPARE(axis.ticks.front().value, axis.minimum);
    QCOMPARE(axis.ticks.back().value, axis.maximum);
}

void checkPoint(const RooflinePoint& point, const RooflineSeries& series)
{
    for (const double value :
         {point.intensity, point.performance, point.frame_intensity, point.frame_performance})
        QVERIFY(std::isfinite(value) && value > 0.0);
    const auto check = [&point](double value, double framed, int outside, const Axis& axis) {
        QVERIFY(framed >= axis.minimum && framed <= axis.maximum);
        QCOMPARE(outside, value < axis.minimum ? -1 : value > axis.maximum ? 1 : 0);
        // The cross of what does not fit keeps off the very edge.
        if (point.fits)
            QCOMPARE(outside == 0, framed == value);
    };
    // What does not fit claims no performance.
    if (!point.fits)
        QCOMPARE(point.performance, series.performance.minimum);
    check(point.intensity, point.frame_intensity, point.outside_x, series.intensity);
    check(point.performance, point.frame_performance, point.outside_y, series.performance);
    QVERIFY(!point.detail.empty());
}

void checkTable(const Table& table)
{
    QVERIFY(!table.title.empty());
    QVERIFY(!table.columns.empty());
    for (const auto& row : table.rows)
        QCOMPARE(row.size(), table.columns.size());
}

void checkSeries(const RooflineSeries& series)
{
    checkAxis(series.intensity);
    checkAxis(series.performance);
    checkTable(tableOf(series));
    double before = 0.0;
    int chosen = 0;
    for (const PrecisionRoof& roof : series.roofs) {
        QVERIFY(roof.performance >= before);
        before = roof.performance;
        QVERIFY(std::isfinite(roof.from_intensity) && roof.from_intensity > 0.0);
        chosen += roof.chosen;
    }
    QCOMPARE(chosen, series.point ? 1 : 0);
    before = 0.0;
    int main = 0;
    for (const MemoryRoof& roof : series.memory) {
        QVERIFY(roof.bandwidth >= before);
        before = roof.bandwidth;
        main += roof.main;
    }
    QVERIFY(main <= 1);
    QVERIFY(!series.ridge_intensity || main == 1);
    if (series.point)
        checkPoint(*series.point, series);
    QVERIFY(series.point || !series.message.empty());
    QVERIFY(!series.point || series.point->fits || !series.message.empty());
    for (const TrailPoint& step : series.trail) {
        QVERIFY(step.point.fits);
        checkPoint(step.point, series);
    }
    if (series.crossover)
        checkPoint(series.crossover->point, series);
    for (const PinnedPoint& pinned : series.pinned)
        checkPoint(pinned.point, series);
}

// Of a row of the table, the cell below a column's head.
std::string cell(const Table& table, const std::string& kind, const std::string& column)
{
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        if (table.columns[i] != column)
            continue;
        for (const auto& row : table.rows) {
            if (row.front() == kind)
                return row[i];
        }
    }
    return "no such cell";
}

constexpr auto performance_column = "performance (FLOP/s)";

} // namespace

void TestRooflineSeries::decadesAreLabelled()
{
    const Axis axis = decadeAxis("Performance", -2, 16);
    checkAxis(axis);
    QCOMPARE(plain(axis.ticks[0].label), QString("0.01"));
    QCOMPARE(plain(axis.ticks[1].label), QString("0.1"));
    QCOMPARE(plain(axis.ticks[2].label), QString("1"));
    QCOMPARE(plain(axis.ticks[4].label), QString("100"));
    QCOMPARE(plain(axis.ticks[14].label), QString("1 T"));
    QCOMPARE(plain(axis.ticks.back().label), QString("10 P"));
    checkAxis(decadeAxis("Tiny", -6, -3));
}

void TestRooflineSeries::frameIsOfWholeDecadesAndHoldsTheRoofs()
{
    for (const Device& device : builtInCatalog().devices) {
        Scenario scenario = chapterScenario();
        scenario.device = device.id;
        for (const Precision precision : all_precisions) {
            if (device.peak(precision))
                scenario.precision = precision;
        }
        const RooflineSeries series = seriesOf(scenario);
        checkSeries(series);
        for (const PrecisionRoof& roof : series.roofs) {
            QVERIFY(roof.performance > series.performance.minimum);
            QVERIFY(roof.performance <= series.performance.maximum);
            QVERIFY(roof.from_intensity >= series.intensity.minimum);
            QVERIFY(roof.from_intensity < series.intensity.maximum);
        }
        QCOMPARE(series.roofs.size(), static_cast<std::size_t>(std::count_if(
                                          device.peaks.begin(), device.peaks.end(),
                                          [](const auto& peak) { return peak.has_value(); })));
    }
}

void TestRooflineSeries::frameStandsStill()
{
    // Neither batch nor workload, precision, efficiency or distance move it.
    const Catalog& catalog = builtInCatalog();
    Random random{41};
    for (const Device& device : catalog.devices) {
        Scenario first = chapterScenario();
        first.device = device.id;
        const RooflineSeries still = seriesOf(first);
        for (const Workload& workload : catalog.workloads) {
            Scenario scenario = random_parts::scenario(random, workload);
            scenario.device = device.id;
            scenario.workload = workload.id;
            scenario.network = "wifi-6";
            const RooflineSeries series = seriesOf(scenario);
            QCOMPARE(series.intensity.minimum, still.intensity.minimum);
            QCOMPARE(series.intensity.maximum, still.intensity.maximum);
            QCOMPARE(series.performance.minimum, still.performance.minimum);
            QCOMPARE(series.performance.maximum, still.performance.maximum);
        }
    }
}

void TestRooflineSeries::chapterFrame()
{
    const RooflineSeries series = seriesOf(chapterScenario());
    QCOMPARE(series.intensity.label, std::string{"Arithmetic intensity (FLOP/byte)"});
    QCOMPARE(series.performance.label, std::string{"Performance (FLOP/s)"});
    COMPARE_CLOSE(series.intensity.minimum, 0.1);
    COMPARE_CLOSE(series.intensity.maximum, 10'000.0);
    QVERIFY(series.performance.maximum >= 624e12);
    QVERIFY(series.performance.minimum <= 0.1 * 2.039e12);
    QVERIFY(series.tier == Tier::Cloud);
}

void TestRooflineSeries::roofsOfTheChapter()
{
    Scenario scenario = chapterScenario();
    const RooflineSeries series = seriesOf(scenario);
    QCOMPARE(plain(series.caption), QString("A100: ridge 153 FLOP/byte (FP16)"));
    QCOMPARE(plain(series.ridge_label), QString("ridge 153 FLOP/byte"));
    COMPARE_CLOSE(*series.ridge_intensity, 312e12 / 2.039e12);
    COMPARE_CLOSE(*series.ridge_performance, 312e12);
    const auto roof = [](const RooflineSeries& of, Precision precision) {
        return *std::find_if(of.roofs.begin(), of.roofs.end(),
                             [precision](const auto& each) { return each.precision == precision; });
    };
    QVERIFY(roof(series, Precision::Fp16).chosen);
    QCOMPARE(plain(roof(series, Precision::Fp16).label), QString("FP16 312 TFLOP/s"));
    QCOMPARE(plain(roof(series, Precision::Int8).label), QString("INT8 624 TOP/s"));
    COMPARE_CLOSE(roof(series, Precision::Fp16).from_intensity, *series.ridge_intensity);
    const auto main = std::find_if(series.memory.begin(), series.memory.end(),
                                   [](const MemoryRoof& each) { return each.main; });
    QVERIFY(main != series.memory.end());
    QCOMPARE(plain(main->label), QString("HBM2e 2.04 TB/s"));

    // Efficiency lowers the roofs, not the frame.
    scenario.compute_efficiency = 0.5;
    scenario.bandwidth_efficiency = 0.8;
    const RooflineSeries lower = seriesOf(scenario);
    COMPARE_CLOSE(*lower.ridge_performance, 156e12);
    COMPARE_CLOSE(*lower.ridge_intensity, 156e12 / (0.8 * 2.039e12));
    COMPARE_CLOSE(roof(lower, Precision::Fp16).performance, 156e12);
    COMPARE_CLOSE(roof(lower, Precision::Fp16).from_intensity, *lower.ridge_intensity);
}

void TestRooflineSeries::trailFollowsTheBatch()
{
    const Scenario scenario = chapterScenario();
    const RooflineSeries series = seriesOf(scenario);
    QCOMPARE(series.trail.size(), std::size_t{13});
    int batch = 1;
    for (const TrailPoint& step : series.trail) {
        QCOMPARE(step.batch, batch);
        Scenario there = scenario;
        there.batch = batch;
        const Result result = evaluate(there, builtInCatalog());
        COMPARE_CLOSE(step.point.intensity, *result.arithmetic_intensity);
        COMPARE_CLOSE(step.point.performance, result.attainable_performance);
        batch *= 2;
    }
    QCOMPARE(plain(series.point->label), QString("ResNet-50 b1 FP16"));
    QCOMPARE(plain(series.point->detail), QString("80.1 FLOP/byte · 163 TFLOP/s"));
    COMPARE_CLOSE(series.point->intensity, series.trail.front().point.intensity);
}

void TestRooflineSeries::trailEndsWhereItFitsNoMore()
{
    Scenario scenario = smallScenario(); // 490 fit
    const Catalog catalog = catalogOf(smallDevice(), smallWorkload(), smallNetwork());
    QCOMPARE(seriesOf(scenario, catalog).trail.back().batch, 256);
    scenario.batch = 4096;
    const RooflineSeries series = seriesOf(scenario, catalog);
    QCOMPARE(series.trail.back().batch, 256);
    QVERIFY(!series.point->fits);
}

void TestRooflineSeries::crossoverOfTheChapter()
{
    const RooflineSeries series = seriesOf(chapterScenario());
    QVERIFY(series.crossover);
    QCOMPARE(series.crossover->batch, 58);
    QCOMPARE(plain(series.crossover->point.label), QString("compute-bound from batch 58"));
    QVERIFY(series.crossover->point.intensity >= *series.ridge_intensity);
    Scenario vendor = chapterScenario();
    vendor.convention = Convention::Vendor; // from the first batch on: nothing is crossed
    QVERIFY(!seriesOf(vendor).crossover);
}

void TestRooflineSeries::pointOutsideIsFlagged_data()
{
    // The frame: 0.1 … 1 000 FLOP/byte, 10 GFLOP/s … 1 TFLOP/s.
    QTest::addColumn<double>("operations"); // of 28 MB
    QTest::addColumn<int>("outside_x");
    QTest::addColumn<int>("outside_y");
    QTest::newRow("inside") << 28e6 << 0 << 0;
    QTest::newRow("left and below") << 28e4 << -1 << -1;
    QTest::newRow("right") << 28e10 << 1 << 0;
}

void TestRooflineSeries::pointOutsideIsFlagged()
{
    QFETCH(double, operations);
    Workload workload = smallWorkload();
    workload.operations->figure.value = operations;
    const RooflineSeries series =
        seriesOf(smallScenario(), catalogOf(smallDevice(), workload, smallNetwork()));
    checkSeries(series);
    QTEST(series.point->outside_x, "outside_x");
    QTEST(series.point->outside_y, "outside_y");
    COMPARE_CLOSE(series.point->intensity, operations / 28e6);
}

void TestRooflineSeries::integersCountOperations()
{
    Scenario scenario = chapterScenario();
    scenario.precision = Precision::Int8;
    const RooflineSeries series = seriesOf(scenario);
    QCOMPARE(series.intensity.label, std::string{"Arithmetic intensity (OP/byte)"});
    QCOMPARE(series.performance.label, std::string{"Performance (OP/s)"});
    QVERIFY(plain(series.caption).endsWith("OP/byte (INT8)"));
    QVERIFY(!plain(series.caption).contains("FLOP"));
    QVERIFY(!plain(series.point->detail).contains("FLOP"));
    scenario.precision = Precision::Int4;
    scenario.device = "nvidia-h100"; // computed in INT8
    QVERIFY(plain(seriesOf(scenario).performance.label).contains("(OP/s)"));
}

void TestRooflineSeries::whatDoesNotFitClaimsNoPerformance()
{
    Scenario scenario;
    scenario.workload = "dlrm";
    scenario.device = "nvidia-a100";
    scenario.precision = Precision::Fp32;
    const RooflineSeries series = seriesOf(scenario);
    checkSeries(series);
    QVERIFY(series.point);
    QVERIFY(!series.point->fits);
    QVERIFY(series.trail.empty());
    QVERIFY(!series.crossover);
    QVERIFY(plain(series.point->detail).endsWith("does not fit"));
    QVERIFY(!plain(series.point->detail).contains("/s"));
    QVERIFY(plain(series.message).contains("too much"));
    const Table table = tableOf(series);
    QCOMPARE(cell(table, "scenario", performance_column), std::string{});
    QVERIFY(cell(table, "scenario", "arithmetic intensity (FLOP/byte)") != "");
    // A baseline that does not fit claims none either.
    const std::array baselines{Baseline{"too large", scenario}};
    const RooflineSeries pinned = seriesOf(chapterScenario(), builtInCatalog(), baselines);
    QCOMPARE(cell(tableOf(pinned), "pinned", performance_column), std::string{});
    QVERIFY(cell(tableOf(pinned), "scenario", performance_column) != "");
}

void TestRooflineSeries::whatCannotRunHasNoPoint()
{
    Scenario scenario = chapterScenario();
    scenario.device = "google-coral-dev"; // INT8 only
    const RooflineSeries series = seriesOf(scenario);
    checkSeries(series);
    QVERIFY(!series.point);
    QVERIFY(series.trail.empty());
    QVERIFY(!series.ridge_intensity);
    QVERIFY(plain(series.message).contains("no peak for FP16"));
    QCOMPARE(cell(tableOf(series), "scenario", performance_column), std::string{"no such cell"});
}

void TestRooflineSeries::nothingLeavesTheChip()
{
    Scenario scenario;
    scenario.workload = "mobilenet-v2";
    scenario.device = "google-coral-dev";
    scenario.precision = Precision::Int8;
    const RooflineSeries series = seriesOf(scenario);
    checkSeries(series);
    QVERIFY(series.point->intensity_undefined);
    QCOMPARE(series.point->frame_intensity, series.intensity.maximum);
    QVERIFY(plain(series.point->detail).startsWith("no byte leaves the chip"));
    QVERIFY(!series.message.empty());
    const Table table = tableOf(series);
    QCOMPARE(cell(table, "scenario", "arithmetic intensity (FLOP/byte)"), std::string{});
    QCOMPARE(cell(table, "scenario", performance_column), formatMachine(series.point->performance));
}

void TestRooflineSeries::baselinesArePinned()
{
    Scenario other = chapterScenario();
    other.device = "flagship-phone";
    other.precision = Precision::Int8;
    Scenario unknown = chapterScenario();
    unknown.device = "nowhere";
    Scenario impossible = chapterScenario();
    impossible.device = "google-coral-dev";
    const std::array baselines{Baseline{"phone", other}, Baseline{"unknown", unknown},
                               Baseline{"impossible", impossible}};
    const RooflineSeries series = seriesOf(chapterScenario(), builtInCatalog(), baselines);
    checkSeries(series);
    QCOMPARE(series.pinned.size(), std::size_t{1});
    QCOMPARE(series.pinned[0].name, std::string{"phone"});
    QVERIFY(series.pinned[0].tier == Tier::Mobile);
    const Result there = evaluate(other, builtInCatalog());
    COMPARE_CLOSE(series.pinned[0].point.intensity, *there.arithmetic_intensity);
    COMPARE_CLOSE(series.pinned[0].point.performance, there.attainable_performance);
    // The frame stays the scenario's own.
    QCOMPARE(series.intensity.maximum, seriesOf(chapterScenario()).intensity.maximum);
}

void TestRooflineSeries::unknownProfile()
{
    Scenario scenario = chapterScenario();
    scenario.workload = "nowhere";
    checkSeries(seriesOf(scenario));
    QCOMPARE(seriesOf(scenario).message,
             std::string{"The scenario names a profile that is not there."});
}

void TestRooflineSeries::deviceWithoutBandwidth()
{
    Device device = smallDevice();
    device.memory = {mainMemory(1e9, std::nullopt)};
    const RooflineSeries series =
        seriesOf(smallScenario(), catalogOf(device, smallWorkload(), smallNetwork()));
    checkSeries(series);
    QVERIFY(!series.ridge_intensity);
    QVERIFY(series.memory.empty());
    COMPARE_CLOSE(series.point->performance, 1e12);
    device.peaks = {};
    checkSeries(seriesOf(smallScenario(), catalogOf(device, smallWorkload(), smallNetwork())));
}

void TestRooflineSeries::everySeriesIsSound()
{
    Random random{42};
    for (int i = 0; i < 1500; ++i) {
        const RandomCase each = randomCase(random);
        const Baseline baseline{"before", each.scenario};
        checkSeries(seriesOf(each.scenario, each.catalog(), std::span(&baseline, 1)));
        if (QTest::currentTestFailed())
            QFAIL(("in case " + std::to_string(i)).c_str());
    }
}

QTEST_APPLESS_MAIN(TestRooflineSeries)
#include "tst_roofline_series.moc"
