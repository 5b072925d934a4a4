// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/check/check_profile.h"
#include "core/example/example_reader.h"
#include "core/example/library.h"
#include "tests/core/built_in_catalog.h"
#include "tests/core/example_text.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <random>
#include <string>
#include <vector>

using namespace deployscope;
using namespace deployscope::testing;

namespace {

std::vector<Diagnostic> check(const std::string& text)
{
    return checkProfile({"example.json", text}, builtInCatalog());
}

QStringList lines(const std::vector<Diagnostic>& diagnostics)
{
    QStringList result;
    for (const Diagnostic& diagnostic : diagnostics)
        result << QString::fromStdString(toString(diagnostic));
    return result;
}

// "example.json:LINE:COLUMN: error: " of the only place where the part stands.
QString placeOf(const std::string& text, const std::string& part)
{
    const std::size_t at = text.find(part);
    if (at == std::string::npos || text.find(part, at + 1) != std::string::npos)
        return QStringLiteral("not there just once: ") + QString::fromStdString(part);
    const auto line =
        std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n');
    const std::size_t begin = text.rfind('\n', at) + 1;
    return QStringLiteral("example.json:%1:%2: error: ").arg(line + 1).arg(at - begin + 1);
}

const std::string checkpoints_text = R"({
  "type": "checkpoints",
  "checkpoints": [
    {
      "id": "far-1", "section": "Tests", "order": 2, "example": "far-server",
      "question": "How long is {distance}?", "hint": "Light takes {round_trip}.", "answer": "{total:ms}"
    },
    {
      "id": "far-2", "section": "Tests", "order": 1, "example": "far-server",
      "question": "Why?", "hint": "Light.", "answer": "{share}"
    }
  ]
})";

} // namespace

class TestExampleReader : public QObject
{
    Q_OBJECT

private slots:
    void everyPartIsRead();
    void printedFigures();
    void ratiosAndShares();
    void bars();
    void stackedBars();
    void timeSeries();
    void faults_data();
    void faults();
    void severalFaultsAtOnce();
    void everyCycleIsNamed();
    void aFaultIsToldOnce();
    void unitsAreProved_data();
    void unitsAreProved();
    void checkpoints();
    void checkpointFaults_data();
    void checkpointFaults();
    void layers();
    void othersArePassedOver();
    void scenarioNamesWhatIsThere();
    void builtInExamplesAreFine();
    void theExampleOfTheGuideIsFine();
    void changedBytesNeverHarm();
};

void TestExampleReader::everyPartIsRead()
{
    QCOMPARE(lines(check(exampleText())), QStringList());
    const Example example = readSound(exampleText());
    QCOMPARE(example.id, std::string("far-server"));
    QCOMPARE(example.section, std::string("Tests"));
    QCOMPARE(example.order, 10);
    QCOMPARE(example.file, std::string("example.json"));
    QVERIFY(example.built_in);

    QCOMPARE(example.inputs.size(), std::size_t{6});
    const ExampleInput& distance = example.inputs[0];
    QCOMPARE(distance.symbol, std::string("d"));
    QCOMPARE(distance.value.value, 1.5e6);
    QCOMPARE(distance.value.as_written, std::string("1500 km"));
    QVERIFY(distance.value.kind == FigureKind::Book);
    QCOMPARE(distance.unit, std::string("km"));
    QVERIFY(distance.dimension == dimension::length);
    QVERIFY(distance.scale == InputScale::Logarithmic);
    QCOMPARE(distance.low, 1e4);
    QCOMPARE(distance.high, 2e7);
    QVERIFY(!distance.whole && !distance.minor);
    QVERIFY(example.inputs[1].scale == InputScale::Linear);
    QCOMPARE(example.inputs[1].symbol, std::string("budget")); // its name
    QVERIFY(example.inputs[2].whole);
    QCOMPARE(example.inputs[2].unit, std::string());
    const ExampleInput& model = example.inputs[3];
    QVERIFY(model.scale == InputScale::Stops);
    QCOMPARE(model.stops, (std::vector<double>{5e8, 1e9, 2e9}));
    QCOMPARE(model.low, 5e8);
    QCOMPARE(model.high, 2e9);
    QVERIFY(example.inputs[4].minor);
    const ExampleInput& speed = example.inputs[5];
    QVERIFY(speed.scale == InputScale::Fixed);
    QCOMPARE(speed.low, speed.value.value);
    QCOMPARE(speed.high, speed.value.value);
    QCOMPARE(speed.unit, std::string("km/s"));

    QCOMPARE(example.steps.size(), std::size_t{5});
    QCOMPARE(example.steps[0].formula.names,
             (std::vector<std::string>{"requests", "distance", "speed"}));
    QVERIFY(example.steps[0].dimension == dimension::time);
    QCOMPARE(example.steps[0].digits, 3);
    QCOMPARE(example.steps[4].digits, 2);
    QCOMPARE(example.steps[4].unit, std::string("×"));
    QCOMPARE(example.verdict.size(), std::size_t{3});
    QVERIFY(example.verdict[1].severity == VerdictSeverity::Warning);
    QVERIFY(!example.verdict[2].when.isThere());

    QVERIFY(example.chart.kind == ExampleChartKind::Lines);
    QCOMPARE(example.chart.sweep.name, std::string("distance"));
    QCOMPARE(example.chart.sweep.unit, std::string("km"));
    QVERIFY(example.chart.sweep.logarithmic);
    QVERIFY(!example.chart.sweep.from.isThere());
    QCOMPARE(example.chart.lines.size(), std::size_t{2});
    QVERIFY(example.chart.lines[0].tier == Tier::Cloud);
    QVERIFY(!example.chart.lines[1].tier);
    QCOMPARE(example.chart.marks.front().label, std::string("budget {budget}"));

    QVERIFY(example.claim && example.claim->kind == ClaimKind::Fallacy);
    QCOMPARE(example.claim->over, std::string("distance"));
    QCOMPARE(example.scenario.size(), std::size_t{6});
    const auto batch =
        std::find_if(example.scenario.begin(), example.scenario.end(),
                     [](const ExampleScenarioEntry& entry) { return entry.key == "batch"; });
    QVERIFY(batch != example.scenario.end() && batch->from_input);
    QCOMPARE(batch->value, std::string("requests"));
    QCOMPARE(example.sources, std::vector<std::string>{"made for the tests"});
}

void TestExampleReader::printedFigures()
{
    const Example example = readSound(exampleText());
    QCOMPARE(example.book_says.size(), std::size_t{6});
    const BookFigure& whole = example.book_says[0];
    QCOMPARE(whole.low.value(), 0.015);
    QCOMPARE(whole.high.value(), 0.015);
    QCOMPARE(whole.half_last_digit, 0.0005);
    QVERIFY(agrees(whole, 0.0154) && agrees(whole, 0.0155) && agrees(whole, 0.0145));
    QVERIFY(!agrees(whole, 0.01551) && !agrees(whole, 0.01449));
    const BookFigure& elsewhere = example.book_says[1];
    QCOMPARE(elsewhere.at.size(), std::size_t{1});
    QCOMPARE(elsewhere.at.front().second, 3.6e6);
    const BookFigure& range = example.book_says[2];
    QCOMPARE(range.as_printed, std::string("1–20 ms"));
    QCOMPARE(range.low.value(), 0.001);
    QCOMPARE(range.high.value(), 0.02);
    QVERIFY(agrees(range, 0.0007) && agrees(range, 0.0204));
    QVERIFY(!agrees(range, 0.0004) && !agrees(range, 0.0206));
    QVERIFY(!example.book_says[4].low);
    QCOMPARE(example.book_says[4].as_printed, std::string("more than half"));
    QVERIFY(!agrees(example.book_says[4], 0.6));
    QCOMPARE(example.book_says[5].tolerance, 0.1);

    const auto half_of = [](const char* printed) {
        const std::string text =
            replaced(exampleText(), R"("value": "15 ms", "where")",
                     "\"value\": \"" + std::string(printed) + R"(", "because": "x", "where")");
        return readSound(text).book_says[0].half_last_digit;
    };
    QCOMPARE(half_of("15.0 ms"), 0.00005);
    QCOMPARE(half_of("0.015 s"), 0.0005);
    QCOMPARE(half_of("1.5e1 ms"), 0.0005);
    QCOMPARE(half_of("1 500 ms"), 0.0005);
    QCOMPARE(half_of("2 h"), 1800.0);
}

void TestExampleReader::ratiosAndShares()
{
    const auto with = [](const char* value) {
        return readSound(replaced(exampleText(), "\"value\": 1,",
                                  "\"value\": " + std::string(value) + ","))
            .inputs[2];
    };
    QCOMPARE(with("\"×1\"").value.value, 1.0);
    QCOMPARE(with("\"×1\"").unit, std::string("×"));
    QCOMPARE(with("\"1 ×\"").unit, std::string("×"));
    QCOMPARE(with("\"100 %\"").value.value, 1.0);
    QCOMPARE(with("\"100 %\"").unit, std::string("%"));
    QCOMPARE(with("1.0").unit, std::string());
    const auto budget = [](const char* value) {
        return readSound(replaced(exampleText(), R"("value": "10 ms",
      "kind")",
                                  "\"value\": \"" + std::string(value) + "\",\n      \"kind\""))
            .inputs[1]
            .unit;
    };
    QCOMPARE(budget("0.01 s"), std::string("s"));
    QCOMPARE(budget("10 000 us"), std::string("us"));
}

namespace {

const std::string whole_chart = R"("kind": "lines",
    "title": "Time over distance",
    "label": "Time",
    "unit": "ms",
    "over": { "input": "distance" },
    "lines": [
      { "label": "In all", "tier": "cloud", "value": "total" },
      { "label": "Light", "value": "round_trip" }
    ],)";

std::string withChart(const std::string& chart)
{
    return replaced(exampleText(), whole_chart,
                    R"("title": "t", "label": "Time", "unit": "ms", )" + chart + ",");
}

} // namespace

void TestExampleReader::bars()
{
    const Example example = readSound(withChart(
        R"("kind": "log_bars", "bars": [
             { "label": "{distance} away", "value": "total" },
             { "label": "b", "tier": "tiny", "value": "1 * read", "when": "total < budget",
               "otherwise": "needs {total}" } ])"));
    QVERIFY(example.chart.kind == ExampleChartKind::LogBars);
    QCOMPARE(example.chart.bars.size(), std::size_t{2});
    QCOMPARE(example.chart.bars[0].parts.size(), std::size_t{1});
    QVERIFY(!example.chart.bars[0].when.isThere());
    QVERIFY(example.chart.bars[1].when.isThere());
    QCOMPARE(example.chart.bars[1].otherwise, std::string("needs {total}"));
}

void TestExampleReader::stackedBars()
{
    const Example example = readSound(withChart(
        R"("kind": "stacked_bars", "bars": [ { "label": "a", "parts": [
             { "label": "Way", "value": "round_trip" }, { "label": "Read", "value": "read" } ] } ])"));
    QCOMPARE(example.chart.bars.front().parts.size(), std::size_t{2});
    QCOMPARE(example.chart.bars.front().parts[1].label, std::string("Read"));
}

void TestExampleReader::timeSeries()
{
    const Example example = readSound(withChart(
        R"x("kind": "time_series", "scale": "log",
           "over": { "name": "elapsed", "label": "Time", "unit": "min", "from": "budget",
                     "to": "1000 * budget", "scale": "log" },
           "lines": [ { "label": "a", "value": "total * exp(-elapsed / budget)" } ])x"));
    const ExampleSweep& sweep = example.chart.sweep;
    QCOMPARE(sweep.name, std::string("elapsed"));
    QCOMPARE(sweep.unit, std::string("min"));
    QVERIFY(sweep.dimension == dimension::time);
    QVERIFY(sweep.logarithmic && example.chart.logarithmic);
    QVERIFY(sweep.from.isThere() && sweep.to.isThere());
}

void TestExampleReader::faults_data()
{
    QTest::addColumn<QString>("part");
    QTest::addColumn<QString>("by");
    QTest::addColumn<QString>("place");   // a part of the changed text
    QTest::addColumn<QString>("problem"); // from the pointer on
    const auto row = [](const char* name, const char* part, const std::string& by,
                        const char* place, const char* problem) {
        QTest::newRow(name) << QString::fromUtf8(part) << QString::fromStdString(by)
                            << QString::fromUtf8(place) << QString::fromUtf8(problem);
    };
    // Formulas
    const char* const round_trip = R"("requests * 2 * distance / speed")";
    row("unknown name", round_trip, R"("requests * 2 * distnace / speed")",
        R"("requests * 2 * distnace)",
        "/steps/0/formula: at character 16: unknown name \"distnace\"; did you mean \"distance\"? "
        "known here: distance, budget");
    row("computed later", round_trip, R"("requests * 2 * distance / speed + 0 * read")",
        R"("requests * 2 * distance / speed + 0)",
        "/steps/0/formula: at character 39: \"read\" is computed later; put the step \"read\" "
        "before this one");
    row("cycle of two", round_trip, R"("total * 1")", R"("total * 1")",
        "/steps/0/formula: at character 1: these steps need each other: round_trip → total → "
        "round_trip; compute one of them");
    row("cycle of one", round_trip, R"("round_trip")", "\"round_trip\",\n      \"unit\"",
        "/steps/0/formula: at character 1: these steps need each other: round_trip → round_trip; "
        "compute one of them without the others");
    row("syntax", round_trip, R"("requests * 2 * (distance / speed")",
        R"("requests * 2 * (distance)",
        "/steps/0/formula: at character 16: the parenthesis is not closed; write )");
    row("no text", round_trip, "15", "15,\n      \"unit\": \"ms\",\n      \"why\": \"Light",
        "/steps/0/formula: expected a formula, found the number 15; write it in double quotes");
    row("a million characters", round_trip, '"' + std::string(1'000'000, '9') + '"', "\"999",
        "/steps/0/formula: at character 1001: the formula has 1000000 characters; write at most");
    row("deep parentheses", round_trip, '"' + std::string(900, '(') + '"', "\"(((",
        "/steps/0/formula: at character 33: the formula is nested more than 32 deep");
    // Units
    row("wrong unit", R"("formula": "model / bandwidth")", R"("formula": "bandwidth / 2")",
        R"("bandwidth / 2")",
        "/steps/1/formula: \"bandwidth / 2\" gives a bandwidth, but \"ms\" is a time; change the "
        "formula, or show it in a unit such as that of \"2039 GB/s\"");
    row("bare number among seconds", R"("formula": "round_trip + read")",
        R"("formula": "round_trip + read + 0.06")", R"("round_trip + read + 0.06")",
        "/steps/2/formula: \"round_trip + read + 0.06\" adds or compares quantities of different "
        "kinds, or a bare number stands where one with a unit belongs; put it among the inputs");
    row("metres and seconds", R"("formula": "round_trip + read")",
        R"("formula": "distance + read")", R"("distance + read")",
        "/steps/2/formula: \"distance + read\" adds or compares quantities of different kinds");
    row("unit of a pure number", R"("formula": "round_trip / total")",
        R"("formula": "round_trip * 1")", R"("round_trip * 1")",
        "/steps/3/formula: \"round_trip * 1\" gives a time, but \"%\" is a pure number");
    row("root", R"("formula": "round_trip + read")", R"x("formula": "sqrt(read)")x",
        R"x("sqrt(read)")x", "/steps/2/formula: \"sqrt(read)\" gives a root of a unit; take roots");
    row("unknown unit", R"("unit": "×")", R"("unit": "sec")", R"("sec")",
        "/steps/4/unit: \"sec\" is not a unit known here");
    row("condition with a unit", R"("when": "total > budget")", R"("when": "total - budget")",
        R"("total - budget")",
        "/verdict/1/when: \"total - budget\" gives a time, which is neither true nor false; "
        "compare it with something");
    row("condition with a bare number", R"("when": "total > budget")", R"("when": "total > 0.01")",
        R"("total > 0.01")", "/verdict/1/when: \"total > 0.01\" adds or compares quantities of");
    row("line of another unit", R"("value": "round_trip" })", R"("value": "speed * 1" })",
        R"("speed * 1")",
        "/chart/lines/1/value: \"speed * 1\" gives a speed, but \"ms\" is a time");
    row("mark of another unit", R"("value": "budget" })", R"("value": "share * 1" })",
        R"("share * 1")",
        "/chart/marks/0/value: \"share * 1\" gives a pure number, but \"ms\" is a time");
    row("claim with a unit", R"("holds": "round_trip < budget")",
        R"("holds": "round_trip - budget")", R"("round_trip - budget")",
        "/claim/holds: \"round_trip - budget\" gives a time, which is neither true nor false");
    // Numbers
    row("division by zero at the defaults", R"("formula": "model / bandwidth")",
        R"("formula": "model / (bandwidth - bandwidth) * 1")", R"("model / (bandwidth)",
        "/steps/1/formula: the step \"read\" has no value at the defaults; mind divisions by zero");
    row("division by zero at the high end", R"("formula": "model / bandwidth")",
        R"("formula": "model / bandwidth / (20 - requests) * 19")", R"("model / bandwidth / (20)",
        "/steps/1/formula: the step \"read\" has no value where \"requests\" is 20, an end of its "
        "range; narrow the range");
    // Inputs
    row("range upside down", R"(["1 ms", "200 ms"])", R"(["200 ms", "1 ms"])", R"(["200 ms")",
        "/inputs/1/range: the range is upside down or has no width; write the lower end first");
    row("default outside", R"(["1 ms", "200 ms"])", R"(["20 ms", "200 ms"])",
        "\"10 ms\",\n      \"kind\"",
        "/inputs/1/value: the default lies outside the range; widen the range");
    row("logarithm of zero", R"(["10 km", "20000 km"])", R"(["0 km", "20000 km"])", R"("0 km")",
        "/inputs/0/range/0: a logarithmic range begins above 0; write a lower end above 0");
    row("range of another kind", R"(["1 ms", "200 ms"])", R"(["1 ms", "200 MB"])", R"("200 MB")",
        "/inputs/1/range/1: \"200 MB\" is an amount of data, not a time; write a time");
    row("range with one end", R"(["1 ms", "200 ms"])", R"(["1 ms"])", R"(["1 ms"])",
        "/inputs/1/range: a range has two ends; write [low, high]");
    row("no unit", R"("value": "100 GB/s")", R"("value": 100)", R"("10 GB/s")", "several");
    row("range and stops", R"("stops": ["500 MB", "1 GB", "2 GB"])",
        R"("range": ["500 MB", "2 GB"], "stops": ["500 MB", "1 GB", "2 GB"])",
        R"(["500 MB", "1 GB")",
        "/inputs/3/stops: an input has either a range or stops; leave one of them out");
    row("stops that fall", R"("stops": ["500 MB", "1 GB", "2 GB"])",
        R"("stops": ["500 MB", "1 GB", "900 MB"])", R"("900 MB")",
        "/inputs/3/stops/2: the stops do not rise here; write them from the lowest");
    row("one stop", R"("stops": ["500 MB", "1 GB", "2 GB"])", R"("stops": ["1 GB"])", R"(["1 GB"])",
        "/inputs/3/stops: there is one stop only; write a second one");
    row("default that is no stop", R"("stops": ["500 MB", "1 GB", "2 GB"])",
        R"("stops": ["500 MB", "2 GB"])", "\"1 GB\",\n",
        "/inputs/3/value: the default is none of the stops; choose one of them");
    row("scale without range", R"("stops": ["500 MB", "1 GB", "2 GB"])",
        R"("scale": "log", "stops": ["500 MB", "1 GB", "2 GB"])", R"("log", "stops")",
        "/inputs/3/scale: a scale belongs to a range");
    row("broken default of whole numbers", "\"value\": 1,", "\"value\": 1.5,", "1.5", "several");
    row("broken end of whole numbers", R"("range": [1, 20])", R"("range": [1, 20.5])", "[1, 20.5]",
        "/inputs/2/range: the input takes whole numbers only, and this is none");
    row("estimate without a note", R"(      "note": "A small one.",
)",
        "", R"({
      "name": "model")",
        "/inputs/3: an estimate has no note; add a \"note\"");
    row("same name twice", R"("name": "budget")", R"("name": "distance")",
        "\"distance\",\n      \"label\"", "several");
    row("name of a function", R"("name": "model")", R"("name": "max")", R"("max")", "several");
    row("name of a step", R"("name": "over")", R"("name": "min")", R"("min")", "several");
    row("bad name", R"("name": "over")", R"("name": "Over all")", R"("Over all")", "several");
    row("unknown key", R"("minor": true)", R"("shown": true)", R"("shown")",
        "/inputs/4/shown: the key \"shown\" is not known; known here: name, symbol, label, value");
    row("low and high", R"("minor": true)", R"("low": "1 GB/s")", R"("low": "1 GB/s")",
        "/inputs/4/low: the key \"low\" is not known");
    // Verdict
    row("no last rule", R"({ "severity": "fine", "text": "It takes {total}." })",
        R"({ "when": "total <= budget", "severity": "fine", "text": "It takes {total}." })",
        R"("total <= budget")",
        "/verdict/2/when: the last rule has a condition, so that there may be no verdict; end "
        "with");
    row("rule out of reach", R"("when": "total > budget",)", "",
        R"({ "severity": "fine", "text": "It takes)",
        "/verdict/2: no verdict comes this far: the rule before it always holds; put the rule");
    row("severity", R"("severity": "warning")", R"("severity": "warn")", R"("warn")",
        "/verdict/1/severity: \"warn\" is not known here; did you mean \"warning\"? known here: "
        "impossible, warning, fine");
    // Texts
    row("brace", "Can a server {distance} away", "Can a server {distance away", "\"Can a server",
        "/question: at character 14: a brace without its counterpart; write figures as {name}");
    row("closing brace", "Can a server {distance} away", "Can a server distance} away",
        "\"Can a server", "/question: at character 22: a brace without its counterpart");
    row("closing braces", R"("text": "It takes {total}." })", R"("text": "It takes }total}." })",
        R"("It takes }total}.")",
        "/verdict/2/text: at character 10: a brace without its counterpart");
    row("unknown figure", "Can a server {distance} away", "Can a server {way} away",
        "\"Can a server", "/question: at character 14: unknown name \"way\"; known here: distance");
    row("figure in another unit", "of {budget:ms}.", "of {budget:km}.", "\"Light alone",
        "/verdict/0/text: at character 35: \"budget\" is a time, but \"km\" is a length; write");
    row("figure in no unit", "of {budget:ms}.", "of {budget:msec}.", "\"Light alone",
        "/verdict/0/text: at character 35: \"msec\" is not a unit known here");
    row("figure where none is filled in", "\"It tells what to improve.\"", "\"It is {share}.\"",
        "\"It is {share}.\"", "/steps/3/why: figures are not filled into this text; write it");
    // Chart
    row("kind of chart", R"("kind": "lines")", R"("kind": "pie")", R"("pie")",
        "/chart/kind: "
        "\"pie\" is not known here; known here: bars, log_bars, stacked_bars, lines, time_series");
    row("over a constant", R"("over": { "input": "distance" })", R"("over": { "input": "speed" })",
        R"("speed" })", "/chart/over/input: \"speed\" cannot be changed; name an input that has");
    row("over a step", R"("over": { "input": "distance" })", R"("over": { "input": "total" })",
        R"("total" },
    "lines")",
        "/chart/over/input: \"total\" cannot be changed");
    row("over nothing", R"("over": { "input": "distance" })", R"("over": { "input": "way" })",
        R"("way")", "/chart/over/input: there is no input and no step \"way\"; known here:");
    // What the book prints
    row("differs without a reason", R"("because": "It rounds down.")", R"("at": {})",
        R"({ "of": "total", "value": "20 ms")",
        "/book_says/3: \"total\" is 25.0000\u00A0ms, but the book prints 20 ms; say in \"because\" "
        "why");
    row("differs where the book is", R"({ "distance": "3600 km" })", R"({ "distance": "3000 km" })",
        R"({ "of": "round_trip", "value": "36 ms")",
        "/book_says/1: \"round_trip\" is 30.0000\u00A0ms, but the book prints 36 ms");
    row("unknown step", R"("of": "share")", R"("of": "shares")", R"("shares")",
        "/book_says/4/of: there is no input and no step \"shares\"; did you mean \"share\"?");
    row("unknown input of the book", R"({ "distance": "3600 km" })", R"({ "way": "3600 km" })",
        R"("way")", "several");
    row("printed in another unit", R"("value": "36 ms")", R"("value": "36 km")", R"("36 km")",
        "/book_says/1/value: \"36 km\" is a length, not a time; write a time such as");
    row("printed in two ways", R"("words": "more than half")",
        R"("words": "more than half", "value": 0.6)", R"({ "of": "share", "words")",
        "/book_says/4: what the book prints is given in more than one way; write either");
    row("nothing printed", R"("words": "more than half", )", "", R"({ "of": "share", "where")",
        "/book_says/4: what the book prints is missing; write");
    row("tolerance of a range", R"("low": "1 ms", "high": "20 ms",)",
        R"("low": "1 ms", "high": "20 ms", "tolerance": "5 %",)", R"("5 %")",
        "/book_says/2/tolerance: a tolerance belongs to a single value");
    // Claim and scenario
    row("claim over a constant", R"("over": "distance")", R"("over": "speed")",
        R"("speed"
  },)",
        "/claim/over: \"speed\" cannot be changed");
    row("key of a scenario", R"("precision": "fp16")", R"("precison": "fp16")", R"("precison")",
        "/scenario/precison: the key \"precison\" is not known; did you mean \"precision\"?");
    row("value of a scenario", R"("precision": "fp16")", R"("precision": "fp17")", R"("fp17")",
        "/scenario/precision: \"fp17\" is not known here; did you mean \"fp16\"?");
    row("device that is not there", R"("device": "nvidia-a100")", R"("device": "nvidia-a200")",
        R"("nvidia-a200")",
        "/scenario/device: there is no device \"nvidia-a200\"; did you mean \"nvidia-a100\"?");
    row("input of another kind", R"("distance": { "input": "distance" })",
        R"("distance": { "input": "budget" })", R"("budget" },)",
        "/scenario/distance/input: \"budget\" is a time, but \"distance\" is a length; name");
    row("input that is not whole", R"("batch": { "input": "requests" })",
        R"("batch": { "input": "budget" })", R"("budget" },)",
        "/scenario/batch/input: \"budget\" is a time, but \"batch\" is a pure number");
    row("input for words", R"("precision": "fp16")", R"("precision": { "input": "budget" })",
        R"("budget" },)", "/scenario/precision/input: \"precision\" is given in words");
    row("missing key", R"(  "takeaway": "At {distance} light takes {share} of the time.",
)",
        "", "{\n  \"type\"", ": the key \"takeaway\" is missing; it is needed here");
}

void TestExampleReader::faults()
{
    QFETCH(QString, part);
    QFETCH(QString, by);
    QFETCH(QString, place);
    QFETCH(QString, problem);
    const std::string text = replaced(exampleText(), part.toStdString(), by.toStdString());
    const std::vector<Diagnostic> diagnostics = check(text);
    if (!problem.contains(QLatin1Char(':'))) { // several
        QVERIFY(diagnostics.size() > 1);
        QVERIFY(std::any_of(diagnostics.begin(), diagnostics.end(), [&](const Diagnostic& d) {
            return QString::fromStdString(toString(d))
                .startsWith(placeOf(text, place.toStdString()));
        }));
        return;
    }
    const QString expected = placeOf(text, place.toStdString()) +
                             (problem.startsWith(QLatin1String(": ")) ? problem.mid(2) : problem);
    QVERIFY2(!diagnostics.empty(), "nothing was told");
    const QString told = lines(diagnostics).front();
    QVERIFY2(told.startsWith(expected),
             qPrintable(QStringLiteral("expected: %1\n   told: %2").arg(expected, told)));
    QCOMPARE(lines(diagnostics).mid(1), QStringList());
    QVERIFY(!diagnostics.front().remedy.empty());
    QVERIFY(loadExamples({{ProfileText{"example.json", text}}}).library->examples.empty() ||
            diagnostics.front().pointer == "/scenario/device"); // the library knows no devices
}

void TestExampleReader::severalFaultsAtOnce()
{
    std::string text = exampleText();
    text = replaced(text, R"(["1 ms", "200 ms"])", R"(["200 ms", "1 ms"])");
    text = replaced(text, R"("requests * 2 * distance / speed")", R"("requests * 2 * distnace")");
    text = replaced(text, R"("formula": "model / bandwidth")", R"("formula": "bandwidth / 2")");
    text = replaced(text, R"("severity": "warning")", R"("severity": "warn")");
    text = replaced(text, "Can a server {distance} away", "Can a server {way} away");
    text = replaced(text, R"("words": "more than half")", R"("word": "more than half")");
    QStringList pointers;
    for (const Diagnostic& diagnostic : check(text))
        pointers << QString::fromStdString(diagnostic.pointer);
    QCOMPARE(pointers,
             (QStringList{"/question", "/inputs/1/range", "/steps/0/formula", "/steps/1/formula",
                          "/verdict/1/severity", "/book_says/4", "/book_says/4/word"}));
}

void TestExampleReader::everyCycleIsNamed()
{
    std::string text =
        replaced(exampleText(), R"("requests * 2 * distance / speed")", R"("read + total")");
    text =
        replaced(text, R"("formula": "model / bandwidth")", R"("formula": "round_trip + total")");
    text =
        replaced(text, R"("formula": "round_trip + read")", R"("formula": "read + over * read")");
    QStringList told;
    for (const Diagnostic& diagnostic : check(text))
        told << QString::fromStdString(diagnostic.pointer + ": " + diagnostic.what);
    QCOMPARE(told,
             (QStringList{
                 QStringLiteral("/steps/0/formula: at character 1: these steps need each other: "
                                "round_trip → read → round_trip"),
                 QStringLiteral("/steps/0/formula: at character 8: these steps need each other: "
                                "round_trip → total → read → round_trip"),
                 QStringLiteral("/steps/1/formula: at character 14: these steps need each other: "
                                "read → total → read"),
                 QStringLiteral("/steps/2/formula: at character 8: these steps need each other: "
                                "total → over → total")}));
}

// What follows from a fault that is told is not told besides.
void TestExampleReader::aFaultIsToldOnce()
{
    const auto count = [](const char* part, const char* by) {
        return check(replaced(exampleText(), part, by)).size();
    };
    QCOMPARE(count(R"("value": "200000 km/s")", R"("value": "fast")"), std::size_t{1});
    QCOMPARE(count(R"("formula": "model / bandwidth")", R"("formula": "model / bandwith")"),
             std::size_t{1});
    QCOMPARE(count(R"("formula": "model / bandwidth")", R"("formula": "model")"), std::size_t{1});
    QCOMPARE(count(R"("formula": "model / bandwidth")",
                   R"("formula": "(model - model) / (model - model) * budget")"),
             std::size_t{1});
}

void TestExampleReader::unitsAreProved_data()
{
    QTest::addColumn<QString>("formula"); // of a step in ms
    QTest::addColumn<QString>("problem");
    const auto good = [](const char* formula) {
        QTest::newRow(formula) << QString::fromUtf8(formula) << QString();
    };
    const auto bad = [](const char* formula, const char* problem) {
        QTest::newRow(formula) << QString::fromUtf8(formula) << QString::fromUtf8(problem);
    };
    const char* const mixed = "adds or compares quantities of different kinds";
    good("read");
    good("3 * read - 2 * budget");
    good("max(0, budget - read)");
    good("max(read, budget)");
    good("abs(read - budget)");
    good("sqrt(read * budget)");
    good("sqrt(read ^ 2 + budget ^ 2)");
    good("(read ^ 3) ^ (1 / 3)");
    good("read * exp(-budget / read)");
    good("read * ln(distance / speed / budget)");
    good("read > budget ? read : 2 * budget");
    good("floor(read / budget) * budget");
    good("distance / speed");
    good("read * 0");
    good("0");
    good("read * (distance > speed * budget)");
    bad("read + 0.06", mixed);
    bad("max(read, 0.06)", mixed);
    bad("min(read, 1000000)", mixed);
    bad("min(read, 0.000001)", mixed);
    bad("read > 0.06 ? read : budget", mixed);
    bad("read < 1000 ? read : budget", mixed);
    bad("floor(read)", mixed);
    bad("ceil(read * 1000)", mixed);
    bad("exp(read)", mixed);
    bad("read + distance", mixed);
    bad("read + 1e-9 * distance", mixed);
    bad("budget ^ requests", mixed);
    bad("1.5", "gives a pure number, but \"ms\" is a time");
    bad("distance", "gives a length, but \"ms\" is a time");
    bad("model * bandwidth", "gives a quantity in B·B/s, but \"ms\" is a time");
    bad("1 / read", "gives a rate, but \"ms\" is a time");
    bad("read * read", "gives a quantity in s·s, but \"ms\" is a time");
    bad("read / budget", "gives a pure number, but \"ms\" is a time");
    bad("sqrt(read)", "gives a root of a unit");
    bad("sqrt(model) / sqrt(bandwidth)", "gives a root of a unit");
}

void TestExampleReader::unitsAreProved()
{
    QFETCH(QString, formula);
    QFETCH(QString, problem);
    const std::string text = replaced(
        replaced(exampleText(), R"("formula": "round_trip + read")",
                 "\"formula\": \"" + formula.toStdString() + "\""),
        R"({ "of": "total", "value": "27 ms", "tolerance": "10 %", "where": "Tests, sixth line" })",
        R"({ "of": "total", "words": "x", "where": "y" })");
    QStringList told;
    for (const Diagnostic& diagnostic : check(text)) {
        if (diagnostic.pointer == "/steps/2/formula")
            told << QString::fromStdString(diagnostic.what);
    }
    if (problem.isEmpty()) {
        QCOMPARE(told, QStringList());
        return;
    }
    QCOMPARE(told.size(), 1);
    QVERIFY2(told.front().contains(problem), qPrintable(told.front()));
}

void TestExampleReader::checkpoints()
{
    const std::vector<ProfileText> files{{"example.json", exampleText()},
                                         {"checkpoints.json", checkpoints_text}};
    // Whichever comes first.
    const std::vector<ProfileText> turned{files[1], files[0]};
    for (const std::vector<ProfileText>& each : {files, turned}) {
        const LoadedExamples loaded = loadExamples(each);
        QCOMPARE(lines(loaded.diagnostics), QStringList());
        QCOMPARE(loaded.library->checkpoints.size(), std::size_t{2});
        QCOMPARE(loaded.library->checkpoints[0].id, std::string("far-2")); // by order
        QCOMPARE(loaded.library->checkpoints[1].hint, std::string("Light takes {round_trip}."));
    }
}

void TestExampleReader::checkpointFaults_data()
{
    QTest::addColumn<QString>("part");
    QTest::addColumn<QString>("by");
    QTest::addColumn<QString>("problem");
    const auto row = [](const char* part, const char* by, const char* problem) {
        QTest::newRow(problem) << QString::fromUtf8(part) << QString::fromUtf8(by)
                               << QString::fromUtf8(problem);
    };
    row(R"("order": 1, "example": "far-server")", R"("order": 1, "example": "far-servers")",
        "/checkpoints/1/example: there is no example \"far-servers\"; did you mean "
        "\"far-server\"?");
    row("{share}", "{shares}", "/checkpoints/1/answer: at character 1: unknown name \"shares\"");
    row("{total:ms}", "{total:MB}", "/checkpoints/0/answer: at character 1: \"total\" is a time");
    row("How long", "How {long", "/checkpoints/0/question: at character 5: a brace without");
    row(R"("hint": "Light.", )", "", "/checkpoints/1: the key \"hint\" is missing");
    row(R"("id": "far-2")", R"("id": "far-1")",
        "/checkpoints/1/id: two checkpoints are called \"far-1\"");
    row(R"("answer": "{share}")", R"("answer": "{share}", "solution": "x")",
        "/checkpoints/1/solution: the key \"solution\" is not known");
}

void TestExampleReader::checkpointFaults()
{
    QFETCH(QString, part);
    QFETCH(QString, by);
    QFETCH(QString, problem);
    const std::string text = replaced(checkpoints_text, part.toStdString(), by.toStdString());
    const std::vector<ProfileText> files{{"example.json", exampleText()},
                                         {"checkpoints.json", text}};
    const LoadedExamples loaded = loadExamples(files);
    QCOMPARE(loaded.diagnostics.size(), std::size_t{1});
    const Diagnostic& told = loaded.diagnostics.front();
    QVERIFY2(QString::fromStdString(told.pointer + ": " + told.what + "; " + told.remedy)
                 .startsWith(problem),
             toString(told).c_str());
    QVERIFY(told.line > 0 && told.column > 0);
    QVERIFY(loaded.library->checkpoints.empty());
    // Checked alone it says the same.
    QVERIFY(checkProfile(files[1], builtInCatalog(), *loaded.library) == loaded.diagnostics);
}

void TestExampleReader::layers()
{
    const std::string other = replaced(exampleText(), "\"A server far away\"", "\"Mine\"");
    const std::string third = replaced(replaced(exampleText(), "\"far-server\"", "\"near\""),
                                       "\"order\": 10", "\"order\": 5");
    const std::vector<ProfileText> built_in{{"built-in:examples/a.json", exampleText()}};
    const std::vector<ProfileText> layered{{"mine/a.json", other}, {"mine/b.json", third}};
    const LoadedExamples loaded = loadExamples(built_in, layered);
    QCOMPARE(lines(loaded.diagnostics), QStringList());
    QCOMPARE(loaded.library->examples.size(), std::size_t{2});
    QCOMPARE(loaded.library->examples[0].id, std::string("near"));
    QCOMPARE(loaded.library->examples[1].title, std::string("Mine"));
    QVERIFY(!loaded.library->examples[1].built_in);
    QCOMPARE(loaded.library->examples[1].file, std::string("mine/a.json"));
    QCOMPARE(findExample(*loaded.library, "near"), &loaded.library->examples[0]);
    QVERIFY(findExample(*loaded.library, "far") == nullptr);

    // The second in one layer is refused, and what it would have replaced stays.
    const std::vector<ProfileText> twice{{"mine/a.json", other}, {"mine/b.json", exampleText()}};
    const LoadedExamples both = loadExamples(built_in, twice);
    QCOMPARE(both.diagnostics.size(), std::size_t{1});
    QCOMPARE(both.diagnostics.front().file, std::string("mine/b.json"));
    QCOMPARE(both.diagnostics.front().pointer, std::string("/id"));
    QCOMPARE(both.library->examples.front().title, std::string("Mine"));

    // A broken one leaves the built-in one as it is.
    const std::vector<ProfileText> broken{{"mine/a.json", replaced(other, "\"order\": 10,", "")}};
    const LoadedExamples kept = loadExamples(built_in, broken);
    QCOMPARE(kept.diagnostics.size(), std::size_t{1});
    QCOMPARE(kept.library->examples.front().title, std::string("A server far away"));
}

// Each problem is told by one of the two who load files.
void TestExampleReader::othersArePassedOver()
{
    const std::string late_type =
        replaced(replaced(exampleText(), "  \"type\": \"example\",\n", ""), "\"order\": 10,",
                 "\"order\": 10, \"type\": \"example\",");
    const std::vector<ProfileText> layered{
        {"u/good.json", exampleText()},
        {"u/network.json", R"({"type": "network", "id": "x"})"},
        {"u/broken.json", "{"},
        {"u/unknown.json", R"({"type": "sample"})"},
        {"v/late.json", late_type},
        {"w/bad.json", replaced(exampleText(), "\"order\": 10", "\"order\": -1")}};
    const LoadedExamples examples = loadExamples({}, layered);
    const LoadedCatalog catalog = loadCatalog({}, layered);
    QStringList files;
    for (const auto* diagnostics : {&examples.diagnostics, &catalog.diagnostics}) {
        for (const Diagnostic& diagnostic : *diagnostics)
            files << QString::fromStdString(diagnostic.file);
        files << QStringLiteral("-");
    }
    QCOMPARE(files, (QStringList{"v/late.json", "w/bad.json", "-", "u/network.json",
                                 "u/network.json", "u/broken.json", "u/unknown.json", "-"}));
    QVERIFY(examples.diagnostics[0].severity == Severity::Warning);
    QCOMPARE(examples.library->examples.size(), std::size_t{1});
    // Built-in ones have nobody else to tell of them; all are one layer, where an id stands once.
    QCOMPARE(loadExamples(layered).diagnostics.size(), std::size_t{5});
}

void TestExampleReader::scenarioNamesWhatIsThere()
{
    const std::string text = replaced(
        replaced(exampleText(), R"("workload": "resnet-50")", R"("workload": "resnet-51")"),
        R"("device": "nvidia-a100",)", R"("device": "a100",)");
    const QStringList told = lines(check(text));
    QCOMPARE(told.size(), 2);
    QVERIFY2(told[0].contains(QLatin1String("/scenario/workload: there is no workload")),
             qPrintable(told[0]));
    QVERIFY2(told[1].contains(QLatin1String("did you mean \"nvidia-a100\"?")), qPrintable(told[1]));
}

void TestExampleReader::builtInExamplesAreFine()
{
    std::vector<Diagnostic> diagnostics;
    std::vector<ProfileText> files =
        readProfileFolder(DEPLOYSCOPE_SOURCE_DIR "/profiles", diagnostics);
    files.erase(std::remove_if(files.begin(), files.end(),
                               [](const ProfileText& file) {
                                   return !isOfExamples(typeOf(file).value_or(FileType::Device));
                               }),
                files.end());
    const LoadedExamples loaded = loadExamples(files);
    QCOMPARE(lines(loaded.diagnostics), QStringList());
    QVERIFY(loaded.library->examples.size() >= 42);
    for (const ProfileText& file : files)
        QCOMPARE(lines(checkProfile(file, builtInCatalog(), *loaded.library)), QStringList());
    const auto is_example = [](const ProfileText& file) {
        return typeOf(file) == FileType::Example;
    };
    QCOMPARE(loaded.library->examples.size(),
             static_cast<std::size_t>(std::count_if(files.begin(), files.end(), is_example)));
}

// Whoever copies it must not meet a problem at once.
void TestExampleReader::theExampleOfTheGuideIsFine()
{
    QFile file(QStringLiteral(DEPLOYSCOPE_SOURCE_DIR "/resources/help/examples.html"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString page = QString::fromUtf8(file.readAll());
    const auto begin = page.indexOf(QLatin1Char('{'), page.indexOf(QLatin1String("<pre")));
    const auto end = page.indexOf(QLatin1String("</pre>"), begin);
    QVERIFY(begin > 0 && end > begin);
    QString text = page.mid(begin, end - begin);
    text.remove(QRegularExpression(QStringLiteral("<[^>]*>")))
        .replace(QLatin1String("&lt;"), QLatin1String("<"))
        .replace(QLatin1String("&gt;"), QLatin1String(">"))
        .replace(QLatin1String("&quot;"), QLatin1String("\""))
        .replace(QLatin1String("&amp;"), QLatin1String("&"));
    QCOMPARE(lines(check(text.toStdString())), QStringList());
    QVERIFY(text.contains(QLatin1String("\"steps\"")));
}

void TestExampleReader::changedBytesNeverHarm()
{
    std::mt19937 random(4711U);
    const std::string telling = "{}[]\",:\\/0123456789.eE+-*^()<>=&|?abdert \n\x01\xc3\xff";
    for (int round = 0; round < 1500; ++round) {
        std::string text = exampleText();
        for (unsigned change = 0; change <= random() % 3; ++change) {
            const std::size_t at = random() % text.size();
            const char byte = telling[random() % telling.size()];
            switch (random() % 3) {
            case 0:
                text[at] = byte;
                break;
            case 1:
                text.insert(at, 1, byte);
                break;
            default:
                text.erase(at, 1 + random() % 4);
            }
        }
        for (const Diagnostic& diagnostic : check(text)) {
            QVERIFY2(diagnostic.line >= 1 && diagnostic.column >= 1, toString(diagnostic).c_str());
            QVERIFY2(!diagnostic.what.empty() && !diagnostic.remedy.empty(),
                     toString(diagnostic).c_str());
        }
    }
}

QTEST_APPLESS_MAIN(TestExampleReader)
#include "tst_example_reader.moc"
