// SPDX-License-Identifier: GPL-3.0-or-later
// The page that chooses a paradigm: walked by mouse and by keyboard.
#include "answering.h"
#include "built_in_catalog.h"
#include "own_settings.h"
#include "shown_texts.h"
#include "shown_window.h"
#include "warnings.h"

#include "ui/charts/drawing.h"
#include "ui/charts/flow_chart.h"
#include "ui/charts/flow_layout.h"
#include "ui/controls/choice_card.h"
#include "ui/controls/plain_button.h"
#include "ui/controls/quantity_field.h"
#include "ui/files/report_pdf.h"
#include "ui/pages/answers_model.h"
#include "ui/pages/answers_table.h"
#include "ui/pages/explore_page.h"
#include "ui/pages/question_card.h"
#include "ui/pages/question_choices.h"
#include "ui/pages/recommendation_card.h"
#include "ui/pages/wizard_page.h"
#include "ui/session/decision_session.h"
#include "ui/session/paradigm_knowledge.h"
#include "ui/session/session.h"
#include "ui/theme/apply.h"
#include "ui/window/settings.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QMenu>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <random>

using namespace deployscope;
using namespace deployscope::ui;
using deployscope::testing::Answering;
using deployscope::testing::builtInCatalog;
using deployscope::testing::firstUnsound;
using deployscope::testing::isWhole;
using deployscope::testing::shownTexts;
using deployscope::testing::ShownWindow;

namespace {

// The page in a window of its own that is active.
struct Shown
{
    explicit Shown(QSize size = {1340, 830})
    {
        page.resize(size);
        page.show();
        page.activateWindow();
        if (!QTest::qWaitForWindowActive(&page))
            qFatal("the page does not become active");
        QCoreApplication::processEvents();
    }

    std::size_t question(const char* id) const
    {
        return static_cast<std::size_t>(findQuestion(decision.flow(), id) -
                                        decision.flow().questions.data());
    }
    const FlowAnswer& answer(const char* id) const { return decision.answers()[question(id)]; }
    QString asked() const
    {
        return QString::fromStdString(decision.flow().questions[decision.asked()].id);
    }
    QuestionChoices* choices() const { return page.question()->choices(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QWidget* focused = QApplication::focusWidget();
        QTest::keyClick(focused ? focused : page.window(), key, modifiers);
    }
    void type(const char* text) const
    {
        QuantityField* field = choices()->field();
        field->setFocus(Qt::TabFocusReason);
        field->selectAll();
        QTest::keyClicks(field, QString::fromUtf8(text));
    }
    static void click(QWidget* widget) { QTest::mouseClick(widget, Qt::LeftButton); }

    Session session{builtInCatalog()};
    KnowledgeHolder knowledge{session};
    DecisionSession decision{session, knowledge};
    WizardPage page{decision};
};

void brake(const Shown& shown)
{
    Shown::click(shown.choices()->cards()[1]); // no, it may travel
    Shown::click(shown.page.question()->nextButton());
    shown.type("100 ms");
    Shown::click(shown.page.question()->nextButton());
    shown.type("300 GFLOP/s");
    Shown::click(shown.page.question()->nextButton());
    shown.type("800 USD");
    shown.press(Qt::Key_Return);
}

void answerTheImpossible(Shown& shown)
{
    shown.decision.choose(shown.question("privacy"), QStringLiteral("yes"));
    shown.decision.choose(shown.question("latency"), QStringLiteral("yes"));
    shown.decision.choose(shown.question("compute"), QStringLiteral("heavy"));
    shown.decision.choose(shown.question("cost"), QStringLiteral("strict"));
}

QPoint middleOf(const FlowChart& chart, const char* id)
{
    const FlowLayout layout = flowLayout(chart.series(), chart.size(), chartFonts(chart.font()));
    for (std::size_t i = 0; i < layout.boxes.size(); ++i) {
        if (chart.series().boxes[i].id == id)
            return layout.boxes[i].area.center().toPoint();
    }
    qFatal("there is no such box");
    return {};
}

QByteArray contentsOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestWizardPage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup() { folder.reset(); }

    void walkedByMouse();
    void walkedByKeyboard();
    void everythingIsATabStop();
    void whatIsTypedCountsWhereverOneGoes();
    void refusesFiguresInPlace_data();
    void refusesFiguresInPlace();
    void emptyFieldLeavesOpen();
    void saysWhoseAnswerItIs();
    void recommendationIsReachedInASmallWindow();
    void skipLeavesOpen();
    void moreQuestions();
    void boxesOfTheFlowLeadBack();
    void paradigmsLeadToTheirWall();
    void tableSaysWhy();
    void tableLeadsToQuestions();
    void tableIsAModel();
    void backAndForthShowsTheSame();
    void undoOnThePage();
    void nothingLeftSaysWhatCouldGiveWay();
    void followsTheScenarioWhileAway();
    void writesReports_data();
    void writesReports();
    void reportIsWrittenWholeOrNotAtAll();
    void copiesTheDecision();
    void isAPageOfTheWindow();
    void opensInExplore();
    void weighsTheComplexityTax();
    void readsAFlowAgain();
    void withoutAFlow();
    void toldToAScreenReader();
    void fits_data();
    void fits();
    void everyTextIsSound();

private:
    QString path(const char* name) const { return folder->filePath(QString::fromUtf8(name)); }

    std::unique_ptr<QTemporaryDir> folder;
};

void TestWizardPage::initTestCase()
{
    QCoreApplication::setOrganizationName(QStringLiteral("deployscope"));
    QCoreApplication::setApplicationName(QStringLiteral("test of the wizard"));
    systemThemeKind();
}

void TestWizardPage::init()
{
    deployscope::testing::failOnWarnings();
    folder = deployscope::testing::ownSettings();
    applyTheme(ThemeKind::Light);
}

void TestWizardPage::walkedByMouse()
{
    Shown shown;
    const QuestionCard& card = *shown.page.question();
    QCOMPARE(shown.asked(), QStringLiteral("privacy"));
    QVERIFY(!card.backButton()->isEnabled());
    brake(shown);
    QCOMPARE(shown.asked(), QStringLiteral("cost"));
    QCOMPARE(card.nextButton()->text(), QStringLiteral("Recommend"));
    QCOMPARE(shown.page.recommendation()->title(), QStringLiteral("Recommendation"));
    QCOMPARE(shown.page.recommendation()->headline(), QStringLiteral("Edge ML"));
    const Recommendation& recommendation = shown.decision.recommendation();
    for (const ParadigmOutcome& outcome : recommendation.paradigms) {
        if (outcome.tier == Tier::Cloud)
            QCOMPARE(outcome.first_wall, std::optional(shown.question("latency")));
        if (outcome.tier == Tier::Tiny)
            QCOMPARE(outcome.first_wall, std::optional(shown.question("compute")));
    }
    Shown::click(card.nextButton());
    QCOMPARE(QApplication::focusWidget(),
             static_cast<QWidget*>(shown.page.recommendation()->openButton()));
    for (const char* id : {"compute", "latency", "privacy"}) {
        Shown::click(card.backButton());
        QCOMPARE(shown.asked(), QString::fromUtf8(id));
    }
    QVERIFY(!card.backButton()->isEnabled());
    QCOMPARE(shown.page.recommendation()->headline(), QStringLiteral("Edge ML"));
}

void TestWizardPage::walkedByKeyboard()
{
    Shown shown;
    shown.page.question()->focusAnswer();
    shown.press(Qt::Key_Right);
    QVERIFY(!shown.answer("privacy").isGiven()); // moving is not choosing
    shown.press(Qt::Key_Return);
    QCOMPARE(shown.answer("privacy").choice, std::string("no"));
    shown.press(Qt::Key_Left);
    shown.press(Qt::Key_Space);
    QCOMPARE(shown.answer("privacy").choice, std::string("yes"));
    QCOMPARE(shown.asked(), QStringLiteral("privacy"));
    shown.press(Qt::Key_Return); // once more goes on
    QCOMPARE(shown.asked(), QStringLiteral("latency"));
    // The scenario's figure has the focus; the field reads what is typed on the way out.
    QVERIFY(shown.choices()->field()->hasFocus());
    shown.type("30 ms");
    shown.press(Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(shown.answer("latency").figure, std::optional(0.03));
    QCOMPARE(shown.asked(), QStringLiteral("compute"));
    shown.press(Qt::Key_Down);
    shown.press(Qt::Key_Down); // past the choices stands the field
    QVERIFY(shown.choices()->field()->hasFocus());
    QTest::keyClicks(shown.choices()->field(), QStringLiteral("9 GFLOP/s"));
    shown.press(Qt::Key_Return);
    QCOMPARE(shown.answer("compute").figure, std::optional(9e9));
    shown.press(Qt::Key_Left, Qt::AltModifier);
    shown.press(Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(shown.asked(), QStringLiteral("privacy"));
    QVERIFY(shown.choices()->cards()[0]->hasFocus()); // the answer given
}

void TestWizardPage::everythingIsATabStop()
{
    Shown shown;
    shown.decision.choose(0, QStringLiteral("no"));
    shown.page.question()->focusAnswer();
    QList<QWidget*> reached;
    for (int i = 0; i < 40 && !reached.contains(QApplication::focusWidget()); ++i) {
        reached << QApplication::focusWidget();
        shown.press(Qt::Key_Tab);
    }
    const QuestionCard& card = *shown.page.question();
    const RecommendationCard& recommendation = *shown.page.recommendation();
    const QList<QWidget*> wanted{shown.choices()->cards()[1],
                                 shown.choices()->field(),
                                 card.sourceButton(),
                                 card.moreButton(),
                                 card.nextButton(),
                                 card.anewButton(),
                                 shown.page.answers()->view(),
                                 recommendation.openButton(),
                                 recommendation.exportButton(),
                                 recommendation.copyButton(),
                                 recommendation.taxButton(),
                                 shown.page.chart()};
    for (QWidget* stop : wanted)
        QVERIFY2(reached.contains(stop), stop->metaObject()->className());
    // The choices are one stop, then comes the field.
    QVERIFY(!reached.contains(shown.choices()->cards()[0]));
    QCOMPARE(reached.indexOf(shown.choices()->field()), 1);
    QCOMPARE(reached.indexOf(card.sourceButton()), 2);
    shown.decision.ask(shown.question("connectivity")); // other cards take their places
    card.anewButton()->setFocus();
    shown.press(Qt::Key_Tab);
    QVERIFY(shown.choices()->cards()[0]->hasFocus());
    shown.press(Qt::Key_Tab);
    QVERIFY(shown.choices()->field()->hasFocus());
}

void TestWizardPage::whatIsTypedCountsWhereverOneGoes()
{
    Shown shown;
    shown.type("5 km");
    QTest::mouseClick(shown.page.chart(), Qt::LeftButton, {},
                      middleOf(*shown.page.chart(), "cost"));
    QCOMPARE(shown.asked(), QStringLiteral("cost"));
    QCOMPARE(shown.answer("privacy").figure, std::optional(5000.0));
}

void TestWizardPage::refusesFiguresInPlace_data()
{
    QTest::addColumn<QString>("question");
    QTest::addColumn<QString>("text");
    const auto row = [](const char* question, const char* text) {
        QTest::addRow("%s %s", question, text)
            << QString::fromUtf8(question) << QString::fromUtf8(text);
    };
    row("privacy", "30000 km");
    row("latency", "100"); // of what?
    row("latency", "soon");
    row("latency", "-5 ms");
    row("latency", "0 s");
    row("latency", "300 GFLOP/s");
    row("latency", "nan s");
    row("cost", "inf USD");
    row("power", "1e400 W");
    row("memory", "2 PB");
}

void TestWizardPage::refusesFiguresInPlace()
{
    QFETCH(QString, question);
    QFETCH(QString, text);
    Shown shown;
    shown.decision.ask(shown.question(question.toUtf8().constData()));
    const FlowAnswers before = shown.decision.answers();
    shown.type(text.toUtf8().constData());
    shown.press(Qt::Key_Return);
    QuantityField* field = shown.choices()->field();
    QVERIFY(!field->problem().isEmpty());
    QCOMPARE(field->text(), text); // it stays to be corrected
    QVERIFY(shown.decision.answers() == before);
    Shown::click(shown.page.question()->nextButton());
    QCOMPARE(shown.asked(), question); // not left behind
    QVERIFY(field->hasFocus());
    shown.press(Qt::Key_Escape);
    QVERIFY(field->problem().isEmpty());
}

void TestWizardPage::emptyFieldLeavesOpen()
{
    Shown shown;
    shown.decision.ask(shown.question("latency"));
    QVERIFY(shown.answer("latency").isGiven());
    shown.choices()->field()->setFocus();
    shown.choices()->field()->selectAll();
    shown.press(Qt::Key_Delete);
    shown.press(Qt::Key_Return);
    QVERIFY(!shown.answer("latency").isGiven());
    QVERIFY(shown.choices()->field()->problem().isEmpty());
}

void TestWizardPage::saysWhoseAnswerItIs()
{
    Shown shown;
    const QuestionCard& card = *shown.page.question();
    QVERIFY(card.sourceText().startsWith(QStringLiteral("Not answered")));
    QVERIFY(!card.sourceButton()->isVisible());
    Shown::click(shown.choices()->cards()[0]);
    QVERIFY(card.sourceText().startsWith(QStringLiteral("Your answer; the scenario does not")));
    QCOMPARE(card.sourceButton()->text(), QStringLiteral("Clear"));
    Shown::click(card.sourceButton());
    QVERIFY(!shown.answer("privacy").isGiven());

    shown.decision.ask(shown.question("latency"));
    QVERIFY(card.sourceText().startsWith(QStringLiteral("Taken from the scenario: 10.0\u00a0ms")));
    Shown::click(shown.choices()->cards()[0]); // overridden
    QVERIFY(shown.answer("latency").source == AnswerSource::User);
    QCOMPARE(card.sourceText(), QStringLiteral("Your answer; the scenario says 10.0\u00a0ms."));
    Shown::click(card.sourceButton()); // given back
    QVERIFY(shown.answer("latency").source == AnswerSource::Scenario);
    Shown::click(card.sourceButton()); // left open
    QVERIFY(!shown.answer("latency").isGiven());
    QVERIFY(card.sourceText().startsWith(QStringLiteral("Left open; the scenario says")));
    Shown::click(card.sourceButton());
    QVERIFY(shown.answer("latency").source == AnswerSource::Scenario);
}

void TestWizardPage::recommendationIsReachedInASmallWindow()
{
    Shown shown({1200, 640});
    brake(shown);
    const RecommendationCard* card = shown.page.recommendation();
    const auto* scroll = shown.page.findChild<QScrollArea*>();
    const auto top = [&] { return card->mapTo(scroll, QPoint()).y(); };
    QVERIFY(top() + card->height() > scroll->height());
    Shown::click(shown.page.question()->nextButton());
    QCOMPARE(top(), 0);
    shown.press(Qt::Key_PageDown);
    QVERIFY(top() < 0);
    for (int i = 0; i < 4; ++i)
        shown.press(Qt::Key_PageDown);
    QCOMPARE(top() + card->height(), scroll->height());
}

void TestWizardPage::skipLeavesOpen()
{
    Shown shown;
    Shown::click(shown.page.question()->skipButton());
    QCOMPARE(shown.asked(), QStringLiteral("latency"));
    QVERIFY(!shown.answer("privacy").isGiven());
    Shown::click(shown.page.question()->skipButton());
    QVERIFY(!shown.answer("latency").isGiven()); // although the scenario knows
    Shown::click(shown.choices()->cards()[0]);
    QVERIFY(!shown.page.question()->skipButton()->isEnabled()); // one's own is not skipped
}

void TestWizardPage::moreQuestions()
{
    Shown shown;
    QMenu* menu = shown.page.question()->moreMenu();
    Shown::click(shown.page.question()->moreButton());
    QVERIFY(menu->isVisible());
    QCOMPARE(menu->actions().size(), 5);
    QVERIFY(menu->actions()[0]->text().startsWith(QStringLiteral("Power: not answered")));
    QVERIFY(menu->actions()[3]->text().endsWith(QStringLiteral("from the scenario")));
    menu->actions()[0]->trigger();
    menu->close();
    QCOMPARE(shown.asked(), QStringLiteral("power"));
    QVERIFY(shown.choices()->cards().empty());
    shown.type("1 mW");
    shown.press(Qt::Key_Return);
    QCOMPARE(shown.answer("power").figure, std::optional(1e-3));
    QVERIFY(shown.page.question()->moreButton()->text().contains(QStringLiteral("3 of 5")));
    // Keyword spotting on a coin cell.
    shown.decision.setFigure(shown.question("memory"), 100e3);
    shown.decision.choose(shown.question("compute"), QStringLiteral("light"));
    QCOMPARE(shown.page.recommendation()->headline(), QStringLiteral("TinyML"));
    for (const char* id : {"connectivity", "data_rate", "memory", "purpose"}) {
        Shown::click(shown.page.question()->nextButton());
        QCOMPARE(shown.asked(), QString::fromUtf8(id));
    }
    QCOMPARE(shown.choices()->cards().size(), std::size_t{2});
    Shown::click(shown.page.question()->backButton());
    QCOMPARE(shown.asked(), QStringLiteral("privacy")); // open still
}

void TestWizardPage::boxesOfTheFlowLeadBack()
{
    Shown shown;
    brake(shown);
    FlowChart* chart = shown.page.chart();
    const auto recommended = shown.decision.recommendation().recommended;
    QTest::mouseClick(chart, Qt::LeftButton, {}, middleOf(*chart, "latency"));
    QCOMPARE(shown.asked(), QStringLiteral("latency"));
    QTest::mouseClick(chart, Qt::LeftButton, {}, middleOf(*chart, "cloud-allowed"));
    QCOMPARE(shown.asked(), QStringLiteral("privacy"));
    QVERIFY(shown.choices()->cards()[1]->hasFocus());
    QCOMPARE(shown.decision.recommendation().recommended, recommended);
    QCOMPARE(shown.answer("cost").figure, std::optional(800.0)); // nothing is lost
    chart->setFocus(Qt::TabFocusReason);
    QTest::keyClick(chart, Qt::Key_Down);
    QTest::keyClick(chart, Qt::Key_Down);
    QTest::keyClick(chart, Qt::Key_Return);
    QCOMPARE(shown.asked(), QStringLiteral("latency"));
}

void TestWizardPage::paradigmsLeadToTheirWall()
{
    Shown shown;
    brake(shown);
    FlowChart* chart = shown.page.chart();
    QTest::mouseClick(chart, Qt::LeftButton, {}, middleOf(*chart, "cloud"));
    QVERIFY(shown.page.answers()->view()->hasFocus());
    QTRY_VERIFY(shown.page.answers()->reason().startsWith(
        QStringLiteral("Cloud ML cannot promise an answer within 100\u00a0ms")));
    QTest::mouseClick(chart, Qt::LeftButton, {}, middleOf(*chart, "tiny"));
    QTRY_VERIFY(shown.page.answers()->reason().startsWith(QStringLiteral("TinyML sustains")));
    QCOMPARE(shown.asked(), QStringLiteral("cost")); // looking asks nothing
}

void TestWizardPage::tableSaysWhy()
{
    Shown shown;
    brake(shown);
    const AnswersTable& table = *shown.page.answers();
    const AnswersModel& model = *table.model();
    const auto cell = [&](const char* question, Tier tier, int role) {
        return model.index(*model.rowOf(shown.question(question)), AnswersModel::columnOf(tier))
            .data(role);
    };
    const auto mark = [&](const char* question, Tier tier) {
        return static_cast<AnswerMark>(cell(question, tier, AnswersModel::mark_role).toInt());
    };
    QVERIFY(mark("privacy", Tier::Cloud) == AnswerMark::Met);
    QVERIFY(mark("latency", Tier::Cloud) == AnswerMark::Out);
    QVERIFY(mark("compute", Tier::Mobile) == AnswerMark::WithCare);
    QVERIFY(mark("compute", Tier::Edge) == AnswerMark::Met);
    QCOMPARE(cell("latency", Tier::Cloud, Qt::DisplayRole).toString(),
             QStringLiteral("150\u00a0ms"));
    QVERIFY(cell("compute", Tier::Mobile, Qt::ToolTipRole)
                .toString()
                .contains(QStringLiteral("throttles")));
    QCOMPARE(table.reason(), QStringLiteral("Latency alone rules out 1 of 4 options."));
    for (int row = 0; row < model.rowCount(); ++row)
        for (int column = 0; column < model.columnCount(); ++column)
            QVERIFY(!model.index(row, column).data(Qt::ToolTipRole).toString().isEmpty());
    QCOMPARE(model.headerData(4, Qt::Horizontal, Qt::DisplayRole).toString(),
             QStringLiteral("TinyML"));
}

void TestWizardPage::tableLeadsToQuestions()
{
    Shown shown;
    QTableView* view = shown.page.answers()->view();
    view->setFocus(Qt::TabFocusReason);
    QVERIFY(view->currentIndex().isValid());
    QTest::keyClick(view, Qt::Key_Down);
    QTest::keyClick(view, Qt::Key_Down);
    QTest::keyClick(view, Qt::Key_Return);
    QCOMPARE(shown.asked(), QStringLiteral("compute"));
    const QModelIndex memory = shown.page.answers()->model()->index(
        *shown.page.answers()->model()->rowOf(shown.question("memory")), 0);
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(memory).center());
    QCOMPARE(shown.asked(), QStringLiteral("memory"));
}

void TestWizardPage::tableIsAModel()
{
    Shown shown;
    const QAbstractItemModelTester tester(shown.page.answers()->model(),
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    brake(shown);
    shown.decision.setFigure(shown.question("power"), 1.0); // another row
    shown.decision.startAnew();
    QCOMPARE(shown.page.answers()->model()->rowCount(), 6);
}

void TestWizardPage::backAndForthShowsTheSame()
{
    Shown shown;
    brake(shown);
    const QString before = shown.page.verdictText();
    std::mt19937 random(3);
    const QuestionCard& card = *shown.page.question();
    for (int i = 0; i < 40; ++i) {
        if (random() % 3 == 0)
            shown.decision.ask(random() % shown.decision.flow().questions.size());
        else
            Shown::click(random() % 2 == 0 ? card.backButton() : card.nextButton());
    }
    QCOMPARE(shown.page.verdictText(), before);
    // The long way round: other answers, then the same again.
    shown.decision.choose(shown.question("latency"), QStringLiteral("yes"));
    QVERIFY(shown.page.verdictText() != before);
    shown.decision.setFigure(shown.question("latency"), 0.1);
    QCOMPARE(shown.page.verdictText(), before);
}

void TestWizardPage::undoOnThePage()
{
    Shown shown;
    const QSignalSpy states(&shown.page, &Page::stateChanged);
    QVERIFY(!shown.page.canUndo());
    Shown::click(shown.choices()->cards()[0]);
    QVERIFY(shown.page.canUndo());
    QVERIFY(!states.isEmpty());
    QVERIFY(shown.choices()->cards()[0]->isChecked());
    shown.page.undo();
    QVERIFY(!shown.choices()->cards()[0]->isChecked());
    QVERIFY(shown.page.canRedo());
    shown.page.redo();
    QVERIFY(shown.choices()->cards()[0]->isChecked());
    Shown::click(shown.page.question()->anewButton());
    QVERIFY(!shown.answer("privacy").isGiven());
    QVERIFY(!shown.page.question()->anewButton()->isEnabled());
}

void TestWizardPage::nothingLeftSaysWhatCouldGiveWay()
{
    Shown shown;
    answerTheImpossible(shown);
    QCOMPARE(shown.page.recommendation()->headline(), QStringLiteral("Nothing is left"));
    QVERIFY(!shown.page.recommendation()->openButton()->isEnabled());
    const QString text = shown.page.verdictText();
    QVERIFY(text.contains(QStringLiteral("To give way")));
    QVERIFY(text.contains(QStringLiteral("would bring Edge ML back")));
    Shown::click(shown.page.chart()); // and nowhere a paradigm that comes first
    for (const FlowBox& box : shown.page.chart()->series().boxes)
        QVERIFY(!box.tier || box.state == FlowBoxState::Out);
}

void TestWizardPage::followsTheScenarioWhileAway()
{
    Shown shown;
    shown.page.hide();
    const QString before = shown.page.verdictText();
    Scenario scenario = shown.session.scenario();
    scenario.latency_budget = 0.5;
    shown.session.setScenario(scenario);
    shown.page.show();
    QVERIFY(shown.page.verdictText() != before);
    const AnswersModel& model = *shown.page.answers()->model();
    QCOMPARE(model.index(*model.rowOf(shown.question("latency")), 0).data().toString(),
             QStringLiteral("Latency 500\u00a0ms"));
}

void TestWizardPage::writesReports_data()
{
    QTest::addColumn<int>("action");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("start");
    QTest::addRow("Markdown") << 0 << QStringLiteral("why.md")
                              << QByteArray("# Where it should run: Edge ML\n");
    QTest::addRow("HTML") << 1 << QStringLiteral("why.html") << QByteArray("<!DOCTYPE html>");
    QTest::addRow("PDF") << 2 << QStringLiteral("why.pdf") << QByteArray("%PDF-");
}

void TestWizardPage::writesReports()
{
    QFETCH(int, action);
    QFETCH(QString, name);
    QFETCH(QByteArray, start);
    Shown shown;
    brake(shown);
    QSignalSpy told(&shown.page, &Page::told);
    const QString file = folder->filePath(name);
    QCOMPARE(shown.page.exportActions().size(), 3);
    const Answering answer = Answering::withPath(file);
    shown.page.exportActions()[action]->trigger();
    QTRY_COMPARE(told.size(), 1);
    QVERIFY(told.front().front().toString().contains(name));
    const QByteArray contents = contentsOf(file);
    QVERIFY(contents.startsWith(start));
    QVERIFY(contents.size() > 1000);
    if (name.endsWith(QLatin1String("pdf")))
        QVERIFY(contents.contains("%%EOF"));
    else
        QVERIFY(contents.contains("Cloud ML cannot promise an answer within 100"));
}

void TestWizardPage::reportIsWrittenWholeOrNotAtAll()
{
    Shown shown;
    brake(shown);
    const QString inner = path("inner");
    QVERIFY(QDir().mkpath(inner));
    const QString file = inner + QStringLiteral("/why.md");
    {
        QFile old(file);
        QVERIFY(old.open(QIODevice::WriteOnly));
        old.write("as it was");
    }
    // A folder stands where the file should go: nothing is written, and it is said.
    QVERIFY(QDir().mkpath(path("why.md")));
    QSignalSpy told(&shown.page, &Page::told);
    for (QAction* action : shown.page.exportActions()) {
        told.clear();
        int dialogs = 0;
        const Answering answer = Answering::to<QFileDialog>([&](QFileDialog& dialog) {
            if (dialogs++ == 0) // as if the file were chosen and the folder came in between
                emit dialog.fileSelected(path("why.md"));
            dialog.reject();
        });
        const Answering closing = Answering::with(QMessageBox::Ok);
        action->trigger();
        QTRY_COMPARE(told.size(), 1);
        QTRY_VERIFY(!QApplication::activeModalWidget());
        QVERIFY(told.front().front().toString().contains(QStringLiteral("folder")));
    }
    QVERIFY(QDir(path("why.md")).isEmpty());
    QCOMPARE(contentsOf(file), QByteArray("as it was"));
}

void TestWizardPage::copiesTheDecision()
{
    Shown shown;
    brake(shown);
    QApplication::clipboard()->clear();
    const QSignalSpy told(&shown.page, &Page::told);
    Shown::click(shown.page.recommendation()->copyButton());
    QVERIFY(QApplication::clipboard()->text().startsWith(
        QStringLiteral("# Where it should run: Edge ML")));
    QCOMPARE(told.size(), 1);
    QVERIFY(shown.page.verdictText().startsWith(QStringLiteral("Edge ML\n")));
}

void TestWizardPage::isAPageOfTheWindow()
{
    ShownWindow shown;
    QVERIFY(!shown.window.decision()->isLoaded());
    QVERIFY(!shown.window.findChild<WizardPage*>()); // no start waits for it
    shown.press(QKeySequence(Qt::CTRL | Qt::Key_5));
    QVERIFY(shown.window.shownPage() == PageId::Wizard);
    WizardPage* page = shown.window.wizardPage();
    QVERIFY(page->isVisible());
    QVERIFY(page->isAncestorOf(shown.window.focusWidget()));
    QTest::mouseClick(page->question()->choices()->cards()[0], Qt::LeftButton);
    shown.press(QKeySequence::Undo);
    QVERIFY(shown.window.decision()->isAnew());
    QVERIFY(!shown.session.canUndo()); // each page's way back is its own
}

void TestWizardPage::opensInExplore()
{
    ShownWindow shown;
    shown.press(QKeySequence(Qt::CTRL | Qt::Key_5));
    WizardPage* page = shown.window.wizardPage();
    QTest::mouseClick(page->recommendation()->openButton(), Qt::LeftButton);
    QVERIFY(shown.window.shownPage() == PageId::Explore);
    QVERIFY(shown.window.explorePage()->isVisible());
    const Device* device = findDevice(shown.session.catalog(), shown.session.scenario().device);
    QCOMPARE(device->tier, *shown.window.decision()->recommendation().recommended);
    QVERIFY(shown.says(QString::fromStdString(device->name)));
    shown.press(QKeySequence::Undo);
    QCOMPARE(shown.session.scenario().device, std::string("nvidia-a100"));
}

void TestWizardPage::weighsTheComplexityTax()
{
    ShownWindow shown;
    shown.press(QKeySequence(Qt::CTRL | Qt::Key_5));
    const WizardPage* page = shown.window.wizardPage();
    const QString text = page->verdictText();
    for (const char* title : {"Team", "Upkeep", "Spending"})
        QVERIFY(text.contains(QString::fromUtf8(title)));
    QTest::mouseClick(page->recommendation()->taxButton(), Qt::LeftButton);
    QVERIFY(shown.window.shownPage() == PageId::Examples);
    QCOMPARE(shown.examples.example()->id, std::string("complexity-tax"));
}

void TestWizardPage::readsAFlowAgain()
{
    Shown shown;
    brake(shown);
    const QString before = shown.page.verdictText();
    shown.knowledge.reload();
    QCOMPARE(shown.page.verdictText(), before);
    QCOMPARE(shown.page.question()->questionText(),
             QStringLiteral("Is the price of one unit strictly limited?"));
}

void TestWizardPage::withoutAFlow()
{
    Session session(builtInCatalog());
    KnowledgeHolder knowledge(session);
    knowledge.setLoader([] { return LoadedKnowledge{}; });
    DecisionSession decision(session, knowledge);
    WizardPage page(decision);
    page.resize(1340, 830);
    page.show();
    QVERIFY(QTest::qWaitForWindowExposed(&page));
    QVERIFY(!page.question()->isVisible());
    QVERIFY(page.charts().empty());
    QVERIFY(page.exportActions().isEmpty());
    QVERIFY(page.verdictText().isEmpty());
    QTest::keyClick(&page, Qt::Key_Left, Qt::AltModifier);
    QTest::keyClick(&page, Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(firstUnsound(shownTexts(page)), QString());
}

void TestWizardPage::toldToAScreenReader()
{
    Shown shown;
    Shown::click(shown.choices()->cards()[0]);
    const auto* card = QAccessible::queryAccessibleInterface(shown.choices()->cards()[0]);
    QVERIFY(card->role() == QAccessible::RadioButton);
    QVERIFY(card->state().checked);
    QCOMPARE(card->text(QAccessible::Name), QStringLiteral("Yes, it stays local"));
    QVERIFY(!card->text(QAccessible::Description).isEmpty());
    for (const QWidget* widget : shown.page.findChildren<QWidget*>()) {
        if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus)
            continue;
        const auto* known = QAccessible::queryAccessibleInterface(const_cast<QWidget*>(widget));
        QVERIFY2(!known->text(QAccessible::Name).isEmpty(), widget->metaObject()->className());
    }
}

void TestWizardPage::fits_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addRow("1280 x 720") << QSize(1280, 720);
    QTest::addRow("1440 x 900") << QSize(1440, 900);
    QTest::addRow("1920 x 1080") << QSize(1920, 1080);
}

void TestWizardPage::fits()
{
    QFETCH(QSize, size);
    ShownWindow shown(size);
    shown.press(QKeySequence(Qt::CTRL | Qt::Key_5));
    WizardPage* page = shown.window.wizardPage();
    QCoreApplication::processEvents();
    QCOMPARE(shown.window.size(), size);
    for (std::size_t i = 0; i < shown.window.decision()->flow().questions.size(); ++i) {
        shown.window.decision()->ask(i);
        QCoreApplication::processEvents();
        const QuestionCard& card = *page->question();
        QCOMPARE(shown.window.size(), size);
        for (ChoiceCard* choice : card.choices()->cards()) {
            QVERIFY(isWhole(choice));
            QVERIFY(choice->height() >= choice->heightForWidth(choice->width()));
        }
        for (const PlainButton* button :
             {card.backButton(), card.skipButton(), card.moreButton(), card.nextButton()}) {
            QVERIFY(isWhole(button));
            QVERIFY(button->width() >= button->sizeHint().width());
        }
        QVERIFY(isWhole(page->chart()));
        QVERIFY(page->answers()->view()->isVisible());
    }
}

void TestWizardPage::everyTextIsSound()
{
    for (const ThemeKind kind : {ThemeKind::Light, ThemeKind::Dark}) {
        applyTheme(kind);
        Shown shown;
        const auto check = [&shown] {
            QCOMPARE(firstUnsound(shownTexts(shown.page)), QString());
            QCOMPARE(firstUnsound({shown.page.verdictText()}), QString());
            for (int row = 0; row < shown.page.answers()->model()->rowCount(); ++row)
                for (int column = 0; column < 5; ++column)
                    QCOMPARE(firstUnsound({shown.page.answers()
                                               ->model()
                                               ->index(row, column)
                                               .data(Qt::ToolTipRole)
                                               .toString()}),
                             QString());
        };
        check();
        brake(shown);
        check();
        answerTheImpossible(shown);
        check();
        // The ends of what may be answered.
        for (std::size_t i = 0; i < shown.decision.flow().questions.size(); ++i) {
            const FlowQuestion& question = shown.decision.flow().questions[i];
            shown.decision.ask(i);
            for (const double figure : {question.low, question.high}) {
                shown.decision.setFigure(i, figure);
                check();
            }
        }
    }
}

QTEST_MAIN(TestWizardPage)
#include "tst_wizard_page.moc"
