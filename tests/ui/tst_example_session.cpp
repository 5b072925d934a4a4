// SPDX-License-Identifier: GPL-3.0-or-later
// The owner of what the user does with worked examples.
#include "built_in_catalog.h"
#include "example_library.h"
#include "warnings.h"

#include "core/example/show.h"
#include "ui/session/example_session.h"
#include "ui/session/session.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace deployscope;
using namespace deployscope::ui;
using deployscope::testing::builtInCatalog;
using deployscope::testing::madeExamples;
using deployscope::testing::madeLibrary;

namespace {

constexpr std::size_t distance_input = 0; // of the example about light
constexpr std::size_t budget_input = 1;
constexpr std::size_t hops_input = 2;
constexpr std::size_t stops_input = 3;
constexpr std::size_t constant_input = 4;

// The texts with a word of one of them exchanged.
std::vector<ProfileText> withChange(const std::string& name, const std::string& from,
                                    const std::string& to)
{
    std::vector<ProfileText> texts = madeExamples();
    for (ProfileText& text : texts) {
        const auto at = text.text.find(from);
        if (text.name == name && at != std::string::npos)
            text.text.replace(at, from.size(), to);
    }
    return texts;
}

struct Sessions
{
    Session session{builtInCatalog()};
    std::vector<ProfileText> texts{madeExamples()};
    int loads{0};
    ExampleSession examples{session, [this] {
                                ++loads;
                                return loadExamples(texts);
                            }};
};

} // namespace

class TestExampleSession : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { madeLibrary(); } // sound to begin with
    void init() { deployscope::testing::failOnWarnings(); }

    void readsNothingUntilAsked();
    void oneEditIsToldOnce();
    void refusesWhatTheInputRefuses();
    void goesBackStepByStep();
    void keepsTheInputsOfEachExample();
    void resetsAsAStep();
    void readsAgainAndKeepsWhatStillFits();
    void readsAgainWhenTheExampleIsGone();
    void tellsWhatIsWrongWithFilesOnce();
    void opensTheScenario();
    void opensNothingThatIsNoScenario();
};

void TestExampleSession::readsNothingUntilAsked()
{
    Sessions both;
    QVERIFY(!both.examples.isLoaded());
    QVERIFY(!both.examples.example());
    QVERIFY(both.examples.library().examples.empty());
    both.examples.reload(); // nothing to read again
    QCOMPARE(both.loads, 0);
    both.examples.load();
    both.examples.load();
    QCOMPARE(both.loads, 1);
    QCOMPARE(both.examples.example()->id, std::string("light")); // the first of the book
    QVERIFY(both.examples.isAtDefaults());
    QVERIFY(both.examples.inputs() == defaultInputs(*both.examples.example()));
}

void TestExampleSession::oneEditIsToldOnce()
{
    Sessions both;
    both.examples.load();
    QSignalSpy results(&both.examples, &ExampleSession::resultChanged);
    QSignalSpy examples(&both.examples, &ExampleSession::exampleChanged);
    both.examples.setInput(distance_input, 1e6);
    QCOMPARE(results.count(), 1);
    QCOMPARE(examples.count(), 0);
    QCOMPARE(both.examples.inputs()[distance_input], 1e6);
    QCOMPARE(*both.examples.result().steps[0], 0.01);
    QVERIFY(!both.examples.isAtDefaults());
    both.examples.setInput(distance_input, 1e6); // the same again
    QCOMPARE(results.count(), 1);
    both.examples.choose(QStringLiteral("battery"));
    QCOMPARE(examples.count(), 1);
    QCOMPARE(results.count(), 2);
    both.examples.choose(QStringLiteral("battery"));
    both.examples.choose(QStringLiteral("nowhere"));
    QCOMPARE(examples.count(), 1);
}

void TestExampleSession::refusesWhatTheInputRefuses()
{
    Sessions both;
    both.examples.load();
    QSignalSpy results(&both.examples, &ExampleSession::resultChanged);
    both.examples.setInput(distance_input, 1.0);   // nearer than the range
    both.examples.setInput(distance_input, 1e9);   // farther
    both.examples.setInput(hops_input, 2.5);       // no whole number
    both.examples.setInput(stops_input, 5e-6);     // no stop
    both.examples.setInput(constant_input, 1.5e8); // no slider
    both.examples.setInput(99, 1.0);               // no input
    QCOMPARE(results.count(), 0);
    QVERIFY(both.examples.isAtDefaults());
    QVERIFY(!both.examples.canUndo());
    both.examples.setInput(stops_input, 100e-6);
    both.examples.setInput(hops_input, 5);
    QCOMPARE(results.count(), 2);
}

void TestExampleSession::goesBackStepByStep()
{
    Sessions both;
    both.examples.load();
    const std::vector<double> start = both.examples.inputs();
    QVERIFY(!both.examples.canUndo());
    both.examples.setInput(distance_input, 2e6); // one drag
    both.examples.setInput(distance_input, 3e6);
    both.examples.setInput(distance_input, 4e6);
    both.examples.endEdit();
    both.examples.setInput(distance_input, 5e6); // another
    both.examples.setInput(budget_input, 0.02);
    QSignalSpy results(&both.examples, &ExampleSession::resultChanged);
    both.examples.undo();
    QCOMPARE(results.count(), 1);
    QCOMPARE(both.examples.inputs()[budget_input], start[budget_input]);
    QCOMPARE(both.examples.inputs()[distance_input], 5e6);
    both.examples.undo();
    QCOMPARE(both.examples.inputs()[distance_input], 4e6);
    both.examples.undo();
    QVERIFY(both.examples.inputs() == start);
    QVERIFY(!both.examples.canUndo());
    both.examples.undo();
    QCOMPARE(results.count(), 3);
    both.examples.redo();
    QCOMPARE(both.examples.inputs()[distance_input], 4e6);
    both.examples.setInput(budget_input, 0.05); // another way: the old one is gone
    QVERIFY(!both.examples.canRedo());
}

void TestExampleSession::keepsTheInputsOfEachExample()
{
    Sessions both;
    both.examples.load();
    both.examples.setInput(distance_input, 2e6);
    both.examples.choose(QStringLiteral("battery"));
    QVERIFY(both.examples.isAtDefaults());
    QVERIFY(!both.examples.canUndo());
    both.examples.setInput(0, 18000.0 * 2.0);
    both.examples.choose(QStringLiteral("light"));
    QCOMPARE(both.examples.inputs()[distance_input], 2e6);
    QCOMPARE(*both.examples.result().steps[0], 0.02);
    both.examples.undo();
    QVERIFY(both.examples.isAtDefaults());
    both.examples.choose(QStringLiteral("battery"));
    QCOMPARE(both.examples.inputs()[0], 36000.0);
    QVERIFY(both.examples.canUndo());
}

void TestExampleSession::resetsAsAStep()
{
    Sessions both;
    both.examples.load();
    QSignalSpy results(&both.examples, &ExampleSession::resultChanged);
    both.examples.reset(); // nothing to do
    QCOMPARE(results.count(), 0);
    both.examples.setInput(distance_input, 2e6);
    both.examples.setInput(budget_input, 0.02);
    both.examples.reset();
    QCOMPARE(results.count(), 3);
    QVERIFY(both.examples.isAtDefaults());
    both.examples.undo();
    QCOMPARE(both.examples.inputs()[distance_input], 2e6);
    QCOMPARE(both.examples.inputs()[budget_input], 0.02);
}

void TestExampleSession::readsAgainAndKeepsWhatStillFits()
{
    Sessions both;
    both.examples.load();
    both.examples.setInput(distance_input, 2e6);
    both.examples.choose(QStringLiteral("battery"));
    both.examples.setInput(1, 5.0);
    // The battery's power goes up to 4 W only, now; light is as it was but for its title.
    both.texts = withChange("battery.json", "\"10 W\"", "\"4 W\"");
    both.texts[0].text.replace(both.texts[0].text.find("Light takes"), 5, "LIGHT");
    QSignalSpy libraries(&both.examples, &ExampleSession::libraryChanged);
    QSignalSpy examples(&both.examples, &ExampleSession::exampleChanged);
    QSignalSpy results(&both.examples, &ExampleSession::resultChanged);
    both.examples.reload();
    QCOMPARE(both.loads, 2);
    QCOMPARE(libraries.count(), 1);
    QCOMPARE(examples.count(), 1);
    QCOMPARE(results.count(), 1);
    QCOMPARE(both.examples.example()->id, std::string("battery"));
    QVERIFY(both.examples.isAtDefaults());
    QVERIFY(!both.examples.canUndo());
    both.examples.choose(QStringLiteral("light"));
    QCOMPARE(both.examples.example()->title, std::string("LIGHT takes its time"));
    QCOMPARE(both.examples.inputs()[distance_input], 2e6);
}

void TestExampleSession::readsAgainWhenTheExampleIsGone()
{
    Sessions both;
    both.examples.load();
    both.examples.choose(QStringLiteral("battery"));
    both.texts.erase(both.texts.begin() + 2, both.texts.end());
    both.examples.reload();
    QCOMPARE(both.examples.example()->id, std::string("light"));
    both.texts.clear();
    both.examples.reload();
    QVERIFY(!both.examples.example());
    both.examples.setInput(0, 1.0); // nobody is there to take it
    both.examples.reset();
    both.examples.undo();
    both.examples.openScenario();
    QVERIFY(!both.examples.isScenario());
}

void TestExampleSession::tellsWhatIsWrongWithFilesOnce()
{
    Sessions both;
    Diagnostic other;
    other.what = "something else";
    both.session.setProblems({other});
    both.texts = withChange("battery.json", "charge / power", "charge + power");
    both.examples.load();
    QCOMPARE(both.examples.library().examples.size(), std::size_t{2});
    const std::vector<Diagnostic> told = both.session.problems();
    QVERIFY(told.size() >= 2); // what was told before is told still
    QVERIFY(std::find(told.begin(), told.end(), other) != told.end());
    QVERIFY(std::any_of(told.begin(), told.end(),
                        [](const Diagnostic& one) { return one.file == "battery.json"; }));
    both.examples.reload();
    QVERIFY(both.session.problems() == told);
}

void TestExampleSession::opensTheScenario()
{
    Sessions both;
    both.examples.load();
    QVERIFY(both.examples.isScenario());
    both.examples.setInput(distance_input, 2e6);
    both.examples.setInput(budget_input, 0.05);
    const Scenario before = both.session.scenario();
    QSignalSpy opened(&both.examples, &ExampleSession::scenarioOpened);
    both.examples.openScenario();
    QCOMPARE(opened.count(), 1);
    QCOMPARE(both.session.scenario().workload, std::string("resnet-50"));
    QCOMPARE(both.session.scenario().distance, 2e6);
    QCOMPARE(both.session.scenario().latency_budget.value_or(0.0), 0.05);
    QVERIFY(both.session.canUndo());
    both.session.undo();
    QVERIFY(both.session.scenario() == before);
}

void TestExampleSession::opensNothingThatIsNoScenario()
{
    Sessions both;
    both.examples.load();
    both.examples.choose(QStringLiteral("battery"));
    QVERIFY(!both.examples.isScenario());
    const Scenario before = both.session.scenario();
    QSignalSpy opened(&both.examples, &ExampleSession::scenarioOpened);
    both.examples.openScenario();
    QCOMPARE(opened.count(), 0);
    QVERIFY(both.session.scenario() == before);
}

QTEST_MAIN(TestExampleSession)
#include "tst_example_session.moc"
