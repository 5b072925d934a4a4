// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/units/format.h"
#include "tests/ui/chart_series.h"
#include "tests/ui/shown_chart.h"
#include "tests/ui/texts_apart.h"
#include "ui/charts/energy_chart.h"
#include "ui/charts/energy_layout.h"
#include "ui/charts/figure_table.h"
#include "ui/charts/placement.h"
#include "ui/charts/radar_chart.h"
#include "ui/charts/roofline_chart.h"
#include "ui/charts/time_chart.h"
#include "ui/charts/time_layout.h"
#include "ui/theme/fonts.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QMenu>

#include <cmath>

using namespace deployscope;
using namespace deployscope::ui;
using test::drawn;
using test::explainedBy;
using test::shownWith;
using test::textsOf;
using test::verifyApart;

class TestCharts : public QObject
{
    Q_OBJECT

private slots:
    void textsNeverOverlap_data();
    void textsNeverOverlap();
    void radarAxesAskForExplanations();
    void radarGapsStayGaps();
    void radarStaysWhileItsNoteComesAndGoes();
    void radarAxisByKeyboard();
    void timeBarsAreAtTrueScale();
    void timeSegmentsAskForExplanations();
    void timeWithoutFigureIsAMessage();
    void energyBarsAreLogarithmic();
    void energyWithoutFigureIsText();
    void energyRowsNearestToTheOwnAreKept();
    void descriptionsAreMadeFromTheData();
    void chartsPaintBeforeTheirFirstSeries();
    void menuExplainsByKeyboard();
    void tableFollowsTheChart();
    void themeFollowsThePaletteUntilSet();
    void fileNamesAreMadeFromTheSubject();
};

void TestCharts::textsNeverOverlap_data()
{
    QTest::addColumn<int>("which");
    int which = 0;
    for (const char* name : {"A100", "outside", "does not fit", "no point", "radar", "times",
                             "no times", "energies", "no own energy"})
        QTest::newRow(name) << which++;
}

void TestCharts::textsNeverOverlap()
{
    QFETCH(int, which);
    RooflineChart roofline;
    RadarChart radar;
    TimeChart time;
    EnergyChart energy;
    const Chart* chart = nullptr;
    switch (which) {
    case 0:
        roofline.setSeries(test::rooflineOfA100());
        break;
    case 1:
        roofline.setSeries(test::rooflineWithPointOutside());
        break;
    case 2:
        roofline.setSeries(test::rooflineThatDoesNotFit());
        break;
    case 3:
        roofline.setSeries(test::rooflineWithoutPoint());
        break;
    case 4:
        radar.setSeries(test::radar());
        chart = &radar;
        break;
    case 5:
        time.setSeries(test::times());
        chart = &time;
        break;
    case 6:
        time.setSeries(test::noTimes());
        chart = &time;
        break;
    case 7:
        energy.setSeries(test::energies());
        chart = &energy;
        break;
    default:
        energy.setSeries(test::energies(false));
        chart = &energy;
    }
    if (chart == nullptr)
        chart = &roofline;

    const std::vector<QSize> sizes{{300, 220}, {320, 400}, {380, 290},
                                   {460, 200}, {620, 430}, {1000, 700}};
    for (const double zoom : {1.0, 1.4}) {
        for (Chart* each : std::initializer_list<Chart*>{&roofline, &radar, &time, &energy})
            each->setFont(uiFont(zoom));
        for (const QSize& size : sizes)
            verifyApart(textsOf(*chart, size * zoom), size * zoom);
    }
}

void TestCharts::radarAxesAskForExplanations()
{
    const auto chart = shownWith<RadarChart>(test::radar());
    const RadarLayout layout =
        layOutRadar(chart->series(), chart->size(), chartFonts(chart->font()));
    for (std::size_t i = 0; i < layout.names.size(); ++i)
        QCOMPARE(explainedBy(*chart, layout.names[i].area.center()),
                 QStringLiteral("radar:%1").arg(i));
    QCOMPARE(explainedBy(*chart, layout.centre), QString());
    const auto texts = textsOf(*chart, {620, 430});
    for (const char* text : {"Compute power", "Scalability", "Cloud", "Tiny", "This scenario"})
        QVERIFY2(drawn(texts, QString::fromLatin1(text)), text);
}

void TestCharts::radarGapsStayGaps()
{
    RadarSeries series = test::radar();
    series.own = {5.0, 5.0, 5.0, std::nullopt, 5.0, 5.0, 5.0, 5.0};
    RadarChart chart;
    chart.setTheme(themeFor(ThemeKind::Light));
    chart.resize(620, 430);
    const RadarLayout layout = layOutRadar(series, chart.size(), chartFonts(chart.font()));
    const auto isLine = [&](QPointF at) {
        chart.setSeries(series);
        return chart.grab().toImage().pixelColor(at.toPoint()).lightness() < 90;
    };
    const auto between = [&](std::size_t axis) {
        return (layout.at(axis, 8, 5.0) + layout.at((axis + 1) % 8, 8, 5.0)) / 2;
    };
    QVERIFY(isLine(between(0)));
    QVERIFY(isLine(between(7))); // from the last axis to the first
    // Neither over the gap nor through the centre, as if no figure were a zero.
    for (const QPointF& at : {between(2), between(3), layout.at(2, 8, 3.5), layout.at(4, 8, 3.5)})
        QVERIFY(!isLine(at));
    series.own[3] = 5.0;
    QVERIFY(isLine(between(2)));
    QVERIFY(isLine(between(3)));
}

void TestCharts::radarStaysWhileItsNoteComesAndGoes()
{
    RadarSeries without = test::radar();
    without.message.clear();
    RadarSeries nothing = test::radar();
    nothing.own.assign(nothing.own.size(), std::nullopt);
    for (const QSize& size : {QSize(300, 220), QSize(345, 210), QSize(620, 430)}) {
        const RadarLayout layout = layOutRadar(test::radar(), size, chartFonts(QFont()));
        for (const RadarSeries& series : {without, nothing}) {
            const RadarLayout other = layOutRadar(series, size, chartFonts(QFont()));
            QCOMPARE(other.centre, layout.centre);
            QCOMPARE(other.radius, layout.radius);
        }
        QCOMPARE(layOutRadar(nothing, size, chartFonts(QFont())).legend.size(), std::size_t{4});
    }
}

void TestCharts::radarAxisByKeyboard()
{
    const auto chart = shownWith<RadarChart>(test::radar());
    QSignalSpy explained(chart.get(), &Chart::explainRequested);
    QTest::keyClick(chart.get(), Qt::Key_Return); // no axis is chosen yet
    QVERIFY(explained.isEmpty());
    QTest::keyClick(chart.get(), Qt::Key_Right);
    QTest::keyClick(chart.get(), Qt::Key_Right);
    QTest::keyClick(chart.get(), Qt::Key_Return);
    QTest::keyClick(chart.get(), Qt::Key_Left);
    QTest::keyClick(chart.get(), Qt::Key_Left);
    QTest::keyClick(chart.get(), Qt::Key_Return);
    QCOMPARE(explained.count(), 2);
    QCOMPARE(explained[0][0].toString(), QStringLiteral("radar:1"));
    QCOMPARE(explained[1][0].toString(), QStringLiteral("radar:7"));
}

void TestCharts::timeBarsAreAtTrueScale()
{
    const TimeSeries series = test::times();
    const TimeLayout layout = layOutTime(series, {620, 430}, chartFonts(QFont()));
    const double per_second = layout.request.area.width() / series.request_axis.maximum;
    QCOMPARE(layout.request.segments.size(), series.request.size());
    for (std::size_t i = 0; i < 3; ++i)
        QVERIFY(std::abs(layout.request.segments[i].area.width() -
                         series.request[i].seconds * per_second) < 0.01);
    QVERIFY(layout.budget.has_value());
    QVERIFY(std::abs(layout.budget->x1() - layout.request.area.left() - 10e-3 * per_second) < 0.01);
    // The device's share starts where the network's ends, and has the whole width below.
    QVERIFY(std::abs(layout.sliver.left() - layout.request.segments[3].area.left()) < 0.01);
    QVERIFY(layout.sliver.width() < 4);
    const double magnified = layout.device.area.width() / series.device_axis.maximum;
    QVERIFY(std::abs(layout.device.segments[0].area.width() - 25.1e-6 * magnified) < 0.01);
    // Overlapped, memory and compute both start at once, and the longer one decides.
    QCOMPARE(layout.lanes.size(), std::size_t{3});
    QCOMPARE(layout.lanes[0].area.left(), layout.lanes[1].area.left());
    QVERIFY(layout.lanes[0].decides && !layout.lanes[1].decides);
    QVERIFY(std::abs(layout.overlapped_end->x1() - layout.device.area.left() -
                     26.9e-6 * magnified) < 0.01);
    TimeSeries balanced = series;
    balanced.device[1].seconds = balanced.device[0].seconds;
    for (const auto& lane : layOutTime(balanced, {620, 430}, chartFonts(QFont())).lanes)
        QVERIFY(!lane.decides);
}

void TestCharts::timeSegmentsAskForExplanations()
{
    const auto chart = shownWith<TimeChart>(test::times());
    const TimeLayout layout = layOutTime(chart->series(), chart->size(), chartFonts(chart->font()));
    const QStringList request{QStringLiteral("network_propagation"),
                              QStringLiteral("network_transfer"),
                              QStringLiteral("network_software")};
    for (qsizetype i = 0; i < request.size(); ++i)
        QCOMPARE(
            explainedBy(*chart, layout.request.segments[static_cast<std::size_t>(i)].area.center()),
            request[i]);
    const QStringList device{QStringLiteral("memory"), QStringLiteral("compute"),
                             QStringLiteral("overhead")};
    for (qsizetype i = 0; i < device.size(); ++i)
        QCOMPARE(
            explainedBy(*chart, layout.device.segments[static_cast<std::size_t>(i)].area.center()),
            device[i]);
    const auto texts = textsOf(*chart, {620, 430});
    for (const char* text : {"budget 10 ms", "Network propagation", "Network transfer 1.00 ms",
                             "Overhead 1.80 µs", "Memory decides", "on the device", "per batch"})
        QVERIFY2(drawn(texts, QString::fromUtf8(text)), text);
}

void TestCharts::timeWithoutFigureIsAMessage()
{
    const auto chart = shownWith<TimeChart>(test::noTimes());
    const auto texts = textsOf(*chart, {620, 430});
    QVERIFY(drawn(texts, QStringLiteral("No time for what cannot run.")));
    QVERIFY(!drawn(texts, QStringLiteral("One request")));
    QCOMPARE(explainedBy(*chart, QPointF(100, 20)), QString());
}

void TestCharts::energyBarsAreLogarithmic()
{
    const auto chart = shownWith<EnergyChart>(test::energies());
    const EnergyLayout layout =
        layOutEnergy(chart->series(), chart->size(), chartFonts(chart->font()));
    QCOMPARE(layout.rows.size(), std::size_t{6});
    const double decade = layout.frame.width() / 10.0;
    QVERIFY(std::abs(layout.rows[0].fill->width() - decade) < 0.01);     // 10 µJ, from 1 µJ
    QVERIFY(std::abs(layout.rows[4].fill->width() - 7 * decade) < 0.01); // 10 J
    QVERIFY(layout.rows[1].name.text.endsWith(QStringLiteral("◂ you")));
    QCOMPARE(explainedBy(*chart, layout.rows[1].fill->center()),
             QStringLiteral("energy_per_inference"));
    QCOMPARE(explainedBy(*chart, layout.rows[0].area.center()), QString());
    QVERIFY(drawn(textsOf(*chart, {620, 430}), QStringLiteral("11.0 mJ")));
}

void TestCharts::energyWithoutFigureIsText()
{
    const auto chart = shownWith<EnergyChart>(test::energies(false));
    const EnergyLayout layout =
        layOutEnergy(chart->series(), chart->size(), chartFonts(chart->font()));
    QVERIFY(!layout.rows.back().fill.has_value());
    QCOMPARE(layout.rows.back().label.text, QStringLiteral("no figure: does not fit"));
}

void TestCharts::energyRowsNearestToTheOwnAreKept()
{
    const EnergyLayout layout = layOutEnergy(test::energies(), {300, 50}, chartFonts(QFont()));
    QVERIFY(layout.rows.size() < 6);
    QVERIFY(std::any_of(layout.rows.begin(), layout.rows.end(),
                        [](const auto& row) { return row.bar == 1; }));
    // Whatever is left out is told, and the caption goes before any bar does.
    for (int height = 40; height < 200; ++height) {
        const EnergyLayout at = layOutEnergy(test::energies(), {600, height}, chartFonts(QFont()));
        const QString caption = at.caption.empty() ? QString() : at.caption[0].text;
        if (at.rows.size() < 6)
            QCOMPARE(caption, QStringLiteral("+%1 more").arg(6 - at.rows.size()));
        else
            QVERIFY(caption.isEmpty() || caption.startsWith(QStringLiteral("Published")));
        if (!at.ticks.empty())
            QVERIFY(!caption.isEmpty());
        if (!at.caption.empty())
            QVERIFY(at.caption[0].corner.y() + lineHeight(chartFonts(QFont()).caption) <= height);
    }
}

void TestCharts::descriptionsAreMadeFromTheData()
{
    RooflineChart roofline;
    QCOMPARE(roofline.accessibleName(), QStringLiteral("Roofline"));
    roofline.setSeries(test::rooflineOfA100());
    for (const char* text : {"ResNet-50 b1 FP16", "163 TFLOP/s", "ridge 153 FLOP/byte",
                             "INT8 624 TOP/s", "HBM2e 2.04 TB/s", "compute-bound from batch 58"})
        QVERIFY2(roofline.accessibleDescription().contains(QString::fromLatin1(text)) ||
                     roofline.accessibleDescription().contains(QString::fromUtf8(text)),
                 text);
    RadarChart radar;
    radar.setSeries(test::radar());
    QVERIFY(radar.accessibleDescription().contains(
        QStringLiteral("Latency: Cloud 2, Edge 7, Mobile 8, Tiny 9, This scenario 6.4")));
    QVERIFY(radar.accessibleDescription().contains(QStringLiteral("This scenario: no figure")));
    TimeChart time;
    time.setSeries(test::times());
    QVERIFY(time.accessibleDescription().contains(QStringLiteral("Network transfer: 1.00 ms")));
    EnergyChart energy;
    energy.setSeries(test::energies());
    QVERIFY(energy.accessibleDescription().contains(QStringLiteral("A query to GPT-4: 1 kJ")));
    for (const Chart* chart :
         std::initializer_list<const Chart*>{&roofline, &radar, &time, &energy})
        QCOMPARE(chart->focusPolicy(), Qt::StrongFocus);
}

void TestCharts::chartsPaintBeforeTheirFirstSeries()
{
    RooflineChart roofline;
    RadarChart radar;
    TimeChart time;
    EnergyChart energy;
    for (Chart* chart : std::initializer_list<Chart*>{&roofline, &radar, &time, &energy}) {
        for (const QSize& size : {QSize(0, 0), QSize(1, 1), QSize(40, 20), QSize(620, 430)}) {
            chart->resize(size);
            chart->grab();
        }
        const QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(chart);
        QCOMPARE(interface->role(), QAccessible::Chart);
        QCOMPARE(interface->text(QAccessible::Name), chart->title());
    }
    QVERIFY(!roofline.pixels().ridge.has_value());
    roofline.setSeries(test::rooflineOfA100());
    radar.setSeries(test::radar());
    time.setSeries(test::times());
    energy.setSeries(test::energies());
    for (Chart* chart : std::initializer_list<Chart*>{&roofline, &radar, &time, &energy}) {
        for (const QSize& size : {QSize(1, 1), QSize(40, 20), QSize(20, 400), QSize(400, 20)}) {
            chart->resize(size);
            chart->grab();
        }
    }
}

void TestCharts::menuExplainsByKeyboard()
{
    const auto chart = shownWith<RooflineChart>(test::rooflineOfA100());
    QTest::keyClick(chart.get(), Qt::Key_F10, Qt::ShiftModifier);
    QVERIFY(chart->menu()->isVisible());
    QStringList texts;
    for (const QAction* action : chart->menu()->actions())
        texts << action->text().remove(QLatin1Char('&'));
    for (const char* text :
         {"Explain", "Save as PNG…", "Save as SVG…", "Save as PDF…", "Save figures as CSV…",
          "Copy image", "Copy figures", "Show figures as table"})
        QVERIFY2(texts.contains(QString::fromUtf8(text)), text);
    QMenu* explain = chart->menu()->actions().front()->menu();
    QCOMPARE(explain->actions().size(), 5);
    QSignalSpy explained(chart.get(), &Chart::explainRequested);
    explain->actions().back()->trigger();
    QCOMPARE(explained[0][0].toString(), QStringLiteral("ridge_point"));
    chart->menu()->close();
}

void TestCharts::tableFollowsTheChart()
{
    FigureTableModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    EnergyChart chart;
    chart.setSeries(test::energies());
    model.setTable(chart.table());
    QCOMPARE(model.rowCount(), 6);
    chart.setSeries(test::energies(false));
    model.setTable(chart.table());
    QCOMPARE(model.data(model.index(5, 0)).toString(), QStringLiteral("ResNet-50 on A100"));
    // Figures as they are told everywhere; every digit is for files.
    model.setTable({"", {"n", "time (s)"}, {{"4096", "2.5099568461e-05"}, {"6.4375", ""}}});
    QCOMPARE(model.data(model.index(0, 0)).toString(), QString::fromStdString(formatCount(4096)));
    QCOMPARE(model.data(model.index(0, 1)).toString(), QStringLiteral("25.10\u00a0µs"));
    QCOMPARE(model.data(model.index(1, 0)).toString(), QStringLiteral("6.44"));
    QCOMPARE(model.data(model.index(1, 1)).toString(), QString());
    model.setTable({});
    QCOMPARE(model.rowCount(), 0);

    FigureTable window(&chart);
    auto* rows = window.findChild<FigureTableModel*>();
    QCOMPARE(rows->rowCount(), 6);
    EnergySeries shorter = test::energies();
    shorter.bars.resize(2);
    chart.setSeries(shorter);
    QCOMPARE(rows->rowCount(), 2);
    QVERIFY(!window.isModal());
}

void TestCharts::themeFollowsThePaletteUntilSet()
{
    EnergyChart chart;
    chart.setPalette(paletteOf(themeFor(ThemeKind::Dark)));
    QCOMPARE(chart.theme().kind, ThemeKind::Dark);
    chart.setPalette(paletteOf(themeFor(ThemeKind::Light)));
    QCOMPARE(chart.theme().kind, ThemeKind::Light);
    chart.setTheme(themeFor(ThemeKind::Dark));
    QCOMPARE(chart.theme().kind, ThemeKind::Dark);
    chart.resize(300, 220);
    chart.setSeries(test::energies());
    QCOMPARE(chart.grab().toImage().pixelColor(299, 0), themeFor(ThemeKind::Dark).card);
}

void TestCharts::fileNamesAreMadeFromTheSubject()
{
    RooflineChart chart;
    QCOMPARE(chart.suggestedFileName(QStringLiteral("svg")), QStringLiteral("roofline.svg"));
    chart.setSubject(QStringLiteral("ResNet-50"), QStringLiteral("NVIDIA A100"));
    QCOMPARE(chart.suggestedFileName(QStringLiteral("png")),
             QStringLiteral("roofline-resnet-50-nvidia-a100.png"));
    chart.setSubject(QStringLiteral("../é/ (x)"), {});
    QCOMPARE(chart.suggestedFileName(QStringLiteral("png")), QStringLiteral("roofline-e-x.png"));
}

QTEST_MAIN(TestCharts)
#include "tst_charts.moc"
