// SPDX-License-Identifier: GPL-3.0-or-later
// The patterns of hybrid systems, beside the answers and the design in hand.
#include "built_in_catalog.h"
#include "shown_texts.h"
#include "warnings.h"

#include "core/paradigm/pattern_rule_text.h"
#include "ui/controls/card.h"
#include "ui/controls/reading_text.h"
#include "ui/controls/role_label.h"
#include "ui/pages/hybrid_patterns.h"
#include "ui/pages/pattern_list.h"
#include "ui/pages/pattern_verdict.h"
#include "ui/pages/text.h"
#include "ui/pages/word_table_view.h"
#include "ui/session/built_in_profiles.h"
#include "ui/session/decision_session.h"
#include "ui/session/hybrid_session.h"
#include "ui/session/paradigm_knowledge.h"
#include "ui/session/session.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QListView>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace deployscope;
using namespace deployscope::ui;
using namespace deployscope::testing;

namespace {

constexpr QSize usual(1154, 574); // what a screen of 1280 × 720 leaves

struct Shown
{
    explicit Shown(QSize size = usual) : view(hybrid, decision)
    {
        hybrid.load();
        view.resize(size);
    }

    void show()
    {
        view.show();
        view.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&view));
        QCoreApplication::processEvents();
    }
    void choose(const char* id)
    {
        const QModelIndex index = indexOf(id);
        view.list()->list()->setCurrentIndex(index);
        QCoreApplication::processEvents();
    }
    QModelIndex indexOf(const char* id) const
    {
        const QAbstractItemModel& model = *view.list()->list()->model();
        for (int row = 0; row < model.rowCount(); ++row) {
            if (model.index(row, 0).data(Qt::UserRole).toString() == QLatin1String(id))
                return model.index(row, 0);
        }
        return {};
    }
    // As a screen reader says it: the name and both badges.
    QString entry(const char* id) const
    {
        return indexOf(id).data(Qt::AccessibleTextRole).toString();
    }
    void answer(const char* question, double figure)
    {
        decision.load();
        const auto& questions = decision.flow().questions;
        const auto found =
            std::find_if(questions.begin(), questions.end(),
                         [question](const FlowQuestion& each) { return each.id == question; });
        decision.setFigure(static_cast<std::size_t>(found - questions.begin()), figure);
        QCoreApplication::processEvents();
    }
    PatternSign sign(const char* id) const
    {
        const auto signs = patternSigns(hybrid.design(), hybrid.result());
        return *std::find_if(signs.begin(), signs.end(),
                             [id](const PatternSign& each) { return each.id == id; });
    }

    Session session{builtInCatalog()};
    KnowledgeHolder knowledge{session};
    DecisionSession decision{session, knowledge};
    HybridSession hybrid{session};
    HybridPatterns view;
};

// With blanks for the spaces that keep figures together.
QString spaced(QString text)
{
    return text.replace(QChar(0xa0), QLatin1Char(' ')).replace(QChar(0x202f), QLatin1Char(' '));
}

QString spaced(const std::string& text)
{
    return spaced(toQt(text));
}

QString plain(const ReadingText* text)
{
    return spaced(text->toPlainText());
}

// The built-in files with a pattern of one's own beside the five.
std::vector<ProfileText> withAnotherPattern(std::vector<ProfileText> files)
{
    for (ProfileText& file : files) {
        const std::size_t start = file.text.find("\"patterns\": [");
        if (file.name != "built-in:hybrid/patterns.json" || start == std::string::npos)
            continue;
        file.text.insert(start + 13, R"({
            "id": "mirrored-models", "name": "Mirrored models", "summary": "Two of each.",
            "trade_off": "Twice the cost against half the risk", "kind": "estimate",
            "source": "a test",
            "rule": [{"when": [{"question": "power", "has_figure": true}], "fits": true,
                      "why": "There are {asked:power}."},
                     {"fits": false, "why": "No power was named."}]},)");
    }
    return files;
}

} // namespace

class TestHybridPatterns : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void readsTheDecisionWhenItIsShown();
    void tellsAllOfEachPattern_data();
    void tellsAllOfEachPattern();
    void followsTheAnswers();
    void followsTheDesign();
    void restsWhileItIsHidden();
    void saysWhichClauseDecides();
    void showsWhatGoesTogether();
    void theKeyboardReachesEverything();
    void aPatternOfOnesOwn();
    void withoutPatterns();
    void withoutAFlow();
    void exportsAllPatterns();
    void standSideBySideWhereThereIsRoom();
    void nothingIsCut_data();
    void nothingIsCut();
};

void TestHybridPatterns::init()
{
    failOnWarnings();
}

void TestHybridPatterns::readsTheDecisionWhenItIsShown()
{
    Shown at;
    QVERIFY(!at.decision.isLoaded());
    QVERIFY(!at.knowledge.isLoaded());
    at.show();
    QVERIFY(at.decision.isLoaded());
    QCOMPARE(at.view.list()->list()->model()->rowCount(), 5);
    QVERIFY(at.session.problems().empty());
}

void TestHybridPatterns::tellsAllOfEachPattern_data()
{
    QTest::addColumn<QString>("id");
    for (const std::string_view id : hybrid_pattern_ids)
        QTest::newRow(std::string(id).c_str()) << toQt(id);
}

void TestHybridPatterns::tellsAllOfEachPattern()
{
    QFETCH(QString, id);
    Shown at;
    at.show();
    at.choose(id.toLatin1().constData());
    const HybridPattern& pattern = *findPattern(*at.hybrid.knowledge(), id.toStdString());
    QCOMPARE(at.view.card()->title(), toQt(pattern.name));
    QCOMPARE(at.view.summary()->text(), toQt(pattern.summary));
    QVERIFY(at.view.tradeOff()->text().contains(toQt(pattern.trade_off)));
    const QString text = plain(at.view.text());
    for (const auto* list : {&pattern.choose_when, &pattern.avoid_when, &pattern.examples}) {
        QVERIFY(!list->empty());
        for (const std::string& line : *list)
            QVERIFY2(text.contains(spaced(line)), line.c_str());
    }
    for (const std::string& line :
         ruleTexts(pattern.rule, at.decision.flow(), at.session.catalog()))
        QVERIFY2(text.contains(spaced(line)), line.c_str());
    QVERIFY(text.contains(spaced(pattern.source)));
    const auto& fits = at.decision.recommendation().patterns;
    const auto fit = std::find_if(fits.begin(), fits.end(), [&pattern](const PatternFit& each) {
        return each.id == pattern.id;
    });
    QCOMPARE(at.view.fit()->sentence(), toQt(fit->why));
    QCOMPARE(at.view.fit()->standing() == PatternStanding::Yes, fit->fits);
    const PatternSign sign = at.sign(id.toLatin1().constData());
    QCOMPARE(at.view.sign()->sentence(), toQt(sign.why));
    QCOMPARE(at.view.sign()->standing() == PatternStanding::Yes, sign.shows);
    QCOMPARE(firstUnsound(shownTexts(at.view)), QString());
    QCOMPARE(firstUnsound({text}), QString());
}

void TestHybridPatterns::followsTheAnswers()
{
    Shown at;
    at.show();
    at.choose("federated-learning");
    QCOMPARE(at.view.fit()->standing(), PatternStanding::No);
    QCOMPARE(at.view.fit()->word(), QStringLiteral("Does not fit"));
    QVERIFY(at.entry("federated-learning").contains(QStringLiteral("does not fit your answers")));
    at.answer("privacy", 10.0);
    QCOMPARE(at.view.list()->currentId(), QStringLiteral("federated-learning"));
    QCOMPARE(at.view.fit()->standing(), PatternStanding::Yes);
    QCOMPARE(at.view.fit()->word(), QStringLiteral("Fits"));
    QVERIFY(at.view.fit()->sentence().startsWith(QStringLiteral("Raw data may travel 10.0")));
    QVERIFY(at.view.fit()->accessibleName().contains(at.view.fit()->sentence()));
    QVERIFY(at.entry("federated-learning").contains(QStringLiteral(": fits your answers")));
    // The scenario answers too.
    at.choose("hierarchical-processing");
    QCOMPARE(at.view.fit()->standing(), PatternStanding::No);
    Scenario scenario = at.session.scenario();
    scenario.power_budget = 0.01;
    at.session.setScenario(scenario);
    QCOMPARE(at.view.fit()->standing(), PatternStanding::Yes);
}

void TestHybridPatterns::followsTheDesign()
{
    Shown at;
    at.show();
    for (const HybridDesign& design : at.hybrid.library().designs) {
        at.hybrid.choose(toQt(design.id));
        for (const std::string_view id : hybrid_pattern_ids) {
            const std::string name(id);
            at.choose(name.c_str());
            const PatternSign sign = at.sign(name.c_str());
            QCOMPARE(at.view.sign()->sentence(), toQt(sign.why));
            QVERIFY(at.view.sign()->accessibleName().contains(toQt(design.title)));
            QCOMPARE(at.entry(name.c_str()).endsWith(QStringLiteral(", in this design")),
                     sign.shows);
            QCOMPARE(at.entry(name.c_str()).endsWith(QStringLiteral(", not in this design")),
                     !sign.shows);
        }
    }
    // An edit of the design in hand, too: nothing but a sensor shows no pattern.
    at.hybrid.startAnew();
    at.choose("train-serve-split");
    QCOMPARE(at.view.sign()->word(), QStringLiteral("Does not show it"));
    QCOMPARE(at.view.sign()->sentence(), QStringLiteral("No stage trains."));
}

void TestHybridPatterns::restsWhileItIsHidden()
{
    Shown at;
    at.show();
    at.choose("train-serve-split");
    const QString before = at.view.sign()->sentence();
    at.view.hide();
    at.hybrid.startAnew();
    QCOMPARE(at.view.sign()->sentence(), before);
    at.view.show();
    QCOMPARE(at.view.sign()->sentence(), QStringLiteral("No stage trains."));
}

void TestHybridPatterns::saysWhichClauseDecides()
{
    Shown at;
    at.show();
    at.choose("hierarchical-processing");
    const auto deciding = [&at] {
        QStringList lines;
        for (const QString& line : plain(at.view.text()).split(QLatin1Char('\n'))) {
            if (line.contains(QStringLiteral("decides now")))
                lines << line;
        }
        return lines;
    };
    QCOMPARE(deciding(), QStringList{QStringLiteral("3.  Does not fit otherwise — decides now")});
    at.answer("power", 0.001);
    QCOMPARE(deciding(), QStringList{QStringLiteral(
                             "2.  Fits where “Power” is below 1.00 W, the limit of Mobile ML — "
                             "decides now")});
}

void TestHybridPatterns::showsWhatGoesTogether()
{
    Shown at;
    at.show();
    at.choose("train-serve-split");
    const QString text = plain(at.view.list()->combinations());
    for (const PatternCombination& combination : at.hybrid.knowledge()->combinations) {
        QVERIFY(text.contains(toQt(combination.name)));
        for (const std::string& id : combination.patterns)
            QVERIFY(text.contains(toQt(findPattern(*at.hybrid.knowledge(), id)->name)));
    }
    // The chosen one stands out.
    const QString html = at.view.list()->combinations()->toHtml();
    at.choose("progressive-deployment");
    QVERIFY(at.view.list()->combinations()->toHtml() != html);
    QCOMPARE(plain(at.view.list()->combinations()), text);
}

void TestHybridPatterns::theKeyboardReachesEverything()
{
    Shown at;
    at.show();
    QListView* const list = at.view.list()->list();
    list->setFocus(Qt::TabFocusReason);
    QCOMPARE(at.view.list()->currentId(), QStringLiteral("train-serve-split"));
    QTest::keyClick(list, Qt::Key_Down);
    QCOMPARE(at.view.card()->title(), QStringLiteral("Hierarchical processing"));
    QTest::keyClick(list, Qt::Key_End);
    QCOMPARE(at.view.card()->title(), QStringLiteral("Collaborative learning"));
    QTest::keyClick(list, Qt::Key_Return);
    QVERIFY(at.view.text()->hasFocus());
    QVERIFY(!at.view.text()->accessibleName().isEmpty());
    QVERIFY(!list->accessibleName().isEmpty());
    // Tab leads out of the list.
    list->setFocus(Qt::TabFocusReason);
    QTest::keyClick(list, Qt::Key_Tab);
    QVERIFY(!list->hasFocus());
}

void TestHybridPatterns::aPatternOfOnesOwn()
{
    Shown at;
    at.knowledge.setLoader(
        [] { return loadParadigmKnowledge(withAnotherPattern(builtInDecision())); });
    at.hybrid.setLoader([&at] {
        return loadHybrid(withAnotherPattern(builtInHybrid()), {}, at.session.catalog());
    });
    at.hybrid.reload();
    at.show();
    QVERIFY(at.session.problems().empty());
    QCOMPARE(at.view.list()->list()->model()->rowCount(), 6);
    at.choose("mirrored-models");
    QCOMPARE(at.view.fit()->sentence(), QStringLiteral("No power was named."));
    QCOMPARE(at.view.sign()->standing(), PatternStanding::Unknown);
    QCOMPARE(at.view.sign()->word(), QStringLiteral("Cannot tell"));
    QVERIFY(at.entry("mirrored-models").endsWith(QStringLiteral("no sign of it is known")));
    at.answer("power", 2.0);
    QVERIFY(at.view.fit()->sentence().startsWith(QStringLiteral("There are 2.00")));
    // Without lists there are no empty headings.
    QVERIFY(!plain(at.view.text()).contains(QStringLiteral("Choose when")));
    QVERIFY(!plain(at.view.text()).contains(QStringLiteral("Examples")));
    const Table table = at.view.table();
    QCOMPARE(table.rows.size(), std::size_t{6});
    QCOMPARE(table.rows.front()[7], std::string());
}

void TestHybridPatterns::withoutPatterns()
{
    Shown at({1800, 930});
    at.hybrid.setLoader([] { return LoadedHybrid{std::make_shared<const HybridLibrary>(), {}}; });
    at.hybrid.reload();
    at.show();
    QCOMPARE(at.view.list()->list()->model()->rowCount(), 0);
    QCOMPARE(at.view.summary()->text(), QStringLiteral("No file of patterns could be read."));
    QVERIFY(!at.view.fit()->isVisible());
    QVERIFY(!at.view.beside()->isVisible());
    QVERIFY(at.view.table().rows.empty());
}

void TestHybridPatterns::withoutAFlow()
{
    Shown at;
    at.knowledge.setLoader([] { return LoadedKnowledge{}; });
    at.show();
    QCOMPARE(at.view.fit()->standing(), PatternStanding::Unknown);
    QCOMPARE(at.view.fit()->word(), QStringLiteral("Cannot tell"));
    QVERIFY(at.entry("federated-learning").contains(QStringLiteral("your answers do not tell")));
    QVERIFY(!at.view.sign()->sentence().isEmpty());
}

void TestHybridPatterns::exportsAllPatterns()
{
    Shown at;
    at.answer("privacy", 10.0);
    const Table table = at.view.table(); // without having been shown
    QCOMPARE(table.rows.size(), std::size_t{5});
    for (const auto& row : table.rows) {
        QCOMPARE(row.size(), table.columns.size());
        QVERIFY(std::none_of(row.begin(), row.end(),
                             [](const std::string& cell) { return cell.empty(); }));
    }
    QCOMPARE(table.rows[3][0], std::string("Federated learning"));
    QCOMPARE(table.rows[3][5], std::string("yes"));
    QCOMPARE(table.rows[4][7], std::string("no"));
    QVERIFY(table.title.find(at.hybrid.design().title) != std::string::npos);
    QCOMPARE(at.view.exportActions().size(), 2);
    at.show();
    const QSignalSpy told(&at.view, &HybridView::told);
    at.view.copyAction()->trigger();
    QCOMPARE(told.size(), 1);
    QCOMPARE(QGuiApplication::clipboard()->text(), toQt(toCsv(table)));
}

void TestHybridPatterns::standSideBySideWhereThereIsRoom()
{
    Shown at;
    at.show();
    QVERIFY(!at.view.beside()->isVisible());
    at.view.resize(1794, 914);
    QCoreApplication::processEvents();
    QVERIFY(at.view.beside()->isVisible());
    const WordTableModel& words = *at.view.beside()->words();
    QCOMPARE(words.rowCount(), 5);
    QCOMPARE(words.rows()[1][0].text, QStringLiteral("Hierarchical processing"));
    QVERIFY(words.rows()[1][5].tone == WordTone::Good);
    QVERIFY(words.rows()[3][5].tone == WordTone::Quiet);
    at.view.beside()->setCurrentIndex(words.index(3, 0));
    QCOMPARE(at.view.card()->title(), QStringLiteral("Federated learning"));
    QCOMPARE(at.view.list()->currentId(), QStringLiteral("federated-learning"));
    at.view.resize(usual);
    QCoreApplication::processEvents();
    QCOMPARE(at.view.size(), usual);
    QVERIFY(!at.view.beside()->isVisible());
}

void TestHybridPatterns::nothingIsCut_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("1280 × 720") << usual;
    QTest::newRow("1920 × 1080") << QSize(1794, 914);
}

// All of a pattern is in sight without scrolling.
void TestHybridPatterns::nothingIsCut()
{
    QFETCH(QSize, size);
    Shown at(size);
    for (Card* card : at.view.cards())
        card->setCompact(true);
    at.show();
    at.answer("privacy", 10.0);
    for (const HybridDesign& design : at.hybrid.library().designs) {
        at.hybrid.choose(toQt(design.id));
        for (const std::string_view id : hybrid_pattern_ids) {
            at.choose(std::string(id).c_str());
            QCOMPARE(at.view.size(), size);
            for (const PatternVerdict* verdict : {at.view.fit(), at.view.sign()})
                QVERIFY(verdict->height() >= verdict->heightForWidth(verdict->width()));
            QCOMPARE(at.view.text()->verticalScrollBar()->maximum(), 0);
        }
    }
    QCOMPARE(at.view.list()->combinations()->verticalScrollBar()->maximum(), 0);
    QCOMPARE(at.view.list()->list()->verticalScrollBar()->maximum(), 0);
}

QTEST_MAIN(TestHybridPatterns)
#include "tst_hybrid_patterns.moc"
