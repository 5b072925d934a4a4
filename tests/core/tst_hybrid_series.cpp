// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hybrid/counter_designs.h"
#include "core/series/design_comparison.h"
#include "core/series/hybrid_charts.h"
#include "core/series/hybrid_drawing.h"
#include "core/units/format.h"
#include "tests/core/built_in_hybrid.h"
#include "tests/core/closeness.h"
#include "tests/core/random_designs.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <set>

using namespace deployscope;
using namespace deployscope::testing;

namespace {

constexpr double day = 86400.0;
constexpr double year = 365.25 * day;

HybridDrawing drawn(const HybridDesign& design)
{
    return hybridDrawing(design, evaluateDesign(design, builtInCatalog()));
}

bool overlap(double a, double b, double c, double d)
{
    return std::max(std::min(a, b), std::min(c, d)) <
           std::min(std::max(a, b), std::max(c, d)) - 1e-6;
}

void checkDrawing(const HybridDesign& design, const HybridDrawing& drawing)
{
    QCOMPARE(drawing.stages.size(), design.stages.size());
    const double box_width = drawing.box_width;
    const double box_height = drawing.box_height;
    for (const DrawnStage& stage : drawing.stages) {
        QCOMPARE(stage.stage, static_cast<std::size_t>(&stage - drawing.stages.data()));
        const auto band =
            std::find_if(drawing.tiers.begin(), drawing.tiers.end(),
                         [&stage](const DrawnTier& tier) { return tier.tier == stage.tier; });
        QVERIFY(band != drawing.tiers.end());
        QVERIFY(stage.y >= band->top && stage.y + box_height <= band->top + band->height);
        QVERIFY(stage.x >= 0.0 && stage.x + box_width <= drawing.width);
        for (const DrawnStage& other : drawing.stages) {
            if (&other == &stage)
                continue;
            QVERIFY(!overlap(stage.x, stage.x + box_width, other.x, other.x + box_width) ||
                    !overlap(stage.y, stage.y + box_height, other.y, other.y + box_height));
        }
    }
    double below = 0.0;
    for (const DrawnTier& tier : drawing.tiers) {
        QVERIFY(tier.top >= below);
        below = tier.top + tier.height;
    }
    QVERIFY(drawing.height >= below);
    for (const DrawnFlow& flow : drawing.flows) {
        const DrawnStage& from = drawing.stages[*findStage(design, design.flows[flow.flow].from)];
        const DrawnStage& to = drawing.stages[*findStage(design, design.flows[flow.flow].to)];
        QVERIFY(flow.points.size() >= 2);
        const DrawnPoint& first = flow.points.front();
        const DrawnPoint& last = flow.points.back();
        QVERIFY(first.x == from.x || first.x == from.x + box_width);
        QVERIFY(first.y > from.y && first.y < from.y + box_height);
        QVERIFY(last.x == to.x || last.x == to.x + box_width);
        QVERIFY(last.y > to.y && last.y < to.y + box_height);
        for (std::size_t i = 1; i < flow.points.size(); ++i) {
            const DrawnPoint& a = flow.points[i - 1];
            const DrawnPoint& b = flow.points[i];
            QVERIFY((a.x == b.x) != (a.y == b.y));
            QVERIFY(b.x >= 0.0 && b.x <= drawing.width && b.y >= 0.0 && b.y <= drawing.height);
            for (const DrawnStage& box : drawing.stages) {
                const bool crosses = std::max(a.x, b.x) > box.x + 1e-6 &&
                                     std::min(a.x, b.x) < box.x + box_width - 1e-6 &&
                                     std::max(a.y, b.y) > box.y + 1e-6 &&
                                     std::min(a.y, b.y) < box.y + box_height - 1e-6;
                QVERIFY2(!crosses, (design.flows[flow.flow].from + " to " +
                                    design.flows[flow.flow].to + " crosses " + box.name)
                                       .c_str());
            }
        }
    }
}

// Two lines that run on each other could not be told apart.
void checkLanes(const HybridDrawing& drawing)
{
    for (const DrawnFlow& one : drawing.flows) {
        for (const DrawnFlow& other : drawing.flows) {
            if (one.flow >= other.flow)
                continue;
            for (std::size_t i = 1; i < one.points.size(); ++i) {
                for (std::size_t j = 1; j < other.points.size(); ++j) {
                    const DrawnPoint& a = one.points[i - 1];
                    const DrawnPoint& b = one.points[i];
                    const DrawnPoint& c = other.points[j - 1];
                    const DrawnPoint& d = other.points[j];
                    const bool share = a.x == b.x && c.x == d.x && std::abs(a.x - c.x) < 1e-6 &&
                                       overlap(a.y, b.y, c.y, d.y);
                    const bool share_row = a.y == b.y && c.y == d.y && std::abs(a.y - c.y) < 1e-6 &&
                                           overlap(a.x, b.x, c.x, d.x);
                    QVERIFY(!share && !share_row);
                }
            }
        }
    }
}

void checkSeries(const ExampleSeries& series)
{
    QVERIFY(!series.title.empty() && !series.description.empty());
    QVERIFY(series.values.minimum < series.values.maximum);
    QVERIFY(!series.values.logarithmic || series.values.minimum > 0.0);
    const auto fits = [&series](double value) {
        return std::isfinite(value) && value >= series.values.minimum * (1.0 - 1e-9) - 1e-300 &&
               value <= series.values.maximum * (1.0 + 1e-9);
    };
    for (const ExampleLineSeries& line : series.lines) {
        for (const auto& piece : line.pieces) {
            double before = -1.0;
            for (const auto& [x, y] : piece) {
                QVERIFY(fits(y));
                QVERIFY(x >= before);
                QVERIFY(x <= series.sweep->maximum * (1.0 + 1e-9));
                before = x;
            }
        }
        QVERIFY(!line.current || fits(*line.current));
    }
    for (const ExampleBarSeries& bar : series.bars) {
        QVERIFY(bar.parts.empty() == !bar.message.empty());
        QVERIFY(bar.message.empty() || bar.figure.empty() || bar.total == 0.0);
        QVERIFY(bar.parts.empty() || fits(bar.total));
    }
    for (const ExampleMarkSeries& mark : series.marks)
        QVERIFY(fits(mark.value));
    QVERIFY(series.description.find("nan") == std::string::npos &&
            series.description.find("inf") == std::string::npos);
    QVERIFY(!tableOf(series).rows.empty() || series.bars.empty());
}

const DesignComparisonRow& rowOf(const DesignComparison& comparison, std::string_view name)
{
    for (const DesignComparisonRow& row : comparison.rows) {
        if (row.name == name)
            return row;
    }
    qFatal("There is no such row.");
}

} // namespace

class TestHybridSeries : public QObject
{
    Q_OBJECT

private slots:
    void casesAreDrawn();
    void randomDesignsAreDrawn();
    void voiceAssistantIsDrawn();
    void circleIsDrawnWithoutFigures();
    void wallsAreDrawn();
    void comparisonOfTheVoiceAssistant();
    void comparisonsSayWhatIsBest();
    void costsAreStacked();
    void trainServe();
    void federated();
    void reduction();
    void decay();
    void upkeep();
    void randomCharts();
};

void TestHybridSeries::casesAreDrawn()
{
    for (const HybridDesign& design : builtInHybrid().designs) {
        for (const HybridDesign& each :
             {design, everythingInCloud(design), everythingOnDevice(design)}) {
            const HybridDrawing drawing = drawn(each);
            checkDrawing(each, drawing);
            checkLanes(drawing);
            QCOMPARE(drawing.flows.size(), each.flows.size());
            for (const DrawnFlow& flow : drawing.flows)
                QVERIFY(!flow.label.empty() && !flow.detail.empty());
        }
    }
}

void TestHybridSeries::randomDesignsAreDrawn()
{
    Random random(51);
    for (int i = 0; i < 100; ++i) {
        const RandomDesigns make{random, builtInCatalog()};
        const HybridDesign design = make.design(static_cast<std::size_t>(random.count(1, 50)));
        const HybridDrawing drawing = drawn(design);
        checkDrawing(design, drawing);
        checkLanes(drawing);
        if (QTest::currentTestFailed())
            return;
    }
}

void TestHybridSeries::voiceAssistantIsDrawn()
{
    const HybridDesign& design = builtInDesign("voice-assistant");
    const HybridDrawing drawing = drawn(design);
    QCOMPARE(drawing.tiers.size(), std::size_t{3}); // no edge
    QCOMPARE(drawing.tiers[0].name, std::string("Cloud"));
    QVERIFY(drawing.tiers[0].detail.find("4.63 data centres, 20.8 at the peak") !=
            std::string::npos);
    const HybridDrawing farm = drawn(builtInDesign("farm-monitoring"));
    QCOMPARE(farm.tiers[0].detail, std::string("one accelerator, 0.00833\u00A0% busy"));
    // From left to right as events go.
    QVERIFY(drawing.stages[0].x < drawing.stages[1].x && drawing.stages[1].x < drawing.stages[2].x);
    QVERIFY(drawing.stages[3].column == 3 && drawing.stages[4].column == 4);
    QVERIFY(drawing.stages[0].y > drawing.stages[2].y && drawing.stages[2].y > drawing.stages[3].y);
    QCOMPARE(drawing.flows[0].label, std::string("32.0\u00A0kB/s"));
    QVERIFY(drawing.flows[0].detail.find("32.0\u00A0TB/s of all units") != std::string::npos);
    QCOMPARE(drawing.stages[5].detail, std::string("no events"));
    QCOMPARE(drawing.stages[2].detail, std::string("20.0\u00A0/day · 500\u00A0ms"));
    const Table table = tableOf(design, evaluateDesign(design, builtInCatalog()));
    QCOMPARE(table.rows.size(), design.flows.size());
    QCOMPARE(table.rows[0][5], std::string("32000"));
    for (const auto& row : table.rows)
        QCOMPARE(row.size(), table.columns.size());
}

void TestHybridSeries::circleIsDrawnWithoutFigures()
{
    HybridDesign design = builtInDesign("voice-assistant");
    Flow back;
    back.from = "understanding";
    back.to = "wake-word";
    design.flows.push_back(back);
    const HybridDrawing drawing = drawn(design);
    checkDrawing(design, drawing);
    QVERIFY(drawing.description.find("circle") != std::string::npos);
    QVERIFY(tableOf(design, evaluateDesign(design, builtInCatalog())).rows.empty());
    for (const DrawnFlow& flow : drawing.flows)
        QVERIFY(flow.label.empty());
    // A flow to nowhere is left out.
    design.flows.back().to = "nobody";
    QCOMPARE(drawn(design).flows.size(), design.flows.size() - 1);
}

void TestHybridSeries::wallsAreDrawn()
{
    const HybridDesign design = everythingInCloud(builtInDesign("factory-inspection"));
    const HybridDrawing drawing = drawn(design);
    QVERIFY(drawing.flows[0].is_full);
    QVERIFY(drawing.flows[0].detail.find("14.9 times what it carries") != std::string::npos);
    QVERIFY(drawing.description.find("14.9 times what there is.") != std::string::npos);
    HybridDesign busy = builtInDesign("autonomous-vehicle");
    busy.stages[0].rate->value = 60.0;
    const HybridDrawing full = drawn(busy);
    QVERIFY(full.tiers[1].is_full);
    QVERIFY(full.stages[1].is_stuck && !full.stages[0].is_stuck);
    const HybridDrawing unknown = drawn(everythingOnDevice(builtInDesign("farm-monitoring")));
    QVERIFY(unknown.stages[4].is_stuck);
    QVERIFY(unknown.stages[4].detail.find("cost unknown here") != std::string::npos);
}

void TestHybridSeries::comparisonOfTheVoiceAssistant()
{
    const auto compared = compareDesigns(builtInDesign("voice-assistant"), builtInCatalog());
    const DesignComparison comparison = designComparison(compared);
    const DesignComparisonRow& uplink = rowOf(comparison, "Uplink of all units");
    QVERIFY(uplink.designs[1].text.starts_with("32.0"));
    QVERIFY(!uplink.designs[1].is_best && uplink.designs[2].is_best);
    const DesignComparisonRow& sites = rowOf(comparison, "Data centres at the peak");
    QCOMPARE(sites.designs[0].text, std::string("20.8"));
    QCOMPARE(sites.designs[2].text, std::string("0"));
    QCOMPARE(comparison.walls[1].size(), std::size_t{1});
    QVERIFY(comparison.walls[0].empty());
    const Table table = tableOf(comparison);
    QCOMPARE(table.columns.size(), std::size_t{5});
    QCOMPARE(table.rows.size(), comparison.rows.size());
    const std::string csv = toCsv(table);
    QVERIFY(csv.find("Data centres at the peak,,20.8333") != std::string::npos);
    for (const DesignComparisonRow& row : comparison.rows) {
        for (std::size_t i = 0; i < compared.size(); ++i) {
            const ComparisonFigure& figure = row.designs[i];
            QCOMPARE(figure.text == "—", !figure.value);
        }
    }
}

void TestHybridSeries::comparisonsSayWhatIsBest()
{
    const DesignComparison comparison =
        designComparison(compareDesigns(builtInDesign("farm-monitoring"), builtInCatalog()));
    // More is better of a battery, and nothing is best where there is no figure.
    const DesignComparisonRow& life = rowOf(comparison, "Battery on this work, Tiny");
    QVERIFY(life.designs[0].is_best && !life.designs[1].is_best && !life.designs[2].is_best);
    QVERIFY(*life.designs[0].value > *life.designs[1].value);
    QCOMPARE(life.designs[2].text, std::string("—"));
    QCOMPARE(comparison.walls[2].size(), std::size_t{1});
    for (const DesignComparisonRow& row : comparison.rows)
        QVERIFY(row.name != "Battery on this work, Mobile"); // nobody has one
}

void TestHybridSeries::costsAreStacked()
{
    const ExampleSeries series =
        costSeries(compareDesigns(builtInDesign("farm-monitoring"), builtInCatalog()));
    checkSeries(series);
    QCOMPARE(series.bars.size(), std::size_t{3});
    double sum = 0.0;
    for (const ExampleBarPartSeries& part : series.bars[0].parts)
        sum += part.value;
    COMPARE_CLOSE(sum, series.bars[0].total);
    QCOMPARE(series.bars[2].message, std::string("a part is not known"));
}

void TestHybridSeries::trainServe()
{
    const ExampleSeries series = trainServeSeries({4.6e6, 0.01, 0.0, 1e6 / day}, 3.0 * year);
    checkSeries(series);
    QVERIFY(series.description.find("after 460\u00a0days") != std::string::npos);
    COMPARE_CLOSE(series.lines[0].pieces.back().back().second, 4.6e6 + 0.01e6 * 3.0 * 365.25);
    COMPARE_CLOSE(series.lines[1].pieces.back().back().second, 4.6e6);
}

void TestHybridSeries::federated()
{
    const ExampleSeries series = federatedSeries({1000.0, 1e9, 14e6, 0.1}, 100.0);
    checkSeries(series);
    COMPARE_CLOSE(*series.lines[0].current, 1000.0); // GB
    COMPARE_CLOSE(*series.lines[1].current, 280.0);
    QVERIFY(series.sweep->maximum > 357.0); // where both are level is in sight
    QVERIFY(series.description.find("level after 357 rounds") != std::string::npos);
}

void TestHybridSeries::reduction()
{
    for (const HybridDesign& design : builtInHybrid().designs) {
        const ExampleSeries series =
            reductionSeries(design, evaluateDesign(design, builtInCatalog()));
        checkSeries(series);
        QVERIFY(series.bars.size() >= 2);
        QCOMPARE(series.bars.front().label, std::string("Sensors"));
        for (std::size_t i = 1; i < series.bars.size(); ++i)
            QVERIFY(series.bars[i].total <= series.bars[i - 1].total);
    }
}

void TestHybridSeries::decay()
{
    const Drift drift{0.95, 0.45, 0.1 / year, 14.0 * day};
    const ExampleSeries series =
        decaySeries(drift, {7.0 * day, 0.03, 200.0}, 90.0 * day, 2.0 * year);
    checkSeries(series);
    QCOMPARE(series.lines.size(), std::size_t{3});
    // Nine teeth of ninety days in two years, each falling.
    const auto& saw = series.lines[0].pieces.front();
    QCOMPARE(saw.size(), std::size_t{18});
    COMPARE_CLOSE(saw[0].second, 95.0 - 10.0 * 14.0 / 365.25);
    COMPARE_CLOSE(saw[1].second, 95.0 - 10.0 * 104.0 / 365.25);
    COMPARE_CLOSE(saw[1].first, 90.0);
    COMPARE_CLOSE(series.lines[2].pieces.front().back().second, 95.0 - 10.0 * 744.5 / 365.25);
    // The floor bends the line.
    const ExampleSeries deep =
        decaySeries({0.95, 0.45, 0.5 / year, 0.0}, {7.0 * day, 0.6, 1.0}, 3.0 * year, 2.0 * year);
    checkSeries(deep);
    QCOMPARE(deep.lines.size(), std::size_t{2}); // no look ever calls
    QCOMPARE(deep.lines[0].pieces.front().size(), std::size_t{3});
    COMPARE_CLOSE(deep.lines[0].pieces.front()[1].first, 365.25);
}

void TestHybridSeries::upkeep()
{
    const Drift drift{0.95, 0.45, 0.1 / year, 14.0 * day};
    const UpkeepChart chart = upkeepSeries(drift, {20000.0, 4e6 / year}, 90.0 * day);
    checkSeries(chart.series);
    COMPARE_CLOSE(*chart.best.interval, std::sqrt(0.1) * year);
    QVERIFY(chart.best_text.starts_with("least at "));
    COMPARE_CLOSE(*chart.series.lines[0].current, 20000.0 * 365.25 / 90.0);
    // No place of the sum lies below the mark.
    for (const auto& [x, y] : chart.series.lines[2].pieces.front())
        QVERIFY(y >= chart.series.marks.front().value * (1.0 - 1e-9));
    const UpkeepChart never = upkeepSeries({0.95, 0.95, 0.1 / year, 0.0}, {1.0, 1.0}, day);
    checkSeries(never.series);
    QVERIFY(never.series.marks.empty());
    QVERIFY(never.best_text.find("no interval is best") != std::string::npos);
    const UpkeepChart free = upkeepSeries(drift, {0.0, 1.0}, day);
    checkSeries(free.series);
    QVERIFY(free.best_text.find("the more often the better") != std::string::npos);
}

void TestHybridSeries::randomCharts()
{
    Random random(52);
    for (int i = 0; i < 300; ++i) {
        const double accuracy = random.between(0.1, 1.0);
        const Drift drift{accuracy, random.between(0.0, accuracy),
                          random.chance(0.1) ? 0.0 : random.decades(-4.0, 2.0) / year,
                          random.decades(-2.0, 3.0) * day};
        const double interval = random.decades(-1.0, 4.0) * day;
        checkSeries(decaySeries(drift, {random.decades(-1.0, 2.0) * day, random.share(), 1.0},
                                interval, random.decades(1.0, 4.0) * day));
        checkSeries(upkeepSeries(drift,
                                 {random.chance(0.1) ? 0.0 : random.decades(0.0, 9.0),
                                  random.chance(0.1) ? 0.0 : random.decades(-6.0, 3.0)},
                                 interval)
                        .series);
        checkSeries(
            federatedSeries({random.decades(0.0, 9.0), random.decades(0.0, 12.0),
                             random.decades(0.0, 12.0), random.chance(0.1) ? 0.0 : random.share()},
                            random.decades(0.0, 5.0)));
        checkSeries(trainServeSeries({random.chance(0.1) ? 0.0 : random.decades(0.0, 8.0),
                                      random.chance(0.1) ? 0.0 : random.decades(-6.0, 1.0),
                                      random.chance(0.3) ? 0.0 : random.decades(-6.0, 1.0),
                                      random.decades(-6.0, 6.0)},
                                     random.decades(6.0, 9.0)));
        if (QTest::currentTestFailed())
            return;
    }
}

QTEST_GUILESS_MAIN(TestHybridSeries)
#include "tst_hybrid_series.moc"
