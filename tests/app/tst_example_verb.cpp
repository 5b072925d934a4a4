// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace deployscope::testing;

namespace {

const QString example_folder = QStringLiteral(DEPLOYSCOPE_SOURCE_DIR "/tests/data/examples");
const QStringList far_server{QStringLiteral("example"), QStringLiteral("far-server"),
                             QStringLiteral("--profiles"), example_folder};

// Blanks between a number and its unit as plain ones.
QString plain(const QByteArray& text)
{
    return QString::fromUtf8(text)
        .replace(QChar(0x00A0), QLatin1Char(' '))
        .replace(QChar(0x202F), QLatin1Char(' '));
}

Run farServer(const QStringList& further)
{
    return run(far_server + further);
}

} // namespace

// The verb "example", from the outside.
class TestExampleVerb : public QObject
{
    Q_OBJECT

private slots:
    void documentHasItsKeys();
    void figuresAreInSi();
    void textForPeople();
    void textStandsInColumns();
    void impossibleIsStillPrinted();
    void inputsCanBeSet();
    void whatIsSetIsNoFigureOfTheBook();
    void allRefusalsAreToldAtOnce();
    void unknownExampleHasANearest();
    void optionsOfAScenarioMeanNothing();
    void profilesReplace();
    void brokenFilesStopIt();
    void everyExampleIsWorkedOut_data();
    void everyExampleIsWorkedOut();
};

void TestExampleVerb::documentHasItsKeys()
{
    const Run run = farServer({QStringLiteral("--json"), QStringLiteral("--set=distance=500 km")});
    QCOMPARE(run.errors, QByteArray());
    QCOMPARE(run.status, 0);
    const QJsonObject document = run.json().object();
    QStringList keys = document.keys();
    keys.sort();
    QCOMPARE(keys, (QStringList{"book", "claim", "id", "inputs", "question", "sources", "steps",
                                "takeaway", "title", "verdict"}));
    QCOMPARE(document["id"].toString(), QStringLiteral("far-server"));
    QCOMPARE(document["title"].toString(), QStringLiteral("A server far away"));
    for (const QJsonValue& input : document["inputs"].toObject())
        QCOMPARE(input.toObject().keys(), (QStringList{"unit", "value"}));
    QCOMPARE(document["inputs"].toObject().size(), 6);
    const QJsonArray steps = document["steps"].toArray();
    QCOMPARE(steps.size(), 5);
    for (const QJsonValue& step : steps) {
        QStringList of_step = step.toObject().keys();
        of_step.sort();
        QCOMPARE(of_step, (QStringList{"formula", "name", "substituted", "unit", "value"}));
    }
    QCOMPARE(document["verdict"].toObject().keys(), (QStringList{"severity", "text"}));
    const QJsonArray book = document["book"].toArray();
    QCOMPARE(book.size(), 6);
    const QStringList states{"agrees", "agrees", "agrees", "differs", "in words", "agrees"};
    for (int i = 0; i < 6; ++i)
        QCOMPARE(book[i]["state"].toString(), states[i]);
    QCOMPARE(book[3]["because"].toString(), QStringLiteral("It rounds down."));
    QCOMPARE(document["claim"]["holds"], QJsonValue(true));
    QCOMPARE(document["sources"].toArray(), QJsonArray{QStringLiteral("made for the tests")});
}

void TestExampleVerb::figuresAreInSi()
{
    const QJsonDocument document =
        farServer({QStringLiteral("--json"), QStringLiteral("--set=distance=500 km")}).json();
    QCOMPARE(document["inputs"]["distance"]["value"], QJsonValue(5e5));
    QCOMPARE(document["inputs"]["distance"]["unit"], QJsonValue(QStringLiteral("km")));
    QCOMPARE(document["inputs"]["speed"]["value"], QJsonValue(2e8));
    const QJsonValue first = document["steps"][0];
    QCOMPARE(first["name"], QJsonValue(QStringLiteral("round_trip")));
    QCOMPARE(first["value"].toDouble(), 0.005);
    QCOMPARE(first["unit"], QJsonValue(QStringLiteral("ms")));
    QCOMPARE(first["formula"].toString(), QStringLiteral("n × 2 × d ÷ c"));
    QCOMPARE(plain(first["substituted"].toString().toUtf8()),
             QStringLiteral("1 × 2 × 500 km ÷ 200 000 km/s"));
    QVERIFY(std::abs(document["claim"]["turns_at"].toDouble() - 1e6) < 1e-3);
}

void TestExampleVerb::textForPeople()
{
    const Run run = farServer({});
    const QString text = plain(run.output);
    for (const char* told :
         {"A server far away (Tests)\nCan a server 1 500 km away answer within 10 ms?\n"
          "Impossible: Light alone needs 15.0 ms of 10 ms.\n",
          "\nInputs",
          "distance   Distance to the server",
          "10 km to 20 000 km",
          "book: made for the tests",
          "0.5 GB, 1 GB, 2 GB",
          "constant",
          "\nSteps\n",
          "t = n × 2 × d ÷ c",
          "= 1 × 2 × 1 500 km ÷ 200 000 km/s",
          "×2.5",
          "\nBeside the book, at its own inputs\n",
          "36.0 ms",
          "agrees",
          "It rounds down.",
          "Share of the way (60.0 %), in words: more than half (Tests, fifth line)\n",
          "\nA fallacy put to the test\n",
          "A faster memory makes every answer come in time.",
          "the claim does not hold at 1 500 km, but it does below 1 000 km.",
          "\nTakeaway\n  At 1 500 km light takes 60.0 % of the time.\n",
          "\nSources\n  made for the tests\n"})
        QVERIFY2(text.contains(QString::fromUtf8(told)), told);
    QVERIFY(!text.contains(QLatin1Char('{')) && !text.contains(QLatin1Char('}')));
}

void TestExampleVerb::textStandsInColumns()
{
    const QStringList lines = QString::fromUtf8(farServer({}).output).split(QLatin1Char('\n'));
    const qsizetype steps = lines.indexOf(QStringLiteral("Steps"));
    QVERIFY(steps > 0);
    // Symbol and formula stand behind the value, which is aligned to the right.
    const qsizetype column = lines[steps + 1].indexOf(QStringLiteral("t = "));
    QVERIFY(column > 0);
    QCOMPARE(lines[steps + 2].indexOf(QStringLiteral("= 1 × 2 × ")),
             lines[steps + 1].indexOf(QStringLiteral("= n × 2 × ")));
    for (int i = 1; i <= 10; i += 2) {
        const QString& line = lines[steps + i];
        const QString& numbers = lines[steps + i + 1];
        QVERIFY2(numbers.left(column).trimmed().isEmpty(), qPrintable(numbers));
        QVERIFY2(numbers.mid(column).trimmed().startsWith(QLatin1String("= ")),
                 qPrintable(numbers));
        QVERIFY2(line.startsWith(QLatin1String("  ")) && !line.startsWith(QLatin1String("   ")),
                 qPrintable(line));
        QCOMPARE(line.mid(column - 2, 2), QStringLiteral("  "));
        QVERIFY(line.at(column - 3) != QLatin1Char(' '));
        QVERIFY(line.at(column) != QLatin1Char(' '));
    }
    for (const QString& line : lines)
        QVERIFY2(!line.endsWith(QLatin1Char(' ')), qPrintable(line));
}

void TestExampleVerb::impossibleIsStillPrinted()
{
    const Run text = farServer({});
    QCOMPARE(text.status, 3);
    QCOMPARE(text.errors, QByteArray());
    const Run json = farServer({QStringLiteral("--json")});
    QCOMPARE(json.status, 3);
    QCOMPARE(json.json()["verdict"]["severity"], QJsonValue(QStringLiteral("impossible")));
    // A warning is no failure.
    const Run warning = farServer({QStringLiteral("--set=distance=900 km")});
    QCOMPARE(warning.status, 0);
    QVERIFY(plain(warning.output).contains(QStringLiteral("\nWarning: It takes 19.0 ms, ×1.9 of")));
}

void TestExampleVerb::inputsCanBeSet()
{
    const Run run =
        farServer({QStringLiteral("--set"), QStringLiteral("distance=100 km"),
                   QStringLiteral("--set"), QStringLiteral("requests=3"), QStringLiteral("--set"),
                   QStringLiteral("model=0.5 GB"), QStringLiteral("--json")});
    QCOMPARE(run.status, 0);
    QCOMPARE(run.json()["steps"][0]["value"].toDouble(), 0.003);
    QCOMPARE(run.json()["steps"][1]["value"].toDouble(), 0.005);
    QCOMPARE(run.json()["verdict"]["severity"], QJsonValue(QStringLiteral("fine")));
}

void TestExampleVerb::whatIsSetIsNoFigureOfTheBook()
{
    const QString text = plain(farServer({QStringLiteral("--set=distance=100 km")}).output);
    QVERIFY(text.contains(QStringLiteral("set here; the example has 1 500 km")));
    // The comparison with the book stays at what the book has.
    QVERIFY(text.contains(QStringLiteral("15.0 ms")));
}

void TestExampleVerb::allRefusalsAreToldAtOnce()
{
    const Run run = farServer(
        {QStringLiteral("--set=distance=5 km"), QStringLiteral("--set=budjet=1 ms"),
         QStringLiteral("--set=requests=1.5"), QStringLiteral("--set=model=3 GB"),
         QStringLiteral("--set=bandwidth=5 ms"), QStringLiteral("--set=speed=300000 km/s")});
    QCOMPARE(run.status, 2);
    QCOMPARE(run.output, QByteArray());
    const QString errors = plain(run.errors);
    QCOMPARE(run.errorLines().size(), 6);
    for (const char* told :
         {"command line: error: /distance: 5 km is outside of its range; choose a value from 10 km "
          "to 20 000 km",
          "command line: error: the example has no input \"budjet\"; did you mean \"budget\"?",
          "command line: error: /requests: 1.5 is no whole number",
          "command line: error: /model: 3 GB is none of its values; choose one of 0.5 GB",
          "command line: error: /bandwidth: \"5 ms\" is a time, not a bandwidth",
          "command line: error: /speed: "})
        QVERIFY2(errors.contains(QString::fromUtf8(told)), qPrintable(errors));
}

void TestExampleVerb::unknownExampleHasANearest()
{
    const Run run = deployscope::testing::run(
        {QStringLiteral("example"), QStringLiteral("far-sever"), QStringLiteral("--profiles"),
         example_folder, QStringLiteral("--set=distance=5 GB")});
    QCOMPARE(run.status, 2);
    QCOMPARE(run.output, QByteArray());
    QCOMPARE(run.errorLines().size(), 1);
    QVERIFY2(run.errors.startsWith("command line: error: there is no example \"far-sever\"; did "
                                   "you mean \"far-server\"? known here: "),
             run.errors.constData());
}

void TestExampleVerb::optionsOfAScenarioMeanNothing()
{
    // The example has an input of that name, but it is set by --set: the value is not looked at.
    const Run run = farServer({QStringLiteral("--distance=5 km")});
    QCOMPARE(run.status, 2);
    QCOMPARE(run.errorLines().size(), 1);
    QVERIFY2(run.errors.contains("--distance means nothing to example; it belongs to evaluate and"),
             run.errors.constData());
}

void TestExampleVerb::profilesReplace()
{
    const QTemporaryDir folder;
    QByteArray text = readFile(example_folder + QStringLiteral("/far-server.json"));
    writeFile(folder.filePath(QStringLiteral("mine.json")),
              text.replace("A server far away", "Mine"));
    const Run run = farServer({QStringLiteral("--profiles"), folder.path()});
    QCOMPARE(run.errors, QByteArray());
    QVERIFY(run.output.startsWith("Mine (Tests)\n"));
}

void TestExampleVerb::brokenFilesStopIt()
{
    const QTemporaryDir folder;
    QByteArray text = readFile(example_folder + QStringLiteral("/far-server.json"));
    const QString example = writeFile(folder.filePath(QStringLiteral("example.json")),
                                      text.replace("model / bandwidth", "model / bandwith"));
    const QString network = writeFile(folder.filePath(QStringLiteral("network.json")),
                                      R"({"type": "network", "id": "mine"})");
    const Run run = farServer({QStringLiteral("--profiles"), folder.path()});
    QCOMPARE(run.status, 2);
    QCOMPARE(run.output, QByteArray());
    QVERIFY2(run.errors.contains(example.toUtf8() + ":"), run.errors.constData());
    QVERIFY2(run.errors.contains("bandwith"), run.errors.constData());
    QVERIFY2(run.errors.contains(network.toUtf8() + ":"), run.errors.constData());
}

void TestExampleVerb::everyExampleIsWorkedOut_data()
{
    QTest::addColumn<QString>("id");
    const Run list = run({QStringLiteral("list"), QStringLiteral("examples"),
                          QStringLiteral("--json"), QStringLiteral("--profiles"), example_folder});
    for (const QJsonValue& each : list.json().array())
        QTest::newRow(qPrintable(each["id"].toString())) << each["id"].toString();
}

void TestExampleVerb::everyExampleIsWorkedOut()
{
    QFETCH(QString, id);
    const QStringList call{QStringLiteral("example"), id, QStringLiteral("--profiles"),
                           example_folder};
    const Run text = run(call);
    QCOMPARE(text.errors, QByteArray());
    const Run json = run(call + QStringList{QStringLiteral("--json")});
    QCOMPARE(json.status, text.status);
    QVERIFY(json.json().isObject());
    const bool impossible =
        json.json()["verdict"]["severity"] == QJsonValue(QStringLiteral("impossible"));
    QCOMPARE(text.status, impossible ? 3 : 0);
    QVERIFY(text.output.contains("\nSteps\n"));
}

QTEST_GUILESS_MAIN(TestExampleVerb)
#include "tst_example_verb.moc"
