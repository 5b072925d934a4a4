// SPDX-License-Identifier: GPL-3.0-or-later
// The page of Explore without a mouse, and asking it why.
#include "shown_page.h"

#include "core/explanation/explanation.h"
#include "ui/charts/energy_chart.h"
#include "ui/charts/energy_layout.h"
#include "ui/charts/figure_table.h"
#include "ui/charts/radar_chart.h"
#include "ui/charts/radar_layout.h"
#include "ui/charts/roofline_chart.h"
#include "ui/charts/time_chart.h"
#include "ui/charts/time_layout.h"
#include "ui/controls/choice_box.h"
#include "ui/controls/choice_popup.h"
#include "ui/controls/figure_tile.h"
#include "ui/controls/fold.h"
#include "ui/controls/log_slider.h"
#include "ui/controls/quantity_field.h"
#include "ui/controls/stepped_slider.h"
#include "ui/pages/baseline_list.h"
#include "ui/pages/verdict_strip.h"
#include "ui/pages/why_panel.h"
#include "ui/theme/apply.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QRadioButton>
#include <QSet>
#include <QTextBrowser>
#include <QToolButton>

using namespace deployscope;
using namespace deployscope::ui;
using deployscope::testing::ShownPage;

namespace {

QString nameOf(const QWidget* widget)
{
    if (!widget)
        return QStringLiteral("nothing");
    return QStringLiteral("%1 \"%2\"")
        .arg(QString::fromLatin1(widget->metaObject()->className()), widget->accessibleName());
}

// What the user can do something with.
bool isControl(const QWidget* widget)
{
    return qobject_cast<const QAbstractButton*>(widget) || qobject_cast<const QLineEdit*>(widget) ||
           qobject_cast<const QComboBox*>(widget) || qobject_cast<const TrackSlider*>(widget) ||
           qobject_cast<const Chart*>(widget) || qobject_cast<const QTextBrowser*>(widget);
}

// The radio buttons of a group are one stop: the chosen one.
bool isBesideTheChosenOne(const QWidget* widget)
{
    const auto* radio = qobject_cast<const QRadioButton*>(widget);
    return radio && !radio->isChecked();
}

// What a screen reader says of it, by its name or its own text.
QString spokenName(const QWidget* widget)
{
    if (!widget->accessibleName().isEmpty())
        return widget->accessibleName();
    const auto* button = qobject_cast<const QAbstractButton*>(widget);
    return button ? button->text() : QString();
}

// Every stop of the Tab key from the widget that has the focus until one comes again.
QList<QWidget*> stops(QWidget& window, Qt::Key key, Qt::KeyboardModifiers modifiers = {})
{
    QList<QWidget*> reached;
    for (QWidget* at = window.focusWidget(); at && !reached.contains(at);
         at = window.focusWidget()) {
        reached << at;
        QTest::keyClick(at, key, modifiers);
    }
    return reached;
}

bool activate(QMenu* menu, const QString& name)
{
    for (QAction* action : menu->actions()) {
        if (action->text().remove(QLatin1Char('&')) == name && action->isVisible()) {
            menu->setActiveAction(action);
            QTest::keyClick(menu, Qt::Key_Return);
            return true;
        }
    }
    return false;
}

} // namespace

class TestExploreKeyboard : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();

    void tabReachesEveryControl();
    void tabLeavesTheTableOfFigures();
    void choicesByKeys();
    void fieldsByKeys();
    void phasesByKeys();
    void baselinesByKeys();

    void tilesExplain_data();
    void tilesExplain();
    void rooflineExplainsByClick();
    void radarExplainsByClickAndKeys();
    void timeExplainsByClick();
    void energyExplainsByClick();
    void menuExplainsByKeys_data();
    void menuExplainsByKeys();
    void derivationFollowsTheSliders();
};

void TestExploreKeyboard::initTestCase()
{
    applyTheme(ThemeKind::Light);
}

void TestExploreKeyboard::init()
{
    deployscope::testing::failOnWarnings();
}

void TestExploreKeyboard::tabReachesEveryControl()
{
    ShownPage shown;
    QVERIFY(shown.ready);
    shown.session.pinScenario();
    shown.change([](Scenario& scenario) { scenario.workload = "llama-2-7b"; }); // has phases
    for (Fold* fold : shown.page.findChildren<Fold*>())
        fold->setOpen(true);
    QCoreApplication::processEvents();
    QList<QWidget*> controls;
    for (QWidget* widget : shown.page.findChildren<QWidget*>())
        if (widget->isVisible() && widget->isEnabled() && isControl(widget))
            controls << widget;
    QVERIFY(controls.size() > 30);
    for (const QWidget* control : controls)
        QVERIFY2(!spokenName(control).isEmpty(), control->metaObject()->className());

    controls.front()->setFocus(Qt::TabFocusReason);
    const QList<QWidget*> forth = stops(shown.page, Qt::Key_Tab);
    QCOMPARE(nameOf(shown.page.focusWidget()), nameOf(forth.front())); // once around
    for (const QWidget* control : controls)
        if (!isBesideTheChosenOne(control))
            QVERIFY2(forth.contains(control), qPrintable(nameOf(control)));
    for (const QWidget* stop : forth)
        QVERIFY2(controls.contains(stop), qPrintable(nameOf(stop))); // nothing that does nothing

    QList<QWidget*> back = stops(shown.page, Qt::Key_Backtab, Qt::ShiftModifier);
    std::reverse(back.begin() + 1, back.end());
    QCOMPARE(back, forth);

    // The panel comes before the figures, and they before the charts.
    const auto place = [&forth](const QWidget* widget) { return forth.indexOf(widget); };
    const auto from = place(shown.named<ChoiceBox>(QStringLiteral("Workload")));
    const auto after = [&](const QWidget* widget) {
        return (place(widget) - from + forth.size()) % forth.size();
    };
    QVERIFY(after(shown.page.panel()->batchSlider()) <
            after(shown.page.panel()->precisionSlider()));
    QVERIFY(after(shown.page.panel()->precisionSlider()) <
            after(shown.page.panel()->distanceSlider()));
    QVERIFY(after(shown.page.panel()->distanceSlider()) < after(shown.page.strip()->tiles()[0]));
    QVERIFY(after(shown.page.strip()->tiles().back()) < after(shown.page.roofline()));
    QVERIFY(after(shown.page.roofline()) < after(shown.page.time()));
    QVERIFY(after(shown.page.time()) < after(shown.page.energy()));
    QVERIFY(after(shown.page.energy()) < after(shown.page.radar()));
    QVERIFY(after(shown.page.radar()) < after(shown.page.why()->findChild<QTextBrowser*>()));
    // What came later stands where it is seen.
    const auto* phase = shown.button(QStringLiteral("Decode"));
    QVERIFY(after(shown.named<ChoiceBox>(QStringLiteral("Device"))) < after(phase));
    QVERIFY(after(phase) < after(shown.page.panel()->batchSlider()));
    const auto* remove = shown.named<QToolButton>(QStringLiteral("Remove this baseline"));
    QVERIFY(after(shown.button(QStringLiteral("Context and formats"))) < after(remove));
    QVERIFY(after(remove) < after(shown.button(QStringLiteral("Pin this scenario"))));
}

void TestExploreKeyboard::tabLeavesTheTableOfFigures()
{
    ShownPage shown;
    QVERIFY(shown.ready);
    for (Chart* chart : shown.page.charts()) {
        auto* table = new FigureTable(chart);
        table->setAttribute(Qt::WA_DeleteOnClose);
        table->show();
        table->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(table));
        QTest::keyClick(table, Qt::Key_Tab);
        const QList<QWidget*> reached = stops(*table, Qt::Key_Tab);
        QVERIFY2(reached.size() >= 3, qPrintable(chart->title())); // the table and two buttons
        QTest::keyClick(table, Qt::Key_Escape);
        QVERIFY(!table->isVisible());
    }
}

void TestExploreKeyboard::choicesByKeys()
{
    ShownPage shown;
    QVERIFY(shown.ready);
    auto* device = shown.named<ChoiceBox>(QStringLiteral("Device"));
    QVERIFY(device);
    device->setFocus(Qt::TabFocusReason);
    QTest::keyClick(device, Qt::Key_End);
    QCOMPARE(shown.scenario().device, shown.session.catalog().devices.back().id);
    QTest::keyClick(device, Qt::Key_N); // opens the list and searches it
    QVERIFY(device->isPopupOpen());
    QTest::keyClicks(device->popup()->searchLine(), QStringLiteral("ano orin"));
    QTest::keyClick(device->popup()->searchLine(), Qt::Key_Return);
    QCOMPARE(shown.scenario().device, std::string("nvidia-jetson-orin-nano"));
    QCOMPARE(shown.page.focusWidget(), device);

    auto* workload = shown.named<ChoiceBox>(QStringLiteral("Workload"));
    workload->setFocus(Qt::TabFocusReason);
    QTest::keyClick(workload, Qt::Key_Return);
    QTest::keyClicks(workload->popup()->searchLine(), QStringLiteral("dlrm"));
    QTest::keyClick(workload->popup()->searchLine(), Qt::Key_Return);
    QCOMPARE(shown.scenario().workload, std::string("dlrm"));
    shown.session.undo();
    QCOMPARE(workload->currentId(), QStringLiteral("resnet-50"));
    QCOMPARE(device->currentId(), QStringLiteral("nvidia-jetson-orin-nano"));
    shown.session.undo();
    QCOMPARE(device->currentId(), QStringLiteral("nvidia-a100"));
}

void TestExploreKeyboard::fieldsByKeys()
{
    ShownPage shown;
    QVERIFY(shown.ready);
    auto* fold = shown.button(QStringLiteral("Latency budget"));
    QVERIFY(fold);
    fold->setFocus(Qt::TabFocusReason);
    QTest::keyClick(fold, Qt::Key_Right);
    QTest::keyClick(fold, Qt::Key_Tab);
    auto* budget = qobject_cast<QLineEdit*>(shown.page.focusWidget());
    QVERIFY(budget);
    QCOMPARE(budget->accessibleName(), QStringLiteral("End to end within"));
    QTest::keyClicks(budget, QStringLiteral("250 us")); // over the text, which is selected
    QTest::keyClick(budget, Qt::Key_Return);
    QCOMPARE(shown.scenario().latency_budget, std::optional<double>(250e-6));
    QCOMPARE(shown.page.strip()->tiles().back()->caption().left(6), QStringLiteral("Budget"));

    budget->selectAll();
    QTest::keyClicks(budget, QStringLiteral("3 kg"));
    QTest::keyClick(budget, Qt::Key_Return);
    QCOMPARE(shown.scenario().latency_budget, std::optional<double>(250e-6));
    auto* field = qobject_cast<ui::QuantityField*>(budget);
    QVERIFY(!field->problem().isEmpty());
    QTest::keyClick(budget, Qt::Key_Escape);
    QVERIFY(field->problem().isEmpty());

    budget->selectAll();
    QTest::keyClick(budget, Qt::Key_Delete);
    QTest::keyClick(budget, Qt::Key_Tab); // leaving reads it too
    QVERIFY(!shown.scenario().latency_budget);

    auto* batch = shown.named<QLineEdit>(QStringLiteral("Batch size"));
    QVERIFY(batch);
    batch->setFocus(Qt::TabFocusReason);
    QTest::keyClicks(batch, QStringLiteral("48"));
    QTest::keyClick(batch, Qt::Key_Return);
    QCOMPARE(shown.scenario().batch, 48);
    QCOMPARE(shown.page.panel()->batchSlider()->value(), 48.0);
}

void TestExploreKeyboard::phasesByKeys()
{
    ShownPage shown;
    QVERIFY(shown.ready);
    QVERIFY(!shown.button(QStringLiteral("Decode")));
    shown.change([](Scenario& scenario) { scenario.workload = "llama-2-7b"; });
    QCoreApplication::processEvents(); // the layout shows what is new
    auto* decode = qobject_cast<QRadioButton*>(shown.button(QStringLiteral("Decode")));
    QVERIFY(decode && decode->isChecked());
    decode->setFocus(Qt::TabFocusReason);
    QTest::keyClick(decode, Qt::Key_Right);
    QVERIFY(shown.scenario().phase == Phase::Prefill);
    shown.session.undo();
    QVERIFY(decode->isChecked());
    shown.change([](Scenario& scenario) { scenario.workload = "resnet-50"; });
    QVERIFY(!shown.button(QStringLiteral("Decode")));
}

void TestExploreKeyboard::baselinesByKeys()
{
    ShownPage shown;
    QVERIFY(shown.ready);
    auto* pin = shown.button(QStringLiteral("Pin this scenario"));
    QVERIFY(pin);
    pin->setFocus(Qt::TabFocusReason);
    const Scenario first = shown.scenario();
    QTest::keyClick(pin, Qt::Key_Space);
    QCOMPARE(shown.session.baselines().size(), std::size_t{1});
    QTest::keyClick(shown.page.panel()->batchSlider(), Qt::Key_End);
    QTest::keyClick(pin, Qt::Key_Space);
    QCOMPARE(shown.session.baselines().size(), std::size_t{2});
    QCoreApplication::processEvents();

    const auto rows = [&shown] {
        QList<QAbstractButton*> found;
        for (auto* button : shown.page.panel()->baselines()->findChildren<QAbstractButton*>())
            if (button->isVisible() && button->parentWidget() == shown.page.panel()->baselines() &&
                button->text().isEmpty())
                found << button;
        return found;
    };
    QCOMPARE(rows().size(), 2);
    QAbstractButton* row = rows().front();
    QVERIFY(row->accessibleName().startsWith(
        QString::fromStdString(shown.session.baselines()[0].name)));
    row->setFocus(Qt::TabFocusReason);
    QTest::keyClick(row, Qt::Key_Space);
    QVERIFY(shown.scenario() == first);
    QTest::keyClick(row, Qt::Key_Tab);
    auto* remove = qobject_cast<QToolButton*>(shown.page.focusWidget());
    QVERIFY(remove);
    QTest::keyClick(remove, Qt::Key_Space);
    QCOMPARE(shown.session.baselines().size(), std::size_t{1});
    QCOMPARE(shown.session.baselines()[0].scenario.batch, limits::max_slider_batch);
    QCOMPARE(rows().size(), 1);
    QVERIFY(shown.page.focusWidget() && shown.page.focusWidget()->isVisible());
    // Return does what Space does: a baseline is no mere button.
    rows().front()->setFocus(Qt::TabFocusReason);
    QTest::keyClick(rows().front(), Qt::Key_Return);
    QCOMPARE(shown.scenario().batch, limits::max_slider_batch);
}

void TestExploreKeyboard::tilesExplain_data()
{
    QTest::addColumn<int>("key");
    QTest::newRow("mouse") << 0;
    QTest::newRow("Return") << int{Qt::Key_Return};
    QTest::newRow("Space") << int{Qt::Key_Space};
}

void TestExploreKeyboard::tilesExplain()
{
    QFETCH(const int, key);
    ShownPage shown;
    QVERIFY(shown.ready);
    QVERIFY(shown.page.strip()->tiles().front()->isChosen()); // what is explained at first
    QStringList titles;
    for (FigureTile* tile : shown.page.strip()->tiles()) {
        if (key == 0)
            QTest::mouseClick(tile, Qt::LeftButton);
        else
            QTest::keyClick(tile, static_cast<Qt::Key>(key));
        QVERIFY(tile->isChosen());
        const auto wanted = explain(shown.session.explained().toStdString(), shown.scenario(),
                                    shown.session.catalog(), shown.session.result());
        QVERIFY2(wanted, qPrintable(shown.session.explained()));
        QVERIFY(shown.page.why()->title().contains(QString::fromStdString(wanted->title),
                                                   Qt::CaseInsensitive));
        titles << shown.page.why()->title();
        for (const FigureTile* other : shown.page.strip()->tiles())
            QCOMPARE(other->isChosen(), other == tile);
    }
    QCOMPARE(QSet<QString>(titles.begin(), titles.end()).size(), titles.size());
}

void TestExploreKeyboard::rooflineExplainsByClick()
{
    ShownPage shown;
    QVERIFY(shown.ready);
    RooflineChart* chart = shown.page.roofline();
    const RooflinePixels& pixels = chart->pixels();
    QVERIFY(pixels.ridge && pixels.point && !pixels.slopes.empty() && !pixels.roofs.empty());
    const auto click = [&](QPointF at) {
        QTest::mouseClick(chart, Qt::LeftButton, {}, at.toPoint());
        return shown.session.explained();
    };
    QCOMPARE(click({pixels.ridge->x(), pixels.frame.bottom() - 8}), QStringLiteral("ridge_point"));
    QCOMPARE(shown.page.why()->title(), QStringLiteral("Why: ridge point"));
    QVERIFY(shown.page.why()->plainText().contains(QStringLiteral("153")));
    QCOMPARE(click(pixels.slopes.back().pointAt(0.2)), QStringLiteral("bandwidth"));
    QCOMPARE(click(pixels.roofs.back().pointAt(0.99)), QStringLiteral("peak_performance"));
    QCOMPARE(click(*pixels.point), QStringLiteral("attainable_performance"));
}

void TestExploreKeyboard::radarExplainsByClickAndKeys()
{
    ShownPage shown;
    QVERIFY(shown.ready);
    RadarChart* chart = shown.page.radar();
    const RadarLayout layout =
        layOutRadar(chart->series(), chart->size(), chartFonts(chart->font()));
    for (std::size_t i = 0; i < layout.names.size(); ++i) {
        QTest::mouseClick(chart, Qt::LeftButton, {}, layout.names[i].area.center().toPoint());
        QCOMPARE(shown.session.explained(), QStringLiteral("radar:%1").arg(i));
        QVERIFY(!shown.page.why()->plainText().isEmpty());
    }
    QTest::mouseMove(chart, QPoint(1, 1)); // away from every axis
    chart->setFocus(Qt::TabFocusReason);
    QTest::keyClick(chart, Qt::Key_Right);
    QTest::keyClick(chart, Qt::Key_Right);
    QTest::keyClick(chart, Qt::Key_Return);
    QCOMPARE(shown.session.explained(), QStringLiteral("radar:1"));
}

void TestExploreKeyboard::timeExplainsByClick()
{
    ShownPage shown;
    QVERIFY(shown.ready);
    TimeChart* chart = shown.page.time();
    const TimeLayout layout = layOutTime(chart->series(), chart->size(), chartFonts(chart->font()));
    QVERIFY(layout.request.segments.size() >= 2);
    QTest::mouseClick(chart, Qt::LeftButton, {},
                      layout.request.segments.front().area.center().toPoint());
    QCOMPARE(shown.session.explained(), QStringLiteral("network_propagation"));
    QVERIFY(shown.page.why()->plainText().contains(QStringLiteral("km/s")));
    QTest::mouseClick(chart, Qt::LeftButton, {},
                      layout.device.segments.front().area.center().toPoint());
    QCOMPARE(shown.session.explained(), QStringLiteral("memory"));
    QCOMPARE(shown.page.why()->title(), QStringLiteral("Why: memory time"));
}

void TestExploreKeyboard::energyExplainsByClick()
{
    ShownPage shown;
    QVERIFY(shown.ready);
    EnergyChart* chart = shown.page.energy();
    const EnergyLayout layout =
        layOutEnergy(chart->series(), chart->size(), chartFonts(chart->font()));
    bool found = false;
    for (const EnergyLayout::Row& row : layout.rows) {
        const QString before = shown.session.explained();
        QTest::mouseClick(chart, Qt::LeftButton, {}, row.area.center().toPoint());
        const bool own = chart->series().bars[row.bar].own;
        QCOMPARE(shown.session.explained(), own ? QStringLiteral("energy_per_inference") : before);
        found = found || own;
    }
    QVERIFY(found);
}

void TestExploreKeyboard::menuExplainsByKeys_data()
{
    QTest::addColumn<int>("chart");
    QTest::addColumn<int>("key");
    QTest::newRow("roofline") << 0 << int{Qt::Key_Menu};
    QTest::newRow("radar") << 1 << int{Qt::Key_F10};
    QTest::newRow("time") << 2 << int{Qt::Key_Menu};
    QTest::newRow("energy") << 3 << int{Qt::Key_F10};
}

void TestExploreKeyboard::menuExplainsByKeys()
{
    QFETCH(const int, chart);
    QFETCH(const int, key);
    ShownPage shown;
    QVERIFY(shown.ready);
    Chart* of = shown.page.charts()[static_cast<std::size_t>(chart)];
    const auto entries = of->explainables();
    QVERIFY(!entries.empty());
    for (const Explainable& entry : entries) {
        of->setFocus(Qt::TabFocusReason);
        QTest::keyClick(of, static_cast<Qt::Key>(key),
                        key == Qt::Key_F10 ? Qt::ShiftModifier : Qt::NoModifier);
        QCOMPARE(QApplication::activePopupWidget(), of->menu());
        QVERIFY(activate(of->menu(), QStringLiteral("Explain"))); // opens the menu inside
        auto* inside = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        QVERIFY(inside && inside != of->menu());
        QVERIFY2(activate(inside, entry.name), qPrintable(entry.name));
        QVERIFY(!QApplication::activePopupWidget());
        QCOMPARE(shown.session.explained(), entry.what);
        const auto wanted = explain(entry.what.toStdString(), shown.scenario(),
                                    shown.session.catalog(), shown.session.result());
        QVERIFY2(wanted, qPrintable(entry.what));
        QVERIFY(shown.page.why()->title().contains(QString::fromStdString(wanted->title),
                                                   Qt::CaseInsensitive));
    }
}

void TestExploreKeyboard::derivationFollowsTheSliders()
{
    ShownPage shown;
    QVERIFY(shown.ready);
    shown.session.explain(QStringLiteral("network_propagation"));
    const QString before = shown.page.why()->plainText();
    QVERIFY(before.contains(QStringLiteral("15")));
    QTest::keyClick(shown.page.panel()->distanceSlider(), Qt::Key_End);
    QTRY_VERIFY(shown.page.why()->plainText() != before);
    QTRY_VERIFY(shown.page.why()->plainText().contains(QStringLiteral("200 ms")));
    QCOMPARE(shown.session.explained(), QStringLiteral("network_propagation"));
}

QTEST_MAIN(TestExploreKeyboard)
#include "tst_explore_keyboard.moc"
