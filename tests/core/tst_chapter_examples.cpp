// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/load.h"
#include "core/example/library.h"
#include "core/example/program.h"
#include "tests/core/closeness.h"

#include <QTest>

using namespace deployscope;

namespace {

struct BuiltIn
{
    std::vector<ProfileText> files; // of the examples alone
    std::vector<Diagnostic> reading;
    LoadedExamples loaded;
};

const BuiltIn& builtIn()
{
    static const BuiltIn read = [] {
        BuiltIn result;
        result.files =
            readProfileFolder(DEPLOYSCOPE_SOURCE_DIR "/profiles/examples", result.reading);
        result.loaded = loadExamples(result.files);
        return result;
    }();
    return read;
}

constexpr double hour = 3600.0;
constexpr double day = 24.0 * hour;

} // namespace

// The examples that come with the program, and what they give at their defaults.
class TestChapterExamples : public QObject
{
    Q_OBJECT

private slots:
    void allAreReadWithoutAProblem();
    void identifiersFollowFileNames();
    void results_data();
    void results();
    void everyVerdictIsDecided();
};

void TestChapterExamples::allAreReadWithoutAProblem()
{
    for (const auto* diagnostics : {&builtIn().reading, &builtIn().loaded.diagnostics}) {
        QVERIFY2(diagnostics->empty(),
                 diagnostics->empty() ? "" : toString(diagnostics->front()).c_str());
    }
    QVERIFY(!builtIn().files.empty());
    QCOMPARE(builtIn().loaded.library->examples.size(), builtIn().files.size());
}

// So that an example is found where its id says.
void TestChapterExamples::identifiersFollowFileNames()
{
    for (const Example& example : builtIn().loaded.library->examples)
        QVERIFY2(example.file.ends_with("/examples/" + example.id + ".json"), example.file.c_str());
}

void TestChapterExamples::results_data()
{
    QTest::addColumn<QString>("example");
    QTest::addColumn<QString>("step");
    QTest::addColumn<double>("expected"); // SI
    const auto add = [](const char* example, const char* step, double expected) {
        QTest::addRow("%s %s", example, step) << QString(example) << QString(step) << expected;
    };
    add("battery-tax", "runtime", 7.5 * hour);
    add("battery-tax", "share_of_battery", 3.2);
    add("thermal-wall", "quantised_power", 3.0);
    add("thermal-wall", "linear_time", 55.0);
    add("thermal-wall", "trip_time", 65.4144276726901); // as HeatModel has it
    add("thermal-wall", "share_left", 0.3);
    add("mobile-lifetime", "lifetime", 9.230769230769231 * hour);
    add("mobile-power-fallacy", "light_hours", 15.0 * hour);
    add("mobile-power-fallacy", "heavy_hours", 3.0 * hour);
    add("mobile-power-fallacy", "speed_lost", 0.4);
    add("emergency-braking", "travelled", 2.7777777777777777);
    add("emergency-braking", "sustained", 300e9);
    add("emergency-braking", "struck_out", 0.25);
    add("amdahl-camera", "after", 0.146);
    add("amdahl-camera", "overall", 1.36986301369863);
    add("amdahl-camera", "limit", 1.4285714285714286);
    add("tco-pitfall", "edge_total", 6000.0);
    add("tco-pitfall", "ratio", 3.0);
    add("complexity-tax", "effort_ratio", 40.0);
    add("complexity-tax", "gain", 0.05);
    add("wildlife-uplink", "reduction", 10750.0);
    add("coin-cell", "energy", 2430.0);
    add("coin-cell", "longest", 243e6);
    add("coin-cell", "shortest", 48.6e6);
    add("retail-uplink", "saved", 0.99);
    add("model-decay", "life", 182.625 * day);
    add("train-serve-split", "even_queries", 460e6);
    add("network-or-accelerator", "saved_accelerator", 0.018);
    add("network-or-accelerator", "saved_nearer", 0.04);
    add("federated-rounds", "federated", 280e9);
    add("federated-rounds", "upload", 1e12);
}

void TestChapterExamples::results()
{
    QFETCH(QString, example);
    QFETCH(QString, step);
    QFETCH(double, expected);
    const Example* found = findExample(*builtIn().loaded.library, example.toStdString());
    QVERIFY(found != nullptr);
    const auto index = findStep(*found, step.toStdString());
    QVERIFY(index.has_value());
    ExampleProgram program(*found);
    const std::optional<double> value = program.result().steps.at(*index);
    QVERIFY(value.has_value());
    COMPARE_CLOSE(*value, expected);
}

void TestChapterExamples::everyVerdictIsDecided()
{
    for (const Example& example : builtIn().loaded.library->examples) {
        ExampleProgram program(example);
        QVERIFY2(program.result().verdict.has_value(), example.id.c_str());
    }
}

QTEST_APPLESS_MAIN(TestChapterExamples)
#include "tst_chapter_examples.moc"
