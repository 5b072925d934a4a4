// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hybrid/counter_designs.h"
#include "core/hybrid/economics.h"
#include "core/hybrid/entropy.h"
#include "core/hybrid/pattern_signs.h"
#include "tests/core/built_in_hybrid.h"
#include "tests/core/closeness.h"
#include "tests/core/random_cases.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace deployscope;
using namespace deployscope::testing;

namespace {

constexpr double day = 86400.0;
constexpr double year = 365.25 * day;

Drift randomDrift(Random& random)
{
    Drift drift;
    drift.accuracy = random.between(0.5, 1.0);
    drift.floor = random.chance(0.1) ? drift.accuracy : random.between(0.0, drift.accuracy);
    drift.loss_rate = random.chance(0.1) ? 0.0 : random.decades(-3.0, 1.0) / year;
    drift.delay = random.chance(0.3) ? 0.0 : random.decades(-1.0, 2.5) * day;
    return drift;
}

// The mean of many values in equal steps, for comparison.
double summedLoss(const Drift& drift, double interval)
{
    constexpr int steps = 20000;
    double sum = 0.0;
    for (int i = 0; i < steps; ++i)
        sum += drift.accuracy - accuracyAfter(drift, interval * (i + 0.5) / steps);
    return sum / steps;
}

} // namespace

class TestHybridEconomics : public QObject
{
    Q_OBJECT

private slots:
    void accuracyFallsToTheFloor();
    void meanLossIsThatOfManyMoments();
    void bestIntervalByHand();
    void bestIntervalIsBest();
    void withoutTrainingCost();
    void withoutDrift();
    void monitoringCallsInTime();
    void knowledgeStartsSoundly();
    void trainServeByHand();
    void federatedByHand();
    void dataShrinksByTier();
    void signsOfTheCases();
    void signsOfTheOtherPatterns();
};

void TestHybridEconomics::accuracyFallsToTheFloor()
{
    const Drift drift{0.95, 0.45, 0.1 / year, 0.0};
    COMPARE_CLOSE(accuracyAfter(drift, 0.0), 0.95);
    COMPARE_CLOSE(accuracyAfter(drift, year), 0.85);
    COMPARE_CLOSE(*timeToFloor(drift), 5.0 * year);
    QCOMPARE(accuracyAfter(drift, 6.0 * year), 0.45);
    const Drift late{0.95, 0.45, 0.1 / year, year / 2.0};
    COMPARE_CLOSE(accuracyAfter(late, 0.0), 0.9);
}

void TestHybridEconomics::meanLossIsThatOfManyMoments()
{
    Random random(41);
    for (int i = 0; i < 200; ++i) {
        const Drift drift = randomDrift(random);
        const double interval = random.decades(0.0, 4.0) * day;
        const double exact = meanLoss(drift, interval);
        QVERIFY2(std::abs(exact - summedLoss(drift, interval)) < 1e-6,
                 difference(exact, summedLoss(drift, interval)).constData());
        QVERIFY(exact >= 0.0 && exact <= drift.accuracy - drift.floor + 1e-12);
    }
}

// 20 000 USD for a training, 4 M USD a year for an accuracy of one, a tenth lost in a year:
// √(2 × 20 000 ÷ (4 M × 0.1)) = 0.316 years.
void TestHybridEconomics::bestIntervalByHand()
{
    const Drift drift{0.95, 0.45, 0.1 / year, 14.0 * day};
    const UpkeepCosts costs{20000.0, 4e6 / year};
    const BestInterval best = bestInterval(drift, costs);
    COMPARE_CLOSE(*best.interval, std::sqrt(0.1) * year);
    const YearlyUpkeep upkeep = yearlyUpkeep(drift, costs, *best.interval);
    COMPARE_CLOSE(upkeep.retraining, 20000.0 / std::sqrt(0.1));
    // At the best interval trainings cost as much as what falls between them; what the delay costs
    // comes on top.
    COMPARE_CLOSE(upkeep.decay, upkeep.retraining + 4e6 * 0.1 * 14.0 / 365.25);
}

void TestHybridEconomics::bestIntervalIsBest()
{
    Random random(42);
    int with_interval = 0;
    int never = 0;
    for (int i = 0; i < 400; ++i) {
        const Drift drift = randomDrift(random);
        const UpkeepCosts costs{random.decades(0.0, 7.0),
                                random.chance(0.1) ? 0.0 : random.decades(0.0, 8.0) / year};
        const BestInterval best = bestInterval(drift, costs);
        QCOMPARE(best.never, !best.interval.has_value());
        double least = 1e300;
        for (double interval = 0.001 * day; interval < 1e7 * day; interval *= 1.002)
            least = std::min(least, yearlyUpkeep(drift, costs, interval).total());
        if (best.interval) {
            ++with_interval;
            const double ours = yearlyUpkeep(drift, costs, *best.interval).total();
            QVERIFY2(ours <= least * (1.0 + 1e-12), difference(ours, least).constData());
        } else {
            ++never;
            // No interval is better than leaving trainings out for ever.
            const double ever = costs.value_of_accuracy * year *
                                (drift.loss_rate > 0.0 ? drift.accuracy - drift.floor : 0.0);
            QVERIFY2(least >= ever * (1.0 - 1e-9), difference(least, ever).constData());
        }
    }
    QVERIFY(with_interval > 50 && never > 50);
}

void TestHybridEconomics::withoutTrainingCost()
{
    const Drift drift{0.95, 0.45, 0.1 / year, 0.0};
    const BestInterval best = bestInterval(drift, {0.0, 1.0});
    QVERIFY(best.always_better && !best.never && !best.interval);
}

void TestHybridEconomics::withoutDrift()
{
    for (const Drift& drift : {Drift{0.9, 0.5, 0.0, day}, Drift{0.9, 0.9, 1.0, day}}) {
        QVERIFY(bestInterval(drift, {1.0, 1.0}).never);
        QVERIFY(!timeToFloor(drift));
        QCOMPARE(meanLoss(drift, year), 0.0);
        QCOMPARE(accuracyAfter(drift, year), 0.9);
        QVERIFY(!monitoredInterval(drift, {day, 0.0, 1.0}));
    }
}

void TestHybridEconomics::monitoringCallsInTime()
{
    // A tenth a year, looked at every week, 3 % allowed: exceeded after 109.575 days of drift, of
    // which 14 have gone by when it comes into service; the 14th look is the first after that.
    const Drift drift{0.95, 0.45, 0.1 / year, 14.0 * day};
    const auto monitored = monitoredInterval(drift, {7.0 * day, 0.03, 200.0});
    QCOMPARE(monitored->looks, 14.0);
    COMPARE_CLOSE(monitored->interval, (14.0 * 7.0 + 14.0) * day);
    COMPARE_CLOSE(monitored->worst_loss, 0.1 / 365.25 * (14.0 * 7.0 + 28.0));
    QVERIFY(!monitoredInterval(drift, {7.0 * day, 0.5, 200.0})); // all that can be lost
    // Each look before was within the tolerance, the last was not.
    Random random(43);
    for (int i = 0; i < 500; ++i) {
        const Drift drawn = randomDrift(random);
        const Monitoring monitoring{random.decades(0.0, 2.0) * day, random.between(0.0, 0.5), 1.0};
        const auto found = monitoredInterval(drawn, monitoring);
        if (!found)
            continue;
        const auto lostAt = [&](double looks) {
            return drawn.accuracy - accuracyAfter(drawn, looks * monitoring.period);
        };
        QVERIFY(lostAt(found->looks) > monitoring.tolerance - 1e-9);
        if (found->looks > 1.0)
            QVERIFY(lostAt(found->looks - 1.0) <= monitoring.tolerance + 1e-9);
    }
}

void TestHybridEconomics::knowledgeStartsSoundly()
{
    const EntropyStart& start = builtInHybrid().knowledge->entropy;
    const Drift drift{start.accuracy.value, start.floor.value, start.drift.value,
                      start.delay.value};
    const BestInterval best =
        bestInterval(drift, {start.retraining_cost.value, start.value_of_accuracy.value});
    COMPARE_CLOSE(*best.interval, std::sqrt(0.1) * year);
}

void TestHybridEconomics::trainServeByHand()
{
    const EconomicsStart& start = builtInHybrid().knowledge->economics;
    const TrainServe costs{start.training_cost.value, start.cloud_answer.value,
                           start.device_answer.value, start.answers.value};
    // USD 4.6 M over a cent, at a million a day: 460 days.
    COMPARE_CLOSE(*trainingEarnedBack(costs), 460.0 * day);
    COMPARE_CLOSE(servedFromCloud(costs, 460.0 * day), 2.0 * 4.6e6);
    COMPARE_CLOSE(servedOnDevices(costs, 460.0 * day), 4.6e6);
    QVERIFY(!trainingEarnedBack({1.0, 0.0, 0.0, 1.0}));
}

void TestHybridEconomics::federatedByHand()
{
    const EconomicsStart& start = builtInHybrid().knowledge->economics;
    const FederatedRounds rounds{start.federated_devices.value, start.federated_raw.value,
                                 start.federated_model.value, start.federated_share.value};
    COMPARE_CLOSE(rawUpload(rounds), 1e12);
    COMPARE_CLOSE(federatedTraffic(rounds, 100.0), 100.0 * 100.0 * 2.0 * 14e6);
    COMPARE_CLOSE(*evenRounds(rounds), 1e12 / (100.0 * 2.0 * 14e6));
    COMPARE_CLOSE(federatedTraffic(rounds, *evenRounds(rounds)), rawUpload(rounds));
    QVERIFY(!evenRounds({10.0, 1.0, 1.0, 0.0}));
}

void TestHybridEconomics::dataShrinksByTier()
{
    const HybridDesign& design = builtInDesign("voice-assistant");
    const auto data = dataByTier(design, evaluateDesign(design, builtInCatalog()));
    QCOMPARE(data.size(), std::size_t{3});
    COMPARE_CLOSE(data[0].bandwidth, 32e3);
    QCOMPARE(data[1].tier, Tier::Mobile);
    COMPARE_CLOSE(data[1].bandwidth, 20.0 / day * 128e3);
    QCOMPARE(data[2].tier, Tier::Cloud);
    COMPARE_CLOSE(data[2].bandwidth, 20.0 / day * 200.0);
    const HybridDesign& factory = builtInDesign("factory-inspection");
    const auto line = dataByTier(factory, evaluateDesign(factory, builtInCatalog()));
    COMPARE_CLOSE(line.front().bandwidth, 186624000.0);
    COMPARE_CLOSE(line.back().bandwidth, 180.0);
}

// Each case shows the patterns that its file names, but for those that the program adds.
void TestHybridEconomics::signsOfTheCases()
{
    for (const HybridDesign& design : builtInHybrid().designs) {
        const auto signs = patternSigns(design, evaluateDesign(design, builtInCatalog()));
        QCOMPARE(signs.size(), hybrid_pattern_ids.size());
        for (const PatternSign& sign : signs) {
            const bool is_named = std::find(design.patterns.begin(), design.patterns.end(),
                                            sign.id) != design.patterns.end();
            if (is_named)
                QVERIFY2(sign.shows, (design.id + ": " + sign.id + ": " + sign.why).c_str());
            QVERIFY(!sign.why.empty() && sign.why.back() == '.');
        }
    }
    // With everything in the cloud nothing is processed on the way.
    const HybridDesign cloud = everythingInCloud(builtInDesign("factory-inspection"));
    const auto signs = patternSigns(cloud, evaluateDesign(cloud, builtInCatalog()));
    QVERIFY(!signs[0].shows && !signs[1].shows && !signs[2].shows);
}

void TestHybridEconomics::signsOfTheOtherPatterns()
{
    HybridDesign design = builtInDesign("farm-monitoring");
    const auto signs = [&design] {
        return patternSigns(design, evaluateDesign(design, builtInCatalog()));
    };
    QVERIFY(!signs()[3].shows && !signs()[4].shows);
    Stage& training = design.stages[*findStage(design, "training")];
    training.tier = Tier::Edge;
    Flow up = design.flows.back();
    up.kind = FlowKind::Sync;
    up.from = "training";
    up.to = "planning";
    design.flows.push_back(up);
    QVERIFY(signs()[3].shows);
    Flow across = up;
    across.from = "field";
    across.to = "valve";
    design.flows.push_back(across);
    QVERIFY(!signs()[4].shows); // in one device
    design.flows.back().link = Link{};
    design.flows.back().link->network = "lorawan";
    QVERIFY(signs()[4].shows);
    std::swap(design.flows[0].from, design.flows[0].to);
    design.flows.push_back(builtInDesign("farm-monitoring").flows[0]);
    for (const PatternSign& sign : signs())
        QVERIFY(!sign.shows);
}

QTEST_GUILESS_MAIN(TestHybridEconomics)
#include "tst_hybrid_economics.moc"
