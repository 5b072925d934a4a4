// SPDX-License-Identifier: GPL-3.0-or-later
// The rail, the pages behind it, and what the tool bar means on each.
#include "answering.h"
#include "own_settings.h"
#include "shown_window.h"
#include "warnings.h"

#include "ui/charts/example_chart.h"
#include "ui/controls/log_slider.h"
#include "ui/pages/compare_page.h"
#include "ui/pages/example_input_row.h"
#include "ui/pages/example_inputs.h"
#include "ui/pages/example_list.h"
#include "ui/pages/example_view.h"
#include "ui/pages/examples_page.h"
#include "ui/pages/explore_page.h"
#include "ui/pages/scenario_panel.h"
#include "ui/pages/verdict_banner.h"
#include "ui/theme/apply.h"
#include "ui/window/help_window.h"
#include "ui/window/navigation_rail.h"
#include "ui/window/settings.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QMenu>
#include <QRadioButton>
#include <QTemporaryDir>
#include <QTextBrowser>

using namespace deployscope;
using namespace deployscope::ui;
using deployscope::testing::Answering;
using deployscope::testing::isWhole;
using deployscope::testing::madeLibrary;
using deployscope::testing::ShownWindow;

namespace {

const QKeySequence to_explore(Qt::CTRL | Qt::Key_1);
const QKeySequence to_examples(Qt::CTRL | Qt::Key_3);

QRadioButton* entry(const ShownWindow& shown, const QString& text)
{
    for (auto* button : shown.window.rail()->findChildren<QRadioButton*>())
        if (button->text() == text)
            return button;
    return nullptr;
}

bool isEnabled(const ShownWindow& shown, const char* tool)
{
    const QToolButton* button = shown.tool(QString::fromUtf8(tool));
    return button && button->isEnabled();
}

QStringList exportEntries(const ShownWindow& shown)
{
    QStringList texts;
    for (const QAction* action : shown.tool(QStringLiteral("Export"))->menu()->actions())
        if (!action->isSeparator())
            texts << action->text();
    return texts;
}

} // namespace

class TestNavigation : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup() { folder.reset(); }

    void keysChangeThePage();
    void railByMouseAndKeys();
    void railIsToldToAScreenReader();
    void focusGoesWithThePage();
    void railGivesWayInANarrowWindow();
    void fitsASmallScreen();

    void makesPagesWhenTheyAreNeeded();
    void makesPagesAheadWhileIdle();
    void waitsWhileTheUserIsBusy();
    void remembersThePage();

    void toolBarOnEachPage();
    void undoIsThePagesOwn();
    void exportIsThePagesOwn();
    void titleIsThePagesOwn();
    void helpIsThePagesOwn();
    void openingAFileShowsExplore();
    void openInExplore();
    void exploreKeepsUpWhileAway();

private:
    std::unique_ptr<QTemporaryDir> folder;
};

void TestNavigation::initTestCase()
{
    QCoreApplication::setOrganizationName(QStringLiteral("deployscope"));
    QCoreApplication::setApplicationName(QStringLiteral("test of the pages"));
    systemThemeKind();
}

void TestNavigation::init()
{
    deployscope::testing::failOnWarnings();
    folder = deployscope::testing::ownSettings();
    applyTheme(ThemeKind::Light);
}

void TestNavigation::keysChangeThePage()
{
    ShownWindow shown({1440, 900}, madeLibrary);
    QVERIFY(shown.ready);
    QVERIFY(shown.window.explorePage()->isVisible());
    shown.press(to_examples);
    QVERIFY(shown.window.shownPage() == PageId::Examples);
    QVERIFY(shown.window.examplesPage()->isVisible());
    QVERIFY(!shown.window.explorePage()->isVisible());
    QVERIFY(entry(shown, QStringLiteral("Examples"))->isChecked());
    shown.press(to_explore);
    QVERIFY(shown.window.explorePage()->isVisible());
    QVERIFY(!shown.window.examplesPage()->isVisible());
    QVERIFY(entry(shown, QStringLiteral("Explore"))->isChecked());
}

void TestNavigation::railByMouseAndKeys()
{
    ShownWindow shown({1440, 900}, madeLibrary);
    QVERIFY(shown.ready);
    QRadioButton* examples = entry(shown, QStringLiteral("Examples"));
    QTest::mouseClick(examples, Qt::LeftButton);
    QVERIFY(shown.window.examplesPage()->isVisible());
    QTest::mouseClick(entry(shown, QStringLiteral("Explore")), Qt::LeftButton, {}, QPoint(3, 3));
    QVERIFY(shown.window.explorePage()->isVisible());
    // The arrow keys choose, and stay on the rail.
    entry(shown, QStringLiteral("Explore"))->setFocus(Qt::TabFocusReason);
    QTest::keyClick(shown.window.focusWidget(), Qt::Key_Down);
    QVERIFY(shown.window.comparePage()->isVisible());
    QTest::keyClick(shown.window.focusWidget(), Qt::Key_Down);
    QVERIFY(shown.window.examplesPage()->isVisible());
    QCOMPARE(shown.window.focusWidget(), examples);
    QTest::keyClick(examples, Qt::Key_Up);
    QTest::keyClick(shown.window.focusWidget(), Qt::Key_Up);
    QVERIFY(shown.window.explorePage()->isVisible());
    QCOMPARE(shown.window.focusWidget(), entry(shown, QStringLiteral("Explore")));
    // One stop of the Tab key.
    QTest::keyClick(shown.window.focusWidget(), Qt::Key_Tab);
    QVERIFY(!shown.window.rail()->isAncestorOf(shown.window.focusWidget()));
}

void TestNavigation::railIsToldToAScreenReader()
{
    ShownWindow shown({1440, 900}, madeLibrary);
    QAccessibleInterface* rail = QAccessible::queryAccessibleInterface(shown.window.rail());
    QCOMPARE(rail->role(), QAccessible::Grouping);
    QCOMPARE(rail->text(QAccessible::Name), QStringLiteral("Pages"));
    QCOMPARE(rail->childCount(), static_cast<int>(page_count));
    QAccessibleInterface* examples = rail->child(2);
    QCOMPARE(examples->role(), QAccessible::RadioButton);
    QCOMPARE(examples->text(QAccessible::Name), QStringLiteral("Examples"));
    QVERIFY(examples->text(QAccessible::Description).contains(QStringLiteral("Ctrl+3")));
    QVERIFY(!examples->state().checked);
    examples->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QTRY_VERIFY(examples->state().checked); // it is pressed for a moment
    QVERIFY(shown.window.examplesPage()->isVisible());
}

void TestNavigation::focusGoesWithThePage()
{
    ShownWindow shown({1440, 900}, madeLibrary);
    QVERIFY(shown.ready);
    LogSlider* batch = shown.window.explorePage()->panel()->batchSlider();
    batch->setFocus();
    shown.press(to_examples);
    QVERIFY(shown.window.focusWidget());
    QVERIFY(shown.window.examplesPage()->isAncestorOf(shown.window.focusWidget()));
    shown.press(to_explore);
    QCOMPARE(shown.window.focusWidget(), batch); // where it was
}

void TestNavigation::railGivesWayInANarrowWindow()
{
    ShownWindow shown({1440, 900}, madeLibrary);
    const NavigationRail* rail = shown.window.rail();
    QVERIFY(!rail->isNarrow());
    const int wide = rail->width();
    shown.window.resize(1280, 720);
    QCoreApplication::processEvents();
    QCOMPARE(shown.window.size(), QSize(1280, 720));
    QVERIFY(rail->isNarrow());
    QVERIFY(rail->width() <= 64);
    for (const auto* button : rail->findChildren<QRadioButton*>()) {
        QVERIFY(isWhole(button));
        QVERIFY(button->width() >= button->sizeHint().width()); // its text is not cut
    }
    shown.window.resize(1440, 900);
    QCoreApplication::processEvents();
    QCOMPARE(rail->width(), wide);
    QVERIFY(rail->height() > 700); // all the way down
}

void TestNavigation::fitsASmallScreen()
{
    ShownWindow shown({1440, 900}, madeLibrary);
    static_cast<void>(shown.window.examplesPage());
    for (const QSize size : {QSize(1440, 900), QSize(1280, 720)}) {
        shown.window.resize(size);
        QCoreApplication::processEvents();
        const QSize least = shown.window.minimumSizeHint();
        QVERIFY2(least.width() <= 1280 && least.height() <= 720,
                 qPrintable(QStringLiteral("%1 x %2").arg(least.width()).arg(least.height())));
    }
}

void TestNavigation::makesPagesWhenTheyAreNeeded()
{
    int loads = 0;
    ShownWindow shown({1440, 900}, [&loads] {
        ++loads;
        return madeLibrary();
    });
    QVERIFY(!shown.window.findChild<ExamplesPage*>()); // no start waits for it
    QCOMPARE(loads, 0);
    shown.press(to_examples);
    QVERIFY(shown.window.findChild<ExamplesPage*>());
    QCOMPARE(loads, 1);
    shown.press(to_explore);
    shown.press(to_examples);
    QCOMPARE(loads, 1);
    QCOMPARE(shown.window.findChildren<ExamplesPage*>().size(), 1);
}

void TestNavigation::makesPagesAheadWhileIdle()
{
    ShownWindow shown({1440, 900}, madeLibrary);
    QVERIFY(!shown.examples.isLoaded());
    QTRY_VERIFY(shown.window.findChild<ExamplesPage*>());
    QVERIFY(shown.examples.isLoaded());
    QVERIFY(shown.window.shownPage() == PageId::Explore);
    QVERIFY(shown.window.explorePage()->isVisible());
}

void TestNavigation::waitsWhileTheUserIsBusy()
{
    ShownWindow shown({1440, 900}, madeLibrary);
    // A drag goes on for as long as a button is held.
    LogSlider* batch = shown.window.explorePage()->panel()->batchSlider();
    QTest::mousePress(batch, Qt::LeftButton, {}, QPoint(20, 19));
    QTest::qWait(1300); // longer than it takes when nothing is to be done
    QVERIFY(!shown.examples.isLoaded());
    QTest::mouseRelease(batch, Qt::LeftButton, {}, QPoint(20, 19));
    QTRY_VERIFY(shown.window.findChild<ExamplesPage*>());
}

void TestNavigation::remembersThePage()
{
    {
        ShownWindow shown({1440, 900}, madeLibrary);
        QVERIFY(shown.window.shownPage() == PageId::Explore); // at the first start
        shown.press(to_examples);
    }
    {
        ShownWindow again({1440, 900}, madeLibrary);
        QVERIFY(again.window.shownPage() == PageId::Examples);
        QVERIFY(again.window.examplesPage()->isVisible());
        QVERIFY(entry(again, QStringLiteral("Examples"))->isChecked());
        again.press(to_explore);
    }
    const ShownWindow last({1440, 900}, madeLibrary);
    QVERIFY(last.window.shownPage() == PageId::Explore);
    settings::setPage(QStringLiteral("of another version"));
    const ShownWindow other({1440, 900}, madeLibrary);
    QVERIFY(other.window.shownPage() == PageId::Explore);
}

void TestNavigation::toolBarOnEachPage()
{
    ShownWindow shown({1440, 900}, madeLibrary);
    QVERIFY(shown.ready);
    for (const char* tool : {"New", "Open", "Save", "Save as", "Pin", "Export", "Copy verdict"})
        QVERIFY2(isEnabled(shown, tool), tool);
    shown.press(to_examples);
    for (const char* tool : {"New", "Save", "Save as", "Pin", "Undo", "Redo"})
        QVERIFY2(!isEnabled(shown, tool), tool); // they are about the scenario
    for (const char* tool : {"Open", "Export", "Copy verdict", "Reload", "View", "Help"})
        QVERIFY2(isEnabled(shown, tool), tool);
    const Scenario before = shown.session.scenario();
    shown.press(QKeySequence(Qt::CTRL | Qt::Key_D));
    shown.press(QKeySequence::New);
    QVERIFY(shown.session.baselines().empty());
    QVERIFY(shown.session.scenario() == before);

    shown.press(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    const QString copied = QApplication::clipboard()->text();
    QVERIFY(copied.contains(QStringLiteral("Light takes its time")));
    QVERIFY(copied.endsWith(shown.window.examplesPage()->example()->banner()->text()));

    shown.window.examplesPage()->showKind(ExamplesKind::Questions);
    QVERIFY(!isEnabled(shown, "Export")); // there is nothing to be exported
    QVERIFY(!isEnabled(shown, "Copy verdict"));
    shown.window.examplesPage()->showKind(ExamplesKind::Book);
    QVERIFY(isEnabled(shown, "Export"));
    QVERIFY(!isEnabled(shown, "Copy verdict"));
    shown.press(to_explore);
    for (const char* tool : {"New", "Save", "Save as", "Pin", "Export", "Copy verdict"})
        QVERIFY2(isEnabled(shown, tool), tool);
}

void TestNavigation::undoIsThePagesOwn()
{
    ShownWindow shown({1440, 900}, madeLibrary);
    QVERIFY(shown.ready);
    Scenario scenario = shown.session.scenario();
    scenario.batch = 64;
    shown.session.setScenario(scenario);
    shown.press(to_examples);
    QVERIFY(!isEnabled(shown, "Undo"));
    shown.examples.setInput(0, 2e6);
    QVERIFY(isEnabled(shown, "Undo"));
    shown.press(QKeySequence::Undo);
    QVERIFY(shown.examples.isAtDefaults());
    QCOMPARE(shown.session.scenario().batch, 64);
    QVERIFY(isEnabled(shown, "Redo"));
    shown.press(QKeySequence::Redo);
    QCOMPARE(shown.examples.inputs()[0], 2e6);
    // Questions have no figures to take back.
    shown.window.examplesPage()->showKind(ExamplesKind::Questions);
    QVERIFY(!isEnabled(shown, "Undo"));
    shown.press(to_explore);
    QVERIFY(isEnabled(shown, "Undo"));
    shown.press(QKeySequence::Undo);
    QCOMPARE(shown.session.scenario().batch, 1);
    QCOMPARE(shown.examples.inputs()[0], 2e6);
}

void TestNavigation::exportIsThePagesOwn()
{
    ShownWindow shown({1440, 900}, madeLibrary);
    QVERIFY(shown.ready);
    const QStringList of_explore = exportEntries(shown);
    QVERIFY(of_explore.contains(QStringLiteral("Roofline")));
    shown.press(to_examples);
    const QStringList of_examples = exportEntries(shown);
    QVERIFY(!of_examples.contains(QStringLiteral("Roofline")));
    QVERIFY(of_examples.contains(QStringLiteral("Time over distance")));
    QVERIFY(of_examples.contains(QStringLiteral("Worked example as Markdown…")));
    shown.examples.choose(QStringLiteral("battery"));
    QVERIFY(exportEntries(shown).contains(QStringLiteral("Lifetime")));

    QVERIFY(QDir(folder->path()).mkdir(QStringLiteral("charts")));
    {
        const Answering answer = Answering::withPath(folder->filePath(QStringLiteral("charts")));
        shown.press(QKeySequence(Qt::CTRL | Qt::Key_E));
        QCOMPARE(answer.count(), 1);
    }
    const QStringList files =
        QDir(folder->filePath(QStringLiteral("charts"))).entryList(QDir::Files);
    QCOMPARE(files.size(), 4);
    for (const QString& file : files)
        QVERIFY(file.contains(QStringLiteral("hours-of-a-battery")));

    shown.window.examplesPage()->showKind(ExamplesKind::Book);
    QCOMPARE(exportEntries(shown).size(), 2);
    shown.press(to_explore);
    QCOMPARE(exportEntries(shown), of_explore);
}

void TestNavigation::titleIsThePagesOwn()
{
    ShownWindow shown({1440, 900}, madeLibrary);
    const QString path = folder->filePath(QStringLiteral("a.deployscope.json"));
    QVERIFY(shown.session.saveFile(path));
    Scenario scenario = shown.session.scenario();
    scenario.batch = 64;
    shown.session.setScenario(scenario);
    QVERIFY(shown.window.isWindowModified());
    shown.press(to_examples);
    QVERIFY(shown.window.windowTitle().startsWith(QStringLiteral("Light takes its time")));
    QVERIFY(!shown.window.isWindowModified()); // nothing in sight is
    shown.examples.choose(QStringLiteral("battery"));
    QVERIFY(shown.window.windowTitle().startsWith(QStringLiteral("Hours of a battery")));
    shown.press(to_explore);
    QVERIFY(shown.window.windowTitle().startsWith(QStringLiteral("a.deployscope.json")));
    QVERIFY(shown.window.isWindowModified());
}

void TestNavigation::helpIsThePagesOwn()
{
    ShownWindow shown({1440, 900}, madeLibrary);
    QVERIFY(shown.ready);
    const auto heading = [&shown] {
        shown.press(QKeySequence(Qt::Key_F1));
        const auto* help = shown.window.findChild<HelpWindow*>();
        return help->findChild<QTextBrowser*>()->toPlainText().section(QLatin1Char('\n'), 0, 0);
    };
    QCOMPARE(heading(), QStringLiteral("Exploring a scenario"));
    shown.press(to_examples);
    QCOMPARE(heading(), QStringLiteral("Worked examples"));
    QCOMPARE(shown.window.findChildren<HelpWindow*>().size(), 1);
}

void TestNavigation::openingAFileShowsExplore()
{
    ShownWindow shown({1440, 900}, madeLibrary);
    const QString path = folder->filePath(QStringLiteral("a.deployscope.json"));
    QVERIFY(shown.session.saveFile(path));
    shown.press(to_examples);
    shown.window.openPath(folder->filePath(QStringLiteral("missing.json")));
    QVERIFY(shown.window.shownPage() == PageId::Examples); // nothing was opened
    shown.window.openPath(path);
    QVERIFY(shown.window.shownPage() == PageId::Explore);
}

void TestNavigation::openInExplore()
{
    ShownWindow shown({1440, 900}, madeLibrary);
    QVERIFY(shown.ready);
    shown.press(to_examples);
    const Scenario before = shown.session.scenario();
    shown.examples.setInput(0, 2e6);
    QAbstractButton* open = nullptr;
    for (auto* button : shown.window.examplesPage()->findChildren<QAbstractButton*>())
        if (button->text() == QLatin1String("Open in Explore"))
            open = button;
    QVERIFY(open && open->isVisible());
    QTest::mouseClick(open, Qt::LeftButton);
    QVERIFY(shown.window.shownPage() == PageId::Explore);
    QCOMPARE(shown.session.scenario().distance, 2e6);
    QCOMPARE(shown.window.explorePage()->panel()->distanceSlider()->value(), 2e6);
    shown.press(QKeySequence::Undo);
    QVERIFY(shown.session.scenario() == before);
    shown.press(to_examples);
    shown.examples.choose(QStringLiteral("battery")); // no scenario
    QVERIFY(!open->isVisible());
}

void TestNavigation::exploreKeepsUpWhileAway()
{
    ShownWindow shown({1440, 900}, madeLibrary);
    shown.press(to_examples);
    Scenario scenario = shown.session.scenario();
    scenario.batch = 512;
    shown.session.setScenario(scenario);
    shown.press(to_explore);
    QCOMPARE(shown.window.explorePage()->panel()->batchSlider()->value(), 512.0);
}

QTEST_MAIN(TestNavigation)
#include "tst_navigation.moc"
