// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/example/program.h"
#include "tests/core/built_in_examples.h"
#include "tests/core/closeness.h"
#include "tests/core/random_inputs.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <string>

using namespace deployscope;
using namespace deployscope::testing;

// The results of the worked examples, worked out a second time: as figures in a table, and in C++
// from the inputs alone, wherever the sliders stand.
class TestWorkedExamples : public QObject
{
    Q_OBJECT

private slots:
    void resultsOfTheTable_data();
    void resultsOfTheTable();
    void everyExampleOfTheTableIsThere();
    void resultsAtAnyInputs_data();
    void resultsAtAnyInputs();
    void verdictsOfTheTable_data();
    void verdictsOfTheTable();
};

namespace {

constexpr double minute = 60.0;
constexpr double hour = 60.0 * minute;
constexpr double day = 24.0 * hour;
constexpr double year = 365.25 * day;

// An example's inputs by their names, SI.
class Inputs
{
public:
    Inputs(const Example& example, const std::vector<double>& values)
        : example_(example), values_(values)
    {}

    double operator()(const char* name) const
    {
        const auto index = findInput(example_, name);
        if (!index)
            qFatal("%s has no input %s", example_.id.c_str(), name);
        return values_[*index];
    }

private:
    const Example& example_;
    const std::vector<double>& values_;
};

using Results = std::map<std::string, double>; // by step, SI
using WorkOut = Results (*)(const Inputs&);

Results lightBarrier(const Inputs& in)
{
    const double there = in("distance") / in("light_speed");
    return {{"round_trip", there + there},
            {"slack", in("budget") - 2.0 * there},
            {"fastest_answer", 2.0 * there + in("least_overhead")},
            {"slowest_answer", 2.0 * there + in("most_overhead")}};
}

Results distancePenalty(const Inputs& in)
{
    const double there = in("distance") / in("light_speed");
    return {{"round_trip", there + there}, {"slack", in("budget") - there - there}};
}

Results powerWall(const Inputs& in)
{
    const double frequency = in("frequency");
    return {{"power_ratio", frequency * frequency * frequency}};
}

Results thermalThrottling(const Inputs& in)
{
    // Frame by frame in small pieces of time, each at the rate that holds then.
    const double slow = std::min(in("start_rate"), in("throttled_rate"));
    double frames = 0.0;
    const double fast_until = std::min(in("hold"), in("session"));
    const int pieces = 1000;
    for (int i = 0; i < pieces; ++i) {
        frames += in("start_rate") * fast_until / pieces;
        frames += slow * (in("session") - fast_until) / pieces;
    }
    return {{"sustained_rate", slow}, {"frames", frames}};
}

Results memoryWall(const Inputs& in)
{
    double compute = 1.0;
    double bandwidth = 1.0;
    for (double passed = 0.0; passed < in("years"); passed += 1.0) {
        compute *= in("compute_growth");
        bandwidth *= in("bandwidth_growth");
    }
    return {{"divergence", in("compute_growth") / in("bandwidth_growth")},
            {"gap", compute / bandwidth}};
}

Results energyOfTransmission(const Inputs& in)
{
    const double sending = in("data") * in("radio");
    return {{"transmission", sending},
            {"ratio", sending / in("local")},
            {"audio", in("audio_length") * in("sample_rate") * in("sample")}};
}

Results resnetCloud(const Inputs& in)
{
    const double compute = in("macs") * in("flop_per_mac") / in("peak");
    const double memory = in("parameters") * in("bytes_per_parameter") / in("bandwidth");
    return {{"compute_time", compute},
            {"memory_time", memory},
            {"ratio", memory / compute},
            {"compute_ratio", compute / memory},
            {"intensity",
             in("macs") * in("flop_per_mac") / (in("parameters") * in("bytes_per_parameter"))}};
}

Results resnetMobile(const Inputs& in)
{
    const double operations = in("macs") * in("flop_per_mac");
    const double compute = operations / in("peak");
    const double memory = in("parameters") * in("bytes_per_parameter") / in("bandwidth");
    const double in_cloud = std::max(operations / in("cloud_peak"),
                                     in("parameters") * in("cloud_bytes") / in("cloud_bandwidth"));
    return {{"compute_time", compute},
            {"memory_time", memory},
            {"ratio", memory / compute},
            {"bandwidth_advantage", in("cloud_bandwidth") / in("bandwidth")},
            {"speed_advantage", std::max(compute, memory) / in_cloud}};
}

Results batchCrossover(const Inputs& in)
{
    // Tried out batch by batch; 0 where none is compute-bound.
    const double picture = in("macs") * in("flop_per_mac") / in("peak");
    const double weights = in("parameters") * in("bytes_per_value");
    const double activations = in("activations") * in("bytes_per_value");
    const double cache = in("cache");
    const double bandwidth = in("bandwidth");
    const auto compute = [&](double batch) { return batch * picture; };
    const auto memory = [&](double batch) {
        return (weights + std::max(0.0, batch * activations - cache)) / bandwidth;
    };
    double crossover = 0.0;
    for (double batch = 1.0; batch <= 2e6 && crossover == 0.0; batch += 1.0) {
        if (compute(batch) >= memory(batch) - 1e-9 * picture)
            crossover = batch;
    }
    return {{"crossover", crossover},
            {"compute_time", compute(in("batch"))},
            {"memory_time", memory(in("batch"))}};
}

Results gpt3Training(const Inputs& in)
{
    return {{"petaflop_days", in("operations") / 1e15 / day},
            {"utilization", in("operations") / (in("gpus") * in("gpu_peak") * in("duration"))},
            {"gpu_hours", in("gpus") * in("duration")}};
}

Results cloudEdgeTco(const Inputs& in)
{
    const double hours = in("year");
    const double use = in("requests") / in("capacity");
    const double compute = in("instances") * use * in("gpu_price") * hours;
    const double egress = in("requests") * hours * in("response") * in("egress_price");
    const double balancer =
        use * hours * (in("balancer_base") + in("balancer_units") * in("balancer_unit"));
    const double cloud = compute + egress + balancer + use * in("logs");
    double servers = 1.0;
    while (servers * in("capacity") < in("requests") * (1.0 - 1e-9))
        servers += 1.0;
    const double hardware = in("server_price") / in("lifetime");
    const double power = in("server_power") * hours * in("electricity");
    const double labour = in("effort") * in("salary");
    const double fixed = in("fibre") + labour;
    const double edge = servers * (hardware + power * (1.0 + in("cooling"))) + fixed;
    return {{"cloud_compute", compute},
            {"cloud_egress", egress},
            {"cloud_balancer", balancer},
            {"cloud_total", cloud},
            {"edge_hardware", servers * hardware},
            {"edge_power", servers * power},
            {"edge_cooling", servers * power * in("cooling")},
            {"edge_labour", labour},
            {"edge_total", edge},
            {"saving", 1.0 - edge / cloud},
            {"labour_share", labour / edge},
            // The cloud's bill is in proportion to use.
            {"break_even", (hardware + power * (1.0 + in("cooling")) + fixed) / (cloud / use)}};
}

Results voiceAssistantWall(const Inputs& in)
{
    const double queries_a_day = in("devices") * in("queries_per_device") * day;
    const double gpu_seconds_a_day = queries_a_day * in("gpu_time");
    const double sites = gpu_seconds_a_day / (in("gpus_per_site") * day);
    return {{"cloud_total", in("devices") * in("cloud_cost")},
            {"queries", queries_a_day / day},
            {"gpu_hours", gpu_seconds_a_day},
            {"sites_average", sites},
            {"peak_ratio", in("peak_factor") * day / in("waking_hours")},
            {"sites_peak", sites * in("peak_factor") * day / in("waking_hours")},
            {"audio_rate", in("sample_rate") * in("sample")},
            {"stream_total", in("devices") * in("sample_rate") * in("sample")}};
}

Results bandwidthBottleneck(const Inputs& in)
{
    const double frame = in("width") * in("height") * in("pixel");
    const double all = frame * in("frame_rate") * in("cameras");
    return {{"camera_rate", frame * in("frame_rate")},
            {"total_rate", all},
            {"shortfall", all / in("compression") / in("link")},
            {"month_cost", all / in("compression") * in("month") * in("price")}};
}

Results edgeFleetSizing(const Inputs& in)
{
    const double rate = in("cameras") * in("frame_rate");
    const double small_boards = in("stores") * in("boards"); // one Jetson does for a shop
    const double time = in("years") * year;
    const auto owned = [&](double boards, const char* price, const char* power) {
        return boards * (in(price) + in(power)*time * in("electricity"));
    };
    return {{"rate", rate},
            {"sustained", rate * in("operations")},
            {"required", rate * in("operations") * in("headroom")},
            {"coral_margin", in("boards") * in("coral_peak") * in("usable") /
                                 (rate * in("operations") * in("headroom"))},
            {"coral_total", owned(small_boards, "coral_price", "coral_power")},
            {"nuc_total", owned(small_boards, "nuc_price", "nuc_power")},
            {"jetson_total", owned(in("stores"), "jetson_price", "jetson_power")},
            {"cloud_total",
             in("stores") * in("cloud_gpus") * in("cloud_price") * in("years") * 365.0 * day}};
}

Results energyPerInference(const Inputs& in)
{
    const double battery = in("charge") * 1e-3 * hour * in("voltage"); // mAh
    return {{"battery", battery},
            {"queries", battery / in("query")},
            {"cloud_images", battery / in("cloud_vision")},
            {"edge_images", battery / in("edge_vision")},
            {"mobile_images", battery / in("mobile_vision")},
            {"keywords", battery / in("keyword")}};
}

Results batteryTax(const Inputs& in)
{
    return {{"runtime", in("battery") / (in("power") * in("duty_cycle"))}};
}

Results thermalWall(const Inputs& in)
{
    const double rise = in("trip") - in("ambient");
    const double limit = in("demand") * in("resistance"); // the rise in the end
    const double held = std::min(in("limit"), rise / in("resistance"));
    Results results{{"quantised_power", in("unoptimised_power") / in("reduction")},
                    {"linear_time", rise * in("capacity") / in("demand")},
                    {"share_left", std::min(1.0, held / in("demand"))}};
    if (limit > rise * 1.001) {
        // The time at which limit × (1 − e^(−t ÷ RC)) is the rise, between bounds that close in.
        double early = 0.0;
        double late = 100.0 * in("resistance") * in("capacity");
        for (int i = 0; i < 100; ++i) {
            const double middle = (early + late) / 2.0;
            const double risen = -limit * std::expm1(-middle / (in("resistance") * in("capacity")));
            (risen < rise ? early : late) = middle;
        }
        results["trip_time"] = late;
    }
    return results;
}

Results mobileLifetime(const Inputs& in)
{
    return {{"lifetime", in("battery") / (in("battery") / in("day") + in("extra"))}};
}

Results mobilePowerFallacy(const Inputs& in)
{
    return {{"light_hours", in("battery") / in("light")},
            {"heavy_hours", in("battery") / in("heavy")}};
}

Results emergencyBraking(const Inputs& in)
{
    return {{"travelled", in("speed") * in("budget")},
            {"sustained", in("operations") * in("frame_rate")}};
}

Results amdahlCamera(const Inputs& in)
{
    const double rest = in("signal") + in("post");
    const double before = rest + in("model");
    const double after = rest + in("model") / in("speedup");
    return {{"after", after}, {"overall", before / after}, {"limit", before / rest}};
}

Results tcoPitfall(const Inputs& in)
{
    const double edge =
        in("hardware") + (in("network") + in("maintenance") + in("reliability")) / in("services");
    return {{"edge_total", edge}, {"ratio", edge / in("cloud_compute")}};
}

Results complexityTax(const Inputs& in)
{
    return {{"effort_ratio", in("ml_hours") / in("rules_hours")},
            {"gain", in("ml_accuracy") - in("rules_accuracy")}};
}

Results wildlifeUplink(const Inputs& in)
{
    return {{"reduction", in("raw") / in("summary")}};
}

Results coinCell(const Inputs& in)
{
    const double energy = in("charge") * 1e-3 * hour * in("voltage"); // mAh
    return {
        {"energy", energy}, {"longest", energy / in("light")}, {"shortest", energy / in("heavy")}};
}

Results retailUplink(const Inputs& in)
{
    return {{"saved", (in("video") - in("metadata")) / in("video")},
            {"video_total", in("cameras") * in("video")},
            {"metadata_total", in("cameras") * in("metadata")}};
}

Results modelDecay(const Inputs& in)
{
    const double rate = in("sensitivity") * in("drift");
    return {{"decay", rate},
            {"life", std::max(0.0, in("start") - in("floor_accuracy")) / rate},
            {"lowest", std::max(0.0, in("start") - rate * in("interval"))}};
}

Results trainServeSplit(const Inputs& in)
{
    return {{"even_queries", in("training") / in("per_query")}};
}

Results networkOrAccelerator(const Inputs& in)
{
    const double before = in("compute") + in("network");
    const double nearer =
        in("compute") + in("network") * (in("fixed") + (1.0 - in("fixed")) * in("distance_left"));
    return {{"with_accelerator", in("compute") / in("accelerator") + in("network")},
            {"with_nearer", nearer},
            {"saved_accelerator", in("compute") - in("compute") / in("accelerator")},
            {"saved_nearer", before - nearer}};
}

Results federatedRounds(const Inputs& in)
{
    double sent = 0.0;
    for (double round = 0.0; round < in("rounds"); round += 1.0)
        sent += in("clients") * in("chosen") * in("model") * in("both_ways");
    return {{"federated", sent}, {"upload", in("clients") * in("data")}};
}

struct Case
{
    const char* id;
    WorkOut work_out;
};

constexpr std::array cases{
    Case{"light-barrier", lightBarrier},
    Case{"distance-penalty", distancePenalty},
    Case{"power-wall", powerWall},
    Case{"thermal-throttling", thermalThrottling},
    Case{"memory-wall", memoryWall},
    Case{"energy-of-transmission", energyOfTransmission},
    Case{"resnet-cloud", resnetCloud},
    Case{"resnet-mobile", resnetMobile},
    Case{"batch-crossover", batchCrossover},
    Case{"gpt3-training", gpt3Training},
    Case{"cloud-edge-tco", cloudEdgeTco},
    Case{"voice-assistant-wall", voiceAssistantWall},
    Case{"bandwidth-bottleneck", bandwidthBottleneck},
    Case{"edge-fleet-sizing", edgeFleetSizing},
    Case{"energy-per-inference", energyPerInference},
    Case{"battery-tax", batteryTax},
    Case{"thermal-wall", thermalWall},
    Case{"mobile-lifetime", mobileLifetime},
    Case{"mobile-power-fallacy", mobilePowerFallacy},
    Case{"emergency-braking", emergencyBraking},
    Case{"amdahl-camera", amdahlCamera},
    Case{"tco-pitfall", tcoPitfall},
    Case{"complexity-tax", complexityTax},
    Case{"wildlife-uplink", wildlifeUplink},
    Case{"coin-cell", coinCell},
    Case{"retail-uplink", retailUplink},
    Case{"model-decay", modelDecay},
    Case{"train-serve-split", trainServeSplit},
    Case{"network-or-accelerator", networkOrAccelerator},
    Case{"federated-rounds", federatedRounds},
};

const Example& exampleNamed(const std::string& id)
{
    const Example* example = findExample(builtInExamples(), id);
    if (!example)
        qFatal("There is no example %s.", id.c_str());
    return *example;
}

double stepOf(const ExampleProgram& program, const std::string& name)
{
    const auto index = findStep(program.example(), name);
    if (!index)
        qFatal("%s has no step %s", program.example().id.c_str(), name.c_str());
    return program.result().steps[*index].value_or(std::nan(""));
}

} // namespace

void TestWorkedExamples::resultsOfTheTable_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("changed"); // an input; empty at the defaults
    QTest::addColumn<double>("changed_to");
    QTest::addColumn<QString>("step");
    QTest::addColumn<double>("expected");
    QTest::addColumn<double>("half_last_digit");
    const auto at = [](const char* id, const char* changed, double to, const char* step,
                       double expected, double half) {
        QTest::addRow("%s %s %s", id, step, changed)
            << QString(id) << QString(changed) << to << QString(step) << expected << half;
    };
    const auto add = [&at](const char* id, const char* step, double expected, double half) {
        at(id, "", 0.0, step, expected, half);
    };
    // Where half a digit is none the figure is exact.
    constexpr double exact = 0.0;
    const double tco_cent = 0.005;
    add("light-barrier", "round_trip", 0.036, exact);
    add("distance-penalty", "round_trip", 0.015, exact);
    add("distance-penalty", "slack", -0.005, exact);
    add("power-wall", "power_ratio", 8.0, exact);
    add("thermal-throttling", "sustained_rate", 15.0, exact);
    add("memory-wall", "divergence", 1.333, 0.0005);
    add("memory-wall", "gap", 17.76, 0.005);
    add("energy-of-transmission", "transmission", 0.1, exact);
    add("energy-of-transmission", "ratio", 1000.0, exact);
    add("energy-of-transmission", "audio", 32e3, exact);
    add("resnet-cloud", "compute_time", 0.01314e-3, 0.000005e-3);
    add("resnet-cloud", "memory_time", 0.02511e-3, 0.000005e-3);
    add("resnet-cloud", "ratio", 1.911, 0.0005);
    add("resnet-cloud", "intensity", 80.08, 0.005);
    at("resnet-cloud", "flop_per_mac", 2.0, "compute_ratio", 1.047, 0.0005);
    add("resnet-mobile", "compute_time", 0.11714e-3, 0.000005e-3);
    add("resnet-mobile", "memory_time", 0.256e-3, exact);
    add("resnet-mobile", "ratio", 2.185, 0.0005);
    add("resnet-mobile", "bandwidth_advantage", 20.39, exact);
    add("resnet-mobile", "speed_advantage", 10.195, exact);
    add("batch-crossover", "crossover", 58.0, exact);
    at("batch-crossover", "flop_per_mac", 2.0, "crossover", 1.0, exact);
    add("gpt3-training", "petaflop_days", 3634.0, 0.5);
    add("cloud-edge-tco", "cloud_compute", 26280.0, exact);
    add("cloud-edge-tco", "cloud_egress", 3132.82, tco_cent);
    add("cloud-edge-tco", "cloud_balancer", 3723.0, exact);
    add("cloud-edge-tco", "cloud_logs", 2000.0, exact);
    add("cloud-edge-tco", "cloud_total", 35135.82, tco_cent);
    add("cloud-edge-tco", "edge_hardware", 5000.0, exact);
    add("cloud-edge-tco", "edge_power", 315.36, exact);
    add("cloud-edge-tco", "edge_cooling", 94.61, tco_cent);
    add("cloud-edge-tco", "edge_labour", 15000.0, exact);
    add("cloud-edge-tco", "edge_total", 21609.97, tco_cent);
    add("cloud-edge-tco", "saving", 0.3850, 0.00005);
    add("cloud-edge-tco", "labour_share", 0.6941, 0.00005);
    add("cloud-edge-tco", "break_even", 0.615, 0.0005);
    add("voice-assistant-wall", "cloud_total", 500e6, exact);
    add("voice-assistant-wall", "queries", 20e9 / day, exact);
    add("voice-assistant-wall", "gpu_hours", 1111111.0 * hour, 0.5 * hour);
    add("voice-assistant-wall", "sites_average", 4.63, 0.005);
    add("voice-assistant-wall", "sites_peak", 20.83, 0.005);
    add("voice-assistant-wall", "peak_ratio", 4.5, exact);
    add("voice-assistant-wall", "audio_rate", 31.25 * 1024.0, exact);
    add("voice-assistant-wall", "stream_total", 32e12, exact);
    add("bandwidth-bottleneck", "camera_rate", 186.624e6, exact);
    add("bandwidth-bottleneck", "total_rate", 18.6624e9, exact);
    add("bandwidth-bottleneck", "shortfall", 14.93, 0.005);
    add("bandwidth-bottleneck", "month_cost", 4353565.0, 0.5);
    add("edge-fleet-sizing", "rate", 300.0, exact);
    add("edge-fleet-sizing", "sustained", 2610e9, exact);
    add("edge-fleet-sizing", "required", 5.22e12, exact);
    add("edge-fleet-sizing", "coral_total", 78156.0, 0.5);
    add("edge-fleet-sizing", "nuc_total", 223668.0, 0.5);
    add("edge-fleet-sizing", "jetson_total", 339447.0, exact);
    add("edge-fleet-sizing", "cloud_total", 9855000.0, exact);
    add("energy-per-inference", "battery", 39960.0, exact);
    add("energy-per-inference", "queries", 39.96, exact);
    add("energy-per-inference", "cloud_images", 3996.0, exact);
    add("energy-per-inference", "edge_images", 79920.0, exact);
    add("energy-per-inference", "mobile_images", 799200.0, exact);
    add("energy-per-inference", "keywords", 3.996e9, exact);
    add("battery-tax", "runtime", 7.5 * hour, exact);
    add("thermal-wall", "quantised_power", 3.0, exact);
    add("thermal-wall", "linear_time", 55.0, exact);
    add("thermal-wall", "trip_time", 65.4, 0.05);
    add("thermal-wall", "share_left", 0.3, exact);
    add("mobile-lifetime", "lifetime", 9.23 * hour, 0.005 * hour);
    add("mobile-power-fallacy", "light_hours", 15.0 * hour, exact);
    add("mobile-power-fallacy", "heavy_hours", 3.0 * hour, exact);
    add("emergency-braking", "travelled", 2.78, 0.005);
    add("emergency-braking", "sustained", 300e9, exact);
    add("amdahl-camera", "after", 0.146, exact);
    add("amdahl-camera", "overall", 1.3699, 0.00005);
    add("amdahl-camera", "limit", 1.4286, 0.00005);
    add("tco-pitfall", "edge_total", 6000.0, exact);
    add("tco-pitfall", "ratio", 3.0, exact);
    add("complexity-tax", "effort_ratio", 40.0, exact);
    add("complexity-tax", "gain", 0.05, exact);
    add("wildlife-uplink", "reduction", 10750.0, exact);
    add("coin-cell", "energy", 2430.0, exact);
    add("coin-cell", "longest", 7.70 * year, 0.005 * year);
    add("coin-cell", "shortest", 1.54 * year, 0.005 * year);
    add("retail-uplink", "saved", 0.99, exact);
    add("network-or-accelerator", "total", 0.1, exact);
    add("network-or-accelerator", "saved_accelerator", 0.018, exact);
    add("network-or-accelerator", "saved_nearer", 0.04, exact);
    add("train-serve-split", "even_queries", 460e6, exact);
}

void TestWorkedExamples::resultsOfTheTable()
{
    QFETCH(QString, id);
    QFETCH(QString, changed);
    QFETCH(double, changed_to);
    QFETCH(QString, step);
    QFETCH(double, expected);
    QFETCH(double, half_last_digit);
    const Example& example = exampleNamed(id.toStdString());
    ExampleProgram program(example);
    if (!changed.isEmpty()) {
        const auto index = findInput(example, changed.toStdString());
        QVERIFY(index.has_value());
        std::vector<double> inputs = defaultInputs(example);
        inputs[*index] = changed_to;
        program.evaluate(inputs);
    }
    const double ours = stepOf(program, step.toStdString());
    const double allowed = std::max(half_last_digit, 1e-6 * std::abs(expected));
    QVERIFY2(std::abs(ours - expected) <= allowed, difference(ours, expected).constData());
}

void TestWorkedExamples::everyExampleOfTheTableIsThere()
{
    for (const Case& each : cases)
        QVERIFY2(findExample(builtInExamples(), each.id), each.id);
}

void TestWorkedExamples::resultsAtAnyInputs_data()
{
    QTest::addColumn<QString>("id");
    for (const Case& each : cases)
        QTest::newRow(each.id) << QString(each.id);
}

void TestWorkedExamples::resultsAtAnyInputs()
{
    QFETCH(QString, id);
    const auto* const found =
        std::find_if(cases.begin(), cases.end(), [&id](const Case& each) { return id == each.id; });
    QVERIFY(found != cases.end());
    const Example& example = exampleNamed(found->id);
    ExampleProgram program(example);
    Random random(7);
    constexpr int draws = 25;
    for (int i = 0; i <= draws; ++i) {
        const std::vector<double> inputs =
            i == 0 ? defaultInputs(example) : drawnInputs(example, random);
        program.evaluate(inputs);
        for (const auto& [step, expected] : found->work_out(Inputs(example, inputs))) {
            const double ours = stepOf(program, step);
            if (!close(ours, expected, 1e-6))
                QFAIL((step + ": " + difference(ours, expected).toStdString()).c_str());
        }
    }
}

void TestWorkedExamples::verdictsOfTheTable_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<bool>("impossible");
    const auto row = [](const char* id, bool impossible) {
        QTest::newRow(id) << QString(id) << impossible;
    };
    row("light-barrier", true);
    row("distance-penalty", true);
    row("bandwidth-bottleneck", true);
    row("wildlife-uplink", false);
    row("emergency-braking", false);
    row("cloud-edge-tco", false);
}

void TestWorkedExamples::verdictsOfTheTable()
{
    QFETCH(QString, id);
    QFETCH(bool, impossible);
    const Example& example = exampleNamed(id.toStdString());
    const ExampleProgram program(example);
    const auto rule = program.result().verdict;
    QVERIFY(rule.has_value());
    QCOMPARE(example.verdict[*rule].severity == VerdictSeverity::Impossible, impossible);
}

QTEST_APPLESS_MAIN(TestWorkedExamples)
#include "tst_worked_examples.moc"
