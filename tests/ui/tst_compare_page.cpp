// SPDX-License-Identifier: GPL-3.0-or-later
#include "answering.h"
#include "own_settings.h"
#include "shown_compare_page.h"
#include "warnings.h"

#include "core/series/phase_comparison.h"
#include "ui/charts/latency_chart.h"
#include "ui/charts/radar_layout.h"
#include "ui/controls/reading_text.h"
#include "ui/controls/search_field.h"
#include "ui/controls/segmented.h"
#include "ui/pages/compare_cloud_edge.h"
#include "ui/pages/compare_dimensions.h"
#include "ui/pages/compare_latency.h"
#include "ui/pages/compare_phases.h"
#include "ui/pages/compare_portraits.h"
#include "ui/pages/compare_radars.h"
#include "ui/pages/compare_thresholds.h"
#include "ui/pages/section_list.h"
#include "ui/pages/why_panel.h"
#include "ui/pages/word_table_card.h"
#include "ui/pages/word_table_view.h"
#include "ui/theme/apply.h"

#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QHeaderView>
#include <QListWidget>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace deployscope;
using namespace deployscope::ui;
using deployscope::testing::ShownComparePage;

namespace {

const std::array all_sections{
    CompareSection::Dimensions, CompareSection::Radars,    CompareSection::Thresholds,
    CompareSection::Latency,    CompareSection::Hardware,  CompareSection::Spectrum,
    CompareSection::Portraits,  CompareSection::CloudEdge, CompareSection::Phases};

QString cell(const WordTableCard* card, int row, int column)
{
    const auto* model = card->view()->words();
    return model->index(row, column).data().toString();
}

int rowOf(const WordTableCard* card, const QString& name)
{
    for (int row = 0; row < card->view()->words()->rowCount(); ++row)
        if (cell(card, row, 0) == name)
            return row;
    return -1;
}

} // namespace

class TestComparePage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();

    void everySectionIsReachedByKeys();
    void everySectionIsNamed();
    void fitsASmallScreen();
    void dimensionsFollowTheScenario();
    void dimensionsSortAndFilter();
    void whatIsShownIsCopiedAndSaved();
    void radarNumbersAreTheChapters();
    void clickOnAnAxisExplainsIt();
    void thresholdsAreAnswered();
    void latencyNumbersFollowTheBudget();
    void explainsInExplore();
    void portraitsShowEveryParadigm();
    void cloudAndEdgeHasBothSides();
    void phasesLimitDifferently();
    void onlyTheSectionInSightFollows();
    void withoutAComparisonItSaysSo();

private:
    std::unique_ptr<QTemporaryDir> folder;
};

void TestComparePage::initTestCase()
{
    QCoreApplication::setOrganizationName(QStringLiteral("deployscope"));
    QCoreApplication::setApplicationName(QStringLiteral("test of comparing"));
    systemThemeKind();
}

void TestComparePage::init()
{
    deployscope::testing::failOnWarnings();
    folder = deployscope::testing::ownSettings();
    applyTheme(ThemeKind::Light);
}

void TestComparePage::everySectionIsReachedByKeys()
{
    ShownComparePage shown;
    QVERIFY(shown.ready);
    QListWidget* list = shown.page.list()->list();
    QCOMPARE(list->count(), static_cast<int>(compare_section_count));
    list->setFocus();
    for (std::size_t i = 1; i < compare_section_count; ++i) {
        QTest::keyClick(list, Qt::Key_Down);
        QVERIFY(shown.page.section() == all_sections.at(i));
        QVERIFY(shown.page.view() && shown.page.view()->isVisible());
    }
    QTest::keyClick(list, Qt::Key_Return); // on into the section
    QVERIFY(shown.page.view()->isAncestorOf(shown.page.focusWidget()));
}

void TestComparePage::everySectionIsNamed()
{
    ShownComparePage shown;
    for (const CompareSection section : all_sections) {
        shown.page.showSection(section);
        QCoreApplication::processEvents();
        for (const QWidget* widget : shown.page.view()->findChildren<QWidget*>()) {
            if (widget->isVisible() && widget->focusPolicy() & Qt::TabFocus &&
                !qobject_cast<const QScrollBar*>(widget))
                QVERIFY2(!widget->accessibleName().isEmpty() || widget->inherits("QRadioButton"),
                         widget->metaObject()->className());
        }
    }
}

void TestComparePage::fitsASmallScreen()
{
    ShownComparePage shown({1222, 620});
    for (const CompareSection section : all_sections) {
        shown.page.showSection(section);
        QCoreApplication::processEvents();
        const QSize least = shown.page.minimumSizeHint();
        QVERIFY2(least.width() <= 1200 && least.height() <= 600,
                 qPrintable(QStringLiteral("%1: %2 x %3")
                                .arg(static_cast<int>(section))
                                .arg(least.width())
                                .arg(least.height())));
        for (const auto* view : shown.page.view()->findChildren<WordTableView*>())
            QCOMPARE(view->horizontalScrollBar()->maximum(), 0);
    }
}

void TestComparePage::dimensionsFollowTheScenario()
{
    ShownComparePage shown;
    const auto* view = shown.show<CompareDimensions>(CompareSection::Dimensions);
    const WordTableCard* card = view->card();
    QCOMPARE(card->view()->words()->rowCount(), 14);
    const int latency = rowOf(card, QStringLiteral("Latency"));
    QCOMPARE(cell(card, latency, 1), QStringLiteral("100 ms to 1 s and more"));
    QCOMPARE(cell(card, latency, 5), QStringLiteral("15.0\u00a0ms"));
    shown.change([](Scenario& scenario) { scenario.distance = 0.0; });
    QCoreApplication::processEvents();
    QVERIFY(cell(card, latency, 5) != QStringLiteral("15.0\u00a0ms"));
    QCOMPARE(cell(card, latency, 1), QStringLiteral("100 ms to 1 s and more"));
}

void TestComparePage::dimensionsSortAndFilter()
{
    ShownComparePage shown;
    auto* view = shown.show<CompareDimensions>(CompareSection::Dimensions);
    WordTableView* table = view->card()->view();
    const std::vector<std::size_t> as_printed = view->shown();
    const auto head = [table](int column) {
        const QHeaderView* heads = table->horizontalHeader();
        return QPoint(heads->sectionViewportPosition(column) + 20, heads->height() / 2);
    };
    QTest::mouseClick(table->horizontalHeader()->viewport(), Qt::LeftButton, {}, head(0));
    QCOMPARE(cell(view->card(), 0, 0), QStringLiteral("Compute power"));
    QTest::mouseClick(table->horizontalHeader()->viewport(), Qt::LeftButton, {}, head(0));
    QCOMPARE(cell(view->card(), 0, 0), QStringLiteral("Storage capacity"));
    QTest::mouseClick(table->horizontalHeader()->viewport(), Qt::LeftButton, {}, head(0));
    QCOMPARE(view->shown(), as_printed);
    // Where the cloud does best comes first.
    view->sortBy(ComparisonColumn::Cloud);
    QCOMPARE(table->words()->rows().front().at(1).tone, WordTone::Strong);
    view->sortBy(ComparisonColumn::Cloud);
    view->sortBy(ComparisonColumn::Cloud);

    QTest::keyClick(view, Qt::Key_F, Qt::ControlModifier);
    QCOMPARE(shown.page.focusWidget(), view->searchLine());
    QTest::keyClicks(view->searchLine(), QStringLiteral("phone npu"));
    QCOMPARE(view->shown().size(), std::size_t{1});
    QCOMPARE(cell(view->card(), 0, 0), QStringLiteral("Compute power"));
    view->searchLine()->setText(QStringLiteral("no such word"));
    QVERIFY(view->shown().empty());
    QVERIFY(!view->card()->copyAction()->isEnabled());
    QTest::keyClick(view->searchLine(), Qt::Key_Escape);
    QCOMPARE(view->shown(), as_printed);
}

void TestComparePage::whatIsShownIsCopiedAndSaved()
{
    ShownComparePage shown;
    QSignalSpy told(&shown.page, &Page::told);
    auto* view = shown.show<CompareDimensions>(CompareSection::Dimensions);
    view->searchLine()->setText(QStringLiteral("latency"));
    view->card()->view()->setFocus();
    QTest::keyClick(view->card()->view(), Qt::Key_C, Qt::ControlModifier);
    const QString copied = QApplication::clipboard()->text();
    QCOMPARE(copied.count(QLatin1Char('\n')), 1 + static_cast<int>(view->shown().size()));
    QVERIFY(copied.contains(QStringLiteral("100 ms to 1 s and more")));
    QCOMPARE(told.size(), 1);

    QCOMPARE(shown.page.exportActions().size(), 2);
    const QString path = folder->filePath(QStringLiteral("table.md"));
    {
        const auto answer = deployscope::testing::Answering::withPath(path);
        view->card()->saveMarkdown()->trigger();
        QTRY_COMPARE(answer.count(), 1);
    }
    QTRY_VERIFY(QFile::exists(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray markdown = file.readAll();
    QVERIFY(markdown.contains("| Latency |"));
    QVERIFY(!markdown.contains("Scalability"));
}

void TestComparePage::radarNumbersAreTheChapters()
{
    ShownComparePage shown;
    const auto* view = shown.show<CompareRadars>(CompareSection::Radars);
    const std::array<std::vector<double>, 4> performance{
        {{10, 2, 10, 3}, {8, 7, 8, 5}, {6, 8, 7, 7}, {3, 9, 5, 10}}};
    const std::array<std::vector<double>, 4> operation{
        {{2, 3, 2, 2}, {7, 7, 8, 6}, {8, 9, 7, 8}, {10, 10, 10, 10}}};
    for (std::size_t plot = 0; plot < 2; ++plot) {
        const RadarSeries& series = view->radars().at(plot)->series();
        QCOMPARE(series.axes.size(), std::size_t{4});
        QCOMPARE(series.paradigms.size(), std::size_t{4});
        for (std::size_t tier = 0; tier < 4; ++tier)
            QCOMPARE(series.paradigms[tier].scores,
                     plot == 0 ? performance.at(tier) : operation.at(tier));
        QCOMPARE(series.own.size(), std::size_t{4});
    }
    QCOMPARE(
        view->radars()[0]->series().axes,
        (std::vector<std::string>{"Compute power", "Latency", "Scalability", "Energy efficiency"}));
    QCOMPARE(cell(view->scores(), 1, 1), QStringLiteral("2"));
    QCOMPARE(shown.page.charts().size(), std::size_t{2});
    QVERIFY(view->radars()[0]->id() != view->radars()[1]->id());
}

void TestComparePage::clickOnAnAxisExplainsIt()
{
    ShownComparePage shown;
    auto* view = shown.show<CompareRadars>(CompareSection::Radars);
    QVERIFY(view->why()->title().contains(QStringLiteral("compute power")));
    PartRadarChart* operation = view->radars()[1];
    const RadarLayout layout =
        layOutRadar(operation->series(), operation->size(), chartFonts(operation->font()));
    QTest::mouseClick(operation, Qt::LeftButton, {},
                      layout.names.at(1).area.center().toPoint()); // the fifth axis and one
    const std::size_t axis = view->explained();
    QVERIFY(axis >= 4);
    QCOMPARE(shown.session.catalog().paradigms.axes.at(axis).name, operation->series().axes.at(1));
    QVERIFY(view->why()->title().contains(
        QString::fromStdString(operation->series().axes.at(1)).toLower()));
    // By keyboard: going to a row does the same.
    view->scores()->view()->selectRow(0);
    QCOMPARE(view->explained(), std::size_t{0});
    QVERIFY(view->why()->title().contains(QStringLiteral("compute power")));
}

void TestComparePage::thresholdsAreAnswered()
{
    ShownComparePage shown;
    shown.change([](Scenario& scenario) { scenario.device = "nvidia-jetson-agx-orin"; });
    auto* view = shown.show<CompareThresholds>(CompareSection::Thresholds);
    const WordTableModel* model = view->card()->view()->words();
    QCOMPARE(model->rowCount(), 15);
    bool found = false;
    for (const auto& row : model->rows()) {
        if (row[0].tier != Tier::Edge || row[1].text != QLatin1String("Memory bandwidth"))
            continue;
        found = true;
        QVERIFY(row[4].remark.contains(QStringLiteral("short of 270")));
        QVERIFY(row[4].tone == WordTone::Bad);
    }
    QVERIFY(found);
    const QString first = view->explanation();
    view->card()->view()->selectRow(4);
    QVERIFY(view->explanation() != first);
    QVERIFY(view->explanation().contains(QStringLiteral("sparse FP4")));
    shown.change([](Scenario& scenario) { scenario.device = "nvidia-dgx-spark"; });
    for (const auto& row : model->rows())
        if (row[0].tier == Tier::Edge && row[1].text == QLatin1String("Memory bandwidth"))
            QVERIFY(row[4].tone == WordTone::Good);
}

void TestComparePage::latencyNumbersFollowTheBudget()
{
    ShownComparePage shown;
    const auto* view = shown.show<CompareLatency>(CompareSection::Latency);
    const QString before = view->chart()->caption();
    shown.change([](Scenario& scenario) { scenario.latency_budget = 1.0; });
    QVERIFY(view->chart()->caption() != before);
    QVERIFY(view->chart()->caption().contains(QStringLiteral("none of 13")));
    shown.change([](Scenario& scenario) { scenario.latency_budget.reset(); });
    QVERIFY(!view->chart()->series().budget.has_value());
}

void TestComparePage::explainsInExplore()
{
    ShownComparePage shown;
    const auto* view = shown.show<CompareLatency>(CompareSection::Latency);
    QSignalSpy explore(&shown.page, &ComparePage::exploreRequested);
    emit view->chart()->explainRequested(QStringLiteral("end_to_end"));
    QCOMPARE(explore.size(), 1);
    QCOMPARE(shown.session.explained(), QStringLiteral("end_to_end"));
}

void TestComparePage::portraitsShowEveryParadigm()
{
    ShownComparePage shown;
    auto* view = shown.show<ComparePortraits>(CompareSection::Portraits);
    QVERIFY(view->tier() == Tier::Cloud); // the scenario's
    shown.change([](Scenario& scenario) { scenario.device = "flagship-phone"; });
    QVERIFY(view->tier() == Tier::Mobile);
    for (const Tier tier : all_tiers) {
        view->showTier(tier);
        QCOMPARE(view->tiers()->index(), static_cast<int>(tier));
        const ParadigmPortrait& portrait =
            deployscope::testing::builtInComparison()->portraits.at(static_cast<std::size_t>(tier));
        const QString text = view->text()->toPlainText();
        for (const std::string& part : {portrait.definition, portrait.where, portrait.best_for,
                                        portrait.expertise, portrait.upkeep, portrait.spending})
            QVERIFY2(text.contains(QString::fromStdString(part)), part.c_str());
    }
    shown.change([](Scenario& scenario) { scenario.batch = 2; });
    QVERIFY(view->tier() == Tier::Tiny); // what the user chose stays
}

void TestComparePage::cloudAndEdgeHasBothSides()
{
    ShownComparePage shown;
    const auto* view = shown.show<CompareCloudEdge>(CompareSection::CloudEdge);
    QCOMPARE(view->features()->view()->words()->rowCount(), 10);
    QVERIFY(view->text()->toPlainText().contains(QStringLiteral("AWS SageMaker")));
    view->sides()->setIndex(1);
    emit view->sides()->indexEdited(1);
    QVERIFY(view->text()->toPlainText().contains(QStringLiteral("Edge Impulse")));
    view->sides()->setIndex(2);
    emit view->sides()->indexEdited(2);
    QVERIFY(view->text()->toPlainText().contains(QStringLiteral("Federated learning")));
}

void TestComparePage::phasesLimitDifferently()
{
    ShownComparePage shown;
    const auto* view = shown.show<ComparePhases>(CompareSection::Phases);
    const WordTableCard* own = view->own();
    const int last = own->view()->words()->rowCount() - 1;
    QVERIFY(cell(own, last, 1).startsWith(QStringLiteral("compute-bound")));
    QVERIFY(cell(own, last, 2).startsWith(QStringLiteral("memory-bound")));
    QCOMPARE(view->phases()->view()->words()->rowCount(), 3);
    QCOMPARE(view->constraints()->view()->words()->rowCount(), 5);
    // Three times the operations of a forward pass.
    const PhaseComparison phases =
        phaseComparison(shown.session.scenario(), shown.session.catalog());
    QCOMPARE(phases.uses.at(0).values.at(0), 3.0 * phases.uses.at(1).values.at(0));
    QVERIFY(phases.sentence.find("compute-bound in training") != std::string::npos);
    // What does not fit has no times, and says why.
    shown.change([](Scenario& scenario) {
        scenario.workload = "llama-2-70b";
        scenario.device = "flagship-phone";
    });
    QCOMPARE(cell(own, last, 1), QStringLiteral("—"));
    QVERIFY(own->view()->words()->rows().back().at(1).remark.startsWith(
        QStringLiteral("Does not fit")));
    QCOMPARE(own->view()->words()->columnCount(), 4); // training, decode, prefill
}

void TestComparePage::onlyTheSectionInSightFollows()
{
    ShownComparePage shown;
    const auto* dimensions = shown.show<CompareDimensions>(CompareSection::Dimensions);
    const QString before = cell(dimensions->card(), 1, 5);
    shown.page.showSection(CompareSection::Latency);
    shown.change([](Scenario& scenario) { scenario.distance = 0.0; });
    QCOMPARE(cell(dimensions->card(), 1, 5), before);
    shown.page.showSection(CompareSection::Dimensions);
    QVERIFY(cell(dimensions->card(), 1, 5) != before);
    shown.page.hide();
    const QString now = cell(dimensions->card(), 1, 5);
    shown.change([](Scenario& scenario) { scenario.distance = 5e6; });
    QCOMPARE(cell(dimensions->card(), 1, 5), now);
    shown.page.show();
    QVERIFY(cell(dimensions->card(), 1, 5) != now);
}

void TestComparePage::withoutAComparisonItSaysSo()
{
    Session session(deployscope::testing::builtInCatalog());
    ComparePage page(session, nullptr);
    page.show();
    QVERIFY(page.view() == nullptr);
    QVERIFY(page.charts().empty());
    QVERIFY(page.exportActions().isEmpty());
    page.setComparison(deployscope::testing::builtInComparison());
    QVERIFY(page.view() != nullptr);
}

QTEST_MAIN(TestComparePage)
#include "tst_compare_page.moc"
