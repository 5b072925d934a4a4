// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paradigm/knowledge.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>
#include <array>

using namespace deployscope;

// The comparison of the paradigms as a file: that the built-in one is complete and sourced, and
// that a bad one is told of and not used.
class TestComparison : public QObject
{
    Q_OBJECT

private slots:
    void builtInIsSound();
    void hasTheFourteenDimensions();
    void hasTheFourPortraits();
    void hasTheThresholds();
    void hasTheLatencyNumbers();
    void hasTheHardwareOfBothEditions();
    void hasTheSpectrum();
    void hasCloudAgainstEdge();
    void hasConstraintsAndPhases();
    void everyFigureIsSourced();
    void badFile_data();
    void badFile();
    void theUsersOwnReplacesIt();
    void ownQuestionOfTheReadme();
};

namespace {

const std::string folder = DEPLOYSCOPE_SOURCE_DIR "/profiles/decision";

std::vector<ProfileText> builtIn()
{
    std::vector<Diagnostic> problems;
    auto files = readProfileFolder(folder, problems);
    if (!problems.empty())
        qFatal("%s", toString(problems.front()).c_str());
    return files;
}

ProfileText fileCalled(const std::string& name)
{
    for (ProfileText& file : builtIn()) {
        if (file.name.ends_with(name))
            return file;
    }
    qFatal("%s is not there", name.c_str());
}

const Comparison& comparison()
{
    static const auto loaded = [] {
        const LoadedKnowledge knowledge = loadParadigmKnowledge(builtIn());
        for (const Diagnostic& problem : knowledge.diagnostics)
            qCritical("%s", toString(problem).c_str());
        if (!knowledge.knowledge.comparison)
            qFatal("The built-in comparison cannot be read.");
        return knowledge.knowledge.comparison;
    }();
    return *loaded;
}

const Threshold* thresholdOf(Tier tier, ThresholdQuantity quantity)
{
    for (const Threshold& threshold : comparison().thresholds) {
        if (threshold.tier == tier && threshold.quantity == quantity)
            return &threshold;
    }
    return nullptr;
}

const LatencyNumber* numberCalled(const std::string& part)
{
    for (const LatencyNumber& number : comparison().latency_numbers) {
        if (number.name.find(part) != std::string::npos)
            return &number;
    }
    return nullptr;
}

const NamedList* listCalled(const std::vector<NamedList>& lists, const std::string& name)
{
    const auto found = std::find_if(lists.begin(), lists.end(),
                                    [&](const NamedList& list) { return list.name == name; });
    return found == lists.end() ? nullptr : &*found;
}

std::string replaced(std::string text, const std::string& what, const std::string& by)
{
    const std::size_t at = text.find(what);
    if (at == std::string::npos)
        qFatal("the file has no %s", what.c_str());
    return text.replace(at, what.size(), by);
}

} // namespace

void TestComparison::builtInIsSound()
{
    const LoadedKnowledge loaded = loadParadigmKnowledge(builtIn());
    for (const Diagnostic& problem : loaded.diagnostics)
        qCritical("%s", toString(problem).c_str());
    QVERIFY(loaded.diagnostics.empty());
    QVERIFY(loaded.knowledge.comparison != nullptr);
    QVERIFY(loaded.knowledge.flow != nullptr);
}

void TestComparison::hasTheFourteenDimensions()
{
    std::vector<std::string> ids;
    for (const ComparisonRow& row : comparison().rows) {
        ids.push_back(row.id);
        QVERIFY2(!row.name.empty(), row.id.c_str());
        for (const std::string& cell : row.cells)
            QVERIFY2(!cell.empty(), row.id.c_str());
        const auto known = std::count_if(row.figures.begin(), row.figures.end(),
                                         [](const auto& figure) { return figure.has_value(); });
        QVERIFY2(known == 0 || known == 4, row.id.c_str());
    }
    const std::vector<std::string> expected{"processing-location",
                                            "latency",
                                            "compute-power",
                                            "storage-capacity",
                                            "energy-consumption",
                                            "scalability",
                                            "data-privacy",
                                            "connectivity-required",
                                            "offline-capability",
                                            "real-time-processing",
                                            "cost",
                                            "hardware-requirements",
                                            "development-complexity",
                                            "deployment-speed"};
    QCOMPARE(ids, expected);
    const ComparisonRow& latency = comparison().rows[1];
    QVERIFY(latency.dimension == dimension::time);
    QVERIFY(!latency.more_is_better);
    QCOMPARE(latency.figures[0], std::optional(0.1));
    QCOMPARE(latency.figures[1], std::optional(0.01));
    QCOMPARE(latency.figures[2], std::optional(0.005));
    QCOMPARE(latency.figures[3], std::optional(0.001));
}

void TestComparison::hasTheFourPortraits()
{
    // As many entries in each branch as the chapter's trees have.
    struct Branches
    {
        std::size_t characteristics;
        std::size_t benefits;
        std::size_t challenges;
        std::size_t examples;
    };
    constexpr std::array<Branches, 4> expected{
        {{5, 5, 5, 5}, {3, 3, 3, 3}, {4, 4, 4, 4}, {3, 4, 3, 4}}};
    for (std::size_t i = 0; i < expected.size(); ++i) {
        const ParadigmPortrait& portrait = comparison().portraits[i];
        for (const std::string* const text :
             {&portrait.definition, &portrait.where, &portrait.latency, &portrait.power,
              &portrait.memory, &portrait.best_for, &portrait.expertise, &portrait.upkeep,
              &portrait.spending})
            QVERIFY(!text->empty());
        QCOMPARE(portrait.characteristics.size(), expected[i].characteristics);
        QCOMPARE(portrait.benefits.size(), expected[i].benefits);
        QCOMPARE(portrait.challenges.size(), expected[i].challenges);
        QCOMPARE(portrait.examples.size(), expected[i].examples);
    }
}

void TestComparison::hasTheThresholds()
{
    // Four for each paradigm, but the chapter prints no memory bandwidth for TinyML.
    QCOMPARE(comparison().thresholds.size(), std::size_t{15});
    const Threshold* const edge = thresholdOf(Tier::Edge, ThresholdQuantity::MemoryBandwidth);
    QVERIFY(edge != nullptr);
    QVERIFY(edge->at_least);
    QCOMPARE(edge->figure.value, 270e9);
    QCOMPARE(edge->as_printed, std::string{">270 GB/s"});
    const Threshold* const cloud = thresholdOf(Tier::Cloud, ThresholdQuantity::Compute);
    QVERIFY(cloud != nullptr);
    QCOMPARE(cloud->figure.value, 1e15);
    const Threshold* const mobile = thresholdOf(Tier::Mobile, ThresholdQuantity::Latency);
    QVERIFY(mobile != nullptr);
    QVERIFY(!mobile->at_least);
    QCOMPARE(mobile->figure.value, 0.05);
    QCOMPARE(mobile->figure.low, std::optional(0.005));
    QVERIFY(thresholdOf(Tier::Tiny, ThresholdQuantity::MemoryBandwidth) == nullptr);
    QCOMPARE(thresholdOf(Tier::Tiny, ThresholdQuantity::Power)->figure.value, 1e-3);
    // Where ours is another than the printed figure, both can be shown.
    QVERIFY(!thresholdOf(Tier::Edge, ThresholdQuantity::Compute)->figure.book_says.empty());
    QVERIFY(!thresholdOf(Tier::Tiny, ThresholdQuantity::Latency)->figure.book_says.empty());
}

void TestComparison::hasTheLatencyNumbers()
{
    QCOMPARE(comparison().latency_numbers.size(), std::size_t{13});
    std::vector<std::string> groups;
    for (const LatencyNumber& number : comparison().latency_numbers) {
        if (groups.empty() || groups.back() != number.group)
            groups.push_back(number.group);
    }
    QCOMPARE(groups, (std::vector<std::string>{"Compute", "Memory", "Network", "ML operations"}));
    const LatencyNumber* const cross = numberCalled("region to region");
    QVERIFY(cross != nullptr);
    QCOMPARE(cross->time.low, std::optional(0.05));
    QCOMPARE(cross->time.value, 0.15);
    const LatencyNumber* const hbm = numberCalled("HBM");
    QVERIFY(hbm != nullptr);
    QCOMPARE(hbm->time.low, std::optional(20e-9));
    QVERIFY(!hbm->time.book_says.empty()); // 100 × is not what its own figures make
}

void TestComparison::hasTheHardwareOfBothEditions()
{
    std::size_t current = 0;
    std::size_t earlier = 0;
    for (const SpectrumDevice& device : comparison().devices) {
        current += device.edition == "current" ? 1U : 0U;
        earlier += device.edition == "earlier" ? 1U : 0U;
        QVERIFY2(device.power && device.memory, device.name.c_str());
        QVERIFY2(device.price || !device.price_text.empty(), device.name.c_str());
        if (device.edition == "earlier")
            QVERIFY2(!device.tasks.empty(), device.name.c_str());
    }
    QCOMPARE(current, std::size_t{4});
    QCOMPARE(earlier, std::size_t{7});
    QCOMPARE(comparison().devices.size(), current + earlier);
    for (const Tier tier : all_tiers) {
        for (const char* const edition : {"current", "earlier"})
            QVERIFY(std::any_of(comparison().devices.begin(), comparison().devices.end(),
                                [&](const SpectrumDevice& device) {
                                    return device.tier == tier && device.edition == edition;
                                }));
    }
    const SpectrumDevice& pod = comparison().devices.front();
    QCOMPARE(pod.power->value, 3e6);
    QCOMPARE(pod.memory->value, 131e12);
    QVERIFY(!pod.price);
}

void TestComparison::hasTheSpectrum()
{
    QCOMPARE(comparison().places.size(), std::size_t{5});
    QVERIFY(comparison().places.front().tiers == std::vector<Tier>{Tier::Tiny});
    QVERIFY(comparison().places.back().tiers == std::vector<Tier>{Tier::Cloud});
    QCOMPARE(comparison().spans.size(), std::size_t{3});
    const SpectrumSpan& edge = comparison().spans[1];
    QCOMPARE(edge.name, std::string{"Edge AI"});
    QCOMPARE(edge.first, 0);
    QCOMPARE(edge.last, 3);
}

void TestComparison::hasCloudAgainstEdge()
{
    QCOMPARE(comparison().cloud_edge.size(), std::size_t{10});
    for (const auto* const lists : {&comparison().cloud_lists, &comparison().edge_lists}) {
        QCOMPARE(lists->size(), std::size_t{5});
        for (const char* const name :
             {"Key features", "When to use it", "Platforms", "Applications", "Challenges"}) {
            const NamedList* const list = listCalled(*lists, name);
            QVERIFY2(list != nullptr && list->entries.size() >= 4, name);
        }
    }
    QCOMPARE(comparison().trends.size(), std::size_t{5});
}

void TestComparison::hasConstraintsAndPhases()
{
    QCOMPARE(comparison().constraints.size(), std::size_t{5});
    QCOMPARE(comparison().phases.size(), std::size_t{3});
    QCOMPARE(comparison().phases.front().component, std::string{"Data"});
}

void TestComparison::everyFigureIsSourced()
{
    const auto verify = [](const Figure& figure, const std::string& name) {
        QVERIFY2(!figure.source.empty(), name.c_str());
        QVERIFY2(figure.kind != FigureKind::Estimate || !figure.note.empty(), name.c_str());
        QVERIFY2(figure.value > 0.0, name.c_str());
        QVERIFY2(!figure.low || *figure.low <= figure.value, name.c_str());
        QVERIFY2(!figure.high || *figure.high >= figure.value, name.c_str());
    };
    for (const Threshold& threshold : comparison().thresholds)
        verify(threshold.figure, threshold.as_printed);
    for (const LatencyNumber& number : comparison().latency_numbers)
        verify(number.time, number.name);
    for (const SpectrumDevice& device : comparison().devices) {
        for (const auto* const figure : {&device.memory, &device.power, &device.price}) {
            if (*figure)
                verify(**figure, device.name);
        }
    }
    QVERIFY(!comparison().sources.empty());
}

void TestComparison::badFile_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("by");
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QString>("told");

    QTest::newRow("unknown tier") << R"("tier": "cloud")"
                                  << R"("tier": "clouds")"
                                  << "/thresholds/0/tier"
                                  << "clouds";
    QTest::newRow("unknown quantity") << R"("quantity": "compute")"
                                      << R"("quantity": "speed")"
                                      << "/thresholds/0/quantity"
                                      << "speed";
    QTest::newRow("wrong unit") << R"("value": "1000 TFLOP/s")"
                                << R"("value": "1000 GB/s")"
                                << "/thresholds/0/value"
                                << "bandwidth";
    QTest::newRow("no unit") << R"("unit": "s")"
                             << R"("unit": "furlong")"
                             << "/dimensions/1/unit"
                             << "furlong";
    QTest::newRow("figure of another kind") << R"("cloud": "100 ms")"
                                            << R"("cloud": "100 W")"
                                            << "/dimensions/1/figures/cloud"
                                            << "power";
    QTest::newRow("figures without a unit") << R"("unit": "s",)"
                                            << ""
                                            << "/dimensions/1"
                                            << "unit";
    QTest::newRow("neither more nor less") << R"("better": "less")"
                                           << R"("better": "equal")"
                                           << "/dimensions/1/better"
                                           << "equal";
    QTest::newRow("span upside down") << R"("first": 0, "last": 3)"
                                      << R"("first": 3, "last": 0)"
                                      << "/spectrum/spans/1/last"
                                      << "before it begins";
    QTest::newRow("span beyond the places") << R"("first": 4, "last": 4)"
                                            << R"("first": 4, "last": 5)"
                                            << "/spectrum/spans/2/last"
                                            << "5";
    QTest::newRow("place without tiers") << R"("tiers": ["tiny"])"
                                         << R"("tiers": [])"
                                         << "/spectrum/places/0/tiers"
                                         << "";
    QTest::newRow("missing cell") << R"("tiny": "Microcontrollers at the sensor")"
                                  << R"("small": "Microcontrollers at the sensor")"
                                  << "/dimensions/0/cells"
                                  << "tiny";
    QTest::newRow("same dimension twice") << R"("id": "latency")"
                                          << R"("id": "processing-location")"
                                          << "/dimensions/1"
                                          << "processing-location";
    QTest::newRow("missing definition") << R"("definition": )"
                                        << R"("defined": )"
                                        << "/portraits/cloud"
                                        << "definition";
    QTest::newRow("range upside down") << R"("low": "20 ns")"
                                       << R"("low": "200 ns")"
                                       << "/latency_numbers/4/low"
                                       << "above the value";
    QTest::newRow("negative price") << R"("value": "5000 USD")"
                                    << R"("value": "-5000 USD")"
                                    << "/devices/1/price/value"
                                    << "5000";
    QTest::newRow("price without a value") << R"("value": "10 USD",)"
                                           << ""
                                           << "/devices/3/price"
                                           << "value";
    QTest::newRow("unknown key") << R"("trends": [)"
                                 << R"("fashions": [)"
                                 << "/cloud_and_edge/fashions"
                                 << "fashions";
    QTest::newRow("empty text") << R"("component": "Data")"
                                << R"("component": "")"
                                << "/phases/0/component"
                                << "empty";
}

void TestComparison::badFile()
{
    QFETCH(QString, what);
    QFETCH(QString, by);
    QFETCH(QString, pointer);
    QFETCH(QString, told);
    ProfileText bad = fileCalled("comparison.json");
    bad.text = replaced(bad.text, what.toStdString(), by.toStdString());
    bad.text = replaced(bad.text, "\"name\": \"Latency\"", "\"name\": \"Lateness\"");
    bad.name = "mine/comparison.json";
    const LoadedKnowledge loaded = loadParadigmKnowledge(builtIn(), {{bad}});
    const auto found = std::find_if(
        loaded.diagnostics.begin(), loaded.diagnostics.end(), [&](const Diagnostic& problem) {
            return problem.severity == Severity::Error &&
                   QString::fromStdString(problem.pointer).startsWith(pointer) &&
                   QString::fromStdString(problem.what + problem.remedy).contains(told);
        });
    if (found == loaded.diagnostics.end()) {
        for (const Diagnostic& problem : loaded.diagnostics)
            qWarning("%s", toString(problem).c_str());
        QFAIL("the problem is not told");
    }
    QCOMPARE(found->file, bad.name);
    QVERIFY(found->line > 0);
    QVERIFY(found->column > 0);
    // The last good one stays.
    QVERIFY(loaded.knowledge.comparison != nullptr);
    QCOMPARE(loaded.knowledge.comparison->rows[1].name, std::string{"Latency"});
}

void TestComparison::theUsersOwnReplacesIt()
{
    ProfileText own = fileCalled("comparison.json");
    own.text = replaced(own.text, "\"name\": \"Latency\"", "\"name\": \"Lateness\"");
    own.name = "mine/comparison.json";
    const LoadedKnowledge loaded = loadParadigmKnowledge(builtIn(), {{own}});
    QVERIFY(loaded.diagnostics.empty());
    QCOMPARE(loaded.knowledge.comparison->rows[1].name, std::string{"Lateness"});
}

// What the README shows as a question of one's own goes into the built-in flow as it stands.
void TestComparison::ownQuestionOfTheReadme()
{
    QFile file(QStringLiteral(DEPLOYSCOPE_SOURCE_DIR "/profiles/README.md"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray readme = file.readAll();
    const auto heading = readme.indexOf("## Your own decision flow");
    QVERIFY(heading > 0);
    const auto begin = readme.indexOf("```json\n", heading) + 8;
    const auto end = readme.indexOf("```", begin);
    const QJsonDocument question = QJsonDocument::fromJson(readme.mid(begin, end - begin));
    QVERIFY(question.isObject());
    ProfileText own = fileCalled("flow.json");
    QJsonObject flow = QJsonDocument::fromJson(QByteArray::fromStdString(own.text)).object();
    QJsonArray questions = flow[QStringLiteral("questions")].toArray();
    const auto before = questions.size();
    questions.append(question.object());
    flow[QStringLiteral("questions")] = questions;
    own.text = QJsonDocument(flow).toJson().toStdString();
    own.name = "mine/flow.json";
    const LoadedKnowledge loaded = loadParadigmKnowledge(builtIn(), {{own}});
    for (const Diagnostic& problem : loaded.diagnostics) {
        // Qt sorts the keys; "type" is not the first then.
        if (problem.severity == Severity::Error)
            QFAIL(toString(problem).c_str());
    }
    QCOMPARE(loaded.knowledge.flow->questions.size(), static_cast<std::size_t>(before) + 1);
    QCOMPARE(loaded.knowledge.flow->questions.back().id, std::string{"warranty"});
}

QTEST_GUILESS_MAIN(TestComparison)
#include "tst_comparison.moc"
