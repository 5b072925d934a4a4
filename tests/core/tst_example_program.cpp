// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/example/program.h"
#include "tests/core/example_text.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <random>
#include <span>
#include <utility>
#include <vector>

using namespace deployscope;
using namespace deployscope::testing;

namespace {

ExampleStep step(const char* name, const char* formula, std::vector<std::string> names)
{
    ExampleStep result;
    result.name = name;
    result.formula = {formula, std::move(names)};
    return result;
}

// 1 / x, and what follows from it: it has no value at 0.
Example fragile()
{
    Example example;
    ExampleInput x;
    x.name = "x";
    x.value.value = 2.0;
    example.inputs.push_back(x);
    example.steps = {step("a", "1 / x", {"x"}), step("b", "min(a, 5)", {"a"}),
                     step("c", "x + 1", {"x"}), step("d", "a > 0 ? 7 : 8", {"a"}),
                     step("e", "1 / b", {"b"})};
    example.verdict = {{{"c > 2.5", {"c"}}, VerdictSeverity::Fine, "large"},
                       {{"a > 1", {"a"}}, VerdictSeverity::Warning, "small"},
                       {{}, VerdictSeverity::Impossible, "else"}};
    return example;
}

std::vector<double> inputsAtRandom(const Example& example, std::mt19937& random)
{
    std::vector<double> inputs;
    for (const ExampleInput& input : example.inputs) {
        const double share = static_cast<double>(random() % 1001) / 1000.0;
        inputs.push_back(input.scale == InputScale::Stops
                             ? input.stops[random() % input.stops.size()]
                             : input.low + share * (input.high - input.low));
    }
    return inputs;
}

bool isSame(const ExampleResult& a, const ExampleResult& b)
{
    return a.inputs == b.inputs && a.steps == b.steps && a.verdict == b.verdict;
}

std::vector<Example> builtInExamples()
{
    std::vector<Diagnostic> diagnostics;
    const auto files = readProfileFolder(DEPLOYSCOPE_SOURCE_DIR "/profiles", diagnostics);
    return loadExamples({}, files).library->examples;
}

} // namespace

class TestExampleProgram : public QObject
{
    Q_OBJECT

private slots:
    void startsAtTheDefaults();
    void stepsAreTheirFormulas();
    void whatWasBeforeDoesNotMatter();
    void verdictIsTheFirstThatHolds();
    void whatHasNoValueSpreads();
    void anyFormula();
    void sweptVariable();
    void canBeMoved();
    void builtInExamplesHoldWater();
};

void TestExampleProgram::startsAtTheDefaults()
{
    const Example example = readSound(exampleText());
    const ExampleProgram program(example);
    QCOMPARE(&program.example(), &example);
    const ExampleResult& result = program.result();
    QCOMPARE(result.inputs, defaultInputs(example));
    QCOMPARE(result.inputs, (std::vector<double>{1.5e6, 0.01, 1.0, 1e9, 100e9, 2e8}));
    QCOMPARE(result.steps.size(), std::size_t{5});
    QCOMPARE(result.steps[0].value(), 0.015);
    QCOMPARE(result.steps[1].value(), 0.01);
    QCOMPARE(result.steps[2].value(), 0.025);
    QCOMPARE(result.steps[3].value(), 0.6);
    QCOMPARE(result.steps[4].value(), 2.5);
    QCOMPARE(result.verdict.value(), std::size_t{0});
}

void TestExampleProgram::stepsAreTheirFormulas()
{
    const Example example = readSound(exampleText());
    ExampleProgram program(example);
    std::mt19937 random(1U);
    for (int i = 0; i < 2000; ++i) {
        const std::vector<double> inputs = inputsAtRandom(example, random);
        const ExampleResult result = program.evaluate(inputs);
        QVERIFY(isSame(result, program.result()));
        const double round_trip = inputs[2] * 2.0 * inputs[0] / inputs[5];
        const double read = inputs[3] / inputs[4];
        const double total = round_trip + read;
        QCOMPARE(result.inputs, inputs);
        QCOMPARE(result.steps[0].value(), round_trip);
        QCOMPARE(result.steps[1].value(), read);
        QCOMPARE(result.steps[2].value(), total);
        QCOMPARE(result.steps[3].value(), round_trip / total);
        QCOMPARE(result.steps[4].value(), total / inputs[1]);
        QCOMPARE(result.verdict.value(), std::size_t{round_trip > inputs[1] ? 0U
                                                     : total > inputs[1]    ? 1U
                                                                            : 2U});
        QCOMPARE(program.number(example.claim->holds).value(), round_trip < inputs[1] ? 1.0 : 0.0);
    }
}

void TestExampleProgram::whatWasBeforeDoesNotMatter()
{
    const Example example = readSound(exampleText());
    ExampleProgram program(example);
    std::mt19937 random(2U);
    for (int i = 0; i < 200; ++i) {
        const std::vector<double> inputs = inputsAtRandom(example, random);
        const ExampleResult first = program.evaluate(inputs);
        program.evaluate(inputsAtRandom(example, random));
        program.number(example.chart.lines.front().value, 3.0);
        QVERIFY(isSame(program.evaluate(inputs), first));
        ExampleProgram other(example);
        QVERIFY(isSame(other.evaluate(inputs), first));
    }
}

void TestExampleProgram::verdictIsTheFirstThatHolds()
{
    const Example example = fragile();
    ExampleProgram program(example);
    const auto verdict = [&program](double x) {
        return program.evaluate(std::vector<double>{x}).verdict;
    };
    QCOMPARE(verdict(2.0).value(), std::size_t{0});
    QCOMPARE(verdict(0.5).value(), std::size_t{1});
    QCOMPARE(verdict(1.0).value(), std::size_t{2});
    QCOMPARE(verdict(-1.0).value(), std::size_t{2});
    // The second rule cannot be decided, so that nothing behind it can be said.
    QVERIFY(!verdict(0.0));
    // The first one can, and none behind it is asked.
    QCOMPARE(verdict(1e300).value(), std::size_t{0});
}

// A formula may hide a missing value, as min and choices do: what depends on it has none all the
// same.
void TestExampleProgram::whatHasNoValueSpreads()
{
    const Example example = fragile();
    ExampleProgram program(example);
    const ExampleResult sound = program.result();
    QVERIFY(std::all_of(sound.steps.begin(), sound.steps.end(),
                        [](const auto& value) { return value.has_value(); }));
    const ExampleResult broken = program.evaluate(std::vector<double>{0.0});
    QVERIFY(!broken.steps[0]);
    QVERIFY(!broken.steps[1]);
    QCOMPARE(broken.steps[2].value(), 1.0);
    QVERIFY(!broken.steps[3]);
    QVERIFY(!broken.steps[4]);
    QVERIFY(!program.number(example.steps[1].formula));
    QVERIFY(!program.number(example.verdict[1].when));
    QCOMPARE(program.number(example.verdict[0].when).value(), 0.0);
    // Too large is no number either, nor is what was no number before.
    QVERIFY(!program.evaluate(std::vector<double>{1e-310}).steps[0]);
    QVERIFY(!program.evaluate(std::vector<double>{std::nan("")}).steps[2]);
    QVERIFY(isSame(program.evaluate(std::vector<double>{2.0}), sound));
}

void TestExampleProgram::anyFormula()
{
    const Example example = readSound(exampleText());
    ExampleProgram program(example);
    for (std::size_t i = 0; i < example.steps.size(); ++i)
        QVERIFY(program.number(example.steps[i].formula) == program.result().steps[i]);
    QCOMPARE(program.number(example.verdict[0].when).value(), 1.0);
    QCOMPARE(program.number(example.chart.lines[1].value).value(), 0.015);
    QCOMPARE(program.number(example.chart.marks[0].value).value(), 0.01);
    const ExampleResult before = program.result();
    std::vector<double> inputs = defaultInputs(example);
    inputs[0] = 3e6;
    program.evaluate(inputs);
    QCOMPARE(program.number(example.chart.lines[1].value).value(), 0.03);
    QVERIFY(!isSame(before, program.result()));
    // It is known by where it lies: one that is not of the example has no number.
    const Formula copy = example.steps[0].formula;
    QVERIFY(!program.number(copy));
    QVERIFY(!program.number(Formula{}));
    QVERIFY(!program.number(example.verdict.back().when)); // not there
}

void TestExampleProgram::sweptVariable()
{
    Example example = fragile();
    example.chart.kind = ExampleChartKind::TimeSeries;
    example.chart.sweep.name = "t";
    example.chart.sweep.from = {"0 * x", {"x"}};
    example.chart.sweep.to = {"10 * x", {"x"}};
    example.chart.lines = {{"a", {}, {"c * exp(-t)", {"c", "t"}}},
                           {"b", {}, {"c / (t - 1)", {"c", "t"}}}};
    ExampleProgram program(example);
    QCOMPARE(program.number(example.chart.sweep.to).value(), 20.0);
    for (const double t : {0.0, 0.5, 2.0, 700.0})
        QCOMPARE(program.number(example.chart.lines[0].value, t).value(), 3.0 * std::exp(-t));
    QVERIFY(!program.number(example.chart.lines[1].value, 1.0));
    QCOMPARE(program.number(example.chart.lines[1].value, 2.0).value(), 3.0);
    QVERIFY(!program.number(example.chart.lines[0].value, std::nan("")));
    QCOMPARE(program.number(example.steps[2].formula).value(), 3.0);
}

void TestExampleProgram::canBeMoved()
{
    const Example example = readSound(exampleText());
    std::vector<ExampleProgram> programs;
    programs.reserve(2); // so that most are moved
    for (int i = 0; i < 5; ++i)
        programs.emplace_back(example);
    ExampleProgram moved = std::move(programs.front());
    std::vector<double> inputs = defaultInputs(example);
    inputs[0] = 3e6;
    QCOMPARE(moved.evaluate(inputs).steps[0].value(), 0.03);
    QCOMPARE(moved.number(example.steps[0].formula).value(), 0.03);
    QCOMPARE(programs.back().result().steps[0].value(), 0.015);
    moved = std::move(programs.back());
    QCOMPARE(moved.result().steps[0].value(), 0.015);
}

// At the defaults and at either end of each input all steps have values, and whatever the sliders
// say there is a verdict.
void TestExampleProgram::builtInExamplesHoldWater()
{
    std::mt19937 random(3U);
    for (const Example& example : builtInExamples()) {
        ExampleProgram program(example);
        std::vector<std::vector<double>> points{defaultInputs(example)};
        for (std::size_t i = 0; i < example.inputs.size(); ++i) {
            for (const double end : {example.inputs[i].low, example.inputs[i].high}) {
                points.push_back(defaultInputs(example));
                points.back()[i] = end;
            }
        }
        for (const std::vector<double>& inputs : points) {
            const ExampleResult result = program.evaluate(inputs);
            for (std::size_t i = 0; i < result.steps.size(); ++i)
                QVERIFY2(result.steps[i].has_value(),
                         (example.id + " " + example.steps[i].name).c_str());
            QVERIFY2(result.verdict.has_value(), example.id.c_str());
        }
        for (int i = 0; i < 200; ++i) {
            const ExampleResult result = program.evaluate(inputsAtRandom(example, random));
            QVERIFY2(!result.verdict || *result.verdict < example.verdict.size(),
                     example.id.c_str());
            QVERIFY(std::all_of(result.steps.begin(), result.steps.end(),
                                [](const auto& value) { return !value || std::isfinite(*value); }));
        }
    }
}

QTEST_APPLESS_MAIN(TestExampleProgram)
#include "tst_example_program.moc"
