// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hybrid/counter_designs.h"
#include "core/hybrid/explain_design.h"
#include "core/units/format.h"
#include "tests/core/built_in_hybrid.h"
#include "tests/core/closeness.h"
#include "tests/core/random_designs.h"

#include <muParser.h>

#include <QRegularExpression>
#include <QTest>

#include <cmath>

using namespace deployscope;
using namespace deployscope::testing;

namespace {

double evaluated(const std::string& expression)
{
    static mu::Parser parser;
    try {
        parser.SetExpr(expression);
        return parser.Eval();
    } catch (const mu::Parser::exception_type& error) {
        qWarning("%s: %s", expression.c_str(), error.GetMsg().c_str());
        return std::nan("");
    }
}

QString plain(const std::string& text)
{
    QString result = QString::fromStdString(text);
    return result.replace(QChar(0x00A0), ' ').replace(QChar(0x202F), ' ');
}

// Texts that stand on the screen: nothing that is no number, no hole, no stray blank.
void checkText(const std::string& text)
{
    static const QRegularExpression broken(QStringLiteral("\\b-?(nan|inf)\\b"),
                                           QRegularExpression::CaseInsensitiveOption);
    const QString shown = plain(text);
    QVERIFY2(!shown.isEmpty() && shown == shown.trimmed(), text.c_str());
    QVERIFY2(!shown.contains(QLatin1String("  ")) && !shown.contains(broken), text.c_str());
    QVERIFY2(!shown.contains(QChar(0x2014)) && !shown.contains(QLatin1String("()")), text.c_str());
}

void checkExplanation(const Explanation& explanation)
{
    checkText(explanation.title);
    for (const DerivationStep& step : explanation.steps) {
        const double value = evaluated(step.expression);
        QVERIFY2(close(value, step.value, 1e-9) || std::abs(value - step.value) < 1e-300,
                 (explanation.id + ": " + step.name + ": " + step.expression + ": " +
                  difference(value, step.value).toStdString())
                     .c_str());
        QCOMPARE(step.value_text, formatQuantity(step.value, step.dimension));
        for (const std::string* text :
             {&step.symbol, &step.name, &step.formula, &step.substituted, &step.value_text})
            checkText(*text);
    }
    for (const std::string& sentence : explanation.sentences)
        checkText(sentence);
    for (const SourceLine& source : explanation.sources) {
        checkText(source.name);
        checkText(source.source);
    }
}

// The figure that the last step must end with; nothing where there is none.
std::optional<double> figureOf(const std::string& name, const HybridDesign& design,
                               const DesignResult& result)
{
    const std::size_t colon = name.find(':');
    const std::string what = name.substr(0, colon);
    const std::string which = colon == std::string::npos ? "" : name.substr(colon + 1);
    if (const auto stage = findStage(design, which)) {
        const StageResult& at = result.stages[*stage];
        return what == "rate"     ? std::optional(at.rate_in)
               : what == "time"   ? at.time
               : what == "energy" ? at.energy
                                  : at.worst_done;
    }
    if (const auto tier = tierFromId(which))
        return what == "power" ? result.of(*tier).power : result.of(*tier).battery_life;
    if (what == "flow")
        return result.flows[std::stoul(which)].fleet;
    if (what == "link")
        return result.links[std::stoul(which)].utilisation();
    if (what == "machine")
        return result.machines[std::stoul(which)].utilisation;
    const CloudResult& cloud = result.cloud;
    return what == "uplink"              ? std::optional(result.uplink)
           : what == "fleet_uplink"      ? std::optional(result.fleet_uplink)
           : what == "ingress"           ? cloud.ingress_use
           : what == "accelerators"      ? cloud.accelerators
           : what == "accelerators_peak" ? cloud.accelerators_peak
           : what == "cloud_time"        ? cloud.accelerator_time
           : what == "sites"             ? cloud.sites
           : what == "sites_peak"        ? cloud.sites_peak
           : what == "sites_use"         ? cloud.sites_use
           : what == "energy"            ? result.energy
           : what == "latency"           ? result.mean_latency
                                         : result.cost.total;
}

void checkAll(const HybridDesign& design, const Catalog& catalog)
{
    const DesignResult result = evaluateDesign(design, catalog);
    for (const std::string& name : explainableFigures(design, result)) {
        const auto explanation = explainDesign(name, design, catalog, result);
        QVERIFY2(explanation.has_value(), name.c_str());
        QCOMPARE(explanation->id, name);
        checkExplanation(*explanation);
        if (QTest::currentTestFailed())
            return;
        const std::optional<double> figure = figureOf(name, design, result);
        if (!figure) {
            QVERIFY2(explanation->steps.empty() && !explanation->sentences.empty(), name.c_str());
        } else if (!explanation->steps.empty()) {
            QVERIFY2(close(explanation->steps.back().value, *figure, 1e-12) || *figure == 0.0,
                     name.c_str());
        } else { // a figure that a source gives as it is, or nothing that could be summed
            QVERIFY2(name.starts_with("time:") || name.starts_with("energy:"), name.c_str());
        }
    }
}

} // namespace

class TestHybridExplain : public QObject
{
    Q_OBJECT

private slots:
    void casesExplainThemselves();
    void randomDesignsExplainThemselves();
    void sitesOfTheChapter();
    void sourcesAreNamed();
    void whatIsMissingSaysWhy();
    void unknownNamesAreNotExplained();
    void stagesMayBeCalledAsTiers();
};

void TestHybridExplain::casesExplainThemselves()
{
    for (const HybridDesign& design : builtInHybrid().designs) {
        for (const HybridDesign& each :
             {design, everythingInCloud(design), everythingOnDevice(design)}) {
            checkAll(each, builtInCatalog());
            if (QTest::currentTestFailed())
                return;
        }
    }
}

void TestHybridExplain::randomDesignsExplainThemselves()
{
    Catalog catalog = catalogOf(smallDevice(), smallWorkload(), smallNetwork());
    Random random(21);
    for (int i = 0; i < 150; ++i) {
        catalog.devices.front().idle_power =
            random_parts::maybe(random, 0.5, random.decades(-3.0, 1.0));
        catalog.devices.front().battery = random_parts::maybe(random, 0.5, 1e4);
        catalog.devices.front().price = random_parts::maybe(random, 0.7, 100.0);
        catalog.devices.front().rental = random_parts::maybe(random, 0.5, 0.001);
        const RandomDesigns make{random, catalog};
        HybridDesign design = make.design(static_cast<std::size_t>(random.count(1, 12)));
        // Drawn figures are not formatted, since nobody reads them; here they are.
        for (Stage& stage : design.stages) {
            for (const auto& figure : {&stage.rate, &stage.share, &stage.bytes_out}) {
                if (*figure)
                    (*figure)->as_written = formatMachine((*figure)->value);
            }
            for (FixedCost& cost : stage.costs) {
                cost.time.as_written = formatMachine(cost.time.value);
                if (cost.power)
                    cost.power->as_written = formatMachine(cost.power->value);
            }
        }
        const auto write = [](Link& link) {
            for (const auto& figure : {&link.bandwidth, &link.downlink, &link.distance,
                                       &link.overhead, &link.radio_energy}) {
                if (*figure)
                    (*figure)->as_written = formatMachine((*figure)->value);
            }
        };
        for (Flow& flow : design.flows) {
            if (flow.link)
                write(*flow.link);
            for (const auto& figure : {&flow.bytes, &flow.rate}) {
                if (*figure)
                    (*figure)->as_written = formatMachine((*figure)->value);
            }
        }
        for (TierSite& site : design.tiers) {
            if (site.uplink)
                write(site.uplink->link);
            for (const auto& figure :
                 {&site.units_per_device, &site.battery, &site.idle_power, &site.price}) {
                if (*figure)
                    (*figure)->as_written = formatMachine((*figure)->value);
            }
        }
        for (const auto& figure :
             {&design.fleet.service_life, &design.fleet.electricity, &design.cloud.rental,
              &design.cloud.traffic_price, &design.cloud.ingress, &design.cloud.sites}) {
            if (*figure)
                (*figure)->as_written = formatMachine((*figure)->value);
        }
        for (Figure* const figure : {&design.fleet.units, &design.cloud.accelerators_per_site,
                                     &design.cloud.peak_factor, &design.cloud.waking_hours})
            figure->as_written = formatMachine(figure->value);
        Device& device = catalog.devices.front();
        for (const auto& figure :
             {&device.idle_power, &device.battery, &device.price, &device.rental}) {
            if (*figure)
                (*figure)->as_written = formatMachine((*figure)->value);
        }
        checkAll(design, catalog);
        if (QTest::currentTestFailed())
            return;
    }
}

void TestHybridExplain::sitesOfTheChapter()
{
    const HybridDesign& design = builtInDesign("voice-assistant");
    const DesignResult result = evaluateDesign(design, builtInCatalog());
    const auto explanation = explainDesign("sites_peak", design, builtInCatalog(), result);
    const DerivationStep& last = explanation->steps.back();
    QCOMPARE(last.formula, std::string("S × p_day"));
    QCOMPARE(plain(last.substituted), QStringLiteral("4.63 × 4.50"));
    QCOMPARE(last.value_text, std::string("20.8"));
    const auto hours = explainDesign("cloud_time", design, builtInCatalog(), result);
    COMPARE_CLOSE(hours->steps.back().value, 4e9);
    // Down to the microphone: who asks, how often.
    QCOMPARE(hours->steps.front().name, std::string("Microphone, events that come to it"));
}

void TestHybridExplain::sourcesAreNamed()
{
    const HybridDesign& design = builtInDesign("voice-assistant");
    const DesignResult result = evaluateDesign(design, builtInCatalog());
    const auto explanation = explainDesign("accelerators", design, builtInCatalog(), result);
    bool found = false;
    for (const SourceLine& line : explanation->sources)
        found = found || (line.value == "200 ms" && line.kind == FigureKind::Book);
    QVERIFY(found);
    // What was worked out names its profiles.
    const HybridDesign device = everythingOnDevice(design);
    const auto machine = explainDesign("machine:2", device, builtInCatalog(),
                                       evaluateDesign(device, builtInCatalog()));
    found = false;
    for (const SourceLine& line : machine->sources)
        found =
            found || line.source == "worked out from the profiles of Llama 3 8B and Flagship NPU";
    QVERIFY(found);
}

void TestHybridExplain::whatIsMissingSaysWhy()
{
    const HybridDesign design = everythingInCloud(builtInDesign("wildlife-audio"));
    const DesignResult result = evaluateDesign(design, builtInCatalog());
    const auto explanation = explainDesign("latency", design, builtInCatalog(), result);
    QVERIFY(explanation->steps.empty());
    QCOMPARE(explanation->sentences.size(), std::size_t{2});
    QCOMPARE(plain(explanation->sentences[1]),
             QStringLiteral("Link of 2.4 kb/s is asked for 49.8 kB/s up and carries 300 B/s: 166 "
                            "times what there is."));
}

void TestHybridExplain::unknownNamesAreNotExplained()
{
    HybridDesign design = builtInDesign("voice-assistant");
    const DesignResult result = evaluateDesign(design, builtInCatalog());
    for (const char* const name : {"", "price", "rate:", "rate:nobody", "flow:99", "flow:x",
                                   "link:-1", "power:moon", "machine:", ":", "time"})
        QVERIFY2(!explainDesign(name, design, builtInCatalog(), result), name);
}

void TestHybridExplain::stagesMayBeCalledAsTiers()
{
    HybridDesign design = builtInDesign("voice-assistant");
    design.stages[0].id = "mobile";
    design.flows[0].from = "mobile";
    const DesignResult result = evaluateDesign(design, builtInCatalog());
    QVERIFY(explainDesign("power:mobile", design, builtInCatalog(), result));
    QVERIFY(explainDesign("rate:mobile", design, builtInCatalog(), result));
}

QTEST_GUILESS_MAIN(TestHybridExplain)
#include "tst_hybrid_explain.moc"
