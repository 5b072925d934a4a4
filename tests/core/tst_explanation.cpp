// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explanation/explanation.h"
#include "core/units/format.h"
#include "tests/core/building.h"
#include "tests/core/built_in_catalog.h"
#include "tests/core/closeness.h"
#include "tests/core/golden.h"
#include "tests/core/random_cases.h"

#include <muParser.h>

#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <functional>
#include <map>
#include <set>

using namespace deployscope;
using namespace deployscope::testing;

// Every derivation is worked out again by a formula evaluator that knows nothing of the model.
class TestExplanation : public QObject
{
    Q_OBJECT

private slots:
    void derivationsOfTheCatalogHold();
    void derivationsOfRandomDevicesHold();
    void whatCannotRunSaysWhy();
    void whatDoesNotFitClaimsNoFigure();
    void lastStepIsTheFigure();
    void memoryTimeOfTheChapter();
    void sentences_data();
    void sentences();
    void shapeOfATransformerHasItsSource();
    void memoryRequiredNamesItsSources();
    void radarScoreIsDerivedFromItsFigure();
    void radarAxisWithoutAFigureSaysWhich();
    void overheadAndLayersHaveSymbolsOfTheirOwn();
    void unknownQuantityIsNotExplained();
};

namespace {

QString plain(const std::string& text)
{
    QString result = QString::fromStdString(text);
    return result.replace(QChar(0x00A0), ' ').replace(QChar(0x202F), ' ');
}

double evaluated(const std::string& expression)
{
    static mu::Parser parser;
    try {
        parser.SetExpr(expression);
        return parser.Eval();
    } catch (const mu::Parser::exception_type& error) {
        qWarning("%s: %s", expression.c_str(), error.GetMsg().c_str());
        return std::nan("");
    }
}

// Texts that stand on the screen: nothing that is no number, no hole, no stray blank.
void checkText(const std::string& text)
{
    static const QRegularExpression broken("\\b-?(nan|inf)\\b",
                                           QRegularExpression::CaseInsensitiveOption);
    const QString shown = plain(text);
    QVERIFY2(!shown.isEmpty() && shown == shown.trimmed(), shown.toUtf8().constData());
    QVERIFY2(!shown.contains("  "), shown.toUtf8().constData());
    QVERIFY2(!shown.contains(broken), shown.toUtf8().constData());
    QVERIFY2(!shown.contains("—"), shown.toUtf8().constData());
    QVERIFY2(!shown.contains("()") && !shown.contains(" ."), shown.toUtf8().constData());
}

void checkStep(const DerivationStep& step)
{
    const double value = evaluated(step.expression);
    QVERIFY2(close(value, step.value, 1e-9),
             (step.expression + ": " + difference(value, step.value).toStdString()).c_str());
    QCOMPARE(step.value_text, formatQuantity(step.value, step.dimension));
    for (const std::string* text :
         {&step.symbol, &step.name, &step.formula, &step.substituted, &step.value_text})
        checkText(*text);
}

void checkExplanation(const Explanation& explanation)
{
    checkText(explanation.title);
    for (const DerivationStep& step : explanation.steps) {
        checkStep(step);
        if (QTest::currentTestFailed())
            return;
    }
    std::set<std::string> said;
    for (const std::string& sentence : explanation.sentences) {
        checkText(sentence);
        QVERIFY2(sentence.back() == '.', sentence.c_str());
        QVERIFY2(said.insert(sentence).second, sentence.c_str());
    }
    std::set<std::string> named;
    for (const SourceLine& source : explanation.sources) {
        QVERIFY2(named.insert(source.name).second, source.name.c_str());
        checkText(source.name);
        checkText(source.source);
        QVERIFY(!nameOf(source.kind).empty());
    }
}

bool isNamed(const Figure& figure, const std::vector<SourceLine>& sources)
{
    return std::any_of(sources.begin(), sources.end(), [&figure](const SourceLine& line) {
        return line.value == figure.as_written && line.source == figure.source &&
               line.kind == figure.kind && line.note == figure.note &&
               line.book_says == figure.book_says;
    });
}

// Each figure of the profiles that a step reckons with is among the sources, as it was written.
void checkSources(const Explanation& explanation, const Subject& subject, const Result& result)
{
    std::vector<const Figure*> figures{&subject.workload->parameters};
    const auto add = [&figures](const std::optional<Figure>& figure) {
        if (figure)
            figures.push_back(&*figure);
    };
    const Workload& workload = *subject.workload;
    add(workload.looked_up_parameters);
    if (workload.operations)
        figures.push_back(&workload.operations->figure);
    add(workload.activations_moved);
    add(workload.activations_working_set);
    add(workload.values_gathered);
    add(workload.payload_up);
    add(workload.payload_down);
    const Device& device = *subject.device;
    if (result.compute_precision)
        add(device.peak(*result.compute_precision));
    for (const MemoryLevel& level : device.memory) {
        figures.push_back(&level.capacity);
        add(level.bandwidth);
    }
    add(device.sustained_power);
    add(device.idle_power);
    add(device.battery);
    add(subject.network->uplink);
    add(subject.network->downlink);
    std::string expressions;
    for (const DerivationStep& step : explanation.steps) {
        // A score is held against round numbers of our own.
        if (step.symbol != "score")
            expressions += step.expression + "\n";
    }
    for (const Figure* figure : figures) {
        // Smaller numbers may stand for something else as well, a context or a hidden size.
        const std::string number = "(" + formatMachine(figure->value) + ")";
        if (figure->value < 20000.0 || expressions.find(number) == std::string::npos)
            continue;
        // Two figures may be of the same size; then it is one of them.
        const bool named = std::any_of(figures.begin(), figures.end(), [&](const Figure* other) {
            return other->value == figure->value && isNamed(*other, explanation.sources);
        });
        // Or a step came to the very same number.
        const bool coincides = std::any_of(
            explanation.steps.begin(), explanation.steps.end(),
            [figure](const DerivationStep& step) { return step.value == figure->value; });
        QVERIFY2(named || coincides,
                 (explanation.id + " reckons with " + number + ":\n" + expressions).c_str());
    }
}

void explainAll(const Scenario& scenario, const Catalog& catalog)
{
    static const std::vector<std::string> ids = explainableQuantities(builtInCatalog());
    const Result result = evaluate(scenario, catalog);
    for (const std::string& id : ids) {
        const auto explanation = explain(id, scenario, catalog, result);
        QVERIFY2(explanation, id.c_str());
        QCOMPARE(explanation->id, id);
        checkExplanation(*explanation);
        checkSources(*explanation, *subjectOf(scenario, catalog), result);
        if (!result.compute_precision) {
            QVERIFY(explanation->steps.empty());
            QVERIFY(!explanation->sentences.empty());
        }
        if (explanation->steps.empty())
            QVERIFY2(!explanation->sentences.empty(), id.c_str());
        if (QTest::currentTestFailed())
            QFAIL((id + " of " + scenario.workload + " on " + scenario.device).c_str());
    }
}

// A scenario over profiles of the catalog, with everything set that an explanation can draw on.
Scenario drawnScenario(Random& random, const Workload& workload, const Device& device,
                       const Catalog& catalog)
{
    Scenario scenario = random_parts::scenario(random, workload);
    scenario.workload = workload.id;
    scenario.device = device.id;
    scenario.network = random.oneOf(catalog.networks).id;
    if (random.chance(0.5))
        scenario.batch = random.oneOf(std::array{1, 8, 64, 4096});
    if (random.chance(0.5)) {
        // A precision that the device has, so that most cases run.
        for (int i = 0; i < 20 && !device.peak(scenario.precision); ++i)
            scenario.precision = random.oneOf(all_precisions);
    }
    return scenario;
}

// The small profiles with the axes of the radar.
Catalog smallCatalog(const Device& device, const Workload& workload, const Network& network)
{
    Catalog catalog = catalogOf(device, workload, network);
    catalog.paradigms = builtInCatalog().paradigms;
    return catalog;
}

Explanation explained(const std::string& id, const Scenario& scenario, const Catalog& catalog)
{
    const auto explanation = explain(id, scenario, catalog, evaluate(scenario, catalog));
    if (!explanation)
        qFatal("%s is not explained", id.c_str());
    return *explanation;
}

bool says(const Explanation& explanation, const QString& sentence)
{
    return std::any_of(explanation.sentences.begin(), explanation.sentences.end(),
                       [&](const std::string& text) { return plain(text) == sentence; });
}

Scenario chapterScenario()
{
    Scenario scenario;
    scenario.workload = "resnet-50";
    scenario.device = "nvidia-a100";
    return scenario;
}

} // namespace

void TestExplanation::derivationsOfTheCatalogHold()
{
    const Catalog& catalog = builtInCatalog();
    for (const GoldenCase& each : goldenCases())
        explainAll(each.scenario, catalog);
    Random random{31};
    for (const Device& device : catalog.devices) {
        for (const Workload& workload : catalog.workloads) {
            explainAll(drawnScenario(random, workload, device, catalog), catalog);
            if (QTest::currentTestFailed())
                return;
        }
    }
}

void TestExplanation::derivationsOfRandomDevicesHold()
{
    Random random{32};
    for (int i = 0; i < 500; ++i) {
        RandomCase each = randomCase(random);
        const auto write = [](Figure& figure) { figure.as_written = formatMachine(figure.value); };
        const auto writeOptional = [&](std::optional<Figure>& figure) {
            if (figure)
                write(*figure);
        };
        Workload& workload = each.workload;
        write(workload.parameters);
        for (auto part : {&Workload::looked_up_parameters, &Workload::activations_moved,
                          &Workload::activations_working_set, &Workload::values_gathered,
                          &Workload::payload_up, &Workload::payload_down})
            writeOptional(workload.*part);
        if (workload.operations)
            write(workload.operations->figure);
        for (auto& peak : each.device.peaks)
            writeOptional(peak);
        for (MemoryLevel& level : each.device.memory) {
            write(level.capacity);
            writeOptional(level.bandwidth);
        }
        for (auto part : {&Device::idle_power, &Device::sustained_power, &Device::battery,
                          &Device::price, &Device::power_usage_effectiveness})
            writeOptional(each.device.*part);
        for (auto part : {&Network::uplink, &Network::downlink, &Network::radio_energy})
            writeOptional(each.network.*part);
        explainAll(each.scenario, smallCatalog(each.device, workload, each.network));
        if (QTest::currentTestFailed())
            QFAIL(("in case " + std::to_string(i)).c_str());
    }
}

void TestExplanation::whatCannotRunSaysWhy()
{
    Scenario scenario = smallScenario();
    scenario.precision = Precision::Fp32;
    const Catalog catalog = smallCatalog(smallDevice(), smallWorkload(), smallNetwork());
    for (const std::string& id : explainableQuantities(catalog)) {
        const Explanation explanation = explained(id, scenario, catalog);
        QVERIFY(explanation.steps.empty());
        QVERIFY2(says(explanation, "The Test has no peak for FP32, nor for a wider precision that "
                                   "can hold it."),
                 id.c_str());
        // What memory alone would hold is no help, another precision is.
        for (const std::string& sentence : explanation.sentences)
            QVERIFY2(!plain(sentence).contains("largest batch"), sentence.c_str());
        QVERIFY2(says(explanation, "At this batch the widest precision that fits is FP16."),
                 id.c_str());
    }
}

void TestExplanation::whatDoesNotFitClaimsNoFigure()
{
    // No time, no rate, no gain of either, no energy: it never runs.
    Scenario scenario = smallScenario();
    scenario.batch = 1000;
    scenario.latency_budget = 10.0;
    const Catalog catalog = smallCatalog(smallDevice(), smallWorkload(), smallNetwork());
    QVERIFY(!evaluate(scenario, catalog).fits);
    const std::set<std::string> withheld{"T_comp", "T_mem", "T_dev", "T_stream",  "T_end", "X",
                                         "R",      "×",     "E_inf", "T_battery", "slack"};
    for (const std::string& id : explainableQuantities(catalog)) {
        const Explanation explanation = explained(id, scenario, catalog);
        for (const DerivationStep& step : explanation.steps)
            QVERIFY2(!withheld.count(step.symbol), (id + ": " + step.symbol).c_str());
        for (const std::string& sentence : explanation.sentences)
            QVERIFY2(!plain(sentence).contains("gains") && !plain(sentence).contains("speeds"),
                     (id + ": " + sentence).c_str());
    }
}

void TestExplanation::lastStepIsTheFigure()
{
    Device device = smallDevice();
    device.battery = figure(3600.0, dimension::energy);
    device.idle_power = figure(1.0, dimension::power);
    device.power_usage_effectiveness = figure(1.1);
    Workload workload = smallWorkload();
    workload.payload_up = figure(1e6, dimension::data);
    workload.payload_down = figure(1e4, dimension::data);
    Network network = smallNetwork();
    network.uplink = figure(1e7, dimension::bandwidth);
    network.downlink = figure(3e7, dimension::bandwidth);
    network.radio_energy = figure(1e-7, dimension::energy_per_data);
    const Catalog catalog = smallCatalog(device, workload, network);
    Scenario scenario = smallScenario();
    scenario.batch = 3;
    scenario.distance = 2e5;
    scenario.overhead = 1e-4;
    scenario.software_overhead = 0.02;
    scenario.request_rate = 50.0;
    scenario.latency_budget = 1.0;
    const Result result = evaluate(scenario, catalog);
    const std::map<std::string, double> figures{
        {"operations", result.operations},
        {"traffic", result.traffic.total},
        {"arithmetic_intensity", *result.arithmetic_intensity},
        {"attainable_performance", result.attainable_performance},
        {"compute", result.time.compute},
        {"memory", result.time.memory},
        {"device_sum", result.time.device_sum},
        {"device_overlapped", result.time.device_overlapped},
        {"network_propagation", result.time.network_propagation},
        {"network_transfer", result.time.network_transfer},
        {"end_to_end", result.time.end_to_end},
        {"bottleneck", *result.bottleneck_ratio},
        {"throughput", *result.throughput},
        {"memory_required", result.levels[0].required},
        {"energy_per_inference", *result.energy_per_inference},
        {"transmission_energy", *result.transmission_energy},
        {"battery_life", *result.battery_life},
        {"latency_budget", 1.0 - result.time.end_to_end},
    };
    for (const auto& [id, value] : figures) {
        const Explanation explanation = explained(id, scenario, catalog);
        QVERIFY2(!explanation.steps.empty(), id.c_str());
        QCOMPARE(explanation.steps.back().value, value);
    }
    const auto ridge = explained("ridge_point", scenario, catalog).steps;
    QVERIFY(std::any_of(ridge.begin(), ridge.end(), [&](const DerivationStep& step) {
        return step.value == *result.ridge_point;
    }));
}

void TestExplanation::memoryTimeOfTheChapter()
{
    const Explanation explanation = explained("memory", chapterScenario(), builtInCatalog());
    const DerivationStep& step = explanation.steps.back();
    QCOMPARE(plain(step.symbol), QString("T_mem"));
    QCOMPARE(plain(step.formula), QString("D ÷ (BW × η_BW)"));
    QCOMPARE(plain(step.substituted), QString("51.2 MB ÷ (2039 GB/s × 1)"));
    QCOMPARE(plain(step.value_text), QString("25.1 µs"));
    QVERIFY(says(explanation, "Compute needs 13.1 µs, memory 25.1 µs: memory is the bottleneck by "
                              "×1.91."));
    QVERIFY(says(explanation, "Compute-bound from batch 58."));
    QCOMPARE(explanation.title, std::string{"Memory time"});
    const DerivationStep& weights = explanation.steps.front();
    QCOMPARE(plain(weights.substituted), QString("25.6 M × 2 B"));
}

void TestExplanation::sentences_data()
{
    using Change = std::function<void(Scenario&, Workload&, Device&)>;
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char* name, Change change, const char* id, const char* sentence) {
        QTest::newRow(name) << change << id << sentence;
    };
    const auto nothing = [](Scenario&, Workload&, Device&) {};
    row("compute", nothing, "bottleneck",
        "Memory needs 280 µs, compute 1.00 ms: compute is the bottleneck by ×3.57.");
    row("faster processor", nothing, "bottleneck",
        "A processor twice as fast gains 100 % in a stream and 64.1 % on one request end to end.");
    row("faster memory", nothing, "bottleneck",
        "Memory twice as fast gains 0 % in a stream and 12.3 % on one request end to end.");
    row(
        "all on the chip",
        [](Scenario&, Workload&, Device& device) {
            device.memory.insert(device.memory.begin(), scratchpad(1e9, weights_and_activations));
        },
        "bottleneck", "No byte has to leave the chip: compute alone bounds.");
    row(
        "bandwidth unknown",
        [](Scenario&, Workload&, Device& device) { device.memory[0].bandwidth.reset(); },
        "bottleneck",
        "The bandwidth of memory is not known, so it never limits here: compute alone bounds.");
    row(
        "on the ridge",
        [](Scenario& scenario, Workload&, Device&) { scenario.bandwidth_efficiency = 0.28; },
        "bottleneck", "Compute and memory last equally long: the scenario sits on the ridge.");
    row(
        "overhead as long",
        [](Scenario& scenario, Workload&, Device&) { scenario.overhead = 1e-3; }, "bottleneck",
        "The fixed overhead lasts as long as the longest other term of the device.");
    row(
        "overhead", [](Scenario& scenario, Workload&, Device&) { scenario.overhead = 2e-3; },
        "bottleneck",
        "The fixed overhead of 2.00 ms outlasts both compute and memory: a larger batch spreads "
        "it.");
    row(
        "network", [](Scenario& scenario, Workload&, Device&) { scenario.distance = 1.5e6; },
        "end_to_end", "Of one request, the network takes 92.1 %.");
    row(
        "narrower",
        [](Scenario&, Workload&, Device& device) { setPeak(device, Precision::Int8, 2e12); },
        "memory", "INT8 moves 14.0 MB instead of 28.0 MB and speeds a stream up by ×2.00.");
    row("activations in main memory", nothing, "traffic",
        "Activations (8.00 MB) go through memory: no nearer level keeps them.");
    row(
        "activations cached",
        [](Scenario&, Workload&, Device& device) {
            device.memory.insert(device.memory.begin(), cache(20e6));
        },
        "traffic",
        "Activations (8.00 MB) stay in the 20 MB of cache; they overflow it from batch 3 on.");
    row(
        "activations overflow",
        [](Scenario& scenario, Workload&, Device& device) {
            scenario.batch = 3;
            device.memory.insert(device.memory.begin(), cache(20e6));
        },
        "traffic", "Activations (24.0 MB) overflow the 20 MB of cache.");
    row(
        "working set",
        [](Scenario&, Workload&, Device& device) {
            device.memory.insert(device.memory.begin(), scratchpad(20e6));
        },
        "traffic",
        "The working set of activations (2.00 MB) stays in the 20 MB of scratchpad; it overflows "
        "it "
        "from batch 11 on.");
    row(
        "unknown activations",
        [](Scenario&, Workload& workload, Device&) {
            workload.activations_moved.reset();
            workload.activations_working_set.reset();
        },
        "traffic",
        "The activation traffic of Test workload is not known: this is a lower bound, on the "
        "weights alone.");
    row("crossover", nothing, "compute_bound_from_batch", "Compute-bound from batch 1.");
    row(
        "no crossover",
        [](Scenario& scenario, Workload&, Device&) { scenario.bandwidth_efficiency = 0.01; },
        "compute_bound_from_batch", "No batch up to 65 536 makes it compute-bound.");
    row("largest batch", nothing, "memory_required", "The largest batch that fits is 490.");
    row(
        "too large a batch", [](Scenario& scenario, Workload&, Device&) { scenario.batch = 1000; },
        "memory_required", "At this batch the widest precision that fits is INT4.");
    row(
        "light",
        [](Scenario& scenario, Workload&, Device&) {
            scenario.distance = 1.5e6;
            scenario.latency_budget = 0.01;
        },
        "network_propagation",
        "Light alone spends the budget of 10 ms and 5.00 ms more: no faster device can help.");
    row(
        "some light",
        [](Scenario& scenario, Workload&, Device&) {
            scenario.distance = 2.5e5;
            scenario.latency_budget = 0.01;
        },
        "network_propagation", "Light alone takes 25.0 % of the budget of 10 ms.");
    row(
        "reach", [](Scenario& scenario, Workload&, Device&) { scenario.latency_budget = 0.01; },
        "network_propagation",
        "Within that budget light gets there and back over 1 000 km at most.");
    row("no budget", nothing, "latency_budget", "No latency budget is set.");
    row(
        "vendors' count",
        [](Scenario&, Workload& workload, Device&) { workload.operations->counts_mac = true; },
        "operations",
        "Counted as the vendors do, two operations per multiply-accumulate, it is compute-bound "
        "by ×7.14.");
    row(
        "power unknown",
        [](Scenario&, Workload&, Device& device) { device.sustained_power.reset(); },
        "energy_per_inference",
        "The profile of the Test gives no power, so no energy can be told.");
    row("no battery", nothing, "battery_life", "The profile of the Test gives no battery to last.");
    row(
        "battery but no power",
        [](Scenario&, Workload&, Device& device) {
            device.battery = figure(3600.0, dimension::energy);
            device.sustained_power.reset();
        },
        "battery_life", "The profile of the Test gives no power, so no battery life can be told.");
}

void TestExplanation::sentences()
{
    using Change = std::function<void(Scenario&, Workload&, Device&)>;
    QFETCH(Change, change);
    QFETCH(QString, id);
    QFETCH(QString, sentence);
    Scenario scenario = smallScenario();
    Workload workload = smallWorkload();
    Device device = smallDevice();
    change(scenario, workload, device);
    const Explanation explanation =
        explained(id.toStdString(), scenario, smallCatalog(device, workload, smallNetwork()));
    QString all;
    for (const std::string& each : explanation.sentences)
        all += plain(each) + "\n";
    QVERIFY2(says(explanation, sentence), all.toUtf8().constData());
}

void TestExplanation::shapeOfATransformerHasItsSource()
{
    Workload workload = smallTransformer();
    workload.transformer->source = "the model card";
    workload.transformer->note = "as published";
    Device device = smallDevice();
    device.memory[0].capacity.value = 1e12;
    const Catalog catalog = smallCatalog(device, workload, smallNetwork());
    Scenario scenario = smallScenario();
    scenario.workload = workload.id;
    for (const char* id : {"operations", "traffic", "compute", "memory", "memory_required"}) {
        int found = 0;
        for (const SourceLine& source : explained(id, scenario, catalog).sources) {
            if (source.source == "the model card" && source.note == "as published") {
                ++found;
                QCOMPARE(source.name, std::string{"Test transformer, shape"});
                QCOMPARE(plain(source.value),
                         QString("10 layers, hidden size 1 000, 4 KV heads of 50"));
            }
        }
        QVERIFY2(found == 1, id);
    }
}

void TestExplanation::memoryRequiredNamesItsSources()
{
    const Catalog catalog = smallCatalog(smallDevice(), smallWorkload(), smallNetwork());
    const auto names = [&](const Scenario& scenario) {
        std::set<std::string> found;
        for (const SourceLine& source : explained("memory_required", scenario, catalog).sources)
            found.insert(source.name);
        return found;
    };
    Scenario scenario = smallScenario();
    QCOMPARE(names(scenario),
             (std::set<std::string>{"Test workload, parameters",
                                    "Test workload, peak working set of activations",
                                    "Test, capacity of memory"}));
    scenario.phase = Phase::Training;
    QCOMPARE(names(scenario), (std::set<std::string>{"Test workload, parameters",
                                                     "Test workload, activation elements moved",
                                                     "Test, capacity of memory"}));
}

void TestExplanation::radarScoreIsDerivedFromItsFigure()
{
    Scenario scenario = chapterScenario();
    scenario.distance = 1.5e6;
    const Catalog& catalog = builtInCatalog();
    const Result result = evaluate(scenario, catalog);
    const auto& axes = catalog.paradigms.axes;
    for (std::size_t i = 0; i < axes.size(); ++i) {
        const Explanation explanation = explained("radar:" + std::to_string(i), scenario, catalog);
        QVERIFY(explanation.steps.back().symbol == "score");
        const auto& steps = explanation.steps;
        const auto derives = [&](double value) {
            return std::any_of(steps.begin(), steps.end(),
                               [value](const DerivationStep& step) { return step.value == value; });
        };
        if (axes[i].id == "latency" || axes[i].id == "real_time" || axes[i].id == "connectivity")
            QVERIFY(derives(result.time.end_to_end));
        if (axes[i].id == "scalability")
            QVERIFY(derives(*result.throughput));
        if (axes[i].id == "energy_efficiency")
            QVERIFY(derives(*result.energy_per_inference));
        if (axes[i].id == "compute")
            QVERIFY(std::any_of(explanation.sources.begin(), explanation.sources.end(),
                                [](const SourceLine& source) {
                                    return source.name == "A100, dense peak at FP16";
                                }));
    }
}

void TestExplanation::radarAxisWithoutAFigureSaysWhich()
{
    Device device = smallDevice();
    device.sustained_power.reset();
    const Catalog catalog = smallCatalog(device, smallWorkload(), smallNetwork());
    const Result result = evaluate(smallScenario(), catalog);
    QVERIFY(result.fits);
    const auto& axes = catalog.paradigms.axes;
    for (std::size_t i = 0; i < axes.size(); ++i) {
        const Explanation explanation =
            explained("radar:" + std::to_string(i), smallScenario(), catalog);
        QVERIFY(!says(explanation, "What cannot run has no such figure."));
        if (axes[i].id == "energy_efficiency")
            QVERIFY(says(explanation,
                         "The profile of the Test gives no power, so no energy can be told."));
    }
}

void TestExplanation::overheadAndLayersHaveSymbolsOfTheirOwn()
{
    Device device = smallDevice();
    device.memory[0].capacity.value = 1e12;
    const Catalog catalog = smallCatalog(device, smallTransformer(), smallNetwork());
    Scenario scenario = smallScenario();
    scenario.workload = "transformer";
    const auto steps = explained("device_sum", scenario, catalog).steps;
    QCOMPARE(plain(steps.front().formula), QString("B × (2 × (P − P_lookup) + 4 × L × h × S)"));
    QCOMPARE(plain(steps.back().formula), QString("T_comp + T_mem + L_dev"));
}

void TestExplanation::unknownQuantityIsNotExplained()
{
    const Catalog& catalog = builtInCatalog();
    const Result result = evaluate(chapterScenario(), catalog);
    for (const char* id : {"", "weight", "radar:", "radar:8", "radar:x", "radar:1x", "radar:-1"})
        QVERIFY2(!explain(id, chapterScenario(), catalog, result), id);
    Scenario scenario = chapterScenario();
    scenario.device = "nowhere";
    QVERIFY(!explain("memory", scenario, catalog, evaluate(scenario, catalog)));
    const auto ids = explainableQuantities(catalog);
    QCOMPARE(std::set<std::string>(ids.begin(), ids.end()).size(), ids.size());
}

QTEST_APPLESS_MAIN(TestExplanation)
#include "tst_explanation.moc"
