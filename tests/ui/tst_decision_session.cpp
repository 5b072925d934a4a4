// SPDX-License-Identifier: GPL-3.0-or-later
// The owner of a decision under way.
#include "built_in_catalog.h"
#include "built_in_knowledge.h"
#include "warnings.h"

#include "core/paradigm/decision_report.h"
#include "ui/session/decision_session.h"
#include "ui/session/paradigm_knowledge.h"
#include "ui/session/session.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <functional>
#include <random>

using namespace deployscope;
using namespace deployscope::ui;
using deployscope::testing::builtInCatalog;
using deployscope::testing::builtInKnowledge;

namespace {

struct Sessions
{
    Sessions() { decision.load(); }

    std::size_t question(const char* id) const
    {
        return static_cast<std::size_t>(findQuestion(decision.flow(), id) -
                                        decision.flow().questions.data());
    }
    const FlowAnswer& answer(const char* id) const { return decision.answers()[question(id)]; }
    void choose(const char* id, const char* choice)
    {
        decision.choose(question(id), QString::fromUtf8(choice));
    }
    void figure(const char* id, double value) { decision.setFigure(question(id), value); }
    void change(const std::function<void(Scenario&)>& change)
    {
        Scenario scenario = session.scenario();
        change(scenario);
        session.setScenario(scenario);
    }

    Session session{builtInCatalog()};
    // Reads the knowledge again, with a file of the user's own.
    void readAgain(ProfileText own)
    {
        knowledge.setLoader([own = std::move(own)] {
            return loadParadigmKnowledge(ui::builtInDecision(), std::vector{own});
        });
    }

    KnowledgeHolder knowledge{session};
    DecisionSession decision{session, knowledge};
};

// The built-in flow's text with a word exchanged.
ProfileText changedFlow(const std::string& from, const std::string& to)
{
    for (const ProfileText& file : ui::builtInDecision()) {
        if (file.text.find("\"decision-flow\"") == std::string::npos)
            continue;
        ProfileText changed{"own/flow.json", file.text};
        const auto at = changed.text.find(from);
        if (at == std::string::npos)
            qFatal("the built-in flow has no such text");
        changed.text.replace(at, from.size(), to);
        return changed;
    }
    qFatal("there is no built-in flow");
    return {};
}

bool same(const Recommendation& one, const Recommendation& other)
{
    return one.recommended == other.recommended && one.summary == other.summary &&
           one.path == other.path && one.asks == other.asks;
}

} // namespace

class TestDecisionSession : public QObject
{
    Q_OBJECT

private slots:
    void init() { deployscope::testing::failOnWarnings(); }

    void loadsWhenAsked();
    void answersFromTheScenario();
    void followsTheScenario();
    void theUsersAnswerStaysAndCanBeGivenBack();
    void leftOpenStaysOpen();
    void tellsOncePerEdit();
    void refusesWhatIsNoAnswer();
    void walksTheQuestions();
    void backAndForthGivesTheSame();
    void undoAndRedo();
    void startsAnew();
    void reloadKeepsWhatStillMeansTheSame();
    void aMistakenFlowLeavesTheBuiltIn();
    void withoutAFlow();
    void opensAFittingDevice();
    void nothingToOpenWhereNothingIsLeft();
};

void TestDecisionSession::loadsWhenAsked()
{
    Session session(builtInCatalog());
    int loads = 0;
    KnowledgeHolder knowledge(session);
    knowledge.setLoader([&loads] {
        ++loads;
        return builtInKnowledge();
    });
    DecisionSession decision(session, knowledge);
    QVERIFY(!decision.isLoaded());
    QVERIFY(decision.flow().questions.empty());
    QVERIFY(!decision.comparison());
    QCOMPARE(loads, 0);
    const QSignalSpy flows(&decision, &DecisionSession::flowChanged);
    decision.load();
    decision.load();
    QCOMPARE(loads, 1);
    QCOMPARE(flows.size(), 1);
    QVERIFY(session.problems().empty());
    QVERIFY(decision.comparison());
    QCOMPARE(decision.flow().questions[decision.asked()].id, std::string("privacy"));
}

void TestDecisionSession::answersFromTheScenario()
{
    Sessions all;
    QVERIFY(all.answer("latency").source == AnswerSource::Scenario);
    QCOMPARE(all.answer("latency").figure, all.session.scenario().latency_budget);
    QVERIFY(all.answer("memory").source == AnswerSource::Scenario);
    QCOMPARE(all.answer("purpose").choice, std::string("inference"));
    QVERIFY(!all.answer("privacy").isGiven());
    QVERIFY(all.decision.isAnew());
}

void TestDecisionSession::followsTheScenario()
{
    Sessions all;
    const QSignalSpy results(&all.decision, &DecisionSession::resultChanged);
    all.change([](Scenario& scenario) { scenario.latency_budget = 0.2; });
    QCOMPARE(all.answer("latency").figure, std::optional(0.2));
    QCOMPARE(results.size(), 1);
    all.change([](Scenario& scenario) { scenario.distance += 1000.0; }); // which no question asks
    QCOMPARE(results.size(), 1);
    all.change([](Scenario& scenario) { scenario.latency_budget.reset(); });
    QVERIFY(!all.answer("latency").isGiven());
}

void TestDecisionSession::theUsersAnswerStaysAndCanBeGivenBack()
{
    Sessions all;
    all.figure("latency", 0.1);
    QVERIFY(all.answer("latency").source == AnswerSource::User);
    all.change([](Scenario& scenario) { scenario.latency_budget = 0.2; });
    QCOMPARE(all.answer("latency").figure, std::optional(0.1));
    QCOMPARE(all.decision.scenarioAnswer(all.question("latency")).figure, std::optional(0.2));
    all.decision.takeFromScenario(all.question("latency"));
    QCOMPARE(all.answer("latency").figure, std::optional(0.2));
    QVERIFY(all.answer("latency").source == AnswerSource::Scenario);
    // Where the scenario knows nothing, nothing is left.
    all.choose("privacy", "yes");
    all.decision.takeFromScenario(all.question("privacy"));
    QVERIFY(!all.answer("privacy").isGiven());
    QVERIFY(all.decision.isAnew());
}

void TestDecisionSession::leftOpenStaysOpen()
{
    Sessions all;
    all.decision.leaveOpen(all.question("latency"));
    QVERIFY(!all.answer("latency").isGiven());
    all.change([](Scenario& scenario) { scenario.latency_budget = 0.3; });
    QVERIFY(!all.answer("latency").isGiven());
    all.figure("latency", 0.05);
    QCOMPARE(all.answer("latency").figure, std::optional(0.05));
}

void TestDecisionSession::tellsOncePerEdit()
{
    Sessions all;
    const QSignalSpy results(&all.decision, &DecisionSession::resultChanged);
    const QSignalSpy history(&all.decision, &DecisionSession::historyChanged);
    const QSignalSpy asked(&all.decision, &DecisionSession::askedChanged);
    all.choose("privacy", "yes");
    QCOMPARE(results.size(), 1);
    QCOMPARE(history.size(), 1);
    all.choose("privacy", "yes"); // nothing new
    QCOMPARE(results.size(), 1);
    all.decision.ask(all.question("cost"));
    QCOMPARE(asked.size(), 1);
    QCOMPARE(results.size(), 1); // looking at another question changes nothing
}

void TestDecisionSession::refusesWhatIsNoAnswer()
{
    Sessions all;
    const QSignalSpy results(&all.decision, &DecisionSession::resultChanged);
    all.choose("privacy", "perhaps");
    all.figure("latency", -1.0);
    all.figure("latency", 1e9);
    all.figure("latency", std::numeric_limits<double>::quiet_NaN());
    all.decision.choose(99, QStringLiteral("yes"));
    all.decision.setFigure(99, 1.0);
    all.decision.leaveOpen(99);
    all.decision.takeFromScenario(99);
    all.decision.ask(99);
    QCOMPARE(results.size(), 0);
    QVERIFY(!all.decision.canUndo());
}

void TestDecisionSession::walksTheQuestions()
{
    Sessions all;
    QCOMPARE(all.decision.drawnQuestions().size(), std::size_t{4});
    QCOMPARE(all.decision.furtherQuestions().size(), std::size_t{5});
    QVERIFY(!all.decision.questionBefore());
    QStringList walked;
    for (std::optional<std::size_t> next = all.decision.asked(); next;
         next = all.decision.questionAfter()) {
        all.decision.ask(*next);
        walked << QString::fromStdString(all.decision.flow().questions[*next].id);
    }
    QCOMPARE(walked.join(QLatin1Char(' ')), QStringLiteral("privacy latency compute cost"));
    // From a further question the way back leads into the flow, where it is still open.
    all.decision.ask(all.question("power"));
    QCOMPARE(all.decision.questionBefore(), std::optional(all.question("privacy")));
    all.choose("privacy", "no");
    QCOMPARE(all.decision.questionBefore(), std::optional(all.question("compute")));
    all.choose("compute", "light");
    all.choose("cost", "flexible");
    QCOMPARE(all.decision.questionBefore(), std::optional(all.question("cost")));
    QCOMPARE(all.decision.questionAfter(), std::optional(all.question("connectivity")));
}

// Whatever the order in which questions are answered, answered again and left, and however often
// one goes back: the same answers give the same.
void TestDecisionSession::backAndForthGivesTheSame()
{
    std::mt19937 random(7);
    for (int run = 0; run < 30; ++run) {
        Sessions wandering;
        Sessions straight;
        const auto& questions = straight.decision.flow().questions;
        for (int step = 0; step < 25; ++step) {
            const std::size_t question = random() % questions.size();
            const FlowQuestion& each = questions[question];
            wandering.decision.ask(question);
            if (!each.choices.empty() && random() % 2 == 0) {
                const FlowChoice& choice = each.choices[random() % each.choices.size()];
                wandering.decision.choose(question, QString::fromStdString(choice.id));
            } else if (random() % 3 == 0) {
                wandering.decision.leaveOpen(question);
            } else {
                wandering.decision.setFigure(question,
                                             each.offers[random() % 4].limit.value * 1.001);
            }
            if (random() % 4 == 0)
                wandering.decision.undo();
            if (random() % 8 == 0)
                wandering.decision.redo();
        }
        for (std::size_t i = 0; i < questions.size(); ++i) {
            const FlowAnswer& answer = wandering.decision.answers()[i];
            if (!answer.isGiven())
                straight.decision.leaveOpen(i);
            else if (!answer.choice.empty())
                straight.decision.choose(i, QString::fromStdString(answer.choice));
            else
                straight.decision.setFigure(i, *answer.figure);
        }
        QVERIFY(same(wandering.decision.recommendation(), straight.decision.recommendation()));
    }
}

void TestDecisionSession::undoAndRedo()
{
    Sessions all;
    QVERIFY(!all.decision.canUndo());
    all.choose("privacy", "yes");
    all.decision.ask(all.question("latency"));
    all.figure("latency", 0.1);
    all.figure("latency", 0.2);
    all.decision.ask(all.question("cost"));
    all.decision.undo();
    QCOMPARE(all.answer("latency").figure, std::optional(0.1));
    QCOMPARE(all.decision.asked(), all.question("latency")); // where it happened
    all.decision.undo();
    QVERIFY(all.answer("latency").source == AnswerSource::Scenario);
    all.decision.undo();
    QVERIFY(all.decision.isAnew());
    QCOMPARE(all.decision.asked(), all.question("privacy"));
    QVERIFY(!all.decision.canUndo());
    all.decision.undo();
    for (int i = 0; i < 3; ++i)
        all.decision.redo();
    QCOMPARE(all.answer("privacy").choice, std::string("yes"));
    QCOMPARE(all.answer("latency").figure, std::optional(0.2));
    QVERIFY(!all.decision.canRedo());
}

void TestDecisionSession::startsAnew()
{
    Sessions all;
    all.decision.startAnew();
    QVERIFY(!all.decision.canUndo()); // there was nothing to forget
    all.choose("privacy", "yes");
    all.decision.leaveOpen(all.question("latency"));
    all.decision.ask(all.question("cost"));
    all.decision.startAnew();
    QVERIFY(all.decision.isAnew());
    QCOMPARE(all.decision.asked(), all.question("privacy"));
    QVERIFY(all.answer("latency").source == AnswerSource::Scenario);
    all.decision.undo();
    QCOMPARE(all.answer("privacy").choice, std::string("yes"));
    QVERIFY(!all.answer("latency").isGiven());
}

void TestDecisionSession::reloadKeepsWhatStillMeansTheSame()
{
    Sessions all;
    all.choose("privacy", "yes");
    all.choose("cost", "strict");
    all.figure("latency", 0.5);
    all.decision.ask(all.question("cost"));
    all.readAgain(changedFlow("\"figure\": \"100 USD\"", "\"figure\": \"50 USD\""));
    QVERIFY(!all.decision.flow().built_in);
    QVERIFY(all.session.problems().empty());
    QCOMPARE(all.answer("privacy").choice, std::string("yes"));
    QCOMPARE(all.answer("latency").figure, std::optional(0.5));
    QCOMPARE(all.answer("cost").figure, std::optional(50.0)); // as the choice means it now
    QCOMPARE(all.decision.asked(), all.question("cost"));
    QVERIFY(!all.decision.canUndo());
    // A figure that the question does not take any more goes.
    all.readAgain(changedFlow("\"1 day\"", "\"100 ms\""));
    QVERIFY(all.answer("latency").source == AnswerSource::Scenario);
}

void TestDecisionSession::aMistakenFlowLeavesTheBuiltIn()
{
    Sessions all;
    all.choose("privacy", "yes");
    all.readAgain(changedFlow("\"to\": \"cloud-allowed\"", "\"to\": \"nowhere\""));
    QVERIFY(all.decision.flow().built_in);
    QCOMPARE(all.answer("privacy").choice, std::string("yes"));
    QVERIFY(!all.session.problems().empty());
    QVERIFY(toString(all.session.problems().front()).find("nowhere") != std::string::npos);
}

void TestDecisionSession::withoutAFlow()
{
    Session session(builtInCatalog());
    KnowledgeHolder knowledge(session);
    knowledge.setLoader([] { return LoadedKnowledge{}; });
    DecisionSession decision(session, knowledge);
    decision.load();
    QVERIFY(decision.isLoaded());
    QVERIFY(decision.flow().questions.empty());
    QVERIFY(!decision.fitting());
    QVERIFY(!decision.questionBefore());
    QVERIFY(!decision.questionAfter());
    decision.openInExplore();
    decision.startAnew();
    decision.undo();
    knowledge.reload();
    Scenario scenario = session.scenario();
    scenario.latency_budget = 0.5;
    session.setScenario(scenario);
    QVERIFY(decision.answers().empty());
}

void TestDecisionSession::opensAFittingDevice()
{
    Sessions all;
    all.change([](Scenario& scenario) {
        scenario.workload = "mobilenet-v2";
        scenario.precision = Precision::Int8;
    });
    all.figure("latency", 0.1);
    all.figure("compute", 300e9);
    all.figure("cost", 800.0);
    QVERIFY(all.decision.recommendation().recommended == Tier::Edge);
    const Scenario before = all.session.scenario();
    const QSignalSpy opened(&all.decision, &DecisionSession::scenarioOpened);
    all.decision.openInExplore();
    QCOMPARE(opened.size(), 1);
    const Scenario& now = all.session.scenario();
    const Device* device = findDevice(all.session.catalog(), now.device);
    QVERIFY(device && device->tier == Tier::Edge);
    QCOMPARE(opened.front()[0].toString(), QString::fromStdString(device->name));
    QCOMPARE(opened.front()[1].toBool(), all.session.result().feasible);
    QVERIFY(all.session.result().feasible);
    QCOMPARE(now.workload, before.workload);
    QCOMPARE(now.latency_budget, std::optional(0.1));
    all.session.undo();
    QVERIFY(all.session.scenario() == before);
}

void TestDecisionSession::nothingToOpenWhereNothingIsLeft()
{
    Sessions all;
    all.choose("privacy", "yes");
    all.choose("latency", "yes");
    all.choose("compute", "heavy");
    all.choose("cost", "strict");
    QVERIFY(!all.decision.recommendation().recommended);
    QVERIFY(!all.decision.recommendation().relax.empty());
    QVERIFY(!all.decision.fitting());
    const Scenario before = all.session.scenario();
    const QSignalSpy opened(&all.decision, &DecisionSession::scenarioOpened);
    all.decision.openInExplore();
    QCOMPARE(opened.size(), 0);
    QVERIFY(all.session.scenario() == before);
    QVERIFY(all.decision.report().title.find("no single paradigm") != std::string::npos);
}

QTEST_MAIN(TestDecisionSession)
#include "tst_decision_session.moc"
