// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/check/check_profile.h"
#include "core/hybrid/library.h"
#include "core/paradigm/decision_report.h"
#include "core/paradigm/knowledge.h"
#include "core/paradigm/pattern_fit.h"
#include "core/paradigm/pattern_rule_text.h"
#include "tests/core/built_in_catalog.h"

#include <nlohmann/json.hpp>

#include <QTest>

#include <algorithm>
#include <cmath>
#include <optional>
#include <random>
#include <set>
#include <string>
#include <vector>

using namespace deployscope;
using namespace deployscope::testing;

namespace {

using Json = nlohmann::ordered_json;

const std::string profiles = DEPLOYSCOPE_SOURCE_DIR "/profiles";

std::string textOf(const std::string& path)
{
    std::vector<Diagnostic> problems;
    const auto text = readTextFile(profiles + "/" + path, problems);
    if (!text)
        qFatal("a file of the project cannot be read");
    return *text;
}

Json patternsFile()
{
    return Json::parse(textOf("hybrid/patterns.json"));
}

std::vector<ProfileText> builtInFiles()
{
    return {{"built-in:decision/flow.json", textOf("decision/flow.json")},
            {"built-in:hybrid/patterns.json", textOf("hybrid/patterns.json")}};
}

const ParadigmKnowledge& knowledge()
{
    static const ParadigmKnowledge known = loadParadigmKnowledge(builtInFiles()).knowledge;
    return known;
}

const DecisionFlow& flow()
{
    return *knowledge().flow;
}

FlowAnswers answered(const QStringList& given)
{
    FlowAnswers answers = noAnswers(flow());
    std::vector<Diagnostic> problems;
    for (const QString& each : given)
        setAnswer(flow(), answers, each.section('=', 0, 0).toStdString(),
                  each.section('=', 1).toStdString(), problems);
    if (!problems.empty())
        qFatal("an answer of the test was not taken");
    return answers;
}

const PatternFit* find(const std::vector<PatternFit>& fits, std::string_view id)
{
    const auto found = std::find_if(fits.begin(), fits.end(),
                                    [id](const PatternFit& fit) { return fit.id == id; });
    return found == fits.end() ? nullptr : &*found;
}

std::string told(const std::vector<Diagnostic>& diagnostics)
{
    std::string text;
    for (const Diagnostic& diagnostic : diagnostics)
        text += toString(diagnostic) + "\n";
    return text;
}

// The built-in file with a sixth pattern.
Json withAPattern(const Json& rule)
{
    Json file = patternsFile();
    Json pattern = file["patterns"][0];
    pattern["id"] = "mirrored-models";
    pattern["name"] = "Mirrored models";
    pattern["rule"] = rule;
    file["patterns"].push_back(pattern);
    return file;
}

// With blanks for the spaces that keep figures together.
QString spaced(const std::string& text)
{
    return QString::fromStdString(text).replace(QChar(0xa0), ' ').replace(QChar(0x202f), ' ');
}

FlowAnswer randomAnswer(const FlowQuestion& question, std::mt19937& random)
{
    const auto upTo = [&random](std::size_t most) {
        return std::uniform_int_distribution<std::size_t>(0, most)(random);
    };
    const std::size_t way = upTo(3);
    if (way == 0)
        return {};
    if (way == 1 && !question.choices.empty()) {
        const FlowChoice& choice = question.choices[upTo(question.choices.size() - 1)];
        return {choice.id, choice.figure, AnswerSource::User};
    }
    if (way == 2) // where a verdict may turn
        return {{}, question.offers[upTo(3)].limit.value, AnswerSource::User};
    const double low = std::max(question.low, question.high * 1e-12);
    const double share = std::uniform_real_distribution<double>(0.0, 1.0)(random);
    return {{}, low * std::pow(question.high / low, share), AnswerSource::User};
}

// Calls with what the rules say to many answers and to each recommendation in turn.
template <typename Call> void forRandomAnswers(Call&& call)
{
    std::mt19937 random(20260);
    for (std::size_t i = 0; i < 20000; ++i) {
        FlowAnswers answers = noAnswers(flow());
        for (std::size_t q = 0; q < answers.size(); ++q)
            answers[q] = randomAnswer(flow().questions[q], random);
        const std::size_t turn = i % (all_tiers.size() + 1);
        const std::optional<Tier> recommended =
            turn < all_tiers.size() ? std::optional(all_tiers[turn]) : std::nullopt;
        call(patternFits(knowledge().knownPatterns(), flow(), answers, recommended,
                         builtInCatalog()));
    }
}

} // namespace

// Which hybrid patterns fit a decision: rules that a file holds.
class TestPatternRules : public QObject
{
    Q_OBJECT

private slots:
    void sentences_data();
    void sentences();
    void everyPatternHasOneVerdict();
    void everyClauseIsReached();
    void saysWhichClauseDecided();
    void rulesInWords();
    void badRules_data();
    void badRules();
    void aFurtherPattern();
    void anotherThanOneIsStillOne();
    void aMistakenFileLeavesTheBuiltIn();
    void aFlowThatAsksOtherThings();
    void withoutAFile();
};

void TestPatternRules::sentences_data()
{
    QTest::addColumn<QStringList>("answers");
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<bool>("fits");
    QTest::addColumn<QString>("why");
    const auto row = [](const char* name, const QStringList& answers, const char* pattern,
                        bool fits, const char* why) {
        QTest::newRow(name) << answers << QString::fromUtf8(pattern) << fits
                            << QString::fromUtf8(why);
    };
    row("split: training", {"purpose=training"}, "train-serve-split", false,
        "The work at hand is the training itself.");
    row("split: nothing yet", {}, "train-serve-split", false,
        "Nothing is recommended yet that could serve.");
    row("split: edge", {"latency=100 ms", "compute=300 GFLOP/s", "cost=800 USD"},
        "train-serve-split", true,
        "Edge ML serves; the cloud, with 1.13 EFLOP/s at most, trains and sends new versions.");
    row("split: cloud", {"compute=242 PFLOP/s"}, "train-serve-split", false,
        "The cloud trains and serves: there is nothing to split.");
    row("hierarchy: data", {"data_rate=18.7 GB/s", "power=1 mW"}, "hierarchical-processing", true,
        "The sensors make 18.7 GB/s and a link to the cloud takes 1.25 GB/s: reduce near the "
        "sensors, analyse the rest above.");
    row("hierarchy: power", {"power=1 mW"}, "hierarchical-processing", true,
        "With 1.00 mW only a detector can run all the time: let it wake something larger.");
    row("hierarchy: neither", {"data_rate=1 kB/s"}, "hierarchical-processing", false,
        "No answer given exceeds what one tier can take in.");
    row("progressive: too large", {"memory=20 MB"}, "progressive-deployment", true,
        "The model takes 20.0 MB and a microcontroller holds 2 MiB: compressed versions reach "
        "the "
        "smaller tiers.");
    row("progressive: small", {"memory=100 kB"}, "progressive-deployment", false,
        "At 100 kB one version fits every tier.");
    row("progressive: not answered", {}, "progressive-deployment", false,
        "It depends on the size of the model, which is not answered.");
    row("federated: alone by choice", {"privacy=yes", "connectivity=never"}, "federated-learning",
        false, "Without a link no update leaves the device.");
    row("federated: alone by figure", {"privacy=yes", "connectivity=15 year"}, "federated-learning",
        false, "Without a link no update leaves the device.");
    row("federated: private", {"privacy=10 m"}, "federated-learning", true,
        "Raw data may travel 10.0 m, and the cloud is 1 500 km away: send updates of the model "
        "instead.");
    row("federated: nothing private", {"privacy=no"}, "federated-learning", false,
        "Nothing keeps raw data from being collected in one place.");
    row("peers: alone", {"connectivity=never"}, "collaborative-learning", false,
        "Without a link devices cannot learn from each other.");
    row("peers: now and then", {"connectivity=intermittent"}, "collaborative-learning", true,
        "It must work 1.00 h without the cloud: devices nearby can go on exchanging what they "
        "learn.");
    row("peers: always", {"connectivity=always"}, "collaborative-learning", false,
        "A link to the cloud that always holds makes peers unnecessary.");
}

void TestPatternRules::sentences()
{
    QFETCH(QStringList, answers);
    QFETCH(QString, pattern);
    QFETCH(bool, fits);
    QFETCH(QString, why);
    const Recommendation result =
        recommend(flow(), answered(answers), builtInCatalog(), knowledge().knownPatterns());
    const PatternFit* const fit = find(result.patterns, pattern.toStdString());
    QVERIFY(fit != nullptr);
    QCOMPARE(spaced(fit->why), why);
    QCOMPARE(fit->fits, fits);
}

void TestPatternRules::everyPatternHasOneVerdict()
{
    forRandomAnswers([](const std::vector<PatternFit>& fits) {
        QCOMPARE(fits.size(), knowledge().patterns->size());
        for (std::size_t p = 0; p < fits.size(); ++p) {
            QCOMPARE(fits[p].id, (*knowledge().patterns)[p].id);
            QVERIFY2(fits[p].why.find_first_of("{}") == std::string::npos, fits[p].why.c_str());
            QVERIFY2(!fits[p].why.empty() && fits[p].why.back() == '.', fits[p].why.c_str());
            QVERIFY2(fits[p].why.find(" inf") == std::string::npos &&
                         fits[p].why.find("nan") == std::string::npos,
                     fits[p].why.c_str());
        }
    });
}

// A clause that no answers lead to would be a mistake in our own file.
void TestPatternRules::everyClauseIsReached()
{
    std::set<std::string> sentences;
    forRandomAnswers([&sentences](const std::vector<PatternFit>& fits) {
        for (const PatternFit& fit : fits)
            sentences.insert(fit.id + fit.why);
    });
    const Json file = patternsFile();
    for (const Json& pattern : file["patterns"]) {
        for (const Json& clause : pattern["rule"]) {
            const std::string why = clause["why"].get<std::string>();
            const std::size_t brace = why.find('{');
            // Behind the last placeholder the words are the same whatever the figures are.
            const std::string end =
                brace == std::string::npos ? why : why.substr(why.rfind('}') + 1);
            const std::string id = pattern["id"].get<std::string>();
            QVERIFY2(std::any_of(sentences.begin(), sentences.end(),
                                 [&](const std::string& sentence) {
                                     return sentence.starts_with(id) && sentence.ends_with(end);
                                 }),
                     why.c_str());
        }
    }
}

void TestPatternRules::saysWhichClauseDecided()
{
    const auto clause = [](const QStringList& answers, std::string_view pattern) {
        const auto fits = patternFits(knowledge().knownPatterns(), flow(), answered(answers),
                                      std::nullopt, builtInCatalog());
        return find(fits, pattern)->clause;
    };
    QCOMPARE(clause({"purpose=training"}, "train-serve-split"), std::size_t{0});
    QCOMPARE(clause({"privacy=10 m"}, "federated-learning"), std::size_t{2});
    QCOMPARE(clause({}, "federated-learning"), std::size_t{3});
}

void TestPatternRules::rulesInWords()
{
    const Json file = withAPattern(Json::parse(R"([
        {"when": [{"question": "purpose", "choice": "training"}], "fits": false, "why": "A."},
        {"when": [{"question": "latency", "beyond": "cloud"}], "fits": true, "why": "A."},
        {"when": [{"question": "data_rate", "beyond": "cloud"}, {"recommended": "edge"}],
         "fits": true, "why": "A."},
        {"when": [{"question": "memory", "has_figure": true}], "fits": false, "why": "A."},
        {"when": [{"recommended_not": "cloud"}], "fits": true, "why": "A."},
        {"when": [{"recommended": "none"}], "fits": false, "why": "A."},
        {"fits": true, "why": "A."}])"));
    const LoadedKnowledge loaded =
        loadParadigmKnowledge(builtInFiles(), {{ProfileText{"mine/patterns.json", file.dump()}}});
    const PatternRule& rule = loaded.knowledge.patterns->back().rule;
    const auto lines = [&rule](const DecisionFlow& asked) {
        QStringList all;
        for (const std::string& text : ruleTexts(rule, asked, builtInCatalog()))
            all << spaced(text);
        return all;
    };
    QCOMPARE(lines(flow()),
             (QStringList{
                 "Does not fit where “Purpose” is answered with “Training”",
                 "Fits where “Latency” is below 150 ms, the limit of Cloud ML",
                 "Fits where “Raw data” is above 1.25 GB/s, the limit of Cloud ML, and Edge ML is "
                 "recommended",
                 "Does not fit where “Memory of the model” is answered with a figure",
                 "Fits where another paradigm than Cloud ML is recommended",
                 "Does not fit where nothing is recommended", "Fits otherwise"}));
    // A flow that does not ask it: the id has to do.
    QCOMPARE(lines(DecisionFlow{}).mid(0, 2),
             (QStringList{"Does not fit where “purpose” is answered with “training”",
                          "Fits where “latency” is beyond the limit of Cloud ML"}));
}

void TestPatternRules::badRules_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("remedy");
    QTest::addColumn<bool>("needs_flow"); // to be found wrong
    const auto row = [](const char* name, const char* rule, const char* what, const char* remedy,
                        bool needs_flow = false) {
        QTest::newRow(name) << QString::fromUtf8(rule) << QString::fromUtf8(what)
                            << QString::fromUtf8(remedy) << needs_flow;
    };
    row("unknown question",
        R"([{"when":[{"question":"latncy","beyond":"cloud"}],"fits":true,"why":"A."},
            {"fits":false,"why":"B."}])",
        "the decision flow has no question \"latncy\"", "did you mean \"latency\"?", true);
    row("unknown choice",
        R"([{"when":[{"question":"purpose","choice":"trainin"}],"fits":true,"why":"A."},
            {"fits":false,"why":"B."}])",
        "the question \"purpose\" has no choice \"trainin\"", "did you mean \"training\"?", true);
    row("choice of a question without any",
        R"([{"when":[{"question":"memory","choice":"much"}],"fits":true,"why":"A."},
            {"fits":false,"why":"B."}])",
        "the question \"memory\" has no choice \"much\"", "ask about its figure", true);
    row("unknown tier",
        R"([{"when":[{"question":"latency","beyond":"clud"}],"fits":true,"why":"A."},
            {"fits":false,"why":"B."}])",
        "\"clud\" is not known", "did you mean \"cloud\"?");
    row("unknown recommended tier",
        R"([{"when":[{"recommended":"fog"}],"fits":true,"why":"A."},{"fits":false,"why":"B."}])",
        "\"fog\" is not known", "known here: cloud, edge, mobile, tiny, none");
    row("not recommended none",
        R"([{"when":[{"recommended_not":"none"}],"fits":true,"why":"A."},
            {"fits":false,"why":"B."}])",
        "\"none\" is not known", "known here: cloud, edge, mobile, tiny");
    row("condition without a key",
        R"([{"when":[{}],"fits":true,"why":"A."},{"fits":false,"why":"B."}])",
        "the condition asks about nothing", "\"recommended_not\"");
    row("question without a condition",
        R"([{"when":[{"question":"latency"}],"fits":true,"why":"A."},{"fits":false,"why":"B."}])",
        "does not say what is to hold", "\"has_figure\"");
    row("two conditions in one",
        R"([{"when":[{"question":"latency","beyond":"cloud","has_figure":true}],"fits":true,
            "why":"A."},{"fits":false,"why":"B."}])",
        "has_figure", "");
    row("lack of a figure",
        R"([{"when":[{"question":"latency","has_figure":false}],"fits":true,"why":"A."},
            {"fits":false,"why":"B."}])",
        "cannot ask for the lack of a figure", "write true");
    row("no conditions in the list", R"([{"when":[],"fits":true,"why":"A."}])", "the list is empty",
        "leave the key out");
    row("no end", R"([{"when":[{"question":"latency","beyond":"cloud"}],"fits":true,"why":"A."}])",
        "the rule ends with a condition", "add a clause without \"when\"");
    row("never reached", R"([{"fits":true,"why":"A."},{"fits":false,"why":"B."}])",
        "what follows this clause is never reached", "put it last");
    row("no clause", "[]", "the list is empty", "write at least one entry");
    row("no verdict", R"([{"why":"A."}])", "the key \"fits\" is missing", "");
    row("a verdict in words", R"([{"fits":"yes","why":"A."}])", "expected true or false",
        "without quotes");
    row("no sentence", R"([{"fits":true}])", "the key \"why\" is missing", "");
    row("unknown placeholder", R"([{"fits":true,"why":"A {figure}."}])",
        "\"figure\" in braces is not known", "asked:QUESTION");
    row("placeholder of an unknown question",
        R"([{"fits":true,"why":"A {offered:latncy:cloud}."}])",
        "the decision flow has no question \"latncy\"", "did you mean \"latency\"?", true);
    row("placeholder of an unknown tier", R"([{"fits":true,"why":"A {offered:latency:fog}."}])",
        "\"offered:latency:fog\" in braces is not known", "cloud, edge, mobile and tiny");
    row("placeholder without a tier", R"([{"fits":true,"why":"A {offered:latency}."}])",
        "\"offered:latency\" in braces is not known", "offered:QUESTION:TIER");
    row("placeholder without a question", R"([{"fits":true,"why":"A {asked:}."}])",
        "\"asked:\" in braces is not known", "asked:QUESTION");
    row("open brace", R"([{"fits":true,"why":"A {recommended."}])", "a brace stands alone",
        "close each");
    row("closing brace", R"([{"fits":true,"why":"A recommended}."}])", "a brace stands alone",
        "close each");
    row("figure that nobody may have given", R"([{"fits":true,"why":"A {asked:latency}."}])",
        "{asked:latency} has no figure where none was given",
        "a condition on the question \"latency\"");
    row("figure of another question",
        R"([{"when":[{"question":"cost","beyond":"cloud"}],"fits":true,
            "why":"A {asked:latency}."},{"fits":false,"why":"B."}])",
        "{asked:latency} has no figure", "\"beyond\" or \"has_figure\"");
    row("figure that a choice may not stand for",
        R"([{"when":[{"question":"latency","choice":"no"}],"fits":true,
            "why":"A {asked:latency}."},{"fits":false,"why":"B."}])",
        "{asked:latency} has no figure", "\"beyond\" or \"has_figure\"");
    row("name where nothing is recommended", R"([{"fits":true,"why":"A {recommended}."}])",
        "{recommended} has no name", "\"recommended_not\" with a tier");
    row("name of none",
        R"([{"when":[{"recommended":"none"}],"fits":true,"why":"A {recommended}."},
            {"fits":false,"why":"B."}])",
        "{recommended} has no name", "\"recommended_not\" with a tier");
}

void TestPatternRules::badRules()
{
    QFETCH(QString, rule);
    QFETCH(QString, what);
    QFETCH(QString, remedy);
    QFETCH(bool, needs_flow);
    const ProfileText own{"mine/patterns.json",
                          withAPattern(Json::parse(rule.toStdString())).dump(2)};
    const std::vector<Diagnostic> found =
        loadParadigmKnowledge(builtInFiles(), {{own}}).diagnostics;
    const std::string text = told(found);
    const bool is_told = std::any_of(found.begin(), found.end(), [&](const Diagnostic& each) {
        return each.what.find(what.toStdString()) != std::string::npos &&
               each.remedy.find(remedy.toStdString()) != std::string::npos &&
               each.severity == Severity::Error && each.line > 0 && each.column > 0 &&
               each.pointer.find("/patterns/5/rule") != std::string::npos && !each.remedy.empty() &&
               each.file == own.name;
    });
    QVERIFY2(is_told, text.c_str());
    // The Hybrid page tells of it in the same words, or leaves it to those who know the questions.
    const std::vector<Diagnostic> checked = checkProfile(own, builtInCatalog());
    QCOMPARE(told(checked), needs_flow ? std::string() : text);
}

void TestPatternRules::aFurtherPattern()
{
    const ProfileText own{"mine/patterns.json", withAPattern(Json::parse(R"([
            {"when": [{"recommended": "edge"}, {"question": "latency", "beyond": "cloud"}],
             "fits": true,
             "why": "{recommended} answers in {offered:latency:edge}, {asked:latency} are allowed."},
            {"fits": false, "why": "Not at the edge."}])"))
                                                    .dump(2)};
    const LoadedKnowledge loaded = loadParadigmKnowledge(builtInFiles(), {{own}});
    QCOMPARE(told(loaded.diagnostics), std::string());
    const auto fits = [&](const QStringList& answers) {
        return recommend(flow(), answered(answers), builtInCatalog(),
                         loaded.knowledge.knownPatterns())
            .patterns;
    };
    QCOMPARE(fits({}).size(), std::size_t{6});
    QCOMPARE(fits({}).back().why, std::string("Not at the edge."));
    // Both conditions, not one of them.
    QVERIFY(!fits({"latency=100 ms", "power=1 mW"}).back().fits);
    const auto braking = fits({"latency=100 ms", "compute=300 GFLOP/s", "cost=800 USD"});
    QVERIFY(braking.back().fits);
    QCOMPARE(braking.back().name, std::string("Mirrored models"));
    QCOMPARE(spaced(braking.back().why),
             QStringLiteral("Edge ML answers in 10.0 ms, 100 ms are allowed."));
    const LoadedHybrid hybrid = loadHybrid(builtInFiles(), {{own}}, builtInCatalog());
    QVERIFY(findPattern(*hybrid.library->knowledge, "mirrored-models") != nullptr);
}

// "recommended_not" holds where a tier is recommended, not where none is.
void TestPatternRules::anotherThanOneIsStillOne()
{
    const Json file = withAPattern(Json::parse(
        R"([{"when":[{"recommended_not":"cloud"}],"fits":true,"why":"A."},
            {"fits":false,"why":"B."}])"));
    const LoadedKnowledge loaded =
        loadParadigmKnowledge(builtInFiles(), {{ProfileText{"mine/patterns.json", file.dump()}}});
    const auto why = [&loaded](std::optional<Tier> recommended) {
        return patternFits(loaded.knowledge.knownPatterns(), flow(), noAnswers(flow()), recommended,
                           builtInCatalog())
            .back()
            .why;
    };
    QCOMPARE(why(Tier::Tiny), std::string("A."));
    QCOMPARE(why(Tier::Cloud), std::string("B."));
    QCOMPARE(why(std::nullopt), std::string("B."));
}

void TestPatternRules::aMistakenFileLeavesTheBuiltIn()
{
    const ProfileText own{"mine/patterns.json", withAPattern(Json::array()).dump(2)};
    const LoadedKnowledge loaded = loadParadigmKnowledge(builtInFiles(), {{own}});
    QVERIFY(hasErrors(loaded.diagnostics));
    QCOMPARE(loaded.knowledge.patterns->size(), std::size_t{5});
}

// The user's own flow need not ask what the built-in rules go by: what hangs on it is not said.
void TestPatternRules::aFlowThatAsksOtherThings()
{
    std::string own = textOf("decision/flow.json");
    for (const std::string from : {"\"compute\"", "\"memory\""}) {
        for (std::size_t at = own.find(from); at != std::string::npos; at = own.find(from, at + 1))
            own.replace(at, from.size(), from == "\"memory\"" ? "\"room\"" : "\"work\"");
    }
    const LoadedKnowledge loaded =
        loadParadigmKnowledge(builtInFiles(), {{ProfileText{"mine/flow.json", own}}});
    QCOMPARE(told(loaded.diagnostics), std::string());
    QVERIFY(!loaded.knowledge.flow->built_in);
    FlowAnswers answers = noAnswers(*loaded.knowledge.flow);
    const auto fits = patternFits(loaded.knowledge.knownPatterns(), *loaded.knowledge.flow, answers,
                                  Tier::Edge, builtInCatalog());
    QVERIFY(find(fits, "train-serve-split") == nullptr); // its sentence tells of compute
    QVERIFY(find(fits, "federated-learning") != nullptr);
    QCOMPARE(find(fits, "progressive-deployment")->why,
             std::string("It depends on the size of the model, which is not answered."));
    // A file of patterns beside it goes by its questions.
    const Json patterns = withAPattern(Json::parse(
        R"([{"when":[{"question":"room","has_figure":true}],"fits":true,"why":"{asked:room}."},
            {"fits":false,"why":"B."}])"));
    const std::string problems = told(
        loadParadigmKnowledge(builtInFiles(), {{ProfileText{"mine/patterns.json", patterns.dump(2)},
                                                ProfileText{"mine/flow.json", own}}})
            .diagnostics);
    QVERIFY(problems.find("no question \"compute\"") != std::string::npos);
    QVERIFY(problems.find("no question \"room\"") == std::string::npos);
}

void TestPatternRules::withoutAFile()
{
    const LoadedKnowledge loaded = loadParadigmKnowledge({{builtInFiles().front()}});
    QVERIFY(!loaded.knowledge.patterns);
    const FlowAnswers answers = answered({"latency=100 ms"});
    const Recommendation result =
        recommend(flow(), answers, builtInCatalog(), loaded.knowledge.knownPatterns());
    QVERIFY(result.patterns.empty());
    const auto mentions = [&answers](const Recommendation& each) {
        return toMarkdown(decisionReport(flow(), answers, each, builtInCatalog()))
                   .find("Hybrid patterns") != std::string::npos;
    };
    QVERIFY(!mentions(result));
    QVERIFY(mentions(recommend(flow(), answers, builtInCatalog(), knowledge().knownPatterns())));
}

QTEST_GUILESS_MAIN(TestPatternRules)
#include "tst_pattern_rules.moc"
