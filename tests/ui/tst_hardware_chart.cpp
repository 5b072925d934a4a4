// SPDX-License-Identifier: GPL-3.0-or-later
// The charts of hardware: power against memory, the spectrum, and a paradigm's tree.
#include "built_in_catalog.h"
#include "shown_compare_page.h"
#include "tests/ui/shown_chart.h"
#include "tests/ui/texts_apart.h"

#include "core/evaluation/starting_scenario.h"
#include "ui/charts/export.h"
#include "ui/charts/hardware_chart.h"
#include "ui/charts/hardware_layout.h"
#include "ui/charts/spectrum_chart.h"
#include "ui/charts/tree_chart.h"
#include "ui/theme/fonts.h"

#include <QToolTip>

using namespace deployscope;
using namespace deployscope::ui;
using deployscope::testing::builtInCatalog;
using deployscope::testing::builtInComparison;
using test::drawn;
using test::shownWith;
using test::textsOf;
using test::verifyApart;

namespace {

Scenario scenarioOn(const char* device)
{
    Scenario scenario = startingScenario(*builtInCatalog());
    scenario.device = device;
    return scenario;
}

HardwareSeries hardware(const char* device = "nvidia-a100")
{
    return hardwareSeries(*builtInComparison(), scenarioOn(device), *builtInCatalog());
}

SpectrumSeries spectrum(const char* device)
{
    return spectrumSeries(*builtInComparison(), scenarioOn(device), *builtInCatalog());
}

const HardwareLayout::Point& placedOf(const HardwareLayout& layout, const HardwareSeries& series,
                                      const std::string& name)
{
    for (const HardwareLayout::Point& point : layout.points)
        if (series.points[point.point].name == name)
            return point;
    qFatal("no such point");
}

void addSizes()
{
    QTest::addColumn<QSize>("size");
    for (const QSize size : {QSize(1080, 760), QSize(620, 540), QSize(480, 320), QSize(240, 160)})
        QTest::addRow("%dx%d", size.width(), size.height()) << size;
}

} // namespace

class TestHardwareChart : public QObject
{
    Q_OBJECT

private slots:
    void textsNeverOverlap_data() { addSizes(); }
    void textsNeverOverlap();
    void pointsStandWhereTheyBelong();
    void scenariosDeviceHasALabel();
    void labelsHaveThePrices();
    void exportsItsFigures();
    void keysGoFromPointToPoint();
    void spectrumTextsNeverOverlap_data() { addSizes(); }
    void spectrumTextsNeverOverlap();
    void spectrumFollowsTheDevice();
    void treeTextsNeverOverlap_data() { addSizes(); }
    void treeTextsNeverOverlap();
    void treeHasEveryLeaf();
};

void TestHardwareChart::textsNeverOverlap()
{
    QFETCH(QSize, size);
    const auto chart = shownWith<HardwareChart>(hardware("nvidia-jetson-agx-orin"), size);
    verifyApart(textsOf(*chart, size), size);
}

void TestHardwareChart::pointsStandWhereTheyBelong()
{
    const HardwareSeries series = hardware();
    const HardwareLayout layout = layOutHardware(series, {700, 600}, chartFonts(uiFont()));
    QCOMPARE(layout.points.size(), series.points.size()); // each has power and memory
    const QPointF pod = placedOf(layout, series, "Google TPU v4 pod").centre;
    const QPointF camera = placedOf(layout, series, "ESP32-CAM").centre;
    const QPointF spark = placedOf(layout, series, "NVIDIA DGX Spark").centre;
    QVERIFY(camera.x() < spark.x() && spark.x() < pod.x());
    QVERIFY(camera.y() > spark.y() && spark.y() > pod.y());
    // From 250 mW to 200 W are as many decades as the axis says.
    const double decades = std::log10(series.power.maximum / series.power.minimum);
    const double share = std::log10(200.0 / 0.25) / decades;
    QVERIFY(std::abs((spark.x() - camera.x()) - share * layout.frame.width()) < 0.01);
    for (const HardwareLayout::Point& point : layout.points)
        QVERIFY(layout.frame.adjusted(-0.01, -0.01, 0.01, 0.01).contains(point.centre));
}

void TestHardwareChart::scenariosDeviceHasALabel()
{
    for (const char* device : {"nvidia-a100", "nvidia-jetson-agx-orin", "esp32-cam"}) {
        const HardwareSeries series = hardware(device);
        const HardwareLayout layout = layOutHardware(series, {620, 540}, chartFonts(uiFont()));
        QVERIFY(series.points[layout.points.back().point].own);
        QVERIFY2(!layout.points.back().label.isEmpty(), device);
    }
}

void TestHardwareChart::labelsHaveThePrices()
{
    const QSize size(700, 600);
    const auto texts = textsOf(*shownWith<HardwareChart>(hardware(), size), size);
    QVERIFY(drawn(texts, QStringLiteral("NVIDIA DGX A100")));
    QVERIFY(drawn(texts, QStringLiteral("and more")));
    QVERIFY(drawn(texts, QStringLiteral("rental")));
}

void TestHardwareChart::exportsItsFigures()
{
    const auto chart = shownWith<HardwareChart>(hardware(), {700, 600});
    const QByteArray csv = encoded(*chart, ExportFormat::Csv, {800, 600}, chart->theme());
    QVERIFY(csv.contains("NVIDIA DGX Spark"));
    QVERIFY(csv.contains("200,1.28e+11,5000"));
    QVERIFY(encoded(*chart, ExportFormat::Svg, {700, 600}, chart->theme()).contains("DGX Spark"));
    QVERIFY(!encoded(*chart, ExportFormat::Png, {700, 600}, chart->theme()).isEmpty());
}

void TestHardwareChart::keysGoFromPointToPoint()
{
    const auto chart = shownWith<HardwareChart>(hardware(), {700, 600});
    QTest::keyClick(chart.get(), Qt::Key_Right);
    QVERIFY(QToolTip::text().startsWith(QStringLiteral("Google TPU v4 pod")));
    QTest::keyClick(chart.get(), Qt::Key_Left); // round to the last: the scenario's
    QVERIFY(QToolTip::text().startsWith(QStringLiteral("NVIDIA A100")));
    QToolTip::hideText();
}

void TestHardwareChart::spectrumTextsNeverOverlap()
{
    QFETCH(QSize, size);
    for (const char* device : {"nvidia-a100", "esp32-cam", "nvidia-jetson-agx-orin"}) {
        const auto chart = shownWith<SpectrumChart>(spectrum(device), size);
        verifyApart(textsOf(*chart, size), size);
    }
}

void TestHardwareChart::spectrumFollowsTheDevice()
{
    const auto nameOn = [](const char* device) {
        const SpectrumSeries series = spectrum(device);
        return series.stops.at(series.own.value()).name;
    };
    QCOMPARE(nameOn("esp32-cam"), std::string{"Sensors and ultra-low-power devices"});
    QCOMPARE(nameOn("flagship-phone"), std::string{"Intelligent device"});
    QCOMPARE(nameOn("nvidia-jetson-agx-orin"), std::string{"Gateway"});
    QCOMPARE(nameOn("nvidia-dgx-spark"), std::string{"Servers on the premises"});
    QCOMPARE(nameOn("nvidia-a100"), std::string{"Cloud"});
    SpectrumChart chart;
    chart.setSeries(spectrum("esp32-cam"));
    QVERIFY(chart.accessibleDescription().contains(QStringLiteral("This scenario: ESP32")));
}

void TestHardwareChart::treeTextsNeverOverlap()
{
    QFETCH(QSize, size);
    for (const Tier tier : all_tiers) {
        const auto chart = shownWith<TreeChart>(
            decompositionOf(*builtInComparison(), *builtInCatalog(), tier), size);
        verifyApart(textsOf(*chart, size), size);
    }
}

void TestHardwareChart::treeHasEveryLeaf()
{
    const QSize size(620, 560);
    for (const Tier tier : all_tiers) {
        const Decomposition series = decompositionOf(*builtInComparison(), *builtInCatalog(), tier);
        const auto texts = textsOf(*shownWith<TreeChart>(series, size), size);
        QVERIFY(drawn(texts, QString::fromStdString(series.name)));
        for (const NamedList& branch : series.branches) {
            QVERIFY(!branch.entries.empty());
            QVERIFY(drawn(texts, QString::fromStdString(branch.name)));
            for (const std::string& entry : branch.entries)
                QVERIFY2(drawn(texts, QString::fromStdString(entry)), entry.c_str());
        }
    }
}

QTEST_MAIN(TestHardwareChart)
#include "tst_hardware_chart.moc"
