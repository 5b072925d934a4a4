// SPDX-License-Identifier: GPL-3.0-or-later
// The hybrid designs of the user in the session's file, and as files of their own.
#include "answering.h"
#include "own_settings.h"
#include "shown_window.h"
#include "warnings.h"

#include "core/hybrid/design_writer.h"
#include "ui/files/export_folder.h"
#include "ui/pages/hybrid_bar.h"
#include "ui/pages/hybrid_page.h"
#include "ui/pages/text.h"
#include "ui/session/hybrid_session.h"
#include "ui/theme/apply.h"
#include "ui/window/settings.h"

#include <QAction>
#include <QDragEnterEvent>
#include <QFile>
#include <QMenu>
#include <QMimeData>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

using namespace deployscope;
using namespace deployscope::ui;
using deployscope::testing::Answering;
using deployscope::testing::builtInCatalog;
using deployscope::testing::ShownWindow;

namespace {

struct Sessions
{
    explicit Sessions(bool load = true)
    {
        if (load)
            hybrid.load();
    }

    Session session{builtInCatalog()};
    HybridSession hybrid{session};
};

bool setRate(HybridSession& hybrid, double rate)
{
    return hybrid.apply(deployscope::setRate(hybrid.design(), hybrid.design().stages[0].id, rate,
                                             hybrid.catalog()));
}

double rate(const HybridSession& hybrid)
{
    return hybrid.design().stages[0].rate->value;
}

bool write(const QString& path, const std::string& text)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) &&
           file.write(QByteArray::fromStdString(text)) == static_cast<qint64>(text.size());
}

QAction* action(const HybridPage* page, const QString& text)
{
    for (QAction* each : page->bar()->menu()->actions())
        if (each->text() == text)
            return each;
    return nullptr;
}

} // namespace

class TestSessionDesigns : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup() { folder.reset(); }

    void comeBackWithTheFile();
    void comeBeforeTheLibraryIsRead();
    void makeTheDocumentModified();
    void whichIsInHandIsNoChange();
    void openingIsOneStepOfUndo();
    void startingAnewEmptiesThem();
    void aBadFileChangesNothing();
    void whatIsSavedCanBeRead();
    void aReadyDesignOfTheUsersFolderIsNotTheirOwn();
    void noMoreThanAFileHolds();
    void aFileTooLargeIsNotWritten();

    void aDesignsFileIsTakenIn();
    void aBadDesignsFileChangesNothing_data();
    void aBadDesignsFileChangesNothing();

    void thePageSavesTheSession();
    void newBeginsADesign();
    void openingKeepsThePageInSight();
    void aDesignsFileOpensWhereverASessionsDoes();
    void designsByDialog();
    void asksBeforeDesignsAreLost();

private:
    QString path(const char* name) const { return folder->filePath(QLatin1String(name)); }

    std::unique_ptr<QTemporaryDir> folder;
};

void TestSessionDesigns::initTestCase()
{
    QCoreApplication::setOrganizationName(QStringLiteral("deployscope"));
    QCoreApplication::setApplicationName(QStringLiteral("test of designs in sessions"));
    systemThemeKind();
}

void TestSessionDesigns::init()
{
    deployscope::testing::failOnWarnings();
    folder = deployscope::testing::ownSettings();
    settings::setPage({});
    setExportFolder(folder->path());
    applyTheme(ThemeKind::Light);
}

void TestSessionDesigns::comeBackWithTheFile()
{
    Sessions at;
    QVERIFY(setRate(at.hybrid, 2.5));
    at.hybrid.startAnew();
    at.hybrid.choose(toQt(at.hybrid.ownDesigns().front()->id));
    QVERIFY(at.session.saveFile(path("a.deployscope.json")));

    Sessions again;
    QSignalSpy designs(&again.hybrid, &HybridSession::designsChanged);
    QSignalSpy opened(&again.session, &Session::designsOpened);
    QVERIFY(again.session.openFile(path("a.deployscope.json")));
    QCOMPARE(designs.size(), 1);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(again.hybrid.ownDesigns().size(), std::size_t{2});
    for (std::size_t i = 0; i < 2; ++i)
        QCOMPARE(writeDesign(*again.hybrid.ownDesigns()[i]),
                 writeDesign(*at.hybrid.ownDesigns()[i]));
    QCOMPARE(again.hybrid.design().id, at.hybrid.design().id);
    QCOMPARE(rate(again.hybrid), 2.5);
    QVERIFY(again.hybrid.isOwn());
    QVERIFY(!again.session.isModified());
    QVERIFY(!again.session.losesByClosing());
}

// Until the page is shown for the first time nothing of it is read; what a file brings waits.
void TestSessionDesigns::comeBeforeTheLibraryIsRead()
{
    Sessions at;
    at.hybrid.startAnew();
    QVERIFY(at.session.saveFile(path("a.deployscope.json")));

    Sessions again(false);
    QVERIFY(again.session.openFile(path("a.deployscope.json")));
    QVERIFY(!again.hybrid.isLoaded());
    QVERIFY(!again.session.isModified());
    QVERIFY(again.session.saveFile(path("b.deployscope.json"))); // they are not lost meanwhile
    again.hybrid.load();
    QCOMPARE(again.hybrid.design().id, at.hybrid.design().id);
    QCOMPARE(again.hybrid.ownDesigns().size(), std::size_t{1});
    QVERIFY(!again.hybrid.canUndo());
    QVERIFY(!again.session.isModified());

    Session session(builtInCatalog()); // also where the owner of the designs comes later
    QVERIFY(session.openFile(path("b.deployscope.json")));
    HybridSession late(session);
    late.load();
    QCOMPARE(late.design().id, at.hybrid.design().id);

    Sessions gone(false); // and where they have gone again
    QVERIFY(gone.session.openFile(path("a.deployscope.json")));
    gone.session.startAnew();
    gone.hybrid.load();
    QVERIFY(!gone.hybrid.isOwn());
    QCOMPARE(gone.hybrid.design().id, gone.hybrid.library().designs.front().id);
    QVERIFY(gone.hybrid.ownDesigns().empty());
}

void TestSessionDesigns::makeTheDocumentModified()
{
    Sessions at;
    QSignalSpy history(&at.session, &Session::historyChanged);
    QVERIFY(!at.session.isModified());
    QVERIFY(setRate(at.hybrid, 2.0));
    QVERIFY(at.session.isModified());
    QVERIFY(at.session.losesByClosing()); // though there is no file yet
    QCOMPARE(history.size(), 1);
    QVERIFY(setRate(at.hybrid, 3.0));
    QCOMPARE(history.size(), 1); // it was modified before
    QVERIFY(at.session.saveFile(path("a.json")));
    QVERIFY(!at.session.isModified());
    QVERIFY(setRate(at.hybrid, 4.0));
    QVERIFY(at.session.isModified());
    at.hybrid.undo();
    QVERIFY(!at.session.isModified());
    at.hybrid.undo();
    QVERIFY(at.session.isModified());
    at.hybrid.redo();
    QVERIFY(!at.session.isModified());
    at.hybrid.removeOwn();
    QVERIFY(at.session.isModified());
    QVERIFY(at.session.saveFile(path("a.json")));
    QVERIFY(!at.session.isModified());
    QVERIFY(!at.session.losesByClosing());
}

void TestSessionDesigns::whichIsInHandIsNoChange()
{
    Sessions at;
    at.hybrid.startAnew();
    at.hybrid.startAnew();
    const QString first = toQt(at.hybrid.ownDesigns().front()->id);
    QVERIFY(at.session.saveFile(path("a.json")));
    at.hybrid.choose(first);
    QVERIFY(!at.session.isModified());
    QVERIFY(at.session.saveFile(path("a.json"))); // it is kept all the same
    Sessions again;
    QVERIFY(again.session.openFile(path("a.json")));
    QCOMPARE(toQt(again.hybrid.design().id), first);
    again.hybrid.choose(toQt(again.hybrid.library().designs[1].id));
    QCOMPARE(again.session.shownDesign(), QString());
}

void TestSessionDesigns::openingIsOneStepOfUndo()
{
    Sessions at;
    at.hybrid.startAnew();
    QVERIFY(at.session.saveFile(path("a.json")));
    Sessions again;
    QVERIFY(setRate(again.hybrid, 7.0));
    QVERIFY(again.session.openFile(path("a.json")));
    QCOMPARE(again.hybrid.design().id, at.hybrid.design().id);
    again.hybrid.undo();
    QCOMPARE(rate(again.hybrid), 7.0);
    QVERIFY(again.session.isModified());
    again.hybrid.redo();
    QVERIFY(!again.session.isModified());
    again.hybrid.undo();
    again.hybrid.undo();
    QVERIFY(!again.hybrid.canUndo()); // the edit and the opening were one step each

    Sessions without; // neither was there anything before, nor is there anything now
    QVERIFY(without.session.saveFile(path("none.json")));
    QVERIFY(without.session.openFile(path("none.json")));
    QVERIFY(!without.hybrid.canUndo());
}

void TestSessionDesigns::startingAnewEmptiesThem()
{
    Sessions at;
    at.hybrid.startAnew();
    QVERIFY(at.session.saveFile(path("a.json")));
    at.session.startAnew();
    QVERIFY(at.hybrid.ownDesigns().empty());
    QVERIFY(!at.hybrid.isOwn());
    QVERIFY(!at.session.isModified());
    at.hybrid.undo(); // nothing is lost by it
    QCOMPARE(at.hybrid.ownDesigns().size(), std::size_t{1});
}

void TestSessionDesigns::aBadFileChangesNothing()
{
    Sessions at;
    at.hybrid.startAnew();
    QVERIFY(at.session.saveFile(path("a.json")));
    QFile file(path("a.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QByteArray text = file.readAll();
    text.replace("\"shown\": \"my-design\"", "\"shown\": \"nothing\"");
    QVERIFY(write(path("bad.json"), text.toStdString()));
    Sessions again;
    QVERIFY(setRate(again.hybrid, 7.0));
    QVERIFY(!again.session.openFile(path("bad.json")));
    QCOMPARE(again.session.problems().size(), std::size_t{1});
    QCOMPARE(again.session.problems().front().pointer, std::string("/hybrid/shown"));
    QCOMPARE(again.hybrid.ownDesigns().size(), std::size_t{1});
    QCOMPARE(rate(again.hybrid), 7.0);
    QVERIFY(again.session.filePath().isEmpty());
}

// Titles and ids have their lengths, whatever is written and however often it is copied.
void TestSessionDesigns::whatIsSavedCanBeRead()
{
    Sessions at;
    at.hybrid.startAnew();
    at.hybrid.rename(QString(200, QLatin1Char('w')) + QStringLiteral("\n\t"));
    HybridDesign copy = at.hybrid.design();
    copy.id = std::string(64, 'i');
    for (int i = 0; i < 12; ++i) {
        copy.title += " once more";
        QVERIFY(at.hybrid.addOwn(copy));
    }
    at.hybrid.choose(toQt(at.hybrid.library().designs[0].id));
    QVERIFY(setRate(at.hybrid, 2.0));
    QVERIFY(at.session.saveFile(path("a.json")));
    Sessions again;
    again.session.openFile(path("a.json"));
    for (const Diagnostic& problem : again.session.problems())
        QFAIL(toString(problem).c_str());
    QCOMPARE(again.hybrid.ownDesigns().size(), std::size_t{14});
}

// It is edited as any ready one: what comes of it has an id of its own, and only that is saved.
void TestSessionDesigns::aReadyDesignOfTheUsersFolderIsNotTheirOwn()
{
    Sessions at;
    auto library = std::make_shared<HybridLibrary>(at.hybrid.library());
    library->designs.front().built_in = false;
    const std::string id = library->designs.front().id;
    const std::shared_ptr<const HybridLibrary> read = library;
    at.hybrid.setLoader([read] { return LoadedHybrid{read, {}}; });
    QVERIFY(!at.hybrid.isOwn());
    QVERIFY(!at.hybrid.design().built_in); // it was read again at once
    at.hybrid.removeOwn();
    QCOMPARE(at.hybrid.design().id, id);
    QVERIFY(setRate(at.hybrid, 2.0));
    QVERIFY(at.hybrid.design().id != id);
    QVERIFY(at.session.saveFile(path("a.json")));
    Sessions again;
    QVERIFY(again.session.openFile(path("a.json")));
    QCOMPARE(again.hybrid.ownDesigns().size(), std::size_t{1});
    QCOMPARE(rate(again.hybrid), 2.0);
}

void TestSessionDesigns::noMoreThanAFileHolds()
{
    Sessions at;
    for (std::size_t i = 0; i < max_own_designs; ++i)
        at.hybrid.startAnew();
    QSignalSpy refused(&at.session, &Session::refused);
    at.hybrid.startAnew();
    QCOMPARE(at.hybrid.ownDesigns().size(), max_own_designs);
    QCOMPARE(refused.size(), 1);
    QVERIFY(refused.front().front().toString().contains(QStringLiteral("100 designs")));
    at.hybrid.choose(toQt(at.hybrid.library().designs[0].id));
    QVERIFY(!setRate(at.hybrid, 2.0)); // would be one more as well
    QCOMPARE(refused.size(), 2);
    at.hybrid.choose(QStringLiteral("my-design"));
    QVERIFY(setRate(at.hybrid, 2.0));
    QVERIFY(at.session.saveFile(path("a.json")));
    QVERIFY(Sessions().session.openFile(path("a.json")));
}

void TestSessionDesigns::aFileTooLargeIsNotWritten()
{
    Sessions at;
    HybridDesign large = at.hybrid.library().designs[0];
    large.notes.assign(1000, std::string(4000, 'n'));
    QVERIFY(at.hybrid.addOwn(large));
    QVERIFY(at.session.saveFile(path("a.json")));
    QVERIFY(at.hybrid.addOwn(large));
    QVERIFY(!at.session.saveFile(path("a.json")));
    QCOMPARE(at.session.problems().size(), std::size_t{1});
    QVERIFY(at.session.problems().front().what.find("4.00 MiB") != std::string::npos);
    QVERIFY(at.session.isModified());
    Sessions again;
    QVERIFY(again.session.openFile(path("a.json"))); // what was there before
    QCOMPARE(again.hybrid.ownDesigns().size(), std::size_t{1});
}

void TestSessionDesigns::aDesignsFileIsTakenIn()
{
    Sessions at;
    const HybridDesign& ready = at.hybrid.library().designs[2];
    QVERIFY(write(path("design.json"), writeDesign(ready)));
    Sessions again(false);
    QVERIFY(again.hybrid.openDesign(path("design.json")));
    QVERIFY(again.hybrid.isOwn());
    QCOMPARE(again.hybrid.ownDesigns().size(), std::size_t{1});
    QCOMPARE(again.hybrid.design().title, ready.title);
    QVERIFY(again.hybrid.design().id != ready.id); // which is that of the ready one
    QVERIFY(again.session.isModified());
    QVERIFY(again.session.problems().empty());
    again.hybrid.undo();
    QVERIFY(!again.session.isModified());
}

void TestSessionDesigns::aBadDesignsFileChangesNothing_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("expected");
    QTest::newRow("value") << "\"accelerator\": \""
                           << "\"accelerator\": \"my-"
                           << "/cloud/accelerator";
    QTest::newRow("type") << "hybrid-design"
                          << "scenario"
                          << "/type";
    QTest::newRow("no JSON") << "{"
                             << ""
                             << "";
}

void TestSessionDesigns::aBadDesignsFileChangesNothing()
{
    QFETCH(const QString, from);
    QFETCH(const QString, to);
    QFETCH(const QString, expected);
    Sessions at;
    QString text = toQt(writeDesign(at.hybrid.design()));
    text.replace(text.indexOf(from), from.size(), to);
    QVERIFY(write(path("bad.json"), text.toStdString()));
    QVERIFY(!at.hybrid.openDesign(path("bad.json")));
    QVERIFY(!at.session.problems().empty());
    QCOMPARE(toQt(at.session.problems().front().pointer), expected);
    QVERIFY(at.hybrid.ownDesigns().empty());
    QVERIFY(!at.hybrid.canUndo());
    QVERIFY(!at.hybrid.openDesign(path("missing.json")));
    QCOMPARE(at.session.problems().size(), std::size_t{1});
}

void TestSessionDesigns::thePageSavesTheSession()
{
    ShownWindow shown;
    QVERIFY(shown.ready);
    shown.window.showPage(PageId::Hybrid);
    QVERIFY(shown.tool(QStringLiteral("Save"))->isEnabled());
    QVERIFY(shown.tool(QStringLiteral("Save as"))->isEnabled());
    QVERIFY(!shown.tool(QStringLiteral("Pin"))->isEnabled());
    QVERIFY(!shown.window.isWindowModified());
    HybridSession& hybrid = *shown.window.hybrid();
    QVERIFY(setRate(hybrid, 2.0));
    QVERIFY(shown.window.isWindowModified());
    QVERIFY(shown.window.windowTitle().startsWith(toQt(hybrid.design().title)));
    {
        const Answering answer = Answering::withPath(path("a.deployscope.json"));
        shown.press(QKeySequence::Save);
        QCOMPARE(answer.count(), 1);
    }
    QCOMPARE(shown.session.filePath(), path("a.deployscope.json"));
    QVERIFY(!shown.window.isWindowModified());
    QVERIFY(!shown.tool(QStringLiteral("Save"))->isEnabled());
    QVERIFY(setRate(hybrid, 3.0));
    QVERIFY(shown.window.isWindowModified());
    QVERIFY(shown.tool(QStringLiteral("Save"))->isEnabled());
    shown.press(QKeySequence::Undo);
    QVERIFY(!shown.window.isWindowModified());
    QVERIFY(!shown.tool(QStringLiteral("Save"))->isEnabled());
    Sessions again;
    QVERIFY(again.session.openFile(path("a.deployscope.json")));
    QCOMPARE(rate(again.hybrid), 2.0);
}

void TestSessionDesigns::newBeginsADesign()
{
    ShownWindow shown;
    QVERIFY(shown.ready);
    const QString of_scenario = shown.tool(QStringLiteral("New"))->toolTip();
    shown.window.showPage(PageId::Hybrid);
    QVERIFY(shown.tool(QStringLiteral("New"))->toolTip().contains(QStringLiteral("design")));
    Scenario scenario = shown.session.scenario();
    scenario.batch = 8;
    shown.session.setScenario(scenario);
    shown.press(QKeySequence::New);
    QCOMPARE(shown.window.hybrid()->ownDesigns().size(), std::size_t{1});
    QCOMPARE(shown.session.scenario().batch, 8); // the scenario stays
    shown.window.showPage(PageId::Examples);
    QVERIFY(!shown.tool(QStringLiteral("New"))->isEnabled());
    shown.window.showPage(PageId::Explore);
    QCOMPARE(shown.tool(QStringLiteral("New"))->toolTip(), of_scenario);
    shown.press(QKeySequence::New);
    QCOMPARE(shown.session.scenario().batch, 1);
}

void TestSessionDesigns::openingKeepsThePageInSight()
{
    Sessions at;
    QVERIFY(at.session.saveFile(path("without.json")));
    at.hybrid.startAnew();
    QVERIFY(at.session.saveFile(path("with.json")));
    ShownWindow shown;
    shown.window.showPage(PageId::Hybrid);
    shown.window.openPath(path("with.json"));
    QCOMPARE(shown.window.shownPage(), PageId::Hybrid);
    QVERIFY(shown.window.hybrid()->isOwn());
    QVERIFY(shown.window.windowTitle().startsWith(toQt(at.hybrid.design().title)));
    QVERIFY(!shown.window.isWindowModified());
    shown.window.openPath(path("without.json"));
    QCOMPARE(shown.window.shownPage(), PageId::Explore);
    QVERIFY(shown.window.hybrid()->ownDesigns().empty());
    shown.window.showPage(PageId::Examples);
    shown.window.openPath(path("with.json"));
    QCOMPARE(shown.window.shownPage(), PageId::Explore);
}

void TestSessionDesigns::aDesignsFileOpensWhereverASessionsDoes()
{
    Sessions at;
    QVERIFY(write(path("design.json"), writeDesign(at.hybrid.design())));
    ShownWindow shown;
    QVERIFY(shown.ready);
    shown.window.openPath(path("design.json"));
    QCOMPARE(shown.window.shownPage(), PageId::Hybrid);
    QCOMPARE(shown.window.hybrid()->ownDesigns().size(), std::size_t{1});
    QVERIFY(shown.session.filePath().isEmpty()); // the session is no other one
    QVERIFY(shown.says(QStringLiteral("Opened ")));

    shown.window.hybridPage()->showSection(HybridSection::Economics);
    shown.window.showPage(PageId::Explore);
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path("design.json"))});
    QDragEnterEvent enter(QPoint(100, 100), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&shown.window, &enter);
    QDropEvent drop(QPointF(100, 100), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&shown.window, &drop);
    QCOMPARE(shown.window.shownPage(), PageId::Hybrid);
    QCOMPARE(shown.window.hybridPage()->section(), HybridSection::Designer);
    QCOMPARE(shown.window.hybrid()->ownDesigns().size(), std::size_t{2});

    shown.window.showPage(PageId::Explore);
    QVERIFY(write(path("bad.json"), R"({"type": "hybrid-design", "id": "x"})"));
    shown.window.openPath(path("bad.json"));
    QCOMPARE(shown.window.shownPage(), PageId::Explore);
    QVERIFY(shown.session.problems().size() > 3);
    QCOMPARE(shown.window.hybrid()->ownDesigns().size(), std::size_t{2});
}

void TestSessionDesigns::designsByDialog()
{
    ShownWindow shown;
    QVERIFY(shown.ready);
    shown.window.showPage(PageId::Hybrid);
    const HybridPage* page = shown.window.hybridPage();
    HybridSession& hybrid = *shown.window.hybrid();
    QVERIFY(setRate(hybrid, 2.0));
    const std::string text = writeDesign(hybrid.design());
    {
        const Answering answer = Answering::withPath(path("mine.json"));
        action(page, QStringLiteral("Save design as…"))->trigger();
        QTRY_COMPARE(answer.count(), 1);
    }
    QTRY_VERIFY(QFile::exists(path("mine.json")));
    QVERIFY(shown.says(QStringLiteral("Saved ")));
    QFile file(path("mine.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll().toStdString(), text);

    QVERIFY(setRate(hybrid, 5.0));
    {
        const Answering answer = Answering::withPath(path("mine.json"));
        action(page, QStringLiteral("Open design…"))->trigger();
        QTRY_COMPARE(answer.count(), 1);
    }
    QTRY_COMPARE(hybrid.ownDesigns().size(), std::size_t{2});
    QCOMPARE(rate(hybrid), 2.0);
    QVERIFY(shown.says(QStringLiteral("Opened ")));
    {
        const Answering answer = Answering::withPath({}); // cancelled
        action(page, QStringLiteral("Open design…"))->trigger();
        QTRY_COMPARE(answer.count(), 1);
    }
    QCOMPARE(hybrid.ownDesigns().size(), std::size_t{2});
}

void TestSessionDesigns::asksBeforeDesignsAreLost()
{
    {
        ShownWindow shown; // in no file yet
        shown.window.showPage(PageId::Hybrid);
        QVERIFY(setRate(*shown.window.hybrid(), 2.0));
        shown.window.showPage(PageId::Explore);
        const Answering answer = Answering::with(QMessageBox::Cancel);
        QVERIFY(!shown.window.close());
        QCOMPARE(answer.count(), 1);
    }
    {
        ShownWindow shown; // looked at and taken back
        shown.window.showPage(PageId::Hybrid);
        QVERIFY(setRate(*shown.window.hybrid(), 2.0));
        shown.window.hybrid()->undo();
        QVERIFY(shown.window.close());
    }
    {
        ShownWindow shown; // all of it is in the file but the last change
        shown.window.showPage(PageId::Hybrid);
        QVERIFY(setRate(*shown.window.hybrid(), 2.0));
        QVERIFY(shown.session.saveFile(path("a.json")));
        QVERIFY(setRate(*shown.window.hybrid(), 3.0));
        const Answering answer = Answering::with(QMessageBox::Save);
        QVERIFY(shown.window.close());
        QCOMPARE(answer.count(), 1);
    }
    Sessions again;
    QVERIFY(again.session.openFile(path("a.json")));
    QCOMPARE(rate(again.hybrid), 3.0);
}

QTEST_MAIN(TestSessionDesigns)
#include "tst_session_designs.moc"
