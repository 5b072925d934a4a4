// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"
#include "tests/core/closeness.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace deployscope::testing;

// The golden figures through the command line: options in, document out.
class TestGoldenCases : public QObject
{
    Q_OBJECT

private slots:
    void evaluate_data();
    void evaluate();

private:
    static void compare(const QJsonValue& actual, const QJsonValue& expected);
};

void TestGoldenCases::evaluate_data()
{
    QTest::addColumn<QJsonObject>("input");
    QTest::addColumn<QJsonObject>("expected");
    const QByteArray text =
        readFile(QStringLiteral(DEPLOYSCOPE_SOURCE_DIR "/tests/data/golden.json"));
    const QJsonArray cases = QJsonDocument::fromJson(text).array();
    QVERIFY(cases.size() >= 12);
    for (const QJsonValue& each : cases) {
        const QJsonObject input = each[QLatin1String("input")].toObject();
        QTest::newRow(QJsonDocument(input).toJson(QJsonDocument::Compact).constData())
            << input << each[QLatin1String("expected")].toObject();
    }
}

void TestGoldenCases::compare(const QJsonValue& actual, const QJsonValue& expected)
{
    QCOMPARE(actual.type(), expected.type());
    if (expected.isDouble())
        COMPARE_CLOSE(actual.toDouble(), expected.toDouble());
    else
        QCOMPARE(actual, expected);
}

void TestGoldenCases::evaluate()
{
    QFETCH(QJsonObject, input);
    QFETCH(QJsonObject, expected);
    QStringList arguments{QStringLiteral("evaluate"), QStringLiteral("--json")};
    for (auto at = input.begin(); at != input.end(); ++at) {
        const QString name =
            at.key() == QLatin1String("mac") ? QStringLiteral("convention") : at.key();
        QString value = at->isDouble() ? QString::number(at->toDouble(), 'g', 17) : at->toString();
        if (name == QLatin1String("distance"))
            value += QStringLiteral(" m");
        arguments << QStringLiteral("--") + name << value;
    }
    const Run run = deployscope::testing::run(arguments);
    QCOMPARE(run.errors, QByteArray());
    QVERIFY(run.json().isObject());
    const QJsonObject document = run.json().object();

    for (auto at = expected.begin(); at != expected.end(); ++at) {
        if (at.key() == QLatin1String("traffic")) {
            compare(document[at.key()][QLatin1String("total")], *at);
        } else if (at->isObject()) {
            const QJsonObject group = at->toObject();
            QVERIFY(!group.isEmpty());
            for (auto part = group.begin(); part != group.end(); ++part)
                compare(document[at.key()][part.key()], *part);
        } else {
            compare(document[at.key()], *at);
        }
        if (QTest::currentTestFailed())
            qWarning("differs: %s", qPrintable(at.key()));
    }
    const bool feasible = document[QLatin1String("feasible")].toBool();
    QCOMPARE(feasible, expected[QLatin1String("fits")].toBool());
    QCOMPARE(run.status, feasible ? 0 : 3);
}

QTEST_GUILESS_MAIN(TestGoldenCases)
#include "tst_golden_cases.moc"
