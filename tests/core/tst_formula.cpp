// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/example/formula.h"
#include "core/example/formula_evaluator.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <clocale>
#include <cmath>
#include <numbers>
#include <random>
#include <string>
#include <vector>

using namespace deployscope;

namespace {

struct Names
{
    double a{3.0};
    double b{-2.0};
    double count{10.0};
};

// Not a number where the formula is not taken.
double valueOf(const std::string& text)
{
    static Names names;
    FormulaEvaluator evaluator;
    evaluator.define("a", &names.a);
    evaluator.define("b", &names.b);
    evaluator.define("count", &names.count);
    const FormulaReading reading = readFormula(text);
    if (!reading.problems.empty() || !evaluator.compile(reading.formula.text))
        return std::nan("");
    evaluator.evaluate();
    return evaluator.evaluate(); // as the first time
}

// "17: what; remedy" for each problem.
QStringList problemsOf(const std::string& text)
{
    QStringList problems;
    for (const FormulaProblem& problem : readFormula(text).problems)
        problems << QString::fromStdString(std::to_string(problem.character) + ": " + problem.what +
                                           "; " + problem.remedy);
    return problems;
}

// A formula made at random, and its value worked out beside it.
struct Made
{
    std::string text;
    double value{0.0};
};

class Maker
{
public:
    explicit Maker(unsigned seed) : random_(seed) {}

    Made make(int depth)
    {
        if (depth == 0 || pick(5) == 0)
            return leaf();
        switch (pick(6)) {
        case 0:
            return choice(depth);
        case 1:
            return function(depth);
        case 2: {
            const Made inner = make(depth - 1);
            return {"-(" + inner.text + ")", -inner.value};
        }
        default:
            return operation(depth);
        }
    }

private:
    unsigned pick(unsigned count) { return static_cast<unsigned>(random_() % count); }

    Made leaf()
    {
        const std::array leaves{Made{"a", 3.0},       Made{"b", -2.0},
                                Made{"count", 10.0},  Made{"2", 2.0},
                                Made{"0.5", 0.5},     Made{"1e3", 1000.0},
                                Made{"2.5e-1", 0.25}, Made{"pi", std::numbers::pi}};
        return leaves[pick(leaves.size())];
    }

    Made operation(int depth)
    {
        const Made x = make(depth - 1);
        const Made y = make(depth - 1);
        const std::string left = "(" + x.text + ")";
        const std::string right = "(" + y.text + ")";
        switch (pick(10)) {
        case 0:
            return {left + "+" + right, x.value + y.value};
        case 1:
            return {left + " - " + right, x.value - y.value};
        case 2:
            return {left + " * " + right, x.value * y.value};
        case 3:
            return {left + "/" + right, x.value / y.value};
        case 4:
            return {left + "^2", x.value * x.value};
        case 5:
            return {left + " < " + right, x.value < y.value ? 1.0 : 0.0};
        case 6:
            return {left + ">=" + right, x.value >= y.value ? 1.0 : 0.0};
        case 7:
            return {left + " != " + right, x.value != y.value ? 1.0 : 0.0};
        case 8:
            return {left + " && " + right, x.value != 0.0 && y.value != 0.0 ? 1.0 : 0.0};
        default:
            return {left + " || " + right, x.value != 0.0 || y.value != 0.0 ? 1.0 : 0.0};
        }
    }

    Made choice(int depth)
    {
        const Made x = make(depth - 1);
        const Made y = make(depth - 1);
        const Made z = make(depth - 1);
        return {"((" + x.text + ") > 0 ? (" + y.text + ") : " + "(" + z.text + "))",
                x.value > 0.0 ? y.value : z.value};
    }

    Made function(int depth)
    {
        const Made x = make(depth - 1);
        const Made y = make(depth - 1);
        switch (pick(5)) {
        case 0:
            return {"abs(" + x.text + ")", std::abs(x.value)};
        case 1:
            return {"sqrt(" + x.text + ")", std::sqrt(x.value)};
        case 2:
            return {"floor(" + x.text + ")", std::floor(x.value)};
        case 3:
            return {"max(" + x.text + ", " + y.text + ")",
                    std::isnan(x.value) || std::isnan(y.value) ? std::nan("")
                                                               : std::max(x.value, y.value)};
        default:
            return {"min(" + x.text + "," + y.text + ", 4)",
                    std::isnan(x.value) || std::isnan(y.value) ? std::nan("")
                                                               : std::min({x.value, y.value, 4.0})};
        }
    }

    std::mt19937 random_;
};

} // namespace

class TestFormula : public QObject
{
    Q_OBJECT

private slots:
    void values_data();
    void values();
    void names();
    void problems_data();
    void problems();
    void severalProblemsAtOnce();
    void limitsOfFormulas();
    void functionsAreTheListed();
    void formulasMadeAtRandom();
    void whatPassesCompiles();
    void localeDoesNotMatter();
};

void TestFormula::values_data()
{
    QTest::addColumn<QString>("formula");
    QTest::addColumn<double>("value");
    const auto row = [](const char* formula, double value) {
        QTest::newRow(formula) << QString::fromUtf8(formula) << value;
    };
    row("2 + 3 * 4", 14.0);
    row("(2 + 3) * 4", 20.0);
    row("2 - 3 - 4", -5.0);
    row("24 / 4 / 2", 3.0);
    row("2 ^ 3 ^ 2", 512.0);
    row("-2 ^ 2", -4.0);
    row("2 ^ -1", 0.5);
    row("2 * -a", -6.0);
    row("a - -b", 1.0);
    row("1.5e3", 1500.0);
    row(".5", 0.5);
    row("5.", 5.0);
    row("2E-2", 0.02);
    row("a < count", 1.0);
    row("a == 3 && b != -2", 0.0);
    row("a > 5 || b < 0", 1.0);
    row("1 || 0 && 0", 1.0);
    row("(a < count) + (b < a)", 2.0);
    row("a > b ? 7 : 8", 7.0);
    row("a < b ? 7 : a < 0 ? 8 : 9", 9.0);
    row("a > b ? b > 0 ? 1 : 2 : 3", 2.0);
    row("2 * (a > b ? 7 : 8) + 1", 15.0);
    row("max(a > b ? 7 : 8, 5)", 7.0);
    row("sqrt(16)", 4.0);
    row("exp(0)", 1.0);
    row("ln(exp(2))", 2.0);
    row("log2(8)", 3.0);
    row("log10(1000)", 3.0);
    row("abs(b)", 2.0);
    row("min(a, b)", -2.0);
    row("max(a, b, count, 4)", 10.0);
    row("floor(2.7)", 2.0);
    row("ceil(2.1)", 3.0);
    row("round(2.5)", 3.0);
    row("round(-2.5)", -3.0);
    row("2 * pi", 2.0 * std::numbers::pi);
    row("  a  ", 3.0);
    row("a*a", 9.0);
    row("a*a*a*a*a", 243.0);
    row("2*a + 3*a - a/2", 13.5);
}

void TestFormula::values()
{
    QFETCH(QString, formula);
    QFETCH(double, value);
    const std::string text = formula.toStdString();
    QCOMPARE(problemsOf(text), QStringList());
    QCOMPARE(valueOf(text), value);
}

void TestFormula::names()
{
    const FormulaReading reading = readFormula("b + a * b / max(count, a) + pi");
    QVERIFY(reading.problems.empty());
    QCOMPARE(reading.formula.names, (std::vector<std::string>{"b", "a", "count"}));
    QCOMPARE(reading.characters, (std::vector<std::size_t>{1, 5, 17}));
    QVERIFY(readFormula("2 * pi").formula.names.empty());
    // What is no formula is not there, but its names are known.
    const FormulaReading broken = readFormula("a + (b");
    QVERIFY(!broken.formula.isThere());
    QCOMPARE(broken.formula.names, (std::vector<std::string>{"a", "b"}));
}

void TestFormula::problems_data()
{
    QTest::addColumn<QString>("formula");
    QTest::addColumn<QString>("problem");
    const auto row = [](const char* formula, const char* problem) {
        QTest::newRow(formula) << QString::fromUtf8(formula) << QString::fromUtf8(problem);
    };
    row("", "1: the formula is empty; write what to compute, such as \"2 * x\"");
    row("   ", "4: the formula is empty; write what to compute");
    row("a +", "4: the formula ends where a value should follow; complete it");
    row("a + * b", "5: a value is missing before \"*\"; write a number, a name");
    row("a ** 2", "4: a value is missing between * and *; write ^ for a power");
    row("--a", "2: two signs follow each other; put the second one into parentheses");
    row("+a", "1: a value is missing before \"+\"");
    row("()", "2: a value is missing before \")\"");
    row("a b", "3: an operator is missing before \"b\"; write * to multiply");
    row("2a", "2: an operator is missing before \"a\"; write * to multiply");
    row("a(b)", "1: there is no function \"a\"; did you mean \"abs\"? known here: sqrt, exp");
    row("2 (a)", "3: an operator is missing before \"(\"; write * to multiply");
    row("a + 60 ms", "8: an operator is missing before \"ms\"; put a figure with a unit among the "
                     "inputs");
    row("(a + b", "1: the parenthesis is not closed; write ) where it ends");
    row("2 * sqrt(a", "5: the parenthesis behind it is not closed; write ) where it ends");
    row("a + b)", "6: there is no parenthesis that this one closes; leave it out");
    row("1,500 * a", "2: a comma stands outside a function's parentheses; write a decimal point");
    row("(1,5)", "3: a comma stands outside a function's parentheses");
    row("sqrt()", "6: \"sqrt\" is given nothing to compute; write its argument");
    row("sqrt(a, b)", "1: \"sqrt\" is given 2 arguments; give it 1");
    row("a + min(b)", "5: \"min\" is given 1 argument; give it at least 2");
    row("max(a,)", "7: a value is missing before \")\"");
    row("2 * sqrt", "5: \"sqrt\" is a function and has no value of its own; write sqrt(…)");
    row("sqr(a)", "1: there is no function \"sqr\"; did you mean \"sqrt\"? known here: sqrt, exp");
    row("log(a)", "1: there is no function \"log\"; write ln for the natural logarithm, log10");
    row("sin(a)", "1: there is no function \"sin\"");
    row("rnd()", "1: there is no function \"rnd\"");
    row("a < b < 3", "7: a comparison is compared again; write a < b && b < c");
    row("a = b", "3: \"=\" has no meaning in a formula; write == to compare");
    row("a × b", "3: \"×\" has no meaning in a formula; write * for times");
    row("a ÷ b", "3: \"÷\" has no meaning in a formula; write / for a division");
    row("a − b", "3: \"−\" has no meaning in a formula; write the minus of the keyboard: -");
    row("a ≤ b", "3: \"≤\" has no meaning in a formula; write <=");
    row("π * a", "1: \"π\" has no meaning in a formula; write pi");
    row("30 % * a", "4: \"%\" has no meaning in a formula; write a share as a number");
    row("!a", "1: \"!\" has no meaning in a formula; write != to compare");
    row("a & b", "3: \"&\" has no meaning in a formula; write && for \"and\"");
    row("{a}", "1: \"{\" has no meaning in a formula; write names without braces");
    row("a; b", "2: \";\" has no meaning in a formula; a formula holds numbers, names");
    row("\"a\"", "1: \"\"\" has no meaning in a formula");
    row("a ? b", "3: the ? has no :; write a choice as condition ? value : other value");
    row("(a ? b)", "4: the ? has no :");
    row("max(a ? b, 2)", "7: the ? has no :");
    row("a : b", "3: there is no ? that this : belongs to; write a choice as");
    row("a ? b : c : d", "11: there is no ? that this : belongs to");
    row("1e999 * a", "1: the number \"1e999\" cannot be computed with");
    row("1.2.3", "4: an operator is missing before \".3\"");
    row("a\tb", "2: \"\\u0009\" has no meaning in a formula");
    row("é + a", "1: \"é\" has no meaning in a formula");
}

void TestFormula::problems()
{
    QFETCH(QString, formula);
    QFETCH(QString, problem);
    const QStringList told = problemsOf(formula.toStdString());
    QVERIFY2(!told.isEmpty(), "nothing was told");
    QVERIFY2(told.front().startsWith(problem), qPrintable(told.front()));
    QCOMPARE(told.size(), 1);
    QVERIFY(!readFormula(formula.toStdString()).formula.isThere());
}

// What does not stand in the way of reading on is told together.
void TestFormula::severalProblemsAtOnce()
{
    const QStringList told = problemsOf("sqr(a) + min(b) + sqrt + (a");
    QCOMPARE(told.size(), 4);
    QVERIFY(told[0].startsWith(QLatin1String("1: ")));
    QVERIFY(told[1].startsWith(QLatin1String("10: ")));
    QVERIFY(told[2].startsWith(QLatin1String("19: ")));
    QVERIFY(told[3].startsWith(QLatin1String("26: ")));
    // Characters are counted, not bytes.
    QVERIFY(problemsOf("a + π").front().startsWith(QLatin1String("5: ")));
}

void TestFormula::limitsOfFormulas()
{
    const auto nested = [](std::size_t depth) {
        return std::string(depth, '(') + "a" + std::string(depth, ')');
    };
    QCOMPARE(valueOf(nested(limits::max_formula_depth)), 3.0);
    QCOMPARE(problemsOf(nested(limits::max_formula_depth + 1)).size(), 1);
    QVERIFY(problemsOf(nested(limits::max_formula_depth + 1))
                .front()
                .startsWith(QLatin1String("33: the formula is nested more than 32 deep")));
    // Functions and choices count as well.
    std::string functions;
    std::string choices;
    for (std::size_t i = 0; i <= limits::max_formula_depth; ++i) {
        functions += "abs(";
        choices += "a > " + std::to_string(i) + " ? ";
    }
    QVERIFY(problemsOf(functions).front().contains(QLatin1String("nested more than 32 deep")));
    QVERIFY(problemsOf(choices).front().contains(QLatin1String("nested more than 32 deep")));

    std::string sum = "a";
    while (sum.size() < limits::max_formula_characters - 1)
        sum += "+a";
    sum += ' ';
    QCOMPARE(sum.size(), limits::max_formula_characters);
    QCOMPARE(valueOf(sum), 3.0 * 500.0);
    sum += "+a";
    QCOMPARE(problemsOf(sum).size(), 1);
    QVERIFY(problemsOf(sum).front().startsWith(
        QLatin1String("1001: the formula has 1002 characters; write at most 1000")));
    for (const char* const piece : {"(", "-", "a+", "a?", "1e", "×", "max("}) {
        std::string huge;
        while (huge.size() < 1'000'000)
            huge += piece;
        QCOMPARE(problemsOf(huge).size(), 1);
        // Not longer than it may be, but as mad.
        QVERIFY(!problemsOf(huge.substr(0, 990)).isEmpty());
    }
}

void TestFormula::functionsAreTheListed()
{
    for (const FormulaFunction& function : formulaFunctions()) {
        const std::string name(function.name);
        QVERIFY(isReservedInFormulas(name));
        QVERIFY2(std::isfinite(valueOf(name + (function.fewest == 2 ? "(a, count)" : "(a)"))),
                 name.c_str());
    }
    QVERIFY(isReservedInFormulas("pi"));
    QVERIFY(!isReservedInFormulas("a"));
    // What muParser has besides is not there.
    for (const char* const other : {"sin", "sum", "avg", "rint", "sign", "rnd", "if", "log"})
        QVERIFY2(!problemsOf(std::string(other) + "(a)").isEmpty(), other);
    QVERIFY(std::isnan(valueOf("_pi"))); // a name that nobody has given
    QVERIFY(std::isnan(valueOf("_e")));
    QVERIFY(!problemsOf("a = 2").isEmpty());
}

void TestFormula::formulasMadeAtRandom()
{
    Maker maker(20240611U);
    int finite = 0;
    for (int i = 0; i < 4000; ++i) {
        const Made made = maker.make(5);
        if (made.text.size() > limits::max_formula_characters)
            continue;
        QCOMPARE(problemsOf(made.text), QStringList());
        const double value = valueOf(made.text);
        // Not a number has no order: what is made of it is for nobody to say.
        if (!std::isfinite(made.value))
            continue;
        if (!std::isfinite(value))
            continue; // a part of it had no value
        ++finite;
        QVERIFY2(
            std::abs(value - made.value) <= 1e-12 * std::abs(made.value) + 1e-300,
            (made.text + " is " + std::to_string(value) + ", not " + std::to_string(made.value))
                .c_str());
    }
    QVERIFY(finite > 2000);
}

// The evaluator takes whatever the reader lets through, and never throws at what it does not.
void TestFormula::whatPassesCompiles()
{
    const std::array<std::string, 34> words{
        "a", "b", "count", "pi",   "2",     "0.5",  "1e3", "(",  ")",  "(",  ")",  "+",
        "-", "*", "/",     "^",    "<",     "<=",   ">",   "==", "!=", "&&", "||", "?",
        ":", ",", "min(",  "max(", "sqrt(", "abs(", "ln(", " ",  "=",  "%"};
    std::mt19937 random(7U);
    Names names;
    int passed = 0;
    for (int i = 0; i < 60000; ++i) {
        std::string text;
        const std::size_t length = 1 + random() % 9;
        for (std::size_t word = 0; word < length; ++word)
            text += words[random() % words.size()];
        FormulaEvaluator evaluator;
        evaluator.define("a", &names.a);
        evaluator.define("b", &names.b);
        evaluator.define("count", &names.count);
        const FormulaReading reading = readFormula(text);
        const bool compiles = evaluator.compile(text);
        evaluator.evaluate();
        const bool is_known =
            std::all_of(reading.formula.names.begin(), reading.formula.names.end(),
                        [](const std::string& n) { return n == "a" || n == "b" || n == "count"; });
        if (reading.problems.empty() && is_known) {
            ++passed;
            QVERIFY2(compiles, text.c_str());
        }
    }
    QVERIFY(passed > 1000);
}

void TestFormula::localeDoesNotMatter()
{
    const std::string before = std::setlocale(LC_ALL, nullptr);
    std::setlocale(LC_ALL, "de_DE.UTF-8"); // where there is one
    const double value = valueOf("1.5 + 2.5e-1");
    std::setlocale(LC_ALL, before.c_str());
    QCOMPARE(value, 1.75);
}

QTEST_APPLESS_MAIN(TestFormula)
#include "tst_formula.moc"
