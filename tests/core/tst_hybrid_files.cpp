// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/check/check_profile.h"
#include "core/hybrid/design_reader.h"
#include "core/hybrid/design_writer.h"
#include "core/hybrid/evaluate_design.h"
#include "core/units/quantity.h"
#include "tests/core/built_in_hybrid.h"
#include "tests/core/random_cases.h"

#include <nlohmann/json.hpp>

#include <QTest>

#include <algorithm>
#include <cmath>
#include <set>

using namespace deployscope;
using namespace deployscope::testing;

using Json = nlohmann::ordered_json;

namespace {

// A design of two stages with everything that is needed and no more.
Json smallDesign()
{
    const auto figure = [](const char* value) {
        return Json{{"value", value}, {"kind", "sheet"}, {"source", "test"}};
    };
    return {
        {"type", "hybrid-design"},
        {"id", "small"},
        {"title", "Small"},
        {"summary", "A sensor and a model."},
        {"fleet", {{"units", figure("100")}, {"unit_name", "box"}, {"device_tier", "tiny"}}},
        {"cloud",
         {{"accelerator", "nvidia-a100"},
          {"accelerators_per_site", figure("1000")},
          {"peak_factor", figure("2")},
          {"waking_hours", figure("12 h")}}},
        {"tiers",
         {{"tiny", {{"device", "stm32h743"}, {"uplink", {{"to", "cloud"}, {"network", "lte"}}}}}}},
        {"stages",
         {{{"id", "sensor"},
           {"name", "Sensor"},
           {"kind", "sensing"},
           {"tier", "tiny"},
           {"rate", figure("10 /s")},
           {"bytes_out", figure("100 B")}},
          {{"id", "model"},
           {"name", "Model"},
           {"kind", "inference"},
           {"tier", "tiny"},
           {"workload", "mlperf-tiny-kws"},
           {"share", figure("10 %")},
           {"bytes_out", figure("20 B")}},
          {{"id", "sum"},
           {"name", "Sum"},
           {"kind", "analytics"},
           {"tier", "cloud"},
           {"cost", {{{"tier", "cloud"}, {"time", figure("1 ms")}}}}}}},
        {"flows",
         {{{"from", "sensor"}, {"to", "model"}, {"kind", "data"}},
          {{"from", "model"}, {"to", "sum"}, {"kind", "data"}}}}};
}

std::vector<Diagnostic> check(const Json& json)
{
    return checkProfile({"design.json", json.dump(2)}, builtInCatalog());
}

std::string told(const std::vector<Diagnostic>& diagnostics)
{
    std::string text;
    for (const Diagnostic& diagnostic : diagnostics)
        text += toString(diagnostic) + "\n";
    return text;
}

HybridDesign readBack(const std::string& text)
{
    std::vector<Diagnostic> diagnostics;
    Problems problems("written", text, diagnostics);
    const JsonDocument document(text, problems);
    HybridDesign design = readHybridDesign({document, problems}, document.root(), builtInCatalog());
    if (!diagnostics.empty())
        qCritical("%s", told(diagnostics).c_str());
    return design;
}

std::vector<std::string> goodTexts()
{
    return {writeDesign(builtInDesign("voice-assistant")),
            writeDesign(builtInDesign("wildlife-audio")), smallDesign().dump()};
}

// The ends of a range may come back in another unit.
void readEnds(nlohmann::json& json)
{
    for (auto& [key, value] : json.items()) {
        if ((key == "low" || key == "high") && value.is_string())
            value = parseQuantity(value.get<std::string>()).quantity->value;
        else if (value.is_structured())
            readEnds(value);
    }
}

} // namespace

class TestHybridFiles : public QObject
{
    Q_OBJECT

private slots:
    void sixCasesComeInOrder();
    void everyFigureHasItsSource();
    void smallDesignIsFine();
    void badDesigns_data();
    void badDesigns();
    void allFaultsAreToldAtOnce();
    void whatIsWrittenReadsBack();
    void editedFiguresReadBack();
    void patternsAreTheFive();
    void badPatterns_data();
    void badPatterns();
    void userFilesReplace();
    void sameIdInALayerIsTold();
    void catalogPassesThemOver();
    void truncatedFilesAreTold();
    void changedBytesNeverHarm();
};

void TestHybridFiles::sixCasesComeInOrder()
{
    std::vector<std::string> ids;
    for (const HybridDesign& design : builtInHybrid().designs)
        ids.push_back(design.id);
    const std::vector<std::string> expected{"voice-assistant",    "factory-inspection",
                                            "farm-monitoring",    "fitness-tracker",
                                            "autonomous-vehicle", "wildlife-audio"};
    QCOMPARE(ids, expected);
}

// The reader sees to kind, source and note; here, that nothing goes without.
void TestHybridFiles::everyFigureHasItsSource()
{
    std::size_t figures = 0;
    const auto look = [&figures](const auto& self, const Json& json) -> void {
        if (json.is_object() && json.contains("value")) {
            ++figures;
            QVERIFY(!json.at("source").get<std::string>().empty());
            QVERIFY(json.at("kind") != "estimate" || json.contains("note"));
        }
        if (json.is_structured()) {
            for (const Json& child : json)
                self(self, child);
        }
    };
    for (const HybridDesign& design : builtInHybrid().designs)
        look(look, designToJson(design));
    QVERIFY(figures > 100);
}

void TestHybridFiles::smallDesignIsFine()
{
    QCOMPARE(told(check(smallDesign())), std::string());
}

void TestHybridFiles::badDesigns_data()
{
    QTest::addColumn<QString>("patch"); // JSON merge-free: a JSON patch
    QTest::addColumn<QString>("expected");

    const auto row = [](const char* name, const char* patch, const char* expected) {
        QTest::newRow(name) << QString::fromUtf8(patch) << QString::fromUtf8(expected);
    };
    const char* const back = R"([{"op":"add","path":"/stages/1/bytes_out","value":
        {"value":"1 B","kind":"sheet","source":"t"}},{"op":"add","path":"/flows/-","value":
        {"from":"model","to":"sensor","kind":"data"}}])";
    row("circle", back, "events go in a circle: ");
    row("circle is named", back, "sensor → model → sensor");
    row("circle of results", R"([{"op":"add","path":"/flows/-","value":
        {"from":"model","to":"sensor","kind":"results"}}])",
        "events go in a circle");
    row("stage to itself", R"([{"op":"add","path":"/flows/-","value":
        {"from":"model","to":"model","kind":"data"}}])",
        "events go in a circle: model → model");
    row("share over 1", R"([{"op":"replace","path":"/stages/1/share/value","value":"110 %"}])",
        "/stages/1/share/value: \"110 %\" is too large; write a value of at least 0 and at most 1");
    row("negative share", R"([{"op":"replace","path":"/stages/1/share/value","value":"-1 %"}])",
        "is too small");
    row("stage without a cost", R"([{"op":"remove","path":"/stages/1/workload"}])",
        "/stages/1: \"Model\" has no workload, and no cost on the tier Tiny");
    row("stage without a device", R"([{"op":"remove","path":"/tiers/tiny/device"}])",
        "/stages/1: there is no device that runs \"Model\" on the tier Tiny");
    row("cost elsewhere only",
        R"([{"op":"replace","path":"/stages/2/cost/0/tier","value":"edge"}])",
        "\"Sum\" has no workload, and no cost on the tier Cloud");
    row("cost twice", R"([{"op":"copy","from":"/stages/2/cost/0","path":"/stages/2/cost/1"}])",
        "the cost on the tier cloud is given a second time");
    row("energy and power", R"([{"op":"add","path":"/stages/2/cost/0/energy","value":
        {"value":"1 J","kind":"sheet","source":"t"}},{"op":"add","path":"/stages/2/cost/0/power",
        "value":{"value":"1 W","kind":"sheet","source":"t"}}])",
        "a cost has an energy and a power");
    row("unknown device", R"([{"op":"replace","path":"/tiers/tiny/device","value":"stm32h744"}])",
        "there is no device \"stm32h744\"; did you mean \"stm32h743\"?");
    row("unknown workload",
        R"([{"op":"replace","path":"/stages/1/workload","value":"mlperf-tiny-kwz"}])",
        "there is no workload \"mlperf-tiny-kwz\"; did you mean \"mlperf-tiny-kws\"?");
    row("unknown network",
        R"([{"op":"replace","path":"/tiers/tiny/uplink/network","value":"ltee"}])",
        "there is no network \"ltee\"; did you mean \"lte\"?");
    row("unknown accelerator",
        R"([{"op":"replace","path":"/cloud/accelerator","value":"nvidia-a10"}])",
        "/cloud/accelerator: there is no device \"nvidia-a10\"; did you mean \"nvidia-a100\"?");
    row("unknown stage", R"([{"op":"replace","path":"/flows/1/to","value":"sun"}])",
        "/flows/1/to: there is no stage \"sun\"; did you mean \"sum\"?");
    row("unknown pattern", R"([{"op":"add","path":"/patterns","value":["train-serve"]}])",
        "there is no pattern \"train-serve\"");
    row("unknown key", R"([{"op":"add","path":"/stages/0/colour","value":"red"}])",
        "the key \"colour\" is not known");
    row("phase that is none", R"([{"op":"add","path":"/stages/1/phase","value":"decode"}])",
        "has no phase \"decode\"");
    row("device in the cloud", R"([{"op":"add","path":"/stages/2/device","value":"nvidia-a100"}])",
        "a stage in the cloud has a device of its own");
    row("no way up", R"([{"op":"remove","path":"/tiers/tiny/uplink"}])",
        "no link leads from the tier Tiny to the tier Cloud");
    row("uplink downwards", R"([{"op":"replace","path":"/tiers/tiny/uplink/to","value":"tiny"}])",
        "the uplink leads to tiny, which is no nearer to the cloud");
    row("link of nothing", R"([{"op":"remove","path":"/tiers/tiny/uplink/network"}])",
        "the link has neither a network nor a bandwidth");
    row("link of both", R"([{"op":"add","path":"/tiers/tiny/uplink/bandwidth","value":
        {"value":"1 kB/s","kind":"sheet","source":"t"}}])",
        "the link has a network and a bandwidth of its own");
    row("size missing", R"([{"op":"remove","path":"/stages/0/bytes_out"}])",
        "the size of what \"Sensor\" passes on is missing");
    row("deploy without a size", R"([{"op":"add","path":"/flows/-","value":
        {"from":"sum","to":"model","kind":"deploy"}}])",
        "the deploy flow from \"sum\" to \"model\" has no size");
    row("data with a size", R"([{"op":"add","path":"/flows/0/bytes","value":
        {"value":"1 B","kind":"sheet","source":"t"}}])",
        "a data flow carries what its stage passes on");
    row("flow twice", R"([{"op":"copy","from":"/flows/0","path":"/flows/-"}])", "is there already");
    row("stage twice", R"([{"op":"replace","path":"/stages/2/id","value":"model"}])",
        "two stages are called \"model\"");
    row("no fleet", R"([{"op":"remove","path":"/fleet"}])", "the key \"fleet\" is missing");
    row("fleet in the cloud", R"([{"op":"replace","path":"/fleet/device_tier","value":"cloud"}])",
        "a unit in the field does not stand in the cloud");
    row("half a unit", R"([{"op":"replace","path":"/fleet/units/value","value":"0.5"}])",
        "is too small");
    row("day of 25 hours",
        R"([{"op":"replace","path":"/cloud/waking_hours/value","value":"25 h"}])", "is too large");
    row("no stages", R"([{"op":"replace","path":"/stages","value":[]}])", "the list is empty");
    row("wrong unit", R"([{"op":"replace","path":"/stages/0/rate/value","value":"10 s"}])",
        "is a time, not");
    row("kind that is none", R"([{"op":"replace","path":"/flows/0/kind","value":"date"}])",
        "did you mean \"data\"?");
    row("estimate without a note",
        R"([{"op":"replace","path":"/stages/0/rate/kind","value":"estimate"}])",
        "an estimate has no note");
}

void TestHybridFiles::badDesigns()
{
    QFETCH(QString, patch);
    QFETCH(QString, expected);
    const Json json = smallDesign().patch(Json::parse(patch.toStdString()));
    const std::vector<Diagnostic> diagnostics = check(json);
    const std::string text = told(diagnostics);
    QVERIFY2(hasErrors(diagnostics), "nothing was told");
    QVERIFY2(text.find(expected.toStdString()) != std::string::npos, text.c_str());
    for (const Diagnostic& diagnostic : diagnostics)
        QVERIFY2(diagnostic.line > 0 && !diagnostic.remedy.empty(), toString(diagnostic).c_str());
}

void TestHybridFiles::allFaultsAreToldAtOnce()
{
    Json json = smallDesign();
    json["stages"][1]["workload"] = "nothing-like-it";
    json["flows"][0]["from"] = "nobody";
    json["tiers"]["tiny"]["uplink"]["network"] = "pigeon";
    QCOMPARE(check(json).size(), std::size_t{3});
}

// Nothing that a file says is lost: every key comes back, as it stands there.
void TestHybridFiles::whatIsWrittenReadsBack()
{
    const auto check = [](const Json& file) {
        nlohmann::json expected = file;
        expected.erase("$schema");
        for (nlohmann::json& stage : expected["stages"]) {
            if (!stage.contains("workload"))
                continue;
            stage.emplace("precision", "int8"); // what goes without saying is said
            stage.emplace("batch", 1);
        }
        const HybridDesign design = readBack(file.dump());
        nlohmann::json written = designToJson(design);
        readEnds(written);
        readEnds(expected);
        QCOMPARE(written.dump(2), expected.dump(2));
        QCOMPARE(writeDesign(readBack(writeDesign(design))), writeDesign(design));
    };
    for (const HybridDesign& design : builtInHybrid().designs) {
        std::vector<Diagnostic> problems;
        const auto text = readTextFile(std::string{DEPLOYSCOPE_SOURCE_DIR} + "/profiles/hybrid/" +
                                           design.id + ".json",
                                       problems);
        check(Json::parse(*text));
    }
    // And what the cases have no use for.
    Json json = smallDesign();
    const Json figure{{"value", "1 ms"}, {"kind", "estimate"}, {"source", "test"}, {"note", "t"},
                      {"low", "0.5 ms"}, {"high", "2 ms"},     {"book_says", "b"}};
    Json uplink = {{"to", "cloud"},
                   {"bandwidth", {{"value", "1 kB/s"}, {"kind", "sheet"}, {"source", "t"}}},
                   {"downlink", {{"value", "2 kB/s"}, {"kind", "sheet"}, {"source", "t"}}},
                   {"distance", {{"value", "3 km"}, {"kind", "sheet"}, {"source", "t"}}},
                   {"overhead", figure},
                   {"radio_energy", {{"value", "4 mJ/MB"}, {"kind", "sheet"}, {"source", "t"}}}};
    json["tiers"]["tiny"]["uplink"] = uplink;
    uplink.erase("to");
    json["flows"][1]["link"] = uplink;
    json["stages"][1]["device"] = "stm32h7a3";
    json["stages"][1]["phase"] = "training";
    json["stages"][2]["cost"][0]["power"] = {{"value", "5 W"}, {"kind", "sheet"}, {"source", "t"}};
    json["notes"] = {"One."};
    json["sources"] = {"Two."};
    check(json);
}

void TestHybridFiles::editedFiguresReadBack()
{
    HybridDesign design = builtInDesign("voice-assistant");
    design.fleet.units.value = 123456789.0;
    design.stages[0].rate->value = 1.0 / 3.0;
    design.cloud.waking_hours.value = 12345.678;
    design.cloud.rental = design.fleet.electricity;
    design.cloud.rental->value = 0.001;
    const HybridDesign back = readBack(writeDesign(design));
    QCOMPARE(back.fleet.units.value, 123456789.0);
    QCOMPARE(back.stages[0].rate->value, 1.0 / 3.0);
    QCOMPARE(back.cloud.waking_hours.value, 12345.678);
    QVERIFY(std::abs(back.cloud.rental->value / 0.001 - 1.0) < 1e-14);
}

void TestHybridFiles::patternsAreTheFive()
{
    const HybridKnowledge& knowledge = *builtInHybrid().knowledge;
    for (const std::string_view id : hybrid_pattern_ids) {
        const HybridPattern* const pattern = findPattern(knowledge, id);
        QVERIFY(pattern != nullptr);
        QVERIFY(!pattern->choose_when.empty() && !pattern->avoid_when.empty());
    }
    QCOMPARE(knowledge.patterns.size(), hybrid_pattern_ids.size());
    std::set<FlowKind> kinds;
    for (const FlowKindText& text : knowledge.flow_kinds)
        kinds.insert(text.kind);
    QCOMPARE(kinds.size(), all_flow_kinds.size());
    QCOMPARE(knowledge.convergence.layers.size(), std::size_t{3});
    QCOMPARE(knowledge.entropy.story.figures.front().figure.value, 304e6);
}

void TestHybridFiles::badPatterns_data()
{
    QTest::addColumn<QString>("patch");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const char* patch, const char* expected) {
        QTest::newRow(name) << QString::fromUtf8(patch) << QString::fromUtf8(expected);
    };
    row("none", R"([{"op":"replace","path":"/patterns","value":[]}])", "the list is empty");
    row("without a rule", R"([{"op":"remove","path":"/patterns/3/rule"}])",
        "the key \"rule\" is missing");
    row("missing in a combination", R"([{"op":"remove","path":"/patterns/1"}])",
        "there is no pattern \"hierarchical-processing\"");
    row("twice", R"([{"op":"copy","from":"/patterns/0","path":"/patterns/-"}])",
        "two patterns are called \"train-serve-split\"");
    row("arrow to nowhere",
        R"([{"op":"replace","path":"/convergence/arrows/0/to","value":"data-pipelin"}])",
        "there is no box \"data-pipelin\"; did you mean \"data-pipeline\"?");
    row("floor above", R"([{"op":"replace","path":"/entropy/floor/value","value":"99 %"}])",
        "the floor is above the accuracy");
    row("no unit", R"([{"op":"replace","path":"/entropy/story/figures/0/unit","value":"houses"}])",
        "\"houses\" is no unit");
    row("combination", R"([{"op":"add","path":"/combinations/0/patterns/0","value":"magic"}])",
        "there is no pattern \"magic\"");
}

void TestHybridFiles::badPatterns()
{
    QFETCH(QString, patch);
    QFETCH(QString, expected);
    std::vector<Diagnostic> problems;
    const auto text = readTextFile(
        std::string{DEPLOYSCOPE_SOURCE_DIR} + "/profiles/hybrid/patterns.json", problems);
    QVERIFY(text.has_value());
    QVERIFY(check(Json::parse(*text)).empty());
    const std::string found =
        told(check(Json::parse(*text).patch(Json::parse(patch.toStdString()))));
    QVERIFY2(found.find(expected.toStdString()) != std::string::npos, found.c_str());
}

void TestHybridFiles::userFilesReplace()
{
    HybridDesign mine = builtInDesign("farm-monitoring");
    mine.title = "My farm";
    const std::vector<ProfileText> built_in{
        {"built-in:hybrid/a.json", writeDesign(builtInDesign("farm-monitoring"))},
        {"built-in:hybrid/b.json", smallDesign().dump()}};
    const std::vector<ProfileText> layered{{"mine/farm.json", writeDesign(mine)},
                                           {"mine/network.json", R"({"type": "network"})"}};
    const LoadedHybrid loaded = loadHybrid(built_in, layered, builtInCatalog());
    QCOMPARE(told(loaded.diagnostics), std::string()); // the network is told of by the catalog
    QCOMPARE(loaded.library->designs.size(), std::size_t{2});
    const HybridDesign* const found = findDesign(*loaded.library, "farm-monitoring");
    QCOMPARE(found->title, std::string("My farm"));
    QVERIFY(!found->built_in);
    QVERIFY(findDesign(*loaded.library, "small")->built_in);
    QVERIFY(findDesign(*loaded.library, "smell") == nullptr);
}

void TestHybridFiles::sameIdInALayerIsTold()
{
    const std::vector<ProfileText> layered{{"mine/a.json", smallDesign().dump()},
                                           {"mine/b.json", smallDesign().dump()}};
    const std::string text = told(loadHybrid({}, layered, builtInCatalog()).diagnostics);
    QVERIFY2(text.find("\"small\" is given a second time, first in mine/a.json") !=
                 std::string::npos,
             text.c_str());
}

void TestHybridFiles::catalogPassesThemOver()
{
    const std::vector<ProfileText> files{{"mine/a.json", smallDesign().dump()},
                                         {"mine/b.json", R"({"type": "hybrid-patterns"})"}};
    QVERIFY(loadCatalog(files).diagnostics.empty());
}

void TestHybridFiles::truncatedFilesAreTold()
{
    for (const std::string& text : goodTexts()) {
        for (std::size_t length = 0; length + 2 < text.size(); length += 61)
            QVERIFY(hasErrors(checkProfile({"f", text.substr(0, length)}, builtInCatalog())));
    }
}

// Whatever is read is told or can be evaluated.
void TestHybridFiles::changedBytesNeverHarm()
{
    Random random(61);
    int fine = 0;
    for (const std::string& text : goodTexts()) {
        for (int i = 0; i < 400; ++i) {
            std::string changed = text;
            const int changes = random.count(1, 3);
            for (int c = 0; c < changes; ++c) {
                const auto at =
                    static_cast<std::size_t>(random.count(0, static_cast<int>(changed.size()) - 1));
                constexpr std::string_view bytes = "0123456789-eE.\"{}[]:, \\atiny%";
                changed[at] = random.oneOf(bytes);
            }
            std::vector<Diagnostic> diagnostics;
            Problems problems("f", changed, diagnostics);
            const JsonDocument document(changed, problems);
            if (!document.isWellFormed() || problems.hasErrors())
                continue;
            const JsonValue* const type = document.find(document.root(), "type");
            if (type == nullptr || type->text != "hybrid-design")
                continue;
            const HybridDesign design =
                readHybridDesign({document, problems}, document.root(), builtInCatalog());
            if (problems.hasErrors())
                continue;
            ++fine;
            QVERIFY(evaluateDesign(design, builtInCatalog()).is_sound);
        }
    }
    QVERIFY(fine > 20);
}

QTEST_GUILESS_MAIN(TestHybridFiles)
#include "tst_hybrid_files.moc"
