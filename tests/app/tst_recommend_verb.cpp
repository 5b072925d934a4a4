// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace deployscope::testing;

namespace {

Run recommended(const QStringList& answers, const QStringList& further = {})
{
    QStringList arguments{QStringLiteral("recommend")};
    for (const QString& answer : answers)
        arguments << QStringLiteral("--answer") << answer;
    return run(arguments + further);
}

const QStringList braking{QStringLiteral("latency=100 ms"), QStringLiteral("compute=300 GFLOP/s"),
                          QStringLiteral("cost=800 USD")};

} // namespace

// The verb "recommend", from the outside.
class TestRecommendVerb : public QObject
{
    Q_OBJECT

private slots:
    void documentHasItsKeys();
    void textForPeople();
    void noneIsLeft();
    void scenarioAnswers();
    void allProblemsAtOnce();
    void ownFlowReplaces();
    void brokenFlowStopsIt();
    void ownPatterns();
    void answersBelongToRecommend();
};

void TestRecommendVerb::documentHasItsKeys()
{
    const Run run = recommended(braking, {QStringLiteral("--json")});
    QCOMPARE(run.errors, QByteArray());
    QCOMPARE(run.status, 0);
    const QJsonObject document = run.json().object();
    for (const char* key : {"questions", "paradigms", "recommended", "relax", "learning",
                            "prediction", "patterns", "path"})
        QVERIFY2(document.contains(QLatin1String(key)), key);
    QCOMPARE(document["recommended"].toString(), QStringLiteral("edge"));
    const QJsonArray paradigms = document["paradigms"].toArray();
    QCOMPARE(paradigms.size(), 4);
    QCOMPARE(paradigms[0].toObject()["id"].toString(), QStringLiteral("edge"));
    for (const QJsonValue& value : paradigms) {
        const QJsonObject paradigm = value.toObject();
        QCOMPARE(paradigm["eliminated"].toBool(), !paradigm["by"].toArray().isEmpty());
        QCOMPARE(paradigm["score"].isNull(), paradigm["eliminated"].toBool());
    }
    QCOMPARE(document["questions"].toArray().size(), 9);
    QCOMPARE(document["questions"].toArray()[1].toObject()["answer"].toDouble(), 0.1);
    QVERIFY(document["relax"].toArray().isEmpty());
    QCOMPARE(document["patterns"].toArray().size(), 5);
    QCOMPARE(document["path"].toArray()[0].toString(), QStringLiteral("start"));
}

void TestRecommendVerb::textForPeople()
{
    const Run run = recommended(braking);
    QCOMPARE(run.status, 0);
    QVERIFY(run.output.startsWith("Edge ML meets every answer"));
    QVERIFY(run.output.contains("TinyML"));
    QVERIFY(!run.output.contains("nan") && !run.output.contains("inf "));
}

void TestRecommendVerb::noneIsLeft()
{
    const QStringList answers{QStringLiteral("privacy=yes"), QStringLiteral("latency=yes"),
                              QStringLiteral("compute=heavy"), QStringLiteral("cost=strict")};
    const Run run = recommended(answers, {QStringLiteral("--json")});
    QCOMPARE(run.status, 3);
    QVERIFY(run.json().object()["recommended"].isNull());
    QVERIFY(!run.json().object()["relax"].toArray().isEmpty());
    QCOMPARE(recommended(answers).status, 3);
}

void TestRecommendVerb::scenarioAnswers()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("mine.deployscope.json"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"type": "scenario", "version": 1, "scenario": {"workload": "resnet-50",
        "device": "nvidia-a100", "latency_budget": "5 ms", "request_rate": "30 /s"}})");
    file.close();
    const Run run = recommended({QStringLiteral("latency=100 ms")},
                                {QStringLiteral("--scenario"), path, QStringLiteral("--json")});
    QCOMPARE(run.errors, QByteArray());
    const QJsonArray questions = run.json().object()["questions"].toArray();
    QCOMPARE(questions[1].toObject()["source"].toString(), QStringLiteral("answer"));
    QCOMPARE(questions[1].toObject()["figure"].toDouble(), 0.1);
    QCOMPARE(questions[2].toObject()["source"].toString(), QStringLiteral("scenario"));
    QCOMPARE(questions[2].toObject()["figure"].toDouble(), 4.1e9 * 30);
}

void TestRecommendVerb::allProblemsAtOnce()
{
    const Run run = recommended({QStringLiteral("latncy=yes"), QStringLiteral("compute=2 GB"),
                                 QStringLiteral("cost=-1 USD"), QStringLiteral("power")});
    QCOMPARE(run.status, 2);
    QCOMPARE(run.output, QByteArray());
    QCOMPARE(run.errors.count('\n'), 4);
    QVERIFY(run.errors.contains("latency"));
}

void TestRecommendVerb::ownFlowReplaces()
{
    const QTemporaryDir folder;
    QFile built_in(QStringLiteral(DEPLOYSCOPE_SOURCE_DIR "/profiles/decision/flow.json"));
    QVERIFY(built_in.open(QIODevice::ReadOnly));
    QByteArray text = built_in.readAll();
    text.replace("Must raw data stay local?", "May it leave the house?");
    QFile own(folder.filePath(QStringLiteral("flow.json")));
    QVERIFY(own.open(QIODevice::WriteOnly));
    own.write(text);
    own.close();
    const QStringList profiles{QStringLiteral("--profiles"), folder.path()};
    const Run run = recommended(braking, profiles);
    QCOMPARE(run.errors, QByteArray());
    QVERIFY(run.output.contains("May it leave the house?"));
    QCOMPARE(deployscope::testing::run({QStringLiteral("check"), own.fileName()}).status, 0);
}

void TestRecommendVerb::brokenFlowStopsIt()
{
    const QTemporaryDir folder;
    QFile own(folder.filePath(QStringLiteral("flow.json")));
    QVERIFY(own.open(QIODevice::WriteOnly));
    own.write(R"({"type": "decision-flow", "title": "Mine", "layers": ["A"], "questions": [],
        "nodes": [{"id": "a", "kind": "start", "layer": "A", "text": "Start",
                   "ways": [{"to": "b"}]},
                  {"id": "b", "kind": "outcome", "layer": "A", "text": "B",
                   "ways": [{"to": "a"}]}]})");
    own.close();
    const Run run = recommended(braking, {QStringLiteral("--profiles"), folder.path()});
    QCOMPARE(run.status, 2);
    QVERIFY(run.errors.contains("a → b → a"));
    QCOMPARE(deployscope::testing::run({QStringLiteral("check"), own.fileName()}).status, 2);
}

void TestRecommendVerb::ownPatterns()
{
    const QTemporaryDir folder;
    QFile built_in(QStringLiteral(DEPLOYSCOPE_SOURCE_DIR "/profiles/hybrid/patterns.json"));
    QVERIFY(built_in.open(QIODevice::ReadOnly));
    QByteArray text = built_in.readAll();
    text.replace("\"The work at hand is the training itself.\"", "\"It is all about training.\"");
    const QString path = folder.filePath(QStringLiteral("patterns.json"));
    const auto write = [&path](const QByteArray& content) {
        QFile own(path);
        QVERIFY(own.open(QIODevice::WriteOnly));
        own.write(content);
    };
    write(text);
    const QStringList training{QStringLiteral("purpose=training")};
    const QStringList profiles{QStringLiteral("--profiles"), folder.path()};
    const Run run = recommended(training, profiles);
    QCOMPARE(run.errors, QByteArray());
    QVERIFY(run.output.contains("It is all about training."));
    QVERIFY(run.output.contains("Nothing keeps raw data from being collected in one place."));
    QCOMPARE(deployscope::testing::run({QStringLiteral("check"), path}).status, 0);
    // A question that is not asked is told at its place, and stops both verbs.
    text.replace("\"question\": \"purpose\"", "\"question\": \"porpoise\"");
    write(text);
    const Run checked = deployscope::testing::run({QStringLiteral("check"), path});
    QCOMPARE(checked.status, 2);
    QVERIFY(checked.errors.contains("no question \"porpoise\""));
    QVERIFY(checked.errors.contains("did you mean \"purpose\"?"));
    QCOMPARE(checked.errors.count("porpoise"), 1);
    QCOMPARE(recommended(training, profiles).status, 2);
}

void TestRecommendVerb::answersBelongToRecommend()
{
    const Run run = deployscope::testing::run({QStringLiteral("list"), QStringLiteral("devices"),
                                               QStringLiteral("--answer=latency=yes")});
    QCOMPARE(run.status, 2);
    QVERIFY(run.errors.contains("it belongs to recommend"));
}

QTEST_GUILESS_MAIN(TestRecommendVerb)
#include "tst_recommend_verb.moc"
