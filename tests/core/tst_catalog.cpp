// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/catalog.h"
#include "core/catalog/load.h"

#include <QTest>

#include <algorithm>
#include <set>

using namespace deployscope;

namespace {

struct BuiltIn
{
    std::vector<ProfileText> files;
    std::vector<Diagnostic> diagnostics; // of reading the folder
    LoadedCatalog loaded;
};

const BuiltIn& builtIn()
{
    static const BuiltIn read = [] {
        BuiltIn result;
        result.files = readProfileFolder(DEPLOYSCOPE_SOURCE_DIR "/profiles", result.diagnostics);
        result.loaded = loadCatalog(result.files);
        return result;
    }();
    return read;
}

// Worked examples and checkpoints lie in the same folder and are none of the catalog's.
bool isProfile(const ProfileText& file)
{
    return file.name.find("/profiles/examples/") == std::string::npos &&
           file.name.find("/profiles/checkpoints/") == std::string::npos &&
           file.name.find("/profiles/decision/") == std::string::npos &&
           file.name.find("/profiles/hybrid/") == std::string::npos;
}

const Catalog& catalog()
{
    return *builtIn().loaded.catalog;
}

template <typename T> std::vector<std::string> idsOf(const std::vector<T>& entries)
{
    std::vector<std::string> ids;
    for (const T& entry : entries) {
        ids.push_back(entry.id);
    }
    return ids;
}

std::string joined(const std::vector<std::string>& words)
{
    std::string result;
    for (const std::string& word : words) {
        result += word + " ";
    }
    return result;
}

ProfileText network(const std::string& file, const std::string& id, const std::string& name)
{
    return {file, R"({"type": "network", "id": ")" + id + R"(", "name": ")" + name +
                      R"(", "summary": "s"})"};
}

// A sourced value in the form of the files.
std::string figure(const std::string& value)
{
    return R"({"value": ")" + value + R"(", "kind": "measured", "source": "bench"})";
}

ProfileText device(const std::string& file, const std::string& id, const std::string& tier)
{
    return {file, R"({"type": "device", "id": ")" + id +
                      R"(", "name": "Mine", "short_name": "Mine", "tier": ")" + tier +
                      R"(", "summary": "s", "peaks": {"int8": )" + figure("1 GOP/s") +
                      R"(}, "memory": [{"name": "RAM", "role": "main", "capacity": )" +
                      figure("1 MiB") + "}]}"};
}

} // namespace

class TestCatalog : public QObject
{
    Q_OBJECT

private slots:
    void builtInProfilesHaveNoProblem();
    void devices();
    void workloads();
    void networks();
    void referencesRise();
    void everyFigureIsSourced();
    void identifiersFollowFileNames();
    void pinnedDeviceFigures();
    void pinnedWorkloadFigures();
    void pinnedNetworkFigures();
    void pinnedParadigms();
    void memoryKeeps();
    void usualPhases();
    void unknownIdsAreNull();
    void userProfileReplaces();
    void badUserProfileIsLeftOut();
    void laterFolderReplaces();
    void sameIdTwiceInOneLayer();
    void marksAreMerged();
    void paradigmsAreReplacedWhole();
    void scenarioIsNoProfile();
    void nothingToLoad();
    void vocabularies();
};

void TestCatalog::builtInProfilesHaveNoProblem()
{
    for (const auto* diagnostics : {&builtIn().diagnostics, &builtIn().loaded.diagnostics}) {
        QVERIFY2(diagnostics->empty(),
                 diagnostics->empty() ? "" : toString(diagnostics->front()).c_str());
    }
    // Each file has come in: the three that hold several entries, and one for each other entry.
    const auto profiles = std::count_if(builtIn().files.begin(), builtIn().files.end(), isProfile);
    QCOMPARE(static_cast<std::size_t>(profiles),
             catalog().devices.size() + catalog().workloads.size() + catalog().networks.size() + 3);
    for (const Device& entry : catalog().devices) {
        QVERIFY(entry.built_in);
    }
}

// By tier, and in the order of the files within.
void TestCatalog::devices()
{
    const std::vector<std::string> expected{
        "google-tpu-v4-pod", "google-tpu-v4", "nvidia-a100", "nvidia-b200", "nvidia-dgx-a100",
        "nvidia-h100", "nvidia-l4", "nvidia-t4", "nvidia-v100",
        // edge
        "apple-m1-max", "edge-server-t4", "google-coral-dev", "intel-nuc-12-pro",
        "intel-nuc-movidius", "nvidia-dgx-spark", "nvidia-jetson-agx-orin",
        "nvidia-jetson-orin-nano", "nvidia-jetson-orin-nx", "raspberry-pi-5",
        // mobile
        "apple-iphone-15-pro", "flagship-phone", "snapdragon-8-gen-3",
        // tiny
        "arduino-nano-33-ble-sense", "esp32-cam", "renesas-ra8d1", "stm32h743", "stm32h7a3",
        "stm32l4r5", "stm32u575"};
    QCOMPARE(joined(idsOf(catalog().devices)), joined(expected));
    QVERIFY(std::is_sorted(catalog().devices.begin(), catalog().devices.end(),
                           [](const Device& a, const Device& b) { return a.tier < b.tier; }));
    QVERIFY(catalog().devices[9].tier == Tier::Edge);
}

// The lighthouses first.
void TestCatalog::workloads()
{
    const std::vector<std::string> expected{
        "dlrm", "ds-cnn-kws", "gpt-2-xl", "mobilenet-v2", "resnet-50",
        // others
        "bert-base", "bert-large", "gpt-3-175b", "llama-2-70b", "llama-2-7b", "llama-3-70b",
        "llama-3-8b", "mlperf-tiny-ad", "mlperf-tiny-ic", "mlperf-tiny-kws", "mlperf-tiny-vww",
        "yolov8-nano"};
    QCOMPARE(joined(idsOf(catalog().workloads)), joined(expected));
    for (std::size_t i = 0; i < catalog().workloads.size(); ++i) {
        const Workload& workload = catalog().workloads[i];
        QCOMPARE(workload.lighthouse, i < 5);
        QVERIFY(workload.operations.has_value() != workload.transformer.has_value());
        QVERIFY(!workload.phases.empty());
    }
}

void TestCatalog::networks()
{
    const std::vector<std::string> expected{"5g",           "ble",       "ethernet-100g",
                                            "ethernet-10g", "fibre-1g",  "lorawan",
                                            "lte",          "on-device", "wifi-6"};
    QCOMPARE(joined(idsOf(catalog().networks)), joined(expected));
}

void TestCatalog::referencesRise()
{
    QCOMPARE(catalog().energy_references.size(), std::size_t{5});
    QCOMPARE(catalog().energy_references.front().energy.value, 10e-6);
    QCOMPARE(catalog().energy_references.back().energy.value, 1000.0);
    QVERIFY(catalog().energy_references.front().tier == Tier::Tiny);
    QVERIFY(std::is_sorted(catalog().energy_references.begin(), catalog().energy_references.end(),
                           [](const EnergyReference& a, const EnergyReference& b) {
                               return a.energy.value < b.energy.value;
                           }));
    QCOMPARE(catalog().landmarks.size(), std::size_t{5});
    QCOMPARE(catalog().landmarks.front().distance.value, 0.0);
    QCOMPARE(catalog().landmarks.back().distance.value, 20.0e6);
    QVERIFY(std::is_sorted(
        catalog().landmarks.begin(), catalog().landmarks.end(),
        [](const Landmark& a, const Landmark& b) { return a.distance.value < b.distance.value; }));
}

void TestCatalog::everyFigureIsSourced()
{
    const auto is_sourced = [](const Figure& f) {
        return !f.source.empty() && !f.as_written.empty() &&
               (f.kind != FigureKind::Estimate || !f.note.empty()) &&
               f.low.value_or(f.value) <= f.value && f.high.value_or(f.value) >= f.value;
    };
    const auto is_sourced_or_absent = [&is_sourced](const std::optional<Figure>& f) {
        return !f || is_sourced(*f);
    };
    for (const Device& d : catalog().devices) {
        for (const auto& peak : d.peaks) {
            QVERIFY2(is_sourced_or_absent(peak), d.id.c_str());
        }
        for (const MemoryLevel& level : d.memory) {
            QVERIFY2(is_sourced(level.capacity), d.id.c_str());
            QVERIFY2(is_sourced_or_absent(level.bandwidth), d.id.c_str());
        }
        for (const FurtherFigure& further : d.further_figures) {
            QVERIFY2(!further.name.empty() && is_sourced(further.figure), d.id.c_str());
        }
        for (const auto* f : {&d.idle_power, &d.sustained_power, &d.peak_power, &d.battery,
                              &d.price, &d.rental, &d.storage, &d.power_usage_effectiveness,
                              &d.compute_efficiency, &d.bandwidth_efficiency, &d.overhead}) {
            QVERIFY2(is_sourced_or_absent(*f), d.id.c_str());
        }
    }
    for (const Workload& w : catalog().workloads) {
        QVERIFY2(is_sourced(w.parameters), w.id.c_str());
        QVERIFY2(!w.operations || is_sourced(w.operations->figure), w.id.c_str());
        QVERIFY2(!w.transformer || !w.transformer->source.empty(), w.id.c_str());
        for (const auto* f :
             {&w.looked_up_parameters, &w.activations_moved, &w.activations_working_set,
              &w.values_gathered, &w.payload_up, &w.payload_down, &w.training_operations}) {
            QVERIFY2(is_sourced_or_absent(*f), w.id.c_str());
        }
    }
}

// So that a profile is found where its id says.
void TestCatalog::identifiersFollowFileNames()
{
    std::set<std::string> expected;
    const auto add = [&expected](const std::string& folder, const auto& entries) {
        for (const auto& entry : entries) {
            expected.insert(folder + entry.id + ".json");
        }
    };
    for (const Device& entry : catalog().devices) {
        expected.insert("devices/" + std::string(idOf(entry.tier)) + "/" + entry.id + ".json");
    }
    add("workloads/", catalog().workloads);
    add("networks/", catalog().networks);
    expected.insert({"paradigms.json", "energy-references.json", "landmarks.json"});
    std::set<std::string> names;
    const std::string folder = DEPLOYSCOPE_SOURCE_DIR "/profiles/";
    for (const ProfileText& file : builtIn().files) {
        QVERIFY(file.name.starts_with(folder));
        if (isProfile(file))
            names.insert(file.name.substr(folder.size()));
    }
    QVERIFY(names == expected);
}

// Data sheet of the A100 SXM 80 GB, and what the chapter prints of it.
void TestCatalog::pinnedDeviceFigures()
{
    const Device* const a100 = findDevice(catalog(), "nvidia-a100");
    QVERIFY(a100 != nullptr);
    QCOMPARE(a100->short_name, std::string("A100"));
    QVERIFY(a100->tier == Tier::Cloud);
    QCOMPARE(a100->peak(Precision::Fp32)->value, 19.5e12);
    QCOMPARE(a100->peak(Precision::Tf32)->value, 156e12);
    QCOMPARE(a100->peak(Precision::Fp16)->value, 312e12);
    QVERIFY(!a100->peak(Precision::Fp8));
    QCOMPARE(a100->peak(Precision::Int8)->value, 624e12);
    QCOMPARE(a100->peak(Precision::Int4)->value, 1248e12);
    QCOMPARE(a100->memory.size(), std::size_t{2});
    QVERIFY(a100->memory[0].role == MemoryRole::Cache);
    QCOMPARE(a100->memory[0].capacity.value, 40e6);
    QVERIFY(!a100->memory[0].bandwidth);
    QVERIFY(a100->memory[1].role == MemoryRole::Main);
    QCOMPARE(a100->memory[1].capacity.value, 80.0 * 1024 * 1024 * 1024);
    QCOMPARE(a100->memory[1].capacity.as_written, std::string("80 GiB"));
    QVERIFY(a100->memory[1].capacity.kind == FigureKind::Sheet);
    QCOMPARE(a100->memory[1].bandwidth->value, 2.039e12);
    QCOMPARE(a100->sustained_power->value, 400.0);
    QVERIFY(!a100->idle_power);
    QCOMPARE(a100->price->value, 15000.0);
    QCOMPARE(*a100->price->low, 15000.0);
    QVERIFY(!a100->price->high);
    QCOMPARE(a100->rental->value, 4.0 / 3600.0);
    QCOMPARE(*a100->rental->low, 2.0 / 3600.0);
    QCOMPARE(a100->power_usage_effectiveness->value, 1.1);
    QCOMPARE(a100->power_usage_effectiveness->as_written, std::string("1.1"));
    QCOMPARE(a100->notes.size(), std::size_t{1});

    const Device* const phone = findDevice(catalog(), "flagship-phone");
    QVERIFY(phone != nullptr);
    QCOMPARE(phone->battery->value, 15.0 * 3600.0);
    QCOMPARE(phone->peak_power->value, 5.0);
    QCOMPARE(phone->storage->value, 128e9);

    const Device* const orin = findDevice(catalog(), "nvidia-jetson-agx-orin");
    QVERIFY(orin != nullptr);
    QCOMPARE(orin->further_figures.size(), std::size_t{3});
    QCOMPARE(orin->further_figures[0].name, std::string("INT8 peak with structured sparsity"));
    QCOMPARE(orin->further_figures[0].figure.value, 275e12);

    const Device* const camera = findDevice(catalog(), "esp32-cam");
    QVERIFY(camera != nullptr);
    QVERIFY(!camera->peak(Precision::Int8)->book_says.empty());
}

// ML Systems, five reference workloads; the shapes are those of the models' papers.
void TestCatalog::pinnedWorkloadFigures()
{
    const Workload* const resnet = findWorkload(catalog(), "resnet-50");
    QVERIFY(resnet != nullptr);
    QVERIFY(resnet->archetype == Archetype::ComputeBeast);
    QCOMPARE(resnet->parameters.value, 25.6e6);
    QCOMPARE(resnet->operations->figure.value, 4.1e9);
    QVERIFY(resnet->operations->counts_mac);
    QCOMPARE(resnet->activations_moved->value, 13.3e6);
    QCOMPARE(resnet->activations_working_set->value, 1.8e6);
    QCOMPARE(resnet->payload_up->value, 224.0 * 224.0 * 3.0);

    const Workload* const gpt2 = findWorkload(catalog(), "gpt-2-xl");
    QVERIFY(gpt2 != nullptr);
    QCOMPARE(gpt2->transformer->layers, 48);
    QCOMPARE(gpt2->transformer->hidden, 1600);
    QCOMPARE(gpt2->transformer->heads, 25);
    QCOMPARE(gpt2->transformer->kv_heads, 25);
    QCOMPARE(gpt2->transformer->head_dimension, 64);
    QCOMPARE(gpt2->default_context, 1024);
    QVERIFY(!gpt2->operations);

    const Workload* const dlrm = findWorkload(catalog(), "dlrm");
    QVERIFY(dlrm != nullptr);
    QCOMPARE(dlrm->looked_up_parameters->value, 25e9);
    QCOMPARE(dlrm->values_gathered->value, 26.0 * 128.0);
    QCOMPARE(dlrm->values_gathered->as_written, std::string("3328"));
    QCOMPARE(dlrm->activations_moved->value, 0.0);

    const Workload* const gpt3 = findWorkload(catalog(), "gpt-3-175b");
    QVERIFY(gpt3 != nullptr);
    QCOMPARE(gpt3->training_operations->value, 3.14e23);
    QVERIFY(gpt3->phases == (std::vector<Phase>{Phase::Decode, Phase::Prefill, Phase::Training}));
    QCOMPARE(findWorkload(catalog(), "bert-large")->default_context, 384);
}

void TestCatalog::pinnedNetworkFigures()
{
    const Network* const wifi = findNetwork(catalog(), "wifi-6");
    QVERIFY(wifi != nullptr);
    QCOMPARE(wifi->uplink->value, 600e6 / 8.0);
    QCOMPARE(wifi->radio_energy->value, 0.1 / 1e6);
    const Network* const none = findNetwork(catalog(), "on-device");
    QVERIFY(none != nullptr);
    QVERIFY(!none->uplink && !none->downlink);
    QCOMPARE(none->radio_energy->value, 0.0);
    QCOMPARE(none->notes.size(), std::size_t{1});
}

void TestCatalog::pinnedParadigms()
{
    const Paradigms& paradigms = catalog().paradigms;
    QCOMPARE(paradigms.axes.size(), std::size_t{8});
    QCOMPARE(paradigms.axes[3].id, std::string("energy_efficiency"));
    QVERIFY(!paradigms.axes[3].operational);
    QVERIFY(paradigms.axes[4].operational);
    QVERIFY(paradigms.kind == FigureKind::Book);
    QVERIFY(!paradigms.source.empty());
    for (const Tier tier : all_tiers) {
        QVERIFY(paradigms.of(tier).tier == tier);
        QCOMPARE(paradigms.of(tier).scores.size(), paradigms.axes.size());
    }
    QCOMPARE(paradigms.of(Tier::Cloud).name, std::string("Cloud ML"));
    QCOMPARE(paradigms.of(Tier::Cloud).usual_distance.value, 1.5e6);
    QCOMPARE(paradigms.of(Tier::Edge).usual_distance.value, 1e3);
    QVERIFY(paradigms.of(Tier::Cloud).scores == (std::vector<double>{10, 2, 10, 3, 2, 3, 2, 2}));
    QVERIFY(paradigms.of(Tier::Tiny).scores == (std::vector<double>{3, 9, 5, 10, 10, 10, 10, 10}));
}

void TestCatalog::memoryKeeps()
{
    const Device* const a100 = findDevice(catalog(), "nvidia-a100");
    const KeptKinds everything{
        .weights = true, .activations = true, .kv_cache = true, .lookups = true};
    QVERIFY(a100->memory[1].keeps == everything);
    QVERIFY(a100->memory[0].keeps == KeptKinds{.activations = true});
    const Device* const board = findDevice(catalog(), "stm32h743");
    QVERIFY(board->memory[1].keeps == KeptKinds{.weights = true});
    for (const DataKind kind : all_data_kinds) {
        QVERIFY(everything.keeps(kind));
        QCOMPARE(a100->memory[0].keeps.keeps(kind), kind == DataKind::Activations);
    }
}

void TestCatalog::usualPhases()
{
    QVERIFY(findWorkload(catalog(), "resnet-50")->phases ==
            (std::vector<Phase>{Phase::Inference, Phase::Training}));
    QVERIFY(findWorkload(catalog(), "gpt-2-xl")->phases ==
            (std::vector<Phase>{Phase::Decode, Phase::Prefill, Phase::Training}));
    // An encoder writes no tokens.
    const std::string text = R"({"type": "workload", "id": "encoder", "name": "n",
        "archetype": "compute_beast", "summary": "s", "parameters": )" +
                             figure("1 M") + R"(, "transformer": {"layers": 2, "hidden": 8,
        "kv_heads": 0, "head_dimension": 4, "kind": "sheet", "source": "s"}})";
    const LoadedCatalog loaded = loadCatalog({{ProfileText{"encoder.json", text}}});
    QVERIFY(loaded.diagnostics.empty());
    QVERIFY(loaded.catalog->workloads.front().phases ==
            (std::vector<Phase>{Phase::Prefill, Phase::Training}));
}

void TestCatalog::unknownIdsAreNull()
{
    QVERIFY(findDevice(catalog(), "nvidia-a") == nullptr);
    QVERIFY(findDevice(catalog(), "") == nullptr);
    QVERIFY(findDevice(catalog(), "resnet-50") == nullptr);
    QVERIFY(findWorkload(catalog(), "RESNET-50") == nullptr);
    QVERIFY(findNetwork(catalog(), "6g") == nullptr);
    QCOMPARE(findNetwork(catalog(), "5g"), &catalog().networks.front());
}

void TestCatalog::userProfileReplaces()
{
    const std::vector<ProfileText> mine{device("mine/a.json", "nvidia-a100", "cloud"),
                                        device("mine/b.json", "my-phone", "mobile"),
                                        network("mine/c.json", "wifi-6", "My network")};
    const LoadedCatalog loaded = loadCatalog(builtIn().files, mine);
    QVERIFY(loaded.diagnostics.empty());
    QCOMPARE(loaded.catalog->devices.size(), catalog().devices.size() + 1);
    const Device* const a100 = findDevice(*loaded.catalog, "nvidia-a100");
    QCOMPARE(a100->name, std::string("Mine"));
    QVERIFY(!a100->built_in);
    // In the place of the one before it, and a new one behind those of its tier.
    QCOMPARE(a100, &loaded.catalog->devices[2]);
    QCOMPARE(loaded.catalog->devices[22].id, std::string("my-phone"));
    QCOMPARE(findNetwork(*loaded.catalog, "wifi-6")->name, std::string("My network"));
    QVERIFY(!findNetwork(*loaded.catalog, "wifi-6")->built_in);
    QVERIFY(findNetwork(*loaded.catalog, "5g")->built_in);
}

void TestCatalog::badUserProfileIsLeftOut()
{
    const std::vector<ProfileText> mine{device("mine/a.json", "nvidia-a100", "nowhere"),
                                        network("mine/c.json", "wifi-6", "My network")};
    const LoadedCatalog loaded = loadCatalog(builtIn().files, mine);
    QCOMPARE(loaded.diagnostics.size(), std::size_t{1});
    QCOMPARE(loaded.diagnostics.front().file, std::string("mine/a.json"));
    QCOMPARE(loaded.diagnostics.front().pointer, std::string("/tier"));
    QCOMPARE(findDevice(*loaded.catalog, "nvidia-a100")->short_name, std::string("A100"));
    QVERIFY(findDevice(*loaded.catalog, "nvidia-a100")->built_in);
    QCOMPARE(findNetwork(*loaded.catalog, "wifi-6")->name, std::string("My network"));
}

void TestCatalog::laterFolderReplaces()
{
    const std::vector<ProfileText> mine{network("first/n.json", "line", "First"),
                                        network("second/n.json", "line", "Second"),
                                        network("n.json", "line", "Third")};
    const LoadedCatalog loaded = loadCatalog({}, mine);
    QVERIFY(loaded.diagnostics.empty());
    QCOMPARE(loaded.catalog->networks.size(), std::size_t{1});
    QCOMPARE(loaded.catalog->networks.front().name, std::string("Third"));
}

void TestCatalog::sameIdTwiceInOneLayer()
{
    const std::vector<ProfileText> twice{network("one/a.json", "line", "First"),
                                         network("one/b.json", "line", "Second"),
                                         // The same id is free for another type.
                                         device("one/c.json", "line", "edge")};
    for (const bool built_in : {true, false}) {
        const LoadedCatalog loaded =
            built_in ? loadCatalog(twice) : loadCatalog(builtIn().files, twice);
        QCOMPARE(loaded.diagnostics.size(), std::size_t{1});
        QCOMPARE(toString(loaded.diagnostics.front()),
                 std::string("one/b.json:1:27: error: /id: \"line\" is given a second time, first "
                             "in one/a.json; keep one of the two files"));
        QCOMPARE(findNetwork(*loaded.catalog, "line")->name, std::string("First"));
        QVERIFY(findDevice(*loaded.catalog, "line") != nullptr);
    }
    // All that is built in is one layer, whatever the folders.
    const std::vector<ProfileText> apart{network("one/a.json", "line", "First"),
                                         network("two/a.json", "line", "Second")};
    QCOMPARE(loadCatalog(apart).diagnostics.size(), std::size_t{1});
}

void TestCatalog::marksAreMerged()
{
    const std::vector<ProfileText> mine{
        {"mine/e.json", R"({"type": "energy-references", "references": [
            {"id": "resnet-50-edge", "name": "Ours", "tier": "edge", "energy": )" +
                            figure("2 kJ") + R"(},
            {"id": "new", "name": "New", "tier": "tiny", "energy": )" +
                            figure("1 uJ") + "}]}"},
        {"mine/l.json", R"({"type": "landmarks", "landmarks": [
            {"name": "Same region", "distance": )" +
                            figure("200 km") + R"(},
            {"name": "Next room", "distance": )" +
                            figure("5 m") + "}]}"}};
    const LoadedCatalog loaded = loadCatalog(builtIn().files, mine);
    QVERIFY(loaded.diagnostics.empty());
    QCOMPARE(loaded.catalog->energy_references.size(), std::size_t{6});
    QCOMPARE(loaded.catalog->energy_references.front().id, std::string("new"));
    QCOMPARE(loaded.catalog->energy_references.back().name, std::string("Ours"));
    QCOMPARE(loaded.catalog->landmarks.size(), std::size_t{6});
    QCOMPARE(loaded.catalog->landmarks[1].name, std::string("Next room"));
    QCOMPARE(loaded.catalog->landmarks[3].distance.value, 200e3);
}

void TestCatalog::paradigmsAreReplacedWhole()
{
    std::string text = R"({"type": "paradigms", "axes": [)";
    for (const char* const axis : {"a", "b", "c"}) {
        text += std::string(*axis == 'a' ? "" : ", ") + R"({"id": ")" + axis +
                R"(", "name": "n", "plot": "operation"})";
    }
    text += R"(], "paradigms": [)";
    // In an order of their own.
    for (const char* const id : {"tiny", "cloud", "mobile", "edge"}) {
        text += std::string(*id == 't' ? "" : ", ") + R"({"id": ")" + id + R"(", "name": ")" + id +
                R"(", "usual_distance": )" + figure("1 m") +
                R"(, "scores": {"c": 3, "a": 1, "b": 2.5}})";
    }
    text += R"(], "kind": "estimate", "source": "ours"})";
    const std::vector<ProfileText> mine{{"mine/p.json", text}};
    const LoadedCatalog loaded = loadCatalog(builtIn().files, mine);
    QVERIFY(loaded.diagnostics.empty());
    const Paradigms& paradigms = loaded.catalog->paradigms;
    QCOMPARE(paradigms.axes.size(), std::size_t{3});
    QCOMPARE(paradigms.source, std::string("ours"));
    for (const Tier tier : all_tiers) {
        QCOMPARE(paradigms.of(tier).name, std::string(idOf(tier)));
        QVERIFY(paradigms.of(tier).scores == (std::vector<double>{1, 2.5, 3}));
    }
    const std::vector<ProfileText> twice{{"mine/p.json", text}, {"mine/q.json", text}};
    QCOMPARE(loadCatalog(builtIn().files, twice).diagnostics.size(), std::size_t{1});
}

void TestCatalog::scenarioIsNoProfile()
{
    const std::vector<ProfileText> mine{
        {"mine/s.json", R"({"type": "scenario", "version": 1, "scenario": {}})"}};
    const LoadedCatalog loaded = loadCatalog(builtIn().files, mine);
    QCOMPARE(loaded.diagnostics.size(), std::size_t{1});
    QCOMPARE(loaded.diagnostics.front().what, std::string("a scenario is no profile"));
}

void TestCatalog::nothingToLoad()
{
    const LoadedCatalog loaded = loadCatalog({});
    QVERIFY(loaded.catalog != nullptr);
    QVERIFY(loaded.diagnostics.empty());
    QVERIFY(loaded.catalog->devices.empty());
    for (const Tier tier : all_tiers) {
        QVERIFY(loaded.catalog->paradigms.of(tier).tier == tier);
    }
}

// Every word reads back as what it stands for, and each has a name.
void TestCatalog::vocabularies()
{
    const auto check = [](const auto& all, auto from_id) {
        std::set<std::string_view> ids;
        for (const auto value : all) {
            QVERIFY(from_id(idOf(value)) == value);
            QVERIFY(!nameOf(value).empty());
            ids.insert(idOf(value));
        }
        QCOMPARE(ids.size(), all.size());
        QVERIFY(!from_id(""));
        QVERIFY(!from_id("Nothing"));
    };
    check(all_tiers, tierFromId);
    check(all_precisions, precisionFromId);
    check(all_phases, phaseFromId);
    check(all_conventions, conventionFromId);
    check(all_memory_roles, memoryRoleFromId);
    check(all_data_kinds, dataKindFromId);
    check(all_archetypes, archetypeFromId);
    check(all_figure_kinds, figureKindFromId);
    QVERIFY(precisionFromId("bf16") == Precision::Fp16);
    QCOMPARE(idOf(Precision::Fp16), std::string_view("fp16"));
    QCOMPARE(nameOf(Precision::Fp16), std::string_view("FP16"));
    QCOMPARE(nameOf(Phase::Decode), std::string_view("decode (one token)"));
    QCOMPARE(nameOf(Archetype::ComputeBeast), std::string_view("Compute Beast"));
    QCOMPARE(nameOf(DataKind::KvCache), std::string_view("KV cache"));
    QCOMPARE(nameOf(FigureKind::Sheet), std::string_view("data sheet"));
    for (const Archetype archetype : all_archetypes) {
        QVERIFY(wallOf(archetype).ends_with("."));
    }
    QCOMPARE(bytesOf(Precision::Tf32), 4.0);
    QCOMPARE(bytesOf(Precision::Fp16), 2.0);
    QCOMPARE(bytesOf(Precision::Int4), 0.5);
    QVERIFY(isInteger(Precision::Int4) && !isInteger(Precision::Fp8));
}

QTEST_APPLESS_MAIN(TestCatalog)
#include "tst_catalog.moc"
