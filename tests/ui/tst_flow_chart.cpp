// SPDX-License-Identifier: GPL-3.0-or-later
// The decision flow as it is drawn, clicked and walked by keyboard.
#include "built_in_catalog.h"
#include "built_in_knowledge.h"
#include "tests/ui/shown_chart.h"
#include "tests/ui/texts_apart.h"
#include "warnings.h"

#include "core/paradigm/recommend.h"
#include "core/series/flow.h"
#include "ui/charts/drawing.h"
#include "ui/charts/flow_chart.h"
#include "ui/charts/flow_layout.h"
#include "ui/theme/apply.h"

#include <QMenu>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <set>

using namespace deployscope;
using namespace deployscope::ui;
using deployscope::testing::builtInCatalog;
using deployscope::testing::builtInKnowledge;
using test::drawn;
using test::explainedBy;
using test::shownWith;
using test::textsOf;
using test::verifyApart;

namespace {

using Given = std::vector<std::pair<std::string, std::string>>;

FlowSeries seriesOf(const Given& given, std::optional<std::size_t> asked = std::nullopt)
{
    const DecisionFlow& flow = *builtInKnowledge().knowledge.flow;
    FlowAnswers answers = noAnswers(flow);
    std::vector<Diagnostic> problems;
    for (const auto& [question, value] : given)
        setAnswer(flow, answers, question, value, problems);
    if (!problems.empty())
        qFatal("an answer of the test was not taken");
    return flowSeries(flow, answers, recommend(flow, answers, *builtInCatalog()), *builtInCatalog(),
                      asked);
}

const Given braking{
    {"privacy", "no"}, {"latency", "100 ms"}, {"compute", "300 GFLOP/s"}, {"cost", "800 USD"}};
const Given impossible{
    {"privacy", "yes"}, {"latency", "yes"}, {"compute", "heavy"}, {"cost", "strict"}};

// The card at 1280 × 720, 1440 × 900 and 1920 × 1080, and two that nobody should have.
const std::vector<QSize> sizes{{545, 600}, {590, 770}, {830, 950},
                               {300, 300}, {100, 100}, {1200, 800}};

QPointF middleOf(const FlowChart& chart, const std::string& id)
{
    const FlowLayout layout = flowLayout(chart.series(), chart.size(), chartFonts(chart.font()));
    for (std::size_t i = 0; i < layout.boxes.size(); ++i) {
        if (chart.series().boxes[i].id == id)
            return layout.boxes[i].area.center();
    }
    qFatal("there is no such box");
    return {};
}

QString currentOf(const FlowChart& chart)
{
    return QString::fromStdString(chart.series().boxes[chart.current()].id);
}

} // namespace

class TestFlowChart : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        deployscope::testing::failOnWarnings();
        applyTheme(ThemeKind::Light);
    }

    void textsNeverOverlap_data();
    void textsNeverOverlap();
    void boxesStandApartWithinTheirLayers();
    void arrowsGoFromBoxToBox();
    void noArrowCrossesAText();
    void everyBoxAnswersToTheMouse();
    void everyBoxIsReachedByKeys();
    void keysStartAtTheAskedQuestion();
    void whatTheKeyboardIsOnIsSaid();
    void questionsOfBoxes();
    void saysWhatComesFirst();
    void paintsBeforeItsFirstSeries();
    void menuExplainsByKeyboard();
};

void TestFlowChart::textsNeverOverlap_data()
{
    QTest::addColumn<int>("answers");
    QTest::addColumn<QSize>("size");
    for (int i = 0; i < 3; ++i) {
        for (const QSize& size : sizes)
            QTest::addRow("%d at %d x %d", i, size.width(), size.height()) << i << size;
    }
}

void TestFlowChart::textsNeverOverlap()
{
    QFETCH(int, answers);
    QFETCH(QSize, size);
    FlowChart chart;
    chart.setSeries(seriesOf(answers == 0 ? Given{} : answers == 1 ? braking : impossible));
    const auto texts = textsOf(chart, size);
    QVERIFY(size.width() < 300 || drawn(texts, QStringLiteral("Deployment options still open")));
    QVERIFY(size.width() < 300 || drawn(texts, QStringLiteral("Edge")));
    verifyApart(texts, size);
}

void TestFlowChart::boxesStandApartWithinTheirLayers()
{
    const FlowSeries series = seriesOf(braking);
    for (const QSize& size : sizes) {
        const FlowLayout layout = flowLayout(series, size, chartFonts(QFont()));
        const QRectF whole(QPointF(0, 0), QSizeF(size));
        for (std::size_t i = 0; i < layout.boxes.size(); ++i) {
            const QRectF& area = layout.boxes[i].area;
            QVERIFY(whole.contains(area));
            QVERIFY(layout.layers[series.boxes[i].layer].contains(area));
            QVERIFY(!area.intersects(layout.summary));
            for (std::size_t j = i + 1; j < layout.boxes.size(); ++j)
                QVERIFY(!area.intersects(layout.boxes[j].area));
        }
    }
}

void TestFlowChart::arrowsGoFromBoxToBox()
{
    const FlowSeries series = seriesOf(braking);
    const FlowLayout layout = flowLayout(series, {590, 770}, chartFonts(QFont()));
    QCOMPARE(layout.arrows.size(), series.arrows.size());
    const auto touches = [](const QRectF& area, QPointF end) {
        return area.adjusted(-1, -1, 1, 1).contains(end) &&
               !area.adjusted(1, 1, -1, -1).contains(end);
    };
    for (std::size_t i = 0; i < layout.arrows.size(); ++i) {
        const QPolygonF& path = layout.arrows[i].path;
        QVERIFY(path.size() >= 2);
        QVERIFY(touches(layout.boxes[series.arrows[i].from].area, path.front()));
        QVERIFY(touches(layout.boxes[series.arrows[i].to].area, path.back()));
        for (qsizetype k = 1; k < path.size(); ++k) // along the grid
            QVERIFY(path[k].x() == path[k - 1].x() || path[k].y() == path[k - 1].y());
    }
}

void TestFlowChart::noArrowCrossesAText()
{
    for (const Given& given : {braking, impossible}) {
        const FlowSeries series = seriesOf(given);
        for (const QSize& size : {QSize(545, 600), QSize(590, 770), QSize(830, 950)}) {
            const FlowLayout layout = flowLayout(series, size, chartFonts(QFont()));
            std::vector<QRectF> texts{layout.summary};
            texts.insert(texts.end(), layout.names.begin(), layout.names.end());
            int notes = 0;
            for (const PlacedBox& box : layout.boxes) {
                texts.push_back(box.note);
                notes += box.note.isEmpty() ? 0 : 1;
            }
            QCOMPARE(notes, 4);
            for (const PlacedArrow& arrow : layout.arrows) {
                for (qsizetype k = 1; k < arrow.path.size(); ++k) {
                    const QRectF segment = QRectF(arrow.path[k - 1], arrow.path[k])
                                               .normalized()
                                               .adjusted(-0.1, -0.1, 0.1, 0.1);
                    for (const QRectF& text : texts)
                        QVERIFY(text.isEmpty() || !segment.intersects(text));
                }
            }
        }
    }
}

void TestFlowChart::everyBoxAnswersToTheMouse()
{
    const auto chart = shownWith<FlowChart>(seriesOf(braking), {590, 770});
    for (const FlowBox& box : chart->series().boxes)
        QCOMPARE(explainedBy(*chart, middleOf(*chart, box.id)), QString::fromStdString(box.id));
    QCOMPARE(explainedBy(*chart, QPointF(3, 3)), QString());
}

void TestFlowChart::everyBoxIsReachedByKeys()
{
    const auto chart = shownWith<FlowChart>(seriesOf({}), {590, 770});
    QSignalSpy spy(chart.get(), &Chart::explainRequested);
    std::set<QString> reached;
    // To the top, then down along the left and at every row to the right and back.
    for (int i = 0; i < 20; ++i)
        QTest::keyClick(chart.get(), Qt::Key_Up);
    for (int row = 0; row < 12; ++row) {
        for (int column = 0; column < 4; ++column) {
            QTest::keyClick(chart.get(), Qt::Key_Return);
            reached.insert(spy.back().front().toString());
            QTest::keyClick(chart.get(), Qt::Key_Right);
        }
        for (int column = 0; column < 4; ++column)
            QTest::keyClick(chart.get(), Qt::Key_Left);
        QTest::keyClick(chart.get(), Qt::Key_Down);
    }
    QCOMPARE(reached.size(), chart->series().boxes.size());
}

void TestFlowChart::keysStartAtTheAskedQuestion()
{
    const auto chart = shownWith<FlowChart>(seriesOf({{"privacy", "no"}}), {590, 770});
    QCOMPARE(currentOf(*chart), QStringLiteral("latency"));
    QTest::keyClick(chart.get(), Qt::Key_Down);
    QCOMPARE(currentOf(*chart), QStringLiteral("latency-tolerant"));
    QTest::keyClick(chart.get(), Qt::Key_Right);
    QCOMPARE(currentOf(*chart), QStringLiteral("tiny-or-edge"));
    QTest::keyClick(chart.get(), Qt::Key_Down);
    QCOMPARE(currentOf(*chart), QStringLiteral("compute"));
    QTest::keyClick(chart.get(), Qt::Key_Up);
    QTest::keyClick(chart.get(), Qt::Key_Up);
    QCOMPARE(currentOf(*chart), QStringLiteral("latency"));
    QTest::keyClick(chart.get(), Qt::Key_Down);
    chart->setFocus();
    chart->clearFocus();
    QCOMPARE(currentOf(*chart), QStringLiteral("latency")); // whoever comes back starts there
}

void TestFlowChart::whatTheKeyboardIsOnIsSaid()
{
    const auto chart = shownWith<FlowChart>(seriesOf(braking), {590, 770});
    const QString before = chart->accessibleDescription();
    QVERIFY(before.startsWith(QStringLiteral("Deployment options still open: 2 of 4")));
    for (int i = 0; i < 20; ++i)
        QTest::keyClick(chart.get(), Qt::Key_Down);
    QTest::keyClick(chart.get(), Qt::Key_Left);
    QTest::keyClick(chart.get(), Qt::Key_Left);
    QTest::keyClick(chart.get(), Qt::Key_Left);
    QCOMPARE(currentOf(*chart), QStringLiteral("cloud"));
    QVERIFY(chart->accessibleDescription().startsWith(
        QStringLiteral("Cloud ML cannot promise an answer within 100\u00a0ms")));
    QTest::keyClick(chart.get(), Qt::Key_Right);
    QVERIFY(chart->accessibleDescription().startsWith(QStringLiteral("Edge comes first")));
}

void TestFlowChart::questionsOfBoxes()
{
    FlowChart chart;
    chart.setSeries(seriesOf({}));
    const DecisionFlow& flow = *builtInKnowledge().knowledge.flow;
    for (const FlowBox& box : chart.series().boxes) {
        const auto question = chart.questionOf(box);
        QCOMPARE(question.has_value(), !box.tier.has_value());
        if (question)
            QCOMPARE(flow.questions[*question].layer, chart.series().layers[box.layer].name);
    }
}

void TestFlowChart::saysWhatComesFirst()
{
    FlowChart chart;
    chart.setSeries(seriesOf(braking));
    QCOMPARE(chart.accessibleName(), chart.title());
    QVERIFY(chart.accessibleDescription().contains(QStringLiteral("Edge ML comes first")));
    chart.setSeries(seriesOf(impossible));
    QVERIFY(
        chart.accessibleDescription().contains(QStringLiteral("No paradigm meets all answers")));
}

void TestFlowChart::paintsBeforeItsFirstSeries()
{
    const auto chart = test::shown<FlowChart>({590, 770});
    chart->grab();
    for (const auto key : {Qt::Key_Down, Qt::Key_Left, Qt::Key_Return})
        QTest::keyClick(chart.get(), key);
    QVERIFY(chart->table().rows.empty());
}

void TestFlowChart::menuExplainsByKeyboard()
{
    FlowChart chart;
    chart.setSeries(seriesOf({}));
    QStringList whats;
    for (const Explainable& entry : chart.explainables()) {
        QVERIFY(!entry.name.isEmpty());
        whats << entry.what;
    }
    QCOMPARE(whats.join(QLatin1Char(' ')),
             QStringLiteral("privacy latency compute cost cloud edge mobile tiny"));
}

QTEST_MAIN(TestFlowChart)
#include "tst_flow_chart.moc"
