// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/load.h"
#include "core/evaluation/scenario_file.h"

#include <nlohmann/json.hpp>

#include <QTest>

#include <cmath>
#include <limits>
#include <random>

using namespace deployscope;

namespace {

const Catalog& catalog()
{
    static const LoadedCatalog loaded = [] {
        std::vector<Diagnostic> diagnostics;
        return loadCatalog(readProfileFolder(DEPLOYSCOPE_SOURCE_DIR "/profiles", diagnostics));
    }();
    return *loaded.catalog;
}

Scenario smallScenario()
{
    Scenario scenario;
    scenario.workload = "resnet-50";
    scenario.device = "nvidia-a100";
    return scenario;
}

class RandomScenarios
{
public:
    template <typename T> const auto& pick(const T& entries)
    {
        return entries[random_() % entries.size()];
    }
    Scenario next()
    {
        Scenario scenario;
        const Workload& workload = pick(catalog().workloads);
        scenario.workload = workload.id;
        scenario.device = pick(catalog().devices).id;
        scenario.network = pick(catalog().networks).id;
        if (coin()) {
            scenario.phase = pick(workload.phases);
        }
        scenario.precision = pick(all_precisions);
        if (coin()) {
            scenario.activation_precision = pick(all_precisions);
        }
        if (coin()) {
            scenario.kv_cache_precision = pick(all_precisions);
        }
        scenario.batch = 1 + static_cast<int>(random_() % limits::max_batch);
        if (coin()) {
            scenario.context = 1 + static_cast<int>(random_() % limits::max_context);
        }
        scenario.distance = coin() ? 0.0 : share() * limits::max_distance;
        scenario.compute_efficiency = share();
        scenario.bandwidth_efficiency = share();
        scenario.overhead = coin() ? 0.0 : magnitude();
        scenario.software_overhead = coin() ? 0.0 : magnitude();
        for (auto* const budget :
             {&scenario.latency_budget, &scenario.request_rate, &scenario.power_budget,
              &scenario.battery_life, &scenario.price_budget}) {
            if (coin()) {
                *budget = magnitude();
            }
        }
        scenario.convention = coin() ? Convention::Book : Convention::Vendor;
        return scenario;
    }

private:
    bool coin() { return random_() % 2 == 0; }
    // Above 0 and at most 1; half of them with few digits, as people write.
    double share()
    {
        return coin() ? static_cast<double>(1 + random_() % 100) / 100.0
                      : (1.0 + static_cast<double>(random_())) / 4294967296.0;
    }
    double magnitude()
    {
        const int exponent = static_cast<int>(random_() % 41) - 20;
        return coin() ? static_cast<double>(1 + random_() % 1000) * std::pow(10.0, exponent / 4)
                      : share() * std::pow(10.0, exponent);
    }

    std::mt19937 random_{7U};
};

// The first problem of setting a value, as the command line shows it; "" where there is none.
std::string set(Scenario& scenario, const char* name, const char* value)
{
    std::vector<Diagnostic> diagnostics;
    setScenarioValue(scenario, name, value, diagnostics);
    return diagnostics.empty() ? std::string() : toString(diagnostics.front());
}

std::string onlyProblem(const std::string& text)
{
    const ReadScenario read = readScenario(text, "file.json", catalog());
    return read.document.has_value() || read.diagnostics.size() != 1
               ? "document or " + std::to_string(read.diagnostics.size()) + " problems"
               : toString(read.diagnostics.front());
}

} // namespace

class TestScenarioFile : public QObject
{
    Q_OBJECT

private slots:
    void smallFile();
    void wholeFile();
    void writtenFile();
    void writtenReadsBackEqual();
    void shortestUnits_data();
    void shortestUnits();
    void namesFromAnywhere();
    void valuesWithoutNumber();
    void otherTypesAreRefused();
    void badDocumentIsNone();
    void jsonInSi();
    void setEveryValue();
    void setNothing();
    void setBadValue_data();
    void setBadValue();
    void validScenario();
    void invalidScenario();
    void phasesOfWorkloads();
    void limitsOfRanges();
};

void TestScenarioFile::smallFile()
{
    const ReadScenario read = readScenario(
        R"({"type": "scenario", "version": 1,
            "scenario": {"workload": "resnet-50", "device": "nvidia-a100"}})",
        "file.json", catalog());
    QVERIFY(read.diagnostics.empty());
    QVERIFY(read.document.has_value());
    QVERIFY(read.document->scenario == smallScenario());
    QVERIFY(read.document->name.empty());
    QVERIFY(read.document->baselines.empty());
    QCOMPARE(read.document->scenario.network, std::string("on-device"));
}

void TestScenarioFile::wholeFile()
{
    const ReadScenario read = readScenario(R"({
        "type": "scenario", "$schema": "schema/scenario.schema.json", "version": 1,
        "name": "Safety stop",
        "scenario": {
            "workload": "gpt-2-xl", "device": "flagship-phone", "network": "5g",
            "phase": "prefill", "precision": "int8", "activation_precision": "bf16",
            "kv_cache_precision": "fp8", "batch": 8, "context": 512, "distance": "1500 km",
            "compute_efficiency": 0.5, "bandwidth_efficiency": 1, "overhead": "20 us",
            "software_overhead": "60 ms", "latency_budget": "10 ms", "request_rate": "100 /s",
            "power_budget": "3 W", "battery_life": "24 h", "price_budget": "800 USD",
            "convention": "vendor"},
        "baselines": [
            {"name": "A", "scenario": {"workload": "dlrm", "device": "nvidia-h100"}},
            {"name": "B", "scenario": {"workload": "dlrm", "device": "nvidia-t4"}}]})",
                                           "file.json", catalog());
    QVERIFY2(read.diagnostics.empty(),
             read.diagnostics.empty() ? "" : toString(read.diagnostics.front()).c_str());
    Scenario expected;
    expected.workload = "gpt-2-xl";
    expected.device = "flagship-phone";
    expected.network = "5g";
    expected.phase = Phase::Prefill;
    expected.precision = Precision::Int8;
    expected.activation_precision = Precision::Fp16;
    expected.kv_cache_precision = Precision::Fp8;
    expected.batch = 8;
    expected.context = 512;
    expected.distance = 1.5e6;
    expected.compute_efficiency = 0.5;
    expected.bandwidth_efficiency = 1.0;
    expected.overhead = 20e-6;
    expected.software_overhead = 0.06;
    expected.latency_budget = 0.01;
    expected.request_rate = 100.0;
    expected.power_budget = 3.0;
    expected.battery_life = 86400.0;
    expected.price_budget = 800.0;
    expected.convention = Convention::Vendor;
    QVERIFY(read.document->scenario == expected);
    QCOMPARE(read.document->name, std::string("Safety stop"));
    QCOMPARE(read.document->baselines.size(), std::size_t{2});
    QCOMPARE(read.document->baselines[1].name, std::string("B"));
    QCOMPARE(read.document->baselines[1].scenario.device, std::string("nvidia-t4"));
}

// What people may open in an editor.
void TestScenarioFile::writtenFile()
{
    ScenarioDocument document;
    document.name = "Safety stop from the cloud";
    document.scenario = smallScenario();
    document.scenario.network = "fibre-1g";
    document.scenario.distance = 1.5e6;
    document.scenario.software_overhead = 0.06;
    document.scenario.latency_budget = 0.01;
    document.scenario.phase = Phase::Inference;
    QCOMPARE(QString::fromStdString(writeScenario(document)), QString(R"({
  "type": "scenario",
  "version": 1,
  "name": "Safety stop from the cloud",
  "scenario": {
    "workload": "resnet-50",
    "device": "nvidia-a100",
    "network": "fibre-1g",
    "phase": "inference",
    "precision": "fp16",
    "batch": 1,
    "distance": "1500 km",
    "compute_efficiency": 1.0,
    "bandwidth_efficiency": 1.0,
    "overhead": "0 s",
    "software_overhead": "60 ms",
    "latency_budget": "10 ms",
    "convention": "book"
  }
}
)"));
}

void TestScenarioFile::writtenReadsBackEqual()
{
    RandomScenarios random;
    for (int round = 0; round < 500; ++round) {
        ScenarioDocument document;
        document.name = round % 3 == 0 ? "" : "Nº " + std::to_string(round) + " \"\\\u2603";
        document.scenario = random.next();
        for (int i = 0; i < round % 4; ++i) {
            document.baselines.push_back({"Baseline " + std::to_string(i), random.next()});
        }
        const std::string text = writeScenario(document);
        const ReadScenario read = readScenario(text, "file.json", catalog());
        QVERIFY2(
            read.diagnostics.empty(),
            (read.diagnostics.empty() ? "" : toString(read.diagnostics.front()) + text).c_str());
        QVERIFY2(*read.document == document, text.c_str());
        QCOMPARE(writeScenario(*read.document), text);
    }
}

void TestScenarioFile::shortestUnits_data()
{
    QTest::addColumn<double>("seconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("ms") << 0.06 << "60 ms";
    QTest::newRow("s") << 90.0 << "90 s";
    QTest::newRow("us") << 20e-6 << "20 us";
    QTest::newRow("hours") << 86400.0 << "24 h";
    QTest::newRow("a third") << 1.0 / 3.0 << "333.3333333333333 ms";
    QTest::newRow("huge") << 1e20 << "1e+20 s";
}

void TestScenarioFile::shortestUnits()
{
    QFETCH(double, seconds);
    QFETCH(QString, text);
    ScenarioDocument document;
    document.scenario = smallScenario();
    document.scenario.battery_life = seconds;
    const nlohmann::json file = nlohmann::json::parse(writeScenario(document));
    QCOMPARE(QString::fromStdString(file["scenario"]["battery_life"].get<std::string>()), text);
}

// A name may be pasted from anywhere; the file must be readable all the same.
void TestScenarioFile::namesFromAnywhere()
{
    ScenarioDocument document;
    document.scenario = smallScenario();
    document.name = " two\nlines\t\x1b[31m caf\u00e9 \xff ";
    document.baselines.push_back({"\n", smallScenario()});
    document.baselines.push_back({std::string(5000, 'x'), smallScenario()});
    const ReadScenario read = readScenario(writeScenario(document), "file.json", catalog());
    QVERIFY(read.diagnostics.empty());
    QCOMPARE(read.document->name, std::string("two lines  [31m caf\u00e9 \uFFFD"));
    QCOMPARE(read.document->baselines[0].name, std::string("Baseline"));
    QCOMPARE(read.document->baselines[1].name, std::string(4000, 'x'));
}

// JSON has no such numbers, and a reader would refuse null.
void TestScenarioFile::valuesWithoutNumber()
{
    const double nothing = std::numeric_limits<double>::quiet_NaN();
    ScenarioDocument document;
    document.scenario = smallScenario();
    document.scenario.compute_efficiency = nothing;
    document.scenario.distance = std::numeric_limits<double>::infinity();
    document.scenario.latency_budget = nothing;
    const ReadScenario read = readScenario(writeScenario(document), "file.json", catalog());
    QVERIFY(read.diagnostics.empty());
    QVERIFY(read.document->scenario == smallScenario());
    const nlohmann::json json = toJson(document.scenario, catalog());
    QVERIFY(json["compute_efficiency"].is_null());
    QVERIFY(json["distance"].is_null());
    const std::vector<Diagnostic> diagnostics = validate(document.scenario, catalog(), "file");
    QCOMPARE(diagnostics.size(), std::size_t{3});
}

void TestScenarioFile::otherTypesAreRefused()
{
    QCOMPARE(onlyProblem(R"({"type": "network", "id": "x"})"),
             std::string("file.json:1:10: error: /type: expected a scenario, found a file of type "
                         "\"network\"; open a file that was saved as a scenario"));
    QCOMPARE(onlyProblem(""), std::string("file.json:1:1: error: the file is empty; write an "
                                          "object: { \"type\": … }"));
    QVERIFY(onlyProblem(R"({"type": "scenario", "version": 2,
        "scenario": {"workload": "resnet-50", "device": "nvidia-a100"}})")
                .find("expected version 1, found the number 2") != std::string::npos);
}

void TestScenarioFile::badDocumentIsNone()
{
    // One fault in a baseline: the whole document is not to be shown.
    QCOMPARE(onlyProblem(R"({"type": "scenario", "version": 1,
 "scenario": {"workload": "resnet-50", "device": "nvidia-a100"},
 "baselines": [{"name": "A", "scenario": {"workload": "resnet-50", "device": "nvidia-a100",
  "batch": 65537}}]})"),
             std::string("file.json:4:12: error: /baselines/0/scenario/batch: 65537 is too large; "
                         "write a whole number from 1 to 65536"));
    // A warning alone does no harm.
    const ReadScenario read = readScenario(
        R"({"version": 1, "type": "scenario",
            "scenario": {"workload": "resnet-50", "device": "nvidia-a100"}})",
        "file.json", catalog());
    QVERIFY(read.document.has_value());
    QCOMPARE(read.diagnostics.size(), std::size_t{1});
    QVERIFY(read.diagnostics.front().severity == Severity::Warning);
}

void TestScenarioFile::jsonInSi()
{
    Scenario scenario = smallScenario();
    scenario.distance = 1.5e6;
    scenario.battery_life = 86400.0;
    const nlohmann::json json = toJson(scenario, catalog());
    const nlohmann::json expected = {{"workload", "resnet-50"},
                                     {"device", "nvidia-a100"},
                                     {"network", "on-device"},
                                     {"phase", "inference"},
                                     {"precision", "fp16"},
                                     {"activation_precision", nullptr},
                                     {"kv_cache_precision", nullptr},
                                     {"batch", 1},
                                     {"context", nullptr},
                                     {"distance", 1.5e6},
                                     {"compute_efficiency", 1.0},
                                     {"bandwidth_efficiency", 1.0},
                                     {"overhead", 0.0},
                                     {"software_overhead", 0.0},
                                     {"latency_budget", nullptr},
                                     {"request_rate", nullptr},
                                     {"power_budget", nullptr},
                                     {"battery_life", 86400.0},
                                     {"price_budget", nullptr},
                                     {"convention", "book"}};
    QCOMPARE(QString::fromStdString(json.dump(1)), QString::fromStdString(expected.dump(1)));

    scenario.workload = "gpt-2-xl";
    QCOMPARE(toJson(scenario, catalog())["phase"].get<std::string>(), std::string("decode"));
    QCOMPARE(toJson(scenario, catalog())["context"].get<int>(), 1024);
    scenario.phase = Phase::Prefill;
    scenario.context = 77;
    scenario.kv_cache_precision = Precision::Fp8;
    QCOMPARE(toJson(scenario, catalog())["phase"].get<std::string>(), std::string("prefill"));
    QCOMPARE(toJson(scenario, catalog())["context"].get<int>(), 77);
    QCOMPARE(toJson(scenario, catalog())["kv_cache_precision"].get<std::string>(),
             std::string("fp8"));
    scenario.workload = "unknown";
    QCOMPARE(toJson(scenario, catalog()).size(), expected.size());
}

void TestScenarioFile::setEveryValue()
{
    Scenario scenario;
    const std::pair<const char*, const char*> values[] = {{"workload", "gpt-2-xl"},
                                                          {"device", "flagship-phone"},
                                                          {"network", "5g"},
                                                          {"phase", "prefill"},
                                                          {"precision", "int8"},
                                                          {"activation_precision", "bf16"},
                                                          {"kv_cache_precision", "fp8"},
                                                          {"batch", "8"},
                                                          {"context", "2 k"},
                                                          {"distance", "1500 km"},
                                                          {"compute_efficiency", "50 %"},
                                                          {"bandwidth_efficiency", "0.25"},
                                                          {"overhead", "20 us"},
                                                          {"software_overhead", "60 ms"},
                                                          {"latency_budget", "10 ms"},
                                                          {"request_rate", "100 /s"},
                                                          {"power_budget", "3 W"},
                                                          {"battery_life", "24 h"},
                                                          {"price_budget", "800 USD"},
                                                          {"convention", "vendor"}};
    for (const auto& [name, value] : values) {
        const std::string problem = set(scenario, name, value);
        QVERIFY2(problem.empty(), problem.c_str());
    }
    Scenario expected;
    expected.workload = "gpt-2-xl";
    expected.device = "flagship-phone";
    expected.network = "5g";
    expected.phase = Phase::Prefill;
    expected.precision = Precision::Int8;
    expected.activation_precision = Precision::Fp16;
    expected.kv_cache_precision = Precision::Fp8;
    expected.batch = 8;
    expected.context = 2000;
    expected.distance = 1.5e6;
    expected.compute_efficiency = 0.5;
    expected.bandwidth_efficiency = 0.25;
    expected.overhead = 20e-6;
    expected.software_overhead = 0.06;
    expected.latency_budget = 0.01;
    expected.request_rate = 100.0;
    expected.power_budget = 3.0;
    expected.battery_life = 86400.0;
    expected.price_budget = 800.0;
    expected.convention = Convention::Vendor;
    QVERIFY(scenario == expected);
    // No key is forgotten: the document that is printed has as many.
    QCOMPARE(toJson(scenario, catalog()).size(), std::size(values));
}

void TestScenarioFile::setNothing()
{
    Scenario scenario = smallScenario();
    for (const char* const name :
         {"phase", "activation_precision", "kv_cache_precision", "context", "latency_budget",
          "request_rate", "power_budget", "battery_life", "price_budget"}) {
        const std::string problem = set(scenario, name, "none");
        QVERIFY2(problem.empty(), problem.c_str());
    }
    QVERIFY(scenario == smallScenario());
    scenario.latency_budget = 1.0;
    scenario.phase = Phase::Training;
    scenario.context = 5;
    scenario.kv_cache_precision = Precision::Int8;
    set(scenario, "latency_budget", "none");
    set(scenario, "phase", "none");
    set(scenario, "context", "none");
    set(scenario, "kv_cache_precision", "none");
    QVERIFY(scenario == smallScenario());
    for (const char* const name : {"batch", "distance", "precision", "convention"}) {
        QVERIFY2(!set(scenario, name, "none").empty(), name);
    }
}

void TestScenarioFile::setBadValue_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("problem");
    const auto row = [](const char* name, const char* value, const char* problem) {
        QTest::newRow((std::string(name) + "=" + value).c_str()) << name << value << problem;
    };
    row("batch", "0", "/batch: \"0\" is too small; write a whole number from 1 to 65536");
    row("batch", "65537", "/batch: \"65537\" is too large; write a whole number from 1 to 65536");
    row("batch", "1.5",
        "/batch: expected a whole number, found \"1.5\"; write a whole number from 1 to 65536");
    row("batch", "many",
        "/batch: expected a whole number, found \"many\"; write a whole number from 1 to 65536");
    row("batch", "", "/batch: expected a whole number, found \"\"; write a whole number");
    row("context", "1e9", "/context: \"1e9\" is too large; write a whole number from 1 to");
    row("distance", "-1 km", "/distance: \"-1 km\" is too small; write a value of at least 0");
    row("distance", "20001 km", "/distance: \"20001 km\" is too large; write a value of");
    row("distance", "3 W", "/distance: ");
    row("distance", "3", "/distance: ");
    row("compute_efficiency", "0",
        "/compute_efficiency: \"0\" is too small; write a value above 0 and at most 1");
    row("compute_efficiency", "101 %", "/compute_efficiency: \"101 %\" is too large; ");
    row("compute_efficiency", "1e-40", "/compute_efficiency: \"1e-40\" is as good as nothing; ");
    row("latency_budget", "0 ms", "/latency_budget: \"0 ms\" is too small; write a value above 0");
    row("power_budget", "1e40 W", "/power_budget: \"1e40 W\" is beyond anything that exists; ");
    row("power_budget", "nan W", "/power_budget: ");
    row("phase", "decod", "/phase: \"decod\" is not known here; did you mean \"decode\"? ");
    row("precision", "FP16", "/precision: \"FP16\" is not known here; did you mean \"fp16\"? ");
    row("convention", "sales",
        "/convention: \"sales\" is not known here; known here: book, vendor");
    row("device", "A 100", "/device: \"A 100\" is no identifier; use small letters a to z");
    row("bach", "1", "a scenario has no setting \"bach\"; did you mean \"batch\"? known here: ");
    row("", "1", "a scenario has no setting \"\"; known here: workload, device");
}

void TestScenarioFile::setBadValue()
{
    QFETCH(QString, name);
    QFETCH(QString, value);
    QFETCH(QString, problem);
    Scenario scenario = smallScenario();
    const std::string told = set(scenario, name.toStdString().c_str(), value.toStdString().c_str());
    QVERIFY2(told.starts_with("command line: error: " + problem.toStdString()), told.c_str());
    QVERIFY(scenario == smallScenario());
}

void TestScenarioFile::validScenario()
{
    RandomScenarios random;
    for (int round = 0; round < 300; ++round) {
        QVERIFY(validate(random.next(), catalog(), "file").empty());
    }
}

void TestScenarioFile::invalidScenario()
{
    Scenario scenario;
    scenario.workload = "resnet50";
    scenario.device = "a100";
    scenario.network = "";
    scenario.batch = 0;
    scenario.context = -5;
    scenario.distance = -1.0;
    scenario.compute_efficiency = 1.5;
    scenario.price_budget = 0.0;
    const std::vector<Diagnostic> diagnostics = validate(scenario, catalog(), "command line");
    std::vector<std::string> lines;
    for (const Diagnostic& diagnostic : diagnostics) {
        lines.push_back(toString(diagnostic));
        QVERIFY(diagnostic.severity == Severity::Error);
    }
    const char* const expected[] = {
        "command line: error: /workload: there is no workload \"resnet50\"; did you mean "
        "\"resnet-50\"? known here: ",
        "command line: error: /device: there is no device \"a100\"; did you mean "
        "\"nvidia-a100\"? known here: ",
        "command line: error: /network: no network is named; known here: 5g, ble",
        "command line: error: /batch: 0 is too small; write a whole number from 1 to 65536",
        "command line: error: /context: -5 is too small; write a whole number from 1 to 10000000",
        "command line: error: /distance: ",
        "command line: error: /compute_efficiency: 1.5 is too large; write a value above 0",
        "command line: error: /price_budget: "};
    QCOMPARE(lines.size(), std::size(expected));
    for (std::size_t i = 0; i < lines.size(); ++i) {
        QVERIFY2(lines[i].starts_with(expected[i]), lines[i].c_str());
    }
}

void TestScenarioFile::phasesOfWorkloads()
{
    Scenario scenario = smallScenario();
    for (const Workload& workload : catalog().workloads) {
        scenario.workload = workload.id;
        for (const Phase phase : all_phases) {
            scenario.phase = phase;
            const bool has = std::find(workload.phases.begin(), workload.phases.end(), phase) !=
                             workload.phases.end();
            QCOMPARE(validate(scenario, catalog(), "file").empty(), has);
        }
    }
    scenario.workload = "resnet-50";
    scenario.phase = Phase::Decode;
    QCOMPARE(toString(validate(scenario, catalog(), "f").front()),
             std::string("f: error: /phase: the workload \"resnet-50\" has no phase \"decode\"; "
                         "its phases are inference, training"));
}

void TestScenarioFile::limitsOfRanges()
{
    Scenario scenario = smallScenario();
    scenario.batch = limits::max_batch;
    scenario.context = limits::max_context;
    scenario.distance = limits::max_distance;
    QVERIFY(validate(scenario, catalog(), "file").empty());
    scenario.batch += 1;
    *scenario.context += 1;
    scenario.distance = std::nextafter(limits::max_distance, 1e9);
    scenario.compute_efficiency = std::nextafter(1.0, 2.0);
    scenario.bandwidth_efficiency = 0.0;
    QCOMPARE(validate(scenario, catalog(), "file").size(), std::size_t{5});
}

QTEST_APPLESS_MAIN(TestScenarioFile)
#include "tst_scenario_file.moc"
