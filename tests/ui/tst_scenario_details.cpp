// SPDX-License-Identifier: GPL-3.0-or-later
// The fields of a scenario's quantities: what a file may hold can be typed, and nothing else.
#include "built_in_catalog.h"

#include "core/evaluation/evaluate.h"
#include "core/evaluation/scenario_fields.h"
#include "core/evaluation/starting_scenario.h"
#include "core/units/format.h"
#include "ui/controls/quantity_field.h"
#include "ui/pages/scenario_panel.h"
#include "ui/pages/text.h"

#include <QSignalSpy>
#include <QTest>

#include <cmath>
#include <string>
#include <vector>

using namespace deployscope;
using namespace deployscope::testing;

class TestScenarioDetails : public QObject
{
    Q_OBJECT

private slots:
    void whatAFileMayHoldCanBeTyped_data();
    void whatAFileMayHoldCanBeTyped();
    void whatAFileHoldsIsShownAndGoesOn_data() { whatAFileMayHoldCanBeTyped_data(); }
    void whatAFileHoldsIsShownAndGoesOn();
};

namespace {

// The ends of every range, and what lies just beyond them.
std::vector<double> tellingValues(const Range& range)
{
    std::vector<double> values{-1.0, 0.0, 1e-31, 1e-30, 1e-9, 0.5, 1.0, 1.5, 1e9, 1e13, 1e30, 1e31};
    if (std::isfinite(range.maximum)) {
        values.push_back(range.maximum);
        values.push_back(range.maximum * 1.01);
    }
    return values;
}

bool isAllowed(const deployscope::QuantityField& subject, double value)
{
    Scenario scenario = startingScenario(*builtInCatalog());
    subject.set(scenario, value);
    return rangeFaults(scenario).empty();
}

} // namespace

void TestScenarioDetails::whatAFileMayHoldCanBeTyped_data()
{
    QTest::addColumn<QString>("key");
    for (const deployscope::QuantityField& subject : quantityFields())
        QTest::newRow(std::string(subject.name).c_str()) << ui::toQt(subject.name);
}

void TestScenarioDetails::whatAFileMayHoldCanBeTyped()
{
    QFETCH(const QString, key);
    const deployscope::QuantityField& subject = quantityField(key.toStdString());
    ui::ScenarioPanel panel;
    auto* const field = panel.findChild<ui::QuantityField*>(key);
    QVERIFY(field != nullptr);
    int accepted = 0;
    for (const double value : tellingValues(subject.range)) {
        field->setQuantity(value == 0.25 ? 0.75 : 0.25);
        QSignalSpy edited(field, &ui::QuantityField::quantityEdited);
        field->setText(ui::toQt(formatExact(value, subject.dimension)));
        QTest::keyClick(field, Qt::Key_Return);
        const QString told = field->text() + QStringLiteral(" ") + field->toolTip();
        QVERIFY2(field->problem().isEmpty() == isAllowed(subject, value), qPrintable(told));
        QCOMPARE(edited.count(), isAllowed(subject, value) ? 1 : 0);
        if (isAllowed(subject, value))
            QVERIFY(std::abs(*field->value() - value) <= 1e-12 * value);
        accepted += edited.isEmpty() ? 0 : 1;
    }
    QVERIFY(accepted > 2);
    field->setText(QString());
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(field->problem().isEmpty(), subject.optional_value != nullptr);
}

// A value from a file stands in the field, and its own text is no mistake.
void TestScenarioDetails::whatAFileHoldsIsShownAndGoesOn()
{
    QFETCH(const QString, key);
    const deployscope::QuantityField& subject = quantityField(key.toStdString());
    ui::ScenarioPanel panel;
    panel.setCatalog(*builtInCatalog());
    auto* const field = panel.findChild<ui::QuantityField*>(key);
    QVERIFY(field != nullptr);
    for (const double value : tellingValues(subject.range)) {
        if (!isAllowed(subject, value))
            continue;
        Scenario scenario = startingScenario(*builtInCatalog());
        subject.set(scenario, value);
        panel.show(scenario, *builtInCatalog(), evaluate(scenario, *builtInCatalog()));
        QCOMPARE(field->value(), std::optional<double>(value));
        field->setText(field->text() + QLatin1Char(' '));
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY2(field->problem().isEmpty(), qPrintable(field->toolTip()));
    }
}

QTEST_MAIN(TestScenarioDetails)
#include "tst_scenario_details.moc"
