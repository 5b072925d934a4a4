// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace deployscope::testing;

namespace {

const QStringList resnet_on_a100{QStringLiteral("evaluate"), QStringLiteral("--workload"),
                                 QStringLiteral("resnet-50"), QStringLiteral("--device"),
                                 QStringLiteral("nvidia-a100")};
const QStringList dlrm_on_phone{QStringLiteral("evaluate"), QStringLiteral("--workload"),
                                QStringLiteral("dlrm"), QStringLiteral("--device"),
                                QStringLiteral("flagship-phone")};

// A device that takes the place of the built-in one.
QByteArray deviceText(const char* bandwidth)
{
    return QByteArray(R"({
  "type": "device",
  "id": "nvidia-a100",
  "name": "My A100",
  "short_name": "mine",
  "tier": "edge",
  "summary": "A device of the test.",
  "peaks": { "fp16": { "value": "312 TFLOP/s", "kind": "measured", "source": "test" } },
  "memory": [
    {
      "name": "RAM",
      "role": "main",
      "capacity": { "value": "80 GB", "kind": "measured", "source": "test" },
      "bandwidth": { "value": "BANDWIDTH", "kind": "measured", "source": "test" }
    }
  ]
}
)")
        .replace("BANDWIDTH", bandwidth);
}

QByteArray scenarioText(const char* further)
{
    return QByteArray("{\n  \"type\": \"scenario\",\n  \"version\": 1,\n  \"scenario\": {\n"
                      "    \"workload\": \"resnet-50\",\n    \"device\": \"nvidia-a100\"") +
           further + "\n  }\n}\n";
}

double memoryTime(const Run& run)
{
    return run.json()[QLatin1String("time")][QLatin1String("memory")].toDouble();
}

} // namespace

class TestEvaluateVerb : public QObject
{
    Q_OBJECT

private slots:
    void documentHasEveryKey();
    void textSaysTheFigures();
    void textStandsInColumns();
    void notFeasibleIsStillPrinted();
    void whatDoesNotFitHasNoTime();
    void whatCannotRunHasNoFigure();
    void everyInputCanBeSet_data();
    void everyInputCanBeSet();
    void scenarioFileIsTheBase();
    void problemsOfScenarioFileHavePlaces();
    void designsInTheFileAreNoHindrance();
    void profilesReplace();
    void laterFolderReplacesEarlier();
    void brokenProfileStopsIt();
};

void TestEvaluateVerb::documentHasEveryKey()
{
    const Run run =
        deployscope::testing::run(resnet_on_a100 + QStringList{QStringLiteral("--json")});
    QCOMPARE(run.status, 0);
    const QJsonObject document = run.json().object();
    const auto has = [](const QJsonObject& object, std::initializer_list<const char*> keys) {
        for (const char* key : keys)
            QVERIFY2(object.contains(QLatin1String(key)), key);
    };
    has(document, {"scenario",
                   "operations",
                   "peak_performance",
                   "compute_precision",
                   "traffic",
                   "arithmetic_intensity",
                   "ridge_point",
                   "attainable_performance",
                   "time",
                   "device_bottleneck",
                   "bottleneck_ratio",
                   "request_bottleneck",
                   "compute_bound_from_batch",
                   "throughput",
                   "memory_required",
                   "fits",
                   "largest_batch_that_fits",
                   "energy_per_inference",
                   "transmission_energy",
                   "battery_life",
                   "constraints",
                   "feasible",
                   "first_wall",
                   "notes"});
    has(document[QLatin1String("scenario")].toObject(),
        {"workload", "device", "network", "precision", "batch", "context", "phase", "distance",
         "convention"});
    has(document[QLatin1String("traffic")].toObject(),
        {"weights", "activations", "kv_cache", "lookups", "total"});
    has(document[QLatin1String("time")].toObject(),
        {"compute", "memory", "overhead", "device_sum", "device_overlapped", "network_propagation",
         "network_transfer", "network_software", "end_to_end"});
    const QJsonArray constraints = document[QLatin1String("constraints")].toArray();
    QVERIFY(!constraints.isEmpty());
    for (const QJsonValue& constraint : constraints)
        has(constraint.toObject(), {"name", "value", "limit", "unit", "margin", "met", "message"});
}

void TestEvaluateVerb::textSaysTheFigures()
{
    const Run run = deployscope::testing::run(
        resnet_on_a100 + QStringList{QStringLiteral("--distance"), QStringLiteral("1500 km"),
                                     QStringLiteral("--set"),
                                     QStringLiteral("latency_budget=20 ms")});
    QCOMPARE(run.status, 0);
    QCOMPARE(run.errors, QByteArray());
    // Numbers and units are parted by spaces at which no line breaks.
    const QString text = QString::fromUtf8(run.output)
                             .replace(QChar(0x00A0), QLatin1Char(' '))
                             .replace(QChar(0x202F), QLatin1Char(' '));
    for (const char* line :
         {"ResNet-50 on NVIDIA A100 SXM 80 GB\nFeasible. ", "workload                   ResNet-50",
          "distance                   1 500 km", "latency budget             20 ms",
          "of the device              memory, ×1.91 the time of compute",
          "of the request             network",
          "of other batches           Compute-bound from batch 58.",
          "peak                       312 TFLOP/s", "arithmetic intensity       80.1 FLOP/byte",
          "ridge point                153 FLOP/byte", "total                      51.2 MB",
          "memory                     25.1 µs", "network propagation        15.0 ms",
          "HBM2e                      54.8 MB of 80 GiB", "latency budget  met  24.8 %",
          "\nNotes\n  no software overhead is set"})
        QVERIFY2(text.contains(QString::fromUtf8(line)),
                 qPrintable(QString::fromUtf8(line) + text));
}

void TestEvaluateVerb::textStandsInColumns()
{
    const Run run = deployscope::testing::run(resnet_on_a100);
    const QStringList lines = QString::fromUtf8(run.output)
                                  .section(QStringLiteral("\nConstraints"), 0, 0)
                                  .split(QLatin1Char('\n'));
    int rows = 0;
    for (const QString& line : lines) {
        QVERIFY2(!line.endsWith(QLatin1Char(' ')), qPrintable(line));
        if (!line.startsWith(QLatin1String("  ")))
            continue;
        ++rows;
        // The name, at least one space, and the value.
        QCOMPARE(line.at(28), QLatin1Char(' '));
        QVERIFY2(line.at(29) != QLatin1Char(' '), qPrintable(line));
    }
    QVERIFY(rows > 30);
}

void TestEvaluateVerb::notFeasibleIsStillPrinted()
{
    const QStringList late =
        resnet_on_a100 + QStringList{QStringLiteral("--distance=1500 km"),
                                     QStringLiteral("--set=latency_budget=10 ms")};
    const Run text = deployscope::testing::run(late);
    QCOMPARE(text.status, 3);
    QCOMPARE(text.errors, QByteArray());
    QVERIFY(text.output.contains("\nImpossible: light. "));
    QVERIFY(text.output.contains("not met"));
    const Run json = deployscope::testing::run(late + QStringList{QStringLiteral("--json")});
    QCOMPARE(json.status, 3);
    QCOMPARE(json.json()[QLatin1String("feasible")], QJsonValue(false));
    QCOMPARE(json.json()[QLatin1String("first_wall")], QJsonValue(QLatin1String("light")));
}

void TestEvaluateVerb::whatDoesNotFitHasNoTime()
{
    const Run text = deployscope::testing::run(dlrm_on_phone);
    QCOMPARE(text.status, 3);
    QVERIFY(text.output.contains("\nImpossible: does not fit. "));
    QVERIFY(text.output.contains("\nTraffic off the chip"));
    QVERIFY(!text.output.contains("\nTime"));
    QVERIFY(!text.output.contains("throughput"));
    QVERIFY(!text.output.contains("\nEnergy"));
    const Run json =
        deployscope::testing::run(dlrm_on_phone + QStringList{QStringLiteral("--json")});
    QVERIFY(json.json()[QLatin1String("throughput")].isNull());
    QVERIFY(json.json()[QLatin1String("energy_per_inference")].isNull());
}

void TestEvaluateVerb::whatCannotRunHasNoFigure()
{
    const Run run = deployscope::testing::run(
        {QStringLiteral("evaluate"), QStringLiteral("--workload=resnet-50"),
         QStringLiteral("--device=google-coral-dev"), QStringLiteral("--precision=fp32")});
    QCOMPARE(run.status, 3);
    QVERIFY(run.output.contains("has no peak for FP32"));
    for (const char* section : {"\nPerformance", "\nTraffic", "\nTime", "\nMemory", "\nEnergy"})
        QVERIFY2(!run.output.contains(section), section);
}

void TestEvaluateVerb::everyInputCanBeSet_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QJsonValue>("understood");
    const auto add = [](const char* name, const char* value, const QJsonValue& understood) {
        QTest::newRow(name) << QString::fromLatin1(name) << QString::fromUtf8(value) << understood;
    };
    add("network", "5g", QLatin1String("5g"));
    add("phase", "training", QLatin1String("training"));
    add("precision", "int8", QLatin1String("int8"));
    add("activation_precision", "fp32", QLatin1String("fp32"));
    add("kv_cache_precision", "fp8", QLatin1String("fp8"));
    add("batch", "32", 32);
    add("distance", "1 500 km", 1.5e6);
    add("compute_efficiency", "38.5 %", 0.385);
    add("bandwidth_efficiency", "0.5", 0.5);
    add("overhead", "50 us", 50e-6);
    add("software_overhead", "60 ms", 0.06);
    add("latency_budget", "100 ms", 0.1);
    add("request_rate", "100 /s", 100);
    add("power_budget", "3 kW", 3000);
    add("battery_life", "24 h", 86400);
    add("price_budget", "800 USD", 800);
    add("convention", "vendor", QLatin1String("vendor"));
}

void TestEvaluateVerb::everyInputCanBeSet()
{
    QFETCH(QString, name);
    QFETCH(QString, value);
    QFETCH(QJsonValue, understood);
    const Run run = deployscope::testing::run(
        resnet_on_a100 + QStringList{QStringLiteral("--json"), QStringLiteral("--set"),
                                     name + QLatin1Char('=') + value});
    QVERIFY2(run.status == 0 || run.status == 3, run.errors.constData());
    const QJsonValue actual = run.json()[QLatin1String("scenario")][name];
    if (understood.isDouble())
        QVERIFY(qFuzzyCompare(actual.toDouble(), understood.toDouble()));
    else
        QCOMPARE(actual, understood);
}

void TestEvaluateVerb::scenarioFileIsTheBase()
{
    const QTemporaryDir folder;
    const QString file =
        writeFile(folder.filePath(QStringLiteral("mine.deployscope.json")),
                  scenarioText(",\n    \"batch\": 8,\n    \"distance\": \"1500 km\""));
    const QStringList from_file{QStringLiteral("evaluate"), QStringLiteral("--json"),
                                QStringLiteral("--scenario"), file};
    const Run plain = deployscope::testing::run(from_file);
    QCOMPARE(plain.status, 0);
    const QJsonValue scenario = plain.json()[QLatin1String("scenario")];
    QCOMPARE(scenario[QLatin1String("batch")], QJsonValue(8));
    QCOMPARE(scenario[QLatin1String("distance")], QJsonValue(1.5e6));

    const Run changed = deployscope::testing::run(
        from_file + QStringList{QStringLiteral("--batch"), QStringLiteral("16"),
                                QStringLiteral("--device"), QStringLiteral("nvidia-h100")});
    QCOMPARE(changed.status, 0);
    const QJsonValue after = changed.json()[QLatin1String("scenario")];
    QCOMPARE(after[QLatin1String("batch")], QJsonValue(16));
    QCOMPARE(after[QLatin1String("device")], QJsonValue(QLatin1String("nvidia-h100")));
    QCOMPARE(after[QLatin1String("distance")], QJsonValue(1.5e6));
}

void TestEvaluateVerb::problemsOfScenarioFileHavePlaces()
{
    const QTemporaryDir folder;
    const QString file = writeFile(folder.filePath(QStringLiteral("mine.json")),
                                   scenarioText(",\n    \"batch\": 0,\n    \"colour\": \"red\""));
    const Run run =
        deployscope::testing::run({QStringLiteral("evaluate"), QStringLiteral("--scenario"), file,
                                   QStringLiteral("--precision"), QStringLiteral("fp15")});
    QCOMPARE(run.status, 2);
    QCOMPARE(run.output, QByteArray());
    QCOMPARE(run.errorLines().size(), 3);
    QVERIFY2(run.errors.contains(file.toUtf8() + ":7:14: error: /scenario/batch: "),
             run.errors.constData());
    QVERIFY2(run.errors.contains(file.toUtf8() + ":8:5: error: /scenario"), run.errors.constData());
    QVERIFY2(run.errors.contains("command line: error: /precision: "), run.errors.constData());
}

// A session that was saved with hybrid designs serves wherever a scenario does.
void TestEvaluateVerb::designsInTheFileAreNoHindrance()
{
    const QTemporaryDir folder;
    const QString plain = writeFile(folder.filePath(QStringLiteral("plain.json")),
                                    scenarioText(",\n    \"batch\": 8"));
    const QByteArray design =
        readFile(QStringLiteral(DEPLOYSCOPE_SOURCE_DIR "/profiles/hybrid/voice-assistant.json"));
    const auto with = [&folder](const char* name, const QByteArray& inner) {
        QByteArray text = scenarioText(",\n    \"batch\": 8");
        text.replace(text.lastIndexOf('}'), 1,
                     ",\n\"hybrid\": { \"designs\": [" + inner + "] }\n}");
        return writeFile(folder.filePath(QLatin1String(name)), text);
    };
    const QString designs = with("designs.json", design);
    const QList<QStringList> calls{
        {QStringLiteral("evaluate"), QStringLiteral("--json"), QStringLiteral("--scenario")},
        {QStringLiteral("recommend"), QStringLiteral("--json"), QStringLiteral("--scenario")}};
    for (const QStringList& call : calls) {
        const Run run = deployscope::testing::run(call + QStringList{designs});
        QVERIFY2(run.status == 0, run.errors.constData());
        QCOMPARE(run.errors, QByteArray());
        QVERIFY(!run.output.isEmpty());
        QCOMPARE(run.output, deployscope::testing::run(call + QStringList{plain}).output);
    }
    // What is wrong with a design is told, though only the scenario is asked for.
    QByteArray bad = design;
    bad.replace("\"nvidia-a100\"", "\"nvidia-a10\"");
    QVERIFY(bad != design);
    const Run run = deployscope::testing::run(calls[0] + QStringList{with("bad.json", bad)});
    QCOMPARE(run.status, 2);
    QVERIFY2(run.errors.contains("/hybrid/designs/0/"), run.errors.constData());
}

void TestEvaluateVerb::profilesReplace()
{
    const QTemporaryDir folder;
    writeFile(folder.filePath(QStringLiteral("mine.json")), deviceText("1019.5 GB/s"));
    const QStringList call = resnet_on_a100 + QStringList{QStringLiteral("--json")};
    const Run built_in = deployscope::testing::run(call);
    const Run replaced =
        deployscope::testing::run(call + QStringList{QStringLiteral("--profiles"), folder.path()});
    QCOMPARE(replaced.status, 0);
    QCOMPARE(replaced.errors, QByteArray());
    // Half the bandwidth, and no cache that would keep activations from moving, too.
    QVERIFY(memoryTime(replaced) > 1.99 * memoryTime(built_in));
    QVERIFY(replaced.json()[QLatin1String("memory_required")].toObject().contains(
        QLatin1String("RAM")));
}

void TestEvaluateVerb::laterFolderReplacesEarlier()
{
    const QTemporaryDir folder;
    QDir(folder.path()).mkdir(QStringLiteral("one"));
    QDir(folder.path()).mkdir(QStringLiteral("two"));
    writeFile(folder.filePath(QStringLiteral("one/a.json")), deviceText("100 GB/s"));
    writeFile(folder.filePath(QStringLiteral("two/a.json")), deviceText("200 GB/s"));
    const QStringList call = resnet_on_a100 + QStringList{QStringLiteral("--json")};
    const auto with = [&](const char* first, const char* second) {
        return memoryTime(deployscope::testing::run(
            call + QStringList{QStringLiteral("--profiles"),
                               folder.filePath(QString::fromLatin1(first)),
                               QStringLiteral("--profiles"),
                               folder.filePath(QString::fromLatin1(second))}));
    };
    const double slow = with("two", "one");
    const double fast = with("one", "two");
    QVERIFY(fast > 0.0);
    QVERIFY(qFuzzyCompare(slow, 2.0 * fast));
}

void TestEvaluateVerb::brokenProfileStopsIt()
{
    const QTemporaryDir folder;
    const QString file = writeFile(folder.filePath(QStringLiteral("mine.json")),
                                   deviceText("a lot").replace("edge", "fog"));
    const QStringList call =
        resnet_on_a100 + QStringList{QStringLiteral("--profiles"), folder.path()};
    const Run run = deployscope::testing::run(call);
    QCOMPARE(run.status, 2);
    QCOMPARE(run.output, QByteArray());
    QCOMPARE(run.errorLines().size(), 2);
    QVERIFY2(run.errors.contains(file.toUtf8() + ":6:11: error: /tier: "), run.errors.constData());
    QVERIFY2(run.errors.contains(file.toUtf8() + ":14:") &&
                 run.errors.contains("/memory/0/bandwidth"),
             run.errors.constData());
}

QTEST_GUILESS_MAIN(TestEvaluateVerb)
#include "tst_evaluate_verb.moc"
