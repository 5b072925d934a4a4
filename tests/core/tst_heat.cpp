// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/heat.h"

#include <QTest>

#include <cmath>

using namespace deployscope;

// The figures of the model's text, and the differential equation itself, stepped.
class TestHeat : public QObject
{
    Q_OBJECT

private slots:
    void threeWattsAreJustSustainable();
    void tenWattsTripInAboutAMinute();
    void theTimeAgreesWithTheEquationStepped_data();
    void theTimeAgreesWithTheEquationStepped();
    void theRateFallsToTheShareOfThePower();
};

void TestHeat::threeWattsAreJustSustainable()
{
    const HeatModel heat;
    QVERIFY(std::abs(sustainablePower(heat) - 3.0) < 0.01);
    QVERIFY(!timeToTrip(heat, sustainablePower(heat)));
    QVERIFY(!timeToTrip(heat, 0.0));
}

void TestHeat::tenWattsTripInAboutAMinute()
{
    const auto time = timeToTrip(HeatModel{}, 10.0);
    QVERIFY(time);
    QVERIFY2(std::abs(*time - 65.4) < 0.1, qPrintable(QString::number(*time)));
}

void TestHeat::theTimeAgreesWithTheEquationStepped_data()
{
    QTest::addColumn<double>("power");
    for (const double power : {3.5, 5.0, 10.0, 12.0})
        QTest::addRow("%g W", power) << power;
}

void TestHeat::theTimeAgreesWithTheEquationStepped()
{
    QFETCH(double, power);
    const HeatModel heat;
    double temperature = heat.ambient;
    double time = 0.0;
    constexpr double step = 1e-3;
    while (temperature < heat.trip && time < 1e4) {
        temperature +=
            step * (power - (temperature - heat.ambient) / heat.resistance) / heat.capacity;
        time += step;
    }
    const auto closed = timeToTrip(heat, power);
    QVERIFY(closed);
    QVERIFY2(std::abs(*closed - time) < 1e-3 * time, qPrintable(QString::number(*closed - time)));
}

void TestHeat::theRateFallsToTheShareOfThePower()
{
    QCOMPARE(throttledShare(3.0, 10.0), 0.3);
    QCOMPARE(throttledShare(3.0, 2.0), 1.0);
    QCOMPARE(throttledShare(3.0, 0.0), 1.0);
}

QTEST_APPLESS_MAIN(TestHeat)
#include "tst_heat.moc"
