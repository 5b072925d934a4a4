// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explanation/formula_text.h"

#include <QTest>

#include <string>

using namespace deployscope;

// Formulas as they are read by people.
class TestFormulaText : public QObject
{
    Q_OBJECT

private slots:
    void reads_data();
    void reads();
};

void TestFormulaText::reads_data()
{
    QTest::addColumn<QString>("formula");
    QTest::addColumn<QString>("text");
    const auto row = [](const char* formula, const char* text) {
        QTest::newRow(formula) << QString(formula) << QString(text);
    };
    // d stands for 1 500 km, n for −2, r for 3.
    row("2*d/c", "2 × 1 500_km ÷ c");
    row("2 * d / c", "2 × 1 500_km ÷ c");
    row("d+r - 1", "1 500_km + 3 − 1");
    row("-d", "−1 500_km");
    row("-(d-1)", "−(1 500_km − 1)");
    row("n", "−2");
    row("2*n", "2 × (−2)");
    row("r - n", "3 − (−2)");
    row("max(n,r)", "max(−2, 3)");
    row("max(2*n, r)", "max(2 × (−2), 3)");
    row("r^10", "3^10");
    row("d^2", "(1 500_km)^2");
    row("2 ^ (r / 2)", "2^(3 ÷ 2)");
    row("n^2", "(−2)^2");
    row("10000*r", "10 000 × 3");
    row("1e-3 * r", "0.001 × 3");
    row("2 * pi", "2 × π");
    row("d<=r", "1 500_km ≤ 3");
    row("d >= r && r != 3 || r==n", "1 500_km ≥ 3 and 3 ≠ 3 or 3 = (−2)");
    row("d<r", "1 500_km < 3");
    row("d>r ? 1 : r", "1 if 1 500_km > 3, else 3");
    row("d > 1 ? 1 : d > 2 ? 2 : 3", "1 if 1 500_km > 1, else 2 if 1 500_km > 2, else 3");
    row("d > 1 ? r > 2 ? 2 : 3 : 4", "(2 if 3 > 2, else 3) if 1 500_km > 1, else 4");
    row("2 * (r > 1 ? d : 4)", "2 × (1 500_km if 3 > 1, else 4)");
    row("min(r > 1 ? d : 4, 5)", "min((1 500_km if 3 > 1, else 4), 5)");
    row("r > 1 ? -1 : n", "−1 if 3 > 1, else −2");
    row("sqrt(abs(n))", "sqrt(abs(−2))");
    row("", "");
    row("(r", "(3");
    row("r ? 1", "3?1");
}

void TestFormulaText::reads()
{
    QFETCH(QString, formula);
    QFETCH(QString, text);
    const auto words = [](std::string_view name) -> std::optional<std::string> {
        if (name == "d")
            return "1\u202F500\u00A0km";
        if (name == "n")
            return "\u22122";
        if (name == "r")
            return "3";
        return std::nullopt;
    };
    QString shown = QString::fromStdString(formulaText(formula.toStdString(), words));
    QCOMPARE(shown.replace(QChar(0x202F), ' ').replace(QChar(0x00A0), '_'), text);
}

QTEST_APPLESS_MAIN(TestFormulaText)
#include "tst_formula_text.moc"
