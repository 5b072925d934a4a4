// SPDX-License-Identifier: GPL-3.0-or-later
#include "built_in_catalog.h"
#include "shown_compare_page.h"
#include "tests/ui/shown_chart.h"
#include "tests/ui/texts_apart.h"

#include "core/evaluation/evaluate.h"
#include "core/evaluation/starting_scenario.h"
#include "ui/charts/export.h"
#include "ui/charts/latency_chart.h"
#include "ui/theme/fonts.h"

using namespace deployscope;
using namespace deployscope::ui;
using deployscope::testing::builtInCatalog;
using deployscope::testing::builtInComparison;
using test::drawn;
using test::shownWith;
using test::textsOf;
using test::verifyApart;

namespace {

LatencyNumbersSeries seriesWith(std::optional<double> budget)
{
    Scenario scenario = startingScenario(*builtInCatalog());
    scenario.latency_budget = budget;
    return latencyNumbersSeries(*builtInComparison(), scenario,
                                evaluate(scenario, *builtInCatalog()));
}

const LatencyLayout::Row& rowOf(const LatencyLayout& layout, const LatencyNumbersSeries& series,
                                const std::string& name)
{
    for (const LatencyLayout::Row& row : layout.rows)
        if (series.bars[row.bar].name == name)
            return row;
    qFatal("no such row");
}

} // namespace

class TestLatencyChart : public QObject
{
    Q_OBJECT

private slots:
    void textsNeverOverlap_data();
    void textsNeverOverlap();
    void barsSpanTheirRanges();
    void budgetIsALineAcrossTheRows();
    void smallChartsKeepTheScenario();
    void captionIsTheRule();
    void exportsItsFigures();
    void keysGoFromRowToRow();
    void explainsTheScenariosOwn();
};

void TestLatencyChart::textsNeverOverlap_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("budget");
    for (const QSize size : {QSize(1080, 760), QSize(960, 560), QSize(620, 430), QSize(240, 160)})
        for (const bool budget : {true, false})
            QTest::addRow("%dx%d %s", size.width(), size.height(), budget ? "budget" : "none")
                << size << budget;
}

void TestLatencyChart::textsNeverOverlap()
{
    QFETCH(QSize, size);
    QFETCH(bool, budget);
    const auto chart =
        shownWith<LatencyChart>(seriesWith(budget ? std::optional(0.01) : std::nullopt), size);
    verifyApart(textsOf(*chart, size), size);
}

void TestLatencyChart::barsSpanTheirRanges()
{
    const LatencyNumbersSeries series = seriesWith(0.01);
    const LatencyLayout layout = layOutLatency(series, {1080, 760}, chartFonts(uiFont()));
    QCOMPARE(layout.rows.size(), std::size_t{14});
    const auto& region = rowOf(layout, series, "Within one region"); // 1 to 5 ms
    QVERIFY(std::abs(region.fill->left() - layout.xOf(series.time, 1e-3)) < 0.01);
    QVERIFY(std::abs(region.fill->right() - layout.xOf(series.time, 5e-3)) < 0.01);
    // A decade is as long wherever it is.
    const double one = layout.xOf(series.time, 1e-6) - layout.xOf(series.time, 1e-7);
    const double other = layout.xOf(series.time, 1e-1) - layout.xOf(series.time, 1e-2);
    QVERIFY(std::abs(one - other) < 0.01);
    // A figure without a range is a bar around it.
    const auto& centre = rowOf(layout, series, "Within one data centre"); // 500 µs
    QVERIFY(std::abs(centre.fill->center().x() - layout.xOf(series.time, 500e-6)) < 0.01);
}

void TestLatencyChart::budgetIsALineAcrossTheRows()
{
    const LatencyNumbersSeries series = seriesWith(0.01);
    const LatencyLayout layout = layOutLatency(series, {1080, 760}, chartFonts(uiFont()));
    QVERIFY(layout.budget.has_value());
    QVERIFY(std::abs(layout.budget->x1() - layout.xOf(series.time, 0.01)) < 0.01);
    QVERIFY(layout.budget->y1() < layout.rows.front().area.top());
    QVERIFY(layout.budget->y2() >= layout.rows.back().area.bottom() - 0.01);
    // What is above the budget stands beyond it, what keeps to it before it.
    for (const LatencyLayout::Row& row : layout.rows) {
        const LatencyBar& bar = series.bars[row.bar];
        if (bar.standing == PathStanding::Above)
            QVERIFY(row.fill->right() > layout.budget->x1());
        if (bar.standing == PathStanding::Within)
            QVERIFY(row.fill->right() < layout.budget->x1() + 4.1);
    }
    QVERIFY(!layOutLatency(seriesWith({}), {1080, 760}, chartFonts(uiFont())).budget);
}

void TestLatencyChart::smallChartsKeepTheScenario()
{
    const LatencyNumbersSeries series = seriesWith(0.01);
    const LatencyLayout layout = layOutLatency(series, {300, 160}, chartFonts(uiFont()));
    QVERIFY(layout.rows.size() < series.bars.size());
    QVERIFY(series.bars[layout.rows.back().bar].own);
    const auto left_out = series.bars.size() - layout.rows.size();
    QCOMPARE(layout.left_out.text, QStringLiteral("+%1 more").arg(left_out));
}

void TestLatencyChart::captionIsTheRule()
{
    LatencyChart chart;
    chart.setSeries(seriesWith(0.01));
    QVERIFY(chart.caption().contains(QStringLiteral("may stand in the critical path")));
    QVERIFY(chart.caption().contains(QStringLiteral("4 of 13")));
    QVERIFY(chart.accessibleDescription().contains(chart.caption()));
    chart.setSeries(seriesWith({}));
    QVERIFY(chart.caption().startsWith(QStringLiteral("Set a latency budget")));
}

void TestLatencyChart::exportsItsFigures()
{
    const auto chart = shownWith<LatencyChart>(seriesWith(0.01), {1080, 760});
    const QByteArray csv = encoded(*chart, ExportFormat::Csv, {800, 600}, chart->theme());
    QVERIFY(csv.contains("Within one region,0.001,0.005"));
    QVERIFY(csv.contains("latency budget,0.01,0.01"));
    const QByteArray svg = encoded(*chart, ExportFormat::Svg, {1080, 760}, chart->theme());
    QVERIFY(svg.contains("Within one region"));
    QVERIFY(drawn(textsOf(*chart, {1080, 760}), QStringLiteral("1 to 5")));
}

void TestLatencyChart::keysGoFromRowToRow()
{
    const auto chart = shownWith<LatencyChart>(seriesWith(0.01), {1080, 760});
    QSignalSpy spy(chart.get(), &Chart::explainRequested);
    QTest::keyClick(chart.get(), Qt::Key_Up); // from the end: the scenario's own
    QTest::keyClick(chart.get(), Qt::Key_Return);
    QCOMPARE(spy.size(), 1);
    QCOMPARE(spy[0][0].toString(), QStringLiteral("end_to_end"));
    QTest::keyClick(chart.get(), Qt::Key_Up); // an operation of the book has no derivation
    QTest::keyClick(chart.get(), Qt::Key_Return);
    QCOMPARE(spy.size(), 1);
}

void TestLatencyChart::explainsTheScenariosOwn()
{
    const auto chart = shownWith<LatencyChart>(seriesWith(0.01), {1080, 760});
    const LatencyLayout layout =
        layOutLatency(chart->series(), chart->size(), chartFonts(chart->font()));
    QCOMPARE(test::explainedBy(*chart, layout.rows.back().area.center()),
             QStringLiteral("end_to_end"));
    QCOMPARE(chart->explainables().size(), std::size_t{2}); // and the budget
}

QTEST_MAIN(TestLatencyChart)
#include "tst_latency_chart.moc"
