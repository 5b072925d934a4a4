// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paradigm/knowledge.h"
#include "core/paradigm/radar_scores.h"
#include "core/series/comparison_table.h"
#include "core/series/hardware_points.h"
#include "core/series/latency_numbers.h"
#include "core/series/threshold_table.h"
#include "tests/core/built_in_catalog.h"
#include "tests/core/closeness.h"
#include "tests/core/random_cases.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace deployscope;
using namespace deployscope::testing;

// What the Compare page shows, as numbers and texts.
class TestComparisonSeries : public QObject
{
    Q_OBJECT

private slots:
    void tableOfTheChapter();
    void tableOfWhatDoesNotFit();
    void tableOfWhatCannotRun();
    void tableOfAFileOfTheUsers();
    void ranksOfTheParadigms();
    void rowsSort();
    void rowsFilter();
    void rowsAsCsvAndMarkdown();
    void thresholdsOfTheDevice();
    void thresholdsOfTheDemand();
    void thresholdsOfWhatDoesNotFit();
    void latencyNumbersWithinTheBudget();
    void latencyNumbersWithoutABudget();
    void latencyAxisHoldsTheBudget();
    void hardwareOfBothEditions();
    void placesOnTheSpectrum();
    void propertiesOfRandomScenarios();
    void anEmptyComparison();
};

namespace {

const Comparison& comparison()
{
    static const auto loaded = [] {
        std::vector<Diagnostic> problems;
        const auto files = readProfileFolder(DEPLOYSCOPE_SOURCE_DIR "/profiles/decision", problems);
        const LoadedKnowledge knowledge = loadParadigmKnowledge(files);
        if (!knowledge.knowledge.comparison)
            qFatal("The built-in comparison cannot be read.");
        return knowledge.knowledge.comparison;
    }();
    return *loaded;
}

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

// 355 GB of weights on a telephone.
Scenario tooLarge()
{
    Scenario scenario;
    scenario.workload = "gpt-3-175b";
    scenario.device = "flagship-phone";
    return scenario;
}

ComparisonTable tableFor(const Scenario& scenario, const Catalog& catalog = builtInCatalog(),
                         const Comparison& data = comparison())
{
    return comparisonTable(data, scenario, catalog, evaluate(scenario, catalog));
}

std::vector<ThresholdRow> thresholdsFor(const Scenario& scenario)
{
    return thresholdRows(comparison(), scenario, builtInCatalog(),
                         evaluate(scenario, builtInCatalog()));
}

const ComparisonTableRow& rowOf(const ComparisonTable& table, std::string_view id)
{
    const auto found = std::find_if(table.rows.begin(), table.rows.end(),
                                    [id](const ComparisonTableRow& row) { return row.id == id; });
    if (found == table.rows.end())
        qFatal("no such dimension");
    return *found;
}

const ThresholdRow& thresholdOf(const std::vector<ThresholdRow>& rows, Tier tier,
                                ThresholdQuantity quantity)
{
    const auto found = std::find_if(rows.begin(), rows.end(), [&](const ThresholdRow& row) {
        return row.tier == tier && row.quantity == quantity;
    });
    if (found == rows.end())
        qFatal("no such threshold");
    return *found;
}

std::vector<std::string> namesOf(const ComparisonTable& table, const std::vector<std::size_t>& rows)
{
    std::vector<std::string> names;
    for (const std::size_t row : rows)
        names.push_back(table.rows[row].id);
    return names;
}

bool hasDigit(const std::string& text)
{
    return text.find_first_of("0123456789") != std::string::npos;
}

} // namespace

void TestComparisonSeries::tableOfTheChapter()
{
    const Scenario scenario = chapterScenario();
    const Result result = evaluate(scenario, builtInCatalog());
    const ComparisonTable table = tableFor(scenario);
    QCOMPARE(table.rows.size(), std::size_t{14});
    QCOMPARE(table.heads[1], std::string{"Cloud ML"});
    QCOMPARE(table.heads[5], std::string{"This scenario"});
    const ComparisonTableRow& latency = rowOf(table, "latency");
    COMPARE_CLOSE(*latency.own_figure, result.time.end_to_end);
    QCOMPARE(plain(latency.own), QStringLiteral("15.0 ms"));
    const ComparisonTableRow& compute = rowOf(table, "compute-power");
    COMPARE_CLOSE(*compute.own_figure, 4.1e9 / result.time.device_overlapped);
    QVERIFY(plain(compute.remark).contains(QStringLiteral("312 TFLOP/s")));
    QCOMPARE(rowOf(table, "processing-location").own_figure, std::optional(1.5e6));
    QCOMPARE(plain(rowOf(table, "storage-capacity").own), QStringLiteral("54.8 MB needed"));
    QVERIFY(rowOf(table, "storage-capacity").remark.find("80 GiB") != std::string::npos);
    QCOMPARE(rowOf(table, "energy-consumption").own_figure, std::optional(400.0));
    QCOMPARE(rowOf(table, "cost").own_figure, std::optional(15000.0));
    QCOMPARE(rowOf(table, "hardware-requirements").own, std::string{"NVIDIA A100 SXM 80 GB"});
    // The scores are those of the radar.
    const std::vector<RadarScore> scores = radarScores(scenario, builtInCatalog(), result);
    const auto& axes = builtInCatalog().paradigms.axes;
    for (std::size_t i = 0; i < axes.size(); ++i) {
        if (axes[i].id == "real_time")
            QCOMPARE(rowOf(table, "real-time-processing").own_figure, scores[i].score);
    }
    for (const char* const id : {"development-complexity", "deployment-speed"}) {
        QCOMPARE(rowOf(table, id).own, std::string{"—"});
        QVERIFY(!rowOf(table, id).own_figure);
        QVERIFY(!rowOf(table, id).remark.empty());
    }
}

void TestComparisonSeries::tableOfWhatDoesNotFit()
{
    const ComparisonTable table = tableFor(tooLarge());
    for (const char* const id : {"latency", "compute-power", "energy-consumption", "scalability",
                                 "connectivity-required", "real-time-processing"}) {
        const ComparisonTableRow& row = rowOf(table, id);
        QVERIFY2(!row.own_figure, id);
        QCOMPARE(row.own, std::string{"—"});
        QVERIFY2(row.remark.find("does not fit") != std::string::npos, id);
        QVERIFY2(!row.ranks.back(), id);
    }
    // What is needed is what tells why.
    QVERIFY(rowOf(table, "storage-capacity").remark.find("8 GiB: it does not fit") !=
            std::string::npos);
    QVERIFY(rowOf(table, "cost").own_figure.has_value());
}

void TestComparisonSeries::tableOfWhatCannotRun()
{
    Scenario scenario = chapterScenario();
    scenario.device = "google-coral-dev"; // INT8 alone
    scenario.precision = Precision::Fp32;
    QVERIFY(!evaluate(scenario, builtInCatalog()).compute_precision);
    const ComparisonTable table = tableFor(scenario);
    for (const char* const id : {"latency", "storage-capacity", "scalability"})
        QVERIFY2(rowOf(table, id).remark.find("cannot run") != std::string::npos, id);
    scenario.device = "nowhere";
    for (const ComparisonTableRow& row : tableFor(scenario).rows) {
        QCOMPARE(row.own, std::string{"—"});
        QVERIFY(!row.own_figure);
    }
}

// Another unit than the scenario's own figure has cannot be set beside it.
void TestComparisonSeries::tableOfAFileOfTheUsers()
{
    Comparison data = comparison();
    data.rows[1].dimension = dimension::money;
    data.rows[5].figures = {1.0, 2.0, 3.0, 4.0}; // scalability, measured in something of theirs
    data.rows[5].more_is_better = false;
    data.rows[13].id = "warranty";
    const ComparisonTable table = tableFor(chapterScenario(), builtInCatalog(), data);
    QVERIFY(!table.rows[1].own_figure);
    QVERIFY(!table.rows[1].ranks.back());
    QVERIFY(hasDigit(table.rows[1].own));
    QVERIFY(!table.rows[5].own_figure);
    QCOMPARE(table.rows[5].ranks[0], std::optional(1));
    QCOMPARE(table.rows[13].own, std::string{"—"});
}

void TestComparisonSeries::ranksOfTheParadigms()
{
    const ComparisonTable table = tableFor(chapterScenario());
    const auto ranks = [&table](std::string_view id) { return rowOf(table, id).ranks; };
    const auto expected = [](int cloud, int edge, int mobile, int tiny, std::optional<int> own) {
        return std::array<std::optional<int>, 5>{cloud, edge, mobile, tiny, own};
    };
    QVERIFY(ranks("latency") == expected(4, 3, 2, 1, 4)); // 15 ms: behind all but the cloud
    QVERIFY(ranks("compute-power")[0] == 1);
    QVERIFY(ranks("cost") == expected(4, 3, 1, 2, 5)); // USD 15 000
    QVERIFY(ranks("data-privacy")[3] == 1);            // the radar's scores
    QVERIFY(ranks("processing-location") == expected(4, 3, 1, 1, 4));
    QVERIFY(!ranks("deployment-speed")[0]);
}

void TestComparisonSeries::rowsSort()
{
    const ComparisonTable table = tableFor(chapterScenario());
    const auto all = shownRows(table, {});
    QCOMPARE(all.size(), table.rows.size());
    QVERIFY(std::is_sorted(all.begin(), all.end()));

    auto by_name = namesOf(table, shownRows(table, {"", ComparisonColumn::Dimension, false}));
    QCOMPARE(by_name.front(), std::string{"compute-power"});
    QCOMPARE(by_name.back(), std::string{"storage-capacity"});
    auto backwards = namesOf(table, shownRows(table, {"", ComparisonColumn::Dimension, true}));
    std::reverse(backwards.begin(), backwards.end());
    QCOMPARE(backwards, by_name);

    for (const bool descending : {false, true}) {
        for (const ComparisonColumn column :
             {ComparisonColumn::Cloud, ComparisonColumn::Edge, ComparisonColumn::Mobile,
              ComparisonColumn::Tiny, ComparisonColumn::Scenario}) {
            const auto rows = shownRows(table, {"", column, descending});
            QCOMPARE(rows.size(), table.rows.size());
            const std::size_t place = static_cast<std::size_t>(column) - 1;
            std::optional<int> before = table.rows[rows.front()].ranks[place];
            for (const std::size_t row : rows) {
                const std::optional<int> now = table.rows[row].ranks[place];
                QVERIFY(before || !now); // none after the first without
                if (before && now)
                    QVERIFY(descending ? *now <= *before : *before <= *now);
                before = now;
            }
        }
    }
    const auto cloud = namesOf(table, shownRows(table, {"", ComparisonColumn::Cloud, false}));
    QCOMPARE(cloud.front(), std::string{"compute-power"});
}

void TestComparisonSeries::rowsFilter()
{
    const ComparisonTable table = tableFor(chapterScenario());
    QCOMPARE(namesOf(table, shownRows(table, {"LATENCY"})).front(), std::string{"latency"});
    QCOMPARE(namesOf(table, shownRows(table, {"megawatts"})),
             std::vector<std::string>{"energy-consumption"});
    // Words may stand in different columns, and the blank of a figure is a blank.
    QCOMPARE(namesOf(table, shownRows(table, {"  end 15.0 ms "})),
             std::vector<std::string>{"latency"});
    QVERIFY(shownRows(table, {"zebra"}).empty());
    QCOMPARE(shownRows(table, {" \t"}).size(), table.rows.size());
}

void TestComparisonSeries::rowsAsCsvAndMarkdown()
{
    const ComparisonTable table = tableFor(chapterScenario());
    const auto rows = shownRows(table, {"megawatts"});
    const Table sheet = tableOf(table, rows);
    QCOMPARE(sheet.rows.size(), std::size_t{1});
    QCOMPARE(sheet.rows.front().size(), sheet.columns.size());
    const QString csv = QString::fromStdString(toCsv(sheet));
    QVERIFY(csv.startsWith(QStringLiteral("Dimension,Cloud ML,Edge ML,Mobile ML,TinyML")));
    QVERIFY(csv.contains(QStringLiteral(",400,J/s,")));
    const QString markdown = QString::fromStdString(toMarkdown(reportOf(table, rows)));
    QVERIFY(markdown.startsWith(QStringLiteral("# Paradigms compared\n")));
    QVERIFY(markdown.contains(
        QStringLiteral("| Energy consumption | Very high: kilowatts to megawatts |")));
    QVERIFY(!markdown.contains(QStringLiteral("Latency")));
}

void TestComparisonSeries::thresholdsOfTheDevice()
{
    Scenario scenario = chapterScenario();
    scenario.device = "nvidia-dgx-spark";
    scenario.distance = 0.0;
    scenario.bandwidth_efficiency = 0.975;
    const auto rows = thresholdsFor(scenario);
    QCOMPARE(rows.size(), comparison().thresholds.size());
    const ThresholdAnswer& memory =
        thresholdOf(rows, Tier::Edge, ThresholdQuantity::MemoryBandwidth).device;
    QVERIFY(memory.standing == ThresholdStanding::Misses);
    COMPARE_CLOSE(*memory.figure, 273e9 * 0.975);
    QCOMPARE(plain(memory.figure_text), QStringLiteral("266 GB/s"));
    QCOMPARE(plain(memory.text), QStringLiteral("3.82 GB/s short of 270 GB/s"));
    const ThresholdAnswer& cloud =
        thresholdOf(rows, Tier::Cloud, ThresholdQuantity::MemoryBandwidth).device;
    QVERIFY(cloud.standing == ThresholdStanding::Meets);
    QCOMPARE(plain(cloud.text), QStringLiteral("meets 100 GB/s"));
    const ThresholdAnswer& power = thresholdOf(rows, Tier::Mobile, ThresholdQuantity::Power).device;
    QVERIFY(power.standing == ThresholdStanding::Misses);
    QCOMPARE(plain(power.text), QStringLiteral("×100 over 2 W"));
    // A threshold in TOPS is told in operations.
    QCOMPARE(plain(thresholdOf(rows, Tier::Mobile, ThresholdQuantity::Compute).limit),
             QStringLiteral("at least 1 TOP/s"));
    scenario.bandwidth_efficiency = 1.0;
    const auto whole = thresholdsFor(scenario);
    QVERIFY(thresholdOf(whole, Tier::Edge, ThresholdQuantity::MemoryBandwidth).device.standing ==
            ThresholdStanding::Meets);
    QVERIFY(thresholdOf(rows, Tier::Edge, ThresholdQuantity::Compute).explanation.find("FP4") !=
            std::string::npos);
}

void TestComparisonSeries::thresholdsOfTheDemand()
{
    Scenario scenario = chapterScenario();
    scenario.latency_budget.reset();
    const auto unset = thresholdsFor(scenario);
    for (const ThresholdRow& row : unset)
        QVERIFY(row.demand.standing == ThresholdStanding::Unknown);
    // 30 images a second of 4.1 GFLOP each.
    scenario.request_rate = 30.0;
    auto rows = thresholdsFor(scenario);
    const auto demand = [&rows](Tier tier, ThresholdQuantity quantity) {
        return thresholdOf(rows, tier, quantity).demand;
    };
    COMPARE_CLOSE(*demand(Tier::Tiny, ThresholdQuantity::Compute).figure, 30.0 * 4.1e9);
    QVERIFY(demand(Tier::Mobile, ThresholdQuantity::Compute).standing == ThresholdStanding::Meets);
    QVERIFY(demand(Tier::Tiny, ThresholdQuantity::Compute).standing == ThresholdStanding::Depends);
    // A batch of 8 asks no more of the second.
    scenario.batch = 8;
    rows = thresholdsFor(scenario);
    COMPARE_CLOSE(*demand(Tier::Tiny, ThresholdQuantity::Compute).figure, 30.0 * 4.1e9);
    scenario.batch = 1;
    // The budget asks for more than the rate: 4.1 GFLOP in 1 ms.
    scenario.latency_budget = 1e-3;
    rows = thresholdsFor(scenario);
    COMPARE_CLOSE(*demand(Tier::Mobile, ThresholdQuantity::Compute).figure, 4.1e12);
    QVERIFY(demand(Tier::Mobile, ThresholdQuantity::Compute).standing ==
            ThresholdStanding::Depends);
    QVERIFY(demand(Tier::Tiny, ThresholdQuantity::Compute).standing == ThresholdStanding::Misses);
    QCOMPARE(plain(demand(Tier::Tiny, ThresholdQuantity::Compute).text),
             QStringLiteral("3.10 TOP/s over 1 TOP/s"));
    QVERIFY(demand(Tier::Cloud, ThresholdQuantity::Latency).standing == ThresholdStanding::Misses);
    QVERIFY(demand(Tier::Tiny, ThresholdQuantity::Latency).standing == ThresholdStanding::Depends);
    scenario.latency_budget = 0.06;
    rows = thresholdsFor(scenario);
    QCOMPARE(plain(demand(Tier::Cloud, ThresholdQuantity::Latency).text),
             QStringLiteral("100 ms at best: 40.0 ms over 60 ms"));
    QCOMPARE(plain(demand(Tier::Edge, ThresholdQuantity::Latency).text),
             QStringLiteral("10 ms at best, up to 100 ms"));
    QVERIFY(demand(Tier::Mobile, ThresholdQuantity::Latency).standing == ThresholdStanding::Meets);
    scenario.power_budget = 1.0;
    rows = thresholdsFor(scenario);
    QVERIFY(demand(Tier::Tiny, ThresholdQuantity::Power).standing == ThresholdStanding::Meets);
    QVERIFY(demand(Tier::Edge, ThresholdQuantity::Power).standing == ThresholdStanding::Misses);
}

void TestComparisonSeries::thresholdsOfWhatDoesNotFit()
{
    for (const ThresholdRow& row : thresholdsFor(tooLarge())) {
        QVERIFY(row.device.standing == ThresholdStanding::Unknown);
        QVERIFY(!row.device.figure);
        QCOMPARE(row.device.figure_text, std::string{"—"});
        QVERIFY(row.device.text.find("does not fit") != std::string::npos);
    }
    Scenario unknown = chapterScenario();
    unknown.workload = "nothing";
    for (const ThresholdRow& row : thresholdsFor(unknown))
        QVERIFY(!row.device.figure && !row.demand.figure);
}

void TestComparisonSeries::latencyNumbersWithinTheBudget()
{
    const Scenario scenario = chapterScenario();
    const LatencyNumbersSeries series =
        latencyNumbersSeries(comparison(), scenario, evaluate(scenario, builtInCatalog()));
    QCOMPARE(series.bars.size(), std::size_t{14});
    QCOMPARE(series.budget, std::optional(0.01));
    QCOMPARE(plain(series.budget_label), QStringLiteral("budget 10.0 ms"));
    const auto standing = [&series](std::string_view name) {
        for (const LatencyBar& bar : series.bars) {
            if (bar.name.find(name) != std::string::npos)
                return bar.standing;
        }
        qFatal("no such operation");
    };
    QVERIFY(standing("region to region") == PathStanding::Above);
    QVERIFY(standing("Within one region") == PathStanding::Within);
    QVERIFY(standing("MobileNet") == PathStanding::AtBest); // 5 to 20 ms
    QVERIFY(standing("GPT-4") == PathStanding::Above);
    QCOMPARE(plain(series.rule),
             QStringLiteral("Nothing above 10.0 ms may stand in the critical path: that rules out "
                            "4 of 13 operations, and 2 keep to it only at their best."));
    const LatencyBar& own = series.bars.back();
    QVERIFY(own.own && own.drawn);
    QVERIFY(own.standing == PathStanding::Above); // 15 ms
    QCOMPARE(plain(own.text), QStringLiteral("15.0 ms"));
    QCOMPARE(plain(series.bars[1].text), QStringLiteral("5 to 20 ms"));
    QCOMPARE(series.time.minimum, 1e-9);
    QCOMPARE(series.time.maximum, 1.0);
    QCOMPARE(plain(series.time.ticks.front().label), QStringLiteral("1 ns"));
    const Table table = tableOf(series);
    QCOMPARE(table.rows.size(), std::size_t{15}); // and the budget
}

void TestComparisonSeries::latencyNumbersWithoutABudget()
{
    const Scenario scenario = tooLarge();
    const LatencyNumbersSeries series =
        latencyNumbersSeries(comparison(), scenario, evaluate(scenario, builtInCatalog()));
    QVERIFY(!series.budget);
    QVERIFY(series.budget_label.empty());
    for (const LatencyBar& bar : series.bars)
        QVERIFY(bar.standing == PathStanding::NoBudget);
    QVERIFY(!series.bars.back().drawn);
    QCOMPARE(series.bars.back().text, std::string{"—"});
    QVERIFY(series.rule.starts_with("Set a latency budget"));
    QCOMPARE(tableOf(series).rows.size(), std::size_t{14});
}

void TestComparisonSeries::latencyAxisHoldsTheBudget()
{
    for (const double budget : {1e-15, 1e-9, 3e-4, 1.0, 3e7}) {
        Scenario scenario = chapterScenario();
        scenario.latency_budget = budget;
        const LatencyNumbersSeries series =
            latencyNumbersSeries(comparison(), scenario, evaluate(scenario, builtInCatalog()));
        QVERIFY(series.time.minimum <= budget * (1.0 + 1e-9));
        QVERIFY(series.time.maximum >= budget * (1.0 - 1e-9));
    }
}

void TestComparisonSeries::hardwareOfBothEditions()
{
    const Scenario scenario = chapterScenario();
    const HardwareSeries series = hardwareSeries(comparison(), scenario, builtInCatalog());
    QCOMPARE(series.points.size(), std::size_t{12});
    QCOMPARE(series.editions, (std::vector<std::string>{"current", "earlier"}));
    const HardwarePoint& pod = series.points.front();
    QCOMPARE(pod.power->value, 3e6);
    QVERIFY(!pod.price);
    QCOMPARE(plain(pod.detail), QStringLiteral("3.00 MW · 131 TB · rental"));
    const HardwarePoint& jetson = series.points[6];
    QCOMPARE(jetson.power->low, 15.0);
    QCOMPARE(jetson.power->high, 60.0);
    QCOMPARE(jetson.price->value, 899.0);
    const HardwarePoint& own = series.points.back();
    QVERIFY(own.own);
    QCOMPARE(own.power->value, 400.0);
    COMPARE_CLOSE(own.memory->value, 80.0 * 1024 * 1024 * 1024);
    for (const Axis* const axis : {&series.power, &series.memory, &series.price})
        QVERIFY(axis->logarithmic);
    for (const HardwarePoint& point : series.points) {
        QVERIFY(point.power->low >= series.power.minimum);
        QVERIFY(point.power->high <= series.power.maximum);
        QVERIFY(point.memory->low >= series.memory.minimum);
        QVERIFY(point.memory->high <= series.memory.maximum);
        QVERIFY(!point.price || (point.price->low >= series.price.minimum &&
                                 point.price->high <= series.price.maximum));
    }
    // A microcontroller works in its SRAM, not in the flash that keeps its weights.
    Scenario tiny = scenario;
    tiny.device = "esp32-cam";
    const HardwareSeries small = hardwareSeries(comparison(), tiny, builtInCatalog());
    QCOMPARE(small.points.back().memory->value, 520.0 * 1024);
    QVERIFY(small.points.back().detail.find("520 KiB") != std::string::npos);
    const Table table = tableOf(series);
    QCOMPARE(table.rows.size(), series.points.size());
    for (const auto& row : table.rows)
        QCOMPARE(row.size(), table.columns.size());
}

void TestComparisonSeries::placesOnTheSpectrum()
{
    const auto place = [](std::string_view id) {
        return spectrumPlace(comparison(), *findDevice(builtInCatalog(), id));
    };
    QCOMPARE(place("esp32-cam"), std::optional(std::size_t{0}));
    QCOMPARE(place("flagship-phone"), std::optional(std::size_t{1}));
    QCOMPARE(place("google-coral-dev"), std::optional(std::size_t{2})); // 2 W: a gateway
    QCOMPARE(place("edge-server-t4"), std::optional(std::size_t{3}));   // 300 W: a server
    QCOMPARE(place("nvidia-a100"), std::optional(std::size_t{4}));
    for (const Device& device : builtInCatalog().devices)
        QVERIFY(spectrumPlace(comparison(), device).has_value());
}

void TestComparisonSeries::propertiesOfRandomScenarios()
{
    Random random(20'240'611);
    const auto verify = [](const Scenario& scenario, const Catalog& catalog, int& fitting) {
        const Result result = evaluate(scenario, catalog);
        fitting += result.fits ? 1 : 0;
        const ComparisonTable table = comparisonTable(comparison(), scenario, catalog, result);
        for (const ComparisonTableRow& row : table.rows) {
            QVERIFY(!row.remark.empty());
            QVERIFY(!row.own.empty());
            if (!row.own_figure)
                continue;
            QVERIFY(std::isfinite(*row.own_figure));
            QVERIFY2(hasDigit(row.own), row.own.c_str());
            QVERIFY(row.ranks.back().has_value());
        }
        for (const char* const id : {"latency", "compute-power", "energy-consumption",
                                     "scalability", "real-time-processing"}) {
            if (!result.fits) {
                QVERIFY2(!rowOf(table, id).own_figure, id);
                QCOMPARE(rowOf(table, id).own, std::string{"—"});
            }
        }
        const Table sheet = tableOf(table, shownRows(table, {}));
        for (const auto& row : sheet.rows)
            QCOMPARE(row.size(), sheet.columns.size());
        const std::vector<ThresholdRow> thresholds =
            thresholdRows(comparison(), scenario, catalog, result);
        for (const ThresholdRow& row : thresholds) {
            QVERIFY2(hasDigit(row.limit), row.limit.c_str());
            QVERIFY(result.fits || !row.device.figure);
            for (const ThresholdAnswer* const answer : {&row.device, &row.demand}) {
                QVERIFY(!answer->text.empty());
                QCOMPARE(answer->figure.has_value(),
                         answer->standing != ThresholdStanding::Unknown);
                if (!answer->figure)
                    continue;
                QVERIFY(std::isfinite(*answer->figure));
                QVERIFY2(hasDigit(answer->figure_text), answer->figure_text.c_str());
                QVERIFY2(hasDigit(answer->text), answer->text.c_str());
            }
        }
        const LatencyNumbersSeries latency = latencyNumbersSeries(comparison(), scenario, result);
        QVERIFY(std::isfinite(latency.time.minimum) && latency.time.minimum > 0.0);
        QVERIFY(std::isfinite(latency.time.maximum) && latency.time.maximum > latency.time.minimum);
        for (const LatencyBar& bar : latency.bars) {
            QVERIFY(!bar.own || result.fits || !bar.drawn);
            if (!bar.drawn)
                continue;
            QVERIFY(bar.low > 0.0 && bar.low <= bar.high);
            QVERIFY(bar.low >= latency.time.minimum * (1.0 - 1e-9));
            QVERIFY(bar.high <= latency.time.maximum * (1.0 + 1e-9));
            // A budget within the shortest time forbids it, one beyond the longest never does.
            if (latency.budget) {
                QCOMPARE(bar.standing == PathStanding::Above, bar.low > *latency.budget);
                QCOMPARE(bar.standing == PathStanding::Within, bar.high <= *latency.budget);
            }
        }
        const HardwareSeries hardware = hardwareSeries(comparison(), scenario, catalog);
        QVERIFY(hardware.points.back().own);
        for (const Axis* const axis : {&hardware.power, &hardware.memory, &hardware.price})
            QVERIFY(std::isfinite(axis->maximum) && axis->minimum > 0.0 &&
                    axis->minimum < axis->maximum);
    };
    int fitting = 0;
    constexpr int all = 400;
    for (int i = 0; i < all; ++i) {
        const RandomCase drawn = randomCase(random);
        verify(drawn.scenario, drawn.catalog(), fitting);
    }
    QVERIFY(fitting > all / 10 && fitting < all * 9 / 10); // both kinds were drawn
    // And every device of the catalog with every workload.
    for (const Device& device : builtInCatalog().devices) {
        for (const Workload& workload : builtInCatalog().workloads) {
            Scenario scenario = random_parts::scenario(random, workload);
            scenario.workload = workload.id;
            scenario.device = device.id;
            scenario.network = random.oneOf(builtInCatalog().networks).id;
            verify(scenario, builtInCatalog(), fitting);
        }
    }
}

void TestComparisonSeries::anEmptyComparison()
{
    const Comparison none;
    const Scenario scenario = chapterScenario();
    const Result result = evaluate(scenario, builtInCatalog());
    QVERIFY(comparisonTable(none, scenario, builtInCatalog(), result).rows.empty());
    QVERIFY(thresholdRows(none, scenario, builtInCatalog(), result).empty());
    Scenario gone = scenario;
    gone.device = "nowhere";
    const HardwareSeries hardware = hardwareSeries(none, gone, builtInCatalog());
    QVERIFY(hardware.points.empty());
    QVERIFY(hardware.power.minimum < hardware.power.maximum);
    Scenario unbound = tooLarge();
    const LatencyNumbersSeries latency =
        latencyNumbersSeries(none, unbound, evaluate(unbound, builtInCatalog()));
    QVERIFY(latency.time.minimum > 0.0 && latency.time.minimum < latency.time.maximum);
    QVERIFY(!spectrumPlace(none, builtInCatalog().devices.front()));
}

QTEST_GUILESS_MAIN(TestComparisonSeries)
#include "tst_comparison_series.moc"
