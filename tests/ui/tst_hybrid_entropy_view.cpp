// SPDX-License-Identifier: GPL-3.0-or-later
// System entropy: accuracy under drift, what upkeep costs, and the story of who did not look.
#include "shown_hybrid_view.h"
#include "warnings.h"

#include "core/hybrid/entropy_text.h"
#include "ui/charts/example_chart.h"
#include "ui/controls/plain_button.h"
#include "ui/controls/role_label.h"
#include "ui/pages/decay_story_card.h"
#include "ui/pages/hybrid_entropy.h"
#include "ui/pages/text.h"
#include "ui/theme/apply.h"

#include <algorithm>

using namespace deployscope;
using namespace deployscope::testing;
using namespace deployscope::ui;

namespace {

using Shown = ShownHybridView<HybridEntropy>;

constexpr double day = 86400.0;

// All that is shown but the inputs themselves.
QString shownResults(const HybridEntropy& view)
{
    return view.monitoringText() + view.upkeepText() + view.equationText() +
           toQt(view.decayChart()->series().description) +
           toQt(view.upkeepChart()->series().description);
}

ExampleInputRow* rowOf(const Shown& shown, std::string_view name)
{
    return shown.view->rows()->row(name);
}

} // namespace

class TestHybridEntropyView : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void startsWithWhatIsKnown();
    void everyInputChangesWhatFollows();
    void endsOfEverySliderAreSound();
    void noMoreIsLeftThanThereWas();
    void bestIntervalIsTakenUp();
    void bestIntervalSaysWhyNot();
    void intervalIsDraggedAlongItsChart();
    void equationKeepsToTheFloor();
    void storyHasItsFigures();
    void keyboardReachesAll();
    void exportsHaveNamesOfTheirOwn();
    void restsWhileHidden();
    void allIsInSight_data();
    void allIsInSight();
    void growsWithItsWindow();
    void saysWhenNothingIsKnown();
    void followsAReload();
};

void TestHybridEntropyView::initTestCase()
{
    applyTheme(ThemeKind::Light);
}

void TestHybridEntropyView::init()
{
    failOnWarnings();
}

void TestHybridEntropyView::startsWithWhatIsKnown()
{
    const Shown shown;
    const UpkeepInputs& inputs = shown.hybrid.upkeep();
    QCOMPARE(shown.view->monitoringText(), toQt(monitoringText(inputs)));
    QVERIFY(shown.view->monitoringText().contains(QStringLiteral("at look 14")));
    QVERIFY(shown.view->upkeepText().startsWith(toQt(intervalText(inputs))));
    QVERIFY(shown.view->upkeepText().endsWith(toQt(bestIntervalText(inputs))));
    QVERIFY(shown.view->equationText().contains(QStringLiteral("= 92.2\u00a0%")));
    QCOMPARE(shown.view->rows()->rows().size(), std::size_t{10});
    QCOMPARE(shown.view->decayChart()->series().lines.size(), std::size_t{3});
    QCOMPARE(toQt(shown.view->upkeepChart()->series().marks.front().label),
             QStringLiteral("least USD\u00a0142\u202f000"));
    QCOMPARE(shown.view->charts().size(), std::size_t{2});
    QCOMPARE(firstUnsound(shownTexts(*shown.view)), QString());
}

void TestHybridEntropyView::everyInputChangesWhatFollows()
{
    Shown shown;
    for (const ExampleInputRow* row : shown.view->rows()->rows()) {
        // What stays is only the end of a drift that is not reached; it changes where it is.
        verifyStepAndBack(shown, *row, shownResults, row != rowOf(shown, floor_setting));
    }
    typeInto(rowOf(shown, "drift")->field(), QStringLiteral("60 %/year"));
    const QString before = shownResults(*shown.view);
    typeInto(rowOf(shown, floor_setting)->field(), QStringLiteral("50 %"));
    QVERIFY(shownResults(*shown.view) != before);
}

void TestHybridEntropyView::endsOfEverySliderAreSound()
{
    const Shown shown;
    // One at a time; the others stay at the ends where they were left.
    for (const Qt::Key end : {Qt::Key_Home, Qt::Key_End, Qt::Key_Home})
        for (const ExampleInputRow* row : shown.view->rows()->rows()) {
            QTest::keyClick(row->slider(), end);
            QCoreApplication::processEvents();
            verifySound(*shown.view);
            verifyRoom(*shown.view);
            QVERIFY(row->field()->problem().isEmpty());
            const Drift& drift = shown.hybrid.upkeep().drift;
            QVERIFY(drift.floor <= drift.accuracy);
            QVERIFY(shown.hybrid.upkeep().interval >= day);
        }
}

void TestHybridEntropyView::noMoreIsLeftThanThereWas()
{
    Shown shown;
    const ExampleInputRow* floor = rowOf(shown, floor_setting);
    QTest::keyClick(floor->slider(), Qt::Key_End);
    QCOMPARE(shown.hybrid.upkeep().drift.floor, 0.95);
    QCOMPARE(floor->slider()->value(), 95.0);
    // Farther on it goes nowhere, and that is no step.
    shown.hybrid.undo();
    QTest::keyClick(floor->slider(), Qt::Key_End);
    shown.hybrid.endEdit();
    QTest::keyClick(floor->slider(), Qt::Key_End);
    QCOMPARE(floor->slider()->value(), 95.0);
    shown.hybrid.undo();
    QCOMPARE(shown.hybrid.upkeep().drift.floor, 0.45);
    QVERIFY(!shown.hybrid.canUndo());
    typeInto(floor->field(), QStringLiteral("97 %"));
    QVERIFY(floor->field()->problem().contains(QStringLiteral("outside of its range")));
    QCOMPARE(shown.hybrid.upkeep().drift.floor, 0.45);
    const ExampleInputRow* accuracy = rowOf(shown, accuracy_setting);
    QTest::keyClick(accuracy->slider(), Qt::Key_Home);
    QCOMPARE(shown.hybrid.upkeep().drift.accuracy, 0.45);
    QVERIFY(floor->label()->toolTip().contains(QStringLiteral("to 45\u00a0%")));
}

void TestHybridEntropyView::bestIntervalIsTakenUp()
{
    Shown shown;
    PlainButton* best = shown.view->bestButton();
    QVERIFY(best->isEnabled());
    best->setFocus();
    QTest::keyClick(best, Qt::Key_Space);
    QCOMPARE(shown.hybrid.upkeep().interval, 115.5 * day);
    QCOMPARE(rowOf(shown, interval_setting)->field()->text(), QStringLiteral("115.5\u00a0days"));
    QVERIFY(shown.view->upkeepText().endsWith(QStringLiteral("No other interval costs less.")));
    QVERIFY(!best->isEnabled());
    QCOMPARE(best->toolTip(), QStringLiteral("This is the best interval."));
    shown.hybrid.undo();
    QVERIFY(best->isEnabled());
    QCOMPARE(shown.hybrid.upkeep().interval, 90.0 * day);
}

void TestHybridEntropyView::bestIntervalSaysWhyNot()
{
    const Shown shown;
    PlainButton* best = shown.view->bestButton();
    const ExampleInputRow* cost = rowOf(shown, "retraining_cost");
    QTest::keyClick(cost->slider(), Qt::Key_End);
    QVERIFY(!best->isEnabled());
    QVERIFY(best->toolTip().startsWith(QStringLiteral("No interval is best")));
    QCOMPARE(best->accessibleDescription(), best->toolTip());
    QVERIFY(shown.view->upkeepText().contains(best->toolTip()));
    QTest::keyClick(cost->slider(), Qt::Key_Home);
    QVERIFY(!best->isEnabled());
    QVERIFY(best->toolTip().contains(QStringLiteral("the more often the better")));
    // Shorter than a day, which is what can be set.
    typeInto(cost->field(), QStringLiteral("USD 1"));
    QVERIFY(!best->isEnabled());
    QVERIFY(best->toolTip().contains(QStringLiteral("the shortest here is 1\u00a0day")));
    QVERIFY(shown.view->upkeepText().endsWith(best->toolTip()));
}

void TestHybridEntropyView::intervalIsDraggedAlongItsChart()
{
    Shown shown;
    ExampleChart* chart = shown.view->upkeepChart();
    QVERIFY(chart->isSweepable());
    chart->setFocus();
    QTest::keyClick(chart, Qt::Key_Right);
    const double interval = shown.hybrid.upkeep().interval;
    QVERIFY(interval > 90.0 * day && interval < 100.0 * day);
    QCOMPARE(std::round(interval / day) * day, interval);
    QCOMPARE(rowOf(shown, interval_setting)->slider()->value(), interval / day);
    shown.hybrid.undo();
    // By hand, in one step, while the axis stays.
    const Axis axis = *chart->series().sweep;
    chart->grab();
    const QPoint middle = chart->rect().center();
    QTest::mousePress(chart, Qt::LeftButton, {}, middle);
    for (int i = 1; i <= 3; ++i)
        QTest::mouseMove(chart, middle + QPoint(15 * i, 0));
    QTest::mouseRelease(chart, Qt::LeftButton, {}, middle + QPoint(45, 0));
    QVERIFY(shown.hybrid.upkeep().interval != 90.0 * day);
    QCOMPARE(*chart->series().sweep, axis);
    shown.hybrid.undo();
    QCOMPARE(shown.hybrid.upkeep().interval, 90.0 * day);
    QVERIFY(!shown.hybrid.canUndo());
    // Beyond the ends it stays at them.
    emit chart->sweepRequested(0.001);
    QCOMPARE(shown.hybrid.upkeep().interval, day);
    emit chart->sweepRequested(1e9);
    QCOMPARE(shown.hybrid.upkeep().interval, 2000.0 * day);
    emit chart->sweepRequested(2.34);
    QCOMPARE(shown.hybrid.upkeep().interval, 2.3 * day);
    QVERIFY(!shown.view->decayChart()->isSweepable());
}

void TestHybridEntropyView::equationKeepsToTheFloor()
{
    const Shown shown;
    QTest::keyClick(rowOf(shown, interval_setting)->slider(), Qt::Key_End);
    QVERIFY(shown.view->equationText().contains(QStringLiteral("45\u00a0% is left after")));
    QVERIFY(shown.view->equationText().contains(QStringLiteral("= 45.0\u00a0%")));
}

void TestHybridEntropyView::storyHasItsFigures()
{
    const Shown shown;
    const DecayStoryCard* story = shown.view->story();
    const DecayStory& told = shown.hybrid.knowledge()->entropy.story;
    QCOMPARE(story->title(), toQt(told.title));
    QCOMPARE(story->caption(), toQt(told.source));
    for (const std::string& paragraph : told.paragraphs)
        QVERIFY(story->text().contains(toQt(paragraph)));
    for (const QString& name : {QStringLiteral("Written off on houses: 304\u00a0MUSD"),
                                QStringLiteral("Staff laid off: 25\u00a0%"),
                                QStringLiteral("People laid off: 2\u202f000")}) {
        const auto blocks = story->findChildren<QWidget*>();
        const auto found = std::find_if(blocks.begin(), blocks.end(), [&name](const QWidget* one) {
            return one->accessibleName() == name;
        });
        QVERIFY2(found != blocks.end(), qPrintable(name));
        QVERIFY((*found)->toolTip().contains(QStringLiteral("Zillow Offers collapse")));
    }
}

void TestHybridEntropyView::keyboardReachesAll()
{
    const Shown shown;
    const QList<QWidget*> stops = tabStops(shown.view.data());
    QVERIFY(stops.contains(shown.view->bestButton()));
    qsizetype last = stops.indexOf(shown.view->bestButton());
    for (const ExampleInputRow* row : shown.view->rows()->rows()) {
        QCOMPARE(stops.indexOf(row->slider()), last + 1);
        QCOMPARE(stops.indexOf(row->field()), last + 2);
        last += 2;
    }
    QVERIFY(stops.indexOf(shown.view->decayChart()) > last);
    QVERIFY(stops.indexOf(shown.view->upkeepChart()) > stops.indexOf(shown.view->decayChart()));
}

void TestHybridEntropyView::exportsHaveNamesOfTheirOwn()
{
    const Shown shown;
    verifyExports(*shown.view);
}

void TestHybridEntropyView::restsWhileHidden()
{
    Shown shown;
    shown.view->hide();
    const QString before = shownResults(*shown.view);
    UpkeepInputs inputs = shown.hybrid.upkeep();
    inputs.interval = 45.0 * day;
    shown.hybrid.setUpkeep(inputs);
    QCOMPARE(shownResults(*shown.view), before);
    shown.view->show();
    QVERIFY(shown.view->upkeepText().startsWith(
        QStringLiteral("With a training every 45\u00a0days a year costs")));
}

void TestHybridEntropyView::allIsInSight_data()
{
    addSizes();
}

void TestHybridEntropyView::allIsInSight()
{
    QFETCH(const QSize, size);
    Shown shown(size);
    verifyInSight(*shown.view, size);
    typeInto(rowOf(shown, interval_setting)->field(), QStringLiteral("2000 day"));
    verifyInSight(*shown.view, size);
    typeInto(rowOf(shown, "tolerance")->field(), QStringLiteral("50 %"));
    verifyInSight(*shown.view, size);
}

// On a high screen the story stands below the figures, on a low one below the charts.
void TestHybridEntropyView::growsWithItsWindow()
{
    const Shown shown;
    const auto left = [&] {
        QCoreApplication::processEvents();
        return shown.view->story()->mapTo(shown.view.data(), QPoint()).x();
    };
    QVERIFY(left() > 300);
    shown.view->resize(1794, 920);
    QCOMPARE(left(), 0);
    verifyRoom(*shown.view);
    shown.view->resize(1154, 560);
    QVERIFY(left() > 300);
    verifyRoom(*shown.view);
}

void TestHybridEntropyView::saysWhenNothingIsKnown()
{
    verifySaysThatNothingIsKnown<HybridEntropy>();
}

void TestHybridEntropyView::followsAReload()
{
    Shown shown;
    shown.hybrid.reload();
    QCoreApplication::processEvents();
    QCOMPARE(shown.view->rows()->rows().size(), std::size_t{10});
    verifyRoom(*shown.view);
    const QList<QWidget*> stops = tabStops(shown.view.data());
    QCOMPARE(stops.indexOf(shown.view->rows()->rows().front()->slider()),
             stops.indexOf(shown.view->bestButton()) + 1);
}

QTEST_MAIN(TestHybridEntropyView)
#include "tst_hybrid_entropy_view.moc"
