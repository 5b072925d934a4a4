// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/example/program.h"
#include "core/example/show.h"
#include "tests/core/built_in_examples.h"
#include "tests/core/closeness.h"

#include <QTest>

#include <cmath>

using namespace deployscope;
using deployscope::testing::builtInExamples;

// The chapter's fallacies and pitfalls: what the sliders say about them.
class TestChapterClaims : public QObject
{
    Q_OBJECT

private slots:
    void noneHoldsAtFirst();
    void turn_data();
    void turn();
};

// Each is refuted by the figures that it comes with, and shown to hold elsewhere.
void TestChapterClaims::noneHoldsAtFirst()
{
    int claims = 0;
    for (const Example& example : builtInExamples().examples) {
        if (!example.claim)
            continue;
        ++claims;
        ExampleProgram program(example);
        const std::optional<ClaimTurn> turn = claimTurn(program);
        QVERIFY2(turn.has_value(), example.id.c_str());
        QVERIFY2(!turn->holds, example.id.c_str());
        QVERIFY2(turn->turns_at.has_value(), example.id.c_str());
        QCOMPARE(example.section, std::string("Fallacies and Pitfalls"));
    }
    QVERIFY(claims >= 12);
}

void TestChapterClaims::turn_data()
{
    QTest::addColumn<double>("expected"); // SI, by hand
    const auto add = [](const char* example, double expected) {
        QTest::addRow("%s", example) << expected;
    };
    add("claim-one-paradigm", 256.0 * 1024.0);  // one byte for each parameter
    add("claim-closer-is-faster", 7600e3);      // (151 − 15 − 60) ms of light, there and back
    add("claim-tiny-is-small-mobile", 65536.0); // 64 KiB
    const double exponent = std::log(2.0 / 0.5) / std::log(20.0); // 2 points below, then 0.5
    const double gap = 0.5 / (1.0 - std::pow(5.0, -exponent));    // of which 0.5 points close
    add("claim-more-data", 50e3 * std::pow(2.0 / gap, 1.0 / exponent));
    add("claim-same-binary", 0.5 / 0.175); // 500 mW at 175 mJ
    add("claim-faster-processor", 51.2e6 / (4.1e9 / 312e12));
    add("claim-latency-is-throughput", 51.2e6 / (10.0 * 4.1e9 / 312e12)); // a tenth may hide
    add("claim-bigger-batch", 50.0); // 49 of them to wait for, 98 ms
    add("claim-cloud-is-best", 1.0 / (1.25e9 * (1.0 / 10e12 - 1.0 / (8.0 * 312e12))));
    add("claim-desktop-model-on-mobile", 3.0); // (512 − 102.4) MB of 121.6 MB each
    add("claim-accuracy-decides", 0.080);      // 100 ms less 20 ms of inference
    add("claim-more-accurate-is-worth-it", (9000.0 + 39.0 * 72.0 / 30.0) / 20000.0);
}

void TestChapterClaims::turn()
{
    QFETCH(double, expected);
    const Example* example = findExample(builtInExamples(), QTest::currentDataTag());
    QVERIFY(example != nullptr);
    ExampleProgram program(*example);
    const std::optional<ClaimTurn> turn = claimTurn(program);
    QVERIFY(turn && turn->turns_at);
    COMPARE_CLOSE(*turn->turns_at, expected);
}

QTEST_APPLESS_MAIN(TestChapterClaims)
#include "tst_chapter_claims.moc"
