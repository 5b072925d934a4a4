// SPDX-License-Identifier: GPL-3.0-or-later
// The Hybrid page, in the window and with the designer in sight.
#include "built_in_catalog.h"
#include "own_settings.h"
#include "shown_window.h"
#include "warnings.h"

#include "core/hybrid/edit.h"
#include "ui/charts/hybrid_chart.h"
#include "ui/controls/choice_box.h"
#include "ui/controls/plain_button.h"
#include "ui/controls/segmented.h"
#include "ui/pages/hybrid_bar.h"
#include "ui/pages/hybrid_designer.h"
#include "ui/pages/hybrid_figures.h"
#include "ui/pages/hybrid_page.h"
#include "ui/pages/recommendation_card.h"
#include "ui/pages/verdict_banner.h"
#include "ui/pages/why_panel.h"
#include "ui/pages/wizard_page.h"
#include "ui/pages/word_table_view.h"
#include "ui/session/decision_session.h"
#include "ui/session/hybrid_session.h"
#include "ui/theme/apply.h"

#include <QAbstractButton>
#include <QAction>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace deployscope;
using namespace deployscope::ui;
using namespace deployscope::testing;

namespace {

struct Shown : ShownWindow
{
    explicit Shown(QSize size = {1440, 900}) : ShownWindow(size)
    {
        window.showPage(PageId::Hybrid);
        QCoreApplication::processEvents();
    }

    HybridPage& page() { return *window.hybridPage(); }
    HybridSession& session() { return *window.hybrid(); }
    HybridDesigner& designer() { return *page().designer(); }
    HybridChart& chart() { return *designer().chart(); }
    std::size_t stage(const char* id) { return *findStage(session().design(), id); }

    // The cell of the figures that are in sight.
    QString cell(int row, int column)
    {
        return designer().figures()->view()->words()->index(row, column).data().toString();
    }
    void click(int row, int column)
    {
        WordTableView* const view = designer().figures()->view();
        const QModelIndex index = view->words()->index(row, column);
        view->scrollTo(index);
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(index).center());
    }
    QAction* barAction(const QString& text)
    {
        for (QAction* action : page().bar()->menu()->actions())
            if (action->text() == text)
                return action;
        return nullptr;
    }
};

} // namespace

class TestHybridPage : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { folder.reset(); }
    void isAPageOfTheWindow();
    void showsTheVoiceAssistantsFigures();
    void aClickOnAFigureDerivesIt();
    void theBannerGrowsWhereItGetsNarrow();
    void theFiguresAreReachedByKeyboard();
    void everyKindOfFiguresIsThere();
    void aStageIsMovedAndTakenBack();
    void stagesAreConnectedAndRemoved();
    void aCircleIsRefusedInWords();
    void aWallIsSaid();
    void designsAreChosenCopiedAndRemoved();
    void everySectionIsShown();
    void whatIsOutOfSightFollowsWhenItIsSeen();
    void theWizardLeadsToADesign();
    void fits_data();
    void fits();

private:
    std::unique_ptr<QTemporaryDir> folder;
};

void TestHybridPage::init()
{
    folder = ownSettings();
    applyTheme(ThemeKind::Light);
}

void TestHybridPage::isAPageOfTheWindow()
{
    failOnWarnings();
    ShownWindow shown;
    shown.press(QKeySequence(Qt::CTRL | Qt::Key_4));
    QVERIFY(shown.window.shownPage() == PageId::Hybrid);
    QVERIFY(shown.window.windowTitle().startsWith(QStringLiteral("Voice assistant")));
    QCOMPARE(shown.window.hybridPage()->helpTopic(), QStringLiteral("hybrid"));
}

void TestHybridPage::showsTheVoiceAssistantsFigures()
{
    failOnWarnings();
    Shown at;
    QVERIFY(at.designer().banner()->text().contains(QStringLiteral("20.8 data centres")));
    QCOMPARE(at.designer().banner()->tone(), BannerTone::Good);
    QStringList figures;
    for (int row = 0; row < at.designer().figures()->view()->words()->rowCount(); ++row)
        figures << at.cell(row, 1) << at.cell(row, 2);
    QVERIFY(figures.contains(QStringLiteral("1\u202F111\u202F111\u00A0h")));
    QVERIFY(figures.contains(QStringLiteral("4.63")));
    QVERIFY(figures.contains(QStringLiteral("20.8")));
    QVERIFY(figures.contains(QStringLiteral("32.0\u00A0TB/s"))); // of all in the cloud
    QCOMPARE(at.cell(0, 2), QStringLiteral("Does not work"));
    QCOMPARE(at.chart().drawing().stages.size(), at.session().design().stages.size());
    QVERIFY(at.page().verdictText().contains(QStringLiteral("As designed: Works.")));
}

void TestHybridPage::aClickOnAFigureDerivesIt()
{
    Shown at;
    at.click(4, 2); // the uplink of all units, all in the cloud
    QCOMPARE(at.cell(4, 0), QStringLiteral("Uplink of all units"));
    QCOMPARE(at.session().explained(), QStringLiteral("fleet_uplink"));
    QCOMPARE(at.session().explainedDesign(), std::size_t{1});

    QVERIFY(at.designer().why()->plainText().contains(QStringLiteral("32.0 TB/s")));
    at.click(4, 1);
    QVERIFY(at.designer().why()->plainText().contains(QStringLiteral("MB/s")));
    // A stage in the drawing.
    const HybridPart speech{HybridPart::Kind::Stage, at.stage("speech")};
    QTest::mouseClick(&at.chart(), Qt::LeftButton, {},
                      at.chart().areaOf(speech).center().toPoint());
    QCOMPARE(at.session().chosenStage()->id, std::string("speech"));
    QCOMPARE(at.chart().chosen(), speech);
    QVERIFY(at.session().explained().endsWith(QStringLiteral(":speech")));
}

void TestHybridPage::theBannerGrowsWhereItGetsNarrow()
{
    QWidget around;
    auto* layout = new QVBoxLayout(&around);
    auto* banner = new VerdictBanner(&around);
    layout->addWidget(banner);
    layout->addStretch();
    around.resize(1600, 200);
    around.show();
    QVERIFY(QTest::qWaitForWindowExposed(&around));
    banner->set(BannerTone::Good, QStringLiteral("Works"),
                QStringLiteral("A sentence that is long enough for two lines. ").repeated(3));
    around.resize(700, 200);
    QTRY_COMPARE(banner->height(), banner->heightForWidth(banner->width()));
    QVERIFY(banner->height() > 2 * QFontMetrics(banner->font()).height());
}

void TestHybridPage::theFiguresAreReachedByKeyboard()
{
    Shown at;
    at.chart().setFocus();
    WordTableView* const view = at.designer().figures()->view();
    QVERIFY(!view->currentIndex().isValid());
    QStringList passed;
    while (at.window.focusWidget() != view && passed.size() < 10) {
        QTest::keyClick(at.window.focusWidget(), Qt::Key_Tab);
        passed << at.window.focusWidget()->accessibleName();
    }
    QCOMPARE(at.window.focusWidget(), view);
    QVERIFY(passed.contains(QStringLiteral("Export, copy and figures of the drawing")));
    QCOMPARE(view->currentIndex().row(), 0); // so that the focus is seen
    QTest::keyClick(view, Qt::Key_Down);
    QTest::keyClick(view, Qt::Key_Down);
    QCOMPARE(at.session().explained(), QStringLiteral("done:answer"));
}

void TestHybridPage::everyKindOfFiguresIsThere()
{
    Shown at;
    HybridFigures* const figures = at.designer().figures();
    figures->show(HybridFigureView::Ways);
    QCOMPARE(at.cell(0, 0), QStringLiteral("Microphone → Wake word"));
    QCOMPARE(at.cell(1, 1), QStringLiteral("20.0\u00a0/day"));
    at.click(1, 3);
    QCOMPARE(at.session().explained(), QStringLiteral("latency"));
    at.click(1, 4);
    QCOMPARE(at.session().explained(), QStringLiteral("done:answer"));
    figures->show(HybridFigureView::Tiers);
    QCOMPARE(at.cell(1, 0), QStringLiteral("Mobile"));
    at.click(1, 5);
    QCOMPARE(at.session().explained(), QStringLiteral("battery:mobile"));
    figures->show(HybridFigureView::Flows);
    QVERIFY(figures->view()->words()->rowCount() ==
            static_cast<int>(at.session().design().flows.size()));
    at.click(0, 0); // of a name: the first figure that can be derived
    QCOMPARE(at.session().explained(), QStringLiteral("flow:0"));
    QVERIFY(figures->costChart() == nullptr);
    figures->show(HybridFigureView::Cost);
    QVERIFY(figures->costChart() != nullptr && figures->costChart()->isVisible());
    QCOMPARE(at.page().charts().size(), std::size_t{2});
}

void TestHybridPage::aStageIsMovedAndTakenBack()
{
    Shown at;
    emit at.chart().moveRequested(at.stage("understanding"), Tier::Mobile);
    QVERIFY(at.session().design().stages[at.stage("understanding")].tier == Tier::Mobile);
    QVERIFY(at.chart().drawing().stages[at.stage("understanding")].tier == Tier::Mobile);
    QVERIFY(at.window.windowTitle().startsWith(QStringLiteral("Voice assistant, changed")));
    at.press(QKeySequence(QKeySequence::Undo));
    QVERIFY(at.session().design().stages[at.stage("understanding")].tier == Tier::Cloud);
    QVERIFY(at.chart().drawing().stages[at.stage("understanding")].tier == Tier::Cloud);
}

void TestHybridPage::stagesAreConnectedAndRemoved()
{
    Shown at;
    const std::size_t flows = at.session().design().flows.size();
    emit at.chart().flowRequested(at.stage("wake-word"), at.stage("understanding"));
    QCOMPARE(at.session().design().flows.size(), flows + 1);
    QVERIFY(at.session().chosenFlow()->kind == FlowKind::Data);
    QVERIFY(at.chart().chosen().kind == HybridPart::Kind::Flow);
    emit at.chart().removeRequested(at.chart().chosen());
    QCOMPARE(at.session().design().flows.size(), flows);
    emit at.chart().flowRequested(at.stage("training"), at.stage("understanding"));
    QVERIFY(at.session().chosenFlow()->kind == FlowKind::Deploy);
    const std::size_t stages = at.session().design().stages.size();
    emit at.chart().removeRequested({HybridPart::Kind::Stage, at.stage("speech")});
    QCOMPARE(at.session().design().stages.size(), stages - 1);
    QCOMPARE(at.chart().drawing().stages.size(), stages - 1);
}

void TestHybridPage::aCircleIsRefusedInWords()
{
    Shown at;
    const QSignalSpy told(&at.page(), &Page::told);
    const std::size_t flows = at.session().design().flows.size();
    emit at.chart().flowRequested(at.stage("understanding"), at.stage("speech"));
    QCOMPARE(at.session().design().flows.size(), flows);
    QCOMPARE(told.size(), 1);
    QVERIFY(!at.session().refusal().isEmpty());
}

void TestHybridPage::aWallIsSaid()
{
    Shown at;
    const Catalog& catalog = *builtInCatalog();
    QVERIFY(at.session().apply(setShare(at.session().design(), "wake-word", 1.0, catalog)));
    QVERIFY(at.session().apply(setBytesOut(at.session().design(), "speech", 1e8, catalog)));
    QCOMPARE(at.designer().banner()->tone(), BannerTone::Bad);
    QVERIFY(at.designer().banner()->text().contains(QStringLiteral("times what there is")) ||
            at.designer().banner()->text().contains(QStringLiteral("busy for")));
    QCOMPARE(at.cell(0, 1), QStringLiteral("Does not work"));
    QCOMPARE(at.cell(1, 1), QStringLiteral("—"));
}

void TestHybridPage::designsAreChosenCopiedAndRemoved()
{
    Shown at;
    QAction* const remove = at.barAction(QStringLiteral("Remove this design"));
    QVERIFY(remove && !remove->isEnabled());
    at.barAction(QStringLiteral("Copy of this design"))->trigger();
    QCOMPARE(at.session().design().title, std::string("Voice assistant, copy"));
    QCOMPARE(at.page().bar()->designs()->currentId(), QStringLiteral("voice-assistant-2"));
    QVERIFY(remove->isEnabled());
    remove->trigger();
    QCOMPARE(at.page().bar()->designs()->currentId(), QStringLiteral("voice-assistant"));
    at.barAction(QStringLiteral("New design"))->trigger();
    QCOMPARE(at.session().design().stages.size(), std::size_t{1});
    at.barAction(QStringLiteral("New design from the scenario"))->trigger();
    QCOMPARE(at.session().design().stages.size(), std::size_t{3});
    at.page().bar()->designs()->setFocus();
    emit at.page().bar()->designs()->idEdited(QStringLiteral("farm-monitoring"));
    QCOMPARE(at.session().design().id, std::string("farm-monitoring"));
    QVERIFY(
        at.window.windowTitle().startsWith(QString::fromStdString(at.session().design().title)));
}

void TestHybridPage::everySectionIsShown()
{
    failOnWarnings();
    Shown at;
    QByteArrayList kinds;
    for (std::size_t i = 0; i < hybrid_section_count; ++i) {
        at.page().showSection(static_cast<HybridSection>(i));
        QCoreApplication::processEvents();
        QVERIFY(at.page().view()->isVisible());
        const QByteArray kind = at.page().view()->metaObject()->className();
        QVERIFY2(!kinds.contains(kind), kind.constData());
        kinds << kind;
        QVERIFY(at.page().section() == static_cast<HybridSection>(i));
        for (Chart* chart : at.page().charts())
            QVERIFY(!chart->id().isEmpty());
    }
    const auto switches = at.page().bar()->sections()->findChildren<QAbstractButton*>();
    switches.back()->setFocus();
    QTest::keyClick(switches.back(), Qt::Key_Left);
    QVERIFY(at.page().section() == HybridSection::Convergence);
}

void TestHybridPage::whatIsOutOfSightFollowsWhenItIsSeen()
{
    Shown at;
    at.page().showSection(HybridSection::Entropy);
    at.session().choose(QStringLiteral("farm-monitoring"));
    at.page().showSection(HybridSection::Designer);
    QCoreApplication::processEvents();
    QCOMPARE(at.chart().drawing().title, at.session().design().title);
    QCOMPARE(at.chart().drawing().stages.size(), at.session().design().stages.size());
}

void TestHybridPage::theWizardLeadsToADesign()
{
    ShownWindow shown;
    shown.window.showPage(PageId::Wizard);
    QCoreApplication::processEvents();
    DecisionSession& decision = *shown.window.decision();
    const auto question = [&decision](const char* id) {
        return static_cast<std::size_t>(findQuestion(decision.flow(), id) -
                                        decision.flow().questions.data());
    };
    decision.choose(question("privacy"), QStringLiteral("yes"));
    QVERIFY(decision.fitting());
    shown.window.wizardPage()->recommendation()->hybridButton()->click();
    QVERIFY(shown.window.shownPage() == PageId::Hybrid);
    QVERIFY(shown.window.hybrid()->isOwn());
    QCOMPARE(shown.window.hybrid()->design().stages[1].workload,
             decision.fitting()->scenario.workload);
    // Nothing is left: the patterns may do.
    shown.window.showPage(PageId::Wizard);
    decision.setFigure(question("latency"), 1e-3);
    decision.choose(question("compute"), QStringLiteral("heavy"));
    decision.choose(question("cost"), QStringLiteral("strict"));
    QVERIFY(!decision.recommendation().recommended);
    shown.window.wizardPage()->recommendation()->hybridButton()->click();
    QVERIFY(shown.window.hybridPage()->section() == HybridSection::Patterns);
}

void TestHybridPage::fits_data()
{
    QTest::addColumn<QSize>("size");
    for (const QSize size : {QSize(1280, 720), QSize(1440, 900), QSize(1920, 1080)})
        QTest::addRow("%d x %d", size.width(), size.height()) << size;
}

void TestHybridPage::fits()
{
    QFETCH(QSize, size);
    Shown at(size);
    QCOMPARE(at.window.size(), size);
    for (const QWidget* part :
         {static_cast<QWidget*>(at.designer().banner()), static_cast<QWidget*>(&at.chart()),
          static_cast<QWidget*>(at.designer().figures()),
          static_cast<QWidget*>(at.designer().why()),
          static_cast<QWidget*>(at.page().bar()->designs())})
        QVERIFY(isWhole(part));
    QVERIFY(at.chart().height() >= 200);
}

QTEST_MAIN(TestHybridPage)
#include "tst_hybrid_page.moc"
