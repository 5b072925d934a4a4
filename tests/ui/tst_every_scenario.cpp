// SPDX-License-Identifier: GPL-3.0-or-later
// Every workload on every device in every precision, on the page of Explore.
#include "shown_page.h"
#include "shown_texts.h"

#include "core/evaluation/starting_scenario.h"
#include "ui/charts/chart.h"
#include "ui/theme/apply.h"

#include <QSignalSpy>

using namespace deployscope;
using namespace deployscope::ui;
using deployscope::testing::firstUnsound;
using deployscope::testing::ShownPage;
using deployscope::testing::shownTexts;

class TestEveryScenario : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();

    void isShown_data();
    void isShown();
    void soundnessIsSeen_data();
    void soundnessIsSeen();

private:
    std::unique_ptr<ShownPage> shown;
};

void TestEveryScenario::initTestCase()
{
    applyTheme(ThemeKind::Light);
    shown = std::make_unique<ShownPage>(QSize(1280, 720));
    QVERIFY(shown->ready);
}

void TestEveryScenario::isShown_data()
{
    QTest::addColumn<QString>("device");
    for (const Device& device : deployscope::testing::builtInCatalog()->devices)
        QTest::newRow(device.id.c_str()) << QString::fromStdString(device.id);
}

void TestEveryScenario::isShown()
{
    deployscope::testing::failOnWarnings();
    QFETCH(const QString, device);
    const Catalog& catalog = shown->session.catalog();
    for (const Workload& workload : catalog.workloads) {
        Scenario scenario = movedToDevice(shown->scenario(), device.toStdString(), catalog);
        scenario = withWorkload(scenario, workload.id, catalog);
        for (const Precision precision : all_precisions) {
            scenario.precision = precision;
            shown->session.setScenario(scenario);
            QVERIFY(shown->scenario() == scenario);
            const QString unsound = firstUnsound(shownTexts(shown->page));
            const QString where = QStringLiteral("%1 in %2: %3")
                                      .arg(QString::fromStdString(workload.id),
                                           QString::fromUtf8(idOf(precision).data()), unsound);
            QVERIFY2(unsound.isEmpty(), qPrintable(where));
            if (!shown->session.result().fits) {
                QVERIFY2(!shown->session.result().throughput, qPrintable(where));
                QVERIFY2(!shown->session.result().energy_per_inference, qPrintable(where));
            }
        }
        // Once for each pair all of it is painted; the texts above are there without.
        shown->page.repaint();
    }
}

void TestEveryScenario::soundnessIsSeen_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("sound");
    const auto row = [](const char* text, bool sound) {
        QTest::newRow(text) << QString::fromUtf8(text) << sound;
    };
    row("nan", false);
    row("-nan ms", false);
    row("inf FLOP/s", false);
    row("+Infinity", false);
    row("(nan)", false);
    row("—%", false);
    row("— %", false);
    row("Saved %1", false);
    row("Energy per inference", true);
    row("information on Nano 33, financial", true);
    row("—", true);
    row("40 %", true);
}

void TestEveryScenario::soundnessIsSeen()
{
    QFETCH(const QString, text);
    QFETCH(const bool, sound);
    QCOMPARE(firstUnsound({text}).isEmpty(), sound);
}

QTEST_MAIN(TestEveryScenario)
#include "tst_every_scenario.moc"
