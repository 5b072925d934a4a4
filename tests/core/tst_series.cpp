// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paradigm/radar_scores.h"
#include "core/series/baseline_comparison.h"
#include "core/series/energy.h"
#include "core/series/radar.h"
#include "core/series/time_breakdown.h"
#include "core/series/verdict_strip.h"
#include "core/units/format.h"
#include "tests/core/building.h"
#include "tests/core/built_in_catalog.h"
#include "tests/core/closeness.h"
#include "tests/core/random_cases.h"

#include <QTest>

#include <algorithm>
#include <functional>
#include <limits>

using namespace deployscope;
using namespace deployscope::testing;

// What the radar, the time breakdown, the energy bars and the strip above them show, as numbers
// and texts. The roofline has a test of its own.
class TestSeries : public QObject
{
    Q_OBJECT

private slots:
    void radarShowsTheChapter();
    void radarScoresStayOnTheScale();
    void radarScoresNearTheirParadigm();
    void radarFormulasAreMonotonous();
    void radarOfWhatDoesNotFit();
    void timeAxis_data();
    void timeAxis();
    void timesAddUp();
    void timeTextsOfTheChapter();
    void timeOfWhatDoesNotRun();
    void energyBarsRise();
    void energyOfTheOwn_data();
    void energyOfTheOwn();
    void energyCaption();
    void tablesHaveWholeRows();
    void stripOfTheChapter();
    void stripOfWhatDoesNotFit();
    void stripOfAnUnknownProfile();
    void baselineIsCompared();
    void baselineThatCannotBeCompared();
};

namespace {

QString plain(const std::string& text)
{
    QString result = QString::fromStdString(text);
    return result.replace(QChar(0x00A0), ' ').replace(QChar(0x202F), ' ');
}

Scenario chapterScenario()
{
    Scenario scenario;
    scenario.workload = "resnet-50";
    scenario.device = "nvidia-a100";
    scenario.distance = 1.5e6;
    scenario.latency_budget = 0.01;
    return scenario;
}

template <typename Series>
Series made(Series (*make)(const Scenario&, const Catalog&, const Result&),
            const Scenario& scenario, const Catalog& catalog = builtInCatalog())
{
    return make(scenario, catalog, evaluate(scenario, catalog));
}

// Small profiles with what the charts need beside them.
Catalog smallCatalog(const Device& device = smallDevice(),
                     const Workload& workload = smallWorkload(),
                     const Network& network = smallNetwork())
{
    Catalog catalog = catalogOf(device, workload, network);
    catalog.paradigms = builtInCatalog().paradigms;
    catalog.energy_references = builtInCatalog().energy_references;
    return catalog;
}

void forManyCases(
    std::uint64_t seed,
    const std::function<void(const RandomCase&, const Catalog&, const Result&)>& check)
{
    Random random{seed};
    for (int i = 0; i < 1000; ++i) {
        const RandomCase each = randomCase(random);
        const Catalog catalog = smallCatalog(each.device, each.workload, each.network);
        check(each, catalog, evaluate(each.scenario, catalog));
        if (QTest::currentTestFailed())
            QFAIL(("in case " + std::to_string(i)).c_str());
    }
}

std::size_t axisCalled(const std::string& id)
{
    const auto& axes = builtInCatalog().paradigms.axes;
    for (std::size_t i = 0; i < axes.size(); ++i) {
        if (axes[i].id == id)
            return i;
    }
    qFatal("no axis %s", id.c_str());
}

} // namespace

void TestSeries::radarShowsTheChapter()
{
    const RadarSeries series = made(radarSeries, chapterScenario());
    const Paradigms& paradigms = builtInCatalog().paradigms;
    QCOMPARE(series.axes.size(), std::size_t{8});
    QCOMPARE(series.paradigms.size(), std::size_t{4});
    for (std::size_t i = 0; i < series.axes.size(); ++i)
        QCOMPARE(series.axes[i], paradigms.axes[i].name);
    for (std::size_t i = 0; i < series.paradigms.size(); ++i) {
        QVERIFY(series.paradigms[i].tier == paradigms.by_tier[i].tier);
        QVERIFY(series.paradigms[i].scores == paradigms.by_tier[i].scores);
    }
    // Two of the chapter's, so that a changed profile is seen.
    QCOMPARE(series.paradigms[0].scores, (std::vector<double>{10, 2, 10, 3, 2, 3, 2, 2}));
    QVERIFY(series.own_tier == Tier::Cloud);
    QVERIFY(series.message.empty());
}

void TestSeries::radarScoresStayOnTheScale()
{
    forManyCases(51, [](const RandomCase& each, const Catalog& catalog, const Result& result) {
        const RadarSeries series = radarSeries(each.scenario, catalog, result);
        QCOMPARE(series.own.size(), series.axes.size());
        bool gaps = false;
        for (const auto& score : series.own) {
            gaps = gaps || !score;
            QVERIFY(!score || (*score >= 0.0 && *score <= 10.0));
        }
        QCOMPARE(gaps, !series.message.empty());
        if (!result.compute_precision)
            QVERIFY(std::none_of(series.own.begin(), series.own.end(),
                                 [](const auto& score) { return score.has_value(); }));
        for (const char* id : {"latency", "scalability", "connectivity", "real_time"})
            QCOMPARE(series.own[axisCalled(id)].has_value(), result.fits);
        QCOMPARE(series.own[axisCalled("energy_efficiency")].has_value(),
                 result.energy_per_inference.has_value());
    });
}

void TestSeries::radarScoresNearTheirParadigm()
{
    // The scale is ours; what a typical device of each tier scores must not contradict the
    // chapter's by more than three points on the axes that a figure of the device decides.
    struct Typical
    {
        Tier tier;
        const char* workload;
        const char* device;
        Precision precision;
        double distance;
    };
    const std::array typical{
        Typical{Tier::Cloud, "resnet-50", "nvidia-a100", Precision::Fp16, 1.5e6},
        Typical{Tier::Mobile, "mobilenet-v2", "flagship-phone", Precision::Int8, 0.0},
        Typical{Tier::Tiny, "ds-cnn-kws", "arduino-nano-33-ble-sense", Precision::Int8, 0.0}};
    for (const Typical& each : typical) {
        Scenario scenario;
        scenario.workload = each.workload;
        scenario.device = each.device;
        scenario.precision = each.precision;
        scenario.distance = each.distance;
        const RadarSeries series = made(radarSeries, scenario);
        const auto& paradigm = builtInCatalog().paradigms.of(each.tier).scores;
        for (const char* id : {"compute", "privacy", "offline", "connectivity"}) {
            const std::size_t axis = axisCalled(id);
            QVERIFY2(
                std::abs(*series.own[axis] - paradigm[axis]) <= 3.0,
                (std::string{each.device} + ", " + id + ": " + std::to_string(*series.own[axis]))
                    .c_str());
        }
    }
}

void TestSeries::radarFormulasAreMonotonous()
{
    // Better figures never score less.
    const auto score = [](const char* id, const Device& device, const Scenario& scenario) {
        return *made(radarSeries, scenario, smallCatalog(device)).own[axisCalled(id)];
    };
    double before = 11.0;
    for (double distance = 0.0; distance < 2e7; distance = distance * 3.0 + 10.0) {
        Scenario scenario = smallScenario();
        scenario.distance = distance;
        double sum = 0.0;
        for (const char* id : {"latency", "privacy", "offline", "connectivity", "real_time"})
            sum += score(id, smallDevice(), scenario);
        QVERIFY(sum <= before * 5.0);
        before = sum / 5.0;
    }
    double compute = 0.0;
    double scalability = 0.0;
    double efficiency = 0.0;
    for (double peak = 1e6; peak < 1e18; peak *= 7.0) {
        Device device = smallDevice();
        setPeak(device, Precision::Fp16, peak);
        device.memory[0].bandwidth->value = peak;
        QVERIFY(score("compute", device, smallScenario()) >= compute);
        QVERIFY(score("scalability", device, smallScenario()) >= scalability);
        QVERIFY(score("energy_efficiency", device, smallScenario()) >= efficiency);
        compute = score("compute", device, smallScenario());
        scalability = score("scalability", device, smallScenario());
        efficiency = score("energy_efficiency", device, smallScenario());
    }
    QCOMPARE(compute, 10.0);
    QCOMPARE(efficiency, 10.0);
    QVERIFY(radarFormula("no such axis").formula.empty());
}

void TestSeries::radarOfWhatDoesNotFit()
{
    Scenario scenario = smallScenario();
    scenario.batch = 1000;
    const RadarSeries series = made(radarSeries, scenario, smallCatalog());
    QVERIFY(series.own[axisCalled("compute")]);
    QVERIFY(!series.own[axisCalled("latency")]);
    QVERIFY(plain(series.message).startsWith("It does not fit"));
    scenario.precision = Precision::Fp32;
    QVERIFY(plain(made(radarSeries, scenario, smallCatalog()).message)
                .startsWith("The device cannot run it"));
}

void TestSeries::timeAxis_data()
{
    QTest::addColumn<double>("largest");
    QTest::addColumn<double>("maximum");
    QTest::addColumn<int>("ticks");
    QTest::newRow("15 ms") << 0.015 << 0.015 << 4;
    QTest::newRow("16 ms") << 0.016 << 0.02 << 5;
    QTest::newRow("10 ms") << 0.01 << 0.01 << 6;
    QTest::newRow("38.3 µs") << 38.3e-6 << 40e-6 << 5;
    QTest::newRow("a tenth of a nanosecond") << 1e-10 << 1e-10 << 6;
    QTest::newRow("a minute") << 60.0 << 60.0 << 4;
    QTest::newRow("a hundred seconds") << 100.0 << 120.0 << 5;
    QTest::newRow("an hour") << 3600.0 << 3600.0 << 5;
    QTest::newRow("seven hours") << 7 * 3600.0 << 8 * 3600.0 << 5;
    QTest::newRow("thirty days") << 30 * 86400.0 << 30 * 86400.0 << 4;
}

void TestSeries::timeAxis()
{
    QFETCH(double, largest);
    const Axis axis = deployscope::timeAxis(largest);
    QCOMPARE(axis.minimum, 0.0);
    QFETCH(double, maximum);
    COMPARE_CLOSE(axis.maximum, maximum);
    QVERIFY(axis.maximum >= largest * (1.0 - 1e-9));
    QTEST(static_cast<int>(axis.ticks.size()), "ticks");
    QCOMPARE(axis.ticks.front().value, 0.0);
    COMPARE_CLOSE(axis.ticks.back().value, axis.maximum);
    QVERIFY(!axis.logarithmic);
    for (const Tick& tick : axis.ticks)
        QVERIFY(!tick.label.empty() && tick.label.size() < 9); // a round figure and its unit
    for (const double none : {0.0, -1.0, std::nan(""), std::numeric_limits<double>::infinity()}) {
        const Axis empty = deployscope::timeAxis(none);
        QVERIFY(std::isfinite(empty.maximum) && empty.maximum > empty.minimum);
    }
}

void TestSeries::timesAddUp()
{
    forManyCases(52, [](const RandomCase& each, const Catalog& catalog, const Result& result) {
        const TimeSeries series = timeSeries(each.scenario, catalog, result);
        for (const Axis* axis : {&series.request_axis, &series.device_axis}) {
            QVERIFY(std::isfinite(axis->minimum) && std::isfinite(axis->maximum));
            QVERIFY(axis->minimum < axis->maximum);
            for (const Tick& tick : axis->ticks)
                QVERIFY(std::isfinite(tick.value));
        }
        if (!result.fits) {
            QVERIFY(series.request.empty() && series.device.empty() && !series.budget);
            QVERIFY(!series.message.empty());
            QVERIFY(series.sum_text.empty() && series.overlapped_text.empty());
            return;
        }
        QVERIFY(series.message.empty());
        const auto sum = [](const std::vector<TimeSegment>& segments) {
            double total = 0.0;
            for (const TimeSegment& segment : segments) {
                if (!(segment.seconds > 0.0) || segment.name.empty() || segment.figure.empty())
                    return -1.0;
                total += segment.seconds;
            }
            return total;
        };
        QVERIFY(close(sum(series.request), result.time.end_to_end, 1e-12));
        QVERIFY(close(sum(series.device), result.time.device_sum, 1e-12));
        QCOMPARE(series.device_overlapped, result.time.device_overlapped);
        QVERIFY(std::is_sorted(
            series.request.begin(), series.request.end(),
            [](const TimeSegment& a, const TimeSegment& b) { return a.part < b.part; }));
        QCOMPARE(series.budget, each.scenario.latency_budget);
        if (series.budget) {
            QCOMPARE(series.budget_met, result.time.end_to_end <= *series.budget);
            QVERIFY(series.request_axis.maximum >= *series.budget * (1.0 - 1e-9));
        }
        QVERIFY(series.request_axis.maximum >= result.time.end_to_end * (1.0 - 1e-9));
        QVERIFY(series.device_axis.maximum >= result.time.device_sum * (1.0 - 1e-9));
    });
}

void TestSeries::timeTextsOfTheChapter()
{
    const TimeSeries series = made(timeSeries, chapterScenario());
    QCOMPARE(series.request.size(), std::size_t{3});
    QVERIFY(series.request[0].part == TimePart::Propagation);
    QCOMPARE(plain(series.request[0].figure), QString("15.0 ms"));
    QCOMPARE(plain(series.request[0].how), QString("2 × 1 500 km ÷ 200 000 km/s"));
    QCOMPARE(plain(series.request[1].figure), QString("25.1 µs"));
    QVERIFY(series.request[1].how.empty());
    QCOMPARE(plain(series.budget_label), QString("budget 10 ms"));
    QVERIFY(!series.budget_met);
    QCOMPARE(plain(series.sum_text),
             QString("One request, the sum: 25.1 µs + 13.1 µs = 38.3 µs on the device."));
    QCOMPARE(plain(series.overlapped_text),
             QString("A stream, overlapped: max(25.1 µs, 13.1 µs) = 25.1 µs per batch."));
    Scenario overhead = chapterScenario();
    overhead.overhead = 1e-4;
    QCOMPARE(plain(made(timeSeries, overhead).overlapped_text),
             QString("A stream, overlapped: max(25.1 µs, 13.1 µs) + 100 µs = 125 µs per batch."));
}

void TestSeries::timeOfWhatDoesNotRun()
{
    Scenario scenario = smallScenario();
    scenario.batch = 1000;
    QCOMPARE(plain(made(timeSeries, scenario, smallCatalog()).message),
             QString("No time for what cannot run. The memory holds 1 GB, and 2.02 GB are needed: "
                     "1.02 GB too much, 2.02 times its size."));
    scenario.precision = Precision::Fp32;
    QVERIFY(plain(made(timeSeries, scenario, smallCatalog()).message)
                .startsWith("No time for what cannot run. The Test has no peak for FP32"));
    scenario.device = "nowhere";
    QCOMPARE(plain(made(timeSeries, scenario, smallCatalog()).message),
             QString("No time for what cannot run."));
}

void TestSeries::energyBarsRise()
{
    const std::size_t references = builtInCatalog().energy_references.size();
    QVERIFY(references >= 4);
    forManyCases(53, [&](const RandomCase& each, const Catalog& catalog, const Result& result) {
        const EnergySeries series = energySeries(each.scenario, catalog, result);
        QCOMPARE(series.bars.size(), references + 1);
        QCOMPARE(std::count_if(series.bars.begin(), series.bars.end(),
                               [](const EnergyBar& bar) { return bar.own; }),
                 1);
        double before = 0.0;
        for (const EnergyBar& bar : series.bars) {
            QVERIFY(!bar.name.empty() && !bar.label.empty());
            if (!bar.joules) {
                QVERIFY(&bar == &series.bars.back() && bar.own);
                QVERIFY(plain(bar.label).startsWith("no figure: "));
                continue;
            }
            QVERIFY(*bar.joules >= before);
            before = *bar.joules;
            QVERIFY(series.energy.minimum <= *bar.joules && *bar.joules <= series.energy.maximum);
            if (bar.own)
                QCOMPARE(bar.joules, result.energy_per_inference);
        }
        QVERIFY(series.energy.logarithmic && series.energy.minimum > 0.0);
        for (const double end : {series.energy.minimum, series.energy.maximum}) {
            const double exponent = std::log10(end);
            QVERIFY(std::abs(exponent - std::round(exponent)) < 1e-12);
        }
        QVERIFY(!series.caption.empty());
    });
}

void TestSeries::energyOfTheOwn_data()
{
    QTest::addColumn<QString>("workload");
    QTest::addColumn<QString>("device");
    QTest::addColumn<Precision>("precision");
    QTest::addColumn<QString>("label");
    QTest::newRow("known") << "ds-cnn-kws"
                           << "arduino-nano-33-ble-sense" << Precision::Int8 << "≤ ";
    QTest::newRow("cannot run") << "resnet-50"
                                << "google-coral-dev" << Precision::Fp16 << "no figure: cannot run";
    QTest::newRow("does not fit") << "dlrm"
                                  << "nvidia-a100" << Precision::Fp32 << "no figure: does not fit";
    QTest::newRow("power unknown") << "mlperf-tiny-kws"
                                   << "stm32h743" << Precision::Int8 << "no figure: power unknown";
}

void TestSeries::energyOfTheOwn()
{
    QFETCH(QString, workload);
    QFETCH(QString, device);
    QFETCH(Precision, precision);
    QFETCH(QString, label);
    Scenario scenario;
    scenario.workload = workload.toStdString();
    scenario.device = device.toStdString();
    scenario.precision = precision;
    const EnergySeries series = made(energySeries, scenario);
    const auto own = std::find_if(series.bars.begin(), series.bars.end(),
                                  [](const EnergyBar& bar) { return bar.own; });
    QVERIFY2(plain(own->label).startsWith(label), own->label.c_str());
    const Table table = tableOf(series);
    const auto row = std::find_if(table.rows.begin(), table.rows.end(),
                                  [](const auto& cells) { return cells.back() == "yes"; });
    QVERIFY(row != table.rows.end());
    QCOMPARE((*row)[2].empty(), !own->joules);
}

void TestSeries::energyCaption()
{
    Device device = smallDevice();
    device.battery = figure(3600.0, dimension::energy);
    Workload workload = smallWorkload();
    workload.payload_up = figure(1e6, dimension::data);
    Network network = smallNetwork();
    network.radio_energy = figure(1e-7, dimension::energy_per_data);
    QCOMPARE(
        plain(made(energySeries, smallScenario(), smallCatalog(device, workload, network)).caption),
        QString("Sending the payload over Test network takes 100 mJ more. One charge lasts "
                "6.00 min."));
    QCOMPARE(plain(made(energySeries, smallScenario(), smallCatalog()).caption),
             QString("Published full-system figures, and this scenario's upper bound."));
}

void TestSeries::tablesHaveWholeRows()
{
    forManyCases(54, [](const RandomCase& each, const Catalog& catalog, const Result& result) {
        const std::array tables{tableOf(timeSeries(each.scenario, catalog, result)),
                                tableOf(energySeries(each.scenario, catalog, result)),
                                tableOf(radarSeries(each.scenario, catalog, result))};
        for (const Table& table : tables) {
            QVERIFY(!table.title.empty() && !table.columns.empty());
            for (const auto& row : table.rows) {
                QCOMPARE(row.size(), table.columns.size());
                for (const std::string& cell : row)
                    QVERIFY(cell.find("nan") == std::string::npos && cell != "inf" &&
                            cell.find("—") == std::string::npos);
            }
        }
        if (!result.fits)
            QVERIFY(tables[0].rows.empty());
        else
            QVERIFY(std::any_of(tables[0].rows.begin(), tables[0].rows.end(), [&](const auto& row) {
                return row[0] == "End to end, one request" &&
                       close(std::stod(row[1]), result.time.end_to_end, 1e-12);
            }));
    });
}

void TestSeries::stripOfTheChapter()
{
    const VerdictStrip strip = made(verdictStrip, chapterScenario());
    QVERIFY(!strip.feasible);
    QCOMPARE(strip.headline, std::string{"Impossible: light"});
    QVERIFY(plain(strip.sentence).startsWith("Light alone takes 15.0 ms"));
    QStringList shown;
    for (const StripFigure& figure : strip.figures)
        shown << plain(figure.caption) + ": " + plain(figure.value);
    QCOMPARE(shown, (QStringList{"Device bottleneck: Memory ×1.91", "Batch time, stream: 25.1 µs",
                                 "Throughput: 39 800 /s", "Energy, at most: 11.0 mJ",
                                 "Fits memory: 54.8 MB of 80 GiB", "End to end: 15.0 ms",
                                 "Budget 10 ms: 5.04 ms over"}));
    QVERIFY(strip.figures.back().mood == FigureMood::Bad);
    Scenario near = chapterScenario();
    near.distance = 0.0;
    const VerdictStrip feasible = made(verdictStrip, near);
    QVERIFY(feasible.feasible);
    QCOMPARE(feasible.headline, std::string{"Feasible"});
    QVERIFY(plain(feasible.sentence).startsWith("Tightest: "));
    QVERIFY(feasible.figures.back().mood == FigureMood::Good);
}

void TestSeries::stripOfWhatDoesNotFit()
{
    Scenario scenario = smallScenario();
    scenario.batch = 1000;
    scenario.latency_budget = 1.0;
    const VerdictStrip strip = made(verdictStrip, scenario, smallCatalog());
    QCOMPARE(strip.figures.size(), made(verdictStrip, chapterScenario()).figures.size());
    for (const StripFigure& figure : strip.figures) {
        if (figure.explains == "memory_required") {
            QCOMPARE(figure.caption, std::string{"Does not fit"});
            QCOMPARE(plain(figure.value), QString("2.02 GB of 1 GB"));
            QVERIFY(figure.mood == FigureMood::Bad);
        } else {
            QCOMPARE(figure.value, std::string{"—"});
            QVERIFY(figure.mood == FigureMood::Absent);
        }
    }
}

void TestSeries::stripOfAnUnknownProfile()
{
    Scenario scenario = chapterScenario();
    scenario.network = "nowhere";
    const VerdictStrip strip = made(verdictStrip, scenario);
    QVERIFY(!strip.feasible);
    QCOMPARE(strip.headline, std::string{"No scenario"});
    QCOMPARE(strip.figures.size(), made(verdictStrip, chapterScenario()).figures.size());
    for (const StripFigure& figure : strip.figures)
        QVERIFY(figure.mood == FigureMood::Absent);
}

void TestSeries::baselineIsCompared()
{
    Scenario slower = smallScenario();
    slower.compute_efficiency = 0.5;
    const Catalog catalog = smallCatalog();
    const BaselineComparison comparison =
        compareBaseline({"slower", slower}, catalog, evaluate(smallScenario(), catalog));
    QCOMPARE(comparison.name, std::string{"slower"});
    QVERIFY(comparison.known && comparison.feasible);
    QStringList shown;
    for (const BaselineDelta& delta : comparison.deltas) {
        shown << plain(delta.name) + " " + plain(delta.pinned) + " " + plain(delta.change);
        QCOMPARE(delta.better, 1);
    }
    QCOMPARE(shown, (QStringList{"end to end 2.28 ms ×0.561", "throughput 500 /s ×2.00",
                                 "energy 20.0 mJ ×0.500"}));
    const BaselineComparison same =
        compareBaseline({"same", smallScenario()}, catalog, evaluate(smallScenario(), catalog));
    for (const BaselineDelta& delta : same.deltas) {
        QCOMPARE(plain(delta.change), QString("×1.00"));
        QCOMPARE(delta.better, 0);
    }
}

void TestSeries::baselineThatCannotBeCompared()
{
    const Catalog catalog = smallCatalog();
    const Result current = evaluate(smallScenario(), catalog);
    Scenario too_large = smallScenario();
    too_large.batch = 1000;
    const BaselineComparison large = compareBaseline({"large", too_large}, catalog, current);
    QVERIFY(!large.feasible);
    for (const BaselineDelta& delta : large.deltas) {
        QCOMPARE(delta.pinned, std::string{"—"});
        QVERIFY(delta.change.empty());
        QCOMPARE(delta.better, 0);
    }
    Scenario unknown = smallScenario();
    unknown.device = "nowhere";
    QVERIFY(!compareBaseline({"unknown", unknown}, catalog, current).known);
}

QTEST_APPLESS_MAIN(TestSeries)
#include "tst_series.moc"
