// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/constraints.h"
#include "core/evaluation/verdict.h"
#include "tests/core/building.h"
#include "tests/core/closeness.h"

#include <QTest>

#include <functional>
#include <set>

using namespace deployscope;
using namespace deployscope::testing;

// The rows of the verdict, the walls behind them and their order, and what the sentences say.
class TestConstraints : public QObject
{
    Q_OBJECT

private slots:
    void onlyWhatIsAskedForIsJudged();
    void everyLimitHasItsRow();
    void rowIsMetAtItsLimit_data();
    void rowIsMetAtItsLimit();
    void unknownFigureIsNotMet_data();
    void unknownFigureIsNotMet();
    void latencyFallsOverItsFirstWall_data();
    void latencyFallsOverItsFirstWall();
    void fullerDirectionOfTheLinkCounts();
    void linkWithoutPayloadIsNotMet();
    void wallsComeInTheirRank();
    void messagesCarryTheFigures_data();
    void messagesCarryTheFigures();
    void messageOfAScratchpadOnlyDevice();
    void everyEnumeratorHasAName();
};

namespace {

// Everything asked for, and everything met: 1 ms of compute, 0.28 ms of memory.
struct Everything
{
    Scenario scenario = smallScenario();
    Workload workload = smallWorkload();
    Device device = smallDevice();
    Network network = smallNetwork();

    Everything()
    {
        workload.payload_up = figure(1e3, dimension::data);
        workload.payload_down = figure(1e2, dimension::data);
        network.uplink = figure(1e6, dimension::bandwidth);
        network.downlink = figure(1e6, dimension::bandwidth);
        device.battery = figure(3600.0, dimension::energy);
        device.idle_power = figure(1.0, dimension::power);
        device.price = figure(500.0, dimension::money);
        scenario.distance = 1e5; // 1 ms
        scenario.latency_budget = 0.01;
        scenario.request_rate = 100.0;
        scenario.power_budget = 15.0;
        scenario.battery_life = 1000.0;
        scenario.price_budget = 800.0;
    }

    Result result() const { return evaluate(scenario, workload, device, network); }
    std::string message(ConstraintKind kind) const
    {
        const Subject subject{&workload, &device, &network};
        const Result made = result();
        const Constraint* row = rowOf(made, kind);
        return row ? constraintMessage(*row, scenario, subject, made) : "no such row";
    }
};

constexpr std::array all_kinds{ConstraintKind::Memory,          ConstraintKind::Precision,
                               ConstraintKind::LatencyBudget,   ConstraintKind::PowerBudget,
                               ConstraintKind::BatteryLife,     ConstraintKind::RequestRate,
                               ConstraintKind::NetworkCapacity, ConstraintKind::Price};

using Change = std::function<void(Everything&)>;

} // namespace

Q_DECLARE_METATYPE(Change)

void TestConstraints::onlyWhatIsAskedForIsJudged()
{
    const Result result = evaluate(smallScenario(), smallWorkload(), smallDevice(), smallNetwork());
    QCOMPARE(int{result.constraint_count}, 2);
    QVERIFY(result.constraints[0].kind == ConstraintKind::Memory);
    QVERIFY(result.constraints[1].kind == ConstraintKind::Precision);
    QVERIFY(result.feasible);
    QVERIFY(!result.first_wall);
}

void TestConstraints::everyLimitHasItsRow()
{
    const Everything all;
    const Result result = all.result();
    QCOMPARE(std::size_t{result.constraint_count}, all_kinds.size());
    QVERIFY(result.feasible);
    const auto check = [&](ConstraintKind kind, double value, double limit, bool at_least,
                           double margin) {
        const Constraint& row = *rowOf(result, kind);
        QVERIFY(row.met);
        COMPARE_CLOSE(*row.value, value);
        COMPARE_CLOSE(*row.limit, limit);
        QCOMPARE(row.at_least, at_least);
        COMPARE_CLOSE(*marginOf(row), margin);
    };
    const double life = 3600.0 / (1.0 + 100.0 * 0.01);
    const double request = 1e-3 + 0.28e-3 + 1e-3 + 1.1e-3; // compute, memory, light, transfer
    check(ConstraintKind::Memory, 22e6, 1e9, false, 0.978);
    check(ConstraintKind::LatencyBudget, request, 0.01, false, 1.0 - request / 0.01);
    check(ConstraintKind::PowerBudget, 10.0, 15.0, false, 1.0 / 3.0);
    check(ConstraintKind::BatteryLife, life, 1000.0, true, life / 1000.0 - 1.0);
    check(ConstraintKind::RequestRate, 1000.0, 100.0, true, 9.0);
    check(ConstraintKind::NetworkCapacity, 1e5, 1e6, false, 0.9);
    check(ConstraintKind::Price, 500.0, 800.0, false, 0.375);
    QVERIFY(!marginOf(*rowOf(result, ConstraintKind::Precision)));
}

void TestConstraints::rowIsMetAtItsLimit_data()
{
    QTest::addColumn<ConstraintKind>("kind");
    QTest::addColumn<double>("step"); // towards what is not met
    QTest::addColumn<Wall>("wall");
    QTest::newRow("latency") << ConstraintKind::LatencyBudget << -1.0 << Wall::Time;
    QTest::newRow("power") << ConstraintKind::PowerBudget << -1.0 << Wall::Heat;
    QTest::newRow("battery") << ConstraintKind::BatteryLife << 1.0 << Wall::Battery;
    QTest::newRow("rate") << ConstraintKind::RequestRate << 1.0 << Wall::Time;
    QTest::newRow("price") << ConstraintKind::Price << -1.0 << Wall::Money;
}

void TestConstraints::rowIsMetAtItsLimit()
{
    QFETCH(ConstraintKind, kind);
    QFETCH(double, step);
    QFETCH(Wall, wall);
    Everything all;
    all.scenario.request_rate.reset(); // continuous, so that the rate moves no other row
    all.scenario.battery_life = 100.0;
    std::optional<double> Scenario::*limit =
        kind == ConstraintKind::LatencyBudget ? &Scenario::latency_budget
        : kind == ConstraintKind::PowerBudget ? &Scenario::power_budget
        : kind == ConstraintKind::BatteryLife ? &Scenario::battery_life
        : kind == ConstraintKind::RequestRate ? &Scenario::request_rate
                                              : &Scenario::price_budget;
    if (kind == ConstraintKind::RequestRate) {
        all.scenario.battery_life.reset();
        all.network = smallNetwork();
        all.scenario.request_rate = 1.0;
    }
    all.scenario.*limit = *rowOf(all.result(), kind)->value;
    const Result at = all.result();
    QVERIFY(rowOf(at, kind)->met);
    QVERIFY(at.feasible);
    COMPARE_CLOSE(1.0 + *marginOf(*rowOf(at, kind)), 1.0);
    *(all.scenario.*limit) *= 1.0 + step * 1e-6;
    const Result beyond = all.result();
    QVERIFY(!rowOf(beyond, kind)->met);
    QVERIFY(*marginOf(*rowOf(beyond, kind)) < 0.0);
    QVERIFY(!beyond.feasible);
    QVERIFY(beyond.first_wall == wall);
}

void TestConstraints::unknownFigureIsNotMet_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<ConstraintKind>("kind");
    QTest::addColumn<Wall>("wall");
    const auto row = [](const char* name, Change change, ConstraintKind kind, Wall wall) {
        QTest::newRow(name) << change << kind << wall;
    };
    row(
        "power", [](Everything& all) { all.device.sustained_power.reset(); },
        ConstraintKind::PowerBudget, Wall::Heat);
    row(
        "power for the battery", [](Everything& all) { all.device.sustained_power.reset(); },
        ConstraintKind::BatteryLife, Wall::Heat);
    row(
        "battery", [](Everything& all) { all.device.battery.reset(); }, ConstraintKind::BatteryLife,
        Wall::Battery);
    row(
        "price", [](Everything& all) { all.device.price.reset(); }, ConstraintKind::Price,
        Wall::Money);
    row(
        "latency of what does not fit",
        [](Everything& all) { all.device.memory[0].capacity.value = 1e6; },
        ConstraintKind::LatencyBudget, Wall::DoesNotFit);
    row(
        "rate of what does not fit",
        [](Everything& all) { all.device.memory[0].capacity.value = 1e6; },
        ConstraintKind::RequestRate, Wall::DoesNotFit);
}

void TestConstraints::unknownFigureIsNotMet()
{
    QFETCH(Change, change);
    QFETCH(ConstraintKind, kind);
    Everything all;
    change(all);
    const Result result = all.result();
    const Constraint& row = *rowOf(result, kind);
    QVERIFY(!row.met);
    QVERIFY(!row.value);
    QVERIFY(row.limit);
    QVERIFY(!marginOf(row));
    QVERIFY(!result.feasible);
    QFETCH(Wall, wall);
    QVERIFY(result.first_wall == wall);
}

void TestConstraints::latencyFallsOverItsFirstWall_data()
{
    // 1 ms of light, 1.1 ms of transfer, 1.28 ms on the device.
    QTest::addColumn<double>("budget");
    QTest::addColumn<Wall>("wall");
    QTest::addColumn<bool>("met");
    QTest::newRow("light") << 0.9e-3 << Wall::Light << false;
    QTest::newRow("bandwidth") << 1.05e-3 << Wall::Bandwidth << false;
    QTest::newRow("time") << 3e-3 << Wall::Time << false;
    QTest::newRow("none") << 4e-3 << Wall::Time << true;
}

void TestConstraints::latencyFallsOverItsFirstWall()
{
    QFETCH(double, budget);
    QFETCH(Wall, wall);
    QFETCH(bool, met);
    Everything all;
    all.scenario.latency_budget = budget;
    const Result result = all.result();
    QCOMPARE(rowOf(result, ConstraintKind::LatencyBudget)->met, met);
    QCOMPARE(result.first_wall, met ? std::nullopt : std::optional(wall));
}

void TestConstraints::fullerDirectionOfTheLinkCounts()
{
    Everything all;
    all.workload.payload_down = figure(5e4, dimension::data); // 5 MB/s
    const Result down = all.result();
    const Constraint& row = *rowOf(down, ConstraintKind::NetworkCapacity);
    COMPARE_CLOSE(*row.value, 5e6);
    COMPARE_CLOSE(*row.limit, 1e6);
    QVERIFY(!row.met);
    QVERIFY(row.wall == Wall::Bandwidth);
    all.network.downlink = figure(1e9, dimension::bandwidth);
    const Result up = all.result();
    COMPARE_CLOSE(*rowOf(up, ConstraintKind::NetworkCapacity)->value, 1e5);
    QVERIFY(rowOf(up, ConstraintKind::NetworkCapacity)->met);
}

void TestConstraints::linkWithoutPayloadIsNotMet()
{
    Everything all;
    all.workload.payload_up.reset();
    all.network.downlink.reset();
    const Result unknown = all.result();
    const Constraint row = *rowOf(unknown, ConstraintKind::NetworkCapacity);
    QVERIFY(!row.met);
    QVERIFY(!row.value);
    all = Everything{};
    all.scenario.request_rate.reset();
    QVERIFY(!rowOf(all.result(), ConstraintKind::NetworkCapacity));
}

void TestConstraints::wallsComeInTheirRank()
{
    Everything all;
    all.scenario.price_budget = 1.0;
    QVERIFY(all.result().first_wall == Wall::Money);
    all.scenario.request_rate = 5000.0;
    all.scenario.battery_life.reset();
    all.network.uplink = figure(1e9, dimension::bandwidth);
    QVERIFY(all.result().first_wall == Wall::Time);
    all.network.uplink = figure(1e6, dimension::bandwidth);
    QVERIFY(all.result().first_wall == Wall::Bandwidth);
    all.scenario.battery_life = 1e9;
    QVERIFY(all.result().first_wall == Wall::Battery);
    all.scenario.power_budget = 9.0;
    QVERIFY(all.result().first_wall == Wall::Heat);
    all.scenario.latency_budget = 0.9e-3;
    QVERIFY(all.result().first_wall == Wall::Light);
    all.device.memory[0].capacity.value = 1e6;
    QVERIFY(all.result().first_wall == Wall::DoesNotFit);
    all = Everything{};
    all.scenario.price_budget = 1.0;
    all.scenario.precision = Precision::Fp32;
    QVERIFY(all.result().first_wall == Wall::DoesNotFit);
}

void TestConstraints::messagesCarryTheFigures_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<ConstraintKind>("kind");
    QTest::addColumn<QString>("message");
    const auto row = [](const char* name, Change change, ConstraintKind kind, const char* message) {
        QTest::newRow(name) << change << kind << message;
    };
    const auto nothing = [](Everything&) {};
    row("memory", nothing, ConstraintKind::Memory, "22.0 MB of 1 GB in memory.");
    row(
        "memory too small", [](Everything& all) { all.device.memory = {mainMemory(10e6, 1e9)}; },
        ConstraintKind::Memory,
        "The memory holds 10 MB, and 22.0 MB are needed: 12.0 MB too much, 2.20 times its size.");
    row(
        "no home",
        [](Everything& all) { all.device.memory = {mainMemory(1e9, 1e9, only_weights)}; },
        ConstraintKind::Memory,
        "No main memory of the Test keeps all the kinds of data that Test workload moves.");
    row("native", nothing, ConstraintKind::Precision, "FP16 is native.");
    row(
        "wider", [](Everything& all) { all.scenario.precision = Precision::Int8; },
        ConstraintKind::Precision,
        "INT8 weights are computed in FP16, the next precision that the Test has.");
    row(
        "no peak", [](Everything& all) { all.scenario.precision = Precision::Fp32; },
        ConstraintKind::Precision,
        "The Test has no peak for FP32, nor for a wider precision that can hold it.");
    row("latency", nothing, ConstraintKind::LatencyBudget,
        "3.38 ms end to end, 6.62 ms less than the budget of 10 ms.");
    row(
        "light", [](Everything& all) { all.scenario.latency_budget = 0.5e-3; },
        ConstraintKind::LatencyBudget,
        "Light alone takes 1.00 ms there and back; the budget is 500 µs.");
    row(
        "transfer", [](Everything& all) { all.scenario.latency_budget = 2e-3; },
        ConstraintKind::LatencyBudget,
        "Distance and transfer alone take 2.10 ms; the budget is 2 ms.");
    row(
        "time", [](Everything& all) { all.scenario.latency_budget = 3e-3; },
        ConstraintKind::LatencyBudget, "3.38 ms end to end is 380 µs over the budget of 3 ms.");
    row(
        "latency of nothing", [](Everything& all) { all.scenario.precision = Precision::Fp32; },
        ConstraintKind::LatencyBudget,
        "No time can be told for what does not run; the budget is 10 ms.");
    row("power", nothing, ConstraintKind::PowerBudget,
        "The Test draws 10.0 W under load; the budget is 15 W.");
    row(
        "power unknown", [](Everything& all) { all.device.sustained_power.reset(); },
        ConstraintKind::PowerBudget, "The profile of the Test gives no power.");
    row("battery", nothing, ConstraintKind::BatteryLife,
        "One charge lasts 30.0 min at 100 /s; asked for: 1 000 s.");
    row(
        "battery, continuous", [](Everything& all) { all.scenario.request_rate.reset(); },
        ConstraintKind::BatteryLife,
        "One charge lasts 6.00 min of continuous work; asked for: 1 000 s.");
    row(
        "no battery", [](Everything& all) { all.device.battery.reset(); },
        ConstraintKind::BatteryLife,
        "The profile of the Test gives no battery; asked for: 1 000 s.");
    row(
        "battery, power unknown", [](Everything& all) { all.device.sustained_power.reset(); },
        ConstraintKind::BatteryLife, "No battery life can be told; asked for: 1 000 s.");
    row("rate", nothing, ConstraintKind::RequestRate,
        "The device sustains 1 000 /s; asked for: 100 /s.");
    row(
        "rate of nothing", [](Everything& all) { all.device.memory[0].capacity.value = 1e6; },
        ConstraintKind::RequestRate,
        "No throughput can be told for what does not run; asked for: 100 /s.");
    row("network", nothing, ConstraintKind::NetworkCapacity,
        "The payload needs 100 kB/s of 1.00 MB/s on Test network.");
    row("price", nothing, ConstraintKind::Price, "USD 500 against a budget of USD 800.");
    row(
        "price unknown", [](Everything& all) { all.device.price.reset(); }, ConstraintKind::Price,
        "The profile of the Test gives no price; the budget is USD 800.");
}

void TestConstraints::messagesCarryTheFigures()
{
    QFETCH(Change, change);
    QFETCH(ConstraintKind, kind);
    Everything all;
    change(all);
    QString message = QString::fromStdString(all.message(kind));
    message.replace(QChar(0x00A0), ' ').replace(QChar(0x202F), ' ');
    QTEST(message, "message");
}

void TestConstraints::messageOfAScratchpadOnlyDevice()
{
    // Nothing that must be held by a named level, and all is well: the sentence must say so.
    Everything all;
    all.device.memory = {scratchpad(1e9, only_weights)};
    all.workload = smallTransformer();
    all.workload.parameters.value = 2e8;
    all.workload.transformer->kv_heads = 0;
    QVERIFY(rowOf(all.result(), ConstraintKind::Memory)->met);
    const QString message = QString::fromStdString(all.message(ConstraintKind::Memory));
    QCOMPARE(message, QString("All that must be kept stays on the chip."));
}

void TestConstraints::everyEnumeratorHasAName()
{
    std::set<std::string_view> ids;
    std::set<std::string_view> names;
    for (const ConstraintKind kind : all_kinds) {
        ids.insert(idOf(kind));
        names.insert(nameOf(kind));
    }
    QCOMPARE(ids.size(), all_kinds.size());
    QCOMPARE(names.size(), all_kinds.size());
    std::vector<std::string_view> walls;
    for (int wall = 0; wall <= static_cast<int>(Wall::Money); ++wall)
        walls.push_back(nameOf(static_cast<Wall>(wall)));
    QCOMPARE(walls, (std::vector<std::string_view>{"does not fit", "light", "heat", "battery",
                                                   "bandwidth", "time", "money"}));
    std::vector<std::string_view> bottlenecks;
    for (int i = 0; i <= static_cast<int>(Bottleneck::Balanced); ++i)
        bottlenecks.push_back(nameOf(static_cast<Bottleneck>(i)));
    QCOMPARE(bottlenecks, (std::vector<std::string_view>{"compute", "memory", "overhead", "network",
                                                         "balanced"}));
}

QTEST_APPLESS_MAIN(TestConstraints)
#include "tst_constraints.moc"
