// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/chart_series.h"
#include "tests/ui/shown_chart.h"
#include "ui/charts/placement.h"
#include "ui/charts/roofline_chart.h"

#include <cmath>

using namespace deployscope;
using namespace deployscope::ui;
using test::drawn;
using test::explainedBy;
using test::shownWith;
using test::textsOf;

namespace {

const QCPGraph* graphNamed(const QCustomPlot& plot, const QString& name)
{
    for (int i = 0; i < plot.graphCount(); ++i)
        if (plot.graph(i)->name() == name)
            return plot.graph(i);
    return nullptr;
}

} // namespace

class TestRooflineChart : public QObject
{
    Q_OBJECT

private slots:
    void hasTheSeriesData();
    void slopeIsCutToTheFrame();
    void reusesItsPlottables();
    void pointOutsideIsAnArrow();
    void pointThatDoesNotFitClaimsNothing();
    void messageStandsWhereThereIsNoPoint();
    void burstIsOneRepaint();
    void dragMovesAlongTheTrail();
    void everyStopCanBeReachedByDragging();
    void arrowKeysMoveByOneStop();
    void clicksAskForExplanations();
    void slopeLabelLiesAlongItsLine();
    void roofLabelsStandAtTheirOwnRoof();
    void closeRoofsAreAllNamed();
    void pinnedNamesAreToldApart();
};

void TestRooflineChart::hasTheSeriesData()
{
    const auto chart = shownWith<RooflineChart>(test::rooflineOfA100());
    const QCustomPlot& plot = chart->plot();
    QCOMPARE(plot.xAxis->scaleType(), QCPAxis::stLogarithmic);
    QCOMPARE(plot.yAxis->scaleType(), QCPAxis::stLogarithmic);
    QCOMPARE(plot.xAxis->range().lower, 0.1);
    QCOMPARE(plot.xAxis->range().upper, 1e4);
    QCOMPARE(plot.yAxis->range().lower, 1e11);
    QCOMPARE(plot.yAxis->range().upper, 1e16);
    QCOMPARE(plot.xAxis->label(), QStringLiteral("Arithmetic intensity (FLOP/byte)"));

    const QCPGraph* fp16 = graphNamed(plot, QStringLiteral("FP16 312 TFLOP/s"));
    QVERIFY(fp16 != nullptr && fp16->visible());
    QCOMPARE(fp16->data()->size(), 2);
    QCOMPARE(fp16->data()->at(0)->key, 312e12 / 2.039e12);
    QCOMPARE(fp16->data()->at(1)->key, 1e4);
    QCOMPARE(fp16->data()->at(1)->value, 312e12);
    const QCPGraph* int8 = graphNamed(plot, QStringLiteral("INT8 624 TOP/s"));
    QVERIFY(int8 != nullptr);
    // What is computed in is strong and solid, the others pale and dashed.
    QVERIFY(fp16->pen().widthF() > int8->pen().widthF());
    QCOMPARE(fp16->pen().style(), Qt::SolidLine);
    QCOMPARE(int8->pen().style(), Qt::CustomDashLine);
    QCOMPARE(fp16->pen().color(), chart->theme().of(Tier::Cloud).fill);

    const QCPGraph* point = graphNamed(plot, QStringLiteral("point"));
    QCOMPARE(point->data()->size(), 1);
    QCOMPARE(point->data()->at(0)->key, 80.0);
    QCOMPARE(chart->pixels().trail.size(), std::size_t{13});
    const QCPGraph* crossover = graphNamed(plot, QStringLiteral("crossover"));
    QCOMPARE(crossover->data()->at(0)->key, 153.016);

    const auto texts = textsOf(*chart, {1000, 700});
    for (const char* text :
         {"100\u00a0T", "1\u00a0k", "0.1", "FP16 312 TFLOP/s", "HBM2e 2.04 TB/s",
          "ridge 153 FLOP/byte", "memory-bound", "compute-bound", "compute-bound from batch 58",
          "ResNet-50 b1 FP16", "MobileNetV2 · phone NPU · INT8", "Performance (FLOP/s)"})
        QVERIFY2(drawn(texts, QString::fromUtf8(text)), text);
}

void TestRooflineChart::slopeIsCutToTheFrame()
{
    const auto chart = shownWith<RooflineChart>(test::rooflineOfA100());
    const QCPGraph* slope = graphNamed(chart->plot(), QStringLiteral("HBM2e 2.04 TB/s"));
    QCOMPARE(slope->data()->size(), 2);
    QCOMPARE(slope->data()->at(0)->key, 0.1);
    QCOMPARE(slope->data()->at(0)->value, 0.1 * 2.039e12);
    QCOMPARE(slope->data()->at(1)->value, 312e12); // to the roof that is computed in
    const QCPGraph* beyond = graphNamed(chart->plot(), QStringLiteral("memory beyond"));
    QCOMPARE(beyond->data()->at(0)->value, 312e12);
    QCOMPARE(beyond->data()->at(1)->value, 1248e12); // and palely to the highest
}

void TestRooflineChart::reusesItsPlottables()
{
    const auto chart = shownWith<RooflineChart>(test::rooflineOfA100());
    const int before = chart->plot().plottableCount();
    const QCPAbstractPlottable* first = chart->plot().graph(0);
    for (int i = 0; i < 20; ++i)
        chart->setSeries(i % 2 == 0 ? test::rooflineWithPointOutside() : test::rooflineOfA100());
    QCOMPARE(chart->plot().plottableCount(), before);
    QCOMPARE(chart->plot().graph(0), first);
    // A roof that the second device lacks is gone from sight.
    chart->setSeries(test::rooflineWithPointOutside());
    int visible = 0;
    for (int i = 0; i < chart->plot().graphCount(); ++i)
        if (chart->plot().graph(i)->name().contains(QStringLiteral("OP/s")) &&
            chart->plot().graph(i)->visible())
            ++visible;
    QCOMPARE(visible, 1);
}

void TestRooflineChart::pointOutsideIsAnArrow()
{
    const auto chart = shownWith<RooflineChart>(test::rooflineWithPointOutside());
    const RooflineLabels& labels = chart->labels();
    QCOMPARE(labels.arrows.size(), std::size_t{1});
    QVERIFY(labels.arrows[0].own);
    QCOMPARE(labels.arrows[0].direction, QPointF(1, 0));
    QVERIFY(std::abs(labels.arrows[0].tip.x() - chart->pixels().frame.right()) < 1.5);
    QVERIFY(graphNamed(chart->plot(), QStringLiteral("point"))->data()->isEmpty());

    RooflineSeries above = test::rooflineWithPointOutside();
    above.point->outside_x = 0;
    above.point->outside_y = 1;
    chart->setSeries(above);
    chart->grab();
    QCOMPARE(chart->labels().arrows[0].direction, QPointF(0, -1)); // pixels grow downwards

    RooflineSeries undefined = test::rooflineOfA100();
    undefined.point->intensity_undefined = true;
    undefined.trail[0].point.intensity_undefined = true;
    chart->setSeries(undefined);
    chart->grab();
    QCOMPARE(chart->labels().arrows[0].direction, QPointF(1, 0));
    // Nor is a stop of the trail drawn at the edge as if it were there.
    QVERIFY(std::isnan(chart->plot().findChild<QCPCurve*>()->data()->at(0)->key));

    chart->setSeries(test::rooflineOfA100());
    chart->grab();
    QVERIFY(chart->labels().arrows.empty());
}

void TestRooflineChart::pointThatDoesNotFitClaimsNothing()
{
    const auto chart = shownWith<RooflineChart>(test::rooflineThatDoesNotFit());
    const QCPGraph* point = graphNamed(chart->plot(), QStringLiteral("point"));
    QCOMPARE(point->scatterStyle().shape(), QCPScatterStyle::ssCrossCircle);
    QVERIFY(drawn(textsOf(*chart, {620, 430}), QStringLiteral("does not fit")));
    QVERIFY(drawn(textsOf(*chart, {620, 430}), QStringLiteral("flash holds 1 MiB")));
    chart->setSeries(test::rooflineOfA100());
    chart->grab();
    QCOMPARE(point->scatterStyle().shape(), QCPScatterStyle::ssCircle);
}

void TestRooflineChart::messageStandsWhereThereIsNoPoint()
{
    const auto chart = shownWith<RooflineChart>(test::rooflineWithoutPoint());
    QVERIFY(drawn(textsOf(*chart, {620, 430}), QStringLiteral("computes neither FP8")));
    QVERIFY(graphNamed(chart->plot(), QStringLiteral("point"))->data()->isEmpty());
}

void TestRooflineChart::burstIsOneRepaint()
{
    const auto chart = shownWith<RooflineChart>(test::rooflineOfA100());
    QCoreApplication::processEvents();
    QSignalSpy painted(chart.get(), &Chart::painted);
    for (int i = 0; i < 20; ++i) {
        RooflineSeries series = test::rooflineOfA100();
        series.batch = 1 << (i % 12);
        chart->setSeries(series);
    }
    QCOMPARE(painted.count(), 0);
    QTRY_COMPARE(painted.count(), 1);
    QTest::qWait(50);
    QCOMPARE(painted.count(), 1);
}

void TestRooflineChart::dragMovesAlongTheTrail()
{
    const auto chart = shownWith<RooflineChart>(test::rooflineOfA100());
    QSignalSpy dragged(chart.get(), &RooflineChart::batchDragged);
    QSignalSpy explained(chart.get(), &Chart::explainRequested);
    const QPointF from = chart->pixels().trail[0];
    const QPointF to = chart->pixels().trail[1];
    QVERIFY(*chart->pixels().point == from);
    QTest::mousePress(chart.get(), Qt::LeftButton, {}, from.toPoint());
    QTest::mouseMove(chart.get(), to.toPoint());
    QTest::mouseRelease(chart.get(), Qt::LeftButton, {}, to.toPoint());
    QCOMPARE(dragged.count(), 1);
    QCOMPARE(dragged[0][0].toInt(), 2);
    QVERIFY(explained.isEmpty()); // the end of a drag is no click

    // Away from the trail the nearest stop counts; on the spot nothing is said.
    dragged.clear();
    QTest::mousePress(chart.get(), Qt::LeftButton, {}, from.toPoint());
    QTest::mouseMove(chart.get(), from.toPoint() + QPoint(-60, 60));
    QTest::mouseRelease(chart.get(), Qt::LeftButton, {}, from.toPoint() + QPoint(-60, 60));
    QVERIFY(dragged.isEmpty());
}

void TestRooflineChart::everyStopCanBeReachedByDragging()
{
    // From batch 32 on, the stops lie within a pixel.
    const auto chart = shownWith<RooflineChart>(test::rooflineOfA100());
    const QLineF last(chart->pixels().trail[11], chart->pixels().trail[12]);
    QVERIFY(last.length() < 0.5);
    QSignalSpy dragged(chart.get(), &RooflineChart::batchDragged);
    const QPoint from = chart->pixels().trail[0].toPoint();
    QTest::mousePress(chart.get(), Qt::LeftButton, {}, from);
    for (int step = 1; step <= 250; ++step)
        QTest::mouseMove(chart.get(), from + QPoint(step, -step / 3));
    QTest::mouseRelease(chart.get(), Qt::LeftButton, {}, from + QPoint(250, -83));
    QList<int> batches;
    for (const auto& arguments : dragged)
        batches << arguments[0].toInt();
    QCOMPARE(batches, (QList<int>{2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048, 4096}));
}

void TestRooflineChart::arrowKeysMoveByOneStop()
{
    RooflineSeries series = test::rooflineOfA100();
    series.batch = 5; // between two stops
    const auto chart = shownWith<RooflineChart>(series);
    QSignalSpy dragged(chart.get(), &RooflineChart::batchDragged);
    for (const auto& [key, batch] : {std::pair{Qt::Key_Right, 8},
                                     {Qt::Key_Up, 8},
                                     {Qt::Key_Left, 4},
                                     {Qt::Key_Down, 4},
                                     {Qt::Key_Home, 1},
                                     {Qt::Key_End, 4096}}) {
        dragged.clear();
        QTest::keyClick(chart.get(), key);
        QCOMPARE(dragged.count(), 1);
        QCOMPARE(dragged[0][0].toInt(), batch);
    }
    series.batch = 4096;
    chart->setSeries(series);
    dragged.clear();
    QTest::keyClick(chart.get(), Qt::Key_Right);
    QVERIFY(dragged.isEmpty());
}

void TestRooflineChart::clicksAskForExplanations()
{
    const auto chart = shownWith<RooflineChart>(test::rooflineOfA100());
    const RooflinePixels pixels = chart->pixels();
    QCOMPARE(explainedBy(*chart, pixels.roofs[0].pointAt(0.2)), QStringLiteral("peak_performance"));
    QCOMPARE(explainedBy(*chart, pixels.roofs[2].pointAt(0.8)), QStringLiteral("peak_performance"));
    QCOMPARE(explainedBy(*chart, pixels.slopes[0].pointAt(0.2)), QStringLiteral("bandwidth"));
    QCOMPARE(explainedBy(*chart, QPointF(*pixels.ridge_x, pixels.frame.bottom() - 60)),
             QStringLiteral("ridge_point"));
    QCOMPARE(explainedBy(*chart, *pixels.point), QStringLiteral("attainable_performance"));
    const RooflineCallout callout = *chart->labels().callout;
    QCOMPARE(explainedBy(*chart, callout.intensity_area.center()),
             QStringLiteral("arithmetic_intensity"));
    QCOMPARE(explainedBy(*chart, callout.performance_area.center()),
             QStringLiteral("attainable_performance"));
    QCOMPARE(explainedBy(*chart, pixels.frame.bottomRight() - QPointF(30, 12)), QString());

    // A picture painted at another size leaves the answers to the mouse alone.
    textsOf(*chart, {1000, 700});
    QCOMPARE(explainedBy(*chart, *pixels.point), QStringLiteral("attainable_performance"));
}

void TestRooflineChart::slopeLabelLiesAlongItsLine()
{
    for (const QSize& size : {QSize(620, 430), QSize(460, 200)}) {
        const auto chart = shownWith<RooflineChart>(test::rooflineOfA100(), size);
        const QLineF slope = chart->pixels().slopes[0];
        const auto& labels = chart->labels().labels;
        const auto label = std::find_if(labels.begin(), labels.end(), [](const auto& candidate) {
            return candidate.text == QStringLiteral("HBM2e 2.04 TB/s");
        });
        QVERIFY(label != labels.end());
        QVERIFY(std::abs(label->angle + slope.angle()) < 0.01); // QLineF counts the other way
        QVERIFY(label->angle < -5);
        QVERIFY(!crosses(slope, label->area()));
    }
}

void TestRooflineChart::roofLabelsStandAtTheirOwnRoof()
{
    RooflineChart chart;
    chart.setSeries(test::rooflineOfA100());
    for (int height = 200; height <= 500; height += 3) {
        textsOf(chart, {650, height});
        const auto& roofs = chart.series().roofs;
        const auto& lines = chart.pixels().roofs;
        bool chosen_is_named = false;
        for (const RooflineLabel& label : chart.labels().labels) {
            const auto roof = std::find_if(roofs.begin(), roofs.end(), [&](const auto& candidate) {
                return QString::fromStdString(candidate.label) == label.text;
            });
            if (roof == roofs.end())
                continue;
            chosen_is_named = chosen_is_named || roof->chosen;
            // It touches its roof, or nothing lies between them: else it would be read as
            // another's.
            const double own = lines[static_cast<std::size_t>(roof - roofs.begin())].y1();
            const double centre = label.centre.y();
            if (!label.leader.isNull()) { // beside the frame, with a line from its roof
                QCOMPARE(label.leader.y1(), own);
                QVERIFY(label.centre.x() > chart.pixels().frame.right());
                continue;
            }
            if (std::abs(centre - own) < label.size.height() / 2 + 3)
                continue;
            for (const QLineF& line : lines)
                QVERIFY2((line.y1() - own) * (line.y1() - centre) >= 0,
                         qPrintable(QStringLiteral("%1 at %2").arg(label.text).arg(height)));
        }
        QVERIFY2(chosen_is_named, qPrintable(QString::number(height)));
    }
}

void TestRooflineChart::closeRoofsAreAllNamed()
{
    RooflineChart chart;
    chart.setSeries(test::rooflineOfA100());
    for (const QSize& size : {QSize(660, 290), QSize(560, 220), QSize(560, 180)}) {
        textsOf(chart, size);
        const auto& labels = chart.labels().labels;
        const auto labelled = [&](const std::string& text) {
            return std::find_if(labels.begin(), labels.end(), [&](const RooflineLabel& label) {
                return label.text == QString::fromStdString(text);
            });
        };
        double above = -1e9;
        const auto& roofs = chart.series().roofs;
        for (auto roof = roofs.rbegin(); roof != roofs.rend(); ++roof) { // from the top
            const auto label = labelled(roof->label);
            QVERIFY2(label != labels.end(), roof->label.c_str());
            QVERIFY(label->centre.y() - above >= label->size.height() - 1);
            above = label->centre.y();
        }
        // Nothing interrupts the roof that bounds.
        for (const RooflineLabel& label : labels)
            QVERIFY2(!crosses(chart.pixels().roofs[2], label.area()), qPrintable(label.text));
        QVERIFY(chart.labels().callout);
        QVERIFY(
            !crosses(chart.pixels().slopes[0], Placement::polygonOf(chart.labels().callout->area)));
    }
}

void TestRooflineChart::pinnedNamesAreToldApart()
{
    RooflineSeries series = test::rooflineOfA100();
    PinnedPoint pinned = series.pinned[0];
    pinned.name = "Twin";
    series.pinned.push_back(pinned); // on the spot of the first
    pinned.point = test::pointAt(34, 3.6e12);
    series.pinned.push_back(pinned); // of the same name as the second, and close to it
    const auto chart = shownWith<RooflineChart>(series, {660, 430});
    const auto& pixels = chart->pixels();
    const QStringList names{QStringLiteral("MobileNetV2 · phone NPU · INT8"),
                            QStringLiteral("1. Twin"), QStringLiteral("2. Twin")};
    for (std::size_t i = 0; i < 3; ++i) {
        const auto& labels = chart->labels().labels;
        const auto label = std::find_if(labels.begin(), labels.end(), [&](const auto& candidate) {
            return candidate.text == names[static_cast<qsizetype>(i)];
        });
        QVERIFY2(label != labels.end(), qPrintable(names[static_cast<qsizetype>(i)]));
        // A line leads to the right ring, but where the name stands beside it.
        if (label->leader.isNull())
            QVERIFY(i == 2 && Placement::gap(pixels.pinned[i], label->area().boundingRect()) < 12);
        else
            QVERIFY(QLineF(label->leader.p1(), pixels.pinned[i]).length() < 9);
    }
}

QTEST_MAIN(TestRooflineChart)
#include "tst_roofline_chart.moc"
