// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/check/check_profile.h"
#include "core/hybrid/design_from_scenario.h"
#include "core/hybrid/design_reader.h"
#include "core/hybrid/design_rules.h"
#include "core/hybrid/design_writer.h"
#include "core/hybrid/edit.h"
#include "core/session/session_file.h"
#include "tests/core/built_in_hybrid.h"
#include "tests/core/json_schema.h"
#include "tests/core/random_designs.h"

#include <nlohmann/json.hpp>

#include <QTest>

#include <filesystem>
#include <fstream>

using namespace deployscope;
using namespace deployscope::testing;

using OrderedJson = nlohmann::ordered_json;

namespace {

ScenarioDocument someScenario()
{
    ScenarioDocument document;
    document.name = "A session";
    document.scenario.workload = "resnet-50";
    document.scenario.device = "nvidia-a100";
    document.baselines = {{"Before", document.scenario}};
    return document;
}

std::shared_ptr<const HybridDesign> held(HybridDesign design)
{
    design.built_in = false;
    return std::make_shared<const HybridDesign>(std::move(design));
}

// Every ready case as one of the user's own.
SessionDocument sixCases()
{
    SessionDocument document;
    document.scenario = someScenario();
    for (const HybridDesign& design : builtInHybrid().designs)
        document.designs.push_back(held(design));
    document.shown_design = "farm-monitoring";
    return document;
}

std::string told(const std::vector<Diagnostic>& diagnostics)
{
    std::string text;
    for (const Diagnostic& diagnostic : diagnostics)
        text += toString(diagnostic) + "\n";
    return text;
}

ReadSession readBack(const std::string& text)
{
    return readSession(text, "file.json", builtInCatalog());
}

// Reads the document's file and compares all that was in it, down to the last key.
void comesBack(const SessionDocument& document)
{
    const std::string text = writeSession(document);
    const ReadSession read = readBack(text);
    QVERIFY2(read.document.has_value(), told(read.diagnostics).c_str());
    QCOMPARE(told(read.diagnostics), std::string());
    QVERIFY(read.document->scenario == document.scenario);
    QCOMPARE(read.document->shown_design, document.shown_design);
    QCOMPARE(read.document->designs.size(), document.designs.size());
    for (std::size_t i = 0; i < document.designs.size(); ++i) {
        QCOMPARE(writeDesign(*read.document->designs[i]), writeDesign(*document.designs[i]));
        QVERIFY(!read.document->designs[i]->built_in);
    }
    QCOMPARE(writeSession(*read.document), text);
}

const JsonSchemas& schemas()
{
    static const JsonSchemas all = [] {
        JsonSchemas result;
        for (const auto& entry :
             std::filesystem::directory_iterator(DEPLOYSCOPE_SOURCE_DIR "/profiles/schema")) {
            std::ifstream stream(entry.path(), std::ios::binary);
            result.add(entry.path().filename().string(), Json::parse(stream));
        }
        return result;
    }();
    return all;
}

std::vector<std::string> schemaFaults(const std::string& text)
{
    return schemas().faults("scenario.schema.json", Json::parse(text));
}

} // namespace

class TestSessionFile : public QObject
{
    Q_OBJECT

private slots:
    void withoutDesignsItIsAScenario();
    void readyCasesComeBack();
    void madeDesignsComeBack();
    void randomDesignsComeBack();
    void mostDesignsComeBack();
    void designsMayBeNone();
    void badFiles_data();
    void badFiles();
    void everyProblemIsToldAtOnce();
    void problemsSayTheirPlace();
    void aScenarioKnowsNothingOfDesigns();
    void checkReadsTheDesigns();
    void oneDesignAlone();
};

void TestSessionFile::withoutDesignsItIsAScenario()
{
    SessionDocument document;
    document.scenario = someScenario();
    QCOMPARE(writeSession(document), writeScenario(document.scenario));
    const ReadSession read = readBack(writeScenario(document.scenario));
    QVERIFY(read.document.has_value());
    QVERIFY(read.document->designs.empty());
    QVERIFY(read.document->shown_design.empty());
    QVERIFY(read.document->scenario == document.scenario);
}

void TestSessionFile::readyCasesComeBack()
{
    const SessionDocument document = sixCases();
    comesBack(document);
    const std::string text = writeSession(document);
    QVERIFY2(schemaFaults(text).empty(), "the schema and the reader disagree");
    QVERIFY(text.find("\"shown\": \"farm-monitoring\"") != std::string::npos);
    // What stood in the file before stands there as it was.
    const std::string scenario = writeScenario(document.scenario);
    QCOMPARE(text.substr(0, scenario.size() - 3), scenario.substr(0, scenario.size() - 3));
}

// A new design, one of a scenario, and edited ones, whose figures say that they were set.
void TestSessionFile::madeDesignsComeBack()
{
    SessionDocument document;
    document.scenario = someScenario();
    document.designs.push_back(held(emptyDesign(builtInCatalog())));
    HybridDesign of_scenario = designFrom(document.scenario.scenario, builtInCatalog());
    of_scenario.id = "of-a-scenario";
    document.designs.push_back(held(of_scenario));
    const DesignEdit edit =
        setRate(builtInDesign("voice-assistant"), "microphone", 3.5, builtInCatalog());
    QVERIFY(edit.isDone());
    document.designs.push_back(held(*edit.design));
    comesBack(document);
    QVERIFY(schemaFaults(writeSession(document)).empty());
}

void TestSessionFile::randomDesignsComeBack()
{
    Random random(20260611);
    std::size_t seen = 0;
    for (int i = 0; i < 60; ++i) {
        SessionDocument document;
        document.scenario = someScenario();
        const int count = random.count(1, 4);
        for (int j = 0; j < count; ++j) {
            HybridDesign design = RandomDesigns{random, builtInCatalog()}.design(
                static_cast<std::size_t>(random.count(1, 20)));
            design.id = "random-" + std::to_string(j);
            if (!faultsOf(design, builtInCatalog()).empty())
                continue;
            document.designs.push_back(held(std::move(design)));
            ++seen;
        }
        if (!document.designs.empty() && random.chance(0.5))
            document.shown_design = document.designs.back()->id;
        comesBack(document);
        if (QTest::currentTestFailed())
            return;
    }
    QVERIFY(seen > 50);
}

void TestSessionFile::mostDesignsComeBack()
{
    SessionDocument document;
    document.scenario = someScenario();
    HybridDesign design = emptyDesign(builtInCatalog());
    for (std::size_t i = 0; i < max_own_designs; ++i) {
        design.id = "d" + std::to_string(i);
        document.designs.push_back(held(design));
    }
    comesBack(document);
    design.id = "one-too-many";
    document.designs.push_back(held(design));
    const std::string text = writeSession(document);
    const ReadSession read = readBack(text);
    QVERIFY(!read.document.has_value());
    QVERIFY2(told(read.diagnostics).find("/hybrid/designs") != std::string::npos,
             told(read.diagnostics).c_str());
    QVERIFY(!schemaFaults(text).empty());
}

void TestSessionFile::designsMayBeNone()
{
    OrderedJson file = scenarioFile(someScenario());
    file["hybrid"]["designs"] = OrderedJson::array();
    const ReadSession read = readBack(textOf(file));
    QVERIFY2(read.document.has_value(), told(read.diagnostics).c_str());
    QVERIFY(read.document->designs.empty());
    QVERIFY(schemaFaults(textOf(file)).empty());
}

void TestSessionFile::badFiles_data()
{
    QTest::addColumn<QString>("patch");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const char* patch, const char* expected) {
        QTest::newRow(name) << QString::fromUtf8(patch) << QString::fromUtf8(expected);
    };
    row("id twice", R"([{"op":"replace","path":"/hybrid/designs/2/id","value":"voice-assistant"},
        {"op":"remove","path":"/hybrid/shown"}])",
        "/hybrid/designs/2/id: the id \"voice-assistant\" is that of a design above");
    row("shown that is none", R"([{"op":"replace","path":"/hybrid/shown","value":"nothing"}])",
        "/hybrid/shown: there is no design \"nothing\" here");
    row("shown that is no id", R"([{"op":"replace","path":"/hybrid/shown","value":"A b"}])",
        "/hybrid/shown: ");
    row("no designs", R"([{"op":"remove","path":"/hybrid/designs"},
        {"op":"remove","path":"/hybrid/shown"}])",
        "the key \"designs\" is missing");
    row("unknown key", R"([{"op":"add","path":"/hybrid/colour","value":"red"}])",
        "the key \"colour\" is not known");
    row("no object", R"([{"op":"replace","path":"/hybrid","value":3}])", "/hybrid: expected");
    row("no list", R"([{"op":"replace","path":"/hybrid/designs","value":"all"}])",
        "/hybrid/designs: expected a list");
    row("design that is none", R"([{"op":"replace","path":"/hybrid/designs/1","value":7}])",
        "/hybrid/designs/1: expected an object");
    row("design without a type", R"([{"op":"remove","path":"/hybrid/designs/1/type"}])",
        "the key \"type\" is missing");
    row("design of another type",
        R"([{"op":"replace","path":"/hybrid/designs/1/type","value":"device"}])",
        "/hybrid/designs/1/type: expected a hybrid design, found the type \"device\"");
    row("circle", R"([{"op":"add","path":"/hybrid/designs/0/flows/-","value":
        {"from":"speech","to":"microphone","kind":"results"}}])",
        "/hybrid/designs/0");
    row("share over 1", R"([{"op":"add","path":"/hybrid/designs/0/stages/0/share","value":
        {"value":"110 %","kind":"sheet","source":"t"}}])",
        "/hybrid/designs/0/stages/0/share/value: \"110 %\" is too large");
}

// Each is told with its place, and nothing of the file is taken.
void TestSessionFile::badFiles()
{
    QFETCH(const QString, patch);
    QFETCH(const QString, expected);
    const OrderedJson file = OrderedJson::parse(writeSession(sixCases()));
    const std::string text = textOf(file.patch(OrderedJson::parse(patch.toStdString())));
    const ReadSession read = readBack(text);
    QVERIFY(!read.document.has_value());
    QVERIFY2(told(read.diagnostics).find(expected.toStdString()) != std::string::npos,
             told(read.diagnostics).c_str());
    for (const Diagnostic& diagnostic : read.diagnostics)
        QVERIFY2(diagnostic.line > 0 && !diagnostic.remedy.empty(), toString(diagnostic).c_str());
}

// A mistake in the scenario, or in one design, hides none of another design: neither in a value
// nor between its parts.
void TestSessionFile::everyProblemIsToldAtOnce()
{
    OrderedJson file = OrderedJson::parse(writeSession(sixCases()));
    file["scenario"]["workload"] = "resnet-51";
    OrderedJson& designs = file["hybrid"]["designs"];
    designs[0]["stages"][0]["kind"] = "sensor";
    designs[1]["cloud"]["accelerator"] = "nvidia-a10";
    designs[2]["id"] = designs[1]["id"];
    designs[3]["cloud"]["accelerator"] = "nvidia-a10";
    file["hybrid"]["shown"] = "nothing";
    const ReadSession read = readBack(textOf(file));
    QVERIFY(!read.document.has_value());
    std::vector<std::string> pointers;
    for (const Diagnostic& diagnostic : read.diagnostics)
        pointers.push_back(diagnostic.pointer);
    const std::vector<std::string> expected{"/scenario/workload",
                                            "/hybrid/designs/0/stages/0/kind",
                                            "/hybrid/designs/1/cloud/accelerator",
                                            "/hybrid/designs/2/id",
                                            "/hybrid/designs/3/cloud/accelerator",
                                            "/hybrid/shown"};
    QVERIFY2(pointers == expected, told(read.diagnostics).c_str());
}

void TestSessionFile::problemsSayTheirPlace()
{
    const std::string text = "{\n  \"type\": \"scenario\",\n  \"version\": 1,\n  \"scenario\": "
                             "{ \"workload\": \"resnet-50\", \"device\": \"nvidia-a100\" },\n"
                             "  \"hybrid\": {\n    \"designs\": [],\n    \"shown\": \"x\"\n  }\n}";
    const ReadSession read = readBack(text);
    QCOMPARE(read.diagnostics.size(), std::size_t{1});
    const Diagnostic& problem = read.diagnostics.front();
    QCOMPARE(problem.file, std::string("file.json"));
    QCOMPARE(problem.line, 7);
    QCOMPARE(problem.column, 14);
    QCOMPARE(problem.pointer, std::string("/hybrid/shown"));
}

void TestSessionFile::aScenarioKnowsNothingOfDesigns()
{
    const ReadScenario read = readScenario(writeSession(sixCases()), "file.json", builtInCatalog());
    QVERIFY(!read.document.has_value());
    QVERIFY(told(read.diagnostics).find("the key \"hybrid\" is not known") != std::string::npos);
}

void TestSessionFile::checkReadsTheDesigns()
{
    QVERIFY(checkProfile({"file.json", writeSession(sixCases())}, builtInCatalog()).empty());
    OrderedJson file = OrderedJson::parse(writeSession(sixCases()));
    file["hybrid"]["designs"][4]["cloud"]["accelerator"] = "nvidia-a10";
    const auto diagnostics = checkProfile({"file.json", textOf(file)}, builtInCatalog());
    QCOMPARE(diagnostics.size(), std::size_t{1});
    QCOMPARE(diagnostics.front().pointer, std::string("/hybrid/designs/4/cloud/accelerator"));
}

// A design's own file is read by the same reader.
void TestSessionFile::oneDesignAlone()
{
    const auto read = [](const std::string& text) {
        return readDesign(text, "design.json", builtInCatalog());
    };
    const HybridDesign& design = builtInDesign("wildlife-audio");
    const ReadDesign good = read(writeDesign(design));
    QVERIFY2(good.design.has_value(), told(good.diagnostics).c_str());
    QCOMPARE(writeDesign(*good.design), writeDesign(design));
    const ReadDesign scenario = read(writeScenario(someScenario()));
    QVERIFY(!scenario.design.has_value());
    QVERIFY(told(scenario.diagnostics).find("expected a hybrid design") != std::string::npos);
    OrderedJson bad = designToJson(design);
    bad["cloud"]["accelerator"] = "nvidia-a10";
    QVERIFY(!read(textOf(bad)).design.has_value());
    QVERIFY(!read("{").design.has_value());
    QCOMPARE(read("{").diagnostics.size(), std::size_t{1});
}

QTEST_APPLESS_MAIN(TestSessionFile)
#include "tst_session_file.moc"
