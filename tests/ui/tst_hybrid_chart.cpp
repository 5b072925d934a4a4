// SPDX-License-Identifier: GPL-3.0-or-later
// A hybrid design as it is drawn, and what mouse and keyboard say of it.
#include "built_in_hybrid.h"
#include "tests/core/random_designs.h"
#include "tests/ui/shown_chart.h"
#include "tests/ui/texts_apart.h"
#include "warnings.h"

#include "core/hybrid/counter_designs.h"
#include "core/hybrid/explain_design.h"
#include "ui/charts/drawing.h"
#include "ui/charts/export.h"
#include "ui/charts/hybrid_chart.h"
#include "ui/theme/apply.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <set>

using namespace deployscope;
using namespace deployscope::ui;
using deployscope::testing::builtInCatalog;
using deployscope::testing::builtInDesign;
using deployscope::testing::Random;
using deployscope::testing::RandomDesigns;
using test::drawn;
using test::textsOf;
using test::verifyApart;
using Kind = HybridPart::Kind;

namespace {

constexpr std::array<QSize, 3> sizes{QSize(760, 330), QSize(1300, 620), QSize(780, 266)};

HybridDrawing drawingOf(const HybridDesign& design)
{
    return hybridDrawing(design, evaluateDesign(design, *builtInCatalog()));
}

std::unique_ptr<HybridChart> shownDesign(const HybridDesign& design, QSize size = sizes[0])
{
    auto chart = test::shown<HybridChart>(size);
    chart->setDrawing(drawingOf(design));
    chart->setTable(tableOf(design, evaluateDesign(design, *builtInCatalog())));
    chart->setFlowTexts(deployscope::testing::builtInHybrid().knowledge->flow_kinds);
    chart->setFocus();
    chart->grab(); // paints
    return chart;
}

HybridDesign manyStages(std::size_t count)
{
    Random random(11);
    return RandomDesigns{random, *builtInCatalog()}.design(count);
}

HybridPart stage(std::size_t index)
{
    return {Kind::Stage, index};
}

HybridPart stageCalled(const HybridDesign& design, std::string_view id)
{
    return stage(*findStage(design, id));
}

HybridPart tier(Tier tier)
{
    return {Kind::Tier, static_cast<std::size_t>(tier)};
}

void send(HybridChart& chart, QEvent::Type type, QPointF at, Qt::MouseButton button,
          Qt::MouseButtons buttons)
{
    QMouseEvent event(type, at, chart.mapToGlobal(at), button, buttons, Qt::NoModifier);
    QCoreApplication::sendEvent(&chart, &event);
}

void press(HybridChart& chart, QPointF at)
{
    send(chart, QEvent::MouseMove, at, Qt::NoButton, Qt::NoButton);
    send(chart, QEvent::MouseButtonPress, at, Qt::LeftButton, Qt::LeftButton);
}

void drag(HybridChart& chart, QPointF from, QPointF to)
{
    press(chart, from);
    send(chart, QEvent::MouseMove, (from + to) / 2.0, Qt::NoButton, Qt::LeftButton);
    send(chart, QEvent::MouseMove, to, Qt::NoButton, Qt::LeftButton);
    chart.grab(); // what is dragged is drawn
}

void release(HybridChart& chart, QPointF at)
{
    send(chart, QEvent::MouseButtonRelease, at, Qt::LeftButton, Qt::NoButton);
}

void click(HybridChart& chart, QPointF at)
{
    press(chart, at);
    release(chart, at);
}

void turnWheel(HybridChart& chart, QPoint turn, Qt::KeyboardModifiers held = {},
               QPointF at = {100.0, 100.0})
{
    QWheelEvent event(at, chart.mapToGlobal(at), {}, turn, Qt::NoButton, held, Qt::NoScrollPhase,
                      false);
    QCoreApplication::sendEvent(&chart, &event);
    chart.grab();
}

HybridPart chosenBy(const QSignalSpy& spy)
{
    return spy.back().front().value<HybridPart>();
}

} // namespace

class TestHybridChart : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();

    void casesAreWrittenInFull_data();
    void casesAreWrittenInFull();
    void figuresStandOnNoBox();
    void largerTextStillFits();
    void kindsOfFlowsAreTold();
    void wallsAreSaid();
    void whatDoesNotFitIsReachedByMoving();
    void whatDoesNotFitBeginsWithItsFirstStage();
    void picturesShowAllOfIt();
    void tinyPicturesAreDrawn();
    void nothingMovesWhileFiguresChange();
    void zoomKeepsToItsBounds();

    void everyPartAnswersToAClick();
    void linesAnswerToAClick();
    void chosenFollowsTheOwner();
    void aStageIsDraggedToAnotherTier();
    void tiersWithoutStagesAreOffered();
    void aDragIsCalledOff();
    void aFlowIsDrawnFromTheHandle();
    void emptySpaceMovesThePicture();
    void toolTipsAreText();

    void everyStageIsReachedByKeys();
    void flowsAndTiersAreReachedByKeys();
    void keysEdit();
    void whatTheKeyboardIsOnIsSaid();
    void shortcutsOfTheWindowStandBack();

    void paintsBeforeItsFirstDrawing();
    void aCircleIsDrawn();
    void partsThatGoAreLetGo();
    void whatIsExplainedExists();
    void exportsCarryTheFigures();
};

void TestHybridChart::initTestCase()
{
    applyTheme(ThemeKind::Light);
}

void TestHybridChart::init()
{
    deployscope::testing::failOnWarnings();
}

void TestHybridChart::casesAreWrittenInFull_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QSize>("size");
    for (const HybridDesign& design : deployscope::testing::builtInHybrid().designs)
        for (const QSize& size : sizes)
            QTest::addRow("%s at %d", design.id.c_str(), size.width())
                << QString::fromStdString(design.id) << size;
}

void TestHybridChart::casesAreWrittenInFull()
{
    QFETCH(QString, id);
    QFETCH(QSize, size);
    const auto chart = shownDesign(builtInDesign(id.toStdString()), size);
    const auto texts = textsOf(*chart, size);
    verifyApart(texts, size);
    for (const auto& text : texts)
        QVERIFY2(!text.text.contains(QChar(0x2026)), qPrintable(text.text)); // nothing is cut short
    for (const DrawnFlow& flow : chart->drawing().flows)
        QVERIFY2(drawn(texts, toQString(flow.label)), flow.label.c_str());
    for (const DrawnTier& band : chart->drawing().tiers)
        QVERIFY(drawn(texts, toQString(band.name)) && drawn(texts, toQString(band.detail)));
    for (const DrawnStage& each : chart->drawing().stages) {
        for (const QString& word : toQString(each.name).split(QLatin1Char(' ')))
            QVERIFY2(drawn(texts, word), qPrintable(word));
        for (const QString& part : toQString(each.detail).split(QStringLiteral(" · ")))
            QVERIFY2(drawn(texts, part), qPrintable(part));
    }
    for (const FlowKind kind : all_flow_kinds)
        QVERIFY(drawn(texts, toQString(std::string(nameOf(kind)))));
    // All of it is in sight, at the size of the fonts.
    const ChartFonts fonts = chartFonts(chart->font());
    for (const auto& text : texts)
        QVERIFY(text.area.boundingRect().height() > 0.9 * lineHeight(fonts.caption));
    for (std::size_t i = 0; i < chart->drawing().stages.size(); ++i)
        QVERIFY(QRectF(chart->rect()).contains(chart->areaOf(stage(i))));
}

void TestHybridChart::figuresStandOnNoBox()
{
    const ChartFonts fonts = chartFonts(QFont());
    for (const HybridDesign& design : deployscope::testing::builtInHybrid().designs) {
        for (const HybridDesign& each :
             {design, everythingInCloud(design), everythingOnDevice(design)}) {
            const HybridDrawing drawing = drawingOf(each);
            const HybridLayout layout =
                hybridLayout(drawing, {1300, 600}, fonts, textRooms(drawing, fonts));
            QCOMPARE(layout.flow_labels.size(), drawing.flows.size());
            for (std::size_t i = 0; i < layout.flow_labels.size(); ++i) {
                const FlowLabel& label = layout.flow_labels[i];
                QVERIFY2(!label.area.isEmpty(), drawing.flows[i].detail.c_str());
                for (const PlacedStage& box : layout.stages)
                    QVERIFY(!box.area.intersects(label.area) && !box.area.contains(label.mark));
                for (const PlacedTierBand& band : layout.tiers)
                    QVERIFY(!band.header.intersects(label.area));
                for (std::size_t j = i + 1; j < layout.flow_labels.size(); ++j)
                    QVERIFY(!label.area.intersects(layout.flow_labels[j].area));
                const QPolygonF& path = layout.paths[i];
                bool on_line = false;
                for (qsizetype k = 1; k < path.size(); ++k)
                    on_line = on_line || QRectF(path[k - 1], path[k])
                                             .normalized()
                                             .adjusted(-0.1, -0.1, 0.1, 0.1)
                                             .contains(label.mark);
                QVERIFY(on_line);
            }
        }
    }
}

void TestHybridChart::largerTextStillFits()
{
    QFont large;
    large.setPixelSize(22);
    const ChartFonts fonts = chartFonts(large);
    const HybridDrawing drawing = drawingOf(builtInDesign("voice-assistant"));
    const HybridLayout layout = hybridLayout(drawing, {760, 330}, fonts, textRooms(drawing, fonts));
    QVERIFY(layout.size.height() > 330.0); // one scrolls rather than reads small print
    for (const PlacedStage& each : layout.stages)
        QVERIFY(each.area.height() >= 2.0 * lineHeight(fonts.caption));
}

void TestHybridChart::kindsOfFlowsAreTold()
{
    const auto chart = shownDesign(builtInDesign("factory-inspection"));
    // A tool tip in the legend for each kind, below the picture.
    for (const FlowKindText& kind : deployscope::testing::builtInHybrid().knowledge->flow_kinds) {
        QVERIFY(!kind.text.empty());
        bool told = false;
        for (int x = 0; x < chart->width() && !told; x += 4) {
            QHelpEvent help(QEvent::ToolTip, QPoint(x, chart->height() - 8),
                            chart->mapToGlobal(QPoint(x, chart->height() - 8)));
            QCoreApplication::sendEvent(chart.get(), &help);
            told = QToolTip::text().contains(toQString(kind.text));
        }
        QVERIFY2(told, kind.text.c_str());
    }
}

void TestHybridChart::wallsAreSaid()
{
    const auto chart = shownDesign(everythingInCloud(builtInDesign("factory-inspection")));
    QVERIFY(drawn(textsOf(*chart, sizes[0]), QStringLiteral("187\u00a0MB/s full")));
    chart->setDrawing(drawingOf(everythingOnDevice(builtInDesign("farm-monitoring"))));
    QVERIFY(drawn(textsOf(*chart, sizes[0]), QStringLiteral("cost unknown here")));
    HybridDesign busy = builtInDesign("autonomous-vehicle");
    busy.stages[0].rate->value = 60.0;
    chart->setDrawing(drawingOf(busy));
    QVERIFY(drawn(textsOf(*chart, sizes[0]), QStringLiteral("device full")));
    QVERIFY(drawn(textsOf(*chart, sizes[0]), QStringLiteral("full · AGX Orin")));
}

void TestHybridChart::whatDoesNotFitIsReachedByMoving()
{
    const auto chart = shownDesign(manyStages(50), sizes[1]);
    const std::size_t last = 49;
    chart->setChosen(stage(last));
    QVERIFY(QRectF(chart->rect()).contains(chart->areaOf(stage(last))));
    // To the far end, and back by one turn.
    turnWheel(*chart, QPoint(-24000, -24000));
    const QPointF before = chart->areaOf(stage(last)).topLeft();
    turnWheel(*chart, QPoint(120, 0));
    QCOMPARE(chart->areaOf(stage(last)).topLeft(), before + QPointF(60.0, 0.0));
    // At the edge the wheel is left to whatever is around.
    turnWheel(*chart, QPoint(24000, 24000));
    QWheelEvent more(QPointF(9, 9), QPointF(9, 9), {}, QPoint(0, 120), Qt::NoButton, {},
                     Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(chart.get(), &more);
    QVERIFY(!more.isAccepted());
    QVERIFY(chart->areaOf(tier(Tier::Cloud)).left() >= 0.0);
}

void TestHybridChart::whatDoesNotFitBeginsWithItsFirstStage()
{
    const auto chart = shownDesign(manyStages(50), sizes[1]);
    const auto isSeen = [&chart](std::size_t index) {
        return QRectF(chart->rect()).contains(chart->areaOf(stage(index)));
    };
    QVERIFY(isSeen(0));
    chart->resize(sizes[1] - QSize(200, 120));
    QVERIFY(isSeen(0));
    turnWheel(*chart, QPoint(-24000, -24000));
    const QPointF moved = chart->areaOf(stage(0)).topLeft();
    chart->setDrawing(drawingOf(manyStages(50)));
    QCOMPARE(chart->areaOf(stage(0)).topLeft(), moved); // where one has gone one stays
    QVERIFY(!isSeen(0));
    chart->fit();
    QVERIFY(isSeen(0));
}

void TestHybridChart::picturesShowAllOfIt()
{
    const HybridDesign design = manyStages(50);
    const auto chart = shownDesign(design, sizes[1]);
    chart->setZoom(2.0);
    for (const QSize& size : {QSize(800, 600), QSize(1600, 500)}) {
        const auto texts = textsOf(*chart, size);
        const QRectF inside(-0.5, -0.5, size.width() + 1.0, size.height() + 1.0);
        std::set<QString> written;
        for (const auto& text : texts) {
            QVERIFY(inside.contains(text.area.boundingRect()));
            written.insert(text.text);
        }
        for (const Stage& each : design.stages)
            QVERIFY2(written.count(toQString(each.name)) == 1, each.name.c_str());
    }
}

void TestHybridChart::tinyPicturesAreDrawn()
{
    const auto chart = shownDesign(manyStages(50));
    for (const QSize& size : {QSize(100, 100), QSize(72, 20), QSize(3000, 60), QSize(1, 1)}) {
        const QRectF inside(-0.5, -0.5, size.width() + 1.0, size.height() + 1.0);
        for (const auto& text : textsOf(*chart, size))
            QVERIFY(inside.contains(text.area.boundingRect()));
    }
}

void TestHybridChart::nothingMovesWhileFiguresChange()
{
    HybridDesign design = builtInDesign("voice-assistant");
    const auto chart = shownDesign(design);
    const QRectF before = chart->areaOf({Kind::Flow, 1});
    const std::string label = chart->drawing().flows[1].label;
    design.stages[1].share->value *= 1.1;
    chart->setDrawing(drawingOf(design));
    QVERIFY(chart->drawing().flows[1].label != label);
    // A figure has the same room while it is a little longer or shorter.
    for (const double width : textRooms(chart->drawing(), chartFonts(chart->font())).flows)
        QCOMPARE(std::fmod(width, 8.0), 0.0);
    QCOMPARE(chart->areaOf({Kind::Flow, 1}), before);
}

void TestHybridChart::zoomKeepsToItsBounds()
{
    const auto chart = shownDesign(manyStages(50), sizes[1]);
    QCOMPARE(chart->zoom(), 1.0);
    // What is under the pointer stays there.
    std::size_t seen = 0;
    while (!QRectF(300, 100, 900, 400).contains(chart->areaOf(stage(seen))))
        ++seen;
    const QPointF held = chart->areaOf(stage(seen)).topLeft() + QPointF(4.0, 4.0);
    for (int i = 0; i < 4; ++i)
        turnWheel(*chart, QPoint(0, 120), Qt::ControlModifier, held);
    QVERIFY(chart->zoom() > 2.0);
    QCOMPARE(chart->partAt(held), stage(seen));
    for (int i = 0; i < 40; ++i)
        QTest::keyClick(chart.get(), Qt::Key_Plus);
    QCOMPARE(chart->zoom(), 3.0);
    for (int i = 0; i < 40; ++i)
        QTest::keyClick(chart.get(), Qt::Key_Minus);
    for (std::size_t i = 0; i < 50; ++i) // all of it is in sight
        QVERIFY(QRectF(chart->rect()).adjusted(-1, -1, 1, 1).contains(chart->areaOf(stage(i))));
    QTest::keyClick(chart.get(), Qt::Key_0);
    QCOMPARE(chart->zoom(), 1.0);
}

void TestHybridChart::everyPartAnswersToAClick()
{
    const HybridDesign design = builtInDesign("voice-assistant");
    const auto chart = shownDesign(design);
    QSignalSpy chosen(chart.get(), &HybridChart::partChosen);
    QSignalSpy explained(chart.get(), &Chart::explainRequested);
    std::vector<HybridPart> parts{tier(Tier::Cloud), tier(Tier::Mobile), tier(Tier::Tiny)};
    for (std::size_t i = 0; i < design.stages.size(); ++i)
        parts.push_back(stage(i));
    for (std::size_t i = 0; i < design.flows.size(); ++i)
        parts.push_back({Kind::Flow, i});
    for (const HybridPart& part : parts) {
        const QRectF area = chart->areaOf(part);
        QVERIFY(!area.isEmpty());
        // Within the area of a flow there may be a corner without mark and text.
        click(*chart, part.kind == Kind::Flow ? area.center() : area.topLeft() + QPointF(9, 9));
        QCOMPARE(chosenBy(chosen), part);
    }
    QCOMPARE(explained.size(), static_cast<qsizetype>(parts.size()));
    click(*chart, chart->areaOf(stageCalled(design, "speech")).center());
    QCOMPARE(explained.back().front().toString(), QStringLiteral("done:speech"));
    click(*chart, chart->areaOf(tier(Tier::Mobile)).center());
    QCOMPARE(explained.back().front().toString(), QStringLiteral("power:mobile"));
    click(*chart, chart->areaOf(tier(Tier::Cloud)).center());
    QCOMPARE(explained.back().front().toString(), QStringLiteral("accelerators"));
    click(*chart, QPointF(750, 290)); // nothing is there
    QCOMPARE(chosenBy(chosen), HybridPart{});
    QCOMPARE(explained.back().front().toString(), QStringLiteral("accelerators"));
}

void TestHybridChart::linesAnswerToAClick()
{
    const auto chart = shownDesign(builtInDesign("voice-assistant"), sizes[1]);
    const QRectF from = chart->areaOf(stage(1)); // one flow leaves it
    QCOMPARE(chart->partAt(QPointF(from.right() + 4.0, from.center().y() + 3.0)),
             (HybridPart{Kind::Flow, 1}));
    QCOMPARE(chart->partAt(QPointF(from.right() + 4.0, from.center().y() + 9.0)), HybridPart{});
}

void TestHybridChart::chosenFollowsTheOwner()
{
    const auto chart = shownDesign(builtInDesign("voice-assistant"));
    const QImage before = chart->grab().toImage();
    QSignalSpy chosen(chart.get(), &HybridChart::partChosen);
    for (const HybridPart& part : {stage(2), HybridPart{Kind::Flow, 3}, tier(Tier::Tiny)}) {
        chart->setChosen(part);
        QCOMPARE(chart->chosen(), part);
        QCOMPARE(chart->current(), part);
        QVERIFY(chart->grab().toImage() != before);
    }
    chart->setChosen({});
    QCOMPARE(chart->grab().toImage(), before);
    QVERIFY(chosen.isEmpty()); // it is told, it does not tell
}

void TestHybridChart::aStageIsDraggedToAnotherTier()
{
    const HybridDesign design = builtInDesign("voice-assistant");
    const auto chart = shownDesign(design);
    QSignalSpy moved(chart.get(), &HybridChart::moveRequested);
    QSignalSpy chosen(chart.get(), &HybridChart::partChosen);
    const HybridPart speech = stageCalled(design, "speech");
    const QPointF from = chart->areaOf(speech).center();
    const QPointF to(from.x() + 60.0, 60.0); // in the cloud
    drag(*chart, from, to);
    release(*chart, to);
    QCOMPARE(moved.size(), 1);
    QCOMPARE(moved[0][0].value<std::size_t>(), speech.index);
    QCOMPARE(moved[0][1].value<Tier>(), Tier::Cloud);
    QVERIFY(chosen.isEmpty());
    drag(*chart, from, from + QPointF(40.0, 5.0)); // within its tier
    release(*chart, from + QPointF(40.0, 5.0));
    QCOMPARE(moved.size(), 1);
}

void TestHybridChart::tiersWithoutStagesAreOffered()
{
    const HybridDesign design = builtInDesign("voice-assistant"); // has no edge
    const auto chart = shownDesign(design);
    QSignalSpy moved(chart.get(), &HybridChart::moveRequested);
    const QPointF from = chart->areaOf(stage(1)).center();
    const QPointF between(from.x(), chart->areaOf(tier(Tier::Mobile)).top() - 10.0);
    drag(*chart, from, between);
    release(*chart, between);
    QCOMPARE(moved.size(), 1);
    QCOMPARE(moved[0][1].value<Tier>(), Tier::Edge);
    // And at the end, below the last tier.
    const auto car = shownDesign(builtInDesign("autonomous-vehicle"));
    QSignalSpy moved_there(car.get(), &HybridChart::moveRequested);
    const QPointF camera = car->areaOf(stage(1)).center();
    const QPointF end(camera.x(), car->height() - 24.0 - 12.0);
    drag(*car, camera, end);
    release(*car, end);
    QCOMPARE(moved_there.size(), 1);
    QCOMPARE(moved_there[0][1].value<Tier>(), Tier::Tiny);
}

void TestHybridChart::aDragIsCalledOff()
{
    const auto chart = shownDesign(builtInDesign("voice-assistant"));
    QSignalSpy moved(chart.get(), &HybridChart::moveRequested);
    QSignalSpy chosen(chart.get(), &HybridChart::partChosen);
    const QPointF from = chart->areaOf(stage(2)).center();
    drag(*chart, from, QPointF(from.x(), 60.0));
    QTest::keyClick(chart.get(), Qt::Key_Escape);
    release(*chart, QPointF(from.x(), 60.0));
    QVERIFY(moved.isEmpty() && chosen.isEmpty());
    // Another design comes in between.
    drag(*chart, from, QPointF(from.x(), 60.0));
    chart->setDrawing(drawingOf(builtInDesign("farm-monitoring")));
    release(*chart, QPointF(from.x(), 60.0));
    QVERIFY(moved.isEmpty());
}

void TestHybridChart::aFlowIsDrawnFromTheHandle()
{
    const auto chart = shownDesign(builtInDesign("voice-assistant"));
    QSignalSpy flows(chart.get(), &HybridChart::flowRequested);
    QSignalSpy moved(chart.get(), &HybridChart::moveRequested);
    chart->setChosen(stage(1));
    const QPointF to = chart->areaOf(stage(3)).center();
    drag(*chart, chart->handleOf(1), to);
    release(*chart, to);
    QCOMPARE(flows.size(), 1);
    QCOMPARE(flows[0][0].value<std::size_t>(), std::size_t{1});
    QCOMPARE(flows[0][1].value<std::size_t>(), std::size_t{3});
    drag(*chart, chart->handleOf(1), QPointF(700.0, 20.0)); // to nowhere
    release(*chart, QPointF(700.0, 20.0));
    QCOMPARE(flows.size(), 1);
    QVERIFY(moved.isEmpty());
}

void TestHybridChart::emptySpaceMovesThePicture()
{
    const auto chart = shownDesign(manyStages(50), sizes[1]);
    const QRectF before = chart->areaOf(stage(0));
    QPointF empty(0, 0); // somewhere without anything
    for (int x = 1200; x > 100 && empty.isNull(); x -= 7)
        for (int y = 560; y > 60 && empty.isNull(); y -= 7)
            if (chart->partAt(QPointF(x, y)).kind == Kind::Nothing)
                empty = QPointF(x, y);
    QSignalSpy chosen(chart.get(), &HybridChart::partChosen);
    drag(*chart, empty, empty - QPointF(80.0, 0.0));
    release(*chart, empty - QPointF(80.0, 0.0));
    QCOMPARE(chart->areaOf(stage(0)).left(), before.left() - 80.0);
    QVERIFY(chosen.isEmpty());
}

void TestHybridChart::toolTipsAreText()
{
    HybridDesign design = builtInDesign("voice-assistant");
    design.stages[0].name = "<b>Bold</b> & more";
    const auto chart = shownDesign(design);
    const QPoint at = chart->areaOf(stage(0)).center().toPoint();
    QHelpEvent help(QEvent::ToolTip, at, chart->mapToGlobal(at));
    QCoreApplication::sendEvent(chart.get(), &help);
    QVERIFY(QToolTip::text().contains(QStringLiteral("&lt;b&gt;Bold&lt;/b&gt; &amp; more")));
    QVERIFY(QToolTip::text().contains(QStringLiteral("Sensing on Tiny")));
    QToolTip::hideText();
}

void TestHybridChart::everyStageIsReachedByKeys()
{
    for (const HybridDesign& design : deployscope::testing::builtInHybrid().designs) {
        const auto chart = shownDesign(design);
        // Whatever can be reached from a stage by one arrow, until nothing new comes.
        std::set<std::size_t> reached{0};
        std::vector<std::size_t> waiting{0};
        while (!waiting.empty()) {
            const std::size_t from = waiting.back();
            waiting.pop_back();
            for (const Qt::Key key : {Qt::Key_Left, Qt::Key_Right, Qt::Key_Up, Qt::Key_Down}) {
                chart->setChosen({});
                chart->setChosen(stage(from));
                QTest::keyClick(chart.get(), key);
                QCOMPARE(chart->current().kind, Kind::Stage);
                if (reached.insert(chart->current().index).second)
                    waiting.push_back(chart->current().index);
            }
        }
        QCOMPARE(reached.size(), design.stages.size());
    }
}

void TestHybridChart::flowsAndTiersAreReachedByKeys()
{
    const HybridDesign design = builtInDesign("voice-assistant");
    const auto chart = shownDesign(design);
    QSignalSpy chosen(chart.get(), &HybridChart::partChosen);
    QSignalSpy explained(chart.get(), &Chart::explainRequested);
    chart->setChosen(stageCalled(design, "speech"));
    std::set<std::size_t> flows;
    for (int i = 0; i < 4; ++i) {
        QTest::keyClick(chart.get(), Qt::Key_Period);
        QCOMPARE(chart->current().kind, Kind::Flow);
        flows.insert(chart->current().index);
    }
    std::set<std::size_t> expected;
    for (std::size_t i = 0; i < design.flows.size(); ++i)
        if (design.flows[i].from == "speech" || design.flows[i].to == "speech")
            expected.insert(i);
    QCOMPARE(flows, expected);
    const HybridPart last = chart->current();
    QTest::keyClick(chart.get(), Qt::Key_Comma);
    QVERIFY(chart->current() != last);
    QTest::keyClick(chart.get(), Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(chart->current(), last);
    QTest::keyClick(chart.get(), Qt::Key_Return);
    QCOMPARE(chosenBy(chosen), last);
    QCOMPARE(explained.back().front().toString(), QStringLiteral("flow:%1").arg(last.index));
    QTest::keyClick(chart.get(), Qt::Key_Right); // back to the stage
    QCOMPARE(chart->current(), stageCalled(design, "speech"));
    QTest::keyClick(chart.get(), Qt::Key_PageUp);
    QCOMPARE(chart->current(), tier(Tier::Mobile));
    QTest::keyClick(chart.get(), Qt::Key_PageUp);
    QTest::keyClick(chart.get(), Qt::Key_PageUp);
    QCOMPARE(chart->current(), tier(Tier::Cloud));
    QTest::keyClick(chart.get(), Qt::Key_PageDown);
    QTest::keyClick(chart.get(), Qt::Key_Space);
    QCOMPARE(chosenBy(chosen), tier(Tier::Mobile));
}

void TestHybridChart::keysEdit()
{
    const HybridDesign design = builtInDesign("voice-assistant");
    const auto chart = shownDesign(design);
    QSignalSpy moved(chart.get(), &HybridChart::moveRequested);
    QSignalSpy removed(chart.get(), &HybridChart::removeRequested);
    QSignalSpy added(chart.get(), &HybridChart::addRequested);
    chart->setChosen(stageCalled(design, "wake-word"));
    QTest::keyClick(chart.get(), Qt::Key_Down, Qt::ControlModifier); // nothing is further out
    QVERIFY(moved.isEmpty());
    QTest::keyClick(chart.get(), Qt::Key_Up, Qt::ControlModifier);
    QCOMPARE(moved[0][1].value<Tier>(), Tier::Mobile);
    chart->setChosen(stageCalled(design, "speech"));
    QTest::keyClick(chart.get(), Qt::Key_Up, Qt::ControlModifier);
    QCOMPARE(moved[1][1].value<Tier>(), Tier::Edge); // not used yet
    QTest::keyClick(chart.get(), Qt::Key_Delete);
    QCOMPARE(removed[0][0].value<HybridPart>(), stageCalled(design, "speech"));
    QTest::keyClick(chart.get(), Qt::Key_Insert);
    QVERIFY(!added[0][0].value<std::optional<std::size_t>>());
    chart->setChosen({Kind::Flow, 2});
    QTest::keyClick(chart.get(), Qt::Key_Insert);
    QCOMPARE(added[1][0].value<std::optional<std::size_t>>(), std::optional<std::size_t>(2));
    QTest::keyClick(chart.get(), Qt::Key_Delete);
    QCOMPARE(removed[1][0].value<HybridPart>(), (HybridPart{Kind::Flow, 2}));
    chart->setChosen(tier(Tier::Cloud));
    QTest::keyClick(chart.get(), Qt::Key_Delete); // a tier goes with its last stage only
    QCOMPARE(removed.size(), 2);
}

void TestHybridChart::whatTheKeyboardIsOnIsSaid()
{
    const HybridDesign design = builtInDesign("voice-assistant");
    const auto chart = shownDesign(design);
    QCOMPARE(chart->accessibleName(), chart->title());
    QVERIFY(chart->accessibleDescription().startsWith(QStringLiteral("Voice assistant: 6 stages")));
    QVERIFY(chart->accessibleDescription().contains(QStringLiteral("Delete removes")));
    chart->setChosen(stageCalled(design, "speech"));
    QVERIFY2(chart->accessibleDescription().startsWith(QStringLiteral(
                 "Speech to text. Inference on Mobile: 20.0\u00a0/day · 500\u00a0ms.")),
             qPrintable(chart->accessibleDescription()));
    QTest::keyClick(chart.get(), Qt::Key_Period);
    QVERIFY(chart->accessibleDescription().contains(QStringLiteral("of all units")));
}

void TestHybridChart::shortcutsOfTheWindowStandBack()
{
    const auto chart = shownDesign(builtInDesign("voice-assistant"));
    const auto taken = [&chart](int key, Qt::KeyboardModifiers held) {
        QKeyEvent event(QEvent::ShortcutOverride, key, held);
        event.ignore();
        QCoreApplication::sendEvent(chart.get(), &event);
        return event.isAccepted();
    };
    QVERIFY(taken(Qt::Key_Delete, Qt::NoModifier) && taken(Qt::Key_Up, Qt::ControlModifier));
    QVERIFY(!taken(Qt::Key_Z, Qt::ControlModifier) && !taken(Qt::Key_Tab, Qt::NoModifier));
    QVERIFY(!taken(Qt::Key_Plus, Qt::ControlModifier) && !taken(Qt::Key_Escape, Qt::NoModifier));
}

void TestHybridChart::paintsBeforeItsFirstDrawing()
{
    const auto chart = test::shown<HybridChart>(sizes[0]);
    chart->grab();
    for (const auto key : {Qt::Key_Down, Qt::Key_Period, Qt::Key_PageUp, Qt::Key_Return,
                           Qt::Key_Delete, Qt::Key_Plus, Qt::Key_0})
        QTest::keyClick(chart.get(), key);
    click(*chart, QPointF(100, 100));
    QVERIFY(chart->table().rows.empty() && chart->explainables().empty());
}

void TestHybridChart::aCircleIsDrawn()
{
    HybridDesign design = builtInDesign("voice-assistant");
    Flow back;
    back.from = "understanding";
    back.to = "wake-word";
    design.flows.push_back(back);
    const auto chart = shownDesign(design);
    verifyApart(textsOf(*chart, sizes[0]), sizes[0]);
    QVERIFY(chart->accessibleDescription().contains(QStringLiteral("circle")));
}

void TestHybridChart::partsThatGoAreLetGo()
{
    HybridDesign design = builtInDesign("voice-assistant");
    const auto chart = shownDesign(design);
    chart->setChosen(stage(5));
    design.stages.pop_back();
    chart->setDrawing(drawingOf(design));
    QCOMPARE(chart->chosen(), HybridPart{});
    QCOMPARE(chart->current(), HybridPart{});
    chart->grab();
    chart->setChosen({Kind::Flow, 1});
    design.flows.clear();
    chart->setDrawing(drawingOf(design));
    QCOMPARE(chart->chosen(), HybridPart{});
    chart->grab();
    QTest::keyClick(chart.get(), Qt::Key_Period); // there is none
    chart->setDrawing({});
    chart->grab();
}

void TestHybridChart::whatIsExplainedExists()
{
    for (const HybridDesign& design : deployscope::testing::builtInHybrid().designs) {
        const DesignResult result = evaluateDesign(design, *builtInCatalog());
        HybridChart chart;
        chart.setDrawing(hybridDrawing(design, result));
        QCOMPARE(chart.explainables().size(),
                 design.stages.size() + design.flows.size() + chart.drawing().tiers.size());
        for (const Explainable& entry : chart.explainables()) {
            QVERIFY(!entry.name.isEmpty());
            QVERIFY2(explainDesign(entry.what.toStdString(), design, *builtInCatalog(), result),
                     qPrintable(entry.what));
        }
    }
}

void TestHybridChart::exportsCarryTheFigures()
{
    const auto chart = shownDesign(builtInDesign("voice-assistant"));
    chart->setSubject(QStringLiteral("Ready design"), {});
    const Theme& print = themeFor(ThemeKind::Print);
    const QByteArray svg = encoded(*chart, ExportFormat::Svg, {900, 500}, print);
    for (const char* const text : {"Understanding", "32.0\u00a0kB/s", "Mobile", "Deploy"})
        QVERIFY2(svg.contains(text), text);
    QCOMPARE(svg, encoded(*chart, ExportFormat::Svg, {900, 500}, print));
    QVERIFY(!encoded(*chart, ExportFormat::Png, {900, 500}, print).isEmpty());
    QVERIFY(encoded(*chart, ExportFormat::Pdf, {900, 500}, print).startsWith("%PDF"));
    const QByteArray csv = encoded(*chart, ExportFormat::Csv, {900, 500}, print);
    QVERIFY(csv.contains("microphone,wake-word,data"));
    // What is chosen and where one has scrolled to is no part of the picture.
    chart->setChosen({Kind::Flow, 1});
    chart->setZoom(2.0);
    QCOMPARE(encoded(*chart, ExportFormat::Svg, {900, 500}, print), svg);
}

QTEST_MAIN(TestHybridChart)
#include "tst_hybrid_chart.moc"
