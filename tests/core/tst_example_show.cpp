// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/example/example_json.h"
#include "core/example/show.h"
#include "tests/core/built_in_catalog.h"
#include "tests/core/closeness.h"
#include "tests/core/example_building.h"

#include <nlohmann/json.hpp>

#include <QTest>

using namespace deployscope;
using namespace deployscope::testing;

// What is read of a worked example: figures, filled texts, worked steps, verdicts, refusals, the
// turn of a claim and the document for machines.
class TestExampleShow : public QObject
{
    Q_OBJECT

private slots:
    void inputsHaveAllDigits();
    void stepsHaveTheirDigits();
    void textsAreFilled();
    void stepsAreWorkedOut();
    void negativeFiguresStandInParentheses();
    void ratiosHaveNoSignInProducts();
    void verdictFollowsTheFigures_data();
    void verdictFollowsTheFigures();
    void noVerdictSaysWhichStepLacksAValue();
    void inputsAreSet_data();
    void inputsAreSet();
    void inputsAreRefused_data();
    void inputsAreRefused();
    void aRefusalChangesNothing();
    void stopsAndWholeNumbers();
    void scenarioIsMadeOfTheInputs();
    void scenarioOfWhatIsUnknown();
    void claimTurnsUpwards();
    void claimTurnsDownwards();
    void claimTurnsAtTheNearer();
    void claimThatNeverTurns();
    void claimOverWholeNumbers();
    void claimOverStops();
    void claimWithoutAnAnswer();
    void claimLeavesTheProgramAsItWas();
    void documentForMachines();
};

void TestExampleShow::inputsHaveAllDigits()
{
    const Example example = lightExample();
    QCOMPARE(plainText(showInput(example.inputs[0], 1.5e6)), "1 500 km");
    QCOMPARE(plainText(showInput(example.inputs[0], 1234567.0)), "1 234.567 km");
    QCOMPARE(plainText(showInput(example.inputs[2], 2e8)), "200 000 km/s");
    ExampleInput growth = constant("growth", "Growth", "1.6", "");
    growth.unit = "×";
    QCOMPARE(plainText(showInput(growth, 1.6)), "×1.6");
    QCOMPARE(plainText(showInput(constant("share", "Share", "0.3", "%"), 0.3)), "30 %");
}

void TestExampleShow::stepsHaveTheirDigits()
{
    const ExampleStep time = step("t", "Time", "1", "ms");
    QCOMPARE(plainText(showStep(time, 0.015)), "15.0 ms");
    QCOMPARE(plainText(showStep(time, -0.005)), "-5.00 ms");
    QCOMPARE(showStep(time, std::nullopt), std::string("—"));
    QCOMPARE(plainText(showStep(step("p", "Price", "1", "USD"), 35135.82)), "USD 35 136");
    QCOMPARE(plainText(showStep(step("p", "Price", "1", "USD", 7), 35135.82)), "USD 35 135.82");
    QCOMPARE(plainText(showStep(step("r", "Ratio", "1", "×"), 10750.0)), "×10 750");
    QCOMPARE(plainText(showStep(step("r", "Ratio", "1", "×", 4), 1.3333333)), "×1.333");
    QCOMPARE(plainText(showStep(step("s", "Share", "1", "%"), 0.385)), "38.5 %");
    QCOMPARE(plainText(showStep(step("n", "Count", "1", ""), 58.0)), "58");
}

void TestExampleShow::textsAreFilled()
{
    const Example example = lightExample();
    ExampleProgram program(example);
    const auto filled = [&](const char* text) {
        return plainText(fill(text, example, program.result()));
    };
    QCOMPARE(filled("{distance} takes {round_trip}."), "1 500 km takes 15.0 ms.");
    QCOMPARE(filled("{distance:m}, {round_trip:s}"), "1 500 000 m, 0.0150 s");
    QCOMPARE(filled("{budget:s} {slack}"), "0.01 s -5.00 ms");
    QCOMPARE(filled("{{braces}} and {ratio}"), "{braces} and ×1.50");
    QCOMPARE(filled("no figure"), "no figure");
    QCOMPARE(filled(""), "");
    ExampleResult lacking = program.result();
    lacking.steps[0].reset();
    QCOMPARE(plainText(fill("{round_trip} {round_trip:s}", example, lacking)), "— —");
}

void TestExampleShow::stepsAreWorkedOut()
{
    const Example example = lightExample();
    ExampleProgram program(example);
    const std::vector<WorkedStep> steps = workedSteps(example, program.result());
    QCOMPARE(steps.size(), std::size_t{3});
    QCOMPARE(plainText(steps[0].symbol), "t_rt");
    QCOMPARE(plainText(steps[0].label), "Round trip");
    QCOMPARE(plainText(steps[0].formula), "2 × d ÷ c");
    QCOMPARE(plainText(steps[0].substituted), "2 × 1 500 km ÷ 200 000 km/s");
    QCOMPARE(plainText(steps[0].value), "15.0 ms");
    QCOMPARE(plainText(steps[0].why), "Because the test says so.");
    QCOMPARE(plainText(steps[1].formula), "budget - t_rt");
    QCOMPARE(plainText(steps[1].substituted), "10 ms - 15.0 ms");
    QCOMPARE(plainText(steps[1].value), "-5.00 ms");
}

void TestExampleShow::negativeFiguresStandInParentheses()
{
    Example example = lightExample();
    example.steps.push_back(step("twice", "Twice", "2 * slack", "ms"));
    ExampleProgram program(example);
    const WorkedStep worked = workedSteps(example, program.result()).back();
    QCOMPARE(plainText(worked.substituted), "2 × (-5.00 ms)");
    QCOMPARE(plainText(worked.value), "-10.0 ms");
}

void TestExampleShow::ratiosHaveNoSignInProducts()
{
    Example example = lightExample();
    example.steps.push_back(
        step("choice", "Choice", "ratio > 1 && slack <= 0 ? ratio^2 * budget : budget", "ms"));
    ExampleProgram program(example);
    const WorkedStep worked = workedSteps(example, program.result()).back();
    QCOMPARE(plainText(worked.formula), "ratio^2 × budget if ratio > 1 and slack ≤ 0, else budget");
    QCOMPARE(plainText(worked.substituted),
             "1.50^2 × 10 ms if 1.50 > 1 and (-5.00 ms) ≤ 0, else 10 ms");
    QCOMPARE(plainText(worked.value), "22.5 ms");
}

void TestExampleShow::verdictFollowsTheFigures_data()
{
    QTest::addColumn<double>("distance");
    QTest::addColumn<QString>("severity");
    QTest::addColumn<QString>("text");
    QTest::newRow("too far") << 1.5e6 << "impossible"
                             << "Light alone needs 15.0 ms, ×1.50 the budget.";
    QTest::newRow("near the wall") << 0.9e6 << "warning"
                                   << "1.00 ms are left.";
    QTest::newRow("near") << 0.1e6 << "fine"
                          << "0.00900 s of 0.01 s are left {still}.";
}

void TestExampleShow::verdictFollowsTheFigures()
{
    QFETCH(double, distance);
    QFETCH(QString, severity);
    QFETCH(QString, text);
    const Example example = lightExample();
    ExampleProgram program(example);
    const ExampleVerdict verdict =
        verdictOf(example, program.evaluate(std::vector{distance, 0.01, 2e8}));
    QCOMPARE(QString::fromUtf8(idOf(verdict.severity).data()), severity);
    QCOMPARE(plainText(verdict.text), text);
}

void TestExampleShow::noVerdictSaysWhichStepLacksAValue()
{
    Example example = lightExample();
    example.steps[1].formula = formula("sqrt(budget - round_trip)");
    ExampleProgram program(example);
    const ExampleVerdict verdict = verdictOf(example, program.result());
    QVERIFY(verdict.severity == VerdictSeverity::Warning);
    QCOMPARE(plainText(verdict.text), "No verdict at these inputs: “Slack” has no value.");
    QCOMPARE(workedSteps(example, program.result())[1].value, std::string("—"));
}

void TestExampleShow::inputsAreSet_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::addColumn<double>("expected");
    const auto row = [](const char* name, const char* value, double expected) {
        QTest::newRow(value) << QString(name) << QString(value) << expected;
    };
    row("distance", "3 600 km", 3.6e6);
    row("distance", "3600000 m", 3.6e6);
    row("distance", "20000 km", 2e7);
    row("distance", "100 cm", 0.0); // below
    row("budget", "0.06 s", 0.06);
    row("c", "200000 km/s", 2e8);
    row("devices", "12", 12.0);
    row("size", "2 k", 2000.0);
    row("growth", "1.2", 1.2);
    row("growth", "×1.2", 1.2);
}

namespace {

// With whole numbers, stops and a ratio.
Example manyInputs()
{
    Example example = lightExample();
    ExampleInput devices = slider("devices", "Devices", "4", "", "1", "100");
    devices.whole = true;
    example.inputs.push_back(std::move(devices));
    example.inputs.push_back(stops("size", "Size", "1 k", "", {"500", "1 k", "2 k", "4 k"}));
    ExampleInput growth = slider("growth", "Growth a year", "1.6", "", "1", "3");
    growth.unit = "×";
    example.inputs.push_back(std::move(growth));
    ExampleInput days = slider("days", "Days", "30 days", "days", "1 day", "100 days");
    days.whole = true;
    example.inputs.push_back(std::move(days));
    return example;
}

} // namespace

void TestExampleShow::inputsAreSet()
{
    QFETCH(QString, name);
    QFETCH(QString, value);
    QFETCH(double, expected);
    const Example example = manyInputs();
    std::vector<double> inputs = defaultInputs(example);
    std::vector<Diagnostic> diagnostics;
    setExampleInput(example, inputs, name.toStdString(), value.toStdString(), diagnostics);
    const std::size_t index = *findInput(example, name.toStdString());
    if (expected == 0.0) {
        QCOMPARE(diagnostics.size(), std::size_t{1});
        QCOMPARE(inputs[index], example.inputs[index].value.value);
        return;
    }
    QVERIFY2(diagnostics.empty(), diagnostics.empty() ? "" : toString(diagnostics[0]).c_str());
    COMPARE_CLOSE(inputs[index], expected);
}

void TestExampleShow::inputsAreRefused_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("message");
    const auto row = [](const char* name, const char* value, const char* message) {
        QTest::addRow("%s=%s", name, value) << QString(name) << QString(value) << QString(message);
    };
    row("distanse", "1 km",
        "command line: error: the example has no input \"distanse\"; did you mean \"distance\"? "
        "known here: distance, budget, devices, size, growth, days");
    row("distance", "10 m",
        "command line: error: /distance: 0.01 km is outside of its range; choose a value from 1 km "
        "to 20 000 km");
    row("distance", "30000 km",
        "command line: error: /distance: 30 000 km is outside of its range; choose a value from "
        "1 km to 20 000 km");
    row("distance", "10 ms",
        "command line: error: /distance: \"10 ms\" is a time, not a length; write a length such as "
        "\"1500 km\"");
    row("c", "300000 km/s",
        "command line: error: /c: “Speed of light in fibre” is a constant of this example; leave "
        "it at 200 000 km/s");
    row("devices", "2.5",
        "command line: error: /devices: 2.5 is no whole number; choose a whole number from 1 to "
        "100");
    row("days", "36 h",
        "command line: error: /days: 1.5 days is no whole number; choose a whole number from 1 day "
        "to 100 days");
    row("size", "3 k",
        "command line: error: /size: 3 000 is none of its values; choose one of 500, 1 000, 2 000, "
        "4 000");
    row("growth", "×4",
        "command line: error: /growth: ×4 is outside of its range; choose a value from ×1 to ×3");
}

void TestExampleShow::inputsAreRefused()
{
    QFETCH(QString, name);
    QFETCH(QString, value);
    QFETCH(QString, message);
    const Example example = manyInputs();
    std::vector<double> inputs = defaultInputs(example);
    std::vector<Diagnostic> diagnostics;
    setExampleInput(example, inputs, name.toStdString(), value.toStdString(), diagnostics);
    QCOMPARE(diagnostics.size(), std::size_t{1});
    QCOMPARE(plainText(toString(diagnostics[0])), message);
}

void TestExampleShow::aRefusalChangesNothing()
{
    const Example example = manyInputs();
    std::vector<double> inputs = defaultInputs(example);
    std::vector<Diagnostic> diagnostics;
    setExampleInput(example, inputs, "distance", "no", diagnostics);
    setExampleInput(example, inputs, "size", "7", diagnostics);
    setExampleInput(example, inputs, "nothing", "7", diagnostics);
    QCOMPARE(diagnostics.size(), std::size_t{3});
    QVERIFY(inputs == defaultInputs(example));
}

void TestExampleShow::stopsAndWholeNumbers()
{
    const Example example = manyInputs();
    QVERIFY(!refusalOf(example.inputs[3], 7.0));
    QVERIFY(refusalOf(example.inputs[3], 7.5));
    QVERIFY(refusalOf(example.inputs[3], std::nan("")));
    QVERIFY(!refusalOf(example.inputs[4], 2000.0));
    QVERIFY(refusalOf(example.inputs[4], 2001.0));
    QVERIFY(!refusalOf(example.inputs[6], 7 * 86400.0));
}

void TestExampleShow::scenarioIsMadeOfTheInputs()
{
    Example example = manyInputs();
    QVERIFY(!scenarioOf(example, defaultInputs(example), builtInCatalog()));
    example.scenario = {{"workload", "resnet-50", false}, {"device", "nvidia-a100", false},
                        {"distance", "distance", true},   {"latency_budget", "budget", true},
                        {"batch", "devices", true},       {"context", "size", true},
                        {"precision", "int8", false}};
    const auto scenario = scenarioOf(example, defaultInputs(example), builtInCatalog());
    QVERIFY(scenario.has_value());
    QCOMPARE(scenario->workload, std::string("resnet-50"));
    QCOMPARE(scenario->device, std::string("nvidia-a100"));
    QCOMPARE(scenario->distance, 1.5e6);
    QCOMPARE(scenario->latency_budget.value_or(0.0), 0.01);
    QCOMPARE(scenario->batch, 4);
    QCOMPARE(scenario->context.value_or(0), 1000);
    QVERIFY(scenario->precision == Precision::Int8);
}

void TestExampleShow::scenarioOfWhatIsUnknown()
{
    Example example = lightExample();
    example.scenario = {{"workload", "resnet-50", false}, {"device", "no-such-device", false}};
    QVERIFY(!scenarioOf(example, defaultInputs(example), builtInCatalog()));
    example.scenario = {{"workload", "resnet-50", false},
                        {"device", "nvidia-a100", false},
                        {"batch", "distance", true}};
    QVERIFY(!scenarioOf(example, defaultInputs(example), builtInCatalog()));
}

namespace {

Example claiming(const char* holds, const char* over)
{
    Example example = manyInputs();
    example.claim = Claim{ClaimKind::Fallacy, "A claim.", formula(holds), over};
    return example;
}

} // namespace

void TestExampleShow::claimTurnsUpwards()
{
    // 1 500 km: 15 ms. Within 60 ms up to 6 000 km.
    const Example example = claiming("round_trip <= 6 * budget", "distance");
    ExampleProgram program(example);
    const auto turn = claimTurn(program);
    QVERIFY(turn.has_value());
    QVERIFY(turn->holds);
    QVERIFY(turn->turns_at.has_value());
    COMPARE_CLOSE(*turn->turns_at, 6e6);
    QVERIFY(*turn->turns_at > 6e6); // of the other answer
    QCOMPARE(plainText(turn->text),
             "Distance to the server: the claim holds at 1 500 km, but not above 6 000 km.");
}

void TestExampleShow::claimTurnsDownwards()
{
    const Example example = claiming("slack >= 0", "distance");
    ExampleProgram program(example);
    const auto turn = claimTurn(program);
    QVERIFY(turn.has_value() && !turn->holds && turn->turns_at);
    COMPARE_CLOSE(*turn->turns_at, 1e6);
    QVERIFY(*turn->turns_at <= 1e6);
    QCOMPARE(plainText(turn->text), "Distance to the server: the claim does not hold at 1 500 km, "
                                    "but it does below 1 000 km.");
}

void TestExampleShow::claimTurnsAtTheNearer()
{
    // True from 500 km to 3 000 km: 1 500 km is three times the one and half of the other.
    const Example example =
        claiming("round_trip > budget / 2 && round_trip < 3 * budget", "distance");
    ExampleProgram program(example);
    COMPARE_CLOSE(claimTurn(program)->turns_at.value_or(0.0), 3e6);
    program.evaluate(std::vector{0.6e6, 0.01, 2e8, 4.0, 1000.0, 1.6, 2592000.0});
    COMPARE_CLOSE(claimTurn(program)->turns_at.value_or(0.0), 0.5e6);
}

void TestExampleShow::claimThatNeverTurns()
{
    const Example always = claiming("round_trip > 0", "distance");
    ExampleProgram program(always);
    const auto turn = claimTurn(program);
    QVERIFY(turn.has_value() && turn->holds && !turn->turns_at);
    QCOMPARE(plainText(turn->text),
             "Distance to the server: the claim holds at any value from 1 km to 20 000 km.");
    const Example never = claiming("round_trip < 0", "c");
    ExampleProgram other(never);
    QVERIFY(!claimTurn(other)->holds);
    QVERIFY(!claimTurn(other)->turns_at);
    const Example none = lightExample();
    ExampleProgram without(none);
    QVERIFY(!claimTurn(without));
}

void TestExampleShow::claimOverWholeNumbers()
{
    const Example up = claiming("devices * devices >= 50", "devices");
    ExampleProgram program(up);
    auto turn = claimTurn(program);
    QVERIFY(turn.has_value() && !turn->holds);
    QCOMPARE(turn->turns_at.value_or(0.0), 8.0);
    QCOMPARE(plainText(turn->text),
             "Devices: the claim does not hold at 4, but it does from 8 on.");
    std::vector<double> inputs = defaultInputs(up);
    inputs[3] = 80.0;
    program.evaluate(inputs);
    turn = claimTurn(program);
    QVERIFY(turn->holds);
    QCOMPARE(turn->turns_at.value_or(0.0), 7.0);
    QCOMPARE(plainText(turn->text), "Devices: the claim holds at 80, but not at 7 and below.");
    // Whole in the unit that is shown: the 31st day, not the second after the thirtieth.
    Example of_days = claiming("days <= thirty", "days");
    of_days.inputs.push_back(constant("thirty", "Thirty days", "30 days", "days"));
    ExampleProgram days(of_days);
    QCOMPARE(claimTurn(days)->turns_at.value_or(0.0), 31 * 86400.0);
}

void TestExampleShow::claimOverStops()
{
    const Example example = claiming("size > 3000", "size");
    ExampleProgram program(example);
    const auto turn = claimTurn(program);
    QVERIFY(turn.has_value() && !turn->holds);
    QCOMPARE(turn->turns_at.value_or(0.0), 4000.0);
    QCOMPARE(plainText(turn->text),
             "Size: the claim does not hold at 1 000, but it does from 4 000 on.");
    const Example down = claiming("size >= 1000", "size");
    ExampleProgram other(down);
    QCOMPARE(claimTurn(other)->turns_at.value_or(0.0), 500.0);
}

void TestExampleShow::claimWithoutAnAnswer()
{
    Example example = claiming("slack > 0", "distance");
    example.steps[1].formula = formula("sqrt(budget - round_trip)");
    ExampleProgram program(example);
    const auto turn = claimTurn(program);
    QVERIFY(turn.has_value() && !turn->holds && !turn->turns_at);
    QCOMPARE(plainText(turn->text), "The claim cannot be tested at these inputs.");
}

void TestExampleShow::claimLeavesTheProgramAsItWas()
{
    const Example example = claiming("slack >= 0", "distance");
    ExampleProgram program(example);
    const std::vector<double> inputs{0.3e6, 0.01, 2e8, 4.0, 1000.0, 1.6, 2592000.0};
    program.evaluate(inputs);
    claimTurn(program);
    QVERIFY(program.result().inputs == inputs);
    COMPARE_CLOSE(program.result().steps[0].value_or(0.0), 0.003);
}

void TestExampleShow::documentForMachines()
{
    Example example = claiming("slack >= 0", "distance");
    BookFigure printed;
    printed.of = "round_trip";
    printed.as_printed = "15 ms";
    printed.low = 0.015;
    printed.high = 0.015;
    printed.half_last_digit = 0.0005;
    printed.where = "a page";
    example.book_says = {printed};
    ExampleProgram program(example);
    const nlohmann::ordered_json document = exampleToJson(program);
    std::vector<std::string> keys;
    for (const auto& entry : document.items())
        keys.push_back(entry.key());
    QVERIFY((keys == std::vector<std::string>{"id", "title", "question", "inputs", "steps",
                                              "verdict", "book", "takeaway", "claim", "sources"}));
    QCOMPARE(document["inputs"]["distance"]["value"].get<double>(), 1.5e6);
    QCOMPARE(document["inputs"]["distance"]["unit"].get<std::string>(), std::string("km"));
    QCOMPARE(document["steps"][0]["name"].get<std::string>(), std::string("round_trip"));
    QCOMPARE(document["steps"][0]["value"].get<double>(), 0.015);
    QCOMPARE(document["steps"][0]["unit"].get<std::string>(), std::string("ms"));
    QCOMPARE(plainText(document["steps"][0]["substituted"].get<std::string>()),
             "2 × 1 500 km ÷ 200 000 km/s");
    QCOMPARE(document["verdict"]["severity"].get<std::string>(), std::string("impossible"));
    QCOMPARE(document["book"][0]["state"].get<std::string>(), std::string("agrees"));
    QCOMPARE(document["claim"]["holds"].get<bool>(), false);
    COMPARE_CLOSE(document["claim"]["turns_at"].get<double>(), 1e6);
    QCOMPARE(plainText(document["question"].get<std::string>()),
             "Can a server at 1 500 km answer within 10 ms?");

    example.steps[1].formula = formula("sqrt(budget - round_trip)");
    example.claim.reset();
    ExampleProgram lacking(example);
    const nlohmann::ordered_json other = exampleToJson(lacking);
    QVERIFY(other["steps"][1]["value"].is_null());
    QVERIFY(other["claim"].is_null());
}

QTEST_APPLESS_MAIN(TestExampleShow)
#include "tst_example_show.moc"
