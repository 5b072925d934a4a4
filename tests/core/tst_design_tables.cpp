// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hybrid/explain_design.h"
#include "core/series/design_tables.h"
#include "tests/core/built_in_hybrid.h"
#include "tests/core/closeness.h"
#include "tests/core/random_designs.h"

#include <QTest>

using namespace deployscope;
using namespace deployscope::testing;

namespace {

std::vector<DesignTable> tablesOf(const HybridDesign& design, const DesignResult& result)
{
    return {pathTable(design, result), tierTable(design, result), flowTable(design, result)};
}

} // namespace

class TestDesignTables : public QObject
{
    Q_OBJECT

private slots:
    void waysOfTheVoiceAssistant();
    void tiersOfTheVoiceAssistant();
    void fullLinksAreWalls();
    void everyFigureIsFiniteAndExplained();
    void sharesOfWaysAddUp();
};

void TestDesignTables::waysOfTheVoiceAssistant()
{
    const HybridDesign& design = builtInDesign("voice-assistant");
    const DesignResult result = evaluateDesign(design, builtInCatalog());
    const DesignTable table = pathTable(design, result);
    QCOMPARE(table.rows.size(), std::size_t{2});
    QCOMPARE(table.rows[0][0].text, std::string("Microphone → Wake word"));
    QVERIFY(table.rows[1][0].text.ends_with("→ Answer"));
    COMPARE_CLOSE(*table.rows[1][1].value, 20.0 / 86400.0); // queries a day
    COMPARE_CLOSE(*table.rows[1][4].value, *result.worst_latency);
}

void TestDesignTables::tiersOfTheVoiceAssistant()
{
    const HybridDesign& design = builtInDesign("voice-assistant");
    const DesignResult result = evaluateDesign(design, builtInCatalog());
    const DesignTable table = tierTable(design, result);
    QCOMPARE(table.rows.size(), std::size_t{3});
    QCOMPARE(table.rows[0][0].text, std::string("Cloud"));
    double energy = 0.0;
    for (const auto& row : table.rows)
        energy += *row[4].value;
    COMPARE_CLOSE(energy, *result.energy);
}

void TestDesignTables::fullLinksAreWalls()
{
    HybridDesign design = builtInDesign("voice-assistant");
    design.stages[*findStage(design, "wake-word")].share->value = 1.0; // 128 kB/s over 5 Mb/s …
    design.stages[*findStage(design, "speech")].bytes_out->value = 1e9;
    const DesignResult result = evaluateDesign(design, builtInCatalog());
    const DesignTable table = flowTable(design, result);
    const auto full = std::find_if(table.rows.begin(), table.rows.end(),
                                   [](const auto& row) { return row.back().is_wall; });
    QVERIFY(full != table.rows.end());
    QVERIFY(full->back().value > 1.0);
    QCOMPARE(full->at(6).text, std::string("—")); // no time of a message
}

void TestDesignTables::everyFigureIsFiniteAndExplained()
{
    Random random(41);
    std::vector<HybridDesign> designs = builtInHybrid().designs;
    for (int i = 0; i < 300; ++i) {
        const RandomDesigns make{random, builtInCatalog()};
        designs.push_back(make.design(static_cast<std::size_t>(random.count(1, 12))));
    }
    for (const HybridDesign& design : designs) {
        const DesignResult result = evaluateDesign(design, builtInCatalog());
        for (const DesignTable& table : tablesOf(design, result)) {
            for (const auto& row : table.rows) {
                QCOMPARE(row.size(), table.columns.size());
                for (const DesignCell& cell : row) {
                    QVERIFY(!cell.text.empty());
                    QVERIFY(!cell.value || std::isfinite(*cell.value));
                    if (!cell.explains.empty())
                        QVERIFY2(explainDesign(cell.explains, design, builtInCatalog(), result),
                                 cell.explains.c_str());
                }
            }
            const Table plain = tableOf(table);
            for (const auto& row : plain.rows)
                QCOMPARE(row.size(), plain.columns.size());
        }
    }
}

void TestDesignTables::sharesOfWaysAddUp()
{
    for (const HybridDesign& design : builtInHybrid().designs) {
        const DesignResult result = evaluateDesign(design, builtInCatalog());
        double shares = 0.0;
        for (const auto& row : pathTable(design, result).rows)
            shares += *row[2].value;
        COMPARE_CLOSE(shares, 1.0);
    }
}

QTEST_GUILESS_MAIN(TestDesignTables)
#include "tst_design_tables.moc"
