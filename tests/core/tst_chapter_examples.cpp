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
    void countsOfMultiplyAccumulates();
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
    add("light-barrier", "round_trip", 0.036);
    add("distance-penalty", "round_trip", 0.015);
    add("distance-penalty", "slack", -0.005);
    add("power-wall", "power_ratio", 8.0);
    add("thermal-throttling", "frames", 11'700.0);
    add("thermal-throttling", "average_rate", 19.5);
    add("memory-wall", "divergence", 4.0 / 3.0);
    add("memory-wall", "gap", 17.757726633812588);
    add("memory-wall", "growth_from_doubling", 1.5874010519681994);
    add("energy-of-transmission", "transmission", 0.1);
    add("energy-of-transmission", "ratio", 1000.0);
    add("energy-of-transmission", "audio", 32e3);
    add("resnet-cloud", "compute_time", 1.3141025641025639e-05);
    add("resnet-cloud", "memory_time", 2.5110348209906816e-05);
    add("resnet-cloud", "ratio", 1.9108362540221775);
    add("resnet-cloud", "intensity", 80.078125);
    add("resnet-cloud", "compute_gain", 0.0);
    add("resnet-mobile", "compute_time", 1.1714285714285714e-04);
    add("resnet-mobile", "memory_time", 2.56e-04);
    add("resnet-mobile", "ratio", 2.1853658536585368);
    add("resnet-mobile", "bandwidth_advantage", 20.39);
    add("resnet-mobile", "speed_advantage", 10.195);
    add("batch-crossover", "crossover", 58.0);
    add("gpt3-training", "petaflop_days", 3634.259259259259);
    add("cloud-edge-tco", "cloud_compute", 26'280.0);
    add("cloud-edge-tco", "cloud_egress", 3132.8201293945312);
    add("cloud-edge-tco", "cloud_balancer", 3723.0);
    add("cloud-edge-tco", "cloud_total", 35135.82012939453);
    add("cloud-edge-tco", "edge_total", 21'609.968);
    add("cloud-edge-tco", "saving", 0.384959055447772);
    add("cloud-edge-tco", "labour_share", 0.6941241190176681);
    add("cloud-edge-tco", "break_even", 0.615040944552228);
    add("voice-assistant-wall", "cloud_total", 500e6);
    add("voice-assistant-wall", "queries", 20e9 / day);
    add("voice-assistant-wall", "gpu_hours", 4e9);
    add("voice-assistant-wall", "sites_average", 4.62962962962963);
    add("voice-assistant-wall", "sites_peak", 20.8333333333333333);
    add("voice-assistant-wall", "peak_ratio", 4.5);
    add("voice-assistant-wall", "audio_rate", 32e3);
    add("voice-assistant-wall", "stream_total", 32e12);
    add("bandwidth-bottleneck", "camera_rate", 186.624e6);
    add("bandwidth-bottleneck", "total_rate", 18.6624e9);
    add("bandwidth-bottleneck", "shortfall", 14.92992);
    add("bandwidth-bottleneck", "month_cost", 4'353'564.672);
    add("edge-fleet-sizing", "rate", 300.0);
    add("edge-fleet-sizing", "sustained", 2.61e12);
    add("edge-fleet-sizing", "required", 5.22e12);
    add("edge-fleet-sizing", "coral_total", 78'155.76);
    add("edge-fleet-sizing", "nuc_total", 223'668.2);
    add("edge-fleet-sizing", "jetson_total", 339'447.0);
    add("edge-fleet-sizing", "cloud_total", 9'855'000.0);
    add("energy-per-inference", "battery", 39'960.0);
    add("energy-per-inference", "queries", 39.96);
    add("energy-per-inference", "cloud_images", 3996.0);
    add("energy-per-inference", "edge_images", 79'920.0);
    add("energy-per-inference", "mobile_images", 799'200.0);
    add("energy-per-inference", "keywords", 3.996e9);
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

// Counted as the vendors do, ResNet-50 is compute-bound from the first image on.
void TestChapterExamples::countsOfMultiplyAccumulates()
{
    const auto at_two = [](const char* id, const char* step) {
        const Example& example = *findExample(*builtIn().loaded.library, id);
        std::vector<double> inputs = defaultInputs(example);
        inputs.at(findInput(example, "flop_per_mac").value()) = 2.0;
        ExampleProgram program(example);
        return program.evaluate(inputs).steps.at(findStep(example, step).value()).value();
    };
    COMPARE_CLOSE(at_two("resnet-cloud", "compute_ratio"), 1.0466621594551282);
    COMPARE_CLOSE(at_two("batch-crossover", "crossover"), 1.0);
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
