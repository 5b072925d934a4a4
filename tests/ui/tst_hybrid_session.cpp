// SPDX-License-Identifier: GPL-3.0-or-later
// The owner of the hybrid design in hand.
#include "built_in_catalog.h"

#include "ui/session/hybrid_session.h"
#include "ui/session/session.h"

#include <QSignalSpy>
#include <QTest>

using namespace deployscope;
using namespace deployscope::ui;
using deployscope::testing::builtInCatalog;

namespace {

struct Sessions
{
    explicit Sessions(bool load = true)
    {
        if (load)
            hybrid.load();
    }

    std::size_t stage(const char* id) const { return *findStage(hybrid.design(), id); }
    bool setRate(double rate, const QString& control = {})
    {
        return hybrid.apply(
            deployscope::setRate(hybrid.design(), "microphone", rate, *builtInCatalog()), control);
    }
    double rate() const { return hybrid.design().stages[stage("microphone")].rate->value; }

    Session session{builtInCatalog()};
    HybridSession hybrid{session};
};

} // namespace

class TestHybridSession : public QObject
{
    Q_OBJECT

private slots:
    void readsNothingUntilItIsAsked();
    void beginsWithTheFirstReadyDesign();
    void anEditMakesAReadyDesignOnesOwn();
    void editsOfOneControlAreOneStep();
    void whatIsRefusedChangesNothing();
    void theChosenPartFollowsItsStage();
    void whatIsExplainedStaysWhileItIsThere();
    void explainsTheComparedDesignsToo();
    void ownDesignsComeAndGo();
    void idsOfOwnDesignsAreFree();
    void ownDesignsOfASessionAreTakenUp();
    void startsFromAScenario();
    void assumptionsCanBeTakenBack();
    void aReloadKeepsWhatIsOnesOwn();
    void anotherCatalogIsEvaluatedAgainst();
};

void TestHybridSession::readsNothingUntilItIsAsked()
{
    Sessions at(false);
    int reads = 0;
    at.hybrid.setLoader([&reads] {
        ++reads;
        return LoadedHybrid{std::make_shared<const HybridLibrary>(), {}};
    });
    QVERIFY(!at.hybrid.isLoaded());
    QCOMPARE(reads, 0);
    at.hybrid.load();
    at.hybrid.load();
    QCOMPARE(reads, 1);
    QVERIFY(!at.hybrid.design().stages.empty()); // something to begin with
    QVERIFY(at.hybrid.result().is_sound);
}

void TestHybridSession::beginsWithTheFirstReadyDesign()
{
    const Sessions at;
    QCOMPARE(at.hybrid.library().designs.size(), std::size_t{6});
    QCOMPARE(at.hybrid.design().id, at.hybrid.library().designs.front().id);
    QVERIFY(!at.hybrid.isOwn());
    QVERIFY(!at.hybrid.canUndo());
    QVERIFY(at.hybrid.upkeep().drift.accuracy > 0.0);
    QVERIFY(at.hybrid.economics().train_serve.training_cost > 0.0);
    QVERIFY(at.session.problems().empty());
}

void TestHybridSession::anEditMakesAReadyDesignOnesOwn()
{
    Sessions at;
    const QSignalSpy changed(&at.hybrid, &HybridSession::designChanged);
    const QSignalSpy list(&at.hybrid, &HybridSession::designsChanged);
    QVERIFY(at.setRate(2.0));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(list.size(), 1);
    QVERIFY(at.hybrid.isOwn());
    QCOMPARE(at.hybrid.ownDesigns().size(), std::size_t{1});
    QCOMPARE(at.hybrid.design().title, std::string("Voice assistant, changed"));
    QVERIFY(findDesign(at.hybrid.library(), "voice-assistant")->stages[0].rate->value == 1.0);
    QCOMPARE(at.hybrid.result().events, 2.0);
    QCOMPARE(at.hybrid.compared()[1].result.events, 2.0);
    at.hybrid.undo();
    QVERIFY(!at.hybrid.isOwn());
    QVERIFY(at.hybrid.ownDesigns().empty());
    QCOMPARE(at.rate(), 1.0);
    at.hybrid.redo();
    QCOMPARE(at.rate(), 2.0);
}

void TestHybridSession::editsOfOneControlAreOneStep()
{
    Sessions at;
    for (const double rate : {2.0, 3.0, 4.0})
        QVERIFY(at.setRate(rate, QStringLiteral("rate")));
    QCOMPARE(at.hybrid.ownDesigns().size(), std::size_t{1});
    at.hybrid.endEdit();
    QVERIFY(at.setRate(5.0, QStringLiteral("rate")));
    at.hybrid.undo();
    QCOMPARE(at.rate(), 4.0);
    at.hybrid.undo();
    QCOMPARE(at.rate(), 1.0);
    QVERIFY(!at.hybrid.canUndo());
}

void TestHybridSession::whatIsRefusedChangesNothing()
{
    Sessions at;
    const QSignalSpy refused(&at.hybrid, &HybridSession::refusalChanged);
    QVERIFY(!at.hybrid.apply(setShare(at.hybrid.design(), "wake-word", 1.5, *builtInCatalog())));
    QCOMPARE(refused.size(), 1);
    QVERIFY(at.hybrid.refusal().contains(QLatin1String("1.5")));
    QVERIFY(!at.hybrid.isOwn() && !at.hybrid.canUndo());
    // Events that would go in a circle.
    Flow back;
    back.from = "answer";
    back.to = "microphone";
    QVERIFY(!at.hybrid.apply(addFlow(at.hybrid.design(), back, *builtInCatalog())));
    QVERIFY(!at.hybrid.refusal().isEmpty());
    QVERIFY(at.setRate(2.0));
    QVERIFY(at.hybrid.refusal().isEmpty());
}

void TestHybridSession::theChosenPartFollowsItsStage()
{
    Sessions at;
    const Catalog& catalog = *builtInCatalog();
    at.hybrid.choosePart({DesignPart::Stage, at.stage("speech")});
    QCOMPARE(at.hybrid.chosenStage()->id, std::string("speech"));
    QVERIFY(at.setRate(2.0)); // another design of one's own now
    QCOMPARE(at.hybrid.chosenStage()->id, std::string("speech"));
    QVERIFY(at.hybrid.apply(removeStage(at.hybrid.design(), "wake-word", catalog)));
    QCOMPARE(at.hybrid.chosenStage()->id, std::string("speech"));
    const QSignalSpy chosen(&at.hybrid, &HybridSession::chosenChanged);
    QVERIFY(at.hybrid.apply(removeStage(at.hybrid.design(), "speech", catalog)));
    QVERIFY(at.hybrid.chosen() == ChosenPart{});
    QCOMPARE(chosen.size(), 1);
    at.hybrid.choosePart({DesignPart::Stage, 99}); // not there
    QVERIFY(at.hybrid.chosen() == ChosenPart{});
    // A flow keeps being chosen when its kind changes, and when others go.
    at.hybrid.choose(QStringLiteral("voice-assistant"));
    at.hybrid.choosePart({DesignPart::Flow, at.hybrid.design().flows.size() - 1});
    const Flow flow = *at.hybrid.chosenFlow();
    QVERIFY(at.hybrid.apply(removeFlow(at.hybrid.design(), 0, catalog)));
    QCOMPARE(at.hybrid.chosenFlow()->from, flow.from);
    QCOMPARE(at.hybrid.chosenFlow()->to, flow.to);
}

void TestHybridSession::whatIsExplainedStaysWhileItIsThere()
{
    Sessions at;
    at.hybrid.explain(QStringLiteral("time:speech"));
    QVERIFY(!at.hybrid.explanation().title.empty());
    QVERIFY(at.setRate(2.0));
    QCOMPARE(at.hybrid.explained(), QStringLiteral("time:speech"));
    QVERIFY(at.hybrid.apply(removeStage(at.hybrid.design(), "speech", *builtInCatalog())));
    QCOMPARE(at.hybrid.explained(), QStringLiteral("latency"));
    QVERIFY(!at.hybrid.explanation().title.empty());
}

void TestHybridSession::explainsTheComparedDesignsToo()
{
    Sessions at;
    at.hybrid.explain(QStringLiteral("fleet_uplink"));
    const std::string own = at.hybrid.explanation().steps.back().value_text;
    at.hybrid.explain(QStringLiteral("fleet_uplink"), 1);
    const std::string cloud = at.hybrid.explanation().steps.back().value_text;
    QVERIFY(own != cloud);
    QVERIFY(cloud.starts_with("32.0"));
    at.hybrid.explain(QStringLiteral("fleet_uplink"), 3); // there are three
    QCOMPARE(at.hybrid.explainedDesign(), std::size_t{1});
}

void TestHybridSession::ownDesignsComeAndGo()
{
    Sessions at;
    at.hybrid.removeOwn(); // a ready one stays
    QVERIFY(!at.hybrid.canUndo());
    at.hybrid.startAnew();
    QVERIFY(at.hybrid.isOwn());
    QCOMPARE(at.hybrid.design().stages.size(), std::size_t{1});
    at.hybrid.rename(QStringLiteral("  Bird calls  "));
    QCOMPARE(at.hybrid.design().title, std::string("Bird calls"));
    at.hybrid.rename(QStringLiteral("  "));
    QCOMPARE(at.hybrid.design().title, std::string("Bird calls"));
    QVERIFY(!at.hybrid.refusal().isEmpty());
    at.hybrid.choose(QStringLiteral("farm-monitoring"));
    QVERIFY(!at.hybrid.isOwn());
    QCOMPARE(at.hybrid.ownDesigns().size(), std::size_t{1});
    at.hybrid.choose(QStringLiteral("my-design"));
    at.hybrid.removeOwn();
    QVERIFY(at.hybrid.ownDesigns().empty());
    QVERIFY(!at.hybrid.isOwn());
    at.hybrid.undo();
    QCOMPARE(at.hybrid.design().title, std::string("Bird calls"));
}

void TestHybridSession::idsOfOwnDesignsAreFree()
{
    Sessions at;
    at.hybrid.startAnew();
    at.hybrid.startAnew();
    at.hybrid.addOwn(at.hybrid.library().designs.front());
    QCOMPARE(at.hybrid.ownDesigns()[0]->id, std::string("my-design"));
    QCOMPARE(at.hybrid.ownDesigns()[1]->id, std::string("my-design-2"));
    QCOMPARE(at.hybrid.ownDesigns()[2]->id, std::string("voice-assistant-2"));
}

void TestHybridSession::ownDesignsOfASessionAreTakenUp()
{
    Sessions at(false);
    HybridDesign first = emptyDesign(*builtInCatalog());
    first.title = "First";
    HybridDesign second = first;
    second.id = "second";
    second.title = "Second";
    const HybridSession::OwnDesigns designs{std::make_shared<const HybridDesign>(first),
                                            std::make_shared<const HybridDesign>(second)};
    at.hybrid.setOwnDesigns(designs, QStringLiteral("second")); // before anything was read
    at.hybrid.load();
    QCOMPARE(at.hybrid.design().title, std::string("Second"));
    QVERIFY(at.hybrid.upkeep().drift.accuracy > 0.0);
    at.hybrid.setOwnDesigns({});
    QVERIFY(!at.hybrid.isOwn());
    QVERIFY(at.hybrid.ownDesigns().empty());
    at.hybrid.setOwnDesigns(designs);
    QCOMPARE(at.hybrid.design().title, std::string("First"));
}

void TestHybridSession::startsFromAScenario()
{
    Sessions at;
    at.hybrid.startFromScenario();
    QVERIFY(at.hybrid.isOwn());
    QCOMPARE(at.hybrid.design().stages[1].workload, at.session.scenario().workload);
}

void TestHybridSession::assumptionsCanBeTakenBack()
{
    Sessions at;
    const QSignalSpy upkeep(&at.hybrid, &HybridSession::upkeepChanged);
    UpkeepInputs inputs = at.hybrid.upkeep();
    const double before = inputs.interval;
    inputs.interval = 2.0 * before;
    at.hybrid.setUpkeep(inputs);
    QCOMPARE(upkeep.size(), 1);
    EconomicsInputs economics = at.hybrid.economics();
    economics.rounds += 1.0;
    at.hybrid.setEconomics(economics);
    at.hybrid.undo();
    QCOMPARE(at.hybrid.upkeep().interval, 2.0 * before);
    at.hybrid.undo();
    QCOMPARE(at.hybrid.upkeep().interval, before);
}

void TestHybridSession::aReloadKeepsWhatIsOnesOwn()
{
    Sessions at;
    QVERIFY(at.setRate(2.0));
    const QSignalSpy library(&at.hybrid, &HybridSession::libraryChanged);
    at.hybrid.reload();
    QCOMPARE(library.size(), 1);
    QCOMPARE(at.rate(), 2.0);
    QVERIFY(at.hybrid.isOwn());
    at.hybrid.choose(QStringLiteral("voice-assistant"));
    at.hybrid.setLoader([] { return LoadedHybrid{std::make_shared<const HybridLibrary>(), {}}; });
    at.hybrid.reload(); // what is looked at has gone, and is looked at until another is chosen
    QCOMPARE(at.hybrid.design().title, std::string("Voice assistant"));
    QVERIFY(at.hybrid.knowledge() == nullptr);
}

void TestHybridSession::anotherCatalogIsEvaluatedAgainst()
{
    Sessions at;
    const QSignalSpy changed(&at.hybrid, &HybridSession::designChanged);
    Catalog other = *builtInCatalog();
    std::erase_if(other.devices,
                  [](const Device& device) { return device.id == "flagship-phone"; });
    at.session.setCatalog(std::make_shared<const Catalog>(std::move(other)));
    QCOMPARE(changed.size(), 1);
    QVERIFY(!at.hybrid.compared()[2].result.isPossible() ||
            !at.hybrid.compared()[2].result.walls.empty());
}

QTEST_MAIN(TestHybridSession)
#include "tst_hybrid_session.moc"
