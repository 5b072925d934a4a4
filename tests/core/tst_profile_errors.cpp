// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/diagnostic.h"
#include "core/catalog/load.h"
#include "core/check/check_profile.h"
#include "core/evaluation/scenario_file.h"

#include <nlohmann/json.hpp>

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <sstream>

using namespace deployscope;

namespace {

const std::string source_dir = DEPLOYSCOPE_SOURCE_DIR;

std::string readBytes(const std::filesystem::path& path)
{
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

void writeBytes(const std::filesystem::path& path, const std::string& bytes)
{
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << bytes;
}

// A few profiles alone, so that what is suggested instead of an unknown id does not change with
// each that is added.
const Catalog& smallCatalog()
{
    static const LoadedCatalog loaded = [] {
        std::vector<ProfileText> files;
        for (const char* const name : {"devices/cloud/nvidia-a100", "workloads/resnet-50",
                                       "workloads/gpt-2-xl", "networks/5g", "networks/on-device"}) {
            files.push_back({name, readBytes(source_dir + "/profiles/" + name + ".json")});
        }
        return loadCatalog(files);
    }();
    return *loaded.catalog;
}

std::vector<Diagnostic> check(const std::string& text)
{
    return checkProfile({"file.json", text}, smallCatalog());
}

// One good file of each type.
std::vector<ProfileText> goodFiles()
{
    std::vector<ProfileText> files;
    for (const char* const name :
         {"devices/edge/nvidia-dgx-spark", "devices/mobile/flagship-phone", "workloads/gpt-3-175b",
          "workloads/dlrm", "networks/wifi-6", "paradigms", "energy-references", "landmarks"}) {
        files.push_back({name, readBytes(source_dir + "/profiles/" + name + ".json")});
    }
    ScenarioDocument document;
    document.name = "Café “2”";
    document.scenario.workload = "resnet-50";
    document.scenario.device = "nvidia-a100";
    document.scenario.latency_budget = 0.01;
    document.baselines.push_back({"Near", document.scenario});
    files.push_back({"scenario", writeScenario(document)});
    return files;
}

// Every place that is told must be one of the text.
bool placesAreIn(const std::string& text, const std::vector<Diagnostic>& diagnostics)
{
    std::vector<std::size_t> lengths{0};
    for (const char c : text) {
        if (c == '\n') {
            lengths.push_back(0);
        } else {
            ++lengths.back();
        }
    }
    return std::all_of(diagnostics.begin(), diagnostics.end(), [&lengths](const Diagnostic& d) {
        return d.line >= 1 && static_cast<std::size_t>(d.line) <= lengths.size() && d.column >= 1 &&
               // The line's end has a place as well.
               static_cast<std::size_t>(d.column) <=
                   lengths[static_cast<std::size_t>(d.line) - 1] + 1;
    });
}

bool tells(const std::vector<Diagnostic>& diagnostics, const char* what)
{
    return std::any_of(diagnostics.begin(), diagnostics.end(), [what](const Diagnostic& d) {
        return toString(d).find(what) != std::string::npos;
    });
}

std::string network(const std::string& keys)
{
    return R"({"type": "network", "id": "line", "name": "n", "summary": "s")" + keys + "}";
}

std::string nested(std::size_t lists)
{
    return network(", \"notes\": " + std::string(lists, '[') + "\"a\"" + std::string(lists, ']'));
}

} // namespace

class TestProfileErrors : public QObject
{
    Q_OBJECT

private slots:
    void goodFilesAreGood();
    void badFiles_data();
    void badFiles();
    void allFaultsAreToldAtOnce();
    void everyTruncationIsTold();
    void changedBytesNeverHarm();
    void nearestWordIsSuggested_data();
    void nearestWordIsSuggested();
    void identifiers_data();
    void identifiers();
    void wellFormedUtf8_data();
    void wellFormedUtf8();
    void limitsOfTexts();
    void limitsOfFiles();
    void faultsWithoutEndAreCut();
    void numbersAtTheEdge();
    void diagnosticsAsText();
    void unreadableFiles();
    void folders();
};

void TestProfileErrors::goodFilesAreGood()
{
    for (const ProfileText& file : goodFiles()) {
        const std::vector<Diagnostic> diagnostics = checkProfile(file, smallCatalog());
        QVERIFY2(
            diagnostics.empty(),
            (file.name + " " + toString(diagnostics.empty() ? Diagnostic{} : diagnostics.front()))
                .c_str());
    }
    // Files from some editors begin with a byte order mark.
    QVERIFY(check("\xEF\xBB\xBF" + network("")).empty());
    QVERIFY(check(network("") + " \r\n\t ").empty());
}

void TestProfileErrors::badFiles_data()
{
    QTest::addColumn<QString>("name");
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(source_dir + "/tests/data/bad")) {
        if (entry.path().extension() == ".json") {
            names.push_back(entry.path().stem().string());
        }
    }
    std::sort(names.begin(), names.end());
    QVERIFY(names.size() > 50);
    for (const std::string& name : names) {
        QTest::newRow(name.c_str()) << QString::fromStdString(name);
    }
}

// Beside each bad file stands what must be told of it, a line for each problem: how the line
// begins, up to what is wrong. No more and no fewer.
void TestProfileErrors::badFiles()
{
    QFETCH(QString, name);
    const std::string stem = source_dir + "/tests/data/bad/" + name.toStdString();
    const ProfileText file{name.toStdString() + ".json", readBytes(stem + ".json")};
    std::istringstream expected(readBytes(stem + ".expected"));
    std::vector<std::string> lines;
    for (std::string line; std::getline(expected, line);) {
        lines.push_back(line);
    }
    QVERIFY(!lines.empty());
    const std::vector<Diagnostic> diagnostics = checkProfile(file, smallCatalog());
    for (std::size_t i = 0; i < std::min(lines.size(), diagnostics.size()); ++i) {
        const std::string told = toString(diagnostics[i]);
        QVERIFY2(told.starts_with(lines[i]),
                 ("expected: " + lines[i] + "\n   told: " + told).c_str());
        QVERIFY2(!diagnostics[i].remedy.empty(), told.c_str());
    }
    QCOMPARE(diagnostics.size(), lines.size());
    // The catalog leaves such a file out, and says the same; scenarios are no part of it.
    const LoadedCatalog loaded = loadCatalog({{file}});
    if (hasErrors(diagnostics)) {
        QVERIFY(loaded.catalog->devices.empty());
        QVERIFY(loaded.catalog->workloads.empty());
        QVERIFY(loaded.catalog->networks.empty());
        QVERIFY(loaded.catalog->energy_references.empty());
        QVERIFY(loaded.catalog->landmarks.empty());
    }
    if (!name.startsWith("scenario") && name != "huge-number") {
        QVERIFY(loaded.diagnostics == diagnostics);
    }
}

void TestProfileErrors::allFaultsAreToldAtOnce()
{
    const std::string text = readBytes(source_dir + "/tests/data/bad/eight-faults.json");
    QCOMPARE(check(text).size(), std::size_t{8});
}

void TestProfileErrors::everyTruncationIsTold()
{
    for (const ProfileText& file : goodFiles()) {
        const std::size_t last = file.text.rfind('}');
        for (std::size_t length = 0; length <= last; ++length) {
            const std::string text = file.text.substr(0, length);
            const std::vector<Diagnostic> diagnostics = check(text);
            QVERIFY2(hasErrors(diagnostics),
                     (file.name + " cut after " + std::to_string(length)).c_str());
            // What is cut is no JSON: that alone is told.
            QCOMPARE(diagnostics.size(), std::size_t{1});
            QVERIFY(placesAreIn(text, diagnostics));
        }
    }
}

// The library's own verdict on what is JSON must be ours, whatever the bytes.
void TestProfileErrors::changedBytesNeverHarm()
{
    std::mt19937 random(20240517U);
    const std::vector<ProfileText> files = goodFiles();
    // Bytes that mean something to JSON are worth more than others.
    const std::string telling = "{}[]\",:\\/0123456789.eE+-tfnu \n\t\r\x01\x7f\xc3\xe2\xff";
    for (int round = 0; round < 6000; ++round) {
        std::string text = files[random() % files.size()].text;
        for (unsigned change = 0; change <= random() % 3; ++change) {
            const std::size_t at = random() % text.size();
            const auto byte = random() % 2 == 0 ? telling[random() % telling.size()]
                                                : static_cast<char>(random() % 256);
            switch (random() % 3) {
            case 0:
                text[at] = byte;
                break;
            case 1:
                text.insert(at, 1, byte);
                break;
            default:
                text.erase(at, 1 + random() % 4);
            }
        }
        const std::vector<Diagnostic> diagnostics = check(text);
        QVERIFY2(placesAreIn(text, diagnostics), text.c_str());
        if (!nlohmann::json::accept(text)) {
            QVERIFY2(hasErrors(diagnostics), text.c_str());
        }
        for (const Diagnostic& diagnostic : diagnostics) {
            const std::string line = toString(diagnostic);
            QVERIFY(std::none_of(line.begin(), line.end(), [](char c) {
                return static_cast<unsigned char>(c) < 0x20U || c == '\x7f';
            }));
        }
    }
}

void TestProfileErrors::nearestWordIsSuggested_data()
{
    QTest::addColumn<QString>("keys");
    QTest::addColumn<QString>("suggestion");
    QTest::newRow("swapped letters") << R"(, "upilnk": 1)"
                                     << R"(did you mean "uplink"?)";
    QTest::newRow("missing letter") << R"(, "note": ["a"])"
                                    << R"(did you mean "notes"?)";
    QTest::newRow("capitals") << R"(, "Notes": ["a"])"
                              << R"(did you mean "notes"?)";
    QTest::newRow("a part of it") << R"(, "radio": 1)"
                                  << R"(did you mean "radio_energy"?)";
    QTest::newRow("the list, too")
        << R"(, "upilnk": 1)"
        << "known here: type, $schema, id, name, summary, uplink, downlink, radio_energy, notes";
    QTest::newRow("of a figure")
        << R"(, "uplink": {"value": "1 GB/s", "kind": "sheets", "source": "s"})"
        << R"(did you mean "sheet"? known here: sheet, book, seed, measured, estimate)";
}

void TestProfileErrors::nearestWordIsSuggested()
{
    QFETCH(QString, keys);
    QFETCH(QString, suggestion);
    const std::vector<Diagnostic> diagnostics = check(network(keys.toStdString()));
    QCOMPARE(diagnostics.size(), std::size_t{1});
    QVERIFY2(diagnostics.front().remedy.find(suggestion.toStdString()) != std::string::npos,
             diagnostics.front().remedy.c_str());
    // Nothing is suggested that is not near.
    const std::string colour = R"(, "colour": 1)";
    QVERIFY(!tells(check(network(colour)), "did you mean"));
}

void TestProfileErrors::identifiers_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<bool>("good");
    QTest::newRow("letters and digits") << "mobilenet-v2" << true;
    QTest::newRow("digit first") << "5g" << true;
    QTest::newRow("one letter") << "a" << true;
    QTest::newRow("64 letters") << QString(64, QLatin1Char('a')) << true;
    QTest::newRow("65 letters") << QString(65, QLatin1Char('a')) << false;
    QTest::newRow("empty") << "" << false;
    QTest::newRow("capital") << "Wifi" << false;
    QTest::newRow("underscore") << "wi_fi" << false;
    QTest::newRow("blank") << "wi fi" << false;
    QTest::newRow("hyphen first") << "-wifi" << false;
    QTest::newRow("not ASCII") << QString::fromUtf8("caf\u00e9") << false;
    QTest::newRow("path") << "../wifi" << false;
}

void TestProfileErrors::identifiers()
{
    QFETCH(QString, id);
    QFETCH(bool, good);
    const std::string text =
        R"({"type": "network", "id": ")" + id.toStdString() + R"(", "name": "n", "summary": "s"})";
    const std::vector<Diagnostic> diagnostics = check(text);
    QCOMPARE(diagnostics.empty(), good);
    QVERIFY(good || diagnostics.front().pointer == "/id");
}

// Table 3-7 of the Unicode Standard: the first and last of each row, and what lies just outside.
void TestProfileErrors::wellFormedUtf8_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("good");
    QTest::newRow("U+0080") << QByteArray("\xC2\x80") << true;
    QTest::newRow("U+07FF") << QByteArray("\xDF\xBF") << true;
    QTest::newRow("U+0800") << QByteArray("\xE0\xA0\x80") << true;
    QTest::newRow("U+D7FF") << QByteArray("\xED\x9F\xBF") << true;
    QTest::newRow("U+E000") << QByteArray("\xEE\x80\x80") << true;
    QTest::newRow("U+FFFF") << QByteArray("\xEF\xBF\xBF") << true;
    QTest::newRow("U+10000") << QByteArray("\xF0\x90\x80\x80") << true;
    QTest::newRow("U+10FFFF") << QByteArray("\xF4\x8F\xBF\xBF") << true;
    QTest::newRow("overlong of 2") << QByteArray("\xC1\xBF") << false;
    QTest::newRow("overlong of 3") << QByteArray("\xE0\x9F\xBF") << false;
    QTest::newRow("overlong of 4") << QByteArray("\xF0\x8F\xBF\xBF") << false;
    QTest::newRow("first surrogate") << QByteArray("\xED\xA0\x80") << false;
    QTest::newRow("last surrogate") << QByteArray("\xED\xBF\xBF") << false;
    QTest::newRow("U+110000") << QByteArray("\xF4\x90\x80\x80") << false;
    QTest::newRow("continuation alone") << QByteArray("\x80") << false;
    QTest::newRow("cut of 2") << QByteArray("\xC2") << false;
    QTest::newRow("cut of 3") << QByteArray("\xE0\xA0") << false;
    QTest::newRow("cut of 4") << QByteArray("\xF0\x90\x80") << false;
    QTest::newRow("never a byte") << QByteArray("\xFE") << false;
}

void TestProfileErrors::wellFormedUtf8()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, good);
    // Wherever it stands among the eight bytes that are passed over at once.
    for (int before = 0; before < 9; ++before) {
        const std::string text =
            network(", \"notes\": [\"" + std::string(static_cast<std::size_t>(before), 'a') +
                    bytes.toStdString() + "\"]");
        QCOMPARE(!tells(check(text), "the text is not UTF-8 from here on"), good);
        QCOMPARE(nlohmann::json::accept(text), good);
    }
}

void TestProfileErrors::limitsOfTexts()
{
    const auto with = [](const std::string& text) {
        return network(R"(, "notes": [")" + text + "\"]");
    };
    QVERIFY(check(with(std::string(4000, 'a'))).empty());
    QVERIFY(tells(check(with(std::string(4001, 'a'))), "has 4001 characters; write at most 4000"));
    // Characters are counted, not bytes.
    std::string accents;
    for (int i = 0; i < 4000; ++i) {
        accents += "\u00e9";
    }
    QVERIFY(check(with(accents)).empty());
    QVERIFY(!check(with("   ")).empty());
    for (const char* const control :
         {"\\u0000", "\\n", "\\u007f", "\\u0085", "\\u2028", "\\u202e", "\\u200b", "\\u200f",
          "\\u2060", "\\u2065", "\\ufeff", "\u200f"}) {
        QVERIFY2(tells(check(with(std::string("a") + control)), "holds a control character"),
                 control);
    }
    // What is unknown may be as long as it likes, and is cut in the message.
    const std::vector<Diagnostic> diagnostics =
        check(network(", \"" + std::string(100'000, 'k') + "\": 1"));
    QCOMPARE(diagnostics.size(), std::size_t{1});
    QVERIFY(diagnostics.front().what.size() < 200);
    QCOMPARE(diagnostics.front().pointer, "/" + std::string(64, 'k') + "…");
}

void TestProfileErrors::limitsOfFiles()
{
    // The object around the list is one level itself.
    QVERIFY(!tells(check(nested(63)), "nested"));
    QVERIFY(tells(check(nested(64)), "nested more than 64 deep"));
    QVERIFY(tells(check(std::string(1'000'000, '[')), "nested more than 64 deep"));

    std::string many = ", \"notes\": [1";
    for (int i = 0; i < 100'000; ++i) {
        many += ",1";
    }
    QVERIFY(tells(check(network(many + "]")), "more than 100000 values"));

    const std::string blanks(max_profile_bytes, ' ');
    QVERIFY(tells(check(network("") + blanks), "the file is larger than"));
    QVERIFY(check(network("") + blanks.substr(network("").size())).empty());
}

void TestProfileErrors::faultsWithoutEndAreCut()
{
    std::string keys;
    for (int i = 0; i < 5000; ++i) {
        keys += ", \"k" + std::to_string(i) + "\": 1, \"same\": 2";
    }
    const std::vector<Diagnostic> diagnostics = check(network(keys));
    QCOMPARE(diagnostics.size(), std::size_t{1001});
    // 4999 keys that stand twice, and 10000 that nobody knows.
    QCOMPARE(QString::fromStdString(diagnostics.back().what),
             QString("13999 further problems are not listed"));
}

void TestProfileErrors::numbersAtTheEdge()
{
    const auto with = [](const char* pue) {
        std::string text = readBytes(source_dir + "/profiles/devices/cloud/nvidia-a100.json");
        const std::size_t at = text.find("\"value\": 1.1");
        return text.replace(at, 12, std::string("\"value\": ") + pue);
    };
    const auto verdict = [&with](const char* pue) {
        // The range that the source gives is 1.1 to 1.3.
        const std::vector<Diagnostic> diagnostics = check(with(pue));
        return diagnostics.empty() ? std::string() : diagnostics.front().what;
    };
    QCOMPARE(verdict("1.1"), std::string());
    QCOMPARE(verdict("1.2"), std::string());
    QCOMPARE(verdict("0.999"), std::string("0.999 is too small"));
    QCOMPARE(verdict("-1"), std::string("-1 is too small"));
    QCOMPARE(verdict("1e31"), std::string("1e31 is beyond anything that exists"));
    QCOMPARE(verdict("1e999"), std::string("the number 1e999 is beyond what can be computed with"));
    QCOMPARE(verdict("-1E+999"),
             std::string("the number -1E+999 is beyond what can be computed with"));
    QCOMPARE(verdict("1e-999"),
             std::string("the number 1e-999 is beyond what can be computed with"));
    const std::string digits = "1" + std::string(400, '0');
    QCOMPARE(verdict(digits.c_str()),
             "the number " + digits.substr(0, 40) + " is beyond what can be computed with");
    QVERIFY(!verdict("NaN").empty());
    QVERIFY(!verdict("Infinity").empty());
    QVERIFY(!verdict("\"nan\"").empty());
    QVERIFY(!verdict("\"inf\"").empty());
    // The same number in a text is no number.
    // A text that ends with a backslash ends all the same.
    const std::string after_backslash = R"(, "notes": ["a\\", 1e999, "\\\"", 1e-999])";
    const std::vector<Diagnostic> diagnostics = check(network(after_backslash));
    QCOMPARE(diagnostics.size(), std::size_t{2});
    QCOMPARE(diagnostics[0].pointer, std::string("/notes/1"));
    QCOMPARE(diagnostics[1].pointer, std::string("/notes/3"));
    const std::string quoted_number = R"(, "notes": ["1e999 \" 1e999"])";
    QVERIFY(check(network(quoted_number)).empty());
}

void TestProfileErrors::diagnosticsAsText()
{
    Diagnostic diagnostic;
    diagnostic.file = "a.json";
    diagnostic.line = 3;
    diagnostic.column = 7;
    diagnostic.pointer = "/peaks/fp16";
    diagnostic.what = "this is wrong";
    diagnostic.remedy = "that is right";
    QCOMPARE(toString(diagnostic),
             std::string("a.json:3:7: error: /peaks/fp16: this is wrong; that is right"));
    diagnostic.severity = Severity::Warning;
    diagnostic.remedy.clear();
    diagnostic.pointer.clear();
    QCOMPARE(toString(diagnostic), std::string("a.json:3:7: warning: this is wrong"));
    diagnostic.line = 0;
    diagnostic.file = "command line";
    QCOMPARE(toString(diagnostic), std::string("command line: warning: this is wrong"));
    diagnostic.file = "a\n\x1b[31m.json";
    diagnostic.what = "caf\u00e9 \xff \u202e \u0085";
    QCOMPARE(toString(diagnostic),
             std::string("a\\u000a\\u001b[31m.json: warning: caf\u00e9 \\xff \\u202e \\u0085"));
    diagnostic.file.clear();
    diagnostic.what = "plain";
    QCOMPARE(toString(diagnostic), std::string("warning: plain"));

    QVERIFY(!hasErrors({diagnostic}));
    QVERIFY(hasErrors({diagnostic, Diagnostic{}}));
    QVERIFY(!hasErrors({}));
}

void TestProfileErrors::unreadableFiles()
{
    const QTemporaryDir folder;
    const std::string path = folder.path().toStdString();
    std::vector<Diagnostic> diagnostics;
    const auto told = [&diagnostics](const std::string& file) {
        diagnostics.clear();
        const std::optional<std::string> text = readTextFile(file, diagnostics);
        return text                      ? "text: " + *text
               : diagnostics.size() == 1 ? toString(diagnostics.front())
                                         : std::string();
    };
    QCOMPARE(told(path + "/none.json"),
             path + "/none.json: error: the file does not exist; check its name and folder");
    QCOMPARE(told(path), path + ": error: this is a folder; name a file");
    writeBytes(path + "/latin.json", "{\n\"caf\xe9\"}");
    QCOMPARE(told(path + "/latin.json"),
             path + "/latin.json:2:5: error: the text is not UTF-8 from here on; save the file as "
                    "UTF-8 in your editor");
    writeBytes(path + "/huge.json", std::string(max_profile_bytes + 1, ' '));
    QVERIFY(told(path + "/huge.json").find("the file is larger than 4") != std::string::npos);
    writeBytes(path + "/full.json", std::string(max_profile_bytes, ' '));
    QCOMPARE(told(path + "/full.json").size(), max_profile_bytes + 6);
    writeBytes(path + "/good.json", "{}");
    QCOMPARE(told(path + "/good.json"), std::string("text: {}"));
    QVERIFY(diagnostics.empty());
    // Never ends.
    QVERIFY(told("/dev/zero").find("the file is larger than 4") != std::string::npos);
}

void TestProfileErrors::folders()
{
    const QTemporaryDir folder;
    const std::string path = folder.path().toStdString();
    for (const char* const name :
         {"b.json", "a/z.json", "a/c.json", "schema/s.json", "a/schema/s.json", ".hidden/h.json",
          ".h.json", "readme.md", "c.JSON.txt"}) {
        writeBytes(path + "/" + name, name);
    }
    writeBytes(path + "/latin.json", "\xff");
    std::filesystem::create_directories(path + "/folder.json");
    std::vector<Diagnostic> diagnostics;
    const std::vector<ProfileText> files = readProfileFolder(path, diagnostics);
    std::vector<std::string> names;
    for (const ProfileText& file : files) {
        names.push_back(file.name);
        QCOMPARE(file.name, path + "/" + file.text);
    }
    QCOMPARE(names,
             (std::vector<std::string>{path + "/a/c.json", path + "/a/z.json", path + "/b.json"}));
    QCOMPARE(diagnostics.size(), std::size_t{1});
    QCOMPARE(diagnostics.front().file, path + "/latin.json");

    diagnostics.clear();
    QVERIFY(readProfileFolder(path + "/none", diagnostics).empty());
    QVERIFY(readProfileFolder(path + "/b.json", diagnostics).empty());
    QCOMPARE(diagnostics.size(), std::size_t{2});
    QCOMPARE(toString(diagnostics[0]),
             path + "/none: error: the folder does not exist; name a folder of profiles");
    QCOMPARE(toString(diagnostics[1]),
             path + "/b.json: error: this is no folder; name a folder of profiles");
}

QTEST_APPLESS_MAIN(TestProfileErrors)
#include "tst_profile_errors.moc"
