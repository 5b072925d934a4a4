// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/compute.h"
#include "core/evaluation/constraints.h"
#include "core/evaluation/demand.h"
#include "core/evaluation/memory.h"
#include "core/evaluation/verdict.h"
#include "tests/core/closeness.h"
#include "tests/core/every_figure.h"
#include "tests/core/random_cases.h"

#include <QTest>

#include <functional>
#include <limits>

using namespace deployscope;
using namespace deployscope::testing;

// What must hold of any device, workload, network and scenario, tried on thousands of them.
class TestProperties : public QObject
{
    Q_OBJECT

private slots:
    void theCasesAreOfEveryKind();
    void everyNumberIsFinite();
    void timesAddUp();
    void figuresOnlyOfWhatRunsAndFits();
    void performanceStaysUnderTheRoofs();
    void fasterPartsNeverSlow();
    void moreBytesNeverSpeedUp();
    void feasibleMeansEveryRowIsMet();
    void largestBatchIsTheLargest();
    void largestBatchAtTheLastByte();
    void widestPrecisionIsTheWidest();
    void crossoverIsWhereALinearScanFindsIt();
    void crossoverAtATie();
    void leastChangesMeetTheWall();
    void evaluationIsPure();
};

namespace {

constexpr int many = 3000;

// Runs a check on many random cases; the message of a failure names the case by its number.
void forManyCases(std::uint64_t seed, int count,
                  const std::function<void(const RandomCase&)>& check)
{
    Random random{seed};
    for (int i = 0; i < count; ++i) {
        const RandomCase each = randomCase(random);
        check(each);
        if (QTest::currentTestFailed())
            QFAIL(("in case " + std::to_string(i)).c_str());
    }
}

Demand demandOf(const RandomCase& each)
{
    return demandOf(each.scenario, each.workload, each.scenario.precision);
}

bool compareNoSlower(const Result& changed, const Result& before)
{
    return changed.time.memory <= before.time.memory &&
           changed.time.compute <= before.time.compute &&
           changed.time.device_sum <= before.time.device_sum &&
           changed.time.device_overlapped <= before.time.device_overlapped &&
           changed.time.network_transfer <= before.time.network_transfer &&
           changed.time.end_to_end <= before.time.end_to_end;
}

} // namespace

void TestProperties::theCasesAreOfEveryKind()
{
    // Properties of cases that never come up would prove nothing.
    int run = 0;
    int fit = 0;
    int feasible = 0;
    int memory_bound = 0;
    int compute_bound = 0;
    int homeless = 0;
    int on_chip = 0;
    int crossing = 0;
    forManyCases(1, many, [&](const RandomCase& each) {
        const Result result = each.result();
        run += result.compute_precision.has_value();
        fit += result.fits;
        feasible += result.feasible;
        memory_bound += result.device_bottleneck == Bottleneck::Memory;
        compute_bound += result.device_bottleneck == Bottleneck::Compute;
        homeless += result.has(Note::NoHomeForData);
        on_chip += result.has(Note::NothingLeavesChip);
        crossing += result.compute_bound_from_batch && *result.compute_bound_from_batch > 1;
    });
    for (const int count : {run, fit, feasible, memory_bound, compute_bound, homeless, on_chip})
        QVERIFY2(count > many / 50, QByteArray::number(count).constData());
    QVERIFY2(crossing > many / 20, QByteArray::number(crossing).constData());
    QVERIFY(run < many);
    QVERIFY(fit < run);
}

void TestProperties::everyNumberIsFinite()
{
    forManyCases(2, many, [](const RandomCase& each) {
        for (const double figure : everyFigure(each.result())) {
            QVERIFY(std::isfinite(figure));
            QVERIFY(figure >= 0.0);
        }
    });
}

void TestProperties::timesAddUp()
{
    forManyCases(3, many, [](const RandomCase& each) {
        const Times time = each.result().time;
        const auto same = [](double a, double b) { return close(a, b, 1e-12); };
        QVERIFY(same(time.device_sum, time.compute + time.memory + time.overhead));
        QVERIFY(same(time.device_overlapped, std::max(time.compute, time.memory) + time.overhead));
        QVERIFY(same(time.network(),
                     time.network_propagation + time.network_transfer + time.network_software));
        QVERIFY(same(time.end_to_end, time.device_sum + time.network()));
        QVERIFY(time.device_overlapped <= time.device_sum);
        QVERIFY(time.device_sum <= 2.0 * time.device_overlapped);
    });
}

void TestProperties::figuresOnlyOfWhatRunsAndFits()
{
    forManyCases(4, many, [](const RandomCase& each) {
        const Result result = each.result();
        QCOMPARE(result.throughput.has_value(), result.fits);
        QCOMPARE(result.energy_per_inference.has_value(),
                 result.fits && each.device.sustained_power);
        QVERIFY(!result.battery_life || (result.fits && each.device.battery));
        if (result.fits) {
            QVERIFY(result.compute_precision);
            QVERIFY(close(*result.throughput, each.scenario.batch / result.time.device_overlapped,
                          1e-12));
        }
        if (!result.compute_precision) {
            QVERIFY(!result.fits);
            QCOMPARE(result.time.end_to_end, 0.0);
            QCOMPARE(result.operations, 0.0);
            QCOMPARE(result.traffic.total, 0.0);
            QVERIFY(!result.arithmetic_intensity && !result.ridge_point &&
                    !result.bottleneck_ratio && !result.compute_bound_from_batch);
        }
    });
}

void TestProperties::performanceStaysUnderTheRoofs()
{
    int single = 0;
    forManyCases(5, many, [&single](const RandomCase& each) {
        const Result result = each.result();
        if (!result.compute_precision)
            return;
        constexpr double slack = 1.0 + 1e-12;
        const double roof = result.peak_performance * each.scenario.compute_efficiency;
        QVERIFY(result.attainable_performance <= roof * slack);
        // No level moves its bytes faster than it can.
        const double batches = result.attainable_performance / result.operations; // per second
        int mains = 0;
        for (std::size_t i = 0; i < each.device.memory.size(); ++i) {
            const MemoryLevel& level = each.device.memory[i];
            mains += level.role == MemoryRole::Main;
            if (level.bandwidth)
                QVERIFY(batches * result.levels[i].traffic <=
                        level.bandwidth->value * each.scenario.bandwidth_efficiency * slack);
        }
        // With one main memory it is the roofline as drawn.
        if (mains != 1 || !result.ridge_point || !result.arithmetic_intensity)
            return;
        ++single;
        const double slope = roof / *result.ridge_point;
        QVERIFY(close(result.attainable_performance,
                      std::min(roof, *result.arithmetic_intensity * slope), 1e-9));
    });
    QVERIFY(single > many / 20);
}

void TestProperties::fasterPartsNeverSlow()
{
    Random random{6};
    forManyCases(7, many, [&random](const RandomCase& each) {
        const Result before = each.result();
        const double factor = random.decades(0.0, 2.0);
        for (std::size_t i = 0; i < each.device.memory.size(); ++i) {
            RandomCase changed = each;
            if (!changed.device.memory[i].bandwidth)
                continue;
            changed.device.memory[i].bandwidth->value *= factor;
            QVERIFY(compareNoSlower(changed.result(), before));
        }
        RandomCase changed = each;
        for (auto& peak : changed.device.peaks) {
            if (peak)
                peak->value *= factor;
        }
        QVERIFY(compareNoSlower(changed.result(), before));
        changed = each;
        if (changed.network.uplink)
            changed.network.uplink->value *= factor;
        if (changed.network.downlink)
            changed.network.downlink->value *= factor;
        QVERIFY(compareNoSlower(changed.result(), before));
        changed = each;
        changed.scenario.distance /= factor;
        QVERIFY(compareNoSlower(changed.result(), before));
    });
}

void TestProperties::moreBytesNeverSpeedUp()
{
    Random random{8};
    forManyCases(9, many, [&random](const RandomCase& each) {
        const Result before = each.result();
        const double factor = random.decades(0.0, 2.0);
        using Part = std::optional<Figure> Workload::*;
        for (const Part part :
             {&Workload::activations_moved, &Workload::activations_working_set,
              &Workload::values_gathered, &Workload::payload_up, &Workload::payload_down}) {
            RandomCase changed = each;
            if (!(changed.workload.*part))
                continue;
            (changed.workload.*part)->value *= factor;
            QVERIFY(compareNoSlower(before, changed.result()));
        }
        RandomCase changed = each;
        changed.workload.parameters.value *= factor;
        QVERIFY(compareNoSlower(before, changed.result()));
        QVERIFY(changed.result().fits <= before.fits);
        changed = each;
        changed.scenario.context = contextOf(each.scenario, each.workload) + 100;
        QVERIFY(compareNoSlower(before, changed.result()));
        QVERIFY(changed.result().fits <= before.fits);
    });
}

void TestProperties::feasibleMeansEveryRowIsMet()
{
    forManyCases(10, many, [](const RandomCase& each) {
        const Result result = each.result();
        bool all_met = true;
        std::optional<Wall> first;
        std::array<int, max_constraints> seen{};
        for (std::size_t i = 0; i < result.constraint_count; ++i) {
            const Constraint& row = result.constraints[i];
            QCOMPARE(++seen[static_cast<std::size_t>(row.kind)], 1);
            all_met = all_met && row.met;
            if (!row.met && (!first || row.wall < *first))
                first = row.wall;
            if (const auto margin = marginOf(row); margin && row.kind != ConstraintKind::Memory)
                QCOMPARE(row.met, *margin >= 0.0);
        }
        QCOMPARE(result.feasible, all_met);
        QCOMPARE(result.first_wall, first);
        QVERIFY(!result.feasible || result.fits);
    });
}

void TestProperties::largestBatchIsTheLargest()
{
    int bounded = 0;
    forManyCases(11, many, [&bounded](const RandomCase& each) {
        const auto largest = each.result().largest_batch_that_fits;
        const Demand demand = demandOf(each);
        const Homes homes = homesOf(each.device);
        const auto fits = [&](double batch) {
            return memoryUse(demand, each.device, homes, batch, 1.0).fits;
        };
        const Result said = each.result();
        if (!said.compute_precision || said.has(Note::HeldActivationsUnknown)) {
            QVERIFY(!largest || *largest == 0); // no figure for what cannot run or is not known
            return;
        }
        if (!largest) {
            for (const double batch : {1.0, 1e6, 1e12, 1e18})
                QVERIFY(fits(batch));
            return;
        }
        const auto batch = static_cast<double>(*largest);
        bounded += batch > 0.0;
        QVERIFY(batch == 0.0 || fits(batch));
        QVERIFY(batch == 0.0 || fits(1.0));
        QVERIFY(!fits(batch + 1.0));
        QVERIFY(!fits(2.0 * batch + 1.0));
        // What evaluate says of a batch is the same.
        RandomCase changed = each;
        changed.scenario.batch = static_cast<int>(std::clamp(batch, 1.0, 1e9));
        const Result at = changed.result();
        QCOMPARE(at.fits, at.compute_precision && batch >= 1.0);
        QCOMPARE(at.largest_batch_that_fits, largest);
    });
    QVERIFY(bounded > many / 10);
}

void TestProperties::largestBatchAtTheLastByte()
{
    // A capacity that a batch fills exactly, and its neighbours in the last bit.
    Random random{18};
    for (int i = 0; i < many; ++i) {
        Workload workload = smallWorkload();
        workload.parameters.value = random.decades(0.0, 12.0);
        workload.activations_working_set->value = random.decades(0.0, 9.0);
        const Scenario scenario = smallScenario();
        const Demand demand = demandOf(scenario, workload, scenario.precision);
        const double batch = std::floor(random.decades(0.0, 6.0));
        const double full = demand.stored_weights + batch * demand.held_activations;
        Device device = smallDevice();
        for (const double capacity :
             {std::nextafter(full, 0.0), full, std::nextafter(full, 1e99)}) {
            device.memory[0].capacity.value = capacity;
            const Homes homes = homesOf(device);
            const auto largest = largestBatchThatFits(demand, device, homes);
            QVERIFY(largest);
            const auto fits = [&](double size) {
                return memoryUse(demand, device, homes, size, 1.0).fits;
            };
            QVERIFY(*largest == 0 || fits(static_cast<double>(*largest)));
            QVERIFY(!fits(static_cast<double>(*largest) + 1.0));
        }
    }
}

void TestProperties::widestPrecisionIsTheWidest()
{
    forManyCases(12, many, [](const RandomCase& each) {
        std::optional<Precision> widest;
        for (const Precision precision : all_precisions) {
            RandomCase changed = each;
            changed.scenario.precision = precision;
            if (changed.result().fits) {
                widest = precision;
                break;
            }
        }
        QCOMPARE(each.result().widest_precision_that_fits, widest);
    });
}

namespace {

// The definition, taken at its word.
std::optional<int> scanForCrossover(const Demand& demand, const Device& device,
                                    double operations_per_second, double bandwidth_efficiency)
{
    const Homes homes = homesOf(device);
    for (int batch = 1; batch <= limits::max_batch; ++batch) {
        if (batch * demand.operations / operations_per_second >=
            memoryTime(demand, device, homes, batch, bandwidth_efficiency))
            return batch;
    }
    return std::nullopt;
}

} // namespace

void TestProperties::crossoverIsWhereALinearScanFindsIt()
{
    Random random{13};
    int scanned = 0;
    int crossing = 0;
    int scratchpads = 0;
    int caches = 0;
    while (scanned < 400) {
        const RandomCase each = randomCase(random);
        const Result result = each.result();
        if (!result.compute_precision)
            continue;
        // Most cases are bound by the same from first to last; they need no scan each.
        const auto solved = result.compute_bound_from_batch;
        if ((!solved && !random.chance(0.2)) || (solved == 1 && !random.chance(0.05)))
            continue;
        ++scanned;
        const auto found = scanForCrossover(
            demandOf(each), each.device, result.peak_performance * each.scenario.compute_efficiency,
            each.scenario.bandwidth_efficiency);
        QVERIFY2(result.compute_bound_from_batch == found,
                 QByteArray::number(scanned) + ": solved " +
                     QByteArray::number(result.compute_bound_from_batch.value_or(0)) +
                     ", scanned " + QByteArray::number(found.value_or(0)));
        if (found && *found > 1) {
            ++crossing;
            const Homes homes = homesOf(each.device);
            scratchpads += homes.weights_scratchpad >= 0;
            caches +=
                homes.nearest_activations >= 0 &&
                each.device.memory[static_cast<std::size_t>(homes.nearest_activations)].role ==
                    MemoryRole::Cache;
        }
    }
    for (const int count : {crossing, scratchpads, caches})
        QVERIFY2(count > 30, QByteArray::number(count).constData());
}

void TestProperties::crossoverAtATie()
{
    // Compute and memory meet exactly on a whole batch, or all but meet for a long time.
    Random random{14};
    for (int i = 0; i < 400; ++i) {
        Device device = smallDevice();
        Workload workload = smallWorkload();
        const double meeting = random.count(2, limits::max_batch);
        const double apart = random.chance(0.5) ? 1.0 : random.decades(-6.0, 0.0);
        // For each sample 2 s ÷ 1 of activations, apart more of compute; weights of the rest.
        device.memory = {mainMemory(1e18, 1.0)};
        setPeak(device, Precision::Fp16, 1.0);
        workload.activations_moved->value = 1.0;
        workload.operations->figure.value = 2.0 * (1.0 + apart);
        workload.parameters.value = apart * meeting;
        if (random.chance(0.5)) {
            const double room = random.decades(0.0, 5.0);
            device.memory.insert(device.memory.begin(),
                                 random.chance(0.5) ? cache(room)
                                                    : scratchpad(room, weights_and_activations));
        }
        const Scenario scenario = smallScenario();
        const Result result = evaluate(scenario, workload, device, smallNetwork());
        const auto found =
            scanForCrossover(demandOf(scenario, workload, scenario.precision), device, 1.0, 1.0);
        QVERIFY2(result.compute_bound_from_batch == found,
                 QByteArray::number(i) + ": solved " +
                     QByteArray::number(result.compute_bound_from_batch.value_or(0)) +
                     ", scanned " + QByteArray::number(found.value_or(0)));
    }
}

namespace {

bool meets(const Result& result, Wall wall)
{
    for (std::size_t i = 0; i < result.constraint_count; ++i) {
        if (!result.constraints[i].met && result.constraints[i].wall <= wall)
            return false;
    }
    return true;
}

} // namespace

void TestProperties::leastChangesMeetTheWall()
{
    int proposed = 0;
    forManyCases(15, 3000, [&proposed](const RandomCase& each) {
        const Catalog catalog = each.catalog();
        const Result result = evaluate(each.scenario, catalog);
        const auto changes = leastChanges(each.scenario, catalog, result);
        if (result.feasible) {
            QVERIFY(changes.empty());
            return;
        }
        std::array<const SliderChange*, 3> by_slider{};
        double travel = 0.0;
        for (const SliderChange& change : changes) {
            ++proposed;
            auto& place = by_slider[static_cast<std::size_t>(change.slider)];
            QVERIFY(!place);
            place = &change;
            QVERIFY(change.travel >= travel);
            travel = change.travel;
            QVERIFY(!change.text.empty());
            const Result there = evaluate(change.changed, catalog);
            QVERIFY(meets(there, *result.first_wall));
            QCOMPARE(change.meets_all, there.feasible);
            // Nothing but the one slider has moved.
            Scenario back = change.changed;
            switch (change.slider) {
            case Slider::Batch:
                back.batch = each.scenario.batch;
                break;
            case Slider::Precision:
                back.precision = each.scenario.precision;
                break;
            case Slider::Distance:
                back.distance = each.scenario.distance;
                QVERIFY(change.changed.distance < each.scenario.distance);
                break;
            }
            QVERIFY(back == each.scenario);
            QVERIFY(change.changed != each.scenario);
        }
        // No nearer setting of the slider would do, and where none is named none does.
        const auto steps = [&](int batch) {
            return std::abs(std::log2(static_cast<double>(batch) / each.scenario.batch));
        };
        const SliderChange* batch = by_slider[static_cast<std::size_t>(Slider::Batch)];
        for (int other = 1; other <= limits::max_slider_batch; other *= 2) {
            Scenario changed = each.scenario;
            changed.batch = other;
            if (batch && steps(other) >= steps(batch->changed.batch))
                continue;
            QVERIFY(!meets(evaluate(changed, catalog), *result.first_wall));
        }
        const SliderChange* precision = by_slider[static_cast<std::size_t>(Slider::Precision)];
        const auto notches = [&](Precision other) {
            return std::abs(static_cast<int>(other) - static_cast<int>(each.scenario.precision));
        };
        for (const Precision other : all_precisions) {
            Scenario changed = each.scenario;
            changed.precision = other;
            if (precision && notches(other) >= notches(precision->changed.precision))
                continue;
            QVERIFY(!meets(evaluate(changed, catalog), *result.first_wall));
        }
    });
    QVERIFY2(proposed > 200, QByteArray::number(proposed).constData());
}

void TestProperties::evaluationIsPure()
{
    Random random{16};
    RandomCase other = randomCase(random);
    forManyCases(17, many, [&other](const RandomCase& each) {
        const auto first = everyFigure(each.result());
        const auto between = everyFigure(other.result());
        QVERIFY(everyFigure(each.result()) == first);
        QVERIFY(everyFigure(other.result()) == between);
        // By the ids it is the same.
        QVERIFY(everyFigure(evaluate(each.scenario, each.catalog())) == first);
        other = each;
    });
}

QTEST_APPLESS_MAIN(TestProperties)
#include "tst_properties.moc"
