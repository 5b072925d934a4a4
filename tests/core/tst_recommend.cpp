// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paradigm/judgement.h"
#include "core/paradigm/knowledge.h"
#include "core/paradigm/recommend.h"

#include "tests/core/built_in_flow.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>

using namespace deployscope;

namespace {

const auto& catalog = deployscope::testing::builtInCatalog;
const auto& flow = deployscope::testing::builtInFlow;

struct Given
{
    std::string question;
    std::string value;
};

FlowAnswers answered(const std::vector<Given>& given)
{
    FlowAnswers answers = noAnswers(flow());
    std::vector<Diagnostic> problems;
    for (const Given& each : given)
        setAnswer(flow(), answers, each.question, each.value, problems);
    for (const Diagnostic& problem : problems)
        qWarning("%s", toString(problem).c_str());
    if (!problems.empty())
        qFatal("an answer of the test was not taken");
    return answers;
}

Recommendation recommended(const std::vector<Given>& given)
{
    return recommend(flow(), answered(given), catalog());
}

const ParadigmOutcome& outcomeOf(const Recommendation& recommendation, Tier tier)
{
    return *std::find_if(recommendation.paradigms.begin(), recommendation.paradigms.end(),
                         [tier](const ParadigmOutcome& outcome) { return outcome.tier == tier; });
}

std::string firstWall(const Recommendation& recommendation, Tier tier)
{
    const ParadigmOutcome& outcome = outcomeOf(recommendation, tier);
    return outcome.first_wall ? flow().questions[*outcome.first_wall].id : std::string();
}

// Answers of rising strictness for each question; the first is none.
struct Ladder
{
    std::string question;
    std::vector<std::string> values;
};

const std::array<Ladder, 9>& ladders()
{
    static const std::array<Ladder, 9> all{{
        {"privacy", {"", "no", "yes", "10 m"}},
        {"latency", {"", "no", "1 s", "100 ms", "yes"}},
        {"compute", {"", "light", "300 GFLOP/s", "heavy"}},
        {"cost", {"", "flexible", "800 USD", "strict"}},
        {"power", {"", "10 W", "1 mW"}},
        {"connectivity", {"", "always", "intermittent", "never"}},
        {"data_rate", {"", "1 MB/s", "18.7 GB/s"}},
        {"memory", {"", "100 kB", "20 MB", "350 GB"}},
        {"purpose", {"", "inference", "training"}},
    }};
    return all;
}

// Calls with every combination of the ladders' answers, as indices and as answers.
template <typename Call> void forEveryCombination(Call&& call)
{
    std::array<std::vector<FlowAnswer>, 9> rungs;
    std::array<std::size_t, 9> place{};
    for (std::size_t i = 0; i < rungs.size(); ++i) {
        const Ladder& ladder = ladders()[i];
        const FlowQuestion* const question = findQuestion(flow(), ladder.question);
        place[i] = static_cast<std::size_t>(question - flow().questions.data());
        for (const std::string& value : ladder.values)
            rungs[i].push_back(value.empty() ? FlowAnswer{}
                                             : answered({{ladder.question, value}})[place[i]]);
    }
    std::array<std::size_t, 9> index{};
    for (;;) {
        FlowAnswers answers = noAnswers(flow());
        for (std::size_t i = 0; i < index.size(); ++i)
            answers[place[i]] = rungs[i][index[i]];
        call(answers, rungs, index, place);
        std::size_t digit = 0;
        while (digit < index.size() && ++index[digit] == rungs[digit].size())
            index[digit++] = 0;
        if (digit == index.size())
            return;
    }
}

} // namespace

class TestRecommend : public QObject
{
    Q_OBJECT

private slots:
    void flowIsSound();
    void cases_data();
    void cases();
    void namesWhatToRelax();
    void everyCombination();
    void everyEliminationNamesAFigure();
    void backAndForth();
    void turnsTurn();
    void comebacksComeBack();
    void nothingAnswered();
    void walksTheFlow();
    void takesAnswersFromTheScenario();
    void refusesBadAnswers_data();
    void refusesBadAnswers();
};

void TestRecommend::flowIsSound()
{
    QCOMPARE(flow().questions.size(), std::size_t{9});
}

void TestRecommend::cases_data()
{
    QTest::addColumn<QStringList>("answers");
    QTest::addColumn<QString>("recommended");
    QTest::addColumn<QStringList>("walls"); // "cloud latency"
    QTest::newRow("emergency braking")
        << QStringList{"privacy=no", "latency=100 ms", "compute=300 GFLOP/s", "cost=flexible"}
        << "edge" << QStringList{"cloud latency", "tiny compute"};
    QTest::newRow("emergency braking, 800 USD")
        << QStringList{"latency=100 ms", "compute=300 GFLOP/s", "cost=800 USD"} << "edge"
        << QStringList{"cloud latency", "tiny compute"};
    QTest::newRow("keyword spotting on a coin cell")
        << QStringList{"power=1 mW", "memory=100 kB", "compute=light"} << "tiny"
        << QStringList{"cloud power", "edge power", "mobile power"};
    QTest::newRow("training GPT-3")
        << QStringList{"purpose=training", "compute=242 PFLOP/s", "memory=350 GB"} << "cloud"
        << QStringList{"edge compute", "mobile compute", "tiny compute"};
    QTest::newRow("face unlock, offline")
        << QStringList{"privacy=yes", "connectivity=never", "memory=20 MB"} << "mobile"
        << QStringList{"cloud privacy", "edge connectivity", "tiny memory"};
    QTest::newRow("factory, 100 cameras")
        << QStringList{"data_rate=18.7 GB/s"} << "edge"
        << QStringList{"cloud data_rate", "mobile data_rate", "tiny data_rate"};
    QTest::newRow("private, quick, heavy, cheap")
        << QStringList{"privacy=yes", "latency=yes", "compute=heavy", "cost=strict"} << ""
        << QStringList{"cloud privacy", "edge cost", "mobile compute", "tiny compute"};
}

void TestRecommend::cases()
{
    QFETCH(QStringList, answers);
    QFETCH(QString, recommended);
    QFETCH(QStringList, walls);
    std::vector<Given> given;
    for (const QString& answer : answers)
        given.push_back(
            {answer.section('=', 0, 0).toStdString(), answer.section('=', 1).toStdString()});
    const Recommendation result = ::recommended(given);
    QCOMPARE(result.recommended ? QString::fromStdString(std::string(idOf(*result.recommended)))
                                : QString(),
             recommended);
    for (const QString& wall : walls)
        QCOMPARE(QString::fromStdString(
                     firstWall(result, *tierFromId(wall.section(' ', 0, 0).toStdString()))),
                 wall.section(' ', 1));
}

void TestRecommend::namesWhatToRelax()
{
    const std::vector<Given> given{
        {"privacy", "yes"}, {"latency", "yes"}, {"compute", "heavy"}, {"cost", "strict"}};
    const Recommendation result = recommended(given);
    QVERIFY(!result.recommended);
    QVERIFY(!result.relax.empty());
    // Each set brings a paradigm back, and no smaller one does.
    for (const std::vector<AnswerChange>& set : result.relax) {
        FlowAnswers answers = answered(given);
        for (const AnswerChange& change : set)
            answers[change.question].figure = change.figure;
        QVERIFY(recommend(flow(), answers, catalog()).recommended.has_value());
        QCOMPARE(set.size(), std::size_t{1});
    }
    // An edge machine that does it costs 500 USD; compute is what a phone lacks.
    QVERIFY(std::any_of(result.relax.begin(), result.relax.end(), [](const auto& set) {
        return flow().questions[set.front().question].id == "cost" && set.front().figure == 500.0;
    }));
    QVERIFY(recommended({{"latency", "yes"}}).relax.empty());
}

void TestRecommend::everyCombination()
{
    std::size_t combinations = 0;
    forEveryCombination([&](const FlowAnswers& answers, const auto& rungs, const auto& index,
                            const auto& place) {
        ++combinations;
        const std::vector<ParadigmOutcome> outcomes = outcomesOf(flow(), answers);
        if (const std::optional<Tier> best = bestOf(outcomes, answers)) {
            for (std::size_t i = 0; i < answers.size(); ++i) {
                if (!answers[i].figure)
                    continue;
                const FlowQuestion& question = flow().questions[i];
                const double limit = question.offers[static_cast<std::size_t>(*best)].limit.value;
                const bool violated = question.sense == Sense::AtMost ? limit > *answers[i].figure
                                                                      : limit < *answers[i].figure;
                if (violated)
                    QFAIL("a recommended paradigm violates an answer");
            }
        }
        // One rung tighter in each question: what is out stays out.
        for (std::size_t i = 0; i < rungs.size(); ++i) {
            if (index[i] + 1 == rungs[i].size())
                continue;
            FlowAnswers tighter = answers;
            tighter[place[i]] = rungs[i][index[i] + 1];
            for (const ParadigmOutcome& outcome : outcomes) {
                if (!outcome.eliminated)
                    continue;
                bool still_out =
                    judge(flow().questions[place[i]], tighter[place[i]], outcome.tier).standing ==
                    Standing::Out;
                for (std::size_t q = 0; q < tighter.size(); ++q)
                    still_out = still_out ||
                                (q != place[i] && outcome.judgements[q].standing == Standing::Out);
                if (!still_out)
                    QFAIL("a tighter answer brought a paradigm back");
            }
        }
    });
    QCOMPARE(combinations, std::size_t{4 * 5 * 4 * 4 * 3 * 4 * 3 * 4 * 3});
}

void TestRecommend::everyEliminationNamesAFigure()
{
    for (const FlowQuestion& question : flow().questions) {
        const std::size_t at = static_cast<std::size_t>(&question - flow().questions.data());
        for (const double figure : {question.low, question.high}) {
            FlowAnswers answers = noAnswers(flow());
            answers[at] = {{}, figure, AnswerSource::User};
            const Recommendation result = recommend(flow(), answers, catalog());
            for (const ParadigmOutcome& outcome : result.paradigms) {
                if (!outcome.eliminated)
                    continue;
                const std::string& reason = outcome.judgements[at].reason;
                QVERIFY2(std::any_of(reason.begin(), reason.end(),
                                     [](char c) { return c >= '0' && c <= '9'; }),
                         reason.c_str());
                QVERIFY2(reason.find('{') == std::string::npos, reason.c_str());
                QVERIFY2(reason.find("inf") == std::string::npos, reason.c_str());
            }
        }
    }
}

void TestRecommend::backAndForth()
{
    FlowAnswers answers = answered({{"latency", "100 ms"}, {"compute", "300 GFLOP/s"}});
    const Recommendation before = recommend(flow(), answers, catalog());
    const FlowAnswers kept = answers;
    std::vector<Diagnostic> problems;
    setAnswer(flow(), answers, "latency", "yes", problems);
    setAnswer(flow(), answers, "cost", "strict", problems);
    answers[3] = {}; // cost, taken back
    setAnswer(flow(), answers, "latency", "100 ms", problems);
    QVERIFY(problems.empty());
    QCOMPARE(answers, kept);
    const Recommendation after = recommend(flow(), answers, catalog());
    QCOMPARE(after.recommended, before.recommended);
    QCOMPARE(after.summary, before.summary);
    QCOMPARE(after.path, before.path);
}

void TestRecommend::turnsTurn()
{
    const FlowAnswers answers = answered({{"latency", "100 ms"}, {"compute", "300 GFLOP/s"}});
    const Recommendation result = recommend(flow(), answers, catalog());
    QVERIFY(!result.turns.empty());
    for (const RecommendationTurn& turn : result.turns) {
        FlowAnswers other = answers;
        other[turn.question].figure = turn.figure;
        QVERIFY2(recommend(flow(), other, catalog()).recommended != result.recommended,
                 turn.text.c_str());
        // A hair nearer to the answer it has not turned yet.
        const double now = *answers[turn.question].figure;
        other[turn.question].figure = turn.figure + (now - turn.figure) * 1e-6;
        QVERIFY2(recommend(flow(), other, catalog()).recommended == result.recommended,
                 turn.text.c_str());
    }
}

void TestRecommend::comebacksComeBack()
{
    const FlowAnswers answers = answered({{"latency", "100 ms"}, {"compute", "300 GFLOP/s"}});
    const Recommendation result = recommend(flow(), answers, catalog());
    QCOMPARE(result.comebacks.size(), std::size_t{2}); // cloud by latency, tiny by compute
    for (const RecommendationTurn& turn : result.comebacks) {
        FlowAnswers other = answers;
        other[turn.question].figure = turn.figure;
        QVERIFY2(!outcomeOf(recommend(flow(), other, catalog()), *turn.tier).eliminated,
                 turn.text.c_str());
    }
    QCOMPARE(result.comebacks.front().figure, 0.15);
}

void TestRecommend::nothingAnswered()
{
    const Recommendation result = recommended({});
    QVERIFY(!result.recommended);
    QVERIFY(result.relax.empty());
    QVERIFY(result.turns.empty());
    for (const ParadigmOutcome& outcome : result.paradigms)
        QVERIFY(!outcome.eliminated);
    QCOMPARE(flow().questions[*result.asks].id, std::string("privacy"));
    // An answer that rules nothing out recommends nothing either.
    QVERIFY(!recommended({{"privacy", "no"}}).recommended);
}

void TestRecommend::walksTheFlow()
{
    const Recommendation result = recommended({{"privacy", "no"},
                                               {"latency", "100 ms"},
                                               {"compute", "300 GFLOP/s"},
                                               {"cost", "800 USD"}});
    std::vector<std::string> walked;
    for (const std::size_t node : result.path)
        walked.push_back(flow().nodes[node].id);
    QCOMPARE(walked, (std::vector<std::string>{"start", "privacy", "cloud-allowed", "latency",
                                               "latency-tolerant", "compute", "heavy-compute",
                                               "cost", "flexible-budget", "edge"}));
    QVERIFY(!result.asks);
    // The drawing would end in the cloud; the answers kept do not.
    const Recommendation kept = recommended(
        {{"privacy", "yes"}, {"latency", "no"}, {"compute", "heavy"}, {"cost", "flexible"}});
    QCOMPARE(flow().nodes[kept.path.back()].id, std::string("edge"));
}

void TestRecommend::takesAnswersFromTheScenario()
{
    Scenario scenario;
    scenario.workload = "resnet-50";
    scenario.device = "nvidia-a100";
    scenario.latency_budget = 0.01;
    scenario.request_rate = 30.0;
    FlowAnswers answers = answered({{"latency", "no"}});
    answers = withScenario(flow(), answers, scenario, catalog());
    const auto at = [&](const char* id) {
        return answers[static_cast<std::size_t>(findQuestion(flow(), id) -
                                                flow().questions.data())];
    };
    QCOMPARE(at("latency").choice, std::string("no")); // the user's word holds
    QCOMPARE(*at("compute").figure, 4.1e9 * 30.0);
    QCOMPARE(*at("memory").figure, 51.2e6);
    QCOMPARE(at("purpose").choice, std::string("inference"));
    QVERIFY(!at("cost").isGiven());
}

void TestRecommend::refusesBadAnswers_data()
{
    QTest::addColumn<QString>("question");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("remedy");
    QTest::newRow("question") << "latncy"
                              << "yes"
                              << "latency";
    QTest::newRow("choice") << "compute"
                            << "heavvy"
                            << "heavy";
    QTest::newRow("unit") << "latency"
                          << "100 MB"
                          << "ms";
    QTest::newRow("negative") << "latency"
                              << "-1 ms"
                              << "";
    QTest::newRow("too much") << "memory"
                              << "9999 PB"
                              << "PB";
    QTest::newRow("empty") << "privacy"
                           << ""
                           << "yes";
    QTest::newRow("nan") << "power"
                         << "nan"
                         << "W";
}

void TestRecommend::refusesBadAnswers()
{
    QFETCH(QString, question);
    QFETCH(QString, value);
    QFETCH(QString, remedy);
    FlowAnswers answers = noAnswers(flow());
    std::vector<Diagnostic> problems;
    setAnswer(flow(), answers, question.toStdString(), value.toStdString(), problems);
    QCOMPARE(problems.size(), std::size_t{1});
    QVERIFY2(QString::fromStdString(problems.front().remedy).contains(remedy),
             problems.front().remedy.c_str());
    QCOMPARE(answers, noAnswers(flow()));
}

QTEST_APPLESS_MAIN(TestRecommend)
#include "tst_recommend.moc"
