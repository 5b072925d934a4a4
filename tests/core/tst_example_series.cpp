// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/series/example_chart.h"
#include "core/series/unit_scale.h"
#include "tests/core/built_in_examples.h"
#include "tests/core/closeness.h"
#include "tests/core/example_building.h"

#include <QTest>

#include <cmath>

using namespace deployscope;
using namespace deployscope::testing;

// What the charts of worked examples show, as numbers and texts.
class TestExampleSeries : public QObject
{
    Q_OBJECT

private slots:
    void unitsThereAndBack_data();
    void unitsThereAndBack();
    void linearAxes_data();
    void linearAxes();
    void logarithmicAxes_data();
    void logarithmicAxes();
    void rangeAxes_data();
    void rangeAxes();
    void bars();
    void barsThatCannotRun();
    void barsWithoutAValue();
    void barsOverDecades();
    void decadesHavePrefixes();
    void decadesStayStill();
    void noPlaceOnDecades();
    void stackedBars();
    void linesOverAnInput();
    void linesOverWholeNumbers();
    void linesOverStops();
    void linesBreakWhereThereIsNoValue();
    void linesOverDecades();
    void timeSeries();
    void timeSeriesWithoutARange();
    void theProgramStaysAsItWas();
    void tableOfBars();
    void tableOfStackedBars();
    void tableOfLines();
};

namespace {

QString ticksOf(const Axis& axis)
{
    QStringList labels;
    for (const Tick& tick : axis.ticks)
        labels << plainText(tick.label);
    return labels.join(QLatin1Char(' '));
}

ExampleSeries seriesOf(const Example& example)
{
    ExampleProgram program(example);
    return exampleSeries(program);
}

ExampleSeries seriesAt(const Example& example, std::size_t input, double value)
{
    ExampleProgram program(example);
    std::vector<double> inputs = defaultInputs(example);
    inputs[input] = value;
    program.evaluate(inputs);
    return exampleSeries(program);
}

ExampleBar stackedBar(const char* label, std::vector<ExampleBarPart> parts)
{
    return {label, Tier::Cloud, std::move(parts), {}, {}};
}

Example linesExample()
{
    Example example = lightExample();
    example.chart.kind = ExampleChartKind::Lines;
    example.chart.bars.clear();
    example.chart.lines = {{"Round trip", Tier::Edge, formula("round_trip")},
                           {"Slack", std::nullopt, formula("slack")}};
    example.chart.sweep.name = "distance";
    return example;
}

// 60 frames a second for a minute, then a quarter of that.
Example timeExample()
{
    Example example = lightExample();
    example.inputs.push_back(constant("fast", "At first", "60 /s", "/s"));
    example.inputs.push_back(constant("minute", "Until then", "1 min", "min"));
    ExampleChartDefinition& chart = example.chart;
    chart.kind = ExampleChartKind::TimeSeries;
    chart.label = "Frames";
    chart.unit = "/s";
    chart.bars.clear();
    chart.marks.clear();
    chart.sweep.name = "elapsed";
    chart.sweep.label = "Time";
    chart.sweep.unit = "min";
    chart.sweep.from = formula("0 * minute");
    chart.sweep.to = formula("4 * minute");
    chart.lines = {
        {"Rate", std::nullopt, formula("elapsed < minute ? fast : fast / 4")},
    };
    return example;
}

} // namespace

void TestExampleSeries::unitsThereAndBack_data()
{
    QTest::addColumn<QString>("unit");
    QTest::addColumn<double>("si");
    QTest::addColumn<double>("number");
    QTest::addColumn<QString>("si_unit");
    QTest::newRow("ms") << "ms" << 0.015 << 15.0 << "s";
    QTest::newRow("km") << "km" << 1.5e6 << 1500.0 << "m";
    QTest::newRow("%") << "%" << 0.385 << 38.5 << "";
    QTest::newRow("×") << "×" << 1.9 << 1.9 << "";
    QTest::newRow("pure") << "" << 1.9 << 1.9 << "";
    QTest::newRow("h") << "h" << 27000.0 << 7.5 << "s";
    QTest::newRow("°C") << "degC" << 353.15 << 80.0 << "K";
    QTest::newRow("Gb/s") << "Gb/s" << 1.25e9 << 10.0 << "B/s";
}

void TestExampleSeries::unitsThereAndBack()
{
    QFETCH(QString, unit);
    QFETCH(double, si);
    QFETCH(double, number);
    QFETCH(QString, si_unit);
    const UnitScale scale(unit.toStdString());
    QCOMPARE(scale.fromSi(si), number);
    QCOMPARE(scale.toSi(number), si);
    QCOMPARE(QString::fromStdString(scale.siUnit()), si_unit);
}

void TestExampleSeries::linearAxes_data()
{
    QTest::addColumn<double>("lowest");
    QTest::addColumn<double>("highest");
    QTest::addColumn<QString>("ticks");
    QTest::newRow("to 15") << 0.0 << 15.0 << "0 5 10 15";
    QTest::newRow("to 23") << 3.0 << 23.0 << "0 5 10 15 20 25";
    QTest::newRow("thousands") << 0.0 << 26280.0 << "0 10 k 20 k 30 k";
    QTest::newRow("parts") << 0.0 << 0.42 << "0 0.1 0.2 0.3 0.4 0.5";
    QTest::newRow("both sides") << -5.0 << 15.0 << "-5 0 5 10 15";
    QTest::newRow("below zero") << -3.0 << -1.0 << "-3 -2 -1 0";
    QTest::newRow("nothing") << 0.0 << 0.0 << "0 0.2 0.4 0.6 0.8 1";
    QTest::newRow("large") << 0.0 << 4e100 << "0 1e100 2e100 3e100 4e100";
    QTest::newRow("small") << 0.0 << 4e-9 << "0 1e-9 2e-9 3e-9 4e-9";
}

void TestExampleSeries::linearAxes()
{
    QFETCH(double, lowest);
    QFETCH(double, highest);
    QFETCH(QString, ticks);
    const Axis axis = linearAxis("Time", lowest, highest);
    QCOMPARE(ticksOf(axis), ticks);
    QVERIFY(axis.minimum <= lowest && axis.minimum <= 0.0);
    QVERIFY(axis.maximum >= highest && axis.maximum >= 0.0);
    QVERIFY(axis.minimum < axis.maximum);
    QCOMPARE(axis.ticks.front().value, axis.minimum);
    QCOMPARE(axis.ticks.back().value, axis.maximum);
    QVERIFY(!axis.logarithmic);
}

void TestExampleSeries::logarithmicAxes_data()
{
    QTest::addColumn<double>("lowest");
    QTest::addColumn<double>("highest");
    QTest::addColumn<QString>("ticks");
    QTest::newRow("two decades") << 3.0 << 120.0 << "1 10 100 1 k";
    QTest::newRow("whole") << 1.0 << 100.0 << "1 10 100";
    QTest::newRow("one value") << 100.0 << 100.0 << "10 100";
    QTest::newRow("within one") << 0.02 << 0.03 << "0.01 0.1";
    QTest::newRow("many") << 1.0 << 1e12 << "1  100  10 k  1 M  100 M  10 G  1 T";
}

void TestExampleSeries::logarithmicAxes()
{
    QFETCH(double, lowest);
    QFETCH(double, highest);
    QFETCH(QString, ticks);
    const Axis axis = logarithmicAxis("Energy", lowest, highest);
    QCOMPARE(ticksOf(axis), ticks);
    QVERIFY(axis.logarithmic && axis.minimum > 0.0 && axis.minimum < axis.maximum);
    QVERIFY(axis.minimum <= lowest && axis.maximum >= highest);
}

void TestExampleSeries::rangeAxes_data()
{
    QTest::addColumn<double>("from");
    QTest::addColumn<double>("to");
    QTest::addColumn<bool>("logarithmic");
    QTest::addColumn<QString>("ticks");
    QTest::newRow("linear") << 3.0 << 24.0 << false << "5 10 15 20";
    QTest::newRow("from zero") << 0.0 << 1.0 << false << "0 0.2 0.4 0.6 0.8 1";
    QTest::newRow("across zero") << -1.0 << 1.0 << false << "-1 -0.5 0 0.5 1";
    QTest::newRow("within a decade") << 2.0 << 9.0 << true << "2 5";
    QTest::newRow("decades") << 1.0 << 1000.0 << true << "1 2 5 10 20 50 100 200 500 1 k";
    QTest::newRow("many decades") << 1.0 << 20000.0 << true << "1 10 100 1 k 10 k";
}

void TestExampleSeries::rangeAxes()
{
    QFETCH(double, from);
    QFETCH(double, to);
    QFETCH(bool, logarithmic);
    QFETCH(QString, ticks);
    const Axis axis = rangeAxis("Distance", from, to, logarithmic);
    QCOMPARE(ticksOf(axis), ticks);
    QCOMPARE(axis.minimum, from);
    QCOMPARE(axis.maximum, to);
    QCOMPARE(axis.logarithmic, logarithmic);
}

void TestExampleSeries::bars()
{
    Example example = lightExample();
    example.chart.bars[0].tier = Tier::Cloud;
    const ExampleSeries series = seriesOf(example);
    QCOMPARE(series.title, std::string("Time of a request"));
    QCOMPARE(series.values.label, std::string("Time (ms)"));
    QCOMPARE(ticksOf(series.values), "-5 0 5 10 15");
    QVERIFY(!series.sweep && !series.current && series.lines.empty());
    QVERIFY(series.part_labels.empty());
    QCOMPARE(series.bars.size(), std::size_t{2});
    QCOMPARE(plainText(series.bars[0].label), "Light over 1 500 km");
    QVERIFY(series.bars[0].tier == Tier::Cloud);
    QVERIFY(!series.bars[1].tier);
    QCOMPARE(series.bars[0].parts.size(), std::size_t{1});
    QCOMPARE(series.bars[0].parts[0].value, 15.0);
    QCOMPARE(series.bars[0].total, 15.0);
    QCOMPARE(plainText(series.bars[0].figure), "15.0 ms");
    COMPARE_CLOSE(series.bars[1].total, -5.0);
    QCOMPARE(plainText(series.bars[1].figure), "-5.00 ms");
    QCOMPARE(series.marks.size(), std::size_t{1});
    QCOMPARE(plainText(series.marks[0].label), "budget 10 ms");
    QCOMPARE(series.marks[0].value, 10.0);
    QCOMPARE(plainText(series.description), "Time of a request. Light over 1 500 km: 15.0 ms; "
                                            "Slack: -5.00 ms; budget 10 ms.");
}

void TestExampleSeries::barsThatCannotRun()
{
    Example example = lightExample();
    example.chart.bars[0].when = formula("slack >= 0");
    example.chart.bars[0].otherwise = "late by {slack}";
    const ExampleSeries series = seriesOf(example);
    QVERIFY(series.bars[0].parts.empty());
    QVERIFY(series.bars[0].figure.empty());
    QCOMPARE(series.bars[0].total, 0.0);
    QCOMPARE(plainText(series.bars[0].message), "late by -5.00 ms");
    QVERIFY(plainText(series.description).contains("1 500 km: late by -5.00 ms;"));
    const ExampleSeries near = seriesAt(example, 0, 0.5e6);
    QCOMPARE(plainText(near.bars[0].figure), "5.00 ms");
    QVERIFY(near.bars[0].message.empty());
}

void TestExampleSeries::barsWithoutAValue()
{
    Example example = lightExample();
    example.steps[1].formula = formula("sqrt(budget - round_trip)");
    const ExampleSeries series = seriesOf(example);
    QVERIFY(series.bars[1].parts.empty() && series.bars[1].figure.empty());
    QCOMPARE(series.bars[1].message, std::string("no value at these inputs"));
    example.chart.bars[0].when = formula("slack > 0");
    QCOMPARE(seriesOf(example).bars[0].message, std::string("no answer at these inputs"));
}

void TestExampleSeries::barsOverDecades()
{
    Example example = lightExample();
    example.chart.kind = ExampleChartKind::LogBars;
    example.chart.bars = {bar("Light", "round_trip"), bar("Much", "1000 * round_trip")};
    const ExampleSeries series = seriesOf(example);
    QVERIFY(series.values.logarithmic);
    QCOMPARE(ticksOf(series.values), "10 100 1 k 10 k 100 k");
    COMPARE_CLOSE(series.bars[1].total, 15000.0);
    QCOMPARE(plainText(series.bars[1].figure), "15 000 ms");
}

void TestExampleSeries::decadesHavePrefixes()
{
    const ExampleSeries series = seriesOf(*findExample(builtInExamples(), "energy-per-inference"));
    QCOMPARE(series.values.label, std::string("Energy"));
    QVERIFY2(ticksOf(series.values).startsWith(QStringLiteral("10 µJ")),
             qPrintable(ticksOf(series.values)));
    QCOMPARE(plainText(series.bars.back().figure), QStringLiteral("10.0 µJ"));
}

void TestExampleSeries::decadesStayStill()
{
    Example example = lightExample();
    example.chart.kind = ExampleChartKind::LogBars;
    example.chart.marks.clear();
    example.chart.bars = {bar("Light", "round_trip"), bar("Much", "1000 * round_trip")};
    QCOMPARE(ticksOf(seriesAt(example, 0, 0.2e6).values), "1 10 100 1 k 10 k 100 k");
    QCOMPARE(ticksOf(seriesAt(example, 0, 4e6).values), "10 100 1 k 10 k 100 k");
    QCOMPARE(ticksOf(seriesAt(example, 0, 9e6).values), "10 100 1 k 10 k 100 k");
}

void TestExampleSeries::noPlaceOnDecades()
{
    Example example = lightExample();
    example.chart.kind = ExampleChartKind::LogBars;
    const ExampleSeries series = seriesOf(example); // the slack is negative
    QVERIFY(series.bars[1].parts.empty());
    QCOMPARE(plainText(series.bars[1].message), "-5.00 ms: no place for it among powers of ten");
    QVERIFY(series.values.minimum > 0.0);
    example.chart.bars = {bar("Nothing", "slack")};
    example.chart.marks.clear();
    QCOMPARE(ticksOf(seriesOf(example).values), "1 10");
}

void TestExampleSeries::stackedBars()
{
    Example example = lightExample();
    ExampleChartDefinition& chart = example.chart;
    chart.kind = ExampleChartKind::StackedBars;
    chart.bars = {
        stackedBar("One", {{"Light", formula("round_trip")}, {"Rest", formula("2 * budget")}}),
        stackedBar("Other", {{"Rest", formula("budget")}, {"More", formula("budget / 2")}}),
        stackedBar("None", {{"Light", formula("round_trip")}, {"Rest", formula("sqrt(slack)")}}),
        stackedBar("Both", {{"Light", formula("round_trip")}, {"Rest", formula("slack")}}),
    };
    const ExampleSeries series = seriesOf(example);
    QVERIFY((series.part_labels == std::vector<std::string>{"Light", "Rest", "More"}));
    QCOMPARE(series.bars[0].parts.size(), std::size_t{2});
    COMPARE_CLOSE(series.bars[0].total, 35.0);
    QCOMPARE(plainText(series.bars[0].figure), "35.0 ms");
    QCOMPARE(plainText(series.bars[0].parts[1].figure), "20.0 ms");
    QCOMPARE(plainText(series.bars[1].figure), "15.0 ms");
    QVERIFY(series.bars[2].parts.empty() && !series.bars[2].message.empty());
    COMPARE_CLOSE(series.bars[3].total, 10.0);
    // From what reaches below zero to the longest stack.
    QCOMPARE(ticksOf(series.values), "-10 0 10 20 30 40");
}

void TestExampleSeries::linesOverAnInput()
{
    const ExampleSeries series = seriesOf(linesExample());
    QVERIFY(series.sweep.has_value());
    QCOMPARE(series.sweep->label, std::string("Distance to the server (km)"));
    QVERIFY(series.sweep->logarithmic);
    QCOMPARE(series.sweep->minimum, 1.0);
    QCOMPARE(series.sweep->maximum, 20000.0);
    QCOMPARE(series.current.value_or(0.0), 1500.0);
    QCOMPARE(plainText(series.current_label), "1 500 km");
    QCOMPARE(series.lines.size(), std::size_t{2});
    const ExampleLineSeries& line = series.lines[0];
    QCOMPARE(line.label, std::string("Round trip"));
    QVERIFY(line.tier == Tier::Edge);
    QCOMPARE(line.current.value_or(0.0), 15.0);
    QCOMPARE(plainText(line.figure), "15.0 ms");
    QCOMPARE(line.pieces.size(), std::size_t{1});
    QCOMPARE(line.pieces[0].size(), std::size_t{121});
    QCOMPARE(line.pieces[0].front().first, 1.0);
    QCOMPARE(line.pieces[0].back().first, 20000.0);
    for (std::size_t i = 0; i < line.pieces[0].size(); ++i) {
        const auto& [x, y] = line.pieces[0][i];
        COMPARE_CLOSE(x, std::pow(20000.0, static_cast<double>(i) / 120.0));
        COMPARE_CLOSE(y, x / 100.0); // 1 ms for 100 km, there and back
    }
    QCOMPARE(ticksOf(series.values), "-200 -100 0 100 200");
    QCOMPARE(plainText(series.description),
             "Time of a request. Distance to the server 1 500 km: Round trip: 15.0 ms; Slack: "
             "-5.00 ms; budget 10 ms.");

    Example linear = linesExample();
    linear.inputs[0].scale = InputScale::Linear;
    const ExampleSeries straight = seriesOf(linear);
    QVERIFY(!straight.sweep->logarithmic);
    const auto& points = straight.lines[0].pieces[0];
    QCOMPARE(points.size(), std::size_t{121});
    COMPARE_CLOSE(points[60].first, 10000.5);
}

void TestExampleSeries::linesOverWholeNumbers()
{
    Example example = linesExample();
    ExampleInput devices = slider("devices", "Devices", "4", "", "1", "10");
    devices.whole = true;
    example.inputs.push_back(devices);
    example.chart.sweep.name = "devices";
    example.chart.lines = {{"All", std::nullopt, formula("devices * budget")}};
    const ExampleSeries series = seriesOf(example);
    const auto& points = series.lines[0].pieces[0];
    QCOMPARE(points.size(), std::size_t{10});
    for (std::size_t i = 0; i < points.size(); ++i) {
        QCOMPARE(points[i].first, static_cast<double>(i + 1));
        COMPARE_CLOSE(points[i].second, 10.0 * static_cast<double>(i + 1));
    }
    // Where there are more than points, none of them stands between two numbers.
    example.inputs.back().high = 100000.0;
    example.inputs.back().scale = InputScale::Logarithmic;
    const ExampleSeries many = seriesOf(example);
    double before = 0.0;
    for (const auto& point : many.lines[0].pieces[0]) {
        QCOMPARE(point.first, std::round(point.first));
        QVERIFY(point.first > before);
        before = point.first;
    }
    QCOMPARE(before, 100000.0);
}

void TestExampleSeries::linesOverStops()
{
    Example example = linesExample();
    example.inputs.push_back(stops("size", "Size", "1 GB", "GB", {"0.5 GB", "1 GB", "4 GB"}));
    example.chart.sweep.name = "size";
    example.chart.lines = {{"All", std::nullopt, formula("size / (1000 * size) * budget")}};
    const ExampleSeries series = seriesOf(example);
    const auto& points = series.lines[0].pieces[0];
    QCOMPARE(points.size(), std::size_t{3});
    QCOMPARE(points[0].first, 0.5);
    QCOMPARE(points[2].first, 4.0);
    COMPARE_CLOSE(points[2].second, 0.01);
    QCOMPARE(series.current.value_or(0.0), 1.0);
}

void TestExampleSeries::linesBreakWhereThereIsNoValue()
{
    Example example = linesExample();
    example.inputs[0] = slider("distance", "Distance", "1500 km", "km", "0 km", "1200 km");
    // No root between 500 km and 700 km: 5 and 7 ms.
    example.inputs.push_back(constant("five", "Five", "5 ms", "ms"));
    example.inputs.push_back(constant("seven", "Seven", "7 ms", "ms"));
    example.chart.lines = {
        {"Gap", std::nullopt, formula("sqrt((round_trip - five) * (round_trip - seven))")}};
    example.inputs[0].value.value = 0.6e6;
    const ExampleSeries series = seriesOf(example);
    const ExampleLineSeries& line = series.lines[0];
    QVERIFY(!line.current && line.figure.empty());
    QCOMPARE(line.pieces.size(), std::size_t{2});
    COMPARE_CLOSE(line.pieces[0].front().first + 1.0, 1.0);
    COMPARE_CLOSE(line.pieces[0].back().first, 500.0);
    COMPARE_CLOSE(line.pieces[1].front().first, 700.0);
    COMPARE_CLOSE(line.pieces[1].back().first, 1200.0);
    QCOMPARE(line.pieces[0].size() + line.pieces[1].size(), std::size_t{51 + 51});
    QVERIFY(plainText(series.description).contains("Gap: no value"));
}

void TestExampleSeries::linesOverDecades()
{
    Example example = linesExample();
    example.chart.logarithmic = true;
    const ExampleSeries series = seriesOf(example);
    QVERIFY(series.values.logarithmic);
    QVERIFY(series.values.minimum > 0.0);
    for (const auto& point : series.lines[1].pieces.at(0)) // the slack, as far as it is positive
        QVERIFY(point.second > 0.0 && point.first < 1000.0);
    QVERIFY(!series.lines[1].current); // −5 ms have no place, but are told
    QCOMPARE(plainText(series.lines[1].figure), "-5.00 ms");
    QVERIFY(series.lines[0].current.has_value());
}

void TestExampleSeries::timeSeries()
{
    const ExampleSeries series = seriesOf(timeExample());
    QVERIFY(series.sweep.has_value());
    QCOMPARE(series.sweep->label, std::string("Time (min)"));
    QCOMPARE(series.sweep->minimum, 0.0);
    QCOMPARE(series.sweep->maximum, 4.0);
    QVERIFY(!series.current && series.current_label.empty());
    const ExampleLineSeries& line = series.lines.at(0);
    QVERIFY(!line.current && line.figure.empty());
    QCOMPARE(line.pieces.size(), std::size_t{1});
    QCOMPARE(line.pieces[0].size(), std::size_t{601});
    for (const auto& [x, y] : line.pieces[0])
        QCOMPARE(y, x < 1.0 ? 60.0 : 15.0);
    QCOMPARE(ticksOf(series.values), "0 20 40 60");
    QCOMPARE(series.values.label, std::string("Frames (/s)"));
    QCOMPARE(plainText(series.description), "Time of a request. Rate from 60.0 /s to 15.0 /s.");
}

void TestExampleSeries::timeSeriesWithoutARange()
{
    Example example = timeExample();
    example.chart.sweep.to = formula("0 * minute");
    const ExampleSeries series = seriesOf(example);
    QVERIFY(series.lines.at(0).pieces.empty());
    QVERIFY(series.sweep->minimum < series.sweep->maximum);
    QVERIFY(plainText(series.description).contains("Rate: no value"));
    example.chart.sweep.logarithmic = true; // from 0
    example.chart.sweep.to = formula("minute");
    QVERIFY(seriesOf(example).lines.at(0).pieces.empty());
}

void TestExampleSeries::theProgramStaysAsItWas()
{
    for (const Example& example : {lightExample(), linesExample(), timeExample()}) {
        ExampleProgram program(example);
        std::vector<double> inputs = defaultInputs(example);
        inputs[0] = 0.3e6;
        program.evaluate(inputs);
        exampleSeries(program);
        QVERIFY(program.result().inputs == inputs);
        COMPARE_CLOSE(program.result().steps[0].value_or(0.0), 0.003);
    }
}

void TestExampleSeries::tableOfBars()
{
    Example example = lightExample();
    example.chart.bars[0].tier = Tier::Tiny;
    example.chart.bars[1].when = formula("slack >= 0");
    example.chart.bars[1].otherwise = "none";
    const Table table = tableOf(seriesOf(example));
    QCOMPARE(table.title, std::string("Time of a request"));
    QVERIFY((table.columns == std::vector<std::string>{"bar", "tier", "Time (s)", "note"}));
    QCOMPARE(table.rows.size(), std::size_t{3});
    QCOMPARE(plainText(table.rows[0][0]), "Light over 1 500 km");
    QCOMPARE(table.rows[0][1], std::string{nameOf(Tier::Tiny)});
    QCOMPARE(table.rows[0][2], std::string("0.015"));
    QVERIFY((table.rows[1] == std::vector<std::string>{"Slack", "", "", "none"}));
    QCOMPARE(table.rows[2][2], std::string("0.01"));
    QCOMPARE(table.rows[2][3], std::string("mark"));
}

void TestExampleSeries::tableOfStackedBars()
{
    Example example = lightExample();
    example.chart.kind = ExampleChartKind::StackedBars;
    example.chart.marks.clear();
    example.chart.bars = {
        stackedBar("One", {{"Light", formula("round_trip")}, {"Rest", formula("2 * budget")}})};
    const Table table = tableOf(seriesOf(example));
    QVERIFY((table.columns == std::vector<std::string>{"bar", "tier", "part", "Time (s)", "note"}));
    QCOMPARE(table.rows.size(), std::size_t{3});
    QVERIFY((table.rows[0] == std::vector<std::string>{"One", "Cloud", "Light", "0.015", ""}));
    QVERIFY((table.rows[1] == std::vector<std::string>{"One", "Cloud", "Rest", "0.02", ""}));
    QVERIFY((table.rows[2] == std::vector<std::string>{"One", "Cloud", "all", "0.035", ""}));
}

void TestExampleSeries::tableOfLines()
{
    Example example = linesExample();
    example.inputs[0] = slider("distance", "Distance", "600 km", "km", "0 km", "1200 km");
    example.chart.lines.push_back({"Root", std::nullopt, formula("slack >= 0 ? slack : sqrt(-1)")});
    const Table table = tableOf(seriesOf(example));
    QVERIFY(
        (table.columns == std::vector<std::string>{"Distance (m)", "Round trip (s)", "Slack (s)",
                                                   "Root (s)", "budget 10\u00A0ms (s)"}));
    QCOMPARE(table.rows.size(), std::size_t{121});
    QVERIFY((table.rows[0] == std::vector<std::string>{"0", "0", "0.01", "0.01", "0.01"}));
    QVERIFY((table.rows[60][0] == "6e+05" && table.rows[60][1] == "0.006"));
    QCOMPARE(table.rows[120][3], std::string());
    for (const auto& row : table.rows)
        QCOMPARE(row.size(), table.columns.size());
}

QTEST_APPLESS_MAIN(TestExampleSeries)
#include "tst_example_series.moc"
