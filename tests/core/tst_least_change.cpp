// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/verdict.h"
#include "tests/core/building.h"
#include "tests/core/built_in_catalog.h"
#include "tests/core/closeness.h"

#include <QTest>

using namespace deployscope;
using namespace deployscope::testing;

// What a single slider would have to do so that the first wall falls, and the headline made of it.
class TestLeastChange : public QObject
{
    Q_OBJECT

private slots:
    void nothingToChange();
    void batchThatFits();
    void smallerBatchForLatency();
    void largerBatchForTheRate();
    void precisionThatFits();
    void precisionThatRuns();
    void distanceForLight();
    void distanceOfAnyBudget();
    void distanceCannotHelpASlowDevice();
    void noSliderBringsMoney();
    void othersMayStillStand();
    void verdicts_data();
    void verdicts();
    void notesAreTold();
};

namespace {

struct Setting
{
    Catalog catalog = catalogOf(smallDevice(), smallWorkload(), smallNetwork());
    Scenario scenario = smallScenario();

    Device& device() { return catalog.devices.front(); }
    Result result() const { return evaluate(scenario, catalog); }
    std::vector<SliderChange> changes() const { return leastChanges(scenario, catalog, result()); }
};

QString plain(const std::string& text)
{
    QString result = QString::fromStdString(text);
    return result.replace(QChar(0x00A0), ' ').replace(QChar(0x202F), ' ');
}

const SliderChange* changeOf(const std::vector<SliderChange>& changes, Slider slider)
{
    for (const SliderChange& change : changes) {
        if (change.slider == slider)
            return &change;
    }
    return nullptr;
}

} // namespace

void TestLeastChange::nothingToChange()
{
    const Setting setting;
    QVERIFY(setting.result().feasible);
    QVERIFY(setting.changes().empty());
}

void TestLeastChange::batchThatFits()
{
    Setting setting;
    setting.scenario.batch = 1024; // of 490 that fit
    const auto changes = setting.changes();
    QCOMPARE(changes.size(), std::size_t{2}); // the nearer first
    QVERIFY(changes[0].slider == Slider::Batch);
    QCOMPARE(changes[0].changed.batch, 490);
    QCOMPARE(plain(changes[0].text), QString("batch 490 instead of 1 024"));
    QVERIFY(changes[0].meets_all);
    COMPARE_CLOSE(changes[0].travel, std::log2(1024.0 / 490.0) / 12.0);
    QVERIFY(changes[1].changed.precision == Precision::Int4); // INT8 would take 1 034 MB
    COMPARE_CLOSE(changes[1].travel, 3.0 / 5.0);
}

void TestLeastChange::smallerBatchForLatency()
{
    Setting setting;
    setting.scenario.batch = 64; // 64 ms + 5.32 ms
    setting.scenario.latency_budget = 0.02;
    const auto changes = setting.changes();
    QCOMPARE(changes.size(), std::size_t{1});
    QCOMPARE(changes[0].changed.batch, 16); // 16 + 1.48 ms; 32 would take 34.8 ms
    QCOMPARE(plain(changes[0].text), QString("batch 16 instead of 64"));
}

void TestLeastChange::largerBatchForTheRate()
{
    Setting setting;
    setting.scenario.overhead = 9e-3;
    setting.scenario.request_rate = 500.0; // batch ÷ (batch × 1 ms + 9 ms): from batch 9 on
    const auto changes = setting.changes();
    const SliderChange* batch = changeOf(changes, Slider::Batch);
    QVERIFY(batch);
    QCOMPARE(batch->changed.batch, 16);
}

void TestLeastChange::precisionThatFits()
{
    Setting setting;
    setPeak(setting.device(), Precision::Int8, 2e12);
    setting.device().memory = {mainMemory(15e6, 100e9)}; // of 22 MB at FP16, 11 MB at a byte
    const auto changes = setting.changes();
    QCOMPARE(changes.size(), std::size_t{1}); // no batch helps
    QVERIFY(changes[0].slider == Slider::Precision);
    QVERIFY(changes[0].changed.precision == Precision::Fp8); // computed in FP16
    QCOMPARE(plain(changes[0].text), QString("FP8 instead of FP16"));
    COMPARE_CLOSE(changes[0].travel, 1.0 / 5.0);
}

void TestLeastChange::precisionThatRuns()
{
    Setting setting;
    setting.device().peaks = {};
    setPeak(setting.device(), Precision::Int8, 2e12);
    setting.scenario.precision = Precision::Fp32;
    const auto changes = setting.changes();
    QCOMPARE(changes.size(), std::size_t{1});
    QVERIFY(changes[0].changed.precision == Precision::Int8);
}

void TestLeastChange::distanceForLight()
{
    Setting setting;
    setting.scenario.distance = 1.5e6; // 15 ms
    setting.scenario.latency_budget = 0.01;
    QVERIFY(setting.result().first_wall == Wall::Light);
    const auto changes = setting.changes();
    QCOMPARE(changes.size(), std::size_t{1}); // neither batch nor precision moves light
    QVERIFY(changes[0].slider == Slider::Distance);
    // 10 ms less 1.28 ms on the device leave 872 km.
    COMPARE_CLOSE(changes[0].changed.distance, 872e3);
    QCOMPARE(plain(changes[0].text), QString("a distance of 872 km instead of 1 500 km"));
    QVERIFY(changes[0].meets_all);
}

void TestLeastChange::distanceOfAnyBudget()
{
    // Whatever the budget, a distance that would do is found, meets it, and is not a hundredth
    // short of the farthest.
    Setting setting;
    setting.scenario.distance = 2e7;
    for (int i = 0; i < 2000; ++i) {
        const double reach = std::pow(10.0, -1.0 + 8.0 * i / 2000.0); // m
        setting.scenario.latency_budget = 1.28e-3 + 2.0 * reach / 2e8;
        const auto changes = setting.changes();
        const SliderChange* change = changeOf(changes, Slider::Distance);
        QVERIFY2(change, QByteArray::number(reach, 'g', 17).constData());
        QVERIFY(evaluate(change->changed, setting.catalog).feasible);
        // The budget itself is only known to 1e-19 s, which is 1e-11 m.
        QVERIFY(change->changed.distance <= reach + 1e-9);
        QVERIFY(change->changed.distance >= 0.99 * reach - 1e-9);
    }
}

void TestLeastChange::distanceCannotHelpASlowDevice()
{
    Setting setting;
    setting.scenario.distance = 1.5e6;
    setting.scenario.latency_budget = 1e-3; // less than the device takes
    QVERIFY(setting.changes().empty());
}

void TestLeastChange::noSliderBringsMoney()
{
    Setting setting;
    setting.device().price = figure(500.0, dimension::money);
    setting.scenario.price_budget = 100.0;
    QVERIFY(setting.changes().empty());
    QVERIFY(plain(verdictText(setting.scenario, setting.catalog, setting.result()))
                .endsWith("USD 500 against a budget of USD 100. No single slider would change "
                          "that."));
}

void TestLeastChange::othersMayStillStand()
{
    Setting setting;
    setting.scenario.batch = 1024;
    setting.scenario.power_budget = 5.0;
    const auto changes = setting.changes();
    QVERIFY(!changes.empty());
    for (const SliderChange& change : changes) {
        QVERIFY(!change.meets_all);
        QVERIFY(evaluate(change.changed, setting.catalog).first_wall == Wall::Heat);
    }
}

void TestLeastChange::verdicts_data()
{
    QTest::addColumn<Scenario>("scenario");
    QTest::addColumn<QString>("text");
    Scenario scenario = smallScenario();
    QTest::newRow("feasible") << scenario << "Feasible. Tightest: memory, with 97.8 % to spare.";
    scenario.latency_budget = 2e-3;
    QTest::newRow("tight") << scenario
                           << "Feasible. Tightest: latency budget, with 36.0 % to spare.";
    scenario.distance = 5e5;
    QTest::newRow("light") << scenario
                           << "Light alone takes 5.00 ms there and back; the budget is 2 ms. It "
                              "would take a distance of 72.0 km instead of 500 km.";
    scenario = smallScenario();
    scenario.batch = 1024;
    QTest::newRow("memory")
        << scenario
        << "The memory holds 1 GB, and 2.07 GB are needed: 1.07 GB too much, "
           "2.07 times its size. It would take batch 490 instead of 1 024, or INT4 "
           "instead of FP16.";
    scenario.device = "nowhere";
    QTest::newRow("unknown") << scenario << "";
}

void TestLeastChange::verdicts()
{
    QFETCH(Scenario, scenario);
    const Catalog catalog = catalogOf(smallDevice(), smallWorkload(), smallNetwork());
    const Result result = evaluate(scenario, catalog);
    const QString text = plain(verdictText(scenario, catalog, result));
    QTEST(text, "text");
}

void TestLeastChange::notesAreTold()
{
    const Workload workload = smallWorkload();
    const Device device = smallDevice();
    const Network network = smallNetwork();
    const Subject subject{&workload, &device, &network};
    Result result;
    result.compute_precision = Precision::Fp16;
    const Scenario scenario = smallScenario();
    QVERIFY(noteTexts(scenario, subject, result).empty());
    std::size_t told = 0;
    for (std::uint32_t bit = 1; bit <= static_cast<std::uint32_t>(Note::RadioEnergyUnknown);
         bit <<= 1) {
        result.notes = bit;
        const auto texts = noteTexts(scenario, subject, result);
        QCOMPARE(texts.size(), std::size_t{1});
        QVERIFY(!texts.front().empty());
        ++told;
    }
    QCOMPARE(told, std::size_t{11});
    result.notes = static_cast<std::uint32_t>(Note::ActivationsUnknown);
    QCOMPARE(plain(noteTexts(scenario, subject, result).front()),
             QString("activation traffic unknown: memory time is a lower bound"));
}

QTEST_APPLESS_MAIN(TestLeastChange)
#include "tst_least_change.moc"
