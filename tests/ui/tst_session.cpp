// SPDX-License-Identifier: GPL-3.0-or-later
#include "built_in_catalog.h"
#include "warnings.h"

#include "core/evaluation/evaluate.h"
#include "core/evaluation/starting_scenario.h"
#include "ui/session/session.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#endif

#include <cmath>
#include <limits>

using namespace deployscope;
using namespace deployscope::ui;
using deployscope::testing::builtInCatalog;

namespace {

Scenario withBatch(Scenario scenario, int batch)
{
    scenario.batch = batch;
    return scenario;
}

// A scenario of which no key is as it starts.
Scenario everyKeySet()
{
    Scenario scenario;
    scenario.workload = "llama-2-7b";
    scenario.device = "apple-m1-max";
    scenario.network = "wifi-6";
    scenario.phase = Phase::Prefill;
    scenario.precision = Precision::Int8;
    scenario.activation_precision = Precision::Fp32;
    scenario.kv_cache_precision = Precision::Fp8;
    scenario.batch = 24;
    scenario.context = 8192;
    scenario.distance = 1.5e6;
    scenario.compute_efficiency = 0.4;
    scenario.bandwidth_efficiency = 0.7;
    scenario.overhead = 5e-6;
    scenario.software_overhead = 0.08;
    scenario.latency_budget = 0.25;
    scenario.request_rate = 12.5;
    scenario.power_budget = 60.0;
    scenario.battery_life = 86400.0;
    scenario.price_budget = 799.0;
    scenario.convention = Convention::Vendor;
    return scenario;
}

QByteArray contentsOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString& path, const QByteArray& contents)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(contents), contents.size());
}

// The built-in catalog without one of its devices.
std::shared_ptr<const Catalog> without(const std::string& device)
{
    auto fewer = std::make_shared<Catalog>(*builtInCatalog());
    std::erase_if(fewer->devices, [&](const Device& one) { return one.id == device; });
    return fewer;
}

} // namespace

class TestSession : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void startsAtTheStartingScenario();
    void setScenarioEvaluatesAndTellsOnce();
    void equalScenarioIsNoEdit();
    void invalidScenarioIsIgnored_data();
    void invalidScenarioIsIgnored();
    void explainTellsOnce();
    void problemsAreToldWhenTheyChange();

    void undoAndRedo();
    void editsOfOneControlAreOneStep();
    void aPauseBeginsANewStep();
    void remembersFiveHundredSteps();
    void pinRecallAndRemove();

    void pinsNoMoreThanAFileHolds();
    void savedFileReadsBackEqual();
    void savingReplacesTheFile();
    void failedSaveLeavesTheOldFile_data();
    void failedSaveLeavesTheOldFile();
    void fullDiskLeavesTheOldFile();
    void brokenFileKeepsTheState_data();
    void brokenFileKeepsTheState();
    void modifiedIsAgainstTheFile();
    void startAnew();

    void catalogStillKnowsTheScenario();
    void catalogWithoutTheDevice();

private:
    std::unique_ptr<QTemporaryDir> folder;
};

void TestSession::init()
{
    deployscope::testing::failOnWarnings();
    folder = std::make_unique<QTemporaryDir>();
    QVERIFY(folder->isValid());
}

void TestSession::startsAtTheStartingScenario()
{
    const Session session(builtInCatalog());
    QVERIFY(session.scenario() == startingScenario(*builtInCatalog()));
    QVERIFY(session.result().throughput);
    QVERIFY(session.baselines().empty());
    QVERIFY(!session.canUndo());
    QVERIFY(!session.canRedo());
    QVERIFY(!session.isModified());
    QVERIFY(session.filePath().isEmpty());
    QVERIFY(session.problems().empty());
    QCOMPARE(session.displayName(),
             QString::fromStdString(nameOf(session.scenario(), session.catalog())));
}

void TestSession::setScenarioEvaluatesAndTellsOnce()
{
    Session session(builtInCatalog());
    QSignalSpy result(&session, &Session::resultChanged);
    QSignalSpy baselines(&session, &Session::baselinesChanged);
    const Scenario wanted = withBatch(session.scenario(), 64);
    session.setScenario(wanted);
    QVERIFY(session.scenario() == wanted);
    QCOMPARE(session.result().time.device_overlapped,
             evaluate(wanted, session.catalog()).time.device_overlapped);
    QCOMPARE(result.count(), 1);
    QCOMPARE(baselines.count(), 0);
}

void TestSession::equalScenarioIsNoEdit()
{
    Session session(builtInCatalog());
    QSignalSpy result(&session, &Session::resultChanged);
    QSignalSpy history(&session, &Session::historyChanged);
    session.setScenario(Scenario(session.scenario()), QStringLiteral("batch"));
    QCOMPARE(result.count(), 0);
    QCOMPARE(history.count(), 0);
    QVERIFY(!session.canUndo());
}

void TestSession::invalidScenarioIsIgnored_data()
{
    QTest::addColumn<QString>("key");
    for (const char* key :
         {"workload", "device", "network", "phase", "batch 0", "batch too large", "context 0",
          "distance not a number", "distance negative", "distance beyond the antipodes",
          "efficiency 0", "efficiency infinite", "budget negative"})
        QTest::newRow(key) << QString::fromLatin1(key);
}

void TestSession::invalidScenarioIsIgnored()
{
    QFETCH(const QString, key);
    Session session(builtInCatalog());
    const Scenario before = session.scenario();
    Scenario broken = before;
    if (key == QLatin1String("workload"))
        broken.workload = "no-such";
    else if (key == QLatin1String("device"))
        broken.device.clear();
    else if (key == QLatin1String("network"))
        broken.network = "no-such";
    else if (key == QLatin1String("phase"))
        broken.phase = Phase::Prefill; // ResNet-50 has none
    else if (key == QLatin1String("batch 0"))
        broken.batch = 0;
    else if (key == QLatin1String("batch too large"))
        broken.batch = limits::max_batch + 1;
    else if (key == QLatin1String("context 0"))
        broken.context = 0;
    else if (key == QLatin1String("distance not a number"))
        broken.distance = std::numeric_limits<double>::quiet_NaN();
    else if (key == QLatin1String("distance negative"))
        broken.distance = -1.0;
    else if (key == QLatin1String("distance beyond the antipodes"))
        broken.distance = limits::max_distance * 1.01;
    else if (key == QLatin1String("efficiency 0"))
        broken.compute_efficiency = 0.0;
    else if (key == QLatin1String("efficiency infinite"))
        broken.bandwidth_efficiency = std::numeric_limits<double>::infinity();
    else if (key == QLatin1String("budget negative"))
        broken.latency_budget = -0.01;
    QSignalSpy result(&session, &Session::resultChanged);
    session.setScenario(broken);
    QVERIFY(session.scenario() == before);
    QCOMPARE(result.count(), 0);
    QVERIFY(!session.canUndo());
}

void TestSession::explainTellsOnce()
{
    Session session(builtInCatalog());
    QSignalSpy told(&session, &Session::explainedChanged);
    session.explain(QStringLiteral("memory"));
    session.explain(QStringLiteral("memory"));
    QCOMPARE(session.explained(), QStringLiteral("memory"));
    QCOMPARE(told.count(), 1);
    QVERIFY(!session.canUndo()); // looking is no edit
}

void TestSession::problemsAreToldWhenTheyChange()
{
    Session session(builtInCatalog());
    QSignalSpy told(&session, &Session::problemsChanged);
    Diagnostic problem;
    problem.what = "something is wrong";
    session.setProblems({problem});
    session.setProblems({problem});
    QCOMPARE(told.count(), 1);
    session.setProblems({});
    QCOMPARE(told.count(), 2);
}

void TestSession::undoAndRedo()
{
    Session session(builtInCatalog());
    const Scenario first = session.scenario();
    const Scenario second = withBatch(first, 2);
    const Scenario third = withBatch(first, 4);
    session.setScenario(second);
    session.setScenario(third);
    QSignalSpy result(&session, &Session::resultChanged);
    QSignalSpy baselines(&session, &Session::baselinesChanged);
    session.undo();
    QCOMPARE(baselines.count(), 0);
    QVERIFY(session.scenario() == second);
    QCOMPARE(session.result().throughput, evaluate(second, session.catalog()).throughput);
    QCOMPARE(result.count(), 1);
    session.undo();
    QVERIFY(session.scenario() == first);
    QVERIFY(!session.canUndo());
    session.undo(); // nothing is left
    QCOMPARE(result.count(), 2);
    session.redo();
    session.redo();
    QVERIFY(session.scenario() == third);
    QVERIFY(!session.canRedo());
    session.undo();
    session.setScenario(withBatch(first, 8)); // another way on: what was undone is gone
    QVERIFY(!session.canRedo());
    session.undo();
    QVERIFY(session.scenario() == second);
}

void TestSession::editsOfOneControlAreOneStep()
{
    Session session(builtInCatalog());
    const Scenario first = session.scenario();
    const QString batch = QStringLiteral("batch");
    for (const int size : {2, 4, 8})
        session.setScenario(withBatch(first, size), batch);
    session.undo();
    QVERIFY(session.scenario() == first);
    session.redo();
    QCOMPARE(session.scenario().batch, 8);

    session.setScenario(withBatch(first, 16), batch); // not one with what was undone and redone
    session.endEdit();
    session.setScenario(withBatch(first, 32), batch); // the hand had let go
    Scenario farther = session.scenario();
    farther.distance = 5.0e6;
    session.setScenario(farther, QStringLiteral("distance"));
    session.setScenario(withBatch(farther, 1), {}); // no name: each one by itself
    session.setScenario(withBatch(farther, 2), {});
    session.undo();
    QCOMPARE(session.scenario().batch, 1);
    session.undo();
    QVERIFY(session.scenario() == farther);
    session.undo();
    QVERIFY(session.scenario() == withBatch(first, 32));
    session.undo();
    QCOMPARE(session.scenario().batch, 16);
    session.undo();
    QCOMPARE(session.scenario().batch, 8);
}

void TestSession::aPauseBeginsANewStep()
{
    Session session(builtInCatalog());
    const Scenario first = session.scenario();
    session.setScenario(withBatch(first, 2), QStringLiteral("batch"));
    QTest::qWait(1100); // longer than one step takes
    session.setScenario(withBatch(first, 4), QStringLiteral("batch"));
    session.undo();
    QCOMPARE(session.scenario().batch, 2);
}

void TestSession::remembersFiveHundredSteps()
{
    Session session(builtInCatalog());
    for (int batch = 2; batch <= 601; ++batch)
        session.setScenario(withBatch(session.scenario(), batch));
    int steps = 0;
    for (; session.canUndo(); ++steps)
        session.undo();
    QCOMPARE(steps, 500);
    QCOMPARE(session.scenario().batch, 101);
}

void TestSession::pinRecallAndRemove()
{
    Session session(builtInCatalog());
    QSignalSpy baselines(&session, &Session::baselinesChanged);
    const Scenario first = session.scenario();
    const Scenario second = withBatch(first, 128);
    session.pinScenario();
    QCOMPARE(baselines.count(), 1);
    QCOMPARE(QString::fromStdString(session.baselines().at(0).name), session.displayName());
    session.setScenario(second);
    session.pinScenario();
    QCOMPARE(session.baselines().size(), std::size_t{2});
    QVERIFY(session.baselines()[1].scenario == second);

    session.recallBaseline(0);
    QVERIFY(session.scenario() == first);
    session.recallBaseline(7); // there is none
    QVERIFY(session.scenario() == first);

    session.removeBaseline(0);
    session.removeBaseline(7);
    QCOMPARE(session.baselines().size(), std::size_t{1});
    QVERIFY(session.baselines()[0].scenario == second);
    session.undo();
    QCOMPARE(session.baselines().size(), std::size_t{2});
    session.undo(); // the recall
    QVERIFY(session.scenario() == second);
}

// What is pinned must fit into a file that can be opened again.
void TestSession::pinsNoMoreThanAFileHolds()
{
    const QString path = folder->filePath(QStringLiteral("many.deployscope.json"));
    Session session(builtInCatalog());
    QSignalSpy refused(&session, &Session::refused);
    for (std::size_t i = 0; i < max_baselines; ++i)
        session.pinScenario();
    QCOMPARE(session.baselines().size(), max_baselines);
    QCOMPARE(refused.count(), 0);
    QVERIFY(session.saveFile(path));
    session.pinScenario();
    QCOMPARE(session.baselines().size(), max_baselines);
    QVERIFY(!session.isModified());
    QCOMPARE(refused.count(), 1);
    QVERIFY(refused[0][0].toString().startsWith(QString::number(max_baselines)));
    QVERIFY(Session(builtInCatalog()).openFile(path));

    session.removeBaseline(0);
    session.pinScenario();
    QCOMPARE(session.baselines().size(), max_baselines);
    QCOMPARE(refused.count(), 1);
}

void TestSession::savedFileReadsBackEqual()
{
    const QString path = folder->filePath(QStringLiteral("Büro 1.deployscope.json"));
    Session saved(builtInCatalog());
    saved.pinScenario();
    saved.setScenario(everyKeySet());
    QVERIFY(saved.scenario() == everyKeySet());
    saved.pinScenario();
    saved.setScenario(withBatch(everyKeySet(), 7));
    QVERIFY(saved.saveFile(path));
    QVERIFY(!saved.isModified());
    QCOMPARE(saved.displayName(), QStringLiteral("Büro 1.deployscope.json"));

    Session opened(builtInCatalog());
    const Scenario before = opened.scenario();
    QSignalSpy result(&opened, &Session::resultChanged);
    QSignalSpy problems(&opened, &Session::problemsChanged);
    QVERIFY(opened.openFile(path));
    QVERIFY(opened.scenario() == saved.scenario());
    QVERIFY(opened.baselines() == saved.baselines());
    QCOMPARE(opened.filePath(), path);
    QVERIFY(!opened.isModified());
    QCOMPARE(result.count(), 1);
    QCOMPARE(problems.count(), 0);
    opened.undo(); // opening is a step like any other
    QVERIFY(opened.scenario() == before);
}

void TestSession::savingReplacesTheFile()
{
    const QString path = folder->filePath(QStringLiteral("a.json"));
    write(path, QByteArray(100'000, ' '));
    Session session(builtInCatalog());
    QVERIFY(session.saveFile(path));
    const QByteArray first = contentsOf(path);
    QVERIFY(first.size() < 100'000);
    session.setScenario(withBatch(session.scenario(), 2));
    QVERIFY(session.saveFile(path));
    QVERIFY(contentsOf(path) != first);
    QCOMPARE(QDir(folder->path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot).size(), 1);
}

void TestSession::failedSaveLeavesTheOldFile_data()
{
    QTest::addColumn<QString>("target");
    QTest::newRow("folder that is not there") << QStringLiteral("none/a.json");
    QTest::newRow("a folder itself") << QStringLiteral("inner");
    QTest::newRow("below a file") << QStringLiteral("good.json/a.json");
    QTest::newRow("name too long") << QString(300, QLatin1Char('x')) + QStringLiteral(".json");
    QTest::newRow("no name") << QString();
}

void TestSession::failedSaveLeavesTheOldFile()
{
    QFETCH(const QString, target);
    const QString good = folder->filePath(QStringLiteral("good.json"));
    QVERIFY(QDir(folder->path()).mkdir(QStringLiteral("inner")));
    Session session(builtInCatalog());
    QVERIFY(session.saveFile(good));
    const QByteArray contents = contentsOf(good);
    session.setScenario(withBatch(session.scenario(), 2));
    QSignalSpy problems(&session, &Session::problemsChanged);

    QVERIFY(!session.saveFile(target.isEmpty() ? target : folder->filePath(target)));
    QCOMPARE(contentsOf(good), contents);
    QCOMPARE(session.filePath(), good);
    QVERIFY(session.isModified());
    QCOMPARE(problems.count(), 1);
    QCOMPARE(session.problems().size(), std::size_t{1});
    QVERIFY(!session.problems()[0].what.empty());
    QVERIFY(!session.problems()[0].remedy.empty());
    QCOMPARE(QDir(folder->path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
             (QStringList{QStringLiteral("good.json"), QStringLiteral("inner")}));

    QVERIFY(session.saveFile(good)); // the problem is over
    QVERIFY(session.problems().empty());
}

void TestSession::fullDiskLeavesTheOldFile()
{
#ifdef Q_OS_UNIX
    const QString path = folder->filePath(QStringLiteral("a.json"));
    Session session(builtInCatalog());
    QVERIFY(session.saveFile(path));
    const QByteArray contents = contentsOf(path);
    session.setScenario(withBatch(session.scenario(), 2));

    // A file that may not grow beyond a few bytes, as on a disk that is full.
    rlimit before{};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
    rlimit little = before;
    little.rlim_cur = 16;
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &little), 0);
    const bool saved = session.saveFile(path);
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &before), 0);
    std::signal(SIGXFSZ, handler);

    QVERIFY(!saved);
    QCOMPARE(contentsOf(path), contents);
    QVERIFY(session.isModified());
    QCOMPARE(session.problems().size(), std::size_t{1});
    QCOMPARE(QDir(folder->path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot).size(), 1);
#endif
}

void TestSession::brokenFileKeepsTheState_data()
{
    QTest::addColumn<QByteArray>("contents");
    QTest::addColumn<int>("least_problems");
    const QByteArray good = R"({"type": "scenario", "version": 1, "name": "n", "scenario": {
"workload": "resnet-50", "device": "nvidia-a100", "network": "on-device", "batch": 4,
"precision": "fp16", "distance": "10 km"}})";
    QVERIFY(readScenario(good.toStdString(), "good", *builtInCatalog()).document);
    const auto changed = [&](const char* from, const char* to) {
        QByteArray text = good;
        text.replace(from, to);
        return text;
    };
    QTest::newRow("truncated") << good.left(good.size() / 2) << 1;
    QTest::newRow("empty") << QByteArray() << 1;
    QTest::newRow("wrong unit") << changed("10 km", "10 kg") << 1;
    QTest::newRow("unknown device") << changed("nvidia-a100", "nvidia-a1000") << 1;
    QTest::newRow("unknown key") << changed("\"batch\"", "\"bach\"") << 1;
    QTest::newRow("another type") << changed("\"scenario\"", "\"device\"") << 1;
    QTest::newRow("not UTF-8") << changed("\"n\"", "\"\xff\"") << 1;
    QTest::newRow("huge") << good + QByteArray(5 << 20, ' ') << 1;
    QByteArray several = changed("10 km", "10 kg");
    several.replace("nvidia-a100", "nvidia-a1000").replace(": 4", ": 0");
    QTest::newRow("three faults at once") << several << 3;
    QTest::newRow("a folder") << QByteArray("folder") << 1;
    QTest::newRow("missing") << QByteArray("missing") << 1;
}

void TestSession::brokenFileKeepsTheState()
{
    QFETCH(const QByteArray, contents);
    QFETCH(const int, least_problems);
    const QString good = folder->filePath(QStringLiteral("good.json"));
    const QString bad = folder->filePath(QStringLiteral("bad.json"));
    if (contents == "folder")
        QVERIFY(QDir(folder->path()).mkdir(QStringLiteral("bad.json")));
    else if (contents != "missing")
        write(bad, contents);
    Session session(builtInCatalog());
    session.setScenario(withBatch(session.scenario(), 16));
    session.pinScenario();
    QVERIFY(session.saveFile(good));
    const Scenario scenario = session.scenario();
    const std::vector<Baseline> baselines = session.baselines();
    QSignalSpy result(&session, &Session::resultChanged);
    QSignalSpy problems(&session, &Session::problemsChanged);

    QVERIFY(!session.openFile(bad));
    QVERIFY(session.scenario() == scenario);
    QVERIFY(session.baselines() == baselines);
    QCOMPARE(session.filePath(), good);
    QVERIFY(!session.isModified());
    QVERIFY(!session.canRedo());
    QCOMPARE(result.count(), 0);
    QCOMPARE(problems.count(), 1);
    QVERIFY(static_cast<int>(session.problems().size()) >= least_problems);
    for (const Diagnostic& problem : session.problems()) {
        QCOMPARE(QString::fromStdString(problem.file), bad);
        QVERIFY(!problem.what.empty());
        QVERIFY(!problem.remedy.empty());
    }

    QVERIFY(session.openFile(good));
    QVERIFY(session.problems().empty());
}

void TestSession::modifiedIsAgainstTheFile()
{
    const QString path = folder->filePath(QStringLiteral("a.json"));
    Session session(builtInCatalog());
    session.setScenario(withBatch(session.scenario(), 2));
    QVERIFY(session.isModified());
    QVERIFY(session.saveFile(path));
    QVERIFY(!session.isModified());
    session.pinScenario();
    QVERIFY(session.isModified());
    session.undo();
    QVERIFY(!session.isModified());
    session.undo();
    QVERIFY(session.isModified());
    session.redo();
    QVERIFY(!session.isModified());
}

void TestSession::startAnew()
{
    Session session(builtInCatalog());
    QVERIFY(session.saveFile(folder->filePath(QStringLiteral("a.json"))));
    session.setScenario(withBatch(session.scenario(), 2));
    session.pinScenario();
    session.startAnew();
    QVERIFY(session.scenario() == startingScenario(session.catalog()));
    QVERIFY(session.baselines().empty());
    QVERIFY(session.filePath().isEmpty());
    QVERIFY(!session.isModified());
    session.undo();
    QCOMPARE(session.scenario().batch, 2);
    QCOMPARE(session.baselines().size(), std::size_t{1});
}

void TestSession::catalogStillKnowsTheScenario()
{
    Session session(builtInCatalog());
    session.setScenario(withBatch(session.scenario(), 2));
    const Scenario scenario = session.scenario();
    QSignalSpy catalog(&session, &Session::catalogChanged);
    QSignalSpy result(&session, &Session::resultChanged);
    session.setCatalog(without("esp32-cam"));
    QVERIFY(session.scenario() == scenario);
    QVERIFY(session.canUndo());
    QCOMPARE(catalog.count(), 1);
    QCOMPARE(result.count(), 1);
}

void TestSession::catalogWithoutTheDevice()
{
    Session session(builtInCatalog());
    const std::string gone = session.scenario().device;
    Scenario elsewhere = session.scenario();
    elsewhere.device = session.catalog().devices.back().id;
    QVERIFY(elsewhere.device != gone);
    session.setScenario(elsewhere);
    session.setScenario(withBatch(elsewhere, 2));
    session.undo();
    session.undo();
    session.redo();
    session.redo();
    session.setScenario(startingScenario(session.catalog()));
    session.pinScenario();
    QCOMPARE(session.scenario().device, gone);

    session.setCatalog(without(gone));
    QVERIFY(session.scenario() == startingScenario(session.catalog()));
    QVERIFY(session.scenario().device != gone);
    session.recallBaseline(0); // kept, for the profile may come back; but it cannot be shown
    QCOMPARE(session.baselines().size(), std::size_t{1});
    QVERIFY(session.scenario().device != gone);
    // No way back leads to a scenario that cannot be evaluated.
    while (session.canUndo()) {
        session.undo();
        QVERIFY(session.scenario().device != gone);
    }
    QVERIFY(session.scenario() == elsewhere);
    while (session.canRedo()) {
        session.redo();
        QVERIFY(session.scenario().device != gone);
    }
}

QTEST_GUILESS_MAIN(TestSession)
#include "tst_session.moc"
