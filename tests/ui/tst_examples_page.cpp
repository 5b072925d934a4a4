// SPDX-License-Identifier: GPL-3.0-or-later
// The page of the worked examples: what the hand does, and what follows everywhere.
#include "answering.h"
#include "built_in_catalog.h"
#include "example_library.h"
#include "own_settings.h"
#include "shown_texts.h"
#include "warnings.h"

#include "core/example/show.h"
#include "core/series/example_chart.h"
#include "ui/charts/example_chart.h"
#include "ui/controls/choice_model.h"
#include "ui/controls/fold.h"
#include "ui/controls/log_slider.h"
#include "ui/controls/plain_button.h"
#include "ui/controls/search_field.h"
#include "ui/controls/segmented.h"
#include "ui/pages/book_table_model.h"
#include "ui/pages/book_table_view.h"
#include "ui/pages/checkpoint_view.h"
#include "ui/pages/example_input_field.h"
#include "ui/pages/example_input_row.h"
#include "ui/pages/example_inputs.h"
#include "ui/pages/example_list.h"
#include "ui/pages/example_steps_view.h"
#include "ui/pages/example_view.h"
#include "ui/pages/examples_page.h"
#include "ui/pages/text.h"
#include "ui/pages/verdict_banner.h"
#include "ui/session/example_session.h"
#include "ui/session/session.h"
#include "ui/theme/apply.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QHeaderView>
#include <QHelpEvent>
#include <QListView>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>
#include <QToolButton>
#include <QToolTip>

using namespace deployscope;
using namespace deployscope::ui;
using deployscope::testing::Answering;
using deployscope::testing::builtInCatalog;
using deployscope::testing::builtInLibrary;
using deployscope::testing::firstUnsound;
using deployscope::testing::madeLibrary;
using deployscope::testing::shownTexts;

namespace {

constexpr std::size_t distance_input = 0; // of the example about light
constexpr std::size_t budget_input = 1;
constexpr std::size_t hops_input = 2;
constexpr std::size_t stops_input = 3;

// The page in a window of its own that is active.
struct ShownExamples
{
    explicit ShownExamples(ExampleSession::Loader loader = madeLibrary, QSize size = {1340, 840})
        : examples(session, std::move(loader)), page(examples)
    {
        page.resize(size);
        page.show();
        page.activateWindow();
        ready = QTest::qWaitForWindowActive(&page);
        QCoreApplication::processEvents();
    }

    const ExampleView& view() const { return *page.example(); }
    LogSlider* slider(std::size_t input) const { return view().inputs()->row(input)->slider(); }
    ExampleInputField* field(std::size_t input) const
    {
        return view().inputs()->row(input)->field();
    }
    QListView* list() const { return page.list()->list(); }

    // The entries in sight, headings as "# heading".
    QStringList entries() const
    {
        QStringList texts;
        const QAbstractItemModel& model = *list()->model();
        for (int row = 0; row < model.rowCount(); ++row) {
            const QModelIndex index = model.index(row, 0);
            const QString text = index.data().toString();
            texts << (index.data(choice_role::heading).toBool() ? QStringLiteral("# ") + text
                                                                : text);
        }
        return texts;
    }

    QString stepsText() const
    {
        QStringList texts;
        for (const StepRow& row : view().steps()->rows())
            texts << row.spoken();
        return texts.join(QLatin1Char('\n'));
    }

    Session session{builtInCatalog()};
    ExampleSession examples;
    ExamplesPage page;
    bool ready{false};
};

// Counts the paint events of a widget, as they are delivered.
class Paints : public QObject
{
public:
    explicit Paints(QWidget* widget) { widget->installEventFilter(this); }
    int count{0};

protected:
    bool eventFilter(QObject*, QEvent* event) override
    {
        if (event->type() == QEvent::Paint)
            ++count;
        return false;
    }
};

// What the page tells of the example, against what the core says of it.
QString firstThatLagsBehind(ShownExamples& shown)
{
    const Example& example = *shown.examples.example();
    const ExampleResult& result = shown.examples.result();
    const ExampleView& view = shown.view();
    if (toCsv(view.chart()->table()) != toCsv(tableOf(exampleSeries(shown.examples.program()))))
        return QStringLiteral("chart");
    const ExampleVerdict verdict = verdictOf(example, result);
    if (view.banner()->sentence() != toQt(verdict.text))
        return QStringLiteral("verdict");
    if (view.questionText() != toQt(fill(example.question, example, result)))
        return QStringLiteral("question");
    if (view.takeawayText() != toQt(fill(example.takeaway, example, result)))
        return QStringLiteral("takeaway");
    const std::vector<WorkedStep> steps = workedSteps(example, result);
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const StepRow& row = view.steps()->rows().at(i);
        if (row.value != toQt(steps[i].value) ||
            !row.substituted.contains(toQt(steps[i].substituted)))
            return QStringLiteral("step ") + row.label;
    }
    for (const ExampleInputRow* row : view.inputs()->rows()) {
        const std::size_t input = row->input();
        if (row->field()->text() != toQt(showInput(example.inputs[input], result.inputs[input])))
            return QStringLiteral("field ") + row->field()->objectName();
        if (row->slider()->valueText() !=
            toQt(showInput(example.inputs[input], result.inputs[input])))
            return QStringLiteral("slider ") + row->field()->objectName();
    }
    return {};
}

bool isControl(const QWidget* widget)
{
    return qobject_cast<const QAbstractButton*>(widget) || qobject_cast<const QLineEdit*>(widget) ||
           qobject_cast<const TrackSlider*>(widget) || qobject_cast<const Chart*>(widget) ||
           qobject_cast<const QAbstractItemView*>(widget);
}

QString spokenName(const QWidget* widget)
{
    if (!widget->accessibleName().isEmpty())
        return widget->accessibleName();
    const auto* button = qobject_cast<const QAbstractButton*>(widget);
    return button ? button->text() : QString();
}

} // namespace

class TestExamplesPage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup() { folder.reset(); }

    void oneKeyIsOneResultAndOneRepaint();
    void everythingFollowsTheSlider();
    void sliderStepsAreRoundInTheUnitShown();
    void fieldTakesAnExactValue();
    void fieldRefusesInPlace();
    void resets();
    void moreFiguresAreFoldedAway();
    void dragOnTheChartMovesTheInput();
    void stepsStandBesideTheBook();
    void copiesTheWholeExample();

    void listsBySection();
    void listShowsTheHeadingOfWhatIsChosen();
    void listByKeys();
    void searches();
    void keysReachEverything_data();
    void keysReachEverything();

    void claimTellsWhereItTurns();
    void checkpointGivesHintAndAnswer();
    void bookTableIsSortedAndFiltered();
    void bookTableIsExported();
    void bookTableOpensItsExample();
    void savesTheExample();

    void everyBuiltInExampleOpens();
    void everyBuiltInClaimAndQuestion();
    void standsAtEachSize_data();
    void standsAtEachSize();
    void followsALibraryReadAgain();
    void saysWhenThereIsNothing();

private:
    QString path(const char* name) const { return folder->filePath(QLatin1String(name)); }

    std::unique_ptr<QTemporaryDir> folder;
};

void TestExamplesPage::initTestCase()
{
    QCoreApplication::setOrganizationName(QStringLiteral("deployscope"));
    QCoreApplication::setApplicationName(QStringLiteral("test of the examples"));
}

void TestExamplesPage::init()
{
    deployscope::testing::failOnWarnings();
    folder = deployscope::testing::ownSettings();
    applyTheme(ThemeKind::Light);
}

void TestExamplesPage::oneKeyIsOneResultAndOneRepaint()
{
    ShownExamples shown;
    QVERIFY(shown.ready);
    LogSlider* slider = shown.slider(distance_input);
    slider->setFocus();
    QCoreApplication::processEvents();
    Paints paints(shown.view().chart());
    QSignalSpy results(&shown.examples, &ExampleSession::resultChanged);
    QTest::keyClick(slider, Qt::Key_Right);
    QCOMPARE(results.count(), 1);
    QCOMPARE(paints.count, 0); // not before the event is dealt with
    QCoreApplication::processEvents();
    QCOMPARE(paints.count, 1);
    QCoreApplication::processEvents();
    QCOMPARE(paints.count, 1);
    // Several before the next frame are one repaint.
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(slider, Qt::Key_Left);
    QCOMPARE(results.count(), 4);
    QCoreApplication::processEvents();
    QCOMPARE(paints.count, 2);
    // At the end of the scale nothing happens.
    QTest::keyClick(slider, Qt::Key_End);
    QCoreApplication::processEvents();
    results.clear();
    paints.count = 0;
    QTest::keyClick(slider, Qt::Key_Right);
    QCoreApplication::processEvents();
    QCOMPARE(results.count(), 0);
    QCOMPARE(paints.count, 0);
}

void TestExamplesPage::everythingFollowsTheSlider()
{
    ShownExamples shown;
    QVERIFY(shown.ready);
    QCOMPARE(firstThatLagsBehind(shown), QString());
    QVERIFY(shown.view().banner()->tone() == BannerTone::Bad);
    QCOMPARE(shown.view().banner()->word(), QStringLiteral("Impossible"));
    LogSlider* slider = shown.slider(distance_input);
    for (const Qt::Key key : {Qt::Key_Left, Qt::Key_PageDown, Qt::Key_Home, Qt::Key_Right}) {
        QTest::keyClick(slider, key);
        QCOMPARE(firstThatLagsBehind(shown), QString());
    }
    QVERIFY(shown.view().banner()->tone() == BannerTone::Good);
    QTest::mouseClick(slider, Qt::LeftButton, {},
                      QPoint(static_cast<int>(slider->positionOf(0.62)), 19));
    QCOMPARE(firstThatLagsBehind(shown), QString());
    QTest::mouseDClick(slider, Qt::LeftButton, {}, QPoint(slider->width() / 2, 19));
    QCOMPARE(shown.examples.inputs()[distance_input], 1.5e6); // as it was at first
    shown.examples.setInput(budget_input, 0.02);
    QVERIFY(shown.view().banner()->tone() == BannerTone::Warning);
    QCOMPARE(firstThatLagsBehind(shown), QString());
    shown.examples.undo();
    QCOMPARE(firstThatLagsBehind(shown), QString());
}

void TestExamplesPage::sliderStepsAreRoundInTheUnitShown()
{
    ShownExamples shown;
    // 15 Wh are 54 000 J: the steps are of whole watt-hours all the same.
    shown.examples.choose(QStringLiteral("battery"));
    LogSlider* charge = shown.slider(0);
    QTest::keyClick(charge, Qt::Key_PageUp);
    QCOMPARE(shown.examples.inputs()[0], 16.0 * 3600.0);
    QTest::keyClick(charge, Qt::Key_End);
    QCOMPARE(shown.examples.inputs()[0], 20.0 * 3600.0);
    for (int x = 0; x < charge->width(); x += 7) {
        QTest::mouseClick(charge, Qt::LeftButton, {}, QPoint(x, 19));
        QVERIFY2(shown.field(0)->text().size() <= QStringLiteral("12.45 Wh").size(),
                 qPrintable(shown.field(0)->text()));
    }
    shown.examples.choose(QStringLiteral("light"));
    shown.view().inputs()->moreFigures()->setOpen(true);
    LogSlider* hops = shown.slider(hops_input);
    for (int x = 0; x < hops->width(); x += 7) {
        QTest::mouseClick(hops, Qt::LeftButton, {}, QPoint(x, 19));
        const double value = shown.examples.inputs()[hops_input];
        QCOMPARE(value, std::round(value));
        QCOMPARE(hops->value(), value); // it offered nothing else
    }
    LogSlider* stops = shown.slider(stops_input);
    QTest::keyClick(stops, Qt::Key_Home);
    QCOMPARE(shown.examples.inputs()[stops_input], 1e-6);
    QTest::keyClick(stops, Qt::Key_Right);
    QCOMPARE(shown.examples.inputs()[stops_input], 1e-5);
    QCOMPARE(shown.field(stops_input)->text(),
             toQt(showInput(shown.examples.example()->inputs[stops_input], 1e-5)));
}

void TestExamplesPage::fieldTakesAnExactValue()
{
    ShownExamples shown;
    ExampleInputField* field = shown.field(distance_input);
    QSignalSpy results(&shown.examples, &ExampleSession::resultChanged);
    field->setFocus(Qt::TabFocusReason);
    QTest::keyClicks(field, QStringLiteral("1234.5 km"));
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(results.count(), 1);
    QCOMPARE(shown.examples.inputs()[distance_input], 1234500.0);
    QCOMPARE(shown.slider(distance_input)->value(), 1234.5); // in the unit shown
    QCOMPARE(firstThatLagsBehind(shown), QString());
    // Another unit of the same kind will do.
    field->selectAll();
    QTest::keyClicks(field, QStringLiteral("80000 m"));
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(shown.examples.inputs()[distance_input], 80000.0);
    QCOMPARE(field->text(), toQt(showInput(shown.examples.example()->inputs[0], 80000.0)));
}

void TestExamplesPage::fieldRefusesInPlace()
{
    ShownExamples shown;
    QVERIFY(shown.ready);
    const std::vector<double> before = shown.examples.inputs();
    ExampleInputField* field = shown.field(distance_input);
    const auto enter = [](ExampleInputField* into, const QString& text) {
        into->setFocus(Qt::TabFocusReason);
        into->selectAll();
        QTest::keyClicks(into, text);
        QTest::keyClick(into, Qt::Key_Return);
    };
    enter(field, QStringLiteral("30000 km"));
    QVERIFY(!field->problem().isEmpty());
    QVERIFY2(field->toolTip().contains(QStringLiteral("20")), qPrintable(field->toolTip()));
    QCOMPARE(field->text(), QStringLiteral("30000 km")); // to be mended
    QVERIFY(shown.examples.inputs() == before);
    QTest::keyClick(field, Qt::Key_Escape);
    QVERIFY(field->problem().isEmpty());
    QCOMPARE(field->text(), toQt(showInput(shown.examples.example()->inputs[0], 1.5e6)));
    for (const char* wrong : {"10 ms", "far", " "}) {
        enter(field, QString::fromUtf8(wrong));
        QVERIFY2(!field->problem().isEmpty(), wrong);
        QVERIFY(shown.examples.inputs() == before);
        QTest::keyClick(field, Qt::Key_Escape);
    }
    shown.view().inputs()->moreFigures()->setOpen(true);
    enter(shown.field(hops_input), QStringLiteral("2.5"));
    QVERIFY(!shown.field(hops_input)->problem().isEmpty());
    enter(shown.field(stops_input), QStringLiteral("20 us"));
    QVERIFY(!shown.field(stops_input)->problem().isEmpty());
    QVERIFY(shown.examples.inputs() == before);
}

void TestExamplesPage::resets()
{
    ShownExamples shown;
    PlainButton* reset = shown.view().inputs()->resetButton();
    QVERIFY(!reset->isEnabled());
    QTest::keyClick(shown.slider(distance_input), Qt::Key_Right);
    QTest::keyClick(shown.slider(budget_input), Qt::Key_Right);
    QVERIFY(reset->isEnabled());
    QTest::mouseClick(reset, Qt::LeftButton);
    QVERIFY(shown.examples.isAtDefaults());
    QVERIFY(!reset->isEnabled());
    QCOMPARE(firstThatLagsBehind(shown), QString());
    shown.page.undo();
    QVERIFY(!shown.examples.isAtDefaults());
    QVERIFY(reset->isEnabled());
}

void TestExamplesPage::moreFiguresAreFoldedAway()
{
    ShownExamples shown;
    Fold* more = shown.view().inputs()->moreFigures();
    QVERIFY(more && !more->isOpen());
    QCOMPARE(more->summary(), QStringLiteral("2")); // the routers, and the speed of light
    QVERIFY(!shown.field(hops_input)->isVisible());
    QTest::keyClick(more->header(), Qt::Key_Return);
    QVERIFY(shown.field(hops_input)->isVisible());
    const QStringList texts = shownTexts(*shown.view().inputs());
    const QString speed = toQt(showInput(shown.examples.example()->inputs[4], 2e8));
    QVERIFY(texts.contains(speed));
    const auto tells = [&texts](const QString& what) {
        return std::any_of(texts.begin(), texts.end(),
                           [&](const QString& text) { return text.contains(what); });
    };
    QVERIFY(tells(QStringLiteral("made for tests"))); // where it is from
    QVERIFY(tells(QStringLiteral("Two thirds.")));
    shown.examples.choose(QStringLiteral("amdahl")); // all of its figures matter
    QVERIFY(!shown.view().inputs()->moreFigures());
}

void TestExamplesPage::dragOnTheChartMovesTheInput()
{
    ShownExamples shown;
    QSignalSpy results(&shown.examples, &ExampleSession::resultChanged);
    emit shown.page.example()->chart()->sweepRequested(2000.0); // km, as the axis has it
    QCOMPARE(results.count(), 1);
    QCOMPARE(shown.examples.inputs()[distance_input], 2e6);
    QCOMPARE(firstThatLagsBehind(shown), QString());
    emit shown.page.example()->chart()->sweepRequested(1e9); // beyond the range: its end
    QCOMPARE(shown.examples.inputs()[distance_input], 2e7);
}

void TestExamplesPage::stepsStandBesideTheBook()
{
    ShownExamples shown;
    const std::vector<StepRow>& rows = shown.view().steps()->rows();
    QCOMPARE(rows.size(), std::size_t{5}); // three steps, a heading, an input
    QCOMPARE(rows[0].label, QStringLiteral("Light there and back"));
    QVERIFY(rows[0].formula.startsWith(QStringLiteral("t_f = ")));
    QVERIFY(rows[0].substituted.contains(QStringLiteral("1 500").replace(u' ', QChar(0x202f))) ||
            rows[0].substituted.contains(QStringLiteral("500")));
    QVERIFY(rows[0].book.front().state == BookState::Agrees);
    QVERIFY(rows[1].book.empty());
    QVERIFY(rows[2].book.front().state == BookState::Differs);
    QVERIFY(rows[2].book.front().text.contains(QStringLiteral("It leaves the routers out.")));
    QVERIFY(rows[3].heading);
    QVERIFY(rows[4].book.front().state == BookState::InWords);
    // The book's figure stays beside ours at the book's inputs, wherever the slider is.
    const QString line = rows[0].book.front().text;
    QTest::keyClick(shown.slider(distance_input), Qt::Key_Home);
    QCOMPARE(shown.view().steps()->rows()[0].book.front().text, line);
    QListView* list = shown.view().steps()->list();
    list->setFocus(Qt::TabFocusReason);
    list->setCurrentIndex(list->model()->index(2, 0));
    QTest::keyClick(list, Qt::Key_Down); // over the heading
    QCOMPARE(list->currentIndex().row(), 4);
    const QString spoken = list->model()->index(2, 0).data(Qt::AccessibleTextRole).toString();
    for (const char* part : {"Time left", "slack", "differs", "It leaves the routers out."})
        QVERIFY2(spoken.contains(QString::fromUtf8(part)), qPrintable(spoken));
    QTest::keyClick(shown.slider(distance_input), Qt::Key_Right); // the place is kept
    QCOMPARE(list->currentIndex().row(), 4);
}

void TestExamplesPage::copiesTheWholeExample()
{
    ShownExamples shown;
    QSignalSpy told(&shown.page, &Page::told);
    QTest::mouseClick(shown.view().steps()->copyButton(), Qt::LeftButton);
    QCOMPARE(told.count(), 1);
    const QString text = QApplication::clipboard()->text();
    QCOMPARE(text, shown.view().text());
    for (const QString& part :
         {QStringLiteral("# Light takes its time"), shown.view().questionText(),
          shown.view().banner()->sentence(), shown.view().takeawayText(),
          QStringLiteral("It leaves the routers out."), QStringLiteral("Made for tests")})
        QVERIFY2(text.contains(part), qPrintable(part));
    QCOMPARE(firstUnsound({text}), QString());
}

void TestExamplesPage::listsBySection()
{
    ShownExamples shown;
    QCOMPARE(shown.entries(),
             (QStringList{QStringLiteral("# Walls"), QStringLiteral("Light takes its time"),
                          QStringLiteral("Hours of a battery"), QStringLiteral("# Speed"),
                          QStringLiteral("A faster accelerator")}));
    QCOMPARE(shown.page.list()->currentId(), QStringLiteral("light"));
    shown.page.showKind(ExamplesKind::Claims);
    QCOMPARE(shown.entries(),
             (QStringList{QStringLiteral("# Fallacies"),
                          QStringLiteral("A faster accelerator doubles the speed.")}));
    QCOMPARE(shown.examples.example()->id, std::string("amdahl"));
    shown.page.showKind(ExamplesKind::Questions);
    QCOMPARE(shown.entries().size(), 3);
    QVERIFY(shown.entries().at(1).startsWith(QStringLiteral("How long is light under way over")));
    shown.page.showKind(ExamplesKind::Book);
    QCOMPARE(shown.entries(), (QStringList{QStringLiteral("The whole chapter"),
                                           QStringLiteral("Walls"), QStringLiteral("Speed")}));
}

void TestExamplesPage::listShowsTheHeadingOfWhatIsChosen()
{
    ShownExamples shown(builtInLibrary, {1226, 650});
    const auto isInSight = [&shown](int row) {
        const QRect area = shown.list()->visualRect(shown.list()->model()->index(row, 0));
        return area.isValid() && shown.list()->viewport()->rect().contains(area);
    };
    QVERIFY(isInSight(0)); // the first heading, and below it
    QVERIFY(isInSight(1));
    const int last = shown.list()->model()->rowCount() - 1;
    QVERIFY(!isInSight(last));
    QTest::keyClick(shown.list(), Qt::Key_End);
    QVERIFY(isInSight(last));
    QVERIFY(!isInSight(0));
    QTest::keyClick(shown.list(), Qt::Key_Home);
    QVERIFY(isInSight(0));
    for (int i = 0; i < last; ++i) { // none is chosen out of sight
        QTest::keyClick(shown.list(), Qt::Key_Down);
        QVERIFY(isInSight(shown.list()->currentIndex().row()));
    }
    while (shown.list()->currentIndex().row() > 1) {
        QTest::keyClick(shown.list(), Qt::Key_Up);
        QVERIFY(isInSight(shown.list()->currentIndex().row()));
    }
    QVERIFY(isInSight(0));
}

void TestExamplesPage::listByKeys()
{
    ShownExamples shown;
    QVERIFY(shown.ready);
    shown.list()->setFocus(Qt::TabFocusReason);
    QTest::keyClick(shown.list(), Qt::Key_Down);
    QCOMPARE(shown.examples.example()->id, std::string("battery"));
    QTest::keyClick(shown.list(), Qt::Key_Down); // over the heading
    QCOMPARE(shown.examples.example()->id, std::string("amdahl"));
    QTest::keyClick(shown.list(), Qt::Key_Home);
    QTest::keyClick(shown.list(), Qt::Key_Up);
    QCOMPARE(shown.examples.example()->id, std::string("light"));
    QVERIFY(!shown.list()->model()->flags(shown.list()->model()->index(0, 0))); // a heading
    QCOMPARE(firstThatLagsBehind(shown), QString());
    QTest::keyClick(shown.list(), Qt::Key_Return); // on to the first figure
    QCOMPARE(shown.page.focusWidget(), shown.field(distance_input));
    QCOMPARE(shown.page.list()->kinds()->index(), 0);
    auto* first = shown.page.list()->kinds()->findChildren<QRadioButton*>().front();
    first->setFocus(Qt::TabFocusReason);
    QTest::keyClick(shown.page.focusWidget(), Qt::Key_Right);
    QVERIFY(shown.page.kind() == ExamplesKind::Claims);
    QTest::keyClick(shown.page.focusWidget(), Qt::Key_Right);
    QVERIFY(shown.page.kind() == ExamplesKind::Questions);
    shown.list()->setFocus(Qt::TabFocusReason);
    QTest::keyClick(shown.list(), Qt::Key_Down);
    QVERIFY(shown.page.checkpoint()->question().contains(QStringLiteral("Wh last")));
    QTest::keyClick(shown.list(), Qt::Key_Return);
    QCOMPARE(shown.page.focusWidget(), shown.page.checkpoint()->hintButton());
}

void TestExamplesPage::searches()
{
    ShownExamples shown;
    QVERIFY(shown.ready);
    QTest::keyClick(shown.page.focusWidget() ? shown.page.focusWidget() : &shown.page, Qt::Key_F,
                    Qt::ControlModifier);
    SearchField* search = shown.page.list()->searchLine();
    QCOMPARE(shown.page.focusWidget(), search);
    QTest::keyClicks(search, QStringLiteral("CHARGE last")); // of the question, in any case
    QCOMPARE(shown.entries(),
             (QStringList{QStringLiteral("# Walls"), QStringLiteral("Hours of a battery")}));
    QCOMPARE(shown.examples.example()->id, std::string("light")); // looking for is not going to
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(shown.examples.example()->id, std::string("battery"));
    QCOMPARE(shown.page.focusWidget(), shown.list());
    search->setFocus();
    QTest::keyClick(search, Qt::Key_Escape);
    QCOMPARE(shown.entries().size(), 5);
    QCOMPARE(shown.page.list()->currentId(), QStringLiteral("battery"));
    QTest::keyClicks(search, QStringLiteral("speed")); // of the section
    QCOMPARE(shown.entries().size(), 2);
    search->clear();
    QTest::keyClicks(search, QStringLiteral("nowhere to be found"));
    QVERIFY(shown.entries().isEmpty());
    const QStringList texts = shownTexts(*shown.page.list());
    QVERIFY(texts.contains(QStringLiteral("Nothing here has all of these words.")));
    // In the table of the book it is the table that is searched.
    shown.page.showKind(ExamplesKind::Book);
    QVERIFY(search->text().isEmpty());
    QTest::keyClicks(search, QStringLiteral("routers"));
    QCOMPARE(shown.page.book()->table().rows.size(), std::size_t{1});
    QCOMPARE(shown.entries().size(), 3);
}

void TestExamplesPage::keysReachEverything_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("examples") << static_cast<int>(ExamplesKind::Examples);
    QTest::newRow("claims") << static_cast<int>(ExamplesKind::Claims);
    QTest::newRow("questions") << static_cast<int>(ExamplesKind::Questions);
    QTest::newRow("book") << static_cast<int>(ExamplesKind::Book);
}

void TestExamplesPage::keysReachEverything()
{
    QFETCH(const int, kind);
    ShownExamples shown;
    QVERIFY(shown.ready);
    shown.page.showKind(static_cast<ExamplesKind>(kind));
    if (Fold* more = shown.view().inputs()->moreFigures())
        more->setOpen(true);
    QCoreApplication::processEvents();
    shown.page.list()->searchLine()->setFocus(Qt::TabFocusReason);
    QList<QWidget*> reached;
    for (QWidget* at = shown.page.focusWidget(); at && !reached.contains(at);
         at = shown.page.focusWidget()) {
        reached << at;
        QTest::keyClick(at, Qt::Key_Tab);
    }
    for (QWidget* widget : shown.page.findChildren<QWidget*>()) {
        if (!isControl(widget) || !widget->isVisible() || !widget->isEnabled() ||
            widget->focusPolicy() == Qt::NoFocus)
            continue;
        const auto* radio = qobject_cast<QRadioButton*>(widget);
        if (radio && !radio->isChecked())
            continue; // one stop for the group
        QVERIFY2(reached.contains(widget), qPrintable(spokenName(widget)));
        QVERIFY2(!spokenName(widget).isEmpty(), widget->metaObject()->className());
    }
}

void TestExamplesPage::claimTellsWhereItTurns()
{
    ShownExamples shown;
    shown.page.showKind(ExamplesKind::Claims);
    const ExampleView& view = shown.view();
    QVERIFY(view.questionText().contains(QStringLiteral("A faster accelerator doubles")));
    QVERIFY(view.questionText().startsWith(QStringLiteral("Fallacy")));
    QCOMPARE(view.banner()->word(), QStringLiteral("Does not hold"));
    const auto turn = claimTurn(shown.examples.program());
    QVERIFY(turn && turn->turns_at);
    QCOMPARE(view.banner()->sentence(), toQt(turn->text));
    QCOMPARE(view.inputs()->rows().front()->input(), std::size_t{0}); // what decides it, first
    // The place is marked on its slider, and the mark says so.
    const LogSlider* decider = shown.slider(0);
    const QPoint mark(
        static_cast<int>(decider->positionOf(decider->scale().fractionOf(*turn->turns_at * 1e3))),
        4);
    QHelpEvent help(QEvent::ToolTip, mark, decider->mapToGlobal(mark));
    QCoreApplication::sendEvent(shown.slider(0), &help);
    QCOMPARE(QToolTip::text(), toQt(turn->text));
    QToolTip::hideText();
    // From there on it holds.
    QTest::keyClick(shown.slider(0), Qt::Key_Home);
    QCOMPARE(view.banner()->word(), QStringLiteral("Holds"));
    QVERIFY(view.banner()->tone() == BannerTone::Good);
    // No faster accelerator: it never holds.
    QTest::keyClick(shown.slider(2), Qt::Key_Home);
    QCOMPARE(view.banner()->word(), QStringLiteral("Does not hold"));
    // As an example it has its own verdict.
    shown.page.showKind(ExamplesKind::Examples);
    QCOMPARE(shown.examples.example()->id, std::string("amdahl"));
    QCOMPARE(firstThatLagsBehind(shown), QString());
}

void TestExamplesPage::checkpointGivesHintAndAnswer()
{
    ShownExamples shown;
    shown.examples.setInput(distance_input, 2e6); // questions are about the book's figures
    shown.page.showKind(ExamplesKind::Questions);
    const CheckpointView& view = *shown.page.checkpoint();
    QVERIFY(view.question().contains(QStringLiteral("light under way")));
    QVERIFY(view.hint().isEmpty());
    QVERIFY(view.answer().isEmpty());
    QTest::mouseClick(view.hintButton(), Qt::LeftButton);
    QVERIFY(view.hint().contains(QStringLiteral("km/s")));
    QVERIFY(view.answer().isEmpty());
    QVERIFY(!view.hintButton()->isEnabled());
    QTest::mouseClick(view.answerButton(), Qt::LeftButton);
    QVERIFY(view.answer().contains(QStringLiteral("15.0")));
    QCOMPARE(firstUnsound(shownTexts(view)), QString());
    QTest::mouseClick(view.nextButton(), Qt::LeftButton);
    QVERIFY(view.question().contains(QStringLiteral("Wh last")));
    QVERIFY(view.hint().isEmpty() && view.answer().isEmpty()); // not given away
    QCOMPARE(shown.page.list()->currentId(), QStringLiteral("q-battery"));
    QTest::mouseClick(view.exampleButton(), Qt::LeftButton);
    QVERIFY(shown.page.kind() == ExamplesKind::Examples);
    QCOMPARE(shown.examples.example()->id, std::string("battery"));
    shown.page.showKind(ExamplesKind::Questions);
    QVERIFY(view.question().contains(QStringLiteral("Wh last"))); // where one was
    QTest::mouseClick(view.nextButton(), Qt::LeftButton);         // and round again
    QVERIFY(view.question().contains(QStringLiteral("light under way")));
}

void TestExamplesPage::bookTableIsSortedAndFiltered()
{
    ShownExamples shown;
    shown.page.showKind(ExamplesKind::Book);
    BookTableView* book = shown.page.book();
    const Table whole = bookTable(shown.examples.library());
    QCOMPARE(toCsv(book->table()), toCsv(whole)); // as the book has them
    QCOMPARE(whole.rows.size(), std::size_t{5});
    const auto choose = [book](int state) {
        auto* button = book->states()->findChildren<QRadioButton*>().at(state);
        QTest::mouseClick(button, Qt::LeftButton);
    };
    choose(2);
    QCOMPARE(book->table().rows.size(), std::size_t{1});
    QCOMPARE(book->table().rows[0][BookTableModel::State], std::string("differs"));
    choose(3);
    QCOMPARE(book->table().rows[0][BookTableModel::State], std::string("in words"));
    choose(1);
    QCOMPARE(book->table().rows.size(), std::size_t{3});
    choose(0);
    shown.list()->setCurrentIndex(shown.list()->model()->index(2, 0));
    QCOMPARE(book->table().rows.size(), std::size_t{1});
    QCOMPARE(book->table().rows[0][BookTableModel::Section], std::string("Speed"));
    shown.list()->setCurrentIndex(shown.list()->model()->index(0, 0));
    QCOMPARE(book->table().rows.size(), whole.rows.size());
    // By a click on the head of a column, and a third one gives the book's order back.
    QHeaderView* head = book->view()->horizontalHeader();
    const auto clickHead = [head](int column) {
        QTest::mouseClick(head->viewport(), Qt::LeftButton, {},
                          QPoint(head->sectionViewportPosition(column) + 8, 6));
    };
    clickHead(BookTableModel::Title);
    QCOMPARE(book->table().rows.front()[BookTableModel::Title],
             std::string("A faster accelerator"));
    clickHead(BookTableModel::Title);
    QCOMPARE(book->table().rows.back()[BookTableModel::Title], std::string("A faster accelerator"));
    clickHead(BookTableModel::Title);
    QCOMPARE(toCsv(book->table()), toCsv(whole));
    QVERIFY(book->caption().startsWith(QStringLiteral("3 agree")));
}

void TestExamplesPage::bookTableIsExported()
{
    ShownExamples shown;
    shown.page.showKind(ExamplesKind::Book);
    BookTableView* book = shown.page.book();
    const auto save = [&](QAction* action, const char* name) {
        const Answering answer = Answering::withPath(path(name));
        action->trigger();
        QTRY_COMPARE(answer.count(), 1);
    };
    const auto contents = [&](const char* name) {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    QSignalSpy told(&shown.page, &Page::told);
    save(book->saveCsv(), "book.csv");
    QTRY_COMPARE(contents("book.csv"), QByteArray::fromStdString(toCsv(book->table())));
    save(book->saveMarkdown(), "book.md");
    QTRY_COMPARE(contents("book.md"), QByteArray::fromStdString(toMarkdown(book->table())));
    QCOMPARE(told.count(), 2);
    book->copyTable()->trigger();
    QCOMPARE(QApplication::clipboard()->text(), toQt(toCsv(book->table())));
    QApplication::clipboard()->clear();
    QTest::keyClick(book->view(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), toQt(toCsv(book->table())));
    // What cannot be written is told, and nothing is left.
    {
        const Answering answer = Answering::withPath(path("no folder/book.csv"));
        const Answering warned = Answering::with(QMessageBox::Ok);
        book->saveCsv()->trigger();
        QTRY_COMPARE(warned.count(), 1);
    }
    // A filter that leaves nothing leaves nothing to be saved.
    book->setText(QStringLiteral("nowhere"));
    QVERIFY(!book->saveCsv()->isEnabled());
}

void TestExamplesPage::bookTableOpensItsExample()
{
    ShownExamples shown;
    QVERIFY(shown.ready);
    shown.page.showKind(ExamplesKind::Book);
    QTableView* table = shown.page.book()->view();
    table->setFocus(Qt::TabFocusReason);
    table->setCurrentIndex(table->model()->index(4, BookTableModel::Title));
    QTest::keyClick(table, Qt::Key_Return);
    QVERIFY(shown.page.kind() == ExamplesKind::Examples);
    QCOMPARE(shown.examples.example()->id, std::string("amdahl"));
}

void TestExamplesPage::savesTheExample()
{
    ShownExamples shown;
    QCOMPARE(shown.page.exportActions().size(), 1);
    const Answering answer = Answering::withPath(path("light.md"));
    shown.page.exportActions().front()->trigger();
    QTRY_COMPARE(answer.count(), 1);
    QFile file(path("light.md"));
    QTRY_VERIFY(file.exists());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(QString::fromUtf8(file.readAll()), shown.view().text());
}

void TestExamplesPage::everyBuiltInExampleOpens()
{
    ShownExamples shown(builtInLibrary);
    for (const Example& example : shown.examples.library().examples) {
        shown.examples.choose(toQt(example.id));
        QCOMPARE(shown.examples.example()->id, example.id);
        QCOMPARE(shown.page.list()->currentId(), toQt(example.id));
        if (Fold* more = shown.view().inputs()->moreFigures())
            more->setOpen(true);
        QCoreApplication::processEvents();
        const auto sound = [&](const QString& where) {
            const QString lagging = firstThatLagsBehind(shown);
            const QString unsound =
                firstUnsound(shownTexts(shown.page) + QStringList{shown.stepsText()});
            const QByteArray text = (toQt(example.id) + QLatin1Char(' ') + where +
                                     QStringLiteral(": ") + lagging + unsound)
                                        .toUtf8();
            QVERIFY2(lagging.isEmpty() && unsound.isEmpty(), text.constData());
        };
        sound(QStringLiteral("at first"));
        for (const ExampleInputRow* row : shown.view().inputs()->rows()) {
            for (const Qt::Key key :
                 {Qt::Key_Home, Qt::Key_Right, Qt::Key_End, Qt::Key_PageDown, Qt::Key_Left}) {
                QTest::keyClick(row->slider(), key);
                sound(row->field()->objectName());
                if (QTest::currentTestFailed())
                    return;
            }
            shown.examples.reset();
        }
        QVERIFY(shown.view().chart()->suggestedFileName(QStringLiteral("png")).size() > 8);
    }
}

void TestExamplesPage::everyBuiltInClaimAndQuestion()
{
    ShownExamples shown(builtInLibrary);
    shown.page.showKind(ExamplesKind::Claims);
    for (const Example& example : shown.examples.library().examples) {
        if (!example.claim)
            continue;
        shown.examples.choose(toQt(example.id));
        QVERIFY2(shown.view().banner()->tone() != BannerTone::Warning, example.id.c_str());
        QVERIFY(shown.view().questionText().contains(toQt(example.claim->text)));
        const auto over = findInput(example, example.claim->over);
        QVERIFY2(over && shown.view().inputs()->row(*over), example.id.c_str());
        QVERIFY(shown.view().inputs()->row(*over)->isVisible());
        for (const Qt::Key key : {Qt::Key_Home, Qt::Key_End}) {
            QTest::keyClick(shown.slider(*over), key);
            QVERIFY2(shown.view().banner()->tone() != BannerTone::Warning, example.id.c_str());
            QCOMPARE(firstUnsound(shownTexts(shown.page)), QString());
        }
    }
    shown.page.showKind(ExamplesKind::Questions);
    const CheckpointView& view = *shown.page.checkpoint();
    for (std::size_t i = 0; i < shown.examples.library().checkpoints.size(); ++i) {
        view.hintButton()->click();
        view.answerButton()->click();
        QVERIFY(!view.question().isEmpty() && !view.hint().isEmpty() && !view.answer().isEmpty());
        QCOMPARE(firstUnsound(shownTexts(view)), QString());
        view.nextButton()->click();
    }
    shown.page.showKind(ExamplesKind::Book);
    QCOMPARE(firstUnsound(shownTexts(shown.page)), QString());
    QCOMPARE(static_cast<int>(shown.page.book()->table().rows.size()),
             shown.page.book()->view()->model()->rowCount());
}

void TestExamplesPage::standsAtEachSize_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("1226 x 650") << QSize(1226, 650); // what a window of 1280 × 720 leaves
    QTest::newRow("1348 x 830") << QSize(1348, 830);
    QTest::newRow("1828 x 1010") << QSize(1828, 1010);
}

void TestExamplesPage::standsAtEachSize()
{
    QFETCH(const QSize, size);
    ShownExamples shown(builtInLibrary, size);
    for (const ExamplesKind kind : {ExamplesKind::Examples, ExamplesKind::Claims,
                                    ExamplesKind::Questions, ExamplesKind::Book}) {
        shown.page.showKind(kind);
        for (const Example& example : shown.examples.library().examples) {
            if (kind == ExamplesKind::Examples)
                shown.examples.choose(toQt(example.id));
            QCoreApplication::processEvents();
            QCOMPARE(shown.page.size(), size); // nothing asks for more
            QList<const Card*> cards;
            for (const Card* card : shown.page.findChildren<Card*>())
                if (card->isVisible())
                    cards << card;
            for (const Card* one : cards) {
                const QRect area(one->mapTo(&shown.page, QPoint()), one->size());
                QVERIFY2(shown.page.rect().contains(area), qPrintable(one->title()));
                for (const Card* other : cards)
                    if (one != other)
                        QVERIFY2(!area.intersects(
                                     QRect(other->mapTo(&shown.page, QPoint()), other->size())),
                                 qPrintable(one->title()));
            }
            if (kind != ExamplesKind::Examples)
                break;
            const ExampleView& view = shown.view();
            QVERIFY(view.chart()->width() >= 300 && view.chart()->height() >= 120);
            QVERIFY(view.steps()->list()->height() >= 90);
            QVERIFY2(view.banner()->height() >=
                         view.banner()->heightForWidth(view.banner()->width()),
                     example.id.c_str());
            // Every row is beside the scroll bar, not under it.
            for (const ExampleInputRow* row : view.inputs()->rows())
                QVERIFY2(!row->isVisible() || row->width() <= view.inputs()->width() - 24,
                         example.id.c_str());
        }
    }
}

void TestExamplesPage::followsALibraryReadAgain()
{
    bool shorter = false;
    ShownExamples shown([&shorter] {
        LoadedExamples loaded = madeLibrary();
        if (!shorter)
            return loaded;
        auto less = std::make_shared<ExampleLibrary>(*loaded.library);
        less->examples.erase(less->examples.begin());
        less->checkpoints.erase(less->checkpoints.begin());
        return LoadedExamples{less, {}};
    });
    shown.page.showKind(ExamplesKind::Book);
    QCOMPARE(shown.page.book()->table().rows.size(), std::size_t{5});
    shown.page.showKind(ExamplesKind::Examples);
    QTest::keyClick(shown.slider(distance_input), Qt::Key_Right);
    shorter = true;
    shown.examples.reload();
    QCOMPARE(shown.entries().size(), 4);
    QCOMPARE(shown.page.list()->currentId(), QStringLiteral("battery"));
    QCOMPARE(firstThatLagsBehind(shown), QString());
    shown.page.showKind(ExamplesKind::Book);
    QCOMPARE(shown.page.book()->table().rows.size(), std::size_t{2});
    shown.page.showKind(ExamplesKind::Questions);
    QVERIFY(shown.page.checkpoint()->question().contains(QStringLiteral("Wh last")));
}

void TestExamplesPage::saysWhenThereIsNothing()
{
    ShownExamples shown([] {
        return LoadedExamples{std::make_shared<const ExampleLibrary>(), {}};
    });
    for (const ExamplesKind kind : {ExamplesKind::Examples, ExamplesKind::Claims,
                                    ExamplesKind::Questions, ExamplesKind::Book}) {
        shown.page.showKind(kind);
        QCoreApplication::processEvents();
        QVERIFY(shown.page.charts().empty());
        QVERIFY(shown.page.verdictText().isEmpty());
        QVERIFY(!shown.page.canUndo());
        QVERIFY(!shown.page.subject().isEmpty());
    }
}

QTEST_MAIN(TestExamplesPage)
#include "tst_examples_page.moc"
