// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

#include <cmath>

using namespace deployscope::testing;

class TestListVerb : public QObject
{
    Q_OBJECT

private slots:
    void listsEveryProfile_data();
    void listsEveryProfile();
    void figuresAreInSi();
    void everyFigureHasASource_data();
    void everyFigureHasASource();
    void textStandsInColumns();
    void examplesInTheOrderOfTheBook();

private:
    static void addKinds();
    static QJsonArray list(const QString& kind);
    static QJsonObject entry(const QString& kind, const QString& id);
};

void TestListVerb::addKinds()
{
    QTest::addColumn<QString>("kind");
    for (const char* kind : {"devices", "workloads", "networks"})
        QTest::newRow(kind) << QString::fromLatin1(kind);
}

QJsonArray TestListVerb::list(const QString& kind)
{
    return run({QStringLiteral("list"), kind, QStringLiteral("--json")}).json().array();
}

QJsonObject TestListVerb::entry(const QString& kind, const QString& id)
{
    for (const QJsonValue& each : list(kind)) {
        if (each[QLatin1String("id")].toString() == id)
            return each.toObject();
    }
    return {};
}

void TestListVerb::listsEveryProfile_data()
{
    addKinds();
}

void TestListVerb::listsEveryProfile()
{
    QFETCH(QString, kind);
    QStringList expected;
    QDirIterator files(QStringLiteral(DEPLOYSCOPE_SOURCE_DIR "/profiles/") + kind,
                       {QStringLiteral("*.json")}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QByteArray text = readFile(files.next());
        expected << QJsonDocument::fromJson(text)[QLatin1String("id")].toString();
    }
    QStringList listed;
    for (const QJsonValue& each : list(kind)) {
        listed << each[QLatin1String("id")].toString();
        QVERIFY(!each[QLatin1String("name")].toString().isEmpty());
    }
    const Run text = run({QStringLiteral("list"), kind});
    QCOMPARE(text.status, 0);
    QStringList rows;
    for (const QByteArray& line : text.output.trimmed().split('\n'))
        rows << QString::fromUtf8(line).section(QLatin1Char(' '), 0, 0);
    QCOMPARE(rows.takeFirst(), QStringLiteral("ID"));
    QCOMPARE(rows, listed);
    expected.sort();
    listed.sort();
    QVERIFY(!expected.isEmpty());
    QCOMPARE(listed, expected);
}

void TestListVerb::figuresAreInSi()
{
    const QJsonObject device = entry(QStringLiteral("devices"), QStringLiteral("nvidia-a100"));
    QCOMPARE(device[QLatin1String("tier")], QJsonValue(QLatin1String("cloud")));
    QCOMPARE(device[QLatin1String("built_in")], QJsonValue(true));
    QCOMPARE(device[QLatin1String("peaks")][QLatin1String("fp16")], QJsonValue(312e12));
    const QJsonValue memory = device[QLatin1String("memory")][1];
    QCOMPARE(memory[QLatin1String("name")], QJsonValue(QLatin1String("HBM2e")));
    QCOMPARE(memory[QLatin1String("role")], QJsonValue(QLatin1String("main")));
    QCOMPARE(memory[QLatin1String("capacity")], QJsonValue(80.0 * 1073741824.0));
    QCOMPARE(memory[QLatin1String("bandwidth")], QJsonValue(2039e9));
    QCOMPARE(device[QLatin1String("power")][QLatin1String("sustained")], QJsonValue(400));
    QVERIFY(!device.contains(QLatin1String("battery")));

    const QJsonObject resnet = entry(QStringLiteral("workloads"), QStringLiteral("resnet-50"));
    QCOMPARE(resnet[QLatin1String("archetype")], QJsonValue(QLatin1String("compute_beast")));
    QCOMPARE(resnet[QLatin1String("parameters")], QJsonValue(25.6e6));
    QCOMPARE(resnet[QLatin1String("operations")][QLatin1String("counts")],
             QJsonValue(QLatin1String("mac")));
    const QJsonObject llama = entry(QStringLiteral("workloads"), QStringLiteral("llama-2-7b"));
    QCOMPARE(llama[QLatin1String("transformer")][QLatin1String("layers")], QJsonValue(32));

    const QJsonObject lte = entry(QStringLiteral("networks"), QStringLiteral("lte"));
    QCOMPARE(lte[QLatin1String("uplink")], QJsonValue(2.5e6));
    QVERIFY(std::abs(lte[QLatin1String("radio_energy")].toDouble() - 100e-9) < 1e-15);
}

void TestListVerb::everyFigureHasASource_data()
{
    addKinds();
}

void TestListVerb::everyFigureHasASource()
{
    QFETCH(QString, kind);
    for (const QJsonValue& each : list(kind)) {
        const QJsonArray sources = each[QLatin1String("sources")].toArray();
        QVERIFY(!sources.isEmpty());
        for (const QJsonValue& source : sources) {
            QVERIFY(!source[QLatin1String("source")].toString().isEmpty());
            QVERIFY(!source[QLatin1String("kind")].toString().isEmpty());
            // The pointer leads to the figure.
            QJsonValue at = each;
            const QStringList path = source[QLatin1String("figure")].toString().split(
                QLatin1Char('/'), Qt::SkipEmptyParts);
            for (const QString& key : path)
                at = at.isArray() ? at[key.toInt()] : at[key];
            QVERIFY2(at.isDouble() || at.isObject(),
                     qPrintable(source[QLatin1String("figure")].toString()));
        }
    }
}

void TestListVerb::textStandsInColumns()
{
    const Run text = run({QStringLiteral("list"), QStringLiteral("devices")});
    const QStringList lines = QString::fromUtf8(text.output).trimmed().split(QLatin1Char('\n'));
    const qsizetype tier = lines.first().indexOf(QLatin1String("TIER"));
    QVERIFY(tier > 0);
    for (const QString& line : lines) {
        QCOMPARE(line.at(tier - 1), QLatin1Char(' '));
        QVERIFY(line.at(tier) != QLatin1Char(' '));
        // The last column is aligned to the right.
        QCOMPARE(line.size(), lines.first().size());
        QVERIFY2(!line.endsWith(QLatin1Char(' ')), qPrintable(line));
    }
}

void TestListVerb::examplesInTheOrderOfTheBook()
{
    const QString folder = QStringLiteral(DEPLOYSCOPE_SOURCE_DIR "/tests/data/examples");
    const QStringList call{QStringLiteral("list"), QStringLiteral("examples"),
                           QStringLiteral("--profiles"), folder};
    const Run json = run(call + QStringList{QStringLiteral("--json")});
    QCOMPARE(json.status, 0);
    QCOMPARE(json.errors, QByteArray());
    QStringList ids;
    for (const QJsonValue& each : json.json().array()) {
        QCOMPARE(each.toObject().keys(), (QStringList{"id", "section", "title"}));
        QVERIFY(!each["section"].toString().isEmpty() && !each["title"].toString().isEmpty());
        ids << each["id"].toString();
    }
    QVERIFY(ids.contains(QStringLiteral("far-server")));
    const Run text = run(call);
    QCOMPARE(text.status, 0);
    QStringList rows;
    for (const QByteArray& line : text.output.trimmed().split('\n'))
        rows << QString::fromUtf8(line).section(QLatin1Char(' '), 0, 0);
    QCOMPARE(rows.takeFirst(), QStringLiteral("ID"));
    QCOMPARE(rows, ids);
    QVERIFY(text.output.contains("A server far away\n"));

    QDirIterator files(QStringLiteral(DEPLOYSCOPE_SOURCE_DIR "/profiles/examples"),
                       {QStringLiteral("*.json")}, QDir::Files);
    while (files.hasNext()) {
        const QString id =
            QJsonDocument::fromJson(readFile(files.next()))[QLatin1String("id")].toString();
        QVERIFY2(ids.contains(id), qPrintable(id));
    }
}

QTEST_GUILESS_MAIN(TestListVerb)
#include "tst_list_verb.moc"
