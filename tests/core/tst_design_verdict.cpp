// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hybrid/explain_design.h"
#include "core/series/design_verdict.h"
#include "core/units/text.h"
#include "tests/core/built_in_hybrid.h"
#include "tests/core/random_designs.h"

#include <QTest>

#include <algorithm>

using namespace deployscope;
using namespace deployscope::testing;

namespace {

ComparedDesigns compared(std::string_view id)
{
    return compareDesigns(builtInDesign(id), builtInCatalog());
}

const DesignComparisonRow& rowOf(const DesignComparison& comparison, std::string_view name)
{
    for (const DesignComparisonRow& row : comparison.rows) {
        if (row.name == name)
            return row;
    }
    qFatal("There is no such row.");
}

// A result with a design that nobody looks at.
ComparedDesign alone(const DesignResult& result)
{
    return {"As designed", {}, result};
}

} // namespace

class TestDesignVerdict : public QObject
{
    Q_OBJECT

private slots:
    void voiceAssistantWorksOnlyAsDesigned();
    void oneTimeIsToldOnceAndNoEventIsSaid();
    void theLongestTimeIsThatOfTheSlowestWay();
    void countsAndHoursAreWhole();
    void whatCannotBeHasNoFigureAndIsNeverBest();
    void missingFiguresAreNoWalls();
    void circlesAreTold();
    void everyReadyCaseWorks();
};

void TestDesignVerdict::voiceAssistantWorksOnlyAsDesigned()
{
    const ComparedDesigns designs = compared("voice-assistant");
    const DesignVerdict verdict = verdictOf(designs);
    QVERIFY(verdict.standing == DesignStanding::Works);
    QVERIFY(verdict.sentence.find("keeps 20.8 data centres busy at the peak") != std::string::npos);
    QVERIFY(verdict.sentence.ends_with("It would not work with all in the cloud."));
    QVERIFY(verdict.sentence.starts_with("Events that go through to “Answer” take 815\u00A0ms at "
                                         "the longest; all of them 100\u00A0ms on average; "));
    QVERIFY(verdictOf(compared("farm-monitoring")).sentence.find("one accelerator is enough") !=
            std::string::npos);
    const DesignVerdict cloud = verdictOf(designs[1]);
    QVERIFY(cloud.standing == DesignStanding::Fails);
    QCOMPARE(cloud.sentence, designs[1].result.walls[0].text);
    const std::string text = verdictText(designs);
    QVERIFY(text.starts_with("Voice assistant\nAs designed: Works. "));
    QVERIFY(text.find("All in the cloud: Does not work. ") != std::string::npos);
}

void TestDesignVerdict::oneTimeIsToldOnceAndNoEventIsSaid()
{
    DesignResult same = evaluateDesign(builtInDesign("voice-assistant"), builtInCatalog());
    same.mean_latency = same.worst_latency = 0.0125;
    QVERIFY(verdictOf(alone(same)).sentence.starts_with("An event takes 12.5\u00A0ms; "));
    HybridDesign design = builtInDesign("voice-assistant");
    design.stages[0].rate->value = 0.0;
    const DesignVerdict none = verdictOf(compareDesigns(design, builtInCatalog())[0]);
    QVERIFY2(none.sentence.find("no event begins anywhere") != std::string::npos,
             none.sentence.c_str());
}

void TestDesignVerdict::theLongestTimeIsThatOfTheSlowestWay()
{
    const ComparedDesigns designs = compared("voice-assistant");
    const DesignComparison comparison = designComparison(designs);
    const DesignComparisonRow& row = rowOf(comparison, "Longest time of an event");
    QCOMPARE(row.designs[0].explains, std::string("done:answer"));
    QCOMPARE(row.designs[1].explains, std::string("latency")); // says why there is none
    const auto explanation = explainDesign(row.designs[0].explains, designs[0].design,
                                           builtInCatalog(), designs[0].result);
    QVERIFY(explanation && explanation->steps.back().value == row.designs[0].value);
}

void TestDesignVerdict::countsAndHoursAreWhole()
{
    const DesignComparison comparison = designComparison(compared("voice-assistant"));
    const DesignComparison farm = designComparison(compared("farm-monitoring"));
    QCOMPARE(rowOf(farm, "Data centres on average").designs[0].text, std::string("< 0.001"));
    // Nobody says what the phone draws while it waits.
    QCOMPARE(rowOf(comparison, "Battery on this work, Mobile").designs[0].text,
             std::string("≤\u00A04.93\u00A0years"));
    QCOMPARE(rowOf(comparison, "Accelerators on average").designs[0].text,
             std::string("46\u202F296"));
    QCOMPARE(rowOf(comparison, "Time of accelerators in a day").designs[0].text,
             std::string("1\u202F111\u202F111\u00A0h"));
    QCOMPARE(rowOf(comparison, "Data centres on average").designs[0].text, std::string("4.63"));
}

void TestDesignVerdict::whatCannotBeHasNoFigureAndIsNeverBest()
{
    const DesignComparison comparison = designComparison(compared("voice-assistant"));
    for (const char* name : {"Mean time of an event", "Longest time of an event",
                             "Energy of an event", "Cost of one unit, a year"}) {
        const DesignComparisonRow& row = rowOf(comparison, name);
        QVERIFY2(!row.designs[1].value && row.designs[1].text == "—", name);
        QVERIFY2(row.designs[0].value && row.designs[2].value, name);
    }
    const ExampleSeries cost = costSeries(compared("voice-assistant"));
    QCOMPARE(cost.bars[1].message, std::string("does not work"));
    QVERIFY(cost.bars[1].parts.empty() && !cost.bars[0].parts.empty());
    // What it would ask for is what the wall is made of.
    QVERIFY(rowOf(comparison, "Uplink of all units").designs[1].value);
    Random random(31);
    for (int i = 0; i < 500; ++i) {
        const RandomDesigns make{random, builtInCatalog()};
        const ComparedDesigns designs = compareDesigns(
            make.design(static_cast<std::size_t>(random.count(1, 12))), builtInCatalog());
        for (const DesignComparisonRow& row : designComparison(designs).rows) {
            for (std::size_t at = 0; at < designs.size(); ++at)
                QVERIFY(!row.designs[at].is_best || designs[at].result.isPossible());
        }
    }
}

void TestDesignVerdict::missingFiguresAreNoWalls()
{
    DesignResult result;
    result.is_sound = true;
    result.walls = {{DesignWallKind::CostUnknown, 0, std::nullopt, "One."},
                    {DesignWallKind::CostUnknown, 1, std::nullopt, "Two."}};
    QVERIFY(result.isPossible());
    QVERIFY(verdictOf(alone(result)).standing == DesignStanding::NotKnown);
    QCOMPARE(verdictOf(alone(result)).sentence, std::string("One. And one more wall."));
    result.walls.push_back({DesignWallKind::LinkFull, 0, 2.0, "Three."});
    QVERIFY(!result.isPossible());
    QCOMPARE(verdictOf(alone(result)).sentence, std::string("Three. And 2 more walls."));
}

void TestDesignVerdict::circlesAreTold()
{
    const DesignResult result; // not sound
    QVERIFY(verdictOf(alone(result)).standing == DesignStanding::Fails);
    QVERIFY(!verdictOf(alone(result)).sentence.empty());
}

void TestDesignVerdict::everyReadyCaseWorks()
{
    for (const HybridDesign& design : builtInHybrid().designs) {
        const DesignVerdict verdict = verdictOf(compareDesigns(design, builtInCatalog()));
        QVERIFY2(verdict.standing == DesignStanding::Works, verdict.sentence.c_str());
    }
}

QTEST_GUILESS_MAIN(TestDesignVerdict)
#include "tst_design_verdict.moc"
