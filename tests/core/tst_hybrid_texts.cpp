// SPDX-License-Identifier: GPL-3.0-or-later
// The sentences about economics and upkeep, and the limits of what can be set.
#include "core/example/show.h"
#include "core/hybrid/economics_text.h"
#include "core/hybrid/entropy_text.h"
#include "core/hybrid/settable_inputs.h"
#include "core/series/hybrid_charts.h"
#include "tests/core/built_in_hybrid.h"
#include "tests/core/closeness.h"
#include "tests/core/random_cases.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <set>

using namespace deployscope;
using namespace deployscope::testing;

namespace {

constexpr double day = 86400.0;
constexpr double year = 365.25 * day;

// With plain blanks, as one types them.
std::string plain(std::string text)
{
    for (const std::string_view blank : {"\u00a0", "\u202f"})
        for (auto at = text.find(blank); at != std::string::npos; at = text.find(blank))
            text.replace(at, blank.size(), " ");
    return text;
}

// The sentence begins so.
#define STARTS(text, start) QVERIFY2(plain(text).starts_with(start), plain(text).c_str())
#define CONTAINS(text, part)                                                                       \
    QVERIFY2(plain(text).find(part) != std::string::npos, plain(text).c_str())

EconomicsInputs economics()
{
    return startingInputs(builtInHybrid().knowledge->economics);
}

UpkeepInputs upkeep()
{
    return startingInputs(builtInHybrid().knowledge->entropy);
}

void checkSentence(const std::string& text)
{
    QVERIFY2(!text.empty() && text.back() == '.', text.c_str());
    for (const char* const bad : {"nan", "inf,", "inf ", "—", "..", "  "})
        QVERIFY2(plain(text).find(bad) == std::string::npos, text.c_str());
}

void checkSeries(const ExampleSeries& series)
{
    QVERIFY(std::isfinite(series.values.minimum) && std::isfinite(series.values.maximum));
    QVERIFY(series.values.maximum > series.values.minimum);
    for (const ExampleLineSeries& line : series.lines)
        for (const auto& piece : line.pieces)
            for (const auto& [x, y] : piece)
                QVERIFY(std::isfinite(x) && std::isfinite(y));
    checkSentence(series.description);
}

// All inputs at one of their ends or their start.
template <class Inputs>
void drawEnds(Random& random, const std::vector<SettableInput<Inputs>>& settings, Inputs& inputs)
{
    for (const SettableInput<Inputs>& setting : settings) {
        const double place = random.between(0.0, 3.0);
        setting.in(inputs) = place < 1.0   ? setting.input.low
                             : place < 2.0 ? setting.input.value.value
                                           : setting.input.high;
    }
}

// Each input has a name, limits around its start, and a place of its own.
template <class Inputs>
void checkSettings(const std::vector<SettableInput<Inputs>>& settings, Inputs inputs)
{
    std::set<std::string> names;
    std::set<const double*> places;
    for (const SettableInput<Inputs>& setting : settings) {
        const ExampleInput& input = setting.input;
        QVERIFY(names.insert(input.name).second);
        QVERIFY(places.insert(&setting.in(inputs)).second);
        QCOMPARE(setting.in(inputs), input.value.value);
        QVERIFY(input.low >= 0.0 && input.low < input.high);
        for (const double value : {input.low, input.value.value, input.high}) {
            QVERIFY2(!refusalOf(input, value), input.name.c_str());
            const InputReading reading = readInput(input, showInput(input, value));
            QVERIFY2(reading.value && *reading.value == value, showInput(input, value).c_str());
        }
        QVERIFY(readInput(input, showInput(input, 2.0 * input.high)).refusal);
        QVERIFY(!input.value.source.empty());
    }
}

class TestHybridTexts : public QObject
{
    Q_OBJECT

private slots:
    void settingsAreSound();
    void limitsReachTheStart();
    void trainServe();
    void federated();
    void reductionOfTheCases();
    void reductionOfOtherDesigns();
    void intervalAgainstTheBest();
    void withoutABestInterval();
    void bestIntervalBeyondTheLimits();
    void monitoring();
    void monitoringIsPaidFor();
    void decayIsWorkedOut();
    void soundAtEveryEnd();
};

void TestHybridTexts::settingsAreSound()
{
    const HybridKnowledge& known = *builtInHybrid().knowledge;
    auto both = trainServeSettings(known.economics);
    const auto more = federatedSettings(known.economics);
    both.insert(both.end(), more.begin(), more.end());
    QCOMPARE(both.size(), std::size_t{9});
    checkSettings(both, economics());
    const auto settings = upkeepSettings(known.entropy);
    QCOMPARE(settings.size(), std::size_t{10});
    checkSettings(settings, upkeep());
    const auto named = [&settings](std::string_view name) {
        return std::count_if(settings.begin(), settings.end(),
                             [name](const auto& one) { return one.input.name == name; });
    };
    for (const std::string_view name : {accuracy_setting, floor_setting, interval_setting})
        QCOMPARE(named(name), 1);
}

// A file of the user's may start anywhere.
void TestHybridTexts::limitsReachTheStart()
{
    EntropyStart start = builtInHybrid().knowledge->entropy;
    start.interval.value = 9000.0 * day;
    start.monitoring.value = day / 4.0;
    const auto settings = upkeepSettings(start);
    QCOMPARE(settings[4].input.high, 9000.0 * day);
    QCOMPARE(settings[5].input.low, day / 4.0);
}

void TestHybridTexts::trainServe()
{
    TrainServe costs = economics().train_serve;
    QCOMPARE(plain(trainServeText(costs)),
             std::string("Answers from the cloud have cost as much as the training after 460 days. "
                         "A year of answers costs USD 3 650 000 from the cloud and nothing on the "
                         "devices."));
    costs.answers /= 100.0;
    CONTAINS(trainServeText(costs), "after 126 years.");
    costs.cloud_answer = 0.0;
    STARTS(trainServeText(costs), "Answers from the cloud never cost as much as the training.");
    costs.training_cost = 0.0;
    STARTS(trainServeText(costs), "The training costs nothing.");
}

void TestHybridTexts::federated()
{
    FederatedRounds rounds = economics().federated;
    QCOMPARE(plain(federatedText(rounds, 100.0)),
             std::string("After 100 rounds federated learning has sent 280 GB, 28.0 % of the raw "
                         "data of 1.00 TB. They are even after 357 rounds."));
    CONTAINS(federatedText(rounds, 1000.0), "×2.80 the raw data of 1.00 TB. They were even after");
    rounds.raw /= 1000.0;
    CONTAINS(federatedText(rounds, 1.0), "A single round sends more than that.");
    rounds.share = 0.0;
    STARTS(federatedText(rounds, 1.0), "A round sends nothing");
    rounds.raw = 0.0;
    STARTS(federatedText(rounds, 1.0), "There is no raw data");
}

void TestHybridTexts::reductionOfTheCases()
{
    const auto textOf = [](std::string_view id) {
        const HybridDesign& design = builtInDesign(id);
        return reductionText(design, evaluateDesign(design, builtInCatalog()));
    };
    QCOMPARE(plain(textOf("voice-assistant")),
             std::string("Of the 32.0 kB/s that the sensors of one unit take in, 0.0463 B/s reach "
                         "the Cloud tier: one byte of 691 200. The largest step is on the way to "
                         "the Mobile tier: ×1 080 less. From 1 000 000 000 units it is 46.3 MB/s "
                         "instead of 32.0 TB/s. Events alone are counted: models and updates come "
                         "on top."));
    // Where one step does it all it is not told twice.
    QVERIFY(textOf("autonomous-vehicle").find("largest") == std::string::npos);
    QVERIFY(textOf("factory-inspection").find("largest") == std::string::npos);
    for (const HybridDesign& design : builtInHybrid().designs)
        checkSentence(textOf(design.id));
}

void TestHybridTexts::reductionOfOtherDesigns()
{
    HybridDesign design = builtInDesign("farm-monitoring");
    DesignResult unsound;
    STARTS(reductionText(design, unsound), "The design has no figures");
    unsound.is_sound = true;
    STARTS(reductionText({}, unsound), "No stage of the design senses anything.");
    design.flows.clear();
    STARTS(reductionText(design, evaluateDesign(design, builtInCatalog())), "All of the ");
}

void TestHybridTexts::intervalAgainstTheBest()
{
    UpkeepInputs inputs = upkeep();
    QCOMPARE(plain(intervalText(inputs)),
             std::string("With a training every 90 days a year costs USD 146 000: USD 81 200 for "
                         "trainings and USD 64 600 for the accuracy that is missing."));
    QCOMPARE(plain(bestIntervalText(inputs)),
             std::string("The best is a training every 116 days: USD 142 000 a year, USD 3 960 "
                         "less than now."));
    const BestChoice best = bestChoice(inputs, day, 2000.0 * day);
    QCOMPARE(*best.interval, settableInterval(std::sqrt(0.1) * year));
    COMPARE_CLOSE(*best.interval, 115.5 * day);
    inputs.interval = *best.interval;
    QCOMPARE(bestIntervalText(inputs), std::string("No other interval costs less."));
    QCOMPARE(bestChoice(inputs, day, 2000.0 * day).refusal,
             std::string("This is the best interval."));
    inputs.interval = 116.0 * day;
    CONTAINS(bestIntervalText(inputs), "as much as now.");
}

void TestHybridTexts::withoutABestInterval()
{
    UpkeepInputs inputs = upkeep();
    inputs.costs.retraining = 1e7;
    CONTAINS(bestIntervalText(inputs), "a training costs more than the accuracy that it saves");
    CONTAINS(bestIntervalText(inputs), "a year costs USD 2 000 000 in the end.");
    QVERIFY(!bestChoice(inputs, day, year).interval);
    QCOMPARE(bestChoice(inputs, day, year).refusal, bestIntervalText(inputs));
    inputs.costs.value_of_accuracy = 0.0;
    STARTS(bestIntervalText(inputs), "Accuracy is worth nothing here");
    inputs.drift.loss_rate = 0.0;
    STARTS(bestIntervalText(inputs), "Nothing is lost with time");
    inputs = upkeep();
    inputs.costs.retraining = 0.0;
    STARTS(bestIntervalText(inputs), "A training costs nothing");
}

void TestHybridTexts::bestIntervalBeyondTheLimits()
{
    const UpkeepInputs inputs = upkeep();
    QCOMPARE(plain(bestChoice(inputs, day, 100.0 * day).refusal),
             std::string("The best interval is 116 days, and the longest here is 100 days."));
    QCOMPARE(plain(bestChoice(inputs, 200.0 * day, year).refusal),
             std::string("The best interval is 116 days, and the shortest here is 200 days."));
}

void TestHybridTexts::monitoring()
{
    UpkeepInputs inputs = upkeep();
    QCOMPARE(plain(monitoringText(inputs)),
             std::string("With a look every 7 days a training is called for at look 14, and the "
                         "next model comes 112 days after the last; at worst 3.45 % is lost. A "
                         "year costs USD 151 000, of which USD 9 130 for looks: USD 5 230 more "
                         "than every 90 days."));
    inputs.monitoring.tolerance = 0.5;
    CONTAINS(monitoringText(inputs), "no training is ever called for, since never more than 50 %");
}

// Trainings, what is missing, and 14 looks at USD 200 in every 112 days.
void TestHybridTexts::monitoringIsPaidFor()
{
    const UpkeepInputs inputs = upkeep();
    const MonitoredUpkeep year_of = monitoredUpkeep(inputs.drift, inputs.costs, inputs.monitoring);
    COMPARE_CLOSE(year_of.upkeep.retraining, 20000.0 * 365.25 / 112.0);
    COMPARE_CLOSE(year_of.looks, 14.0 * 200.0 * 365.25 / 112.0);
    COMPARE_CLOSE(year_of.upkeep.decay, 4e6 * 0.1 * (14.0 + 56.0) / 365.25);
    // Never called for: the looks go on, and all is lost.
    const MonitoredUpkeep never =
        monitoredUpkeep(inputs.drift, inputs.costs, {7.0 * day, 0.5, 200.0});
    QCOMPARE(never.upkeep.retraining, 0.0);
    COMPARE_CLOSE(never.upkeep.decay, 4e6 * 0.5);
    COMPARE_CLOSE(never.looks, 200.0 * 365.25 / 7.0);
    Drift still = inputs.drift;
    still.loss_rate = 0.0;
    QCOMPARE(monitoredUpkeep(still, inputs.costs, inputs.monitoring).upkeep.total(), 0.0);
}

void TestHybridTexts::decayIsWorkedOut()
{
    UpkeepInputs inputs = upkeep();
    const WorkedDecay worked = workedDecay(inputs);
    QCOMPARE(plain(worked.substituted), std::string("95 % − 10 %/year × (14 days + 90 days)"));
    QCOMPARE(plain(worked.value), std::string("92.2 %")); // 95 − 10 × 104 ÷ 365.25
    QVERIFY(worked.note.empty());
    inputs.interval = 2000.0 * day;
    QCOMPARE(plain(workedDecay(inputs).value), std::string("45.0 %"));
    CONTAINS(workedDecay(inputs).note, "45 % is left after 5.00 years.");
}

// Whatever the sliders say together, all figures are finite and all sentences whole.
void TestHybridTexts::soundAtEveryEnd()
{
    const HybridKnowledge& known = *builtInHybrid().knowledge;
    const auto train_serve = trainServeSettings(known.economics);
    const auto federated = federatedSettings(known.economics);
    const auto upkeep_settings = upkeepSettings(known.entropy);
    Random random(71);
    for (int i = 0; i < 400; ++i) {
        EconomicsInputs money = economics();
        drawEnds(random, train_serve, money);
        drawEnds(random, federated, money);
        checkSentence(trainServeText(money.train_serve));
        checkSentence(federatedText(money.federated, money.rounds));
        checkSeries(trainServeSeries(money.train_serve, shownService(money.train_serve)));
        checkSeries(federatedSeries(money.federated, money.rounds));
        UpkeepInputs inputs = upkeep();
        drawEnds(random, upkeep_settings, inputs);
        inputs.drift.floor = std::min(inputs.drift.floor, inputs.drift.accuracy);
        checkSentence(intervalText(inputs));
        checkSentence(bestIntervalText(inputs));
        checkSentence(monitoringText(inputs));
        const BestChoice best = bestChoice(inputs, day, 2000.0 * day);
        QCOMPARE(best.interval.has_value(), best.refusal.empty());
        checkSeries(decaySeries(inputs.drift, inputs.monitoring, inputs.interval,
                                shownDecay(inputs.interval)));
        checkSeries(upkeepSeries(inputs.drift, inputs.costs, inputs.interval).series);
    }
}

} // namespace

QTEST_GUILESS_MAIN(TestHybridTexts)
#include "tst_hybrid_texts.moc"
