// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/check/check_profile.h"
#include "core/example/formula.h"
#include "tests/core/built_in_catalog.h"
#include "tests/core/example_text.h"
#include "tests/core/json_schema.h"

#include <QDir>
#include <QTest>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

using namespace deployscope;
using namespace deployscope::testing;

namespace {

const std::filesystem::path profiles = DEPLOYSCOPE_SOURCE_DIR "/profiles";

Json readJson(const std::filesystem::path& path)
{
    std::ifstream stream(path, std::ios::binary);
    return Json::parse(stream);
}

const JsonSchemas& schemas()
{
    static const JsonSchemas all = [] {
        JsonSchemas result;
        for (const auto& entry : std::filesystem::directory_iterator(profiles / "schema"))
            result.add(entry.path().filename().string(), readJson(entry.path()));
        return result;
    }();
    return all;
}

std::string schemaOf(const std::string& type)
{
    return type + ".schema.json";
}

} // namespace

// The schemas serve editors, and the readers decide: both must say the same of what is right.
class TestSchemas : public QObject
{
    Q_OBJECT

private slots:
    void everySchemaIsOfAType();
    void builtInProfilesAreValid();
    void examplesOfSchemas_data();
    void examplesOfSchemas();
    void refused_data();
    void refused();
    void functionsAreListed();
};

// A schema is of a type that the readers know, and takes no key that is not its own.
void TestSchemas::everySchemaIsOfAType()
{
    std::size_t count = 0;
    for (const auto& entry : std::filesystem::directory_iterator(profiles / "schema")) {
        const std::string name = entry.path().filename().string();
        const Json schema = readJson(entry.path());
        QVERIFY2(schema["additionalProperties"] == Json(false), name.c_str());
        if (name == "figure.schema.json")
            continue; // what the others refer to
        const auto type = schema["properties"]["type"]["const"].get<std::string>();
        QVERIFY2(fileTypeFromId(type).has_value(), name.c_str());
        QCOMPARE(name, schemaOf(type));
        ++count;
    }
    QVERIFY(count >= 9);
}

void TestSchemas::builtInProfilesAreValid()
{
    std::size_t count = 0;
    std::vector<Diagnostic> diagnostics;
    for (const ProfileText& file : readProfileFolder(profiles.string(), diagnostics)) {
        const Json document = Json::parse(file.text);
        const auto faults = schemas().faults(schemaOf(document["type"]), document);
        QVERIFY2(faults.empty(), (file.name + " " + (faults.empty() ? "" : faults[0])).c_str());
        // The path by which an editor finds the schema is right.
        const auto schema =
            std::filesystem::path(file.name).parent_path() / document["$schema"].get<std::string>();
        QVERIFY2(std::filesystem::equivalent(
                     schema, profiles / "schema" / schemaOf(document["type"].get<std::string>())),
                 file.name.c_str());
        ++count;
    }
    QVERIFY(count > 50);
}

void TestSchemas::examplesOfSchemas_data()
{
    QTest::addColumn<QString>("type");
    QTest::newRow("example") << "example";
    QTest::newRow("checkpoints") << "checkpoints";
}

// What a schema shows as an example is good to its own rules and to the reader.
void TestSchemas::examplesOfSchemas()
{
    QFETCH(QString, type);
    const std::string name = schemaOf(type.toStdString());
    const ExampleLibrary library{{readSound(exampleText())}, {}};
    const Json schema = readJson(profiles / "schema" / name);
    QVERIFY(!schema["examples"].empty());
    for (const Json& example : schema["examples"]) {
        const auto faults = schemas().faults(name, example);
        QVERIFY2(faults.empty(), faults.empty() ? "" : faults[0].c_str());
        // Its type stands first, which this kind of tree does not keep.
        std::string text = example.dump();
        const std::string key = "\"type\":" + example["type"].dump();
        text = replaced(text, "," + key, "").insert(1, key + ",");
        const auto diagnostics = checkProfile({"example.json", text}, builtInCatalog(), library);
        QVERIFY2(diagnostics.empty(), diagnostics.empty() ? "" : toString(diagnostics[0]).c_str());
    }
}

void TestSchemas::refused_data()
{
    QTest::addColumn<QString>("part");
    QTest::addColumn<QString>("by");
    const auto row = [](const char* name, const char* part, const char* by) {
        QTest::newRow(name) << QString::fromUtf8(part) << QString::fromUtf8(by);
    };
    row("unknown key", R"("minor": true)", R"("shown": true)");
    row("missing key", R"("order": 10,)", "");
    row("severity", R"("severity": "warning")", R"("severity": "warn")");
    row("order", R"("order": 10,)", R"("order": 1.5,)");
    row("name of a function", R"("name": "over")", R"("name": "max")");
    row("bad name", R"("name": "over")", R"("name": "Over")");
    row("character of a formula", R"("formula": "round_trip + read")",
        R"("formula": "round_trip × read")");
    row("empty formula", R"("formula": "round_trip + read")", R"("formula": "")");
    row("one stop", R"(["500 MB", "1 GB", "2 GB"])", R"(["1 GB"])");
    row("range and stops", R"("stops": )", R"("range": ["1 GB", "2 GB"], "stops": )");
    row("scale without a range", R"("stops": )", R"("scale": "log", "stops": )");
    row("estimate without a note", R"("note": "A small one.",)", "");
    row("kind of chart", R"("kind": "lines")", R"("kind": "bars")");
    row("bars among lines", R"("over": { "input": "distance" })",
        R"("bars": [ { "label": "a", "value": "total" } ])");
    row("printed in two ways", R"("words": "more than half")",
        R"("words": "more than half", "value": 1)");
    row("nothing printed", R"("words": "more than half", )", "");
    row("digits", R"("digits": 2)", R"("digits": 13)");
    row("no device", R"("device": "nvidia-a100",)", "");
}

// What the schema of examples refuses, the reader refuses too.
void TestSchemas::refused()
{
    QFETCH(QString, part);
    QFETCH(QString, by);
    const std::string name = schemaOf("example");
    QVERIFY(schemas().faults(name, Json::parse(exampleText())).empty());
    const std::string text = replaced(exampleText(), part.toStdString(), by.toStdString());
    QVERIFY(!schemas().faults(name, Json::parse(text)).empty());
    QVERIFY(hasErrors(checkProfile({"example.json", text}, builtInCatalog())));
}

void TestSchemas::functionsAreListed()
{
    const Json schema = readJson(profiles / "schema" / schemaOf("example"));
    const auto words = schema["description"].get<std::string>();
    const auto names = schema["$defs"]["name"]["pattern"].get<std::string>();
    for (const FormulaFunction& function : formulaFunctions()) {
        QVERIFY2(words.find(std::string(function.name)) != std::string::npos,
                 std::string(function.name).c_str());
        QVERIFY2(names.find(std::string(function.name)) != std::string::npos,
                 std::string(function.name).c_str());
    }
    QVERIFY(words.find(std::string(formula_constant)) != std::string::npos);
}

QTEST_APPLESS_MAIN(TestSchemas)
#include "tst_schemas.moc"
