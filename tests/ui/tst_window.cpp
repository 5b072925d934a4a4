// SPDX-License-Identifier: GPL-3.0-or-later
// The main window: what concerns the whole document, and what stands around the page.
#include "answering.h"
#include "own_settings.h"
#include "shown_window.h"
#include "warnings.h"

#include "core/evaluation/starting_scenario.h"
#include "ui/charts/chart.h"
#include "ui/controls/card.h"
#include "ui/controls/figure_tile.h"
#include "ui/controls/log_slider.h"
#include "ui/pages/explore_page.h"
#include "ui/pages/scenario_panel.h"
#include "ui/pages/verdict_strip.h"
#include "ui/theme/apply.h"
#include "ui/window/help_window.h"
#include "ui/window/problems_panel.h"
#include "ui/window/settings.h"

#include <QClipboard>
#include <QDir>
#include <QDragEnterEvent>
#include <QFile>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>
#include <QToolBar>
#include <QToolButton>
#include <QUrl>

using namespace deployscope;
using namespace deployscope::ui;
using deployscope::testing::Answering;
using deployscope::testing::builtInCatalog;
using deployscope::testing::isWhole;

namespace {

// The main window as the program shows it.
struct ShownWindow : deployscope::testing::ShownWindow
{
    using deployscope::testing::ShownWindow::ShownWindow;

    void setBatch(int batch)
    {
        Scenario scenario = session.scenario();
        scenario.batch = batch;
        session.setScenario(scenario);
    }

    ProblemsPanel* problems() const { return window.findChild<ProblemsPanel*>(); }
};

void press(ShownWindow& shown, const QKeySequence& keys)
{
    shown.press(keys);
}

} // namespace

class TestWindow : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void shortcuts();
    void shortcutsInAField();
    void toolBarByKeys();
    void statusCounts();
    void saysThatNoMoreCanBePinned();

    void problemsShowAndHide();
    void opensWhatIsDropped();
    void refusesOtherDrops();
    void savesAndOpensByDialog();
    void exportsAllCharts();

    void closesWithoutAQuestion();
    void asksBeforeLosingChanges_data();
    void asksBeforeLosingChanges();
    void staysOpenWhereSavingFails();

    void helpIsOneWindow();
    void remembersTheme();
    void remembersZoomWithinBounds();
    void remembersGeometryAndFolder();

    void isWholeAtEachSize_data();
    void isWholeAtEachSize();

private:
    QString path(const char* name) const { return folder->filePath(QLatin1String(name)); }

    std::unique_ptr<QTemporaryDir> folder;
};

void TestWindow::initTestCase()
{
    QCoreApplication::setOrganizationName(QStringLiteral("deployscope"));
    QCoreApplication::setApplicationName(QStringLiteral("test of the window"));
    systemThemeKind();
}

void TestWindow::init()
{
    deployscope::testing::failOnWarnings();
    folder = deployscope::testing::ownSettings();
    applyTheme(ThemeKind::Light);
}

void TestWindow::cleanup()
{
    folder.reset();
}

void TestWindow::shortcuts()
{
    ShownWindow shown;
    QVERIFY(shown.ready);
    const Scenario start = shown.session.scenario();
    LogSlider* batch = shown.window.explorePage()->panel()->batchSlider();
    batch->setFocus();
    QTest::keyClick(batch, Qt::Key_End);
    press(shown, QKeySequence(Qt::CTRL | Qt::Key_D));
    QCOMPARE(shown.session.baselines().size(), std::size_t{1});
    press(shown, QKeySequence::Undo);
    QVERIFY(shown.session.baselines().empty());
    press(shown, QKeySequence::Undo);
    QVERIFY(shown.session.scenario() == start);
    press(shown, QKeySequence::Redo);
    QCOMPARE(shown.session.scenario().batch, limits::max_slider_batch);

    press(shown, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    const QString copied = QApplication::clipboard()->text();
    QVERIFY(copied.contains(QStringLiteral("ResNet-50")));
    QVERIFY(copied.endsWith(shown.window.explorePage()->strip()->verdict()));

    QSignalSpy reload(&shown.window, &MainWindow::reloadRequested);
    press(shown, QKeySequence::Refresh);
    QCOMPARE(reload.count(), 1);
    press(shown, QKeySequence::New);
    QVERIFY(shown.session.scenario() == startingScenario(shown.session.catalog()));
    press(shown, QKeySequence::Undo); // starting anew loses nothing
    QCOMPARE(shown.session.scenario().batch, limits::max_slider_batch);
}

void TestWindow::shortcutsInAField()
{
    ShownWindow shown;
    QVERIFY(shown.ready);
    QLineEdit* batch = nullptr;
    for (auto* line : shown.window.findChildren<QLineEdit*>())
        if (line->accessibleName() == QLatin1String("Batch size"))
            batch = line;
    QVERIFY(batch);
    batch->setFocus(Qt::TabFocusReason);
    QTest::keyClicks(batch, QStringLiteral("48"));
    QTest::keyClick(batch, Qt::Key_Return);
    QCOMPARE(shown.session.scenario().batch, 48);
    // What was entered is undone as any other change, though the focus is still in the field.
    press(shown, QKeySequence::Undo);
    QCOMPARE(shown.session.scenario().batch, 1);
    QCOMPARE(batch->text(), QStringLiteral("1"));
    press(shown, QKeySequence::Redo);
    QCOMPARE(shown.session.scenario().batch, 48);
    // While typing, it is the typing that is undone.
    batch->selectAll();
    QTest::keyClicks(batch, QStringLiteral("7"));
    press(shown, QKeySequence::Undo);
    QCOMPARE(shown.session.scenario().batch, 48);
    QCOMPARE(batch->text(), QStringLiteral("48"));
    press(shown, QKeySequence(Qt::CTRL | Qt::Key_D));
    QCOMPARE(shown.session.baselines().size(), std::size_t{1});
}

void TestWindow::toolBarByKeys()
{
    ShownWindow shown;
    QVERIFY(shown.ready);
    shown.setBatch(2); // so that Undo is enabled
    QList<QToolButton*> buttons;
    for (auto* button : shown.window.findChild<QToolBar*>()->findChildren<QToolButton*>())
        if (button->isVisible() && button->isEnabled())
            buttons << button;
    QVERIFY(buttons.size() >= 9);
    QList<QWidget*> reached;
    QTest::keyClick(&shown.window, Qt::Key_Tab);
    for (QWidget* at = shown.window.focusWidget(); at && !reached.contains(at);
         at = shown.window.focusWidget()) {
        reached << at;
        QTest::keyClick(at, Qt::Key_Tab);
    }
    for (QToolButton* button : buttons) {
        QVERIFY2(reached.contains(button), qPrintable(button->text()));
        QVERIFY(!button->toolTip().isEmpty());
    }
    QTest::keyClick(shown.tool(QStringLiteral("Undo")), Qt::Key_Space);
    QCOMPARE(shown.session.scenario().batch, 1);
}

void TestWindow::statusCounts()
{
    ShownWindow shown;
    const Catalog& catalog = shown.session.catalog();
    QVERIFY(shown.says(QStringLiteral("%1 devices · %2 workloads · %3 networks")
                           .arg(catalog.devices.size())
                           .arg(catalog.workloads.size())
                           .arg(catalog.networks.size())));
    QVERIFY(shown.says(QStringLiteral("Book's count")));
    Scenario scenario = shown.session.scenario();
    scenario.convention = Convention::Vendor;
    shown.session.setScenario(scenario);
    QVERIFY(shown.says(QStringLiteral("Vendors' count")));

    auto fewer = std::make_shared<Catalog>(catalog);
    fewer->devices.pop_back();
    const std::size_t left = fewer->devices.size();
    shown.session.setCatalog(fewer);
    QVERIFY(shown.says(QStringLiteral("%1 devices").arg(left)));
}

void TestWindow::saysThatNoMoreCanBePinned()
{
    ShownWindow shown;
    QVERIFY(shown.ready);
    for (std::size_t i = 0; i < max_baselines; ++i)
        shown.session.pinScenario();
    const QString refusal = QStringLiteral("100 scenarios are pinned");
    QVERIFY(!shown.says(refusal));
    press(shown, QKeySequence(Qt::CTRL | Qt::Key_D));
    QCOMPARE(shown.session.baselines().size(), max_baselines);
    QVERIFY(shown.says(refusal));
}

void TestWindow::problemsShowAndHide()
{
    ShownWindow shown;
    QVERIFY(shown.ready);
    ProblemsPanel* panel = shown.problems();
    QVERIFY(!panel->isVisible());
    QFile broken(path("broken.json"));
    QVERIFY(broken.open(QIODevice::WriteOnly));
    broken.write(R"({"type": "scenario", "version": 1, "scenario": {"workload": "resnet-50",
"device": "nvidia-a1000", "precision": "fp17", "batch": 0}})");
    broken.close();
    shown.window.openPath(broken.fileName());
    QVERIFY(panel->isVisible());
    const std::size_t count = shown.session.problems().size();
    QVERIFY(count >= 3);
    auto* list = panel->findChild<QListView*>();
    QCOMPARE(list->model()->rowCount(), static_cast<int>(count));
    QVERIFY(shown.says(QStringLiteral("%1 problem").arg(count)));
    QVERIFY(isWhole(panel));
    const auto button = [panel](const QString& text) {
        QAbstractButton* found = nullptr;
        for (auto* one : panel->findChildren<QAbstractButton*>())
            if (one->text() == text)
                found = one;
        return found;
    };
    QTest::keyClick(button(QStringLiteral("Copy")), Qt::Key_Space);
    for (const Diagnostic& problem : shown.session.problems())
        QVERIFY(QApplication::clipboard()->text().contains(QString::fromStdString(problem.what)));
    QTest::keyClick(button(QStringLiteral("Put away")), Qt::Key_Space);
    QVERIFY(!panel->isVisible());

    shown.window.openPath(path("missing.json")); // other problems come into view again
    QVERIFY(panel->isVisible());
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Escape);
    QVERIFY(!panel->isVisible());

    shown.window.openPath(broken.fileName());
    QVERIFY(panel->isVisible());
    QVERIFY(shown.session.saveFile(path("good.json")));
    QVERIFY(!panel->isVisible()); // nothing is wrong any more
}

void TestWindow::opensWhatIsDropped()
{
    ShownWindow shown;
    shown.setBatch(32);
    QVERIFY(shown.session.saveFile(path("a.deployscope.json")));
    shown.session.startAnew();
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path("a.deployscope.json"))});
    QDragEnterEvent enter(QPoint(100, 100), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&shown.window, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(100, 100), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&shown.window, &drop);
    QCOMPARE(shown.session.scenario().batch, 32);
    QCOMPARE(shown.session.filePath(), path("a.deployscope.json"));
    QVERIFY(shown.window.windowTitle().contains(QStringLiteral("a.deployscope.json")));
    QVERIFY(shown.says(QStringLiteral("Opened ")));
}

void TestWindow::refusesOtherDrops()
{
    ShownWindow shown;
    const auto accepted = [&shown](const QMimeData& data) {
        QDragEnterEvent enter(QPoint(100, 100), Qt::CopyAction, &data, Qt::LeftButton,
                              Qt::NoModifier);
        QCoreApplication::sendEvent(&shown.window, &enter);
        return enter.isAccepted();
    };
    QMimeData text;
    text.setText(QStringLiteral("resnet-50"));
    QVERIFY(!accepted(text));
    QMimeData two;
    two.setUrls({QUrl::fromLocalFile(path("a")), QUrl::fromLocalFile(path("b"))});
    QVERIFY(!accepted(two));
    QMimeData far;
    far.setUrls({QUrl(QStringLiteral("https://example.org/a.deployscope.json"))});
    QVERIFY(!accepted(far));
}

void TestWindow::savesAndOpensByDialog()
{
    ShownWindow shown;
    QVERIFY(shown.ready);
    shown.setBatch(16);
    {
        const Answering answer = Answering::withPath({}); // cancelled
        press(shown, QKeySequence::Save);
        QCOMPARE(answer.count(), 1);
        QVERIFY(shown.session.filePath().isEmpty());
    }
    {
        const Answering answer = Answering::withPath(path("b.deployscope.json"));
        press(shown, QKeySequence::Save); // nowhere yet: asks for a name
        QCOMPARE(answer.count(), 1);
    }
    QCOMPARE(shown.session.filePath(), path("b.deployscope.json"));
    QVERIFY(QFile::exists(path("b.deployscope.json")));
    shown.setBatch(64);
    QVERIFY(shown.window.isWindowModified());
    press(shown, QKeySequence::Save); // no question now
    QVERIFY(!shown.window.isWindowModified());
    shown.setBatch(1);
    {
        const Answering answer = Answering::withPath(path("b.deployscope.json"));
        press(shown, QKeySequence::Open);
        QCOMPARE(answer.count(), 1);
    }
    QCOMPARE(shown.session.scenario().batch, 64);
    {
        const Answering answer = Answering::withPath(path("c.deployscope.json"));
        press(shown, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S));
        QCOMPARE(answer.count(), 1);
    }
    QCOMPARE(shown.session.filePath(), path("c.deployscope.json"));
}

void TestWindow::exportsAllCharts()
{
    ShownWindow shown;
    QVERIFY(shown.ready);
    QVERIFY(QDir(folder->path()).mkdir(QStringLiteral("charts")));
    const Answering answer = Answering::withPath(path("charts"));
    press(shown, QKeySequence(Qt::CTRL | Qt::Key_E));
    QCOMPARE(answer.count(), 1);
    const QStringList files = QDir(path("charts")).entryList(QDir::Files);
    QCOMPARE(files.size(), 16);
    for (const Chart* chart : shown.window.explorePage()->charts())
        for (const char* suffix : {"png", "svg", "pdf", "csv"})
            QVERIFY(files.contains(chart->suggestedFileName(QLatin1String(suffix))));
    QVERIFY(shown.says(QStringLiteral("16 file")));
}

void TestWindow::closesWithoutAQuestion()
{
    const Answering answer = Answering::with(QMessageBox::Cancel);
    {
        ShownWindow shown; // nothing was done
        QVERIFY(shown.window.close());
    }
    {
        ShownWindow shown; // only looked around: there is no file to fall behind
        shown.setBatch(2);
        QVERIFY(shown.window.close());
    }
    {
        ShownWindow shown; // all of it is in the file
        shown.setBatch(2);
        QVERIFY(shown.session.saveFile(path("a.json")));
        QVERIFY(shown.window.close());
    }
    QCOMPARE(answer.count(), 0);
}

void TestWindow::asksBeforeLosingChanges_data()
{
    QTest::addColumn<int>("button");
    QTest::addColumn<bool>("closes");
    QTest::addColumn<bool>("saves");
    QTest::newRow("save") << int{QMessageBox::Save} << true << true;
    QTest::newRow("discard") << int{QMessageBox::Discard} << true << false;
    QTest::newRow("cancel") << int{QMessageBox::Cancel} << false << false;
}

void TestWindow::asksBeforeLosingChanges()
{
    QFETCH(const int, button);
    QFETCH(const bool, closes);
    QFETCH(const bool, saves);
    ShownWindow shown;
    QVERIFY(shown.session.saveFile(path("a.json")));
    shown.setBatch(512);
    const Answering answer = Answering::with(static_cast<QMessageBox::StandardButton>(button));
    QCOMPARE(shown.window.close(), closes);
    QCOMPARE(answer.count(), 1);
    QCOMPARE(shown.window.isVisible(), !closes);
    Session again(builtInCatalog());
    QVERIFY(again.openFile(path("a.json")));
    QCOMPARE(again.scenario().batch, saves ? 512 : 1);
}

void TestWindow::staysOpenWhereSavingFails()
{
    ShownWindow shown;
    QVERIFY(QDir(folder->path()).mkdir(QStringLiteral("inner")));
    QVERIFY(shown.session.saveFile(path("inner/a.json")));
    shown.setBatch(512);
    QVERIFY(QDir(path("inner")).removeRecursively());
    const Answering answer = Answering::with(QMessageBox::Save);
    QVERIFY(!shown.window.close());
    QCOMPARE(answer.count(), 1);
    QVERIFY(shown.problems()->isVisible());
}

void TestWindow::helpIsOneWindow()
{
    ShownWindow shown;
    QVERIFY(shown.ready);
    press(shown, QKeySequence(Qt::Key_F1));
    auto* help = shown.window.findChild<HelpWindow*>();
    QVERIFY(help && help->isVisible());
    QVERIFY(!help->isModal());
    auto* text = help->findChild<QTextBrowser*>();
    QVERIFY(text->toPlainText().size() > 500);
    QVERIFY(!text->accessibleName().isEmpty());
    QTest::keyClick(text, Qt::Key_Escape);
    QVERIFY(!help->isVisible());
    QTest::mouseClick(shown.tool(QStringLiteral("Help")), Qt::LeftButton);
    QVERIFY(help->isVisible());
    QCOMPARE(shown.window.findChildren<HelpWindow*>().size(), 1);
    QTest::keyClick(shown.window.explorePage()->panel()->batchSlider(), Qt::Key_Right);
    QCOMPARE(shown.session.scenario().batch, 2); // the window goes on meanwhile
}

void TestWindow::remembersTheme()
{
    QVERIFY(!settings::theme());
    {
        ShownWindow shown;
        auto* view = shown.tool(QStringLiteral("View"));
        QVERIFY(view);
        const auto choose = [view](const QString& text) {
            for (QAction* action : view->menu()->actions())
                if (action->text() == text)
                    action->trigger();
        };
        choose(QStringLiteral("Dark"));
        QCoreApplication::processEvents();
        QCOMPARE(themeOf(QApplication::palette()).kind, ThemeKind::Dark);
        QCOMPARE(themeOf(shown.window.explorePage()->palette()).kind, ThemeKind::Dark);
        QVERIFY(settings::theme() == ThemeKind::Dark);
    }
    QSettings().sync();
    QVERIFY(!QDir(folder->path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot).isEmpty());
    ShownWindow again;
    QStringList checked;
    for (const QAction* action : again.tool(QStringLiteral("View"))->menu()->actions())
        if (action->isChecked())
            checked << action->text();
    QCOMPARE(checked, QStringList{QStringLiteral("Dark")});
    again.window.setThemeChoice(std::nullopt);
    QVERIFY(!settings::theme());
    QCOMPARE(themeOf(QApplication::palette()).kind, systemThemeKind());
}

void TestWindow::remembersZoomWithinBounds()
{
    ShownWindow shown;
    QVERIFY(shown.ready);
    const double usual = shown.window.explorePage()->font().pointSizeF();
    press(shown, QKeySequence::ZoomIn);
    QCoreApplication::processEvents();
    QVERIFY(settings::zoom() > 1.0);
    QVERIFY(shown.window.explorePage()->font().pointSizeF() > usual);
    for (int i = 0; i < 40; ++i)
        shown.window.setZoom(settings::zoom() * 1.1);
    QCOMPARE(settings::zoom(), settings::most_zoom);
    for (int i = 0; i < 40; ++i)
        shown.window.setZoom(settings::zoom() / 1.1);
    QCOMPARE(settings::zoom(), settings::least_zoom);
    press(shown, QKeySequence(Qt::CTRL | Qt::Key_0));
    QCoreApplication::processEvents();
    QCOMPARE(settings::zoom(), 1.0);
    QCOMPARE(shown.window.explorePage()->font().pointSizeF(), usual);
}

void TestWindow::remembersGeometryAndFolder()
{
    {
        ShownWindow shown(QSize(1300, 800));
        QVERIFY(shown.window.close());
    }
    Session session(builtInCatalog());
    ExampleSession examples(session, deployscope::testing::builtInLibrary);
    const MainWindow again(session, examples);
    QCOMPARE(again.size(), QSize(1300, 800));
    settings::setFolder(path("not there"));
    QVERIFY(settings::folder() != path("not there"));
}

void TestWindow::isWholeAtEachSize_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QString>("device");
    QTest::addColumn<int>("pinned");
    for (const QSize size :
         {QSize(1280, 720), QSize(1440, 900), QSize(1920, 1080), QSize(2560, 1440)}) {
        const QByteArray name =
            QByteArray::number(size.width()) + " x " + QByteArray::number(size.height());
        QTest::newRow(name.constData()) << size << QStringLiteral("nvidia-a100") << 0;
        QTest::newRow((name + ", pinned").constData())
            << size << QStringLiteral("nvidia-a100") << 4;
        QTest::newRow((name + ", infeasible").constData())
            << size << QStringLiteral("arduino-nano-33-ble-sense") << 0;
    }
}

void TestWindow::isWholeAtEachSize()
{
    QFETCH(const QSize, size);
    QFETCH(const QString, device);
    QFETCH(const int, pinned);
    ShownWindow shown(size);
    Scenario scenario = shown.session.scenario();
    scenario.device = device.toStdString();
    shown.session.setScenario(scenario);
    for (int i = 0; i < pinned; ++i)
        shown.session.pinScenario();
    QCoreApplication::processEvents();
    QCOMPARE(shown.window.size(), size); // nothing asks for more
    const ExplorePage* page = shown.window.explorePage();
    QVERIFY(isWhole(page));
    for (const Chart* chart : page->charts()) {
        QVERIFY2(isWhole(chart), qPrintable(chart->title()));
        QVERIFY2(chart->width() >= 240 && chart->height() >= 80, qPrintable(chart->title()));
    }
    for (const Card* card : page->findChildren<Card*>())
        QVERIFY2(isWhole(card), qPrintable(card->title()));
    for (const FigureTile* tile : page->strip()->tiles()) {
        QVERIFY2(isWhole(tile), qPrintable(tile->caption()));
        QVERIFY2(tile->width() >= tile->minimumSizeHint().width(), qPrintable(tile->caption()));
    }
    const auto* bar = shown.window.findChild<QToolBar*>();
    for (const QAction* action : bar->actions()) {
        const QWidget* button = bar->widgetForAction(const_cast<QAction*>(action));
        QVERIFY2(button->isVisible() && isWhole(button), qPrintable(action->text()));
    }
    // Cards stand beside one another, never over one another.
    const auto cards = page->findChildren<Card*>();
    for (const Card* one : cards)
        for (const Card* other : cards)
            if (one != other)
                QVERIFY(!QRect(one->mapTo(page, QPoint()), one->size())
                             .intersects(QRect(other->mapTo(page, QPoint()), other->size())));
}

QTEST_MAIN(TestWindow)
#include "tst_window.moc"
