// SPDX-License-Identifier: GPL-3.0-or-later
// The economics of hybrid patterns: charts and sentences that follow what is set.
#include "shown_hybrid_view.h"
#include "warnings.h"

#include "core/hybrid/economics_text.h"
#include "ui/charts/example_chart.h"
#include "ui/controls/role_label.h"
#include "ui/pages/hybrid_economics.h"
#include "ui/pages/text.h"
#include "ui/theme/apply.h"

using namespace deployscope;
using namespace deployscope::testing;
using namespace deployscope::ui;

namespace {

using Shown = ShownHybridView<HybridEconomics>;

std::vector<ExampleInputRow*> rowsOf(const HybridEconomics& view)
{
    std::vector<ExampleInputRow*> rows = view.trainServeRows()->rows();
    const auto& more = view.federatedRows()->rows();
    rows.insert(rows.end(), more.begin(), more.end());
    return rows;
}

// All that is shown but the inputs themselves.
QString shownResults(const HybridEconomics& view)
{
    return view.trainServeText() + view.federatedText() +
           toQt(view.trainServeChart()->series().description) +
           toQt(view.federatedChart()->series().description);
}

} // namespace

class TestHybridEconomicsView : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void startsWithWhatIsKnown();
    void everyInputChangesWhatFollows();
    void endsOfEverySliderAreSound();
    void fieldsTakeUnitsAndRefuse();
    void doubleClickGoesBack();
    void aDragIsOneStep();
    void chartMovesRounds();
    void earnedBackIsNotMoved();
    void reductionFollowsTheDesign();
    void exportsHaveNamesOfTheirOwn();
    void toolTipsTellTheSource();
    void keyboardReachesAll();
    void restsWhileHidden();
    void allIsInSight_data();
    void allIsInSight();
    void saysWhenNothingIsKnown();
    void followsAReload();
};

void TestHybridEconomicsView::initTestCase()
{
    applyTheme(ThemeKind::Light);
}

void TestHybridEconomicsView::init()
{
    failOnWarnings();
}

void TestHybridEconomicsView::startsWithWhatIsKnown()
{
    const Shown shown;
    const EconomicsInputs& inputs = shown.hybrid.economics();
    QCOMPARE(shown.view->trainServeText(), toQt(trainServeText(inputs.train_serve)));
    QVERIFY(shown.view->trainServeText().contains(QStringLiteral("after 460\u00a0days")));
    QVERIFY(shown.view->federatedText().contains(QStringLiteral("even after 357 rounds")));
    QVERIFY(shown.view->reductionText().contains(QStringLiteral("32.0\u00a0TB/s")));
    QCOMPARE(shown.view->trainServeRows()->rows().size(), std::size_t{4});
    QCOMPARE(shown.view->federatedRows()->rows().size(), std::size_t{5});
    QCOMPARE(shown.view->trainServeRows()->row("answers")->field()->text(),
             QStringLiteral("1\u202f000\u202f000\u00a0/day"));
    QCOMPARE(shown.view->charts().size(), std::size_t{3});
    QCOMPARE(shown.view->cards().size(), std::size_t{3});
    QCOMPARE(firstUnsound(shownTexts(*shown.view)), QString());
}

void TestHybridEconomicsView::everyInputChangesWhatFollows()
{
    Shown shown;
    for (const ExampleInputRow* row : rowsOf(*shown.view))
        verifyStepAndBack(shown, *row, shownResults, true);
}

void TestHybridEconomicsView::endsOfEverySliderAreSound()
{
    const Shown shown;
    // One at a time, and then all of them together.
    for (const Qt::Key end : {Qt::Key_Home, Qt::Key_End})
        for (const ExampleInputRow* row : rowsOf(*shown.view)) {
            QTest::keyClick(row->slider(), end);
            verifySound(*shown.view);
            QVERIFY(row->field()->problem().isEmpty());
        }
    const ExampleInputRow* cloud = shown.view->trainServeRows()->row("cloud_answer");
    QTest::keyClick(cloud->slider(), Qt::Key_Home);
    QVERIFY(shown.view->trainServeText().startsWith(
        QStringLiteral("Answers from the cloud never cost as much as the training.")));
    verifySound(*shown.view);
}

void TestHybridEconomicsView::fieldsTakeUnitsAndRefuse()
{
    const Shown shown;
    ExampleInputField* raw = shown.view->federatedRows()->row("federated_raw")->field();
    typeInto(raw, QStringLiteral("500 MB"));
    QCOMPARE(shown.hybrid.economics().federated.raw, 5e8);
    QCOMPARE(raw->text(), QStringLiteral("0.5\u00a0GB"));
    typeInto(raw, QStringLiteral("3 km"));
    QVERIFY(!raw->problem().isEmpty());
    QCOMPARE(shown.hybrid.economics().federated.raw, 5e8);
    ExampleInputField* devices = shown.view->federatedRows()->row("federated_devices")->field();
    typeInto(devices, QStringLiteral("0"));
    QVERIFY(devices->problem().contains(QStringLiteral("outside of its range")));
    typeInto(devices, QStringLiteral("2.5"));
    QVERIFY(devices->problem().contains(QStringLiteral("no whole number")));
    QCOMPARE(shown.hybrid.economics().federated.devices, 1000.0);
    QTest::keyClick(devices, Qt::Key_Escape);
    QVERIFY(devices->problem().isEmpty());
}

void TestHybridEconomicsView::doubleClickGoesBack()
{
    const Shown shown;
    const ExampleInputRow* row = shown.view->trainServeRows()->row("training_cost");
    QTest::keyClick(row->slider(), Qt::Key_End);
    QCOMPARE(shown.hybrid.economics().train_serve.training_cost, 1e9);
    QTest::mouseDClick(row->slider(), Qt::LeftButton, {}, row->slider()->rect().center());
    QCOMPARE(shown.hybrid.economics().train_serve.training_cost, 4.6e6);
}

void TestHybridEconomicsView::aDragIsOneStep()
{
    Shown shown;
    LogSlider* slider = shown.view->trainServeRows()->row("answers")->slider();
    const auto drag = [slider](int by) {
        const QPoint from(
            static_cast<int>(slider->positionOf(slider->scale().fractionOf(slider->value()))),
            slider->height() / 2);
        QTest::mousePress(slider, Qt::LeftButton, {}, from);
        for (int i = 1; i <= 4; ++i)
            QTest::mouseMove(slider, from + QPoint(by * i / 4, 0));
        QTest::mouseRelease(slider, Qt::LeftButton, {}, from + QPoint(by, 0));
    };
    const double start = shown.hybrid.economics().train_serve.answers;
    drag(20);
    const double first = shown.hybrid.economics().train_serve.answers;
    drag(20);
    QVERIFY(shown.hybrid.economics().train_serve.answers > first && first > start);
    shown.hybrid.undo();
    QCOMPARE(shown.hybrid.economics().train_serve.answers, first);
    shown.hybrid.undo();
    QCOMPARE(shown.hybrid.economics().train_serve.answers, start);
    QVERIFY(!shown.hybrid.canUndo());
}

void TestHybridEconomicsView::chartMovesRounds()
{
    Shown shown;
    ExampleChart* chart = shown.view->federatedChart();
    QVERIFY(chart->isSweepable());
    chart->setFocus();
    QTest::keyClick(chart, Qt::Key_PageUp);
    const double rounds = shown.hybrid.economics().rounds;
    QVERIFY(rounds > 100.0 && rounds == std::round(rounds));
    QCOMPARE(*chart->series().current, rounds);
    shown.hybrid.undo();
    QCOMPARE(shown.hybrid.economics().rounds, 100.0);
    emit chart->sweepRequested(1e12);
    QCOMPARE(shown.hybrid.economics().rounds, 1e5);
    emit chart->sweepRequested(0.0);
    QCOMPARE(shown.hybrid.economics().rounds, 1.0);
}

// The day at which the training is earned back is a result.
void TestHybridEconomicsView::earnedBackIsNotMoved()
{
    const Shown shown;
    const ExampleChart* chart = shown.view->trainServeChart();
    QCOMPARE(toQt(chart->series().current_label), QStringLiteral("460\u00a0days"));
    QVERIFY(!chart->isSweepable());
    QVERIFY(test::drawn(test::textsOf(*chart, chart->size()), QStringLiteral("460\u00a0days")));
}

void TestHybridEconomicsView::reductionFollowsTheDesign()
{
    Shown shown;
    const QString before = shown.view->reductionText();
    const QString name = shown.view->reductionChart()->suggestedFileName(QStringLiteral("png"));
    shown.hybrid.choose(QStringLiteral("farm-monitoring"));
    QVERIFY(shown.view->reductionText() != before);
    QVERIFY(shown.view->reductionText().contains(QStringLiteral("1.07\u00a0B/s")));
    QCOMPARE(shown.view->reductionChart()->series().bars.size(), std::size_t{3});
    QVERIFY(shown.view->reductionChart()->suggestedFileName(QStringLiteral("png")) != name);
}

void TestHybridEconomicsView::exportsHaveNamesOfTheirOwn()
{
    const Shown shown;
    verifyExports(*shown.view);
}

void TestHybridEconomicsView::toolTipsTellTheSource()
{
    const Shown shown;
    const ExampleInputRow* row = shown.view->federatedRows()->row("federated_model");
    for (const QString& tip : {row->label()->toolTip(), row->slider()->toolTip()}) {
        QVERIFY(tip.contains(QStringLiteral("14\u00a0MB")));
        QVERIFY(tip.contains(QStringLiteral("MobileNetV2 at FP32")));
        QVERIFY(tip.contains(QStringLiteral("3.5 million parameters")));
    }
    for (const ExampleInputRow* one : rowsOf(*shown.view)) {
        QVERIFY(!one->label()->toolTip().isEmpty());
        QCOMPARE(one->slider()->accessibleName(), one->label()->text());
        QCOMPARE(one->field()->accessibleName(), one->label()->text());
    }
}

void TestHybridEconomicsView::keyboardReachesAll()
{
    const Shown shown;
    const QList<QWidget*> stops = tabStops(shown.view.data());
    for (const ExampleInputRow* row : rowsOf(*shown.view))
        QVERIFY(stops.contains(row->slider()) && stops.contains(row->field()));
    for (Chart* chart : shown.view->charts())
        QVERIFY(stops.contains(chart));
    // As one reads: a chart, then its menu, then its figures.
    QVERIFY(stops.indexOf(shown.view->trainServeChart()) <
            stops.indexOf(shown.view->trainServeRows()->rows().front()->slider()));
    QVERIFY(stops.indexOf(shown.view->trainServeRows()->rows().back()->slider()) <
            stops.indexOf(shown.view->federatedChart()));
}

void TestHybridEconomicsView::restsWhileHidden()
{
    Shown shown;
    shown.view->hide();
    const QString before = shown.view->trainServeText();
    EconomicsInputs inputs = shown.hybrid.economics();
    inputs.train_serve.answers /= 2.0;
    shown.hybrid.setEconomics(inputs);
    QCOMPARE(shown.view->trainServeText(), before);
    shown.view->show();
    QVERIFY(shown.view->trainServeText().contains(QStringLiteral("after 920\u00a0days")));
}

void TestHybridEconomicsView::allIsInSight_data()
{
    addSizes();
}

void TestHybridEconomicsView::allIsInSight()
{
    QFETCH(const QSize, size);
    Shown shown(size);
    for (const char* design : {"voice-assistant", "autonomous-vehicle", "fitness-tracker"}) {
        shown.hybrid.choose(QLatin1String(design));
        verifyInSight(*shown.view, size);
        for (const Chart* chart : shown.view->charts())
            QCOMPARE(chart->height(), shown.view->charts().front()->height());
    }
}

void TestHybridEconomicsView::saysWhenNothingIsKnown()
{
    verifySaysThatNothingIsKnown<HybridEconomics>();
}

void TestHybridEconomicsView::followsAReload()
{
    Shown shown;
    QTest::keyClick(shown.view->trainServeRows()->row("answers")->slider(), Qt::Key_Right);
    const double answers = shown.hybrid.economics().train_serve.answers;
    shown.hybrid.reload();
    QCOMPARE(shown.view->trainServeRows()->rows().size(), std::size_t{4});
    QCOMPARE(shown.hybrid.economics().train_serve.answers, answers);
    QTest::keyClick(shown.view->trainServeRows()->row("answers")->slider(), Qt::Key_Right);
    QVERIFY(shown.hybrid.economics().train_serve.answers > answers);
    QCoreApplication::processEvents();
    verifyRoom(*shown.view);
}

QTEST_MAIN(TestHybridEconomicsView)
#include "tst_hybrid_economics_view.moc"
