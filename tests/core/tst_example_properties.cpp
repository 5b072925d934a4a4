// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/example/book_check.h"
#include "core/example/example_json.h"
#include "core/example/show.h"
#include "core/series/example_chart.h"
#include "tests/core/built_in_catalog.h"
#include "tests/core/built_in_examples.h"
#include "tests/core/random_inputs.h"

#include <nlohmann/json.hpp>

#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace deployscope;
using namespace deployscope::testing;

// What must hold for every worked example that comes with the program, wherever its sliders stand.
class TestExampleProperties : public QObject
{
    Q_OBJECT

private slots:
    void figuresAreFinite_data() { everyExample(); }
    void figuresAreFinite();
    void textsAreFilled_data() { everyExample(); }
    void textsAreFilled();
    void seriesAreDrawable_data() { everyExample(); }
    void seriesAreDrawable();
    void claimTurnsWhereItSays_data() { everyExample(); }
    void claimTurnsWhereItSays();
    void inputsAreReadBack_data() { everyExample(); }
    void inputsAreReadBack();
    void bookIsAgreedWithOrToldWhy_data() { everyExample(); }
    void bookIsAgreedWithOrToldWhy();
    void scenariosCanBeEvaluated_data() { everyExample(); }
    void scenariosCanBeEvaluated();
    void checkpointsAreFilled();

private:
    static void everyExample();
};

namespace {

constexpr int draws = 60;

// Calls back at the defaults, and at many other inputs.
template <typename Look> void everywhere(const Example& example, const Look& look)
{
    ExampleProgram program(example);
    look(program);
    Random random(2026);
    for (int i = 0; i < draws && !QTest::currentTestFailed(); ++i) {
        program.evaluate(drawnInputs(example, random));
        look(program);
    }
}

const Example& fetched()
{
    QFETCH(QString, id);
    return *findExample(builtInExamples(), id.toStdString());
}

// Where a test fails, so that it can be set up again.
QByteArray at(ExampleProgram& program, const std::string& text)
{
    std::string message = text + " at";
    for (std::size_t i = 0; i < program.example().inputs.size(); ++i)
        message += " " + program.example().inputs[i].name + "=" +
                   showInput(program.example().inputs[i], program.result().inputs[i]);
    return QByteArray::fromStdString(message);
}

// The description is only made for a failure: it takes longer than what it describes.
#define VERIFY_AT(condition, text)                                                                 \
    do {                                                                                           \
        if (!(condition))                                                                          \
            QFAIL(at(program, text).constData());                                                  \
    } while (false)

bool isFilled(const std::string& text)
{
    static const QRegularExpression bad(
        QStringLiteral("[{}]|—|(?<![A-Za-z])(nan|inf|infinity)(?![A-Za-z])"));
    return !text.empty() && !bad.match(QString::fromStdString(text)).hasMatch();
}

bool isOnAxis(double value, const Axis& axis)
{
    const double slack = 1e-9 * (axis.maximum - axis.minimum);
    return std::isfinite(value) && value >= axis.minimum - slack && value <= axis.maximum + slack;
}

bool isSound(const Axis& axis)
{
    const bool finite = std::isfinite(axis.minimum) && std::isfinite(axis.maximum);
    return finite && axis.minimum < axis.maximum && (!axis.logarithmic || axis.minimum > 0.0) &&
           !axis.label.empty() && axis.ticks.size() < 100 &&
           std::all_of(axis.ticks.begin(), axis.ticks.end(),
                       [&axis](const Tick& tick) { return isOnAxis(tick.value, axis); });
}

} // namespace

void TestExampleProperties::everyExample()
{
    QTest::addColumn<QString>("id");
    for (const Example& example : builtInExamples().examples)
        QTest::newRow(example.id.c_str()) << QString::fromStdString(example.id);
}

void TestExampleProperties::figuresAreFinite()
{
    everywhere(fetched(), [](ExampleProgram& program) {
        for (std::size_t i = 0; i < program.result().steps.size(); ++i) {
            const auto& value = program.result().steps[i];
            VERIFY_AT(value && std::isfinite(*value), program.example().steps[i].name);
        }
        VERIFY_AT(program.result().verdict.has_value(), "no verdict");
    });
}

void TestExampleProperties::textsAreFilled()
{
    everywhere(fetched(), [](ExampleProgram& program) {
        const Example& example = program.example();
        const ExampleResult result = program.result();
        for (const auto* text : {&example.question, &example.takeaway})
            VERIFY_AT(isFilled(fill(*text, example, result)), *text);
        for (const VerdictRule& rule : example.verdict)
            VERIFY_AT(isFilled(fill(rule.text, example, result)), rule.text);
        for (const WorkedStep& step : workedSteps(example, result)) {
            for (const auto* text : {&step.symbol, &step.label, &step.formula, &step.substituted,
                                     &step.value, &step.why})
                VERIFY_AT(isFilled(*text), step.label + ": " + *text);
        }
    });
    // The document has no number that JSON cannot write, which the library would make null.
    ExampleProgram program(fetched());
    const nlohmann::ordered_json document = exampleToJson(program);
    for (const auto& step : document["steps"])
        VERIFY_AT(step["value"].is_number(), step["name"].get<std::string>());
    VERIFY_AT(isFilled(document["question"].get<std::string>()), "question");
}

void TestExampleProperties::seriesAreDrawable()
{
    everywhere(fetched(), [](ExampleProgram& program) {
        const ExampleSeries series = exampleSeries(program);
        VERIFY_AT(isSound(series.values), "the axis of values");
        VERIFY_AT(!series.sweep || isSound(*series.sweep), "the axis below");
        VERIFY_AT(isFilled(series.description), series.description);
        QVERIFY(!series.bars.empty() || !series.lines.empty());
        for (const ExampleBarSeries& bar : series.bars) {
            VERIFY_AT(isFilled(bar.label), bar.label);
            VERIFY_AT(bar.parts.empty() == bar.figure.empty(), bar.label);
            VERIFY_AT(bar.parts.empty() ? isFilled(bar.message) : bar.message.empty(),
                      bar.label + ": " + bar.message);
            for (const ExampleBarPartSeries& part : bar.parts)
                VERIFY_AT(std::isfinite(part.value), bar.label);
            VERIFY_AT(bar.parts.empty() || isOnAxis(bar.total, series.values), bar.label);
        }
        for (const ExampleLineSeries& line : series.lines) {
            // Zero has no place on a logarithmic axis, but is told.
            VERIFY_AT(!line.pieces.empty() || (series.values.logarithmic && !line.figure.empty()),
                      line.label);
            double before = -std::numeric_limits<double>::infinity();
            for (const auto& piece : line.pieces) {
                QVERIFY(!piece.empty());
                for (const auto& [x, y] : piece) {
                    VERIFY_AT(x > before && isOnAxis(x, *series.sweep), line.label);
                    VERIFY_AT(isOnAxis(y, series.values), line.label);
                    before = x;
                }
            }
            VERIFY_AT(!line.current || isOnAxis(*line.current, series.values), line.label);
        }
        for (const ExampleMarkSeries& mark : series.marks)
            VERIFY_AT(isFilled(mark.label) && isOnAxis(mark.value, series.values), mark.label);
        const Table table = tableOf(series);
        QVERIFY(!table.rows.empty());
        for (const auto& row : table.rows)
            QCOMPARE(row.size(), table.columns.size());
    });
}

void TestExampleProperties::claimTurnsWhereItSays()
{
    const Example& example = fetched();
    if (!example.claim)
        return;
    everywhere(example, [&example](ExampleProgram& program) {
        const std::vector<double> inputs = program.result().inputs;
        const auto turn = claimTurn(program);
        QVERIFY(turn.has_value());
        VERIFY_AT(isFilled(turn->text), turn->text);
        QVERIFY(program.result().inputs == inputs);
        if (!turn->turns_at)
            return;
        const std::size_t index = *findInput(example, example.claim->over);
        const ExampleInput& input = example.inputs[index];
        VERIFY_AT(!refusalOf(input, *turn->turns_at), turn->text);
        std::vector<double> turned = inputs;
        turned[index] = *turn->turns_at;
        program.evaluate(turned);
        const auto holds = program.number(example.claim->holds);
        VERIFY_AT(holds && (*holds != 0.0) != turn->holds, turn->text);
        program.evaluate(inputs);
    });
}

void TestExampleProperties::inputsAreReadBack()
{
    const Example& example = fetched();
    everywhere(example, [&example](ExampleProgram& program) {
        std::vector<double> inputs = defaultInputs(example);
        std::vector<Diagnostic> diagnostics;
        for (std::size_t i = 0; i < inputs.size(); ++i)
            setExampleInput(example, inputs, example.inputs[i].name,
                            showInput(example.inputs[i], program.result().inputs[i]), diagnostics);
        QVERIFY2(diagnostics.empty(),
                 diagnostics.empty() ? "" : toString(diagnostics.front()).c_str());
        for (std::size_t i = 0; i < inputs.size(); ++i)
            VERIFY_AT(std::abs(inputs[i] - program.result().inputs[i]) <=
                          1e-14 * std::abs(inputs[i]),
                      example.inputs[i].name);
    });
}

void TestExampleProperties::bookIsAgreedWithOrToldWhy()
{
    const Example& example = fetched();
    const std::vector<BookCheck> checks = checkAgainstBook(example);
    QCOMPARE(checks.size(), example.book_says.size());
    for (const BookCheck& check : checks) {
        QVERIFY2(check.state != BookState::Differs || !check.because.empty(), check.book.c_str());
        QVERIFY2(isFilled(check.ours) && !check.where.empty() && !check.book.empty(),
                 check.label.c_str());
    }
}

void TestExampleProperties::scenariosCanBeEvaluated()
{
    const Example& example = fetched();
    if (!example.scenario.empty())
        QVERIFY(scenarioOf(example, defaultInputs(example), builtInCatalog()).has_value());
}

void TestExampleProperties::checkpointsAreFilled()
{
    for (const Checkpoint& checkpoint : builtInExamples().checkpoints) {
        const Example* example = findExample(builtInExamples(), checkpoint.example);
        QVERIFY2(example, checkpoint.id.c_str());
        ExampleProgram program(*example);
        for (const auto* text : {&checkpoint.question, &checkpoint.hint, &checkpoint.answer})
            QVERIFY2(isFilled(fill(*text, *example, program.result())), checkpoint.id.c_str());
    }
}

QTEST_APPLESS_MAIN(TestExampleProperties)
#include "tst_example_properties.moc"
