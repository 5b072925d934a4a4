// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/log_slider.h"
#include "ui/controls/stepped_slider.h"

#include <QAccessible>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <memory>

using namespace deployscope::ui;

namespace {

QString kilometres(double metres)
{
    return QStringLiteral("%1 km").arg(metres / 1000.0);
}

ValueScale distances()
{
    return ValueScale::logarithmic(100.0, 20.0e6, true);
}

std::unique_ptr<LogSlider> distanceSlider()
{
    auto slider = std::make_unique<LogSlider>(distances(), kilometres);
    slider->setTicks({{0.0, QStringLiteral("on device"), QStringLiteral("on device")},
                      {20.0e6, QStringLiteral("20 000"), QStringLiteral("antipodes")},
                      {1000.0, QStringLiteral("1"), QStringLiteral("same campus")},
                      {3.6e6, QStringLiteral("3 600"), QStringLiteral("coast to coast")},
                      {3.7e6, QStringLiteral("3 700"), {}}});
    slider->resize(300, slider->sizeHint().height());
    return slider;
}

std::unique_ptr<LogSlider> batchSlider()
{
    auto slider = std::make_unique<LogSlider>(ValueScale::powersOfTwo(4096.0),
                                              [](double value) { return QString::number(value); });
    slider->resize(300, slider->sizeHint().height());
    return slider;
}

std::unique_ptr<SteppedSlider> precisionSlider()
{
    auto slider = std::make_unique<SteppedSlider>();
    slider->setStops({{QStringLiteral("FP32"), {}, StopState::Native},
                      {QStringLiteral("FP16"), {}, StopState::Native},
                      {QStringLiteral("FP8"), QStringLiteral("computed in FP16 on this device"),
                       StopState::NotNative},
                      {QStringLiteral("INT4"), QStringLiteral("no INT4"), StopState::Unavailable}});
    slider->resize(300, slider->sizeHint().height());
    return slider;
}

QPoint on(const TrackSlider& slider, double fraction)
{
    return {static_cast<int>(std::lround(slider.positionOf(fraction))), 19};
}

void turnWheel(QWidget& widget, int eighths)
{
    const QPointF at(10.0, 10.0);
    QWheelEvent event(at, widget.mapToGlobal(at), {}, QPoint(0, eighths), Qt::NoButton,
                      Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(&widget, &event);
}

} // namespace

class TestSliders : public QObject
{
    Q_OBJECT

private slots:
    void scaleMapsThereAndBack_data();
    void scaleMapsThereAndBack();
    void stopsStandAtEqualDistances();
    void valuesBeyondTheScaleStandAtItsEnds();
    void zeroStandsApart();
    void draggingGivesReadableValues();
    void smallStepsAreOneTwoFive();
    void stepsFromBetweenStops();
    void largeStepsWithoutLandmarksAreDecades();
    void linearScaleIsEven();
    void linearStepsAreRound();
    void wholeNumbersOnly();
    void stopsFromZero();
    void ticksStandAtRoundValues();

    void settersAreSilent();
    void keysOnBatch();
    void keysOnDistance();
    void mouseMovesAndSnaps();
    void grabbedHandleDoesNotJump();
    void doubleClickResets();
    void wheelOnlyWithFocus();
    void disabledTakesNothing();
    void keepsValueBeyondTheScale();
    void refusesNonNumbers();
    void labelsDoNotOverlap();
    void pixelsMapThereAndBack();
    void reportsFinishedMoves();

    void steppedKeys();
    void steppedMouse();
    void steppedExplains();
    void steppedKeepsIndexInRange();

    void accessibleValue();
    void accessibleEditing();
    void targetsAreLargeEnough();
};

void TestSliders::scaleMapsThereAndBack_data()
{
    QTest::addColumn<double>("value");
    for (const double value : {100.0, 101.0, 1000.0, 55.5e3, 1.5e6, 19.9e6, 20.0e6})
        QTest::addRow("%g", value) << value;
}

void TestSliders::scaleMapsThereAndBack()
{
    QFETCH(double, value);
    const ValueScale scale = distances();
    const double there = scale.fractionOf(value);
    QVERIFY(there > 0.0 && there <= 1.0);
    QVERIFY(std::abs(scale.valueAt(there) / value - 1.0) < 1e-12);
}

void TestSliders::stopsStandAtEqualDistances()
{
    const ValueScale scale = ValueScale::powersOfTwo(4096.0);
    QCOMPARE(scale.minimum(), 1.0);
    QCOMPARE(scale.maximum(), 4096.0);
    for (int power = 0; power <= 12; ++power) {
        const double value = std::pow(2.0, power);
        QVERIFY(std::abs(scale.fractionOf(value) - power / 12.0) < 1e-12);
        QCOMPARE(scale.roundedAt(power / 12.0 + 0.03), value);
        QCOMPARE(scale.valueAt(scale.fractionOf(value)), value);
    }
    // The largest power at or below.
    QCOMPARE(ValueScale::powersOfTwo(100.0).maximum(), 64.0);
}

void TestSliders::valuesBeyondTheScaleStandAtItsEnds()
{
    const ValueScale scale = ValueScale::powersOfTwo(4096.0);
    QCOMPARE(scale.fractionOf(65536.0), 1.0);
    QCOMPARE(scale.fractionOf(0.0), 0.0);
    QCOMPARE(scale.valueAt(-1.0), 1.0);
    QCOMPARE(scale.valueAt(2.0), 4096.0);
}

void TestSliders::zeroStandsApart()
{
    const ValueScale scale = distances();
    QCOMPARE(scale.minimum(), 0.0);
    QCOMPARE(scale.fractionOf(0.0), 0.0);
    QVERIFY(scale.fractionOf(100.0) > 0.02);
    QCOMPARE(scale.fractionOf(1.0), scale.fractionOf(100.0)); // below the minimum, but not zero
    QCOMPARE(scale.valueAt(0.0), 0.0);
    QCOMPARE(scale.roundedAt(0.001), 0.0);
    QCOMPARE(scale.valueAt(scale.fractionOf(100.0)), 100.0);
    QCOMPARE(ValueScale::logarithmic(100.0, 1000.0, false).valueAt(0.0), 100.0);
}

void TestSliders::draggingGivesReadableValues()
{
    const ValueScale scale = distances();
    for (const double value : {1.537e6, 123.4, 9.96e4}) {
        const double rounded = scale.roundedAt(scale.fractionOf(value));
        QVERIFY(std::abs(rounded / value - 1.0) < 0.05);
        const double digits = rounded / std::pow(10.0, std::floor(std::log10(rounded)) - 1.0);
        QVERIFY(std::abs(digits - std::round(digits)) < 1e-9);
    }
    QCOMPARE(scale.roundedAt(1.0), 20.0e6);
}

void TestSliders::smallStepsAreOneTwoFive()
{
    const ValueScale scale = distances();
    double value = 0.0;
    for (const double expected : {100.0, 200.0, 500.0, 1000.0, 2000.0, 5000.0}) {
        value = scale.stepped(value, 1, StepSize::Small);
        QCOMPARE(value, expected);
    }
    QCOMPARE(scale.stepped(1.5e6, 1, StepSize::Small), 2.0e6);
    QCOMPARE(scale.stepped(1.5e6, -1, StepSize::Small), 1.0e6);
    QCOMPARE(scale.stepped(100.0, -1, StepSize::Small), 0.0);
    QCOMPARE(scale.stepped(0.0, -1, StepSize::Small), 0.0);
    QCOMPARE(scale.stepped(20.0e6, 1, StepSize::Small), 20.0e6);
    // Below one as well.
    const ValueScale share = ValueScale::logarithmic(0.01, 1.0, false);
    QCOMPARE(share.stepped(0.01, 1, StepSize::Small), 0.02);
    QCOMPARE(share.stepped(0.1, -1, StepSize::Small), 0.05);
}

void TestSliders::stepsFromBetweenStops()
{
    const ValueScale scale = ValueScale::powersOfTwo(4096.0);
    QCOMPARE(scale.stepped(100.0, 1, StepSize::Small), 128.0);
    QCOMPARE(scale.stepped(100.0, -1, StepSize::Small), 64.0);
    QCOMPARE(scale.stepped(65536.0, -1, StepSize::Small), 4096.0);
    QCOMPARE(scale.stepped(1.0, 1, StepSize::Large), 8.0);
    QCOMPARE(scale.stepped(2048.0, 1, StepSize::Large), 4096.0);
}

void TestSliders::largeStepsWithoutLandmarksAreDecades()
{
    const ValueScale scale = distances();
    QCOMPARE(scale.stepped(300.0, 1, StepSize::Large), 3000.0);
    QCOMPARE(scale.stepped(300.0, -1, StepSize::Large), 100.0);
    QCOMPARE(scale.stepped(100.0, -1, StepSize::Large), 0.0);
    QCOMPARE(scale.stepped(0.0, 1, StepSize::Large), 100.0);
    QCOMPARE(scale.stepped(1.0e7, 1, StepSize::Large), 20.0e6);
    QCOMPARE(scale.stepped(1.0e7, -1, StepSize::End), 0.0);
    QCOMPARE(scale.stepped(1.0e7, 1, StepSize::End), 20.0e6);
}

void TestSliders::linearScaleIsEven()
{
    const ValueScale scale = ValueScale::linear(-20.0, 80.0);
    QCOMPARE(scale.minimum(), -20.0);
    QCOMPARE(scale.maximum(), 80.0);
    QCOMPARE(scale.fractionOf(30.0), 0.5);
    QCOMPARE(scale.valueAt(0.5), 30.0);
    QCOMPARE(scale.fractionOf(-30.0), 0.0);
    QCOMPARE(scale.fractionOf(90.0), 1.0);
    for (int i = 0; i <= 20; ++i) {
        const double fraction = i / 20.0;
        QVERIFY(std::abs(scale.fractionOf(scale.valueAt(fraction)) - fraction) < 1e-12);
    }
}

void TestSliders::linearStepsAreRound()
{
    const ValueScale scale = ValueScale::linear(0.0, 1.0);
    QCOMPARE(scale.roundedAt(0.1234), 0.125); // a two-hundredth
    QVERIFY(scale.roundedAt(0.1) == 0.1);     // to the last digit
    QVERIFY(scale.roundedAt(0.3) == 0.3);
    QVERIFY(scale.stepped(0.1, 1, StepSize::Small) == 0.12);
    QVERIFY(scale.stepped(0.125, -1, StepSize::Small) == 0.12);
    QVERIFY(scale.stepped(0.2, 1, StepSize::Large) == 0.3);
    QCOMPARE(scale.stepped(0.95, 1, StepSize::Large), 1.0);
    QCOMPARE(scale.stepped(0.0, -1, StepSize::Small), 0.0);
    QCOMPARE(scale.stepped(0.5, 1, StepSize::End), 1.0);
    const ValueScale wide = ValueScale::linear(-5000.0, 20000.0);
    QCOMPARE(wide.stepped(0.0, -1, StepSize::Small), -500.0);
    QCOMPARE(wide.stepped(-4900.0, -1, StepSize::Large), -5000.0);
    QCOMPARE(wide.roundedAt(0.5), 7500.0);
}

void TestSliders::wholeNumbersOnly()
{
    const ValueScale even = ValueScale::linear(1.0, 40.0).ofWholeNumbers();
    const ValueScale decades = ValueScale::logarithmic(1.0, 5000.0, false).ofWholeNumbers();
    for (const ValueScale& scale : {even, decades}) {
        for (int i = 0; i <= 100; ++i) {
            const double value = scale.roundedAt(i / 100.0);
            QCOMPARE(value, std::round(value));
        }
        double value = scale.minimum();
        for (int i = 0; i < 200 && value < scale.maximum(); ++i) {
            const double next = scale.stepped(value, 1, StepSize::Small);
            QVERIFY(next > value);
            QCOMPARE(next, std::round(next));
            value = next;
        }
        QCOMPARE(value, scale.maximum());
    }
}

void TestSliders::stopsFromZero()
{
    const ValueScale scale = ValueScale::ofStops({0.0, 10.0, 100.0});
    QCOMPARE(scale.fractionOf(0.0), 0.0);
    QCOMPARE(scale.fractionOf(10.0), 0.5);
    QCOMPARE(scale.fractionOf(5.0), 0.25);
    QCOMPARE(scale.valueAt(0.25), 5.0);
    QCOMPARE(scale.roundedAt(0.2), 0.0);
    QCOMPARE(scale.stepped(10.0, -1, StepSize::Small), 0.0);
}

void TestSliders::ticksStandAtRoundValues()
{
    const std::vector<double> even{1.0, 50.0, 100.0, 150.0, 200.0};
    QVERIFY(ValueScale::linear(1.0, 200.0).roundValues(4) == even);
    const std::vector<double> decades{0.5, 1.0, 10.0, 20.0};
    QVERIFY(ValueScale::logarithmic(0.5, 20.0, false).roundValues(4) == decades);
    const std::vector<double> stops{1.0, 3.0, 8.0};
    QVERIFY(ValueScale::ofStops(stops).roundValues(4) == stops);
    // However many decades there are, ticks stay few.
    const std::vector<double> many = ValueScale::logarithmic(1e-9, 1e9, false).roundValues(4);
    QVERIFY(many.size() <= 8);
    QVERIFY(std::is_sorted(many.begin(), many.end()));
}

void TestSliders::settersAreSilent()
{
    const auto slider = distanceSlider();
    QSignalSpy edited(slider.get(), &LogSlider::valueEdited);
    slider->setValue(1.5e6);
    slider->setMarkers({{1.0e6, QStringLiteral("here")}});
    slider->setDefaultValue(1000.0);
    QCOMPARE(slider->value(), 1.5e6);
    QCOMPARE(edited.count(), 0);

    const auto stepped = precisionSlider();
    QSignalSpy stepped_edited(stepped.get(), &SteppedSlider::indexEdited);
    stepped->setIndex(2);
    QCOMPARE(stepped->index(), 2);
    QCOMPARE(stepped_edited.count(), 0);
}

void TestSliders::keysOnBatch()
{
    const auto slider = batchSlider();
    QSignalSpy edited(slider.get(), &LogSlider::valueEdited);
    QTest::keyClick(slider.get(), Qt::Key_Right);
    QTest::keyClick(slider.get(), Qt::Key_Up);
    QCOMPARE(slider->value(), 4.0);
    QTest::keyClick(slider.get(), Qt::Key_Left);
    QCOMPARE(slider->value(), 2.0);
    QTest::keyClick(slider.get(), Qt::Key_PageUp);
    QCOMPARE(slider->value(), 16.0);
    QTest::keyClick(slider.get(), Qt::Key_End);
    QCOMPARE(slider->value(), 4096.0);
    QTest::keyClick(slider.get(), Qt::Key_Home);
    QCOMPARE(slider->value(), 1.0);
    QCOMPARE(edited.count(), 6);
    QTest::keyClick(slider.get(), Qt::Key_Home); // nothing changes, nothing is said
    QCOMPARE(edited.count(), 6);
    QCOMPARE(edited.at(0).at(0).toDouble(), 2.0);
}

void TestSliders::keysOnDistance()
{
    const auto slider = distanceSlider();
    QTest::keyClick(slider.get(), Qt::Key_Right);
    QCOMPARE(slider->value(), 100.0);
    QTest::keyClick(slider.get(), Qt::Key_PageUp);
    QCOMPARE(slider->value(), 1000.0);
    QTest::keyClick(slider.get(), Qt::Key_PageUp);
    QCOMPARE(slider->value(), 3.6e6); // 3 700 km has no name
    QTest::keyClick(slider.get(), Qt::Key_PageUp);
    QCOMPARE(slider->value(), 20.0e6);
    QTest::keyClick(slider.get(), Qt::Key_PageDown);
    QCOMPARE(slider->value(), 3.6e6);
    QTest::keyClick(slider.get(), Qt::Key_Home);
    QCOMPARE(slider->value(), 0.0);
}

void TestSliders::mouseMovesAndSnaps()
{
    const auto slider = distanceSlider();
    QSignalSpy edited(slider.get(), &LogSlider::valueEdited);
    const double campus = slider->scale().fractionOf(1000.0);
    QTest::mouseClick(slider.get(), Qt::LeftButton, {}, on(*slider, campus) + QPoint(3, 0));
    QCOMPARE(slider->value(), 1000.0);
    QTest::mouseClick(slider.get(), Qt::LeftButton, {}, on(*slider, 0.0) + QPoint(2, 0));
    QCOMPARE(slider->value(), 0.0);
    QTest::mouseClick(slider.get(), Qt::RightButton, {}, on(*slider, 1.0));
    QCOMPARE(slider->value(), 0.0);
    QCOMPARE(edited.count(), 2);
}

void TestSliders::grabbedHandleDoesNotJump()
{
    const auto slider = batchSlider();
    slider->setValue(64.0);
    QSignalSpy edited(slider.get(), &LogSlider::valueEdited);
    const QPoint handle = on(*slider, 0.5);
    QTest::mousePress(slider.get(), Qt::LeftButton, {}, handle + QPoint(7, 0));
    QCOMPARE(slider->value(), 64.0);
    QTest::mouseMove(slider.get(), on(*slider, 7.0 / 12.0) + QPoint(7, 0));
    QCOMPARE(slider->value(), 128.0);
    QTest::mouseRelease(slider.get(), Qt::LeftButton, {}, on(*slider, 7.0 / 12.0) + QPoint(7, 0));
    QTest::mouseMove(slider.get(), on(*slider, 0.0)); // let go
    QCOMPARE(slider->value(), 128.0);
    QCOMPARE(edited.count(), 1);

    const auto distance = distanceSlider();
    distance->setValue(50.0e3);
    const QPoint grabbed = on(*distance, distance->scale().fractionOf(50.0e3)) + QPoint(7, 0);
    QTest::mousePress(distance.get(), Qt::LeftButton, {}, grabbed);
    QTest::mouseMove(distance.get(), grabbed + QPoint(0, 1));
    QTest::mouseRelease(distance.get(), Qt::LeftButton, {}, grabbed);
    QCOMPARE(distance->value(), 50.0e3);
}

void TestSliders::doubleClickResets()
{
    const auto slider = batchSlider();
    slider->setValue(64.0);
    QTest::mouseDClick(slider.get(), Qt::LeftButton, {}, on(*slider, 0.5));
    QCOMPARE(slider->value(), 64.0); // no default
    slider->setDefaultValue(8.0);
    QSignalSpy edited(slider.get(), &LogSlider::valueEdited);
    QTest::mouseDClick(slider.get(), Qt::LeftButton, {}, on(*slider, 0.5));
    QCOMPARE(slider->value(), 8.0);
    QCOMPARE(edited.count(), 1);
}

void TestSliders::wheelOnlyWithFocus()
{
    const auto slider = batchSlider();
    slider->show();
    QVERIFY(QTest::qWaitForWindowExposed(slider.get()));
    slider->clearFocus();
    turnWheel(*slider, 120);
    QCOMPARE(slider->value(), 1.0);
    slider->activateWindow();
    slider->setFocus();
    QTRY_VERIFY(slider->hasFocus());
    turnWheel(*slider, 60); // half a notch of a fine wheel
    QCOMPARE(slider->value(), 1.0);
    turnWheel(*slider, 60);
    QCOMPARE(slider->value(), 2.0);
    turnWheel(*slider, -120);
    QCOMPARE(slider->value(), 1.0);
}

void TestSliders::disabledTakesNothing()
{
    const auto slider = batchSlider();
    slider->setEnabled(false);
    QTest::keyClick(slider.get(), Qt::Key_Right);
    QTest::mouseClick(slider.get(), Qt::LeftButton, {}, on(*slider, 1.0));
    QCOMPARE(slider->value(), 1.0);
}

void TestSliders::keepsValueBeyondTheScale()
{
    const auto slider = batchSlider();
    slider->setValue(65536.0);
    QCOMPARE(slider->value(), 65536.0);
    QCOMPARE(slider->valueText(), QStringLiteral("65536"));
    QTest::keyClick(slider.get(), Qt::Key_Left);
    QCOMPARE(slider->value(), 4096.0);
}

void TestSliders::refusesNonNumbers()
{
    const auto slider = batchSlider();
    slider->setValue(8.0);
    slider->setValue(std::nan(""));
    QCOMPARE(slider->value(), 8.0);
    slider->setAccessibleValue(std::nan(""));
    QCOMPARE(slider->value(), 8.0);
}

// The ends come first; of 3 600 and 3 700 km only the more important fits.
void TestSliders::labelsDoNotOverlap()
{
    const auto slider = distanceSlider();
    slider->resize(480, slider->height());
    const std::vector<std::size_t> expected{0, 1, 2, 3};
    QCOMPARE(slider->labelledTicks(), expected);
    slider->resize(160, slider->height());
    for (const std::size_t shown : slider->labelledTicks())
        QVERIFY(shown != 4);
    QVERIFY(slider->labelledTicks().size() >= 2);
}

void TestSliders::pixelsMapThereAndBack()
{
    const auto slider = batchSlider();
    for (const double fraction : {0.0, 0.25, 0.5, 1.0})
        QVERIFY(std::abs(slider->fractionAt(slider->positionOf(fraction)) - fraction) < 1e-12);
    QCOMPARE(slider->fractionAt(-50.0), 0.0);
    QCOMPARE(slider->fractionAt(5000.0), 1.0);
}

void TestSliders::reportsFinishedMoves()
{
    const auto slider = batchSlider();
    QSignalSpy finished(slider.get(), &TrackSlider::editingFinished);
    QTest::mousePress(slider.get(), Qt::LeftButton, {}, on(*slider, 0.5));
    QTest::mouseMove(slider.get(), on(*slider, 0.75));
    QCOMPARE(finished.count(), 0);
    QTest::mouseRelease(slider.get(), Qt::LeftButton, {}, on(*slider, 0.75));
    QCOMPARE(finished.count(), 1);
    QTest::keyClick(slider.get(), Qt::Key_Left);
    QCOMPARE(finished.count(), 2);
    QTest::keyClick(slider.get(), Qt::Key_A);
    QCOMPARE(finished.count(), 2);
}

void TestSliders::steppedKeys()
{
    const auto slider = precisionSlider();
    QSignalSpy edited(slider.get(), &SteppedSlider::indexEdited);
    QTest::keyClick(slider.get(), Qt::Key_Right);
    QCOMPARE(slider->index(), 1);
    QTest::keyClick(slider.get(), Qt::Key_PageUp);
    QCOMPARE(slider->index(), 3); // unavailable, and still within reach
    QTest::keyClick(slider.get(), Qt::Key_Home);
    QCOMPARE(slider->index(), 0);
    QTest::keyClick(slider.get(), Qt::Key_Left);
    QTest::keyClick(slider.get(), Qt::Key_End);
    QCOMPARE(slider->index(), 3);
    QCOMPARE(edited.count(), 4);
}

void TestSliders::steppedMouse()
{
    const auto slider = precisionSlider();
    QSignalSpy edited(slider.get(), &SteppedSlider::indexEdited);
    QTest::mouseClick(slider.get(), Qt::LeftButton, {}, on(*slider, 0.7));
    QCOMPARE(slider->index(), 2);
    QCOMPARE(edited.count(), 1);
    slider->setDefaultIndex(1);
    QTest::mouseDClick(slider.get(), Qt::LeftButton, {}, on(*slider, 2.0 / 3.0));
    QCOMPARE(slider->index(), 1);
}

void TestSliders::steppedExplains()
{
    const auto slider = precisionSlider();
    QCOMPARE(slider->valueText(), QStringLiteral("FP32"));
    slider->setIndex(2);
    QCOMPARE(slider->valueText(), QStringLiteral("FP8: computed in FP16 on this device"));
    slider->setIndex(3);
    QCOMPARE(slider->valueText(), QStringLiteral("INT4: no INT4"));
}

void TestSliders::steppedKeepsIndexInRange()
{
    const auto slider = precisionSlider();
    slider->setIndex(9);
    QCOMPARE(slider->index(), 3);
    slider->setStops({{QStringLiteral("FP32"), {}, StopState::Native}});
    QCOMPARE(slider->index(), 0);
    SteppedSlider empty;
    QVERIFY(empty.valueText().isEmpty());
    QTest::keyClick(&empty, Qt::Key_End);
    QCOMPARE(empty.index(), 0);
}

void TestSliders::accessibleValue()
{
    const auto slider = distanceSlider();
    slider->setAccessibleName(QStringLiteral("Distance to server"));
    slider->setValue(3.6e6);
    QAccessibleInterface* reader = QAccessible::queryAccessibleInterface(slider.get());
    QVERIFY(reader);
    QCOMPARE(reader->role(), QAccessible::Slider);
    QCOMPARE(reader->text(QAccessible::Name), QStringLiteral("Distance to server"));
    QCOMPARE(reader->text(QAccessible::Value), QStringLiteral("3600 km, coast to coast"));
    QVERIFY(reader->text(QAccessible::Description).startsWith(QStringLiteral("3600 km")));
    QAccessibleValueInterface* value = reader->valueInterface();
    QVERIFY(value);
    QCOMPARE(value->currentValue().toDouble(), 3.6e6);
    QCOMPARE(value->minimumValue().toDouble(), 0.0);
    QCOMPARE(value->maximumValue().toDouble(), 20.0e6);

    const auto stepped = precisionSlider();
    stepped->setIndex(2);
    QAccessibleInterface* stepped_reader = QAccessible::queryAccessibleInterface(stepped.get());
    QVERIFY(stepped_reader);
    QCOMPARE(stepped_reader->text(QAccessible::Value),
             QStringLiteral("FP8: computed in FP16 on this device"));
    QCOMPARE(stepped_reader->valueInterface()->maximumValue().toDouble(), 3.0);
}

// Assistive technology is the user's hand.
void TestSliders::accessibleEditing()
{
    const auto slider = distanceSlider();
    QSignalSpy edited(slider.get(), &LogSlider::valueEdited);
    QAccessibleInterface* reader = QAccessible::queryAccessibleInterface(slider.get());
    reader->valueInterface()->setCurrentValue(5000.0);
    QCOMPARE(slider->value(), 5000.0);
    QCOMPARE(edited.count(), 1);
    reader->valueInterface()->setCurrentValue(1.0e12);
    QCOMPARE(slider->value(), 20.0e6);
    slider->setEnabled(false);
    reader->valueInterface()->setCurrentValue(5000.0);
    QCOMPARE(slider->value(), 20.0e6);
}

void TestSliders::targetsAreLargeEnough()
{
    QVERIFY(batchSlider()->minimumSizeHint().height() >= 24);
    QVERIFY(precisionSlider()->minimumSizeHint().height() >= 24);
}

QTEST_MAIN(TestSliders)
#include "tst_sliders.moc"
