// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace deployscope::testing;

namespace {

QByteArray networkText(const char* id, const char* uplink = "1 MB/s")
{
    return QByteArray("{\n  \"type\": \"network\",\n  \"id\": \"") + id +
           "\",\n  \"name\": \"Mine\",\n  \"summary\": \"A network of the test.\",\n"
           "  \"uplink\": { \"value\": \"" +
           uplink + "\", \"kind\": \"measured\", \"source\": \"test\" }\n}\n";
}

QByteArray scenarioText(const char* network)
{
    return QByteArray("{\n  \"type\": \"scenario\",\n  \"version\": 1,\n  \"scenario\": {\n"
                      "    \"workload\": \"resnet-50\",\n    \"device\": \"nvidia-a100\",\n"
                      "    \"network\": \"") +
           network + "\"\n  }\n}\n";
}

Run check(const QStringList& arguments)
{
    return run(QStringList{QStringLiteral("check")} + arguments);
}

} // namespace

class TestCheckVerb : public QObject
{
    Q_OBJECT

private slots:
    void builtInProfilesAreFine();
    void eachFileIsTold();
    void scenarioMayNameWhatIsCheckedBesideIt();
    void designsAreReadAloneAndInASession();
    void sameIdTwiceInAFolderIsTold();
    void sameFileTwiceIsOneFile();
    void missingFileIsToldBesideTheOthers();
    void emptyFolderIsTold();
    void brokenFiles_data();
    void brokenFiles();
    void problemsHavePlaces();
    void examplesAreTriedOut();
    void checkpointsMayAskOfWhatIsCheckedBesideThem();
    void hybridDesignsAreChecked();
};

void TestCheckVerb::builtInProfilesAreFine()
{
    const QString folder = QStringLiteral(DEPLOYSCOPE_SOURCE_DIR "/profiles");
    const Run run = check({folder});
    QCOMPARE(run.errors, QByteArray());
    QCOMPARE(run.status, 0);
    const QList<QByteArray> lines = run.output.trimmed().split('\n');
    QVERIFY(lines.contains(folder.toUtf8() + "/devices/cloud/nvidia-a100.json: fine"));
    QVERIFY(lines.contains(folder.toUtf8() + "/paradigms.json: fine"));
    for (const QByteArray& line : lines)
        QVERIFY2(line.endsWith(".json: fine"), line.constData());
}

void TestCheckVerb::eachFileIsTold()
{
    const QTemporaryDir folder;
    const QString good = writeFile(folder.filePath(QStringLiteral("good.json")), networkText("a"));
    const QString bad =
        writeFile(folder.filePath(QStringLiteral("bad.json")), networkText("b", "fast"));
    const QString scenario =
        writeFile(folder.filePath(QStringLiteral("s.deployscope.json")), scenarioText("5g"));
    const Run run = check({bad, good, scenario});
    QCOMPARE(run.status, 2);
    QCOMPARE(run.output, good.toUtf8() + ": fine\n" + scenario.toUtf8() + ": fine\n");
    QCOMPARE(run.errorLines().size(), 1);
    QVERIFY(run.errors.startsWith(bad.toUtf8()));
    // The folder that holds them says the same.
    const Run whole = check({folder.path()});
    QCOMPARE(whole.status, 2);
    QCOMPARE(whole.errors, run.errors);
    QCOMPARE(whole.output, run.output);
}

void TestCheckVerb::scenarioMayNameWhatIsCheckedBesideIt()
{
    const QTemporaryDir folder;
    const QString profile =
        writeFile(folder.filePath(QStringLiteral("n.json")), networkText("mine"));
    const QString scenario =
        writeFile(folder.filePath(QStringLiteral("s.json")), scenarioText("mine"));
    const Run alone = check({scenario});
    QCOMPARE(alone.status, 2);
    QVERIFY2(alone.errors.contains("there is no network \"mine\""), alone.errors.constData());
    QCOMPARE(check({scenario, profile}).status, 0);
    QDir(folder.path()).mkdir(QStringLiteral("profiles"));
    QVERIFY(QFile::rename(profile, folder.filePath(QStringLiteral("profiles/n.json"))));
    QCOMPARE(
        check({scenario, QStringLiteral("--profiles"), folder.filePath(QStringLiteral("profiles"))})
            .status,
        0);
}

void TestCheckVerb::designsAreReadAloneAndInASession()
{
    const QTemporaryDir folder;
    const QByteArray design =
        readFile(QStringLiteral(DEPLOYSCOPE_SOURCE_DIR "/profiles/hybrid/farm-monitoring.json"));
    const auto session = [](const QByteArray& first, const QByteArray& second) {
        QByteArray text = scenarioText("5g");
        text.replace(text.lastIndexOf('}'), 1,
                     ",\n\"hybrid\": { \"designs\": [" + first + ",\n" + second + "] }\n}");
        return text;
    };
    QByteArray other = design;
    other.replace("\"farm-monitoring\"", "\"my-farm\"");
    const QString alone = writeFile(folder.filePath(QStringLiteral("design.json")), design);
    const QString both =
        writeFile(folder.filePath(QStringLiteral("s.json")), session(design, other));
    const Run good = check({alone, both});
    QCOMPARE(good.errors, QByteArray());
    QCOMPARE(good.status, 0);
    QCOMPARE(good.output, alone.toUtf8() + ": fine\n" + both.toUtf8() + ": fine\n");
    const QString twice =
        writeFile(folder.filePath(QStringLiteral("twice.json")), session(design, design));
    const Run bad = check({twice});
    QCOMPARE(bad.status, 2);
    QVERIFY2(bad.errors.contains("/hybrid/designs/1/id: the id \"farm-monitoring\" is that of a "
                                 "design above"),
             bad.errors.constData());
}

void TestCheckVerb::sameIdTwiceInAFolderIsTold()
{
    const QTemporaryDir folder;
    const QString first = writeFile(folder.filePath(QStringLiteral("a.json")), networkText("x"));
    const QString second = writeFile(folder.filePath(QStringLiteral("b.json")), networkText("x"));
    const Run run = check({folder.path()});
    QCOMPARE(run.status, 2);
    QCOMPARE(run.output, first.toUtf8() + ": fine\n");
    QCOMPARE(run.errorLines().size(), 1);
    QVERIFY2(run.errors.startsWith(second.toUtf8() + ":3:9: error: /id: "), run.errors.constData());
}

void TestCheckVerb::sameFileTwiceIsOneFile()
{
    const QTemporaryDir folder;
    const QString file = writeFile(folder.filePath(QStringLiteral("a.json")), networkText("x"));
    const Run run = check({file, file});
    QCOMPARE(run.status, 0);
    QCOMPARE(run.output, file.toUtf8() + ": fine\n");
}

void TestCheckVerb::missingFileIsToldBesideTheOthers()
{
    const QTemporaryDir folder;
    const QString good = writeFile(folder.filePath(QStringLiteral("a.json")), networkText("x"));
    const QString missing = folder.filePath(QStringLiteral("missing.json"));
    const Run run = check({missing, good});
    QCOMPARE(run.status, 2);
    QCOMPARE(run.output, good.toUtf8() + ": fine\n");
    QVERIFY2(run.errors.startsWith(missing.toUtf8() + ": error: the file does not exist; "),
             run.errors.constData());
}

void TestCheckVerb::emptyFolderIsTold()
{
    const QTemporaryDir folder;
    const Run run = check({folder.path()});
    QCOMPARE(run.status, 2);
    QVERIFY2(run.errors.contains("has no *.json file"), run.errors.constData());
}

void TestCheckVerb::brokenFiles_data()
{
    QTest::addColumn<QByteArray>("contents");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("zeros") << QByteArray(1000, '\0');
    QTest::newRow("not UTF-8") << QByteArray("{\"type\": \"\xff\xfe\"}");
    QTest::newRow("deep") << QByteArray(100'000, '[');
    QTest::newRow("array") << QByteArray("[]");
    QTest::newRow("no type") << QByteArray("{}");
    QTest::newRow("unknown type") << QByteArray("{\"type\": \"cake\"}");
    QTest::newRow("trailing") << networkText("x") + "x";
    QTest::newRow("huge") << QByteArray(5 << 20, ' ');
    QTest::newRow("long text") << networkText(QByteArray(1 << 20, 'x').constData());
    QTest::newRow("duplicate key") << networkText("x").replace("\"name\"", "\"id\"");
}

void TestCheckVerb::brokenFiles()
{
    QFETCH(QByteArray, contents);
    const QTemporaryDir folder;
    const QString file = writeFile(folder.filePath(QStringLiteral("x.json")), contents);
    const Run run = check({file});
    QCOMPARE(run.status, 2);
    QCOMPARE(run.output, QByteArray());
    QVERIFY(!run.errors.isEmpty());
    QVERIFY(run.errors.size() < 10'000);
    for (const QByteArray& line : run.errorLines())
        QVERIFY2(line.startsWith(file.toUtf8() + ":") && line.contains(" error: ") &&
                     line.contains("; "),
                 line.constData());
}

void TestCheckVerb::problemsHavePlaces()
{
    const QTemporaryDir folder;
    const QString file =
        writeFile(folder.filePath(QStringLiteral("x.json")), networkText("x", "fast"));
    const Run run = check({file});
    QCOMPARE(run.status, 2);
    QVERIFY2(run.errors.startsWith(file.toUtf8() + ":6:24: error: /uplink/value: "),
             run.errors.constData());
}

namespace {

QByteArray exampleText()
{
    QFile file(QStringLiteral(DEPLOYSCOPE_SOURCE_DIR "/tests/data/examples/far-server.json"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray checkpointsText(const char* example)
{
    return QByteArray(R"({ "type": "checkpoints", "checkpoints": [ { "id": "c-1", "section": "s",
  "order": 1, "example": ")") +
           example + R"(", "question": "How far is {distance}?", "hint": "h", "answer": "a" } ] })";
}

} // namespace

void TestCheckVerb::examplesAreTriedOut()
{
    const QTemporaryDir folder;
    const QString good = writeFile(folder.filePath(QStringLiteral("good.json")), exampleText());
    QCOMPARE(check({good}).output, good.toUtf8() + ": fine\n");
    QCOMPARE(check({good}).status, 0);
    QByteArray text = exampleText();
    text.replace("round_trip + read", "round_trip + reed");
    const QString bad = writeFile(folder.filePath(QStringLiteral("bad.json")), text);
    const Run run = check({bad});
    QCOMPARE(run.status, 2);
    QCOMPARE(run.errorLines().size(), 1);
    QVERIFY2(run.errors.contains(":85:18: error: /steps/2/formula: at character 14: unknown name "
                                 "\"reed\"; did you mean \"read\"?"),
             run.errors.constData());
    // The same id in the same folder is told once, at the second.
    writeFile(folder.filePath(QStringLiteral("bad.json")), exampleText());
    const Run twice = check({folder.path()});
    QCOMPARE(twice.status, 2);
    QCOMPARE(twice.errorLines().size(), 1);
    QVERIFY2(twice.errors.startsWith(good.toUtf8()) && twice.errors.contains("a second time"),
             twice.errors.constData());
}

void TestCheckVerb::checkpointsMayAskOfWhatIsCheckedBesideThem()
{
    const QTemporaryDir folder;
    const QString example = writeFile(folder.filePath(QStringLiteral("e.json")), exampleText());
    const QString checkpoints =
        writeFile(folder.filePath(QStringLiteral("c.json")), checkpointsText("far-server"));
    const Run alone = check({checkpoints});
    QCOMPARE(alone.status, 2);
    QCOMPARE(alone.errorLines().size(), 1);
    QVERIFY2(alone.errors.contains("there is no example \"far-server\""), alone.errors.constData());
    QCOMPARE(check({checkpoints, example}).status, 0);
    // Built-in examples are known.
    writeFile(folder.filePath(QStringLiteral("c.json")), checkpointsText("distance-penalty"));
    const Run built_in = check({checkpoints});
    QVERIFY2(built_in.status == 0, built_in.errors.constData());
}

void TestCheckVerb::hybridDesignsAreChecked()
{
    QFile built_in(QStringLiteral(DEPLOYSCOPE_SOURCE_DIR "/profiles/hybrid/farm-monitoring.json"));
    QVERIFY(built_in.open(QIODevice::ReadOnly));
    const QByteArray text = built_in.readAll();
    const QTemporaryDir folder;
    const auto write = [&folder](const char* name, const QByteArray& bytes) {
        QFile file(folder.filePath(QLatin1String(name)));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    };
    QVERIFY(write("a.json", text));
    QCOMPARE(check({folder.path()}).status, 0);
    // A built-in one is no obstacle, but two of a folder are.
    QVERIFY(write("b.json", text));
    const Run twice = check({folder.path()});
    QCOMPARE(twice.status, 2);
    QCOMPARE(twice.errorLines().size(), 1);
    QVERIFY2(twice.errors.contains("\"farm-monitoring\" is given a second time"),
             twice.errors.constData());
    // Each mistake is told once.
    QByteArray bad = text;
    bad.replace("\"lorawan\"", "\"lorawon\"").replace("\"farm-monitoring\"", "\"my-farm\"");
    QVERIFY(write("b.json", bad));
    const Run wrong = check({folder.path()});
    QCOMPARE(wrong.status, 2);
    QCOMPARE(wrong.errorLines().size(), 1);
    QVERIFY2(wrong.errors.contains("there is no network \"lorawon\"; did you mean \"lorawan\"?"),
             wrong.errors.constData());
}

QTEST_GUILESS_MAIN(TestCheckVerb)
#include "tst_check_verb.moc"
