// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/units/format.h"
#include "ui/controls/count_field.h"
#include "ui/controls/field_message.h"
#include "ui/controls/quantity_field.h"

#include <QAccessible>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace deployscope;
using namespace deployscope::ui;

namespace {

void type(QWidget* field, const QString& text, Qt::Key end = Qt::Key_Return)
{
    static_cast<QLineEdit*>(field)->selectAll();
    QTest::keyClicks(field, text);
    QTest::keyClick(field, end);
}

std::optional<double> said(const QSignalSpy& spy, int index)
{
    return spy.at(index).at(0).value<std::optional<double>>();
}

QString exact(double value, Dimension dimension)
{
    return QString::fromStdString(formatExact(value, dimension));
}

} // namespace

class TestFields : public QObject
{
    Q_OBJECT

private slots:
    void showsExactly();
    void readsOnReturn();
    void readsOnLeaving();
    void sameValueIsNotSaid();
    void wrongTextStaysAndIsExplained_data();
    void wrongTextStaysAndIsExplained();
    void remedyForAMissingUnit();
    void typingOnTakesTheProblemBack();
    void escapeRestores();
    void escapeIsLeftToTheWindowWhenThereIsNothingToRestore();
    void emptinessIsAValueWhereOptional();
    void emptinessIsRefusedElsewhere();
    void rangeIncludesItsEnds();
    void setterIsSilentAndClearsProblems();
    void setterSparesATextBeingEdited();
    void messageFloatsWithinTheWindow();
    void tellsTheProblemToAReader();
    void countReads();
    void countRefusesFractions();
    void targetsAreLargeEnough();
};

void TestFields::showsExactly()
{
    QuantityField field(dimension::bandwidth);
    field.setQuantity(2.039e12);
    QCOMPARE(field.text(), exact(2.039e12, dimension::bandwidth));
    QCOMPARE(field.value(), std::optional<double>(2.039e12));
}

void TestFields::readsOnReturn()
{
    QuantityField field(dimension::length);
    field.setQuantity(0.0);
    QSignalSpy edited(&field, &QuantityField::quantityEdited);
    type(&field, QStringLiteral("1500 km"));
    QCOMPARE(edited.count(), 1);
    QCOMPARE(said(edited, 0), std::optional<double>(1.5e6));
    QCOMPARE(field.text(), exact(1.5e6, dimension::length));
    QVERIFY(field.problem().isEmpty());
}

void TestFields::readsOnLeaving()
{
    QWidget window;
    auto* layout = new QVBoxLayout(&window);
    auto* field = new QuantityField(dimension::length);
    auto* other = new QLineEdit;
    layout->addWidget(field);
    layout->addWidget(other);
    field->setQuantity(0.0);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    field->setFocus();
    QSignalSpy edited(field, &QuantityField::quantityEdited);
    type(field, QStringLiteral("2 km"), Qt::Key_Tab);
    QTRY_COMPARE(edited.count(), 1);
    QCOMPARE(field->value(), std::optional<double>(2000.0));
    QVERIFY(other->hasFocus());
}

void TestFields::sameValueIsNotSaid()
{
    QuantityField field(dimension::time);
    field.setQuantity(0.01);
    QSignalSpy edited(&field, &QuantityField::quantityEdited);
    QTest::keyClick(&field, Qt::Key_Return);
    type(&field, QStringLiteral("0.01 s"));
    QCOMPARE(edited.count(), 0);
    QCOMPARE(field.text(), exact(0.01, dimension::time));
}

void TestFields::wrongTextStaysAndIsExplained_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("words") << QStringLiteral("soon");
    QTest::newRow("other dimension") << QStringLiteral("5 GB");
    QTest::newRow("no unit") << QStringLiteral("5");
    QTest::newRow("too much") << QStringLiteral("2 h");
    QTest::newRow("too little") << QStringLiteral("1 ns");
    QTest::newRow("infinite") << QStringLiteral("inf s");
    QTest::newRow("trailing") << QStringLiteral("5 ms please");
}

void TestFields::wrongTextStaysAndIsExplained()
{
    QFETCH(QString, text);
    QuantityField field(dimension::time);
    field.setRange({.minimum = 1e-6, .maximum = 3600.0});
    field.setQuantity(0.01);
    QSignalSpy edited(&field, &QuantityField::quantityEdited);
    type(&field, text);
    QCOMPARE(field.text(), text);
    QCOMPARE(field.value(), std::optional<double>(0.01));
    QCOMPARE(edited.count(), 0);
    QVERIFY(!field.problem().isEmpty());
    QVERIFY(field.toolTip().contains(field.problem()));
    QVERIFY(field.toolTip().size() > field.problem().size()); // and what would be right
}

void TestFields::remedyForAMissingUnit()
{
    QuantityField field(dimension::time);
    field.setQuantity(0.01);
    type(&field, QStringLiteral("15"));
    QVERIFY2(field.toolTip().contains(QStringLiteral("15") + QChar(0x00a0) + QStringLiteral("ms")),
             qPrintable(field.toolTip()));
}

void TestFields::typingOnTakesTheProblemBack()
{
    QuantityField field(dimension::time);
    field.setQuantity(0.01);
    type(&field, QStringLiteral("15"));
    QVERIFY(!field.problem().isEmpty());
    field.end(false);
    QTest::keyClicks(&field, QStringLiteral(" ms"));
    QVERIFY(field.problem().isEmpty());
    QTest::keyClick(&field, Qt::Key_Return);
    QCOMPARE(field.value(), std::optional<double>(0.015));
}

void TestFields::escapeRestores()
{
    QuantityField field(dimension::time);
    field.setQuantity(0.01);
    QSignalSpy edited(&field, &QuantityField::quantityEdited);
    type(&field, QStringLiteral("nonsense"));
    QTest::keyClick(&field, Qt::Key_Escape);
    QCOMPARE(field.text(), exact(0.01, dimension::time));
    QVERIFY(field.problem().isEmpty());
    QVERIFY(field.toolTip().isEmpty());
    QCOMPARE(edited.count(), 0);
}

void TestFields::escapeIsLeftToTheWindowWhenThereIsNothingToRestore()
{
    QuantityField field(dimension::time);
    field.setQuantity(0.01);
    QKeyEvent untouched(QEvent::KeyPress, Qt::Key_Escape, Qt::NoModifier);
    QCoreApplication::sendEvent(&field, &untouched);
    QVERIFY(!untouched.isAccepted());
    field.selectAll();
    QTest::keyClicks(&field, QStringLiteral("5"));
    QKeyEvent typed(QEvent::KeyPress, Qt::Key_Escape, Qt::NoModifier);
    QCoreApplication::sendEvent(&field, &typed);
    QVERIFY(typed.isAccepted());
}

void TestFields::emptinessIsAValueWhereOptional()
{
    QuantityField field(dimension::time);
    field.setOptional(QStringLiteral("no budget"));
    field.setQuantity(0.01);
    QSignalSpy edited(&field, &QuantityField::quantityEdited);
    field.clear();
    QTest::keyClick(&field, Qt::Key_Return);
    QCOMPARE(edited.count(), 1);
    QCOMPARE(said(edited, 0), std::optional<double>());
    QCOMPARE(field.placeholderText(), QStringLiteral("no budget"));
    QVERIFY(field.text().isEmpty());
    type(&field, QStringLiteral("10 ms"));
    QCOMPARE(said(edited, 1), std::optional<double>(0.01));
}

void TestFields::emptinessIsRefusedElsewhere()
{
    QuantityField field(dimension::time);
    field.setQuantity(0.01);
    QSignalSpy edited(&field, &QuantityField::quantityEdited);
    field.clear();
    QTest::keyClick(&field, Qt::Key_Return);
    QCOMPARE(edited.count(), 0);
    QVERIFY(!field.problem().isEmpty());
    QCOMPARE(field.value(), std::optional<double>(0.01));
}

void TestFields::rangeIncludesItsEnds()
{
    QuantityField field(dimension::length);
    field.setRange({.minimum = 100.0, .maximum = 20.0e6});
    field.setQuantity(100.0);
    type(&field, QStringLiteral("20000 km"));
    QCOMPARE(field.value(), std::optional<double>(20.0e6));
    type(&field, QStringLiteral("100 m"));
    QCOMPARE(field.value(), std::optional<double>(100.0));
    type(&field, QStringLiteral("20001 km"));
    QCOMPARE(field.value(), std::optional<double>(100.0));
    QVERIFY(field.toolTip().contains(exact(20.0e6, dimension::length)));
}

void TestFields::setterIsSilentAndClearsProblems()
{
    QuantityField field(dimension::time);
    field.setQuantity(0.01);
    type(&field, QStringLiteral("nonsense"));
    QSignalSpy edited(&field, &QuantityField::quantityEdited);
    field.setQuantity(0.02);
    QCOMPARE(edited.count(), 0);
    QVERIFY(field.problem().isEmpty());
    QCOMPARE(field.text(), exact(0.02, dimension::time));
}

// A new result repeats the values that it was made of: that must not wipe what is being typed.
void TestFields::setterSparesATextBeingEdited()
{
    QuantityField field(dimension::time);
    field.setQuantity(0.01);
    field.show();
    field.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&field));
    field.setFocus();
    field.selectAll();
    QTest::keyClicks(&field, QStringLiteral("12"));
    field.setQuantity(0.01);
    QCOMPARE(field.text(), QStringLiteral("12"));
    field.setQuantity(0.02);
    QCOMPARE(field.text(), exact(0.02, dimension::time));
}

void TestFields::messageFloatsWithinTheWindow()
{
    QWidget window;
    window.resize(320, 120);
    auto* field = new QuantityField(dimension::time, &window);
    field->setGeometry(4, 90, 80, 24); // no room below, none at the left
    field->setQuantity(0.01);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    field->setFocus();
    type(field, QStringLiteral("15"));
    auto* message = window.findChild<FieldMessage*>();
    QVERIFY(message);
    QVERIFY(message->isVisible());
    QVERIFY(field->hasFocus());
    QVERIFY(window.rect().contains(message->geometry()));
    QVERIFY(!message->geometry().intersects(field->geometry()));
    const QRect before = message->geometry();
    field->move(100, 20);
    QVERIFY(message->geometry() != before); // it goes along
    QVERIFY(!message->geometry().intersects(field->geometry()));
    QTest::keyClick(field, Qt::Key_Escape);
    QVERIFY(!message->isVisible());
}

void TestFields::tellsTheProblemToAReader()
{
    QuantityField field(dimension::time);
    field.setAccessibleName(QStringLiteral("Latency budget"));
    field.setQuantity(0.01);
    QAccessibleInterface* reader = QAccessible::queryAccessibleInterface(&field);
    QVERIFY(reader);
    QCOMPARE(reader->role(), QAccessible::EditableText);
    QCOMPARE(reader->text(QAccessible::Name), QStringLiteral("Latency budget"));
    QCOMPARE(reader->text(QAccessible::Value), exact(0.01, dimension::time));
    type(&field, QStringLiteral("15"));
    QVERIFY(reader->text(QAccessible::Description).contains(field.problem()));
}

void TestFields::countReads()
{
    CountField field;
    field.setRange(1, 65536);
    field.setCount(1);
    QSignalSpy edited(&field, &CountField::countEdited);
    type(&field, QStringLiteral("4096"));
    QCOMPARE(field.count(), std::optional<int>(4096));
    QCOMPARE(field.text(), QString::fromStdString(formatCount(4096.0)));
    QCOMPARE(edited.at(0).at(0).value<std::optional<int>>(), std::optional<int>(4096));
    field.setText(field.text() + QLatin1Char(' ')); // its own grouping reads back
    QTest::keyClick(&field, Qt::Key_Return);
    QVERIFY(field.problem().isEmpty());
    QCOMPARE(edited.count(), 1);
    type(&field, QStringLiteral("65537"));
    QCOMPARE(field.count(), std::optional<int>(4096));
    QVERIFY(!field.problem().isEmpty());

    CountField context;
    context.setOptional(QStringLiteral("1 024"));
    context.setCount(std::nullopt);
    QCOMPARE(context.count(), std::optional<int>());
}

void TestFields::countRefusesFractions()
{
    CountField field;
    field.setRange(1, 65536);
    field.setCount(1);
    for (const QString& text :
         {QStringLiteral("1.5"), QStringLiteral("0"), QStringLiteral("-3"), QStringLiteral("many"),
          QStringLiteral("8 GB"), QStringLiteral("1e300")}) {
        type(&field, text);
        QVERIFY2(!field.problem().isEmpty(), qPrintable(text));
        QCOMPARE(field.count(), std::optional<int>(1));
    }
}

void TestFields::targetsAreLargeEnough()
{
    QVERIFY(QuantityField(dimension::time).minimumSizeHint().height() >= 24);
    QVERIFY(CountField().minimumSizeHint().height() >= 24);
}

QTEST_MAIN(TestFields)
#include "tst_fields.moc"
