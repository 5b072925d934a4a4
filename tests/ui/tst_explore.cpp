// SPDX-License-Identifier: GPL-3.0-or-later
// The page of Explore as a whole: what the hand does to a control, and what follows everywhere.
#include "shown_page.h"
#include "shown_texts.h"

#include "core/evaluation/compute.h"
#include "core/explanation/explanation.h"
#include "core/series/energy.h"
#include "core/series/radar.h"
#include "core/series/roofline.h"
#include "core/series/time_breakdown.h"
#include "core/series/verdict_strip.h"
#include "core/units/format.h"
#include "ui/charts/energy_chart.h"
#include "ui/charts/radar_chart.h"
#include "ui/charts/roofline_chart.h"
#include "ui/charts/time_chart.h"
#include "ui/controls/log_slider.h"
#include "ui/controls/stepped_slider.h"
#include "ui/theme/apply.h"

#include <QHelpEvent>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTextBrowser>
#include <QToolTip>

#include <map>

using namespace deployscope;
using namespace deployscope::ui;
using deployscope::testing::firstUnsound;
using deployscope::testing::ShownPage;
using deployscope::testing::shownTexts;

namespace {

QString fromCore(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

// Counts the paint events of the charts, as they are delivered.
class PaintCounter : public QObject
{
public:
    explicit PaintCounter(const ExplorePage& page)
    {
        for (Chart* chart : page.charts())
            chart->installEventFilter(this);
    }

    int of(const QObject* chart) const
    {
        const auto found = counts_.find(chart);
        return found == counts_.end() ? 0 : found->second;
    }

    void clear() { counts_.clear(); }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::Paint)
            ++counts_[watched];
        return false;
    }

private:
    std::map<const QObject*, int> counts_;
};

QPoint on(const TrackSlider& slider, double fraction)
{
    return {static_cast<int>(slider.positionOf(fraction) + 0.5), 19};
}

// What a tile of the strip shows: "Memory ×1.91".
QString tile(const ShownPage& shown, const QString& caption)
{
    for (const FigureTile* one : shown.page.strip()->tiles())
        if (one->caption() == caption)
            return one->value();
    return QStringLiteral("there is no tile ") + caption;
}

// A slider of the panel by a short name.
TrackSlider* slider(const ShownPage& shown, const QString& name)
{
    if (name == QLatin1String("batch"))
        return shown.page.panel()->batchSlider();
    if (name == QLatin1String("precision"))
        return shown.page.panel()->precisionSlider();
    return shown.page.panel()->distanceSlider();
}

// What the page tells of the scenario, against what the core says of it.
QString firstThatLagsBehind(const ShownPage& shown)
{
    const Scenario& scenario = shown.session.scenario();
    const Catalog& catalog = shown.session.catalog();
    const Result& result = shown.session.result();
    const ExplorePage& page = shown.page;
    const auto& baselines = shown.session.baselines();
    if (toCsv(page.roofline()->table()) !=
        toCsv(tableOf(rooflineSeries(scenario, catalog, result, baselines))))
        return QStringLiteral("roofline");
    if (toCsv(page.radar()->table()) != toCsv(tableOf(radarSeries(scenario, catalog, result))))
        return QStringLiteral("radar");
    if (toCsv(page.time()->table()) != toCsv(tableOf(timeSeries(scenario, catalog, result))))
        return QStringLiteral("time");
    if (toCsv(page.energy()->table()) != toCsv(tableOf(energySeries(scenario, catalog, result))))
        return QStringLiteral("energy");
    const VerdictStrip strip = verdictStrip(scenario, catalog, result);
    for (std::size_t i = 0; i < strip.figures.size(); ++i) {
        const FigureTile& tile = *page.strip()->tiles().at(i);
        if (tile.caption() != fromCore(strip.figures[i].caption) ||
            tile.value() != fromCore(strip.figures[i].value))
            return QStringLiteral("tile ") + tile.caption();
    }
    if (!page.strip()->verdict().contains(fromCore(strip.sentence)))
        return QStringLiteral("verdict");
    if (page.panel()->batchSlider()->value() != scenario.batch)
        return QStringLiteral("batch slider");
    if (page.panel()->precisionSlider()->index() != static_cast<int>(scenario.precision))
        return QStringLiteral("precision slider");
    if (page.panel()->distanceSlider()->value() != scenario.distance)
        return QStringLiteral("distance slider");
    return {};
}

// Whether the derivation shown is that of the quantity in the scenario as it is.
bool whyIs(const ShownPage& shown, const QString& quantity)
{
    const auto wanted = explain(quantity.toStdString(), shown.session.scenario(),
                                shown.session.catalog(), shown.session.result());
    if (!wanted || shown.session.explained() != quantity)
        return false;
    const WhyPanel& why = *shown.page.why();
    // A text document tells its spaces that keep numbers and units together as plain ones.
    const auto plain = [](const std::string& text) {
        return fromCore(text).replace(QChar::Nbsp, QLatin1Char(' '));
    };
    if (!why.title().contains(fromCore(wanted->title), Qt::CaseInsensitive))
        return false;
    const QString text = why.plainText();
    for (const std::string& sentence : wanted->sentences)
        if (!text.contains(plain(sentence)))
            return false;
    return wanted->steps.empty() || text.contains(plain(wanted->steps.back().value_text));
}

} // namespace

class TestExplore : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();

    void burstIsOneFrame_data();
    void burstIsOneFrame();
    void dragIsOneFrame_data();
    void dragIsOneFrame();
    void pageFollowsEachSlider_data();
    void pageFollowsEachSlider();
    void pageFollowsUndo();
    void heldKeyIsOneStep();
    void draggedPointIsOneStep();

    void precisionsOfEachDevice();
    void landmarksOfTheDistance();
    void crossoverOnTheBatchSlider();
    void conventionMovesTheHeadline();
    void infeasibleHasNoFigure();
    void baselinesOnTheRoofline();

    void themeSwitchesAtRunTime();
};

void TestExplore::initTestCase()
{
    applyTheme(ThemeKind::Light);
}

void TestExplore::init()
{
    deployscope::testing::failOnWarnings();
}

void TestExplore::burstIsOneFrame_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QList<int>>("keys");
    const int right = Qt::Key_Right;
    const int left = Qt::Key_Left;
    QTest::newRow("batch") << QStringLiteral("batch") << QList<int>{right, right, left};
    QTest::newRow("precision") << QStringLiteral("precision") << QList<int>{right, left};
    QTest::newRow("distance") << QStringLiteral("distance") << QList<int>{left, left, right};
}

void TestExplore::burstIsOneFrame()
{
    QFETCH(const QString, name);
    QFETCH(const QList<int>, keys);
    ShownPage shown;
    QVERIFY(shown.ready);
    TrackSlider* control = slider(shown, name);
    control->setFocus();
    QTest::qWait(100); // the derivation, which comes later, is there
    PaintCounter counter(shown.page);
    QSignalSpy frames(&shown.page, &ExplorePage::framePainted);
    QSignalSpy results(&shown.session, &Session::resultChanged);
    for (int i = 0; i < 20; ++i)
        QTest::keyClick(control, static_cast<Qt::Key>(keys[i % keys.size()]));
    QCOMPARE(results.count(), 20);
    for (const Chart* chart : shown.page.charts())
        QCOMPARE(counter.of(chart), 0);
    QTRY_COMPARE(frames.count(), 1);
    QTest::qWait(100); // nothing comes after
    QCOMPARE(frames.count(), 1);
    QVERIFY(frames.at(0).at(0).toDouble() > 0.0);
    for (const Chart* chart : shown.page.charts())
        QCOMPARE(counter.of(chart), 1);
    QCOMPARE(firstThatLagsBehind(shown), QString());
}

void TestExplore::dragIsOneFrame_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("batch") << QStringLiteral("batch");
    QTest::newRow("precision") << QStringLiteral("precision");
    QTest::newRow("distance") << QStringLiteral("distance");
}

void TestExplore::dragIsOneFrame()
{
    QFETCH(const QString, name);
    ShownPage shown;
    QVERIFY(shown.ready);
    TrackSlider* control = slider(shown, name);
    QTest::mousePress(control, Qt::LeftButton, {}, on(*control, 0.0));
    QTest::qWait(100);
    PaintCounter counter(shown.page);
    QSignalSpy results(&shown.session, &Session::resultChanged);
    for (int i = 1; i <= 20; ++i)
        QTest::mouseMove(control, on(*control, i / 20.0));
    QVERIFY(results.count() >= 5); // as many as there are stops on the way
    for (const Chart* chart : shown.page.charts())
        QCOMPARE(counter.of(chart), 0);
    for (const Chart* chart : shown.page.charts())
        QTRY_COMPARE(counter.of(chart), 1);
    QTest::mouseRelease(control, Qt::LeftButton, {}, on(*control, 1.0));
    QTest::qWait(100);
    for (const Chart* chart : shown.page.charts())
        QCOMPARE(counter.of(chart), 1);
    QCOMPARE(firstThatLagsBehind(shown), QString());
    shown.session.undo(); // the whole drag is one step, its press another value of the same hand
    QCOMPARE(shown.scenario().batch, 1);
    QVERIFY(shown.scenario().precision == Precision::Fp16);
    QCOMPARE(shown.scenario().distance, 1.5e6);
}

void TestExplore::pageFollowsEachSlider_data()
{
    dragIsOneFrame_data();
}

void TestExplore::pageFollowsEachSlider()
{
    QFETCH(const QString, name);
    ShownPage shown;
    QVERIFY(shown.ready);
    TrackSlider* control = slider(shown, name);
    QTest::keyClick(control, Qt::Key_Home);
    for (int i = 0; i < 30; ++i) {
        const Scenario before = shown.scenario();
        QTest::keyClick(control, Qt::Key_Right);
        QCOMPARE(firstThatLagsBehind(shown), QString());
        QCOMPARE(firstUnsound(shownTexts(shown.page)), QString());
        if (shown.scenario() == before) // the end
            break;
    }
    QTest::keyClick(control, Qt::Key_End);
    QCOMPARE(firstThatLagsBehind(shown), QString());
    QTRY_VERIFY(whyIs(shown, QStringLiteral("bottleneck")));
}

void TestExplore::pageFollowsUndo()
{
    ShownPage shown;
    const Scenario start = shown.scenario();
    QTest::keyClick(shown.page.panel()->batchSlider(), Qt::Key_End);
    QTest::keyClick(shown.page.panel()->precisionSlider(), Qt::Key_End);
    QTest::keyClick(shown.page.panel()->distanceSlider(), Qt::Key_Home);
    const Scenario end = shown.scenario();
    QCOMPARE(end.batch, limits::max_slider_batch);
    QVERIFY(end.precision == Precision::Int4);
    QCOMPARE(end.distance, 0.0);
    QSignalSpy results(&shown.session, &Session::resultChanged);
    while (shown.session.canUndo())
        shown.session.undo();
    QCOMPARE(results.count(), 3);
    QVERIFY(shown.scenario() == start);
    QCOMPARE(firstThatLagsBehind(shown), QString());
    while (shown.session.canRedo())
        shown.session.redo();
    QCOMPARE(results.count(), 6); // following the session, the panel says nothing itself
    QVERIFY(shown.scenario() == end);
    QCOMPARE(firstThatLagsBehind(shown), QString());
}

void TestExplore::heldKeyIsOneStep()
{
    ShownPage shown;
    LogSlider* batch = shown.page.panel()->batchSlider();
    const Scenario start = shown.scenario();
    const auto send = [batch](QEvent::Type type, bool repeated) {
        QKeyEvent event(type, Qt::Key_Right, Qt::NoModifier, {}, repeated);
        QCoreApplication::sendEvent(batch, &event);
    };
    send(QEvent::KeyPress, false);
    for (int i = 0; i < 5; ++i) {
        send(QEvent::KeyRelease, true); // so it comes from X11
        send(QEvent::KeyPress, true);
    }
    send(QEvent::KeyRelease, false);
    QCOMPARE(shown.scenario().batch, 64);
    QTest::keyClick(batch, Qt::Key_Right); // pressed again
    QCOMPARE(shown.scenario().batch, 128);
    shown.session.undo();
    QCOMPARE(shown.scenario().batch, 64);
    shown.session.undo();
    QVERIFY(shown.scenario() == start);
}

void TestExplore::draggedPointIsOneStep()
{
    ShownPage shown;
    RooflineChart* chart = shown.page.roofline();
    QVERIFY(chart->pixels().point);
    const QPoint point = chart->pixels().point->toPoint();
    const Scenario start = shown.scenario();
    QTest::mousePress(chart, Qt::LeftButton, {}, point);
    for (int i = 1; i <= 10; ++i)
        QTest::mouseMove(chart, point + QPoint(i * 6, -i * 4));
    QTest::mouseRelease(chart, Qt::LeftButton, {}, point + QPoint(60, -40));
    QVERIFY(shown.scenario().batch > 2);
    QCOMPARE(firstThatLagsBehind(shown), QString());
    QCOMPARE(shown.session.explained(), QStringLiteral("bottleneck")); // a drag is no click
    const int dragged = shown.scenario().batch;
    QTest::mousePress(chart, Qt::LeftButton, {}, chart->pixels().point->toPoint());
    QTest::mouseMove(chart, chart->pixels().point->toPoint() + QPoint(-40, 30));
    QTest::mouseRelease(chart, Qt::LeftButton);
    shown.session.undo(); // the second drag
    QCOMPARE(shown.scenario().batch, dragged);
    shown.session.undo();
    QVERIFY(shown.scenario() == start);
}

void TestExplore::precisionsOfEachDevice()
{
    ShownPage shown;
    for (const Device& device : shown.session.catalog().devices) {
        shown.change([&](Scenario& scenario) { scenario.device = device.id; });
        const auto& stops = shown.page.panel()->precisionSlider()->stops();
        QCOMPARE(stops.size(), precision_count);
        for (const Precision precision : all_precisions) {
            const SliderStop& stop = stops[static_cast<std::size_t>(precision)];
            const auto computed = computePrecision(device, precision);
            QCOMPARE(stop.label, fromCore(nameOf(precision)));
            const StopState state = !computed                ? StopState::Unavailable
                                    : *computed == precision ? StopState::Native
                                                             : StopState::NotNative;
            QCOMPARE(stop.state, state);
            QCOMPARE(stop.explanation.isEmpty(), state == StopState::Native);
            if (state == StopState::NotNative)
                QVERIFY(stop.explanation.contains(fromCore(nameOf(*computed))));
        }
    }
}

void TestExplore::landmarksOfTheDistance()
{
    ShownPage shown;
    LogSlider* distance = shown.page.panel()->distanceSlider();
    QTest::keyClick(distance, Qt::Key_Home);
    const auto& landmarks = shown.session.catalog().landmarks;
    QVERIFY(landmarks.size() >= 3);
    std::size_t reached = 0;
    for (const Landmark& landmark : landmarks) {
        if (landmark.distance.value > 0.0)
            QTest::keyClick(distance, Qt::Key_PageUp); // from landmark to landmark
        if (shown.scenario().distance != landmark.distance.value)
            continue; // an end of the slider that is no landmark lies between
        ++reached;
        const QString name = fromCore(landmark.name);
        QVERIFY(distance->valueText().contains(name));
        const QStringList texts = shownTexts(*shown.page.panel());
        QVERIFY2(texts.contains(name), qPrintable(name)); // beside the slider
    }
    QCOMPARE(reached, landmarks.size());
    shown.change([](Scenario& scenario) { scenario.distance = 123456.0; });
    for (const Landmark& landmark : landmarks)
        QVERIFY(!shownTexts(*shown.page.panel()).contains(fromCore(landmark.name)));
}

void TestExplore::crossoverOnTheBatchSlider()
{
    ShownPage shown;
    LogSlider* batch = shown.page.panel()->batchSlider();
    const auto tipAbove = [batch](int value) {
        const QPoint place(static_cast<int>(batch->positionOf(batch->scale().fractionOf(value))),
                           4);
        QHelpEvent event(QEvent::ToolTip, place, batch->mapToGlobal(place));
        QCoreApplication::sendEvent(batch, &event);
        return QToolTip::text();
    };
    const auto from = shown.session.result().compute_bound_from_batch;
    QVERIFY(from && *from > 1);
    const QString count = fromCore(formatCount(*from));
    QCOMPARE(tipAbove(*from), QStringLiteral("compute-bound from batch %1").arg(count));
    QVERIFY(shownTexts(*shown.page.panel())
                .contains(QStringLiteral("compute-bound from %1").arg(count)));
    // On the other count every batch is compute-bound: there is no crossover.
    shown.change([](Scenario& scenario) { scenario.convention = Convention::Vendor; });
    QVERIFY(!shown.session.result().compute_bound_from_batch ||
            *shown.session.result().compute_bound_from_batch == 1);
    QCOMPARE(tipAbove(*from), batch->valueText());
    QVERIFY(shownTexts(*shown.page.panel()).filter(QStringLiteral("crossover")).isEmpty());
    QToolTip::hideText();
}

void TestExplore::conventionMovesTheHeadline()
{
    ShownPage shown;
    QVERIFY(shown.ready);
    const QString headline = QStringLiteral("Device bottleneck");
    QCOMPARE(tile(shown, headline), QStringLiteral("Memory ×1.91"));
    auto* book = qobject_cast<QRadioButton*>(shown.button(QStringLiteral("Book: 1 MAC = 1")));
    QVERIFY(book && book->isChecked());
    book->setFocus(Qt::TabFocusReason);
    QTest::keyClick(book, Qt::Key_Right);
    QVERIFY(shown.scenario().convention == Convention::Vendor);
    QCOMPARE(tile(shown, headline), QStringLiteral("Compute ×1.05"));
    QCOMPARE(firstThatLagsBehind(shown), QString());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Left);
    QVERIFY(shown.scenario().convention == Convention::Book);
    QCOMPARE(tile(shown, headline), QStringLiteral("Memory ×1.91"));
}

void TestExplore::infeasibleHasNoFigure()
{
    ShownPage shown;
    shown.change([](Scenario& scenario) { scenario.device = "arduino-nano-33-ble-sense"; });
    QVERIFY(!shown.session.result().feasible);
    const QString none = QStringLiteral("—");
    for (const QString& caption :
         {QStringLiteral("Device bottleneck"), QStringLiteral("Batch time, stream"),
          QStringLiteral("Throughput"), QStringLiteral("Energy, at most"),
          QStringLiteral("End to end")})
        QCOMPARE(tile(shown, caption), none);
    QVERIFY(tile(shown, QStringLiteral("Does not fit")).contains(QStringLiteral(" of ")));
    QVERIFY(shown.page.strip()->verdict().startsWith(QStringLiteral("Impossible: ")));

    QVERIFY(shown.page.time()->table().rows.empty());
    for (const EnergyBar& bar : shown.page.energy()->series().bars)
        QVERIFY(!bar.own || !bar.joules);
    // Wherever a text speaks of throughput or energy, it names no figure of it.
    static const QRegularExpression rate(QStringLiteral("[0-9] ?[kMGTm]?/s\\b|inferences/s"));
    static const QRegularExpression energy(QStringLiteral("[0-9] ?[pnµmk]?J\\b"));
    for (const QString& quantity :
         {QStringLiteral("throughput"), QStringLiteral("verdict"),
          QStringLiteral("energy_per_inference"), QStringLiteral("device_overlapped"),
          QStringLiteral("end_to_end"), QStringLiteral("bottleneck")}) {
        shown.session.explain(quantity);
        QTRY_VERIFY(whyIs(shown, quantity));
        const QString text = shown.page.why()->plainText();
        QVERIFY2(!rate.match(text).hasMatch(), qPrintable(text));
        QVERIFY2(!energy.match(text).hasMatch(), qPrintable(text));
    }
    for (const FigureTile* one : shown.page.strip()->tiles())
        QVERIFY2(!rate.match(one->value()).hasMatch() && !energy.match(one->value()).hasMatch(),
                 qPrintable(one->value()));
    for (const auto& row : tableOf(shown.page.radar()->series()).rows)
        QVERIFY(!row.empty());
    const QString spoken = shown.page.time()->accessibleDescription();
    QVERIFY2(!rate.match(spoken).hasMatch(), qPrintable(spoken));
    QCOMPARE(firstUnsound(shownTexts(shown.page)), QString());
}

void TestExplore::baselinesOnTheRoofline()
{
    ShownPage shown;
    const auto pinnedNames = [&shown] {
        QStringList names;
        for (const PinnedPoint& pinned : shown.page.roofline()->series().pinned)
            names << fromCore(pinned.name);
        return names;
    };
    shown.session.pinScenario(); // has a point
    const QString name = fromCore(shown.session.baselines()[0].name);
    QCOMPARE(pinnedNames(), QStringList{name});
    shown.change([](Scenario& scenario) {
        scenario.device = "google-coral-dev";
        scenario.precision = Precision::Fp32;
    });
    QVERIFY(!shown.session.result().compute_precision);
    shown.session.pinScenario(); // has none: the device cannot compute it
    QCOMPARE(pinnedNames(), QStringList{name});
    QCOMPARE(firstThatLagsBehind(shown), QString());
    shown.session.removeBaseline(0);
    QVERIFY(!pinnedNames().contains(name));
    QCOMPARE(firstThatLagsBehind(shown), QString());
    shown.session.undo();
    QVERIFY(pinnedNames().contains(name));
}

void TestExplore::themeSwitchesAtRunTime()
{
    ShownPage shown;
    QVERIFY(shown.ready);
    for (const ThemeKind kind : {ThemeKind::Dark, ThemeKind::Light, ThemeKind::Dark}) {
        applyTheme(kind);
        const Theme& theme = themeFor(kind);
        QTest::qWait(50);
        for (const QWidget* widget : shown.page.findChildren<QWidget*>())
            QVERIFY2(themeOf(widget->palette()).kind == kind, widget->metaObject()->className());
        for (Chart* chart : shown.page.charts()) {
            QCOMPARE(chart->theme().kind, kind);
            QCOMPARE(chart->grab().toImage().pixelColor(0, 0), theme.card);
        }
        const QImage page = shown.page.grab().toImage();
        QCOMPARE(page.pixelColor(2, 2), theme.window);
        const auto* text = shown.page.why()->findChild<QTextBrowser*>();
        QVERIFY(text->toHtml().contains(theme.accent_text.name()));
        QVERIFY(!shown.page.why()->plainText().isEmpty());
    }
    applyTheme(ThemeKind::Light);
}

QTEST_MAIN(TestExplore)
#include "tst_explore.moc"
