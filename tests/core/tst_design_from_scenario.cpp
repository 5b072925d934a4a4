// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/evaluate.h"
#include "core/evaluation/starting_scenario.h"
#include "core/hybrid/design_from_scenario.h"
#include "core/hybrid/design_rules.h"
#include "core/hybrid/evaluate_design.h"
#include "tests/core/built_in_catalog.h"
#include "tests/core/closeness.h"

#include <QTest>

using namespace deployscope;
using namespace deployscope::testing;

class TestDesignFromScenario : public QObject
{
    Q_OBJECT

private slots:
    void takesWhatTheScenarioSays();
    void everyDeviceAndWorkloadMakesADesign();
};

void TestDesignFromScenario::takesWhatTheScenarioSays()
{
    Scenario scenario = startingScenario(builtInCatalog());
    scenario.request_rate = 5.0;
    scenario.network = "lte";
    scenario.distance = 1.5e6;
    scenario.batch = 4;
    const HybridDesign design = designFrom(scenario, builtInCatalog());
    QCOMPARE(design.stages.size(), std::size_t{3});
    QCOMPARE(design.stages[0].rate->value, 5.0);
    QVERIFY(design.stages[1].tier == Tier::Cloud); // the starting device is an accelerator
    QCOMPARE(design.cloud.accelerator, scenario.device);
    QCOMPARE(design.stages[1].workload, scenario.workload);
    QCOMPARE(design.stages[1].batch, 4);
    QCOMPARE(design.site(Tier::Mobile).uplink->link.network, std::string("lte"));
    QCOMPARE(design.site(Tier::Mobile).uplink->link.distance->value, 1.5e6);
    // The device takes for an event what Explore says that a batch takes.
    const DesignResult result = evaluateDesign(design, builtInCatalog());
    QVERIFY(result.walls.empty());
    const Result alone = evaluate(scenario, builtInCatalog());
    COMPARE_CLOSE(*result.stages[1].time, alone.time.device_sum);
}

void TestDesignFromScenario::everyDeviceAndWorkloadMakesADesign()
{
    for (const Device& device : builtInCatalog().devices) {
        for (const Workload& workload : builtInCatalog().workloads) {
            Scenario scenario = startingScenario(builtInCatalog());
            scenario.device = device.id;
            scenario.workload = workload.id;
            const HybridDesign design = designFrom(scenario, builtInCatalog());
            const auto faults = faultsOf(design, builtInCatalog());
            QVERIFY2(faults.empty(), faults.empty() ? "" : faults[0].what.c_str());
            QVERIFY(evaluateDesign(design, builtInCatalog()).is_sound);
            QVERIFY(!design.built_in);
        }
    }
}

QTEST_GUILESS_MAIN(TestDesignFromScenario)
#include "tst_design_from_scenario.moc"
