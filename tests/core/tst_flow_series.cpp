// SPDX-License-Identifier: GPL-3.0-or-later
// The drawing of the decision flow, as figures.
#include "core/evaluation/evaluate.h"
#include "core/evaluation/starting_scenario.h"
#include "core/paradigm/fitting_device.h"
#include "core/paradigm/knowledge.h"
#include "core/paradigm/recommend.h"
#include "core/series/flow.h"

#include "tests/core/built_in_flow.h"

#include <QTest>

#include <algorithm>
#include <set>
#include <tuple>

using namespace deployscope;

namespace {

const auto& catalog = deployscope::testing::builtInCatalog;
const auto& flow = deployscope::testing::builtInFlow;

std::size_t questionOf(const std::string& id)
{
    return static_cast<std::size_t>(findQuestion(flow(), id) - flow().questions.data());
}

using Given = std::vector<std::pair<std::string, std::string>>;

FlowAnswers answered(const Given& given)
{
    FlowAnswers answers = noAnswers(flow());
    std::vector<Diagnostic> problems;
    for (const auto& [question, value] : given)
        setAnswer(flow(), answers, question, value, problems);
    if (!problems.empty())
        qFatal("an answer of the test was not taken");
    return answers;
}

FlowSeries seriesOf(const Given& given, std::optional<std::size_t> asked = std::nullopt)
{
    const FlowAnswers answers = answered(given);
    return flowSeries(flow(), answers, recommend(flow(), answers, catalog()), catalog(), asked);
}

const FlowBox& box(const FlowSeries& series, const std::string& id)
{
    return *std::find_if(series.boxes.begin(), series.boxes.end(),
                         [&id](const FlowBox& each) { return each.id == id; });
}

bool isWalked(const FlowSeries& series, const std::string& from, const std::string& to)
{
    return std::any_of(series.arrows.begin(), series.arrows.end(), [&](const FlowArrow& arrow) {
        return arrow.walked && series.boxes[arrow.from].id == from &&
               series.boxes[arrow.to].id == to;
    });
}

} // namespace

class TestFlowSeries : public QObject
{
    Q_OBJECT

private slots:
    void everyNodeHasAPlaceOfItsOwn();
    void nothingAnswered();
    void walksBothWays_data();
    void walksBothWays();
    void aFigureWalksLikeTheChoiceItFallsTo();
    void answersBehindAnOpenQuestionStay();
    void aPrivateCaseNeverEndsInTheCloud();
    void whoeverGoesBackIsAskedThere();
    void tableSaysWhatIsDrawn();
    void fittingDeviceIsFeasibleWhereThereIsOne();
    void fittingDeviceTakesTheAnswers();
    void noDeviceNothingFits();
};

void TestFlowSeries::everyNodeHasAPlaceOfItsOwn()
{
    const FlowSeries series = seriesOf({});
    QCOMPARE(series.layers.size(), std::size_t{5});
    QCOMPARE(series.boxes.size(), flow().nodes.size() - 1); // the start is not drawn
    std::set<std::tuple<std::size_t, std::size_t, std::size_t>> places;
    for (const FlowBox& each : series.boxes) {
        QVERIFY(each.layer < series.layers.size());
        QVERIFY(each.row < series.layers[each.layer].rows);
        QVERIFY(each.column < each.columns);
        QVERIFY(places.emplace(each.layer, each.row, each.column).second);
    }
    for (const FlowArrow& arrow : series.arrows) {
        const FlowBox& from = series.boxes[arrow.from];
        const FlowBox& to = series.boxes[arrow.to];
        QVERIFY(std::pair(from.layer, from.row) < std::pair(to.layer, to.row));
        QCOMPARE(arrow.label.empty(), !from.question.has_value());
    }
}

void TestFlowSeries::nothingAnswered()
{
    const FlowSeries series = seriesOf({});
    QVERIFY(box(series, "privacy").state == FlowBoxState::Asked);
    QCOMPARE(box(series, "privacy").note, std::string("asked now"));
    QVERIFY(box(series, "latency").state == FlowBoxState::Idle);
    for (const char* paradigm : {"cloud", "edge", "mobile", "tiny"})
        QVERIFY(box(series, paradigm).state == FlowBoxState::Open);
    QVERIFY(std::none_of(series.arrows.begin(), series.arrows.end(),
                         [](const FlowArrow& arrow) { return arrow.walked; }));
    QCOMPARE(series.summary, std::string("Deployment options still open: 4 of 4"));
}

void TestFlowSeries::walksBothWays_data()
{
    QTest::addColumn<QString>("question");
    QTest::addColumn<QString>("answer");
    QTest::addColumn<QString>("leads_to");
    QTest::addColumn<QString>("not_to");
    const auto row = [](const char* question, const char* answer, const char* to,
                        const char* not_to) {
        QTest::addRow("%s %s", question, answer)
            << QString::fromUtf8(question) << QString::fromUtf8(answer) << QString::fromUtf8(to)
            << QString::fromUtf8(not_to);
    };
    row("privacy", "no", "cloud-allowed", "local-preferred");
    row("privacy", "yes", "local-preferred", "cloud-allowed");
    row("latency", "no", "latency-tolerant", "tiny-or-edge");
    row("latency", "yes", "tiny-or-edge", "latency-tolerant");
    row("compute", "light", "lightweight", "heavy-compute");
    row("compute", "heavy", "heavy-compute", "lightweight");
    row("cost", "flexible", "flexible-budget", "low-cost");
    row("cost", "strict", "low-cost", "flexible-budget");
}

void TestFlowSeries::walksBothWays()
{
    QFETCH(QString, question);
    QFETCH(QString, answer);
    QFETCH(QString, leads_to);
    QFETCH(QString, not_to);
    const std::string id = question.toStdString();
    const FlowSeries series = seriesOf({{id, answer.toStdString()}});
    QVERIFY(box(series, leads_to.toStdString()).state == FlowBoxState::Walked);
    QVERIFY(box(series, not_to.toStdString()).state == FlowBoxState::Idle);
    QVERIFY(isWalked(series, id, leads_to.toStdString()));
    QVERIFY(!isWalked(series, id, not_to.toStdString()));
}

void TestFlowSeries::aFigureWalksLikeTheChoiceItFallsTo()
{
    const FlowSeries tolerant = seriesOf({{"latency", "100 ms"}});
    QVERIFY(box(tolerant, "latency-tolerant").state == FlowBoxState::Walked);
    QCOMPARE(box(tolerant, "latency").note, std::string("100\u00a0ms: rules out Cloud ML"));
    const FlowSeries quick = seriesOf({{"latency", "5 ms"}});
    QVERIFY(box(quick, "tiny-or-edge").state == FlowBoxState::Walked);
    const FlowSeries heavy = seriesOf({{"compute", "300 GFLOP/s"}});
    QVERIFY(box(heavy, "heavy-compute").state == FlowBoxState::Walked);
}

void TestFlowSeries::answersBehindAnOpenQuestionStay()
{
    const FlowSeries series = seriesOf({{"cost", "strict"}, {"latency", "yes"}});
    QVERIFY(box(series, "privacy").state == FlowBoxState::Asked);
    QVERIFY(box(series, "latency").state == FlowBoxState::Walked);
    QVERIFY(box(series, "tiny-or-edge").state == FlowBoxState::Walked);
    QVERIFY(box(series, "compute").state == FlowBoxState::Idle);
    QVERIFY(!isWalked(series, "tiny-or-edge", "compute")); // nobody went on there
    QVERIFY(box(series, "low-cost").state == FlowBoxState::Walked);
}

void TestFlowSeries::aPrivateCaseNeverEndsInTheCloud()
{
    const FlowSeries series = seriesOf(
        {{"privacy", "yes"}, {"latency", "no"}, {"compute", "light"}, {"cost", "flexible"}});
    QVERIFY(box(series, "flexible-budget").state == FlowBoxState::Walked);
    QVERIFY(box(series, "cloud").state == FlowBoxState::Out);
    QVERIFY(!isWalked(series, "flexible-budget", "cloud")); // where the drawing would lead
    QVERIFY(box(series, "cloud").note.find("1\u202f500\u00a0km") != std::string::npos);
    const auto first =
        std::find_if(series.boxes.begin(), series.boxes.end(),
                     [](const FlowBox& each) { return each.state == FlowBoxState::Recommended; });
    QVERIFY(first != series.boxes.end());
    QVERIFY(first->id != "cloud");
    QCOMPARE(series.summary, std::string("Deployment options still open: 3 of 4"));
}

void TestFlowSeries::whoeverGoesBackIsAskedThere()
{
    const FlowSeries series =
        seriesOf({{"privacy", "no"}, {"latency", "100 ms"}}, questionOf("privacy"));
    QVERIFY(box(series, "privacy").state == FlowBoxState::Asked);
    QVERIFY(box(series, "privacy").note != "asked now"); // it has its answer still
    QVERIFY(box(series, "cloud-allowed").state == FlowBoxState::Walked);
    QVERIFY(box(series, "latency").state == FlowBoxState::Walked);
    QVERIFY(box(series, "compute").state == FlowBoxState::Idle);
}

void TestFlowSeries::tableSaysWhatIsDrawn()
{
    const FlowSeries series = seriesOf({{"privacy", "yes"}});
    const Table table = tableOf(series);
    QCOMPARE(table.rows.size(), series.boxes.size());
    for (const auto& row : table.rows) {
        QCOMPARE(row.size(), table.columns.size());
        QVERIFY(!row[2].empty());
    }
    QVERIFY(series.description.find(series.summary) == 0);
}

void TestFlowSeries::fittingDeviceIsFeasibleWhereThereIsOne()
{
    Scenario scenario;
    scenario.workload = "mobilenet-v2";
    scenario.device = "nvidia-a100";
    scenario.precision = Precision::Int8;
    scenario.latency_budget = 0.1;
    const FlowAnswers none = noAnswers(flow());
    for (const Tier tier : all_tiers) {
        const auto fitting = fittingScenario(scenario, tier, flow(), none, catalog());
        QVERIFY(fitting);
        const Device* device = findDevice(catalog(), fitting->scenario.device);
        QVERIFY(device && device->tier == tier);
        QCOMPARE(fitting->scenario.workload, scenario.workload);
    }
    // A model of a few megabytes fits on every edge device: the smallest is enough.
    const auto edge = fittingScenario(scenario, Tier::Edge, flow(), none, catalog());
    QVERIFY(edge->feasible);
    const auto most = [](const Scenario& of) {
        double memory = 0.0;
        for (const MemoryLevel& level : findDevice(catalog(), of.device)->memory)
            memory = std::max(memory, level.capacity.value);
        return memory;
    };
    int feasible = 0;
    for (const Device& device : catalog().devices) {
        const Scenario moved = movedToDevice(scenario, device.id, catalog());
        if (device.tier != Tier::Edge || !evaluate(moved, catalog()).feasible)
            continue;
        ++feasible;
        QVERIFY(most(moved) >= most(edge->scenario));
    }
    QVERIFY(feasible > 1);
    // A device that computes integers alone gets integers, and says so.
    Catalog integers = catalog();
    std::erase_if(integers.devices,
                  [](const Device& device) { return device.id != "google-coral-dev"; });
    scenario.precision = Precision::Fp16;
    const auto coral = fittingScenario(scenario, Tier::Edge, flow(), none, integers);
    QVERIFY(coral && coral->other_precision);
    QVERIFY(coral->scenario.precision == Precision::Int8);
    QVERIFY(!edge->other_precision);
    scenario.precision = Precision::Int8;
    // No device answers in a microsecond: the one with the most memory stands in.
    scenario.latency_budget = 1e-6;
    const auto hopeless = fittingScenario(scenario, Tier::Edge, flow(), none, catalog());
    QVERIFY(!hopeless->feasible);
    QVERIFY(most(hopeless->scenario) > most(edge->scenario));
}

void TestFlowSeries::fittingDeviceTakesTheAnswers()
{
    Scenario scenario;
    scenario.workload = "mobilenet-v2";
    scenario.device = "nvidia-a100";
    scenario.latency_budget = 0.01;
    const FlowAnswers answers = answered({{"latency", "100 ms"}, {"power", "3 W"}});
    const auto fitting = fittingScenario(scenario, Tier::Mobile, flow(), answers, catalog());
    QVERIFY(fitting);
    QCOMPARE(fitting->scenario.latency_budget, std::optional(0.1));
    QCOMPARE(fitting->scenario.power_budget, std::optional(3.0));
    // What the scenario itself answered is left as it is.
    const FlowAnswers own = withScenario(flow(), noAnswers(flow()), scenario, catalog());
    scenario.latency_budget = 0.02;
    const auto same = fittingScenario(scenario, Tier::Mobile, flow(), own, catalog());
    QCOMPARE(same->scenario.latency_budget, scenario.latency_budget);
    QVERIFY(!same->scenario.power_budget);
    // The ends of what may be answered are budgets that a scenario takes.
    for (const char* id : {"latency", "power"}) {
        FlowAnswers extreme = noAnswers(flow());
        const FlowQuestion& question = flow().questions[questionOf(id)];
        for (const double figure : {question.low, question.high}) {
            extreme[questionOf(id)] = {{}, figure, AnswerSource::User};
            QVERIFY(fittingScenario(scenario, Tier::Mobile, flow(), extreme, catalog()));
        }
    }
}

void TestFlowSeries::noDeviceNothingFits()
{
    Catalog few = catalog();
    std::erase_if(few.devices, [](const Device& device) { return device.tier == Tier::Tiny; });
    Scenario scenario;
    scenario.workload = "mobilenet-v2";
    scenario.device = "nvidia-a100";
    const FlowAnswers none = noAnswers(flow());
    QVERIFY(!fittingScenario(scenario, Tier::Tiny, flow(), none, few));
    QVERIFY(fittingScenario(scenario, Tier::Edge, flow(), none, few));
    scenario.workload = "gone";
    QVERIFY(!fittingScenario(scenario, Tier::Edge, flow(), none, few));
}

QTEST_APPLESS_MAIN(TestFlowSeries)
#include "tst_flow_series.moc"
